from __future__ import annotations

from pathlib import Path

import pytest

from checker import Checker
from checker.fold import FoldTable
from checker.lexicon import foldtable
from checker.locate import lexicon_root


@pytest.fixture(scope="session")
def fold_table() -> FoldTable:
    return foldtable.build(lexicon_root() / "folding")


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests, so that the lexicons are compiled once; never the user's own."""
    return tmp_path_factory.getbasetemp() / "lexicon-cache"


@pytest.fixture(scope="session")
def checker(shared_cache: Path) -> Checker:
    """The checker with everything that is installed, all packs, no settings."""
    return Checker(cache=shared_cache)
