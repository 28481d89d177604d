from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.api.serving import Server, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Iterator[Server]:
    """`notegate serve` as one person would start it, for all tests of the form."""
    folder = tmp_path_factory.mktemp("form")
    with serving(folder, environment={"NOTEGATE_CACHE_DIR": str(shared_cache)}) as running:
        yield running


@pytest.fixture(scope="session")
def web(server: Server) -> Iterator[Any]:
    """A client of that server that keeps no cookies of its own between tests."""
    import httpx

    with httpx.Client(base_url=server.url, headers={"accept-language": "zh-CN"}, timeout=30) as client:
        yield client


@pytest.fixture(autouse=True)
def no_cookies(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "web" in request.fixturenames:
        request.getfixturevalue("web").cookies.clear()


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        reason = "needs the program chromium (Debian: apt-get install chromium fonts-noto-cjk)"
        if os.environ.get("NOTEGATE_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    program = _chromium()
    # Chromium's own sandbox refuses to run as root, as tests in a container do.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=[*options, "--disable-dev-shm-usage"])
        yield started
        started.close()


class Visitor:
    """Somebody at a browser. Whatever a page does that it must not is kept in ``wrongs``."""

    def __init__(self, browser: Any, url: str, **options: Any) -> None:
        options = {"locale": "zh-CN", "viewport": {"width": 1280, "height": 900}, **options}
        self.url = url
        self.context = browser.new_context(**options)
        self.context.set_default_timeout(20_000)
        self.wrongs: list[str] = []
        self.calls: list[str] = []
        self.page = self.context.new_page()
        self.page.on("request", self._request)
        self.page.on("console", lambda said: said.type == "error" and self.wrongs.append(said.text))
        self.page.on("pageerror", lambda error: self.wrongs.append(str(error)))
        self.page.on("dialog", self._dialog)

    def _request(self, request: Any) -> None:
        self.calls.append(f"{request.method} {request.url}")
        if urlsplit(request.url).scheme != "blob" and not request.url.startswith(f"{self.url}/"):
            self.wrongs.append(f"left the server: {request.url}")

    def _dialog(self, dialog: Any) -> None:
        self.wrongs.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, address: str = "/") -> Any:
        self.page.goto(self.url + address)
        return self.page


@pytest.fixture
def visit(browser: Any, server: Server) -> Iterator[Any]:
    """Opens a page for a visitor; at the end nothing may have gone wrong on any of them."""
    visitors: list[Visitor] = []

    def opened(address: str = "/", **options: Any) -> Visitor:
        visitor = Visitor(browser, server.url, **options)
        visitors.append(visitor)
        visitor.open(address)
        return visitor

    yield opened
    wrongs = [wrong for visitor in visitors for wrong in visitor.wrongs]
    for visitor in visitors:
        visitor.context.close()
    assert not wrongs
