"""Many accounts at once: whatever is wrong with one never costs another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.account_stage.assess import Assessment, assess
from checker.account_stage.events import Account
from checker.account_stage.figures import StageRules
from checker.account_stage.problems import find_problems
from checker.account_stage.timeline import Unsettled
from checker.errors import InputError


def assess_all(
    accounts: Iterable[Account], as_of: date, rules: StageRules
) -> tuple[list[Assessment], list[InputError]]:
    """An answer for every account that has one, in the order given, and what is wrong with the others.

    An account without an anchor is in both: it cannot be decided, and a person has to add what is missing.
    """
    answers: list[Assessment] = []
    errors: list[InputError] = []
    for account in accounts:
        problems = find_problems(account, as_of, rules)
        if problems:
            errors += problems
            continue
        try:
            answer = assess(account, as_of, rules)
        except InputError as error:
            errors.append(error)
            continue
        answers.append(answer)
        if answer.unsettled is Unsettled.MISSING_ANCHOR:
            errors.append(InputError("neither qualified_on nor a cash spend is given", where=account.where))
    return answers, errors
