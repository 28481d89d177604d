"""Files cut into parts: bytes that a worker can read by itself, with the place they come from.

The cutting is done by one process, so it does as little as it can: JSONL is cut at line ends, Parquet decoded and not
looked at, CSV parsed (where a row ends depends on everything before it).
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import fields
from checker.inputs.bounds import MAX_LINE_BYTES
from checker.inputs.decode import LineDecoder
from checker.inputs.json_notes import decoder_of, numbered
from checker.inputs.json_notes import notes_of as notes_of_lines
from checker.inputs.origin import Draft
from checker.inputs.table_notes import notes_of as notes_of_rows
from checker.inputs.tables import Limits, Row, read_csv

ROWS = 1000
BYTES = 2 << 20
"""A part is full when it holds so many rows or so many bytes."""
SUFFIXES = (".parquet", ".jsonl", ".ndjson", ".csv", ".tsv")
_ANY_SIZE = Limits(file_bytes=1 << 62)
_ARROW, _LINES, _ROWS = "arrow", "lines", "rows"


class Part(NamedTuple):
    """Some rows of a file. ``first`` is the number of the first one, ``share`` how far into the file they reach."""

    kind: str
    file: str
    first: int
    hint: str
    data: bytes
    share: float

    def digest(self) -> str:
        """Stands for everything that its reports depend on, of this part."""
        head = json.dumps([self.kind, self.file, self.first, self.hint, len(self.data)])
        return blake2b(head.encode("utf-8", "surrogatepass") + self.data, digest_size=16).hexdigest()


def cut(path: Path) -> Iterator[Part | InputError]:
    """The parts of a file, in order; what makes the rest of it unreadable comes last, as a value."""
    name = str(path)
    try:
        with path.open("rb") as stream:
            suffix = path.suffix.lower()
            if suffix == ".parquet":
                yield from _of_parquet(stream, name)
            elif suffix in (".csv", ".tsv"):
                yield from _of_table(stream, name, path.stat().st_size)
            else:
                yield from _of_lines(stream, name, path.stat().st_size)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"cannot be read: {error.strerror or error}", where=name)


def drafts(part: Part, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a part, as reading the whole file would give them."""
    if part.kind == _LINES:
        lines = numbered(io.BytesIO(part.data), part.first)
        return notes_of_lines(lines, LineDecoder.known(part.hint), part.file, settings)
    if part.kind == _ROWS:
        return notes_of_rows(_rows(part.data), part.file, settings)
    return _of_batches(part, settings)


def _of_lines(stream: io.BufferedReader, name: str, size: int) -> Iterator[Part | InputError]:
    decoder = decoder_of(stream, name)
    held = bytearray()
    first, count = 1, 0
    encoding = "utf-8"
    for number, line in numbered(stream):
        if len(line) > MAX_LINE_BYTES:
            line = line.rstrip(b"\n") + b"\n"  # noqa: PLW2901 - still too long, and the worker will say so
        else:
            encoding = decoder.encoding_after(line.rstrip(b"\r\n")) if not line.isascii() else encoding
        held += line
        count += 1
        if count >= ROWS or len(held) >= BYTES:
            yield Part(_LINES, name, first, encoding, bytes(held), _share(stream, size))
            held.clear()
            first, count = number + 1, 0
    if held:
        yield Part(_LINES, name, first, encoding, bytes(held), 1.0)


def _of_table(stream: io.BufferedReader, name: str, size: int) -> Iterator[Part | InputError]:
    header: list[str] = []
    held: list[tuple[int, int | None, str, list[str]]] = []
    weight = 0
    problem: InputError | None = None
    try:
        for row in read_csv(stream, name=name, limits=_ANY_SIZE):
            if not header:
                header = list(row.cells)
                fields.columns(header, where=f"{name}, header")
            cells = list(row.cells.values())
            held.append((row.number, row.line, row.problem, cells))
            weight += sum(map(len, cells))
            if len(held) >= ROWS or weight >= BYTES:
                yield _table_part(name, header, held, _share(stream, size))
                held, weight = [], 0
    except InputError as error:
        problem = error
    if held:
        yield _table_part(name, header, held, 1.0)
    if problem is not None:
        yield problem


def _table_part(name: str, header: list[str], held: list[tuple[int, int | None, str, list[str]]], share: float) -> Part:
    data = json.dumps([header, held], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return Part(_ROWS, name, held[0][0], "", data, share)


def _rows(data: bytes) -> Iterator[Row]:
    header, held = json.loads(data.decode("utf-8", "surrogatepass"))
    for number, line, problem, cells in held:
        yield Row(number=number, line=line, cells=dict(zip(header, cells, strict=True)), problem=problem)


def _of_parquet(stream: io.BufferedReader, name: str) -> Iterator[Part | InputError]:
    try:
        from checker.inputs import arrow_notes  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError:
        raise InputError("reading .parquet needs pyarrow: pip install 'notegate[arrow]'", where=name) from None
    file = arrow_notes.open_parquet(stream, name)
    columns = arrow_notes.columns_of(file.schema_arrow, where=name)._replace(others=())
    total = file.metadata.num_rows or 1
    held: list[Any] = []
    first = count = 0
    problem: InputError | None = None
    try:
        for batch in arrow_notes.batches(file, columns, name):
            held.append(batch)
            count += batch.num_rows
            if count - first >= ROWS or sum(one.nbytes for one in held) >= BYTES:
                yield _arrow_part(name, first + 1, held, count / total)
                held, first = [], count
    except InputError as error:
        problem = error
    if held:
        yield _arrow_part(name, first + 1, held, 1.0)
    if problem is not None:
        yield problem


def _arrow_part(name: str, first: int, held: Iterable[Any], share: float) -> Part:
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import

    batches = list(held)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return Part(_ARROW, name, first, "", sink.getvalue().to_pybytes(), share)


def _of_batches(part: Part, settings: Settings) -> Iterator[Draft | InputError]:
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import

    from checker.inputs import arrow_notes  # noqa: PLC0415

    first = part.first
    with pa.ipc.open_stream(part.data) as reader:
        columns = arrow_notes.columns_of(reader.schema, where=part.file)._replace(others=())
        for batch in reader:
            yield from arrow_notes.drafts(batch, columns, name=part.file, settings=settings, first=first)
            first += batch.num_rows


def _share(stream: io.BufferedReader, size: int) -> float:
    return min(stream.tell() / size, 1.0) if size else 1.0
