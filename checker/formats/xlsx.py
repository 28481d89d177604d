"""``xlsx``: the workbook a brand's staff hand back: one row per note with the answer, and the columns they had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from checker.errors import ConfigError
from checker.formats import Checked, Context
from checker.formats.cells import OTHER, OWN_COLUMNS, cell, columns_of, own_cells
from checker.formats.places import xml_safe

BINARY = True
MOST_ROWS = 1_048_576
"""Rows a sheet can hold; what goes beyond continues on the next sheet."""
_COUNTS = frozenset({"row", "errors", "warnings", "infos"})
_WIDTHS = {"title": 30, "findings": 60, "instead": 40, "exempted": 30, "not_evaluated": 30}


def write(results: Iterable[Checked], out: BinaryIO, context: Context) -> None:
    """Write the rows as they come. Raises ConfigError where openpyxl is not installed.

    The notes' own columns are those of the first note; what a later note has beside them goes into the last column.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise ConfigError("writing .xlsx needs openpyxl: pip install 'notegate[xlsx]'") from error
    del context
    workbook = Workbook(write_only=True)
    header: list[str] | None = None
    sheet = None
    rows = 0
    for result in results:
        extra = result.draft.extra
        if header is None:
            header = columns_of(extra)
        if sheet is None or rows == MOST_ROWS:
            sheet, rows = _sheet(workbook, header), 1
        rest = "; ".join(f"{name}={extra[name]}" for name in columns_of(extra) if name not in header)
        sheet.append(_row(sheet, own_cells(result), [*(extra.get(name, "") for name in header), rest]))
        rows += 1
    if sheet is None:
        _sheet(workbook, [])
    workbook.save(out)


def _sheet(workbook: Any, header: Sequence[str]) -> Any:
    """A new sheet with a bold header that stays in sight."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = workbook.create_sheet("检查结果")
    names = [*OWN_COLUMNS, *map(_safe, header), OTHER]
    for number, name in enumerate(names, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, 14)
    sheet.freeze_panes = "A2"
    cells = [WriteOnlyCell(sheet, name) for name in names]
    for one in cells:
        one.font = Font(bold=True)
        one.data_type = "s"
    sheet.append(cells)
    return sheet


def _row(sheet: Any, own: Sequence[str], others: Sequence[str]) -> list[Any]:
    """Texts as texts, counts as numbers, so that the sheet can be sorted."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Alignment  # noqa: PLC0415

    wrapped = Alignment(vertical="top", wrap_text=True)
    cells: list[Any] = []
    for name, text in zip((*OWN_COLUMNS, *[""] * len(others)), [*own, *map(_safe, others)], strict=True):
        if name in _COUNTS:
            cells.append(int(text) if text else None)
            continue
        one = WriteOnlyCell(sheet, xml_safe(text))
        one.data_type = "s"
        one.alignment = wrapped
        cells.append(one)
    return cells


def _safe(text: str) -> str:
    return xml_safe(cell(text))
