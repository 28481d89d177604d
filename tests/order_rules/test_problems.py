"""Events that cannot be true are named, all of them, and cost nobody else; and what holds for every order."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError, LexiconError
from checker.order_rules import (
    Event,
    EventType,
    Order,
    OrderRules,
    Outcome,
    Party,
    PublishedNote,
    Stage,
    assess,
    assess_all,
    find_problems,
    load_order_rules,
)

from .builders import FIGURES, NOW, RULES, event, names, note, order, periods, record, t


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"amount": "-1"}, "-1 yuan"),
        ({"amount": "100.005"}, "100.005 yuan is no whole number of cents"),
        ({"happened": [event("uncompleted", "03-21 10:00", creator="c1")]}, "lies after"),
        ({"notes": [note("n1", at="03-21 10:00")]}, "published_at"),
        ({"creators": (record("c1", "2026-03-21 10:00"),)}, "violation 2026-03-21"),
        ({"notes": [note("n1", -1)]}, "-1 reads"),
        ({"happened": [event("fake-data", creator="c1", reads=-1)]}, "-1 reads"),
        ({"happened": [event("uncompleted", creator="c1")] * 2}, "same event stands here twice"),
        ({"notes": [note("n1"), note("n1", 5)]}, "note id stands here twice"),
        ({"creators": (record("c1"), record("c1"))}, "creator stands here twice"),
        ({"creators": (record("c1", "03-01 10:00", "03-01 10:00"),)}, "violation stands here twice"),
        ({"confirmed_creators": ("c1", "c1")}, "2 times"),
        ({"happened": [event("uncompleted", creator="c9")]}, "not among the confirmed ones; valid: c1"),
        ({"happened": [event("uncompleted")]}, "creator is missing"),
        ({"happened": [event("force-majeure")]}, "creator is missing"),
        ({"happened": [event("sample-problem", creator="c1")]}, "fault is missing"),
        ({"happened": [event("cancel-request")]}, "by is missing"),
        ({"happened": [event("similar-note", creator="c1")]}, "note is missing"),
        ({"happened": [event("similar-note", note="n9")], "notes": [note("n1")]}, "unknown note 'n9'"),
        (
            {"happened": [event("infringement", creator="c1")], "notes": [note("n1"), note("n2")]},
            "note is missing",
        ),
        ({"happened": [event("edit-fixed", creator="c1")]}, "without an earlier edit-failed-review"),
        (
            {
                "happened": [
                    event("edit-fixed", "03-01 10:00", creator="c1"),
                    event("edit-failed-review", "03-01 10:01", creator="c1"),
                ]
            },
            "without an earlier edit-failed-review",
        ),
        ({"happened": [event("infringement-appeal", creator="c1")]}, "without an earlier infringement"),
        ({"happened": [event("after-sales-replied")]}, "without an earlier after-sales-opened"),
        ({"periods": periods(publish_from="03-02 10:00", publish_until="03-01 10:00")}, "publish_until"),
        ({"periods": periods(list_confirmed="03-02 10:00", creating_from="03-01 10:00")}, "creating_from"),
    ],
)
def test_each_problem_is_named(fields, message):
    (problem,) = find_problems(order(**fields), NOW)
    assert message in problem.message
    with pytest.raises(InputError):
        assess(order(**fields), NOW, RULES)


def test_creation_and_publication_may_begin_in_either_order():
    for first, second in (("creating_from", "publish_from"), ("publish_from", "creating_from")):
        assert not find_problems(order(periods=periods(**{first: "03-01 10:00", second: "03-02 10:00"})), NOW)


def test_one_bad_order_never_costs_another():
    answers, errors = assess_all([order(amount="-1", id="bad"), order(id="good")], NOW, RULES)
    assert ([answer.id for answer in answers], len(errors)) == (["good"], 1)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("value = 48", "value = 0", "positive whole number"),
        ("value = [1, 3]", "value = [1]", "not usable"),
        ('source = "cocreation-2024"', 'source = "hearsay"', "unknown source"),
        ('value = [1, 3]\nunit = "of', 'value = [1, -3]\nunit = "of', "positive whole number"),
        ('refund_percent = 100\nsource = "cocreation-2024"', 'refund_percent = 100\nsource = "x"', "unknown source"),
        ("refund_percent = 75", "refund_percent = 175", "not a percentage"),
        ("[cancel.sample]", "[cancel.sampel]", "not usable"),
        ('by = "merchant"', 'bye = "merchant"', "'by' is missing"),
        ("[stage]", "[stag]", "'stage' is missing"),
    ],
)
def test_unusable_figures_are_refused_by_name(tmp_path, old, new, message):
    text = FIGURES.read_text("utf-8")
    assert old in text
    broken = tmp_path / "figures.toml"
    broken.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(LexiconError, match=message):
        load_order_rules(broken)


def test_a_missing_figures_file_is_named(tmp_path):
    with pytest.raises(LexiconError, match="cannot be read"):
        load_order_rules(tmp_path / "none.toml")


def test_every_word_the_code_uses_is_in_the_data():
    assert isinstance(RULES, OrderRules)
    assert set(RULES.stages) == set(Stage)
    assert set(RULES.outcomes) == set(Outcome)


MOMENTS = st.integers(0, 79 * 24).map(lambda hours: t("01-01 00:00") + timedelta(hours=hours))
CREATORS = st.sampled_from(names(5))
EVENTS = st.builds(
    Event,
    type=st.sampled_from(EventType),
    at=MOMENTS,
    creator=CREATORS,
    by=st.sampled_from(Party),
    fault=st.sampled_from(Party),
    note=st.sampled_from(["", "n1", "n2"]),
    reads=st.none() | st.integers(0, 500),
    confirmed=st.none() | st.booleans(),
)
NOTES = st.lists(
    st.builds(
        PublishedNote,
        id=st.sampled_from(["n1", "n2", "n3"]),
        creator=CREATORS,
        published_at=st.none() | MOMENTS,
        reads=st.integers(0, 1000),
        text=st.sampled_from(["", "一样的笔记一样的笔记一样的笔记", "别的笔记说着完全不同的另外一件事"]),
    ),
    max_size=3,
    unique_by=lambda note: note.id,
)
ORDERS = st.builds(
    Order,
    id=st.just("o"),
    amount=st.decimals("0.00", "99999.99", places=2),
    stage=st.sampled_from(Stage),
    confirmed_creators=st.integers(0, 5).map(names),
    events=st.lists(EVENTS, max_size=7).map(tuple),
    notes=NOTES.map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(ORDERS, st.randoms(use_true_random=False))
def test_the_order_of_events_and_notes_does_not_matter(one, random):
    def shuffled(items):
        return tuple(random.sample(items, len(items)))

    other = Order(**{**vars(one), "events": shuffled(one.events), "notes": shuffled(one.notes)})
    answers, errors = assess_all([one], NOW, RULES)
    again, others = assess_all([other], NOW, RULES)
    assert answers == again
    assert sorted(error.message for error in errors) == sorted(error.message for error in others)


def test_two_requests_of_the_same_moment_are_answered_alike_in_either_order():
    both = [event("cancel-request", by=party) for party in ("merchant", "creator")]
    one, other = (assess_all([order("recruiting", happened=happened)], NOW, RULES) for happened in (both, both[::-1]))
    assert one == other


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_money_and_reads_stay_within_bounds(one):
    for answer in assess_all([one], NOW, RULES)[0]:
        for refund in (answer.cancel.refund, answer.refund):
            assert refund is None or Decimal(0) <= refund.amount <= one.amount
        billable = answer.settlement.billable_reads
        assert billable is None or 0 <= billable <= answer.settlement.total_reads
        assert len({excluded.note for excluded in answer.settlement.excluded}) == len(answer.settlement.excluded)
        assert answer.cancel.allowed == (answer.cancel.refund is not None)


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_exceeded_exactly_when_the_fraction_is(part, whole):
    from fractions import Fraction

    assert RULES.affected_share.exceeded_by(part, whole) == (Fraction(part, whole) > Fraction(1, 3))
    assert RULES.uncompleted_share.exceeded_by(part, whole) == (Fraction(part, whole) > Fraction(1, 2))
