"""What the network reads of a clause, and what it makes of it: against sums written out."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.classifier import Classifier, Weight, Weights, save
from checker.surroundings import EDGE, Clause, Network, Surroundings, Unit, inputs, parting
from checker.wording import Wording, read

ONE = ("guarantee",)
NUMBERS = st.floats(-20, 20, allow_nan=False)


def told(read: list[float], categories: tuple[str, ...] = ONE) -> dict[str, float]:
    return dict(zip(inputs(categories), read, strict=True))


def unit(bias: float = 0.0, to: float = 1.0, **reads: float) -> Unit:
    """A unit that reads a few of the things there are; blanks in their names are written ``_``."""
    return Unit(bias, [reads.get(name.replace(" ", "_"), 0.0) for name in inputs(ONE)], [to])


@pytest.mark.parametrize(
    ("between", "kind"),
    [("，", "comma"), ("、", "comma"), ("。", "end"), ("！\n", "end"), ("\n", "end"), ("：", "colon"), (" ✅ ", "other"), ("。，", "end")],
)  # fmt: skip
def test_what_parts_two_clauses(between: str, kind: str) -> None:
    note = Surroundings([Clause([0.0], 4, EDGE, titled=False), Clause([0.0], 4, parting(between), titled=False)])
    first, second = told(note.of(0)), told(note.of(1))
    kinds = ("edge", "end", "comma", "colon", "other")
    assert [first[f"{name} after"] for name in kinds] == [float(name == kind) for name in kinds]
    assert [second[f"{name} before"] for name in kinds] == [float(name == kind) for name in kinds]
    assert first["edge before"] == second["edge after"] == 1


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=8), st.data())
def test_what_is_read_of_a_clause(scores: list[tuple[float, float]], data: st.DataObject) -> None:
    categories = ("guarantee", "fraud")
    place = data.draw(st.integers(0, len(scores) - 1))
    note = [Clause(one, 3 + number, EDGE, titled=number == 0) for number, one in enumerate(scores)]
    read = told(Surroundings(note).of(place), categories)
    others = [one for number, one in enumerate(scores) if number != place]
    for lane, category in enumerate(categories):

        def within(score: float) -> float:
            return max(-9.0, min(6.0, score))

        assert read[f"own {category}"] == within(scores[place][lane])
        assert read[f"before {category}"] == (within(scores[place - 1][lane]) if place else -6)
        assert read[f"after {category}"] == (within(scores[place + 1][lane]) if place + 1 < len(scores) else -6)
        assert read[f"best elsewhere {category}"] == within(max((one[lane] for one in others), default=-9))
        chances = sum(1 / (1 + exp(-one[lane])) for one in others)
        assert read[f"all elsewhere {category}"] == pytest.approx(log(1e-3 + chances), abs=1e-6)
    assert (read["title"], read["length"], read["clauses"]) == (float(place == 0), log(3 + place), log(len(scores)))
    assert read["place"] == min(place, 5)


@given(st.lists(st.builds(unit, NUMBERS, NUMBERS, own_guarantee=NUMBERS, title=NUMBERS), max_size=4), NUMBERS)
def test_a_unit_tells_what_it_adds_up_to_where_that_is_above_zero(units: list[Unit], own: float) -> None:
    read = Surroundings([Clause([own], 5, EDGE, titled=True)]).of(0)
    network = Network.load(Network(ONE, units).save())
    own, title = inputs(ONE).index("own guarantee"), inputs(ONE).index("title")
    heights = [one.bias + one.reads[own] * read[own] + one.reads[title] for one in units]
    expected = sum(max(0.0, height) * one.tells[0] for height, one in zip(heights, units, strict=True))
    assert network.categories == ONE
    assert network.scores(read) == [pytest.approx(expected)]


def test_a_unit_with_too_few_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="to read and 1 to tell"):
        Network(ONE, [Unit(0.0, [1.0], [1.0])])


def of(category: str, weights: dict[str, Weight], least: int = -100) -> Weights:
    return Weights(
        category=category,
        base=0,
        least=least,
        found=10,
        doubted=-10,
        listed=-10,
        packs=(),
        weights=weights,
    )


PROMISE = of("guarantee", {"全退": Weight(500)})


def test_the_network_decides_what_a_clause_scores() -> None:
    """Here it lets a promise count only where the next clause, behind a comma, is one too."""
    network = Network(ONE, [unit(bias=-6, after_guarantee=1, comma_after=6), unit(bias=1, to=-2)])
    classifier = Classifier(save([PROMISE]), "pyahocorasick", network=lambda: network)
    apart = read(classifier, {"title": "不过全退", "body": "天气真好\n不灵全退"})
    beside = read(classifier, {"body": "不过全退，不灵全退"})
    alone = round(500 / 18**0.5)  # with its edges the clause has 6 characters: 6 + 5 + 4 + 3 pieces
    assert beside["body"][0].first == [alone]
    assert [clause.scores for clause in beside["body"]] == [[round(100 * (alone / 100 - 2))], [-200]]
    assert [clause.scores for found in apart.values() for clause in found] == [[-200]] * 3


def test_a_class_the_network_does_not_know_keeps_its_first_score() -> None:
    fraud = of("fraud", {"全退": Weight(700)})
    network = Network(ONE, [unit(bias=1, to=3)])
    classifier = Classifier(save([fraud, PROMISE]), "pyahocorasick", network=lambda: network)
    (clause,) = read(classifier, {"body": "不过全退"})["body"]
    assert clause.scores == [clause.first[0], 300]
    other = Classifier(save([fraud]), "pyahocorasick", network=lambda: network)
    (clause,) = read(other, {"body": "不过全退"})["body"]
    assert clause.scores == clause.first


@pytest.mark.parametrize(("least", "near"), [(117, True), (118, True), (119, False)])
def test_a_clause_below_the_least_first_score_is_not_looked_at_again(least: int, near: bool) -> None:
    classifier = Classifier(save([of("guarantee", {"全退": Weight(500)}, least)]), "pyahocorasick")
    (clause,) = Wording(classifier, {"body": "不过全退"}).clauses["body"]
    assert clause.first == [118]  # 500 by the root of its 18 pieces
    assert clause.near is near
