"""A creator's record: violations per calendar year, and how long dispatch is restricted.

Source: 共创合作履约管理规则 4.2 (reported). The count is zeroed at 12-31 23:59:59, a violation in that very second
being one of the old year; a restriction runs to its end whatever the year.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from checker.order_rules.figures import OrderRules


@dataclass(frozen=True, kw_only=True)
class Restriction:
    """Dispatch restricted from one violation on. ``months`` and ``until`` are None for the long term."""

    since: datetime
    months: int | None
    until: datetime | None

    @property
    def label(self) -> str:
        """``1 month``, ``3 months`` or ``long-term``."""
        if self.months is None:
            return "long-term"
        return f"{self.months} month{'s' if self.months > 1 else ''}"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a creator stands on a day.

    ``violations`` are those of the current year. ``restriction`` is what the latest of them brought, or else what still
    runs from the year before; ``running`` are all that have not ended.
    """

    violations: int
    restriction: Restriction | None
    running: tuple[Restriction, ...] = ()


def standing(violations: Iterable[datetime], as_of: datetime, rules: OrderRules) -> Standing:
    """Where a creator with these violations (all in Asia/Shanghai, all until ``as_of``) stands."""
    in_year: Counter[int] = Counter()
    restrictions = []
    for at in sorted(violations):
        in_year[at.year] += 1
        restrictions.append(_restriction(at, in_year[at.year], rules))
    running = [one for one in restrictions if one.until is None or one.until > as_of]
    count = in_year[as_of.year]
    carried = restrictions[-1] if count else max(running, key=_end, default=None)
    return Standing(violations=count, restriction=carried, running=tuple(running))


def _restriction(at: datetime, ordinal: int, rules: OrderRules) -> Restriction:
    if ordinal > len(rules.ladder_months):
        return Restriction(since=at, months=None, until=None)
    months = rules.ladder_months[ordinal - 1]
    return Restriction(since=at, months=months, until=_months_later(at, months))


def _end(restriction: Restriction) -> tuple[bool, datetime]:
    return restriction.until is None, restriction.until or restriction.since


def _months_later(at: datetime, months: int) -> datetime:
    """The same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(at.month - 1 + months, 12)
    year += at.year
    return at.replace(year=year, month=month + 1, day=min(at.day, calendar.monthrange(year, month + 1)[1]))
