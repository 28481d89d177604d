"""Where output goes: colour or not, the screen or a file, and what is said on standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, TextIO

from checker.errors import ConfigError


def say(message: str) -> None:
    """Say something on standard error; nothing in it can steer the terminal."""
    from checker.formats.terminal import visible  # noqa: PLC0415 - only when there is something to say

    sys.stderr.write("".join(f"notegate: {visible(line)}\n" for line in message.split("\n")))
    sys.stderr.flush()


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour: ``always`` and ``never`` say so; ``auto`` asks NO_COLOR, FORCE_COLOR and the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def step_summary() -> Callable[[str], None] | None:
    """What adds to the summary of a step of GitHub's, where one is running."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return None

    def add(text: str) -> None:
        with Path(name).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)

    return add


@contextlib.contextmanager
def output(path: Path | None, *, binary: bool = False, mark: bool = False) -> Iterator[IO[Any]]:
    """The stream to write a report to: standard output, or a file that appears whole or not at all.

    ``mark`` begins a text file with a byte-order mark. Raises ConfigError when the file cannot be written.
    """
    if path is None:
        if binary:
            sys.stdout.buffer.write(b"")  # a closed one says so before a workbook is half written
        yield sys.stdout.buffer if binary else sys.stdout
        return
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        with _opened(path, binary=binary, mark=False) as stream:
            yield stream
        return
    path = path.resolve()  # a link is kept, what it leads to is replaced
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _opened(draft, binary=binary, mark=mark) as stream:
            yield stream
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _opened(path: Path, *, binary: bool, mark: bool) -> IO[Any]:
    try:
        if binary:
            return path.open("wb")
        encoding = "utf-8-sig" if mark else "utf-8"
        return path.open("w", encoding=encoding, errors="backslashreplace", newline="")
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", where=str(path.parent)) from error
