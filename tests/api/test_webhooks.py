"""Messages at the end of a job: signed, to public addresses alone, and sent again until they arrive."""

from __future__ import annotations

import contextlib
import http.server
import ipaddress
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from sqlalchemy import select, update
from standardwebhooks import Webhook, WebhookVerificationError

from api import webhooks
from api.store.models import Delivery
from api.webhooks import NotSentError
from tests.api.problem import problem_of
from tests.api.working import send, work, worker

pytestmark = pytest.mark.api
SHEET = b"title,body\na,b\n"
HERE = "127.0.0.0/8"


class Listener:
    """A server of the caller's. ``statuses`` are what it answers, the last one for ever."""

    def __init__(self, statuses: list[int]) -> None:
        self.heard: list[tuple[dict[str, str], bytes]] = []
        heard = self.heard

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                heard.append(({name.lower(): value for name, value in self.headers.items()}, body))
                status = statuses.pop(0) if len(statuses) > 1 else statuses[0]
                self.send_response(status)
                if status == 302:
                    self.send_header("location", "/elsewhere")
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *args: Any) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"


@pytest.fixture
def listening() -> Iterator[Callable[..., Listener]]:
    made: list[Listener] = []

    def make(*statuses: int) -> Listener:
        made.append(Listener(list(statuses) or [204]))
        return made[-1]

    yield make
    for one in made:
        one.server.shutdown()
        one.server.server_close()


def test_the_end_of_a_job_is_told_and_signed(made: Callable[..., Any], database_url: str, listening: Any) -> None:
    there = listening()
    client = made(database=database_url, webhook_allow=(HERE,))
    job = send(client, SHEET, "a.csv", webhook_url=there.url).json()
    work(client)
    ((headers, body),) = there.heard
    secret = client.get("/v1/webhooks/secret").json()["secret"]
    told = Webhook(secret).verify(body, headers)
    assert told["type"] == "job.done"
    assert told["data"]["id"] == job["id"]
    assert told["data"]["rows"] == {"total": 1, "done": 1, "bad": 0}
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body + b" ", headers)
    with pytest.raises(WebhookVerificationError):
        Webhook("whsec_" + "A" * 43 + "=").verify(body, headers)
    work(client)
    assert len(there.heard) == 1


def test_a_failed_job_is_told_too(made: Callable[..., Any], listening: Any) -> None:
    there = listening()
    client = made(webhook_allow=(HERE,))
    send(client, b"no workbook", "a.xlsx", webhook_url=there.url)
    work(client)
    assert json.loads(there.heard[0][1])["type"] == "job.failed"


def test_it_is_sent_again_until_it_arrives(made: Callable[..., Any], listening: Any) -> None:
    there = listening(500, 302, 204)
    client = made(webhook_allow=(HERE,))
    send(client, SHEET, "a.csv", webhook_url=there.url)
    database = client.app.state.service.database
    ids = set()
    for attempt in range(1, 4):
        work(client)
        assert len(there.heard) == attempt
        ids.add(there.heard[-1][0]["webhook-id"])
        with database.read() as session:
            letter = session.scalars(select(Delivery)).one()
        assert letter.state == ("sent" if attempt == 3 else "waiting")
        if attempt < 3:
            assert letter.due_at > time.time() + webhooks.PAUSES[attempt - 1] - 5
        with database.write() as session:
            session.execute(update(Delivery).values(due_at=0.0))
    # One message, however often it was sent; and the redirect was not followed.
    assert len(ids) == 1
    work(client)
    assert len(there.heard) == 3


def test_it_is_given_up_in_the_end(made: Callable[..., Any], listening: Any) -> None:
    there = listening(503)
    client = made(webhook_allow=(HERE,))
    send(client, SHEET, "a.csv", webhook_url=there.url)
    database = client.app.state.service.database
    for _ in range(len(webhooks.PAUSES) + 3):
        work(client)
        with database.write() as session:
            session.execute(update(Delivery).values(due_at=0.0))
    assert len(there.heard) == len(webhooks.PAUSES) + 1
    with database.read() as session:
        assert session.scalars(select(Delivery)).one().state == "given-up"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"],
)  # fmt: skip
def test_no_address_of_the_inside_is_called(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    public = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))
    inside = (family, socket.SOCK_STREAM, 6, "", (address, 443))
    for found in ([inside], [public, inside]):
        monkeypatch.setattr(socket, "getaddrinfo", lambda *args, found=found, **kwargs: found)
        with pytest.raises(NotSentError, match="not public"):
            webhooks.require_allowed("https://hook.example/x")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [public])
    assert webhooks.require_allowed("https://hook.example/x") == [ipaddress.ip_address("93.184.216.34")]


