"""Which of many expressions can match, and in which sentence? Asked once per text, for all of them together.

Every expression needs certain words: 三天见效 needs one of 天|日|周 and one of 见效|显效. These words are read off the
expression itself. One automaton finds the words of each alternative's rarest group, and only in that sentence are its
other groups looked for; the expression is tried where all of them stand.

No match is lost by this as long as an expression does not reach over the end of a sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from checker.match import AllFinder
from checker.views import SENTENCE_END

FORMAT = 5
"""Of a saved gate: raised whenever what :meth:`Gate.save` gives changes."""
Needs = tuple[tuple[str, ...], ...]
"""All of these groups must be met, each by any one of its words."""
Then = dict[int, list[tuple[int, int]]]
"""By the second group an expression needs (or -1): the third one (or -1) and the expression's number."""

_MOST_WORDS = 600
"""Words in one group; larger ones say too little."""
_MOST_OTHERS = 2
_WIDEST_CLASS = 24
_SEPARATOR = "\x1f"
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")


class Gate:
    """Expressions by number, and where in a text each of them may match. Decoded bit by bit, as little is asked for."""

    def __init__(self, needs: Sequence[Sequence[Needs]], engine: str, sample: str = "") -> None:
        """``needs[n]`` lists the alternatives of expression ``n``; each must need something.

        ``sample`` is ordinary text: of each alternative's groups, the one that is rarest there is looked for first.
        """
        pruned = [[[_fewest(group) for group in way] for way in ways] for ways in needs]
        rarity = _rarity({word for ways in pruned for way in ways for group in way for word in group}, engine, sample)
        groups: dict[tuple[str, ...], int] = {}
        words: dict[str, dict[int, None]] = {}
        follow: dict[int, Then] = {}
        for number, ways in enumerate(pruned):
            for way in ways:
                if not way:
                    raise ValueError(f"expression {number} needs nothing in particular")
                if not all(way):
                    raise ValueError(f"expression {number} reaches over the end of a sentence")
                ordered = sorted(way, key=lambda group: (sum(map(rarity, group)), group))[: 1 + _MOST_OTHERS]
                lead, second, third = (
                    *(groups.setdefault(group, len(groups)) for group in ordered),
                    *(-1,) * (1 + _MOST_OTHERS - len(ordered)),
                )
                for word in ordered[0]:
                    words.setdefault(word, {})[lead] = None
                rows = follow.setdefault(lead, {}).setdefault(second, [])
                if (third, number) not in rows:
                    rows.append((third, number))
        finder = AllFinder(list(words), engine)
        leads = "\n".join(",".join(map(str, found)) for found in words.values())
        then = "\n".join(json.dumps(list(follow.get(lead, {}).items())) for lead in range(len(groups)))
        listed = "\n".join(map(_SEPARATOR.join, groups))
        parts = [part.encode() for part in (leads, then, listed, _SEPARATOR.join(words))]
        self._read([*parts, finder.save()], finder)

    def _read(self, sections: list[bytes], finder: AllFinder) -> None:
        self._sections = sections
        self._finder = finder
        leads, then, groups = (part.decode().split("\n") for part in sections[:3])
        group = _Lazily(lambda number: _Group(groups[number].split(_SEPARATOR)))
        self._leads = _Lazily(lambda word: tuple(map(int, leads[word].split(","))))
        self._then = _Lazily(
            lambda lead: [
                (None if second < 0 else group[second], [(None if n < 0 else group[n], number) for n, number in rows])
                for second, rows in json.loads(then[lead])
            ]
        )

    def save(self) -> bytes:
        """The gate as bytes for :meth:`load`; holds the automaton where the engine can save one."""
        return b"".join(len(part).to_bytes(4, "big") + part for part in self._sections)

    @classmethod
    def load(cls, saved: bytes, engine: str) -> Gate:
        """The gate that :meth:`save` gave; ``engine`` must be the same."""
        sections: list[bytes] = []
        start = 0
        while start < len(saved):
            width = int.from_bytes(saved[start : start + 4], "big")
            sections.append(saved[start + 4 : start + 4 + width])
            start += 4 + width
        gate = cls.__new__(cls)
        words = [] if sections[4] else sections[3].decode().split(_SEPARATOR)
        gate._read(sections, AllFinder(words, engine, sections[4]))
        return gate

    def candidates(self, text: str) -> list[tuple[int, int, int]]:
        """``(number of the expression, start, end)`` of each sentence it may match in; ``end`` is behind its mark."""
        hits = self._finder.find(text)
        if not hits:
            return []
        size = len(text)
        backwards = text[::-1]
        found: list[tuple[int, int, int]] = []
        leads: set[int] = set()
        low = high = 0
        for end, word in hits:
            if end > high:
                if leads:
                    self._in_sentence(text, low, high, leads, found)
                    leads = set()
                mark = _SENTENCE.search(text, end)
                high = mark.end() if mark else size
                mark = _SENTENCE.search(backwards, size - end)
                low = size - mark.start() if mark else 0
            leads.update(self._leads[word])
        self._in_sentence(text, low, high, leads, found)
        return found

    def _in_sentence(self, text: str, low: int, high: int, leads: set[int], found: list[tuple[int, int, int]]) -> None:
        """Add the expressions that may match in the sentence ``[low, high)``."""
        numbers: set[int] = set()
        for lead in leads:
            for second, rows in self._then[lead]:
                if second is None or second.stands(text, low, high):
                    for third, number in rows:
                        if third is None or third.stands(text, low, high):
                            numbers.add(number)
        if numbers:
            found += [(number, low, high) for number in sorted(numbers)]


