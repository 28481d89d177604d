"""Checking notes that others sent: many at a time, and one that cannot be checked costs only itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from checker.engine import Checker
from checker.errors import InputError
from checker.model import Note, Report

from .problems import where

LONG = 20_000
"""Code points from which a note is checked in a thread: shorter ones take less time than the way there."""
_AT_ONCE = 16
log = logging.getLogger("notegate")


def reports(checker: Checker, notes: Sequence[Note]) -> list[Report | InputError]:
    """The report on each note, or why there is none."""
    try:
        return list(checker.check_many(notes))
    except Exception:  # one of them; which, and whose fault it is, shows one by one
        return [_report(checker, note) for note in notes]


async def reports_in_turns(checker: Checker, notes: Sequence[Note]) -> list[Report | InputError]:
    """The same, letting other calls have their turn in between."""
    found: list[Report | InputError] = []
    for first in range(0, len(notes), _AT_ONCE):
        some = notes[first : first + _AT_ONCE]
        if any(is_long(note) for note in some):
            found += await asyncio.to_thread(reports, checker, some)
        else:
            found += reports(checker, some)
            await asyncio.sleep(0)
    return found


def is_long(note: Note) -> bool:
    """Whether a check of this note would keep others waiting."""
    return len(note.body) + len(note.title) + sum(len(one.text) for one in note.images) > LONG


def _report(checker: Checker, note: Note) -> Report | InputError:
    try:
        return checker.check(note)
    except InputError as error:
        return error
    except Exception as error:
        log.error("%s", where(error))
        return InputError("could not be checked: a bug in notegate, which is logged without the text")
