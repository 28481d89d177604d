"""Which of many expressions can match, and in which sentence? Asked once per text, for all of them together.

Every expression needs certain words: 三天见效 needs one of 天|日|周 and one of 见效|显效. These words are read off the
expression itself, looked for with one automaton, and only where all of them stand in one sentence is the expression
tried, on that sentence. An expression that needs nothing in particular is tried on every sentence.

No match is lost by this as long as an expression does not reach over the end of a sentence.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.match import AllFinder
from checker.views import SENTENCE_END

Needs = tuple[tuple[str, ...], ...]
"""All of these groups must be met, each by any one of its words."""

_MOST_WORDS = 600
"""Words in one group; larger ones say too little."""
_MOST_GROUPS = 3
_WIDEST_CLASS = 24
_COMMON = frozenset(
    "的一是不了在有我这个们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想"
    "点片开天周分三次前买衣水两鞋条年再遍元块包面放早晚月日很太更最全新老小高真请做吃喝走回让被给"
)
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")


class Gate:
    """Expressions by number, and where in a text each of them may match."""

    def __init__(self, needs: Sequence[Sequence[Needs]], engine: str) -> None:
        """``needs[n]`` lists the alternatives of expression ``n``; one whose alternative needs nothing is always tried."""
        always = [number for number, ways in enumerate(needs) if not ways or any(not way for way in ways)]
        words: dict[str, list[int]] = {}
        leads: dict[tuple[str, ...], int] = {}
        table: list[tuple[int, list[str], int]] = []
        for number, ways in enumerate(needs):
            for lead, *others in () if number in always else ways:
                if lead not in leads:
                    leads[lead] = len(leads)
                    for word in lead:
                        words.setdefault(word, []).append(leads[lead])
                table.append((leads[lead], ["".join(sorted({word[0] for word in group})) for group in others], number))
        self._set(always, list(words), list(words.values()), table, AllFinder(list(words), engine))

    def _set(
        self,
        always: list[int],
        words: list[str],
        groups: list[list[int]],
        table: list[tuple[int, list[str], int]],
        finder: AllFinder,
    ) -> None:
        self._parts = (always, words, groups, table)
        self._always = always
        self._groups = groups
        self._finder = finder
        self._ways: dict[int, list[tuple[tuple[frozenset[str], ...], int]]] = {}
        for lead, others, number in table:
            self._ways.setdefault(lead, []).append((tuple(map(frozenset, others)), number))

    def save(self) -> bytes:
        """The gate as bytes for :meth:`load`; holds the automaton where the engine can save one."""
        encoded = json.dumps(self._parts, ensure_ascii=False, separators=(",", ":")).encode()
        return len(encoded).to_bytes(4, "big") + encoded + self._finder.save()

    @classmethod
    def load(cls, saved: bytes, engine: str) -> Gate:
        """The gate that :meth:`save` gave; ``engine`` must be the same."""
        width = int.from_bytes(saved[:4], "big")
        always, words, groups, table = json.loads(saved[4 : 4 + width])
        gate = cls.__new__(cls)
        gate._set(always, words, groups, table, AllFinder(words, engine, saved[4 + width :]))
        return gate

    def candidates(self, text: str) -> list[tuple[int, int, int]]:
        """``(number of the expression, start, end)`` of each sentence it may match in; ``end`` includes the sentence's mark."""
        hits = self._finder.find(text)
        if not hits and not self._always:
            return []
        marks = [match.end() for match in _SENTENCE.finditer(text)]
        marks.append(len(text))
        met: dict[int, set[int]] = {}
        for end, word in hits:
            met.setdefault(bisect_left(marks, end), set()).update(self._groups[word])
        if self._always:
            for place in range(len(marks)):
                met.setdefault(place, set())
        found = []
        for place in sorted(met):
            low, high = marks[place - 1] if place else 0, marks[place]
            sentence = text[low:high]
            tried = set(self._always)
            for lead in met[place]:
                for others, number in self._ways[lead]:
                    # Whether the first characters of the other groups' words are there is asked faster than for the words.
                    if number not in tried and not any(firsts.isdisjoint(sentence) for firsts in others):
                        tried.add(number)
            found += [(number, low, high) for number in sorted(tried)]
        return found


