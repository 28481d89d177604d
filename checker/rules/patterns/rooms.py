"""The rooms that hold patterns: modules with a table ``PATTERNS``, listed in order by the ``ROOMS`` of their package.

A note touches a few of them, and importing all takes longer than checking it: :class:`Table` imports a room when a text
first needs one of its patterns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import accumulate
from types import ModuleType
from typing import overload

from checker.rules.patterns.pattern import Pattern


def rooms(package: str) -> Iterator[str]:
    """The full names of the rooms of ``package``, in order; a room's own name is its only one."""
    module = import_module(package)
    if not hasattr(module, "ROOMS"):
        yield package
        return
    for name in module.ROOMS:
        yield from rooms(f"{package}.{name}")


def patterns_in(module: ModuleType) -> tuple[Pattern, ...]:
    """All patterns of a package or a room. Imports every room of it."""
    return tuple(pattern for room in rooms(module.__name__) for pattern in _of(room))


class Table(Sequence[Pattern]):
    """The patterns of many rooms by number."""

    def __init__(self, sizes: Sequence[Sequence[str | int]]) -> None:
        """``sizes``: the full name of each room and how many patterns it holds, as :meth:`sizes` gives them."""
        self._rooms = [str(room) for room, _ in sizes]
        self._ends = list(accumulate(int(count) for _, count in sizes))

    @classmethod
    def of(cls, package: str) -> Table:
        """The patterns of ``package``. Imports every room of it."""
        return cls(sizes(package))

    def __len__(self) -> int:
        return self._ends[-1]

    @overload
    def __getitem__(self, number: int) -> Pattern: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Pattern]: ...
    def __getitem__(self, number: int | slice) -> Pattern | Sequence[Pattern]:
        if isinstance(number, slice):
            return tuple(self)[number]
        if not 0 <= number < len(self):
            raise IndexError(number)
        room = bisect_right(self._ends, number)
        return _of(self._rooms[room])[number - self._ends[room]]


def sizes(package: str) -> list[tuple[str, int]]:
    """Each room of ``package`` with the number of its patterns. Imports every room of it."""
    return [(room, len(_of(room))) for room in rooms(package)]


def _of(room: str) -> tuple[Pattern, ...]:
    table: tuple[Pattern, ...] = import_module(room).PATTERNS
    return table
