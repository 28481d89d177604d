"""``github``: annotations on a pull request, and a table in the step's summary.

GitHub shows at most ten annotations of each type for a step and drops the rest without a word. So at most ten of each
are written, what could not be checked first, and what is left over is counted in the log and listed in the summary.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from checker.errors import InputError
from checker.formats import Checked, Context
from checker.formats.places import note_name, problem_place, reason, slashed
from checker.formats.terminal import shortened, visible
from checker.model import Finding, Severity

MOST = 10
MOST_ROWS = 500
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write the annotations when all notes are read, and hand the table to ``context.summary``."""
    kept: dict[Severity, list[str]] = {severity: [] for severity in Severity}
    counts: Counter[Severity] = Counter()
    rows: list[str] = []
    notes = 0
    for result in results:
        notes += 1
        for finding in result.report.findings:
            counts[finding.severity] += 1
            if len(kept[finding.severity]) < MOST:
                kept[finding.severity].append(_annotation(finding, result))
            if context.summary and len(rows) < MOST_ROWS:
                rows.append(_row(finding, result))
    counts[Severity.ERROR] += len(context.problems)
    kept[Severity.ERROR] = [*map(_problem, context.problems[:MOST]), *kept[Severity.ERROR]][:MOST]
    for severity in Severity:
        out.writelines(f"{line}\n" for line in kept[severity])
        left = counts[severity] - len(kept[severity])
        if left:
            where = "; the step's summary lists them" if context.summary else ""
            out.write(f"notegate: {left} more of type {severity.value} without an annotation{where}\n")
    if context.summary:
        context.summary(_table(notes, counts, rows, context.problems))


def _annotation(finding: Finding, result: Checked) -> str:
    origin = result.draft.origin
    place = origin.region(finding.span)
    properties = {"file": slashed(origin.path), "line": str(place.line)}
    if place.exact:
        properties["endLine"] = str(place.end_line)
        if place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"notegate {finding.rule}"
    name = "" if place.exact else f"{note_name(result)}: "
    return _command(_COMMANDS[finding.severity], properties, name + reason(finding))


def _problem(problem: InputError) -> str:
    path, line = problem_place(problem)
    properties = {"file": path, "line": str(line or 1)} if path else {}
    return _command("error", properties | {"title": "notegate: not checked"}, problem.message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    """``::error file=…,line=…::…``. Every separator is escaped, so that no draft can give the runner an order."""
    given = ",".join(f"{key}={_escaped(value, inside=True)}" for key, value in properties.items())
    return f"::{name} {given}::{_escaped(message)}"


def _escaped(text: str, *, inside: bool = False) -> str:
    text = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text


def _table(notes: int, counts: Counter[Severity], rows: list[str], problems: Iterable[InputError]) -> str:
    found = ", ".join(f"{counts[one]} {one.value}" for one in Severity if counts[one]) or "nothing found"
    lines = [f"### notegate: {notes} notes, {found}", ""]
    if rows:
        lines += ["| | Where | Rule | Words | Why |", "|---|---|---|---|---|", *rows]
        left = counts.total() - len(list(problems)) - len(rows)
        if left > 0:
            lines += ["", f"{left} more are not listed."]
    for problem in problems:
        lines += ["", f"Not checked: {_cell(str(problem))}"]
    return "\n".join(lines) + "\n\n"


def _row(finding: Finding, result: Checked) -> str:
    origin = result.draft.origin
    place = origin.region(finding.span)
    where = f"{slashed(origin.path)}:{place.line}" + (f":{place.column}" if place.exact else f" {note_name(result)}")
    words = shortened(finding.evidence.written)
    cells = (finding.severity.value, where, finding.rule, words, reason(finding))
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    """A text in a Markdown table: one line, and nothing in it is markup."""
    text = html.escape(visible(text), quote=False)
    for char in "\\`*_[]|~":
        text = text.replace(char, f"\\{char}")
    return text
