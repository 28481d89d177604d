"""Files that come in slowly, are cancelled on the way or never end; and the retries of those who sent them."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from sqlalchemy import select, update

from api.jobs import registry
from api.jobs.registry import UPLOAD_LEASE, State
from api.routes import jobs as routes
from api.store.models import Job, JobPart
from tests.api.problem import problem_of
from tests.api.working import done, results, send, work

pytestmark = pytest.mark.api
SHEET = "标题,正文\r\n面霜,全网最低价\r\n".encode()


@pytest.fixture
def client(made: Callable[..., Any], database_url: str) -> Any:
    return made(database=database_url)


def uploaded(client: Any, pieces: Callable[[], AsyncIterator[bytes]], **headers: str) -> tuple[int, dict[str, Any]]:
    """Send a CSV piece by piece, as they come; the status and the document of the answer."""
    said: list[Any] = []

    async def call() -> None:
        coming = pieces()

        async def receive() -> dict[str, Any]:
            piece = await anext(coming, None)
            return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}

        async def send(message: Any) -> None:
            said.append(message)

        given = {"host": "testserver", "content-type": "text/csv", **headers}
        scope = {
            "type": "http", "method": "POST", "path": "/v1/jobs", "raw_path": b"/v1/jobs", "query_string": b"",
            "http_version": "1.1", "scheme": "http", "client": ("127.0.0.1", 1), "server": ("testserver", 80),
            "headers": [(name.encode(), value.encode()) for name, value in given.items()], "asgi": {"version": "3.0"},
        }  # fmt: skip
        await client.app(scope, receive, send)

    client.portal.call(call)
    body = b"".join(message.get("body", b"") for message in said)
    return said[0]["status"], json.loads(body)


async def ended(client: Any, id: str) -> None:
    await asyncio.to_thread(client.app.state.service.jobs.cancel, "", id, now=time.time())


def only_job(client: Any) -> str:
    (job,) = client.app.state.service.jobs.page("", after=None, most=2)
    found: str = job.id
    return found


def test_a_job_that_is_cancelled_while_its_file_comes_in_stays_cancelled(client: Any) -> None:
    cancelled = []

    async def pieces() -> AsyncIterator[bytes]:
        yield SHEET
        cancelled.append(await asyncio.to_thread(only_job, client))
        await ended(client, cancelled[0])
        yield b"a,b\r\n"

    status, told = uploaded(client, pieces)
    assert (status, told["type"]) == (409, "/problems/expired")
    assert "cancelled" in told["detail"]
    address = f"/v1/jobs/{cancelled[0]}"
    assert client.get(address).json()["state"] == "cancelled"
    # And the rest of a long file is not kept on the way.
    monster = b"x" * 1_500_000

    async def long() -> AsyncIterator[bytes]:
        yield SHEET
        jobs = await asyncio.to_thread(client.app.state.service.jobs.page, "", after=None, most=1)
        await ended(client, jobs[0].id)
        yield monster
        pytest.fail("the file is read on though nobody wants it")

    assert uploaded(client, long)[0] == 409
    with client.app.state.service.database.read() as session:
        assert session.scalars(select(JobPart.number)).all() == []
    assert done(client, SHEET, "later.csv")["state"] == "done"
    assert client.get(address).json()["state"] == "cancelled"


@pytest.mark.parametrize("state", [State.QUEUED, State.READING])
def test_a_job_whose_texts_are_gone_fails_and_stops_nobody(client: Any, state: State) -> None:
    """Such jobs were once made: cancelled while they came in, and queued all the same."""
    broken = [send(client, SHEET, "a.csv").headers["location"] for _ in range(3)]
    with client.app.state.service.database.write() as session:
        session.execute(update(Job).values(state=state, sealed_key=None, head=None))
    assert done(client, SHEET, "later.csv")["state"] == "done"
    for address in broken:
        job = client.get(address).json()
        assert (job["state"], job["problem"]) == ("failed", "the texts of this job are gone")
    with client.app.state.service.database.read() as session:
        assert session.scalars(select(JobPart.number)).all() == []


def test_an_upload_may_take_as_long_as_something_comes(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (registry, routes):
        monkeypatch.setattr(module, "UPLOAD_LEASE", 0.4)
    jobs = client.app.state.service.jobs

    async def pieces() -> AsyncIterator[bytes]:
        yield SHEET
        for _ in range(4):
            await asyncio.sleep(0.3)
            await asyncio.to_thread(jobs.sweep, now=time.time())
        yield b"a,b\r\n"

    status, job = uploaded(client, pieces)
    assert status == 202
    work(client)
    assert client.get(job["links"]["self"]).json()["rows"]["done"] == 2


def test_an_upload_of_which_nothing_comes_is_forgotten(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "_LONGEST_SILENCE", 0.1)

    async def pieces() -> AsyncIterator[bytes]:
        yield SHEET
        await asyncio.sleep(5)
        yield b"a,b\r\n"

    assert uploaded(client, pieces)[0] == 408
    assert client.get("/v1/jobs").json()["jobs"] == []


def test_a_retry_makes_the_job_that_a_killed_server_left_half_taken_in(client: Any) -> None:
    jobs = client.app.state.service.jobs
    once = {"idempotency-key": "month-2026-11"}
    id, seal = jobs.begin("", "csv", idempotency_key="month-2026-11", now=time.time())
    jobs.add_part(id, 0, SHEET[:10], seal, now=time.time())
    # The server may live: then the file is still coming in.
    answer = send(client, SHEET, "a.csv", headers=once)
    problem_of(answer, 409)
    assert 0 < int(answer.headers["retry-after"]) <= UPLOAD_LEASE
    with client.app.state.service.database.write() as session:
        session.execute(update(Job).values(expires_at=time.time() - 1))
    answer = send(client, SHEET, "a.csv", headers=once)
    assert (answer.status_code, answer.headers.get("idempotent-replayed")) == (202, None)
    work(client)
    assert client.get(answer.headers["location"]).json()["rows"]["done"] == 1
    assert send(client, SHEET, "a.csv", headers=once).headers["idempotent-replayed"] == "true"
    assert len(client.get("/v1/jobs").json()["jobs"]) == 1


def test_an_upload_that_broke_off_is_swept_out_with_its_key(client: Any) -> None:
    jobs = client.app.state.service.jobs
    id, seal = jobs.begin("", "csv", idempotency_key="k", now=time.time())
    jobs.add_part(id, 0, SHEET, seal, now=time.time())
    jobs.sweep(now=time.time() + 5)
    assert client.get(f"/v1/jobs/{id}").json()["state"] == "uploading"
    jobs.sweep(now=time.time() + UPLOAD_LEASE + 1)
    problem_of(client.get(f"/v1/jobs/{id}"), 404)
    assert send(client, SHEET, "a.csv", headers={"idempotency-key": "k"}).status_code == 202


@pytest.mark.parametrize("at_its_end", [True, False])
def test_after_a_delete_the_same_key_makes_a_new_job(client: Any, at_its_end: bool) -> None:
    once = {"idempotency-key": "month-2026-11"}
    first = send(client, SHEET, "a.csv", headers=once).headers["location"]
    if at_its_end:
        work(client)
    client.delete(first)
    again = send(client, SHEET, "a.csv", headers=once)
    assert (again.status_code, again.headers.get("idempotent-replayed")) == (202, None)
    assert again.headers["location"] != first
    work(client)
    job = client.get(again.headers["location"]).json()
    assert job["state"] == "done"
    assert results(client, job, "jsonl")
