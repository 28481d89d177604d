"""``.json`` (one note, a list, or ``{"notes": [...]}``) and ``.jsonl`` (one note a line)."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, cast

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import fields
from checker.inputs.bounds import MAX_JSON_FILE_BYTES, MAX_LINE_BYTES
from checker.inputs.decode import LineDecoder, marked, text_of
from checker.inputs.json_places import Path, Places, strings
from checker.inputs.origin import Draft, Origin
from checker.model import Note
from checker.positions import Positions


def read_json(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a JSON document, each named by its position in the list from 1; a broken one costs only itself."""
    try:
        data = stream.read(MAX_JSON_FILE_BYTES + 1)
        if len(data) > MAX_JSON_FILE_BYTES:
            message = f"longer than {MAX_JSON_FILE_BYTES:,} bytes; JSONL (one note a line) is read at any length"
            raise InputError(message, where=name)
        text = text_of(data, where=name)
        document = _parsed(text, name)
    except InputError as error:
        yield error
        return
    source = _Source(name, text)
    if isinstance(document, list):
        yield from _listed(document, (), source, settings)
    elif isinstance(document, dict) and isinstance(document.get("notes"), list):
        yield from _listed(document["notes"], ("notes",), source, settings)
    else:
        yield _draft_or_error(document, source, (), settings)


def read_jsonl(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """The notes of a JSONL stream, line by line; a broken line costs only itself. Blank lines are skipped."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    try:
        decoder = decoder_of(buffered, name)
    except InputError as error:
        yield error
        return
    yield from notes_of(numbered(buffered), decoder, name, settings)


def decoder_of(stream: io.BufferedReader, name: str) -> LineDecoder:
    """What decodes the lines of a stream that is at its beginning; its mark is read past. Raises InputError."""
    mark, encoding = marked(stream.peek(4))
    if encoding not in (None, "utf-8"):
        raise InputError(f"JSONL in {(encoding or '').upper()}; save it as UTF-8", where=name)
    stream.read(len(mark))
    return LineDecoder(stream.peek())


def numbered(stream: BinaryIO, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers. Of one that is too long to keep there are ``MAX_LINE_BYTES + 1`` bytes."""
    for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE_BYTES + 1), b""), start=first):
        rest = line
        while len(line) > MAX_LINE_BYTES and rest and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE_BYTES)
        yield number, line


def notes_of(
    lines: Iterable[tuple[int, bytes]], decoder: LineDecoder, name: str, settings: Settings
) -> Iterator[Draft | InputError]:
    """The notes of numbered lines of the file ``name``."""
    for number, line in lines:
        if len(line) > MAX_LINE_BYTES:
            yield InputError(f"a line of more than {MAX_LINE_BYTES:,} bytes", where=f"{name}:{number}")
        elif line.strip():
            yield _line(line.rstrip(b"\r\n"), number, name, decoder, settings)


def _line(line: bytes, number: int, name: str, decoder: LineDecoder, settings: Settings) -> Draft | InputError:
    where = f"{name}:{number}"
    try:
        text = decoder.decode(line)
        document = _parsed(text, where, within_line=True)
    except UnicodeDecodeError as error:
        return InputError(f"not {error.encoding.upper()}: wrong byte at {error.start} of the line", where=where)
    except InputError as error:
        return error
    source = _Source(name, text, number)
    return _draft_or_error(document, source, (), settings, row=number)


