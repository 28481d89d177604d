"""A job outlives its server: killed for real, again and again, and every row is in the result once."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api import needs  # noqa: F401
from tests.api.serving import Server, serving

pytestmark = pytest.mark.api
ROWS = 1500


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in tasks for child in path.read_text().split()]


def is_there(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_job_survives_kill_9(database_url: str, tmp_path: Path) -> None:
    dice = random.Random(5)
    lines = [json.dumps({"id": f"n{number}", "title": "周末", "body": f"第{number}天，晴。"}) for number in range(ROWS)]
    server = Server(tmp_path, "--database", database_url, environment={"NOTEGATE_LEASE_SECONDS": "0.6"})
    server.start()
    answer = httpx.post(
        f"{server.url}/v1/jobs", content="\n".join(lines).encode(), headers={"content-type": "application/x-ndjson"}
    )
    assert answer.status_code == 202
    address = f"{server.url}{answer.headers['location']}"

    def job() -> dict[str, Any]:
        found: dict[str, Any] = httpx.get(address, timeout=30).json()
        return found

    seen = []
    try:
        for reached in (0, 1, ROWS // 2):
            server.wait_for(lambda reached=reached: job()["rows"]["done"] >= reached)
            time.sleep(dice.uniform(0.0, 0.3))
            seen.append(job()["rows"]["done"])
            server.kill()
            server.start()
        server.wait_for(lambda: job()["state"] == "done")
        last = job()
        assert last["rows"] == {"total": ROWS, "read": ROWS, "done": ROWS, "bad": 0}
        assert sum(last["verdicts"].values()) == ROWS
        found = [json.loads(line)["id"] for line in httpx.get(f"{address}/results", timeout=60).text.splitlines()]
        assert found == [f"n{number}" for number in range(ROWS)]
        # The kills hit a job that was under way.
        assert min(seen) < ROWS
    finally:
        server.kill()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_a_worker_does_not_outlive_its_server(sqlite_url: str, tmp_path: Path) -> None:
    with serving(tmp_path, "--database", sqlite_url) as server:
        assert server.process is not None
        pid = server.process.pid
        httpx.post(f"{server.url}/v1/jobs", content=b"title,body\na,b\n", headers={"content-type": "text/csv"})
        server.wait_for(lambda: children_of(pid))
        worker = children_of(pid)[0]
        os.kill(pid, signal.SIGKILL)
        server.process.wait()
        server.wait_for(lambda: not is_there(worker))
