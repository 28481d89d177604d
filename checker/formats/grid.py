"""A header and rows of text, as a table for the terminal, as CSV or as XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from checker.errors import ConfigError
from checker.formats.cells import cell
from checker.formats.terminal import visible, width

_WIDEST = 60


@dataclass(frozen=True, kw_only=True)
class Grid:
    """``rows`` under ``header``; every row has as many cells as the header."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def as_text(grid: Grid) -> str:
    """Columns aligned by what a terminal shows: Chinese characters are two columns wide."""
    lines = [[fitted(text, _WIDEST) for text in row] for row in (grid.header, *grid.rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    padded = (
        "  ".join(text + " " * (size - width(text)) for text, size in zip(line, widths, strict=True)) for line in lines
    )
    return "".join(f"{line.rstrip()}\n" for line in padded)


def as_csv(grid: Grid) -> str:
    """Comma-separated; what a spreadsheet would run as a formula is quoted. A file of it needs a byte-order mark."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (grid.header, *grid.rows):
        writer.writerow(map(cell, row))
    return out.getvalue()


def as_xlsx(grid: Grid, *, title: str) -> bytes:
    """A workbook of text cells with a frozen, filterable header. Raises ConfigError where openpyxl is not installed."""
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an extra, and slow to import
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    except ImportError as error:
        raise ConfigError("writing .xlsx needs openpyxl: pip install 'notegate[xlsx]'") from error
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = title
    for row in (grid.header, *grid.rows):
        sheet.append([cell(text) for text in row])
    for row in sheet.iter_rows():
        for one in row:
            one.data_type = "s"
            one.alignment = Alignment(vertical="top", wrap_text=True)
    for one, column in zip(sheet[1], zip(grid.header, *grid.rows, strict=True), strict=True):
        one.font = Font(bold=True)
        longest = max(width(visible(line)) for text in column for line in text.split("\n"))
        sheet.column_dimensions[one.column_letter].width = min(longest + 2, _WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def fitted(text: str, columns: int) -> str:
    """One line of at most so many columns, a Chinese character being two; what is cut off shows as an ellipsis."""
    shown = visible(text)
    if width(shown) <= columns:
        return shown
    while width(shown) > columns - 1:
        shown = shown[: len(shown) - max((width(shown) - columns) // 2, 1)]
    return shown + "…"
