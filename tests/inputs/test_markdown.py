"""Markdown and text: the front matter, the title, and that every field can be found again in the file."""

from __future__ import annotations

import io

import pytest

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import Draft, bounds, markdown
from checker.model import Image, Note, Partnership, Scene, Speaker


def draft(text: str, name: str = "drafts/note.md", settings: Settings | None = None) -> Draft:
    return markdown.draft_of(text, name, settings or Settings())


def assert_found_again(found: Draft, text: str) -> None:
    for field, value in found.note.fields():
        start = found.origin.offsets[field]
        assert text[start : start + len(value)] == value, field


WHOLE = """\
---
# 一条注释
标题: "一周通勤穿搭"
topics: [穿搭, '#通勤#', "小个子[话题]"]
图片文字:
  - 封面：一周不重样
  - 第二张
scene: 直播
行业： 服饰
speaker: 品牌方
合作: 已声明

proofs: [国妆特字20260001]
id: A-12
layout: post
---

# 不是标题

正文第一行 #显瘦[话题]#
第二行
"""


def test_a_front_matter_fills_the_note() -> None:
    found = draft(WHOLE)
    assert found.note == Note(
        id="A-12",
        title="一周通勤穿搭",
        body="# 不是标题\n\n正文第一行 #显瘦[话题]#\n第二行",
        topics=("穿搭", "通勤", "小个子"),
        images=(Image(text="封面：一周不重样"), Image(text="第二张")),
        scene=Scene.LIVE,
        industry="服饰",
        speaker=Speaker.BRAND,
        partnership=Partnership.DECLARED,
        proofs=("国妆特字20260001",),
    )
    assert found.extra == {"layout": "post"}
    assert_found_again(found, WHOLE)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_a_line_end(end: str) -> None:
    text = WHOLE.replace("\n", end)
    found = draft(text)
    assert found.note.title == "一周通勤穿搭"
    assert found.note.body == f"# 不是标题{end}{end}正文第一行 #显瘦[话题]#{end}第二行"
    assert_found_again(found, text)


def test_without_a_front_matter_the_first_heading_is_the_title() -> None:
    text = "\n\n#  换季护肤  \n\n 第一段\n\n# 小标题\n"
    found = draft(text)
    assert (found.note.title, found.note.body) == ("换季护肤", " 第一段\n\n# 小标题")
    assert found.note.id == "note"
    assert_found_again(found, text)


@pytest.mark.parametrize("text", ["#护肤 正文", "正文\n# 小标题", "## 二级"])
def test_what_is_no_first_heading_stays_in_the_body(text: str) -> None:
    assert (draft(text).note.title, draft(text).note.body) == ("", text)


def test_a_heading_alone_is_a_title_without_a_body() -> None:
    found = draft("# 标题")
    assert (found.note.title, found.note.body) == ("标题", "")


def test_an_empty_title_in_the_front_matter_leaves_the_heading_in_the_body() -> None:
    assert draft("---\ntitle:\n---\n# 小标题").note.body == "# 小标题"


@pytest.mark.parametrize("text", ["", "\n\n", "---\n---\n"])
def test_an_empty_file_is_an_empty_note(text: str) -> None:
    assert draft(text).note == Note(id="note")


@pytest.mark.parametrize("text", ["---\n", "---\n好物分享\n---\n正文", "-----\n正文", "---\n\n正文"])
def test_a_rule_drawn_above_the_text_is_no_front_matter(text: str) -> None:
    assert draft(text).note.body == text.rstrip()


def test_topics_may_be_written_the_way_the_platform_does() -> None:
    text = "---\ntopics: #护肤[话题]# #测评 敏感肌、晒后\n---\n正文"
    found = draft(text)
    assert found.note.topics == ("护肤", "测评", "敏感肌", "晒后")
    assert_found_again(found, text)


def test_a_file_name_gives_the_id() -> None:
    assert [draft("x", name).note.id for name in ("a/b.c.md", "stdin", "C:\\x\\y.txt", ".md")] == [
        "b.c",
        "stdin",
        "y",
        ".md",
    ]


def test_settings_fill_what_the_note_does_not_say() -> None:
    settings = Settings(scene=Scene.AD, industry="cosmetics", speaker=Speaker.BRAND, partnership=Partnership.NONE)
    note = draft("---\n身份: 博主\n---\n正文", settings=settings).note
    assert (note.scene, note.industry, note.speaker, note.partnership) == (
        Scene.AD,
        "cosmetics",
        Speaker.CREATOR,
        Partnership.NONE,
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---\ntittle: x\n---\n", 2, "unknown key 'tittle'; did you mean 'title'?"),
        ("---\ntitle: x\n\n标题: y\n---\n", 4, "'标题' gives the title a second time"),
        ("---\n正文: x\n---\n", 2, "'正文' does not belong here; the body stands below"),
        ("---\ntitle: x\nfree text\n---\n", 3, "a line of the front matter is 'key: value' or '- item'"),
        ("---\ntitle: x\n- item\n---\n", 3, "a line of the front matter is 'key: value' or '- item'"),
        ("---\ntitle: |\n---\n", 2, "a block of text is not taken here"),
        ("---\ntitle: {a: b}\n---\n", 2, "a value is a text or a list"),
        ("---\ntopics: [a,\nb]\n---\n", 2, "a list that opens with '['"),
        ("---\ntitle: [a, b]\n---\n", 2, "'title' takes one value, not a list"),
        ("---\ntitle: x\n", 1, "the front matter opened with '---' is never closed"),
    ],
)
def test_a_wrong_front_matter_is_named_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        draft(text)
    assert caught.value.where == f"drafts/note.md:{line}"
    assert caught.value.message.startswith(message)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("场景: 直拨", "scene cannot be '直拨'"),
        ("speaker: brnad", "speaker cannot be 'brnad'; did you mean 'brand'?"),
        ("合作: maybe", "partnership cannot be 'maybe'"),
    ],
)
def test_a_word_that_means_nothing_is_named(line: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        draft(f"---\n{line}\n---\n正文")
    assert message in str(caught.value)


def test_a_file_beyond_the_bound_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "MAX_TEXT_FILE_BYTES", 10)
    (error,) = markdown.read(io.BytesIO(b"x" * 11), "a.md", Settings())
    assert str(error) == "a.md: longer than 10 bytes"


def test_a_note_beyond_the_bound_is_an_error_that_names_it() -> None:
    at_most = "好" * bounds.MAX_NOTE_CHARACTERS
    (found,) = markdown.read(io.BytesIO(at_most.encode()), "a.md", Settings())
    assert isinstance(found, Draft)
    (error,) = markdown.read(io.BytesIO(at_most.encode() + b"x"), "a.md", Settings())
    assert str(error) == "a.md: a note of 5,000,001 characters; at most 5,000,000 are taken"
