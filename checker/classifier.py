"""How a clause is worded: a linear classifier over character n-grams, with one class for each category of claims.

What stands in the clauses before and after it counts, too, by weights of its own: 他说, 我没信, 私信领. So does what stands
elsewhere in the note: in a seller's words 回来找我 is a promise, in a diary none.

Rows and patterns know the words they were given; this knows how the claims of a category are worded on the whole. It is
a logistic regression learnt from labelled clauses (``python -m benchmarks.learn``); its weights are data of a pack, to be
read and mended there. A score is in hundredths of the log-odds: 0 is as likely as not, 300 is twenty to one.

What its words give is a clause's first score. Where that is worth it, its surroundings are weighed as well
(:mod:`checker.surroundings`), and what they make of it is its score.
"""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import sqrt
from struct import Struct
from typing import NamedTuple

from checker.match import AllFinder, DaachorseMatcher
from checker.surroundings import Network

LONGEST = 40
"""Most characters of a clause that is scored: what runs on for longer is no clause."""
SHORTEST = 3
_OFTEN = 6
"""How often each character of a clause may stand in it, all taken together: 哈哈哈哈哈哈哈哈 is none."""
_WIDEST = 4
"""Characters of the longest piece."""
LEARNT_AS = {"price": "fraud", "exaggeration": "efficacy"}
"""Categories that are labelled, and so learnt, as a part of another (as ``notegate eval`` counts them)."""
_NUMERAL = re.compile("[0-9一二三四五六七八九十百千万两半几]+")
_LATIN = re.compile("[a-z]+")
# What parts clauses: punctuation, blanks, signs and emoji. A topic is a label and no clause; it is matched to be left out.
_CLAUSE = re.compile(
    "#[^\\s#]*#?|"
    "[^\\s\\x00#。！？!?；;，,、：:…~～|｜•·*=_<>\u2010-\u2017\u2020-\u2029\u2030-\u2bff\ufe0f\U0001f000-\U0001faff]+"
)
_LANE = 48
"""Bits of one class in the number that holds a piece's weights in all classes."""
_POINT = 16
"""Binary places of what sums are multiplied with. A lane has room for half a billion pieces of the greatest weight there is."""
_SCORE = "2xi"
"""Where in a lane the score stands: above the binary places."""
_CELL = Struct("<Bi")
"""A weight that is not zero, behind its lane."""
_COUNTS = [sum(max(0, size - width + 1) for width in range(1, _WIDEST + 1)) for size in range(LONGEST + 3)]
"""How many pieces a text of so many characters has."""
_MASK = (1 << _LANE) - 1
_HALF = 1 << _LANE - 1
_ROUND = 1 << _POINT - 1


class Weight(NamedTuple):
    """What a piece weighs in a clause, in the clause before it, in the one after it, and in the others of the note."""

    inside: int = 0
    before: int = 0
    after: int = 0
    elsewhere: int = 0


