"""From the file that was sent to rows: the readers of the core, over a file that is never whole and never in the clear.

A row is ``{"row", "cells", "note" | "problem"}``: what stood in the sheet, and the note in it or what is wrong with it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, BinaryIO, cast

from sqlalchemy import select

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import Draft, fields, json_notes
from checker.inputs.decode import LineDecoder, text_of
from checker.inputs.table_notes import draft_of, holds_text
from checker.inputs.tables import Limits, Row, header_of, read_csv, read_xlsx
from checker.model import Image, Note, Partnership, Scene, Speaker

from ..sealing import Seal
from ..store.database import Database
from ..store.models import JobPart
from . import parquet

PART_BYTES = 1 << 20
CHUNK_ROWS = 250
_CHUNK_CHARACTERS = 1_000_000
_TABLES = frozenset({"csv", "tsv", "xlsx"})
_FIRST = ("id", "title", "body", "topics")
_LONGEST_LINE = 128_000
"""Bytes of a line that are kept where it cannot be read: no less than a cell can hold."""
_LONGEST_HEADER = 1_000_000
KINDS: Mapping[str, str] = MappingProxyType(
    {
        ".csv": "csv",
        ".tsv": "tsv",
        ".xlsx": "xlsx",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".parquet": "parquet",
    }
)
"""Suffix of a file -> what it is."""
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
        "application/x-ndjson": "jsonl",
        "application/jsonl": "jsonl",
        "application/vnd.apache.parquet": "parquet",
    }
)
"""Media type of a body -> what it is."""


class Parts(io.RawIOBase):
    """The file of a job, read piece by piece from its sealed parts. Seekable, one part in memory at a time."""

    def __init__(self, database: Database, job: str, seal: Seal) -> None:
        with database.read() as session:
            sizes = session.execute(
                select(JobPart.number, JobPart.size).where(JobPart.job_id == job).order_by(JobPart.number)
            ).all()
        self._database = database
        self._job = job
        self._seal = seal
        self._starts = [0]
        for _, size in sizes:
            self._starts.append(self._starts[-1] + size)
        self._place = 0
        self._number = -1
        self._part = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """How far the reading has come, in bytes."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Read on from another place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._starts[-1]}[whence]
        self._place = max(0, base + offset)
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as the part reaches."""
        if self._place >= self._starts[-1]:
            return 0
        # All parts but the last are of one size.
        number = self._place // self._starts[1]
        piece = self._load(number)[self._place - self._starts[number] :][: len(buffer)]
        buffer[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def _load(self, number: int) -> bytes:
        if number != self._number:
            with self._database.read() as session:
                data = session.scalar(select(JobPart.data).where(JobPart.job_id == self._job, JobPart.number == number))
            if data is None:
                raise OSError("the file is no longer there")
            self._part = self._seal.open(data, f"{self._job} part {number}")
            self._number = number
        return self._part


def kind_of(name: str) -> str | None:
    """What a file of this name is, if it is a kind that is read."""
    return KINDS.get(PurePath(name).suffix.lower())


def rows(
    kind: str, stream: io.RawIOBase, name: str, settings: Settings, limits: Limits, *, most_rows: int
) -> Iterator[dict[str, Any]]:
    """The rows of a file. Raises InputError for what makes all of it unreadable, and for more than is taken."""
    buffered: Any = io.BufferedReader(stream, 1 << 16)
    if kind in _TABLES:
        found = _table(kind, buffered, name, settings, limits)
    elif kind == "parquet":
        found = _parquet(buffered, name, settings, limits, most_rows)
    else:
        found = _lines(buffered, name, settings)
    size = 0
    for number, row in enumerate(found, start=1):
        size += sum(map(len, row["cells"].values()))
        if number > most_rows:
            raise parquet.too_many_rows(most_rows, name)
        if size > limits.unpacked_bytes:  # a workbook may say a long text once and mean it a million times
            raise InputError(f"unpacks to more than {limits.unpacked_bytes} bytes", where=name)
        yield row


def header(kind: str, stream: io.RawIOBase, name: str) -> list[str]:
    """The columns of a file in which no row was found; none where its kind has no header.

    Raises InputError where nothing under this header could be checked.
    """
    if kind not in _TABLES:
        return []
    buffered = cast("BinaryIO", io.BufferedReader(stream, 1 << 16))
    found = header_of(buffered) if kind == "xlsx" else _text_header(buffered, name)
    fields.columns(found, where=f"{name}, header")
    return found


def chunks(found: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The rows in chunks: so many, or so many characters. The same rows always make the same chunks."""
    waiting: list[dict[str, Any]] = []
    size = 0
    for row in found:
        waiting.append(row)
        note = row.get("note") or {}
        size += sum(map(len, row["cells"].values())) + len(note.get("body", ""))
        if len(waiting) >= CHUNK_ROWS or size >= _CHUNK_CHARACTERS:
            yield waiting
            waiting, size = [], 0
    if waiting:
        yield waiting


def _table(kind: str, stream: BinaryIO, name: str, settings: Settings, limits: Limits) -> Iterator[dict[str, Any]]:
    read = partial(read_xlsx, telling=holds_text) if kind == "xlsx" else read_csv
    columns: fields.Columns | None = None
    try:
        for row in read(stream, name=name, limits=limits):
            if row.problem and not row.cells:  # about the file, and under no header
                yield {"row": row.number, "cells": {}, "problem": row.problem}
                continue
            columns = columns or fields.columns(row.cells, where=f"{name}, header")
            yield _of_row(row, draft_of(row, columns, name, settings))
    except (zipfile.BadZipFile, EOFError) as error:  # what openpyxl lets through while it reads on
        raise InputError("not a readable workbook", where=name) from error


