"""The report to mail and print, in the language of who asks for it. The JSON is that of the API, whatever the language."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace

from checker.formats import Checked, Context, html
from checker.inputs.origin import Draft, Origin
from checker.lexicon import CompiledLexicon
from checker.model import Basis, Finding, Note, Report, Suggestion

from .language import Language
from .phrases import words_of
from .views import excuse_name

_GROUPS = ("fold", "confidence")


def as_page(report: Report, note: Note, lexicon: CompiledLexicon, spoken: Language) -> str:
    """The report on ``note`` as one page of HTML."""
    out = io.StringIO()
    told = _Teller(lexicon, spoken).report(report)
    draft = Draft(note, Origin(path=spoken("site.check")))
    html.write([Checked(draft, told)], out, Context(rules=lexicon.rules), _words(spoken))
    return out.getvalue()


def _words(spoken: Language) -> html.Words:
    t = spoken
    names = {key.partition(".")[2]: text for key, text in t.texts.items() if key.partition(".")[0] in _GROUPS}
    return html.Words(
        lang=t.tag,
        heading=t("report.heading"),
        verdicts={name: t(f"verdict.{name}") for name in ("block", "review", "pass")},
        severities={name: t(f"severity.{name}") for name in ("error", "warning", "info")},
        names=names,
        unread=t("report.unread"),
        total=t("report.total"),
        verdict=t("report.verdict"),
        notes=t("report.notes"),
        caution=t("report.caution"),
        exempted=t("report.exempted"),
        skipped=t("report.skipped"),
        read_as=t("report.read-as"),
        basis=t("report.basis"),
        instead=t("report.instead"),
        gone=t("report.gone"),
        colon=t("findings.colon"),
        comma=t("findings.comma"),
    )


class _Teller:
    """Says in one language what a report says."""

    def __init__(self, lexicon: CompiledLexicon, spoken: Language) -> None:
        self._rules = lexicon.rules
        self._t = spoken

    def report(self, report: Report) -> Report:
        """The same report, told."""
        return replace(
            report,
            findings=tuple(map(self._finding, report.findings)),
            exempted=tuple(
                replace(
                    one,
                    finding=self._finding(one.finding),
                    by=excuse_name(one.by, self._t),
                    reason=self._t.engine(one.reason, one.finding.evidence.written),
                    basis=self._basis(one.basis),
                )
                for one in report.exempted
            ),
            not_evaluated=tuple(replace(one, reason=self._t.engine(one.reason)) for one in report.not_evaluated),
        )

    def _finding(self, finding: Finding) -> Finding:
        rule, written = self._rules.get(finding.rule), finding.evidence.written
        message, advice = finding.message, ""
        if rule is not None:
            words = words_of(rule, self._t.tag)
            advice = words.advice
            if message == f"“{written}”：{rule.title}":
                colon = self._t("findings.colon") if self._t.tag == "en" else "："
                message = f"“{written}”{colon}{words.title}"
        return replace(
            finding,
            message=self._t.engine(message, written),
            evidence=replace(finding.evidence, term=self._t.note_words(finding.evidence.term)),
            basis=self._basis(finding.basis),
            suggestions=tuple(
                self._suggestion(one, advice if rule and one.text == rule.advice else one.text)
                for one in finding.suggestions
            ),
        )

    def _suggestion(self, one: Suggestion, text: str) -> Suggestion:
        return replace(one, text=self._t.note_words(text) if one.span else self._t.engine(text))

    def _basis(self, basis: Iterable[Basis]) -> tuple[Basis, ...]:
        return tuple(replace(one, title=self._t.engine(one.title)) for one in basis)
