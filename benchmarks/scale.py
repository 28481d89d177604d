"""How far does it go? One machine's processes, Spark and Ray against the naive stack; memory and time as notes grow.

    python -m benchmarks.scale                                   # the table of docs/scale.md, as Markdown
    python -m benchmarks.scale --grow 10000,100000,1000000 --check   # peak memory and time, and whether they are as promised
    python -m benchmarks.scale --java 'java -cp LIBRARY.jar benchmarks/SensitiveWord.java'

Every form is a program of its own, run on a small and on a large file: the difference is the rate, what is left over is
the start (give enough notes: a few thousand at least). Read the ratios, not the absolutes: they are one machine's, and whatever else it does counts.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import corpus

ROOT = Path(__file__).resolve().parent.parent
DAY = 24 * 3600
BILLION = 1_000_000_000
_CHUNK = 5000
_FLAT, _LINEAR = 1.3, 1.3
"""How many times the smallest run's peak, and its time per note beyond the start, the largest may take."""


class Taken(NamedTuple):
    """What a program took: seconds by the clock, seconds of processors, the most memory all its processes held (MB)."""

    seconds: float
    busy: float
    peak: float
    told: str = ""


class Form(NamedTuple):
    """One way to check a file. ``run`` gives the command for a file of this suffix and an output."""

    name: str
    run: Callable[[Path, Path], list[str]]
    suffix: str = ".parquet"


def main() -> int:
    """Print the tables; with ``--check`` the exit code says whether memory is flat and time linear."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--notes", type=int, default=10_000, help="notes in the large file")
    arguments.add_argument("--grow", metavar="N,N", help="only measure memory and time at these numbers of notes")
    arguments.add_argument("--check", action="store_true", help="with --grow: fail unless flat and linear")
    arguments.add_argument(
        "--java", metavar="COMMAND", help="runs houbb/sensitive-word; see benchmarks/SensitiveWord.java"
    )
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="notegate-scale-") as place:
        if options.grow:
            return _growth(Path(place), [int(one) for one in options.grow.split(",")], options.check)
        _table(Path(place), options.notes, options.java)
    return 0


# --- the table --------------------------------------------------------------------------------------------------------


def _table(place: Path, size: int, java: str | None) -> None:
    small = max(size // 10, 100)
    files = {count: _files(place, count) for count in (small, size)}
    busy: dict[str, float] = {}
    naive = 0.0
    print(f"{size:,} notes; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before the run\n")
    print("| form | starts in | notes/s | notes/s of a busy processor | x naive | peak memory |")
    print("|---|---|---|---|---|---|")
    for form in _forms(place, java):
        long = _run(form.run(files[size][form.suffix], place / "out"), place)
        if long.told:  # it has looked at its own clock
            work, worked = map(float, long.told.split())
            rate, busy[form.name], start = size / work, size / worked, long.seconds - work
        else:
            short = _run(form.run(files[small][form.suffix], place / "out"), place)
            rate, busy[form.name] = (
                (size - small) / max(more - less, 1e-3)
                for less, more in ((short.seconds, long.seconds), (short.busy, long.busy))
            )
            start = max(short.seconds - small / rate, 0.0)
        naive = naive or busy[form.name]
        each = busy[form.name]
        print(
            f"| {form.name} | {start:.1f} s | {rate:,.0f} | {each:,.0f} | {each / naive:.1f} | {long.peak:,.0f} MB |",
            flush=True,
        )
    if not java:
        print("\nhoubb/sensitive-word: not measured (no `--java`).")
    _paper(place, files[size][".parquet"], size, busy)


def _forms(place: Path, java: str | None) -> Iterator[Form]:
    yield Form("naive stack, 1 process", lambda notes, out: _inside("naive", notes))
    yield Form("`check_batch`, 1 process", lambda notes, out: _inside("kernel", notes))
    for count in (1, 2):
        yield Form(
            f"`check --workers {count}`, JSONL to JSONL",
            lambda notes, out, count=count: _bulk(notes, f"{out}.jsonl", count),  # type: ignore[misc]
            ".jsonl",
        )
    yield Form("`check --workers 2`, Parquet to Parquet", lambda notes, out: _bulk(notes, f"{out}.parquet", 2))
    if find_spec("pyspark") and shutil.which("java"):
        yield Form(
            "Spark local[2]",
            lambda notes, out: [
                *(sys.executable, "-m", "examples.spark_check", str(notes), f"{out}-spark", "--master", "local[2]")
            ],
        )
    if find_spec("ray"):
        yield Form(
            "Ray, 2 processors",
            lambda notes, out: [sys.executable, "-m", "examples.ray_check", str(notes), f"{out}-ray", "--cpus", "2"],
        )
    if java:
        yield Form(
            "houbb/sensitive-word (same spellings, no rules)",
            lambda notes, out: [*shlex.split(java), str(notes), str(_spellings(place))],
            ".txt",
        )


def _bulk(notes: Path, out: str, workers: int) -> list[str]:
    options = ["--no-config", "--quiet", "--fail-on", "never", "--workers", str(workers), "--output", out]
    return [sys.executable, "-m", "checker.cli", "check", str(notes), *options]


def _inside(what: str, notes: Path) -> list[str]:
    return [sys.executable, "-c", f"from benchmarks.scale import inside; inside({what!r}, {str(notes)!r})"]


def inside(what: str, notes: str) -> None:
    """What the forms do that have no command: check the Parquet file in this process, and tell what that took."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    from benchmarks.engine import _naive  # noqa: PLC0415
    from checker import Checker, Note  # noqa: PLC0415
    from checker.doors.arrow import check_batch  # noqa: PLC0415

    checker = Checker()
    naive = _naive(checker.lexicon) if what == "naive" else None
    file = pq.ParquetFile(notes)
    list(checker.check_many([Note(body="先热一下：这款面霜是全网最低价，面包过期了")]))
    clock, busy = time.perf_counter(), time.process_time()
    for batch in file.iter_batches(2000):
        if naive is None:
            check_batch(batch, checker)
        else:
            naive([Note(**row) for row in batch.to_pylist()])
    print(time.perf_counter() - clock, time.process_time() - busy)


