"""Where a note came from, so that every format can point at file:line:column.

A report speaks of offsets in a field. The file may spell that field differently (``\\n`` and ``\\u6700`` in JSON); the
way back is worked out here, and only for the findings that ask.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from checker.model import Note, Span
from checker.positions import Positions

_JSON_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_NOTHING: Mapping[str, int] = MappingProxyType({})


class Spelling(enum.Enum):
    """How the file spells the text of a field."""

    PLAIN = "plain"
    JSON = "json"


class Region(NamedTuple):
    """A place in a file: lines and columns count from 1, columns in code points, the end is exclusive.

    ``start`` and ``end`` are offsets in ``Origin.text``. ``exact`` is false when only the line or the row is known; the
    region is then empty.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The file, the row, and where each field starts.

    ``row`` is counted as the user's program shows it: the line of a JSONL file, the row of a sheet with its header as
    row 1, the position in a JSON list. ``text`` is the stretch of the file that ``offsets`` count in (the file or one
    line of it; empty for a table, whose rows can only be pointed at as a whole) and ``line`` the line of the file at
    which it starts. In ``offsets`` a field's name leads to its first character, the empty name to the note's.
    """

    path: str
    row: int | None = None
    offsets: Mapping[str, int] = field(default_factory=lambda: _NOTHING, repr=False)
    text: str = field(default="", repr=False)
    line: int = 1
    spelling: Spelling = Spelling.PLAIN

    @cached_property
    def positions(self) -> Positions:
        """The unit counter over ``text``, for formats that want columns in UTF-16 or UTF-8."""
        return Positions(self.text)

    def region(self, span: Span | None) -> Region:
        """The place of a span; without a span, or where the field cannot be found, the beginning of the note."""
        start = self.offsets.get(span.field) if span else None
        if span is None or start is None:
            begin = self.offsets.get("", 0)
            line, column = self.positions.line_column(begin)
            line += self.line - 1
            return Region(line, column, line, column, begin, begin, exact=False)
        first = self._raw(start, span.start)
        last = self._raw(start, span.end)
        line, column = self.positions.line_column(first)
        end_line, end_column = self.positions.line_column(last)
        above = self.line - 1
        return Region(line + above, column, end_line + above, end_column, first, last, exact=True)

    def _raw(self, start: int, count: int) -> int:
        """Offset in ``text`` of the ``count``-th character of the field that begins at ``start``."""
        if self.spelling is Spelling.PLAIN:
            return start + count
        return json_offset(self.text, start, count)


def json_offset(text: str, position: int, count: int) -> int:
    """Go ``count`` characters on from ``position`` in a JSON string, where each escape stands for one character."""
    for match in _JSON_ESCAPE.finditer(text, position):
        plain = match.start() - position
        if plain >= count:
            break
        count -= plain + 1
        position = match.end()
    return position + count


class LazyOffsets(Mapping[str, int]):
    """Field starts that are looked for when a finding first asks: most notes of a batch never do."""

    def __init__(self, scan: Callable[[], Mapping[str, int]]) -> None:
        self._scan = scan

    @cached_property
    def _found(self) -> Mapping[str, int]:
        return self._scan()

    def __getitem__(self, name: str) -> int:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class Draft(NamedTuple):
    """A note with its origin and the columns that are not ours, which pass through to the sheets written."""

    note: Note
    origin: Origin
    extra: Mapping[str, str] = MappingProxyType({})