class _Group:
    """Words, one of which has to stand in a sentence: first characters are looked for, and only there the rest."""

    __slots__ = ("_search", "_words")

    def __init__(self, words: Sequence[str]) -> None:
        by_first: dict[str, list[str]] = {}
        for word in words:
            by_first.setdefault(word[0], []).append(word)
        self._words = {first: tuple(found) for first, found in by_first.items()}
        self._search = re.compile(f"[{re.escape(''.join(by_first))}]").search

    def stands(self, text: str, low: int, high: int) -> bool:
        """Whether one of the words begins in ``text[low:high]``."""
        match = self._search(text, low, high)
        while match is not None:
            place = match.start()
            if text.startswith(self._words[match.group()], place):
                return True
            match = self._search(text, place + 1, high)
        return False


class _Lazily(dict[int, Any]):
    """Makes what is asked for when it is asked for first."""

    def __init__(self, make: Callable[[int], Any]) -> None:
        self._make = make

    def __missing__(self, key: int) -> Any:
        made = self[key] = self._make(key)
        return made


def _fewest(group: Sequence[str]) -> tuple[str, ...]:
    """``group`` without words that hold another one of it (where they stand, that one does) or the end of a sentence."""
    held = frozenset(group)
    return tuple(
        word
        for word in group
        if not _SENTENCE.search(word)
        and not any(
            word[low:high] in held
            for low in range(len(word))
            for high in range(low + 1, len(word) + 1)
            if high - low < len(word)
        )
    )


def _rarity(words: set[str], engine: str, sample: str) -> Callable[[str], float]:
    """How common a word is in ordinary text; without any, short words count as common."""
    listed = sorted(words)
    counts = Counter(number for _, number in AllFinder(listed, engine).find(sample)) if sample else Counter()
    seen = {listed[number]: count for number, count in counts.items()}

    def common(word: str) -> float:
        return seen.get(word, 0) + float(10 ** (1 - 2 * len(word)))

    return common


def needs_of(regex: str) -> list[Needs]:
    """What each top-level alternative of ``regex`` needs; an empty list of groups means that it may match anywhere."""
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - only where a gate is made anew

    tree = _unwrapped(list(_parser.parse(regex)))
    if len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        return [_needs(_groups(list(branch))) for branch in tree[0][1][1]]
    return [_needs(_groups(tree))]


def _unwrapped(tree: list[Any]) -> list[Any]:
    while len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        tree = list(tree[0][1][-1])
    return tree


def _needs(groups: list[frozenset[str]]) -> Needs:
    return tuple(sorted({tuple(sorted(group)) for group in groups}))


def _groups(tree: list[Any]) -> list[frozenset[str]]:
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


def _inner(node: Any) -> list[frozenset[str]]:
    """Groups of a part that is no finite list of words."""
    name, value = str(node[0]), node[1]
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _groups(list(value[-1] if name == "SUBPATTERN" else value))
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = value
        return _groups(list(inner)) if least else []
    if name == "BRANCH":
        branches = [_groups(list(branch)) for branch in value[1]]
        if all(branches):
            # The group with the longest words is the rarest as far as one can tell from here.
            united = frozenset(
                word for branch in branches for word in max(branch, key=lambda group: min(map(len, group)))
            )
            return [united] if len(united) <= _MOST_WORDS else []
    return []


def _words(node: Any) -> frozenset[str] | None:
    """Every string this part can match, if they are few; None otherwise. What has no width matches the empty string."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset({chr(value)})
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset({""})
    if name == "IN":
        return _class(value)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _sequence(list(value[-1] if name == "SUBPATTERN" else value))
    if name == "BRANCH":
        united: set[str] = set()
        for branch in value[1]:
            words = _sequence(list(branch))
            if words is None:
                return None
            united |= words
        return frozenset(united) if len(united) <= _MOST_WORDS else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = value
        words = _sequence(list(inner)) if most == 1 else None
        if words is not None:
            return words | {""} if least == 0 else words
    return None


def _sequence(tree: list[Any]) -> frozenset[str] | None:
    current = frozenset({""})
    for node in tree:
        words = _words(node)
        if words is None or len(words) * len(current) > _MOST_WORDS:
            return None
        current = frozenset(a + b for a in current for b in words)
    return current


def _class(items: Sequence[Any]) -> frozenset[str] | None:
    found: set[str] = set()
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            found.add(chr(value))
        elif name == "RANGE" and value[1] - value[0] < _WIDEST_CLASS:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= _WIDEST_CLASS else None
