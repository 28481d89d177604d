"""What workers do to jobs: claim, renew, bring in. Each function is one transaction.

On PostgreSQL a claim passes over rows that another claim is looking at (SKIP LOCKED); on SQLite there is one writer at a
time, which comes to the same.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import and_, case, delete, func, select, update
from sqlalchemy.orm import Session

from ..sealing import Seal
from ..store.database import Database
from ..store.models import Delivery, Job, JobChunk, JobPart
from .registry import State

SEEN = 10
"""What one failure weighs that can only be the rows' fault: the server has seen its worker end over them, and lives itself."""
MOST_STRIKES = 5 * SEEN
"""How much may speak against a chunk before its rows are handed back unchecked (a file: before it is left alone).

A claim that merely ran out weighs 1: most often the whole machine went down, which is no fault of the rows. It does weigh
something, because rows that take the whole server with them are seen by nobody.
"""
WORKER = "NOTEGATE_WORKER"
"""In a worker's environment: the name its server gave it, under which it claims."""
WAITING, CLAIMED, DONE = "waiting", "claimed", "done"


class Counts(NamedTuple):
    """What a chunk adds to its job."""

    rows: int = 0
    bad: int = 0
    blocked: int = 0
    to_review: int = 0
    passed: int = 0


class Claims:
    """The claims of one worker, which calls itself ``owner``. ``lease`` is how long one holds without being renewed."""

    def __init__(self, database: Database, owner: str, *, lease: float, keep: float) -> None:
        self._database = database
        self._owner = owner
        self._lease = lease
        self._keep = keep

    def job_to_read(self, *, now: float) -> Job | None:
        """A job whose file is to be read into rows."""
        free = and_(Job.state.in_((State.QUEUED, State.READING)), Job.lease_until <= now)
        chosen = select(Job.id).where(free).order_by(Job.created_at).limit(1).with_for_update(skip_locked=True)
        ran_out = case((Job.state == State.READING, 1), else_=0)
        with self._database.write() as session:
            return session.scalar(
                update(Job)
                .where(Job.id == chosen.scalar_subquery())
                .values(
                    state=State.READING,
                    lease_owner=self._owner,
                    lease_until=now + self._lease,
                    attempts=Job.attempts + ran_out,
                )
                .returning(Job)
            )

    def chunk_to_check(self, *, now: float) -> tuple[JobChunk, Job] | None:
        """A chunk to be checked, with its job. Early chunks go first, so that a short job need not wait for a long one."""
        free = and_(JobChunk.state.in_((WAITING, CLAIMED)), JobChunk.lease_until <= now)
        ran_out = case((JobChunk.state == CLAIMED, 1), else_=0)
        chosen = (
            select(JobChunk.id)
            .where(free)
            .order_by(JobChunk.number, JobChunk.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        with self._database.write() as session:
            chunk = session.scalar(
                update(JobChunk)
                .where(JobChunk.id == chosen.scalar_subquery())
                .values(
                    state=CLAIMED,
                    lease_owner=self._owner,
                    lease_until=now + self._lease,
                    attempts=JobChunk.attempts + ran_out,
                )
                .returning(JobChunk)
            )
            return None if chunk is None else (chunk, session.get_one(Job, chunk.job_id))

    def renew_job(self, id: str, *, now: float) -> bool:
        """Hold on to the reading of a job; False when it is no longer ours."""
        return self._renew(
            update(Job).where(Job.id == id, Job.state == State.READING, Job.lease_owner == self._owner), now
        )

    def renew_chunk(self, id: int, *, now: float) -> bool:
        """Hold on to a chunk; False when it is no longer ours."""
        ours = (JobChunk.id == id, JobChunk.state == CLAIMED, JobChunk.lease_owner == self._owner)
        return self._renew(update(JobChunk).where(*ours), now)

    def give_back_job(self, id: str, *, strikes: int = 0, until: float = 0.0) -> None:
        """Let go of the reading of a job, for another to begin it from ``until`` on. ``strikes`` speak against it."""
        with self._database.write() as session:
            session.execute(self._reading(id).values(**_given_back(Job, State.QUEUED, strikes, until)))

    def give_back_chunk(self, id: int, *, strikes: int = 0, until: float = 0.0) -> None:
        """Let go of a chunk in the same way."""
        ours = (JobChunk.id == id, JobChunk.state == CLAIMED, JobChunk.lease_owner == self._owner)
        with self._database.write() as session:
            session.execute(update(JobChunk).where(*ours).values(**_given_back(JobChunk, WAITING, strikes, until)))

    def chunks_of(self, id: str) -> tuple[int, int]:
        """How many chunks of a job are there already, and how many rows were read into them."""
        with self._database.read() as session:
            number = session.scalar(select(func.count()).where(JobChunk.job_id == id)) or 0
            return number, session.get_one(Job, id).rows_read

    def add_chunks(self, id: str, first: int, chunks: Sequence[bytes], *, rows: int) -> bool:
        """Bring in chunks that were read, from number ``first`` on; False when the job is no longer ours."""
        with self._database.write() as session:
            if not _changed(session, self._reading(id).values(rows_read=Job.rows_read + rows)):
                return False
            session.add_all(
                JobChunk(job_id=id, number=number, state=WAITING, given=data)
                for number, data in enumerate(chunks, start=first)
            )
        return True

    def finish_reading(self, id: str, *, chunks: int, head: bytes | None = None, now: float) -> None:
        """All rows are read; the file itself is no longer needed. ``head``: what is to stand for the job's head."""
        values: dict[str, Any] = {"state": State.CHECKING, "chunks": chunks, "lease_owner": None}
        if head is not None:
            values["head"] = head
        with self._database.write() as session:
            if _changed(session, self._reading(id).values(**values)):
                session.execute(delete(JobPart).where(JobPart.job_id == id))
                self._finish_if_complete(session, id, now)

    def fail(self, id: str, sealed_problem: bytes | None, *, now: float) -> None:
        """The file cannot be read. Where the job's key is gone there is nothing to seal the reason with."""
        with self._database.write() as session:
            values = {"state": State.FAILED, "problem": sealed_problem, "finished_at": now}
            if _changed(session, self._reading(id).values(**values, lease_owner=None, expires_at=now + self._keep)):
                for table in (JobPart, JobChunk):
                    session.execute(delete(table).where(table.job_id == id))
                self._tell(session, session.get_one(Job, id), now)

    def finish_chunk(self, chunk: JobChunk, found: bytes, counts: Counts, *, now: float) -> bool:
        """Bring in what a chunk's check found, and count it; False when the chunk is no longer ours."""
        ours = (JobChunk.id == chunk.id, JobChunk.state == CLAIMED, JobChunk.lease_owner == self._owner)
        done = update(JobChunk).where(*ours).values(state=DONE, found=found, given=None, lease_owner=None)
        with self._database.write() as session:
            if not _changed(session, done):
                return False
            session.execute(
                update(Job)
                .where(Job.id == chunk.job_id)
                .values(
                    chunks_done=Job.chunks_done + 1,
                    rows_done=Job.rows_done + counts.rows,
                    rows_bad=Job.rows_bad + counts.bad,
                    blocked=Job.blocked + counts.blocked,
                    to_review=Job.to_review + counts.to_review,
                    passed=Job.passed + counts.passed,
                )
            )
            self._finish_if_complete(session, chunk.job_id, now)
        return True

    def letter_to_send(
        self, *, now: float, patience: float, but_not: Collection[str] = ()
    ) -> tuple[Delivery, Job] | None:
        """A message that is due, but to none of the owners ``but_not``.

        Unless its sending is reported within ``patience``, it is due again.
        """
        due = (
            select(Delivery.id)
            .where(Delivery.state == WAITING, Delivery.due_at <= now, Delivery.owner.not_in(but_not))
            .order_by(Delivery.due_at)
            .limit(1)
        )
        with self._database.read() as session:
            if session.scalar(due) is None:  # mostly so; and whoever writes keeps others from writing
                return None
        chosen = due.with_for_update(skip_locked=True)
        with self._database.write() as session:
            letter = session.scalar(
                update(Delivery)
                .where(Delivery.id == chosen.scalar_subquery())
                .values(due_at=now + patience, attempts=Delivery.attempts + 1, lease_owner=self._owner)
                .returning(Delivery)
            )
            return None if letter is None else (letter, session.get_one(Job, letter.job_id))

    def letter_sent(self, id: str, outcome: str, *, again_at: float | None, arrived: bool) -> None:
        """How the sending went, and when to try again (None: never)."""
        state = "sent" if arrived else WAITING if again_at is not None else "given-up"
        values: dict[str, Any] = {"state": state, "outcome": outcome[:100]}
        if again_at is not None:
            values["due_at"] = again_at
        with self._database.write() as session:
            session.execute(
                update(Delivery).where(Delivery.id == id, Delivery.lease_owner == self._owner).values(**values)
            )

    def _reading(self, id: str) -> Any:
        return update(Job).where(Job.id == id, Job.state == State.READING, Job.lease_owner == self._owner)

    def _renew(self, ours: Any, now: float) -> bool:
        with self._database.write() as session:
            return _changed(session, ours.values(lease_until=now + self._lease))

    def _finish_if_complete(self, session: Session, id: str, now: float) -> None:
        complete = (Job.id == id, Job.state == State.CHECKING, Job.chunks_done == Job.chunks)
        values = {"state": State.DONE, "finished_at": now, "expires_at": now + self._keep}
        if _changed(session, update(Job).where(*complete).values(**values)):
            self._tell(session, session.get_one(Job, id, populate_existing=True), now)

    @staticmethod
    def _tell(session: Session, job: Job, now: float) -> None:
        """Put the message about a job's end beside the end itself: neither is there without the other."""
        data = {
            "id": job.id,
            "state": job.state,
            "rows": {"total": job.rows_read, "done": job.rows_done, "bad": job.rows_bad},
            "verdicts": {"block": job.blocked, "review": job.to_review, "pass": job.passed},
        }
        if job.wants_letter:
            session.add(
                Delivery(
                    id=f"msg_{job.id[:24]}",
                    job_id=job.id,
                    owner=job.owner,
                    body=json.dumps(data),
                    state=WAITING,
                    due_at=now,
                )
            )


def worker_ended(database: Database, owner: str) -> None:
    """The process of the worker ``owner`` has ended over its work: hold it against what it was working on.

    That is free when the claim runs out, and not before, so that other work has its turn in between.
    """
    held: tuple[tuple[Any, str, str], ...] = ((Job, State.READING, State.QUEUED), (JobChunk, CLAIMED, WAITING))
    with database.write() as session:
        for table, state, free in held:
            values = {"state": free, "lease_owner": None, "attempts": table.attempts + SEEN}
            session.execute(update(table).where(table.state == state, table.lease_owner == owner).values(**values))


def sealed_rows(rows: Iterable[dict[str, Any]], seal: Seal, about: str) -> bytes:
    """Rows as one blob. ASCII JSON, because a text may hold what UTF-8 does not (lone surrogates)."""
    return seal.seal(json.dumps(list(rows), separators=(",", ":")).encode("ascii"), about)


def opened_rows(blob: bytes, seal: Seal, about: str) -> list[dict[str, Any]]:
    """The rows of a blob."""
    found: list[dict[str, Any]] = json.loads(seal.open(blob, about))
    return found


def given_about(job: str, number: int) -> str:
    """What the rows of a chunk are sealed for before they are checked."""
    return f"{job} given {number}"


def found_about(job: str, number: int) -> str:
    """What they are sealed for afterwards."""
    return f"{job} found {number}"


def _given_back(table: Any, state: str, strikes: int, until: float) -> dict[str, Any]:
    return {"state": state, "lease_owner": None, "lease_until": until, "attempts": table.attempts + strikes}


def _changed(session: Session, statement: Any) -> bool:
    return bool(session.execute(statement.execution_options(synchronize_session=False)).rowcount)  # type: ignore[attr-defined]
