"""From an order's events to an answer: what is left of the order, who owes what, and by when."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checker.errors import InputError
from checker.order_rules.after_sales import AfterSales, Clock, after_sales
from checker.order_rules.cancel import Cancel, Refund, refund_in, who_may_cancel
from checker.order_rules.events import EventType, Order, Party, Stage
from checker.order_rules.figures import OrderRules
from checker.order_rules.ladder import Standing, standing
from checker.order_rules.lifecycle import current_stage, possible_stage, stage_at
from checker.order_rules.originality import Originality, originality
from checker.order_rules.problems import find_problems
from checker.order_rules.settlement import Compensation, Settlement, compensation, settlement
from checker.order_rules.violations import Cancels, Completed, Consequence, consequences


class Outcome(enum.StrEnum):
    """What becomes of the order as a whole."""

    CONTINUES = "continues"
    CANCEL_ALL = "cancel-all"
    CANCEL_SOME = "cancel-some"
    UNDECIDED = "undecided"


@dataclass(frozen=True, kw_only=True)
class CreatorStanding:
    """One creator in this order. ``counted``: as having completed. ``rules`` are the articles that touched them."""

    id: str
    counted: bool
    standing: Standing
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """An instant until which somebody can still do something."""

    what: str
    at: datetime
    creator: str = ""


@dataclass(frozen=True, kw_only=True)
class Remark:
    """An open question answered, an assumption made, or the reason of ``undecided``."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class OrderAnswer:
    """The answer for one order. ``refund`` is what a cancellation that has been decided or asked for gives back."""

    id: str
    stage: Stage
    cancel: Cancel
    outcome: Outcome
    refund: Refund | None
    creators: tuple[CreatorStanding, ...]
    settlement: Settlement
    compensation: Compensation
    after_sales: tuple[AfterSales, ...]
    deadlines: tuple[Deadline, ...]
    reasons: tuple[Remark, ...]
    readings: tuple[Remark, ...]

    def needs_action(self, as_of: datetime, within: int) -> bool:
        """Whether somebody has to act in the next ``within`` days.

        A deadline comes up, a complaint is overdue and still open, money can be asked for, or the answer needs a
        person.
        """
        soon = any(as_of <= deadline.at <= as_of + timedelta(days=within) for deadline in self.deadlines)
        overdue = any(Clock.LATE in (one.reply, one.close) and not one.closed_at for one in self.after_sales)
        person = self.outcome is Outcome.CANCEL_ALL or bool(self.reasons) or bool(self.compensation.may_apply)
        return soon or overdue or person


def assess(order: Order, as_of: datetime, rules: OrderRules) -> OrderAnswer:
    """Where ``order`` stands at ``as_of``.

    Source: 品牌与小红书共创合作履约管理规则 as reposted 2024-03-21; open questions are answered as
    ``docs/order-rules.md`` recommends. Raises InputError for events that cannot be true.
    """
    for problem in find_problems(order, as_of):
        raise problem
    order = order.resolved()
    found = consequences(order, as_of, rules)
    copies = originality(order, rules)
    stage = current_stage(order, as_of)
    cases = tuple(_cases(order, as_of, rules))
    refund, refund_reason = _refund(order, found, as_of, rules)
    settled = settlement(order, found, copies)
    paid = compensation(order, found, rules)
    keys = [consequence.undecided for consequence in found if consequence.undecided]
    reasons = [*(Remark(id=key, text=rules.reasons[key]) for key in dict.fromkeys(keys)), *refund_reason]
    if copies.unsettled:
        reasons.append(Remark(id="published-missing", text=rules.reasons["published-missing"]))
    if paid.may_apply is None and found:
        key = "completion-open" if order.confirmed_creators else "no-creators"
        reasons.append(Remark(id=key, text=rules.reasons[key]))
    return OrderAnswer(
        id=order.id,
        stage=stage,
        cancel=who_may_cancel(stage, order.amount, rules),
        outcome=_outcome(order, found, as_of, rules),
        refund=refund,
        creators=tuple(_creators(order, found, as_of, rules)),
        settlement=settled,
        compensation=paid,
        after_sales=cases,
        deadlines=tuple(_deadlines(found, cases)),
        reasons=tuple(dict.fromkeys(reasons)),
        readings=tuple(dict.fromkeys(_readings(order, found, copies, as_of, rules))),
    )


