"""Absolute claims: 最 + praise, first and only with a scope, no equal, thrones, 100 % (广告法 第九条第三项)."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.superlative import disguise, first, most, peers, sweeping, titles

PATTERNS: tuple[Pattern, ...] = (
    *most.PATTERNS,
    *disguise.PATTERNS,
    *first.PATTERNS,
    *peers.PATTERNS,
    *titles.PATTERNS,
    *sweeping.PATTERNS,
)
