"""What the routes share: settings, checkers, store, jobs. One for each process, at ``app.state.service``.

The database is opened when it is first needed: a server that only checks notes keeps nothing.
"""

from __future__ import annotations

import threading
from functools import cached_property

from fastapi import Request

from .checkers import Checkers
from .gate import Gate
from .jobs.keeper import Keeper
from .jobs.registry import Jobs
from .keys import Keys
from .limits import Limits
from .metrics import Metrics
from .news import News
from .sealing import Secrets, secrets_of
from .settings import ServerSettings
from .store.database import Database


class Service:
    """The rooms of one server."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.checkers = Checkers(settings.checker, lambda: self.keys)
        self.keeper: Keeper | None = None
        self._opening = threading.Lock()
        self._database: Database | None = None

    @property
    def database(self) -> Database:
        """The store, opened now if it is not. Raises ConfigError where it cannot be."""
        if self._database is None:
            with self._opening:
                if self._database is None:
                    self._database = Database(self.settings.database)
        return self._database

    @cached_property
    def secrets(self) -> Secrets:
        """What seals and signs."""
        return secrets_of(self.settings.secret, self.database)

    @cached_property
    def keys(self) -> Keys:
        """The keys of callers."""
        return Keys(self.database)

    @cached_property
    def gate(self) -> Gate:
        """Who may call."""
        limits = Limits(self.settings.rate, self.settings.rates)
        news = News(self.settings.news)
        return Gate(lambda: self.keys, lambda: self.secrets, limits, news, require_key=self.settings.require_key)

    @cached_property
    def jobs(self) -> Jobs:
        """The jobs of callers."""
        return Jobs(self.database, self.secrets, keep=self.settings.keep_results)

    def nudge(self) -> None:
        """Tell the worker that there is something to do."""
        if self.keeper is not None:
            self.keeper.nudge()

    def close(self) -> None:
        """Close what was opened."""
        if self._database is not None:
            self._database.close()


def service_of(request: Request) -> Service:
    """The service behind a request."""
    found: Service = request.app.state.service
    return found
