"""What is known about a co-creation order, as the user wrote it down.

All times are instants in Asia/Shanghai. ``where`` names the place in the user's file and takes no part in comparisons.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal


class Stage(enum.StrEnum):
    """The stages of an order, in their order."""

    APPLIED = "applied"
    RECRUITING = "recruiting"
    LIST_PENDING = "list-pending"
    SAMPLE = "sample"
    CREATING = "creating"
    PUBLISHING = "publishing"
    ACCEPTANCE = "acceptance"
    SETTLED = "settled"

    @property
    def rank(self) -> int:
        """0 for the first stage."""
        return list(Stage).index(self)


class EventType(enum.StrEnum):
    """What can happen to an order."""

    CANCEL_REQUEST = "cancel-request"
    SAMPLE_PROBLEM = "sample-problem"
    MATERIAL_MISSING = "material-missing"
    EDIT_FAILED_REVIEW = "edit-failed-review"
    EDIT_FIXED = "edit-fixed"
    FAKE_DATA = "fake-data"
    SIMILAR_NOTE = "similar-note"
    ACCOUNT_LOST = "account-lost"
    INFRINGEMENT = "infringement"
    INFRINGEMENT_APPEAL = "infringement-appeal"
    FORCE_MAJEURE = "force-majeure"
    UNCOMPLETED = "uncompleted"
    AFTER_SALES_OPENED = "after-sales-opened"
    AFTER_SALES_REPLIED = "after-sales-replied"
    AFTER_SALES_CLOSED = "after-sales-closed"


ABOUT_NOTES = frozenset(
    {
        EventType.EDIT_FAILED_REVIEW,
        EventType.EDIT_FIXED,
        EventType.FAKE_DATA,
        EventType.SIMILAR_NOTE,
        EventType.INFRINGEMENT,
        EventType.INFRINGEMENT_APPEAL,
    }
)


class Party(enum.StrEnum):
    """Who asked, or whose fault it is."""

    MERCHANT = "merchant"
    CREATOR = "creator"
    THIRD_PARTY = "third-party"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event.

    ``reads`` is the proven part of fake reads; ``confirmed`` is the platform's finding, None while it is open.
    """

    type: EventType
    at: datetime
    creator: str = ""
    by: Party | None = None
    fault: Party | None = None
    note: str = ""
    reads: int | None = None
    confirmed: bool | None = None
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class PublishedNote:
    """A note of the order, with the reads counted for it."""

    id: str
    creator: str = ""
    published_at: datetime | None = None
    reads: int = 0
    text: str = ""
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Record:
    """A creator's earlier violations, in other orders."""

    id: str
    violations: tuple[datetime, ...] = ()
    where: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class Periods:
    """When the stages begin; ``publish_until`` and ``accept_until`` are the last instants of theirs."""

    list_confirmed: datetime | None = None
    creating_from: datetime | None = None
    publish_from: datetime | None = None
    publish_until: datetime | None = None
    accept_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Order:
    """One co-creation order; ``amount`` is yuan. ``zone_assumed``: its times had no offset."""

    id: str
    amount: Decimal
    stage: Stage
    confirmed_creators: tuple[str, ...] = ()
    creators: tuple[Record, ...] = ()
    periods: Periods = field(default_factory=Periods)
    events: tuple[Event, ...] = ()
    notes: tuple[PublishedNote, ...] = ()
    zone_assumed: bool = False
    where: str = field(default="", compare=False)

    def resolved(self) -> Order:
        """The order with what its events leave out and its notes tell: a creator's only note, a note's creator."""
        owner = {note.id: note.creator for note in self.notes}
        only = {creator: notes[0] for creator, notes in self._notes_by_creator().items() if len(notes) == 1}
        events = tuple(
            replace(
                event,
                creator=event.creator or owner.get(event.note, ""),
                note=event.note or (only.get(event.creator, "") if event.type in ABOUT_NOTES else ""),
            )
            for event in self.events
        )
        return replace(self, events=events)

    def _notes_by_creator(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for note in self.notes:
            found.setdefault(note.creator, []).append(note.id)
        return found

    def happened(self, *types: EventType) -> list[Event]:
        """The events of these types, in order of time whatever their order in the file."""
        chosen = [event for event in self.events if event.type in types]
        return sorted(chosen, key=_in_time)


def _in_time(event: Event) -> tuple[object, ...]:
    """By time; events of the same moment by all that tells them apart, so that their order in the file decides nothing."""
    parties = event.by or "", event.fault or ""
    return event.at, event.type, event.creator, event.note, *parties, event.reads or 0, str(event.confirmed)
