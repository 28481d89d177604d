"""Jobs as callers see them: begun, listed, cancelled, expired. Each sees the jobs of its own key alone."""

from __future__ import annotations

import enum
import json
import math
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, func, not_, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from ..problems import Problem
from ..sealing import Seal, Secrets
from ..store.database import Database
from ..store.models import Delivery, Job, JobChunk, JobPart

MOST_UNFINISHED = 50
"""Jobs one caller may have waiting or running."""
_REMEMBERED = 7 * 24 * 3600.0
"""How long the fact of a job outlives its texts."""
GONE = "the texts of this job are gone"
UPLOAD_LEASE = 20.0
"""How long an upload of which nothing is heard counts as one that is under way. Its server says every few seconds that it is."""


class State(enum.StrEnum):
    """Where a job stands."""

    UPLOADING = "uploading"
    QUEUED = "queued"
    READING = "reading"
    CHECKING = "checking"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


UNFINISHED = (State.UPLOADING, State.QUEUED, State.READING, State.CHECKING)
RUNNING = (State.READING, State.CHECKING)


@dataclass(frozen=True, kw_only=True)
class Head:
    """What belongs to a job and may speak of its content: sealed at rest.

    ``words`` are scene, industry, speaker and partnership for rows that do not say; ``settings`` the document of the
    key when the job began, so that one job is checked by one measure; ``columns`` the header of a file without rows.
    """

    name: str
    words: Mapping[str, str] = field(default_factory=dict)
    webhook: str = ""
    settings: Mapping[str, Any] | None = None
    columns: Sequence[str] = ()

    def to_bytes(self) -> bytes:
        """As JSON."""
        return json.dumps(self.__dict__).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Head:
        """From JSON."""
        return cls(**json.loads(data))


