"""Promises by their frame: a condition that makes a result certain, a result by a date, a failure somebody pays for."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.promise.frames import refunds, results, returns

PATTERNS: tuple[Pattern, ...] = (
    *refunds.PATTERNS,
    *results.PATTERNS,
    *returns.PATTERNS,
)
