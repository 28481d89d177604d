"""On real Spark, two executors' threads on this machine: the command line's reports, to the byte."""

from __future__ import annotations

import json
import os
import shutil
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
SETTINGS = Settings(industry="cosmetics")

pytestmark = [
    pytest.mark.spark,
    pytest.mark.xdist_group("spark"),  # one session for all of them
    pytest.mark.skipif(
        not (shutil.which("java") or os.environ.get("JAVA_HOME") or os.environ.get("NOTEGATE_REQUIRE_ALL")),
        reason="needs Java 17",
    ),
]


@pytest.fixture(scope="module")
def spark(shared_cache: Path) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.memory", "1g")
            .config("spark.sql.warehouse.dir", str(shared_cache.parent / "warehouse"))
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", 300)
            .getOrCreate()
        )
        yield session
        session.stop()


def command_line(path: Path, *arguments: str) -> str:
    main(["check", str(path), "--no-config", "--format", "jsonl", "--output", f"{path}.o", *arguments])
    return Path(f"{path}.o").read_text("utf-8")


def test_the_reports_are_those_of_the_command_line_to_the_byte(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared_cache: Path
) -> None:
    from checker.doors.arrow import lines
    from checker.doors.spark import check_frame

    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    path = bulk.parquet(tmp_path / "a.parquet", 700)
    checked = check_frame(spark.read.parquet(str(path)).repartition(4), SETTINGS).toArrow()
    expected = command_line(path, "--industry", "cosmetics").splitlines(keepends=True)
    assert len(expected) == 699
    found = {json.loads(line)["id"]: line for line in lines(checked)}
    assert [found[json.loads(line)["id"]] for line in expected] == expected
    (bad,) = [row for row in checked.select(["id", "verdict", "error"]).to_pylist() if row["error"]]
    assert (bad["id"], bad["verdict"]) == ("n1", None)
    assert "scene cannot be 'nnote'" in bad["error"]


def test_one_checker_a_process(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.doors import spark as door

    real = door._answers

    def counted(settings: Settings, today: Any, batches: Iterator[Any]) -> Iterator[Any]:
        from checker.doors import arrow

        for batch in batches:
            with tallied(arrow, tmp_path):
                yield from real(settings, today, iter([batch]))

    # A partition is read by one process, 300 rows at a time (see the session above): however Spark spreads the partitions,
    # every process has several batches.
    monkeypatch.setattr(door, "_answers", counted)
    rows = [(str(n), "", "全网最低价的面霜") for n in range(6000)]
    frame = spark.createDataFrame(rows, "id string, title string, body string").coalesce(2)
    settings = Settings(brands=("自家面霜",))  # that no other test has built a checker for
    assert len(door.check_frame(frame, settings).select("verdict").collect()) == 6000
    seen = tallies(tmp_path)
    assert sum(len(built) for built in seen.values()) >= 20
    assert min(len(built) for built in seen.values()) >= 8
    assert {sum(built) for built in seen.values()} == {1}


def test_a_frame_without_a_body_is_refused_before_anything_runs(spark: Any) -> None:
    from checker.doors.spark import check_frame

    with pytest.raises(InputError, match=r"no column 'title'.*did you mean 'titel'"):
        check_frame(spark.createDataFrame([("1", "", "")], "id string, titel string, body string"))


def test_chinese_names_of_columns_and_names_with_dots(spark: Any) -> None:
    from checker.doors.spark import check_frame

    frame = spark.createDataFrame(
        [("1", "", "面霜", ["全网最低价"], 3)],
        "`编号` string, `标题` string, `正文` string, `话题` array<string>, `a.b` int",
    )
    (row,) = check_frame(frame).collect()
    assert [(one["field"], one["text"]) for one in row["findings"]] == [("topics/0", "全网最低价")]
    assert row["packs"]["ad-law"]


@pytest.mark.nightly
def test_the_example_runs(tmp_path: Path, shared_cache: Path) -> None:
    bulk.parquet(tmp_path / "a.parquet", 20)
    done = subprocess.run(
        [sys.executable, "-m", "examples.spark_check", tmp_path / "a.parquet", tmp_path / "o", "--master", "local[2]"],
        cwd=ROOT,
        env={**os.environ, "NOTEGATE_CACHE_DIR": str(shared_cache)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[0] == "not checked: 1"
    assert sum(int(line.rsplit(" ", 1)[1]) for line in done.stdout.splitlines()) == 20
