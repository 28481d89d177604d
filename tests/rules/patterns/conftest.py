from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.fold import FoldTable
from checker.match import available
from checker.model import Scene
from checker.rules.patterns import Patterns
from checker.segment import Segmenter
from checker.views import FieldText, SplitTable


@pytest.fixture(scope="session")
def find(fold_table: FoldTable) -> Callable[..., list[tuple[str, str]]]:
    """All patterns over a text: the name of each that speaks, and the words as they were written."""
    patterns = Patterns(fold_table, Segmenter(), available())

    def find(text: str, scene: Scene = Scene.NOTE) -> list[tuple[str, str]]:
        folded = fold_table.fold(text)
        claims = patterns.find(FieldText("body", folded, SplitTable({})), scene)
        return [(claim.entry, text[slice(*folded.span(claim.start, claim.end))]) for claim in claims]

    return find
