"""Where the strings of a JSON text stand. Python's reader does not say; this one only says that.

It is asked after the text has been read successfully, so it does not check anything again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping

# Possessive, because a string may be five million characters long and must not be kept for going back.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]')
Path = tuple[str | int, ...]
_ESCAPE_OR_END = re.compile(r'"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.')
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


class Literal:
    """One string of a JSON text: leads from a character of its value to the place where that is written."""

    def __init__(self, text: str, start: int) -> None:
        """``start`` is the place of the string's first character. Each escape becomes one step in the table."""
        self._start = start
        self._values: list[int] = []  # after so many characters of the value …
        self._written: list[int] = []  # … the text has come to this place
        last, count = start, 0
        for match in _ESCAPE_OR_END.finditer(text, start):
            if match.group() == '"':
                break
            count += match.start() - last + 1
            last = match.end()
            self._values.append(count)
            self._written.append(last)

    def at(self, count: int) -> int:
        """The place in the text of the ``count``-th character of the value."""
        step = bisect_right(self._values, count) - 1
        return self._start + count if step < 0 else self._written[step] + count - self._values[step]


class Places(Mapping[str, int]):
    """Where the fields of one note stand. Looked for when a finding first asks: most notes of a batch never do.

    ``fields`` says for each field by which path its string is reached and how far into the string it begins.
    """

    def __init__(
        self, text: str, found: Callable[[], Mapping[Path, int]], root: Path, fields: Mapping[str, tuple[Path, int]]
    ) -> None:
        self._text = text
        self._found = found
        self._root = root
        self._fields = fields
        self._literals: dict[Path, Literal] = {}

    def __getitem__(self, field: str) -> int:
        return self._found().get(self._root, 0) if field == "" else self.find(field, 0)

    def __iter__(self) -> Iterator[str]:
        return iter(("", *self._fields))

    def __len__(self) -> int:
        return len(self._fields) + 1

    def find(self, field: str, offset: int) -> int:
        """The place in the text of a character of a field. Raises KeyError for a field the note does not have."""
        path, inner = self._fields[field]
        literal = self._literals.get(path)
        if literal is None:
            start = self._found()[*self._root, *path]
            literal = self._literals[path] = Literal(self._text, start)
        return literal.at(inner + offset)
