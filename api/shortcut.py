"""The one call that is made again and again, `POST /v1/check`, answered before the framework looks for its route.

The route stays where it is, for the description and for every other way to it; here the same function is called without
the search, the dependencies and the exit stacks around it, which cost more than a check.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from . import problems


class Known:
    """What stands for a route in the figures."""

    def __init__(self, path: str) -> None:
        self.path = path


class Shortcut:
    """Calls ``handler`` for a POST to ``path``, and the application for everything else."""

    def __init__(self, app: ASGIApp, path: str, handler: Callable[[Request], Awaitable[Response]]) -> None:
        self._app = app
        self._path = path
        self._handler = handler
        self._known = Known(path)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the call on."""
        if (
            scope["type"] != "http"
            or scope["path"] != self._path
            or scope["method"] != "POST"
            or scope.get("root_path")
        ):
            await self._app(scope, receive, send)
            return
        scope["route"] = self._known
        try:
            response = await self._handler(Request(scope, receive))
        except Exception as error:
            problem = problems.of(error)
            if problem is None:
                raise
            response = problem.response()
        await response(scope, receive, send)
