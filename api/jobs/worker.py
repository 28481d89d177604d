"""The worker: one process beside the server, so that a long job never keeps a single check waiting.

It claims, checks and brings in, and ends when it has been idle for a while or when the server it belongs to is gone. It
may be killed at any moment, and no job ends it: one that cannot be worked on fails, or gives its rows back, with the
reason. Beside it, in threads of their own, messages are sent (see ``sending``).
"""

from __future__ import annotations

import datetime
import json
import logging
import os
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import DBAPIError

from checker import industries
from checker.config import Settings
from checker.engine import Checker
from checker.errors import InputError, NotegateError
from checker.formats import Checked
from checker.formats.cells import own_cells
from checker.inputs import Draft, Origin, fields
from checker.inputs.tables import Limits
from checker.model import Note, NotEvaluated, Report, Verdict
from checker.value import replace as changed

from .. import custom
from ..answers import report_bytes
from ..checking import reports
from ..problems import Problem, where
from ..sealing import Seal, SealError, Secrets
from ..settings import ServerSettings
from ..store.database import Database
from ..store.models import Job, JobChunk
from . import reading
from .claims import (
    MOST_STRIKES,
    SEEN,
    WORKER,
    Claims,
    Counts,
    found_about,
    given_about,
    opened_rows,
    sealed_rows,
)
from .registry import Head, Jobs
from .sending import Sender

IDLE_SECONDS = 60.0
_PAUSE = 0.3
_RECOVERY = 2.0
"""Seconds to wait after an error of the database, which may be away."""
_CHUNKS_AT_ONCE = 8
"""Chunks that are brought in together while a file is read."""
_MOST_CHECKERS = 2
log = logging.getLogger("notegate.jobs")


