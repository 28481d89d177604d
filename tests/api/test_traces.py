"""What is not left behind: no draft in files, journals, logs, figures or addresses."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api import needs  # noqa: F401
from tests.api.serving import serving
from tests.api.working import done, results

pytestmark = pytest.mark.api
# Words that stand nowhere else, in every spelling a file could hold them in.
DRAFT = "琥珀色独角兽面霜全网最低价"


def spellings(text: str) -> list[bytes]:
    escaped = json.dumps(text)[1:-1].encode()
    return [text.encode(), text.encode("utf-16-le"), text.encode("gb18030"), escaped, text[:5].encode(), escaped[:30]]


def files_with(folder: Path, text: str) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found += [path.name for spelling in spellings(text) if spelling in content]
    return found


def test_the_search_would_find_it(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "plain.db") as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (?)", (DRAFT,))
    assert files_with(tmp_path, DRAFT)


def test_a_single_check_leaves_nothing(tmp_path: Path) -> None:
    """Against a real server: its log, its whole data folder, its figures, and the answers to mistakes."""
    with serving(tmp_path, measured=True) as server:
        note = {"title": DRAFT, "body": DRAFT}
        kind = {"content-type": "application/json"}
        said = [
            httpx.post(f"{server.url}/v1/check", json={**note, "unknown": DRAFT}),
            httpx.post(f"{server.url}/v1/check", content=json.dumps(note)[:-3].encode(), headers=kind),
            httpx.post(f"{server.url}/v1/check", content=DRAFT.encode(), headers={"content-type": "text/plain"}),
            httpx.post(f"{server.url}/v1/orders/evaluate", json={"orders": DRAFT}),
        ]
        assert all(answer.status_code >= 400 for answer in said)
        good = httpx.post(f"{server.url}/v1/check", json=note)
        batch = httpx.post(f"{server.url}/v1/check/batch", json={"notes": [note] * 3})
        assert "全网最低价" in good.text
        assert batch.status_code == 200
        told = [*(answer.text for answer in said), httpx.get(f"{server.url}/metrics").text]
        assert not any(DRAFT in text or DRAFT[:5] in text for text in told)
        assert 'notegate_notes_checked_total{verdict="' in told[-1]
        assert files_with(tmp_path, DRAFT) == []
        server.stop()
    assert files_with(tmp_path, DRAFT) == []


def test_a_bug_is_logged_without_the_text(
    made: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from api.gate import NOBODY

    client = made()
    checker = client.portal.call(client.app.state.service.checkers.of, NOBODY)

    def broken(note: Any) -> Any:
        raise RuntimeError(f"cannot check {note.body}")

    monkeypatch.setattr(checker, "check", broken)
    monkeypatch.setattr(checker, "check_many", lambda notes: map(broken, notes))
    answer = client.post("/v1/check", json={"title": "", "body": DRAFT})
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    lines = client.post(
        "/v1/check/batch",
        content=json.dumps({"title": "", "body": DRAFT}),
        headers={"content-type": "application/x-ndjson"},
    )
    assert "bug" in lines.json()["detail"]
    assert "RuntimeError" in caplog.text
    for text in (answer.text, lines.text, caplog.text):
        assert DRAFT not in text
        assert "Traceback" not in text


def test_a_job_is_noise_on_the_disk_and_gone_when_it_expires(made: Callable[..., Any], tmp_path: Path) -> None:
    client = made(keep_results=60.0)
    rows = "".join(f"{DRAFT}{number},{DRAFT},b\n" for number in range(400))
    job = done(client, f"标题,正文,备注\n{rows}".encode(), f"{DRAFT}.csv")
    assert DRAFT in results(client, job, "csv").decode()
    assert files_with(tmp_path, DRAFT) == []
    database = tmp_path / "notegate.db"
    with sqlite3.connect(database) as connection:
        wrapped = connection.execute("SELECT sealed_key FROM jobs").fetchone()[0]
        chunk = connection.execute("SELECT found FROM job_chunks").fetchone()[0]
    held = b"".join(path.read_bytes() for path in tmp_path.glob("notegate.db*"))
    assert wrapped in held
    assert chunk[:200] in held
    client.app.state.service.jobs.sweep(now=time.time() + 61)
    assert client.get(job["links"]["self"]).json()["state"] == "expired"
    # Not only the rows are gone: the bytes of the key and of the texts stand nowhere in the file or its journal.
    held = b"".join(path.read_bytes() for path in tmp_path.glob("notegate.db*"))
    assert wrapped not in held
    assert wrapped[12:44] not in held
    assert chunk[:200] not in held


def test_what_was_deleted_goes_from_the_journal_though_somebody_was_reading(
    made: Callable[..., Any], tmp_path: Path
) -> None:
    """A backup program holds an old state while a job is deleted and the server killed; the next server cleans up."""
    from api.jobs.registry import Jobs

    client = made()
    job = done(client, f"标题,正文\n{DRAFT},{DRAFT}\n".encode(), f"{DRAFT}.csv")
    database = tmp_path / "notegate.db"

    def held() -> bytes:
        return b"".join(path.read_bytes() for path in tmp_path.glob("notegate.db*"))

    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as backup:
        backup.execute("BEGIN")
        wrapped = backup.execute("SELECT sealed_key FROM jobs").fetchone()[0]
        began = time.monotonic()
        assert client.delete(job["links"]["self"]).status_code == 204
        assert done(client, b"title,body\na,b\n", "b.csv")["state"] == "done"
        # Nobody waits for the reader, neither who deletes nor who writes beside it.
        assert time.monotonic() - began < 15
        assert wrapped in held()
        service = client.app.state.service
        next_server = Jobs(service.database, service.secrets, keep=60.0)
        next_server.leave_no_trace()
        assert wrapped in held()
    next_server.leave_no_trace()
    assert wrapped[12:44] not in held()


def test_an_upload_that_broke_off_leaves_nothing(made: Callable[..., Any], tmp_path: Path) -> None:
    client = made()
    jobs = client.app.state.service.jobs
    id, seal = jobs.begin("", "csv", idempotency_key=None, now=time.time())
    jobs.add_part(id, 0, DRAFT.encode(), seal, now=time.time())
    with sqlite3.connect(tmp_path / "notegate.db") as connection:
        wrapped = connection.execute("SELECT sealed_key FROM jobs").fetchone()[0]
    jobs.abandon(id)
    jobs.leave_no_trace()
    assert wrapped[12:44] not in b"".join(path.read_bytes() for path in tmp_path.glob("notegate.db*"))


@pytest.mark.postgres
def test_on_postgresql_too_a_job_is_noise_and_its_key_goes(made: Callable[..., Any], postgres_server: str) -> None:
    import psycopg

    with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE traces")
    client = made(database=f"{postgres_server}/traces", keep_results=60.0)
    job = done(client, f"标题,正文\n{DRAFT},{DRAFT}\n".encode(), f"{DRAFT}.csv")
    with psycopg.connect(f"{postgres_server}/traces", autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        folder = Path(connection.execute("SHOW data_directory").fetchone()[0])  # type: ignore[index]
        assert files_with(folder, DRAFT) == []
        client.app.state.service.jobs.sweep(now=time.time() + 61)
        assert connection.execute("SELECT count(*) FROM jobs WHERE sealed_key IS NOT NULL").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM job_chunks").fetchone() == (0,)
    assert client.get(job["links"]["self"]).json()["state"] == "expired"
