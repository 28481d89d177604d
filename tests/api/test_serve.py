"""The command itself: one line starts it, others reach it only with keys, and its processes work together."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.api import needs  # noqa: F401

# isort: split
from checker.cli import main
from checker.cli.serve import is_loopback
from tests.api.serving import Server, serving

pytestmark = pytest.mark.api
NOTE = {"title": "", "body": "全网最低价"}


@pytest.fixture
def taken_port() -> Iterator[str]:
    """A port on which nothing starts to serve, whatever else is allowed."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])


def test_two_workers_with_one_door(tmp_path: Path) -> None:
    """Also: what stands in a folder called api where the user is, is not imported."""
    foreign = tmp_path / "api"
    foreign.mkdir()
    (foreign / "__init__.py").write_text("raise SystemExit('a folder of the user was imported')")
    with serving(tmp_path, "--workers", "2", measured=True) as server:
        for _ in range(30):
            assert httpx.post(f"{server.url}/v1/check", json=NOTE).json()["verdict"] == "review"
        figures = httpx.get(f"{server.url}/metrics").text
        assert 'notegate_notes_checked_total{verdict="review"} 30.0' in figures
        assert httpx.get(f"{server.url}/readyz").json()["status"] == "ready"
        answer = httpx.post(f"{server.url}/v1/jobs", content=b"title,body\na,b\n", headers={"content-type": "text/csv"})
        job = f"{server.url}{answer.headers['location']}"
        server.wait_for(lambda: httpx.get(job).json()["state"] == "done")
        assert server.stop() in (0, -15, 143)
    assert "Traceback" not in server.log


def test_only_its_own_names(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        good = httpx.post(f"{server.url}/v1/check", json=NOTE, headers={"host": f"localhost:{server.port}"})
        assert good.status_code == 200
        led_here = httpx.post(f"{server.url}/v1/check", json=NOTE, headers={"host": "shop.example"})
        assert (led_here.status_code, led_here.json()["status"]) == (421, 421)
        assert (tmp_path / "notegate" / "notegate.db.secret").stat().st_mode & 0o077 == 0
        assert (tmp_path / "notegate" / "notegate.db").stat().st_mode & 0o077 == 0


def test_others_are_let_in_only_where_there_is_a_key(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--host", "0.0.0.0", "--port", "1", "--database", sqlite_url, "--no-config"]) == 2
    assert "notegate keys create" in capsys.readouterr().err
    assert main(["serve", "--require-key", "--port", "1", "--database", sqlite_url, "--no-config"]) == 2
    capsys.readouterr()
    assert main(["keys", "create", "x", "--database", sqlite_url]) == 0
    text = capsys.readouterr().out.strip()
    # On this machine's own address, asking for a key as on any other: tests open no other address.
    with serving(tmp_path, "--require-key", "--database", sqlite_url) as server:
        assert httpx.post(f"{server.url}/v1/check", json=NOTE).status_code == 401
        headers = {"authorization": f"Bearer {text}"}
        assert httpx.post(f"{server.url}/v1/check", json=NOTE, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.9.9.9", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.5", False), ("10.0.0.1", False), ("example.org", False), ("", False), ("localhost.example", False)],
)  # fmt: skip
def test_what_counts_as_this_machine(host: str, local: bool) -> None:
    assert is_loopback(host) is local


def test_a_port_that_is_taken_is_an_error_of_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(tmp_path) as server:
        database = f"sqlite:///{tmp_path / 'other.db'}"
        assert main(["serve", "--port", str(server.port), "--database", database, "--no-config"]) == 2
        assert "cannot listen" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_no_worker_outlives_the_server_that_started_it(tmp_path: Path) -> None:
    server = Server(tmp_path, "--workers", "2")
    server.start()
    assert server.process is not None
    group = server.process.pid
    try:
        server.process.kill()  # it alone, as the kernel does when memory is short
        server.process.wait()

        def is_empty() -> bool:
            try:
                os.killpg(group, 0)
            except ProcessLookupError:
                return True
            return False

        server.wait_for(is_empty, patience=30)
        server.start()
        assert httpx.post(f"{server.url}/v1/check", json=NOTE).json()["verdict"] == "review"
        assert "cannot listen" not in server.log
    finally:
        for one in {group, server.process.pid}:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(one, signal.SIGKILL)


