"""``/orders``: what the co-creation rules say about orders: a form or a file in, answers and a calendar out."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import zip_longest
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from checker.errors import ConfigError, InputError
from checker.formats import grid
from checker.formats import orders as formats
from checker.inputs import values
from checker.inputs.orders import read_orders
from checker.inputs.values import SHANGHAI
from checker.order_rules import EventType, OrderAnswer, Party, Stage, assess_all
from checker.order_rules.assess import CreatorStanding, Deadline
from checker.order_rules.figures import OrderRules

from ..keys import Scope
from ..problems import Problem
from ..routes.orders import rules
from . import phrases
from .access import PageRoute, admitted
from .language import Language
from .pages import download, language_of, page, switched
from .sources import WITHIN, Asked, asked, now, read

router = APIRouter(include_in_schema=False, route_class=PageRoute)
_CSV_MARK = "\ufeff"
_DEADLINES = ("after-sales/reply", "after-sales/close")
_FIELDS = ("id", "amount", "stage", "creators", "publish_from", "publish_until", "accept_until", "as_of")
_PERIODS = ("publish_from", "publish_until", "accept_until")
_EVENT = ("type", "at", "creator", "fault", "by", "note", "reads")
_EVENT_ROWS = 1
_END_OF_DAY = time(23, 59, 59)
_SEPARATOR = re.compile(r"[,，、;；\s]+")


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """One order as the page shows it; ``facts`` are ``(name, value)``."""

    id: str
    urgent: bool
    outcome: str
    facts: tuple[tuple[str, str], ...]
    deadlines: tuple[tuple[str, str], ...]
    creators: tuple[str, ...]
    excluded: tuple[str, ...]
    remarks: tuple[str, ...]


@router.get("/orders")
async def show(request: Request) -> Response:
    """The empty page."""
    await admitted(request, Scope.ORDERS)
    return switched(request) or _page(request, Asked(fields={}, lists={}))


@router.post("/orders")
async def evaluate(request: Request) -> Response:
    """The page with the answers."""
    await admitted(request, Scope.ORDERS)
    given = await asked(request)
    try:
        if not given.data:
            given = given.holding({"orders": [_record(given)]})
        report = await asyncio.to_thread(_report, given, language_of(request))
    except InputError as error:
        return _page(request, given, failed=language_of(request).trouble(error), status=422)
    return _page(request, given, report=report)


@router.post("/orders/file")
async def file(request: Request) -> Response:
    """The answers as a file."""
    await admitted(request, Scope.ORDERS)
    given, spoken = await asked(request), language_of(request)
    kind = given.fields.get("format")
    # What a person reads is in their language; what a program reads is what the command writes.
    report = await asyncio.to_thread(_report, given, spoken if kind == "ics" else None)
    match kind:
        case "ics":
            try:
                content = await asyncio.to_thread(_calendar, report, spoken)
            except ConfigError:
                raise Problem(503, "problem.no-calendar", slug="no-calendar") from None
            return download(content, name="orders.ics", media_type="text/calendar; charset=utf-8")
        case "csv":
            sheet = _CSV_MARK + grid.as_csv(formats.grid(report))
            return download(sheet, name="orders.checked.csv", media_type="text/csv; charset=utf-8")
        case "json":
            text = json.dumps(formats.document(report), ensure_ascii=False, indent=2) + "\n"
            return download(text, name="orders.json", media_type="application/json")
    raise Problem(422, "problem.bad-form", slug="bad-form")


def _report(given: Asked, spoken: Language | None) -> formats.OrdersReport:
    """The answers, in the words of ``spoken``, or as the command gives them.

    Raises InputError where the file, the moment or the number of days cannot be read.
    """
    as_of, figures = _moment(given.fields.get("as_of", "")), _rules(spoken) if spoken else rules()
    sheet = read(given, read_orders)
    answers, problems = assess_all(sheet.found, as_of, figures)
    return formats.OrdersReport(
        as_of=as_of,
        within=given.within(),
        rules=figures,
        answers=answers,
        errors=[*sheet.errors, *sheet.named(problems)],
    )


def _rules(spoken: Language) -> OrderRules:
    """The rules in the words of a reader, the deadlines that are no article's among them."""
    found = phrases.order_rules(rules(), spoken.tag)
    articles = {name: spoken.note_words(text) for name, text in found.violations.items()}
    deadlines = {name: spoken(f"deadline.{name.replace('/', '-')}") for name in _DEADLINES}
    return replace(
        found,
        stages={name: spoken(f"stage.{name}") for name in found.stages},
        outcomes={name: spoken(f"outcome.{name}") for name in found.outcomes},
        violations={**articles, **deadlines},
        reasons={name: spoken.note_words(text) for name, text in found.reasons.items()},
        notes={name: spoken.note_words(text) for name, text in found.notes.items()},
        questions={
            id: {name: spoken.note_words(text) for name, text in one.items()} for id, one in found.questions.items()
        },
    )


def _calendar(report: formats.OrdersReport, spoken: Language) -> bytes:
    return formats.calendar(
        report,
        name=spoken("orders.calendar-name"),
        caution=spoken("orders.disclaimer"),
        colon=spoken("findings.colon"),
    )


