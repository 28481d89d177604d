"""How much does the server cost? Loopback, side by side in one run; read the ratios.

    python -m benchmarks.http check [--seconds 8] [--connections 50]
    python -m benchmarks.http jobs [--rows 100000]

`check`: `POST /v1/check` against a FastAPI handler that returns a constant of the same size, each served by one process with
the same options, loaded in turn; `around` is the server with a check that always gives the same report. `wrk` makes the
load where it is installed, else a client of this script's own. `jobs`: one job of many rows: rows a second against
`check_many` in this process, and the most memory that server and worker took.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from benchmarks.corpus import corpus
from checker import Checker, Note

ROUNDS = 3
_CONSTANT = """
import sys
import uvicorn
from fastapi import FastAPI
from starlette.responses import Response

CONSTANT = b"x" * int(sys.argv[2])
app = FastAPI()

@app.post("/v1/check", response_model=None)
async def constant() -> Response:
    return Response(CONSTANT, media_type="application/json")

@app.get("/healthz")
async def healthz() -> dict[str, str]:
    return {}

uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=False, log_level="warning", server_header=False)
"""
_AROUND = """
import sys
import uvicorn
from checker import Checker, Note, locate

REPORT = Checker().check(Note(title="面霜测评", body="这支面霜是全网最低价"))
Checker.check = lambda self, note: REPORT
settings = locate.server("settings").ServerSettings(database="sqlite:///" + sys.argv[3] + "/around.db")
app = locate.server("app").create_app(settings)
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=False, log_level="warning", server_header=False)
"""
_SCRIPT = """
local bodies = {}
for line in io.lines("%s") do bodies[#bodies + 1] = line end
local number = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  number = number %% #bodies + 1
  return wrk.format(nil, "/v1/check", nil, bodies[number])
end
"""


class Load(NamedTuple):
    """What a load met: calls a second, and milliseconds that half and 99 of 100 calls took at most."""

    rate: float
    p50: float
    p99: float
    failed: int


def main() -> None:
    """Run a benchmark and print its table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=("check", "jobs"))
    arguments.add_argument("--seconds", type=int, default=8)
    arguments.add_argument("--connections", type=int, default=50)
    arguments.add_argument("--rows", type=int, default=100_000)
    arguments.add_argument("--notes", type=int, default=400, help="different notes to send")
    options = arguments.parse_args()
    if options.what == "check":
        check(options)
    else:
        jobs(options)


def check(options: argparse.Namespace) -> None:
    """Single checks against the constant."""
    notes = corpus(options.notes)
    bodies = [json.dumps({"id": one.id, "title": one.title, "body": one.body}, ensure_ascii=False) for one in notes]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _served(folder, _command()) as url:
            size = round(
                statistics.mean(
                    len(httpx.post(f"{url}/v1/check", content=body.encode(), headers=_JSON, timeout=60).content)
                    for body in bodies
                )
            )
        commands = {}
        for form, source in (("constant", _CONSTANT), ("around", _AROUND)):
            script = folder / f"{form}.py"
            script.write_text(source, encoding="utf-8")
            commands[form] = [sys.executable, str(script), "{port}", str(size), str(folder)]
        commands["check"] = _command()
        found: dict[str, list[Load]] = {form: [] for form in commands}
        for _ in range(ROUNDS):
            for form, command in commands.items():
                with _served(folder, command) as url:
                    _warm(url, bodies)
                    found[form].append(_load(url, bodies, folder, options.connections, options.seconds))
    best = {form: max(loads, key=lambda load: load.rate) for form, loads in found.items()}
    made_by = "wrk" if shutil.which("wrk") else "this script's own client"
    print(
        f"{os.cpu_count()} cores, one server process, {options.connections} connections, answers of {size:,} bytes, "
        f"best of {ROUNDS} rounds of {options.seconds} s in turn, load by {made_by}"
    )
    for form, load in best.items():
        ratio = load.rate / best["constant"].rate
        failed = f"  {load.failed} failed" if load.failed else ""
        print(
            f"{form:<10} {load.rate:>8,.0f} calls/s  {ratio:>6.0%}  p50 {load.p50:6.1f} ms  p99 {load.p99:6.1f} ms{failed}"
        )
    checker = Checker()
    list(checker.check_many(notes))
    began = time.perf_counter()
    for note in notes:
        checker.check(note)
    each = (time.perf_counter() - began) / len(notes)
    room = 1 / (0.6 * best["constant"].rate) - 1 / best["around"].rate
    print(
        f"a check takes {each * 1e6:,.0f} us here; at {max(room, 0) * 1e6:,.0f} us the server would reach 60 % of the constant"
    )


