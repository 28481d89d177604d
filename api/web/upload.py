"""``/upload``: a sheet in, the same sheet back with its verdicts. The page speaks to ``/v1/jobs``, as any program does."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from ..jobs import reading
from ..keys import Scope
from ..service import service_of
from .access import PageRoute, admitted
from .pages import page, switched

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/upload")
async def show(request: Request) -> Response:
    """The page."""
    await admitted(request, Scope.JOBS)
    most = service_of(request).settings.upload_bytes
    return switched(request) or page(request, "upload.html", most=most, kinds=list(reading.KINDS))