def _moment(written: str) -> datetime:
    """The moment to judge: now if none is written; a date alone means its last second."""
    found = values.moment(written, "as_of")
    if found is None:
        return now()
    at = found[0]
    return at if ":" in written else datetime.combine(at.date(), _END_OF_DAY, SHANGHAI)


def _record(given: Asked) -> dict[str, Any]:
    """One order in the JSON form of a file."""
    get = given.fields.get
    events = [
        {name: value for name, value in zip(_EVENT, row, strict=True) if value} for row in _event_rows(given) if row[0]
    ]
    periods = {name: get(name) for name in _PERIODS if get(name)}
    return {
        "id": get("id") or "1",
        "amount": get("amount") or "0",
        **({"stage": get("stage")} if get("stage") else {}),
        "confirmed_creators": [name for name in _SEPARATOR.split(get("creators", "")) if name],
        **({"periods": periods} if periods else {}),
        "events": events,
    }


def _event_rows(given: Asked) -> list[tuple[str, ...]]:
    columns = [given.lists.get(f"event_{name}", []) for name in _EVENT]
    return list(zip_longest(*columns, fillvalue=""))


def _page(
    request: Request,
    given: Asked,
    *,
    report: formats.OrdersReport | None = None,
    failed: str = "",
    status: int = 200,
) -> Response:
    spoken = language_of(request)
    rows = [row for row in _event_rows(given) if any(row)]
    rows += [("",) * len(_EVENT)] * max(_EVENT_ROWS - len(rows), 1)
    answers = report.by_urgency() if report else []
    return page(
        request,
        "orders.html",
        spoken=spoken,
        status=status,
        fields={**dict.fromkeys(_FIELDS, ""), **given.fields},
        given=given,
        report=report,
        failed=failed,
        within=given.fields.get("within") or WITHIN,
        stages=[one.value for one in Stage],
        types=[one.value for one in EventType],
        parties=[one.value for one in Party],
        rows=rows,
        answers=[_view(answer, report, spoken) for answer in answers if report],
        errors=[spoken.trouble(error) for error in report.errors] if report else [],
    )


def _view(answer: OrderAnswer, report: formats.OrdersReport, spoken: Language) -> OrderView:
    document = next(one for one in formats.document(report)["orders"] if one["id"] == answer.id)
    cancel, paid, settled = document["cancel"], document["compensation"], document["settlement"]
    facts = [
        (spoken("orders.stage"), spoken(f"stage.{answer.stage}")),
        (spoken("orders.cancel"), spoken(f"cancel.{cancel['how']}")),
        (spoken("orders.refund"), _refund(cancel, spoken)),
        (spoken("orders.reads"), _number(settled["billable_reads"], spoken)),
        (spoken("orders.compensation"), _compensation(paid, spoken)),
    ]
    return OrderView(
        id=answer.id,
        urgent=report.urgent(answer),
        outcome=spoken(f"outcome.{answer.outcome}"),
        facts=tuple(facts),
        deadlines=tuple((one.at.strftime("%Y-%m-%d %H:%M"), _what(one, report)) for one in answer.deadlines),
        creators=tuple(_creator(one, spoken) for one in answer.creators),
        excluded=tuple(
            f"{one['note'] or ''} {one['reads']}{spoken('findings.colon')}{one['reason']}".strip()
            for one in settled["excluded"]
        ),
        remarks=tuple(_remark(one.text, spoken) for one in (*answer.reasons, *answer.readings)),
    )


def _what(one: Deadline, report: formats.OrdersReport) -> str:
    """What a deadline is for, and whose it is."""
    return f"{report.rules.violations.get(one.what, one.what)} {one.creator}".strip()


def _refund(cancel: dict[str, Any], spoken: Language) -> str:
    if cancel["refund_share"] is None:
        return spoken("orders.no-refund")
    share = f"{float(cancel['refund_share']):.0%}"
    return f"{share} · ¥{cancel['refund_amount']}" if cancel["refund_amount"] else share


def _number(value: int | None, spoken: Language) -> str:
    return spoken("answer.unknown") if value is None else f"{value:,}"


def _compensation(paid: dict[str, Any], spoken: Language) -> str:
    if paid["may_apply"] is None:
        return spoken("answer.unknown")
    return spoken("orders.may-apply", amount=paid["amount"]) if paid["may_apply"] else spoken("answer.no")


def _creator(creator: CreatorStanding, spoken: Language) -> str:
    words = [spoken("orders.counted" if creator.counted else "orders.not-counted")]
    words.append(spoken("orders.violations", count=creator.standing.violations))
    restriction = creator.standing.restriction
    if restriction and restriction.until:
        words.append(spoken("orders.restricted", until=restriction.until.strftime("%Y-%m-%d %H:%M")))
    elif restriction:
        words.append(spoken("orders.restricted-long"))
    return f"{creator.id}{spoken('findings.colon')}{spoken('findings.comma').join(words)}"


def _remark(text: str, spoken: Language) -> str:
    """A remark; the core parts a question from its answer with a Chinese colon."""
    return text.replace("：", spoken("findings.colon"), 1)
