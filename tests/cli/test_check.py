"""``notegate check``: exit codes, settings, outputs, and what is said on which stream."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from checker.cli import main
from checker.cli.session import size_of
from checker.errors import InputError
from checker.model import Note, Report

from .fake import FakeChecker

Out = pytest.CaptureFixture[str]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# --- exit codes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("好用", [], 0),
        ("最佳", [], 1),
        ("也许", [], 0),
        ("也许", ["--fail-on", "warning"], 1),
        ("备注", ["--fail-on", "warning"], 0),
        ("备注", ["--fail-on", "info"], 1),
        ("最佳", ["--fail-on", "never"], 0),
        ("", [], 0),
    ],
)
def test_exit_code(desk: Path, text: str, options: list[str], code: int) -> None:
    write(desk / "a.md", text)
    assert main(["check", "a.md", *options]) == code


def test_what_could_not_be_checked_wins_over_findings(desk: Path, capsys: Out) -> None:
    write(desk / "a.jsonl", '{"title": "最佳"}\nbroken\n{"title": "最佳"}\n')
    assert main(["check", "a.jsonl", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a.jsonl#1", "a.jsonl#3"]
    assert err == "notegate: a.jsonl:2: not valid JSON: Expecting value at column 1\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to check: name files or folders, or - for standard input"),
        (["-", "-"], "standard input can be read once"),
        (["none.md"], "none.md: there is no such file or folder"),
        (["a.md", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
        (["a.md", "--fromat", "json"], "did you mean '--format'?"),
        (["a.md", "--zzz"], "unrecognized arguments: --zzz"),
        (["a.md", "--fail-on", "x"], "invalid choice: 'x'"),
        (["a.md", "--today", "x"], "not a date such as 2026-12-31: 'x'"),
        (["a.md", "--pack", "none"], "--pack names no folder: none"),
        (["a.md", "--config", "none.toml"], "none.toml: cannot be read"),
        (["a.md", "--scene", "x"], "--scene: scene cannot be 'x'"),
        (["a.md", "--speaker", "x"], "--speaker: speaker cannot be 'x'"),
        (["a.md", "--partnership", "x"], "--partnership: partnership cannot be 'x'"),
        (["a.md", "--industry", "cosmetcs"], "--industry: unknown industry 'cosmetcs'; did you mean 'cosmetics'?"),
        (["a.md", "--output", "none/x.txt"], "none: cannot be written"),
        (["a.md", "--output", "."], "notegate: .: a folder; --output is the name of a file"),
        (["a.md", "--output", "../desk"], "notegate: ../desk: a folder; --output is the name of a file"),
    ],
)
def test_wrong_usage_is_2_and_says_what(desk: Path, capsys: Out, arguments: list[str], said: str) -> None:
    write(desk / "a.md", "好用")
    assert main(["check", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_bug_is_3_and_does_not_show_the_draft(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk / "a.md", "崩溃，这是未发布的正文")
    assert main(["check", "a.md"]) == 3
    out, err = capsys.readouterr()
    assert "a bug in notegate: RuntimeError in checker." in err
    assert "正文" not in out + err
    monkeypatch.setenv("NOTEGATE_TRACEBACK", "1")
    assert main(["check", "a.md"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_bug_costs_only_its_own_note(desk: Path, capsys: Out) -> None:
    write(desk / "a.csv", "编号,正文\n1,最佳\n2,崩溃，这是未发布的正文\n3,最佳\n")
    write(desk / "b.md", "最佳")
    assert main(["check", "a.csv", "b.md", "--format", "jsonl", "--output", "o"]) == 3
    assert [json.loads(line)["id"] for line in (desk / "o").read_text("utf-8").splitlines()] == ["1", "3", "b"]
    err = capsys.readouterr().err
    assert err.startswith("notegate: a.csv, row 3: a bug in notegate: RuntimeError in checker.")
    assert "正文" not in err
    assert main(["baseline", "create", "a.csv"]) == 3
    assert not (desk / "notegate.baseline").exists()


def test_a_note_that_is_too_long_costs_only_itself(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    real = FakeChecker.check

    def check(checker: FakeChecker, note: Note) -> Report:
        if note.body == "long":
            raise InputError("the note has 9,000,000 characters", where=note.id)
        return real(checker, note)

    monkeypatch.setattr(FakeChecker, "check", check)
    write(desk / "a.csv", "编号,正文\n1,x\n2,long\n3,x\n")
    assert main(["check", "a.csv", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1", "3"]
    assert err == "notegate: a.csv, row 3: the note has 9,000,000 characters\n"


def test_a_file_that_goes_while_it_is_read_costs_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = FakeChecker.check

    def check(checker: FakeChecker, note: Note) -> Report:
        (desk / "a.md").unlink(missing_ok=True)
        return real(checker, note)

    monkeypatch.setattr(FakeChecker, "check", check)
    monkeypatch.setattr(sys, "stderr", Terminal())  # for a progress bar the sizes are summed up first
    for name in ("a.md", "b.md"):
        write(desk / name, "最佳")
    assert main(["check", "a.md", "b.md", "--format", "jsonl", "--output", "o"]) == 1
    assert [json.loads(line)["id"] for line in (desk / "o").read_text("utf-8").splitlines()] == ["a", "b"]
    assert size_of(desk / "a.md") == 0


def test_standard_input_that_breaks_off_costs_only_itself(
    desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Broken())))
    write(desk / "a.md", "x")
    assert main(["check", "-", "a.md", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a"]
    assert err == "notegate: stdin: cannot be read: Input/output error\n"


def test_an_interruption_is_130(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(checker: FakeChecker, note: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeChecker, "check", check)
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 130


def test_a_full_disk_is_2_and_says_so(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    def check(checker: FakeChecker, note: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FakeChecker, "check", check)
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 2
    assert capsys.readouterr().err == "notegate: No space left on device\n"


# --- input ------------------------------------------------------------------------------------------------------------


def test_reports_come_in_the_order_of_the_input(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk / "f" / "b.md", "b")
    write(desk / "f" / "a.jsonl", '{"id": "1", "title": "x"}\n{"id": "2", "title": "x"}\n')
    write(desk / "c.csv", "编号,标题\nA-1,x\nA-2,x\n")
    stdin(monkeypatch, b"text")
    assert main(["check", "c.csv", "-", "f", "--format", "jsonl"]) == 0
    out = capsys.readouterr().out
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["A-1", "A-2", "stdin", "1", "2", "b"]
    assert FakeChecker.built == 1


def test_standard_input_takes_a_name(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, "标题\n最佳\n".encode())
    assert main(["check", "-", "--stdin-filename", "x/sheet.csv"]) == 1
    assert capsys.readouterr().out.startswith("x/sheet.csv, row 2: to change (1 error)\n")


def test_defaults_for_notes_that_do_not_say(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    real = FakeChecker.check

    def check(checker: FakeChecker, note: object) -> object:
        seen.append(note)
        return real(checker, note)  # type: ignore[arg-type]

    monkeypatch.setattr(FakeChecker, "check", check)
    write(desk / "a.md", "---\nscene: live\n---\nx")
    options = ["--scene", "广告", "--industry", "化妆品", "--speaker", "品牌方", "--partnership", "无"]
    assert main(["check", "a.md", *options]) == 0
    (note,) = seen
    assert (note.scene, note.industry, note.speaker, note.partnership) == ("live", "化妆品", "brand", "none")  # type: ignore[attr-defined]


def test_a_trade_without_rules_is_told_once_and_checked_all_the_same(desk: Path, capsys: Out) -> None:
    write(desk / "a.csv", "标题,行业\n最佳,珠宝\nx,珠宝\nx,化妆品\n")
    assert main(["check", "a.csv", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["block", "pass", "pass"]
    assert err == "notegate: a.csv, row 2: unknown industry '珠宝': checked without the rules of its industry\n"


def test_a_file_that_cannot_be_read_costs_only_itself(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def open_(path: Path, *arguments: object, **options: object) -> object:
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)  # type: ignore[call-overload]

    for name in ("a.md", "b.md"):
        write(desk / "f" / name, "x")
    monkeypatch.setattr(Path, "open", open_)
    assert main(["check", "f", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["b"]
    assert err == "notegate: f/a.md: cannot be read: Permission denied\n"


def test_what_is_said_cannot_steer_the_terminal(desk: Path, capsys: Out) -> None:
    assert main(["check", "\x1b[31m\u202e.md"]) == 2
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert "\u202e" not in err


# --- output -----------------------------------------------------------------------------------------------------------


def test_output_goes_to_a_file_whole(desk: Path, capsys: Out) -> None:
    write(desk / "a.csv", "标题,负责人\n最佳,小王\n")
    old = write(desk / "out.csv", "old")
    old.chmod(0o640)
    assert main(["check", "a.csv", "--format", "csv", "--output", "out.csv"]) == 1
    data = old.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (row["verdict"], row["负责人"]) == ("block", "小王")
    assert old.stat().st_mode & 0o777 == 0o640
    assert capsys.readouterr().out == ""
    assert sorted(path.name for path in desk.iterdir()) == ["a.csv", "out.csv"]


def test_a_run_that_fails_leaves_the_old_file(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(checker: FakeChecker, note: object) -> object:
        raise OSError(28, "No space left on device")

    write(desk / "a.md", "x")
    old = write(desk / "out.txt", "old")
    monkeypatch.setattr(FakeChecker, "check", check)
    assert main(["check", "a.md", "--output", "out.txt"]) == 2
    assert old.read_text() == "old"
    assert sorted(path.name for path in desk.iterdir()) == ["a.md", "out.txt"]


WORKERS = pytest.param(("--workers", "1"), id="workers")


@pytest.mark.parametrize("more", [(), WORKERS])
@pytest.mark.parametrize(("argument", "name"), [("d", "n.jsonl"), ("d/*.jsonl", "n.jsonl"), ("d/**/n*", "e/n.jsonl")])
def test_a_draft_that_is_found_is_not_written_over(
    desk: Path, capsys: Out, argument: str, name: str, more: tuple[str, ...]
) -> None:
    draft = desk / "d" / name
    draft.parent.mkdir(parents=True)
    write(draft, '{"id": "a", "body": "最佳"}\n')
    write(desk / "d" / "other.md", "好用")
    (desk / "link.jsonl").symlink_to(draft)
    for output in (f"d/{name}", f"./d/../d/{name}", "link.jsonl"):
        assert main(["check", argument, "--format", "jsonl", "--output", output, *more]) == 2
        assert f"--output would be written over what is checked: d/{name}" in capsys.readouterr().err
    assert draft.read_text("utf-8") == '{"id": "a", "body": "最佳"}\n'
    assert [path.name for path in draft.parent.glob(".*")] == []


@pytest.mark.parametrize("name", ["jsonl", "json", pytest.param("parquet", marks=pytest.mark.arrow)])
def test_a_report_among_the_drafts_is_written_again_and_not_checked(desk: Path, capsys: Out, name: str) -> None:
    write(desk / "a.jsonl", '{"id": "a", "body": "最佳"}\n{"id": "b", "body": "好用"}\n')
    run = ["check", ".", "--format", name, "--output", f"r.{name}"]
    assert main(run) == 1
    first = (desk / f"r.{name}").read_bytes()
    assert main(run) == 1
    assert (desk / f"r.{name}").read_bytes() == first
    assert capsys.readouterr().err == ""


def test_what_looks_like_a_report_and_holds_notes_is_a_draft(desk: Path, capsys: Out) -> None:
    write(desk / "a.jsonl", '{"id": "a", "body": "好用"}\n')
    assert main(["check", "a.jsonl", "--format", "jsonl", "--output", "r.jsonl"]) == 0
    merged = json.loads((desk / "r.jsonl").read_text("utf-8")) | {"body": "好用"}
    write(desk / "r.jsonl", json.dumps(merged))
    assert main(["check", ".", "--format", "jsonl", "--output", "r.jsonl"]) == 2
    assert "remove it if it is an old report" in capsys.readouterr().err
    assert json.loads((desk / "r.jsonl").read_text("utf-8")) == merged
    assert main(["check", ".", "--format", "csv", "--output", "r.csv"]) == 0
    assert main(["check", ".", "--format", "csv", "--output", "r.csv"]) == 2  # the sheet that went back holds the notes


def test_a_folder_with_nothing_but_the_report_says_so(desk: Path, capsys: Out) -> None:
    write(desk / "a.jsonl", '{"id": "a", "body": "好用"}\n')
    run = ["check", ".", "--format", "jsonl", "--output", "r.jsonl"]
    assert main(run) == 0
    (desk / "a.jsonl").unlink()
    for more in ((), ("--workers", "1")):
        assert main([*run, *more]) == 2
        assert "r.jsonl: nothing to check but the report of a former run" in capsys.readouterr().err
        write(desk / "r.jsonl", "")


def test_output_to_a_link_and_to_a_device(desk: Path) -> None:
    write(desk / "a.md", "x")
    (desk / "link.txt").symlink_to(desk / "real.txt")
    assert main(["check", "a.md", "--output", "link.txt"]) == 0
    assert (desk / "link.txt").is_symlink()
    assert "a.md" in (desk / "real.txt").read_text()
    assert main(["check", "a.md", "--output", "/dev/null"]) == 0


def test_quiet(desk: Path, capsys: Out) -> None:
    write(desk / "a.md", "x")
    assert main(["check", "a.md", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("environment", "options", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "0"}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, [], True),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colour(
    desk: Path,
    capsys: Out,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    options: list[str],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write(desk / "a.md", "最佳")
    main(["check", "a.md", *options])
    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_a_file_is_not_coloured_because_the_terminal_is(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    write(desk / "a.md", "最佳")
    main(["check", "a.md", "--output", "o.txt"])
    assert "\x1b" not in (desk / "o.txt").read_text(encoding="utf-8")
    main(["check", "a.md", "--output", "o.txt", "--color", "always"])
    assert "\x1b" in (desk / "o.txt").read_text(encoding="utf-8")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_coloured_unless_it_is_dumb(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk / "a.md", "最佳")
    for term, coloured in (("xterm", True), ("dumb", False)):
        screen = Terminal()
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setenv("TERM", term)
        main(["check", "a.md"])
        assert ("\x1b[1;31m" in screen.getvalue()) is coloured


def test_a_bar_is_drawn_where_it_can_be_seen(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.progress._PATIENCE", 0)
    monkeypatch.setattr("checker.cli.progress._PAUSE", 0)
    write(desk / "a.jsonl", '{"title": "x"}\nbroken\n{"title": "x"}\n')
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["check", "a.jsonl", "--output", "o.txt"]) == 2
    drawn = screen.getvalue()
    assert "] 100% 2 notes" in drawn
    assert drawn.endswith("\r\x1b[K")
    assert "\x1b[K\nnotegate" not in drawn
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["check", "a.jsonl", "--output", "o.txt", "--quiet"]) == 2
    assert "notes" not in screen.getvalue()


# --- settings ---------------------------------------------------------------------------------------------------------


def test_the_settings_nearest_to_a_draft_hold_for_it(desk: Path, capsys: Out) -> None:
    write(desk / "a" / "notegate.toml", '[[exemptions]]\nterm = "最佳"\nreason = "商标"\n')
    write(desk / "a" / "x.md", "最佳")
    write(desk / "b" / "x.md", "最佳")
    assert main(["check", "a/x.md"]) == 0
    assert main(["check", "a/x.md", "--no-config"]) == 1
    assert main(["check", "b/x.md"]) == 1
    assert main(["check", "b/x.md", "--config", "a/notegate.toml"]) == 0
    capsys.readouterr()
    FakeChecker.built = 0
    main(["check", "a", "b", "--format", "jsonl"])
    out = capsys.readouterr().out
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["pass", "block"]
    assert FakeChecker.built == 2


def test_the_command_line_wins_over_the_settings(desk: Path, capsys: Out) -> None:
    write(desk / "notegate.toml", 'format = "json"\nfail-on = "never"\n')
    write(desk / "a.md", "最佳")
    assert main(["check", "a.md"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["verdict"] == "block"
    assert main(["check", "a.md", "--format", "text", "--fail-on", "error"]) == 1
    assert capsys.readouterr().out.startswith("a.md: to change")


def test_packs_add_up(desk: Path, capsys: Out) -> None:
    for name in ("mine", "more"):
        (desk / name).mkdir()
    write(desk / "notegate.toml", 'packs = ["mine"]\n')
    assert main(["check", "--dump-config", "--pack", "more"]) == 0
    out = capsys.readouterr().out
    assert f'packs = ["{desk / "mine"}", "{desk / "more"}"]' in out
    assert f"# from {desk / 'notegate.toml'}" in out
    assert main(["check", "--dump-config", "--no-config"]) == 0
    assert "# no settings file; these are the defaults" in capsys.readouterr().out


def test_a_mistake_in_the_settings_stops_the_run(desk: Path, capsys: Out) -> None:
    path = write(desk / "notegate.toml", '\nbrand = ["x"]\n')
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 2
    assert capsys.readouterr().err == f"notegate: {path}:2: unknown key 'brand'; did you mean 'brands'?\n"


@pytest.mark.parametrize(
    ("rule", "said"),
    [("ad-law/93", "unknown rule 'ad-law/93'; did you mean 'ad-law/9-3'?"), ("zzz", "unknown rule 'zzz'; `notegate")],
)
def test_an_exemption_for_a_rule_that_is_none(desk: Path, capsys: Out, rule: str, said: str) -> None:
    path = write(desk / "notegate.toml", f'[[exemptions]]\nrule = "{rule}"\nreason = "x"\n')
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 2
    assert capsys.readouterr().err.startswith(f"notegate: {path}:1: {said}")


def test_an_industry_in_the_settings_that_is_none(desk: Path, capsys: Out) -> None:
    path = write(desk / "notegate.toml", 'industry = "zzz"\n')
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 2
    assert capsys.readouterr().err == f"notegate: {path}:1: unknown industry 'zzz'; valid: cosmetics\n"


def test_exemptions_that_do_nothing_are_told(desk: Path, capsys: Out) -> None:
    path = write(
        desk / "notegate.toml",
        '[[exemptions]]\nterm = "最佳"\nreason = "x"\n'
        '[[exemptions]]\nterm = "也许"\nreason = "x"\n'
        '[[exemptions]]\nrule = "ad-law/9-3"\nterm = "备注"\nreason = "x"\nuntil = 2026-01-01\n'
        '[[exemptions]]\nterm = "别处"\nreason = "x"\npaths = ["other/*"]\n',
    )
    write(desk / "f" / "a.md", "最佳")
    assert main(["check", "f", "--today", "2026-01-02"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"notegate: {path}:7: the exemption for ad-law/9-3 备注 expired on 2026-01-01: renew it or take it out",
        f"notegate: {path}:4: the exemption for 也许 excused nothing in this run",
        f"notegate: {path}:12: the exemption for 别处 excused nothing in this run",
    ]
    assert main(["check", "f/a.md", "--today", "2026-01-01"]) == 0
    assert capsys.readouterr().err == ""


def test_exemptions_bound_to_paths_need_no_checker_a_file(desk: Path) -> None:
    write(desk / "notegate.toml", '[[exemptions]]\nterm = "最佳"\nreason = "x"\npaths = ["f/a*.md"]\n')
    for name in ("a1", "b1", "a2", "b2"):
        write(desk / "f" / f"{name}.md", "x")
    assert main(["check", "f"]) == 0
    assert FakeChecker.built == 2


def test_exemptions_written_inline_are_told_one_by_one(desk: Path, capsys: Out) -> None:
    text = """exemptions = [
  {term = "最佳", reason = "商标"}, {term = "也许", reason = "x"},
  {term = "别处", reason = "}, {"},  # {term = "没有"}
]
"""
    path = write(desk / "notegate.toml", text)
    write(desk / "f" / "a.md", "最佳")
    assert main(["check", "f"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"notegate: {path}:2:33: the exemption for 也许 excused nothing in this run",
        f"notegate: {path}:3: the exemption for 别处 excused nothing in this run",
    ]


def test_an_industry_that_is_none_is_named_with_its_line(desk: Path, capsys: Out) -> None:
    path = write(desk / "notegate.toml", 'scene = "note"\nindustry = "cosmetcs"\n')
    write(desk / "a.md", "x")
    assert main(["check", "a.md"]) == 2
    assert f"{path}:2: unknown industry 'cosmetcs'; did you mean" in capsys.readouterr().err
    assert main(["check", "a.md", "--industry", "cosmetis"]) == 2
    assert "notegate: --industry: unknown industry 'cosmetis'" in capsys.readouterr().err
