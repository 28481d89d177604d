"""``sarif``: SARIF 2.1.0, for code scanning services and editors. Columns are counted in code points.

Exempted findings are results with a suppression, what could not be checked or judged is a notification, and the rules
come with their help, so that a reader of the file alone knows why.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO
from urllib.parse import quote

from checker.errors import InputError
from checker.formats import Checked, Context
from checker.formats.places import note_name, problem_place, reason, scalar, slashed
from checker.lexicon.types import Rule
from checker.model import Exempted, Finding, Severity
from checker.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write one run, each result as it comes; the rules and what could not be checked follow them."""
    run = _Run(context.rules)
    head = {"$schema": SCHEMA, "version": "2.1.0"}
    out.write(_json(head)[:-1] + ',"runs":[{"columnKind":"unicodeCodePoints","results":[')
    before = "\n"
    for result in results:
        for one in run.results(result):
            out.write(before + _json(one))
            before = ",\n"
    out.write("\n]," + _json(run.rest(context.problems))[1:] + "]}\n")


class _Run:
    """What is remembered from result to result: the rules by their place, and what was not judged."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._index = {name: place for place, name in enumerate(sorted(rules))}
        self._unjudged: dict[tuple[str, str], tuple[dict[str, Any], int]] = {}
        self._packs: dict[str, str] = {}

    def results(self, result: Checked) -> Iterable[dict[str, Any]]:
        """The results of one note: what stands, then what is excused."""
        report = result.report
        self._packs.update(report.packs)
        for one in report.not_evaluated:
            key = (one.rule, one.reason)
            location, count = self._unjudged.get(key) or (_location(None, result), 0)
            self._unjudged[key] = (location, count + 1)
        yield from (self._result(finding, result) for finding in report.findings)
        yield from (self._excused(one, result) for one in report.exempted)

    def rest(self, problems: Iterable[InputError]) -> dict[str, Any]:
        """The tool with its rules, and the invocation with its notifications."""
        unread = [_problem(one) for one in problems]
        unjudged = [_unjudged(*key, *value) for key, value in self._unjudged.items()]
        driver = {
            "name": "notegate",
            "semanticVersion": VERSION,
            "rules": [_rule(name, self._rules.get(name)) for name in self._index],
        }
        return {
            "tool": {"driver": driver},
            "originalUriBaseIds": {_ROOT: {}},
            "invocations": [{"executionSuccessful": not unread, "toolExecutionNotifications": [*unread, *unjudged]}],
            "properties": {"packs": {name: self._packs[name] for name in sorted(self._packs)}},
        }

    def _result(self, finding: Finding, result: Checked) -> dict[str, Any]:
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self._index.setdefault(finding.rule, len(self._index)),
            "level": _LEVELS[finding.severity],
            "message": {"text": reason(finding)},
            "locations": [_location(finding, result)],
        }
        if finding.fingerprint:
            found["partialFingerprints"] = {"notegate/v1": finding.fingerprint}
        fixes = _fixes(finding, result)
        if fixes:
            found["fixes"] = fixes
        found["properties"] = {
            "category": finding.category,
            "note": result.draft.note.id,
            "field": finding.span.field if finding.span else None,
            "term": finding.evidence.term,
            "folds": list(finding.evidence.folds),
        }
        return found

    def _excused(self, one: Exempted, result: Checked) -> dict[str, Any]:
        suppression = {"kind": "external", "justification": one.reason, "properties": {"by": one.by}}
        return {**self._result(one.finding, result), "suppressions": [suppression]}


def _location(finding: Finding | None, result: Checked) -> dict[str, Any]:
    """The place in the file; where only the row of a sheet is known, its line and a name for it."""
    origin = result.draft.origin
    span = finding.span if finding else None
    place = origin.region(span)
    region = {"startLine": place.line}
    if place.exact:
        region |= {"startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    name = f"{note_name(result)}{f' {span.field}' if span else ''}"
    return {
        "physicalLocation": {"artifactLocation": _artifact(origin.path), "region": region},
        "logicalLocations": [{"fullyQualifiedName": name}],
    }


def _artifact(path: str) -> dict[str, str]:
    """A URI: relative to the root of the sources, or of the file system where the path is absolute."""
    path = slashed(path)
    if path.startswith("/"):
        return {"uri": "file://" + quote(scalar(path))}
    if path[1:3] == ":/":
        return {"uri": "file:///" + quote(scalar(path), safe="/:")}
    return {"uri": quote(scalar(path)), "uriBaseId": _ROOT}


def _fixes(finding: Finding, result: Checked) -> list[dict[str, Any]]:
    """What would pass, as replacements; only where the file spells the text as it is."""
    origin = result.draft.origin
    if origin.trail is not None:
        return []
    fixes = []
    for one in finding.suggestions:
        place = origin.region(one.span)
        if not place.exact:
            continue
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        replacement = {"deletedRegion": region, "insertedContent": {"text": one.text}}
        change = {"artifactLocation": _artifact(origin.path), "replacements": [replacement]}
        fixes.append({"description": {"text": f"改为：{one.text}"}, "artifactChanges": [change]})
    return fixes


def _rule(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:  # a rule of a pack that only some folder's settings add
        return {"id": name}
    sources = "".join(f"\n- {one.title} ({one.confidence.value}, {one.checked})" for one in rule.basis)
    advice = f"\n\n建议：{rule.advice}" if rule.advice else ""
    text = f"{rule.help or rule.title}{advice}"
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.help or rule.title},
        "help": {"text": f"{text}\n\n依据：{sources}" if sources else text},
        "properties": {"tags": list(dict.fromkeys((rule.category, rule.pack)))},
    }


def _problem(problem: InputError) -> dict[str, Any]:
    path, line = problem_place(problem)
    found: dict[str, Any] = {"level": "error", "message": {"text": problem.message}}
    if path:
        physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
        if line:
            physical["region"] = {"startLine": line}
        found["locations"] = [{"physicalLocation": physical}]
    return found


def _unjudged(rule: str, why: str, location: dict[str, Any], count: int) -> dict[str, Any]:
    """A rule that lacked what it needs: one notification for all notes, pointing at the first of them."""
    text = f"not evaluated: {rule}: {why}" + (f" ({count} notes)" if count > 1 else "")
    return {
        "level": "note",
        "message": {"text": text},
        "locations": [location],
        "associatedRule": {"id": rule},
    }


def _json(value: Any) -> str:
    """Compact JSON; a lone surrogate would make the file unreadable to others, so it goes."""
    return scalar(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
