"""Answers as bytes, the same bytes that the command line writes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from checker.formats.shape import report_dict
from checker.model import Report

_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_REPORT_HEADERS = (
    (b"content-type", b"application/json"),
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
)


def encoded(data: Any) -> bytes:
    """One line of JSON without its end. The fast encoder refuses lone surrogates; then the usual one speaks."""
    try:
        return orjson.dumps(data)
    except TypeError:
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")


def report_bytes(report: Report) -> bytes:
    """The report as ``check --format jsonl`` writes it, without the end of the line."""
    return encoded(report_dict(report))


def answer(body: bytes, *, status: int = 200, media_type: str = "application/json") -> Response:
    """An answer that no cache keeps."""
    return Response(body, status_code=status, media_type=media_type, headers=_HEADERS)


class Reported(Response):
    """A report. Its headers are always the same, and putting them together costs as much as many a check."""

    def __init__(self, report: Report) -> None:
        self.status_code = 200
        self.background = None
        self.body = report_bytes(report)
        self.raw_headers = [*_REPORT_HEADERS, (b"content-length", str(len(self.body)).encode())]


class Streamed(Response):
    """An answer that is made while the request is still being read.

    The framework's own kind listens for the caller's leaving by reading the request, and would take it away.
    """

    def __init__(self, pieces: AsyncIterator[bytes], *, media_type: str) -> None:
        super().__init__(None, media_type=media_type, headers=_HEADERS)
        del self.headers["content-length"]
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send each piece when it is there."""
        del scope, receive
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
