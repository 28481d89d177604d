"""Errors as problem documents (RFC 9457): what went wrong, for a program and for a person, never the text that was sent.

Every error of the server leaves in this form: those of the routes, those of the framework (404, 405), bodies that are
no valid input (422), and bugs (500, see ``outside``), of which nothing but the fact is told.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from checker.errors import NotegateError, nearest

MEDIA_TYPE = "application/problem+json"
_log = logging.getLogger("notegate")
_NOTHING: Mapping[str, str] = MappingProxyType({})
_MOST_ERRORS = 20
_MOST_LOOKED_AT = 1_000
_LONGEST_NAME = 40
_LONGEST_LIST = 300
_FIELDS = frozenset({"industry"})
"""Fields of a note that the core judges."""

TITLES: Mapping[int, str] = MappingProxyType(
    {
        400: "The request cannot be read",
        401: "A key is needed",
        403: "Not allowed",
        404: "There is nothing here",
        405: "Not with this method",
        406: "Not in this form",
        409: "Not now",
        410: "Gone",
        411: "The length is missing",
        413: "Too large",
        415: "Not this kind of content",
        421: "Not under this name",
        422: "The content is not valid",
        429: "Too many calls",
        500: "A bug in the server",
        503: "Not ready",
    }
)
MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "bug": "a mistake in the server; it is logged by its place in the code, without the text that was sent",
        "content-type": "the body is of a kind that is not taken here; the header Accept names what is",
        "cut-off": "the body ended before it was whole",
        "expired": "the texts of this job are gone: it expired or was cancelled",
        "failed": "the file of this job could not be read; the job says why",
        "file-kind": "the file is none of the kinds that are read",
        "form": "the multipart form cannot be read",
        "host": "the server does not answer to the name in the header Host",
        "idempotency": "the Idempotency-Key is in use, was used for another content, or is none",
        "invalid": "the document does not have the fields it should have; `errors` names the places",
        "key": "a key is needed, or the one that was shown does not hold",
        "no-job": "there is no such job for this key",
        "not-done": "the job is still running",
        "not-json": "the body cannot be read as JSON",
        "not-ready": "the word lists are not loaded or the database does not answer",
        "other-site": "a page of another site sent this; the server takes nothing from those",
        "rate": "too many calls; Retry-After says when the next one is welcome",
        "row": "this row of the file could not be read as a note",
        "scope": "the key was not made for this",
        "settings": "the settings or packs are not sound; `errors` names what is wrong",
        "too-large": "the body, or a line of it, is longer than is taken",
        "too-many-jobs": "too many jobs are waiting or running",
        "too-many-rows": "the result has more rows than a sheet can hold",
        "webhook": "the address for the message cannot be called",
    }
)
"""What the ``type`` of a problem means; each is told at ``/problems/<slug>``."""


class Problem(Exception):  # noqa: N818 - called what the standard calls it
    """An error to be answered. ``errors`` are ``{"at": JSON pointer, "message": …}``; ``slug`` names the kind."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        slug: str = "",
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] = _NOTHING,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.slug = slug
        self.errors = tuple(errors)
        self.headers = headers

    def document(self) -> dict[str, Any]:
        """The problem as plain data."""
        found: dict[str, Any] = {
            "type": f"/problems/{self.slug}" if self.slug else "about:blank",
            "title": TITLES.get(self.status, "Error"),
            "status": self.status,
            "detail": self.detail,
        }
        if self.errors:
            found["errors"] = [dict(one) for one in self.errors]
        return found

    def body(self) -> bytes:
        """The document as one line of JSON."""
        text = json.dumps(self.document(), ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")

    def response(self) -> Response:
        """The answer."""
        headers = {"Cache-Control": "no-store", **self.headers}
        return Response(self.body(), status_code=self.status, media_type=MEDIA_TYPE, headers=headers)


def invalid(errors: Sequence[Mapping[str, Any]], *, known: Iterable[str] = ()) -> Problem:
    """The problem for what pydantic found wrong. ``known`` are the fields there are.

    Places and reasons are told, values never; a field's name is told because it is the mistake.
    """
    if any(one["type"] in ("json_invalid", "json_type") for one in errors):
        context = errors[0].get("ctx", {})
        # The parser's word names the place and what was expected, never the text.
        return Problem(400, f"not valid JSON: {context.get('error', 'cannot be read')}", slug="not-json")
    return unfit([(pointer(one["loc"]), _message(one, known)) for one in errors])


def unfit(wrong: Sequence[tuple[str, str]]) -> Problem:
    """The problem of a document in which something is ``wrong``: ``(JSON pointer, message)`` of each mistake."""
    told = [{"at": at, "message": message} for at, message in wrong[:_MOST_ERRORS]]
    more = len(wrong) - len(told)
    detail = f"{told[0]['at'] or '/'}: {told[0]['message']}"
    if len(wrong) > 1:
        detail += f" (and {len(wrong) - 1} more)"
    if more > 0:
        told.append({"at": "", "message": f"{more} more are not listed"})
    return Problem(422, detail, slug="invalid", errors=told)


def unknown_field(name: str, known: Iterable[str]) -> str:
    """What is said of a field that there is not. Its name is told because it is the mistake."""
    name = name[:_LONGEST_NAME]
    return f"unknown field {name!r}{nearest(name, known)}"


def from_validation(error: ValidationError, *, known: Iterable[str] = ()) -> Problem:
    """The problem for a failed validation of something with the fields ``known``."""
    if error.error_count() > _MOST_LOOKED_AT:  # to list a million mistakes takes a minute and the memory of the machine
        return unfit([("", f"{error.error_count():,} places are not valid")])
    return invalid(error.errors(include_url=False, include_input=False), known=known)


def _message(error: Mapping[str, Any], known: Iterable[str]) -> str:
    return unknown_field(str(error["loc"][-1]), known) if error["type"] == "extra_forbidden" else str(error["msg"])


def from_input(error: NotegateError, *, at: str = "") -> Problem:
    """The problem for what the core refused. A list of all that would be valid is left out where it is long.

    Where the core names a field, that is the place.
    """
    if error.where in _FIELDS:
        at = f"{at}/{error.where}"
    head, listed, rest = error.message.partition("; valid: ")
    message = head if len(rest) > _LONGEST_LIST else head + listed + rest
    return Problem(422, message, slug="invalid", errors=[{"at": at, "message": message}])


def register(app: Starlette) -> None:
    """Answer every error of ``app`` as a problem."""
    from fastapi.exceptions import RequestValidationError  # noqa: PLC0415 - the worker has no use for the framework

    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _request)
    for kind in (Problem, NotegateError, *_lost()):
        app.add_exception_handler(kind, _known)


