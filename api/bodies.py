"""Bodies of requests, bounded: nothing is read beyond what is allowed, and nothing of another kind than was asked for."""

from __future__ import annotations

from collections.abc import Container

from starlette.requests import ClientDisconnect, Request

from .problems import Problem

JSON = frozenset({"application/json"})


def kind_of(request: Request) -> str:
    """The media type of the body without its parameters, in lower case; empty when none is named."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def require_kind(request: Request, allowed: Container[str], *, names: str) -> str:
    """The media type, if it is one of ``allowed``. Raises Problem 415."""
    kind = kind_of(request)
    if kind not in allowed:
        raise Problem(
            415,
            f"send {names}; the request says {kind[:60] or 'nothing'}",
            slug="content-type",
            headers={"Accept": names},
        )
    return kind


async def read(request: Request, most: int) -> bytes:
    """The whole body, at most ``most`` bytes. Raises Problem 413 as soon as that is known."""
    refuse_beyond(request, most)
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > most:
                raise too_large(most)
            pieces.append(piece)
    except ClientDisconnect:
        raise Problem(400, "the body ended early", slug="cut-off") from None
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def refuse_beyond(request: Request, most: int) -> None:
    """Raise Problem 413 when the request says itself that its body is longer than ``most`` bytes."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared[:18]) > most:
        raise too_large(most)


def too_large(most: int) -> Problem:
    """The problem of a body of more than ``most`` bytes. The connection is closed: the rest of it is not read."""
    return Problem(413, f"at most {most:,} bytes are taken here", slug="too-large", headers={"Connection": "close"})
