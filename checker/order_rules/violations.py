"""What each event means: one function per article of the catalogue, each giving its consequences.

Source: 共创合作履约管理规则 4.3 (reported). A window includes its last second; "more than" means strictly more.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from checker.order_rules.events import Event, EventType, Order, Party, Stage
from checker.order_rules.figures import OrderRules
from checker.order_rules.lifecycle import stage_at


class Cancels(enum.StrEnum):
    """How much of the order a consequence cancels."""

    NOTHING = "nothing"
    CREATOR = "creator"
    ORDER = "order"


class Completed(enum.StrEnum):
    """Whether the creator still counts as having completed; ``open`` where the rules do not say."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class Consequence:
    """What follows from one or several events.

    ``violation``: one more on the creator's record. ``undecided`` and ``remark`` are keys of the wordings in the data
    file. ``deadline`` is an instant somebody still has until.
    """

    rule: str
    at: datetime
    creator: str = ""
    note: str = ""
    violation: bool = False
    cancels: Cancels = Cancels.NOTHING
    completed: Completed = Completed.YES
    undecided: str = ""
    remark: str = ""
    deadline: datetime | None = None


def consequences(order: Order, as_of: datetime, rules: OrderRules) -> list[Consequence]:
    """Everything that follows from the order's events until ``as_of``, in order of the catalogue."""
    articles: tuple[Callable[[Order, datetime, OrderRules], Iterable[Consequence]], ...] = (
        sample_not_received,
        sample_problems,
        material_missing,
        edits,
        fake_data,
        account_lost,
        infringement,
        force_majeure,
        uncompleted,
    )
    return [consequence for article in articles for consequence in article(order, as_of, rules)]


