"""The worked timelines and cases of the rule page, with the values the page gives."""

from decimal import Decimal

import pytest

from checker.account_stage import State

from .builders import action_ids, appeal, d, dates, extension, notice, on, reading, spend


@pytest.mark.parametrize(
    ("anchor", "warned", "last_safe", "pending", "appeal_ends", "cleared"),
    [
        ("2026-01-01", "2026-05-31", "2026-06-29", "2026-06-30", "2026-07-06", "2026-07-07"),
        ("2025-12-31", "2026-05-30", "2026-06-28", "2026-06-29", "2026-07-05", "2026-07-06"),
        ("2026-02-28", "2026-07-28", "2026-08-26", "2026-08-27", "2026-09-02", "2026-09-03"),
    ],
)
def test_worked_timelines(anchor, warned, last_safe, pending, appeal_ends, cleared):
    answer = on(warned, anchor)
    assert (answer.state, answer.day) == (State.WARNED, 150)
    assert dates(answer) == {"warning": warned, "pending": pending, "appeal-ends": appeal_ends, "cleared": cleared}
    assert answer.actions[0].by == d(last_safe)
    assert (on(last_safe, anchor).state, on(last_safe, anchor).day) == (State.WARNED, 179)
    assert (on(pending, anchor).state, on(pending, anchor).day) == (State.PENDING, 180)
    assert on(appeal_ends, anchor).state is State.PENDING
    assert (on(cleared, anchor).state, on(cleared, anchor).day) == (State.CLEARED, 187)


def test_a_leap_day_is_a_day_like_any_other():
    # 2028 has a 29 February: 150 days from 2028-01-01 end one day earlier in the calendar than in 2026.
    assert dates(on("2028-01-02", "2028-01-01"))["warning"] == "2028-05-30"
    assert on("2028-03-01", "2028-02-29").day == 1


def test_case_2_a_small_spend_before_the_warning_starts_the_count_again():
    answer = on("2026-06-01", spends=[spend("2026-05-20", "300")])
    assert (answer.state, answer.day) == (State.ACTIVE, 12)
    assert dates(answer)["warning"] == "2026-10-17"
    assert reading(answer, "Q3")[0]["warning"] == "2026-05-31"


def test_case_3_two_spends_in_the_warning_stage_add_up():
    answer = on("2026-06-20", spends=[spend("2026-06-05", "600"), spend("2026-06-20", "400")])
    assert (answer.state, answer.day, answer.anchor) == (State.ACTIVE, 0, d("2026-06-20"))
    assert reading(answer, "Q10")[0]["pending"] == "2026-06-30"


def test_case_4_one_cent_short_is_not_valid():
    answer = on("2026-06-21", spends=[spend("2026-06-05", "999.99")])
    assert (answer.state, dates(answer)["pending"]) == (State.WARNED, "2026-06-30")
    # The letter-only reading counts from 06-05: 150 days later is 2026-11-02.
    assert reading(answer, "Q3")[0]["warning"] == "2026-11-02"
    assert "0.01" in answer.actions[0].text


def test_case_5_an_extension_of_30_days():
    answer = on("2026-06-20", extensions=[extension("2026-06-20", 30)])
    assert answer.state is State.EXTENDED
    assert (dates(answer)["pending"], dates(answer)["cleared"]) == ("2026-07-30", "2026-08-06")
    assert reading(answer, "Q4")[0]["pending"] == "2026-06-30"
    assert "account/extend" not in action_ids(answer)
    assert on("2026-07-29", extensions=[extension("2026-06-20", 30)]).state is State.EXTENDED
    assert on("2026-07-30", extensions=[extension("2026-06-20", 30)]).state is State.PENDING


def test_case_6_an_extension_of_15_days():
    answer = on("2026-06-21", extensions=[extension("2026-06-20", 15)])
    assert (dates(answer)["pending"], dates(answer)["cleared"]) == ("2026-07-15", "2026-07-22")


def test_case_8_a_spend_after_day_180_changes_nothing_but_is_flagged():
    answer = on("2026-07-03", spends=[spend("2026-07-02", "5000")])
    assert (answer.state, dates(answer)["cleared"]) == (State.PENDING, "2026-07-07")
    assert "account/late-spend" in action_ids(answer)
    assert reading(answer, "Q5")[0]["warning"] == "2026-11-29"  # 2026-07-02 + 150


