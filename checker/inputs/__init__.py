"""Doors for drafts: files and standard input become ``Draft`` values, and what cannot be read an ``InputError`` value.

    for found in read(Path("brand-sheet.csv"), settings):
        ...  # Draft(note, origin, extra) or InputError, in the order of the file

Nothing is raised into the stream: a broken row must not cost the rows after it. Readers are imported by suffix, because
a check of one Markdown note has no use for the others.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, cast

from checker.config import Settings
from checker.errors import InputError, nearest
from checker.inputs.origin import Draft, Origin, Region

__all__ = ["SUFFIXES", "Draft", "Origin", "Region", "read", "read_stream"]

_Reader = Callable[[BinaryIO, str, Settings], Iterator[Draft | InputError]]

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".md": "checker.inputs.markdown:read",
        ".markdown": "checker.inputs.markdown:read",
        ".txt": "checker.inputs.markdown:read",
        ".json": "checker.inputs.json_notes:read_json",
        ".jsonl": "checker.inputs.json_notes:read_jsonl",
        ".ndjson": "checker.inputs.json_notes:read_jsonl",
        ".csv": "checker.inputs.table_notes:read_delimited",
        ".tsv": "checker.inputs.table_notes:read_delimited",
        ".xlsx": "checker.inputs.table_notes:read_workbook",
        ".parquet": "checker.inputs.arrow_notes:read_parquet",
    }
)
"""File suffix -> the reader's module and name."""


def read(
    path: Path, settings: Settings, *, opened: Callable[[BinaryIO], None] | None = None
) -> Iterator[Draft | InputError]:
    """Every note of a file, in its order. What is wrong with the file or with one of its rows comes as a value.

    ``opened`` is given the open stream, for a caller who wants to know how far the reading has come.
    """
    try:
        with path.open("rb") as stream:
            if opened:
                opened(stream)
            yield from read_stream(stream, str(path), settings)
    except OSError as error:
        yield InputError(f"cannot be read: {error.strerror or error}", where=str(path))


def read_stream(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """Every note of an open binary stream. The suffix of ``name`` says what it holds; without one, its content does."""
    suffix = Path(name).suffix.lower()
    if not suffix:
        suffix, stream = _recognised(stream)
    target = SUFFIXES.get(suffix)
    if target is None:
        hint = "; save it as .xlsx or .csv" if suffix == ".xls" else nearest(suffix, SUFFIXES)
        yield InputError(f"not a kind of file that is read: {suffix}{hint}", where=name)
        return
    module, function = target.split(":")
    try:
        reader = cast("_Reader", getattr(import_module(module), function))
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        yield InputError("reading .parquet needs pyarrow: pip install 'notegate[arrow]'", where=name)
        return
    yield from reader(stream, name, settings)


def _recognised(stream: BinaryIO) -> tuple[str, BinaryIO]:
    """The suffix that fits the beginning of a nameless stream: JSON lines, JSON, or plain text."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    start = buffered.peek(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] == b"[":
        return ".json", buffered
    if start[:1] == b"{":
        first = start.split(b"\n", 1)[0].rstrip()
        return (".jsonl" if first.endswith(b"}") else ".json"), buffered
    return ".md", buffered
