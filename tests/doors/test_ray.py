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


def test_one_checker_a_process(ray: Any) -> None:
    from checker.doors.ray import check_dataset

    rows = [{"id": str(n), "title": "", "body": "全网最低价的面霜"} for n in range(64)]
    dataset = ray.data.from_items(rows, override_num_blocks=16)
    assert check_dataset(dataset, concurrency=2).count() == 64

    def built(table: Any) -> Any:
        import pyarrow as pa

        from checker.doors import arrow

        kinds = {(one[0].industry, one[1]) for one in arrow._built}
        return pa.table({"built": [len(arrow._built)], "kinds": [len(kinds)]})

    counts = check_dataset(dataset, concurrency=2).map_batches(built, batch_format="pyarrow").take_all()
    # As many checkers as there are different settings, however many batches a process has seen.
    assert {row["built"] - row["kinds"] for row in counts} == {0}
    assert max(row["built"] for row in counts) >= 1


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
