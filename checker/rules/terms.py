"""Lexicon entries in a field -> claims, in the text as it stands and once more where noise has been removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.claims import Claim
from checker.lexicon import Entry
from checker.scan import Judge, Spellings, outer_edges_hold
from checker.segment import Segmenter
from checker.views import NOISE_STEP, FieldText, View

DIVERSION = "diversion"
SUPERSTITION = "superstition"


class Terms:
    """Finds the entries of all packs."""

    def __init__(self, spellings: Spellings, judge: Judge, segmenter: Segmenter) -> None:
        self._spellings = spellings
        self._judge = judge
        self._segmenter = segmenter

    def find(self, field: FieldText, wanted: Callable[[Entry], bool]) -> Iterator[Claim]:
        """Claims of the rows that ``wanted`` admits (scene, industry), in order of their place per view."""
        found = list(self._in_view(field, field.plain, wanted))
        if field.dense is not None:
            found += self._in_view(field, field.dense, wanted)
        told = [claim for claim, entry in found if not entry.near]
        for claim, entry in found:
            if not (entry.near and any(_tells(entry, claim, other) for other in told)):
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


def _tells(entry: Entry, claim: Claim, other: Claim) -> bool:
    """Whether ``other`` says itself what makes ``claim`` one: 朱砂 is a charm beside 镇宅, which is the claim."""
    gap = max(other.start - claim.end, claim.start - other.end)
    return (
        other.category == claim.category == SUPERSTITION
        and 0 <= gap <= entry.near_within
        and any(word in other.text for word in entry.near)
    )
