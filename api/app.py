"""The application: routes and pages around one service."""

from __future__ import annotations

from fastapi import FastAPI

from checker.version import VERSION

from . import problems, web
from .routes import check, health
from .service import Service
from .settings import ServerSettings


def create_app(settings: ServerSettings | None = None) -> FastAPI:
    """The server as an ASGI application."""
    # The pages that the framework would offer for the API load their scripts from elsewhere; nothing here does.
    app = FastAPI(title="notegate", version=VERSION, docs_url=None, redoc_url=None)
    app.state.service = Service(settings or ServerSettings())
    problems.register(app)
    for module in (check, health):
        app.include_router(module.router)
    web.mount(app)
    return app
