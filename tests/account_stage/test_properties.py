"""What holds for every account, whatever happened to it."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.account_stage import (
    Account,
    Appeal,
    Extension,
    Notice,
    NoticeStage,
    Outcome,
    Spend,
    SpendKind,
    State,
    assess,
    assess_all,
)

from .builders import RULES

START = date(2026, 1, 1)
DAYS = st.integers(0, 500).map(lambda days: START + timedelta(days=days))
SPENDS = st.builds(
    Spend,
    on=DAYS,
    amount=st.decimals("0.00", "1500.00", places=2),
    kind=st.sampled_from(SpendKind),
)
CASH = st.builds(Spend, on=DAYS, amount=st.decimals("0.01", "1500.00", places=2))
EVENTFUL = st.builds(
    Account,
    id=st.just("a"),
    deposit_industry=st.just(True),
    qualified_on=st.just(START),
    spends=st.lists(SPENDS, max_size=8).map(tuple),
    extensions=st.lists(st.builds(Extension, granted_on=DAYS, days=st.integers(1, 30)), max_size=1).map(tuple),
    notices=st.lists(st.builds(Notice, stage=st.sampled_from(NoticeStage), on=DAYS), max_size=3).map(tuple),
    appeals=st.lists(
        st.builds(Appeal, on=DAYS, outcome=st.sampled_from(Outcome), new_anchor=st.none() | DAYS), max_size=2
    ).map(tuple),
    cleared_on=st.none() | DAYS,
    readmitted_on=st.none() | DAYS,
)
END = START + timedelta(days=520)


@settings(max_examples=40, deadline=None)
@given(EVENTFUL, st.randoms(use_true_random=False))
def test_the_order_of_events_in_the_file_does_not_matter(account, random):
    def shuffled(items):
        return tuple(random.sample(items, len(items)))

    other = Account(
        **{
            **vars(account),
            "spends": shuffled(account.spends),
            "notices": shuffled(account.notices),
            "appeals": shuffled(account.appeals),
        }
    )
    answers, errors = assess_all([account], END, RULES)
    again, others = assess_all([other], END, RULES)
    assert answers == again
    assert [error.message for error in errors] == [error.message for error in others]


@settings(max_examples=40, deadline=None)
@given(EVENTFUL, st.integers(0, 520))
def test_dates_never_run_backwards(account, day):
    answers, _ = assess_all([account], START + timedelta(days=day), RULES)
    for answer in answers:
        for timeline in (answer.timeline, *(other.timeline for other in answer.other_readings)):
            days = [dated.on for dated in timeline]
            assert days == sorted(days)
        if answer.next:
            assert answer.next.days_left >= 0
            assert answer.next.on in {dated.on for dated in answer.timeline}


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 600).map(lambda days: date(2025, 12, 20) + timedelta(days=days)), st.integers(0, 30))
def test_no_state_is_skipped(qualified, days):
    extensions = (Extension(granted_on=qualified + timedelta(days=160), days=days),) if days else ()
    account = Account(id="a", deposit_industry=True, qualified_on=qualified, extensions=extensions)
    seen = []
    for day in range(220):
        as_of = qualified + timedelta(days=day)
        known = account if day >= 160 else Account(id="a", deposit_industry=True, qualified_on=qualified)
        state = assess(known, as_of, RULES).state
        if not seen or seen[-1] is not state:
            seen.append(state)
    extended = [State.EXTENDED] if days else []
    assert seen == [State.ACTIVE, State.WARNED, *extended, State.PENDING, State.CLEARED]


@settings(max_examples=40, deadline=None)
@given(st.lists(CASH, max_size=8, unique_by=lambda spend: spend.on), CASH)
def test_no_further_cash_spend_ever_makes_the_deadline_earlier(spends, further):
    def deadline(*all_spends: Spend) -> date:
        account = Account(id="a", deposit_industry=True, qualified_on=START, spends=all_spends)
        return next(dated.on for dated in assess(account, END, RULES).timeline if dated.milestone == "cleared")

    kept = [spend for spend in spends if spend.on != further.on]
    assert deadline(*kept, further) >= deadline(*kept)


@settings(max_examples=40, deadline=None)
@given(EVENTFUL)
def test_money_that_is_not_cash_never_moves_a_date(account):
    cash = Account(**{**vars(account), "spends": tuple(one for one in account.spends if one.kind is SpendKind.CASH)})
    answers, errors = assess_all([account], END, RULES)
    again, _ = assess_all([cash], END, RULES)
    if not errors:
        assert [answer.timeline for answer in again] == [answer.timeline for answer in answers]
