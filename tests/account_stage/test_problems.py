"""Events that cannot be true are named, all of them, and cost nobody else."""

import pytest

from checker.account_stage import assess, assess_all, find_problems, load_stage_rules
from checker.errors import InputError, LexiconError

from .builders import FIGURES, RULES, account, appeal, d, extension, notice, spend

TODAY = d("2026-07-01")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"spends": (spend("2026-07-02", "1", where="row 2"),)}, "spend 2026-07-02 lies after 2026-07-01"),
        ({"spends": (spend("2026-06-01", "-0.01", where="row 2"),)}, "-0.01 yuan"),
        ({"spends": (spend("2026-06-01", "NaN", where="row 2"),)}, "NaN yuan"),
        ({"spends": (spend("2025-12-31", "1", where="row 2"),)}, "before the qualification"),
        ({"spends": (spend("2026-06-01", "1"), spend("2026-06-01", "1", where="row 2"))}, "twice"),
        ({"extensions": (extension("2026-06-01", 31, where="row 2"),)}, "31 days; possible are 1 to 30"),
        ({"extensions": (extension("2026-06-01", 0, where="row 2"),)}, "0 days"),
        ({"extensions": (extension("2026-06-01", 5), extension("2026-06-02", 5, where="row 2"))}, "gets 1 in its"),
        ({"notices": (notice("warning", "2026-05-18", where="row 2"),)}, "before the rule was announced"),
        ({"notices": (notice("warning", "2026-06-01"), notice("warning", "2026-06-01", where="row 2"))}, "twice"),
        ({"appeals": (appeal("2026-06-30"), appeal("2026-06-30", "rejected", where="row 2"))}, "twice"),
        ({"appeals": (appeal("2026-06-30", "open", "2026-06-30", where="row 2"),)}, "an appeal that is open"),
        ({"appeals": (appeal("2026-06-30", "accepted", "2026-07-02", where="row 2"),)}, "new_anchor 2026-07-02"),
        ({"appeals": (appeal("2026-06-30", "accepted", "2025-12-31", where="row 2"),)}, "before the qualification"),
        ({"qualified_on": d("2026-07-02"), "where": "row 2"}, "qualified_on 2026-07-02 lies after"),
        ({"cleared_on": d("2026-07-02"), "where": "row 2"}, "cleared_on 2026-07-02 lies after"),
        ({"cleared_on": d("2026-05-01"), "where": "row 2"}, "before the rule"),
        ({"cleared_on": d("2026-06-30"), "readmitted_on": d("2026-06-30"), "where": "row 2"}, "not lie after"),
    ],
)
def test_each_problem_is_named_with_its_row(fields, message):
    (problem,) = find_problems(account(**fields), TODAY, RULES)
    assert message in problem.message
    assert problem.where == "row 2"
    with pytest.raises(InputError):
        assess(account(**fields), TODAY, RULES)


@pytest.mark.parametrize(
    "events",
    [
        {"extensions": (extension("2026-05-30", 30, where="row 3"),)},  # day 149
        {"extensions": (extension("2026-06-25", 30, where="row 3"),), "spends": (spend("2026-06-20", "1000"),)},
    ],
)
def test_an_extension_before_day_150_is_refused(events):
    with pytest.raises(InputError, match="before the warning day") as caught:
        assess(account(**events), TODAY, RULES)
    assert caught.value.where == "row 3"


def test_an_extension_on_day_150_is_taken():
    assert assess(account(extensions=(extension("2026-05-31", 30),)), TODAY, RULES).state == "extended"


def test_one_bad_account_never_costs_another():
    bad = account(id="bad", spends=(spend("2026-07-02", "-1"),))
    early = account(id="early", extensions=(extension("2026-03-01", 5),))
    nothing = account(None, id="nothing", where="row 9")
    good = account(id="good")
    answers, errors = assess_all([bad, early, nothing, good], TODAY, RULES)
    assert [(answer.id, answer.state) for answer in answers] == [("nothing", "undecided"), ("good", "pending")]
    assert len(errors) == 4
    assert errors[-1].where == "row 9"


def test_problems_are_named_for_industries_the_rule_does_not_touch_too():
    answers, errors = assess_all([account(deposit_industry=False, spends=(spend("2027-01-01", "1"),))], TODAY, RULES)
    assert (answers, len(errors)) == ([], 1)


def test_the_figures_can_be_changed_without_code(tmp_path):
    text = FIGURES.read_text("utf-8").replace("value = 150", "value = 100").replace("value = 180", "value = 120")
    changed = tmp_path / "figures.toml"
    changed.write_text(text, "utf-8")
    later = assess(account("2026-06-01"), d("2026-06-02"), load_stage_rules(changed))
    assert [dated.on for dated in later.timeline][:2] == [d("2026-09-09"), d("2026-09-29")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("value = 150", "value = 0", "positive whole number"),
        ("value = 150", 'value = "x"', "positive whole number"),
        ('value = "1000.00"', 'value = "a lot"', "not usable"),
        ('source = "account-security-2026"', 'source = "hearsay"', "unknown source"),
        ("[figure.appeal_days]", "[figure.appeal_day]", "appeal_day"),
        ("[state]", "[stat]", "'state' is missing"),
        ("value = 150", "value =", "not usable"),
    ],
)
def test_unusable_figures_are_refused_by_name(tmp_path, old, new, message):
    broken = tmp_path / "figures.toml"
    broken.write_text(FIGURES.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(LexiconError, match=message):
        load_stage_rules(broken)


def test_a_missing_figures_file_is_named(tmp_path):
    with pytest.raises(LexiconError, match="cannot be read"):
        load_stage_rules(tmp_path / "none.toml")


def test_every_word_the_code_uses_is_in_the_data():
    from checker.account_stage import Milestone, State
    from checker.account_stage.assess import _SWITCHES
    from checker.account_stage.timeline import Unsettled

    assert set(RULES.states) == set(State)
    assert set(RULES.milestones) == set(Milestone)
    assert set(RULES.reasons) >= set(Unsettled)
    assert {id for id, *_ in _SWITCHES} <= set(RULES.questions)
