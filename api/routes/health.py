"""``/healthz``: the process answers. ``/readyz``: it can do its work. ``/metrics``: what it has done, for Prometheus."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import Response

from checker.errors import NotegateError
from checker.version import VERSION

from ..answers import answer, encoded
from ..gate import NOBODY
from ..metrics import CONTENT_TYPE
from ..problems import MEANINGS, Problem, not_ready
from ..service import Service, service_of

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Is the process alive?", response_model=None)
async def healthz() -> Response:
    """Answers as long as the process runs."""
    return answer(encoded({"status": "ok", "version": VERSION}))


@router.get("/readyz", summary="Can it do its work?", response_model=None)
async def readyz(request: Request) -> Response:
    """Ready once the word lists are loaded and the database answers."""
    service = service_of(request)
    try:
        await service.checkers.of(NOBODY)
        await asyncio.to_thread(_ask, service)
    except (NotegateError, SQLAlchemyError, OSError) as error:
        raise not_ready(f"not ready: {type(error).__name__}") from None
    return answer(encoded({"status": "ready", "version": VERSION}))


@router.get("/metrics", summary="Figures for Prometheus", response_model=None)
async def metrics(request: Request) -> Response:
    """Calls, times, verdicts, jobs by state. No text, no id, no address."""
    service = service_of(request)
    try:
        jobs = await asyncio.to_thread(_counts, service)
    except (NotegateError, SQLAlchemyError, OSError):
        jobs = {}
    return answer(await asyncio.to_thread(service.metrics.text, jobs), media_type=CONTENT_TYPE)


@router.get("/problems/{slug}", summary="What a kind of error means", response_model=None)
async def problem(slug: str) -> Response:
    """The page that the `type` of an error leads to."""
    meaning = MEANINGS.get(slug)
    if meaning is None:
        raise Problem(404, "no such kind of error")
    return answer(encoded({"type": f"/problems/{slug}", "meaning": meaning}))


def _ask(service: Service) -> None:
    with service.database.read() as session:
        session.execute(text("SELECT 1"))


def _counts(service: Service) -> dict[str, int]:
    return service.jobs.counts()
