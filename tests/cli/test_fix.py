"""``notegate check --fix``, on the real engine with suggestions of our own."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

import pytest

from checker import Checker, Finding, Note, Report, Settings, Suggestion
from checker.cli import fix, main, session
from checker.formats import Checked
from checker.inputs import Draft, Origin

Out = pytest.CaptureFixture[str]
INSTEAD = {"全网最低价": "日常价格", "史上最强": "好用", "全网第一": "国家级"}
"""What is suggested; the last is a suggestion that is a finding itself."""


class Suggesting(Checker):
    """The real checker with suggestions of our own, so that no pack has to be compiled."""

    def check(self, note: Note) -> Report:
        report = super().check(note)
        return replace(report, findings=tuple(map(_suggested, report.findings)))


def _suggested(finding: Finding) -> Finding:
    new = INSTEAD.get(finding.evidence.written)
    return finding if new is None else replace(finding, suggestions=(Suggestion(text=new, span=finding.span),))


@pytest.fixture
def desk(tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> Path:
    def made(settings: Settings, *, today: object = None) -> Checker:
        return Suggesting(settings, lexicon=checker.lexicon)

    monkeypatch.setattr(session, "Checker", made)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["check", *arguments, "--fix", "--no-config", "--fail-on", "warning"])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (b"", "gb18030"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_only_the_words_change(desk: Path, capsys: Out, mark: bytes, encoding: str) -> None:
    text = "---\r\n标题: 换季\r\n---\r\n\r\n\t这支面霜是全网最低价😀，\r\n史上最强的粉底。\r\n"
    path = desk / "笔记 一.md"
    path.write_bytes(mark + text.encode(encoding))
    path.chmod(0o640)
    assert run(path.name) == 0
    changed = text.replace("全网最低价", "日常价格").replace("史上最强", "好用")
    assert path.read_bytes() == mark + changed.encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    out, err = capsys.readouterr()
    assert err == "notegate: 笔记 一.md: 2 replaced\n"
    assert "nothing in these rules speaks against it" in out
    assert [one.name for one in desk.iterdir()] == [path.name]


def test_a_fix_that_makes_it_worse_is_not_made_and_the_others_are(desk: Path, capsys: Out) -> None:
    Path("a.md").write_text("全网第一的面霜，全网最低价。", encoding="utf-8")
    assert run("a.md") == 1
    assert Path("a.md").read_text("utf-8") == "全网第一的面霜，日常价格。"
    Path("b.md").write_text("全网第一的面霜。", encoding="utf-8")
    capsys.readouterr()
    assert run("b.md") == 1
    assert "b.md: not fixed: nothing that could be put in makes it better\n" in capsys.readouterr().err
    assert Path("b.md").read_text("utf-8") == "全网第一的面霜。"


def test_sheets_json_and_clean_files_are_not_touched(desk: Path, capsys: Out) -> None:
    for name, text in {
        "a.csv": "正文\n这支面霜是全网最低价\n那支面霜是全网最低价\n",
        "b.jsonl": '{"body": "这支面霜是全网最低价"}\n{"body": "那支面霜是全网最低价"}\n',
        "c.md": "好用",
    }.items():
        Path(name).write_text(text, encoding="utf-8")
        stamp = Path(name).stat().st_mtime_ns
        assert run(name) == (0 if name == "c.md" else 1)
        assert (Path(name).read_text("utf-8"), Path(name).stat().st_mtime_ns) == (text, stamp)
        told = "" if name == "c.md" else f"notegate: {name}: not fixed: replacements are put into .md and .txt only\n"
        assert capsys.readouterr().err == told


def test_what_a_baseline_knows_is_not_fixed(desk: Path) -> None:
    Path("a.md").write_text("这支面霜是全网最低价", encoding="utf-8")
    assert main(["baseline", "create", "a.md", "--baseline", "b", "--no-config"]) == 0
    assert run("a.md", "--baseline", "b") == 0
    assert Path("a.md").read_text("utf-8") == "这支面霜是全网最低价"


def test_standard_input_is_no_file(desk: Path, capsys: Out) -> None:
    assert run("-") == 2
    assert "--fix writes into files" in capsys.readouterr().err


def test_a_file_that_changed_meanwhile_is_left_alone(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk / "a.md"
    path.write_text("这支面霜是全网最低价", encoding="utf-8")
    real = fix.Fixer._fixed

    def late(fixer: fix.Fixer, result: Checked) -> Checked:
        path.write_text("另一个人写的全网最低价", encoding="utf-8")
        return real(fixer, result)

    monkeypatch.setattr(fix.Fixer, "_fixed", late)
    assert run("a.md") == 1
    assert path.read_text("utf-8") == "另一个人写的全网最低价"


def test_a_file_that_is_gone_meanwhile_costs_only_itself(
    desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "b.md"):
        Path(name).write_text("这支面霜是全网最低价", encoding="utf-8")
    real = fix.Fixer._fixed

    def late(fixer: fix.Fixer, result: Checked) -> Checked:
        Path("a.md").unlink(missing_ok=True)
        return real(fixer, result)

    monkeypatch.setattr(fix.Fixer, "_fixed", late)
    assert run("a.md", "b.md") == 1
    assert Path("b.md").read_text("utf-8") == "这支面霜是日常价格"
    assert "notegate: a.md: not fixed: cannot be read: No such file or directory\n" in capsys.readouterr().err


def test_a_disk_that_is_full_leaves_the_old_file(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text("这支面霜是全网最低价", encoding="utf-8")

    def refuse(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    assert run("a.md") == 2
    assert Path("a.md").read_text("utf-8") == "这支面霜是全网最低价"
    assert [one.name for one in desk.iterdir()] == ["a.md"]


def test_a_fix_that_breaks_the_note_is_none(checker: Checker) -> None:
    class Finder:
        def at(self, path: Path) -> Settings:
            return Settings()

    fixer = fix.Fixer(Finder(), None, lambda result: result)  # type: ignore[arg-type]
    before = Draft(Note(), Origin(path="a.md"))
    assert fixer._checked(b"---\ntitle: a\ntitle: b\n---\n", before) is None


def test_fixes_end(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fix, "MOST_ROUNDS", 1)
    Path("a.md").write_text("全网第一的面霜，全网最低价，史上最强。", encoding="utf-8")
    assert run("a.md") == 1
    assert Path("a.md").read_text("utf-8").count("日常价格") + Path("a.md").read_text("utf-8").count("好用") == 1


def test_a_link_is_kept_and_what_it_leads_to_is_fixed(desk: Path) -> None:
    Path("real.md").write_text("这支面霜是全网最低价", encoding="utf-8")
    Path("link.md").symlink_to("real.md")
    assert run("link.md") == 0
    assert Path("link.md").is_symlink()
    assert Path("real.md").read_text("utf-8") == "这支面霜是日常价格"
