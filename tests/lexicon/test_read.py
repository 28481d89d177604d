from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon.cache import read_all
from checker.model import Scene, Severity
from tests.lexicon.conftest import HEADER, MANIFEST

Make = Callable[..., Path]


def row(**cells: str) -> str:
    values = {"rule": "own/one", "term": "顶呱呱牌", **cells}
    return ",".join(values.get(name, "") for name in HEADER.split(","))


def test_a_row_is_read_whole(make_pack: Make) -> None:
    lexicon, _ = read_all(
        make_pack(
            row(
                term="萬能藥膏",
                match="near:12:擦|抹",
                variants="homophone|pinyin",
                severity="error/info",
                scenes="note|live",
                unless="萬能藥膏盒",
                instead="日常護理膏|藥膏",
                note="解释",
                hit="这盒万能药膏一擦就好",
                miss="一个万能药膏盒",
            )
        )
    )
    (entry,) = lexicon.entries
    assert entry.term == "万能药膏"  # folded like the text
    assert (entry.near, entry.near_within, entry.word) == (("擦", "抹"), 12, False)
    assert entry.variants == ("homophone", "pinyin")
    assert (entry.severity.commercial, entry.severity.personal) == (Severity.ERROR, Severity.INFO)
    assert entry.scenes == {Scene.NOTE, Scene.LIVE}
    assert entry.unless == ("万能药膏盒",)
    assert entry.instead == ("日常護理膏", "藥膏")
    assert entry.where == "own/words.csv:2"
    assert [(one.hit, one.text) for one in lexicon.examples] == [
        (True, "这盒万能药膏一擦就好"),
        (False, "一个万能药膏盒"),
    ]
    assert lexicon.rules["own/one"].basis[0].title == "某法 第一条"


def test_empty_cells_take_the_defaults(make_pack: Make) -> None:
    (entry,) = read_all(make_pack(row()))[0].entries
    assert entry.category == "absolute"
    assert (entry.severity.commercial, entry.severity.personal) == (Severity.ERROR, Severity.WARNING)
    assert Scene.BRIEF not in entry.scenes
    assert Scene.NOTE in entry.scenes


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"rule": "own/onee"}, "own/words.csv:2: rule 'own/onee' is not one of this file; did you mean 'own/one'?"),
        ({"category": "absolut"}, "own/words.csv:2: unknown category 'absolut'; did you mean 'absolute'?"),
        ({"term": "最"}, "own/words.csv:2: a single character ('最') is never an entry by itself"),
        ({"term": "\u200b"}, "own/words.csv:2: the term is empty"),
        ({"term": "很" * 30}, "own/words.csv:2: the term is longer than 24 characters"),
        ({"term": "甲|乙"}, "own/words.csv:2: a term may not hold a line break or a bar"),
        ({"match": "nearby"}, "own/words.csv:2: match is 'nearby'; valid: part, word, near:20:other|another"),
        ({"match": "near:x:甲"}, "own/words.csv:2: match is 'near:x:甲'"),
        ({"variants": "homophon"}, "own/words.csv:2: unknown variant 'homophon'; did you mean 'homophone'?"),
        ({"severity": "eror"}, "own/words.csv:2: unknown severity 'eror'; did you mean 'error'?"),
        ({"scenes": "notes"}, "own/words.csv:2: unknown scene 'notes'; did you mean 'note'?"),
        ({"industries": "food"}, "own/words.csv:2: unknown industry 'food'"),
        ({"unless": "别的"}, "own/words.csv:2: the look-alike '别的' does not contain the term '顶呱呱牌'"),
    ],
)
def test_a_wrong_cell_is_named_with_its_line(make_pack: Make, cells: dict[str, str], message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_all(make_pack(row(**cells)))
    assert message in str(caught.value)


def test_every_mistake_is_told_and_the_sound_rows_are_kept(make_pack: Make) -> None:
    problems: list[str] = []
    lexicon, _ = read_all(make_pack(row(term="甲乙"), row(severity="bad"), row(term="丙")), (), problems)
    assert len(problems) == 2
    assert "甲乙" in {entry.term for entry in lexicon.entries}


def test_a_term_stands_once_in_a_pack_whatever_its_script(make_pack: Make) -> None:
    with pytest.raises(LexiconError, match=r"own/words.csv:3: the term '万能药' stands already in own/words.csv:2"):
        read_all(make_pack(row(term="万能药"), row(term="萬能藥")))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('category = "absolute"', 'category = "absolut"', "unknown category 'absolut'; did you mean 'absolute'?"),
        ('basis = ["law"]', 'basis = ["low"]', "unknown source 'low'; did you mean 'law'?"),
        ('basis = ["law"]', "basis = []", "a rule needs at least one basis"),
        ("checked = 2026-11-22", "", "the date 'checked' is missing"),
        ("checked = 2026-11-22", 'checked = "soon"', "'checked' must be a date such as 2026-11-22, not 'soon'"),
        ('title = "某法 第一条"', "", "the title is missing"),
        ('confidence = "law"', 'confidence = "laws"', "unknown confidence 'laws'; did you mean 'law'?"),
        ('help = "说明"', 'hlep = "说明"', "unknown key 'hlep'; did you mean 'help'?"),
        ('files = ["words.csv"]', 'files = ["wordz.csv"]', "the file 'wordz.csv' does not exist"),
        ('files = ["words.csv"]', "files = []", "words.csv: no rule of the manifest names this file"),
        ("[source.law]", "[source.law]\n", ""),
    ],
)
def test_a_wrong_manifest_is_named(make_pack: Make, old: str, new: str, message: str) -> None:
    root = make_pack(row(), manifest=MANIFEST.replace(old, new))
    if message:
        with pytest.raises(LexiconError) as caught:
            read_all(root)
        assert message in str(caught.value)
    else:
        read_all(root)


