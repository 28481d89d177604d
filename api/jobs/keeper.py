"""Keeps a worker running beside the server while there is work, and sweeps out what has expired."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from ..problems import where
from .claims import WORKER, worker_ended
from .registry import Jobs

LIFELINE = "NOTEGATE_LIFELINE"
"""Set for a worker whose standard input is held open by its server: when that ends, so does the worker."""
_LOOK_EVERY = 2.0
_SWEEP_EVERY = 30.0
_RESTART_PAUSE = 5.0
_ASKED = frozenset({0, 130, -signal.SIGINT, -signal.SIGTERM})
"""How a worker ends that was told to: then nothing it worked on is to blame."""
log = logging.getLogger("notegate.jobs")


class Keeper:
    """One worker process, started when there is work. ``command`` starts it."""

    def __init__(self, jobs: Jobs, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._jobs = jobs
        self._command = list(command)
        self._environment = {**os.environ, **environment, LIFELINE: "1"}
        self._child: subprocess.Popen[bytes] | None = None
        self._name = ""
        self._started = 0.0
        self._swept = 0.0
        self._news = asyncio.Event()

    def nudge(self) -> None:
        """Look at once: a job has come in."""
        self._news.set()

    async def run(self) -> None:
        """Look after the worker until cancelled."""
        try:
            while True:
                try:
                    await asyncio.to_thread(self._look)
                except Exception as error:  # the database may be away for a while
                    log.error("%s", where(error))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), _LOOK_EVERY)
                self._news.clear()
        finally:
            self._end()

    def _look(self) -> None:
        now = time.time()
        if now - self._swept >= _SWEEP_EVERY:
            self._swept = now
            self._jobs.sweep(now=now)
        self._jobs.leave_no_trace()
        if self._child is not None and self._child.poll() is None:
            return
        failed = self._child is not None and self._child.returncode != 0
        if self._name and self._child is not None and self._child.returncode not in _ASKED:
            worker_ended(self._jobs.database, self._name)
        self._name = ""
        if failed and now - self._started < _RESTART_PAUSE:
            return
        if self._jobs.work_waiting(now=now):
            self._started = now
            self._name = secrets.token_hex(8)
            self._child = subprocess.Popen(  # noqa: S603 - this program itself
                self._command, stdin=subprocess.PIPE, env={**self._environment, WORKER: self._name}
            )

    def _end(self) -> None:
        """Let the worker finish what it holds, for a moment; what it does not finish, another does again."""
        if self._child is None or self._child.poll() is not None:
            return
        if self._child.stdin is not None:
            self._child.stdin.close()
        try:
            self._child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


def worker_command() -> list[str]:
    """The command of a worker. ``-P``: nothing is imported from the folder the user stands in."""
    return [sys.executable, "-P", "-m", "checker.cli", "serve", "--jobs-only"]
