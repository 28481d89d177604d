"""Claims whose words vary: one module per kind, each a table of patterns over the folded text.

superlative (absolute) · promise (guarantee) · effect (efficacy) · luck (superstition) · lure (fraud)
· urge, bait, press (inducement) · lead (diversion) · brief (order texts only) · live (live scripts only)
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache

from checker.claims import Claim
from checker.fold import FoldTable
from checker.gate import FORMAT, Gate, needs_of
from checker.model import Scene
from checker.rules.patterns import bait, brief, effect, lead, live, luck, lure, press, promise, superlative, urge
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
    *bait.PATTERNS,
    *press.PATTERNS,
    *lead.PATTERNS,
    *brief.PATTERNS,
    *live.PATTERNS,
)


class Patterns:
    """Finds the patterns of all modules. Expressions are compiled when a text first needs them."""

    def __init__(
        self,
        fold: FoldTable,
        words: Segmenter,
        engine: str,
        patterns: tuple[Pattern, ...] = PATTERNS,
        saved: bytes | None = None,
    ) -> None:
        """``engine`` looks for the words that patterns need; ``saved`` is the saved gate of the same patterns."""
        self._fold = fold
        self._words = words
        self._table = patterns
        self._gate = Gate.load(saved, engine) if saved else gate_of(fold, engine, patterns)
        self._compiled = cache(self._compile)

    def find(self, field: FieldText, scene: Scene) -> Iterator[Claim]:
        """Claims of ``scene`` in the text as it stands, and where removing noise brings one to light."""
        yield from self._in_view(field, field.plain, scene)
        if field.dense is not None:
            yield from self._in_view(field, field.dense, scene)

    def _in_view(self, field: FieldText, view: View, scene: Scene) -> Iterator[Claim]:
        for number, low, high in self._gate.candidates(view.text):
            pattern = self._table[number]
            if scene in pattern.scenes:
                yield from self._matches(pattern, field, view, low, high)

    def _matches(self, pattern: Pattern, field: FieldText, view: View, low: int, high: int) -> Iterator[Claim]:
        claim, benign = self._compiled(pattern)
        spared: list[tuple[int, int]] | None = None
        for match in claim.finditer(view.text, low, high):
            start, end = match.span("claim") if "claim" in claim.groupindex else match.span()
            if start < 0 or end <= start:
                continue
            steps = view.steps(start, end)
            if view.places is not None and not steps:
                continue  # nothing was removed here: the plain view has it
            if benign is not None:
                if spared is None:
                    spared = [found.span() for found in benign.finditer(view.text, low, high)]
                if any(first <= start and end <= last for first, last in spared):
                    continue
            severity = pattern.severity
            if pattern.decide is not None:
                weighed = pattern.decide(Place(field, view, match, start, end, self._words))
                if weighed is None:
                    continue
                severity = weighed
            first, last = view.folded_span(start, end)
            yield Claim(
                rule=pattern.rule,
                category=pattern.category,
                severity=severity,
                field=field,
                start=first,
                end=last,
                term=view.text[start:end],
                steps=(*steps, *pattern.steps),
                entry=pattern.name,
                instead=pattern.instead,
            )

    def _compile(self, pattern: Pattern) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
        claim = re.compile(folded_regex(self._fold, pattern.regex))
        return claim, re.compile(folded_regex(self._fold, pattern.unless)) if pattern.unless else None


def folded_regex(fold: FoldTable, regex: str) -> str:
    """The text is folded, so the Han characters of an expression must be too (著 stands as 着)."""
    return "".join(fold.text(part) if is_han(part) else part for part in regex)


def digest() -> str:
    """A hash over all expressions: what is kept of them is good as long as this stays the same."""
    state = hashlib.blake2b(f"{FORMAT}".encode(), digest_size=16)
    for pattern in PATTERNS:
        state.update(f"{pattern.name}\0{pattern.regex}\0".encode())
    return state.hexdigest()


def gate_of(fold: FoldTable, engine: str, patterns: tuple[Pattern, ...] = PATTERNS, sample: str = "") -> Gate:
    """Where each pattern may match; ``sample`` is folded ordinary text. Takes a third of a second, so it is kept saved."""
    return Gate([needs_of(folded_regex(fold, pattern.regex)) for pattern in patterns], engine, sample)
