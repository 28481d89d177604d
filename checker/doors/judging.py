"""The kernel that every engine for many notes shares: drafts in, one outcome for each, in order, none lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from checker.engine import Checker
from checker.errors import BugError, InputError
from checker.inputs.origin import Draft
from checker.inputs.trades import Trades
from checker.model import Note, Report

SUB_BATCH = 250
"""Notes handed to the checker together (measured: fewer cost calls, more cost the processor's cache)."""


class Outcome(NamedTuple):
    """What became of one row: a report, or a problem, or both where it could only be checked in part."""

    draft: Draft | None
    report: Report | None
    problem: InputError | None


def judged(found: Iterable[Draft | InputError], checker: Checker) -> Iterator[Outcome]:
    """One outcome for each of ``found``, in its order; at most ``SUB_BATCH`` of them are in memory."""
    trades = Trades(checker.lexicon.industries)
    stream = iter(found)
    while block := list(islice(stream, SUB_BATCH)):
        looked = [(None, one) if isinstance(one, InputError) else trades.sound(one) for one in block]
        answers = iter(_answers([draft.note for draft, _ in looked if draft is not None], checker))
        for draft, problem in looked:
            if draft is None:
                yield Outcome(None, None, problem)
                continue
            answer = next(answers)
            if isinstance(answer, Report):
                yield Outcome(draft, answer, problem)
            else:
                yield Outcome(draft, None, type(answer)(answer.message, where=draft.origin.where))


def _answers(notes: list[Note], checker: Checker) -> list[Report | InputError]:
    """A report for each note, or why there is none. Where the batch fails, its notes are checked one by one."""
    try:
        return list(checker.check_many(notes))
    except Exception:  # which note it was is found out below
        return [_answer(note, checker) for note in notes]


def _answer(note: Note, checker: Checker) -> Report | InputError:
    try:
        return checker.check(note)
    except InputError as error:
        return error
    except Exception as error:  # its message may hold the draft
        return BugError(f"a bug in notegate: {type(error).__name__}{_place_of(error)}")


def _place_of(error: Exception) -> str:
    place, trace = "", error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        place = f" in {module}, line {trace.tb_lineno}" if module.startswith("checker") else place
        trace = trace.tb_next
    return place
