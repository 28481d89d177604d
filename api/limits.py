"""How often a caller may call. Counted in memory, or in a file that the processes of one server share."""

from __future__ import annotations

import logging
import math
import sqlite3
import time
from pathlib import Path

from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from checker.errors import ConfigError

from .counts import SharedCounts
from .problems import Problem

_log = logging.getLogger("notegate")

WRONG_KEYS = "30/minute"
"""How many wrong keys one address is answered; who shows a good one is never kept out by others behind its address."""


class Limits:
    """The counters of one server. ``rate`` holds for callers who have none of their own; empty means no limit.

    ``shared`` is the file in which several processes count together; empty where there is one process. Where it cannot
    be used the process counts for itself: a full disk is no reason to turn callers away.
    """

    def __init__(self, rate: str, shared: str = "") -> None:
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._limiter = self._own
        if shared:
            try:
                self._limiter = SlidingWindowCounterRateLimiter(SharedCounts(Path(shared)))
            except sqlite3.Error as error:
                self._alone(error)
        self._known: dict[str, list[RateLimitItem]] = {}
        self._rate = rate
        self._parsed(rate)

    def count(self, who: str, rate: str = "") -> None:
        """Count one call. Raises Problem 429, with the seconds to wait, when it is one too many."""
        for item in self._parsed(rate or self._rate):
            try:
                refused = self._refused(item, who)
            except sqlite3.Error as error:
                self._alone(error)
                refused = self._refused(item, who)
            if refused is not None:
                raise refused

    def _refused(self, item: RateLimitItem, who: str) -> Problem | None:
        return None if self._limiter.hit(item, who) else self._too_many(item, who)

    def _alone(self, error: sqlite3.Error) -> None:
        _log.warning("the count of calls cannot be shared, so each process counts for itself: %s", type(error).__name__)
        self._limiter = self._own

    def _too_many(self, item: RateLimitItem, who: str) -> Problem:
        reset = self._limiter.get_window_stats(item, who).reset_time
        seconds = max(1, math.ceil(reset - time.time()))
        return Problem(
            429, f"at most {item}; try again in {seconds} s", slug="rate", headers={"Retry-After": str(seconds)}
        )

    def _parsed(self, rate: str) -> list[RateLimitItem]:
        if rate not in self._known:
            self._known[rate] = parsed(rate)
        return self._known[rate]


def parsed(rate: str) -> list[RateLimitItem]:
    """The limits in words such as ``600/minute``. Raises ConfigError."""
    try:
        return parse_many(rate) if rate else []
    except ValueError:
        raise ConfigError(f"not a rate such as 600/minute: {rate!r}") from None
