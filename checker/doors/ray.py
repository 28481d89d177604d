"""The door to Ray Data: a dataset of notes becomes a dataset of reports.

    from checker.doors.ray import check_dataset
    check_dataset(ray.data.read_parquet("notes/")).write_parquet("checked/")

Ray moves Arrow tables to worker processes of its own; what happens there is ``checker.doors.arrow``, and nothing else.
notegate must be installed where the workers run. Needs the extra `ray`.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

import pyarrow as pa

from checker.config import Settings, portable
from checker.doors.arrow import check_table, checker_for

if TYPE_CHECKING:
    from ray.data import Dataset

_ROWS = 2000
"""Rows handed to a worker together: enough for the kernel's batches, few enough for its memory."""


def check_dataset(
    dataset: Dataset,
    settings: Settings | None = None,
    *,
    today: datetime.date | None = None,
    concurrency: int | None = None,
) -> Dataset:
    """The report on every row, with the columns of ``checker.doors.arrow.ANSWER``.

    The columns are those of :func:`checker.doors.arrow.check_batch`; others are not read. Each worker process builds
    its checker once and keeps it. ``concurrency`` bounds the workers (None: Ray decides). ``today`` decides which of
    the settings' exemptions still hold (None: all). Rows keep their order where Ray is told to preserve it.
    """
    return dataset.map_batches(
        cast("Any", _answers),  # its further arguments are not in Ray's types
        batch_format="pyarrow",
        batch_size=_ROWS,
        fn_kwargs={"settings": portable(settings or Settings()), "today": today},
        concurrency=concurrency,
        udf_modifying_row_count=False,
    )


def _answers(table: pa.Table, settings: Settings, today: datetime.date | None) -> pa.Table:
    """What runs in a worker process."""
    return check_table(table, checker_for(settings, today=today))
