"""The after-sales clock: a first reply within 48 hours, closed within 7 days.

Source: one live-selling provider's public promise (reported 2025-11-12); natural hours, counted from the complaint. It
binds only those who adopt it. The last second still counts.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from checker.order_rules.figures import OrderRules


class Clock(enum.StrEnum):
    """How a deadline stands: ``met``, still ``due``, or ``late``."""

    MET = "met"
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True, kw_only=True)
class AfterSales:
    """One complaint on a given moment."""

    opened_at: datetime
    reply_by: datetime
    close_by: datetime
    replied_at: datetime | None
    closed_at: datetime | None
    reply: Clock
    close: Clock

    @property
    def verdict(self) -> str:
        """``fail`` when it was not closed in time, ``warn`` when the first reply was late, else ``pass``."""
        if self.close is Clock.LATE:
            return "fail"
        return "warn" if self.reply is Clock.LATE else "pass"


def after_sales(
    opened_at: datetime, *, replied_at: datetime | None, closed_at: datetime | None, now: datetime, rules: OrderRules
) -> AfterSales:
    """The state of one complaint. Closing it without a separate reply counts as the reply."""
    first = min((at for at in (replied_at, closed_at) if at), default=None)
    return AfterSales(
        opened_at=opened_at,
        reply_by=opened_at + rules.first_reply,
        close_by=opened_at + rules.close,
        replied_at=first,
        closed_at=closed_at,
        reply=_clock(opened_at, first, now, rules.first_reply),
        close=_clock(opened_at, closed_at, now, rules.close),
    )


def _clock(opened_at: datetime, done_at: datetime | None, now: datetime, allowed: timedelta) -> Clock:
    if (done_at or now) - opened_at > allowed:
        return Clock.LATE
    return Clock.MET if done_at else Clock.DUE
