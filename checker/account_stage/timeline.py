"""From events to dates: one replay of an account's spends, notices and extension.

Every open question of the source is one switch of ``Reading``. The answer is computed with ``OURS``; the other readings
are the same replay with one switch turned, so no reading can drift from the rest of the rule.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from checker.account_stage.events import Account, NoticeStage, Outcome, SpendKind
from checker.account_stage.figures import StageRules
from checker.errors import InputError


class Milestone(enum.StrEnum):
    """The dates that matter in one cycle. ``appeal-ends`` is the last safe day of the appeal window."""

    WARNING = "warning"
    PENDING = "pending"
    APPEAL_ENDS = "appeal-ends"
    CLEARED = "cleared"


@dataclass(frozen=True, kw_only=True)
class Dated:
    """A milestone and its day."""

    milestone: Milestone
    on: date


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How the open questions are answered. The defaults are the recommended answers; the Q numbers are the docs'."""

    small_spend_resets: bool = True  # Q3, before the warning
    threshold_in_warning: bool = True  # Q3, after it
    cumulative: bool = True  # Q10
    bonus_counts: bool = False  # Q9
    extension_postpones: bool = True  # Q4
    late_spend_counts: bool = False  # Q5
    notice_decides: bool = True  # Q6
    retroactive: bool = False  # Q7
    anchor_is_day_one: bool = False  # Q8
    low_activity_starts: bool = False  # Q2


OURS = Reading()


@dataclass(frozen=True, kw_only=True)
class Cycle:
    """The dates that follow from one anchor. A date is None where nothing fixes it yet.

    ``eligible_from``: since when the account meets the conditions without a stage having been entered. ``extended_on``:
    when the extension of this cycle was granted. ``spent`` is what counts towards retention since the warning, in yuan;
    ``late_spends`` are days with a spend after ``pending`` and before ``cleared``.
    """

    anchor: date
    eligible_from: date | None = None
    warning: date | None = None
    pending: date | None = None
    appeal_ends: date | None = None
    cleared: date | None = None
    extended_on: date | None = None
    spent: Decimal = Decimal(0)
    late_spends: tuple[date, ...] = ()

    def timeline(self) -> tuple[Dated, ...]:
        """The milestones that have a date, in their order."""
        dates = (self.warning, self.pending, self.appeal_ends, self.cleared)
        return tuple(Dated(milestone=name, on=on) for name, on in zip(Milestone, dates, strict=True) if on)


class Unsettled(enum.StrEnum):
    """Why no dates can be given."""

    MISSING_ANCHOR = "missing-anchor"
    APPEAL_WITHOUT_DATE = "appeal-without-date"
    LATE_EXTENSION = "late-extension"


@dataclass(frozen=True, kw_only=True)
class _Life:
    """One run of the rule: from a qualification, re-admission or accepted appeal to the next, or to a clearing."""

    start: date | None
    until: date
    unsettled: Unsettled | None = None


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """An extension together with the anchor of the cycle it belongs to."""

    anchor: date
    granted_on: date
    days: int


def is_cleared(account: Account) -> bool:
    """Whether the recorded clearing still stands: nothing re-admitted the account after it."""
    return account.cleared_on is not None and not any(on > account.cleared_on for on, _ in _turns(account))


def current_cycle(account: Account, as_of: date, rules: StageRules, reading: Reading = OURS) -> Cycle | Unsettled:
    """The cycle the account is in on ``as_of``, or why there is none.

    Raises InputError for an extension granted before the warning day, which the rule does not know.
    """
    until = account.cleared_on if account.cleared_on and is_cleared(account) else as_of
    life = _life(account, until)
    if life.unsettled:
        return life.unsettled
    placed = _placed_extension(account, rules, reading)
    if isinstance(placed, Unsettled):
        if not is_cleared(account) and not (life.start and account.extensions[0].granted_on <= life.start):
            return placed
        placed = None  # it belongs to a life that is over
    cycle = _Replay(account, rules, reading, placed).run(life)
    if cycle is None:
        return Unsettled.MISSING_ANCHOR
    if is_cleared(account):
        return _with_recorded_clearing(cycle, until)
    low_active = _low_active_since(account, life, rules)
    return replace(cycle, eligible_from=cycle.eligible_from or low_active)


def _turns(account: Account) -> Iterator[tuple[date, date | None]]:
    """``(day, new anchor)`` for everything that starts the count anew; the anchor is None where nobody gave one."""
    for appeal in account.appeals:
        if appeal.outcome is Outcome.ACCEPTED:
            yield appeal.new_anchor or appeal.on, appeal.new_anchor
    if account.readmitted_on:
        yield account.readmitted_on, account.readmitted_on


def _life(account: Account, until: date) -> _Life:
    """The life the account leads on ``until``."""
    turns = [turn for turn in _turns(account) if turn[0] <= until]
    if not turns:
        return _Life(start=account.qualified_on, until=until)
    _, anchor = max(turns, key=lambda turn: (turn[0], turn[1] or date.min))
    return _Life(start=anchor, until=until, unsettled=None if anchor else Unsettled.APPEAL_WITHOUT_DATE)


