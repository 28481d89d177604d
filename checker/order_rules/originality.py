"""Highly similar notes of one order: only the earliest is settled (``order/V3b``).

The platform's finding (an event ``similar-note``) counts first; beside it the texts themselves are compared, with
rapidfuzz where it is installed. What is computed here is only a forecast of the platform's judgement.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from checker.order_rules.events import EventType, Order, PublishedNote
from checker.order_rules.figures import OrderRules

_FIRST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Similar:
    """A note that is not settled, and the earlier one it is like ("" where the platform did not name it)."""

    note: PublishedNote
    like: str = ""
    computed: bool = False


@dataclass(frozen=True, kw_only=True)
class Originality:
    """``similar`` notes are not settled. ``unsettled``: notes whose time is missing, so no earliest can be told."""

    similar: tuple[Similar, ...] = ()
    unsettled: bool = False
    limited: bool = False


def originality(order: Order, rules: OrderRules) -> Originality:
    """Which notes of ``order`` are copies of an earlier one.

    A flagged note is a copy unless it is the earliest of its group: the flagged notes, those that are like one of them,
    and those with too little text to rule that out. A single flagged note like no other is a copy of something that was
    not named. Unflagged notes are copies only when their text is like an earlier note's that is itself settled.
    """
    ratio = _ratio()
    texts = {note.id: _bare(note.text) for note in order.notes}
    flagged = {event.note for event in order.happened(EventType.SIMILAR_NOTE)}

    def alike(one: PublishedNote, other: PublishedNote) -> bool:
        return _alike(texts[one.id], texts[other.id], rules, ratio)

    notes = sorted(order.notes, key=lambda note: (note.published_at or _FIRST, note.id in flagged, note.id))
    alike_to_flagged = {
        note.id for note in notes if note.id in flagged or any(o.id in flagged and alike(note, o) for o in notes)
    }
    group = [note for note in notes if note.id in alike_to_flagged or len(texts[note.id]) < rules.similarity_characters]
    earliest = group[0] if len(alike_to_flagged) > 1 else None
    settled: list[PublishedNote] = []
    similar: list[Similar] = []
    for note in notes:
        if note.id in flagged and note is not earliest:
            similar.append(Similar(note=note, like=earliest.id if earliest else ""))
            continue
        like = next((other.id for other in settled if alike(note, other)), None)
        if like is None:
            settled.append(note)
        else:
            similar.append(Similar(note=note, like=like, computed=True))
    touched = {one.note.id for one in similar} | {one.like for one in similar}
    return Originality(
        similar=tuple(similar),
        unsettled=any(note.published_at is None and note.id in touched for note in notes),
        limited=ratio is None and len(order.notes) > 1,
    )


Ratio = Callable[..., float]


def _ratio() -> Ratio | None:
    try:
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return ratio


def _alike(one: str, other: str, rules: OrderRules, ratio: Ratio | None) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    if ratio is None or min(len(one), len(other)) < rules.similarity_characters:
        return False
    return ratio(one, other, score_cutoff=rules.similarity_percent) >= rules.similarity_percent


def _bare(text: str) -> str:
    """Only letters, characters and digits: spacing, punctuation and emoji do not make a note another one."""
    return "".join(char for char in text.casefold() if char.isalnum())
