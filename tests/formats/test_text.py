"""``text``: the sentence with its words marked, and nothing of a draft that steers the terminal."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import InputError
from checker.formats import Checked, Context
from checker.formats import text as text_format
from checker.formats.terminal import excerpt, shortened, styled, visible, width
from checker.inputs import Origin
from checker.model import Exempted, Note, Severity, Span, Suggestion

from .reports import BODY, LAW, WHOLE_NOTE, checked, finding


def shown(*results: Checked, context: Context | None = None) -> str:
    out = io.StringIO()
    text_format.write(results, out, context or Context())
    return out.getvalue()


def test_a_finding_is_shown_with_its_place_its_reason_and_what_would_pass() -> None:
    one = finding(
        suggestions=(
            Suggestion(text="很好用", span=Span(field="body", start=6, end=9)),
            Suggestion(text="", span=Span(field="body", start=6, end=9)),
            Suggestion(text="写自己的感受"),
        )
    )
    assert shown(checked(one)) == (
        "d/note.md: to change (1 error)\n"
        "  2:7  error  ad-law/9-3  绝对化用语\n"
        "      全网最*佳的面霜，囤！\n"
        "          ^^^^^\n"
        "      read as: 最佳 (undone: noise)\n"
        "      instead: 很好用 / (leave out)\n"
        "      why: 广告法 第九条第三项 (law, read 2026-11-22)\n"
        "      advice: 写自己的感受\n"
        "  not evaluated: xhs/industry: no industry given\n"
        "1 note · 1 to change · 1 error\n"
    )


def test_what_a_rule_rests_on_is_said_once_a_note_and_in_short() -> None:
    one = replace(finding(suggestions=(Suggestion(text="写自己的感受"),)), basis=(LAW,) * 4)
    text = shown(checked(one, one))
    assert text.count("why: ") == 2
    assert text.count("and 2 more: notegate explain ad-law/9-3\n") == 1
    assert text.count("advice: ") == 1
    assert text.count("^^^^^") == 2


def test_a_clean_note_is_not_said_to_pass_the_review() -> None:
    text = shown(checked())
    assert text == (
        "d/note.md: nothing in these rules speaks against it\n"
        "1 note\n"
        "nothing in these rules (ad-law, live 2026.11.0; mine 2) speaks against it\n"
    )


def test_a_warning_a_remark_and_a_finding_without_a_place() -> None:
    remark = finding(severity=Severity.INFO)
    text = shown(checked(WHOLE_NOTE), checked(remark))
    assert "d/note.md: to look at (1 warning)\n  warning  xhs/disclosure  像是有合作，但没有声明\n" in text
    assert "d/note.md: nothing in these rules speaks against it (1 info)\n" in text
    assert text.endswith(
        "2 notes · 1 to look at · 1 warning, 1 info\n"
        "nothing in these rules (ad-law, live 2026.11.0; mine 2) speaks against 1 of them\n"
    )


def test_exempted_findings_are_told_in_short() -> None:
    exempted = Exempted(finding=finding(), by="E7", reason="商标")
    text = shown(checked(exempted=(exempted,)))
    assert "  2:7  exempted  ad-law/9-3  最*佳: 商标 [E7]\n" in text
    assert "1 note · 1 exempted\n" in text
    whole = Exempted(finding=WHOLE_NOTE, by="user:x", reason="r")
    assert "  exempted  xhs/disclosure  r [user:x]\n" in shown(checked(exempted=(whole,)))


def test_a_row_is_named_by_its_number_and_its_own_id() -> None:
    origin = Origin(path="sheet.xlsx", row=5)
    text = shown(checked(finding(), origin=origin, note=Note(id="A-7", body=BODY)))
    assert text.startswith("sheet.xlsx, row 5 (A-7): to change (1 error)\n  body, character 7  error")
    text = shown(checked(origin=origin, note=Note(id="sheet.xlsx#5")))
    assert text.startswith("sheet.xlsx, row 5: nothing")


def test_what_could_not_be_checked_is_counted() -> None:
    text = shown(checked(), context=Context(problems=[InputError("x")]))
    assert "1 note · 1 could not be checked\n" in text


def test_quiet_leaves_out_clean_notes_and_the_summary() -> None:
    assert shown(checked(), context=Context(quiet=True)) == ""
    assert shown(checked(finding()), context=Context(quiet=True)).endswith("no industry given\n")


def test_no_notes_at_all() -> None:
    assert shown() == "0 notes\n"
    assert "nothing in these rules" not in shown()


def test_colour_marks_the_words_themselves() -> None:
    text = shown(checked(finding()), context=Context(colour=True))
    assert "全网\x1b[1;31m最*佳\x1b[0m的面霜，囤！" in text
    assert "^" not in text


def test_a_long_message_is_cut() -> None:
    text = shown(checked(finding(message="长" * 1000)))
    assert max(map(len, text.splitlines())) < 300


def test_versions_without_packs() -> None:
    result = checked()
    bare = Checked(result.draft, type(result.report)(note="x", verdict=result.report.verdict))
    assert "(none)" in shown(bare)


# --- what a terminal may be shown -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("正文 abc", "正文 abc"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\x9bb", "a<U+009B>b"),
        ("a\u202eb", "a<U+202E>b"),
        ("最\u200b佳", "最<U+200B>佳"),
        ("最\ufe0f佳", "最<U+FE0F>佳"),
        ("最\u3164佳", "最<U+3164>佳"),
        ("a\ud83d", "a<U+D83D>"),
        ("a\0b", "a<U+0000>b"),
        ("a\tb\nc\r", "a b⏎c⏎"),
        ("全\u3000角", "全\u3000角"),
        ("❤\ufe0f", "❤"),
        ("👍\U0001f3fd", "👍"),
        ("👩\u200d👧", "👩👧"),
        ("👩\ufe0f\u200d👧", "👩👧"),
        ("\u200d", "<U+200D>"),
    ],
)
def test_hidden_characters_are_spelled_out(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(max_size=40))
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    assert not {unicodedata.category(char) for char in visible(text)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", 3), ("最佳", 4), ("Ａ", 2), ("😀", 2), ("e\u0301", 1), ("é", 1), ("", 0)]
)
def test_width(text: str, expected: int) -> None:
    assert width(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("甲。乙最佳丙。丁", "最佳", ("乙", "最佳", "丙。")),
        ("甲\n乙最佳\n丁", "最佳", ("乙", "最佳", "")),
        ("最佳", "最佳", ("", "最佳", "")),
        ("甲" * 50 + "最佳" + "乙" * 50, "最佳", ("…" + "甲" * 30, "最佳", "乙" * 30 + "…")),
        ("甲！  最佳?乙", "最佳", ("", "最佳", "?")),
        ("甲最\n佳乙", "最\n佳", ("甲", "最⏎佳", "乙")),
    ],
)
def test_the_sentence_around_the_words(text: str, words: str, expected: tuple[str, str, str]) -> None:
    start = text.index(words)
    assert tuple(excerpt(text, start, start + len(words))) == expected


def test_very_long_words_keep_their_ends() -> None:
    assert shortened("最" * 60) == "最" * 60
    assert shortened("a" * 100 + "b" * 100) == "a" * 40 + "…" + "b" * 15


def test_carets_stand_under_their_words_after_anything() -> None:
    body = "😀é\u200b👩\u200d👧 最佳"
    text = shown(checked(finding(body, "最佳"), body=body)).splitlines()
    line = next(number for number, one in enumerate(text) if "最佳" in one)
    before = text[line].split("最佳")[0]
    assert text[line + 1] == " " * width(before) + "^^^^"


def test_styles_without_colour_are_nothing() -> None:
    assert styled("x", "error", colour=False) == "x"
    assert styled("", "error", colour=True) == ""