def sample_not_received(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(1)①: the creator's own fault cancels the creator's order, with a violation."""
    for event in order.happened(EventType.SAMPLE_PROBLEM):
        if event.fault is Party.CREATOR:
            yield _cancelled("order/V1a", event)


def sample_problems(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(1)②: the merchant's or a third party's fault, before the publishing period ends.

    More than 1/3 of the confirmed creators affected: the platform cancels everything. Otherwise they still count as
    having completed.
    """
    events = [event for event in order.happened(EventType.SAMPLE_PROBLEM) if event.fault is not Party.CREATOR]
    in_time = [event for event in events if stage_at(order, event.at, as_of).rank <= Stage.PUBLISHING.rank]
    if len(in_time) < len(events):
        yield Consequence(rule="order/V1b", at=events[-1].at, undecided="sample-after-period")
    crossing = _crossing(in_time, order, rules)
    if in_time and not order.confirmed_creators:
        yield Consequence(rule="order/V1b", at=in_time[0].at, undecided="no-creators")
    elif crossing:
        yield Consequence(rule="order/V1b", at=crossing.at, cancels=Cancels.ORDER)
    else:
        for event in in_time:
            yield Consequence(rule="order/V1b", at=event.at, creator=event.creator)


def material_missing(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(2)①: the creator did not upload before the publishing period."""
    for event in order.happened(EventType.MATERIAL_MISSING):
        yield _cancelled("order/V2a", event)


def edits(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(2)②: a published note was edited and failed review; 48 hours from the notice to upload a correction."""
    for opened, fixed in edit_windows(order):
        until = opened.at + rules.fix_window
        if (fixed.at if fixed else as_of) > until:
            late = until + timedelta(seconds=1)
            yield _cancelled("order/V2b", opened, at=fixed.at if fixed else late)
        elif not fixed:
            yield Consequence(rule="order/V2b", at=opened.at, creator=opened.creator, note=opened.note, deadline=until)


def edit_windows(order: Order) -> list[tuple[Event, Event | None]]:
    """Each failed review with the correction that followed it; a repeated notice before it opens no new window."""
    windows: list[tuple[Event, Event | None]] = []
    running: dict[tuple[str, str], Event] = {}
    for event in order.happened(EventType.EDIT_FAILED_REVIEW, EventType.EDIT_FIXED):
        key = (event.creator, event.note)
        if event.type is EventType.EDIT_FAILED_REVIEW:
            running.setdefault(key, event)
        elif key in running:
            windows.append((running.pop(key), event))
    return windows + [(opened, None) for opened in running.values()]


def fake_data(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(3)①: faked data is a violation; the order goes on without it."""
    for event in order.happened(EventType.FAKE_DATA):
        if event.confirmed is False:
            yield Consequence(rule="order/V3a", at=event.at, creator=event.creator, remark="not-confirmed")
        else:
            missing = "fake-reads-missing" if event.reads is None else ""
            yield Consequence(
                rule="order/V3a",
                at=event.at,
                creator=event.creator,
                note=event.note,
                violation=True,
                undecided=missing,
            )


def account_lost(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(4)①: banned or deregistered; not counted as completed, no violation stated."""
    for event in order.happened(EventType.ACCOUNT_LOST):
        yield Consequence(rule="order/V4a", at=event.at, creator=event.creator, completed=Completed.NO)


def infringement(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(4)②: told to the creator, 48 hours to appeal, and only a confirmed one has consequences."""
    cases: dict[tuple[str, str], list[Event]] = {}
    for event in order.happened(EventType.INFRINGEMENT):
        cases.setdefault((event.creator, event.note), []).append(event)
    for (creator, note), events in cases.items():
        found = [event for event in events if event.confirmed is not None]
        until = events[0].at + rules.appeal_window
        appeals = [
            event.at
            for event in order.happened(EventType.INFRINGEMENT_APPEAL)
            if event.creator == creator and event.note in ("", note)
        ]
        told = partial(Consequence, rule="order/V4b", at=events[0].at, creator=creator, note=note)
        if any(at > until for at in appeals):
            yield told(remark="appeal-late")
        if found and found[-1].confirmed:
            yield _cancelled("order/V4b", found[-1], completed=Completed.OPEN)
        elif found:
            yield told(remark="not-confirmed")
        elif any(at <= until for at in appeals):
            yield told(remark="appeal-pending")
        elif as_of <= until:
            yield told(deadline=until)
        else:
            yield told(undecided="infringement-open")


def force_majeure(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.3(5): before the publishing period; by the merchant or more than 1/3 of the creators it cancels everything."""
    events = order.happened(EventType.FORCE_MAJEURE)
    in_time = [event for event in events if stage_at(order, event.at, as_of).rank < Stage.PUBLISHING.rank]
    late = [event for event in events if event not in in_time]
    if late:
        yield Consequence(rule="order/V5", at=late[0].at, undecided="force-majeure-late")
    by_merchant = [event for event in in_time if event.by is Party.MERCHANT]
    by_creators = [event for event in in_time if event.by is not Party.MERCHANT]
    crossing = by_merchant[0] if by_merchant else _crossing(by_creators, order, rules)
    if crossing:
        yield Consequence(rule="order/V5", at=crossing.at, cancels=Cancels.ORDER)
    elif by_creators and not order.confirmed_creators:
        yield Consequence(rule="order/V5", at=by_creators[0].at, undecided="no-creators")
    else:
        for event in by_creators:
            yield Consequence(
                rule="order/V5",
                at=event.at,
                creator=event.creator,
                cancels=Cancels.CREATOR,
                completed=Completed.OPEN,
            )


def uncompleted(order: Order, as_of: datetime, rules: OrderRules) -> Iterator[Consequence]:
    """4.4: recorded as uncompleted at the deadline."""
    for event in order.happened(EventType.UNCOMPLETED):
        yield Consequence(rule="uncompleted", at=event.at, creator=event.creator, completed=Completed.NO)


def _cancelled(
    rule: str, event: Event, *, at: datetime | None = None, completed: Completed = Completed.NO
) -> Consequence:
    """The usual penalty: the creator's order is cancelled, one violation, not counted as completed."""
    return Consequence(
        rule=rule,
        at=at or event.at,
        creator=event.creator,
        note=event.note,
        violation=True,
        cancels=Cancels.CREATOR,
        completed=completed,
    )


def _crossing(events: Iterable[Event], order: Order, rules: OrderRules) -> Event | None:
    """The event with which more than the share of the confirmed creators is affected, each counted once."""
    affected: set[str] = set()
    for event in events:
        affected |= {event.creator} & set(order.confirmed_creators)
        if rules.affected_share.exceeded_by(len(affected), len(set(order.confirmed_creators))):
            return event
    return None
