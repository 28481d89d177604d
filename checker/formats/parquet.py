"""``parquet``: one report a row, in the shape of the JSON, for data warehouses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from checker.errors import ConfigError
from checker.formats import Checked, Context

if TYPE_CHECKING:
    import pyarrow as pa

BINARY = True
_BATCH = 1000
_GROUP = 16_000
"""Rows of a row group: a few tens of megabytes in memory."""


def write(results: Iterable[Checked], out: BinaryIO, context: Context) -> None:
    """Write every report. Raises ConfigError where pyarrow is not installed."""
    del context
    try:
        from checker.formats.arrow import batch_of  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError as error:
        raise ConfigError("writing .parquet needs pyarrow: pip install 'notegate[arrow]'") from error
    write_batches((batch_of([one.report for one in block]) for block in _blocks(results)), out)


def write_batches(batches: Iterable[pa.RecordBatch], out: BinaryIO) -> None:
    """Write batches of reports as one file, in row groups of an even size. The same batches give the same bytes."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import
    import pyarrow.parquet as pq  # noqa: PLC0415

    from checker.formats.arrow import REPORT  # noqa: PLC0415

    waiting: list[Any] = []
    rows = 0
    with pq.ParquetWriter(out, REPORT, compression="zstd") as writer:
        for batch in batches:
            while rows + batch.num_rows >= _GROUP:
                head = batch.slice(0, _GROUP - rows)
                writer.write_table(pa.Table.from_batches([*waiting, head], REPORT), row_group_size=_GROUP)
                batch = batch.slice(head.num_rows)  # noqa: PLW2901 - the rest of it
                waiting, rows = [], 0
            waiting.append(batch)
            rows += batch.num_rows
        if rows:
            writer.write_table(pa.Table.from_batches(waiting, REPORT), row_group_size=_GROUP)


def _blocks(results: Iterable[Checked]) -> Iterator[list[Checked]]:
    stream = iter(results)
    while block := list(islice(stream, _BATCH)):
        yield block
