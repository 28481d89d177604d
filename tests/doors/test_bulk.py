"""Large files: the answers of a plain run, in order, each row once, whatever happens on the way."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from checker import inputs
from checker.cli import main
from checker.cli.progress import Progress
from checker.config import Settings
from checker.doors.bulk import folder as folders
from checker.doors.bulk import parts, worker
from checker.errors import InputError
from checker.inputs import Draft, json_notes

from . import bulk

ROOT = Path(__file__).parents[2]
running = import_module("checker.doors.bulk.run")
Out = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder without settings, and parts of four rows, so that small files have many."""
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.setattr(parts, "ROWS", 4)
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads in the place of processes, where it is not the processes that are tested."""
    monkeypatch.setattr(running, "ProcessPoolExecutor", lambda count, **_: ThreadPoolExecutor(count))
    monkeypatch.setattr(worker, "_checkers", [])


def outcome(found: Draft | InputError) -> Any:
    return str(found) if isinstance(found, InputError) else (found.note, found.origin.row, found.origin.line)


# --- cutting ----------------------------------------------------------------------------------------------------------


def through_parts(path: Path) -> Iterator[Any]:
    for part in parts.cut(path):
        if isinstance(part, InputError):
            yield outcome(part)
        else:
            yield from map(outcome, parts.drafts(part, Settings()))


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_the_parts_together_are_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(parts, "ROWS", size)
    bulk.fill(tmp_path)
    seen = 0
    for path in sorted(tmp_path.iterdir()):
        expected = [outcome(one) for one in inputs.read(path, Settings())]
        assert list(through_parts(path)) == expected, path.name
        seen += len(expected)
    assert seen > 450


@pytest.mark.arrow
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_the_parts_of_a_parquet_file_are_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(parts, "ROWS", size)
    path = bulk.parquet(tmp_path / "a.parquet", 23)
    expected = [outcome(one) for one in inputs.read(path, Settings())]
    assert len(expected) == 23
    assert list(through_parts(path)) == expected


def test_a_part_is_full_by_bytes_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "BYTES", 200)
    for path in (bulk.jsonl(tmp_path / "a.jsonl", 20), tmp_path / "b.csv"):
        if path.suffix == ".csv":
            path.write_text("id,body\n" + "".join(f"{n},{'长' * 50}\n" for n in range(20)), encoding="utf-8")
        found = [one for one in parts.cut(path) if isinstance(one, parts.Part)]
        assert len(found) >= 5
        assert max(len(one.data) for one in found) < 1000


def test_a_line_that_is_too_long_is_named_and_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (parts, json_notes):
        monkeypatch.setattr(module, "MAX_LINE_BYTES", 100)
    for length in (87, 88, 89, 300):  # the line with its end has 100, 101 and 102 bytes
        line = json.dumps({"body": "x" * length})
        (tmp_path / "a.jsonl").write_text(f"{line}\n{line}\n{json.dumps({'body': 'y'})}\n{line}", encoding="utf-8")
        expected = [outcome(one) for one in inputs.read(tmp_path / "a.jsonl", Settings())]
        assert list(through_parts(tmp_path / "a.jsonl")) == expected
        assert any(isinstance(one, str) for one in expected) == (length > 87)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    assert list(through_parts(tmp_path / "a.jsonl")) == [
        f"{tmp_path}/a.jsonl: cannot be read: No such file or directory"
    ]


READ = """
import re, sys
from pathlib import Path
from checker.doors.bulk import parts
held = sum(len(part.data) for part in parts.cut(Path(sys.argv[1])))
print(held, re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
@pytest.mark.parametrize("kind", ["jsonl", "csv", pytest.param("parquet", marks=pytest.mark.arrow)])
def test_what_is_in_memory_does_not_grow_with_the_file(tmp_path: Path, kind: str) -> None:
    """The whole of it, with the checking, is measured by .ci/nightly; this is the process that reads."""
    peaks = []
    for count in (6_000, 60_000):
        path = tmp_path / f"{count}.{kind}"
        texts = (f"{number:06d}" + "长" * 300 for number in range(count))
        if kind == "parquet":
            import pyarrow as pa
            import pyarrow.parquet as pq

            pq.write_table(pa.table({"body": list(texts)}), path, use_dictionary=False, compression="none")
        elif kind == "csv":
            path.write_text("body\n" + "".join(f"{text}\n" for text in texts), encoding="utf-8")
        else:
            path.write_text("".join(f'{{"body": "{text}"}}\n' for text in texts), encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", READ, str(path)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        held, peak = map(int, done.stdout.split())
        assert held >= count * 900
        peaks.append(peak)
    # Nine times the small file are another 49 MB, of which next to nothing may stay.
    assert peaks[1] - peaks[0] < 12_000, peaks


# --- the command ------------------------------------------------------------------------------------------------------


def test_two_processes_give_the_bytes_of_a_plain_run(desk: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every kind of file and of mistake; parts are small, so that the order is put to the test."""
    monkeypatch.setattr(import_module("checker.cli.bulk"), "_SAID", 3)
    (desk / "in").mkdir()
    bulk.fill(desk / "in")
    plain = main(["check", "in", "--format", "jsonl", "--output", "plain.jsonl"])
    said = capsys.readouterr().err.splitlines()
    assert main(["check", "in", "--workers", "2", "--output", "bulk.jsonl"]) == plain == 2
    assert (desk / "bulk.jsonl").read_bytes() == (desk / "plain.jsonl").read_bytes()
    assert len((desk / "plain.jsonl").read_bytes().splitlines()) > 430
    told = [json.loads(line) for line in (desk / "bulk.jsonl.bad.jsonl").read_text("utf-8").splitlines()]
    assert [one["message"] for one in told] == [line.split(": ", 2)[2] for line in said]
    assert told[0] == {
        "file": "in/a.jsonl",
        "row": 5,
        "what": "not checked",
        "message": "not valid JSON: Expecting property name enclosed in double quotes at column 2",
    }
    partly = [(one["file"], one["row"]) for one in told if one["what"] == "checked in part"]
    assert partly == [("in/f.csv", 3), ("in/f.csv", 7)]  # once for each industry that is none
    assert not list(desk.glob(".*.parts"))
    *first, last = capsys.readouterr().err.splitlines()
    assert first == said[:3]
    assert last == f"notegate: {len(said) - 3} more problems are in {desk / 'bulk.jsonl.bad.jsonl'}"


@pytest.mark.parametrize("name", ["o.csv", "o.xlsx", "o.html", "o.sarif", "o.json", "o.txt", "o.jsonl.gz"])
def test_no_other_report_is_made_in_parts(desk: Path, capsys: Out, name: str) -> None:
    bulk.jsonl(desk / "a.jsonl", 3)
    assert main(["check", "a.jsonl", "--workers", "2", "--output", name]) == 2
    assert "jsonl or parquet" in capsys.readouterr().err
    assert not (desk / name).exists()


@pytest.mark.usefixtures("threads")
def test_without_an_output_the_reports_go_to_standard_output(desk: Path, capsys: Out) -> None:
    bulk.jsonl(desk / "a.jsonl", 30)
    assert main(["check", "a.jsonl", "--format", "jsonl"]) == 1
    plain = capsys.readouterr()
    assert main(["check", "a.jsonl", "--workers", "2"]) == 1
    assert capsys.readouterr() == plain
    assert plain.out.count("\n") == 30


@pytest.mark.arrow
@pytest.mark.usefixtures("threads")
def test_parquet_in_and_out(desk: Path, capsys: Out) -> None:
    import pyarrow.parquet as pq

    from checker.formats.arrow import lines

    bulk.parquet(desk / "a.parquet", 23)
    assert main(["check", "a.parquet", "--format", "jsonl", "--output", "plain.jsonl"]) == 2
    assert main(["check", "a.parquet", "--workers", "2", "--output", "bulk.parquet"]) == 2
    assert "".join(lines(pq.read_table(desk / "bulk.parquet"))) == (desk / "plain.jsonl").read_text("utf-8")
    assert main(["check", "a.parquet", "--format", "parquet", "--output", "plain.parquet"]) == 2
    assert pq.read_table(desk / "bulk.parquet").equals(pq.read_table(desk / "plain.parquet"))
    (bad,) = (desk / "bulk.parquet.bad.jsonl").read_text("utf-8").splitlines()
    assert {"file": "a.parquet", "row": 2, "what": "not checked"}.items() <= json.loads(bad).items()


@pytest.mark.usefixtures("threads")
def test_exit_codes_and_the_side_file(desk: Path, capsys: Out) -> None:
    bulk.jsonl(desk / "a.jsonl", 9)
    run = ["check", "a.jsonl", "--workers", "1", "--output", "o.jsonl"]
    assert main([*run, "--fail-on", "never"]) == 0
    assert main([*run, "--fail-on", "warning"]) == 1
    assert not (desk / "o.jsonl.bad.jsonl").exists()
    with (desk / "a.jsonl").open("a", encoding="utf-8") as file:
        file.write("{\n")
    assert main([*run, "--fail-on", "warning"]) == 2
    assert json.loads((desk / "o.jsonl.bad.jsonl").read_text("utf-8"))["row"] == 10
    assert "notegate: a.jsonl:10: not valid JSON" in capsys.readouterr().err
    bulk.jsonl(desk / "a.jsonl", 9)
    assert main([*run, "--fail-on", "never"]) == 0
    assert not (desk / "o.jsonl.bad.jsonl").exists()


@pytest.mark.usefixtures("threads")
def test_the_output_among_the_drafts_is_written_again_and_not_checked(desk: Path, capsys: Out) -> None:
    bulk.fill(desk)
    run = ["check", ".", "--workers", "1", "--output", "o.jsonl"]
    assert main(run) == 2
    first = capsys.readouterr().err, *((desk / name).read_bytes() for name in ("o.jsonl", "o.jsonl.bad.jsonl"))
    assert main(run) == 2
    assert (
        capsys.readouterr().err,
        *((desk / name).read_bytes() for name in ("o.jsonl", "o.jsonl.bad.jsonl")),
    ) == first


@pytest.mark.usefixtures("threads")
@pytest.mark.parametrize("bad", ["", "{\n"])
def test_a_file_of_the_users_is_no_list_of_bad_rows(desk: Path, capsys: Out, bad: str) -> None:
    mine = desk / "n.jsonl.bad.jsonl"
    text = bulk.jsonl(mine, 3).read_text("utf-8") + bad
    mine.write_text(text, encoding="utf-8")
    bulk.jsonl(desk / "a.jsonl", 3)
    for name, said in (
        (mine.name, "--output would be written over what is checked"),
        ("n.jsonl.*", "--output would be written over what is checked"),
        ("a.jsonl", f"{mine}: the list of bad rows would be written over this file"),
    ):
        assert main(["check", name, "--workers", "1", "--output", "n.jsonl"]) == 2
        assert said in capsys.readouterr().err
        assert mine.read_text("utf-8") == text
    assert not (desk / "n.jsonl").exists()


@pytest.mark.usefixtures("threads")
def test_a_bug_costs_its_row_and_shows_in_the_exit_code(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    class Failing(worker.Checker):
        def check(self, note: Any) -> Any:
            if note.id == "n6":
                raise RuntimeError(note.body)
            return super().check(note)

    monkeypatch.setattr(worker, "Checker", Failing)
    bulk.jsonl(desk / "a.jsonl", 9)
    assert main(["check", "a.jsonl", "--workers", "2", "--output", "o.jsonl"]) == 3
    assert [json.loads(line)["id"] for line in (desk / "o.jsonl").read_text("utf-8").splitlines()] == [
        f"n{n}" for n in range(9) if n != 6
    ]
    err = capsys.readouterr().err
    assert "a.jsonl, row 7: a bug in notegate: RuntimeError" in err
    assert bulk.BODIES[1] not in err


@pytest.mark.usefixtures("threads")
def test_baseline_and_exemptions_hold_as_in_a_plain_run(desk: Path, capsys: Out) -> None:
    (desk / "notegate.toml").write_text(
        '[[exemptions]]\nterm = "国家级"\nreason = "证书"\n[[exemptions]]\nterm = "没有"\nreason = "无"\n'
        '[[exemptions]]\nterm = "旧"\nreason = "旧"\nuntil = 2020-01-01\n',
        encoding="utf-8",
    )
    (desk / "in").mkdir()
    bulk.jsonl(desk / "in" / "a.jsonl", 9)
    assert main(["baseline", "create", "in", "--baseline", "known"]) == 0
    with (desk / "known").open("a", encoding="utf-8") as file:
        file.write("0123456789abcdef\n")
    capsys.readouterr()
    run = ["check", "in", "--format", "jsonl", "--baseline", "known", "--output"]
    assert main([*run, "plain"]) == 1
    plain = capsys.readouterr().err
    assert main([*run, "bulk", "--workers", "2"]) == 1
    assert capsys.readouterr().err == plain
    assert (desk / "bulk").read_bytes() == (desk / "plain").read_bytes()
    assert "excused nothing" in plain
    assert "1 of " in plain
    assert "expired on 2020-01-01" in plain


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.jsonl", "--fix"], "--workers and --fix do not go together"),
        (["-"], "--workers and standard input do not go together"),
        (["a.jsonl", "--format", "sarif"], "with --workers the format is jsonl or parquet, not 'sarif'"),
        (["a.jsonl", "--workers", "0"], "--workers: at least 1"),
        (["a.md"], "--workers reads .parquet, .jsonl"),
        (["a.jsonl", "--output", "no/such/o"], "cannot be written: No such file"),
    ],
)
def test_what_does_not_go_together(desk: Path, capsys: Out, arguments: list[str], said: str) -> None:
    bulk.jsonl(desk / "a.jsonl", 1)
    (desk / "a.md").write_text("x", encoding="utf-8")
    assert main(["check", "--workers", "1", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_without_pyarrow_it_says_what_to_install(
    desk: Path, threads: None, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    bulk.jsonl(desk / "a.jsonl", 1)
    (desk / "a.parquet").write_bytes(b"PAR1")
    monkeypatch.setattr(import_module("checker.cli.bulk"), "find_spec", lambda name: None)
    assert main(["check", "a.jsonl", "--workers", "1", "--output", "o.parquet"]) == 2
    assert "pip install 'notegate[arrow]'" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "checker.inputs.arrow_notes", raising=False)
    monkeypatch.delattr(inputs, "arrow_notes", raising=False)
    assert main(["check", "a.parquet", "a.jsonl", "--workers", "1", "--output", "o.jsonl"]) == 2
    assert "a.parquet: reading .parquet needs pyarrow: pip install 'notegate[arrow]'" in capsys.readouterr().err
    assert len((desk / "o.jsonl").read_bytes().splitlines()) == 1


# --- finished parts ---------------------------------------------------------------------------------------------------


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, threads: None) -> list[int]:
    """The first rows of the parts that are worked on, as they are."""
    rows: list[int] = []
    finish = worker.finish

    def noted(task: worker.Task) -> None:
        rows.append(task.part.first)
        finish(task)

    monkeypatch.setattr(worker, "finish", noted)
    return rows


def stopped(monkeypatch: pytest.MonkeyPatch, after: int, *arguments: str) -> None:
    """A run that goes down after some parts have gone into the result."""
    with monkeypatch.context() as patch:
        steps = running._steps

        def some(*given: Any) -> Iterator[Any]:
            for number, step in enumerate(steps(*given)):
                if number == after:
                    raise KeyboardInterrupt
                yield step

        patch.setattr(running, "_steps", some)
        assert main(["check", *arguments]) == 130


RUN = ("a.jsonl", "--workers", "1", "--output", "o.jsonl")


def test_finished_parts_are_used_again(
    desk: Path, made: list[int], monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    bulk.jsonl(desk / "a.jsonl", 40)
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain"])
    stopped(monkeypatch, 4, *RUN)
    assert not (desk / "o.jsonl").exists()
    done = sorted(made)
    assert done[:4] == [1, 5, 9, 13]
    made.clear()
    assert main(["check", *RUN]) == 1
    assert sorted([*done, *made]) == list(range(1, 40, 4))
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()
    assert "going on where an earlier run stopped" in capsys.readouterr().err
    assert sorted(one.name for one in desk.iterdir()) == ["a.jsonl", "notegate.toml", "o.jsonl", "plain"]


def changed_rows(desk: Path) -> None:
    text = (desk / "a.jsonl").read_text("utf-8")
    (desk / "a.jsonl").write_text(text.replace("第5篇", "第五篇"), encoding="utf-8")


def changed_settings(desk: Path) -> None:
    (desk / "notegate.toml").write_text('brands = ["山茶"]\n', encoding="utf-8")


def changed_pack(desk: Path) -> None:
    with (desk / "brand-words" / "words.csv").open("a", encoding="utf-8") as file:
        file.write("\n")


def damaged(desk: Path) -> None:
    path = desk / ".o.jsonl.parts" / "00000001.part"
    data = bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("change", "again"),
    [(changed_rows, [5]), (damaged, [5]), (changed_settings, [1, 5, 9, 13]), (changed_pack, [1, 5, 9, 13])],
)
def test_they_are_not_where_something_else_went_in(
    desk: Path, made: list[int], monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], again: list[int]
) -> None:
    (desk / "notegate.toml").unlink()
    main(["init"])
    (desk / "notegate.toml").write_text("", encoding="utf-8")
    run = (*RUN, "--pack", "brand-words")
    bulk.jsonl(desk / "a.jsonl", 40)
    stopped(monkeypatch, 4, *run)
    done = set(made)
    change(desk)
    made.clear()
    worker._checkers.clear()  # a new process has none
    main(["check", *run])
    assert [first for first in sorted(made) if first in {1, 5, 9, 13}] == again
    assert done >= {1, 5, 9, 13}
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain", "--pack", "brand-words"])
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()


def test_only_one_run_writes_an_output(desk: Path, capsys: Out) -> None:
    pytest.importorskip("fcntl")
    bulk.jsonl(desk / "a.jsonl", 4)
    held = folders.Folder(desk / ".o.jsonl.parts", "other")
    assert main(["check", *RUN]) == 2
    assert "another run is writing this output" in capsys.readouterr().err
    held.remove()


def test_word_lists_that_change_on_the_way_stop_the_run(
    desk: Path, threads: None, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    bulk.jsonl(desk / "a.jsonl", 9)
    read = running.read

    def other(*given: Any) -> Any:
        found = read(*given)
        return found._replace(summary=found.summary._replace(packs=(("ad-law", "other"),)))

    monkeypatch.setattr(running, "read", other)
    assert main(["check", *RUN]) == 2
    assert "the word lists changed while the run was going" in capsys.readouterr().err
    assert not (desk / "o.jsonl").exists()


def test_word_lists_that_change_and_change_back_do_not_stop_every_run(
    desk: Path, made: list[int], monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    """What was made of the others is still there, under the very words that the plan counts with."""
    bulk.jsonl(desk / "a.jsonl", 9)
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain"])
    with monkeypatch.context() as patch:
        write = folders.write

        def other(path: Path, made_from: str, found: Any) -> None:
            write(path, made_from, found._replace(summary=found.summary._replace(packs=(("ad-law", "other"),))))

        patch.setattr(folders, "write", other)
        assert main(["check", *RUN]) == 2
    assert "the word lists changed while the run was going" in capsys.readouterr().err
    assert list((desk / ".o.jsonl.parts").glob("*.part"))
    made.clear()
    assert main(["check", *RUN]) == 1
    assert sorted(made) == [1, 5, 9]
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()


# --- killed -----------------------------------------------------------------------------------------------------------

PROGRAM = """
import os, time
from checker.doors.bulk import parts
parts.ROWS = 4

def cut(path, real=parts.cut):
    for number, part in enumerate(real(path)):
        if number >= 20:
            time.sleep(float(os.environ["PAUSE"]))
        yield part

parts.cut = cut
from checker.cli import main
raise SystemExit(main())
"""


def started(desk: Path, pause: float = 0.0) -> subprocess.Popen[bytes]:
    """A run by two processes. It takes its time for each part after the twentieth: so that it is still under way when
    a test that has waited for the first ones gets its turn on a busy machine."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PAUSE": str(pause)}
    command = [sys.executable, "-c", PROGRAM, "check", *RUN[:-3], "2", *RUN[-2:]]
    return subprocess.Popen(command, cwd=desk, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def children(pid: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == pid:
            found.append(int(status.parent.name))
    return found


def until(true: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


@needs_proc
def test_killed_and_started_again(desk: Path, made: list[int]) -> None:
    bulk.jsonl(desk / "a.jsonl", 400)
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain"])
    place = desk / ".o.jsonl.parts"
    process = started(desk, 0.5)
    until(lambda: len(list(place.glob("*.part"))) >= 5)
    workers = children(process.pid)
    assert len(workers) >= 2
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert not (desk / "o.jsonl").exists()
    until(lambda: not any(Path(f"/proc/{pid}").exists() and b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
                          for pid in workers), 30)  # fmt: skip
    kept = len(list(place.glob("*.part")))
    assert 5 <= kept < 100
    main(["check", *RUN])
    assert len(made) == 100 - kept
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()
    ids = [json.loads(line)["id"] for line in (desk / "o.jsonl").read_text("utf-8").splitlines()]
    assert ids == [f"n{n}" for n in range(400)]


@needs_proc
@pytest.mark.nightly
def test_killed_again_and_again_at_any_moment(desk: Path) -> None:
    bulk.jsonl(desk / "a.jsonl", 2000)
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain"])
    for kill in range(6):
        process = started(desk)
        time.sleep(1.5 + 0.7 * kill)
        process.kill()
        process.communicate()
    last = started(desk)
    assert last.wait(600) == 1
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()
    assert not (desk / ".o.jsonl.parts").exists()


@needs_proc
def test_a_worker_that_is_killed_stops_the_run_and_nothing_is_lost(desk: Path, threads: None) -> None:
    bulk.jsonl(desk / "a.jsonl", 200)
    main(["check", "a.jsonl", "--format", "jsonl", "--output", "plain"])
    process = started(desk, 0.5)
    until(lambda: len(list((desk / ".o.jsonl.parts").glob("*.part"))) >= 2)
    spawned = [pid for pid in children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(spawned[0], signal.SIGKILL)
    _, err = process.communicate(timeout=90)
    assert process.returncode == 2
    assert b"a worker process was killed" in err
    main(["check", *RUN])
    assert (desk / "o.jsonl").read_bytes() == (desk / "plain").read_bytes()


# --- progress ---------------------------------------------------------------------------------------------------------


def test_the_bar_tells_the_rate_and_the_time_left() -> None:
    now = [0.0]
    out = io.StringIO()
    bar = Progress(out, 1000, clock=lambda: now[0])
    bar.part(400, 4000, kept=True)  # done by an earlier run: no part in the rate
    now[0] = 2.0
    bar.part(500, 1000, kept=False)
    assert out.getvalue() == "\r[############------------]  50% 5,000 notes, 500/s, 10 s left\x1b[K"
    now[0] = 200.0
    bar.part(510, 100, kept=False)
    assert out.getvalue().endswith("5,100 notes, 6/s, 14 min 51 s left\x1b[K")


def test_settings_can_be_sent_to_another_process() -> None:
    import pickle

    from checker.config import portable

    settings = Settings(industry="cosmetics")
    assert pickle.loads(pickle.dumps(portable(settings))) == settings
    assert dataclasses.replace(settings) == portable(settings)
