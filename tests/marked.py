"""Texts in which a reader has marked the words of the breach: ``先⟦交98元工本费⟧再派单``. All offsets are code points.

``⟨…⟩`` stands round a second breach of the same rule that the reader passed over and the program named afterwards: it may be
found, and nothing asks for it.
"""

from __future__ import annotations

from checker import Checker, Note
from checker.model import Scene, Severity

Span = tuple[int, int]
_ENDS = "，。；！？：,;!?:\n"


def read(row: str) -> tuple[str, list[Span]]:
    """The text without its marks, and where the words marked with ⟦…⟧ stand in it."""
    return _unmarked(row), _between(row, "⟦", "⟧")


def passed_over(row: str) -> list[Span]:
    """Where the words marked with ⟨…⟩ stand in the text without its marks."""
    return _between(row, "⟨", "⟩")


def _unmarked(row: str) -> str:
    return "".join(character for character in row if character not in "⟦⟧⟨⟩")


def _between(row: str, opens: str, closes: str) -> list[Span]:
    spans = []
    before = 0
    for part in row.split(opens):
        words, mark, rest = part.partition(closes)
        if mark:
            spans.append((before, before + len(_unmarked(words))))
        before += len(_unmarked(words + rest))
    return spans


def touched(span: Span, other: Span) -> bool:
    """Whether the two share a character."""
    return span[0] < other[1] and other[0] < span[1]


def within(span: Span, marked: list[Span], text: str) -> bool:
    """Whether ``span`` keeps to the clauses that the marked words stand in: their neighbours are innocent."""
    allowed: set[int] = set()
    for start, end in marked:
        low, high = start, end
        while low > 0 and text[low - 1] not in _ENDS:
            low -= 1
        while high < len(text) and text[high] not in _ENDS:
            high += 1
        allowed.update(range(low, high + 1))
    return allowed.issuperset(range(*span))


def found(checker: Checker, text: str, rule: str, scene: Scene) -> list[Span]:
    """Where ``rule`` warns in ``text``; each of its findings must say what would pass."""
    report = checker.check(Note(body=text, scene=scene))
    findings = [one for one in report.findings if one.rule == rule and one.severity is not Severity.INFO]
    assert all(one.suggestions for one in findings)
    return [(one.span.start, one.span.end) for one in findings if one.span is not None]
