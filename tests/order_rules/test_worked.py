"""The cancellation bands, the catalogue and the worked examples of the rule page, with the values the page gives."""

from decimal import Decimal

import pytest

from checker.order_rules import Clock, Outcome, Stage, after_sales, assess, load_order_rules, who_may_cancel

from .builders import FIGURES, RULES, answer, creator, event, events, ids, names, note, order, periods, record, t


@pytest.mark.parametrize(
    ("stage", "how", "share", "amount"),
    [
        ("applied", "self-service", "1", "10000.00"),  # example 1
        ("recruiting", "appeal", "1", "10000.00"),  # example 2
        ("list-pending", "appeal", "1", "10000.00"),
        ("sample", "appeal", "0.75", "7500.00"),  # example 3
    ],
)
def test_who_may_cancel_and_what_is_refunded(stage, how, share, amount):
    cancel = answer(stage).cancel
    assert (cancel.allowed, cancel.by, cancel.how) == (True, "merchant", how)
    assert (cancel.refund.share, cancel.refund.amount) == (Decimal(share), Decimal(amount))


@pytest.mark.parametrize("stage", ["creating", "publishing", "acceptance", "settled"])
def test_example_4_nothing_can_be_cancelled_once_creation_began(stage):
    cancel = answer(stage).cancel
    assert (cancel.allowed, cancel.by, cancel.how, cancel.refund) == (False, None, "none", None)


def test_a_refund_is_rounded_half_up_to_the_cent():
    assert who_may_cancel(Stage.SAMPLE, Decimal("0.02"), RULES).refund.amount == Decimal("0.02")  # 0.015
    assert who_may_cancel(Stage.SAMPLE, Decimal("100.03"), RULES).refund.amount == Decimal("75.02")  # 75.0225


@pytest.mark.parametrize(
    ("n", "k", "outcome"),
    [
        (9, 3, Outcome.CONTINUES),  # example 5: exactly 1/3
        (9, 4, Outcome.CANCEL_ALL),  # example 6
        (10, 3, Outcome.CONTINUES),  # example 7: 9 > 10 is false
        (10, 4, Outcome.CANCEL_ALL),  # example 8
        (3, 1, Outcome.CONTINUES),
        (1, 1, Outcome.CANCEL_ALL),
    ],
)
def test_examples_5_to_8_more_than_a_third_with_a_sample_problem(n, k, outcome):
    result = answer("sample", n, happened=events("sample-problem", names(k), fault="merchant"))
    assert result.outcome is outcome
    assert all(creator(result, id).counted for id in names(k))
    assert all(one.standing.violations == 0 for one in result.creators)
    if outcome is Outcome.CANCEL_ALL:
        assert (result.refund.share, result.refund.amount) == (Decimal("0.75"), Decimal("7500.00"))


def test_a_creator_counts_once_however_often_the_problem_is_recorded():
    twice = [
        event("sample-problem", f"03-02 1{hour}:00", creator=id, fault="third-party")
        for hour, id in enumerate(["c1", "c1", "c2", "c3"])
    ]
    assert answer("sample", 9, happened=twice).outcome is Outcome.CONTINUES


def test_a_platform_cancellation_later_than_the_sample_stage_has_no_band():
    result = answer("publishing", 3, happened=events("sample-problem", names(2), fault="merchant"))
    assert (result.outcome, result.refund, ids(result.reasons)) == (Outcome.CANCEL_ALL, None, {"refund-band"})


def test_a_refund_between_two_stages_is_not_guessed():
    dated = periods(list_confirmed="03-01 00:00", creating_from="03-05 00:00")
    result = answer("sample", 3, happened=events("sample-problem", names(2), fault="merchant"), periods=dated)
    assert (result.stage, result.refund, ids(result.reasons)) == (Stage.CREATING, None, {"refund-stage"})


@pytest.mark.parametrize(
    ("at", "outcome"), [("03-09 23:59:59", Outcome.CANCEL_ALL), ("03-10 00:00:00", Outcome.UNDECIDED)]
)
def test_a_sample_problem_counts_until_the_publishing_period_ends(at, outcome):
    dated = periods(publish_from="03-01 00:00", publish_until="03-09 23:59:59")
    result = answer("acceptance", 2, happened=events("sample-problem", names(2), at, fault="merchant"), periods=dated)
    assert result.outcome is outcome


