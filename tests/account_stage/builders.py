"""Short ways to write accounts down, as the rule page does."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from checker.account_stage import (
    Account,
    Appeal,
    Extension,
    Notice,
    NoticeStage,
    Outcome,
    Spend,
    SpendKind,
    assess,
    load_stage_rules,
)

FIGURES = Path(__file__).resolve().parents[2] / "lexicons" / "platform" / "account-stage.toml"
RULES = load_stage_rules(FIGURES)
d = date.fromisoformat


def account(qualified="2026-01-01", **fields):
    return Account(
        **({"id": "a", "deposit_industry": True, "qualified_on": d(qualified) if qualified else None} | fields)
    )


def spend(on, amount, kind="cash", where=""):
    return Spend(on=d(on), amount=Decimal(amount), kind=SpendKind(kind), where=where)


def extension(on, days, where=""):
    return Extension(granted_on=d(on), days=days, where=where)


def notice(stage, on, where=""):
    return Notice(stage=NoticeStage(stage), on=d(on), where=where)


def appeal(on, outcome="open", new_anchor=None, where=""):
    return Appeal(on=d(on), outcome=Outcome(outcome), new_anchor=d(new_anchor) if new_anchor else None, where=where)


def on(as_of, qualified="2026-01-01", **events):
    """The answer for an account on a day."""
    return assess(
        account(
            qualified, **{name: tuple(value) if isinstance(value, list) else value for name, value in events.items()}
        ),
        d(as_of),
        RULES,
    )


def dates(answer):
    return {dated.milestone.value: dated.on.isoformat() for dated in answer.timeline}


def reading(answer, question):
    """The dates of the other readings of a question, in order."""
    return [
        {dated.milestone.value: dated.on.isoformat() for dated in other.timeline}
        for other in answer.other_readings
        if other.question == question
    ]


def action_ids(answer):
    return [action.id for action in answer.actions]
