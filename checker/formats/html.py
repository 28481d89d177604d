"""``html``: one file to mail, print and sign: nothing is loaded, nothing runs, every text is escaped."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import TextIO

from checker.formats import Checked, Context
from checker.formats.places import note_name, xml_safe
from checker.formats.terminal import excerpt, shortened, visible
from checker.model import Exempted, Finding, Span, Verdict

_STYLE = """
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1b1b1b;background:#fff}
body{max-width:50rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:2rem 0 .3rem}
article{break-inside:auto;border-top:1px solid #bbb}li{margin:.6rem 0;break-inside:avoid}
blockquote{margin:.2rem 0;padding:.2rem .8rem;border-left:3px solid #bbb;overflow-wrap:anywhere}
mark{background:#ffe08a;color:inherit;padding:0 .1em}small,.dim{color:#555}
.error,.block{color:#a40000}.warning,.review{color:#7a4d00}.info{color:#00507a}.pass{color:#0a5c1e}
table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}
@media print{body{margin:0;max-width:none;font-size:11pt}}
@media print{mark{background:none;text-decoration:underline;font-weight:bold}}
"""
# Should a text ever get out of its escaping, the browser still loads and runs nothing.
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the page says beside the findings. ``names`` are those of disguises, sources and exemptions, by their ids."""

    lang: str = "zh-CN"
    heading: str = "小红书笔记合规检查"
    verdicts: Mapping[str, str] = field(
        default_factory=lambda: {"block": "需要修改", "review": "需要人工复核", "pass": "未发现问题"}
    )
    severities: Mapping[str, str] = field(default_factory=lambda: {"error": "错误", "warning": "提醒", "info": "提示"})
    names: Mapping[str, str] = field(default_factory=dict)
    unread: str = "未能检查"
    total: str = "合计"
    verdict: str = "结论"
    notes: str = "笔记数"
    caution: str = "未发现问题只表示这些规则的这些版本没有意见，不是法律意见。"
    exempted: str = "已豁免"
    skipped: str = "未能判断"
    read_as: str = "还原为：{term}（{folds}）"
    basis: str = "依据：{title}（{confidence}，{checked}）"
    instead: str = "可改为：{texts}"
    gone: str = "（删去）"
    colon: str = "："
    comma: str = "、"

    def name(self, id: str) -> str:
        """The name of a disguise, a source or an exemption; without one its id."""
        return self.names.get(id, id)


CHINESE = Words()


def _head(words: Words) -> str:
    return f"""<!DOCTYPE html>
<html lang="{words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>notegate</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{_text(words.heading)}</h1>
"""


def write(results: Iterable[Checked], out: TextIO, context: Context, words: Words = CHINESE) -> None:
    """Write each note as it comes, then the sums."""
    verdicts: Counter[Verdict] = Counter()
    packs: dict[str, str] = {}
    engine = ""
    out.write(_head(words))
    for result in results:
        verdicts[result.report.verdict] += 1
        packs.update(result.report.packs)
        engine = result.report.engine or engine
        out.writelines(f"{line}\n" for line in _note(result, words))
    if context.problems:
        out.write(f'<h2 class="error">{_text(words.unread)}</h2>\n<ul>\n')
        out.writelines(f"<li>{_text(str(problem))}</li>\n" for problem in context.problems)
        out.write("</ul>\n")
    head = f"<tr><th>{_text(words.verdict)}</th><th>{_text(words.notes)}</th></tr>"
    out.write(f"<h2>{_text(words.total)}</h2>\n<table>\n{head}\n")
    for verdict in (Verdict.BLOCK, Verdict.REVIEW, Verdict.PASS):
        said = _text(words.verdicts[verdict.value])
        out.write(f'<tr><td class="{verdict.value}">{said}</td><td>{verdicts[verdict]}</td></tr>\n')
    versions = " · ".join(f"{name} {packs[name]}" for name in sorted(packs))
    out.write(f"</table>\n<p><small>{_text(' · '.join(filter(None, (engine, versions))))}</small></p>\n")
    out.write(f"<p><small>{_text(words.caution)}</small></p>\n</body>\n</html>\n")


def _note(result: Checked, words: Words) -> Iterator[str]:
    report, origin = result.report, result.draft.origin
    yield "<article>"
    yield f"<h2>{_text(note_name(result))}</h2>"
    if result.draft.note.title:
        yield f"<p>{_text(shortened(result.draft.note.title))}</p>"
    verdict = f'<strong class="{report.verdict.value}">{_text(words.verdicts[report.verdict.value])}</strong>'
    yield f"<p>{verdict} <small>{_text(origin.path)}</small></p>"
    if report.findings:
        yield "<ol>"
        for finding in report.findings:
            yield "<li>" + "".join(_finding(finding, result, words)) + "</li>"
        yield "</ol>"
    if report.exempted:
        yield f'<p>{_text(words.exempted)}</p><ul class="dim">'
        yield from (f"<li>{_exempted(one, words)}</li>" for one in report.exempted)
        yield "</ul>"
    if report.not_evaluated:
        yield f'<p>{_text(words.skipped)}</p><ul class="dim">'
        yield from (f"<li>{_text(f'{one.rule}{words.colon}{one.reason}')}</li>" for one in report.not_evaluated)
        yield "</ul>"
    yield "</article>"


def _finding(finding: Finding, result: Checked, words: Words) -> Iterator[str]:
    severity = finding.severity.value
    yield f'<strong class="{severity}">{_text(words.severities[severity])}</strong> {_text(finding.message)} '
    yield f"<small>{_text(finding.rule)}{_place(finding.span, result)}</small>"
    if finding.span is not None:
        shown = excerpt(result.draft.note.text_of(finding.span.field), finding.span.start, finding.span.end)
        marked = f"{_escaped(shown.before)}<mark>{_escaped(shown.words)}</mark>{_escaped(shown.after)}"
        yield f"<blockquote>{marked}</blockquote>"
    if finding.evidence.folds:
        folds = words.comma.join(map(words.name, finding.evidence.folds))
        undone = words.read_as.format(term=finding.evidence.term, folds=folds)
        yield f"<div><small>{_text(undone)}</small></div>"
    for basis in finding.basis:
        confidence = words.name(basis.confidence.value)
        said = words.basis.format(title=basis.title, confidence=confidence, checked=basis.checked)
        yield f"<div><small>{_text(said)}</small></div>"
    instead = dict.fromkeys(one.text or words.gone for one in finding.suggestions)
    if instead:
        yield f"<div>{_text(words.instead.format(texts=' / '.join(instead)))}</div>"


def _place(span: Span | None, result: Checked) -> str:
    place = result.draft.origin.region(span)
    return f" · {place.line}:{place.column}" if place.exact else ""


def _exempted(one: Exempted, words: Words) -> str:
    written = shortened(one.finding.evidence.written)
    return _text(f"{one.finding.rule} {written}{words.colon}{one.reason} [{words.name(one.by)}]")


def _text(text: str) -> str:
    """A text of any source: what would not show is spelled out, then everything is escaped."""
    return _escaped(visible(text))


def _escaped(text: str) -> str:
    return escape(xml_safe(text))
