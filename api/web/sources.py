"""A file of accounts or orders on its way through a page and back: nothing of it is kept on the server.

The page carries what was sent in a hidden control, so that the calendar and the other files can be made from the same
words without asking for the file a second time.
"""

from __future__ import annotations

import base64
import binascii
import json
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from starlette.requests import Request

from checker.errors import InputError
from checker.inputs import values
from checker.inputs.values import SHANGHAI

from .. import bodies
from ..jobs.uploads import Form, clean_name
from ..problems import Problem
from .forms import FORM, pairs_of, value_of

MOST = 2_000_000
"""Bytes of one file. A table of ten thousand accounts has one."""
WITHIN = 30
_MOST_DAYS = 3_650
_MULTIPART = "multipart/form-data"
_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page was asked: the fields, and the file if one was sent (now, or by the page that carried it)."""

    fields: dict[str, str]
    lists: dict[str, list[str]]
    name: str = ""
    data: bytes = b""

    @property
    def carried(self) -> str:
        """The file as a hidden control holds it."""
        return base64.b64encode(self.data).decode()

    def within(self) -> int:
        """The number of days in which something counts as urgent. Raises InputError."""
        found = values.whole(self.fields.get("within"), "within")
        if found is not None and not 0 <= found <= _MOST_DAYS:
            raise InputError(f"within: 0 to {_MOST_DAYS} days")
        return WITHIN if found is None else found

    def holding(self, document: object) -> Asked:
        """The same, with a document in the place of a file."""
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
        return Asked(fields=self.fields, lists=self.lists, name="form.json", data=data)


async def asked(request: Request) -> Asked:
    """What a form of a page sent. Raises Problem 400, 413, 415 or 422."""
    if bodies.kind_of(request) == _MULTIPART:
        return await _with_file(request)
    bodies.require_kind(request, FORM, names="application/x-www-form-urlencoded, multipart/form-data")
    pairs = await pairs_of(request, 2 * MOST)
    fields = {name: value.strip() for name, value in reversed(pairs)}
    lists: dict[str, list[str]] = {}
    for name, value in pairs:
        lists.setdefault(name, []).append(value.strip())
    try:
        data = base64.b64decode(value_of(pairs, "source"), validate=True)
    except (binascii.Error, ValueError):
        raise Problem(422, "problem.bad-form", slug="bad-form") from None
    return Asked(fields=fields, lists=lists, name=clean_name(fields.get("name", "")), data=data)


async def _with_file(request: Request) -> Asked:
    body = await bodies.read(request, MOST)
    form = Form(request.headers["content-type"])
    data = b"".join(form.feed(body))
    form.require_end()
    if not data:
        raise Problem(422, "problem.no-file", slug="no-file")
    lists = {name: [value] for name, value in form.fields.items()}
    return Asked(fields=form.fields, lists=lists, name=form.file_name or "", data=data)


@dataclass(frozen=True, kw_only=True)
class Read(Generic[_T]):
    """What was read of a file, what could not be, and the path under which it was."""

    found: list[_T]
    errors: list[InputError]
    path: str
    name: str

    def named(self, errors: Iterable[InputError]) -> list[InputError]:
        """Errors with the file's name as the user knows it, in the place of a path of this server."""
        return [InputError(error.message, where=error.where.replace(self.path, self.name)) for error in errors]


def read(asked: Asked, reader: Callable[[Path], tuple[list[_T], list[InputError]]]) -> Read[_T]:
    """What ``reader`` makes of the file. Raises InputError for a file that cannot be read at all.

    Readers take a path; the file lies in a folder of its own for as long as it is read, and errors name it as the user
    knows it. What is found still knows the path: whoever judges it has to name its errors, too.
    """
    with tempfile.TemporaryDirectory(prefix="notegate-") as folder:
        # A name of its own: that of the user could be anything.
        path = Path(folder) / f"file{Path(asked.name).suffix.lower()[:10]}"
        path.write_bytes(asked.data)
        result: Read[_T] = Read(found=[], errors=[], path=str(path), name=asked.name)
        try:
            found, errors = reader(path)
        except InputError as error:
            raise result.named([error])[0] from None
    return replace(result, found=found, errors=result.named(errors))


def now() -> datetime:
    """This second in Shanghai."""
    return datetime.now(UTC).astimezone(SHANGHAI).replace(microsecond=0)
