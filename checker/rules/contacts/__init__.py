"""Diversion: readers sent off the platform or into a private channel, in whatever disguise.

A channel and an account near each other are an error whatever the sentence says; an invitation by a channel is one
where something is offered, else a warning; a channel that is only mentioned (妈妈不会用微信) is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from checker.claims import Claim
from checker.rules.contacts import cues, links
from checker.rules.contacts.grammar import CONTACT, LINK
from checker.views import FieldText

if TYPE_CHECKING:
    from checker.rules.contacts.reading import Reader

CATEGORY = "diversion"
_REACH = 48
"""Characters read on each side of a place worth looking at; the line ends the reach, but an id may stand one below."""
_LONGEST = 600
"""Most characters read at once. A note is hardly longer; in a text full of cues each stretch is read by itself."""
_ENOUGH = 4_000
"""Claims after which no more is read: a text with so many is not a note, and the engine says that it stopped."""


class Contacts:
    """Finds them. Built once, safe to share between threads."""

    def __init__(self, engine: str, saved: Callable[[str], memoryview | bytes | None] = lambda _: None) -> None:
        """``engine`` looks for the words that patterns need; ``saved`` gives what ``reading.kept`` gave, by name."""
        self._engine = engine
        self._saved = saved

    @cached_property
    def _reader(self) -> Reader:
        # Most notes give no cause to read anything, and the grammar takes a while to import.
        from checker.rules.contacts.reading import Reader  # noqa: PLC0415

        return Reader(self._engine, self._saved)

    def find(self, field: FieldText) -> Iterator[Claim]:
        """Every way in which ``field`` leads readers off the platform, without overlaps, from left to right."""
        claims = list(islice(_linked(field), _ENOUGH))
        for low, high in windows(field):
            claims.extend(self._reader.read(field, low, high))
            if len(claims) > _ENOUGH:
                break
        if not claims:
            return iter(())
        from checker.rules.contacts.reading import merged  # noqa: PLC0415 - as above

        return merged(claims)


def _linked(field: FieldText) -> Iterator[Claim]:
    for found in links.find(field.text):
        rule = CONTACT if found.name == "mail-address" else LINK
        yield Claim(
            rule=rule,
            category=CATEGORY,
            severity=found.severity,
            field=field,
            start=found.start,
            end=found.end,
            term=field.text[found.start : found.end],
            entry=found.name,
        )


def windows(field: FieldText) -> list[tuple[int, int]]:
    """The stretches of text worth reading, in order; only where one grew too long do two share their edges."""
    text = field.text
    places = cues.places(text)
    dense = field.dense
    if dense is not None:
        places += [dense.folded_span(place, place + 1)[0] for place in cues.places(dense.text)]
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        low, high = _around(text, place)
        if not found or low > found[-1][1]:
            found.append((low, high))
        elif high <= found[-1][1]:
            continue
        elif high - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _around(text: str, place: int) -> tuple[int, int]:
    low = max(text.rfind("\n", max(0, place - _REACH), place) + 1, place - _REACH, 0)
    high = min(len(text), place + _REACH)
    following = text.find("\n", place, high)
    if following >= 0:
        further = text.find("\n", following + 1, high)
        high = further if further >= 0 else high
    return low, high
