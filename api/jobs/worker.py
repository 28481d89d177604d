"""The worker: one process beside the server, so that a long job never keeps a single check waiting.

It claims, checks and brings in, sends the messages that are due, and ends when it has been idle for a while or when the
server it belongs to is gone. It may be killed at any moment.
"""

from __future__ import annotations

import datetime
import json
import logging
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from checker import industries
from checker.config import Settings
from checker.engine import Checker
from checker.errors import InputError
from checker.formats import Checked
from checker.formats.cells import own_cells
from checker.inputs import Draft, Origin, fields
from checker.inputs.tables import Limits
from checker.model import Note, Report, Verdict

from .. import custom, webhooks
from ..answers import report_bytes
from ..checking import reports
from ..problems import Problem, where
from ..sealing import Seal, SealError, Secrets
from ..settings import ServerSettings
from ..store.database import Database
from ..store.models import Delivery, Job, JobChunk
from . import reading
from .claims import MOST_ATTEMPTS, Claims, Counts, found_about, given_about, opened_rows, sealed_rows
from .registry import Head, Jobs

IDLE_SECONDS = 60.0
_PAUSE = 0.3
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
        owner = secrets.token_hex(8)
        self._claims = Claims(database, owner, lease=settings.lease, keep=settings.keep_results)
        self._checkers: OrderedDict[str, Checker] = OrderedDict()
        self._renewal: Callable[[], bool] | None = None

    def run(self, *, idle: float = IDLE_SECONDS) -> None:
        """Work until there has been nothing to do for ``idle`` seconds."""
        threading.Thread(target=self._keep_renewing, daemon=True).start()
        last = time.monotonic()
        while not self._stop.is_set() and time.monotonic() - last < idle:
            if self.step():
                last = time.monotonic()
            else:
                self._stop.wait(_PAUSE)

    def step(self) -> bool:
        """Do one piece of work; False when there is none."""
        return self._send() or self._check() or self._read()

    def _read(self) -> bool:
        job = self._claims.job_to_read(now=time.time())
        if job is None:
            return False
        with self._renewed(lambda: self._claims.renew_job(job.id, now=time.time())):
            try:
                self._read_job(job)
            except SealError as error:
                log.error("job %s: %s", job.id, error.message)
                self._stop.wait(self._settings.lease)
        return True

    def _read_job(self, job: Job) -> None:
        seal = self._jobs.opened(job)
        try:
            if job.attempts > MOST_ATTEMPTS:
                raise InputError("reading this file ended the server's worker; it is left alone")
            self._bring_in(job, seal)
        except (InputError, Problem) as error:
            message = error.message if isinstance(error, InputError) else error.detail
            self._claims.fail(
                job.id, seal.seal(message.encode("utf-8", "replace"), f"{job.id} problem"), now=time.time()
            )
        except SealError:
            raise
        except Exception as error:  # the file's own fault or ours: the job ends, the worker does not
            log.error("job %s: %s", job.id, where(error))
            message = f"the file could not be read ({type(error).__name__})"
            self._claims.fail(job.id, seal.seal(message.encode(), f"{job.id} problem"), now=time.time())

    def _bring_in(self, job: Job, seal: Seal) -> None:
        """Read the file into chunks, behind those that an earlier worker has brought in."""
        head = self._head(job)
        there, _ = self._claims.chunks_of(job.id)
        limits = Limits(file_bytes=self._settings.upload_bytes, unpacked_bytes=self._settings.unpacked_bytes)
        stream = reading.Parts(self._database, job.id, seal)
        found = reading.chunks(reading.rows(job.kind, stream, head.name, self._words(head), limits))
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
        self._claims.finish_reading(job.id, chunks=number, now=time.time())

    def _check(self) -> bool:
        claimed = self._claims.chunk_to_check(now=time.time())
        if claimed is None:
            return False
        chunk, job = claimed
        with self._renewed(lambda: self._claims.renew_chunk(chunk.id, now=time.time())):
            try:
                self._check_chunk(chunk, job)
            except (SealError, Problem) as error:
                log.error("job %s: %s", job.id, error)
                self._stop.wait(self._settings.lease)
        return True

    def _check_chunk(self, chunk: JobChunk, job: Job) -> None:
        seal = self._jobs.opened(job)
        rows = opened_rows(chunk.given or b"", seal, given_about(job.id, chunk.number))
        if chunk.attempts > MOST_ATTEMPTS:
            for row in rows:
                row.pop("note", None)
                row.setdefault(
                    "problem", "could not be checked: the check of these rows ended the worker again and again"
                )
            found: list[Report | None] = [None] * len(rows)
        else:
            found = self._reports(rows, self._checker(self._head(job)))
        counts = Counts(rows=len(rows))
        for row, report in zip(rows, found, strict=True):
            note = row.pop("note", None)
            if report is None or note is None:
                counts = counts._replace(bad=counts.bad + 1)
                continue
            origin = Origin(path=self._head(job).name, row=row["row"])
            row["own"] = own_cells(Checked(Draft(reading.unpacked(note), origin), report))[4:]
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

    def _send(self) -> bool:
        claimed = self._claims.letter_to_send(now=time.time(), patience=2 * webhooks.TIMEOUT + self._settings.lease)
        if claimed is None:
            return False
        letter, job = claimed
        outcome, arrived = self._sent(letter, job)
        pause = webhooks.PAUSES[letter.attempts - 1] if letter.attempts <= len(webhooks.PAUSES) else None
        again = None if arrived or pause is None else time.time() + pause
        self._claims.letter_sent(letter.id, outcome, again_at=again, arrived=arrived)
        return True

    def _sent(self, letter: Delivery, job: Job) -> tuple[str, bool]:
        try:
            url = self._head(job).webhook
            secret = webhooks.secret_of(self._secrets, letter.owner)
            webhooks.send(url, letter.id, json.loads(letter.body), secret, allow=self._settings.webhook_allow)
        except webhooks.NotSentError as error:
            return str(error), False
        except Exception as error:
            log.error("%s", where(error))
            return type(error).__name__, False
        return "delivered", True

    def _head(self, job: Job) -> Head:
        head = self._jobs.head(job)
        if head is None:
            raise Problem(410, "the texts of this job are gone", slug="expired")
        return head

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
