from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import Checker, Note, keep
from checker.errors import LexiconError
from checker.lexicon import cache
from checker.lexicon.compiled import CompiledLexicon

ROW = "own/one,,顶呱呱牌,,,,,,顶呱呱牌子,,,顶呱呱牌真好,顶呱呱牌子"
Make = Callable[..., Path]


def load(root: Path, folder: Path) -> CompiledLexicon:
    return cache.load(root, engine="pyahocorasick", cache=folder)


def test_the_second_load_comes_from_the_cache(make_pack: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    first = load(root, folder)
    monkeypatch.setattr(cache, "build", None)  # it must not be called again
    second = load(root, folder)
    assert second.spellings == first.spellings == ["顶呱呱牌"]
    assert second.entries_of(0) == first.entries_of(0)
    assert second.rules == first.rules
    assert second.versions == first.versions


def test_the_folder_belongs_to_the_user_alone(make_pack: Make, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    load(make_pack(ROW), folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(path.suffix for path in folder.iterdir()) == [".key", ".lexicon"]  # nothing half-written is left


def test_a_changed_pack_is_compiled_anew(make_pack: Make, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    load(make_pack(ROW), folder)
    assert load(make_pack(ROW.replace("顶呱呱", "响当当")), folder).spellings == ["响当当牌"]


@pytest.mark.parametrize("harm", ["flip", "cut", "empty", "foreign"])
def test_a_damaged_file_is_rebuilt_silently(make_pack: Make, tmp_path: Path, harm: str) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    load(root, folder)
    (path,) = folder.glob("*.lexicon")
    data = bytearray(path.read_bytes())
    if harm == "flip":
        data[len(data) // 2] ^= 1
    path.write_bytes({"cut": data[:-9], "empty": b"", "foreign": b"PK\x03\x04 something else"}.get(harm, data))
    assert load(root, folder).spellings == ["顶呱呱牌"]
    assert CompiledLexicon(path.read_bytes()).spellings == ["顶呱呱牌"]


def test_a_folder_that_others_may_only_read_holds_files_they_may_not(make_pack: Make, tmp_path: Path) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o755)
    load(root, folder)
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_folder_that_others_can_write_is_not_trusted(make_pack: Make, tmp_path: Path) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    assert load(root, folder).spellings == ["顶呱呱牌"]
    assert list(folder.iterdir()) == []


def test_without_a_place_to_write_it_works_all_the_same(make_pack: Make, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert load(make_pack(ROW), blocked).spellings == ["顶呱呱牌"]


def test_old_artefacts_go(make_pack: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_KEPT_FILES", 8)  # the tests' own cache keeps all of them
    folder = tmp_path / "cache"
    for number in range(12):
        load(make_pack(ROW.replace("顶呱呱牌", f"顶呱呱牌{number}")), folder)
    assert len(list(folder.glob("*.lexicon"))) == 8
    assert len(list(folder.glob("*.key"))) == 8


def test_where_the_cache_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(tmp_path))
    assert keep.folder() == tmp_path
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", "")
    assert keep.folder() is None
    monkeypatch.delenv("NOTEGATE_CACHE_DIR")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert keep.folder() == tmp_path / ".cache" / "notegate"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert keep.folder() == tmp_path / "x" / "notegate"


def test_what_is_no_artefact_is_refused() -> None:
    with pytest.raises(LexiconError, match="not an artefact"):
        CompiledLexicon(b"anything")


def test_a_pack_of_ones_own_is_found_in_notes(make_pack: Make, tmp_path: Path) -> None:
    from checker.config import Settings

    pack = make_pack(ROW) / "own"
    manifest = (pack / "pack.toml").read_text(encoding="utf-8")
    start, end = manifest.index("[category.absolute]"), manifest.index("[rule.")
    (pack / "pack.toml").write_text(manifest[:start] + manifest[end:], encoding="utf-8")
    checker = Checker(Settings(packs=(pack,)), cache=tmp_path / "cache")
    (finding,) = checker.check(Note(body="这是顶呱呱牌面霜，不是顶呱呱牌子")).findings
    assert (finding.rule, finding.evidence.entry) == ("own/one", "own/words.csv:2")
    assert "own" in checker.check(Note(body="x")).packs


def test_a_change_that_hides_its_size_and_time_is_seen(make_pack: Make, tmp_path: Path) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    load(root, folder)
    file = tmp_path / "own" / "words.csv"
    before = file.stat()
    make_pack(ROW.replace("顶呱呱", "响当当"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert load(root, folder).spellings == ["响当当牌"]


def test_the_key_of_unchanged_packs_is_kept(make_pack: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, folder = make_pack(ROW), tmp_path / "cache"
    load(root, folder)
    load(root, folder)
    (told,) = folder.glob("*.key")
    later = told.stat().st_mtime_ns + 60_000_000_000
    os.utime(told, ns=(later, later))  # as if the packs had lain unchanged for a minute when it was written
    monkeypatch.setattr(cache, "_key_of_content", None)  # it must not be called again
    assert load(root, folder).spellings == ["顶呱呱牌"]
    told.write_bytes(told.read_bytes()[:-1])
    monkeypatch.undo()
    assert load(root, folder).spellings == ["顶呱呱牌"]
