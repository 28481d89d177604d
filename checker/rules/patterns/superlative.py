"""Absolute claims: 最 + praise, first and only with a scope, levels, 100 % (广告法 第九条第三项)."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = ()
