"""The expressions that the rules ask with, each compiled when a text first needs it and then kept between runs.

Python compiles an expression in Python, some milliseconds for each of ours, and there are more than a thousand: a
process would spend its first ten seconds on them, and ``notegate check one.md`` most of its time. ``re`` has no way to
save one, but what it compiles to is a list of integers. Those are kept in the user's own folder.

All of it is memory and none of it meaning. An expression is found by its whole source and its flags; the file belongs
to one build of Python and each expression has its checksum; where anything about ``re`` is not as expected nothing is
kept and everything is compiled. Never give a draft's words to :func:`compiled`: they would be kept, too.
"""

from __future__ import annotations

import atexit
import os
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import RLock
from typing import Any
from zlib import crc32

from checker import keep

_MARK = b"notegate-expressions-4\n"
_MOST = 6000
"""Expressions kept; with more, the oldest go."""
_KEPT_FILES = 4
_SAVED_AFTER = 64
"""New expressions after which they are saved: a process may be killed."""
_HEAD = 4
"""Bytes of a length."""
_NUMBERS = 6
"""Numbers before the code of an expression."""
_COLUMNS = 3
"""Numbers in a row of the index: the short form of the key, where the expression ends, its checksum."""
_NOT_AS_EXPECTED = (
    AttributeError,
    ImportError,
    LookupError,
    OverflowError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What another ``re`` than this was written for may answer with."""

_Key = tuple[str, int]
"""An expression's source and the flags it was asked for with."""

_made: dict[str, re.Pattern[str]] = {}


def compiled(source: str) -> re.Pattern[str]:
    """The expression ``source``, compiled once in a process, if not already in an earlier one."""
    found = _made.get(source)
    if found is None:
        found = _made[source] = store().pattern(source)
    return found


@cache
def store() -> Store:
    """What this process keeps and finds kept."""
    folder = keep.folder()
    return Store(folder / f"{crc32(_build()):08x}.expressions" if folder is not None else None)


class Store:
    """Expressions kept in a file, decoded one by one as they are asked for, and those compiled beside."""

    def __init__(self, path: Path | None) -> None:
        """``path`` may not exist yet; with None nothing is kept."""
        self._path = path
        self._read_of: tuple[int, int] | None = None
        self._parts: memoryview = memoryview(b"")
        self._places: dict[int, tuple[int, int, int]] = {}
        self._new: dict[_Key, bytes] = {}
        self._lock = RLock()  # over what is new, and over reading and saving as a whole: two at once lose one's share
        compiler = getattr(re, "_compiler", re)
        self._plain: Any = compiler.compile  # ``checker.cli.expressions`` may put itself there later
        self._read()

    def pattern(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """The expression as ``re.compile`` gives it, and kept from now on. Raises ``re.error``."""
        key = (source, int(flags))
        found = self.known(key)
        if found is None and self._changed():
            with self._lock:
                self._read()  # another process had it to compile, too
            found = self.known(key)
        return self._compile(key) if found is None else found

    def known(self, key: _Key) -> re.Pattern[str] | None:
        """The expression that is kept under ``key``; None where there is none, or a damaged one."""
        place = self._places.get(_short(key))
        if place is None:
            return None
        start, end, checksum = place
        part = bytes(self._parts[start:end])
        if crc32(part) != checksum:
            return None
        try:
            return _restored(key, part)
        except _NOT_AS_EXPECTED:
            return None

    def save(self) -> None:
        """Keep what had to be compiled since the last time, if anything, beside what others have kept since."""
        with self._lock:
            self._save()

    def _save(self) -> None:
        atexit.unregister(self.save)
        new, self._new = self._new, {}
        if self._path is None or not new:
            return
        self._read()
        parts: dict[int, bytes | memoryview] = {
            short: self._parts[start:end] for short, (start, end, _) in self._places.items()
        }
        parts.update((_short(key), part) for key, part in new.items())
        rows = array("I")
        end = 0
        listed = list(parts.items())[-_MOST:]
        for short, part in listed:
            end += len(part)
            rows.extend((short, end, crc32(part)))
        head = keep.sealed(_MARK, _build() + rows.tobytes())
        keep.write(
            self._path,
            b"".join((len(head).to_bytes(_HEAD, "big"), head, *(part for _, part in listed))),
            most=_KEPT_FILES,
        )

    def _state(self) -> tuple[int, int] | None:
        """What changes when the file does; None where there is none."""
        try:
            status = os.stat(self._path) if self._path is not None else None  # noqa: PTH116 - a path object takes longer
        except OSError:
            return None
        return (status.st_ino, status.st_mtime_ns) if status is not None else None

    def _changed(self) -> bool:
        return self._state() not in (None, self._read_of)

    def _read(self) -> None:
        state = self._state()
        if self._path is None or state in (None, self._read_of):
            return
        self._read_of = state
        data = keep.mapped(self._path)
        if data is None:
            return
        start = _HEAD + int.from_bytes(data[:_HEAD], "big")
        head = keep.unsealed(_MARK, data[_HEAD:start])
        build = _build()
        if head is None or bytes(head[: len(build)]) != build:
            return
        rows = array("I")
        rows.frombytes(head[len(build) :])
        ends = rows[1::_COLUMNS]
        self._parts = data[start:]
        self._places = dict(
            zip(rows[::_COLUMNS], zip(array("I", [0, *ends]), ends, rows[2::_COLUMNS], strict=False), strict=True)
        )

    def _compile(self, key: _Key) -> re.Pattern[str]:
        if self._path is not None:
            try:
                part = _code_of(key)
                found = _restored(key, part)
            except _NOT_AS_EXPECTED:
                found = None
            if found is not None:
                with self._lock:
                    if not self._new:
                        atexit.register(self.save)
                    self._new[key] = part
                    if len(self._new) >= _SAVED_AFTER:
                        self._save()
                return found
        compiled: re.Pattern[str] = self._plain(*key)
        return compiled


def _restored(key: _Key, part: bytes) -> re.Pattern[str] | None:
    """The expression of which ``part`` holds the code; None where it is another one, whose key has the same short form."""
    numbers = array("I", part)
    asked, flags, groups, size, length, named = numbers[:_NUMBERS]
    texts = numbers[_NUMBERS + size :].tobytes()
    if (texts[:length].decode("utf-8", "surrogatepass"), asked) != key:
        return None
    names = texts[length : length + named].decode().split()
    by_number: list[str | None] = [None] * (groups + 1)
    by_name = dict(zip(names[::2], map(int, names[1::2]), strict=True))
    for name, number in by_name.items():
        by_number[number] = name
    build: Any = import_module("_sre").compile
    restored: re.Pattern[str] = build(
        key[0], flags, numbers[_NUMBERS : _NUMBERS + size].tolist(), groups, by_name, tuple(by_number)
    )
    return restored


def _code_of(key: _Key) -> bytes:
    """Flags as asked for and in force, groups, lengths of the code, the source and the names, and then those."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    source, flags = key
    tree = parser.parse(source, flags)
    code = compiler._code(tree, flags)
    text = source.encode("utf-8", "surrogatepass")
    names = " ".join(f"{name} {number}" for name, number in tree.state.groupdict.items()).encode()
    lengths = len(code), len(text), len(names)
    numbers = array("I", [flags, flags | tree.state.flags, tree.state.groups - 1, *lengths, *code])
    return numbers.tobytes() + text + names + b"\0" * (-(len(text) + len(names)) % numbers.itemsize)


@cache
def _build() -> bytes:
    build = f"{sys.version} {sys.byteorder} {array('I').itemsize} {__file__}".encode("utf-8", "surrogateescape")
    return build + b"\n" * (-len(build) % array("I").itemsize)


def _short(key: _Key) -> int:
    return crc32(key[0].encode("utf-8", "surrogatepass"), key[1])
