"""From dates to an answer: the state on a day, what comes next, what can still be done, what else the rule may mean."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter

from checker.account_stage.events import Account, Appeal, Outcome, SpendKind
from checker.account_stage.figures import StageRules
from checker.account_stage.problems import find_problems
from checker.account_stage.timeline import (
    OURS,
    Cycle,
    Dated,
    Milestone,
    Reading,
    Unsettled,
    current_cycle,
    is_cleared,
)
from checker.model import Confidence


class State(enum.StrEnum):
    """Where an account stands."""

    NOT_APPLICABLE = "not-applicable"
    UNDECIDED = "undecided"
    ACTIVE = "active"
    ELIGIBLE = "eligible"
    WARNED = "warned"
    EXTENDED = "extended"
    PENDING = "pending"
    APPEALING = "appealing"
    CLEARED = "cleared"


UNKNOWN_INDUSTRY = "unknown-industry"
_OPEN_NOW = frozenset({State.UNDECIDED, State.ELIGIBLE})


@dataclass(frozen=True, kw_only=True)
class Next:
    """The next milestone, and in how many days it comes (0 is today)."""

    milestone: Milestone
    on: date
    days_left: int


@dataclass(frozen=True, kw_only=True)
class Action:
    """What can be done, and the last day for it (None: no date is fixed)."""

    id: str
    text: str
    by: date | None = None


@dataclass(frozen=True, kw_only=True)
class OtherReading:
    """What the dates would be if an open question were answered the other way."""

    question: str
    text: str
    timeline: tuple[Dated, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """The answer for one account. ``day`` counts from the anchor; ``reason`` explains ``undecided``.

    ``unsettled`` is that reason where it lies in the events. ``recorded`` is False for a clearing that was computed and
    not confirmed by the user.
    """

    id: str
    state: State
    day: int | None = None
    reason: str = ""
    unsettled: Unsettled | None = None
    anchor: date | None = None
    next: Next | None = None
    timeline: tuple[Dated, ...] = ()
    actions: tuple[Action, ...] = ()
    other_readings: tuple[OtherReading, ...] = ()
    confidence: Confidence = Confidence.REPORTED
    recorded: bool = True

    def needs_action(self, within: int) -> bool:
        """Whether somebody has to act in the next ``within`` days.

        Always for an account whose answer is missing, that waits for its first notice, or whose computed clearing
        nobody has confirmed: no date stands for these, so none can be far enough away.
        """
        if self.state in _OPEN_NOW or not self.recorded:
            return True
        return self.next is not None and self.next.days_left <= within


def assess(account: Account, as_of: date, rules: StageRules) -> Assessment:
    """Where ``account`` stands on ``as_of`` (Asia/Shanghai).

    Source: the platform's notice of 2026-05-19 as reported by 亿邦动力; the questions it leaves open are answered as
    ``docs/account-stage.md`` recommends, with the other answers beside. Raises InputError for events that cannot
    be true.
    """
    for problem in find_problems(account, as_of, rules):
        raise problem
    if account.deposit_industry is False:
        return Assessment(id=account.id, state=State.NOT_APPLICABLE)
    cycle = current_cycle(account, as_of, rules)
    if account.deposit_industry is None:
        return _unknown_industry(account, cycle, as_of, rules)
    if isinstance(cycle, Unsettled):
        action = "account/missing-anchor" if cycle is Unsettled.MISSING_ANCHOR else "account/ask-date"
        return replace(_undecided(account, cycle.value, rules, action), unsettled=cycle)
    return _decided(account, cycle, as_of, rules)


def _undecided(account: Account, reason: str, rules: StageRules, action: str) -> Assessment:
    return Assessment(
        id=account.id,
        state=State.UNDECIDED,
        reason=rules.reasons[reason],
        actions=(Action(id=action, text=rules.actions[action]),),
        confidence=Confidence.INTERPRETATION,
    )


def _unknown_industry(account: Account, cycle: Cycle | Unsettled, as_of: date, rules: StageRules) -> Assessment:
    answer = _undecided(account, UNKNOWN_INDUSTRY, rules, "account/unknown-industry")
    if isinstance(cycle, Unsettled):
        return answer
    reading = OtherReading(question="C1", text=rules.questions["C1"].other, timeline=cycle.timeline())
    return replace(answer, anchor=cycle.anchor, day=(as_of - cycle.anchor).days, other_readings=(reading,))


def _decided(account: Account, cycle: Cycle, as_of: date, rules: StageRules) -> Assessment:
    appeal = _open_appeal(account, cycle)
    state = _state(account, cycle, appeal, as_of)
    readings = tuple(_other_readings(account, cycle, appeal, as_of, rules))
    certain = all(reading.question == "Q8" for reading in readings)
    return Assessment(
        id=account.id,
        state=state,
        day=(as_of - cycle.anchor).days,
        anchor=cycle.anchor,
        next=_next(cycle, state, as_of),
        timeline=cycle.timeline(),
        actions=tuple(_actions(account, cycle, state, as_of, rules)),
        other_readings=readings,
        confidence=rules.confidence if certain else Confidence.INTERPRETATION,
        recorded=state is not State.CLEARED or is_cleared(account),
    )


def _state(account: Account, cycle: Cycle, appeal: Appeal | None, as_of: date) -> State:
    def reached(day: date | None) -> bool:
        return day is not None and day <= as_of

    if is_cleared(account) or reached(cycle.cleared):
        return State.CLEARED
    if reached(cycle.pending):
        return State.APPEALING if appeal else State.PENDING
    if reached(cycle.warning):
        return State.EXTENDED if cycle.extended_on else State.WARNED
    return State.ELIGIBLE if reached(cycle.eligible_from) else State.ACTIVE


def _in_window(appeal: Appeal, cycle: Cycle) -> bool:
    """Whether the appeal was sent from the marking up to the day of execution, that day included."""
    return bool(cycle.pending and cycle.cleared and cycle.pending <= appeal.on <= cycle.cleared)


def _open_appeal(account: Account, cycle: Cycle) -> Appeal | None:
    candidates = [appeal for appeal in account.appeals if appeal.outcome is Outcome.OPEN and _in_window(appeal, cycle)]
    return max(candidates, key=lambda appeal: appeal.on, default=None)


def _next(cycle: Cycle, state: State, as_of: date) -> Next | None:
    """The next milestone. The appeal's last day is still ahead on that day; the other dates begin a stage."""
    for dated in cycle.timeline():
        last_day = dated.milestone is Milestone.APPEAL_ENDS
        if last_day and state is State.APPEALING:
            continue
        if dated.on > as_of or (last_day and dated.on == as_of):
            return Next(milestone=dated.milestone, on=dated.on, days_left=(dated.on - as_of).days)
    return None