def test_without_confirmed_creators_no_share_can_be_computed():
    result = answer("sample", 0, happened=events("sample-problem", ["c1"], fault="merchant"))
    assert (result.outcome, result.compensation.may_apply) == (Outcome.UNDECIDED, None)
    assert "no-creators" in ids(result.reasons)
    asked = answer("creating", 0, happened=events("force-majeure", ["c1"], by="creator"))
    assert asked.outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("k", "may_apply", "amount"),
    [(2, False, None), (3, True, Decimal("1000.00"))],  # examples 9 and 10
)
def test_examples_9_and_10_more_than_half_uncompleted(k, may_apply, amount):
    result = answer("acceptance", 4, happened=events("uncompleted", names(k)))
    assert (result.compensation.may_apply, result.compensation.amount) == (may_apply, amount)
    assert [one.counted for one in result.creators] == [False] * k + [True] * (4 - k)


def test_a_sample_problem_of_up_to_a_third_is_not_uncompleted():
    happened = [*events("uncompleted", ["c1"]), *events("sample-problem", ["c2"], fault="merchant")]
    assert answer("publishing", 3, happened=happened).compensation.may_apply is False


def test_whether_an_infringing_creator_is_uncompleted_is_not_settled():
    happened = [
        *events("uncompleted", ["c1"]),
        event("infringement", creator="c2", confirmed=True),
    ]
    result = answer("acceptance", 3, happened=happened)
    assert (result.compensation.may_apply, "completion-open" in ids(result.reasons)) == (None, True)
    assert answer("acceptance", 4, happened=happened).compensation.may_apply is False


@pytest.mark.parametrize(
    ("fixed", "outcome", "violations", "counted"),
    [
        ("03-03 10:00:00", Outcome.CONTINUES, 0, True),  # example 11: exactly 48 hours
        ("03-03 10:00:01", Outcome.CANCEL_SOME, 1, False),  # example 12
    ],
)
def test_examples_11_and_12_48_hours_to_the_second(fixed, outcome, violations, counted):
    happened = [
        event("edit-failed-review", "03-01 10:00:00", creator="c1"),
        event("edit-fixed", fixed, creator="c1"),
    ]
    result = answer("publishing", happened=happened)
    one = creator(result, "c1")
    assert (result.outcome, one.standing.violations, one.counted) == (outcome, violations, counted)


@pytest.mark.parametrize(
    ("as_of", "outcome", "deadlines"),
    [("03-03 10:00:00", Outcome.CONTINUES, ["order/V2b"]), ("03-03 10:00:01", Outcome.CANCEL_SOME, [])],
)
def test_an_uncorrected_note_runs_out_after_48_hours(as_of, outcome, deadlines):
    failed = [event("edit-failed-review", "03-01 10:00:00", creator="c1")]
    result = answer("publishing", happened=failed, as_of=as_of)
    assert (result.outcome, [one.what for one in result.deadlines]) == (outcome, deadlines)
    if deadlines:
        assert result.deadlines[0].at == t("03-03 10:00:00")
        assert result.needs_action(t(as_of), 0)


def test_a_repeated_notice_opens_no_new_window_and_a_later_one_does():
    again = [
        event("edit-failed-review", "03-01 10:00", creator="c1"),
        event("edit-failed-review", "03-02 10:00", creator="c1"),
        event("edit-fixed", "03-03 11:00", creator="c1"),
    ]
    assert answer("publishing", happened=again).outcome is Outcome.CANCEL_SOME
    new = [
        event("edit-failed-review", "03-01 10:00", creator="c1"),
        event("edit-fixed", "03-02 10:00", creator="c1"),
        event("edit-failed-review", "03-03 10:00", creator="c1"),
        event("edit-fixed", "03-05 10:00", creator="c1"),
    ]
    assert answer("publishing", happened=new).outcome is Outcome.CONTINUES


def test_example_13_the_ladder_across_the_year_end():
    # The first violation in an earlier order, the second and third in this one.
    earlier = [record("c1", "2025-06-01 10:00:00")]
    second = events("material-missing", ["c1"], "2025-12-31 23:59:58")
    third = [event("fake-data", "2026-01-01 00:00:01", creator="c1", reads=0)]
    old = creator(answer("publishing", happened=second, creators=tuple(earlier), as_of="2025-12-31 23:59:59"), "c1")
    assert (old.standing.violations, old.standing.restriction.label) == (2, "3 months")
    new = creator(
        answer("publishing", happened=[*second, *third], creators=tuple(earlier), as_of="2026-01-02 00:00"), "c1"
    )
    assert (new.standing.violations, new.standing.restriction.label) == (1, "1 month")
    # The three months run to their end although the count is zeroed.
    assert [one.until for one in new.standing.running] == [t("2026-03-31 23:59:58"), t("2026-02-01 00:00:01")]


