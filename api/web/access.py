"""Who may use the form: whoever reaches a server on the loopback, elsewhere whoever has shown a key."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.responses import RedirectResponse, Response

from checker.engine import Checker
from checker.errors import NotegateError

from ..gate import Caller
from ..keys import Scope
from ..problems import Problem
from ..service import service_of
from .language import Language
from .pages import NO_STORE, language_of, page

SIGN_IN = "/sign-in"
_Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class PageRoute(APIRoute):
    """A route whose problems are pages: a person asked, not a program. Who has no session is led to the sign-in page."""

    def get_route_handler(self) -> _Handler:
        """The handler, with its problems turned into pages."""
        handle = super().get_route_handler()

        async def shown(request: Request) -> Response:
            try:
                return await handle(request)
            except Problem as error:
                if error.status != 401:
                    return _told(request, *told(error, language_of(request)))
                if request.method in ("GET", "HEAD") and request.url.path != SIGN_IN:
                    return RedirectResponse(SIGN_IN, status_code=303, headers=dict(NO_STORE))
                return page(request, "sign_in.html", status=401, wrong=False)
            except NotegateError as error:
                return _told(request, 422, language_of(request).trouble(NotegateError(error.message)))

        return shown


async def admitted(request: Request, scope: Scope) -> Caller:
    """The caller behind a page. Raises Problem 401, 403 or 429."""
    caller = await service_of(request).gate.admit(request, scope)
    request.state.signed_in = bool(caller.id)
    return caller


async def checker_for(request: Request) -> Checker:
    """The checker for who fills in the form: with the words and exemptions of their key."""
    return await service_of(request).checkers.of(await admitted(request, Scope.CHECK))


def told(error: Problem, spoken: Language) -> tuple[int, str]:
    """The status of a problem and what it says to a person: a key of a text, or what the status means."""
    if error.detail in spoken.texts:
        return error.status, spoken(error.detail)
    key = {403: "problem.scope", 413: "problem.too-large", 429: "problem.busy"}.get(error.status, "problem.bad-form")
    return error.status, spoken(key)


def _told(request: Request, status: int, words: str) -> Response:
    return page(request, "problem.html", status=status, words=words)
