"""How clauses are scored: against the sum written out, piece by piece."""

from __future__ import annotations

from math import floor
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.classifier import LONGEST, Classifier, Weight, Weights, clauses, pieces, save
from checker.wording import Wording


def one(
    weights: dict[str, int] | dict[str, Weight], *, category: str = "guarantee", base: int = 0, found: int = 0
) -> Weights:
    table = {piece: told if isinstance(told, Weight) else Weight(told) for piece, told in weights.items()}
    return Weights(
        category=category,
        base=base,
        least=found,
        found=found,
        doubted=-100,
        listed=-200,
        packs=("ad-law",),
        weights=table,
    )


def test_pieces_are_runs_of_up_to_four_characters_with_the_edges_marked() -> None:
    assert pieces("包过") == ["^", "包", "过", "$", "^包", "包过", "过$", "^包过", "包过$", "^包过$"]


@pytest.mark.parametrize("other", ["赔30", "赔三十", "赔3百万", "赔两"])
def test_every_numeral_is_the_same(other: str) -> None:
    assert pieces(other) == pieces("赔5")


def test_letters_are_all_the_same() -> None:
    assert pieces("买iphone送壳") == pieces("买ipad送壳")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不过全退，三天出分", ["不过全退", "三天出分"]),
        ("不过全退✅三天出分", ["不过全退", "三天出分"]),
        ("好用 推荐给你", ["推荐给你"]),  # two characters say too little
        ("#不过全退[话题]# 三天出分", ["三天出分"]),
        ("owl city - vanilla twilight，这首歌好听", ["这首歌好听"]),
        ("长久" * (LONGEST // 2) + "长", []),
        ("哈" * 7 + "，" + "买" * 6, ["买" * 6]),  # the same over and over is no language
        ("", []),
    ],
)
def test_what_parts_clauses(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text)] == expected


