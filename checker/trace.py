"""Every step on one text, for a person who asks why: fold, candidates, what cleared them, intent, excuses, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.engine import Checker
from checker.model import Note
from checker.rules import clauses
from checker.views import FieldText
from checker.wording import Wording

_BLOT = "□"


def trace(checker: Checker, note: Note) -> Iterator[str]:
    """Lines that tell what was done to ``note`` and why each finding stands. Raises InputError as ``check`` does."""
    fields = checker.fields(note)
    for field in fields:
        yield f"[{field.name}]"
        yield from _folding(checker, field)
        yield from _candidates(checker, field)
    yield from _wording(fields, checker.wording(note, fields))
    weighed, intent, missing = checker.weigh(note)
    yield f"[intent] {intent.level}{', declared' if intent.declared else ''}"
    for sign, words in intent.evidence:
        yield f"  {sign}: {words}"
    yield "[claims]"
    for one in weighed:
        claim = one.claim
        undone = f", undone: {', '.join(claim.steps)}" if claim.steps else ""
        end = f"excused ({one.excuse.by}): {one.excuse.reason}" if one.excuse else f"stands as {one.severity}"
        yield f"  {claim.text!r} {claim.rule} {claim.category} by {claim.entry}{undone}: {end}"
    if not weighed:
        yield "  none"
    yield "[report]"
    report = checker.check(note)
    for finding in report.findings:
        also = f" (also {', '.join(finding.also)})" if finding.also else ""
        yield f"  {finding.severity} {finding.rule} {finding.category}{also}: {finding.evidence.written!r}"
    for excused in report.exempted:
        yield f"  exempted by {excused.by}: {excused.finding.evidence.written!r}"
    for lacking in missing:
        yield f"  not evaluated: {lacking.rule}: {lacking.reason}"
    yield f"  verdict: {report.verdict}"


def _folding(checker: Checker, field: FieldText) -> Iterator[str]:
    original = field.folded.original
    if field.text == original:
        yield "  fold: nothing to undo"
    else:
        steps = ", ".join(checker.lexicon.fold.steps_of(original))
        yield f"  fold: {field.text!r} (undone: {steps})"
    if field.masked != field.text:
        masked = field.masked.replace("\x00", _BLOT)
        yield f"  masked for terms: {masked!r}"
    if field.dense is not None:
        yield f"  without noise: {field.dense.text!r}"


def _wording(fields: Sequence[FieldText], wording: Wording | None) -> Iterator[str]:
    """How each clause scores where it is worded most like a claim; what another rule sees is not found by it again.

    A disguised one is told twice: as it stands, if that makes a clause, and with the disguise undone.
    """
    yield "[wording] hundredths of the log-odds; found from the second figure on"
    if wording is None:
        yield "  not read"
        return
    classes = wording.classifier.classes
    for field in fields:
        for view, clause in wording.everywhere(field):
            best, first, one = max(zip(clause.scores, clause.first, classes, strict=True), key=lambda told: told[0])
            start, end = view.folded_span(clause.start, clause.end)
            undone = "" if view is field.plain else f" (undone: {view.text[clause.start : clause.end]!r})"
            bound = one.found - clauses.allowance(field, view, clause)
            yield f"  {field.name} {start}-{end}{undone}: {one.category} {best} of {bound}; by its own words {first}"


def _candidates(checker: Checker, field: FieldText) -> Iterator[str]:
    for view, start, end, entry, cleared in checker.terms.candidates(field):
        said = f"cleared: {cleared}" if cleared else "accepted"
        yield f"  candidate {view.text[start:end]!r} ({entry.where}, {entry.category}): {said}"
