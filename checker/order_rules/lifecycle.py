"""Which stage an order is in, from what the user says and from the dates of its periods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from checker.order_rules.events import Order, Periods, Stage


def current_stage(order: Order, as_of: datetime) -> Stage:
    """The later of the stage the user gives and the one the dates have reached.

    A file's stage goes stale; a date that has passed does not. SAMPLE ends when either the creation or the publication
    process starts, whichever is first (Q1).
    """
    return max(order.stage, _reached(order.periods, as_of), key=lambda stage: stage.rank)


def stage_at(order: Order, at: datetime, as_of: datetime) -> Stage:
    """The latest stage the order can have been in at ``at``: the milder answer would have to be guessed."""
    latest = min(current_stage(order, as_of), possible_stage(order, at), key=lambda stage: stage.rank)
    return max(latest, _reached(order.periods, at), key=lambda stage: stage.rank)


def possible_stage(order: Order, at: datetime) -> Stage:
    """The last stage whose successors all have a start that lies after ``at``."""
    ahead = [stage.rank for stage, passed in _boundaries(order.periods, at) if not passed]
    return list(Stage)[min(ahead) - 1] if ahead else Stage.SETTLED


def _reached(periods: Periods, at: datetime) -> Stage:
    reached = [stage for stage, passed in _boundaries(periods, at) if passed]
    return max(reached, key=lambda stage: stage.rank, default=Stage.APPLIED)


def _boundaries(periods: Periods, at: datetime) -> Iterator[tuple[Stage, bool]]:
    """``(stage, whether it has begun at ``at``)`` for every stage whose beginning is known."""
    for stage, begins in (
        (Stage.SAMPLE, periods.list_confirmed),
        (Stage.CREATING, periods.creating_from),
        (Stage.PUBLISHING, periods.publish_from),
    ):
        if begins:
            yield stage, at >= begins
    for stage, ends in ((Stage.ACCEPTANCE, periods.publish_until), (Stage.SETTLED, periods.accept_until)):
        if ends:
            yield stage, at > ends