def test_a_violation_in_the_last_second_belongs_to_the_old_year():
    happened = events("material-missing", ["c1"], "2025-12-31 23:59:59")
    one = creator(answer("publishing", happened=happened, as_of="2026-01-01 00:00:00"), "c1")
    assert (one.standing.violations, one.standing.restriction.label) == (0, "1 month")
    later = creator(answer("publishing", happened=happened, as_of="2026-02-01 00:00:00"), "c1")
    assert (later.standing.violations, later.standing.restriction) == (0, None)


@pytest.mark.parametrize(("count", "label"), [(1, "1 month"), (2, "3 months"), (3, "long-term"), (4, "long-term")])
def test_the_ladder(count, label):
    earlier = [record("c1", *(f"2026-01-0{day} 10:00" for day in range(1, count)))] if count > 1 else []
    result = answer("publishing", happened=events("material-missing", ["c1"]), creators=tuple(earlier))
    assert creator(result, "c1").standing.violations == count
    assert creator(result, "c1").standing.restriction.label == label


def test_a_month_ends_on_the_last_day_of_a_shorter_month():
    result = answer(
        "publishing", happened=events("material-missing", ["c1"], "2024-01-31 08:00"), as_of="2024-02-01 00:00"
    )
    assert creator(result, "c1").standing.restriction.until == t("2024-02-29 08:00")


TEXT = "换季脸干，睡前涂薄薄一层，早起摸着软软的，这是我记录的第{}周。"


@pytest.mark.similarity
def test_example_14_three_similar_notes_settle_the_earliest():
    notes = [
        note("n3", 200, "03-12 09:00", text=TEXT.format("三")),
        note("n1", 500, "03-10 09:00", text=TEXT.format("一")),
        note("n2", 300, "03-11 09:00", text=TEXT.format("二")),
    ]
    result = answer("acceptance", notes=notes)
    assert (result.settlement.total_reads, result.settlement.billable_reads) == (1000, 500)
    assert [(one.note, one.reads, one.rule) for one in result.settlement.excluded] == [
        ("n2", 300, "order/V3b"),
        ("n3", 200, "order/V3b"),
    ]
    assert creator(result, "c1").standing.violations == 0


@pytest.mark.similarity
@pytest.mark.parametrize("flagged", [("n2", "n3"), ("n1", "n2", "n3")])
@pytest.mark.parametrize("texts", [("", "", ""), ("长" * 30, "长" * 30, "长" * 30), tuple(map(TEXT.format, "一二三"))])
def test_example_14_told_by_the_platform(flagged, texts):
    notes = [
        note(f"n{index}", reads, f"03-1{index} 09:00", text=text)
        for index, (reads, text) in enumerate(zip((500, 300, 200), texts, strict=True), start=1)
    ]
    happened = [event("similar-note", "03-15 10:00", note=id) for id in flagged]
    assert answer("acceptance", happened=happened, notes=notes).settlement.billable_reads == 500


def test_notes_of_one_order_that_are_not_alike_are_all_settled():
    notes = [
        note("n1", 500, text="换季脸干，睡前涂薄薄一层，早起摸着软软的，记录第三周。"),
        note("n2", 300, text="通勤包里常备的小罐，办公室里补一点，指腹捂热再按压。"),
        note("n3", 100, text=""),
        note("n4", 50, text=""),
    ]
    assert answer("acceptance", notes=notes).settlement.billable_reads == 950


def test_a_similar_group_does_not_reach_notes_that_are_not_like_it():
    notes = [
        note("n0", 900, "03-01 09:00", text="通勤包里常备的小罐，办公室里补一点，指腹捂热再按压。"),
        note("n1", 500, "03-02 09:00", text=TEXT.format("一")),
        note("n2", 300, "03-03 09:00", text=TEXT.format("二")),
    ]
    happened = [event("similar-note", "03-15 10:00", note=id) for id in ("n1", "n2")]
    assert answer("acceptance", happened=happened, notes=notes).settlement.billable_reads == 1400


@pytest.mark.similarity
def test_similar_notes_without_a_time_have_no_earliest():
    notes = [note("n1", 500, None, text=TEXT.format("一")), note("n2", 300, text=TEXT.format("二"))]
    result = answer("acceptance", notes=notes)
    assert (result.settlement.billable_reads, "published-missing" in ids(result.reasons)) == (None, True)


