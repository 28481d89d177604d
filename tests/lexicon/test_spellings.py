from __future__ import annotations

from pathlib import Path

import pytest

from checker import Checker, Note
from checker.errors import LexiconError
from checker.lexicon import Entry, SeverityPair
from checker.lexicon.spellings import Sounds, read_split, read_words, spellings
from checker.model import Severity

PAIR = SeverityPair(commercial=Severity.ERROR, personal=Severity.WARNING)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "homophones.csv").write_text("character,sounds_like,note\n蕴,运,\n芯,信|心,\n", encoding="utf-8")
    (tmp_path / "pinyin.csv").write_text(
        "character,pinyin\n运,yun\n云,yun\n蕴,yun\n转,zhuan\n珠,zhu\n重,zhong|chong\n开,kai\n", encoding="utf-8"
    )
    (tmp_path / "split.csv").write_text("parts,whole,note\n亻言,信,\n", encoding="utf-8")
    return tmp_path


def variants(term: str, *families: str, folder: Path) -> dict[str, str]:
    entry = Entry(rule="r", category="absolute", term=term, severity=PAIR, variants=families)
    return dict(spellings(entry, Sounds(folder)))


def test_in_a_short_term_only_known_disguises_stand_for_a_character(folder: Path) -> None:
    assert variants("转运", "homophone", folder=folder) == {"转蕴": "homophone"}


def test_in_a_longer_one_any_common_character_of_the_same_sound_does(folder: Path) -> None:
    assert set(variants("转运珠", "homophone", folder=folder)) == {"转蕴珠", "转云珠"}


def test_pinyin_of_one_character_of_a_run_and_of_all(folder: Path) -> None:
    found = variants("转运珠", "pinyin", folder=folder)
    assert {"zhuan运珠", "转yun珠", "转运zhu", "zhuanyunzhu", "zhuanyun珠", "转yunzhu"} == set(found)
    assert set(found.values()) == {"pinyin"}


def test_initials_need_three_letters(folder: Path) -> None:
    assert variants("转运珠", "initials", folder=folder) == {"zyz": "initials"}
    assert variants("转运", "initials", folder=folder) == {}


def test_without_a_family_there_is_only_the_term(folder: Path) -> None:
    assert variants("转运", folder=folder) == {}


def test_every_reading_of_a_character_counts(folder: Path) -> None:
    assert {"zhong开", "chong开"} <= set(variants("重开", "pinyin", folder=folder))


def test_split_characters_are_read(folder: Path, tmp_path: Path) -> None:
    assert read_split(folder) == {"亻言": "信"}
    assert read_split(None) == {}
    (tmp_path / "split.csv").write_text("parts,whole,note\n亻言口,信,\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="must be two parts of one character"):
        read_split(tmp_path)


def test_a_disguise_of_itself_and_empty_cells_are_told(tmp_path: Path) -> None:
    (tmp_path / "homophones.csv").write_text("character,sounds_like\n运,运\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"homophones.csv:2: '运' is not a disguise of itself"):
        Sounds(tmp_path)
    (tmp_path / "homophones.csv").write_text("character,sounds_like\n,运\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="must both be filled"):
        Sounds(tmp_path)


@pytest.mark.parametrize("text", ["周末去B站追番", "坐地铁去B口出站", "我去B超室排队了", "今天去D馆逛展"])
def test_a_letter_that_names_a_place_is_no_initial(checker: Checker, text: str) -> None:
    assert checker.check(Note(body=text)).findings == ()


def test_words_in_syllables_with_an_initial_and_as_written(folder: Path) -> None:
    assert read_words(folder, Sounds(folder)) == {}
    assert read_words(None, Sounds(folder)) == {}
    (folder / "words.csv").write_text("word,written,note\n转运,转蕴|传蕴,\n", encoding="utf-8")
    found = read_words(folder, Sounds(folder))
    assert set(found) == {"转蕴", "传蕴", "zhuan运", "转yun", "zhuanyun", "z运", "转y"}
    assert set(found.values()) == {"转运"}


@pytest.mark.parametrize("rows", ["转,蕴,\n", "转运,,\n转运,,\n", "转运,开珠,\n开珠,,\n", "转运,转蕴,\n转云,转蕴,\n"])
def test_words_are_two_characters_or_more_and_spellings_stand_for_one(folder: Path, rows: str) -> None:
    (folder / "words.csv").write_text(f"word,written,note\n{rows}", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"words\.csv"):
        read_words(folder, Sounds(folder))
