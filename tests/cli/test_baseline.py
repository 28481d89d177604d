"""``notegate baseline`` and ``check --baseline``, on the real engine and with the real git."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from checker import Checker
from checker.cli import main
from tests.sharing import share_checkers

Out = pytest.CaptureFixture[str]
OLD = "这支面霜是全网最低价。"
NEW = "国家级配方的面霜，错过再等一年。"


@pytest.fixture
def real(tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> Path:
    share_checkers(monkeypatch, checker)
    (tmp_path / "notegate.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    Path("notes", name).write_text(text, encoding="utf-8")


def test_what_was_there_passes_and_what_is_new_does_not(real: Path, capsys: Out) -> None:
    write("旧.md", f"换季护肤\n\n{OLD}\n")
    assert main(["baseline", "create", "notes"]) == 0
    assert capsys.readouterr().out == "notegate.baseline: 1 entries (1 new, 0 gone)\n"
    text = Path("notegate.baseline").read_text("utf-8")
    assert text.count("\n") == 2
    assert "最低价" not in text
    assert "旧" not in text

    check = ["check", "notes", "--baseline", "notegate.baseline", "--format", "jsonl"]
    assert main(check) == 0
    (one,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (one["verdict"], one["exempted"][0]["by"]) == ("pass", "baseline")

    # The sentence moves to another line, another note: it stays known.
    write("旧.md", f"{NEW}\n")
    write("新.md", f"\n\n前一句。{OLD}后一句。\n")
    assert main(check) == 1
    out = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {note["id"]: len(note["exempted"]) for note in out} == {"旧": 0, "新": 1}
    # It is changed: it is not known any more.
    write("新.md", OLD.replace("面霜", "乳液"))
    write("旧.md", "x")
    assert main(check) == 1
    assert "notegate.baseline: 1 of 1 entries are unused" in capsys.readouterr().err


def test_check_names_what_is_new_and_what_is_unused(real: Path, capsys: Out) -> None:
    (real / "notes" / "a.csv").write_text(f"标题,正文\nx,{OLD}\ny,{NEW}\n", encoding="utf-8")
    assert main(["baseline", "create", "notes", "--baseline", "b.txt"]) == 0
    check = ["baseline", "check", "notes", "--baseline", "b.txt"]
    assert main(check) == 0
    (real / "notes" / "a.csv").write_text(f"标题,正文\nx,x\nz,加微信 abc12345 领券。\ny,{NEW}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(check) == 1
    out = capsys.readouterr().out
    assert "notes/a.csv, row 3: 1 not in the baseline\n" in out
    assert ": nothing uses this entry any more\n" in out
    assert "微信" not in out
    assert main([*check, "--fail-on", "never"]) == 1  # the unused entry
    assert main(["baseline", "update", "notes", "--baseline", "b.txt", "--prune"]) == 0
    assert "(0 new, 1 gone)" in capsys.readouterr().out
    assert main([*check, "--fail-on", "never"]) == 0
    assert main(["baseline", "update", "notes", "--baseline", "b.txt"]) == 0
    assert "(1 new, 0 gone)" in capsys.readouterr().out
    assert main(check) == 0


def test_the_settings_name_the_baseline(real: Path, capsys: Out) -> None:
    Path("notegate.toml").write_text('fail-on = "warning"\nbaseline = "known"\n', encoding="utf-8")
    write("a.md", OLD)
    assert main(["check", "notes"]) == 2
    assert "there is no such baseline; `notegate baseline create` writes one" in capsys.readouterr().err
    assert main(["baseline", "create", "notes"]) == 0
    assert main(["check", "notes/a.md"]) == 0
    assert main(["check", "notes/a.md", "--no-config", "--fail-on", "warning"]) == 1


def test_a_baseline_is_not_written_over_nor_in_part(real: Path, capsys: Out) -> None:
    write("a.md", OLD)
    assert main(["baseline", "update", "notes"]) == 2
    assert main(["baseline", "create", "notes", "nowhere.md"]) == 2
    assert not Path("notegate.baseline").exists()
    assert main(["baseline", "create", "notes"]) == 0
    before = Path("notegate.baseline").read_bytes()
    assert main(["baseline", "create", "notes"]) == 2
    assert "exists already" in capsys.readouterr().err
    (real / "notes" / "a.md").write_bytes(b"\x00")
    assert main(["baseline", "update", "notes"]) == 2
    assert Path("notegate.baseline").read_bytes() == before


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_two_branches_merge(real: Path) -> None:
    def git(*arguments: str) -> None:
        command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments]
        subprocess.run(command, check=True, capture_output=True)

    def add(name: str, text: str) -> None:
        write(name, text)
        assert main(["baseline", "update", "notes"]) == 0
        git("add", "-A")
        git("commit", "-qm", name)

    write("a.md", OLD)
    git("init", "-q", "-b", "main")
    Path(".gitattributes").write_text("notegate.baseline merge=union\n")
    assert main(["baseline", "create", "notes"]) == 0
    add("b.md", NEW)
    git("checkout", "-qb", "side")
    add("c.md", "全网第一的口红。")
    git("checkout", "-q", "main")
    add("d.md", "史上最强的粉底。")
    git("merge", "-q", "side")
    assert main(["baseline", "check", "notes"]) == 0


def test_an_expired_exemption_fails_with_its_line(real: Path, capsys: Out) -> None:
    exemption = '[[exemptions]]\nrule = "ad-law/9-3"\nwithin = "面霜"\nreason = "商标"\nuntil = 2026-06-30\n'
    Path("notegate.toml").write_text(f'fail-on = "warning"\n{exemption}', encoding="utf-8")
    write("a.md", OLD)
    assert main(["check", "notes", "--today", "2026-06-30"]) == 0
    write("a.md", "x")
    capsys.readouterr()
    assert main(["check", "notes/a.md", "--today", "2026-07-01"]) == 1
    said = "notegate.toml:2: the exemption for ad-law/9-3 expired on 2026-06-30: renew it or take it out\n"
    assert capsys.readouterr().err.endswith(said)
    assert main(["check", "notes/a.md", "--today", "2026-07-01", "--fail-on", "never"]) == 0
