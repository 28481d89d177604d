from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import hypothesis
import pytest

from checker import Checker
from checker.fold import FoldTable
from checker.lexicon import foldtable
from checker.locate import lexicon_root

# A loaded machine is slow, not wrong: nothing here is a timed test.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


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


# What needs an optional part is left out where that part is missing, and the summary says so. Where everything is
# required (CI), a missing part fails instead.
_PARTS = {
    "fast": ("daachorse", "rjieba"),
    "xlsx": ("openpyxl",),
    "calendar": ("icalendar",),
    "vobject": ("vobject",),
    "similarity": ("rapidfuzz",),
    "arrow": ("pyarrow",),
    "spark": ("pyspark",),
    "ray": ("ray",),
    "lsp": ("pygls",),
    "mcp": ("mcp",),
    "api": ("fastapi", "sqlalchemy", "alembic", "cryptography", "prometheus_client", "limits", "standardwebhooks"),
    "tools": ("pre_commit",),
    "browser": ("playwright", "axe_playwright_python"),
}


def _missing(marker: str) -> list[str]:
    return [name for name in _PARTS[marker] if importlib.util.find_spec(name) is None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("nightly") and not os.environ.get("NOTEGATE_NIGHTLY"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: .ci/nightly"))
    if os.environ.get("NOTEGATE_REQUIRE_ALL"):
        return
    for item in items:
        for marker in _PARTS:
            if item.get_closest_marker(marker) and (missing := _missing(marker)):
                item.add_marker(pytest.mark.skip(reason=f"needs {', '.join(missing)} (extra '{marker}')"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    left_out: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        left_out[reason] = left_out.get(reason, 0) + 1
    for reason, number in left_out.items():
        terminalreporter.write_line(f"left out: {number} tests ({reason})")
    if not left_out:
        terminalreporter.write_line("left out: nothing")
