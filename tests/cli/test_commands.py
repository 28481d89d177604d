"""The other commands, the overview, and what holds for the program as a whole."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import config
from checker.cli import COMMANDS, main, overview, progress, terminal
from checker.cli.init import FILES
from checker.formats.schema import report_schema
from checker.version import VERSION

Out = pytest.CaptureFixture[str]


@pytest.mark.parametrize("argument", ["-h", "--help", "help"])
def test_the_overview_names_every_command(argument: str, capsys: Out) -> None:
    assert main([argument]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in COMMANDS)
    assert out == overview()


def test_without_a_command_the_overview_is_an_error(capsys: Out) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == overview()


def test_the_version(capsys: Out) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"notegate {VERSION}\n"


def test_an_unknown_command_names_the_nearest(desk: Path, capsys: Out) -> None:
    assert main(["chekc"]) == 2
    assert capsys.readouterr().err == "notegate: unknown command 'chekc'; did you mean 'check'?\n"
    (desk / "note.md").touch()
    assert main(["note.md"]) == 2
    assert "did you mean 'notegate check note.md'?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["check", "explain", "rules", "init", "schema"])
def test_every_command_has_help(name: str, capsys: Out) -> None:
    assert main([name, "--help"]) == 0
    assert f"usage: notegate {name}" in capsys.readouterr().out


def test_the_schema_is_the_pinned_one(capsys: Out) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == report_schema()


# --- explain and rules ------------------------------------------------------------------------------------------------


def test_a_rule_is_explained(desk: Path, capsys: Out) -> None:
    assert main(["explain", "ad-law/9-3"]) == 0
    assert capsys.readouterr().out == (
        "ad-law/9-3  绝对化用语\n"
        "category: absolute  绝对化用语 / absolute claims\n"
        "pack: ad-law\n"
        "\n不得使用绝对化用语。\n"
        "\nwhat would pass: 写自己的感受。\n"
        "\nwhy:\n  广告法 第九条第三项 (the law itself, read 2026-11-22)\n"
    )


def test_a_rule_without_words_and_a_category(desk: Path, capsys: Out) -> None:
    assert main(["explain", "xhs/bare", "--color", "always"]) == 0
    assert capsys.readouterr().out.startswith("\x1b[1mxhs/bare  空\x1b[0m\ncategory: format\npack: xhs\n\nwhy:")
    assert main(["explain", "absolute"]) == 0
    assert "absolute  绝对化用语 / absolute claims\n  ad-law/9-3 " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ad-law/9.3", "unknown rule 'ad-law/9.3'; did you mean 'ad-law/9-3'?"),
        ("zzz", "unknown rule 'zzz'; `notegate rules` lists them"),
    ],
)
def test_a_rule_that_is_none(desk: Path, capsys: Out, name: str, said: str) -> None:
    assert main(["explain", name]) == 2
    assert capsys.readouterr().err == f"notegate: {said}\n"


def test_rules_are_listed_by_category(desk: Path, capsys: Out) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line] == ["absolute", "ad-law/9-3", "format", "xhs/bare", "xhs/bare-2"]
    assert main(["rules", "--category", "format"]) == 0
    assert "ad-law" not in capsys.readouterr().out
    assert main(["rules", "--category", "formt"]) == 2
    assert "unknown category 'formt'; did you mean 'format'?" in capsys.readouterr().err


def test_rules_as_json(desk: Path, capsys: Out) -> None:
    assert main(["rules", "--format", "json", "--category", "absolute"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "id": "ad-law/9-3",
            "title": "绝对化用语",
            "category": "absolute",
            "pack": "ad-law",
            "help": "不得使用绝对化用语。",
            "advice": "写自己的感受。",
            "basis": [
                {"id": "ad-law-9-3", "title": "广告法 第九条第三项", "confidence": "law", "checked": "2026-11-22"}
            ],
        }
    ]


# --- init -------------------------------------------------------------------------------------------------------------


def test_init_writes_settings_that_can_be_read_and_overwrites_nothing(desk: Path, capsys: Out) -> None:
    assert main(["init"]) == 0
    assert capsys.readouterr().out.count("wrote ") == len(FILES)
    settings = config.load(desk / "notegate.toml")
    assert settings.packs == (desk / "brand-words",)
    (desk / "notegate.toml").unlink()
    assert main(["init"]) == 2
    assert "brand-words/pack.toml: exists already; nothing was written" in capsys.readouterr().err
    assert not (desk / "notegate.toml").exists()
    assert main(["init", "other/place"]) == 0
    assert (desk / "other" / "place" / "notegate.toml").is_file()


def test_what_init_comments_out_can_be_read_too(desk: Path) -> None:
    main(["init"])
    text = (desk / "notegate.toml").read_text(encoding="utf-8")
    lines = [line.removeprefix("# ") if " = " in line or "[" in line else line for line in text.splitlines()]
    (desk / "notegate.toml").write_text("\n".join(lines), encoding="utf-8")
    settings = config.load(desk / "notegate.toml")
    assert settings.pin == {"ad-law": "2026.11.0"}
    assert settings.exemptions[0].within == "最佳拍档"


# --- where output goes ------------------------------------------------------------------------------------------------


def test_bytes_go_where_text_goes(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with terminal.output(tmp_path / "o.bin", binary=True, mark=True) as out:
        out.write(b"\0x")
    assert (tmp_path / "o.bin").read_bytes() == b"\0x"
    with terminal.output(None, binary=True) as out:
        out.write(b"\0y")
        out.flush()
    assert capfdbinary.readouterr().out == b"\0y"


# --- progress ---------------------------------------------------------------------------------------------------------


def test_the_bar_appears_late_and_seldom() -> None:
    now = [0.0]
    out = io.StringIO()
    bar = progress.Progress(out, 200, clock=lambda: now[0])
    bar.clear()
    for moment, done in ((0.5, 10), (1.0, 50), (1.05, 60), (1.2, 400)):
        now[0] = moment
        bar.step(lambda done=done: done)  # type: ignore[misc]
    assert out.getvalue() == (
        "\r[######------------------]  25% 2 notes\x1b[K\r[########################] 100% 4 notes\x1b[K"
    )
    bar.clear()
    assert out.getvalue().endswith("\r\x1b[K")


def test_without_a_total_the_notes_are_counted() -> None:
    now = [0.0]
    out = io.StringIO()
    bar = progress.Progress(out, 0, clock=lambda: now[0])
    now[0] = 5
    bar.step(lambda: 0)
    assert out.getvalue() == "\r1 notes\x1b[K"


# --- the program as a whole -------------------------------------------------------------------------------------------


def program(*arguments: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "checker.cli", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, **settings)  # type: ignore[call-overload, no-any-return]


def test_output_is_utf8_in_any_locale(tmp_path: Path) -> None:
    done = program("check", "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "化妆品".encode() in done.stdout


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "checker.cli", "schema"],
        env=environment,
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
        cwd=tmp_path,
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(os.name == "nt", reason="descriptors are closed in another way there")
@pytest.mark.parametrize(
    ("arguments", "closed", "code", "said"),
    [
        (["schema"], "1", 2, "notegate: standard output: is closed\n"),
        pytest.param(
            ["check", "a.md", "--format", "xlsx"],
            "1",
            2,
            "notegate: standard output: is closed\n",
            marks=pytest.mark.xlsx,
        ),
        (["check", "-"], "0", 2, "notegate: stdin: cannot be read: is closed\n"),
        (["check", "a.md", "--no-config"], "2", 0, ""),
        (["check", "none.md"], "2", 2, ""),
        (["check", "none.md"], "012", 2, ""),
        (["check", "a.md", "--output", "o.txt"], "1", 0, ""),
    ],
)
def test_a_closed_stream_is_said_and_costs_nothing_else(
    tmp_path: Path, shared_cache: Path, arguments: list[str], closed: str, code: int, said: str
) -> None:
    (tmp_path / "a.md").write_text("好", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "NOTEGATE_CACHE_DIR": str(shared_cache)}
    shut = " ".join(f"{number}>&-" for number in closed)
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m checker.cli "$@" {shut}', sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (code, said)
    assert (tmp_path / "o.txt").exists() is ("o.txt" in arguments)


def test_a_check_of_markdown_loads_only_what_it_needs(tmp_path: Path) -> None:
    doors = "checker.cli.check, checker.inputs.markdown, checker.formats.text, checker.cli.parser"
    code = f"import sys, {doors}; print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
    )
    ours = {"checker.inputs.json_notes", "checker.inputs.table_notes", "checker.inputs.tables", "checker.formats.csv"}
    assert not ours & set(done.stdout.split())


def test_the_sample_pack_is_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    assert main(["lexicon", "lint", "brand-words"]) == 0
    assert "0 problems" in capsys.readouterr().out


def test_a_pack_named_by_the_settings_and_by_the_command_line_counts_once(
    tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    Path("note.md").write_text("这次升级带来顶配体验", encoding="utf-8")
    Path("again").symlink_to("brand-words")
    for command in (["check", "note.md", "--format", "jsonl"], ["rules"], ["lexicon", "lint", "brand-words"]):
        named = ["brand-words"] if command[0] == "lexicon" else ["--pack", "brand-words", "--pack", "./again"]
        capsys.readouterr()
        assert main([*command, *named]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        assert out.count("brand-words/wording") == (command[0] != "lexicon")