def assess_all(
    orders: Iterable[Order], as_of: datetime, rules: OrderRules
) -> tuple[list[OrderAnswer], list[InputError]]:
    """An answer for every order that has one, in the order given, and what is wrong with the others."""
    answers: list[OrderAnswer] = []
    errors: list[InputError] = []
    for order in orders:
        problems = find_problems(order, as_of)
        errors += problems
        if not problems:
            answers.append(assess(order, as_of, rules))
    return answers, errors


def _accepted_request(order: Order, as_of: datetime, rules: OrderRules) -> datetime | None:
    """When the merchant first asked to cancel in a stage that allows it."""
    for event in order.happened(EventType.CANCEL_REQUEST):
        if event.by is Party.MERCHANT and stage_at(order, event.at, as_of) in rules.bands:
            return event.at
    return None


def _outcome(order: Order, found: Sequence[Consequence], as_of: datetime, rules: OrderRules) -> Outcome:
    """A certain cancellation first, then what cannot be decided, then what only concerns some creators."""
    if any(one.cancels is Cancels.ORDER for one in found) or _accepted_request(order, as_of, rules):
        return Outcome.CANCEL_ALL
    deciding = [one for one in found if one.undecided and one.undecided != "fake-reads-missing"]
    if deciding:
        return Outcome.UNDECIDED
    if any(one.cancels is Cancels.CREATOR for one in found):
        return Outcome.CANCEL_SOME
    return Outcome.CONTINUES


def _refund(
    order: Order, found: Sequence[Consequence], as_of: datetime, rules: OrderRules
) -> tuple[Refund | None, list[Remark]]:
    """What the cancellation of the whole order gives back, or why that cannot be said."""

    def undecided(key: str, **words: str) -> tuple[None, list[Remark]]:
        return None, [Remark(id=key, text=rules.reasons[key].format(**words))]

    requested = _accepted_request(order, as_of, rules)
    if requested:
        return refund_in(stage_at(order, requested, as_of), order.amount, rules), []
    cancelled = [one for one in found if one.cancels is Cancels.ORDER]
    if any(one.rule == "order/V5" for one in found if one.cancels is not Cancels.NOTHING):
        return undecided("force-majeure-refund")
    if not cancelled:
        return None, []
    then, now = stage_at(order, cancelled[0].at, as_of), current_stage(order, as_of)
    refund = refund_in(then, order.amount, rules)
    if refund is None:
        return undecided("refund-band")
    if refund_in(now, order.amount, rules) != refund:
        return undecided("refund-stage", then=rules.stages[then], now=rules.stages[now])
    return refund, []


def _creators(
    order: Order, found: Sequence[Consequence], as_of: datetime, rules: OrderRules
) -> Iterator[CreatorStanding]:
    """Every creator that is confirmed, recorded or touched; the confirmed ones first, in the order of the list."""
    earlier = {record.id: set(record.violations) for record in order.creators}
    named = sorted({*earlier, *(one.creator for one in found if one.creator)} - set(order.confirmed_creators))
    for id in (*order.confirmed_creators, *named):
        own = [one for one in found if one.creator == id]
        causes: dict[tuple[str, str], datetime] = {}
        for one in own:
            if one.violation:
                causes[one.rule, one.note] = min(one.at, causes.get((one.rule, one.note), one.at))
        times = [*(earlier.get(id, set()) - set(causes.values())), *causes.values()]
        yield CreatorStanding(
            id=id,
            counted=all(one.completed is Completed.YES for one in own),
            standing=standing(times, as_of, rules),
            rules=tuple(sorted({one.rule for one in own})),
        )


