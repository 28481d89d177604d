"""The web form at ``/``."""

from __future__ import annotations

from fastapi import FastAPI


def mount(app: FastAPI) -> None:
    """Add the pages to ``app``. What they need of the server hangs at ``app.state.service`` (see ``api.service``)."""
