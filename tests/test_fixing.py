from __future__ import annotations

import codecs
from dataclasses import replace

import pytest

from checker.fixing import Edit, applied, better, edits, encoded
from checker.inputs import Draft, Origin
from checker.model import Finding, Note, Severity, Span, Suggestion

from .formats.reports import WHOLE_NOTE, finding, report

TEXT = "# 题\r\n全网最*佳😀，最*佳\r\n"
BODY = "全网最*佳😀，最*佳"


def draft(origin: Origin | None = None) -> Draft:
    origin = origin or Origin(path="a.md", text=TEXT, offsets={"body": TEXT.index("全")})
    return Draft(Note(body=BODY), origin)


def found(start: int, end: int, *texts: str) -> Finding:
    span = Span(field="body", start=start, end=end)
    return replace(finding(BODY), span=span, suggestions=tuple(Suggestion(text=text, span=span) for text in texts))


def test_only_what_replaces_words_is_an_edit_and_the_first_counts() -> None:
    advice = replace(finding(BODY), suggestions=(Suggestion(text="写感受"),))
    one = report(found(2, 5, "好用", "不错"), found(3, 7, "x"), advice, WHOLE_NOTE, found(7, 10, ""))
    wanted = edits(draft(), one)
    assert wanted == [Edit(7, 10, "好用"), Edit(12, 15, "")]
    assert applied(TEXT, wanted) == "# 题\r\n全网好用😀，\r\n"
    assert applied(TEXT, []) == TEXT


def test_where_the_file_spells_its_own_way_there_is_none() -> None:
    one = report(found(2, 5, "好用"))
    assert (
        edits(draft(Origin(path="a.jsonl", text="x", offsets={"body": 0}, trail=lambda field, place: place)), one) == []
    )
    assert edits(draft(Origin(path="a.csv", row=2)), one) == []


def test_better_means_fewer_and_none_new() -> None:
    light, heavy = finding(severity=Severity.INFO), finding()
    assert better(report(heavy), report())
    assert better(report(light, light), report(light))
    assert better(report(light, heavy, heavy), report(light, heavy))
    assert not better(report(light), report(light))
    assert not better(report(light, light), report(heavy))
    assert not better(report(light, light), report(finding(words="全网")))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (b"", "gb18030")],
)
def test_the_encoding_and_the_mark_stay(mark: bytes, encoding: str) -> None:
    assert encoded("改好了\r\n", mark + TEXT.encode(encoding), TEXT) == mark + "改好了\r\n".encode(encoding)


def test_a_file_in_big5_stays_one_where_it_can() -> None:
    text = "冷氣太強，這支潤唇膏是全網最便宜的\r\n"
    assert encoded("改好了\r\n", text.encode("big5hkscs"), text) == "改好了\r\n".encode("big5hkscs")
    assert encoded("😀", text.encode("big5hkscs"), text) is None


def test_a_file_that_has_changed_is_left_alone() -> None:
    assert encoded("x", "别的".encode(), TEXT) is None
    assert encoded("\ud800", TEXT.encode(), TEXT) is None
    assert encoded("x", b"\xff\xff\xff", TEXT) is None
