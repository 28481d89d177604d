"""``notegate lexicon diff --notes``, on two folders whose packs know different words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker import InputError, Note, Report, Settings
from checker.cli import lexicon_notes, main
from checker.model import verdict_of

from .fake import FakeChecker

Out = pytest.CaptureFixture[str]
KNOWN = {"old": ("最佳",), "new": ("也许",)}


class Packs(FakeChecker):
    """The fake checker, knowing only the words of a folder."""

    def __init__(self, settings: Settings, *, root: Path) -> None:
        super().__init__(settings)
        self._words = KNOWN[root.name]

    def check(self, note: Note) -> Report:
        if note.industry:
            raise InputError("unknown industry")
        report = super().check(note)
        kept = tuple(one for one in report.findings if one.evidence.written in self._words)
        return replace(report, findings=kept, verdict=verdict_of(kept))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon_notes, "Checker", Packs)
    monkeypatch.chdir(tmp_path)
    for name in ("old", "new", "notes"):
        (tmp_path / name).mkdir()
    return tmp_path


def diff(*folders: str) -> int:
    return main(["lexicon", "diff", *folders, "--notes", "notes"])


def test_the_notes_that_are_judged_otherwise_are_named(desk: Path, capsys: Out) -> None:
    (desk / "notes" / "a.md").write_text("最佳，你看。", encoding="utf-8")
    (desk / "notes" / "b.csv").write_text("标题,正文\nx,最佳也许\ny,天气不错\n", encoding="utf-8")
    assert diff("old", "new") == 1
    assert capsys.readouterr().out == (
        "notes/a.md: block -> pass\n"
        "  - error ad-law/9-3 最佳\n"
        "notes/b.csv notes/b.csv#2 (row 2): block -> review\n"
        "  - error ad-law/9-3 最佳\n"
        "  + warning ad-law/9-3 也许\n"
        "2 of 3 notes are judged otherwise\n"
    )
    assert diff("old", "old") == 0


def test_what_cannot_be_checked_is_told(desk: Path, capsys: Out) -> None:
    (desk / "notes" / "a.md").write_bytes(b"\x00")
    (desk / "notes" / "b.csv").write_text("标题,行业\nx,化妆\n", encoding="utf-8")
    assert diff("new", "new") == 2
    out, err = capsys.readouterr()
    assert out == "0 of 1 notes are judged otherwise\n"
    assert "notes/a.md: holds NUL bytes" in err
    assert "notes/b.csv: unknown industry" in err
    assert diff("nowhere", "new") == 2
    assert "nowhere is not a folder of packs" in capsys.readouterr().err
