"""Where a note came from, so that every format can point at file:line:column.

A report speaks of offsets in a field. The file may spell that field differently (``\\n`` and ``\\u6700`` in JSON); the
way back is worked out here, and only for the findings that ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from checker.model import Note, Span
from checker.positions import Positions
from checker.value import Value, fresh

_NOTHING: Mapping[str, int] = MappingProxyType({})


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


class Origin(Value):
    """The file, the row, and where each field starts.

    ``row`` is counted as the user's program shows it: the line of a JSONL file, the row of a sheet with its header as
    row 1, the position in a JSON list. ``text`` is the stretch of the file that ``offsets`` count in (the file or one
    line of it; empty for a table, whose rows can only be pointed at as a whole) and ``line`` the line of the file at
    which it starts. In ``offsets`` a field's name leads to its first character, the empty name to the note's.
    ``trail`` is given where the file spells its texts in its own way: ``(field, offset in it) -> offset in text``.
    ``counter`` gives the unit counter over ``text`` where many notes share one text.
    """

    path: str
    row: int | None = None
    offsets: Mapping[str, int] = fresh(default_factory=lambda: _NOTHING)
    text: str = ""
    line: int = 1
    trail: Callable[[str, int], int] | None = None
    counter: Callable[[], Positions] | None = None

    def __repr__(self) -> str:
        return f"Origin(path={self.path!r}, row={self.row!r})"  # the rest is a draft, and this may be logged

    @property
    def where(self) -> str:
        """The file and the row, as errors name them."""
        row = "" if self.row is None else f", row {self.row}"
        return f"{self.path}{row}" if self.path else row.removeprefix(", ")

    @cached_property
    def positions(self) -> Positions:
        """The unit counter over ``text``, for formats that want columns in UTF-16 or UTF-8."""
        return self.counter() if self.counter else Positions(self.text)

    def region(self, span: Span | None) -> Region:
        """The place of a span; without a span, or where the field cannot be found, the beginning of the note."""
        start = self.offsets.get(span.field) if span else None
        if span is None or start is None:
            begin = self.offsets.get("", 0)
            line, column = self.positions.line_column(begin)
            line += self.line - 1
            return Region(line, column, line, column, begin, begin, exact=False)
        if self.trail is None:
            first, last = start + span.start, start + span.end
        else:
            first, last = self.trail(span.field, span.start), self.trail(span.field, span.end)
        line, column = self.positions.line_column(first)
        end_line, end_column = self.positions.line_column(last)
        above = self.line - 1
        return Region(line + above, column, end_line + above, end_column, first, last, exact=True)


class Draft(NamedTuple):
    """A note with its origin and the columns that are not ours, which pass through to the sheets written."""

    note: Note
    origin: Origin
    extra: Mapping[str, str] = MappingProxyType({})
