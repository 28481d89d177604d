"""Which of many expressions can match, and in which sentence? Asked once per text, for all of them together.

Every expression needs certain words: 三天见效 needs one of 天|日|周 and one of 见效|显效. These words are read off the
expression itself, looked for with one automaton, and only where all of them stand in one sentence is the expression
tried, on that sentence. An expression that needs nothing in particular is tried on every sentence.

No match is lost by this as long as an expression does not reach over the end of a sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from checker.match import AllFinder
from checker.views import SENTENCE_END

Needs = tuple[tuple[str, ...], ...]
"""All of these groups must be met, each by any one of its words."""
_MOST_WORDS = 600
"""Words in one group; larger ones say too little."""
_MOST_OTHERS = 2
_WIDEST_CLASS = 24
_TELLING = 0.01
"""Occurrences per character of ordinary text above which a group is met in most sentences, and not asked for."""
_SEPARATOR = "\x1f"
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")


class Gate:
    """Expressions by number, and where in a text each of them may match. Decoded bit by bit: a note asks for little of it."""

    def __init__(self, needs: Sequence[Sequence[Needs]], engine: str, sample: str = "") -> None:
        """``needs[n]`` lists the alternatives of expression ``n``; one whose alternative needs nothing is always tried.

        ``sample`` is ordinary text: of each alternative's groups, the one that is rarest there is looked for first.
        """
        always = [number for number, ways in enumerate(needs) if not ways or any(not way for way in ways)]
        rarity = _Rarity({word for ways in needs for way in ways for group in way for word in group}, engine, sample)
        led: dict[str, list[int]] = {}  # word -> the ways it leads
        held: dict[str, list[int]] = {}  # word -> the groups it belongs to
        groups: dict[tuple[str, ...], int] = {}
        ways: list[list[int]] = []
        for number, alternatives in enumerate(needs):
            for alternative in () if number in always else alternatives:
                lead, *others = sorted(alternative, key=rarity.of)
                for word in lead:
                    led.setdefault(word, []).append(len(ways))
                asked = [group for group in others if rarity.tells(group)][:_MOST_OTHERS]
                for group in asked:
                    if group not in groups:
                        groups[group] = len(groups)
                        for word in group:
                            held.setdefault(word, []).append(groups[group])
                ways.append([number, *(groups[group] for group in asked)])
        words = list({**led, **held})
        finder = AllFinder(words, engine)
        rows = "\n".join(
            f"{','.join(map(str, led.get(word, ())))};{','.join(map(str, held.get(word, ())))}" for word in words
        )
        small = json.dumps([always, ways], separators=(",", ":"))
        self._sections = [part.encode() for part in (small, rows, _SEPARATOR.join(words))] + [finder.save()]
        self._read(finder)

    def _read(self, finder: AllFinder) -> None:
        self._always: list[int]
        self._always, ways = json.loads(self._sections[0])
        self._finder = finder
        # The groups of a way as bits: a sentence has met what its words say together.
        self._ways = [(number, sum(1 << group for group in others)) for number, *others in ways]
        self._rows = self._sections[1].decode().split("\n")
        self._known: dict[int, tuple[tuple[tuple[int, int], ...], int]] = {}

    def _says(self, word: int) -> tuple[tuple[tuple[int, int], ...], int]:
        """The ways that ``word`` leads, and the groups it meets."""
        led, _, held = self._rows[word].partition(";")
        found = self._known[word] = (
            tuple(self._ways[int(way)] for way in led.split(",") if way),
            sum(1 << int(group) for group in held.split(",") if group),
        )
        return found

    def save(self) -> bytes:
        """The gate as bytes for :meth:`load`; holds the automaton where the engine can save one."""
        return b"".join(len(part).to_bytes(4, "big") + part for part in self._sections)

    @classmethod
    def load(cls, saved: bytes, engine: str) -> Gate:
        """The gate that :meth:`save` gave; ``engine`` must be the same."""
        gate = cls.__new__(cls)
        gate._sections = []
        start = 0
        while start < len(saved):
            width = int.from_bytes(saved[start : start + 4], "big")
            gate._sections.append(saved[start + 4 : start + 4 + width])
            start += 4 + width
        automaton = gate._sections[3]
        words = [] if automaton or not gate._sections[2] else gate._sections[2].decode().split(_SEPARATOR)
        gate._read(AllFinder(words, engine, automaton))
        return gate

    def candidates(self, text: str) -> list[tuple[int, int, int]]:
        """``(number of the expression, start, end)`` of each sentence it may match in; ``end`` is behind its mark."""
        hits = self._finder.find(text)
        if not hits and not self._always:
            return []
        marks = [match.end() for match in _SENTENCE.finditer(text)]
        marks.append(len(text))
        met = [0] * len(marks)
        leads: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {}
        place = 0
        for end, word in hits:
            while marks[place] < end:
                place += 1
            led, held = self._known.get(word) or self._says(word)
            met[place] |= held
            if led:
                leads[(place, word)] = led
        tried = {(place, number) for place in range(len(marks)) for number in self._always}
        for (place, _), led in leads.items():
            here = met[place]
            for number, needed in led:
                if here & needed == needed:
                    tried.add((place, number))
        return [(number, marks[place - 1] if place else 0, marks[place]) for place, number in sorted(tried)]


class _Rarity:
    """How often words occur in ordinary text; without any, short words count as common."""

    def __init__(self, words: set[str], engine: str, sample: str) -> None:
        listed = sorted(words)
        counts = Counter(number for _, number in AllFinder(listed, engine).find(sample)) if sample else Counter()
        self._share = {listed[number]: count / len(sample) for number, count in counts.items()}

    def of(self, group: Sequence[str]) -> tuple[float, Sequence[str]]:
        """A number that is smaller for rarer groups (and the group itself, so that the order is always the same)."""
        return sum(self._share.get(word, 0) + 10 ** -(1 + 2 * len(word)) for word in group), group

    def tells(self, group: Sequence[str]) -> bool:
        """Whether asking for the group keeps enough sentences out to be worth looking for its words."""
        return self.of(group)[0] < _TELLING


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
