"""``.md`` and ``.txt``: one note a file, with an optional front matter.

    ---
    标题: 一周通勤穿搭
    topics: [穿搭, 通勤]
    合作: 已声明
    ---
    正文……

The front matter is the simple part of YAML: ``key: value``, ``key: [a, b]`` and ``key:`` followed by ``- item`` lines.
Values are taken as they stand (a ``#`` begins no comment: topics are written with it); quotes around a value are
dropped. Anything else is an error with its line, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from checker.config import Settings
from checker.errors import InputError
from checker.expressions import compiled
from checker.inputs import fields
from checker.inputs.bounds import MAX_TEXT_FILE_BYTES
from checker.inputs.decode import text_of
from checker.inputs.origin import Draft, Origin

_FENCE = compiled(r"---[ \t]*(?:\r\n|\r|\n|$)")
_LINE_END = compiled(r"\r\n|\r|\n")
_KEY = compiled(r"([^\s:：#\[\]{}\"'-][^:：]{0,39}?)[ \t]*(?::(?=[ \t]|$)|：)[ \t]*")
_ITEM = compiled(r"[ \t]*-(?:[ \t]+|$)")
_HEADING = compiled(r"\s*# +(?=\S)")
_ASCII_KEYS = sorted(name for names in fields.NAMES.values() for name in names if name.isascii())


class _Value(NamedTuple):
    """A value of the front matter and where its text starts in the file."""

    text: str
    start: int


class _Entry(NamedTuple):
    """A key of the front matter with its values; ``listed`` when it was written as a list."""

    key: str
    line: int
    values: list[_Value]
    listed: bool


def read(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The one note of a text file; ``name`` stands in its origin, and its stem is the note's id."""
    data = stream.read(MAX_TEXT_FILE_BYTES + 1)
    try:
        if len(data) > MAX_TEXT_FILE_BYTES:
            raise InputError(f"longer than {MAX_TEXT_FILE_BYTES:,} bytes", where=name)
        yield draft_of(text_of(data, where=name), name, settings)
    except InputError as error:
        yield error


def draft_of(text: str, name: str, settings: Settings) -> Draft:
    """The note written in ``text``. Raises InputError naming the line of the front matter that is wrong."""
    entries, start = _front_matter(text, name)
    parts = _Parts()
    for entry in entries:
        parts.take(entry, f"{name}:{entry.line}")
    heading = _HEADING.match(text, start)
    if heading and "title" not in parts.texts:
        line, start = _line_at(text, heading.end())
        parts.texts["title"], parts.offsets["title"] = line.rstrip(), heading.end()
    parts.offsets["body"], parts.texts["body"] = _body(text, start)
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    note = fields.note_of(parts.texts, parts.lists, id=stem or name, settings=settings, where=name)
    return Draft(note=note, origin=Origin(path=name, offsets=parts.offsets, text=text), extra=parts.extra)


def _line_at(text: str, start: int) -> tuple[str, int]:
    """The rest of the line at ``start`` without its end, and where the next line starts."""
    end = _LINE_END.search(text, start)
    return (text[start : end.start()], end.end()) if end else (text[start:], len(text))


def _body(text: str, start: int) -> tuple[int, str]:
    """Where the body starts and the body, without the blank lines around it."""
    body = text[start:].rstrip()
    lead = len(body) - len(body.lstrip("\r\n"))
    return start + lead, body[lead:]


def _front_matter(text: str, name: str) -> tuple[list[_Entry], int]:
    """The entries and where the text after them starts; no entries when the file does not begin with ``---``."""
    fence = _FENCE.match(text)
    if fence is None:
        return [], 0
    entries: list[_Entry] = []
    position, number = fence.end(), 1
    while position < len(text):
        line, following = _line_at(text, position)
        number += 1
        if line.rstrip() in ("---", "..."):
            return entries, following
        if not entries and line.strip() and not line.startswith("# ") and not _KEY.match(line):
            return [], 0  # a rule drawn above the text, not a front matter
        _read_line(line, position, number, entries, name)
        position = following
    if not entries:
        return [], 0
    raise InputError("the front matter opened with '---' is never closed", where=f"{name}:1")


