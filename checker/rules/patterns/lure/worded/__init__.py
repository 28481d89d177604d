"""Lures known by their usual words, by kind."""

from __future__ import annotations

from checker.rules.patterns.lure.worded import authority, jobs, money, papers, prices, prizes, sources
from checker.rules.patterns.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (
    *prizes.PATTERNS,
    *prices.PATTERNS,
    *sources.PATTERNS,
    *authority.PATTERNS,
    *papers.PATTERNS,
    *jobs.PATTERNS,
    *money.PATTERNS,
)
