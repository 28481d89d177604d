"""The rules of counting, on reports made up for them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker import Evidence, Finding, InputError, Note, Partnership, Report, Severity, Span, Verdict
from checker.evaluation import evaluate, read


class Told:
    """A checker that gives the findings it was told to give."""

    def __init__(self, *findings: tuple[str, str, int, int]) -> None:
        self.findings = findings
        self.asked: list[Note] = []

    def check(self, note: Note) -> Report:
        self.asked.append(note)
        return Report(note=note.id, verdict=Verdict.PASS, findings=tuple(self._finding(*one) for one in self.findings))

    @staticmethod
    def _finding(category: str, severity: str, start: int, end: int) -> Finding:
        return Finding(
            rule="r", category=category, severity=Severity(severity), message="m",
            span=Span(field="body", start=start, end=end), evidence=Evidence(written="w", term="t", entry="e"),
        )  # fmt: skip


BODY = "零一二三四五六七八九十"


def labelled(tmp_path: Path, *spans: tuple[str, int, int, bool], **more: Any) -> Path:
    row = {
        "id": "n",
        "title": "",
        "body": BODY,
        "partnership": "none",
        "evasion": [],
        "spans": [
            {"category": c, "field": "body", "start": a, "end": b, "text": BODY[a:b], "must": must}
            for c, a, b, must in spans
        ],
        **more,
    }
    path = tmp_path / "labelled.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n\n", encoding="utf-8")
    return path


def run(path: Path, *findings: tuple[str, str, int, int]) -> Any:
    return evaluate(read(path), Told(*findings))  # type: ignore[arg-type]


def test_an_overlap_of_the_same_category_is_a_match(tmp_path: Path) -> None:
    result = run(labelled(tmp_path, ("fraud", 2, 5, True)), ("fraud", "warning", 4, 8))
    score = result.scores["fraud"]
    assert (score.found, score.missed, score.right, score.wrong) == (1, 0, 1, 0)
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_touching_is_not_overlapping_and_another_category_is_no_match(tmp_path: Path) -> None:
    result = run(labelled(tmp_path, ("fraud", 2, 5, True)), ("fraud", "error", 5, 8), ("absolute", "error", 2, 5))
    assert (result.scores["fraud"].missed, result.scores["fraud"].wrong) == (1, 1)
    assert result.scores["absolute"].wrong == 1
    assert {mistake.kind for mistake in result.mistakes} == {"miss", "false alarm"}
    assert "⟦二三四⟧" in result.mistakes[0].sentence


def test_info_counts_neither_way(tmp_path: Path) -> None:
    result = run(labelled(tmp_path), ("fraud", "info", 2, 5))
    assert result.scores["fraud"].wrong == 0
    assert (result.clean, result.clean_flagged) == (1, 0)


def test_spans_on_which_people_differ_count_neither_way(tmp_path: Path) -> None:
    path = labelled(tmp_path, ("fraud", 2, 5, False))
    assert vars(run(path, ("fraud", "error", 2, 5)).scores["fraud"]) == vars(run(path).scores["fraud"])


def test_price_counts_as_fraud(tmp_path: Path) -> None:
    assert run(labelled(tmp_path, ("fraud", 2, 5, True)), ("price", "error", 2, 5)).scores["fraud"].found == 1


def test_other_categories_are_not_wrong_but_flag_a_clean_note(tmp_path: Path) -> None:
    result = run(labelled(tmp_path), ("disparagement", "warning", 2, 5))
    assert all(score.wrong == 0 for score in result.scores.values())
    assert result.clean_flagged == 1


@pytest.mark.parametrize(
    ("partnership", "told", "counts"),
    [
        ("undeclared_commercial", True, (1, 0, 0)),
        ("undeclared_commercial", False, (0, 1, 0)),
        ("none", True, (0, 0, 1)),
        ("declared", True, (0, 0, 1)),
    ],
)
def test_disclosure_is_judged_on_the_note(
    tmp_path: Path, partnership: str, told: bool, counts: tuple[int, int, int]
) -> None:
    spans = [("disclosure", 0, 3, True)] if partnership == "undeclared_commercial" else []
    findings = [("disclosure", "warning", 6, 9)] if told else []
    score = run(labelled(tmp_path, *spans, partnership=partnership), *findings).scores["disclosure"]
    assert (score.found, score.missed, score.wrong) == counts


def test_only_a_declaration_is_passed_on(tmp_path: Path) -> None:
    for given, passed in (("declared", Partnership.DECLARED), ("undeclared_commercial", Partnership.UNKNOWN)):
        told = Told()
        evaluate(read(labelled(tmp_path, partnership=given)), told)  # type: ignore[arg-type]
        assert told.asked[0].partnership is passed


def test_disguised_spans_are_found_by_any_category(tmp_path: Path) -> None:
    path = labelled(tmp_path, ("fraud", 2, 5, True), ("absolute", 7, 9, True), evasion=["pinyin"])
    result = run(path, ("diversion", "error", 3, 4))
    assert (result.disguised, result.disguised_found) == (2, 1)


def test_traps_are_hit_by_what_touches_no_label(tmp_path: Path) -> None:
    trap = [{"field": "body", "start": 7, "end": 9, "text": BODY[7:9], "why": "x"}]
    path = labelled(tmp_path, ("fraud", 2, 5, True), benign_traps=trap)
    assert run(path, ("fraud", "error", 2, 5)).traps_hit == 0
    assert run(path, ("fraud", "error", 8, 9)).traps_hit == 1


def test_what_a_line_misses_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": 1, "title": "", "body": ""}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl:1: not a labelled note: 'partnership' is missing"):
        list(read(path))


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', "null"])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl:2: not a labelled note"):
        list(read(path))


def test_a_label_that_is_not_where_it_says_is_named(tmp_path: Path) -> None:
    path = labelled(tmp_path, ("fraud", 2, 5, True))
    path.write_text(path.read_text(encoding="utf-8").replace('"start": 2', '"start": 1'), encoding="utf-8")
    with pytest.raises(InputError, match="does not stand at"):
        list(read(path))
