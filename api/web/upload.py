"""``/upload``: a sheet in, the same sheet back with its verdicts. The page speaks to ``/v1/jobs``, as any program does."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from checker.errors import InputError

from ..jobs import reading
from ..keys import Scope
from ..service import service_of
from .access import PageRoute, admitted
from .forms import pairs_of, value_of
from .pages import NO_STORE, language_of, page, switched

_LONGEST = 20_000
"""Bytes of a reason as a form."""
router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/upload")
async def show(request: Request) -> Response:
    """The page."""
    await admitted(request, Scope.JOBS)
    most = service_of(request).settings.upload_bytes
    return switched(request) or page(request, "upload.html", most=most, kinds=list(reading.KINDS))


@router.post("/upload/said")
async def said(request: Request) -> Response:
    """Why a file could not be read, which the jobs say in English, in the language of the reader."""
    await admitted(request, Scope.JOBS)
    words = value_of(await pairs_of(request, _LONGEST), "words")
    return PlainTextResponse(language_of(request).trouble(InputError(words)), headers=NO_STORE)
