"""What a run may write over: nothing, or what a former run wrote, which holds no drafts. Never a draft.

A report is known by what stands in it, because anything may lie under its name. Reports as ``csv``, ``xlsx`` and text
hold notes or look like some, so these count as drafts where a folder or a pattern leads to them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from checker.errors import ConfigError
from checker.formats.schema import report_schema

BAD_ROW = ("file", "row", "what", "message")
"""The keys of a line of the side file."""
NOTHING_ELSE = "nothing to check but the report of a former run"
_KEYS = (frozenset(report_schema()["properties"]), frozenset(BAD_ROW))


def side_file(output: Path) -> Path:
    """Where ``--workers`` lists the bad rows."""
    output = output.resolve()
    return output.with_name(f"{output.name}.bad.jsonl")


def same(one: Path, other: Path) -> bool:
    """Whether both name one file that is there."""
    try:
        return one.is_file() and one.samefile(other)
    except OSError:
        return False


def without_former(found: Sequence[Path], written: Iterable[Path]) -> list[Path]:
    """The files that were found, without what a former run wrote to the places this one writes to.

    Raises ConfigError where something else lies there: it would be read and then written over.
    """
    targets = [one for one in written if one.is_file()]
    kept = []
    for file in found:
        if not any(same(one, file) for one in targets):
            kept.append(file)
        elif not is_report(file):
            raise ConfigError(
                f"--output would be written over what is checked: {file}; name another file, or remove it if it is an "
                f"old report"
            )
    return kept


def is_report(path: Path) -> bool:
    """Whether a file is empty, or reports or a list of bad rows as ``jsonl``, ``json`` or ``parquet``."""
    try:
        with path.open("rb") as stream:
            if stream.peek(4)[:4] == b"PAR1":
                return _is_parquet(stream)
            first = _first(stream)
            held = json.loads(first) if first else []
    except (OSError, ValueError, RecursionError):
        return False
    return held == [] or (isinstance(held, dict) and held.keys() in _KEYS)


def _first(stream: BinaryIO) -> bytes:
    """The first record: a line, or in a list as ``json`` writes it the lines up to the brace that stands alone."""
    line = stream.readline()
    if line != b"[\n":
        return line
    lines = [*takewhile(lambda one: not one.startswith(b"}"), stream), b"}"]
    return b"".join(lines)


def _is_parquet(stream: BinaryIO) -> bool:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import
        import pyarrow.parquet as pq  # noqa: PLC0415

        from checker.formats.arrow import REPORT  # noqa: PLC0415
    except ModuleNotFoundError:
        return False
    try:
        return bool(pq.read_schema(stream).names == REPORT.names)
    except (pa.ArrowException, OSError):
        return False