def _paper(place: Path, notes: Path, size: int, busy: dict[str, float]) -> None:
    """What a billion notes a day come to, from what was measured here."""
    needed = BILLION / DAY
    name = "`check --workers 2`, Parquet to Parquet"
    each = busy[name]
    bytes_of = {}
    for suffix in (".parquet", ".jsonl"):
        out = place / f"reports{suffix}"
        _run(_bulk(notes, str(out), 2), place)
        bytes_of[suffix] = out.stat().st_size / size
    print(f"\nA billion notes a day, on paper, from “{name}” ({each:,.0f} notes/s of a busy processor):\n")
    print("| | |\n|---|---|")
    print(f"| notes a second, all day | {needed:,.0f} |")
    print(f"| processors like these, busy all day | {needed / each:,.0f} |")
    print(f"| with half as many again for peaks and losses | {1.5 * needed / each:,.0f} |")
    print(f"| reports a day as JSONL | {bytes_of['.jsonl'] * BILLION / 1e12:.2f} TB |")
    print(f"| reports a day as Parquet | {bytes_of['.parquet'] * BILLION / 1e12:.2f} TB |")
    for kind in (".parquet", ".jsonl", ".csv"):
        rate = _cutting(notes.with_suffix(kind), size)
        print(f"| notes/s that one process can cut from {kind} and hand out | {rate:,.0f} |")


def _cutting(path: Path, size: int) -> float:
    """Notes a second that the cutting process can read and hand to workers: what one machine's run is bounded by."""
    from checker.doors.bulk import parts  # noqa: PLC0415

    start = time.perf_counter()
    for part in parts.cut(path):
        assert isinstance(part, parts.Part)
        part.digest()
    return size / (time.perf_counter() - start)


# --- growth -----------------------------------------------------------------------------------------------------------


def _growth(place: Path, sizes: list[int], check: bool) -> int:
    """Peak memory and time of ``check --workers 2`` on Parquet, written as one row group: the hardest to stream."""
    print("| notes | seconds | seconds of processors | peak memory of all processes |")
    print("|---|---|---|---|")
    taken = []
    for size in sizes:
        notes = _files(place, size, only=".parquet")[".parquet"]
        found = _run(_bulk(notes, str(place / "out.parquet"), 2), place)
        taken.append(found)
        print(f"| {size:,} | {found.seconds:,.1f} | {found.busy:,.1f} | {found.peak:,.0f} MB |", flush=True)
    flat = taken[-1].peak <= _FLAT * taken[0].peak
    # The start weighs on the small run alone, so that a rate that falls shows all the more.
    linear = taken[-1].busy / sizes[-1] <= _LINEAR * taken[0].busy / sizes[0]
    print(f"\nmemory is {'flat' if flat else 'NOT flat'}, time is {'linear' if linear else 'NOT linear'}")
    return 0 if not check or (flat and linear) else 1