def _read_line(line: str, start: int, number: int, entries: list[_Entry], name: str) -> None:
    """Read one line of the front matter into ``entries``. Raises InputError when it is none of the known forms."""
    where = f"{name}:{number}"
    if not line.strip() or line.startswith("# "):
        return
    item = _ITEM.match(line)
    if item and entries and entries[-1].listed:
        entries[-1].values.extend(_values(line[item.end() :], start + item.end()))
        return
    key = _KEY.match(line)
    if key is None:
        raise InputError("a line of the front matter is 'key: value' or '- item'", where=where)
    rest, at = line[key.end() :].rstrip(), start + key.end()
    if rest in ("|", ">", "|-", ">-"):
        raise InputError("a block of text is not taken here; write it below the front matter", where=where)
    if rest.startswith("{"):
        raise InputError("a value is a text or a list, not {…}", where=where)
    if rest.startswith("["):
        if not rest.endswith("]"):
            raise InputError("a list that opens with '[' closes with ']' in the same line", where=where)
        entries.append(_Entry(key.group(1), number, list(_inline(rest[1:-1], at + 1)), listed=True))
        return
    entries.append(_Entry(key.group(1), number, list(_values(rest, at)), listed=not rest))


def _inline(inner: str, start: int) -> Iterator[_Value]:
    """The items of ``[a, "b, c"]``."""
    for match in re.finditer(r"""\s*("[^"]*"|'[^']*'|[^,，]+)""", inner):
        yield from _values(match.group(1), start + match.start(1))


def _values(text: str, start: int) -> Iterator[_Value]:
    """The value in ``text`` without blanks and quotes around it; nothing when it is blank."""
    lead = len(text) - len(text.lstrip())
    bare = text.strip()
    if len(bare) > 1 and bare[0] in "\"'" and bare[-1] == bare[0]:
        lead, bare = lead + 1, bare[1:-1]
    if bare:
        yield _Value(bare, start + lead)


class _Parts:
    """What the front matter gives: texts and lists by field, where they start, and the keys that are not ours."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.lists: dict[str, list[str]] = {}
        self.offsets: dict[str, int] = {}
        self.extra: dict[str, str] = {}

    def take(self, entry: _Entry, where: str) -> None:
        """Put one entry where it belongs. Raises InputError for a misspelt, doubled or misplaced key."""
        field = fields.field_of(entry.key)
        if field is None:
            _refuse_misspelt(entry.key, where)
            self.extra[entry.key] = ", ".join(value.text for value in entry.values)
        elif field == "body":
            raise InputError(f"{entry.key!r} does not belong here; the body stands below", where=where)
        elif field in self.texts or field in self.lists:
            raise InputError(f"{entry.key!r} gives the {field} a second time", where=where)
        elif field in fields.LISTS:
            self._take_list(field, entry.values)
        elif len(entry.values) > 1:
            raise InputError(f"{entry.key!r} takes one value, not a list", where=where)
        else:
            value = entry.values[0] if entry.values else _Value("", 0)
            self.texts[field], self.offsets[field] = value

    def _take_list(self, field: str, values: list[_Value]) -> None:
        kept = self.lists[field] = []
        for value in values:
            for piece in fields.pieces_of(field, value.text):
                self.offsets[fields.item_name(field, len(kept))] = value.start + piece.start
                kept.append(piece.text)


def _refuse_misspelt(key: str, where: str) -> None:
    """Other programs' keys pass through; one that is nearly ours is a slip that would switch something off."""
    import difflib  # noqa: PLC0415 - only when something is wrong

    close = difflib.get_close_matches(fields.plain(key), _ASCII_KEYS, n=1, cutoff=0.8)
    if close:
        raise InputError(f"unknown key {key!r}; did you mean {close[0]!r}?", where=where)
