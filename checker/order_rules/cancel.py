"""Who may cancel in a stage, and what is refunded. Source: 共创合作履约管理规则 3.1–3.2 (reported)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from checker.order_rules.events import Party, Stage
from checker.order_rules.figures import OrderRules

_CENT = Decimal("0.01")


@dataclass(frozen=True, kw_only=True)
class Refund:
    """``share`` of the amount (0.75 is 75 %), and that in yuan."""

    share: Decimal
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Cancel:
    """Whether the order can be cancelled now; without permission there is nobody, no way (``none``) and no refund."""

    allowed: bool
    by: Party | None = None
    how: str = "none"
    refund: Refund | None = None


def who_may_cancel(stage: Stage, amount: Decimal, rules: OrderRules) -> Cancel:
    """Who may cancel an order of ``amount`` yuan in ``stage``."""
    band = rules.bands.get(stage)
    if band is None:
        return Cancel(allowed=False)
    return Cancel(allowed=True, by=band.by, how=band.how, refund=refund_in(stage, amount, rules))


def refund_in(stage: Stage, amount: Decimal, rules: OrderRules) -> Refund | None:
    """What a cancellation in ``stage`` refunds; None where the rules list no band."""
    band = rules.bands.get(stage)
    if band is None:
        return None
    return Refund(share=Decimal(band.refund_percent).scaleb(-2), amount=percent_of(amount, band.refund_percent))


def percent_of(amount: Decimal, percent: int) -> Decimal:
    """``percent`` % of ``amount`` yuan, rounded half up to the cent."""
    return (amount * percent / 100).quantize(_CENT, ROUND_HALF_UP)
