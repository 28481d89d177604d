"""Reports made by hand, so that what a format shows is compared with the page and not with the engine."""

from __future__ import annotations

from checker.formats import Checked
from checker.inputs import Draft, Origin
from checker.model import (
    Basis,
    Confidence,
    Evidence,
    Exempted,
    Finding,
    Note,
    NotEvaluated,
    Report,
    Severity,
    Span,
    Suggestion,
    verdict_of,
)

LAW = Basis(id="ad-law-9-3", title="广告法 第九条第三项", confidence=Confidence.LAW, checked="2026-11-22")
BODY = "第一句。全网最*佳的面霜，囤！\n第二行"


def finding(
    text: str = BODY,
    words: str = "最*佳",
    *,
    field: str = "body",
    severity: Severity = Severity.ERROR,
    suggestions: tuple[Suggestion, ...] = (),
    message: str = "绝对化用语",
) -> Finding:
    start = text.index(words)
    return Finding(
        rule="ad-law/9-3",
        category="absolute",
        severity=severity,
        message=message,
        span=Span(field=field, start=start, end=start + len(words)),
        evidence=Evidence(written=words, term="最佳", folds=("noise",), entry="ad-law/absolute.csv:7"),
        basis=(LAW,),
        suggestions=suggestions,
        also=("fraud",),
        fingerprint="0123456789abcdef",
    )


WHOLE_NOTE = Finding(
    rule="xhs/disclosure",
    category="disclosure",
    severity=Severity.WARNING,
    message="像是有合作，但没有声明",
    span=None,
    evidence=Evidence(written="", term=""),
)


def report(*findings: Finding, note: str = "note", exempted: tuple[Exempted, ...] = ()) -> Report:
    return Report(
        note=note,
        verdict=verdict_of(findings),
        findings=findings,
        exempted=exempted,
        not_evaluated=(NotEvaluated(rule="xhs/industry", reason="no industry given"),) if findings else (),
        engine="notegate 0",
        packs={"live": "2026.11.0+bb", "ad-law": "2026.11.0+aa", "mine": "2"},
    )


def checked(
    *findings: Finding,
    body: str = BODY,
    origin: Origin | None = None,
    extra: dict[str, str] | None = None,
    note: Note | None = None,
    exempted: tuple[Exempted, ...] = (),
) -> Checked:
    note = note or Note(id="note", title="标题", body=body)
    origin = origin or Origin(path="d/note.md", offsets={"title": 2, "body": 5}, text=f"# 标题\n{body}")
    return Checked(Draft(note, origin, extra or {}), report(*findings, note=note.id, exempted=exempted))
