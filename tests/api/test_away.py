"""The database is away for a while: every call that needs it says so, and when to come again; it is no bug of ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from sqlalchemy import exc

from tests.api.problem import problem_of

pytestmark = pytest.mark.api
SECRET = "postgresql://notegate:password1@database"


class Away:
    """Stands for whatever asks the database."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def asked(*given: object, **more: object) -> Any:
            raise self._error

        return asked


@pytest.mark.parametrize(
    "error",
    [exc.OperationalError(SECRET, {}, Exception()), exc.InterfaceError(SECRET, {}, Exception()), exc.TimeoutError(SECRET)],
)  # fmt: skip
def test_whoever_needs_it_is_told_to_come_again(
    made: Callable[..., Any], error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    client = made(require_key=True)
    service = client.app.state.service
    service.__dict__["keys"] = Away(error)
    note = {"title": "", "body": "今天"}
    with caplog.at_level(logging.INFO):
        for method, path in (
            ("POST", "/v1/check"), ("POST", "/v1/check/"), ("POST", "/v1/check/batch"), ("GET", "/v1/jobs"),
            ("POST", "/v1/accounts/evaluate"), ("GET", "/v1/settings"), ("GET", "/v1/rules"),
        ):  # fmt: skip
            answer = client.request(method, path, json=note, headers={"authorization": "Bearer ng_a_b"})
            assert problem_of(answer, 503)["type"] == "/problems/not-ready"
            assert int(answer.headers["retry-after"]) > 0
            assert "password1" not in answer.text
    assert "password1" not in caplog.text
    assert "a bug in" not in caplog.text


def test_a_database_that_cannot_be_opened_is_away(made: Callable[..., Any]) -> None:
    client = made(database="postgresql://127.0.0.1:1/none")
    assert problem_of(client.get("/v1/jobs"), 503)["type"] == "/problems/not-ready"


def test_a_server_that_is_not_ready_says_when_to_ask_again(made: Callable[..., Any]) -> None:
    client = made()
    service = client.app.state.service
    database, service._database = service.database, Away(exc.OperationalError(SECRET, {}, Exception()))
    answer = client.get("/readyz")
    assert problem_of(answer, 503)["type"] == "/problems/not-ready"
    assert int(answer.headers["retry-after"]) > 0
    service._database = database
    assert client.get("/readyz").json()["status"] == "ready"


def test_a_bug_is_still_a_bug(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    client.app.state.service.__dict__["keys"] = Away(RuntimeError(SECRET))
    answer = client.post("/v1/check", json={}, headers={"authorization": "Bearer ng_a_b"})
    assert problem_of(answer, 500)["type"] == "/problems/bug"