def _of_row(row: Row, found: Draft | InputError) -> dict[str, Any]:
    result: dict[str, Any] = {"row": row.number, "cells": dict(row.cells)}
    if isinstance(found, InputError):
        result["problem"] = found.message
    else:
        result["note"] = packed(found.note)
    return result


def _lines(stream: io.BufferedReader, name: str, settings: Settings) -> Iterator[dict[str, Any]]:
    decoder = json_notes.decoder_of(stream, name)
    for number, line in json_notes.numbered(stream):
        for found in json_notes.notes_of([(number, line)], decoder, name, settings):
            record = _object(found.origin.text if isinstance(found, Draft) else _decoded(line, decoder))
            # A line that holds no object goes back as it came, as far as a cell reaches.
            rest = {} if record else {"line": line[:_LONGEST_LINE].decode("utf-8", "replace").strip()}
            yield _of_record(found, number, {**_sent(record, f"{name}#{number}"), **rest})


def _parquet(
    stream: BinaryIO, name: str, settings: Settings, limits: Limits, most_rows: int
) -> Iterator[dict[str, Any]]:
    decoder = LineDecoder.known("utf-8")
    for number, record in enumerate(parquet.records(stream, name, limits, most_rows), start=1):
        line = json.dumps({key: value for key, value in record.items() if value is not None}, default=str).encode()
        for found in json_notes.notes_of([(number, line)], decoder, name, settings):
            yield _of_record(found, number, _sent(record, f"{name}#{number}"))


def _of_record(found: Draft | InputError, number: int, cells: dict[str, str]) -> dict[str, Any]:
    if isinstance(found, InputError):
        return {"row": number, "cells": cells, "problem": found.message}
    return {"row": number, "cells": cells, "note": packed(found.note)}


def _decoded(line: bytes, decoder: LineDecoder) -> str:
    """The text of a line, or none where it is in another encoding than the file."""
    try:
        return decoder.decode(line)
    except UnicodeDecodeError:
        return ""


def _object(text: str) -> dict[str, Any]:
    """The object in a line; empty where there is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _sent(record: Mapping[str, Any], id: str) -> dict[str, str]:
    """The cells of a record, which has no columns: id, title, body and topics under these names, as they stand in every row, then
    all else that was sent, under the names it was sent with. ``id`` is for one that has none.
    """
    named: dict[str, str] = {}
    topics = []
    for key in record:
        field = fields.field_of(key)
        if field == "topics":
            topics.append(key)
        elif field in _FIRST:
            named[field] = _surer(field, key, named[field]) if field in named else key
    cells = {field: _cell(record[named[field]]) if field in named else "" for field in _FIRST}
    cells["id"] = cells["id"].strip() or id
    cells["topics"] = " ".join(filter(None, (_topics(record[key]) for key in topics)))
    others = [key for key in record if key not in topics and key not in named.values()]
    return cells | {key: _cell(record[key]) for key in others}


def _surer(field: str, *keys: str) -> str:
    """Which of several names of a field is the surest, as the readers of the core see it."""
    return min(keys, key=lambda key: (fields.NAMES[field].index(fields.plain(key)), key != field))


def _topics(value: Any) -> str:
    """Topics as they are written; in a list they may be ``{"name": …}`` or ``{"text": …}``."""
    if not isinstance(value, list):
        return _cell(value)
    names = [one.get("text", one.get("name")) if isinstance(one, dict) else one for one in value]
    return " ".join(f"#{one}" for one in names) if _is_texts(names) else _cell(value)


def _cell(value: Any) -> str:
    """A value as the text of a cell: texts as they are, several below each other, all else as JSON."""
    if value is None or isinstance(value, str):
        return value or ""
    if _is_texts(value):
        return "\n".join(value)
    if isinstance(value, bool | int | float | list | dict):
        try:
            return json.dumps(value, ensure_ascii=False, default=str)
        except RecursionError:  # it could just be read, and cannot be written
            return ""
    return str(value)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _text_header(stream: BinaryIO, name: str) -> list[str]:
    """The header of a text, found by putting a row below it."""
    text = text_of(stream.read(_LONGEST_HEADER), where=name).rstrip("\r\n")
    rows = read_csv(io.BytesIO(f"{text}\nx".encode("utf-8", "replace")), name=name)
    return list(next(rows).cells)


def packed(note: Note) -> dict[str, Any]:
    """A note as plain data; what says nothing is left out."""
    every: dict[str, Any] = {
        "id": note.id,
        "title": note.title,
        "body": note.body,
        "topics": list(note.topics),
        "images": [image.text for image in note.images],
        "scene": note.scene.value,
        "industry": note.industry,
        "speaker": note.speaker.value,
        "partnership": note.partnership.value,
        "proofs": list(note.proofs),
    }
    return {name: value for name, value in every.items() if value}


def unpacked(data: Mapping[str, Any]) -> Note:
    """The note in plain data."""
    return Note(
        id=data.get("id", ""),
        title=data.get("title", ""),
        body=data.get("body", ""),
        topics=tuple(data.get("topics", ())),
        images=tuple(Image(text=text) for text in data.get("images", ())),
        scene=Scene(data["scene"]),
        industry=data.get("industry"),
        speaker=Speaker(data["speaker"]),
        partnership=Partnership(data["partnership"]),
        proofs=tuple(data.get("proofs", ())),
    )
