"""A report as the cells of one row, for every format that is a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.formats import Checked
from checker.model import Finding, Severity

OWN_COLUMNS = (
    "id", "path", "row", "title", "verdict", "errors", "warnings", "infos", "findings", "instead", "exempted",
    "not_evaluated",
)  # fmt: skip
OTHER = "other_columns"

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]")
# What a spreadsheet would run: Excel and WPS also take the full-width signs, and skip what they do not show.
_FORMULA = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?%?")
# Excel shows at most 32,767 characters in a cell and calls a file with more broken.
_LONGEST = 32_000


def cell(text: str) -> str:
    """A text that is safe in a cell: no formula, no control characters, not too long."""
    text = _CONTROL.sub("\ufffd", text)
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        text = "'" + text
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def columns_of(extra: Iterable[str]) -> list[str]:
    """The columns of a sheet that stand behind ours: those it had, but for what an earlier check put in."""
    return [name for name in extra if name not in OWN_COLUMNS and name != OTHER]


def own_cells(result: Checked) -> list[str]:
    """The cells under ``OWN_COLUMNS``."""
    note, origin, report = result.draft.note, result.draft.origin, result.report
    counts = [sum(1 for one in report.findings if one.severity is severity) for severity in Severity]
    instead = dict.fromkeys(one.text for finding in report.findings for one in finding.suggestions)
    row = "" if origin.row is None else str(origin.row)
    texts = [
        "\n".join(_line(finding) for finding in report.findings),
        "\n".join(instead),
        "\n".join(f"{one.finding.rule} {_words(one.finding)}: {one.reason} [{one.by}]" for one in report.exempted),
        "\n".join(f"{one.rule}: {one.reason}" for one in report.not_evaluated),
    ]
    return [
        *(cell(text) for text in (note.id, origin.path, row, note.title, report.verdict.value)),
        *map(str, counts),
        *map(cell, texts),
    ]


def _line(finding: Finding) -> str:
    """``error ad-law/9-3 最佳: message (广告法 第九条)``."""
    basis = "；".join(one.title for one in finding.basis)
    head = " ".join(filter(None, (finding.severity.value, finding.rule, _words(finding))))
    return f"{head}: {finding.message}{f' ({basis})' if basis else ''}"


def _words(finding: Finding) -> str:
    written = finding.evidence.written
    return written if len(written) <= 60 else f"{written[:40]}…{written[-15:]}"
