"""``/v1/jobs``: a file in, later the same file back with the answers."""

from __future__ import annotations

import asyncio
import hmac
import logging
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.concurrency import iterate_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import Response, StreamingResponse

from checker import industries
from checker.errors import InputError
from checker.inputs import fields

from .. import bodies, webhooks
from ..answers import answer, encoded
from ..gate import Caller
from ..jobs import reading, results
from ..jobs.registry import GONE, RESULTS, UPLOAD_LEASE, Head, State, being_taken_in
from ..jobs.uploads import Collector, Form, clean_name
from ..keys import Scope
from ..problems import Problem, from_input, where
from ..service import Service, service_of

router = APIRouter(tags=["jobs"])
_FORM = "multipart/form-data"
_WORDS = {"scene": fields.scene_of, "speaker": fields.speaker_of, "partnership": fields.partnership_of}
_KNOWN = frozenset({*_WORDS, "industry", "webhook_url"})
_NAMES = ", ".join((_FORM, *reading.MEDIA_TYPES))
_PAGE = 50
_LONGEST_SILENCE = 600.0
"""Seconds after which an upload of which nothing more comes is given up."""
_log = logging.getLogger("notegate")


@router.post("/v1/jobs", status_code=202, summary="Check a file", response_model=None)
async def create(request: Request) -> Response:
    """Take a CSV, XLSX, JSONL or Parquet file. The answer says where the job can be watched."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    kind = bodies.require_kind(request, {_FORM, *reading.MEDIA_TYPES}, names=_NAMES)
    bodies.refuse_beyond(request, service.settings.upload_bytes)
    idempotency = request.headers.get("idempotency-key")
    if idempotency is not None and not (0 < len(idempotency) <= 255 and idempotency.isprintable()):
        raise Problem(400, "an Idempotency-Key has 1 to 255 characters", slug="idempotency")
    upload = _Upload(service, caller, request, kind)
    if idempotency is not None:
        now = time.time()
        earlier = await asyncio.to_thread(service.jobs.by_idempotency_key, caller.id, idempotency, now=now)
        if earlier is not None:
            if earlier.state == State.UPLOADING:
                raise being_taken_in(earlier.expires_at - now)
            if not hmac.compare_digest(await upload.measured(), earlier.content_mac or ""):
                raise Problem(422, "this Idempotency-Key was used for another content", slug="idempotency")
            return _accepted(service, earlier, replayed=True)
    job = await upload.taken_in(idempotency)
    service.nudge()
    return _accepted(service, job)


@router.get("/v1/jobs", summary="List the jobs", response_model=None)
async def listed(request: Request, after: str | None = None, limit: int = _PAGE) -> Response:
    """The caller's jobs, the newest first. `after` is the id of the last job of the page before."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    if not 1 <= limit <= 200:
        raise Problem(422, "/limit: 1 to 200", slug="invalid", errors=[{"at": "/limit", "message": "1 to 200"}])
    jobs = await asyncio.to_thread(service.jobs.page, caller.id, after=after, most=limit + 1)
    shown = await asyncio.to_thread(lambda: [service.jobs.document(job) for job in jobs[:limit]])
    return answer(encoded({"jobs": shown, "next": jobs[limit - 1].id if len(jobs) > limit else None}))


@router.get("/v1/jobs/{id}", summary="Where a job stands", response_model=None)
async def shown(request: Request, id: str) -> Response:
    """State, progress and, once it is done, where the results are."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    job = await asyncio.to_thread(service.jobs.get, caller.id, id)
    return answer(encoded(await asyncio.to_thread(service.jobs.document, job)))


@router.delete("/v1/jobs/{id}", status_code=204, summary="Cancel a job, forget its texts", response_model=None)
async def cancel(request: Request, id: str) -> Response:
    """Stop the job if it still runs. Its file and its results are forgotten at once."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    await asyncio.to_thread(service.jobs.cancel, caller.id, id, now=time.time())
    return Response(status_code=204)


