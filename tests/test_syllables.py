"""Words of which characters are written as syllables; with a list of words of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon.spellings import Sounds, read_syllables
from checker.syllables import Syllables, save

READINGS = {"打": ["da"], "款": ["kuan"], "日": ["ri"], "子": ["zi"], "治": ["zhi"], "疗": ["liao"], "效": ["xiao"]}
READINGS |= {
    "补": ["bu"],
    "货": ["huo"],
    "行": ["xing", "hang"],
    "业": ["ye"],
    "不": ["bu"],
    "反": ["fan"],
    "涨": ["chang", "zhang"],
}
WORDS = Syllables(save(["打款", "日子", "治疗", "疗效", "补货", "行业", "不反涨", "款子"], READINGS))


@pytest.mark.parametrize(
    ("before", "letters", "after", "expected"),
    [
        ("方打", "kuan", "了", (1, 0, "打款")),
        ("看", "ri", "子，", (0, 1, "日子")),
        ("", "zhiliao", "", (0, 0, "治疗")),  # nothing but letters
        ("", "zhiliao", "效", (0, 0, "治疗")),
        ("", "buhuo", "", None),  # too short to stand for themselves: an English word or a name might
        ("", "bu huo", "无", (0, 0, "补货")),
        ("", "hang ye", "", None),  # a word of its own
        ("", "bu fan zhang", "", (0, 0, "不反涨")),  # but three in a row are no accident
        ("", "hang", "业", None),  # a word of its own: hang在墙上
        ("", "xing", "业", (0, 1, "行业")),
        ("不", "fan", "涨", None),
        ("不反", "zhang", "", (2, 0, "不反涨")),  # another reading of the same character
        ("", "bufan", "涨", (0, 1, "不反涨")),
        ("用", "iphone", "打", None),
        ("用", "zhi", "打", None),
        ("打", "", "款", None),
    ],
)
def test_the_word_that_letters_hide(
    before: str, letters: str, after: str, expected: tuple[int, int, str] | None
) -> None:
    assert WORDS.word(before, letters, after) == expected


def test_the_longest_word_counts_and_then_the_most_frequent() -> None:
    readings = {"打": ["da"], "款": ["kuan"], "宽": ["kuan"], "心": ["xin"]}
    assert Syllables(save(["打宽", "打款"], readings)).word("打", "kuan", "") == (1, 0, "打宽")
    assert Syllables(save(["打款", "打宽"], readings)).word("打", "kuan", "") == (1, 0, "打款")
    assert Syllables(save(["打款", "打宽心"], readings)).word("打", "kuan", "心") == (1, 1, "打宽心")


def test_without_words_there_is_none() -> None:
    assert Syllables(save([], {})).word("打", "kuan", "") is None


def test_the_words_are_read_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "homophones.csv").write_text("character,sounds_like\n", encoding="utf-8")
    (tmp_path / "pinyin.csv").write_text("character,pinyin\n打,da\n款,kuan\n", encoding="utf-8")
    sounds = Sounds(tmp_path)
    assert read_syllables(None, sounds) == read_syllables(tmp_path, sounds) == []
    (tmp_path / "syllables.csv").write_text("word\n款打\n打款\n", encoding="utf-8")
    assert read_syllables(tmp_path, sounds) == ["款打", "打款"]


@pytest.mark.parametrize("word", ["打", "打款打款", "打宽", "打款"])
def test_a_word_that_cannot_be_looked_for_is_named_with_its_line(word: str, tmp_path: Path) -> None:
    (tmp_path / "pinyin.csv").write_text("character,pinyin\n打,da\n款,kuan\n", encoding="utf-8")
    (tmp_path / "syllables.csv").write_text(f"word\n打款\n{word}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{tmp_path.name}/syllables\.csv:3: '{word}' must be"):
        read_syllables(tmp_path, Sounds(tmp_path))
