"""Fortune telling on offer, and objects or acts credited with luck (广告法 第九条第八项)."""

from __future__ import annotations

from checker.rules.patterns.luck import arts, beliefs, credited, omens, powers, rites, telling
from checker.rules.patterns.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (
    *telling.PATTERNS,
    *rites.PATTERNS,
    *powers.PATTERNS,
    *omens.PATTERNS,
    *credited.PATTERNS,
    *arts.PATTERNS,
    *beliefs.PATTERNS,
)