class Worker:
    """Works on the jobs of a database until ``stop`` is set."""

    def __init__(self, database: Database, secrets_: Secrets, settings: ServerSettings, stop: threading.Event) -> None:
        self._database = database
        self._secrets = secrets_
        self._settings = settings
        self._stop = stop
        self._jobs = Jobs(database, secrets_, keep=settings.keep_results)
        owner = os.environ.get(WORKER) or secrets.token_hex(8)
        self._claims = Claims(database, owner, lease=settings.lease, keep=settings.keep_results)
        self._checkers: OrderedDict[str, Checker] = OrderedDict()
        self._renewal: Callable[[], bool] | None = None
        self.sender = Sender(self._jobs, self._claims, secrets_, settings, stop)

    def run(self, *, idle: float = IDLE_SECONDS) -> None:
        """Work until there has been nothing to do for ``idle`` seconds."""
        threading.Thread(target=self._keep_renewing, daemon=True).start()
        self.sender.start()
        last = time.monotonic()
        while not self._stop.is_set() and time.monotonic() - max(last, self.sender.last) < idle:
            try:
                if self.step():
                    last = time.monotonic()
                else:
                    self._stop.wait(_PAUSE)
            except Exception as error:  # the database may be away for a while; what was claimed is claimed again
                log.error("%s", where(error))
                self._stop.wait(_RECOVERY)

    def step(self) -> bool:
        """Do one piece of work; False when there is none."""
        return self._check() or self._read()

    def _read(self) -> bool:
        job = self._claims.job_to_read(now=time.time())
        if job is None:
            return False
        with self._renewed(lambda: self._claims.renew_job(job.id, now=time.time())):
            seal = None
            try:
                seal = self._jobs.opened(job)
                if job.attempts >= MOST_STRIKES:
                    raise InputError("reading this file ended the server's worker; it is left alone")
                self._bring_in(job, seal)
            except SealError as error:  # sealed by another secret: not ours to read, nor to destroy
                log.error("job %s: %s", job.id, error.message)
                self._claims.give_back_job(job.id, until=time.time() + self._settings.lease)
            except (InputError, Problem) as error:
                self._fail(job, seal, error.message if isinstance(error, InputError) else error.detail)
            except DBAPIError:
                raise
            except Exception as error:  # the file's own fault or ours: the job ends, the worker does not
                log.error("job %s: %s", job.id, where(error))
                self._fail(job, seal, f"the file could not be read ({type(error).__name__})")
        return True

    def _fail(self, job: Job, seal: Seal | None, message: str) -> None:
        sealed = seal.seal(message.encode("utf-8", "replace"), f"{job.id} problem") if seal else None
        self._claims.fail(job.id, sealed, now=time.time())

    def _bring_in(self, job: Job, seal: Seal) -> None:
        """Read the file into chunks, behind those that an earlier worker has brought in."""
        head = self._jobs.require_head(job)
        there, _ = self._claims.chunks_of(job.id)
        limits = Limits(file_bytes=self._settings.upload_bytes, unpacked_bytes=self._settings.unpacked_bytes)
        stream = reading.Parts(self._database, job.id, seal)
        rows_found = reading.rows(
            job.kind, stream, head.name, self._words(head), limits, most_rows=self._settings.job_rows
        )
        found = reading.chunks(rows_found)
        number = 0
        waiting: list[bytes] = []
        rows = 0
        for chunk in found:
            if number >= there:
                waiting.append(sealed_rows(chunk, seal, given_about(job.id, number)))
                rows += len(chunk)
            number += 1
            if len(waiting) == _CHUNKS_AT_ONCE:
                if self._stop.is_set() or not self._claims.add_chunks(
                    job.id, number - len(waiting), waiting, rows=rows
                ):
                    return
                waiting, rows = [], 0
        if waiting and not self._claims.add_chunks(job.id, number - len(waiting), waiting, rows=rows):
            return
        kept = None
        if not number:  # the result has no row to take its columns from
            columns = reading.header(job.kind, reading.Parts(self._database, job.id, seal), head.name)
            kept = seal.seal(replace(head, columns=columns).to_bytes(), f"{job.id} head")
        self._claims.finish_reading(job.id, chunks=number, head=kept, now=time.time())

    def _check(self) -> bool:
        claimed = self._claims.chunk_to_check(now=time.time())
        if claimed is None:
            return False
        chunk, job = claimed
        with self._renewed(lambda: self._claims.renew_chunk(chunk.id, now=time.time())):
            later = time.time() + self._settings.lease
            try:
                head = self._jobs.require_head(job)
                checker = self._checker(head)
            except DBAPIError:
                raise
            except (SealError, NotegateError, Problem, OSError) as error:  # no fault of the rows: a half-saved pack
                log.error("job %s: %s", job.id, error)
                self._claims.give_back_chunk(chunk.id, until=later)
                return True
            try:
                self._check_chunk(chunk, job, head, checker)
            except DBAPIError:
                raise
            except Exception as error:  # ours, or that of rows nobody thought of: they are given up after a few times
                log.error("job %s: %s", job.id, where(error))
                self._claims.give_back_chunk(chunk.id, strikes=SEEN)
        return True

    def _check_chunk(self, chunk: JobChunk, job: Job, head: Head, checker: Checker) -> None:
        seal = self._jobs.opened(job)
        rows = opened_rows(chunk.given or b"", seal, given_about(job.id, chunk.number))
        if chunk.attempts >= MOST_STRIKES:
            for row in rows:
                row.pop("note", None)
                row.setdefault("problem", "could not be checked: the check of these rows failed again and again")
            found: list[Report | None] = [None] * len(rows)
        else:
            found = self._reports(rows, checker)
        counts = Counts(rows=len(rows))
        for row, report in zip(rows, found, strict=True):
            note = row.pop("note", None)
            if "problem" in row:  # also where it was checked, but not by all that was asked for
                counts = counts._replace(bad=counts.bad + 1)
            if report is None or note is None:
                continue
            origin = Origin(path=head.name, row=row["row"])
            row["own"] = own_cells(Checked(Draft(reading.unpacked(note), origin), report))[4:]
            if "problem" in row:
                lacking = NotEvaluated(rule="input/industry", reason=row["problem"])
                report = changed(report, not_evaluated=(*report.not_evaluated, lacking))  # noqa: PLW2901
            row["report"] = report_bytes(report).decode()
            counts = _counted(counts, report.verdict)
        sealed = sealed_rows(rows, seal, found_about(job.id, chunk.number))
        self._claims.finish_chunk(chunk, sealed, counts, now=time.time())

    def _reports(self, rows: list[dict[str, Any]], checker: Checker) -> list[Report | None]:
        """The report on each row, None (and a problem in the row) where there is none."""
        notes = {number: self._note(row, checker) for number, row in enumerate(rows) if "note" in row}
        made: dict[int, Report] = {}
        for number, found in zip(notes, reports(checker, list(notes.values())), strict=True):
            if isinstance(found, InputError):
                rows[number]["problem"] = found.message
            else:
                made[number] = found
        return [made.get(number) for number in range(len(rows))]

    @staticmethod
    def _note(row: dict[str, Any], checker: Checker) -> Note:
        """The note of a row. A trade we have no rules for is said, and the note checked without them."""
        note = reading.unpacked(row["note"])
        if note.industry:
            try:
                industries.named(note.industry, checker.lexicon.industries)
            except InputError:
                row["problem"] = f"unknown industry {note.industry[:40]!r}: checked without the rules of its industry"
                return replace(note, industry=None)
        return note

    def _words(self, head: Head) -> Settings:
        """What holds for rows that do not say: the words sent with the file, else those of the key, else the server's."""
        base = self._settings.checker if head.settings is None else custom.settings_of(head.settings)
        words = head.words
        changes: dict[str, Any] = {}
        if "scene" in words:
            changes["scene"] = fields.scene_of(words["scene"], where="scene")
        if "speaker" in words:
            changes["speaker"] = fields.speaker_of(words["speaker"], where="speaker")
        if "partnership" in words:
            changes["partnership"] = fields.partnership_of(words["partnership"], where="partnership")
        if "industry" in words:
            changes["industry"] = words["industry"]
        return replace(base, **changes)

    def _checker(self, head: Head) -> Checker:
        today = datetime.date.today()
        name = f"{today} {json.dumps(head.settings, sort_keys=True)}"
        if name not in self._checkers:
            self._checkers[name] = custom.checker_of(head.settings, self._settings.checker, today=today)
            while len(self._checkers) > _MOST_CHECKERS:
                self._checkers.popitem(last=False)
        self._checkers.move_to_end(name)
        return self._checkers[name]

    @contextmanager
    def _renewed(self, renew: Callable[[], bool]) -> Iterator[None]:
        """Hold on to a claim for as long as the work takes."""
        self._renewal = renew
        try:
            yield
        finally:
            self._renewal = None

    def _keep_renewing(self) -> None:
        while not self._stop.wait(self._settings.lease / 3):
            renew = self._renewal
            if renew is not None:
                try:
                    renew()
                except Exception as error:  # the claim may run out then; what it brings in is refused
                    log.error("%s", where(error))


def _counted(counts: Counts, verdict: Verdict) -> Counts:
    match verdict:
        case Verdict.BLOCK:
            return counts._replace(blocked=counts.blocked + 1)
        case Verdict.REVIEW:
            return counts._replace(to_review=counts.to_review + 1)
    return counts._replace(passed=counts.passed + 1)
