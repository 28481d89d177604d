"""HTML and XLSX: what people open, print and hand back."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import sys
from html.parser import HTMLParser
from typing import Any

import pytest

from checker.errors import ConfigError, InputError
from checker.formats import Context, html, xlsx
from checker.formats.cells import OWN_COLUMNS
from checker.inputs import Origin
from checker.model import Exempted, Note, Suggestion

from .reports import WHOLE_NOTE, checked, finding

NASTY = "</p><script>alert(1)</script><img src=x onerror=y>\x00\ud800\u202e最*佳"
VOID = {"meta"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "article", "p", "strong", "small", "ol", "ul", "li",
    "blockquote", "mark", "div", "table", "tr", "td", "th",
}  # fmt: skip


class Strict(HTMLParser):
    """Fails on a tag that is not ours, an attribute that loads or runs, and tags that do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= {"lang", "charset", "http-equiv", "content", "name", "class"}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page(*results: Any, **context: Any) -> tuple[str, str]:
    out = io.StringIO()
    html.write(results, out, Context(**context))
    text = out.getvalue()
    text.encode()
    parser = Strict()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return text, "".join(parser.text)


def test_the_page_shows_words_reason_and_what_would_pass() -> None:
    one = finding()
    excused = Exempted(finding=one, by="user:n.toml:3", reason="商标")
    several = finding(suggestions=(Suggestion(text="好用", span=one.span), Suggestion(text="", span=one.span)))
    text, seen = page(
        checked(several, WHOLE_NOTE, exempted=(excused,)), checked(), problems=[InputError("x", where="a")]
    )
    assert "<blockquote>全网<mark>最*佳</mark>的面霜，囤！</blockquote>" in text
    for words in (
        "依据：广告法 第九条第三项（law，2026-11-22）", "可改为：好用 / （删去）", "ad-law/9-3 · 2:7",
        "还原为：最佳（noise）",
        "商标 [user:n.toml:3]", "xhs/industry：no industry given", "未能检查", "a: x", "ad-law 2026.11.0+aa",
    ):  # fmt: skip
        assert words in seen
    assert '<td class="block">需要修改</td><td>1</td>' in text
    assert '<td class="pass">未发现问题</td><td>1</td>' in text


def test_nothing_in_a_draft_is_markup() -> None:
    note = Note(id=NASTY, title=NASTY, body=NASTY)
    origin = Origin(path=NASTY, offsets={"body": 0}, text=NASTY)
    text, _ = page(checked(finding(NASTY, message=NASTY), note=note, origin=origin))
    assert "<script" not in text
    assert "<img" not in text


def test_the_page_loads_and_runs_nothing() -> None:
    text, _ = page()
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text
    assert "url(" not in text
    assert "://" not in text
    assert "@media print" in text


# --- XLSX -------------------------------------------------------------------------------------------------------------


def sheets(*results: Any) -> Any:
    openpyxl = pytest.importorskip("openpyxl")
    out = io.BytesIO()
    xlsx.write(results, out, Context())
    return openpyxl.load_workbook(out)


@pytest.mark.xlsx
def test_one_row_a_note_and_the_columns_that_were_there() -> None:
    sheet = Origin(path="表.csv", row=2)
    book = sheets(
        checked(finding(), origin=sheet, extra={"负责人": "小王", "=a": "=1+1"}),
        checked(origin=sheet, extra={"负责人": "小李", "新": "\ufffe"}),
    )
    header, first, second = ([cell.value for cell in row] for row in book.active.iter_rows())
    assert header == [*OWN_COLUMNS, "负责人", "'=a", "other_columns"]
    row = dict(zip(header, first, strict=True))
    assert (row["verdict"], row["errors"], row["row"], row["负责人"]) == ("block", 1, 2, "小王")
    assert row["'=a"] == "'=1+1"
    assert dict(zip(header, second, strict=True))["other_columns"] == "新=\ufffd"
    assert book.active.freeze_panes == "A2"


@pytest.mark.xlsx
@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@sum", "＝1+1", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_is_a_formula(text: str) -> None:
    book = sheets(checked(note=Note(id=text, title=text, body="x"), extra={"a": text, text: "b"}))
    for row in book.active.iter_rows():
        for cell in row:
            assert cell.data_type != "f"
            assert not str(cell.value or "").startswith(("=", "+", "-", "@"))


@pytest.mark.xlsx
def test_without_notes_there_is_a_header() -> None:
    (row,) = sheets().active.iter_rows(values_only=True)
    assert row == (*OWN_COLUMNS, "other_columns")


@pytest.mark.xlsx
def test_what_a_sheet_cannot_hold_goes_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    book = sheets(*[checked()] * 5)
    assert [sheet.max_row for sheet in book] == [3, 3, 2]


def test_without_openpyxl_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ConfigError, match=r"notegate\[xlsx\]"):
        xlsx.write([], io.BytesIO(), Context())