class Weights(NamedTuple):
    """One class: scores are in hundredths of the log-odds.

    ``base`` is the first score of a clause of which nothing is known; a clause whose first score reaches ``least`` in no
    class is not looked at again, and found in none. A clause that reaches ``found`` is a claim; one that is disguised, with
    less (:func:`checker.rules.clauses.allowance`). A claim in a clause that
    scores too little is not held against the note: a pattern's below ``doubted``, and those of rows of one of ``packs``
    below ``listed``.
    """

    category: str
    base: int
    least: int
    found: int
    doubted: int
    listed: int
    packs: Sequence[str]
    weights: Mapping[str, Weight]


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause of folded ``text`` that can be scored: of a fit length, and not of letters alone, nor of the
    same few characters over and over.
    """
    for match in _CLAUSE.finditer(text):
        start, end = match.span()
        if (
            SHORTEST <= end - start <= LONGEST
            and text[start] != "#"
            and not text[start:end].isascii()
            and end - start <= _OFTEN * len(set(text[start:end]))
        ):
            yield start, end


def pieces(clause: str) -> list[str]:
    """What of a folded clause is weighed: runs of up to four characters, its edges marked, numbers and letters alike."""
    text = _normal(clause)
    return [text[place : place + width] for width in range(1, _WIDEST + 1) for place in range(len(text) - width + 1)]


def _normal(clauses: str) -> str:
    return f"^{_LATIN.sub('a', _NUMERAL.sub('0', clauses))}$"


class Sum(NamedTuple):
    """What the pieces of a clause weigh together in each role, as one number for all classes, and how many it has."""

    length: int
    inside: int = 0
    before: int = 0
    after: int = 0
    elsewhere: int = 0


def _none() -> None:
    return None


class Classifier:
    """Scores clauses. The weights of a piece in all classes are one number, so that all are summed up at once."""

    def __init__(
        self,
        data: bytes | memoryview,
        engine: str,
        automaton: bytes = b"",
        network: Callable[[], Network | None] = _none,
    ) -> None:
        """``data`` is what :func:`save` gave; ``automaton`` what :func:`automaton` gave for ``engine``.

        ``network`` gives what weighs the surroundings when it is first asked for; without one, first scores stand.
        """
        body = memoryview(data)
        sizes = [int.from_bytes(body[place : place + 4], "big") for place in (0, 4, 8)]
        head, text, starts, self._entries = _cut(body[12:], sizes)
        self.classes = tuple(Weights(**one) for one in json.loads(bytes(head)))
        self._finder = AllFinder(() if automaton else _names(text), engine, automaton)
        self._starts = starts.cast("I")
        self._packed = _Packed(self._decoded)
        count = len(self.classes)
        self._role = count * _LANE
        # Lifted by half a lane none is below zero, and nothing is borrowed from the next.
        self._lift = _joined(dict.fromkeys(range(count), _HALF))
        self._lifts = _joined(dict.fromkeys(range(count * len(Weight._fields)), _HALF))
        self._bases = _joined({number: (one.base << _POINT) + _ROUND for number, one in enumerate(self.classes)})
        self._scores = Struct("<" + _SCORE * count)
        self._network = network

    def _decoded(self, number: int) -> int:
        """The weights of a piece as one number."""
        cells = self._entries[self._starts[number] * _CELL.size : self._starts[number + 1] * _CELL.size]
        return _joined(dict(_CELL.iter_unpack(cells)))

    @cached_property
    def _told(self) -> tuple[Network, list[int | None]] | None:
        """The network, and which class each of its categories is here."""
        network = self._network()
        return (network, [self.number(category) for category in network.categories]) if network else None

    def scores(self, run: Sequence[str]) -> list[list[int]]:
        """The first scores in each of :attr:`classes` of folded clauses that are a note, one after the other."""
        sums = self.sums(run)
        together = self.together(sums)
        return [self.score(sums[place : place + 3], together) for place in range(len(run))]

    def weighed(self, first: list[int], surroundings: Callable[[], list[float]]) -> list[int]:
        """The scores of a clause of these first scores; its ``surroundings``, as the network reads them, are asked for."""
        if self._told is None:
            return first
        network, numbers = self._told
        found = list(first)
        for number, score in zip(numbers, network.scores(surroundings()), strict=True):
            if number is not None:
                found[number] = round(100 * score)
        return found

    def read_by_network(self, first: Sequence[int]) -> list[float]:
        """Those of the first scores that the network reads, in its order, in log-odds."""
        numbers = self._told[1] if self._told is not None else ()
        return [first[number] / 100 if number is not None else 0.0 for number in numbers]

    def score(self, window: Sequence[Sum], note: Sum) -> list[int]:
        """The first scores of a clause. ``window``: what the pieces in the one before it, in itself and in the next weigh.

        Sums grow with the clause; divided by the root of how many pieces they are of, long and short ones compare.
        """
        before, own, after = window
        around = before.length + after.length
        far = note.length - around - own.length
        total = (
            self._bases
            + own.inside * _share(own.length)
            + (before.before + after.after) * _share(around)
            + (note.elsewhere - before.elsewhere - own.elsewhere - after.elsewhere) * _share(far)
        )
        # With its highest bit turned, a lane that was lifted is what it was, signed.
        lanes = (total + self._lift) ^ self._lift
        return list(self._scores.unpack(lanes.to_bytes(self._scores.size, "little")))

    def together(self, sums: Sequence[Sum]) -> Sum:
        """What the clauses of a note weigh together for one that stands elsewhere in it."""
        return Sum(sum(one.length for one in sums), elsewhere=sum(one.elsewhere for one in sums))

    def sums(self, run: Sequence[str]) -> list[Sum]:
        """The sum of each clause, and of an empty one before and after them all.

        Pieces are looked for in all clauses at once; none reaches over a line's end.
        """
        text = _normal("$\n^".join(("", *run, "")))
        _, ends, numbers = zip(*hits, strict=True) if (hits := self._finder.find(text)) else ((), (), ())
        weigh, lifts, lift, role = self._packed.__getitem__, self._lifts, self._lift, self._role
        mask = (1 << role) - 1
        found: list[Sum] = []
        first = reached = 0
        for line in text.split("\n"):
            reached += len(line) + 1
            last = bisect_left(ends, reached, first)
            total = sum(map(weigh, numbers[first:last]), lifts)
            found.append(
                Sum(
                    _COUNTS[len(line)],
                    (total & mask) - lift,
                    (total >> role & mask) - lift,
                    (total >> 2 * role & mask) - lift,
                    (total >> 3 * role) - lift,
                )
            )
            first = last
        return found

    def number(self, category: str) -> int | None:
        """The place of the class of ``category`` among :attr:`classes`; None where there is none."""
        return next((number for number, one in enumerate(self.classes) if one.category == category), None)

    def telling(self, clause: str, number: int) -> tuple[int, int]:
        """Start and end of those characters of folded ``clause`` that speak most for class ``number``."""
        gains = [0.0] * len(clause)
        for start, end, piece in self._finder.find(clause):
            weight = ((self._packed[piece] + self._lifts) >> number * _LANE & _MASK) - _HALF
            for place in range(start, end):
                gains[place] += weight / (end - start)
        return _heaviest(gains)


class _Packed(dict[int, int]):
    """The weights of pieces by number, decoded when they are first asked for."""

    def __init__(self, decode: Callable[[int], int]) -> None:
        super().__init__()
        self._decode = decode

    def __missing__(self, number: int) -> int:
        value = self[number] = self._decode(number)
        return value


def save(classes: Iterable[Weights]) -> bytes:
    """What :class:`Classifier` is made of: the classes, the pieces, where the weights of each begin, and these."""
    listed = list(classes)
    names = sorted({piece for one in listed for piece in one.weights})
    head = json.dumps([one._replace(weights={})._asdict() for one in listed]).encode()
    head += b" " * (-(12 + len(head)) % 4)
    text = "\n".join(names).encode()
    text += b"\n" * (-len(text) % 4)
    starts, entries = array("I", [0]), bytearray()
    none = Weight()
    for piece in names:
        told = [one.weights.get(piece, none) for one in listed]
        lanes = [weight for role in zip(*told, strict=True) for weight in role]
        for lane, weight in enumerate(lanes):
            if weight:
                entries += _CELL.pack(lane, weight)
        starts.append(len(entries) // _CELL.size)
    sizes = (len(head), len(text), len(starts) * starts.itemsize)
    return b"".join(size.to_bytes(4, "big") for size in sizes) + head + text + starts.tobytes() + bytes(entries)


def automaton(data: bytes) -> bytes:
    """What finds the pieces of what :func:`save` gave, ready to load. Needs daachorse."""
    sizes = [int.from_bytes(data[place : place + 4], "big") for place in (0, 4, 8)]
    names = _names(_cut(memoryview(data)[12:], sizes)[1])
    return AllFinder(names, DaachorseMatcher.name).save()


def _cut(body: memoryview, sizes: Sequence[int]) -> list[memoryview]:
    """``body`` in parts of these sizes, and the rest."""
    places = [0, *accumulate(sizes), len(body)]
    return [body[start:end] for start, end in pairwise(places)]


def _names(text: memoryview) -> list[str]:
    return bytes(text).decode().split()


def _share(pieces: int) -> int:
    """What a sum of so many pieces is multiplied with: one by their root, in units of 2 to the power of -:data:`_POINT`."""
    return round((1 << _POINT) / sqrt(max(1, pieces)))


def _joined(lanes: Mapping[int, int]) -> int:
    """One number that holds a value in each lane; where such numbers are added up, so are all lanes."""
    return sum(value << lane * _LANE for lane, value in lanes.items())


def _heaviest(gains: Sequence[float]) -> tuple[int, int]:
    """Start and end of the run with the greatest sum."""
    best, start, end = float("-inf"), 0, len(gains)
    total, begun = 0.0, 0
    for place, gain in enumerate(gains):
        if total <= 0:
            total, begun = 0.0, place
        total += gain
        if total > best:
            best, start, end = total, begun, place + 1
    return start, end
