"""Promised results, refunds and freedom from loss: ``worded`` by their usual words, ``frames`` by who owes what when."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.promise import frames, worded

PATTERNS: tuple[Pattern, ...] = (*worded.PATTERNS, *frames.PATTERNS)
