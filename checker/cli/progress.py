"""A progress bar on standard error, for work that takes longer than a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

_PATIENCE = 1.0  # seconds before the bar appears: quick work needs none
_PAUSE = 0.1  # seconds between two drawings
_WIDTH = 24


class Progress:
    """Draws ``[####----] 40 % 1,200 notes``. ``total`` is in bytes; 0 when it cannot be known."""

    def __init__(self, stream: TextIO, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._total = total
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._drawn = False
        self._notes = 0
        self._start = clock()
        self._fresh_notes = 0
        self._fresh = 0
        self._last = 0

    def step(self, done: Callable[[], int]) -> None:
        """Count one note; ``done`` tells how many bytes have been read, and is asked only when the bar is drawn."""
        self._notes += 1
        now = self._clock()
        if now >= self._next:
            self._next = now + _PAUSE
            self._stream.write(f"\r{self._line(done())}\x1b[K")
            self._stream.flush()
            self._drawn = True

    def part(self, done: int, notes: int, *, kept: bool) -> None:
        """Count ``notes`` that bring the work to ``done`` bytes; those ``kept`` from an earlier run took no time."""
        self._notes += notes
        if not kept:
            self._fresh_notes += notes
            self._fresh += done - self._last
        self._last = done
        now = self._clock()
        if now >= self._next:
            self._next = now + _PAUSE
            self._stream.write(f"\r{self._line(done)}{self._pace(now, done)}\x1b[K")
            self._stream.flush()
            self._drawn = True

    def _pace(self, now: float, done: int) -> str:
        """Notes a second and the time that is left, as this run has gone so far."""
        elapsed = now - self._start
        if not self._fresh or elapsed <= 0:
            return ""
        left = max(self._total - done, 0) * elapsed / self._fresh
        return f", {self._fresh_notes / elapsed:,.0f}/s, {_duration(left)} left"

    def clear(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._drawn = False

    def _line(self, done: int) -> str:
        count = f"{self._notes:,} notes"
        if not self._total:
            return count
        share = min(done / self._total, 1.0)
        full = int(share * _WIDTH)
        return f"[{'#' * full}{'-' * (_WIDTH - full)}] {share:4.0%} {count}"


def _duration(seconds: float) -> str:
    whole = int(seconds + 0.5)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
