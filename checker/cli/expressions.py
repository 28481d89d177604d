"""Compiled regular expressions, kept between runs.

Python compiles an expression in Python, some milliseconds for each of the larger ones; together they would be most of
the time that ``notegate check one.md`` takes. ``re`` has no way to save one, but what it compiles to is a list of
integers. So the integers are kept, and handed to ``re`` when it is asked for that source again. Only the command does
this, in its own process; to the library ``re`` stays as it is.

All of it is memory and none of it meaning: an expression is found by its whole source and its flags, the file belongs
to one build of Python; where anything about ``re`` is not as expected, nothing is kept and everything is compiled. Kept
is what was compiled before a draft was read, and later only what ``checker.expressions`` has: no draft's words.
"""

from __future__ import annotations

import re
import sys
from array import array
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from checker import expressions, keep

_MARK = b"notegate-expressions-2\n"
_MOST = 4000
"""Expressions kept; with more, those that this run did not need go."""
_KEPT_FILES = 4
_HEAD = 4
"""Bytes of a length."""
_NOT_AS_EXPECTED = (
    AttributeError,
    ImportError,
    LookupError,
    OverflowError,
    RuntimeError,
    TypeError,
    ValueError,
    re.error,
)
"""What another ``re`` than this was written for may answer with."""

_Key = tuple[str, int]
"""An expression's source and the flags it was asked for with."""


class _Store:
    """What is kept, decoded one by one as ``re`` asks for it, and what had to be compiled beside."""

    def __init__(self, path: Path, compiling: Any) -> None:
        self._path = path
        self._compiling = compiling
        self._build: Any = import_module("_sre").compile
        self._kept: dict[int, memoryview] = {}
        self._served: dict[int, memoryview] = {}
        self._made: dict[_Key, bool] = {}
        """What was compiled, and whether it was before a draft was read."""
        self._drafts_read = False
        data = keep.read(path)
        body = keep.unsealed(_MARK, data) if data is not None else None
        if body is not None:
            self._read(body)

    def _read(self, body: memoryview) -> None:
        build = _build()
        place = len(build)
        if bytes(body[:place]) != build:
            return
        start = place + _HEAD + int.from_bytes(body[place : place + _HEAD], "big")
        index = array("I", bytes(body[place + _HEAD : start]))
        for short, end in zip(index[::2], index[1::2], strict=True):
            self._kept[short] = body[start:end]
            start = end

    def __call__(self, source: Any, flags: int = 0) -> re.Pattern[Any]:
        """What ``re`` calls to compile."""
        if isinstance(source, str):
            key = (source, int(flags))
            short = _short(key)
            kept = self._kept.get(short)
            if kept is not None:
                try:
                    found = self._restored(key, kept)
                except _NOT_AS_EXPECTED:
                    found = None
                if found is not None:
                    self._served[short] = kept
                    return found
            self._made[key] = not self._drafts_read
        compiled: re.Pattern[Any] = self._compiling(source, flags)
        return compiled

    def _restored(self, key: _Key, kept: memoryview) -> re.Pattern[str] | None:
        """The expression that is kept there; None where it is another one, whose key has the same short form."""
        numbers = array("I", bytes(kept))
        asked, flags, groups, size = numbers[:4]
        source, *names = numbers[4 + size :].tobytes().decode("utf-8", "surrogatepass").rstrip("\0").split("\0")
        if (source, asked) != key:
            return None
        by_number: list[str | None] = [None] * (groups + 1)
        by_name = dict(zip(names[::2], map(int, names[1::2]), strict=True))
        for name, number in by_name.items():
            by_number[number] = name
        code = numbers[4 : 4 + size].tolist()
        restored: re.Pattern[str] = self._build(source, flags, code, groups, by_name, tuple(by_number))
        return restored

    def drafts_follow(self) -> None:
        self._drafts_read = True

    def save(self) -> None:
        ours = set(expressions.in_use())
        made = [key for key, safe in self._made.items() if (safe or key[0] in ours) and "\0" not in key[0]]
        if not made:
            return
        kept = self._kept if len(self._kept) + len(made) <= _MOST else self._served
        try:
            parts: dict[int, bytes | memoryview] = {**kept, **{_short(key): _code_of(key) for key in made[:_MOST]}}
        except _NOT_AS_EXPECTED:
            return
        index = array("I")
        end = len(_build()) + _HEAD + 2 * index.itemsize * len(parts)
        for short, part in parts.items():
            end += len(part)
            index.extend((short, end))
        listed = index.tobytes()
        body = b"".join((_build(), len(listed).to_bytes(_HEAD, "big"), listed, *parts.values()))
        keep.write(self._path, keep.sealed(_MARK, body), most=_KEPT_FILES)
        self._made = {}


_store: _Store | None = None
"""Of this process, as ``re`` is; None where nothing is kept."""


def load() -> None:
    """Let ``re`` find what is kept. To be called before the rules are imported."""
    global _store  # noqa: PLW0603 - see there
    folder = keep.folder()
    compiler: Any = sys.modules.get("re._compiler")
    if folder is None or _store is not None or not hasattr(compiler, "compile") or not hasattr(compiler, "_code"):
        return
    try:
        _store = _Store(folder / f"{crc32(_build()):08x}.expressions", compiler.compile)
    except _NOT_AS_EXPECTED:
        return
    compiler.compile = _store


def drafts_follow() -> None:
    """From now on keep only what ``checker.expressions`` compiles. To be called before a draft is read."""
    if _store is not None:
        _store.drafts_follow()


def save() -> None:
    """Keep what had to be compiled since :func:`load`, if anything."""
    if _store is not None:
        _store.save()


def _build() -> bytes:
    return f"{sys.version} {sys.byteorder} {array('I').itemsize} {__file__}".encode("utf-8", "surrogateescape")


def _short(key: _Key) -> int:
    return crc32(key[0].encode("utf-8", "surrogatepass"), key[1])


def _code_of(key: _Key) -> bytes:
    """Flags as asked for and in force, groups, length of the code, the code, source and names."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    source, flags = key
    tree = parser.parse(source, flags)
    code = compiler._code(tree, flags)
    names = (f"\0{name}\0{number}" for name, number in tree.state.groupdict.items())
    texts = "".join((source, *names)).encode("utf-8", "surrogatepass")
    numbers = array("I", [flags, flags | tree.state.flags, tree.state.groups - 1, len(code), *code])
    return numbers.tobytes() + texts + b"\0" * (-len(texts) % numbers.itemsize)
