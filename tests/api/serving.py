"""A real server: the command itself, in a process group of its own, so that all of it can be killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

PATIENCE = 240.0
"""Seconds in which everything has surely happened, also where packs are compiled on a busy machine."""
ROOT = Path(__file__).resolve().parents[2]


class Server:
    """One `notegate serve`. ``log`` is what it has said.

    What it runs is measured for the coverage only where ``measured`` says so: one that is killed, as most are, never
    tells what it ran, and is only slower for being watched.
    """

    def __init__(
        self, folder: Path, *options: str, environment: dict[str, str] | None = None, measured: bool = False
    ) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._log = folder / "server.log"
        self._options = options
        # The user stands in a folder of theirs, not in the repository.
        paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        outside = {name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE_")}
        self._environment = {**outside, "PYTHONPATH": paths, "XDG_DATA_HOME": str(folder), **(environment or {})}
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> str:
        return self._log.read_text() if self._log.exists() else ""

    def start(self) -> None:
        command = [
            sys.executable,
            "-m",
            "checker.cli",
            "serve",
            "--port",
            str(self.port),
            "--no-config",
            *self._options,
        ]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                cwd=self._folder,
                env=self._environment,
                start_new_session=True,
            )
        self.wait_for(lambda: self.process is not None and (self.process.poll() is not None or self._answers()))
        assert self.process.poll() is None, self.log

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/healthz", timeout=2).status_code == 200
        except httpx.HTTPError:
            return False

    def kill(self) -> None:
        """End the server and its worker without a word, as a power cut would."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Ask it to end."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=PATIENCE)

    def wait_for(self, happens: Any, patience: float = PATIENCE) -> None:
        """Wait until something is so."""
        end = time.monotonic() + patience
        while not happens():
            assert time.monotonic() < end, f"it did not happen within {patience} s:\n{self.log}"
            time.sleep(0.02)


@contextmanager
def serving(
    folder: Path, *options: str, environment: dict[str, str] | None = None, measured: bool = False
) -> Iterator[Server]:
    """A running server that ends with the block."""
    server = Server(folder, *options, environment=environment, measured=measured)
    try:
        server.start()
        yield server
    finally:
        if server.process is not None and server.process.poll() is None:
            server.kill()