@router.get("/v1/jobs/{id}/results", summary="The results", response_model=None)
async def result(request: Request, id: str, format: str = "jsonl") -> Response:
    """One report a line (`jsonl`), or the rows that were sent with the answers beside them (`csv`, `xlsx`)."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    if format not in RESULTS:
        message = f"one of {', '.join(RESULTS)}"
        raise Problem(422, f"/format: {message}", slug="invalid", errors=[{"at": "/format", "message": message}])
    job = await asyncio.to_thread(service.jobs.get, caller.id, id)
    if job.state in (State.CANCELLED, State.EXPIRED):
        raise Problem(410, GONE, slug="expired")
    if job.state == State.FAILED:
        raise Problem(409, "the file could not be read; the job says why", slug="failed")
    if job.state != State.DONE:
        raise Problem(409, "the job is not done", slug="not-done", headers={"Retry-After": "2"})
    if format == "xlsx" and job.rows_read >= results.SHEET_ROWS:
        raise Problem(406, f"a sheet holds {results.SHEET_ROWS:,} rows; take csv", slug="too-many-rows")
    seal = service.jobs.opened(job)
    head = await asyncio.to_thread(service.jobs.head, job)
    pieces = results.stream(format, results.rows_of(service.database, job, seal), head.columns if head else ())
    headers = {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": _attachment(head.name if head else "notes", format),
    }
    return StreamingResponse(
        _ahead(iterate_in_threadpool(pieces)), media_type=results.MEDIA_TYPES[format], headers=headers
    )


@router.get("/v1/webhooks/secret", summary="What signs the messages to you", response_model=None)
async def webhook_secret(request: Request) -> Response:
    """The secret that verifies webhooks (Standard Webhooks), the same for all jobs of one key."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.JOBS)
    return answer(encoded({"secret": webhooks.secret_of(service.secrets, caller.id)}))


