"""Which of many expressions can match, and in which sentence? Asked once per text, for all of them together.

Every expression needs certain words: 三天见效 needs one of 天|日|周 and one of 见效|显效. These groups of words are read off
the expression itself. One automaton finds the words of all groups; each group is a bit, and an expression is tried in a
sentence that has all of its bits. Only the rarest group of an expression leads to it: where that is missing, no time is
spent on the expression at all.

No match is lost by this as long as an expression does not reach over the end of a sentence.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from checker.match import AllFinder
from checker.views import SENTENCE_END

Needs = tuple[tuple[str, ...], ...]
"""All of these groups must be met, each by any one of its words."""
Common = Callable[[str], float]
"""How often a word occurs in 1,000 characters of ordinary text."""

_MOST_WORDS = 1500
"""Words in one group; larger ones say too little."""
_MOST_PAIRED = 100
"""Words made by putting two groups side by side; more of them would tell little that each group alone does not."""
_MOST_OTHERS = 4
"""Groups of an expression that are looked for beside the one that leads to it."""
_TOO_COMMON = 30.0
"""A group with more hits than this in 1,000 characters costs more to look for than it saves; only a leading one may."""
_WIDEST_CLASS = 30
_SEPARATOR = "\x1f"
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[()|]", re.DOTALL)
"""What ``alternatives`` looks at, and what it must not look into: escapes and classes."""
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")


class Gate:
    """Expressions by number, and where in a text each of them may match. Decoded bit by bit, as little is asked for."""

    def __init__(
        self, needs: Sequence[Sequence[Needs]], engine: str, common: Common | None = None, *, whole: bool = False
    ) -> None:
        """``needs[n]`` lists the alternatives of expression ``n``; each must need something.

        Of each alternative's groups, the rarest one by ``common`` leads to it. ``whole``: the texts are no longer than
        what an expression may match, so that sentences do not count.
        """
        common = common or commonness("")
        leads: dict[tuple[str, ...], dict[tuple[int, tuple[tuple[str, ...], ...]], None]] = {}
        others: dict[tuple[str, ...], float] = {}
        for number, ways in enumerate(needs):
            for way in ways:
                if not way:
                    raise ValueError(f"expression {number} needs nothing in particular")
                fewest = [_kept(group, whole=whole) for group in way]
                if not all(fewest):
                    raise ValueError(f"expression {number} reaches over the end of a sentence")
                first, *rest = sorted((sum(map(common, group)), group) for group in fewest)
                kept = {group: often for often, group in rest[:_MOST_OTHERS] if often <= _TOO_COMMON}
                others |= kept
                leads.setdefault(first[1], {})[number, tuple(sorted(kept))] = None
        # The most common groups have the lowest bits: most sentences then need few of them.
        bits = {group: bit for bit, group in enumerate(sorted(others, key=lambda group: (-others[group], group)))}
        words: dict[str, tuple[list[int], list[int]]] = {}
        for place, numbers in enumerate((bits, {group: lead for lead, group in enumerate(leads)})):
            for group, number in numbers.items():
                for word in group:
                    words.setdefault(word, ([], []))[place].append(number)
        finder = AllFinder(list(words), engine)
        automaton = finder.save()
        listed = [
            *_packed([found for found, _ in words.values()]),
            *_packed([found for _, found in words.values()]),
            *_packed(
                [_flat((number, *(bits[group] for group in kept)) for number, kept in rows) for rows in leads.values()]
            ),
            b"" if automaton else _SEPARATOR.join(words).encode(),
            automaton,
        ]
        self._read(listed, finder, whole=whole)

    def _read(self, sections: Sequence[bytes | memoryview], finder: AllFinder, *, whole: bool) -> None:
        self._whole = whole
        self._sections = sections
        self._finder = finder
        bits, leads, rows = (_Lists(*sections[place : place + 2]) for place in (0, 2, 4))
        self._words = _Lazily(lambda word: (_bits(bits[word]), tuple(leads[word])))
        self._rows = _Lazily(lambda lead: list(_rows(rows[lead])))

    def save(self) -> bytes:
        """The gate as bytes for :meth:`load`; holds the automaton where the engine can save one."""
        return b"".join(part for section in self._sections for part in (len(section).to_bytes(4, "big"), section))

    @classmethod
    def load(cls, saved: bytes | memoryview, engine: str, *, whole: bool = False) -> Gate:
        """The gate that :meth:`save` gave; ``engine`` and ``whole`` must be the same."""
        view = memoryview(saved)
        sections: list[memoryview] = []
        start = 0
        while start < len(view):
            width = int.from_bytes(view[start : start + 4], "big")
            sections.append(view[start + 4 : start + 4 + width])
            start += 4 + width
        gate = cls.__new__(cls)
        words, automaton = map(bytes, sections[6:])
        gate._read(
            sections, AllFinder(words.decode().split(_SEPARATOR) if words else (), engine, automaton), whole=whole
        )
        return gate

    def candidates(self, text: str) -> list[tuple[int, int, int]]:
        """``(number of the expression, start, end)`` of each sentence it may match in; ``end`` is behind its mark."""
        found: list[tuple[int, int, int]] = []
        hits = self._finder.find(text)
        if not hits:
            return found
        ends = [] if self._whole else [mark.end() for mark in _SENTENCE.finditer(text)]
        ends.append(len(text))
        words = self._words
        leads: list[int] = []
        bits = low = place = 0
        high = ends[0]
        for _, end, number in hits:
            if end > high:
                if leads:
                    self._in_sentence(bits, leads, low, high, found)
                    leads = []
                bits = 0
                while end > ends[place]:
                    place += 1
                low, high = ends[place - 1], ends[place]
            group, leading = words[number]
            bits |= group
            if leading:
                leads += leading
        if leads:
            self._in_sentence(bits, leads, low, high, found)
        return found

    def _in_sentence(self, bits: int, leads: list[int], low: int, high: int, found: list[tuple[int, int, int]]) -> None:
        """Add the expressions that the groups of a sentence allow."""
        rows = self._rows
        numbers = {number for lead in leads for others, number in rows[lead] if bits & others == others}
        if numbers:
            found += [(number, low, high) for number in sorted(numbers)]


def _bits(groups: Iterable[int]) -> int:
    return sum(1 << group for group in groups)


def _packed(lists: Iterable[Sequence[int]]) -> tuple[bytes, bytes]:
    """Lists of numbers as :class:`_Lists` reads them: where each ends, and all of them in a row."""
    ends, numbers = array("I"), array("I")
    for one in lists:
        numbers.extend(one)
        ends.append(len(numbers))
    return ends.tobytes(), numbers.tobytes()


class _Lists:
    """Lists of numbers, read one by one: a text asks for few of them."""

    def __init__(self, ends: bytes | memoryview, numbers: bytes | memoryview) -> None:
        self._ends, self._numbers = array("I"), array("I")
        self._ends.frombytes(ends)
        self._numbers.frombytes(numbers)

    def __getitem__(self, number: int) -> array[int]:
        return self._numbers[self._ends[number - 1] if number else 0 : self._ends[number]]


def _flat(rows: Iterable[tuple[int, ...]]) -> list[int]:
    """Expressions, each behind its length: its number, and the groups it needs beside the one that leads to it."""
    return [number for row in rows for number in (len(row), *row)]


def _rows(flat: array[int]) -> Iterator[tuple[int, int]]:
    """The same again: the groups as bits, and the number of the expression."""
    place = 0
    while place < len(flat):
        number, *others = flat[place + 1 : place + 1 + flat[place]]
        yield _bits(others), number
        place += 1 + flat[place]


class _Lazily(dict[int, Any]):
    """Makes what is asked for when it is asked for first."""

    def __init__(self, make: Callable[[int], Any]) -> None:
        self._make = make

    def __missing__(self, key: int) -> Any:
        made = self[key] = self._make(key)
        return made


def _fewest(words: Collection[str]) -> frozenset[str]:
    """``words`` without those that hold another one of them: where they stand, that one does."""
    held = frozenset(words)
    lengths = sorted(set(map(len, held)))
    return frozenset(
        word
        for word in held
        if not any(
            word[low : low + length] in held
            for length in lengths[: bisect_left(lengths, len(word))]
            for low in range(len(word) - length + 1)
        )
    )


def _kept(group: Collection[str], *, whole: bool) -> tuple[str, ...]:
    """The fewest words of ``group``, without those that reach over the end of a sentence (unless ``whole``)."""
    return tuple(sorted(word for word in _fewest(group) if whole or not _SENTENCE.search(word)))


def needs_of(regex: str, common: Common | None = None) -> list[Needs]:
    """What each top-level alternative of ``regex`` needs; an empty list of groups means that it may match anywhere.

    ``common`` tells how common a word is (:func:`commonness`): where only one group of several can be kept, it is the rarest.
    """
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - only where a gate is made anew

    tree = _unwrapped(list(_parser.parse(regex)))
    common = common or commonness("")
    if len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        return [_needs(_groups(list(branch), common)) for branch in tree[0][1][1]]
    return [_needs(_groups(tree, common))]


def alternatives(regex: str) -> list[str]:
    """The top-level alternatives of ``regex``, also where one group without a name holds all of it."""
    parts = []
    start = depth = 0
    closed = False  # whether the group that opens the expression has been closed before its end
    for token in _TOKEN.finditer(regex):
        mark = token.group()
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
            closed = closed or (depth == 0 and token.end() < len(regex))
        elif mark == "|" and not depth:
            closed = True
            parts.append(regex[start : token.start()])
            start = token.end()
    parts.append(regex[start:])
    return alternatives(regex[3:-1]) if regex.startswith("(?:") and regex.endswith(")") and not closed else parts


def commonness(sample: str) -> Common:
    """How common a word is in ``sample``, estimated by its rarest pair of characters; without any, short words are."""
    scale = 1000 / max(len(sample), 1)
    singles = Counter(sample)
    pairs = Counter(pairwise(sample))

    @cache
    def common(word: str) -> float:
        seen = singles[word] if len(word) == 1 else min(pairs[pair] for pair in pairwise(word))
        return seen * scale + float(10 ** (1 - 2 * len(word)))

    return common


def _unwrapped(tree: list[Any]) -> list[Any]:
    while len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        tree = list(tree[0][1][-1])
    return tree


def _needs(groups: list[frozenset[str]]) -> Needs:
    return tuple(sorted({tuple(sorted(group)) for group in groups}))


def _groups(tree: list[Any], common: Common) -> list[frozenset[str]]:
    """Groups of words of which each match of this sequence holds one."""
    found: list[frozenset[str]] = []
    current = frozenset({""})

    def flush() -> None:
        nonlocal current
        if "" not in current:
            found.append(_fewest(current))
        current = frozenset({""})

    for node in tree:
        words = _words(node)
        if words is not None and len(words) * len(current) <= _MOST_PAIRED:
            current = frozenset(a + b for a in current for b in words)
            continue
        flush()
        if words is not None:
            current = words
        else:
            found += _inner(node, common)
    flush()
    return found


def _inner(node: Any, common: Common) -> list[frozenset[str]]:
    """Groups of a part that is no finite list of words."""
    name, value = str(node[0]), node[1]
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _groups(list(value[-1] if name == "SUBPATTERN" else value), common)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = value
        return _groups(list(inner), common) if least else []
    if name == "BRANCH":
        branches = [_groups(list(branch), common) for branch in value[1]]
        if all(branches):
            rarest = (min(branch, key=lambda group: sum(map(common, group))) for branch in branches)
            united = _fewest(frozenset().union(*rarest))
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
        if words is None or len(words) * len(current) > _MOST_PAIRED:
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
