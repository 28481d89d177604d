"""``/accounts``: when ad accounts lose their qualification: a form or a file in, answers, pictures and a calendar out."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from checker.account_stage import Assessment, assess_all
from checker.account_stage.figures import StageRules
from checker.errors import ConfigError, InputError
from checker.formats import accounts as formats
from checker.formats import grid, svg
from checker.inputs import values
from checker.inputs.accounts import OUTCOMES, read_accounts

from ..keys import Scope
from ..problems import Problem
from ..routes.accounts import rules
from . import phrases
from .access import PageRoute, admitted
from .language import Language
from .pages import download, language_of, page, switched
from .sources import WITHIN, Asked, asked, now, read

router = APIRouter(include_in_schema=False, route_class=PageRoute)
_PICTURES = 40
"""Timelines drawn on one page; the overview has all accounts."""
_CSV_MARK = "\ufeff"
_READ = frozenset({"ics", "svg"})
_FIELDS = (
    *("id", "industry", "deposit", "qualified_on", "spend_on", "spend_amount", "warning_on", "pending_on"),
    *("extension_on", "extension_days", "appeal_on", "appeal_outcome"),
)


@dataclass(frozen=True, kw_only=True)
class AccountView:
    """One account as the page shows it. ``level`` is how urgent it looks: ``error``, ``warning``, ``info`` or ``pass``."""

    id: str
    state: str
    level: str
    day: int | None
    next: str
    next_on: str
    days_left: int | None
    urgent: bool
    reason: str
    actions: tuple[str, ...]
    readings: tuple[tuple[str, str], ...]
    timeline: tuple[tuple[str, str], ...]
    picture: Markup | None


@router.get("/accounts")
async def show(request: Request) -> Response:
    """The empty page."""
    await admitted(request, Scope.ACCOUNTS)
    return switched(request) or _page(request, {})


@router.post("/accounts")
async def evaluate(request: Request) -> Response:
    """The page with the answers."""
    await admitted(request, Scope.ACCOUNTS)
    given = await asked(request)
    try:
        if not given.data:
            given = given.holding({"accounts": [_record(given.fields)]})
        report = await asyncio.to_thread(_report, given, language_of(request))
    except InputError as error:
        return _page(request, given.fields, failed=language_of(request).trouble(error), status=422)
    return _page(request, given.fields, given=given, report=report)


@router.post("/accounts/file")
async def file(request: Request) -> Response:
    """The answers as a file."""
    await admitted(request, Scope.ACCOUNTS)
    given, spoken = await asked(request), language_of(request)
    # What a person reads is in their language; what a program reads is what the command writes.
    kind = given.fields.get("format")
    report = await asyncio.to_thread(_report, given, spoken if kind in _READ else None)
    match kind:
        case "ics":
            return download(
                await _calendar(report, spoken), name="accounts.ics", media_type="text/calendar; charset=utf-8"
            )
        case "csv":
            sheet = _CSV_MARK + grid.as_csv(formats.grid(report))
            return download(sheet, name="accounts.checked.csv", media_type="text/csv; charset=utf-8")
        case "json":
            text = json.dumps(formats.document(report), ensure_ascii=False, indent=2) + "\n"
            return download(text, name="accounts.json", media_type="application/json")
        case "svg":
            picture = svg.overview(report.by_urgency(), report.as_of, report.rules, _words(spoken))
            return download(picture, name="accounts.svg", media_type="image/svg+xml")
    raise Problem(422, "problem.bad-form", slug="bad-form")


async def _calendar(report: formats.AccountsReport, spoken: Language) -> bytes:
    def written() -> bytes:
        return formats.calendar(
            report,
            name=spoken("accounts.calendar-name"),
            caution=spoken("accounts.disclaimer"),
            colon=spoken("findings.colon"),
        )

    try:
        return await asyncio.to_thread(written)
    except ConfigError:
        raise Problem(503, "problem.no-calendar", slug="no-calendar") from None


def _report(given: Asked, spoken: Language | None) -> formats.AccountsReport:
    """The answers, in the words of ``spoken``, or as the command gives them.

    Raises InputError where the file, the day or the number of days cannot be read.
    """
    as_of, figures = _day(given), _rules(spoken) if spoken else rules()
    sheet = read(given, read_accounts)
    answers, problems = assess_all(sheet.found, as_of, figures)
    return formats.AccountsReport(
        as_of=as_of,
        within=given.within(),
        rules=figures,
        answers=answers,
        errors=[*sheet.errors, *sheet.named(problems)],
    )


def _rules(spoken: Language) -> StageRules:
    """The rule in the words of a reader."""
    found = phrases.stage_rules(rules(), spoken.tag)
    return replace(
        found,
        states={name: spoken(f"state.{name}") for name in found.states},
        milestones={name: spoken(f"milestone.{name}") for name in found.milestones},
        reasons={name: spoken.note_words(text) for name, text in found.reasons.items()},
        actions={name: spoken.note_words(text) for name, text in found.actions.items()},
        questions={
            id: replace(one, question=spoken.note_words(one.question), other=spoken.note_words(one.other))
            for id, one in found.questions.items()
        },
    )


def _words(spoken: Language) -> svg.Words:
    """What the pictures say."""
    return svg.Words(**{one.name: spoken(f"picture.{one.name}") for one in fields(svg.Words)})


def _day(given: Asked) -> date:
    return values.day(given.fields.get("as_of"), "as_of") or now().date()


def _record(fields: dict[str, str]) -> dict[str, Any]:
    """One account in the JSON form of a file."""
    get = fields.get
    record: dict[str, Any] = {
        "id": get("id") or "1",
        "industry": get("industry"),
        "deposit_industry": get("deposit"),
        "qualified_on": get("qualified_on"),
    }
    if get("spend_on") or get("spend_amount"):
        record["spends"] = [{"on": get("spend_on"), "amount": get("spend_amount"), "kind": "cash"}]
    notices = [{"stage": stage, "on": get(f"{stage}_on")} for stage in ("warning", "pending") if get(f"{stage}_on")]
    if notices:
        record["notices"] = notices
    if get("extension_on") or get("extension_days"):
        record["extensions"] = [{"granted_on": get("extension_on"), "days": get("extension_days")}]
    if get("appeal_on"):
        record["appeals"] = [{"on": get("appeal_on"), "outcome": get("appeal_outcome") or "open"}]
    return record


def _page(
    request: Request,
    fields: dict[str, str],
    *,
    given: Asked | None = None,
    report: formats.AccountsReport | None = None,
    failed: str = "",
    status: int = 200,
) -> Response:
    spoken = language_of(request)
    shown: dict[str, Any] = {"answers": [], "errors": [], "overview": None, "urgent": 0}
    if report is not None:
        answers = report.by_urgency()
        ids = [answer.id for answer in answers]
        shown = {
            "answers": [_view(answer, report, spoken, place) for place, answer in enumerate(answers)],
            "errors": [spoken.trouble(error, *ids) for error in report.errors],
            "overview": _picture(svg.overview(answers, report.as_of, report.rules, _words(spoken)), "overview"),
            "urgent": sum(answer.needs_action(report.within) for answer in answers),
        }
    return page(
        request,
        "accounts.html",
        spoken=spoken,
        status=status,
        fields={**dict.fromkeys(_FIELDS, ""), **fields},
        given=given,
        report=report,
        failed=failed,
        as_of=fields.get("as_of") or now().date().isoformat(),
        within=fields.get("within") or WITHIN,
        outcomes=list(dict.fromkeys(OUTCOMES.values())),
        **shown,
    )


_LEVELS = {
    "active": "pass",
    "not-applicable": "info",
    "cleared": "info",
    "undecided": "info",
    "eligible": "warning",
    "warned": "warning",
    "extended": "warning",
    "pending": "error",
    "appealing": "error",
}


def _view(answer: Assessment, report: formats.AccountsReport, spoken: Language, place: int) -> AccountView:
    """The account at ``place`` on the page."""
    coming = answer.next
    drawn = place < _PICTURES and answer.timeline
    picture = svg.timeline(answer, report.as_of, report.rules, _words(spoken)) if drawn else None
    asked_of = {one.other: one.question for one in report.rules.questions.values()}
    readings = []
    for one in answer.other_readings:
        dates = (f"{spoken(f'milestone.{dated.milestone}')} {dated.on}" for dated in one.timeline)
        question = f"{asked_of.get(one.text, one.question)}{spoken('findings.colon')}{one.text}"
        readings.append((question, spoken("findings.comma").join(dates)))
    return AccountView(
        id=answer.id,
        state=spoken(f"state.{answer.state}"),
        level=_LEVELS[answer.state],
        day=answer.day,
        next=spoken(f"milestone.{coming.milestone}") if coming else "",
        next_on=coming.on.isoformat() if coming else "",
        days_left=coming.days_left if coming else None,
        urgent=answer.needs_action(report.within),
        reason=answer.reason,
        actions=tuple(action.text for action in answer.actions),
        readings=tuple(readings),
        timeline=tuple((spoken(f"milestone.{dated.milestone}"), dated.on.isoformat()) for dated in answer.timeline),
        picture=_picture(picture, f"picture-{place}") if picture else None,
    )


def _picture(drawn: str, name: str) -> Markup:
    """A drawing of the core as a part of the page; everything in it is escaped there. Its ids are made the page's own."""
    for id in ("title", "desc"):
        drawn = drawn.replace(f'id="{id}"', f'id="{name}-{id}"', 1)
    drawn = drawn.replace('aria-labelledby="title desc"', f'aria-labelledby="{name}-title {name}-desc"', 1)
    return Markup(drawn)  # noqa: S704 - drawn by the core, which escapes every text
