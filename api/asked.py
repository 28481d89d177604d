"""What is asked, put in one form before anything looks at it: no slash at the end of an address, HEAD as a GET.

A redirect to the other address would be an answer without a body to whoever sent a note, and lose what was sent.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Asked:
    """Wraps the application. The answer to HEAD is that to GET without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on."""
        if scope["type"] != "http" or (scope["method"] != "HEAD" and not scope["path"].endswith("/")):
            await self._app(scope, receive, send)
            return
        without_body = scope["method"] == "HEAD"

        async def head(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        asked = {
            **scope,
            "path": scope["path"].rstrip("/") or "/",
            "method": "GET" if without_body else scope["method"],
        }
        try:
            await self._app(asked, receive, head if without_body else send)
        finally:
            scope["route"] = asked.get("route")  # for the figures
