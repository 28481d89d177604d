"""Compiled regular expressions, kept between runs.

Python compiles an expression in Python, some milliseconds for each of the larger ones; together they would be most of
the time that ``notegate check one.md`` takes. ``re`` has no way to save one, but what it compiles to is a list of
integers, and :mod:`re` keeps what it has compiled by its source. So the integers are kept, and given to ``re`` before
the rules are imported. Only the command does this, in its own process; to the library ``re`` stays as it is.

All of it is memory and none of it meaning: an expression is found by its whole source and its flags, the file belongs
to one build of Python; where anything about ``re`` is not as expected, nothing is kept and everything
is compiled. No draft has been read when the expressions are taken, so none of its words can be among them.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
from array import array
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

from checker import keep

_MARK = b"notegate-expressions-1\n"
_MOST = 480
"""Expressions kept; ``re`` holds 512 and drops the oldest."""
_KEPT_FILES = 4
_NEEDED = ("_cache", "_compiler", "_parser")
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

_known: frozenset[tuple[str, int]] | None = None
"""Source and flags of what ``re`` held before the rules were imported; None when nothing is to be kept."""


def load() -> None:
    """Give ``re`` the expressions that are kept. To be called before the rules are imported."""
    global _known  # noqa: PLW0603 - of this process, as the cache of ``re`` is
    path = _path()
    if path is None:
        return
    data = keep.read(path)
    body = keep.unsealed(_MARK, data) if data is not None else None
    if body is not None:
        with contextlib.suppress(*_NOT_AS_EXPECTED):
            _restore(body)
    _known = frozenset(_in_use())


def save() -> None:
    """Keep what had to be compiled since :func:`load`, if anything. To be called before a draft is read."""
    global _known
    path = _path()
    if _known is None or path is None:
        return
    known, _known = _known, None
    used = _in_use()
    if known.issuperset(used):
        return
    if len(used) > _MOST:  # some are of an older program: those in use come back by themselves
        used = [key for key in used if key not in known]
    with contextlib.suppress(*_NOT_AS_EXPECTED):
        keep.write(path, keep.sealed(_MARK, _saved(used[:_MOST])), most=_KEPT_FILES)


def _in_use() -> list[tuple[str, int]]:
    return [(source, flags) for kind, source, flags in vars(re)["_cache"] if kind is str]


def _path() -> Path | None:
    folder = keep.folder()
    if folder is None or not all(hasattr(re, name) for name in _NEEDED):
        return None
    build = f"{sys.version} {sys.byteorder} {array('I').itemsize} {__file__}"
    return folder / f"{blake2b(build.encode('utf-8', 'surrogateescape'), digest_size=8).hexdigest()}.expressions"


def _saved(expressions: list[tuple[str, int]]) -> bytes:
    """Length of the index, the index (JSON), the codes."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    index = []
    codes = array("I")
    for source, flags in expressions:
        tree = parser.parse(source, flags)
        code = compiler._code(tree, flags)
        names = [[name, number] for name, number in tree.state.groupdict.items()]
        index.append((source, flags, flags | tree.state.flags, tree.state.groups - 1, names, len(code)))
        codes.extend(code)
    encoded = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return len(encoded).to_bytes(4, "big") + encoded + codes.tobytes()


def _restore(body: memoryview) -> None:
    build = import_module("_sre").compile
    cache: dict[Any, re.Pattern[str]] = vars(re)["_cache"]
    width = 4 + int.from_bytes(body[:4], "big")
    codes = array("I")
    codes.frombytes(body[width:])
    start = 0
    for source, flags, full_flags, groups, names, length in json.loads(
        bytes(body[4:width]).decode("utf-8", "surrogatepass")
    ):
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names:
            by_number[number] = name
        if (str, source, flags) not in cache:
            code = codes[start : start + length].tolist()
            cache[str, source, flags] = build(source, full_flags, code, groups, dict(names), tuple(by_number))
        start += length
