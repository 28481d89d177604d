"""A file as it comes in, piece by piece: never whole in memory, never in the clear on a disk.

The framework's own form reader keeps large files in temporary ones; here every piece is handed on as it is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

from ..problems import Problem

_LONGEST_FIELD = 4_000
_MOST_FIELDS = 20
_LONGEST_NAME = 200


class Form:
    """Parses ``multipart/form-data``: the content of the part ``file`` goes out in pieces, the other parts are kept."""

    def __init__(self, content_type: str) -> None:
        _, options = parse_options_header(content_type)
        boundary = options.get(b"boundary")
        if not boundary:
            raise Problem(400, "the form names no boundary", slug="form")
        self.fields: dict[str, str] = {}
        self.file_name: str | None = None
        self.file_type = ""
        self._pieces: list[bytes] = []
        self._headers: dict[bytes, bytes] = {}
        self._name = b""
        self._value = b""
        self._field = ""
        self._is_file = False
        self._kept = b""
        self._ended = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_begin": self._header_begin,
                "on_header_field": self._header_name,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_end,
                "on_part_data": self._data,
                "on_part_end": self._end,
                "on_end": self._finish,
            },
        )

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces of the file in ``data``. Raises Problem 400 for what is no form."""
        try:
            self._parser.write(data)
        except MultipartParseError:
            raise Problem(400, "the form cannot be read", slug="form") from None
        pieces, self._pieces = self._pieces, []
        yield from pieces

    def require_end(self) -> None:
        """Raise Problem 400 when the form broke off or has no file."""
        if not self._ended:
            raise Problem(400, "the form ended early", slug="cut-off")
        if self.file_name is None:
            raise Problem(
                422, "the form has no part 'file'", slug="invalid", errors=[{"at": "/file", "message": "missing"}]
            )

    def _begin(self) -> None:
        self._headers = {}
        self._kept = b""

    def _header_begin(self) -> None:
        self._name, self._value = b"", b""

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._headers[self._name.lower()] = self._value

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        self._is_file = self._field == "file"
        if self._is_file:
            if self.file_name is not None:
                raise Problem(422, "one file a job", slug="invalid", errors=[{"at": "/file", "message": "sent twice"}])
            self.file_name = clean_name(options.get(b"filename", b"").decode("utf-8", "replace"))
            self.file_type = self._headers.get(b"content-type", b"").decode("latin-1").partition(";")[0].strip().lower()
        elif len(self.fields) >= _MOST_FIELDS:
            raise Problem(422, "too many fields", slug="invalid")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self._pieces.append(bytes(data[start:end]))
        elif len(self._kept) + end - start > _LONGEST_FIELD:
            raise Problem(413, f"a field of a form has at most {_LONGEST_FIELD:,} bytes", slug="too-large")
        else:
            self._kept += data[start:end]

    def _end(self) -> None:
        if not self._is_file:
            self.fields[self._field] = self._kept.decode("utf-8", "replace").strip()

    def _finish(self) -> None:
        self._ended = True


def clean_name(name: str) -> str:
    """The last part of a file's name, as it may stand in a header and in a report."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(char for char in bare if char.isprintable()).strip()[-_LONGEST_NAME:]


class Collector:
    """Gathers pieces of any size into parts of one size."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._waiting = bytearray()
        self.number = 0

    def add(self, piece: bytes) -> Iterator[tuple[int, bytes]]:
        """``(number, part)`` for every part that is full."""
        self._waiting += piece
        while len(self._waiting) >= self._size:
            part = bytes(self._waiting[: self._size])
            del self._waiting[: self._size]
            yield self._numbered(part)

    def rest(self) -> Iterator[tuple[int, bytes]]:
        """The last part, if anything is left."""
        if self._waiting:
            yield self._numbered(bytes(self._waiting))
            self._waiting.clear()

    def _numbered(self, part: bytes) -> tuple[int, Any]:
        self.number += 1
        return self.number - 1, part