class _Upload:
    """One request that brings a file: as a form, or as the body itself."""

    def __init__(self, service: Service, caller: Caller, request: Request, kind: str) -> None:
        self._service = service
        self._caller = caller
        self._request = request
        self._form = Form(request.headers["content-type"]) if kind == _FORM else None
        self._kind = reading.MEDIA_TYPES.get(kind)
        self._mac = service.secrets.mac()
        self._size = 0

    async def taken_in(self, idempotency: str | None) -> Any:
        """The job, with the whole file in it."""
        jobs = self._service.jobs
        id, seal = await asyncio.to_thread(
            jobs.begin, self._caller.id, self._kind or "", idempotency_key=idempotency, now=time.time()
        )
        parts = Collector(reading.PART_BYTES)
        held = asyncio.create_task(self._hold(id))
        try:
            async for piece in self._pieces():
                for number, part in parts.add(piece):
                    await asyncio.to_thread(jobs.add_part, id, number, part, seal, now=time.time())
            for number, part in parts.rest():
                await asyncio.to_thread(jobs.add_part, id, number, part, seal, now=time.time())
            head = await self._head()
            return await asyncio.to_thread(
                jobs.complete,
                id,
                head,
                seal,
                kind=self._kind or "",
                size=self._size,
                mac=self._digest(head),
                now=time.time(),
            )
        except BaseException:
            # Also when the caller has gone away. Not awaited: this task may be ending already.
            await asyncio.shield(asyncio.to_thread(jobs.abandon, id))
            raise
        finally:
            held.cancel()

    async def _hold(self, id: str) -> None:
        """Say that the upload goes on, until this is cancelled with it."""
        while True:
            await asyncio.sleep(UPLOAD_LEASE / 4)
            try:
                if not await asyncio.to_thread(self._service.jobs.renew_upload, id, now=time.time()):
                    return
            except Exception as error:  # the database may be away for a moment
                _log.error("%s", where(error))

    async def measured(self) -> str:
        """The digest of the content, without keeping any of it."""
        async for _ in self._pieces():
            pass
        return self._digest(await self._head())

    async def _pieces(self) -> AsyncIterator[bytes]:
        """The file, piece by piece. Raises Problem 400 or 413."""
        most = self._service.settings.upload_bytes
        received = 0
        try:
            stream = aiter(self._request.stream())
            while (data := await asyncio.wait_for(anext(stream, None), _LONGEST_SILENCE)) is not None:
                received += len(data)
                if received > most:
                    raise bodies.too_large(most)
                for piece in self._form.feed(data) if self._form else (data,):
                    self._mac.update(piece)
                    self._size += len(piece)
                    if piece:
                        yield piece
        except ClientDisconnect:
            raise Problem(400, "the body ended early", slug="cut-off") from None
        except TimeoutError:
            raise Problem(408, "nothing of the body came in for ten minutes", slug="cut-off") from None

    async def _head(self) -> Head:
        """What came beside the file. Raises Problem 415 or 422."""
        name, given = "notes", {}
        if self._form is not None:
            self._form.require_end()
            name = self._form.file_name or "notes"
            self._kind = reading.kind_of(name) or reading.MEDIA_TYPES.get(self._form.file_type)
            given = self._form.fields
        if self._kind is None:
            kinds = ", ".join(reading.KINDS)
            raise Problem(415, f"not a kind of file that is read; send one of {kinds}", slug="file-kind")
        if not self._size:
            raise Problem(422, "the file is empty", slug="invalid", errors=[{"at": "/file", "message": "empty"}])
        words = _words(given)
        if "industry" in words:
            lexicon = (await self._service.checkers.of(self._caller)).lexicon
            try:
                industries.named(words["industry"], lexicon.industries)
            except InputError as error:
                raise from_input(error) from None
        webhook = words.pop("webhook_url", "")
        if webhook:
            await self._require_webhook(webhook)
        settings = None
        if self._caller.settings_version:
            _, settings = await asyncio.to_thread(self._service.keys.settings, self._caller.id)
        if not reading.kind_of(name):
            name = f"{name}.{self._kind}"
        return Head(name=name, words=words, webhook=webhook, settings=settings)

    async def _require_webhook(self, url: str) -> None:
        try:
            await asyncio.to_thread(webhooks.require_allowed, url, allow=self._service.settings.webhook_allow)
        except webhooks.NotSentError as error:
            told = [{"at": "/webhook_url", "message": str(error)}]
            raise Problem(422, f"/webhook_url: {error}", slug="webhook", errors=told) from None

    def _digest(self, head: Head) -> str:
        self._mac.update(repr((self._kind, head.name, sorted(head.words.items()), head.webhook)).encode())
        return self._mac.hexdigest()


def _words(given: Mapping[str, str]) -> dict[str, str]:
    """The fields beside the file that say something. Raises Problem 422."""
    for name in given:
        if name not in _KNOWN:
            at = f"/{name[:40]}"
            told = [{"at": at, "message": "unknown field"}]
            raise Problem(422, f"{at}: unknown field; known: {', '.join(sorted(_KNOWN))}", slug="invalid", errors=told)
    for name, read in _WORDS.items():
        if given.get(name):
            try:
                read(given[name], where=name)
            except InputError as error:
                raise from_input(error, at=f"/{name}") from None
    return {name: value for name, value in given.items() if value}


def _accepted(service: Service, job: Any, *, replayed: bool = False) -> Response:
    found = answer(encoded(service.jobs.document(job)), status=202)
    found.headers["Location"] = f"/v1/jobs/{job.id}"
    if replayed:
        found.headers["Idempotent-Replayed"] = "true"
    return found


def _attachment(name: str, format: str) -> str:
    stem = clean_name(name).rpartition(".")[0] or "notes"
    return f"attachment; filename=\"checked.{format}\"; filename*=UTF-8''{quote(f'{stem}.checked.{format}')}"


async def _ahead(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Pieces joined to a size that is worth sending."""
    waiting: list[bytes] = []
    size = 0
    async for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= 1 << 16:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)
