"""The web form: pages rendered here, and small scripts that make them quicker. Every page works without an account.

What a page needs of the server hangs at ``app.state.service`` (see ``api.service``).
"""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from . import accounts, check, orders, sign_in, upload
from .pages import HEADERS


def mount(app: FastAPI) -> None:
    """Add the pages to ``app``."""
    for module in (check, upload, accounts, orders, sign_in):
        app.include_router(module.router)
    app.mount("/static", _Files(directory=Path(__file__).parent / "static"), name="static")


class _Files(StaticFiles):
    """The scripts, the style sheet and the icons, with the headers of the pages."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file; the browser asks each time whether it has changed."""
        response = await super().get_response(path, scope)
        response.headers.update(HEADERS)
        response.headers["Cache-Control"] = "no-cache"
        return response
