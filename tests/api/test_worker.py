"""Workers that die, and rows that are or are not to blame for it."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from sqlalchemy import select, update

from api.jobs import worker as workers
from api.jobs.claims import MOST_STRIKES, SEEN, Claims
from api.jobs.keeper import Keeper
from api.store.models import Job, JobChunk
from checker.errors import LexiconError
from tests.api.working import results, send, work, worker

pytestmark = pytest.mark.api
SHEET = "标题,正文\r\n面霜,全网最低价\r\n散步,好天气\r\n".encode()


@pytest.fixture
def client(made: Callable[..., Any], database_url: str) -> Any:
    return made(database=database_url)


def claims_of(client: Any, owner: str) -> Claims:
    return Claims(client.app.state.service.database, owner, lease=0.0, keep=60.0)


def strikes(client: Any, table: Any) -> list[int]:
    with client.app.state.service.database.read() as session:
        return list(session.scalars(select(table.attempts)))


def test_rows_are_not_to_blame_for_kills_of_the_server(client: Any) -> None:
    """Forty claims that nobody gave back: the machine went down each time, and no keeper saw a worker end."""
    address = send(client, SHEET, "a.csv").headers["location"]
    for number in range(20):
        assert claims_of(client, f"reader {number}").job_to_read(now=time.time()) is not None
    while worker(client)._read():
        pass
    for number in range(40):
        assert claims_of(client, f"checker {number}").chunk_to_check(now=time.time()) is not None
    work(client)
    job = client.get(address).json()
    assert (job["state"], job["rows"]["done"], job["rows"]["bad"]) == ("done", 2, 0)


def test_what_takes_the_whole_server_with_it_comes_to_an_end_too(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    worker(client)._read()
    for number in range(MOST_STRIKES):
        assert claims_of(client, f"checker {number}").chunk_to_check(now=time.time()) is not None
    work(client)
    assert client.get(address).json()["rows"]["bad"] == 2


def ended(client: Any, table: Any, program: str) -> None:
    """A server starts a worker, which claims something and ends by ``program``; the server looks."""
    keeper = Keeper(client.app.state.service.jobs, [sys.executable, "-c", program], {})
    keeper._look()
    assert keeper._child is not None
    claims = claims_of(client, keeper._name)
    assert (claims.job_to_read if table is Job else claims.chunk_to_check)(now=time.time()) is not None
    keeper._child.wait()
    keeper._started = time.time()  # so that it starts no other
    keeper._jobs.work_waiting = lambda *, now: False  # type: ignore[method-assign]
    try:
        keeper._look()
    finally:
        del keeper._jobs.work_waiting


@pytest.mark.parametrize("table", [Job, JobChunk])
def test_rows_are_to_blame_when_their_server_sees_the_worker_end(client: Any, table: Any) -> None:
    send(client, SHEET, "a.csv")
    if table is JobChunk:
        worker(client)._read()
    for program in ("", "import sys; sys.exit(130)", f"import os; os.kill(os.getpid(), {signal.SIGTERM:d})"):
        before = strikes(client, table)[0]
        ended(client, table, program)
        assert strikes(client, table)[0] - before <= 1
    for program in (f"import os; os.kill(os.getpid(), {signal.SIGKILL:d})", "import os; os.abort()"):
        before = strikes(client, table)[0]
        ended(client, table, program)
        assert strikes(client, table)[0] - before >= SEEN


def test_five_such_ends_are_enough(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    worker(client)._read()
    for _ in range(5):
        ended(client, JobChunk, f"import os; os.kill(os.getpid(), {signal.SIGKILL:d})")
    work(client)
    job = client.get(address).json()
    assert (job["state"], job["rows"]["bad"]) == ("done", 2)
    assert b"again and again" in results(client, job, "jsonl")


def test_rows_that_break_the_check_are_handed_back_and_the_worker_goes_on(
    client: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = send(client, SHEET, "a.csv").headers["location"]
    work_of = workers.own_cells

    def cells(result: Any) -> Any:
        if "低价" in result.draft.note.body:
            raise RuntimeError(f"cannot write {result.draft.note.body}")
        return work_of(result)

    monkeypatch.setattr(workers, "own_cells", cells)
    sound = send(client, "标题,正文\r\n散步,好天气\r\n".encode(), "b.csv").headers["location"]
    work(client)
    assert client.get(sound).json()["state"] == "done"
    job = client.get(broken).json()
    assert (job["state"], job["rows"]["bad"]) == ("done", 2)
    assert "低价" not in caplog.text


def test_packs_that_cannot_be_read_for_a_moment_are_no_fault_of_the_rows(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    one = worker(client, lease=0.0)
    build, left = one._checker, [LexiconError("words.csv:7: half a row")] * 8

    def checker(head: Any) -> Any:
        if left:
            raise left.pop()
        return build(head)

    monkeypatch.setattr(one, "_checker", checker)
    while one.step():
        pass
    job = client.get(address).json()
    assert (left, job["state"], job["rows"]["bad"]) == ([], "done", 0)


def test_a_database_that_is_away_for_a_moment_does_not_end_the_worker(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    monkeypatch.setattr(workers, "_RECOVERY", 0.01)
    address = send(client, SHEET, "a.csv").headers["location"]
    one = worker(client, lease=0.0)
    bring_in = one._claims.finish_chunk
    failures = [OperationalError("UPDATE", {}, Exception("gone"))] * 6

    def sometimes(*args: Any, **kwargs: Any) -> bool:
        if failures:
            raise failures.pop()
        return bring_in(*args, **kwargs)

    one._claims.finish_chunk = sometimes  # type: ignore[method-assign]
    one.run(idle=5.0)
    one._stop.set()
    job = client.get(address).json()
    assert (job["state"], job["rows"]["bad"]) == ("done", 0)


def test_a_job_of_another_secret_keeps_no_other_waiting(made: Callable[..., Any], sqlite_url: str) -> None:
    right, other = made(database=sqlite_url, secret="right"), made(database=sqlite_url, secret="other")
    kept = send(right, SHEET, "a.csv").headers["location"]
    worker(right)._read()
    unread = send(right, SHEET, "a.csv").headers["location"]
    sound = send(other, SHEET, "b.csv").headers["location"]
    began = time.monotonic()
    work(other)  # with a lease of half a minute
    assert time.monotonic() - began < 20
    assert other.get(sound).json()["state"] == "done"
    with right.app.state.service.database.write() as session:
        for table in (Job, JobChunk):
            session.execute(update(table).values(lease_until=0.0))
    work(right)
    for address in (kept, unread):
        job = right.get(address).json()
        assert (job["state"], job["rows"]["bad"]) == ("done", 0)
