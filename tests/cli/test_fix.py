"""``notegate check --fix``, on the real engine with a pack of one's own."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest

from checker import Checker, Note, Settings
from checker.cli import fix, main
from checker.cli.init import FILES
from checker.formats import Checked
from checker.inputs import Draft, Origin
from tests.sharing import share_checkers

Out = pytest.CaptureFixture[str]
ROWS = """\
brand-words/wording,天花板级,,,error,,,,国家级,,,
brand-words/wording,梦幻联动,,,warning,,,,联合推出,,,
brand-words/wording,顶配体验,,,warning,,,,完整体验,brand guide p. 4,,
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    for name, text in FILES.items():
        if name.startswith("brand-words/"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    words = folder / "brand-words" / "words.csv"
    words.write_text(words.read_text("utf-8").splitlines(keepends=True)[0] + ROWS, encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path, pack: Path, checker: Checker, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    share_checkers(monkeypatch, checker)
    monkeypatch.chdir(tmp_path)
    # One place for the pack in all tests, so that its checker is built once.
    toml = f'packs = [{json.dumps(str(pack / "brand-words"))}]\nfail-on = "warning"\n'
    (pack / "notegate.toml").write_text(toml, encoding="utf-8")
    return tmp_path


def run(pack: Path, *arguments: str) -> int:
    return main(["check", *arguments, "--fix", "--config", str(pack / "notegate.toml")])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (b"", "gb18030"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_only_the_words_change(desk: Path, pack: Path, capsys: Out, mark: bytes, encoding: str) -> None:
    text = "---\r\n标题: 换季\r\n---\r\n\r\n\t这次升级带来顶配体验😀，\r\n和山茶小铺梦幻联动。\r\n"
    path = desk / "笔记 一.md"
    path.write_bytes(mark + text.encode(encoding))
    path.chmod(0o640)
    assert run(pack, path.name) == 0
    changed = text.replace("顶配体验", "完整体验").replace("梦幻联动", "联合推出")
    assert path.read_bytes() == mark + changed.encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    out, err = capsys.readouterr()
    assert err == "notegate: 笔记 一.md: 2 replaced\n"
    assert "nothing in these rules speaks against it" in out
    assert [one.name for one in desk.iterdir()] == [path.name]


def test_a_fix_that_makes_it_worse_is_not_made_and_the_others_are(desk: Path, pack: Path, capsys: Out) -> None:
    # The pack's own advice for 天花板级 is a word the law forbids.
    Path("a.md").write_text("天花板级的面霜，带来顶配体验。", encoding="utf-8")
    assert run(pack, "a.md") == 1
    assert Path("a.md").read_text("utf-8") == "天花板级的面霜，带来完整体验。"
    Path("b.md").write_text("天花板级的面霜。", encoding="utf-8")
    capsys.readouterr()
    assert run(pack, "b.md") == 1
    assert "b.md: not fixed: nothing that could be put in makes it better\n" in capsys.readouterr().err
    assert Path("b.md").read_text("utf-8") == "天花板级的面霜。"


def test_sheets_json_and_clean_files_are_not_touched(desk: Path, pack: Path) -> None:
    for name, text in {"a.csv": "正文\n顶配体验\n", "b.jsonl": '{"body": "顶配体验"}\n', "c.md": "好用"}.items():
        Path(name).write_text(text, encoding="utf-8")
        stamp = Path(name).stat().st_mtime_ns
        assert run(pack, name) == (0 if name == "c.md" else 1)
        assert (Path(name).read_text("utf-8"), Path(name).stat().st_mtime_ns) == (text, stamp)


def test_what_a_baseline_knows_is_not_fixed(desk: Path, pack: Path) -> None:
    Path("a.md").write_text("顶配体验", encoding="utf-8")
    config = ["--config", str(pack / "notegate.toml")]
    assert main(["baseline", "create", "a.md", "--baseline", "b", *config]) == 0
    assert run(pack, "a.md", "--baseline", "b") == 0
    assert Path("a.md").read_text("utf-8") == "顶配体验"


def test_standard_input_is_no_file(desk: Path, pack: Path, capsys: Out) -> None:
    assert run(pack, "-") == 2
    assert "--fix writes into files" in capsys.readouterr().err


def test_a_file_that_changed_meanwhile_is_left_alone(desk: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk / "a.md"
    path.write_text("顶配体验", encoding="utf-8")
    real = fix.Fixer._fixed

    def late(fixer: fix.Fixer, result: Checked) -> Checked:
        path.write_text("另一个人写的顶配体验", encoding="utf-8")
        return real(fixer, result)

    monkeypatch.setattr(fix.Fixer, "_fixed", late)
    assert run(pack, "a.md") == 1
    assert path.read_text("utf-8") == "另一个人写的顶配体验"


def test_a_disk_that_is_full_leaves_the_old_file(desk: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text("顶配体验", encoding="utf-8")

    def replace(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", replace)
    assert run(pack, "a.md") == 2
    assert Path("a.md").read_text("utf-8") == "顶配体验"
    assert [one.name for one in desk.iterdir()] == ["a.md"]


def test_a_fix_that_breaks_the_note_is_none(checker: Checker) -> None:
    class Finder:
        def at(self, path: Path) -> Settings:
            return Settings()

    fixer = fix.Fixer(Finder(), None, lambda result: result)  # type: ignore[arg-type]
    before = Draft(Note(), Origin(path="a.md"))
    assert fixer._checked(b"---\ntitle: a\ntitle: b\n---\n", before) is None


def test_fixes_end(desk: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fix, "MOST_ROUNDS", 1)
    Path("a.md").write_text("天花板级的面霜，带来顶配体验，梦幻联动。", encoding="utf-8")
    assert run(pack, "a.md") == 1
    assert Path("a.md").read_text("utf-8").count("完整体验") + Path("a.md").read_text("utf-8").count("联合推出") == 1


def test_a_link_is_kept_and_what_it_leads_to_is_fixed(desk: Path, pack: Path) -> None:
    Path("real.md").write_text("顶配体验", encoding="utf-8")
    Path("link.md").symlink_to("real.md")
    assert run(pack, "link.md") == 0
    assert Path("link.md").is_symlink()
    assert Path("real.md").read_text("utf-8") == "完整体验"
