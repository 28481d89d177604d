"""Claims whose words vary: one module per kind, each a table of patterns over the folded text.

superlative (absolute) · promise (guarantee) · effect (efficacy) · luck (superstition) · lure (fraud) · urge (inducement)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.claims import Claim
from checker.fold import FoldTable
from checker.rules.patterns import effect, luck, lure, promise, superlative, urge
from checker.rules.patterns.pattern import Pattern, Place
from checker.segment import Segmenter, is_han
from checker.views import FieldText, View

PATTERNS: tuple[Pattern, ...] = (
    *superlative.PATTERNS,
    *promise.PATTERNS,
    *effect.PATTERNS,
    *luck.PATTERNS,
    *lure.PATTERNS,
    *urge.PATTERNS,
)


class Patterns:
    """Finds the patterns of all modules. Expressions are compiled when a text first needs them."""

    def __init__(self, fold: FoldTable, words: Segmenter, patterns: tuple[Pattern, ...] = PATTERNS) -> None:
        self._fold = fold
        self._words = words
        self._table = [(tuple(map(fold.text, pattern.needs)), pattern) for pattern in patterns]
        self._compiled = cache(self._compile)

    def find(self, field: FieldText) -> Iterator[Claim]:
        """Claims in the text as it stands, and where removing noise brings one to light."""
        yield from self._in_view(field, field.plain)
        if field.dense is not None:
            yield from self._in_view(field, field.dense)

    def _in_view(self, field: FieldText, view: View) -> Iterator[Claim]:
        text = view.text
        for needs, pattern in self._table:
            for need in needs:
                if need in text:
                    yield from self._matches(pattern, field, view)
                    break

    def _matches(self, pattern: Pattern, field: FieldText, view: View) -> Iterator[Claim]:
        claim, benign = self._compiled(pattern)
        spared: list[tuple[int, int]] | None = None
        for match in claim.finditer(view.text):
            start, end = match.span("claim") if "claim" in claim.groupindex else match.span()
            if start < 0 or end <= start:
                continue
            steps = view.steps(start, end)
            if view.places is not None and not steps:
                continue  # nothing was removed here: the plain view has it
            if benign is not None:
                if spared is None:
                    spared = [found.span() for found in benign.finditer(view.text)]
                if any(low <= start and end <= high for low, high in spared):
                    continue
            severity = pattern.severity
            if pattern.decide is not None:
                weighed = pattern.decide(Place(field, view, match, start, end, self._words))
                if weighed is None:
                    continue
                severity = weighed
            low, high = view.folded_span(start, end)
            yield Claim(
                rule=pattern.rule,
                category=pattern.category,
                severity=severity,
                field=field,
                start=low,
                end=high,
                term=view.text[start:end],
                steps=(*steps, *pattern.steps),
                entry=pattern.name,
                instead=pattern.instead,
            )

    def _compile(self, pattern: Pattern) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
        return self._folded(pattern.regex), self._folded(pattern.unless) if pattern.unless else None

    def _folded(self, regex: str) -> re.Pattern[str]:
        """The text is folded, so the Han characters of an expression must be too (著 stands as 着)."""
        return re.compile("".join(self._fold.text(part) if is_han(part) else part for part in regex))