@pytest.mark.parametrize(
    "url",
    ["", "hook", "ftp://93.184.216.34/", "http://93.184.216.34/", "https:///x", "https://a:b@93.184.216.34/", "https://x:99999/",
     "https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://0x7f.1/", "https://localhost/",
     "https://93.184.216.34/" + "x" * 3000, "https://does-not-exist.invalid/"],
)  # fmt: skip
def test_a_webhook_that_cannot_be_called_is_refused_at_once(client: Any, url: str) -> None:
    if not url:
        return
    problem_of(send(client, SHEET, "a.csv", webhook_url=url), 422)


def test_the_address_that_was_looked_at_is_the_one_that_is_called(
    made: Callable[..., Any], listening: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is resolved once a sending: a second answer, of an inside address, is never asked for."""
    there = listening()
    port = there.server.server_port
    asked = []

    def resolve(host: str, *args: Any, **kwargs: Any) -> list[Any]:
        if host == "hook.example":
            asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    webhooks.send(f"http://hook.example:{port}/a?b=c", "msg_1", {"state": "done"}, "whsec_" + "A" * 44, allow=(HERE,))
    assert asked == ["hook.example"]
    ((headers, _),) = there.heard
    assert headers["host"] == f"hook.example:{port}"


class Slow:
    """A server that takes the call and then answers a line of its header every tenth of a second, or nothing at all."""

    def __init__(self, *, drips: bool) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/hook"
        self.called = threading.Event()
        self.drips = drips
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                self.called.set()
                threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            for number in range(600):
                time.sleep(0.1)
                if self.drips:
                    connection.sendall(b"X-%d: a\r\n" % number)


@pytest.fixture(params=[True, False], ids=["drips", "hangs"])
def slow(request: pytest.FixtureRequest) -> Iterator[Slow]:
    one = Slow(drips=request.param)
    yield one
    one.socket.close()


def test_a_delivery_has_a_deadline_however_slowly_it_is_answered(slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "TIMEOUT", 0.5)
    began = time.monotonic()
    with pytest.raises(NotSentError, match="not reached"):
        webhooks.send(slow.url, "msg_1", {"state": "done"}, "whsec_" + "A" * 44, allow=(HERE,))
    assert time.monotonic() - began < 5


def test_a_slow_receiver_delays_no_job_and_no_other_message(
    made: Callable[..., Any], database_url: str, listening: Any, slow: Slow
) -> None:
    client = made(database=database_url, webhook_allow=(HERE,))
    there = listening()
    one = worker(client)
    working = threading.Thread(target=one.run, kwargs={"idle": 60.0}, daemon=True)
    slow_job = send(client, SHEET, "a.csv", webhook_url=slow.url).json()["links"]["self"]
    while one.step():
        pass
    with client.app.state.service.database.write() as session:
        session.execute(update(Delivery).values(owner="another"))
    working.start()
    try:
        assert slow.called.wait(60)
        began = time.monotonic()
        later = send(client, SHEET, "b.csv").json()["links"]["self"]
        told = send(client, SHEET, "c.csv", webhook_url=there.url).json()["links"]["self"]
        while {client.get(job).json()["state"] for job in (later, told)} != {"done"} or not there.heard:
            assert time.monotonic() - began < webhooks.TIMEOUT - 2
            time.sleep(0.05)
        assert client.get(slow_job).json()["state"] == "done"
    finally:
        one._stop.set()
        working.join()


def test_nothing_of_the_answer_or_the_draft_is_told(made: Callable[..., Any], listening: Any) -> None:
    there = listening()
    client = made(webhook_allow=(HERE,))
    send(client, "title,body\n琥珀面霜,琥珀\n".encode(), "琥珀.csv", webhook_url=there.url)
    work(client)
    assert "琥珀" not in there.heard[0][1].decode()
    assert "\\u7425" not in there.heard[0][1].decode()