def of(error: Exception) -> Problem | None:
    """The problem with which an error is answered; None for one that nobody raised on purpose: a bug."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, _lost()):
        _log.error("the database: %s", type(error).__name__)  # its message may hold a password, and the texts of rows
        return not_ready("the database does not answer")
    if isinstance(error, NotegateError):
        return from_input(error)
    return None


def not_ready(detail: str) -> Problem:
    """The problem of a server that cannot work now, and soon may."""
    return Problem(503, detail, slug="not-ready", headers={"Retry-After": "5"})


def _lost() -> tuple[type[Exception], ...]:
    """What is raised where the database does not answer."""
    from sqlalchemy import exc  # noqa: PLC0415 - a check needs no database

    from .store.database import DatabaseAwayError  # noqa: PLC0415 - likewise

    return exc.OperationalError, exc.InterfaceError, exc.TimeoutError, DatabaseAwayError


async def _known(request: Request, error: Exception) -> Response:
    del request
    problem = of(error)
    assert problem is not None  # noqa: S101 - registered for what is one
    return problem.response()


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    details = {404: "no such address", 405: "the address does not answer this method"}
    detail = details.get(error.status_code, TITLES.get(error.status_code, "the request failed"))
    headers = dict(error.headers or {})
    if error.status_code == 405:  # the framework names the methods of one route only
        headers["Allow"] = ", ".join(_methods(request))
    return Problem(error.status_code, detail, headers=headers).response()


def _methods(request: Request) -> list[str]:
    """The methods that the address of ``request`` answers."""
    routes = request.app.routes
    return [
        method
        for method in ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
        if any(
            route.matches({**request.scope, "method": "GET" if method == "HEAD" else method})[0] is Match.FULL
            for route in routes
        )
    ]


async def _request(request: Request, error: Exception) -> Response:
    del request
    # The first part of a place says where the value came from, such as "query".
    found = [{**one, "loc": tuple(one["loc"])[1:]} for one in error.errors()]  # type: ignore[attr-defined]
    return invalid(found).response()


def where(error: BaseException) -> str:
    """The kind of an error and its place in the code, nothing of its message."""
    place, trace = "", error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        place = f" in {module}, line {trace.tb_lineno}" if module.startswith(("checker", "api")) else place
        trace = trace.tb_next
    return f"a bug in notegate: {type(error).__name__}{place}"


def pointer(place: Sequence[Any]) -> str:
    """A place as a JSON pointer, the names in it shortened."""
    return "".join("/" + str(one)[:_LONGEST_NAME].replace("~", "~0").replace("/", "~1") for one in place)
