"""Wording that deceives buyers: ``worded`` by its usual words, ``frames`` by who gives what to whom and why."""

from __future__ import annotations

from checker.rules.patterns.lure import frames, worded
from checker.rules.patterns.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (*worded.PATTERNS, *frames.PATTERNS)
