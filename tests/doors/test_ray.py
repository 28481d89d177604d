"""On real Ray, two processes on this machine: the command line's reports, to the byte."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker import InputError
from checker.cli import main
from checker.config import Settings

from . import bulk
from .tally import tallied, tallies

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.ray, pytest.mark.xdist_group("ray")]  # one Ray for all of them


@pytest.fixture(scope="module")
def ray(shared_cache: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "RAY_USAGE_STATS_ENABLED": "0",
            "PYTHONPATH": str(ROOT),
            "NOTEGATE_CACHE_DIR": str(shared_cache),
        }.items():
            patch.setenv(name, value)
        import ray

        ray.init(
            address="local",
            num_cpus=2,
            include_dashboard=False,
            object_store_memory=256 << 20,
            log_to_driver=False,
            _node_ip_address="127.0.0.1",
        )
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield ray
        ray.shutdown()


def test_the_reports_are_those_of_the_command_line_to_the_byte(
    ray: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared_cache: Path
) -> None:
    import pyarrow as pa

    from checker.doors.arrow import ANSWER, lines
    from checker.doors.ray import check_dataset

    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    path = bulk.parquet(tmp_path / "a.parquet", 700)
    settings = Settings(industry="cosmetics")
    dataset = check_dataset(ray.data.read_parquet(str(path)).repartition(4), settings, concurrency=2)
    checked = pa.concat_tables(ray.get(dataset.to_arrow_refs())).cast(ANSWER)
    run = ["check", str(path), "--no-config", "--format", "jsonl", "--industry", "cosmetics"]
    assert main([*run, "--output", f"{tmp_path}/o"]) == 2
    expected = (tmp_path / "o").read_text("utf-8").splitlines(keepends=True)
    assert len(expected) == 699
    found = {json.loads(line)["id"]: line for line in lines(checked)}
    assert [found[json.loads(line)["id"]] for line in expected] == expected
    (bad,) = [row for row in checked.select(["id", "verdict", "error"]).to_pylist() if row["error"]]
    assert (bad["id"], bad["verdict"]) == ("n1", None)


def test_one_checker_a_process(ray: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.doors import ray as door

    real = door._answers

    def counted(*given: Any, **named: Any) -> Any:
        from checker.doors import arrow

        with tallied(arrow, tmp_path):
            return real(*given, **named)

    # Sixteen batches in each block, and a block is never shared by two tasks: however Ray spreads the blocks, the process
    # that gets one has many batches.
    monkeypatch.setattr(door, "_ROWS", 4)
    monkeypatch.setattr(door, "_answers", counted)
    rows = [{"id": str(n), "title": "", "body": "全网最低价的面霜"} for n in range(256)]
    dataset = ray.data.from_items(rows, override_num_blocks=4)
    settings = Settings(brands=("自家面霜",))  # that no other test has built a checker for
    checked = door.check_dataset(dataset, settings, concurrency=2)
    assert len(checked.take_all()) == 256  # count() would not do: it knows the number without a run
    seen = tallies(tmp_path)
    assert sum(len(built) for built in seen.values()) == 64
    assert max(len(built) for built in seen.values()) >= 16
    assert {sum(built) for built in seen.values()} == {1}


def test_a_table_without_a_title_fails_with_the_nearest(ray: Any) -> None:
    from checker.doors.ray import check_dataset

    dataset = ray.data.from_items([{"id": "1", "titel": "", "body": ""}])
    with pytest.raises((InputError, ray.exceptions.RayTaskError), match="did you mean 'titel'"):
        check_dataset(dataset).take_all()


@pytest.mark.nightly
def test_the_example_runs(tmp_path: Path, shared_cache: Path) -> None:
    bulk.parquet(tmp_path / "a.parquet", 20)
    done = subprocess.run(
        [sys.executable, "-m", "examples.ray_check", tmp_path / "a.parquet", tmp_path / "o", "--cpus", "2"],
        cwd=ROOT,
        env={**os.environ, "NOTEGATE_CACHE_DIR": str(shared_cache), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = [line for line in done.stdout.splitlines() if line.rsplit(": ", 1)[-1].isdecimal()]
    assert told[0] == "not checked: 1"
    assert sum(int(line.rsplit(" ", 1)[1]) for line in told) == 20