def jobs(options: argparse.Namespace) -> None:
    """One large job."""
    sample = corpus(2_000)
    lines = [json.dumps({"title": one.title, "body": one.body}, ensure_ascii=False) for one in sample]
    content = "\n".join(lines[number % len(lines)] for number in range(options.rows)).encode()
    with (
        tempfile.TemporaryDirectory() as name,
        _served(Path(name), _command()) as url,
        httpx.Client(timeout=120) as client,
    ):
        server = _pid_of(url)
        before = _most_memory([server])
        began = time.perf_counter()
        answer = client.post(f"{url}/v1/jobs", content=content, headers={"Content-Type": "application/x-ndjson"})
        answer.raise_for_status()
        taken = time.perf_counter() - began
        address = f"{url}{answer.headers['location']}"
        most: dict[int, int] = {}
        read_after = 0.0
        while (job := client.get(address).json())["state"] not in ("done", "failed"):
            for pid in (server, *_children(server)):
                most[pid] = max(most.get(pid, 0), _most_memory([pid]))
            if not read_after and job["state"] == "checking":
                read_after = time.perf_counter() - began
            time.sleep(0.25)
        whole = time.perf_counter() - began
        began = time.perf_counter()
        size = 0
        with client.stream("GET", f"{address}/results?format=csv") as results:
            size = sum(map(len, results.iter_bytes()))
        given = time.perf_counter() - began
        after = _most_memory([server])
    direct = _direct(sample)
    rate = options.rows / whole
    print(f"{options.rows:,} rows ({len(content) / 1e6:.0f} MB): {job['state']}, {job['rows']}")
    print(f"taken in {taken:.1f} s, read after {read_after:.1f} s, done after {whole:.1f} s: {rate:,.0f} rows/s")
    print(f"check_many in one process: {direct:,.0f} notes/s; the job runs at {rate / direct:.0%} of it")
    worker = max((memory for pid, memory in most.items() if pid != server), default=0)
    print(
        f"most memory: server {before} -> {after} MB, worker {worker} MB; results as csv {size / 1e6:.0f} MB in {given:.1f} s"
    )


def _direct(sample: Sequence[Note]) -> float:
    checker = Checker()
    best = 0.0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in checker.check_many(sample):
            pass
        best = max(best, len(sample) / (time.perf_counter() - began))
    return best


_JSON = {"Content-Type": "application/json"}


def _command() -> list[str]:
    return [sys.executable, "-m", "checker.cli", "serve", "--no-config", "--port", "{port}"]


@contextmanager
def _served(folder: Path, command: Sequence[str]) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [part.replace("{port}", str(port)) for part in command],
        env={**os.environ, "XDG_DATA_HOME": str(folder)},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    url = f"http://127.0.0.1:{port}"
    _PIDS[url] = process.pid
    try:
        for _ in range(600):
            try:
                httpx.get(f"{url}/healthz")
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield url
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


_PIDS: dict[str, int] = {}


def _pid_of(url: str) -> int:
    return _PIDS[url]


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in tasks for child in path.read_text().split()]


def _most_memory(pids: Sequence[int]) -> int:
    """The most memory a process has had, in MB; 0 where it is gone or the system does not say."""
    total = 0
    for pid in pids:
        try:
            status = Path(f"/proc/{pid}/status").read_text()
        except OSError:
            continue
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        total += int(found[1]) // 1024 if found else 0
    return total


def _warm(url: str, bodies: Sequence[str]) -> None:
    """Send every note once: the engine compiles an expression when a text first needs it."""
    with httpx.Client(timeout=60) as client:
        for body in bodies:
            client.post(f"{url}/v1/check", content=body.encode(), headers=_JSON)


def _load(url: str, bodies: Sequence[str], folder: Path, connections: int, seconds: int) -> Load:
    if not shutil.which("wrk"):
        return asyncio.run(_own_load(url, bodies, connections, seconds))
    lines = folder / "bodies"
    lines.write_text("\n".join(bodies), encoding="utf-8")
    script = folder / "load.lua"
    script.write_text(_SCRIPT % lines)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script), url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    return Load(
        rate=float(_found(r"Requests/sec:\s+([\d.]+)", said)),
        p50=_milliseconds(_found(r"50%\s+(\S+)", said)),
        p99=_milliseconds(_found(r"99%\s+(\S+)", said)),
        failed=int(failed[1]) if failed else 0,
    )


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise SystemExit(f"wrk said something else:\n{text}")
    return match[1]


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()  # type: ignore[union-attr]
    return float(number) * {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}[unit]


async def _own_load(url: str, bodies: Sequence[str], connections: int, seconds: int) -> Load:
    """Connections that are kept open, each with one call at a time. It takes a share of the processor itself."""
    port = int(url.rpartition(":")[2])
    calls = [
        b"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
        % (port, len(body.encode()), body.encode())
        for body in bodies
    ]
    times: list[float] = []
    failed = 0
    end = time.perf_counter() + seconds

    async def one(first: int) -> None:
        nonlocal failed
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        number = first
        while (began := time.perf_counter()) < end:
            writer.write(calls[number % len(calls)])
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(re.search(rb"content-length: (\d+)", head)[1])  # type: ignore[index]
            await reader.readexactly(length)
            failed += b" 200 " not in head[:20]
            times.append(time.perf_counter() - began)
            number += 1
        writer.close()

    await asyncio.gather(*(one(number * 7) for number in range(connections)))
    times.sort()
    return Load(
        rate=len(times) / seconds,
        p50=times[len(times) // 2] * 1e3,
        p99=times[int(len(times) * 0.99)] * 1e3,
        failed=failed,
    )


if __name__ == "__main__":
    main()
