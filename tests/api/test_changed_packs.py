"""Packs change under a running server and under load: no call is lost, no report mixes two versions."""

from __future__ import annotations

import threading
from pathlib import Path

import httpx
import pytest

from tests.api import needs  # noqa: F401

# isort: split
from tests.api.serving import serving
from tests.doors.test_fresh import NOTE, write

pytestmark = pytest.mark.api
FIRST, SECOND = ("2026.1.0", "甲字号词"), ("2026.2.0", "乙字号词")


def _own(answer: httpx.Response) -> tuple[str, str]:
    report = answer.json()
    terms = [finding["term"] for finding in report["findings"] if finding["rule"] == "own/word"]
    return report["packs"]["own"].partition("+")[0], "|".join(terms)


def test_a_running_server_takes_changed_packs(tmp_path: Path) -> None:
    pack = tmp_path / "own"
    write(pack, *FIRST)
    with serving(tmp_path, "--pack", str(pack)) as server:
        seen: list[tuple[int, tuple[str, str]]] = []
        stop = threading.Event()
        failures: list[BaseException] = []

        def call() -> None:
            try:
                with httpx.Client(base_url=server.url, timeout=120) as client:
                    while not stop.is_set():
                        answer = client.post("/v1/check", json={"title": NOTE.title, "body": NOTE.body})
                        seen.append((answer.status_code, _own(answer)))
                        stop.wait(0.05)  # the packs are compiled beside it, on the same processor
            except BaseException as error:
                failures.append(error)

        callers = [threading.Thread(target=call) for _ in range(4)]
        for caller in callers:
            caller.start()
        try:
            server.wait_for(lambda: len(seen) > 20 or failures)
            write(pack, *SECOND)
            server.wait_for(lambda: failures or {own for _, own in seen[-12:]} == {SECOND})
            (pack / "words.csv").write_text("rule,term\nown/none,丙\n", encoding="utf-8")
            server.wait_for(lambda: failures or "own/none" in server.log)
            count = len(seen)
            server.wait_for(lambda: failures or len(seen) > count + 20)
        finally:
            stop.set()
            for caller in callers:
                caller.join()
    assert not failures
    assert {status for status, _ in seen} == {200}
    assert {own for _, own in seen} == {FIRST, SECOND}
    assert {own for _, own in seen[count:]} == {SECOND}
