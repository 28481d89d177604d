"""What is counted, for Prometheus: calls, times and verdicts, never a text, an id or an address.

With several workers each process writes its counts into files of a folder (``PROMETHEUS_MULTIPROC_DIR``, which `serve`
sets), and whichever is asked adds them up.
"""

from __future__ import annotations

import os
import time
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.model import Verdict

CONTENT_TYPE = CONTENT_TYPE_LATEST
_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


class Metrics:
    """The counters of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._calls = Counter("notegate_http_requests", "Calls", ("route", "method", "status"), registry=self._registry)
        self._times = Histogram(
            "notegate_http_request_seconds", "Time to answer", ("route",), buckets=_BUCKETS, registry=self._registry
        )
        notes = Counter("notegate_notes_checked", "Notes checked, by verdict", ("verdict",), registry=self._registry)
        self._notes = {verdict: notes.labels(verdict.value) for verdict in Verdict}
        self._labelled: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def called(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one call. ``route`` is the pattern of the address, which holds no id."""
        name = (route, method, status)
        pair = self._labelled.get(name)
        if pair is None:
            pair = (self._calls.labels(route, method, str(status)), self._times.labels(route))
            self._labelled[name] = pair
        pair[0].inc()
        pair[1].observe(seconds)

    def checked(self, verdict: Verdict) -> None:
        """Count one note."""
        self._notes[verdict].inc()

    def text(self, jobs: dict[str, int]) -> bytes:
        """The page for Prometheus. ``jobs`` are the numbers of jobs by state, which the database knows."""
        registry = self._registry
        if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        once = CollectorRegistry()
        once.register(_Jobs(jobs))
        return generate_latest(registry) + generate_latest(once)


class _Jobs:
    """The jobs by state, asked for anew each time."""

    def __init__(self, jobs: dict[str, int]) -> None:
        self._jobs = jobs

    def collect(self) -> Any:
        """One gauge."""
        family = GaugeMetricFamily("notegate_jobs", "Jobs by state", labels=("state",))
        for state, number in sorted(self._jobs.items()):
            family.add_metric((state,), number)
        yield family


class Counted:
    """Counts and times every call, around the whole application."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on, and count how it ended."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            route = scope.get("route")
            self._metrics.called(getattr(route, "path", "none"), method, status, time.perf_counter() - began)
