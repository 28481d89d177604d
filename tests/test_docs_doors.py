"""The pages on doors: every line that calls notegate is run as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.cli import COMMANDS, main
from checker.formats import FORMATS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = {"formats": {"xlsx"}}
"""Page -> the extras its lines need."""


def lines() -> Iterator[Any]:
    for page, extras in PAGES.items():
        for line in re.findall(r"^\$ notegate (.+)$", (DOCS / f"{page}.md").read_text("utf-8"), re.MULTILINE):
            marks = [getattr(pytest.mark, extra) for extra in extras if extra in line]
            yield pytest.param(line, id=f"{page}: {line}", marks=marks)


@pytest.fixture
def desk(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", list(lines()))
def test_a_line_of_the_docs_runs(line: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(shlex.split(line))
    out, err = capsys.readouterr()
    assert (code, err) in ((0, ""), (1, ""))
    named = re.search(r"--output (\S+)", line)
    assert (desk / named.group(1)).stat().st_size if named else out


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
