"""What makes an account's events unusable. Every problem is named; none is repaired by guessing."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date

from checker.account_stage.events import Account, Outcome
from checker.account_stage.figures import StageRules
from checker.errors import InputError


def find_problems(account: Account, as_of: date, rules: StageRules) -> list[InputError]:
    """Everything in ``account`` that cannot be true on ``as_of``; ``where`` is the event's own place.

    The order does not depend on the order of the events.
    """
    problems = [
        *_dates(account, as_of),
        *_duplicates(account),
        *_amounts(account),
        *_extensions(account, rules),
        *_appeals(account, as_of),
        *_notices(account, rules),
        *_clearing(account, rules),
    ]
    return sorted(problems, key=lambda problem: (problem.where, problem.message))


def _dated(account: Account) -> Iterator[tuple[str, date, str]]:
    """``(what, day, where)`` of every event."""
    for spend in account.spends:
        yield "spend", spend.on, spend.where
    for extension in account.extensions:
        yield "extension", extension.granted_on, extension.where
    for notice in account.notices:
        yield "notice", notice.on, notice.where
    for appeal in account.appeals:
        yield "appeal", appeal.on, appeal.where
    if account.cleared_on:
        yield "cleared_on", account.cleared_on, account.where
    if account.readmitted_on:
        yield "readmitted_on", account.readmitted_on, account.where


def _dates(account: Account, as_of: date) -> Iterator[InputError]:
    qualified = account.qualified_on
    if qualified and qualified > as_of:
        yield InputError(f"qualified_on {qualified} lies after {as_of}", where=account.where)
    for what, day, where in _dated(account):
        if day > as_of:
            yield InputError(f"{what} {day} lies after {as_of}", where=where)
        elif qualified and day < qualified:
            yield InputError(f"{what} {day} lies before the qualification ({qualified})", where=where)


def _duplicates(account: Account) -> Iterator[InputError]:
    """The same event twice. Two appeals on one day count as one event with two contradicting outcomes."""
    seen: set[Hashable] = set()
    keyed: list[tuple[Hashable, str]] = [
        *((spend, spend.where) for spend in account.spends),
        *((notice, notice.where) for notice in account.notices),
        *((("appeal", appeal.on), appeal.where) for appeal in account.appeals),
    ]
    for key, where in sorted(keyed, key=lambda pair: pair[1]):
        if key in seen:
            yield InputError("the same event stands here twice", where=where)
        seen.add(key)


def _amounts(account: Account) -> Iterator[InputError]:
    for spend in account.spends:
        if not spend.amount.is_finite() or spend.amount < 0:
            yield InputError(f"an amount of {spend.amount} yuan cannot have been spent", where=spend.where)


def _extensions(account: Account, rules: StageRules) -> Iterator[InputError]:
    ordered = sorted(account.extensions, key=lambda extension: (extension.granted_on, extension.where))
    for extension in ordered[rules.max_extensions :]:
        message = (
            f"a further extension ({extension.granted_on}): an account gets {rules.max_extensions} in its lifetime"
        )
        yield InputError(message, where=extension.where)
    for extension in ordered:
        if not 1 <= extension.days <= rules.max_extension_days:
            message = f"an extension of {extension.days} days; possible are 1 to {rules.max_extension_days}"
            yield InputError(message, where=extension.where)


def _appeals(account: Account, as_of: date) -> Iterator[InputError]:
    for appeal in account.appeals:
        if not appeal.new_anchor:
            continue
        if appeal.outcome is not Outcome.ACCEPTED:
            yield InputError(f"new_anchor with an appeal that is {appeal.outcome}", where=appeal.where)
        if appeal.new_anchor > as_of:
            yield InputError(f"new_anchor {appeal.new_anchor} lies after {as_of}", where=appeal.where)
        if account.qualified_on and appeal.new_anchor < account.qualified_on:
            yield InputError(f"new_anchor {appeal.new_anchor} lies before the qualification", where=appeal.where)


def _notices(account: Account, rules: StageRules) -> Iterator[InputError]:
    for notice in account.notices:
        if notice.on < rules.announced:
            yield InputError(
                f"notice {notice.on} lies before the rule was announced ({rules.announced})", where=notice.where
            )


def _clearing(account: Account, rules: StageRules) -> Iterator[InputError]:
    cleared, readmitted = account.cleared_on, account.readmitted_on
    if cleared and cleared < rules.announced:
        yield InputError(f"cleared_on {cleared} lies before the rule was announced", where=account.where)
    if cleared and readmitted and readmitted <= cleared:
        yield InputError(f"readmitted_on {readmitted} does not lie after cleared_on {cleared}", where=account.where)
