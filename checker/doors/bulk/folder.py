"""The folder beside the output where finished parts wait until all are there.

A finished part is one file, written under another name and renamed, with a digest over all of it: whatever moment a run
is killed at, a part is either whole or not there. It is used again only for the very rows, settings, words and program
it was made from.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import IO, Any, NamedTuple

from checker import keep
from checker.errors import ConfigError

_MARK = b"notegate-part-1\n"
_RUN, _LOCK = "run", "lock"


class Summary(NamedTuple):
    """What is to be known of a finished part besides its reports.

    ``problems`` are ``(kind, message, where)``; ``worst`` is the severest finding's rank, -1 without any; ``used`` are
    the user's exemptions that excused something, ``met`` the baseline's entries that were met.
    """

    reports: int
    worst: int = -1
    problems: tuple[tuple[str, str, str], ...] = ()
    used: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    packs: tuple[tuple[str, str], ...] = ()


class Finished(NamedTuple):
    """A finished part: its summary and its reports in the format of the output."""

    summary: Summary
    content: bytes | memoryview


class Folder:
    """A folder of finished parts for one ``run`` (what the reports depend on besides the rows)."""

    def __init__(self, path: Path, run: str) -> None:
        """Take the folder, with what an earlier run of the same kind has left. Raises ConfigError if it is in use."""
        path.mkdir(exist_ok=True)
        self.path = path
        self.run = run
        self._lock = _locked(path / _LOCK)
        known = path / _RUN
        if not known.is_file() or known.read_text("ascii", "replace") != run:
            for old in path.glob("*.part*"):
                old.unlink()
            known.write_text(run, "ascii")

    def place(self, number: int) -> Path:
        """The file of the part with this number."""
        return self.path / f"{number:08d}.part"

    def find(self, number: int, digest: str) -> Finished | None:
        """The finished part, if it was made of what ``digest`` stands for."""
        try:
            return read(self.place(number), f"{self.run} {digest}")
        except OSError:
            return None

    def remove(self) -> None:
        """Take the folder away, when the result stands."""
        self.close()
        shutil.rmtree(self.path)

    def close(self) -> None:
        """Let another run have it."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def write(path: Path, made_from: str, finished: Finished) -> None:
    """Keep a finished part, whole or not at all."""
    head = json.dumps([made_from, finished.summary._asdict()], ensure_ascii=True).encode("ascii")
    body = len(head).to_bytes(4, "big") + head + finished.content
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(keep.sealed(_MARK, body))
    draft.replace(path)


def read(path: Path, made_from: str) -> Finished | None:
    """A finished part; None if it is damaged or was made from something else. Raises OSError if it is not there."""
    body = keep.unsealed(_MARK, path.read_bytes())
    if body is None:
        return None
    width = 4 + int.from_bytes(body[:4], "big")
    known, fields = json.loads(bytes(body[4:width]))
    if known != made_from:
        return None
    fields = {name: _tuples(value) if isinstance(value, list) else value for name, value in fields.items()}
    return Finished(Summary(**fields), body[width:])


def _tuples(value: list[Any]) -> tuple[Any, ...]:
    return tuple(tuple(one) if isinstance(one, list) else one for one in value)


def _locked(path: Path) -> IO[bytes] | None:
    """The open lock, which a run that is killed gives back. Raises ConfigError while another run has it."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    file = path.open("wb")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise ConfigError("another run is writing this output", where=str(path.parent)) from None
    return file
