"""Who is calling, and whether they may: a key in the header, a session cookie of the form, or nobody on the loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from itsdangerous import BadSignature, TimestampSigner
from starlette.requests import Request
from starlette.responses import Response

from .keys import ALL, Key, Keys, Scope
from .limits import WRONG_KEYS, Limits
from .news import News
from .problems import Problem
from .sealing import Secrets

COOKIE = "notegate_session"
SESSION_SECONDS = 12 * 3600
_REMEMBERED = 5.0
"""How long a verified key is believed without looking again: a key that the command revokes, or another server changes,
ends at the latest so many seconds later. What this server changes itself holds at once, in all its processes (``News``)."""
_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who calls. ``id`` is that of the key, or empty for nobody in particular (only where no key is needed)."""

    id: str
    scopes: frozenset[Scope]
    rate: str = ""
    settings_version: int = 0
    mark: str = ""


NOBODY = Caller(id="", scopes=frozenset(ALL))


class Gate:
    """Lets callers in."""

    def __init__(
        self, keys: Callable[[], Keys], secrets: Callable[[], Secrets], limits: Limits, news: News, *, require_key: bool
    ) -> None:
        """``keys`` and ``secrets`` are asked for when somebody shows a key: where nobody does, no store is needed."""
        self._keys = keys
        self._secrets = secrets
        self._limits = limits
        self._news = news
        self._heard = news.heard()
        self._remembered: dict[str, tuple[float, Caller]] = {}
        self.require_key = require_key

    async def admit(self, request: Request, scope: Scope) -> Caller:
        """The caller, counted. Raises Problem 401 without a key where one is needed, 403 out of scope, 429 too often."""
        caller = await self.caller(request)
        if caller is None:
            raise _no_key("this server needs a key: Authorization: Bearer ng_…")
        if scope not in caller.scopes:
            raise Problem(403, f"this key is not for {scope.value}", slug="scope")
        if caller.id:
            self._limits.count(caller.id, caller.rate)
        return caller

    async def caller(self, request: Request) -> Caller | None:
        """The caller, or None where a key is needed and none is there. Raises Problem 401 for a wrong key."""
        header = request.headers.get("authorization")
        if header is not None:
            return await self._by_key(request, header)
        session = request.cookies.get(COOKIE)
        found = await self._by_session(session) if session else None
        return found or (None if self.require_key else NOBODY)

    async def sign_in(self, request: Request, key: str, response: Response) -> Caller:
        """Open a session for who holds ``key``: a cookie goes with ``response``. Raises Problem 401 or 429."""
        caller = await self._by_key(request, f"Bearer {key.strip()}")
        response.set_cookie(
            COOKIE,
            self._signer().sign(f"{caller.id}/{caller.mark}").decode(),
            max_age=SESSION_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
            path="/",
        )
        return caller

    @staticmethod
    def sign_out(response: Response) -> None:
        """End the session in this browser."""
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")

    def _signer(self) -> TimestampSigner:
        return TimestampSigner(self._secrets().derived("sessions"))

    async def _by_key(self, request: Request, header: str) -> Caller:
        scheme, _, text = header.partition(" ")
        text = text.strip()
        if scheme.lower() != "bearer" or not text:
            raise _no_key("the header must say: Authorization: Bearer ng_…")
        known = self._known(text)
        if known is not None:
            return known
        heard = self._heard
        key = await asyncio.to_thread(self._keys().verify, text, now=time.time())
        if key is None:
            self._limits.count(f"wrong keys {request.client.host if request.client else ''}", WRONG_KEYS)
            raise _no_key("this key is not known here, or no longer")
        return self._remember(text, key, heard)

    async def _by_session(self, cookie: str) -> Caller | None:
        try:
            id, _, mark = self._signer().unsign(cookie, max_age=SESSION_SECONDS).decode().partition("/")
        except (BadSignature, UnicodeDecodeError):
            return None
        known = self._known(cookie)
        if known is not None:
            return known
        heard = self._heard
        key = await asyncio.to_thread(self._keys().find, id)
        # A session ends with the secret it was opened with: who rotates a key may have lost it.
        return self._remember(cookie, key, heard) if key is not None and key.mark == mark else None

    def _known(self, text: str) -> Caller | None:
        heard = self._news.heard()
        if heard != self._heard:
            self._remembered.clear()
            self._heard = heard
        found = self._remembered.get(text)
        return found[1] if found is not None and found[0] > time.monotonic() else None

    def _remember(self, text: str, key: Key, heard: int) -> Caller:
        """The caller with ``key``, remembered unless something has changed since ``heard``, when it was looked up."""
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        caller = Caller(
            id=key.id, scopes=key.scopes, rate=key.rate, settings_version=key.settings_version, mark=key.mark
        )
        if self._news.heard() == heard:
            self._remembered[text] = (time.monotonic() + _REMEMBERED, caller)
        return caller

    def forget(self) -> None:
        """Look at every key anew, in all processes of this server."""
        self._news.tell()


def _no_key(detail: str) -> Problem:
    return Problem(401, detail, slug="key", headers={"WWW-Authenticate": 'Bearer realm="notegate"'})
