from __future__ import annotations

import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from api.app import create_app
from api.settings import ServerSettings

pytestmark = pytest.mark.api


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Iterator[tuple[Any, str]]:
    """A client of a server that needs a key, and a key."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from starlette.testclient import TestClient

    url = f"sqlite:///{tmp_path_factory.mktemp('guarded') / 'notegate.db'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
        app = create_app(ServerSettings(database=url, require_key=True))
        with TestClient(app, follow_redirects=False) as client:
            _, key = app.state.service.keys.create("test", now=time.time())
            yield client, key


@pytest.fixture(autouse=True)
def strangers(guarded: tuple[Any, str]) -> Iterator[None]:
    yield
    guarded[0].cookies.clear()


@pytest.mark.parametrize("address", ["/", "/upload", "/accounts", "/orders"])
def test_without_a_key_every_page_leads_to_the_sign_in(guarded: tuple[Any, str], address: str) -> None:
    answer = guarded[0].get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


@pytest.mark.parametrize(
    "address", ["/", "/check", "/report", "/row", "/accounts", "/orders", "/accounts/file", "/orders/file"]
)
def test_without_a_key_nothing_is_checked(guarded: tuple[Any, str], address: str) -> None:
    answer = guarded[0].post(address, data={"body": "国家级"})
    assert answer.status_code == 401
    assert "国家级" not in answer.text


def test_a_key_opens_a_session_and_leaving_ends_it(guarded: tuple[Any, str]) -> None:
    client, key = guarded
    answer = client.post("/sign-in", data={"key": key})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert key not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    page = client.get("/")
    assert page.status_code == 200
    assert 'action="/sign-out"' in page.text
    assert "国家级" in client.post("/check", data={"body": "国家级"}).text
    left = client.post("/sign-out")
    assert left.headers["location"] == "/sign-in"
    assert client.get("/").status_code == 303


def test_a_wrong_key_is_told_and_not_repeated(guarded: tuple[Any, str]) -> None:
    client, _ = guarded
    answer = client.post("/sign-in", data={"key": "ng_wrong_0123456789"}, headers={"accept-language": "zh-CN"})
    assert answer.status_code == 401
    assert "密钥不对" in answer.text
    assert "ng_wrong" not in answer.text
    assert client.get("/").status_code == 303


def test_a_key_for_something_else_is_refused_in_words(guarded: tuple[Any, str]) -> None:
    client, _ = guarded
    _, key = client.app.state.service.keys.create("jobs only", ["jobs"], now=time.time())
    client.post("/sign-in", data={"key": key})
    answer = client.get("/", headers={"accept-language": "zh-CN"})
    assert answer.status_code == 403
    assert "不能用于这一页" in answer.text
    assert client.get("/upload").status_code == 200
