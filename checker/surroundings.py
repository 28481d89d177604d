"""A second look at a clause: its scores beside those of the clauses around it and of the rest of its note.

A claim often runs over two clauses, or stands among plain ones; 孩子保证过 in a story scores like a promise until one sees that
nothing beside it does. What the scores of a clause, of its neighbours and of the whole note say together is told by a small
neural network: one layer of units, learnt after the weights of the pieces (``python -m benchmarks.learn``). Its numbers are
data of a pack, too.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from math import exp, log
from operator import mul
from typing import NamedTuple

_LEAST, _MOST = -9.0, 6.0
"""Scores beyond these (in log-odds) say no more than they."""
_NOTHING = -6.0
"""Stands for the scores of a neighbour where there is none."""
EDGE, END, _COMMA, _COLON, _OTHER = range(5)
_MARKS = ("edge", "end", "comma", "colon", "other")
"""What parts a clause from the one beside it: the field's edge, the end of a line or a sentence (some write lines, others
sentences), a comma, a colon, a blank or a sign."""
_LATER = 5
"""The clauses of a note are counted up to here."""
_HARDLY = 1e-3
"""Added to a sum of chances, of which the logarithm is taken."""


def parting(between: str) -> int:
    """Which kind of mark ``between`` is: what stands between two clauses of one field."""
    for kind, marks in ((END, "\n。！？!?；;…"), (_COMMA, "，,、"), (_COLON, "：:")):
        if any(mark in between for mark in marks):
            return kind
    return _OTHER


def inputs(categories: Sequence[str]) -> tuple[str, ...]:
    """The names of what a unit reads, in order."""
    return (
        *(f"{where} {category}" for where in ("own", "before", "after") for category in categories),
        *(f"{mark} {where}" for where in ("before", "after") for mark in _MARKS),
        "title",
        "length",
        "clauses",
        "place",
        *(f"{what} {category}" for what in ("best elsewhere", "all elsewhere") for category in categories),
    )


class Clause(NamedTuple):
    """What is known of a clause beside its words: its scores (log-odds, class by class), its length in code points, what
    parts it from the one before (:func:`parting`; 0 for the first of a field), and whether it stands in the title.
    """

    scores: Sequence[float]
    length: int
    mark: int
    titled: bool


class Surroundings:
    """The clauses of a note, one after the other."""

    def __init__(self, note: Sequence[Clause]) -> None:
        self._note = note
        self._marks = [*(clause.mark for clause in note), EDGE]
        scores = [clause.scores for clause in note]
        per_class = list(zip(*scores, strict=True))
        self._best = [(*sorted(lane, reverse=True)[:2], _LEAST)[:2] for lane in per_class]
        self._chances = [[1 / (1 + exp(-min(max(score, -30.0), 30.0))) for score in lane] for lane in per_class]
        self._total = [sum(lane) for lane in self._chances]

    def __len__(self) -> int:
        return len(self._note)

    def of(self, place: int) -> list[float]:
        """What the units read of the clause at ``place``, as :func:`inputs` names it."""
        own = self._note[place]
        read = _within(own.scores)
        for beside in (place - 1, place + 1):
            read += (
                _within(self._note[beside].scores) if 0 <= beside < len(self._note) else [_NOTHING] * len(own.scores)
            )
        for mark in self._marks[place : place + 2]:
            read += (float(mark == kind) for kind in range(len(_MARKS)))
        read += (float(own.titled), log(own.length), log(len(self._note)), float(min(place, _LATER)))
        read += _within(
            [second if score == best else best for score, (best, second) in zip(own.scores, self._best, strict=True)]
        )
        read += (
            log(_HARDLY + max(0.0, total - lane[place])) for total, lane in zip(self._total, self._chances, strict=True)
        )
        return read


def _within(scores: Iterable[float]) -> list[float]:
    return [min(max(score, _LEAST), _MOST) for score in scores]


class Unit(NamedTuple):
    """One unit: what it adds to each of the things it reads, and what it then adds to each class where that is above zero."""

    bias: float
    reads: Sequence[float]
    tells: Sequence[float]


class Network:
    """Units side by side; ``categories`` are the classes they read and tell, in order."""

    def __init__(self, categories: Sequence[str], units: Sequence[Unit]) -> None:
        """Raises ValueError where a unit has not as many numbers as there are inputs and categories."""
        wanted = len(inputs(categories)), len(categories)
        if any((len(unit.reads), len(unit.tells)) != wanted for unit in units):
            raise ValueError(f"a unit must have {wanted[0]} numbers to read and {wanted[1]} to tell")
        self.categories = tuple(categories)
        self._units = units

    def scores(self, read: Sequence[float]) -> list[float]:
        """The log-odds of each class for what :meth:`Surroundings.of` read."""
        told = [0.0] * len(self.categories)
        for bias, reads, tells in self._units:
            height = bias + sum(map(mul, reads, read))
            if height > 0:
                told = [total + height * told_here for total, told_here in zip(told, tells, strict=True)]
        return told

    def save(self) -> bytes:
        """What :meth:`load` reads."""
        head = json.dumps(self.categories).encode()
        numbers = array("d", (number for unit in self._units for number in (unit.bias, *unit.reads, *unit.tells)))
        return len(head).to_bytes(4, "little") + head + numbers.tobytes()

    @classmethod
    def load(cls, saved: bytes | memoryview) -> Network:
        """The network that :meth:`save` gave."""
        view = memoryview(saved)
        start = 4 + int.from_bytes(view[:4], "little")
        categories = json.loads(bytes(view[4:start]))
        numbers = array("d")
        numbers.frombytes(view[start:])
        reads = len(inputs(categories))
        width = 1 + reads + len(categories)
        rows = [numbers[place : place + width].tolist() for place in range(0, len(numbers), width)]
        return cls(categories, [Unit(row[0], row[1 : 1 + reads], row[1 + reads :]) for row in rows])
