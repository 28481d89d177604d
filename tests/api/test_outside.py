"""A browser on this machine is not the user: pages of other sites get nothing in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.api import needs  # noqa: F401
from tests.api.problem import problem_of

pytestmark = pytest.mark.api
NOTE = {"title": "", "body": "今天"}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "https://shop.example"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://shop.example"},
        {"origin": "null"},
        {"origin": "http://testserver:81"},
    ],
)
def test_what_another_site_sends_is_refused(client: Any, headers: dict[str, str]) -> None:
    problem_of(client.post("/v1/check", json=NOTE, headers=headers), 403)
    problem_of(client.post("/v1/jobs", files={"file": ("a.csv", b"title,body\na,b\n")}, headers=headers), 403)
    assert client.get("/v1/jobs").json()["jobs"] == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "same-origin", "origin": "http://testserver"},
        {"sec-fetch-site": "none"},
        {"origin": "http://testserver"},
    ],
)
def test_what_the_form_and_programs_send_is_taken(client: Any, headers: dict[str, str]) -> None:
    assert client.post("/v1/check", json=NOTE, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("host", "answered"),
    [("localhost", True), ("localhost:8000", True), ("[::1]:8000", True), ("LOCALHOST", True), ("shop.example", False),
     ("localhost.shop.example", False), ("", False), ("[", False), ("127.0.0.1.shop.example", False)],
)  # fmt: skip
def test_only_its_own_names(made: Callable[..., Any], host: str, answered: bool) -> None:
    client = made(hosts=("localhost", "127.0.0.1", "::1"))
    answer = client.get("/healthz", headers={"host": host})
    assert answer.status_code == (200 if answered else 421)


def test_no_other_site_may_read(client: Any) -> None:
    answer = client.options(
        "/v1/check", headers={"origin": "https://shop.example", "access-control-request-method": "POST"}
    )
    assert not [name for name in answer.headers if name.startswith("access-control")]
