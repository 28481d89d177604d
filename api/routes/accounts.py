"""``POST /v1/accounts/evaluate``: where ad accounts stand in the inactivity timeline."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from checker.account_stage import assess_all, load_stage_rules
from checker.account_stage.figures import FILE_NAME, StageRules
from checker.formats import accounts as formats
from checker.inputs import values
from checker.inputs.accounts import accounts_from
from checker.inputs.values import SHANGHAI
from checker.locate import lexicon_root

from .. import bodies
from ..answers import answer, encoded
from ..documents import Envelope
from ..keys import Scope
from ..service import service_of

router = APIRouter(tags=["accounts"])


@router.post("/v1/accounts/evaluate", summary="Ad accounts: what comes when", response_model=None)
async def evaluate(request: Request) -> Response:
    """State, next milestone, timeline and what can be done for each account. The platform's own notice decides."""
    service = service_of(request)
    await service.gate.admit(request, Scope.ACCOUNTS)
    bodies.require_kind(request, bodies.JSON, names="application/json")
    body = await bodies.read(request, service.settings.batch_bytes)
    return answer(encoded(await asyncio.to_thread(_evaluated, body)))


def _evaluated(body: bytes) -> dict[str, Any]:
    envelope = Envelope.of(body, "accounts", _day, expected="a date in Asia/Shanghai such as 2026-06-21")
    as_of = envelope.as_of or datetime.now(UTC).astimezone(SHANGHAI).date()
    accounts, errors = accounts_from({"accounts": envelope.items}, name="accounts")
    answers, problems = assess_all(accounts, as_of, rules())
    return formats.document(
        formats.AccountsReport(
            as_of=as_of, within=envelope.within, rules=rules(), answers=answers, errors=[*errors, *problems]
        )
    )


def _day(written: object) -> date | None:
    return values.day(written, "as_of")


@cache
def rules() -> StageRules:
    """The figures of the rule, read once."""
    return load_stage_rules(lexicon_root() / FILE_NAME)
