"""The application: routes and pages around one service."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping, Sequence

from fastapi import FastAPI

from checker.version import VERSION

from . import openapi, problems, web
from .asked import Asked
from .gate import NOBODY
from .jobs.keeper import Keeper
from .metrics import Counted
from .outside import Outside
from .routes import accounts, catalog, check, health, jobs, orders, settings
from .service import Service
from .settings import ServerSettings
from .shortcut import Shortcut

_log = logging.getLogger("notegate")


def create_app(
    settings_: ServerSettings | None = None,
    *,
    worker: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> FastAPI:
    """The server as an ASGI application. ``worker`` is the command of the process that works on jobs; empty: none."""
    service = Service(settings_ or ServerSettings())

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        del app
        await service.checkers.of(NOBODY)
        tasks = []
        if service.settings.watch_packs:
            tasks.append(asyncio.create_task(_watch_packs(service)))
        if worker:
            found = await asyncio.to_thread(lambda: service.jobs)
            service.keeper = Keeper(found, worker, environment or {})
            tasks.append(asyncio.create_task(service.keeper.run()))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            service.close()

    # The pages that the framework would offer for the API load their scripts from elsewhere; nothing here does.
    app = FastAPI(
        title="notegate", version=VERSION, docs_url=None, redoc_url=None, redirect_slashes=False, lifespan=life
    )
    app.state.service = service
    problems.register(app)
    for module in (check, jobs, catalog, accounts, orders, settings, health):
        app.include_router(module.router)
    web.mount(app)
    openapi.describe(app)
    app.add_middleware(Shortcut, path="/v1/check", handler=check.check)
    app.add_middleware(Asked)
    app.add_middleware(Counted, metrics=service.metrics)
    app.add_middleware(Outside, hosts=service.settings.hosts)
    return app


async def _watch_packs(service: Service) -> None:
    """Take changed packs; what is wrong with them is said once, and the last good ones stay."""
    while True:
        await asyncio.sleep(service.settings.watch_packs)
        problem = await service.checkers.renew()
        if problem is not None:
            _log.warning("the packs were changed but are wrong, so the last good ones stay: %s", problem)
