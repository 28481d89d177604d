from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker import Checker
from checker.config import Settings
from checker.fold import FoldTable
from checker.match import available
from checker.model import Scene
from checker.rules.patterns import Patterns
from checker.segment import Segmenter
from checker.views import FieldText, SplitTable


@pytest.fixture(scope="session")
def claims(fold_table: FoldTable) -> Callable[..., list[tuple[str, str, tuple[int, int]]]]:
    """All patterns over a text: the name of each that speaks, its rule, and the span in the text as it was written."""
    patterns = Patterns(fold_table, Segmenter(), available())

    def claims(text: str, scene: Scene = Scene.NOTE) -> list[tuple[str, str, tuple[int, int]]]:
        folded = fold_table.fold(text)
        found = patterns.find(FieldText("body", folded, SplitTable({})), scene)
        return [(claim.entry, claim.rule, folded.span(claim.start, claim.end)) for claim in found]

    return claims


@pytest.fixture(scope="session")
def find(claims: Callable[..., list[tuple[str, str, tuple[int, int]]]]) -> Callable[..., list[tuple[str, str]]]:
    """All patterns over a text: the name of each that speaks, and the words as they were written."""

    def find(text: str, scene: Scene = Scene.NOTE) -> list[tuple[str, str]]:
        return [(name, text[slice(*span)]) for name, _, span in claims(text, scene)]

    return find


@pytest.fixture(scope="session")
def checker(shared_cache: Path) -> Checker:
    """The checker by its patterns and rows alone: what these rooms find must not hang on what a classifier has learnt."""
    return Checker(Settings(classifier=False), cache=shared_cache)
