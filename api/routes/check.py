"""``POST /v1/check``: one note in, one report out. The note is read, checked and forgotten."""

from __future__ import annotations

from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.responses import Response

from checker.errors import InputError

from .. import bodies
from ..answers import answer, report_bytes
from ..problems import from_input, from_validation
from ..schemas import NoteIn
from ..service import service_of

router = APIRouter(tags=["check"])


@router.post("/v1/check", summary="Check one note", response_model=None)
async def check(request: Request) -> Response:
    """The report of `notegate check --format jsonl`. The status speaks of the call, the verdict of the note."""
    service = service_of(request)
    bodies.require_kind(request, bodies.JSON, names="application/json")
    body = await bodies.read(request, service.settings.note_bytes)
    checker = await service.checkers.of(None)
    try:
        note = NoteIn.model_validate_json(body).note("note")
        return answer(report_bytes(checker.check(note)))
    except ValidationError as error:
        raise from_validation(error) from None
    except InputError as error:
        raise from_input(error) from None
