"""Where the strings of a JSON text stand. Python's reader does not say; this one only says that.

It is asked after the text has been read successfully, so it does not check anything again.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]')
Path = tuple[str | int, ...]
_DEEPEST = 6  # a note's own strings lie at most this deep: notes / 3 / images / 0 / text


def strings(text: str) -> dict[Path, int]:
    """Path of keys and indexes -> offset of the string's first character (or of an object's ``{``)."""
    found: dict[Path, int] = {}
    path: list[str | int] = []
    key_next = False
    for token in _TOKEN.finditer(text):
        sign = token.group()
        if sign in "{[":
            if sign == "{" and len(path) < _DEEPEST:
                found[tuple(path)] = token.start()
            path.append("" if sign == "{" else 0)
            key_next = sign == "{"
        elif sign in "}]":
            path.pop()
            key_next = False
        elif sign == ",":
            key_next = _advance(path)
        elif sign == ":":
            key_next = False
        elif key_next:
            path[-1] = _unescaped(sign)
        elif len(path) < _DEEPEST:
            found[tuple(path)] = token.start() + 1
    return found


def _advance(path: list[str | int]) -> bool:
    """Step to the next member after a comma; whether a key comes next."""
    last = path[-1] if path else ""
    if isinstance(last, int):
        path[-1] = last + 1
        return False
    return True


def _unescaped(literal: str) -> str:
    if "\\" not in literal:
        return literal[1:-1]
    import json  # noqa: PLC0415 - a key with escapes is rare

    return str(json.loads(literal))
