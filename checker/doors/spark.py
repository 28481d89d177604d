"""The door to Spark: a data frame of notes becomes a data frame of reports.

    from checker.doors.spark import check_frame
    check_frame(spark.read.parquet("notes/")).write.parquet("checked/")

Spark moves Arrow batches to Python processes of its own; what happens there is ``checker.doors.arrow``, and nothing else.
notegate must be installed where the executors run. Needs the extra `spark`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa

from checker.config import Settings, portable
from checker.doors.arrow import ANSWER, check_batch, checker_for
from checker.inputs import arrow_notes, fields

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_NAMES = {pa.string(): "STRING", pa.int32(): "INT"}


def check_frame(frame: DataFrame, settings: Settings | None = None, *, today: datetime.date | None = None) -> DataFrame:
    """The report on every row, with the columns of ``checker.doors.arrow.ANSWER``; rows keep the order of their partition.

    The columns are those of :func:`checker.doors.arrow.check_batch`; others are not read. Each Python process of an
    executor builds its checker once and keeps it (as long as ``spark.python.worker.reuse`` is on, as it is by default).
    ``today`` decides which of the settings' exemptions still hold (None: all). Raises InputError at once for a frame
    without an id, a title or a body.
    """
    columns = fields.columns(frame.columns, where="the frame")
    arrow_notes.require(columns, frame.columns, where="the frame")
    needed = [name for names in columns.fields.values() for name in names]
    # Backquotes: a name may hold a dot or a blank.
    chosen = frame.select(*(f"`{name.replace('`', '``')}`" for name in needed))
    return chosen.mapInArrow(partial(_answers, portable(settings or Settings()), today), SCHEMA)


def _answers(
    settings: Settings, today: datetime.date | None, batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """What runs in an executor's Python process."""
    checker = checker_for(settings, today=today)
    for batch in batches:
        yield check_batch(batch, checker)


def _ddl(kind: pa.DataType) -> str:
    """An Arrow type as Spark writes it."""
    if pa.types.is_list(kind):
        return f"ARRAY<{_ddl(kind.value_type)}>"
    if pa.types.is_map(kind):
        return f"MAP<{_ddl(kind.key_type)}, {_ddl(kind.item_type)}>"
    if pa.types.is_struct(kind):
        inner = (kind.field(place) for place in range(kind.num_fields))
        return f"STRUCT<{', '.join(f'`{one.name}`: {_ddl(one.type)}' for one in inner)}>"
    return _NAMES[kind]


SCHEMA = ", ".join(f"`{field.name}` {_ddl(field.type)}" for field in ANSWER)
"""The columns of an answer in Spark's words."""
