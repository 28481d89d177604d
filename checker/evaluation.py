"""Labelled notes -> precision, recall and F1 by category, and every miss and false alarm with its sentence.

The rules of counting: a finding of severity error or warning matches a gold span of the same category and field that it
overlaps. Gold spans marked ``must: false`` count neither way. ``disclosure`` is judged per note. Findings of categories
that the labels do not know count neither as hits nor as wrong, but flag the note.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.classifier import LEARNT_AS
from checker.engine import Checker
from checker.errors import InputError
from checker.model import Finding, Note, Partnership, Report, Severity

CATEGORIES = ("absolute", "guarantee", "superstition", "fraud", "diversion", "efficacy", "inducement", "disclosure")
MICRO = ("absolute", "guarantee", "superstition", "fraud", "diversion")


@dataclass(frozen=True, kw_only=True)
class Gold:
    """A labelled span, in code points of the original text; ``must`` is False where careful people differ."""

    category: str
    field: str
    start: int
    end: int
    must: bool


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A note with its labels."""

    note: Note
    gold: tuple[Gold, ...]
    undeclared: bool
    disguised: bool
    traps: tuple[tuple[str, int, int], ...] = ()


@dataclass(kw_only=True)
class Score:
    """Counts of one category: found and missed spans that must be found, right and wrong findings."""

    found: int = 0
    missed: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the findings that are right; None without findings."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Share of the spans that are found; None without spans."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None where one is missing."""
        if self.precision is None or self.recall is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            found=self.found + other.found,
            missed=self.missed + other.missed,
            right=self.right + other.right,
            wrong=self.wrong + other.wrong,
        )


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """A miss or a false alarm: ``sentence`` shows the words in their place, ``detail`` the rule that spoke."""

    kind: str
    category: str
    note: str
    words: str
    sentence: str
    detail: str = ""


@dataclass(kw_only=True)
class Evaluation:
    """What came of a labelled set."""

    notes: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in CATEGORIES})
    clean: int = 0
    clean_flagged: int = 0
    disguised: int = 0
    disguised_found: int = 0
    traps: int = 0
    traps_hit: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def micro(self) -> Score:
        """The five core categories together."""
        total = Score()
        for name in MICRO:
            total = total + self.scores[name]
        return total


def read(path: Path) -> Iterator[Labelled]:
    """Labelled notes, one JSON object a line. Raises InputError naming file and line where one is wrong."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _labelled(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            wrong = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise InputError(f"not a labelled note: {wrong}", where=f"{path}:{number}") from error


def _labelled(row: dict[str, Any]) -> Labelled:
    declared = row["partnership"] == "declared"
    note = Note(
        id=str(row["id"]),
        title=row["title"],
        body=row["body"],
        # The other labels are not passed on: they would give the answer away.
        partnership=Partnership.DECLARED if declared else Partnership.UNKNOWN,
    )
    for span in (*row["spans"], *row.get("benign_traps", ())):
        if row[span["field"]][span["start"] : span["end"]] != span["text"]:
            raise ValueError(f"{span['text']!r} does not stand at {span['start']}:{span['end']}")
    return Labelled(
        note=note,
        gold=tuple(
            Gold(
                category=LEARNT_AS.get(span["category"], span["category"]),
                field=span["field"],
                start=span["start"],
                end=span["end"],
                must=span["must"],
            )
            for span in row["spans"]
        ),
        undeclared=row["partnership"] == "undeclared_commercial",
        disguised=bool(row.get("evasion")),
        traps=tuple((trap["field"], trap["start"], trap["end"]) for trap in row.get("benign_traps", ())),
    )


def evaluate(labelled: Iterable[Labelled], checker: Checker) -> Evaluation:
    """Check every note and count."""
    result = Evaluation()
    for one in labelled:
        _count(one, checker.check(one.note), result)
    return result


def _count(one: Labelled, report: Report, result: Evaluation) -> None:
    found = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    result.notes += 1
    if not one.gold:
        result.clean += 1
        result.clean_flagged += bool(found)
    _count_disclosure(one, found, result)
    spans = [finding for finding in found if finding.span is not None and _category(finding) != "disclosure"]
    gold = [label for label in one.gold if label.category != "disclosure"]
    for label in gold:
        if not label.must:
            continue
        score = result.scores[label.category]
        if any(_category(finding) == label.category and _touches(finding, label) for finding in spans):
            score.found += 1
        else:
            score.missed += 1
            result.mistakes.append(
                _mistake("miss", label.category, one.note, label.field, label.start, label.end, _others(spans, label))
            )
    for label in one.gold:
        if one.disguised and label.must:
            result.disguised += 1
            result.disguised_found += any(_touches(finding, label) for finding in found)
    for finding in spans:
        _count_finding(finding, one, gold, result)
    for trap in one.traps:
        result.traps += 1
        result.traps_hit += any(_within(finding, trap, gold) for finding in spans)


def _count_finding(finding: Finding, one: Labelled, gold: Sequence[Gold], result: Evaluation) -> None:
    category = _category(finding)
    if category not in result.scores or finding.span is None:
        return
    same = [label for label in gold if label.category == category and _touches(finding, label)]
    if any(label.must for label in same):
        result.scores[category].right += 1
    elif not same:
        result.scores[category].wrong += 1
        span = finding.span
        detail = f"{finding.severity} {finding.rule} {finding.evidence.entry}"
        result.mistakes.append(_mistake("false alarm", category, one.note, span.field, span.start, span.end, detail))


def _count_disclosure(one: Labelled, found: Sequence[Finding], result: Evaluation) -> None:
    score = result.scores["disclosure"]
    told = next((finding for finding in found if finding.category == "disclosure"), None)
    if one.undeclared and told is not None:
        score.found += 1
        score.right += 1
    elif one.undeclared:
        score.missed += 1
        label = next((gold for gold in one.gold if gold.category == "disclosure"), None)
        if label is not None:
            result.mistakes.append(_mistake("miss", "disclosure", one.note, label.field, label.start, label.end, ""))
    elif told is not None:
        score.wrong += 1
        span = told.span
        where = (span.field, span.start, span.end) if span else ("title", 0, 0)
        result.mistakes.append(_mistake("false alarm", "disclosure", one.note, *where, told.evidence.entry))


def _category(finding: Finding) -> str:
    return LEARNT_AS.get(finding.category, finding.category)


def _touches(finding: Finding, label: Gold) -> bool:
    span = finding.span
    return span is not None and span.field == label.field and span.start < label.end and label.start < span.end


def _within(finding: Finding, trap: tuple[str, int, int], gold: Sequence[Gold]) -> bool:
    span = finding.span
    if span is None or span.field != trap[0] or span.start >= trap[2] or trap[1] >= span.end:
        return False
    return not any(_touches(finding, label) for label in gold)


def _others(found: Sequence[Finding], label: Gold) -> str:
    return "; ".join(f"{finding.category} {finding.evidence.entry}" for finding in found if _touches(finding, label))


def _mistake(kind: str, category: str, note: Note, name: str, start: int, end: int, detail: str) -> Mistake:
    text = note.text_of(name) if any(known == name for known, _ in note.fields()) else ""
    low = max(0, start - 30)
    return Mistake(
        kind=kind,
        category=category,
        note=note.id,
        words=text[start:end],
        sentence=f"{text[low:start]}⟦{text[start:end]}⟧{text[end : end + 30]}".replace("\n", "⏎"),
        detail=detail,
    )
