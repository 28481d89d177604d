from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fold import FoldTable
from checker.views import FieldText, SplitTable

SPLIT = SplitTable({"亻言": "信", "讠舌": "话"})


def field(fold_table: FoldTable, text: str) -> FieldText:
    return FieldText("body", fold_table.fold(text), SPLIT)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("好看[点赞R]最佳", "好看□□□□□最佳"),
        ("#护肤[话题]#", "#护肤□□□□#"),
        ("看@小红薯最佳 真的", "看@□□□□□ 真的"),
        ("见 https://a.cn/b最佳", "见 □□□□□□□□□□□□□□最佳"),
        ("[不是表情]", "[不是表情]"),
    ],
)
def test_tokens_names_and_links_are_masked_in_place(fold_table: FoldTable, text: str, masked: str) -> None:
    assert field(fold_table, text).masked.replace("\x00", "□") == masked


@pytest.mark.parametrize(
    ("text", "joined", "step"),
    [
        ("这款最*佳选择", "最佳", "noise"),
        ("微 信", "微信", "noise"),
        ("国．际．级", "国际级", "noise"),
        ("加-v-信", "加v信", "noise"),
        ("旺|财", "旺财", "noise"),
        ("最✨佳", "最佳", "noise"),
        ("加亻言", "加信", "split"),
        ("绝绝绝对", "绝对", "repeat"),
    ],
)
def test_the_dense_view_undoes(fold_table: FoldTable, text: str, joined: str, step: str) -> None:
    dense = field(fold_table, text).dense
    assert dense is not None
    place = dense.text.index(joined)
    assert step in dense.steps(place, place + len(joined))


@pytest.mark.parametrize("text", ["最。佳", "最，佳", "最\n佳", "最！佳", "最；佳", "最、佳", "最佳", "今天天气好"])
def test_sentence_marks_and_line_ends_are_no_noise(fold_table: FoldTable, text: str) -> None:
    dense = field(fold_table, text).dense
    assert dense is None or "最佳" not in dense.text


def test_the_way_back_covers_what_was_removed(fold_table: FoldTable) -> None:
    text = "说" * 30 + "最 * 佳" + "的" * 30
    one = field(fold_table, text)
    assert one.dense is not None
    place = one.dense.text.index("最佳")
    assert one.dense.folded_span(place, place + 2) == (30, 35)
    assert text[30:35] == "最 * 佳"


def test_a_joined_character_covers_both_parts(fold_table: FoldTable) -> None:
    one = field(fold_table, "加我亻言")
    assert one.dense is not None
    place = one.dense.text.index("加我信")
    assert one.dense.folded_span(place, place + 3) == (0, 4)


@given(st.text("最佳a1 *.✨亻言\n，😀", max_size=80))
def test_every_place_of_the_dense_view_is_its_own_character(fold_table: FoldTable, text: str) -> None:
    one = field(fold_table, text)
    if one.dense is None or one.dense.places is None:
        return
    for place, (character, origin) in enumerate(zip(one.dense.text, one.dense.places, strict=True)):
        if character != "\n" and place not in one.dense.ends:
            assert one.masked[origin] == character


def test_sentences_and_clauses(fold_table: FoldTable) -> None:
    one = field(fold_table, "第一句，前半。第二句：后半！")
    assert one.text[slice(*one.sentence(8, 9))] == "第二句：后半"
    assert one.text[slice(*one.clause(8, 9))] == "第二句"
    assert one.text[slice(*one.sentence(2, 9))] == "第一句，前半。第二句：后半"
