"""Promises known by their usual words, by kind."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.promise.worded import refunds, results, returns

PATTERNS: tuple[Pattern, ...] = (
    *refunds.PATTERNS,
    *results.PATTERNS,
    *returns.PATTERNS,
)
