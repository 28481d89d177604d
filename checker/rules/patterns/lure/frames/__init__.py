"""Lures by their frame: who says what of whose goods, prize, job or paper, whatever the words are."""

from __future__ import annotations

from checker.rules.patterns.lure.frames import authority, jobs, money, papers, prices, prizes, sources
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
