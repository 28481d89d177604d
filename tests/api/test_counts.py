"""Counting calls: what two processes count together, and what is left when they cannot."""

from __future__ import annotations

import multiprocessing
import sqlite3
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
import httpx
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from api.counts import SharedCounts
from api.limits import Limits
from api.problems import Problem
from tests.api.serving import serving

pytestmark = pytest.mark.api
NOTE = {"title": "", "body": "今天"}


def allowed(path: Path, rate: str, tries: int) -> int:
    """How many of ``tries`` calls one process lets through."""
    limiter = SlidingWindowCounterRateLimiter(SharedCounts(path))
    return sum(limiter.hit(parse(rate), "key") for _ in range(tries))


def test_processes_count_together(tmp_path: Path) -> None:
    path = tmp_path / "rates.db"
    with ProcessPoolExecutor(3, mp_context=multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(allowed, [path] * 3, ["500/day"] * 3, [400] * 3))
    assert sum(found) == 500


def test_windows_slide_as_the_librarys_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000_000_003.0
    monkeypatch.setattr(time, "time", lambda: now)
    ours = SlidingWindowCounterRateLimiter(SharedCounts(tmp_path / "rates.db"))
    theirs = SlidingWindowCounterRateLimiter(MemoryStorage())
    rates = [parse("7/10 second"), parse("3/minute")]
    for step in range(400):
        now += (step * 37 % 50) / 10
        for rate in rates:
            assert ours.test(rate, "a") == theirs.test(rate, "a"), step
            assert ours.hit(rate, "a") == theirs.hit(rate, "a"), step
            stats, known = ours.get_window_stats(rate, "a"), theirs.get_window_stats(rate, "a")
            assert stats.remaining == known.remaining
            assert stats.reset_time == pytest.approx(known.reset_time)
    assert ours.hit(rates[0], "another")


def test_old_counts_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    path = tmp_path / "rates.db"
    limiter = SlidingWindowCounterRateLimiter(SharedCounts(path))
    for number in range(50):
        limiter.hit(parse("5/minute"), f"key {number}")
    now += 3600
    limiter.hit(parse("5/minute"), "a new one")
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT count(*) FROM counts").fetchone() == (1,)


def test_where_the_file_cannot_be_used_each_process_counts_for_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    limits = Limits("2/minute", str(tmp_path / "nowhere" / "rates.db"))
    assert "each process counts for itself" in caplog.text
    limits.count("key")
    limits.count("key")
    with pytest.raises(Problem):
        limits.count("key")


def test_a_broken_file_turns_nobody_away(tmp_path: Path) -> None:
    path = tmp_path / "rates.db"
    limits = Limits("2/minute", str(path))
    limits.count("key")
    with sqlite3.connect(path) as file:
        file.execute("DROP TABLE counts")
    for _ in range(2):
        limits.count("key")
    with pytest.raises(Problem):
        limits.count("key")


def test_a_key_has_one_rate_whatever_the_number_of_workers(tmp_path: Path) -> None:
    from api.keys import Keys
    from api.store.database import Database

    database = Database(f"sqlite:///{tmp_path / 'served.db'}")
    _, key = Keys(database).create("busy", rate="10/day", now=time.time())
    database.close()
    statuses: list[int] = []
    told: list[Any] = []
    options = ("--workers", "2", "--require-key", "--database", f"sqlite:///{tmp_path / 'served.db'}")
    with serving(tmp_path, *options) as server:
        for _ in range(60):
            # A connection each, so that both of them get some.
            answer = httpx.post(
                f"{server.url}/v1/check", json=NOTE, headers={"Authorization": f"Bearer {key}"}, timeout=30
            )
            statuses.append(answer.status_code)
            told.append(answer.headers.get("retry-after"))
    assert statuses.count(200) == 10
    assert set(statuses) == {200, 429}
    assert all(told[statuses.index(429) :])