def _placed_extension(account: Account, rules: StageRules, reading: Reading) -> _Placed | Unsettled | None:
    """The account's extension with the anchor of the cycle it was granted in.

    None without an extension, and where it has no place under a reading that is not ours.
    """
    if not account.extensions:
        return None
    extension = account.extensions[0]
    life = _life(account, extension.granted_on - timedelta(days=1))
    cycle = None if life.unsettled else _Replay(account, rules, reading, None).run(life)
    if cycle is None:
        return None
    opened = cycle.warning or cycle.eligible_from
    early = opened is None or extension.granted_on < opened
    late = cycle.pending is not None and extension.granted_on >= cycle.pending
    if not early and not late:
        return _Placed(anchor=cycle.anchor, granted_on=extension.granted_on, days=extension.days)
    if reading != OURS:
        return None
    if late:
        return Unsettled.LATE_EXTENSION
    raise InputError(f"granted on {extension.granted_on}, before the warning day ({opened})", where=extension.where)


@dataclass(frozen=True)
class _Replay:
    """Walks through the days with a spend and moves the anchor where the rule says so."""

    account: Account
    rules: StageRules
    reading: Reading
    extension: _Placed | None

    def run(self, life: _Life) -> Cycle | None:
        """The last cycle of ``life``, or None when nothing gives it an anchor."""
        cycle = self.cycle(life.start) if life.start else None
        since: date | None = None
        spent = Decimal(0)
        late: list[date] = []
        for day, amounts in self.daily(life):
            if cycle is None:
                cycle = self.cycle(day)
                continue
            if cycle.pending and day >= cycle.pending:
                if cycle.cleared and day < cycle.cleared:
                    late.append(day)
                    if self.reading.late_spend_counts:
                        cycle, since = self.cycle(day), None
                continue
            now_since = self.threshold_since(day, cycle)
            spent = sum(amounts, spent if now_since == since else Decimal(0))
            since = now_since
            reached = spent if self.reading.cumulative else max(amounts)
            if since is None or reached >= self.rules.retention_amount:
                cycle, since, spent = self.cycle(day), None, Decimal(0)
        if cycle is None:
            return None
        counting = since is not None and since == (cycle.warning or cycle.eligible_from)
        return replace(cycle, spent=spent if counting else Decimal(0), late_spends=tuple(late))

    def daily(self, life: _Life) -> Iterator[tuple[date, list[Decimal]]]:
        """The days after the start of ``life`` with money that counts, in order."""
        days: dict[date, list[Decimal]] = {}
        for spend in self.account.spends:
            counts = spend.kind is SpendKind.CASH or self.reading.bonus_counts
            if counts and spend.amount > 0 and spend.on <= life.until and (not life.start or spend.on > life.start):
                days.setdefault(spend.on, []).append(spend.amount)
        yield from sorted(days.items())

    def threshold_since(self, day: date, cycle: Cycle) -> date | None:
        """Since when spends add up to the retention amount before they move the anchor; None: any spend moves it."""
        if day < self.rules.announced:
            return None
        if not self.reading.small_spend_resets:
            return cycle.anchor
        if self.reading.threshold_in_warning:
            for opened in (cycle.warning, cycle.eligible_from):
                if opened and day >= opened:
                    return opened
        return None

    def cycle(self, anchor: date) -> Cycle:
        """The dates that follow from ``anchor`` and the platform's notices after it."""
        rules, reading = self.rules, self.reading
        computed = anchor + timedelta(days=rules.warning_day - reading.anchor_is_day_one)
        earlier_gap = computed < rules.announced and not reading.retroactive
        first_notices = [NoticeStage.WARNING, *[NoticeStage.LOW_ACTIVITY] * reading.low_activity_starts]
        first = self.first_notice(anchor, *first_notices) if earlier_gap or reading.notice_decides else None
        warning = min((day for day in (None if earlier_gap else computed, first) if day), default=None)

        extended = self.extension if self.extension and self.extension.anchor == anchor else None
        pending = None
        if warning:
            delay = extended.days if extended and reading.extension_postpones else 0
            pending = warning + timedelta(days=rules.pending_day - rules.warning_day + delay)
        notice = self.first_notice(anchor, NoticeStage.PENDING)
        if notice and (reading.notice_decides or not pending):
            pending = min(filter(None, (pending, notice)))
        else:
            notice = pending
        return Cycle(
            anchor=anchor,
            eligible_from=rules.announced if earlier_gap else None,
            warning=None if warning and pending and warning >= pending else warning,
            pending=pending,
            appeal_ends=notice + timedelta(days=rules.appeal_days - 1) if notice else None,
            cleared=notice + timedelta(days=rules.appeal_days) if notice else None,
            extended_on=extended.granted_on if extended else None,
        )

    def first_notice(self, anchor: date, *stages: NoticeStage) -> date | None:
        """The earliest notice of one of ``stages`` after ``anchor``."""
        notices = self.account.notices
        if not notices:
            return None
        return min((notice.on for notice in notices if notice.stage in stages and notice.on > anchor), default=None)


def _with_recorded_clearing(cycle: Cycle, cleared_on: date) -> Cycle:
    """The cycle with the clearing on the day it happened; milestones computed for a later day never came."""

    def reached(day: date | None) -> date | None:
        return day if day and day <= cleared_on else None

    return replace(
        cycle,
        warning=reached(cycle.warning),
        pending=reached(cycle.pending),
        appeal_ends=reached(cycle.appeal_ends),
        cleared=cleared_on,
    )


def _low_active_since(account: Account, life: _Life, rules: StageRules) -> date | None:
    """The day of the platform's low-activity notice, unless the retention amount was spent in cash since."""
    notices = [
        notice.on
        for notice in account.notices
        if notice.stage is NoticeStage.LOW_ACTIVITY and (not life.start or notice.on > life.start)
    ]
    if not notices:
        return None
    last = max(notices)
    spent = sum(
        (spend.amount for spend in account.spends if spend.kind is SpendKind.CASH and spend.on >= last), Decimal(0)
    )
    return last if spent < rules.retention_amount else None
