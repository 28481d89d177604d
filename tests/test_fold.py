from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fold import MAX_EXPANSION, FoldTable
from tests import reference

HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(codec=None),
        st.sampled_from(
            "最佳微信薇❤１２ＡＢｃⅧ①⓵🅥🇻\u200b\u200d\ufe0f\u20e3\u0301\ufdfa萬徵著覆\ud800\udfff\x00 \u3000朂🐧➕"
        ),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＴＥＬ１３９", "tel139"),  # full width
        ("ABC", "abc"),  # case
        ("業界第一、萬能、徵信", "业界第一、万能、征信"),  # traditional
        ("加\u200b卫\u200c星", "加卫星"),  # zero-width
        ("1️⃣3️⃣", "13"),  # keycaps
        ("①❶⓵", "111"),  # circled
        ("𝐕𝕏", "vx"),  # mathematical letters
        ("🇻🅇", "vx"),  # regional and squared letters
        ("é", "e"),
        ("e\u0301", "e"),  # a combining mark
        ("⽂", "文"),  # a radical
        ("㊙", "秘"),
        ("ⅷ", "viii"),
        ("\ud800", "\ufffd"),
        ("最\u3000佳", "最 佳"),
        ("最\x00\x01\x7f佳\t好\n", "最佳\t好\n"),  # controls that show nothing
        ("反覆", "反覆"),  # context-free: as a whole string OpenCC makes 反复 of it
        ("朂好", "最好"),  # a look-alike
        ("，。！？：；（）", "，。！？：；（）"),  # ordinary punctuation stays
    ],
)
def test_each_disguise_is_undone(fold_table: FoldTable, written: str, folded: str) -> None:
    assert fold_table.text(written) == folded


def test_steps_name_what_was_undone(fold_table: FoldTable) -> None:
    assert fold_table.steps_of("業\u200bＡ朂") == ("t2s", "zero-width", "width", "lookalike")
    assert fold_table.steps_of("最佳") == ()


def test_long_compatibility_forms_stay_as_they_are(fold_table: FoldTable) -> None:
    assert len(unicodedata.normalize("NFKC", "\ufdfa")) == 18
    assert fold_table.text("\ufdfa") == "\ufdfa"


@given(HOSTILE)
def test_equals_the_reference(fold_table: FoldTable, text: str) -> None:
    expected, origin = reference.fold(text, fold_table.replacements)
    folded = fold_table.fold(text)
    assert folded.text == expected
    assert [folded.index(place) for place in range(len(expected))] == origin


@given(HOSTILE)
def test_folding_twice_changes_nothing(fold_table: FoldTable, text: str) -> None:
    once = fold_table.text(text)
    assert fold_table.text(once) == once


@given(HOSTILE, st.data())
def test_the_map_is_monotone_total_and_exact(fold_table: FoldTable, text: str, data: st.DataObject) -> None:
    folded = fold_table.fold(text)
    places = [folded.index(place) for place in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        low, high = folded.span(start, end)
        # The original span folds to the folded one, or to a little more where one character became several.
        assert folded.text[start:end] in fold_table.text(text[low:high])


def test_an_empty_span_is_empty(fold_table: FoldTable) -> None:
    assert fold_table.fold("最佳").span(1, 1) == (1, 1)


def test_no_replacement_is_longer_than_allowed(fold_table: FoldTable) -> None:
    assert max(map(len, fold_table.replacements.values())) <= MAX_EXPANSION


def test_emoji_that_stand_for_characters_are_known(fold_table: FoldTable) -> None:
    folded = fold_table.fold("微❤")
    assert folded.text == "微心"
    assert folded.emoji == [(1, 2)]