def _cases(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[AfterSales]:
    """The complaints: a reply or a closing belongs to the latest one opened before it for the same creator and note."""
    opened = order.happened(EventType.AFTER_SALES_OPENED)
    later = order.happened(EventType.AFTER_SALES_REPLIED, EventType.AFTER_SALES_CLOSED)
    for index, case in enumerate(opened):
        key = (case.creator, case.note)
        following = [other.at for other in opened[index + 1 :] if (other.creator, other.note) == key]
        until = min(following, default=None)
        own = [
            event
            for event in later
            if event.creator == case.creator
            and event.note in ("", case.note)
            and case.at <= event.at
            and (until is None or event.at < until)
        ]
        replied = [event.at for event in own if event.type is EventType.AFTER_SALES_REPLIED]
        closed = [event.at for event in own if event.type is EventType.AFTER_SALES_CLOSED]
        yield after_sales(
            case.at,
            replied_at=min(replied, default=None),
            closed_at=min(closed, default=None),
            now=as_of,
            rules=rules,
        )


def _deadlines(found: Sequence[Consequence], cases: Sequence[AfterSales]) -> list[Deadline]:
    deadlines = [
        Deadline(what=one.rule, at=one.deadline, creator=one.creator) for one in found if one.deadline is not None
    ]
    for case in cases:
        if case.reply is Clock.DUE:
            deadlines.append(Deadline(what="after-sales/reply", at=case.reply_by))
        if case.close is Clock.DUE:
            deadlines.append(Deadline(what="after-sales/close", at=case.close_by))
    return sorted(deadlines, key=lambda deadline: (deadline.at, deadline.what, deadline.creator))


# Which open questions an article touches.
_TOUCHES = {
    "order/V1b": ("Q2", "Q3", "Q4", "Q13"),
    "order/V2b": ("Q10",),
    "order/V3a": ("Q14",),
    "order/V4a": ("Q5",),
    "order/V5": ("Q2",),
    "uncompleted": ("Q12",),
}


def _readings(
    order: Order, found: Sequence[Consequence], copies: Originality, as_of: datetime, rules: OrderRules
) -> Iterator[Remark]:
    """The open questions that touch this order, and what was assumed."""
    yield from _stage_readings(order, as_of, rules)
    yield from _request_readings(order, as_of, rules)
    for one in found:
        if one.remark:
            yield _note(rules, one.remark)
        for key in _TOUCHES.get(one.rule, ()):
            yield _question(rules, key)
    if any(one.violation for one in found):
        yield _question(rules, "Q7")
        yield _question(rules, "Q8")
    here = {(one.creator, one.at) for one in found if one.violation}
    if any((record.id, at) in here for record in order.creators for at in record.violations):
        yield _note(rules, "same-record")
    if any(copy.computed for copy in copies.similar):
        yield _note(rules, "similarity-computed")
    if copies.limited:
        yield _note(rules, "similarity-missing")


def _stage_readings(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Remark]:
    now, possible = current_stage(order, as_of), possible_stage(order, as_of)
    if now is not order.stage:
        yield _note(rules, "stage-behind", given=rules.stages[order.stage], found=rules.stages[now])
    elif possible.rank < now.rank:
        yield _note(rules, "stage-ahead", given=rules.stages[now], found=rules.stages[possible])
    if order.zone_assumed:
        yield _note(rules, "zone-assumed")
    if now in (Stage.SAMPLE, Stage.CREATING):
        yield _note(rules, "sample-cost")
        yield _question(rules, "Q1")


def _request_readings(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Remark]:
    for event in order.happened(EventType.CANCEL_REQUEST):
        stage = stage_at(order, event.at, as_of)
        band = rules.bands.get(stage)
        if event.by is not Party.MERCHANT:
            yield _note(rules, "creator-cancel")
        elif band is None:
            yield _note(rules, "cancel-not-allowed", stage=rules.stages[stage])
        elif band.how == "appeal":
            yield _note(rules, "cancel-by-appeal")


def _note(rules: OrderRules, key: str, **words: str) -> Remark:
    return Remark(id=key, text=rules.notes[key].format(**words))


def _question(rules: OrderRules, key: str) -> Remark:
    entry = rules.questions[key]
    return Remark(id=key, text=f"{entry['question']}：{entry['ours']}")