def test_case_9_a_late_second_notice_moves_the_execution():
    answer = on("2026-07-04", notices=[notice("pending", "2026-07-03")])
    assert answer.state is State.PENDING
    assert dates(answer)["pending"] == "2026-06-30"
    assert (dates(answer)["appeal-ends"], dates(answer)["cleared"]) == ("2026-07-09", "2026-07-10")
    assert reading(answer, "Q6")[0]["cleared"] == "2026-07-07"


def test_case_10_a_gap_from_before_the_rule_waits_for_its_first_notice():
    answer = on("2026-05-19", "2025-06-01")
    assert (answer.state, answer.next, answer.timeline) == (State.ELIGIBLE, None, ())
    assert "account/eligible" in action_ids(answer)
    assert answer.needs_action(0)


def test_case_11_and_12_the_industry_decides_whether_the_rule_applies():
    unknown = on("2026-06-01", deposit_industry=None)
    assert unknown.state is State.UNDECIDED
    assert "保证金行业" in unknown.reason
    assert reading(unknown, "C1")[0]["warning"] == "2026-05-31"
    assert on("2026-06-01", deposit_industry=False).state is State.NOT_APPLICABLE
    assert on("2026-06-01", None, deposit_industry=None).state is State.UNDECIDED


def test_case_13_never_spent_counts_from_the_qualification():
    assert on("2026-06-21").anchor == d("2026-01-01")


@pytest.mark.parametrize(
    ("banned", "zeroed", "action"),
    [
        (True, False, "account/readmit-blocked"),
        (True, True, "account/readmit"),
        (False, False, "account/readmit"),
    ],
)
def test_case_14_a_ban_blocks_the_way_back(banned, zeroed, action):
    answer = on("2026-08-01", cleared_on=d("2026-07-07"), banned=banned, record_zeroed=zeroed)
    assert answer.state is State.CLEARED
    assert action in action_ids(answer)
    assert not answer.needs_action(30)


@pytest.mark.parametrize(
    ("sum_spent", "state"), [("999.99", State.WARNED), ("1000.00", State.ACTIVE), ("1000.01", State.ACTIVE)]
)
def test_the_retention_amount_is_reached_at_exactly_1000(sum_spent, state):
    assert on("2026-06-29", spends=[spend("2026-06-29", sum_spent)]).state is state


def test_the_last_day_for_a_valid_spend_is_day_179():
    assert on("2026-07-01", spends=[spend("2026-06-29", "1000")]).anchor == d("2026-06-29")
    assert on("2026-07-01", spends=[spend("2026-06-30", "1000")]).state is State.PENDING


def test_day_149_is_the_last_day_on_which_any_spend_restarts_the_count():
    assert on("2026-06-01", spends=[spend("2026-05-30", "0.01")]).state is State.ACTIVE
    assert on("2026-06-01", spends=[spend("2026-05-31", "0.01")]).state is State.WARNED


def test_bonus_credit_moves_nothing_and_is_marked():
    for kind in ("bonus", "unknown"):
        answer = on("2026-06-01", spends=[spend("2026-05-20", "300", kind)])
        assert answer.state is State.WARNED
        assert reading(answer, "Q9")[0]["warning"] == "2026-10-17"


def test_every_date_is_a_day_earlier_where_the_anchor_is_day_one():
    assert reading(on("2026-05-01"), "Q8") == [
        {"warning": "2026-05-30", "pending": "2026-06-29", "appeal-ends": "2026-07-05", "cleared": "2026-07-06"}
    ]


@pytest.mark.parametrize(
    ("anchor", "state"),
    [("2025-12-20", State.WARNED), ("2025-12-19", State.ELIGIBLE)],  # day 150 on 05-19, and the day before
)
def test_only_what_was_past_day_150_when_the_rule_came_waits_for_a_notice(anchor, state):
    assert on("2026-05-19", anchor).state is state
    assert on("2026-05-18", anchor).state is State.ACTIVE


def test_an_eligible_account_runs_from_its_first_notice():
    first = on("2026-06-01", "2025-06-01", notices=[notice("warning", "2026-06-01")])
    assert first.state is State.WARNED
    assert dates(first) == {
        "warning": "2026-06-01",
        "pending": "2026-07-01",
        "appeal-ends": "2026-07-07",
        "cleared": "2026-07-08",
    }
    assert reading(first, "Q7")[0]["cleared"] == "2025-12-05"  # 2025-06-01 + 187
    second = on("2026-06-01", "2025-06-01", notices=[notice("pending", "2026-06-01")])
    assert dates(second) == {"pending": "2026-06-01", "appeal-ends": "2026-06-07", "cleared": "2026-06-08"}


