"""``.csv``, ``.tsv`` and ``.xlsx``: one note a row, the columns named in Chinese or English."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import fields
from checker.inputs.origin import Draft, Origin
from checker.inputs.tables import Row, read_csv, read_xlsx


def read_delimited(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a delimited text; a broken row costs only itself."""
    return notes_of(read_csv(_seekable(stream), name=name), name, settings)


def read_workbook(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a workbook's first sheet; a broken row costs only itself."""
    return notes_of(read_xlsx(_seekable(stream), name=name, telling=holds_text), name, settings)


def holds_text(header: str) -> bool:
    """Whether a column holds what makes a sheet one of notes."""
    return fields.field_of(header) in ("title", "body")


def _seekable(stream: BinaryIO) -> BinaryIO:
    """A pipe is read into memory: tables are read twice, once for their encoding."""
    return stream if stream.seekable() else io.BytesIO(stream.read())


def notes_of(rows: Iterable[Row], name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of rows of the file ``name``."""
    columns: fields.Columns | None = None
    try:
        for row in rows:
            columns = columns or fields.columns(row.cells, where=f"{name}, header")
            yield draft_of(row, columns, name, settings)
    except InputError as error:
        yield error


def draft_of(row: Row, columns: fields.Columns, name: str, settings: Settings) -> Draft | InputError:
    """The note in one row of the table ``name``, whose header holds ``columns``; or what is wrong with the row."""
    where = f"{name}, row {row.number}"
    told = (header for field, names in columns.fields.items() if field != "id" for header in names)
    if problem := row.problem or row.fault_of(told):
        return InputError(problem, where=where)
    texts = {field: row.cells[names[0]] for field, names in columns.fields.items() if field not in fields.LISTS}
    lists = {
        field: [piece.text for name in names for piece in fields.pieces_of(field, row.cells[name])]
        for field, names in columns.fields.items()
        if field in fields.LISTS
    }
    try:
        note = fields.note_of(texts, lists, id=f"{name}#{row.number}", settings=settings, where=where)
    except InputError as error:
        return error
    origin = Origin(path=name, row=row.number, line=row.line or row.number)
    return Draft(note=note, origin=origin, extra=row.cells)  # the sheet goes back whole
