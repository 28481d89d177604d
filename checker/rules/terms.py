"""Lexicon entries in a field -> claims, in the text as it stands and once more where noise has been removed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import chain, islice

from checker.claims import Claim
from checker.lexicon import Entry
from checker.scan import Judge, Spellings, outer_edges_hold
from checker.segment import Segmenter
from checker.views import NOISE_STEP, FieldText, View

DIVERSION = "diversion"
SUPERSTITION = "superstition"
_ENOUGH = 2_000
"""Claims after which no more is read: a text with so many is not a note, and the engine says that it stopped."""
_LONGEST = 24
"""Characters of a row's words at most, where a charm is told by its power."""


class Terms:
    """Finds the entries of all packs."""

    def __init__(self, spellings: Spellings, judge: Judge, segmenter: Segmenter) -> None:
        self._spellings = spellings
        self._judge = judge
        self._segmenter = segmenter

    def find(self, field: FieldText, wanted: Callable[[Entry], bool]) -> Iterator[Claim]:
        """Claims of the rows that ``wanted`` admits (scene, industry), in order of their place per view."""
        views = (self._in_view(field, view, wanted) for view in (field.plain, field.dense) if view is not None)
        found = list(islice(chain.from_iterable(views), _ENOUGH))
        told = sorted(
            (claim.start, claim.end) for claim, entry in found if claim.category == SUPERSTITION and not entry.near
        )
        for claim, entry in found:
            if not (claim.category == SUPERSTITION and entry.near and _is_told(entry, claim, told)):
                yield claim

    def candidates(self, field: FieldText) -> Iterator[tuple[View, int, int, Entry, str | None]]:
        """Everything the matcher sees, for explaining: view, start, end, row, and what cleared it (None: it stands)."""
        for view in filter(None, (field.plain, field.dense)):
            for start, end, number in self._spellings.raw(view.text):
                if view.places is not None and not view.steps(start, end):
                    continue
                for entry, step in self._spellings.entries_of(number):
                    yield view, start, end, entry, self._judge.cleared_by(entry, step, view.text, start, end)

    def _in_view(self, field: FieldText, view: View, wanted: Callable[[Entry], bool]) -> Iterator[tuple[Claim, Entry]]:
        disguised = view.places is not None

        def accept(start: int, end: int, number: int) -> list[tuple[Entry, str]]:
            steps: tuple[str, ...] = ()
            if disguised:
                steps = view.steps(start, end)
                if not steps:
                    return []  # nothing was removed here: the plain view has it
            rows = self._judge.accept(view, start, end, number, wanted)
            if rows and NOISE_STEP in steps:
                low, high = view.folded_span(start, end)
                if not outer_edges_hold(self._segmenter, field.masked, low, high):
                    rows = [(entry, step) for entry, step in rows if entry.category == DIVERSION]
            return rows

        for start, end, rows in self._spellings.scan(view.text, accept):
            low, high = view.folded_span(start, end)
            undone = view.steps(start, end)
            for entry, step in rows:
                claim = Claim(
                    rule=entry.rule,
                    category=entry.category,
                    severity=entry.severity,
                    field=field,
                    start=low,
                    end=high,
                    term=entry.term,
                    steps=(*undone, step) if step else undone,
                    entry=entry.where,
                    instead=entry.instead,
                )
                yield claim, entry


def _is_told(entry: Entry, claim: Claim, told: list[tuple[int, int]]) -> bool:
    """Whether one of ``told`` says itself what makes ``claim`` one: 朱砂 is a charm beside 镇宅, which is the claim."""
    text = claim.field.text
    first = bisect_left(told, (claim.start - entry.near_within - _LONGEST, 0))
    last = bisect_left(told, (claim.end + entry.near_within + 1, 0))
    return any(
        0 <= max(start - claim.end, claim.start - end) <= entry.near_within
        and any(word in text[start:end] for word in entry.near)
        for start, end in told[first:last]
    )