def test_gaps_before_the_rule_never_replay():
    # 2025-01-01 to 2025-12-25 is a gap of 358 days, closed by a small spend long before the rule existed.
    answer = on("2026-05-20", "2025-01-01", spends=[spend("2025-12-25", "10")])
    assert (answer.state, dates(answer)["warning"]) == (State.ACTIVE, "2026-05-24")


def test_an_eligible_account_needs_the_retention_amount():
    some = on("2026-06-10", "2025-06-01", spends=[spend("2026-06-01", "400")])
    assert (some.state, "600.00" in some.actions[0].text) == (State.ELIGIBLE, True)
    enough = on("2026-06-10", "2025-06-01", spends=[spend("2026-06-01", "400"), spend("2026-06-02", "600")])
    assert (enough.state, enough.anchor) == (State.ACTIVE, d("2026-06-02"))


def test_an_extension_of_an_eligible_account_counts_once_its_notice_is_there():
    answer = on(
        "2026-06-10",
        "2025-06-01",
        notices=[notice("warning", "2026-06-01")],
        extensions=[extension("2026-06-05", 30)],
    )
    assert (answer.state, dates(answer)["pending"]) == (State.EXTENDED, "2026-07-31")
    early = on("2026-06-10", "2025-06-01", extensions=[extension("2026-05-25", 30)])
    assert early.state is State.ELIGIBLE


def test_a_low_activity_notice_is_taken_as_true():
    spends = [spend("2026-05-20", "300")]
    told = on("2026-06-20", spends=spends, notices=[notice("low-activity", "2026-06-15")])
    assert (told.state, dates(told)["warning"]) == (State.ELIGIBLE, "2026-10-17")
    assert "account/low-active" in action_ids(told)
    assert reading(told, "Q2")[0]["pending"] == "2026-07-15"  # the notice as the first one: 30 days later
    spent = on(
        "2026-06-20",
        spends=[*spends, spend("2026-06-16", "1000")],
        notices=[notice("low-activity", "2026-06-15")],
    )
    assert spent.state is State.ACTIVE


def test_low_activity_is_only_hinted_at_without_a_notice():
    def hinted(as_of, amount):
        answer = on(as_of, spends=[spend("2026-05-20", amount)])
        return answer.state, "Q2" in [other.question for other in answer.other_readings]

    assert hinted("2026-07-10", "300") == (State.ACTIVE, True)
    assert hinted("2026-07-10", "1000") == (State.ACTIVE, False)
    assert hinted("2026-06-29", "300") == (State.ACTIVE, False)  # qualified for 179 days only


def test_an_early_warning_notice_decides():
    answer = on("2026-05-30", notices=[notice("warning", "2026-05-30")])
    assert (answer.state, dates(answer)["pending"]) == (State.WARNED, "2026-06-29")


def test_an_early_warning_notice_shows_the_computed_dates_beside():
    answer = on("2026-05-30", notices=[notice("warning", "2026-05-28")])
    assert dates(answer)["pending"] == "2026-06-27"
    assert {"warning": "2026-05-31", "pending": "2026-06-30"}.items() <= reading(answer, "Q6")[0].items()
    assert answer.confidence == "interpretation"


def test_a_late_warning_notice_gives_no_extra_time():
    answer = on("2026-06-12", notices=[notice("warning", "2026-06-10")])
    assert dates(answer)["pending"] == "2026-06-30"


def test_an_early_second_notice_executes_within_seven_days_of_it():
    answer = on("2026-06-25", notices=[notice("pending", "2026-06-25")])
    assert (answer.state, dates(answer)["cleared"]) == (State.PENDING, "2026-07-02")
    assert reading(answer, "Q6")[0]["cleared"] == "2026-07-07"


def test_notices_of_an_earlier_cycle_do_not_count_again():
    answer = on(
        "2026-07-10",
        spends=[spend("2026-06-20", "1000")],
        notices=[notice("warning", "2026-05-31")],
    )
    assert (answer.state, answer.anchor) == (State.ACTIVE, d("2026-06-20"))


def test_an_appeal_does_not_suspend_the_execution():
    sent = on("2026-07-03", appeals=[appeal("2026-07-02")])
    assert (sent.state, sent.next.milestone, sent.next.on) == (State.APPEALING, "cleared", d("2026-07-07"))
    assert "cleared" not in reading(sent, "Q13")[0]
    assert on("2026-07-07", appeals=[appeal("2026-07-02")]).state is State.CLEARED
    assert on("2026-07-03", appeals=[appeal("2026-07-02", "rejected")]).state is State.PENDING


