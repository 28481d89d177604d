"""The one JSON shape of a report: what the command line, Arrow, HTTP and agents all show. Pinned by ``schema.py``."""

from __future__ import annotations

from typing import Any

from checker.model import Basis, Exempted, Finding, NotEvaluated, Report, Suggestion


def report_dict(report: Report) -> dict[str, Any]:
    """The report as plain dicts, lists and texts, its keys in the order of the design page."""
    return {
        "schema": report.schema,
        "id": report.note,
        "verdict": report.verdict.value,
        "findings": [finding_dict(one) for one in report.findings],
        "exempted": [_exempted(one) for one in report.exempted],
        "not_evaluated": [_not_evaluated(one) for one in report.not_evaluated],
        "engine": report.engine,
        "packs": {name: report.packs[name] for name in sorted(report.packs)},
    }


def finding_dict(finding: Finding) -> dict[str, Any]:
    """One finding; without a span its field, start, end and text are null."""
    span = finding.span
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "field": span.field if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": finding.evidence.written if span else None,
        "term": finding.evidence.term,
        "message": finding.message,
        "evidence": {"folds": list(finding.evidence.folds), "entry": finding.evidence.entry},
        "basis": [_basis(one) for one in finding.basis],
        "suggestions": [_suggestion(one) for one in finding.suggestions],
        "also": list(finding.also),
        "fingerprint": finding.fingerprint,
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {"id": basis.id, "title": basis.title, "confidence": basis.confidence.value, "checked": basis.checked}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    span = suggestion.span
    return {"text": suggestion.text, "start": span.start if span else None, "end": span.end if span else None}


def _exempted(exempted: Exempted) -> dict[str, Any]:
    return {
        "finding": finding_dict(exempted.finding),
        "by": exempted.by,
        "reason": exempted.reason,
        "basis": [_basis(one) for one in exempted.basis],
    }


def _not_evaluated(one: NotEvaluated) -> dict[str, Any]:
    return {"rule": one.rule, "reason": one.reason}
