"""``/healthz``: the process answers. ``/readyz``: it can do its work."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from checker.version import VERSION

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Is the process alive?", response_model=None)
async def healthz() -> Response:
    """Answers as long as the process runs."""
    return JSONResponse({"status": "ok", "version": VERSION}, headers={"Cache-Control": "no-store"})