def test_an_appeal_outside_its_window_changes_nothing_and_is_named():
    answer = on("2026-06-21", appeals=[appeal("2026-06-20")])
    assert (answer.state, "account/appeal-outside" in action_ids(answer)) == (State.WARNED, True)


def test_an_accepted_appeal_counts_from_the_date_the_platform_gives():
    answer = on("2026-07-10", appeals=[appeal("2026-07-02", "accepted", "2026-07-05")])
    assert (answer.state, answer.day, dates(answer)["warning"]) == (State.ACTIVE, 5, "2026-12-02")


def test_an_accepted_appeal_without_that_date_is_undecided():
    answer = on("2026-07-10", appeals=[appeal("2026-07-02", "accepted")])
    assert (answer.state, answer.timeline, answer.needs_action(0)) == (State.UNDECIDED, (), True)
    assert "新起算日" in answer.reason


def test_a_recorded_clearing_ends_the_cycle():
    early = on("2026-07-10", cleared_on=d("2026-07-03"), spends=[spend("2026-07-08", "9000")])
    assert (early.state, early.next) == (State.CLEARED, None)
    assert dates(early) == {"warning": "2026-05-31", "pending": "2026-06-30", "cleared": "2026-07-03"}


def test_a_computed_clearing_has_to_be_confirmed():
    answer = on("2026-07-07")
    assert (answer.state, answer.next, answer.needs_action(0)) == (State.CLEARED, None, True)
    assert "account/confirm-cleared" in action_ids(answer)


def test_readmission_starts_a_new_cycle():
    answer = on(
        "2026-08-20",
        cleared_on=d("2026-07-07"),
        readmitted_on=d("2026-08-10"),
        spends=[spend("2026-08-05", "50")],
        extensions=[extension("2026-07-02", 10)],
    )
    assert (answer.state, answer.anchor, dates(answer)["warning"]) == (State.ACTIVE, d("2026-08-10"), "2027-01-07")


def test_a_spend_is_an_anchor_where_the_qualification_date_is_missing():
    answer = on("2026-06-20", None, spends=[spend("2026-01-01", "5")])
    assert (answer.anchor, answer.state) == (d("2026-01-01"), State.WARNED)


@pytest.mark.parametrize(
    "fields", [{}, {"spends": [spend("2026-01-01", "5", "bonus")]}, {"extensions": [extension("2026-06-01", 3)]}]
)
def test_without_any_anchor_nothing_can_be_decided(fields):
    answer = on("2026-06-20", None, **fields)
    assert (answer.state, answer.unsettled) == (State.UNDECIDED, "missing-anchor")


def test_an_extension_after_day_180_is_not_settled_by_the_source():
    answer = on("2026-07-03", extensions=[extension("2026-07-01", 10)])
    assert (answer.state, answer.unsettled) == (State.UNDECIDED, "late-extension")
    # For an account that is gone, or came back, it no longer matters.
    assert on("2026-07-09", extensions=[extension("2026-07-01", 10)], cleared_on=d("2026-07-07")).state is State.CLEARED


@pytest.mark.parametrize(
    ("as_of", "milestone", "days_left"),
    [
        ("2026-05-30", "warning", 1),
        ("2026-05-31", "pending", 30),
        ("2026-06-30", "appeal-ends", 6),
        ("2026-07-06", "appeal-ends", 0),
    ],
)
def test_the_next_milestone(as_of, milestone, days_left):
    coming = on(as_of).next
    assert (coming.milestone, coming.days_left) == (milestone, days_left)


def test_what_is_urgent_depends_on_the_days_asked_for():
    answer = on("2026-05-01")  # 30 days before the warning
    assert (answer.needs_action(30), answer.needs_action(29)) == (True, False)
    assert action_ids(answer) == ["account/early-hint"]
    assert action_ids(on("2026-04-30")) == []


def test_the_confidence_says_whether_a_reading_was_needed():
    assert on("2026-05-01").confidence == "reported"
    assert on("2026-06-21", spends=[spend("2026-06-05", "1")]).confidence == "interpretation"


def test_money_is_exact():
    tenths = [spend(f"2026-06-{day:02}", "33.30") for day in range(1, 30)] + [spend("2026-06-29", "34.30")]
    assert sum((one.amount for one in tenths), Decimal(0)) == Decimal("1000.00")
    assert on("2026-06-29", spends=tenths).state is State.ACTIVE