def _actions(account: Account, cycle: Cycle, state: State, as_of: date, rules: StageRules) -> Iterator[Action]:
    def action(id: str, by: date | None = None, **words: object) -> Action:
        return Action(id=id, text=rules.actions[id].format(by=by, **words), by=by)

    missing = rules.retention_amount - cycle.spent
    last_safe = cycle.pending - timedelta(days=1) if cycle.pending else None
    match state:
        case State.ACTIVE if cycle.warning and (as_of - cycle.anchor).days >= min(rules.hint_days):
            yield action("account/early-hint", cycle.warning - timedelta(days=1))
        case State.ELIGIBLE:
            gap = cycle.eligible_from == rules.announced and cycle.warning is None
            yield action("account/eligible" if gap else "account/low-active", amount=missing)
        case State.WARNED | State.EXTENDED:
            yield action("account/warn150", last_safe, amount=missing)
            if not account.extensions:
                yield action("account/extend", last_safe, days=rules.max_extension_days)
        case State.PENDING:
            yield action("account/appeal7", cycle.appeal_ends, last=cycle.cleared)
            yield action("account/pending180", cycle.cleared)
        case State.APPEALING:
            yield action("account/appealing", cycle.cleared)
        case State.CLEARED:
            if not is_cleared(account):
                yield action("account/confirm-cleared", cycle.cleared)
            yield action("account/cleared187")
            blocked = account.banned and not account.record_zeroed
            yield action("account/readmit-blocked" if blocked else "account/readmit")
    if cycle.late_spends and state is not State.CLEARED:
        yield action("account/late-spend", cycle.appeal_ends, dates="、".join(map(str, cycle.late_spends)))
    outside = sorted(
        appeal.on
        for appeal in account.appeals
        if appeal.outcome is Outcome.OPEN and appeal.on > cycle.anchor and not _in_window(appeal, cycle)
    )
    if outside:
        yield action("account/appeal-outside", dates="、".join(map(str, outside)))


def _has_other_money(account: Account) -> bool:
    return any(spend.kind is not SpendKind.CASH for spend in account.spends)


def _always(account: Account) -> bool:
    return True


_SPENDS, _NOTICES, _EXTENSIONS = map(attrgetter, ("spends", "notices", "extensions"))
# The question, the reading with its switch turned, and what an account must have for the switch to matter.
_SWITCHES: tuple[tuple[str, Reading, Callable[[Account], object]], ...] = (
    ("Q2-notice", replace(OURS, low_activity_starts=True), _NOTICES),
    ("Q3", replace(OURS, threshold_in_warning=False), _SPENDS),
    ("Q3-strict", replace(OURS, small_spend_resets=False), _SPENDS),
    ("Q4", replace(OURS, extension_postpones=False), _EXTENSIONS),
    ("Q5", replace(OURS, late_spend_counts=True), _SPENDS),
    ("Q6", replace(OURS, notice_decides=False), _NOTICES),
    ("Q7", replace(OURS, retroactive=True), _always),
    ("Q8", replace(OURS, anchor_is_day_one=True), _always),
    ("Q9", replace(OURS, bonus_counts=True), _has_other_money),
    ("Q10", replace(OURS, cumulative=False), _SPENDS),
)


def _other_readings(
    account: Account, cycle: Cycle, appeal: Appeal | None, as_of: date, rules: StageRules
) -> Iterator[OtherReading]:
    """The readings that change a date of this account, each with its dates."""

    def other(id: str, timeline: tuple[Dated, ...] = ()) -> OtherReading:
        return OtherReading(question=id.split("-", 1)[0], text=rules.questions[id].other, timeline=timeline)

    ours = cycle.timeline()
    if _looks_low_active(account, as_of, rules):
        yield other("Q2")
    for id, reading, matters in _SWITCHES:
        if not matters(account):
            continue
        alternative = current_cycle(account, as_of, rules, reading)
        if isinstance(alternative, Cycle) and alternative.timeline() != ours:
            yield other(id, alternative.timeline())
    if appeal:
        yield other("Q13", tuple(dated for dated in ours if dated.milestone is not Milestone.CLEARED))


def _looks_low_active(account: Account, as_of: date, rules: StageRules) -> bool:
    """Our own hint: long qualified, and a little spent in the last days, but less than the retention amount."""
    window = timedelta(days=rules.low_activity_days)
    if account.qualified_on is None or as_of - account.qualified_on < window:
        return False
    spent = sum(
        (spend.amount for spend in account.spends if spend.kind is SpendKind.CASH and spend.on > as_of - window),
        Decimal(0),
    )
    return 0 < spent < rules.retention_amount
