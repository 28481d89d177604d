"""What the routes share: settings, checkers, store. One for each process, at ``app.state.service``."""

from __future__ import annotations

from fastapi import Request

from .checkers import Checkers
from .settings import ServerSettings


class Service:
    """The rooms of one server."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.checkers = Checkers(settings.checker)


def service_of(request: Request) -> Service:
    """The service behind a request."""
    found: Service = request.app.state.service
    return found
