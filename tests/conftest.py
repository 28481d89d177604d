from __future__ import annotations

import contextlib
import importlib.util
import os
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from checker import Checker
from checker.fold import FoldTable
from checker.gain import sentences as gain_sentences
from checker.lexicon import cache, foldtable
from checker.locate import lexicon_root
from checker.rules import patterns
from checker.rules.contacts import reading as contact_reading

# A loaded machine is slow, not wrong: nothing here is a timed test.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session")
def fold_table() -> FoldTable:
    return foldtable.build(lexicon_root() / "folding")


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """What every compiling of packs makes again of the same things is made once for all tests of a process.

    That is the folding data and the gates of the rules in code. Both follow from the program's own files; only which of
    several needs a gate asks for is chosen by the packs' sentences, and any choice finds the same.
    """
    with pytest.MonkeyPatch.context() as patch:

        def once(module: Any, name: str, key: Callable[..., Hashable]) -> None:
            make = getattr(module, name)
            known: dict[Hashable, Any] = {}

            def made(*given: Any) -> Any:
                of = key(*given)
                if of not in known:
                    known[of] = make(*given)
                return known[of]

            patch.setattr(module, name, made)

        once(foldtable, "build", _content)
        once(
            patterns,
            "_gate_of",
            lambda fold, engine, table, units, *_: (
                frozenset(fold.replacements.items()),
                engine,
                tuple((table[number].regex, part) for number, part in units),
            ),
        )
        once(contact_reading, "_gate_of", lambda engine, *_: engine)
        once(gain_sentences, "gate_of", lambda engine: engine)
        yield


def _content(folder: Path | None) -> Hashable:
    return folder and tuple((path.name, path.read_bytes()) for path in sorted(folder.glob("*")))


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Only one of pytest's processes at a time; where the system has no such lock, they do the work twice."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory, made_once: None) -> Iterator[Path]:
    """One cache for all tests, so that the lexicons are compiled once; never the user's own.

    It is full before the first test sees it: a program that a test starts has seconds to answer, not minutes.
    """
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # the workers share it
    folder = base / "lexicon-cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "_KEPT_FILES", 1000)  # the packs of the tests do not push ours out
        with _alone(base / "lexicon-cache.lock"):
            Checker(cache=folder)
        yield folder


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
