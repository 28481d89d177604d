"""``POST /v1/check`` and ``/v1/check/batch``: notes in, reports out. They are read, checked and forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from checker.engine import Checker
from checker.errors import InputError
from checker.model import Note, Report

from .. import bodies
from ..answers import Reported, Streamed, answer, encoded, report_bytes
from ..checking import is_long, reports_in_turns
from ..keys import Scope
from ..problems import Problem, from_input, from_validation
from ..schemas import BatchIn, NoteIn
from ..service import Service, service_of

router = APIRouter(tags=["check"])
_LINES = "application/x-ndjson"
_EITHER = frozenset({*bodies.JSON, _LINES})
_OWN_ID = "note"
_MARK = b"\xef\xbb\xbf"
_Found = Report | InputError


@router.post("/v1/check", summary="Check one note", response_model=None)
async def check(request: Request) -> Response:
    """The report of `notegate check --format jsonl`. The status speaks of the call, the verdict of the note."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.CHECK)
    bodies.require_kind(request, bodies.JSON, names="application/json")
    body = await bodies.read(request, service.settings.note_bytes)
    checker = await service.checkers.of(caller)
    try:
        note = NoteIn.model_validate_json(body).note(_OWN_ID)
        # Inline: a check takes less than the way to a thread and back, unless the note is a book.
        report = await asyncio.to_thread(checker.check, note) if is_long(note) else checker.check(note)
    except ValidationError as error:
        raise from_validation(error, known=NoteIn.model_fields) from None
    except InputError as error:
        raise from_input(error) from None
    service.metrics.checked(report.verdict)
    return Reported(report)


@router.post("/v1/check/batch", summary="Check several notes", response_model=None)
async def batch(request: Request) -> Response:
    """`{"notes": […]}` gives `{"reports": […]}`; as NDJSON every line gives a line, as it comes, a bad one a problem."""
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.CHECK)
    kind = bodies.require_kind(request, _EITHER, names=f"application/json or {_LINES}")
    checker = await service.checkers.of(caller)
    if kind == _LINES:
        return Streamed(_answered(service, checker, request), media_type=_LINES)
    body = await bodies.read(request, service.settings.batch_bytes)
    try:
        given = BatchIn.model_validate_json(body).notes
    except ValidationError as error:
        raise from_validation(error, known=NoteIn.model_fields) from None
    if len(given) > service.settings.batch_notes:
        most = f"at most {service.settings.batch_notes:,} notes in one document; NDJSON has no such bound"
        raise Problem(413, most, slug="too-large")
    notes = [one.note(str(number)) for number, one in enumerate(given, start=1)]
    found = await reports_in_turns(checker, notes)
    for number, one in enumerate(found):
        if isinstance(one, InputError):
            raise from_input(one, at=f"/notes/{number}")
        service.metrics.checked(one.verdict)
    made = b",".join(report_bytes(one) for one in found if isinstance(one, Report))
    return answer(b'{"reports":[' + made + b"]}")


async def _answered(service: Service, checker: Checker, request: Request) -> AsyncIterator[bytes]:
    """The answer to each line, in order. No more is held than came in one piece from the network."""
    number = 0
    async for lines in _pieces(request, service.settings.note_bytes):
        read = [_note_or_problem(line, number) for number, line in enumerate(lines, start=number + 1)]
        found = iter(await reports_in_turns(checker, [one for one in read if isinstance(one, Note)]))
        out = bytearray()
        for one in read:
            number += 1
            out += _line(service, _judged(one, found), number) + b"\n"
        yield bytes(out)


async def _pieces(request: Request, longest: int) -> AsyncIterator[list[bytes | None]]:
    """The lines of the body as they come in; None for one that is longer than ``longest`` bytes."""
    lines = _Lines(longest)
    try:
        async for piece in request.stream():
            whole = lines.feed(piece)
            if whole:
                yield whole
    except ClientDisconnect:
        return
    last = lines.rest()
    if last:
        yield last


class _Lines:
    """Cuts a stream into lines, and holds at most one that is not whole."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._waiting = bytearray()
        self._skipping = False
        self._first = True

    def feed(self, piece: bytes) -> list[bytes | None]:
        """The lines that ``piece`` ends."""
        *whole, rest = piece.split(b"\n")
        found = [self._ended(line) for line in whole]
        self._keep(rest)
        return found

    def rest(self) -> list[bytes | None]:
        """The last line, if nothing ended it."""
        return [self._ended(b"")] if self._waiting or self._skipping else []

    def _keep(self, piece: bytes) -> None:
        if self._skipping or len(self._waiting) + len(piece) > self._longest:
            self._skipping = True
            self._waiting.clear()
        else:
            self._waiting += piece

    def _ended(self, piece: bytes) -> bytes | None:
        self._keep(piece)
        line = None if self._skipping else bytes(self._waiting)
        self._waiting.clear()
        self._skipping = False
        if self._first:
            self._first = False
            line = line.removeprefix(_MARK) if line else line
        return line


def _note_or_problem(line: bytes | None, number: int) -> Note | Problem:
    if line is None:
        return Problem(413, "the line is too long", slug="too-large")
    try:
        return NoteIn.model_validate_json(line).note(str(number))
    except ValidationError as error:
        return from_validation(error, known=NoteIn.model_fields)


def _judged(one: Note | Problem, found: Iterator[_Found]) -> Report | Problem:
    if isinstance(one, Problem):
        return one
    judged = next(found)
    return from_input(judged) if isinstance(judged, InputError) else judged


def _line(service: Service, one: Report | Problem, number: int) -> bytes:
    if isinstance(one, Problem):
        return encoded({**one.document(), "line": number})
    service.metrics.checked(one.verdict)
    return report_bytes(one)