# --- files ------------------------------------------------------------------------------------------------------------


def _files(place: Path, size: int, only: str = "") -> dict[str, Path]:
    """The same notes as Parquet, JSONL, CSV and bare lines; all notes are different."""
    import csv  # noqa: PLC0415
    import json  # noqa: PLC0415

    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    found = {suffix: place / f"notes-{size}{suffix}" for suffix in (".parquet", ".jsonl", ".csv", ".txt")}
    if found[".parquet"].exists():
        return found
    schema = pa.schema([(name, pa.string()) for name in ("id", "title", "body")])
    batches = []
    with (
        found[".jsonl"].open("w", encoding="utf-8") as lines,
        found[".csv"].open("w", encoding="utf-8", newline="") as cells,
        found[".txt"].open("w", encoding="utf-8") as bare,
    ):
        table = csv.writer(cells)
        table.writerow(schema.names)
        for start in range(0, size, _CHUNK):
            rows = [
                {"id": str(start + place), "title": note.title, "body": note.body}
                for place, note in enumerate(corpus(min(_CHUNK, size - start), seed=start))
            ]
            batches.append(pa.RecordBatch.from_pylist(rows, schema))
            if not only:
                lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
                table.writerows(row.values() for row in rows)
                bare.writelines(f"{row['title']} {row['body']}".replace("\n", " ") + "\n" for row in rows)
    pq.write_table(pa.Table.from_batches(batches, schema), found[".parquet"], row_group_size=max(size, 1))
    return found


def _spellings(place: Path) -> Path:
    """Every spelling that is looked for, one a line."""
    from checker import Checker  # noqa: PLC0415

    path = place / "spellings.txt"
    path.write_text("\n".join(Checker().lexicon.spellings), encoding="utf-8")
    return path


# --- measuring --------------------------------------------------------------------------------------------------------


def _run(command: list[str], place: Path) -> Taken:
    """Run a command and take away what it has written."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    watch = _Watch(process.pid)
    watch.start()
    told, err = process.communicate()
    seconds = time.perf_counter() - start
    watch.done.set()
    watch.join()
    if process.returncode:
        raise SystemExit(f"{shlex.join(command)}\n{err.decode(errors='replace')[-2000:]}")
    for one in place.glob("out*"):
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    return Taken(seconds, watch.busy(), watch.peak / 1e6, told.decode() if "inside" in command[-1] else "")


class _Watch(threading.Thread):
    """Looks at a process and those it started, ten times a second. On Linux; elsewhere it sees nothing."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ticks: dict[int, int] = {}
        self.peak = 0
        self.done = threading.Event()

    def busy(self) -> float:
        """Seconds that processors have worked for them, as last seen."""
        return sum(self._ticks.values()) / os.sysconf("SC_CLK_TCK")

    def run(self) -> None:
        """Watch until told to stop."""
        page = os.sysconf("SC_PAGE_SIZE")
        while not self.done.wait(0.1):
            parents: dict[int, list[int]] = {}
            ticks: dict[int, int] = {}
            for stat in Path("/proc").glob("[0-9]*/stat"):
                try:
                    fields = stat.read_text().rsplit(")", 1)[1].split()
                except (OSError, IndexError):
                    continue
                pid = int(stat.parent.name)
                parents.setdefault(int(fields[1]), []).append(pid)
                ticks[pid] = int(fields[11]) + int(fields[12])
            family, total = [self._pid], 0
            while family:
                one = family.pop()
                family += parents.get(one, [])
                try:
                    resident, shared = Path(f"/proc/{one}/statm").read_text().split()[1:3]
                except (OSError, ValueError):
                    continue
                # What is shared (libraries, Ray's store) is counted with the first process alone.
                total += int(resident) - (int(shared) if one != self._pid else 0)
                self._ticks[one] = max(self._ticks.get(one, 0), ticks.get(one, 0))
            self.peak = max(self.peak, total * page)


if __name__ == "__main__":
    sys.exit(main())
