"""The result of a job, streamed chunk by chunk: JSON lines, or the sheet that was sent with the answer beside each row.

The workbook is written here, cell by cell into the answer: the libraries that write workbooks keep the sheet in a file in
the clear until it is whole. Every cell is a text, so nothing in it is a formula; what a spreadsheet would take for one
when it reads the CSV is defused by the core.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape

from sqlalchemy import select

from checker.formats.cells import OTHER, cell
from checker.formats.places import xml_safe

from ..problems import Problem
from ..sealing import Seal
from ..store.database import Database
from ..store.models import Job, JobChunk
from .claims import found_about, opened_rows
from .registry import GONE

ADDED = ("verdict", "errors", "warnings", "infos", "findings", "instead", "exempted", "not_evaluated", "problem")
"""The columns beside those that were sent."""
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "jsonl": "application/x-ndjson",
        "csv": "text/csv; charset=utf-8",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
SHEET_ROWS = 1_048_576
"""Rows a sheet can hold, the header included."""
_COUNTS = frozenset({1, 2, 3})  # places in ADDED
_LOOKED_AT = 100
_Rows = Iterator[dict[str, Any]]


def rows_of(database: Database, job: Job, seal: Seal) -> _Rows:
    """The rows of a finished job in the order of the file, one chunk in memory at a time."""
    for number in range(job.chunks or 0):
        with database.read() as session:
            found = session.scalar(select(JobChunk.found).where(JobChunk.job_id == job.id, JobChunk.number == number))
        if found is None:
            raise Problem(410, GONE, slug="expired")
        yield from opened_rows(found, seal, found_about(job.id, number))


def stream(format: str, rows: _Rows, columns: Sequence[str] = ()) -> Iterator[bytes]:
    """The result in one of the formats, piece by piece. ``columns`` are those of a file without rows."""
    return _WRITERS[format](rows, columns)


def _jsonl(rows: _Rows, columns: Sequence[str]) -> Iterator[bytes]:
    del columns
    for row in rows:
        text = row["report"] if "report" in row else _problem_line(row)
        yield text.encode("utf-8", "backslashreplace") + b"\n"


def _problem_line(row: Mapping[str, Any]) -> str:
    document = {**Problem(422, row["problem"], slug="row").document(), "row": row["row"]}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _table(rows: _Rows, columns: Sequence[str]) -> Iterator[list[str]]:
    """The header, then each row: the columns that were sent, then ours.

    The columns are those of the first row that could be read (among the first so many); what another has beside them
    goes into one cell at the end.
    """
    before = []
    for row in islice(rows, _LOOKED_AT):
        before.append(row)
        if "report" in row:
            break
    named = before[-1:] if before and "report" in before[-1] else before
    header = next((list(row["cells"]) for row in named if row["cells"]), list(columns))
    yield _header(header)
    for row in chain(before, rows):
        yield _line(row, header)


def _header(sent: list[str]) -> list[str]:
    taken = {name.casefold() for name in sent}
    ours = [name if name not in taken else f"notegate {name}" for name in (*ADDED, OTHER)]
    return [*sent, *ours]


def _line(row: Mapping[str, Any], header: list[str]) -> list[str]:
    cells: Mapping[str, str] = row["cells"]
    rest = "; ".join(f"{name}={value}" for name, value in cells.items() if name not in header)
    own = row.get("own") or [""] * (len(ADDED) - 1)
    return [*(cells.get(name, "") for name in header), *own, row.get("problem", ""), rest]


def _csv(rows: _Rows, columns: Sequence[str]) -> Iterator[bytes]:
    # Excel takes a UTF-8 file for the local code page unless it begins with a byte-order mark.
    yield b"\xef\xbb\xbf"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for line in _table(rows, columns):
        writer.writerow(map(cell, line))
        yield out.getvalue().encode("utf-8", "replace")
        out.seek(0)
        out.truncate()


def _xlsx(rows: _Rows, columns: Sequence[str]) -> Iterator[bytes]:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for name, text in _PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(_SHEET_BEGIN.encode())
            for number, line in enumerate(_table(rows, columns), start=1):
                sheet.write((_row(line, number) if number > 1 else _head_row(line)).encode())
                if number % 100 == 0:
                    yield pipe.taken()
            sheet.write(b"</sheetData></worksheet>")
    yield pipe.taken()


def _head_row(line: Iterable[str]) -> str:
    return f'<row r="1">{"".join(_text(text, bold=True) for text in line)}</row>'


def _row(line: list[str], number: int) -> str:
    """Texts as texts, our counts as numbers, so that the sheet can be sorted by them."""
    first = len(line) - len(ADDED) - 1
    cells = (
        f"<c><v>{text}</v></c>" if place - first in _COUNTS and text else _text(text) for place, text in enumerate(line)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(text: str, *, bold: bool = False) -> str:
    shown = escape(xml_safe(cell(text)))
    return f'<c s="{1 if bold else 2}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


class _Pipe(io.RawIOBase):
    """Where the archive writes and the answer reads; it cannot seek, so the archive writes from front to end."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        """What was written since it was last asked for."""
        found = b"".join(self._pieces)
        self._pieces.clear()
        return found


_WRITERS: Mapping[str, Callable[[_Rows, Sequence[str]], Iterator[bytes]]] = MappingProxyType(
    {"jsonl": _jsonl, "csv": _csv, "xlsx": _xlsx}
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_BEGIN = (
    f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/><sheetData>'
)
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            '<sheet name="检查结果" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_RELATIONS}">'
            f'<Relationship Id="rId1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": (
            f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
            '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
            '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        ),
    }
)
