"""The only unit counter: code points <-> line:column <-> UTF-16 units <-> UTF-8 bytes over one text.

Inside, every offset is a code point (a ``str`` index). Editors count UTF-16 units, reviewdog counts UTF-8 bytes, people
count lines; each of them asks here. Rules kept everywhere:

- a line ends at CRLF, CR or LF; the ending belongs to the line it ends;
- lines and columns are counted from 1, columns in code points; a tab is one column;
- a byte-order mark at the very start has a place in the text but takes no column;
- a lone surrogate is one UTF-16 unit, and three UTF-8 bytes as U+FFFD would be;
- an offset outside the text is clipped to it, a unit inside a character is that character's start.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BOM = "\ufeff"
# A UTF-8 look-up counts at most this many characters after the nearest mark.
_STRIDE = 256


class LineColumn(NamedTuple):
    """A place as people say it; both count from 1."""

    line: int
    column: int


class Positions:
    """Look-ups over one text, O(log n) each. Built once; the tables of a unit are made when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._bom = 1 if text.startswith(_BOM) else 0

    @property
    def line_count(self) -> int:
        """How many lines there are; a text that ends with a line end has an empty last line."""
        return len(self._starts)

    def line_column(self, offset: int) -> LineColumn:
        """Line and column of a code point offset."""
        offset = self._clipped(offset)
        line = bisect_right(self._starts, offset)
        return LineColumn(line, max(offset - self._first(line), 0) + 1)

    def offset(self, line: int, column: int) -> int:
        """Code point offset of a line and column; a column past the line's text is the end of that text."""
        start, end = self.line_range(line)
        return min(start + max(column - 1, 0), end)

    def line_range(self, line: int) -> tuple[int, int]:
        """``(start, end)`` of a line's text, without its line end and without a byte-order mark; lines are clipped."""
        line = min(max(line, 1), len(self._starts))
        start = self._first(line)
        if line == len(self._starts):
            return start, len(self.text)
        end = self._starts[line] - 1
        if end > start and self.text[end] == "\n" and self.text[end - 1] == "\r":
            end -= 1
        return start, end

    def line_text(self, line: int) -> str:
        """The text of a line without its line end."""
        start, end = self.line_range(line)
        return self.text[start:end]

    def utf16(self, offset: int) -> int:
        """UTF-16 units before a code point offset."""
        offset = self._clipped(offset)
        return offset + bisect_left(self._astral, offset)

    def from_utf16(self, units: int) -> int:
        """Code point offset after so many UTF-16 units."""
        units = max(units, 0)
        return self._clipped(units - bisect_left(self._astral_starts, units))

    def utf16_column(self, offset: int) -> int:
        """Column of an offset counted in UTF-16 units from 1, as editors and SARIF do."""
        offset = self._clipped(offset)
        start = self._first(bisect_right(self._starts, offset))
        return max(self.utf16(offset) - self.utf16(start), 0) + 1

    def utf8(self, offset: int) -> int:
        """UTF-8 bytes before a code point offset."""
        offset = self._clipped(offset)
        mark = offset // _STRIDE
        return self._marks[mark] + _bytes(self.text[mark * _STRIDE : offset])

    def from_utf8(self, count: int) -> int:
        """Code point offset after so many UTF-8 bytes."""
        count = max(count, 0)
        mark = bisect_right(self._marks, count) - 1
        left = count - self._marks[mark]
        offset = mark * _STRIDE
        for char in self.text[offset : offset + _STRIDE]:
            left -= _bytes(char)
            if left < 0:
                break
            offset += 1
        return offset

    def utf8_column(self, offset: int) -> int:
        """Column of an offset counted in UTF-8 bytes from 1, as reviewdog does."""
        offset = self._clipped(offset)
        start = self._first(bisect_right(self._starts, offset))
        return max(self.utf8(offset) - self.utf8(start), 0) + 1

    def _clipped(self, offset: int) -> int:
        return min(max(offset, 0), len(self.text))

    def _first(self, line: int) -> int:
        """Where column 1 of a line lies."""
        return self._starts[line - 1] if line > 1 else self._bom

    @cached_property
    def _astral(self) -> list[int]:
        """Offsets of the characters that take two UTF-16 units."""
        return [match.start() for match in _ASTRAL.finditer(self.text)]

    @cached_property
    def _astral_starts(self) -> list[int]:
        """For each of those, the UTF-16 units before it."""
        return [offset + number for number, offset in enumerate(self._astral)]

    @cached_property
    def _marks(self) -> list[int]:
        """UTF-8 bytes before every ``_STRIDE``-th character."""
        marks = [0]
        for end in range(_STRIDE, len(self.text) + 1, _STRIDE):
            marks.append(marks[-1] + _bytes(self.text[end - _STRIDE : end]))
        return marks


def _bytes(text: str) -> int:
    """How long ``text`` is in UTF-8; ``surrogatepass`` gives a lone surrogate the three bytes U+FFFD takes."""
    return len(text.encode("utf-8", "surrogatepass"))
