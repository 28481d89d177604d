from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.linting import Linter
from checker.locate import lexicon_root
from tests.lexicon.conftest import HEADER, MANIFEST

PLAIN = "own/one,,顶呱呱牌,,,,,,,,,,"
EXAMPLES = "expect,text\n" + "".join(f"hit,第{n}盒顶呱呱牌\nmiss,今天下雨{n}\n" for n in range(5))


@pytest.fixture
def problems(tmp_path: Path) -> Callable[..., list[str]]:
    """What the linter says of a pack of these rows beside the folding data that come with notegate."""

    def lint(*rows: str, examples: str = EXAMPLES, advice: str = "写事实") -> list[str]:
        root = tmp_path / "packs"
        shutil.copytree(lexicon_root() / "folding", root / "folding", dirs_exist_ok=True)
        folder = root / "own"
        folder.mkdir(exist_ok=True)
        manifest = MANIFEST.format(id="own").replace("写事实", advice)
        # The rules that live in code need their ids, and every category its pack.
        (folder / "pack.toml").write_text(manifest, encoding="utf-8")
        (folder / "words.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        (folder / "words.examples.csv").write_text(examples, encoding="utf-8")
        return Linter(root).problems()

    return lint


def test_a_sound_pack_has_no_problems(problems: Callable[..., list[str]]) -> None:
    assert problems(PLAIN) == []


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["own/one,,顶呱呱牌,,,,,,,,,,", "own/one,,丁呱呱牌,,,,,,,,,,"], "own/words.csv:3: not sorted"),
        (
            ["own/one,,顶呱呱牌,,,,,,顶呱呱牌子,,,一盒顶呱呱牌,"],
            "own/words.csv:2: '顶呱呱牌' has a condition, so it needs an own text under 'miss'",
        ),
        (
            ["own/one,,顶呱呱牌,,,,,,顶呱呱牌子,,,顶呱呱牌子,今天"],
            "own/words.csv:2: must hit, but does not: '顶呱呱牌子'",
        ),
        (
            ["own/one,,顶呱呱牌,,,,,,顶呱呱牌子,,,一盒顶呱呱牌,两盒顶呱呱牌"],
            "own/words.csv:2: must miss, but '顶呱呱牌' is found in '两盒顶呱呱牌'",
        ),
        (
            ["own/one,,顶呱呱牌,,,,,,顶呱呱牌,,,一盒顶呱呱牌,今天"],
            "own/words.csv:2: the term '顶呱呱牌' never hits",
        ),
        (
            ["own/one,,顶呱呱牌,,,,,,,顶呱呱牌二号,,,"],
            "own/words.csv:2: the suggestion '顶呱呱牌二号' is a finding itself",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    problems: Callable[..., list[str]], rows: list[str], message: str
) -> None:
    assert any(problem.startswith(message) for problem in problems(*rows)), problems(*rows)


def test_a_group_of_plain_rows_needs_five_sentences_of_each(problems: Callable[..., list[str]]) -> None:
    few = "expect,text\nhit,一盒顶呱呱牌\nmiss,今天下雨\n"
    assert [one.split("need", 1)[1] for one in problems(PLAIN, examples=few)] == [
        " at least 5 hit sentences in the examples file",
        " at least 5 miss sentences in the examples file",
    ]


def test_an_example_of_the_group_must_do_what_it_says(problems: Callable[..., list[str]]) -> None:
    wrong = EXAMPLES + "hit,什么也没有\nmiss,一盒顶呱呱牌\n"
    assert [one.split(": ", 1)[1] for one in problems(PLAIN, examples=wrong)] == [
        "must hit, but does not: '什么也没有'",
        "must miss, but '顶呱呱牌' is found in '一盒顶呱呱牌'",
    ]


def test_advice_must_not_be_a_finding(problems: Callable[..., list[str]]) -> None:
    assert any("'改成顶呱呱牌' is a finding itself" in one for one in problems(PLAIN, advice="改成顶呱呱牌"))


def test_another_packs_row_is_not_repeated(tmp_path: Path) -> None:
    for name in ("own", "twin"):
        folder = tmp_path / name
        folder.mkdir()
        manifest = MANIFEST.format(id=name)
        if name == "twin":
            start, end = manifest.index("[category.absolute]"), manifest.index("[rule.")
            manifest = manifest[:start] + manifest[end:]
        (folder / "pack.toml").write_text(manifest, encoding="utf-8")
        (folder / "words.csv").write_text(f"{HEADER}\n{PLAIN.replace('own/', name + '/')}\n", encoding="utf-8")
        (folder / "words.examples.csv").write_text(EXAMPLES, encoding="utf-8")
    assert [one for one in Linter(tmp_path).problems(["twin"]) if "already" in one] == [
        "twin/words.csv:2: the term '顶呱呱牌' stands already in own/words.csv:2"
    ]


def test_what_the_reader_says_is_said_once_and_by_it(problems: Callable[..., list[str]]) -> None:
    assert problems(PLAIN, PLAIN) == ["own/words.csv:3: the term '顶呱呱牌' stands already in own/words.csv:2"]
    misspelt = PLAIN.split(",")
    misspelt[6] = "nots"
    assert problems(",".join(misspelt)) == ["own/words.csv:2: unknown scene 'nots'; did you mean 'note'?"]


def test_a_source_is_not_read_on_a_day_to_come(
    problems: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    today, manifest = datetime.date.today(), MANIFEST
    for days, told in ((1, []), (2, ["a day that is still to come"])):
        day = (today + datetime.timedelta(days=days)).isoformat()
        monkeypatch.setattr("tests.test_linting.MANIFEST", manifest.replace("2026-11-22", day))
        found = problems(PLAIN)
        assert [one.partition(f"own/pack.toml [source.law]: 'checked' is {day}, ")[2] for one in found] == told


def test_the_packs_that_come_with_notegate_are_sound() -> None:
    assert Linter(lexicon_root()).problems() == []


def test_there_is_as_much_in_them_as_is_promised() -> None:
    lexicon = Linter(lexicon_root()).lexicon
    assert len({entry.term for entry in lexicon.entries}) >= 1800
    assert len({text for entry in lexicon.entries for text in entry.unless}) >= 400
    assert all(lexicon.rules[entry.rule].basis for entry in lexicon.entries)
    assert {"cosmetics", "food", "health-food", "medical-aesthetics", "education", "finance", "real-estate"} <= set(
        lexicon.industries
    )