def test_each_caller_behind_a_trusted_proxy_has_wrong_keys_of_its_own(tmp_path: Path, sqlite_url: str) -> None:
    from api.keys import Keys
    from api.store.database import Database

    Keys(Database(sqlite_url)).create("x", now=0.0)
    trusted = ("--trusted-proxy", "10.0.0.0/8, 127.0.0.1")
    with serving(tmp_path, "--require-key", "--database", sqlite_url, *trusted) as server, httpx.Client() as client:

        def status(caller: str, number: int) -> int:
            headers = {"authorization": f"Bearer ng_x_{number}", "x-forwarded-for": f"203.0.113.{caller}, 10.1.1.1"}
            return client.get(f"{server.url}/v1/packs", headers=headers).status_code

        assert {status("1", number) for number in range(31)} == {401, 429}
        assert status("2", 31) == 401


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("NOTEGATE_WEBHOOK_ALLOW", "garbage", "garbage"),
        ("NOTEGATE_WEBHOOK_ALLOW", "10.1.0.0/16, 10.2.3.4/16", "did you mean 10.2.0.0/16?"),
        ("NOTEGATE_LEASE_SECONDS", "abc", "abc"),
        ("NOTEGATE_LEASE_SECONDS", "0", "not a number of seconds"),
        ("NOTEGATE_LEASE_SECONDS", "-5", "not a number of seconds"),
        ("NOTEGATE_LEASE_SECONDS", "nan", "nan"),
        ("NOTEGATE_LEASE_SECONDS", "inf", "inf"),
        ("FORWARDED_ALLOW_IPS", "garbage", "garbage"),
    ],
)
def test_a_variable_that_means_nothing_is_told_at_the_start(
    variable: str,
    value: str,
    words: str,
    taken_port: str,
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["serve", "--no-config", "--port", taken_port, "--database", sqlite_url]) == 2
    said = capsys.readouterr().err
    assert words in said.splitlines()[-1]
    assert "Traceback" not in said


def test_what_variables_may_say() -> None:
    from checker.cli import serve

    assert serve._networks(" 10.1.0.0/16, 10.2.3.4 ,fd00::/8,") == ("10.1.0.0/16", "10.2.3.4/32", "fd00::/8")
    assert serve._networks("") == ()
    assert serve._proxies("*") == ("*",)
    assert serve._seconds("0.6") == 0.6


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_database_that_cannot_be_is_the_one_line_said(
    workers: str, taken_port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a file").write_text("")
    for url, words in (
        ("mysql://x/y", "sqlite or postgresql"),
        ("postgresql://nobody:password1@127.0.0.1:1/x", "cannot be opened"),
        (f"sqlite:///{tmp_path / 'a file' / 'x.db'}", "cannot be opened"),
    ):
        assert main(["serve", "--no-config", "--port", taken_port, "--workers", workers, "--database", url]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert words in line
        assert "password1" not in line
    assert caplog.text == ""


def test_wrong_options_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (
        ["--port", "70000"],
        ["--workers", "0"],
        ["--keep", "0"],
        ["--keep", "soon"],
        ["--rate", "often"],
        ["--database", "nonsense"],
        ["--trusted-proxy", "proxy.example"],
    ):
        assert main(["serve", "--no-config", *wrong]) == 2
        assert capsys.readouterr().err


def test_work_may_be_done_elsewhere(sqlite_url: str, tmp_path: Path) -> None:
    """`serve --jobs-only` takes what a server without its own worker has taken in."""
    import os
    import subprocess
    import sys

    from starlette.testclient import TestClient

    from api.app import create_app
    from api.settings import ServerSettings

    with TestClient(create_app(ServerSettings(database=sqlite_url))) as client:
        answer = client.post("/v1/jobs", content=b"title,body\na,b\n", headers={"content-type": "text/csv"})
        command = [sys.executable, "-m", "checker.cli", "serve", "--jobs-only", "--database", sqlite_url, "--no-config"]
        process = subprocess.Popen(command, env=os.environ)
        try:
            waiting = Server(tmp_path)
            waiting.wait_for(lambda: client.get(answer.headers["location"]).json()["state"] == "done")
        finally:
            process.terminate()
            process.wait(timeout=30)
        assert json.loads(client.get(f"{answer.headers['location']}/results").text)["verdict"] == "pass"


def test_a_worker_that_is_done_ends_in_peace_while_its_server_lives_on() -> None:
    """Its server holds its standard input open; whoever waits for that at the end must not bring it down."""
    import subprocess
    import sys

    program = (
        "import threading, time\nfrom checker.cli.serve import _follow\n"
        "threading.Thread(target=_follow, args=(threading.Event(),), daemon=True).start()\ntime.sleep(0.3)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as worker:
        assert worker.wait(timeout=30) == 0
        assert worker.stderr is not None
        assert worker.stderr.read() == b""
