"""What makes an order's events unusable. Every problem is named; none is repaired by guessing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from checker.errors import InputError, nearest
from checker.order_rules.events import Event, EventType, Order, Party

_NEEDS_CREATOR = frozenset(
    {
        EventType.SAMPLE_PROBLEM,
        EventType.MATERIAL_MISSING,
        EventType.EDIT_FAILED_REVIEW,
        EventType.EDIT_FIXED,
        EventType.FAKE_DATA,
        EventType.ACCOUNT_LOST,
        EventType.INFRINGEMENT,
        EventType.INFRINGEMENT_APPEAL,
        EventType.UNCOMPLETED,
    }
)
_AFTER_SALES = frozenset({EventType.AFTER_SALES_OPENED, EventType.AFTER_SALES_REPLIED, EventType.AFTER_SALES_CLOSED})
# What an event answers to: without it, the answer stands alone and something is missing.
_ANSWERS = {
    EventType.EDIT_FIXED: EventType.EDIT_FAILED_REVIEW,
    EventType.INFRINGEMENT_APPEAL: EventType.INFRINGEMENT,
    EventType.AFTER_SALES_REPLIED: EventType.AFTER_SALES_OPENED,
    EventType.AFTER_SALES_CLOSED: EventType.AFTER_SALES_OPENED,
}


def find_problems(order: Order, as_of: datetime) -> list[InputError]:
    """Everything in ``order`` that cannot be true at ``as_of``, whatever the order of its events."""
    order = order.resolved()
    problems = [
        *_numbers(order),
        *_periods(order),
        *_times(order, as_of),
        *_duplicates(order),
        *(problem for event in order.events for problem in _event(event, order)),
    ]
    return sorted(problems, key=lambda problem: (problem.where, problem.message))


def _numbers(order: Order) -> Iterator[InputError]:
    if not order.amount.is_finite() or order.amount < 0:
        yield InputError(f"an amount of {order.amount} yuan is not possible", where=order.where)
    elif order.amount != round(order.amount, 2):
        yield InputError(f"an amount of {order.amount} yuan is no whole number of cents", where=order.where)
    for note in order.notes:
        if note.reads < 0:
            yield InputError(f"{note.reads} reads are not possible", where=note.where)
    for event in order.events:
        if event.reads is not None and event.reads < 0:
            yield InputError(f"{event.reads} reads are not possible", where=event.where)


def _periods(order: Order) -> Iterator[InputError]:
    """The dates of the periods have to follow each other; creation and publication may begin in either order (Q1)."""
    given = order.periods
    for chain in (
        ("list_confirmed", "creating_from", "publish_until", "accept_until"),
        ("list_confirmed", "publish_from", "publish_until", "accept_until"),
    ):
        known = [(name, getattr(given, name)) for name in chain if getattr(given, name)]
        for (first, one), (second, other) in pairwise(known):
            if one > other:
                yield InputError(f"{second} ({other}) lies before {first} ({one})", where=order.where)


def _times(order: Order, as_of: datetime) -> Iterator[InputError]:
    dated = [
        *((event.type.value, event.at, event.where) for event in order.events),
        *(("published_at", note.published_at, note.where) for note in order.notes),
        *(("violation", at, record.where) for record in order.creators for at in record.violations),
    ]
    for what, at, where in dated:
        if at and at > as_of:
            yield InputError(f"{what} {at.isoformat()} lies after {as_of.isoformat()}", where=where)


def _duplicates(order: Order) -> Iterator[InputError]:
    events: list[tuple[Hashable, str]] = [(event, event.where) for event in order.events]
    yield from _twice("the same event stands here twice", events)
    yield from _twice("the same note id stands here twice", ((note.id, note.where) for note in order.notes))
    yield from _twice("the same creator stands here twice", ((record.id, record.where) for record in order.creators))
    violations = ((at, record.id, record.where) for record in order.creators for at in record.violations)
    yield from _twice("the same violation stands here twice", (((at, id), where) for at, id, where in violations))
    for creator, count in Counter(order.confirmed_creators).items():
        if count > 1:
            yield InputError(f"confirmed_creators has {creator!r} {count} times", where=order.where)


def _twice(message: str, keyed: Iterable[tuple[Hashable, str]]) -> Iterator[InputError]:
    seen: set[Hashable] = set()
    for key, where in sorted(keyed, key=lambda pair: pair[1]):
        if key in seen:
            yield InputError(message, where=where)
        seen.add(key)


def _event(event: Event, order: Order) -> Iterator[InputError]:
    """What is wrong with one event."""
    confirmed = order.confirmed_creators
    asks = event.type is EventType.FORCE_MAJEURE and event.by is not Party.MERCHANT
    if (event.type in _NEEDS_CREATOR or asks) and not event.creator:
        yield InputError(f"{event.type}: creator is missing", where=event.where)
    elif event.creator and confirmed and event.creator not in confirmed and event.type not in _AFTER_SALES:
        message = f"creator {event.creator!r} is not among the confirmed ones{nearest(event.creator, confirmed)}"
        yield InputError(message, where=event.where)
    notes = [note.id for note in order.notes]
    if event.note and notes and event.note not in notes:
        yield InputError(f"unknown note {event.note!r}{nearest(event.note, notes)}", where=event.where)
    of_creator = [note.id for note in order.notes if note.creator == event.creator]
    unclear = event.type is EventType.INFRINGEMENT and len(of_creator) > 1
    if not event.note and (event.type is EventType.SIMILAR_NOTE or unclear):
        yield InputError(f"{event.type}: note is missing", where=event.where)
    if event.type is EventType.SAMPLE_PROBLEM and event.fault is None:
        yield InputError("sample-problem: fault is missing; valid: merchant, creator, third-party", where=event.where)
    if event.type is EventType.CANCEL_REQUEST and event.by is None:
        yield InputError("cancel-request: by is missing; valid: merchant, creator", where=event.where)
    question = _ANSWERS.get(event.type)
    if question and not any(_answers(event, asked) for asked in order.happened(question)):
        yield InputError(f"{event.type} without an earlier {question}", where=event.where)


def _answers(event: Event, asked: Event) -> bool:
    same_note = event.note == asked.note or not event.note
    return asked.at <= event.at and asked.creator == event.creator and same_note
