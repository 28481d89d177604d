"""``notegate lexicon diff --notes``, on two small folders of packs."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from checker.cli import main
from checker.locate import lexicon_root

Out = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two folders with the same packs but for one row each; all other rows are left out, for speed."""
    folder = tmp_path_factory.mktemp("packs")
    for name, term in (("old", "甲词"), ("new", "乙词")):
        root = folder / name
        shutil.copytree(lexicon_root(), root, ignore=shutil.ignore_patterns("*.examples.csv"))
        for path in root.glob("*/*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as file:
                header = next(csv.reader(file))
            if "term" not in header:
                continue
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, header)
                writer.writeheader()
                if path.parent.name == "ad-law" and path.name == "absolute.csv":
                    writer.writerow({"rule": "ad-law/9-3", "term": term})
    return folder


@pytest.fixture
def desk(folders: Path, tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    return tmp_path


def diff(folders: Path, *names: str) -> int:
    old, new = (str(folders / name) for name in names)
    return main(["lexicon", "diff", old, new, "--notes", "notes"])


def test_the_notes_that_are_judged_otherwise_are_named(folders: Path, desk: Path, capsys: Out) -> None:
    (desk / "notes" / "a.md").write_text("这支面霜甲词，你看。", encoding="utf-8")
    (desk / "notes" / "b.csv").write_text("标题,正文\nx,甲词乙词\ny,天气不错\n", encoding="utf-8")
    assert diff(folders, "old", "new") == 1
    out = capsys.readouterr().out
    assert "notes/a.md: review -> pass\n  - warning ad-law/9-3 甲词\n" in out
    assert (
        "notes/b.csv notes/b.csv#2 (row 2): review\n  - warning ad-law/9-3 甲词\n  + warning ad-law/9-3 乙词\n" in out
    )
    assert out.endswith("2 of 3 notes are judged otherwise\n")
    (desk / "notes" / "b.csv").write_text("标题,行业\nx,化妆\n", encoding="utf-8")
    assert diff(folders, "old", "old") == 2
    out, err = capsys.readouterr()
    assert out == "0 of 2 notes are judged otherwise\n"
    assert "notes/b.csv" in err
    (desk / "notes" / "b.csv").write_bytes(b"")
    (desk / "notes" / "b.csv").unlink()
    assert diff(folders, "old", "old") == 0


def test_what_cannot_be_read_is_told(folders: Path, desk: Path, capsys: Out) -> None:
    (desk / "notes" / "a.md").write_bytes(b"\x00")
    assert diff(folders, "new", "new") == 2
    assert "notes/a.md: holds NUL bytes" in capsys.readouterr().err
    assert main(["lexicon", "diff", "nowhere", "--notes", "notes"]) == 2
    assert "nowhere is not a folder of packs" in capsys.readouterr().err