def _parsed(text: str, where: str, *, within_line: bool = False) -> Any:
    """The JSON value of ``text``. Raises InputError with the place and the reader's word for what is wrong."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = where if within_line else f"{where}:{error.lineno}"
        raise InputError(f"not valid JSON: {error.msg} at column {error.colno}", where=place) from None
    except RecursionError:
        raise InputError("JSON nested too deeply", where=where) from None
    except ValueError:  # a number of thousands of digits
        raise InputError("not valid JSON: a number too long to read", where=where) from None


class _Source:
    """What the notes of one document, or of one line, have in common."""

    def __init__(self, name: str, text: str, line: int = 1) -> None:
        self.name = name
        self.text = text
        self.line = line
        self._strings: Mapping[Path, int] | None = None
        self._positions: Positions | None = None

    def strings(self) -> Mapping[Path, int]:
        """Where the strings of the text stand; worked out when first asked for."""
        if self._strings is None:
            self._strings = strings(self.text)
        return self._strings

    def positions(self) -> Positions:
        """The unit counter over the text; made when first asked for."""
        if self._positions is None:
            self._positions = Positions(self.text)
        return self._positions


def _listed(items: list[Any], root: Path, source: _Source, settings: Settings) -> Iterator[Draft | InputError]:
    for number, item in enumerate(items):
        yield _draft_or_error(item, source, (*root, number), settings, row=number + 1)


def _draft_or_error(
    item: Any, source: _Source, root: Path, settings: Settings, *, row: int | None = None
) -> Draft | InputError:
    """The note in ``item``, or the InputError that says what is wrong with it."""
    where = source.name
    if row is not None:
        where = f"{source.name}, note {row}" if root else f"{source.name}:{row}"
    if not isinstance(item, dict):
        return InputError(f'a note is an object such as {{"title": …, "body": …}}, not {_kind(item)}', where=where)
    stem = source.name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0] or source.name
    own_id = stem if row is None else f"{source.name}#{row}"
    try:
        note, found, extra = _note(item, own_id, settings, where)
    except InputError as error:
        return error
    places = Places(source.text, source.strings, root, found)
    origin = Origin(
        path=source.name,
        row=row,
        offsets=places,
        trail=places.find,
        text=source.text,
        line=source.line,
        counter=source.positions,
    )
    return Draft(note=note, origin=origin, extra=extra)


_Fields = dict[str, tuple[Path, int]]


def _note(item: dict[str, Any], own_id: str, settings: Settings, where: str) -> tuple[Note, _Fields, Mapping[str, str]]:
    """The note, where each field stands in the object, and what is not ours. Raises InputError."""
    columns = fields.columns(item, where=where)
    texts: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    places: _Fields = {}
    for field, keys in columns.fields.items():
        if field in fields.LISTS:
            kept = lists[field] = []
            for key in keys:
                for text, path in _strings(item[key], (key,), where):
                    for piece in fields.pieces_of(field, text):
                        places[fields.item_name(field, len(kept))] = (path, piece.start)
                        kept.append(piece.text)
        else:
            texts[field] = _text(item[keys[0]], field, keys[0], where)
            places[field] = ((keys[0],), 0)
    extra = {key: str(item[key]) for key in columns.others if _is_scalar(item[key])}
    return fields.note_of(texts, lists, id=own_id, settings=settings, where=where), places, extra


def _text(value: Any, field: str, key: str, where: str) -> str:
    """A field's text. Numbers are taken as an id, true and false as a partnership; null is nothing."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if field == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if field == "partnership" and isinstance(value, bool):
        return str(value)
    raise InputError(f"{key!r} must be a text, not {_kind(value)}", where=where)


def _strings(value: Any, path: Path, where: str) -> Iterator[tuple[str, Path]]:
    """The texts of a list field: one text, a list of texts, or a list of ``{"text": …}`` or ``{"name": …}``."""
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, list):
        for number, one in enumerate(value):
            key = next((key for key in ("text", "name") if isinstance(one, dict) and key in one), None)
            inner, at = (one[key], (*path, number, key)) if key else (one, (*path, number))
            if not isinstance(inner, str):
                raise InputError(f"{path[0]!r} holds {_kind(inner)} where a text belongs", where=where)
            yield inner, at
    elif value is not None:
        raise InputError(f"{path[0]!r} must be a list of texts, not {_kind(value)}", where=where)


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float) and value is not None


def _kind(value: object) -> str:
    """What a JSON value is, in words."""
    names = {str: "a text", bool: "true/false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
