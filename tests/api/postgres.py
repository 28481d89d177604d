"""A real PostgreSQL for the tests: its own programs, a folder that goes away, an address of this machine alone."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def folder_of_programs() -> Path | None:
    """Where ``initdb`` and ``postgres`` are; Debian does not put them on the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    return places[-1].parent if places else None


@contextmanager
def running() -> Iterator[str]:
    """The address of a running server, up to the name of the database. Skips (or fails, where all is required)."""
    programs = folder_of_programs()
    if programs is None:
        reason = "needs PostgreSQL's own programs (initdb, pg_ctl)"
        if os.environ.get("NOTEGATE_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    root = Path(tempfile.mkdtemp(prefix="notegate-postgres-"))
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    other = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    if other:
        shutil.chown(root, "postgres", "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = root / "data"
    environment = {"PATH": os.environ["PATH"], "HOME": str(root), "LC_ALL": "C"}

    def run(*command: str) -> None:
        subprocess.run([*other, *command], check=True, capture_output=True, cwd=root, env=environment, timeout=120)

    run(str(programs / "initdb"), "-D", str(data), "-U", "notegate", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={root} -c fsync=off"
    run(str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(root / "log"), "-o", options, "start")
    try:
        yield f"postgresql://notegate@127.0.0.1:{port}"
    finally:
        run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(root, ignore_errors=True)
