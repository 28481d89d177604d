"""Arrow record batches and ``.parquet``: one note a row, the columns named in Chinese or English.

A column of another kind than text is a mistake in the table and is said once; a value that cannot be used costs its row.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa

from checker.config import Settings
from checker.errors import InputError, nearest
from checker.inputs import fields
from checker.inputs.origin import Draft, Origin

READ_ROWS = 512
"""Rows of a Parquet file decoded at a time."""
_READ_BYTES = 1 << 20
_LISTS = (
    pa.types.is_list,
    pa.types.is_large_list,
    pa.types.is_fixed_size_list,
    pa.types.is_list_view,
    pa.types.is_large_list_view,
)
_REQUIRED = ("id", "title", "body")


class _Broken(NamedTuple):
    """Stands for a value that is no text."""

    why: str


def columns_of(schema: pa.Schema, *, where: str) -> fields.Columns:
    """Which columns hold what; of others' columns only those that are there once.

    Raises InputError for a table with nothing to check, for one of our columns twice and for one of a wrong type.
    """
    found = fields.columns(schema.names, where=where)
    times = Counter(schema.names)
    found = found._replace(others=tuple(name for name in found.others if times[name] == 1))
    for field, names in found.fields.items():
        for name in names:
            if times[name] > 1:
                raise InputError(f"two columns are called {name!r}; keep one", where=where)
            kind = schema.field(name).type
            if not _fits(field, kind):
                wanted = "a text or a list of texts" if field in fields.LISTS else "a text"
                raise InputError(f"the column {name!r} must hold {wanted}, not {kind}", where=where)
    return found


def require(columns: fields.Columns, names: Iterable[str], *, where: str) -> None:
    """Raise InputError unless there are an id, a title and a body: a misspelt column would silently go unchecked."""
    for field in _REQUIRED:
        if field not in columns.fields:
            hint = nearest(field, columns.others) if columns.others else ""
            hint = hint if "did you mean" in hint else f"; columns: {', '.join(names)}"
            raise InputError(f"no column {field!r} (other names for it: {_other_names(field)}){hint}", where=where)


def drafts(
    batch: pa.RecordBatch, columns: fields.Columns, *, name: str, settings: Settings, first: int = 1
) -> Iterator[Draft | InputError]:
    """The note of every row, or what is wrong with it.

    ``name`` is the file and ``first`` the row that the batch begins with; without a name (a batch of a cluster's, whose
    rows have no place) a note without an id stays without.
    """
    values = {one: _values(batch.column(one)) for names in columns.fields.values() for one in names}
    others = {one: _values(batch.column(one)) for one in columns.others if one in batch.schema.names}
    single = [(field, names[0]) for field, names in columns.fields.items() if field not in fields.LISTS]
    several = [(field, names) for field, names in columns.fields.items() if field in fields.LISTS]
    for place in range(batch.num_rows):
        row = first + place
        where = f"{name}, row {row}" if name else f"row {row}"
        try:
            texts = {field: _text(values[one][place], one) for field, one in single}
            lists = {
                field: [piece.text for one in names for text in _texts(values[one][place], one)
                        for piece in fields.pieces_of(field, text)]
                for field, names in several
            }  # fmt: skip
            note = fields.note_of(texts, lists, id=f"{name}#{row}" if name else "", settings=settings, where=where)
        except InputError as error:
            yield InputError(error.message, where=where)
            continue
        extra = {one: _shown(held[place]) for one, held in others.items()}
        yield Draft(note=note, origin=Origin(path=name, row=row, line=row), extra=extra)


def read_parquet(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a Parquet file, a few hundred rows in memory at a time; a broken row costs only itself."""
    try:
        file = open_parquet(stream, name)
        columns = columns_of(file.schema_arrow, where=name)
        plain = [one for one in columns.others if _is_plain(file.schema_arrow.field(one).type)]
        columns = columns._replace(others=tuple(plain))
        first = 1
        for batch in batches(file, columns, name):
            yield from drafts(batch, columns, name=name, settings=settings, first=first)
            first += batch.num_rows
    except InputError as error:
        yield error


def open_parquet(stream: BinaryIO, name: str) -> Any:
    """The file behind a stream. Raises InputError where it is none."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - batches of a cluster need no files

    seekable = stream if stream.seekable() else io.BytesIO(stream.read())
    try:
        # Unbuffered, a row group would be read whole, and some programs write files of a single one.
        return pq.ParquetFile(seekable, buffer_size=_READ_BYTES, pre_buffer=False)
    except (pa.ArrowException, OSError) as error:
        raise InputError("not a readable Parquet file", where=name) from error


def batches(file: Any, columns: fields.Columns, name: str, rows: int = READ_ROWS) -> Iterator[pa.RecordBatch]:
    """The rows of a Parquet file, only the columns that are needed. Raises InputError where it is damaged."""
    needed = [*(one for names in columns.fields.values() for one in names), *columns.others]
    reading = file.iter_batches(batch_size=rows, columns=needed, use_threads=False)
    count = 0
    while True:
        try:
            batch = next(reading, None)
        except (pa.ArrowException, OSError) as error:
            raise InputError(f"damaged: the rows from {count + 1} on cannot be read", where=name) from error
        if batch is None:
            return
        count += batch.num_rows
        yield batch


def values_of(batch: pa.RecordBatch, column: str) -> list[str | None]:
    """The texts of a column, None where there is none or where it cannot be read."""
    return [str(one) if isinstance(one, str | int) else None for one in _values(batch.column(column))]


def _values(column: Any) -> list[Any]:
    """The column as Python values; a text that is not UTF-8, which Arrow lets pass, becomes what says so."""
    try:
        found: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        return [_value(column[place]) for place in range(len(column))]
    return found


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError as error:
        return _Broken(f"not UTF-8: wrong byte at {error.start}")


def _text(value: Any, column: str) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, _Broken):
        raise InputError(f"{column!r}: {value.why}")
    return str(value)  # a number as an id, true or false as a partnership; other types the schema does not let in


def _texts(value: Any, column: str) -> Iterator[str]:
    """The texts of a list field: one text, a list of texts, or a list of ``{"text": …}`` or ``{"name": …}``."""
    if isinstance(value, list):
        for one in value:
            yield _text(one.get("text", one.get("name")) if isinstance(one, Mapping) else one, column)
    else:
        yield _text(value, column)


def _fits(field: str, kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_null(kind) or _is_text(kind):
        return True
    if field == "id":
        return bool(pa.types.is_integer(kind))
    if field == "partnership":
        return bool(pa.types.is_boolean(kind))
    return field in fields.LISTS and _is_list_of_texts(kind)


def _is_list_of_texts(kind: pa.DataType) -> bool:
    if not any(is_one(kind) for is_one in _LISTS):
        return False
    inner = kind.value_type
    if pa.types.is_struct(inner):
        names = [inner.field(place).name for place in range(inner.num_fields)]
        key = next((key for key in ("text", "name") if key in names), None)
        return key is not None and _is_text(inner.field(key).type)
    return _is_text(inner) or bool(pa.types.is_null(inner))


def _is_text(kind: pa.DataType) -> bool:
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _is_plain(kind: pa.DataType) -> bool:
    """Whether a column of somebody else's can pass through to a sheet."""
    return _is_text(kind) or bool(pa.types.is_primitive(kind) and not pa.types.is_duration(kind))


def _shown(value: Any) -> str:
    return "" if value is None or isinstance(value, _Broken) else str(value)


def _other_names(field: str) -> str:
    return ", ".join(fields.NAMES[field][1:4])
