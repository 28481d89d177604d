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

from checker.account_stage.events import Account, Extension, NoticeStage, Outcome, SpendKind
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
    ended: bool = False
    unsettled: Unsettled | None = None


def is_cleared(account: Account) -> bool:
    """Whether the recorded clearing still stands: nothing re-admitted the account after it."""
    return account.cleared_on is not None and not any(on > account.cleared_on for on, _ in _turns(account))


def current_cycle(account: Account, as_of: date, rules: StageRules, reading: Reading = OURS) -> Cycle | Unsettled:
    """The cycle the account is in on ``as_of``, or why there is none.

    Raises InputError for an extension granted before the warning day, which the rule does not know.
    """
    life = _life(account, as_of if not is_cleared(account) else account.cleared_on or as_of)
    if life.unsettled:
        return life.unsettled
    extension = account.extensions[0] if account.extensions else None
    extended_anchor = None
    if extension:
        extended_anchor = _anchor_of(extension, account, rules, reading)
        if isinstance(extended_anchor, Unsettled):
            return extended_anchor
    cycle = _replay(account, life, rules, reading, extension, extended_anchor)
    if cycle is None:
        return Unsettled.MISSING_ANCHOR
    return _recorded_clearing(cycle, account.cleared_on) if is_cleared(account) else cycle


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


def _anchor_of(
    extension: Extension, account: Account, rules: StageRules, reading: Reading
) -> date | Unsettled | None:
    """The anchor of the cycle in which ``extension`` was granted; None under a reading in which it has no place."""
    eve = extension.granted_on - timedelta(days=1)
    life = _life(account, eve)
    cycle = None if life.unsettled else _replay(account, life, rules, reading)
    if cycle is None:
        return None
    opened = cycle.warning or cycle.eligible_from
    if opened is None or extension.granted_on < opened:
        if reading != OURS:
            return None
        message = f"the extension of {extension.granted_on} was granted before the warning day"
        raise InputError(f"{message} ({opened})" if opened else message, where=extension.where)
    if cycle.pending and extension.granted_on >= cycle.pending:
        return Unsettled.LATE_EXTENSION if reading == OURS else None
    return cycle.anchor


def _replay(
    account: Account,
    life: _Life,
    rules: StageRules,
    reading: Reading,
    extension: Extension | None = None,
    extended_anchor: date | None = None,
) -> Cycle | None:
    """Walk through the days with a spend and move the anchor where the rule says so. None without any anchor."""
    cycle = None
    if life.start:
        cycle = _cycle(life.start, account, rules, reading, extension if life.start == extended_anchor else None)
    stage_start: date | None = None
    spent = Decimal(0)
    late: list[date] = []
    for day, amounts in _daily(account, life, reading):
        if cycle is None:
            moves, started = True, None
        else:
            started = _stage_start(day, cycle, rules, reading)
            spent = sum(amounts, spent if started == stage_start else Decimal(0))
            best = spent if reading.cumulative else max(amounts)
            is_late = cycle.pending is not None and day >= cycle.pending
            if is_late and not reading.late_spend_counts:
                if cycle.cleared and day < cycle.cleared:
                    late.append(day)
                continue
            moves = is_late or started is None or best >= rules.retention_amount
            if started is not None and not is_late and not reading.threshold_in_warning:
                moves = True
        stage_start = started
        if moves:
            cycle = _cycle(day, account, rules, reading, extension if day == extended_anchor else None)
            stage_start, spent, late = None, Decimal(0), []
    if cycle is None:
        return None
    in_warning = stage_start is not None and stage_start == cycle.warning
    return replace(cycle, spent=spent if in_warning else Decimal(0), late_spends=tuple(late))