def test_a_clause_of_the_greatest_length_is_scored() -> None:
    assert list(clauses("天长地久有时尽此恨绵" * (LONGEST // 10))) == [(0, LONGEST)]


ENGINES = ["pyahocorasick", pytest.param("daachorse", marks=pytest.mark.fast)]
WEIGHTS = st.dictionaries(
    st.text("包过退^$0", min_size=1, max_size=4),
    st.builds(Weight, *[st.integers(-99999, 99999)] * 4),
    max_size=12,
)
RUN = st.lists(st.text("包过退款", min_size=3, max_size=LONGEST), min_size=1, max_size=6)


@pytest.mark.parametrize("engine", ENGINES)
@given(st.lists(WEIGHTS, min_size=1, max_size=9), RUN, st.integers(-999, 999))
def test_a_score_is_the_sum_of_the_weights_by_the_root_of_the_length(
    engine: str, tables: list[dict[str, Weight]], run: list[str], base: int
) -> None:
    found = Classifier(save([one(table, base=base) for table in tables]), engine).scores(run)
    around = ["", *run, ""]
    for number, clause in enumerate(run):
        inside, before, after = pieces(clause), pieces(around[number]), pieces(around[number + 2])
        others = [piece for other in (*around[:number], *around[number + 3 :]) for piece in pieces(other)]
        for score, table in zip(found[number], tables, strict=True):
            own = sum(table[piece].inside for piece in inside if piece in table)
            beside = sum(table[piece].before for piece in before if piece in table)
            beside += sum(table[piece].after for piece in after if piece in table)
            far = sum(table[piece].elsewhere for piece in others if piece in table)
            # One by a root is known to sixteen binary places.
            roots = [
                round(2**16 / max(1, count) ** 0.5) for count in (len(inside), len(before) + len(after), len(others))
            ]
            assert score == base + floor(sum(map(mul, (own, beside, far), roots)) / 2**16 + 0.5)


@given(st.integers(-999, 999), st.integers(3, LONGEST))
def test_a_score_is_true_to_one(weight: int, size: int) -> None:
    """Few pieces of a pack weigh more than this, and never all of a clause."""
    clause = "包" * size
    ((score,),) = Classifier(save([one({"包": Weight(weight)})]), "pyahocorasick").scores([clause])
    assert score == pytest.approx(weight * size / len(pieces(clause)) ** 0.5, abs=1)


def test_sums_of_a_long_note_stay_in_their_lanes() -> None:
    table = {"包": Weight(elsewhere=99999), "过": Weight(elsewhere=-99999)}
    run = ["包" * LONGEST] * 25_000  # a million characters
    other = {"包": Weight(elsewhere=-99999)}
    classifier = Classifier(save([one(table), one(other), one({})]), "pyahocorasick")
    sums = classifier.sums(run)
    found = classifier.score(sums[:3], classifier.together(sums))
    count = len(run) - 2
    total = count * LONGEST * 99999 * round(2**16 / (count * len(pieces(run[0]))) ** 0.5) / 2**16
    assert found == pytest.approx([total, -total, 0], rel=1e-5)


def test_a_clause_far_from_every_class_is_not_near() -> None:
    classifier = Classifier(save([one({"退款": 9000}, base=-500, found=100)]), "pyahocorasick")
    assert [clause.near for clause in Wording(classifier, {"body": "不过退款，天气真好"}).clauses["body"]] == [
        True,
        False,
    ]


def test_clauses_of_a_note_stand_one_after_the_other_across_its_fields() -> None:
    classifier = Classifier(save([one({"不灵": Weight(after=5000), "退款": Weight(before=5000)})]), "pyahocorasick")
    wording = Wording(classifier, {"title": "不过退款", "body": "天气真好，说不灵了"})
    alone = classifier.scores(["天气真好"])[0][0]
    (first, second) = wording.clauses["body"]
    assert first.scores[0] > alone
    assert second.scores[0] == 0
    assert (first.start, first.end, second.start, second.end) == (0, 4, 5, 9)


def test_what_stands_elsewhere_in_the_note_counts_too() -> None:
    classifier = Classifier(save([one({"本店": Weight(elsewhere=5000)})]), "pyahocorasick")
    title, neighbour, last = (
        clause.scores[0]
        for found in Wording(classifier, {"title": "本店新开张", "body": "天气真好，回来找我"}).clauses.values()
        for clause in found
    )
    assert (title, neighbour) == (0, 0)  # in it and beside it these words weigh nothing
    assert last > 0


def test_the_score_of_a_place_is_the_highest_of_its_clauses() -> None:
    classifier = Classifier(save([one({"退款": 4000})]), "pyahocorasick")
    wording = Wording(classifier, {"body": "不过退款，天气真好"})
    best = wording.clauses["body"][0].scores[0]
    assert best > 0
    assert wording.score("guarantee", "body", 2, 6) == (best, best, classifier.classes[0])
    assert wording.score("guarantee", "body", 5, 6) == (0, 0, classifier.classes[0])
    assert wording.score("guarantee", "body", 4, 5) is None  # between two clauses
    assert wording.score("fraud", "body", 2, 6) is None
    assert Wording(Classifier(save([one({}, category="fraud")]), "pyahocorasick"), {"body": "天气真好"}).score(
        "price", "body", 0, 4
    )  # invented prices are labelled as fraud
    assert wording.score("guarantee", "title", 0, 6) is None


def test_what_is_saved_is_the_same_twice() -> None:
    assert save([one({"包过": 3, "不过": 2})]) == save([one({"不过": 2, "包过": 3})])


def test_the_telling_words_are_those_that_weigh() -> None:
    classifier = Classifier(
        save([one({"全退": 300, "天气": -200}), one({"天气": 300}, category="fraud")]), "pyahocorasick"
    )
    clause = "天气好不过全退"
    assert clause[slice(*classifier.telling(clause, 0))] == "全退"
    assert clause[slice(*classifier.telling(clause, 1))] == "天气"


def test_a_class_is_found_by_its_category() -> None:
    classifier = Classifier(save([one({}), one({}, category="fraud")]), "pyahocorasick")
    assert (classifier.number("fraud"), classifier.number("absolute")) == (1, None)


def test_without_classes_there_are_no_scores() -> None:
    assert Classifier(save([]), "pyahocorasick").scores(["不过全退"]) == [[]]
