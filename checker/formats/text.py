"""``text``: for people at a terminal: the sentence with the words marked, why, and what instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from checker.formats import Checked, Context
from checker.formats.terminal import Excerpt, excerpt, shortened, styled, visible, width
from checker.model import Exempted, Finding, Report, Severity, Span, Verdict

_LONGEST_MESSAGE = 240
_INDENT = "      "
_MOST_SOURCES = 2


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write each note as it comes, then a summary.

    With ``quiet`` neither the clean notes nor the summary are written.
    """
    tally = _Tally()
    for result in results:
        tally.add(result.report)
        if context.quiet and not result.report.findings:
            continue
        for line in _note(result, colour=context.colour):
            out.write(line + "\n")
        out.flush()
    if not context.quiet:
        out.write(tally.summary(len(context.problems), colour=context.colour))


class _Tally:
    """Counts over a run."""

    def __init__(self) -> None:
        self._verdicts: Counter[Verdict] = Counter()
        self._severities: Counter[Severity] = Counter()
        self._exempted = 0
        self._packs: dict[str, str] = {}

    def add(self, report: Report) -> None:
        self._verdicts[report.verdict] += 1
        self._severities.update(finding.severity for finding in report.findings)
        self._exempted += len(report.exempted)
        self._packs.update(report.packs)

    def summary(self, problems: int, *, colour: bool) -> str:
        """Two or three lines: the notes, the findings, what could not be checked, and which rules were asked."""
        notes = self._verdicts.total()
        block, review = self._verdicts[Verdict.BLOCK], self._verdicts[Verdict.REVIEW]
        findings = [_count(self._severities[one], one.value) for one in Severity if self._severities[one]]
        parts = [
            _count(notes, "note"),
            styled(f"{block} to change", "error", colour=colour) if block else "",
            styled(f"{review} to look at", "warning", colour=colour) if review else "",
            ", ".join(findings),
            f"{self._exempted} exempted" if self._exempted else "",
            styled(f"{problems} could not be checked", "error", colour=colour) if problems else "",
        ]
        lines = [" · ".join(filter(None, parts))]
        if self._verdicts[Verdict.PASS]:
            lines.append(_clean(self._verdicts[Verdict.PASS], notes, self._packs))
        return "\n".join(lines) + "\n"


def _clean(clean: int, notes: int, packs: Mapping[str, str]) -> str:
    whom = "it" if notes == 1 else f"{clean} of them"
    return f"nothing in these rules ({_versions(packs)}) speaks against {whom}"


def _versions(packs: Mapping[str, str]) -> str:
    """``ad-law, live 2026.11.0; mine 2``: the packs by version, without the hash."""
    by_version: dict[str, list[str]] = {}
    for name in sorted(packs):
        by_version.setdefault(packs[name].split("+", 1)[0], []).append(name)
    return "; ".join(f"{', '.join(names)} {version}" for version, names in by_version.items()) or "none"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 or word == "info" else f"{number} {word}s"


def _note(result: Checked, *, colour: bool) -> Iterator[str]:
    """All lines of one note."""
    report = result.report
    yield f"{styled(_name(result), 'bold', colour=colour)}: {_verdict(report, colour=colour)}"
    told: set[str] = set()
    for finding in report.findings:
        yield from _finding(finding, result, colour=colour)
        if finding.rule not in told:  # what a rule rests on is said once a note
            told.add(finding.rule)
            yield from _grounds(finding, colour=colour)
    for exempted in report.exempted:
        yield styled(_exempted(exempted, result), "dim", colour=colour)
    for one in report.not_evaluated:
        yield styled(f"  not evaluated: {one.rule}: {visible(one.reason)}", "dim", colour=colour)


def _name(result: Checked) -> str:
    """The file, the row, and the note's own id where it has one."""
    origin, note = result.draft.origin, result.draft.note
    name = origin.path if origin.row is None else f"{origin.path}, row {origin.row}"
    stem = origin.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    given = "" if note.id in ("", stem, f"{origin.path}#{origin.row}") else f" ({note.id})"
    return visible(name + given)


def _verdict(report: Report, *, colour: bool) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    found = ", ".join(_count(counts[one], one.value) for one in Severity if counts[one])
    if report.verdict is Verdict.BLOCK:
        return f"{styled('to change', 'error', colour=colour)} ({found})"
    if report.verdict is Verdict.REVIEW:
        return f"{styled('to look at', 'warning', colour=colour)} ({found})"
    clean = styled("nothing in these rules speaks against it", "pass", colour=colour)
    return f"{clean} ({found})" if found else clean


def _finding(finding: Finding, result: Checked, *, colour: bool) -> Iterator[str]:
    severity = styled(finding.severity.value, finding.severity.value, colour=colour)
    place = _place(finding.span, result)
    message = finding.message
    if len(message) > _LONGEST_MESSAGE:
        message = f"{message[: _LONGEST_MESSAGE - 60]}…{message[-50:]}"
    yield f"  {f'{place}  ' if place else ''}{severity}  {finding.rule}  {visible(message)}"
    if finding.span is not None:
        text = result.draft.note.text_of(finding.span.field)
        yield from _marked(excerpt(text, finding.span.start, finding.span.end), finding.severity, colour=colour)
    if finding.evidence.folds:
        undone = ", ".join(finding.evidence.folds)
        yield f"{_INDENT}read as: {visible(shortened(finding.evidence.term))} (undone: {undone})"
    replacements = dict.fromkeys(one.text for one in finding.suggestions if one.span is not None)
    if replacements:
        yield f"{_INDENT}instead: {visible(' / '.join(text or '(leave out)' for text in replacements))}"


def _grounds(finding: Finding, *, colour: bool) -> Iterator[str]:
    """Why the rule holds, by its first sources (a pack names the strongest first), and its advice."""
    for basis in finding.basis[:_MOST_SOURCES]:
        yield styled(f"{_INDENT}why: {basis.title} ({basis.confidence}, read {basis.checked})", "dim", colour=colour)
    if len(finding.basis) > _MOST_SOURCES:
        more = f"{_INDENT}     and {len(finding.basis) - _MOST_SOURCES} more: notegate explain {finding.rule}"
        yield styled(more, "dim", colour=colour)
    for advice in dict.fromkeys(one.text for one in finding.suggestions if one.span is None):
        yield f"{_INDENT}advice: {visible(advice)}"


def _place(span: Span | None, result: Checked) -> str:
    """``line:column`` in the file where that is known, else the field and the character in it."""
    if span is None:
        return ""
    region = result.draft.origin.region(span)
    if region.exact:
        return f"{region.line}:{region.column}"
    return f"{span.field}, character {span.start + 1}"


def _marked(shown: Excerpt, severity: Severity, *, colour: bool) -> Iterator[str]:
    """The sentence with its words marked: by colour, or by carets below where there is none."""
    words = styled(shown.words, severity.value, colour=colour)
    yield f"{_INDENT}{shown.before}{words}{shown.after}"
    if not colour:
        yield f"{_INDENT}{' ' * width(shown.before)}{'^' * max(width(shown.words), 1)}"


def _exempted(exempted: Exempted, result: Checked) -> str:
    finding = exempted.finding
    place = _place(finding.span, result)
    words = shortened(finding.evidence.written)
    excuse = f"{f'{words}: ' if words else ''}{exempted.reason} [{exempted.by}]"
    return f"  {f'{place}  ' if place else ''}exempted  {finding.rule}  {visible(excuse)}"
