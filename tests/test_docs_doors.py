"""The pages on doors: every line that calls notegate is run as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker import Checker
from checker.cli import COMMANDS, main
from checker.formats import FORMATS

from .sharing import share_checkers

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES: dict[str, dict[str, str]] = {
    "baseline": {"examples/notes": "xlsx"},
    "formats": {"xlsx": "xlsx"},
    "scale": {"parquet": "arrow"},
}
"""Page -> what shows in its lines that an extra is needed, and the extra."""


def lines(page: str) -> list[str]:
    return re.findall(r"^\$ notegate (.+)$", (DOCS / f"{page}.md").read_text("utf-8"), re.MULTILINE)


def pages() -> Iterator[Any]:
    for page, extras in PAGES.items():
        wanted = {extra for sign, extra in extras.items() for line in lines(page) if sign in line}
        yield pytest.param(page, marks=[getattr(pytest.mark, extra) for extra in sorted(wanted)])


@pytest.fixture
def desk(tmp_path: Path, checker: Checker, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")
    share_checkers(monkeypatch, checker)
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", list(pages()))
def test_the_lines_of_a_page_run_in_their_order(page: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in lines(page):
        code = main(shlex.split(line))
        out, err = capsys.readouterr()
        assert (code, err) in ((0, ""), (1, "")), line
        named = re.search(r"--output (\S+)", line)
        assert (desk / named.group(1)).stat().st_size if named else out, line


def test_every_format_is_on_its_page() -> None:
    page = (DOCS / "formats.md").read_text("utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in page] == []


def test_a_step_of_github_gets_a_summary(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk / "summary.md"))
    (desk / "summary.md").write_text("before\n")
    assert main(["check", "examples/notes/note.md", "--format", "github"]) == 1
    assert "::error file=examples/notes/note.md,line=" in capsys.readouterr().out
    assert (desk / "summary.md").read_text("utf-8").startswith("before\n### notegate: 1 notes, ")


def test_the_pages_name_real_commands() -> None:
    for page in PAGES:
        for name in re.findall(r"`notegate ([a-z]+)", (DOCS / f"{page}.md").read_text("utf-8")):
            assert name in COMMANDS
