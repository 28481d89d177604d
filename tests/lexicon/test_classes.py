"""Weights of a pack: read whole, and every mistake named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.classifier import Weight, Weights
from checker.errors import LexiconError
from checker.lexicon import CompiledLexicon
from checker.lexicon.cache import compile_all, read_all
from checker.lexicon.learnt import network_columns
from checker.locate import lexicon_root
from tests.lexicon.conftest import MANIFEST

Make = Callable[..., Path]
CLASS = '[class.absolute]\nfile = "weights.csv"\nbase = -500\nleast = -50\nfound = 100\ndoubted = -300\nlisted = -400\npacks = ["own"]\n'
ROW = "own/one,,顶呱呱牌,,,,,,,,,,"


@pytest.fixture
def make(make_pack: Make) -> Make:
    def made(rows: str, table: str = CLASS) -> Path:
        root = make_pack(ROW, manifest=MANIFEST + table)
        (root / "own" / "weights.csv").write_text(rows, encoding="utf-8")
        return root

    return made


def test_weights_are_read_whole(make: Make) -> None:
    (found,) = read_all(make("piece,inside,before,after,elsewhere\n最好,250,,-30,7\n^的,,12,,\n"))[0].classes
    assert found == Weights(
        category="absolute",
        base=-500,
        least=-50,
        found=100,
        doubted=-300,
        listed=-400,
        packs=("own",),
        weights={"最好": Weight(250, 0, -30, 7), "^的": Weight(before=12)},
    )


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("piece,inside\n最好,much\n", "own/weights.csv:2: the piece '最好' weighs 'much': no whole number up to 99999"),
        ("piece,inside\n最好,1.5\n", "own/weights.csv:2: the piece '最好' weighs '1.5'"),
        ("piece,inside\n最好,1\n最好,2\n", "own/weights.csv:3: the piece '最好' stands here twice"),
        ("piece,inside\n,1\n", "own/weights.csv:2: no piece is named"),
        ("piece,insides\n最好,1\n", "own/weights.csv:1: unknown column 'insides'"),
    ],
)
def test_a_mistake_in_the_weights_is_named(make: Make, rows: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_all(make(rows))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (CLASS.replace("absolute", "absolut"), "unknown category 'absolut'"),
        (CLASS.replace("weights.csv", "gone.csv"), "the file 'gone.csv' does not exist"),
        (CLASS.replace("base = -500\n", ""), "'base' must be whole numbers"),
        (CLASS.replace("found", "fund"), "unknown key 'fund'"),
        (CLASS.replace('["own"]', '"own"'), "'packs' must be a list of packs"),
    ],
)
def test_a_mistake_in_the_manifest_is_named(make: Make, table: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_all(make("piece,inside\n", table))
    assert "own/pack.toml" in str(caught.value)
    assert message in str(caught.value)


def test_a_sound_row_beside_a_wrong_one_is_kept(make: Make) -> None:
    problems: list[str] = []
    lexicon, _ = read_all(make("piece,inside\n最好,x\n最强,9\n"), (), problems)
    assert len(problems) == 1
    assert lexicon.classes[0].weights == {"最强": Weight(9)}


def test_a_second_pack_cannot_weigh_a_category_again(make: Make, tmp_path: Path) -> None:
    root = make("piece,inside\n最好,1\n")
    more = tmp_path / "more"
    more.mkdir()
    (more / "pack.toml").write_text('id = "more"\n' + CLASS, encoding="utf-8")
    (more / "weights.csv").write_text("piece,inside\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="have been read already"):
        read_all(root)


def test_compiled_weights_score_as_they_were_read(make: Make) -> None:
    root = make("piece,inside\n最好,250\n")
    lexicon, fold = read_all(root)
    compiled = CompiledLexicon(compile_all(lexicon, fold, root))
    # 最好的: 3 + 2 edges, so 5 + 4 + 3 + 2 pieces
    assert compiled.classifier("pyahocorasick").scores(["最好的"]) == [[round(-500 + 250 / 14**0.5)]]


def test_the_packs_weigh_what_was_learnt() -> None:
    """The pack holds a class for each category that is measured, and its clauses can tell claims from everyday life."""
    lexicon, _ = read_all(lexicon_root())
    assert [one.category for one in lexicon.classes] == [
        "absolute", "disclosure", "diversion", "efficacy", "fraud", "guarantee", "inducement", "superstition",
    ]  # fmt: skip
    assert all(max(one.doubted, one.listed) < one.found for one in lexicon.classes)
    assert all(len(one.weights) > 1000 for one in lexicon.classes)
    assert {pack for one in lexicon.classes for pack in one.packs} <= {path.name for path in lexicon_root().iterdir()}


NETWORK = MANIFEST + CLASS + '[surroundings]\nfile = "units.csv"\n'
COLUMNS = network_columns(("absolute",))


@pytest.fixture
def make_network(make_pack: Make) -> Make:
    def made(*rows: dict[str, str], manifest: str = NETWORK, columns: tuple[str, ...] = COLUMNS) -> Path:
        root = make_pack(ROW, manifest=manifest)
        (root / "own" / "weights.csv").write_text("piece,inside\n", encoding="utf-8")
        lines = [",".join(columns), *(",".join(row.get(column, "0") for column in columns) for row in rows)]
        (root / "own" / "units.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return root

    return made


def test_what_weighs_the_surroundings_is_read_and_kept(make_network: Make) -> None:
    root = make_network(
        {"bias": "-1.5", "own absolute": "2", "to absolute": "1e-1"}, {"bias": "1", "to absolute": "-3"}
    )
    lexicon, fold = read_all(root)
    assert lexicon.network is not None
    read = [4.0, *[0.0] * (len(COLUMNS) - 3)]
    expected = [pytest.approx(0.1 * (2 * 4 - 1.5) - 3)]
    assert lexicon.network.scores(read) == expected
    kept = CompiledLexicon(compile_all(lexicon, fold, root)).classifier("pyahocorasick")
    assert kept.weighed([400], lambda: read) == [round(100 * (0.1 * (2 * 4 - 1.5) - 3))]


@pytest.mark.parametrize(
    ("row", "manifest", "columns", "message"),
    [
        ({"title": "much"}, NETWORK, COLUMNS, "own/units.csv:2: 'title' is 'much': no number"),
        ({"title": "nan"}, NETWORK, COLUMNS, "own/units.csv:2: 'title' is 'nan': no number"),
        ({}, NETWORK, (*COLUMNS, "titles"), "own/units.csv:1: unknown column 'titles'; did you mean 'title'?"),
        ({}, NETWORK.replace("units", "unit"), COLUMNS, "own/pack.toml [surroundings]: the file 'unit.csv' does not exist"),
        ({}, NETWORK.replace('file = "units', 'files = "units'), COLUMNS, "unknown key 'files'"),
    ],
)  # fmt: skip
def test_a_mistake_in_what_weighs_the_surroundings_is_named(
    make_network: Make, row: dict[str, str], manifest: str, columns: tuple[str, ...], message: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        read_all(make_network(row, manifest=manifest, columns=columns))
    assert message in str(caught.value)
