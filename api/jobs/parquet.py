"""The records of a Parquet file, however small it was packed: what it unpacks to is known before it is unpacked.

A text that stands in a file once can be the value of every row of it. So texts stay what they are in the file, places in
a list of different ones, until it is known how much they come to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from checker.errors import InputError
from checker.inputs.tables import Limits

_BATCH_ROWS = 250
_BUFFER = 1 << 20
_AT_ONCE = 8_000_000
"""Bytes up to which the rows of a batch are unpacked together; beyond, one by one."""
_ITEM = 32
"""Bytes that an item of a list is counted as at the least, however little it says."""
_MOST_ITEMS = 100_000


def records(stream: BinaryIO, name: str, limits: Limits, most_rows: int) -> Iterator[dict[str, Any]]:
    """The rows as dictionaries. Raises InputError for what cannot be read and for what is more than is taken."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise InputError("reading .parquet needs pyarrow: pip install 'notegate[arrow]'", where=name) from error
    try:
        metadata = parquet.ParquetFile(stream).metadata
        _require_bounded(metadata, name, limits, most_rows)
        file = parquet.ParquetFile(
            stream, metadata=metadata, read_dictionary=_texts(metadata), buffer_size=_BUFFER, pre_buffer=False
        )
        left = limits.unpacked_bytes
        for batch in file.iter_batches(batch_size=_BATCH_ROWS, use_threads=False):
            size = sum(map(_unpacked, batch.columns))
            left -= size
            if left < 0:
                raise _too_much(name, limits)
            step = _BATCH_ROWS if size <= _AT_ONCE else 1
            for first in range(0, batch.num_rows, step):
                yield from batch.slice(first, step).to_pylist()
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise InputError("not a readable .parquet file", where=name) from error


def too_many_rows(most: int, name: str) -> InputError:
    """What is said of a file of more rows than are taken."""
    return InputError(f"more than {most:,} rows; send the file in parts", where=name)


def _require_bounded(metadata: Any, name: str, limits: Limits, most_rows: int) -> None:
    """Refuse by what the file says of itself."""
    if metadata.num_rows > most_rows:
        raise too_many_rows(most_rows, name)
    size = 0
    for group in map(metadata.row_group, range(metadata.num_row_groups)):
        for place in range(group.num_columns):
            column = group.column(place)
            listed = metadata.schema.column(place).max_repetition_level > 0
            size += max(column.total_uncompressed_size, column.num_values * _ITEM if listed else 0)
    if size > limits.unpacked_bytes:
        raise _too_much(name, limits)


def _texts(metadata: Any) -> list[str]:
    """The columns whose values are texts or bytes, also those within lists."""
    columns = map(metadata.schema.column, range(len(metadata.schema)))
    return [
        one.path for one in columns if one.physical_type == "BYTE_ARRAY" and one.logical_type.type not in ("DECIMAL",)
    ]


def _unpacked(array: Any) -> int:
    """How many bytes the values of an array come to."""
    from pyarrow import compute, types  # noqa: PLC0415 - see above

    if types.is_dictionary(array.type):
        lengths = compute.binary_length(array.dictionary).take(array.indices)
        return int(compute.sum(lengths.cast("int64")).as_py() or 0)
    if types.is_struct(array.type):
        return sum(map(_unpacked, array.flatten()))
    if types.is_nested(array.type):
        inner = [array.keys, array.items] if types.is_map(array.type) else [array.flatten()]
        if len(inner[0]) > _MOST_ITEMS and any(len(row.values) > _MOST_ITEMS for row in array if row.is_valid):
            raise InputError(f"a list of more than {_MOST_ITEMS:,} items in one row")
        return len(inner[0]) * _ITEM + sum(map(_unpacked, inner))
    return int(array.nbytes)


def _too_much(name: str, limits: Limits) -> InputError:
    return InputError(f"unpacks to more than {limits.unpacked_bytes} bytes", where=name)
