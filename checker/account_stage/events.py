"""What is known about an account: dated events, as the user wrote them down.

All dates are calendar dates in Asia/Shanghai. ``where`` names the place in the user's file and never takes part in a
comparison, so that the order of rows cannot change an answer.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


class SpendKind(enum.StrEnum):
    """Where spent money came from. Only ``cash`` counts as safe; ``bonus`` (赠款) and ``unknown`` are marked."""

    CASH = "cash"
    BONUS = "bonus"
    UNKNOWN = "unknown"


class NoticeStage(enum.StrEnum):
    """Which notice the platform sent."""

    LOW_ACTIVITY = "low-activity"
    WARNING = "warning"
    PENDING = "pending"


class Outcome(enum.StrEnum):
    """What became of an appeal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class Spend:
    """Money spent on ads on one day of the 聚光 report, in yuan."""

    on: date
    amount: Decimal
    kind: SpendKind = SpendKind.CASH
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Extension:
    """An approved extension of ``days`` days."""

    granted_on: date
    days: int
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A notice of the platform; ``on`` is the day it was received, or else sent."""

    stage: NoticeStage
    on: date
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Appeal:
    """An appeal sent on ``on``. ``new_anchor`` is the date the platform counts from after accepting it."""

    on: date
    outcome: Outcome = Outcome.OPEN
    new_anchor: date | None = None
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Account:
    """One ad account. ``deposit_industry`` is None when nobody has looked it up yet."""

    id: str
    industry: str = ""
    deposit_industry: bool | None = None
    qualified_on: date | None = None
    spends: tuple[Spend, ...] = ()
    extensions: tuple[Extension, ...] = ()
    notices: tuple[Notice, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    cleared_on: date | None = None
    readmitted_on: date | None = None
    banned: bool = False
    record_zeroed: bool = False
    where: str = field(default="", compare=False)
