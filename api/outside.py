"""The outermost room: who may reach the server at all, and that no error takes a text outside.

A server on the loopback answers anybody on the machine, and a browser is somebody: a page from elsewhere could send it
forms, or call it by a name that leads to 127.0.0.1. So it answers to its own names only, and takes nothing that another
site sends.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .problems import Problem, where

_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
log = logging.getLogger("notegate")


class Outside:
    """Wraps the application. ``hosts`` are the names it answers to; none means all."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(name.lower() for name in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused is not None:
            await refused.response()(scope, receive, send)
            return
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:
            # Logged by its place alone: the server's own log of an error would print its message, and that the draft.
            log.error("%s", where(error))
            if not begun:
                problem = Problem(500, "the server made a mistake; it is logged without your text", slug="bug")
                await problem.response()(scope, receive, send)

    def _refused(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts and _name_of(host) not in self._hosts:
            return Problem(421, "this server does not answer to this name", slug="host")
        if scope["method"] in _HARMLESS:
            return None
        site = headers.get("sec-fetch-site")
        origin = headers.get("origin")
        foreign = (
            site not in ("same-origin", "none") if site else bool(origin) and urlsplit(origin or "").netloc != host
        )
        return Problem(403, "sent by a page of another site", slug="other-site") if foreign else None


def _name_of(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
