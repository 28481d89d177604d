"""From the file that was sent to rows: the readers of the core, over a file that is never whole and never in the clear.

A row is ``{"row", "cells", "note" | "problem"}``: what stood in the sheet, and the note in it or what is wrong with it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, BinaryIO, cast

from sqlalchemy import select

from checker import inputs
from checker.config import Settings
from checker.errors import InputError
from checker.inputs import Draft, fields
from checker.inputs.table_notes import draft_of, holds_text
from checker.inputs.tables import Limits, Row, read_csv, read_xlsx
from checker.model import Image, Note, Partnership, Scene, Speaker

from ..sealing import Seal
from ..store.database import Database
from ..store.models import JobPart

PART_BYTES = 1 << 20
CHUNK_ROWS = 250
_CHUNK_CHARACTERS = 1_000_000
_TABLES = frozenset({"csv", "tsv", "xlsx"})
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


def rows(kind: str, stream: io.RawIOBase, name: str, settings: Settings, limits: Limits) -> Iterator[dict[str, Any]]:
    """The rows of a file. Raises InputError for what makes all of it unreadable."""
    buffered = cast("BinaryIO", io.BufferedReader(stream, 1 << 16))
    if kind in _TABLES:
        yield from _table(kind, buffered, name, settings, limits)
        return
    if kind == "parquet":
        yield from _parquet(buffered, name, settings)
        return
    for found in inputs.read_stream(buffered, f"{PurePath(name).stem}.jsonl" if kind != "jsonl" else name, settings):
        if isinstance(found, InputError):
            row = found.where.rpartition(":")[2]
            yield {"row": int(row) if row.isdecimal() else None, "cells": {}, "problem": found.message}
        else:
            yield _drafted(found)


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


def _drafted(draft: Draft) -> dict[str, Any]:
    """A row of a file without columns: the fields of the note stand in for them, its other keys follow."""
    note = draft.note
    cells = {
        "id": note.id,
        "title": note.title,
        "body": note.body,
        "topics": " ".join(f"#{topic}" for topic in note.topics),
    }
    others = {key: value for key, value in draft.extra.items() if key not in cells}
    return {"row": draft.origin.row, "cells": {**cells, **others}, "note": packed(note)}


def _parquet(stream: BinaryIO, name: str, settings: Settings) -> Iterator[dict[str, Any]]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise InputError("reading .parquet needs pyarrow: pip install 'notegate[arrow]'", where=name) from error
    number = 0
    try:
        file = parquet.ParquetFile(stream)
        for batch in file.iter_batches(batch_size=CHUNK_ROWS):
            for record in batch.to_pylist():
                number += 1
                line = json.dumps({k: v for k, v in record.items() if v is not None}, default=str).encode()
                for found in inputs.read_stream(io.BytesIO(line), f"{name}.jsonl", settings):
                    if isinstance(found, InputError):
                        yield {"row": number, "cells": {}, "problem": found.message}
                        continue
                    if "id" not in {fields.field_of(key) for key, value in record.items() if value is not None}:
                        note = replace(found.note, id=f"{name}#{number}")
                        found = found._replace(note=note)  # noqa: PLW2901 - the same draft under its own row
                    yield {**_drafted(found), "row": number}
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise InputError("not a readable .parquet file", where=name) from error


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
