"""The folding data: one code point a row, sorted, no circles, and nothing everyday folded away."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest

from checker.fold import FoldTable
from checker.lexicon import foldtable
from checker.locate import lexicon_root

FOLDER = lexicon_root() / "folding"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("lookalikes.csv", ("character",)),
        ("emoji.csv", ("character",)),
        ("split.csv", ("parts",)),
        ("homophones.csv", ("character", "sounds_like")),
        ("pinyin.csv", ("character",)),
        ("words.csv", ("word",)),
    ],
)
def test_sorted_and_unique(name: str, keys: tuple[str, ...]) -> None:
    found = [tuple(row[key] for key in keys) for row in rows(name)]
    assert found == sorted(set(found))
    assert all(cell == cell.strip() for row in rows(name) for cell in row.values())


@pytest.mark.parametrize("name", ["lookalikes.csv", "emoji.csv"])
def test_one_code_point_each(name: str) -> None:
    assert all(len(row["character"]) == 1 and 1 <= len(row["stands_for"]) <= 4 for row in rows(name))


def test_no_row_repeats_what_unicode_or_opencc_say() -> None:
    plain = foldtable.build(None)
    idle = [
        row["character"]
        for row in (*rows("lookalikes.csv"), *rows("emoji.csv"))
        if row["character"] != row["stands_for"] and plain.text(row["character"]) == plain.text(row["stands_for"])
    ]
    assert idle == []


def test_folding_twice_changes_nothing(fold_table: FoldTable) -> None:
    for name in ("lookalikes.csv", "emoji.csv"):
        for row in rows(name):
            once = fold_table.text(row["character"])
            assert fold_table.text(once) == once


def test_everyday_characters_stay(fold_table: FoldTable) -> None:
    everyday = (
        "么徽薇威卫星企鹅群裙君弟末未土士己已日曰人入八力口工夕卜一二三千十心信新欣芯加嘉佳家号浩公工宫扣球秋最醉罪嘴"
    )
    assert fold_table.text(everyday) == everyday


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("朂好", "最好"), ("冣好", "最好"), ("嶶伩", "微信"), ("囲信", "围信"), ("カロ微", "力口微"),
        ("νχ", "vx"), ("ѵх", "vx"), ("ᴠx", "vx"), ("V❤", "v心"), ("🐧号", "企鹅号"), ("闲🐟", "闲鱼"),
        ("➕V", "+v"), ("🍑宝", "桃宝"), ("第ー", "第一"), ("薬効", "药效"), ("⺅", "亻"),
    ],
)  # fmt: skip
def test_disguises(written: str, read: str, fold_table: FoldTable) -> None:
    assert fold_table.text(written) == read


def test_split_parts_are_two_folded_characters(fold_table: FoldTable) -> None:
    for row in rows("split.csv"):
        assert len(row["parts"]) == 2
        assert len(row["whole"]) == 1
        assert fold_table.text(row["parts"] + row["whole"]) == row["parts"] + row["whole"]


def test_homophones_are_han_and_other() -> None:
    for row in rows("homophones.csv"):
        assert row["character"] != row["sounds_like"]
        assert all(unicodedata.name(row[key]).startswith("CJK") for key in ("character", "sounds_like"))
        assert row["note"] in ("同音", "近音", "形近")


def test_homophones_sound_alike() -> None:
    sounds = {row["character"]: set(row["pinyin"].split("|")) for row in rows("pinyin.csv")}
    for row in rows("homophones.csv"):
        if row["note"] == "同音":
            assert sounds[row["character"]] & sounds[row["sounds_like"]], row


def test_pinyin_is_bare_letters() -> None:
    found = rows("pinyin.csv")
    assert len(found) >= 3_000
    assert all(
        part.isascii() and part.isalpha() and part.islower() for row in found for part in row["pinyin"].split("|")
    )


def test_the_folder_is_complete() -> None:
    assert {path.name for path in Path(FOLDER).iterdir()} >= {
        "lookalikes.csv", "emoji.csv", "split.csv", "homophones.csv", "pinyin.csv",
    }  # fmt: skip


def test_spellings_of_words_are_no_words_themselves() -> None:
    jieba = pytest.importorskip("jieba")
    jieba.initialize()
    for row in rows("words.csv"):
        written = [part for part in row["written"].split("|") if part]
        assert written == list(dict.fromkeys(written))
        for spelling in written:
            assert len(spelling) == len(row["word"]), spelling
            assert not jieba.dt.FREQ.get(spelling), spelling
