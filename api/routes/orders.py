"""``POST /v1/orders/evaluate``: what the co-creation rules say about orders."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from checker.formats import orders as formats
from checker.inputs import values
from checker.inputs.orders import orders_from
from checker.inputs.values import SHANGHAI
from checker.locate import lexicon_root
from checker.order_rules import assess_all, load_order_rules
from checker.order_rules.figures import FILE_NAME, OrderRules

from .. import bodies
from ..answers import answer, encoded
from ..documents import Envelope
from ..keys import Scope
from ..service import service_of

router = APIRouter(tags=["orders"])
_END_OF_DAY = time(23, 59, 59)


@router.post("/v1/orders/evaluate", summary="Co-creation orders: who may cancel, what is settled", response_model=None)
async def evaluate(request: Request) -> Response:
    """Cancelling, violations, settlement and deadlines for each order. The platform's own decision counts."""
    service = service_of(request)
    await service.gate.admit(request, Scope.ORDERS)
    bodies.require_kind(request, bodies.JSON, names="application/json")
    body = await bodies.read(request, service.settings.batch_bytes)
    return answer(encoded(await asyncio.to_thread(_evaluated, body)))


def _evaluated(body: bytes) -> dict[str, Any]:
    expected = "a date such as 2026-06-21, or a moment such as 2026-06-21T12:00:00+08:00,"
    envelope = Envelope.of(body, "orders", _moment, expected=expected)
    as_of = envelope.as_of or datetime.now(UTC).astimezone(SHANGHAI).replace(microsecond=0)
    orders, errors = orders_from({"orders": envelope.items}, name="orders")
    answers, problems = assess_all(orders, as_of, rules())
    return formats.document(
        formats.OrdersReport(
            as_of=as_of, within=envelope.within, rules=rules(), answers=answers, errors=[*errors, *problems]
        )
    )


def _moment(written: object) -> datetime | None:
    """The moment that is meant; a date alone means its last second."""
    found = values.moment(written, "as_of")
    if found is None:
        return None
    at = found[0]
    return at if ":" in str(written) else datetime.combine(at.date(), _END_OF_DAY, SHANGHAI)


@cache
def rules() -> OrderRules:
    """The figures of the rules, read once."""
    return load_order_rules(lexicon_root() / FILE_NAME)
