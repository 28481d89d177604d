"""Every step on one text, for a person who asks why: fold, candidates, what cleared them, intent, excuses, findings."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine import Checker
from checker.model import Note
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
    yield from _wording(checker.wording(note, fields))
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


def _wording(wording: Wording | None) -> Iterator[str]:
    """How each clause scores where it is worded most like a claim; what another rule sees is not found by it again."""
    yield "[wording] hundredths of the log-odds; found from the second figure on"
    if wording is None:
        yield "  not read"
        return
    for name, scored in wording.clauses.items():
        for clause in scored:
            classes = wording.classifier.classes
            best, first, one = max(zip(clause.scores, clause.first, classes, strict=True), key=lambda told: told[0])
            yield f"  {name} {clause.start}-{clause.end}: {one.category} {best} of {one.found}; by its own words {first}"


def _candidates(checker: Checker, field: FieldText) -> Iterator[str]:
    for view, start, end, entry, cleared in checker.terms.candidates(field):
        said = f"cleared: {cleared}" if cleared else "accepted"
        yield f"  candidate {view.text[start:end]!r} ({entry.where}, {entry.category}): {said}"