class Jobs:
    """The jobs of one database."""

    def __init__(self, database: Database, secrets: Secrets, *, keep: float) -> None:
        self.database = database
        self._secrets = secrets
        self._keep = keep
        self._traces = True  # whoever was here before may have been killed before the journal was emptied

    def begin(self, owner: str, kind: str, *, idempotency_key: str | None, now: float) -> tuple[str, Seal]:
        """A new job, to be filled with parts. Raises Problem 409 where its idempotency key is taken, 429 for too many.

        An upload under the same key that broke off, its server being gone, makes way.
        """
        id = secrets.token_hex(16)
        seal, wrapped = self._secrets.new_key(id)
        job = Job(
            id=id,
            owner=owner,
            state=State.UPLOADING,
            kind=kind,
            created_at=now,
            expires_at=now + UPLOAD_LEASE,
            idempotency_key=idempotency_key,
            sealed_key=wrapped,
        )
        try:
            with self.database.write() as session:
                if idempotency_key is not None:
                    same = (Job.owner == owner, Job.idempotency_key == idempotency_key)
                    session.execute(delete(Job).where(*same, *_broken_off(now)))
                waiting = select(func.count()).where(Job.owner == owner, Job.state.in_(UNFINISHED))
                if session.scalar(waiting) >= MOST_UNFINISHED:  # type: ignore[operator]
                    message = f"{MOST_UNFINISHED} jobs are waiting or running; wait for one to end"
                    raise Problem(429, message, slug="too-many-jobs", headers={"Retry-After": "30"})
                session.add(job)
        except IntegrityError:
            raise being_taken_in(UPLOAD_LEASE) from None
        return id, seal

    def renew_upload(self, id: str, *, now: float) -> bool:
        """Say that the upload goes on; False when the job is none any more that is being uploaded."""
        ours = (Job.id == id, Job.state == State.UPLOADING)
        with self.database.write() as session:
            return _changed(session, update(Job).where(*ours).values(expires_at=now + UPLOAD_LEASE))

    def add_part(self, id: str, number: int, data: bytes, seal: Seal, *, now: float) -> None:
        """Keep the next piece of the file. Raises Problem 409 when the job was cancelled."""
        sealed = seal.seal(data, f"{id} part {number}")
        with self.database.write() as session:
            self._require_uploading(session, id, expires_at=now + UPLOAD_LEASE)
            session.add(JobPart(job_id=id, number=number, size=len(data), data=sealed))

    def complete(self, id: str, head: Head, seal: Seal, *, kind: str, size: int, mac: str, now: float) -> Job:
        """All parts are there: let workers have it. Raises Problem 409 when the job was cancelled."""
        with self.database.write() as session:
            self._require_uploading(
                session,
                id,
                head=seal.seal(head.to_bytes(), f"{id} head"),
                wants_letter=bool(head.webhook),
                kind=kind,
                size=size,
                content_mac=mac,
                state=State.QUEUED,
                expires_at=now + max(self._keep, 7 * 24 * 3600.0),
            )
            return session.get_one(Job, id)

    def abandon(self, id: str) -> None:
        """Forget a job whose upload broke off."""
        with self.database.write() as session:
            session.execute(delete(Job).where(Job.id == id, Job.state == State.UPLOADING))
        self._traces = True

    def by_idempotency_key(self, owner: str, key: str, *, now: float) -> Job | None:
        """The job that was begun under this key, unless its upload broke off."""
        with self.database.read() as session:
            same = (Job.owner == owner, Job.idempotency_key == key)
            return session.scalar(select(Job).where(*same, not_(and_(*_broken_off(now)))))

    def get(self, owner: str, id: str) -> Job:
        """A job of this owner. Raises Problem 404."""
        with self.database.read() as session:
            job = session.get(Job, id) if len(id) <= 32 and id.isascii() and id.isalnum() else None
        if job is None or job.owner != owner:
            raise Problem(404, "there is no such job", slug="no-job")
        return job

    def page(self, owner: str, *, after: str | None, most: int) -> list[Job]:
        """The jobs of this owner, the newest first, from behind the job ``after``. Raises Problem 404."""
        wanted = select(Job).where(Job.owner == owner).order_by(Job.created_at.desc(), Job.id.desc()).limit(most)
        if after:
            last = self.get(owner, after)
            wanted = wanted.where(
                or_(Job.created_at < last.created_at, (Job.created_at == last.created_at) & (Job.id < last.id))
            )
        with self.database.read() as session:
            return list(session.scalars(wanted))

    def cancel(self, owner: str, id: str, *, now: float) -> None:
        """Stop a job and forget its texts at once; of one that has ended, forget the results. Raises Problem 404.

        Its idempotency key is free again: who sends the file anew after that wants it checked.
        """
        job = self.get(owner, id)
        with self.database.write() as session:
            ended = State.CANCELLED if job.state in UNFINISHED else State.EXPIRED
            if job.state not in (State.CANCELLED, State.EXPIRED):
                self._forget(session, [id], ended, now)
            session.execute(update(Job).where(Job.id == id).values(idempotency_key=None))
        self._traces = True
        self.leave_no_trace()

    def sweep(self, *, now: float) -> int:
        """Forget the texts of what has expired, and after a week the fact; how many jobs lost their texts."""
        with self.database.write() as session:
            broken = session.execute(delete(Job).where(Job.state == State.UPLOADING, Job.expires_at < now)).rowcount  # type: ignore[attr-defined]
            over = (Job.expires_at < now, Job.sealed_key.is_not(None))
            ids = list(session.scalars(select(Job.id).where(*over).limit(1000)))
            if ids:
                self._forget(session, ids, State.EXPIRED, now)
            session.execute(delete(Job).where(Job.sealed_key.is_(None), Job.expires_at < now - _REMEMBERED))
        self._traces = self._traces or bool(ids or broken)
        self.leave_no_trace()
        return len(ids)

    def leave_no_trace(self) -> None:
        """Empty the journal of what was forgotten. Tried again later while somebody reads."""
        if self._traces:
            self._traces = False  # before, so that what is deleted meanwhile is not overlooked
            try:
                self._traces = not self.database.forget_deleted() or self._traces
            except BaseException:
                self._traces = True
                raise

    def work_waiting(self, *, now: float) -> bool:
        """Whether there is anything for a worker to do."""
        with self.database.read() as session:
            jobs = select(Job.id).where(Job.state.in_((State.QUEUED, *RUNNING))).limit(1)
            letters = select(Delivery.id).where(Delivery.state == "waiting", Delivery.due_at <= now).limit(1)
            return session.scalar(jobs) is not None or session.scalar(letters) is not None

    def counts(self) -> dict[str, int]:
        """The number of jobs in each state."""
        with self.database.read() as session:
            found = dict(session.execute(select(Job.state, func.count()).group_by(Job.state)).all())
        return {state.value: found.get(state.value, 0) for state in State}

    def opened(self, job: Job) -> Seal:
        """What opens the texts of a job. Raises Problem 410 when they are gone."""
        if job.sealed_key is None:
            raise Problem(410, GONE, slug="expired")
        return self._secrets.opened(job.sealed_key, job.id)

    def head(self, job: Job) -> Head | None:
        """The head of a job, as long as it can be opened."""
        if job.sealed_key is None or job.head is None:
            return None
        return Head.from_bytes(self.opened(job).open(job.head, f"{job.id} head"))

    def require_head(self, job: Job) -> Head:
        """The head of a job. Raises Problem 410 when it is gone."""
        head = self.head(job)
        if head is None:
            raise Problem(410, GONE, slug="expired")
        return head

    def document(self, job: Job) -> dict[str, Any]:
        """A job as its owner sees it."""
        head = self.head(job)
        problem = None
        if job.problem is not None and job.sealed_key is not None:
            problem = self.opened(job).open(job.problem, f"{job.id} problem").decode()
        elif job.state == State.FAILED:
            problem = GONE
        address = f"/v1/jobs/{job.id}"
        done = job.state == State.DONE
        return {
            "id": job.id,
            "state": job.state,
            "kind": job.kind,
            "name": head.name if head else None,
            "created_at": _instant(job.created_at),
            "finished_at": _instant(job.finished_at),
            "expires_at": _instant(job.expires_at),
            "rows": {
                "total": job.rows_read if job.chunks is not None else None,
                "read": job.rows_read,
                "done": job.rows_done,
                "bad": job.rows_bad,
            },
            "verdicts": {"block": job.blocked, "review": job.to_review, "pass": job.passed},
            "problem": problem,
            "links": {
                "self": address,
                "results": {name: f"{address}/results?format={name}" for name in RESULTS} if done else None,
            },
        }

    @staticmethod
    def _require_uploading(session: Session, id: str, **values: Any) -> None:
        """Change a job that is being uploaded. Raises Problem 409 when it is none any more."""
        if not _changed(session, update(Job).where(Job.id == id, Job.state == State.UPLOADING).values(**values)):
            raise Problem(409, "the job was cancelled while its file was coming in", slug="expired")

    @staticmethod
    def _forget(session: Any, ids: Sequence[str], state: State, now: float) -> None:
        """Drop the keys and everything that they opened."""
        session.execute(
            update(Job)
            .where(Job.id.in_(ids))
            .values(
                state=state,
                sealed_key=None,
                head=None,
                problem=None,
                lease_owner=None,
                finished_at=func.coalesce(Job.finished_at, now),
                expires_at=case((Job.expires_at < now, Job.expires_at), else_=now),
            )
        )
        for table in (JobPart, JobChunk, Delivery):
            session.execute(delete(table).where(table.job_id.in_(ids)))


def being_taken_in(seconds: float) -> Problem:
    """The problem of a second request under a key whose first one is still being read."""
    later = {"Retry-After": str(max(1, math.ceil(seconds)))}
    return Problem(409, "a request with this Idempotency-Key is being taken in", slug="idempotency", headers=later)


def _broken_off(now: float) -> tuple[ColumnElement[bool], ...]:
    """What tells an upload that never came to its end, and whose server is no longer heard of."""
    return (Job.content_mac.is_(None), Job.expires_at < now)


def _changed(session: Session, statement: Any) -> bool:
    return bool(session.execute(statement.execution_options(synchronize_session=False)).rowcount)  # type: ignore[attr-defined]


RESULTS = ("jsonl", "csv", "xlsx")


def _instant(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
