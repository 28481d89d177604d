"""The labelled notes are what benchmarks/accuracy/README.md says they are."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from checker.evaluation import CATEGORIES, read

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks" / "accuracy"
LEARNING = sorted(f"learning/{path.name}" for path in (FOLDER / "learning").glob("*.jsonl"))


@cache
def _fresh() -> set[str]:
    """The ids of the notes that are learnt from in parts."""
    files = (FOLDER / "learning").glob("fresh-*.jsonl")
    return {json.loads(line)["id"] for path in files for line in path.read_text(encoding="utf-8").splitlines()}


@pytest.mark.parametrize(
    "name",
    [
        "notes.jsonl",
        "more.jsonl",
        "held-out.jsonl",
        "held-out-hard.jsonl",
        *LEARNING,
    ],
)
def test_every_label_stands_where_it_says(name: str) -> None:
    labelled = list(read(FOLDER / name))
    assert len({one.note.id for one in labelled}) == len(labelled)
    assert {gold.category for one in labelled for gold in one.gold} == set(CATEGORIES)


def test_the_phrases_of_trades_stand_where_they_say() -> None:
    assert len({one.note.id for one in read(FOLDER / "trades.jsonl")}) == 300


def test_the_set_for_developing_is_as_mixed_as_promised() -> None:
    rows = [json.loads(line) for line in (FOLDER / "notes.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 300
    assert sum(not row["spans"] for row in rows) >= 0.4 * len(rows)
    assert sum(row["script"] == "hant" for row in rows) >= 0.15 * len(rows)
    assert sum(bool(row["evasion"]) for row in rows) >= 0.2 * len(rows)
    assert len({row["topic"] for row in rows}) == 19
    assert all(row["synthetic"] is True for row in rows)


def test_no_note_is_in_two_sets() -> None:
    names = (
        "notes.jsonl",
        "more.jsonl",
        "trades.jsonl",
        "held-out.jsonl",
        "held-out-hard.jsonl",
        *LEARNING,
    )
    texts = [(one.note.title, one.note.body) for name in names for one in read(FOLDER / name)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("category", CATEGORIES)
def test_clauses_to_learn_from_stand_under_one_sign(category: str) -> None:
    lines = (FOLDER / "learning" / f"{category}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    # Behind the clause may stand the note of which it says a claim otherwise.
    assert all(len(row) in (2, 3) and row[0] in ("+", "-") and all(cell.strip() for cell in row) for row in rows)
    assert len({clause for _, clause, *_ in rows}) == len(rows)
    # A note that is not there would let what says its claims otherwise into every part of the cross-validation.
    named = {row[2] for row in rows if len(row) == 3}
    assert named <= _fresh()
    claims = sum(sign == "+" for sign, *_ in rows)
    assert 0.3 < claims / len(rows) < 0.7
