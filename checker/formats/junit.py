"""``junit``: one test suite a file, one test case a note, for CI servers that show test results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from checker.config import fails
from checker.errors import InputError
from checker.formats import Checked, Context
from checker.formats.places import note_name, problem_place, reason, slashed, xml_safe
from checker.model import Finding


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write a suite when its file is read. A note fails on a finding at or above ``context.fail_on``."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="notegate">\n')
    for path, group in groupby(results, key=lambda result: slashed(result.draft.origin.path)):
        cases = [_Case(result, context.fail_on) for result in group]
        failed = sum(1 for case in cases if case.failing)
        out.write(f'  <testsuite name={_attribute(path)} tests="{len(cases)}" failures="{failed}" errors="0">\n')
        for case in cases:
            out.writelines(f"    {line}\n" for line in case.lines(path))
        out.write("  </testsuite>\n")
    if context.problems:
        number = len(context.problems)
        out.write(f'  <testsuite name="not checked" tests="{number}" failures="0" errors="{number}">\n')
        for problem in context.problems:
            out.writelines(f"    {line}\n" for line in _problem(problem))
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


class _Case:
    """One note."""

    def __init__(self, result: Checked, fail_on: str) -> None:
        self._result = result
        findings = result.report.findings
        self.failing = [one for one in findings if fails(one.severity, fail_on)]
        self._others = [one for one in findings if not fails(one.severity, fail_on)]

    def lines(self, path: str) -> Iterator[str]:
        """The elements of the case."""
        place = self._result.draft.origin.region(None)
        yield (
            f"<testcase name={_attribute(note_name(self._result))} classname={_attribute(path)} "
            f'file={_attribute(path)} line="{place.line}">'
        )
        if self.failing:
            first = self.failing[0]
            head = first.message if len(self.failing) == 1 else f"{len(self.failing)} findings; {first.message}"
            text = "\n".join(self._line(one, path) for one in self.failing)
            yield f"  <failure type={_attribute(first.rule)} message={_attribute(head)}>{_text(text)}</failure>"
        rest = [self._line(one, path) for one in self._others]
        rest += [
            f"exempted {one.finding.rule} {one.finding.evidence.written}: {one.reason} [{one.by}]"
            for one in self._result.report.exempted
        ]
        rest += [f"not evaluated: {one.rule}: {one.reason}" for one in self._result.report.not_evaluated]
        if rest:
            yield "  <system-out>" + _text("\n".join(rest)) + "</system-out>"
        yield "</testcase>"

    def _line(self, finding: Finding, path: str) -> str:
        place = self._result.draft.origin.region(finding.span)
        where = f"{path}:{place.line}" + (f":{place.column}" if place.exact else "")
        return f"{where}: {finding.severity.value} {finding.rule} {reason(finding)}"


def _problem(problem: InputError) -> Iterator[str]:
    path, line = problem_place(problem)
    at = f' file={_attribute(path)} line="{line or 1}"' if path else ""
    yield f"<testcase name={_attribute(problem.where or 'input')} classname={_attribute(path or 'input')}{at}>"
    yield f'  <error type="not-checked" message={_attribute(problem.message)}/>'
    yield "</testcase>"


def _attribute(text: str) -> str:
    """A quoted attribute: line ends would be read as blanks, so they are spelled as references."""
    return quoteattr(xml_safe(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    return escape(xml_safe(text), {"\r": "&#13;"})
