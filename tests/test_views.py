from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fold import FoldTable
from checker.syllables import Syllables, save
from checker.views import FieldText, SplitTable

SPLIT = SplitTable({"亻言": "信", "讠舌": "话"})
SPLIT_AND_WORDS = {"亻言": "信", "zhuan运": "转运", "收臧": "收藏"}


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


WORDS = SplitTable({"转y": "转运", "zhuan运": "转运", "转yun": "转运", "冶疗": "治疗", "收臧": "收藏", "微xin": "微信"})


@pytest.mark.parametrize(
    ("text", "joined", "step"),
    [
        ("最。低。价", "最低价", "noise"),
        ("全国，唯、一。的", "全国唯一的", "noise"),
        ("微ꓸ信", "微信", "noise"),
        ("最ㅤ᛫佳", "最佳", "noise"),
        ("收c藏这条", "收藏", "noise"),
        ("微8信", "微信", "noise"),
        ("zhuan 运手串", "转运手串", "pinyin"),
        ("戴上转yun", "转运", "pinyin"),
        ("冶疗脚气", "治疗脚气", "homophone"),
    ],
)
def test_words_written_otherwise_are_written_out(fold_table: FoldTable, text: str, joined: str, step: str) -> None:
    dense = FieldText("body", fold_table.fold(text), WORDS).dense
    assert dense is not None
    place = dense.text.index(joined)
    assert step in dense.steps(place, place + len(joined))


@pytest.mark.parametrize(
    ("text", "joined", "span"),
    [
        ("戴zhuan 运手串", "转运", (1, 8)),
        ("戴zhuan 运手串", "运手", (7, 9)),
        ("快收臧它", "收藏", (1, 3)),
        ("快收c藏它", "收藏", (1, 4)),
    ],
)
def test_the_way_back_of_words_covers_all_that_was_written(
    fold_table: FoldTable, text: str, joined: str, span: tuple[int, int]
) -> None:
    dense = FieldText("body", fold_table.fold(text), SplitTable({"zhuan运": "转运", "收臧": "收藏"})).dense
    assert dense is not None
    place = dense.text.index(joined)
    assert dense.folded_span(place, place + len(joined)) == span


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("买了T恤衫", "了恤"),
        ("坐在C位看", "在位"),
        ("写了8封信", "了封"),
        ("有3个人", "有个"),
        ("真好。最", "好最"),
        ("它最。低头", "最低"),
        ("zhuanyun运", "转运"),
        ("转y.u.n", "转运.u.n"),
        ("azhuan运", "转运"),
        ("森の系", "森系"),
        ("说“最”好", "最好"),
    ],
)
def test_letters_and_marks_of_ordinary_text_stay(fold_table: FoldTable, text: str, never: str) -> None:
    dense = FieldText("body", fold_table.fold(text), WORDS).dense
    assert dense is None or never not in dense.text


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


@given(st.text("最佳a1 *.✨亻言\n，😀收c藏。", max_size=80))
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("转｜走｜才｜灵", True),
        ("转 走", False),  # a lone blank parts two clauses
        ("今天 好吃 便宜", False),
        ("加亻言", True),
        ("zhuan运了", True),
        ("看收臧", True),
    ],
)
def test_what_looks_like_a_disguise(text: str, expected: bool, fold_table: FoldTable) -> None:
    dense = FieldText("body", fold_table.fold(text), SplitTable({**SPLIT_AND_WORDS})).dense
    assert dense is not None
    assert dense.hides(0, len(dense.text)) is expected


def test_two_parts_of_characters_that_are_a_word_otherwise_written_are_that_word(fold_table: FoldTable) -> None:
    table = SplitTable({"斗车": "阵", "舌音": "韵", "斗音": "抖音"})
    dense = FieldText("body", fold_table.fold("斗音同步"), table).dense
    assert dense is not None
    assert dense.text == "抖音同步"
    assert dense.steps(0, 2) == ("homophone",)


def test_syllables_of_everyday_words_are_written_out(fold_table: FoldTable) -> None:
    readings = {"打": ["da"], "款": ["kuan"], "补": ["bu"], "货": ["huo"]}
    table = SplitTable({}, syllables=Syllables(save(["打款", "补货"], readings)))
    for text, word in (("甲方打ｋｕａｎ了", "打款"), ("bu huo无望", "补货")):
        dense = FieldText("body", fold_table.fold(text), table).dense
        assert dense is not None
        start = dense.text.index(word)
        assert dense.steps(start, start + 2) == ("pinyin",)
        low, high = dense.folded_span(start, start + 2)
        assert fold_table.fold(text).text[low:high].replace(" ", "") in ("打kuan", "buhuo")