def test_example_15_reads_that_are_not_paid_for():
    notes = [note("n1", 8000), note("n2", 1200, creator="c2"), note("n3", 800, "03-11 09:00", creator="c3")]
    happened = [
        event("infringement", "03-15 10:00", creator="c2", note="n2", confirmed=True),
        event("similar-note", "03-15 10:00", note="n3"),
    ]
    result = answer("acceptance", happened=happened, notes=notes)
    assert (result.settlement.total_reads, result.settlement.billable_reads) == (10_000, 8_000)
    assert [(one.note, one.rule) for one in result.settlement.excluded] == [("n3", "order/V3b"), ("n2", "order/V4b")]


def test_a_note_counts_at_most_once_and_nothing_goes_below_zero():
    notes = [note("n1", 100)]
    happened = [
        event("infringement", "03-15 10:00", creator="c1", confirmed=True),
        event("fake-data", "03-15 10:00", creator="c1", reads=80),
        event("similar-note", "03-15 10:00", note="n1"),
    ]
    result = answer("acceptance", happened=happened, notes=notes)
    assert [(one.rule, one.reads) for one in result.settlement.excluded] == [("order/V4b", 100)]
    assert result.settlement.billable_reads == 0
    more = answer("acceptance", happened=[event("fake-data", creator="c2", reads=500)], notes=notes)
    assert more.settlement.billable_reads == 0


def test_only_the_proven_part_of_fake_reads_is_excluded():
    notes = [note("n1", 1000)]
    some = answer("acceptance", happened=[event("fake-data", creator="c1", reads=300)], notes=notes)
    assert (some.settlement.billable_reads, some.outcome) == (700, Outcome.CONTINUES)
    assert (creator(some, "c1").standing.violations, creator(some, "c1").counted) == (1, True)
    open_part = answer("acceptance", happened=[event("fake-data", creator="c1")], notes=notes)
    assert (open_part.settlement.billable_reads, ids(open_part.reasons)) == (None, {"fake-reads-missing"})
    dismissed = answer("acceptance", happened=[event("fake-data", creator="c1", reads=9, confirmed=False)], notes=notes)
    assert dismissed.settlement.billable_reads == 1000
    assert creator(dismissed, "c1").standing.violations == 0


def test_example_16_force_majeure_asked_for_by_the_merchant():
    result = answer("creating", happened=[event("force-majeure", by="merchant")])
    assert (result.outcome, result.refund, ids(result.reasons)) == (
        Outcome.CANCEL_ALL,
        None,
        {"force-majeure-refund"},
    )


@pytest.mark.parametrize(("k", "outcome"), [(2, Outcome.CANCEL_SOME), (3, Outcome.CANCEL_ALL)])
def test_example_17_force_majeure_asked_for_by_creators(k, outcome):
    result = answer("creating", 6, happened=events("force-majeure", names(k), by="creator"))
    assert result.outcome is outcome
    assert all(one.standing.violations == 0 for one in result.creators)


@pytest.mark.parametrize("stage", ["publishing", "acceptance", "settled"])
def test_example_18_force_majeure_after_publishing_began(stage):
    result = answer(stage, happened=[event("force-majeure", by="merchant")])
    assert (result.outcome, ids(result.reasons)) == (Outcome.UNDECIDED, {"force-majeure-late"})


@pytest.mark.parametrize(
    ("at", "outcome"), [("03-09 23:59:59", Outcome.CANCEL_ALL), ("03-10 00:00:00", Outcome.UNDECIDED)]
)
def test_the_publishing_period_begins_with_its_first_second(at, outcome):
    happened = [event("force-majeure", at, by="merchant")]
    assert answer("publishing", happened=happened, periods=periods(publish_from="03-10 00:00")).outcome is outcome


def test_example_19_two_causes_count_twice_and_one_cause_once():
    happened = [
        event("sample-problem", "03-01 10:00", creator="c1", fault="creator"),
        event("fake-data", "03-02 10:00", creator="c1", note="n1", reads=10),
    ]
    result = answer("publishing", happened=happened, notes=[note("n1", 100)])
    assert creator(result, "c1").standing.violations == 2
    same = [*happened, event("fake-data", "03-03 10:00", creator="c1", note="n1", reads=20)]
    again = answer("publishing", happened=same, notes=[note("n1", 100)])
    assert creator(again, "c1").standing.violations == 2
    assert again.settlement.billable_reads == 80


