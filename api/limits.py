"""How often a caller may call. Counted in the memory of each process: with several workers each has its own count."""

from __future__ import annotations

import math
import time

from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from checker.errors import ConfigError

from .problems import Problem

WRONG_KEYS = "30/minute"
"""How many wrong keys one address may try."""


class Limits:
    """The counters of one process. ``rate`` holds for callers who have none of their own; empty means no limit."""

    def __init__(self, rate: str) -> None:
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._known: dict[str, list[RateLimitItem]] = {}
        self._rate = rate
        self._parsed(rate)

    def count(self, who: str, rate: str = "") -> None:
        """Count one call. Raises Problem 429, with the seconds to wait, when it is one too many."""
        for item in self._parsed(rate or self._rate):
            if not self._limiter.hit(item, who):
                raise self._too_many(item, who)

    def require_room(self, who: str, rate: str) -> None:
        """Raise Problem 429 when ``who`` has used up ``rate``, without counting."""
        for item in self._parsed(rate):
            if not self._limiter.test(item, who):
                raise self._too_many(item, who)

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