def needs_of(regex: str) -> list[Needs]:
    """What each top-level alternative of ``regex`` needs; an empty list of groups means that it may match anywhere."""
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - only where a gate is made anew

    tree = _unwrapped(list(_parser.parse(regex)))
    if len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        return [_best(_groups(list(branch))) for branch in tree[0][1][1]]
    return [_best(_groups(tree))]


def _unwrapped(tree: list[tuple[object, object]]) -> list[tuple[object, object]]:
    while len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        tree = list(tree[0][1][-1])  # type: ignore[index]
    return tree


def _best(groups: list[frozenset[str]]) -> Needs:
    """The rarest few groups, rarest first."""
    ranked = sorted({tuple(sorted(group)) for group in groups}, key=lambda group: (_frequency(group), group))
    return tuple(ranked[:_MOST_GROUPS])


def _frequency(group: Sequence[str]) -> float:
    """A rough share of characters at which one of the words stands; only the order matters."""
    return sum(
        (0.01 if word in _COMMON or word.isascii() else 0.001) if len(word) == 1 else 0.0001 if len(word) == 2 else 0.00001
        for word in group
    )


def _groups(tree: list[tuple[object, object]]) -> list[frozenset[str]]:
    """Groups of words of which each match of this sequence holds one."""
    found: list[frozenset[str]] = []
    current = frozenset({""})

    def flush() -> None:
        nonlocal current
        if "" not in current:
            found.append(current)
        current = frozenset({""})

    for node in tree:
        words = _words(node)
        if words is not None and len(words) * len(current) <= _MOST_WORDS:
            current = frozenset(a + b for a in current for b in words)
            continue
        flush()
        if words is not None:
            current = words
        else:
            found += _inner(node)
    flush()
    return found


def _inner(node: tuple[object, object]) -> list[frozenset[str]]:
    """Groups of a part that is no finite list of words."""
    name, value = str(node[0]), node[1]
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _groups(list(value[-1] if name == "SUBPATTERN" else value))  # type: ignore[index, call-overload]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = value  # type: ignore[misc]
        return _groups(list(inner)) if least else []
    if name == "BRANCH":
        branches = [_best(_groups(list(branch))) for branch in value[1]]  # type: ignore[index]
        if all(branches):
            united = frozenset(word for branch in branches for word in branch[0])
            return [united] if len(united) <= _MOST_WORDS else []
    return []


def _words(node: tuple[object, object]) -> frozenset[str] | None:
    """Every string this part can match, if they are few; None otherwise. What has no width matches the empty string."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset({chr(value)})  # type: ignore[arg-type]
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset({""})
    if name == "IN":
        return _class(value)  # type: ignore[arg-type]
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _sequence(list(value[-1] if name == "SUBPATTERN" else value))  # type: ignore[index, call-overload]
    if name == "BRANCH":
        united: set[str] = set()
        for branch in value[1]:  # type: ignore[index]
            words = _sequence(list(branch))
            if words is None:
                return None
            united |= words
        return frozenset(united) if len(united) <= _MOST_WORDS else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = value  # type: ignore[misc]
        words = _sequence(list(inner)) if most == 1 else None
        if words is not None:
            return words | {""} if least == 0 else words
    return None


def _sequence(tree: list[tuple[object, object]]) -> frozenset[str] | None:
    current = frozenset({""})
    for node in tree:
        words = _words(node)
        if words is None or len(words) * len(current) > _MOST_WORDS:
            return None
        current = frozenset(a + b for a in current for b in words)
    return current


def _class(items: Sequence[tuple[object, object]]) -> frozenset[str] | None:
    found: set[str] = set()
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            found.add(chr(value))  # type: ignore[arg-type]
        elif name == "RANGE" and value[1] - value[0] < _WIDEST_CLASS:  # type: ignore[index]
            found.update(map(chr, range(value[0], value[1] + 1)))  # type: ignore[index]
        else:
            return None
    return frozenset(found) if len(found) <= _WIDEST_CLASS else None