def test_the_creators_own_fault_with_the_sample():
    result = answer("sample", happened=events("sample-problem", ["c1"], fault="creator"))
    one = creator(result, "c1")
    assert (result.outcome, one.counted, one.standing.violations) == (Outcome.CANCEL_SOME, False, 1)


def test_a_lost_account_is_not_counted_and_no_violation():
    result = answer("publishing", happened=events("account-lost", ["c1"]))
    one = creator(result, "c1")
    assert (result.outcome, one.counted, one.standing.violations) == (Outcome.CONTINUES, False, 0)


@pytest.mark.parametrize(
    ("extra", "as_of", "outcome", "remark"),
    [
        ([], "03-03 10:00:00", Outcome.CONTINUES, None),
        ([], "03-03 10:00:01", Outcome.UNDECIDED, None),
        (
            [event("infringement-appeal", "03-03 10:00:00", creator="c1")],
            "03-09 10:00",
            Outcome.CONTINUES,
            "appeal-pending",
        ),
        (
            [event("infringement-appeal", "03-03 10:00:01", creator="c1")],
            "03-09 10:00",
            Outcome.UNDECIDED,
            "appeal-late",
        ),
        (
            [event("infringement", "03-04 10:00", creator="c1", confirmed=False)],
            "03-09 10:00",
            Outcome.CONTINUES,
            "not-confirmed",
        ),
        (
            [event("infringement", "03-04 10:00", creator="c1", confirmed=True)],
            "03-09 10:00",
            Outcome.CANCEL_SOME,
            None,
        ),
    ],
)
def test_an_infringement_has_consequences_only_once_confirmed(extra, as_of, outcome, remark):
    told = event("infringement", "03-01 10:00:00", creator="c1")
    result = answer("publishing", happened=[told, *extra], as_of=as_of)
    assert result.outcome is outcome
    assert remark is None or remark in ids(result.readings)
    assert creator(result, "c1").standing.violations == (1 if outcome is Outcome.CANCEL_SOME else 0)


@pytest.mark.parametrize(
    ("stage", "by", "outcome", "remark"),
    [
        ("applied", "merchant", Outcome.CANCEL_ALL, None),
        ("sample", "merchant", Outcome.CANCEL_ALL, "cancel-by-appeal"),
        ("creating", "merchant", Outcome.CONTINUES, "cancel-not-allowed"),
        ("recruiting", "creator", Outcome.CONTINUES, "creator-cancel"),
    ],
)
def test_requests_to_cancel(stage, by, outcome, remark):
    result = answer(stage, happened=[event("cancel-request", by=by, creator="c1" if by == "creator" else "")])
    assert result.outcome is outcome
    assert remark is None or remark in ids(result.readings)
    if outcome is Outcome.CANCEL_ALL:
        assert result.refund == result.cancel.refund


def test_a_request_is_refunded_by_the_stage_it_was_made_in():
    dated = periods(list_confirmed="03-05 00:00", creating_from="03-10 00:00")
    result = answer("creating", happened=[event("cancel-request", "03-06 00:00", by="merchant")], periods=dated)
    assert (result.cancel.allowed, result.refund.amount) == (False, Decimal("7500.00"))


@pytest.mark.parametrize(
    ("as_of", "stage"),
    [
        ("03-01 00:00:00", Stage.SAMPLE),
        ("03-04 23:59:59", Stage.SAMPLE),
        ("03-05 00:00:00", Stage.CREATING),
        ("03-10 00:00:00", Stage.PUBLISHING),
        ("03-15 23:59:59", Stage.PUBLISHING),
        ("03-16 00:00:00", Stage.ACCEPTANCE),
        ("03-20 00:00:01", Stage.SETTLED),
    ],
)
def test_dates_that_have_passed_move_the_stage_on(as_of, stage):
    dated = periods(
        list_confirmed="03-01 00:00",
        creating_from="03-05 00:00",
        publish_from="03-10 00:00",
        publish_until="03-15 23:59:59",
        accept_until="03-20 00:00:00",
    )
    result = answer("applied", periods=dated, as_of=as_of)
    assert (result.stage, "stage-behind" in ids(result.readings)) == (stage, True)


