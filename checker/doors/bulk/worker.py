"""What a worker process does: a part in, a finished part on disk, its summary back."""

from __future__ import annotations

import datetime
import gc
import io
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait
from pathlib import Path
from typing import NamedTuple

from checker.baseline import Baseline
from checker.baseline import read as read_baseline
from checker.config import Settings
from checker.doors.bulk import folder
from checker.doors.bulk.folder import Finished, Summary
from checker.doors.bulk.parts import Part, drafts
from checker.doors.judging import Outcome, judged
from checker.engine import Checker
from checker.errors import BugError
from checker.formats import Checked, Context, jsonl

JSONL, PARQUET = "jsonl", "parquet"
FORMATS = (JSONL, PARQUET)
NOT_CHECKED, IN_PART, BUG = "not checked", "checked in part", "bug"


class Task(NamedTuple):
    """One part, what it is checked with, and where it goes."""

    part: Part
    settings: Settings
    today: datetime.date
    baseline: Path | None
    format: str
    place: Path
    made_from: str


_checkers: list[tuple[Settings, datetime.date, Checker]] = []
_baselines: dict[Path, Baseline] = {}


def start() -> None:
    """Make this process one that ends with its parent, and leaves it to the parent to be interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    """Without this, workers of a parent that was killed would wait for the next task for ever."""
    wait([sentinel])
    os._exit(1)


def finish(task: Task) -> None:
    """Check a part and keep it. Raises NotegateError where the settings or the packs cannot be used."""
    folder.write(task.place, task.made_from, finished(task))


def finished(task: Task) -> Finished:
    """A part with its reports."""
    checker = _checker(task.settings, task.today)
    known = _baseline(task.baseline)
    outcomes = list(judged(drafts(task.part, task.settings), checker))
    results = [
        Checked(one.draft, known.apply(one.report) if known else one.report)
        for one in outcomes
        if one.draft is not None and one.report is not None
    ]
    summary = Summary(
        reports=len(results),
        worst=max((found.severity.rank for one in results for found in one.report.findings), default=-1),
        problems=tuple(_problem(one) for one in outcomes if one.problem is not None),
        used=tuple(sorted({one.by.removeprefix("user:") for result in results for one in result.report.exempted})),
        met=tuple(sorted(known.met())) if known else (),
        packs=tuple(sorted(checker.lexicon.versions.items())),
    )
    return Finished(summary, _written(results, task.format))


def _problem(one: Outcome) -> tuple[str, str, str]:
    problem = one.problem
    assert problem is not None  # noqa: S101 - for the type checker; the caller asked
    kind = BUG if isinstance(problem, BugError) else NOT_CHECKED if one.report is None else IN_PART
    return kind, problem.message, problem.where


def _written(results: list[Checked], name: str) -> bytes:
    if name == JSONL:
        out = io.StringIO()
        jsonl.write(results, out, Context())
        return out.getvalue().encode("utf-8", "backslashreplace")
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import

    from checker.formats.arrow import REPORT, batch_of  # noqa: PLC0415

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, REPORT) as writer:
        writer.write_batch(batch_of([one.report for one in results]))
    return bytes(sink.getvalue().to_pybytes())


def _checker(settings: Settings, today: datetime.date) -> Checker:
    """This process's checker for these settings, built once."""
    for known, day, checker in _checkers:
        if (known, day) == (settings, today):
            return checker
    checker = Checker(settings, today=today)
    gc.freeze()  # what has been built is there to stay
    _checkers.append((settings, today, checker))
    return checker


def _baseline(path: Path | None) -> Baseline | None:
    """The baseline, with nothing met yet."""
    if path is None:
        return None
    if path not in _baselines:
        _baselines[path] = read_baseline(path)
    return _baselines[path].fresh()
