"""``rdjson``: the Reviewdog Diagnostic Format. Its columns count UTF-8 bytes, from 1; a range's end is exclusive."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from checker.errors import InputError
from checker.formats import Checked, Context
from checker.formats.places import note_name, problem_place, reason, scalar, slashed
from checker.model import Finding, Severity, Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write one object, each diagnostic as it comes."""
    out.write('{"source":{"name":"notegate"},"diagnostics":[')
    before = "\n"
    for result in results:
        for finding in result.report.findings:
            out.write(before + _json(_diagnostic(finding, result)))
            before = ",\n"
    for problem in context.problems:
        out.write(before + _json(_problem(problem)))
        before = ",\n"
    out.write("\n]}\n")


def _diagnostic(finding: Finding, result: Checked) -> dict[str, Any]:
    path = slashed(result.draft.origin.path)
    place = _range(finding.span, result)
    exact = "end" in place
    found: dict[str, Any] = {
        "message": reason(finding) if exact else f"{note_name(result)}: {reason(finding)}",
        "location": {"path": path, "range": place},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if result.draft.origin.trail is None:
        replacing = [(one, _range(one.span, result)) for one in finding.suggestions if one.span is not None]
        suggestions = [{"range": place, "text": one.text} for one, place in replacing if "end" in place]
        if suggestions:
            found["suggestions"] = suggestions
    return found


def _range(span: Span | None, result: Checked) -> dict[str, Any]:
    """Start and end; where only the line is known, the line alone."""
    origin = result.draft.origin
    place = origin.region(span)
    if not place.exact:
        return {"start": {"line": place.line}}
    column = origin.positions.utf8_column
    return {
        "start": {"line": place.line, "column": column(place.start)},
        "end": {"line": place.end_line, "column": column(place.end)},
    }


def _problem(problem: InputError) -> dict[str, Any]:
    path, line = problem_place(problem)
    return {
        "message": f"not checked: {problem.message}",
        "location": {"path": path, "range": {"start": {"line": line or 1}}},
        "severity": "ERROR",
    }


def _json(value: Any) -> str:
    return scalar(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