def test_the_sample_stage_ends_when_either_process_starts():
    dated = periods(list_confirmed="03-01 00:00", creating_from="03-12 00:00", publish_from="03-10 00:00")
    assert answer("sample", periods=dated, as_of="03-09 23:59").cancel.allowed
    assert not answer("sample", periods=dated, as_of="03-10 00:00").cancel.allowed


def test_a_stage_ahead_of_its_dates_is_believed_and_said():
    result = answer("creating", periods=periods(creating_from="04-01 00:00"))
    assert (result.stage, "stage-ahead" in ids(result.readings)) == (Stage.CREATING, True)


def test_a_record_of_the_same_instant_is_the_same_violation():
    happened = events("material-missing", ["c1"], "03-02 10:00")
    result = answer("publishing", happened=happened, creators=(record("c1", "03-02 10:00"),))
    assert (creator(result, "c1").standing.violations, "same-record" in ids(result.readings)) == (1, True)


@pytest.mark.parametrize(
    ("replied", "closed", "now", "reply", "close", "verdict"),
    [
        ("03-03 10:00:00", "03-08 10:00:00", "03-19 10:00", Clock.MET, Clock.MET, "pass"),
        ("03-03 10:00:01", "03-08 10:00:00", "03-19 10:00", Clock.LATE, Clock.MET, "warn"),
        ("03-02 10:00:00", "03-08 10:00:01", "03-19 10:00", Clock.MET, Clock.LATE, "fail"),
        (None, None, "03-03 10:00:00", Clock.DUE, Clock.DUE, "pass"),
        (None, None, "03-03 10:00:01", Clock.LATE, Clock.DUE, "warn"),
        (None, None, "03-08 10:00:01", Clock.LATE, Clock.LATE, "fail"),
        (None, "03-02 10:00", "03-19 10:00", Clock.MET, Clock.MET, "pass"),
    ],
)
def test_the_after_sales_clock(replied, closed, now, reply, close, verdict):
    one = after_sales(
        t("03-01 10:00:00"),
        replied_at=t(replied) if replied else None,
        closed_at=t(closed) if closed else None,
        now=t(now),
        rules=RULES,
    )
    assert (one.reply, one.close, one.verdict) == (reply, close, verdict)


def test_after_sales_cases_of_an_order():
    happened = [
        event("after-sales-opened", "03-01 10:00"),
        event("after-sales-replied", "03-01 12:00"),
        event("after-sales-closed", "03-02 10:00"),
        event("after-sales-opened", "03-19 10:00"),
    ]
    result = answer("acceptance", happened=happened)
    assert [one.close for one in result.after_sales] == [Clock.MET, Clock.DUE]
    assert [(one.what, one.at) for one in result.deadlines] == [
        ("after-sales/reply", t("03-21 10:00")),
        ("after-sales/close", t("03-26 10:00")),
    ]
    assert (result.needs_action(t("03-20 09:00"), 1), result.needs_action(t("03-20 09:00"), 2)) == (False, True)
    overdue = answer("acceptance", happened=happened[-1:], as_of="03-28 10:00")
    assert overdue.needs_action(t("03-28 10:00"), 0)


def test_the_figures_can_be_changed_without_code(tmp_path):
    changed = tmp_path / "figures.toml"
    changed.write_text(FIGURES.read_text("utf-8").replace("refund_percent = 75", "refund_percent = 60"), "utf-8")
    result = assess(order("sample"), t("03-20 12:00"), load_order_rules(changed))
    assert result.cancel.refund.amount == Decimal("6000.00")


@pytest.mark.parametrize(
    ("stage", "n", "happened", "reason"),
    [
        ("acceptance", 0, [event("uncompleted", creator="c1")], "no-creators"),
        ("creating", 6, [event("force-majeure", by="creator", creator="c1")], "force-majeure-refund"),
    ],
)
def test_an_answer_that_cannot_be_decided_needs_a_person_whatever_the_outcome(stage, n, happened, reason):
    result = answer(stage, n, happened=happened)
    assert reason in ids(result.reasons)
    assert result.needs_action(t("03-20 12:00"), 30)


@pytest.mark.parametrize(
    ("type", "fields", "missing"),
    [
        ("sample-problem", {"fault": "merchant"}, "publish_until"),
        ("force-majeure", {"by": "merchant"}, "publish_from"),
    ],
)
def test_without_the_dates_of_the_period_the_reason_names_what_is_missing(type, fields, missing):
    result = answer("acceptance", happened=[event(type, creator="c1", **fields)])
    assert result.outcome is Outcome.UNDECIDED
    assert any(missing in remark.text for remark in result.reasons)