def test_a_source_that_no_rule_uses_is_told(make_pack: Make) -> None:
    unused = MANIFEST + '\n[source.other]\ntitle = "x"\nconfidence = "law"\nchecked = 2026-11-22\n'
    with pytest.raises(LexiconError, match=r"\[source.other\]: no rule of this pack uses this source"):
        read_all(make_pack(row(), manifest=unused))


def test_broken_toml_and_csv_are_named(make_pack: Make, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"own/pack.toml"):
        read_all(make_pack(row(), manifest="id = ["))
    with pytest.raises(LexiconError, match=r"own/words.csv:2: 14 cells under 13 columns; is a comma unquoted\?"):
        read_all(make_pack(row() + ",x"))
    with pytest.raises(LexiconError, match=r"unknown column 'terms'; did you mean 'term'\?"):
        read_all(make_pack(row(), header=HEADER.replace("term,", "terms,")))
    with pytest.raises(LexiconError, match=r"own/words.csv:1: the column 'term' stands here twice"):
        read_all(make_pack(row(), header=HEADER.replace("match", "term")))
    for data in (b"\xff\xfe\x00", f"{HEADER}\n{row()}\n".encode("gb18030")):
        (tmp_path / "own" / "words.csv").write_bytes(data)
        with pytest.raises(LexiconError, match=r"words.csv: cannot be read as UTF-8 .*; save it as CSV UTF-8"):
            read_all(tmp_path)
    (tmp_path / "own" / "pack.toml").write_bytes(MANIFEST.encode("gb18030"))
    with pytest.raises(LexiconError, match=r"own/pack.toml: not UTF-8 .*; save it as UTF-8"):
        read_all(tmp_path)


@pytest.mark.parametrize("name", ["../secret.csv", "link.csv", "/etc/passwd", "{folder}/secret.csv"])
def test_a_pack_reads_no_file_that_is_not_its_own(make_pack: Make, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.csv").write_text("secret,words\n", encoding="utf-8")
    named = name.format(folder=tmp_path)
    manifest = MANIFEST.replace('files = ["words.csv"]', f'files = ["{named}", "words.csv"]')
    root = make_pack(row(), manifest=manifest)
    (root / "own" / "link.csv").symlink_to(tmp_path / "secret.csv")
    (root / "own" / "inside.csv").symlink_to(root / "own" / "words.csv")
    with pytest.raises(LexiconError) as caught:
        read_all(root)
    assert f"own/pack.toml: the file {named!r} lies outside of the pack" in str(caught.value)
    assert "secret,words" not in str(caught.value)
    assert "'secret'" not in str(caught.value)


def test_examples_beside_a_file_belong_to_its_plain_rows(make_pack: Make) -> None:
    lexicon, _ = read_all(make_pack(row(), examples="expect,text\nhit,顶呱呱牌真好\nmiss,今天天气\n"))
    assert [(one.hit, one.file, one.entry) for one in lexicon.examples] == [
        (True, "own/words.csv", None),
        (False, "own/words.csv", None),
    ]
    with pytest.raises(LexiconError, match=r"words.examples.csv:2: expect is 'hits'; did you mean 'hit'\?"):
        read_all(make_pack(row(), examples="expect,text\nhits,x\n"))


def test_two_packs_of_one_name_and_rules_declared_twice_are_told(make_pack: Make, tmp_path: Path) -> None:
    root = make_pack(row())
    twin = tmp_path / "twin"
    twin.mkdir()
    (twin / "pack.toml").write_text(MANIFEST.format(id="own"), encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_all(root)
    assert "a pack with the id 'own' has been read already" in str(caught.value)
    assert "rule is declared by pack 'own' already" in str(caught.value)
    assert "category 'absolute' is declared by pack 'own' already" in str(caught.value)
