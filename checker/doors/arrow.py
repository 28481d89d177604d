"""The door to everything that moves Arrow record batches: Spark, Ray, DuckDB, Polars, a Flight server.

    from checker.doors.arrow import check_batch
    answers = check_batch(batch)

One row in, one row out, in the same order, in the shape of the command line's JSON (see ``checker.formats.arrow``).
Needs the extra `arrow`.
"""

from __future__ import annotations

import datetime
import threading

import pyarrow as pa

from checker.config import Settings
from checker.doors.judging import judged
from checker.engine import Checker
from checker.formats.arrow import ANSWER, ERROR, REPORT, answers_of, lines
from checker.inputs import arrow_notes

__all__ = ["ANSWER", "ERROR", "REPORT", "check_batch", "check_table", "checker_for", "lines"]

_lock = threading.Lock()
_built: list[tuple[Settings, datetime.date | None, Checker]] = []


def check_batch(batch: pa.RecordBatch, checker: Checker | None = None) -> pa.RecordBatch:
    """The report on every row of ``batch``, in a batch of the schema ``ANSWER``.

    The columns ``id``, ``title`` and ``body`` must be there and may hold nulls; ``topics``, ``images``, ``proofs`` (a
    text or a list of texts), ``scene``, ``industry``, ``speaker`` and ``partnership`` may be; what they do not say is
    taken from the checker's settings. Columns may go by their Chinese names; others are left aside. A row that cannot
    be checked has nulls for its report and says why in ``error``; one of an unknown industry is checked without that
    industry's rules and says so. Raises InputError for a table without the three columns, or with one that holds
    something else than text.
    """
    checker = checker or checker_for()
    columns = arrow_notes.columns_of(batch.schema, where="the batch")
    arrow_notes.require(columns, batch.schema.names, where="the batch")
    columns = columns._replace(others=())
    ids = arrow_notes.values_of(batch, columns.fields["id"][0])
    found = arrow_notes.drafts(batch, columns, name="", settings=checker.settings)
    return answers_of(
        [
            (id, one.report, one.problem.message if one.problem else None)
            for id, one in zip(ids, judged(found, checker), strict=True)
        ]
    )


def check_table(table: pa.Table, checker: Checker | None = None) -> pa.Table:
    """The same for a table, batch by batch."""
    checker = checker or checker_for()
    return pa.Table.from_batches([check_batch(batch, checker) for batch in table.to_batches()], ANSWER)


def checker_for(settings: Settings | None = None, *, today: datetime.date | None = None) -> Checker:
    """This process's checker for these settings (None: the packs that come with notegate), built once.

    Raises LexiconError and ConfigError as building one does.
    """
    settings = settings or Settings()
    with _lock:
        for known, day, checker in _built:
            if (known, day) == (settings, today):
                return checker
        checker = Checker(settings, today=today)
        _built.append((settings, today, checker))
        return checker
