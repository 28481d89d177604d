"""Which reads are paid for, and whether the merchant may ask for compensation.

Source: 共创合作履约管理规则 4.3 and 4.4 (reported). A note counts at most once; the result is never below zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.order_rules.cancel import percent_of
from checker.order_rules.events import EventType, Order
from checker.order_rules.figures import OrderRules
from checker.order_rules.originality import Originality
from checker.order_rules.violations import Completed, Consequence


@dataclass(frozen=True, kw_only=True)
class Excluded:
    """Reads of a note that are not paid for; ``note`` is "" where the record names none."""

    note: str
    reads: int
    rule: str


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """``billable_reads`` is None where the source, or a missing figure, leaves it open."""

    total_reads: int
    billable_reads: int | None
    excluded: tuple[Excluded, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Compensation:
    """``may_apply`` is None where it cannot be decided; ``amount`` is yuan, on a successful appeal by the merchant."""

    may_apply: bool | None
    amount: Decimal | None = None


def settlement(order: Order, found: Sequence[Consequence], copies: Originality) -> Settlement:
    """The reads of the order's notes without those of infringing notes, copies, and the proven part of fakes."""
    reads = {note.id: note.reads for note in order.notes}
    excluded: dict[str, Excluded] = {}
    for consequence in found:
        if consequence.rule == "order/V4b" and consequence.violation and consequence.note in reads:
            note = consequence.note
            excluded[note] = Excluded(note=note, reads=reads[note], rule="order/V4b")
    for copy in copies.similar:
        excluded.setdefault(copy.note.id, Excluded(note=copy.note.id, reads=copy.note.reads, rule="order/V3b"))
    for note, faked in _faked(order).items():
        if note not in excluded:
            excluded[note] = Excluded(note=note, reads=min(faked, reads.get(note, faked)), rule="order/V3a")
    total = sum(reads.values())
    open_question = copies.unsettled or any(one.undecided == "fake-reads-missing" for one in found)
    billable = max(total - sum(one.reads for one in excluded.values()), 0)
    return Settlement(
        total_reads=total,
        billable_reads=None if open_question else billable,
        excluded=tuple(sorted(excluded.values(), key=lambda one: (one.rule, one.note))),
    )


def _faked(order: Order) -> dict[str, int]:
    """Proven fake reads by note. Two records of one note are one cause: the larger figure counts, not the sum."""
    found: dict[str, int] = {}
    for event in order.happened(EventType.FAKE_DATA):
        if event.confirmed is not False and event.reads:
            found[event.note] = max(found.get(event.note, 0), event.reads)
    return found


def compensation(order: Order, found: Sequence[Consequence], rules: OrderRules) -> Compensation:
    """10 % of the amount when more than half of the confirmed creators did not complete."""
    confirmed = set(order.confirmed_creators)
    if not confirmed:
        return Compensation(may_apply=None)
    certain = {one.creator for one in found if one.completed is Completed.NO} & confirmed
    possible = {one.creator for one in found if one.completed is not Completed.YES} & confirmed
    amount = percent_of(order.amount, rules.compensation_percent)
    if rules.uncompleted_share.exceeded_by(len(certain), len(confirmed)):
        return Compensation(may_apply=True, amount=amount)
    if rules.uncompleted_share.exceeded_by(len(possible), len(confirmed)):
        return Compensation(may_apply=None, amount=amount)
    return Compensation(may_apply=False)
