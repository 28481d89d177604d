"""``csv``: a row per note that a spreadsheet shows as meant and never runs."""

from __future__ import annotations

import csv
import io

import pytest

from checker.formats import Checked, Context
from checker.formats import csv as csv_format
from checker.formats.cells import OWN_COLUMNS, cell
from checker.inputs import Origin
from checker.model import Exempted, Note, Severity, Suggestion

from .reports import WHOLE_NOTE, checked, finding


def rows(*results: Checked) -> list[dict[str, str]]:
    out = io.StringIO()
    csv_format.write(results, out, Context())
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_one_row_a_note_with_its_answer_and_its_own_columns() -> None:
    result = checked(
        finding(suggestions=(Suggestion(text="很好用"),)),
        WHOLE_NOTE,
        note=Note(id="A-1", title="标题", body="第一句。全网最*佳的面霜，囤！\n第二行"),
        origin=Origin(path="sheet.csv", row=3),
        extra={"负责人": "小王", "备注": "=HYPERLINK(1)"},
        exempted=(Exempted(finding=finding(severity=Severity.INFO), by="E7", reason="商标"),),
    )
    (row,) = rows(result)
    assert row == {
        "id": "A-1",
        "path": "sheet.csv",
        "row": "3",
        "title": "标题",
        "verdict": "block",
        "errors": "1",
        "warnings": "1",
        "infos": "0",
        "findings": "error ad-law/9-3 最*佳: 绝对化用语 (广告法 第九条第三项)"
        "\nwarning xhs/disclosure: 像是有合作，但没有声明",
        "instead": "很好用",
        "exempted": "ad-law/9-3 最*佳: 商标 [E7]",
        "not_evaluated": "xhs/industry: no industry given",
        "负责人": "小王",
        "备注": "'=HYPERLINK(1)",
        "other_columns": "",
    }


def test_columns_that_only_a_later_note_has_are_kept() -> None:
    first, second = rows(checked(extra={"a": "1"}), checked(extra={"b": "2", "a": "3"}))
    assert (first["a"], first["other_columns"]) == ("1", "")
    assert (second["a"], second["other_columns"]) == ("3", "b=2")


def test_without_notes_there_is_a_header() -> None:
    out = io.StringIO()
    csv_format.write([], out, Context())
    assert out.getvalue() == ",".join([*OWN_COLUMNS, "other_columns"]) + "\n"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd", "-cmd", "@sum", "＝1+1", "\t=1", "\n=1", " =1", "\u200b=1", "\ttext", "-1-1", "+8613800000000x"],
)
def test_formulas_are_text(text: str) -> None:
    assert cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "正文", "-5", "+3.5", "-20%", "a=b", "1-2"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def test_control_characters_and_lone_surrogates_are_replaced() -> None:
    assert cell("a\0b\x1bc\ud800d\ne") == "a\ufffdb\ufffdc\ufffdd\ne"


def test_a_cell_is_no_longer_than_a_spreadsheet_takes() -> None:
    assert len(cell("好" * 100_000)) <= 32_767
    assert cell("好" * 100_000).endswith("…")


def test_words_too_long_for_a_line_are_shortened() -> None:
    words = "最" * 500
    (row,) = rows(checked(finding(words, words), body=words))
    assert len(row["findings"]) < 200
