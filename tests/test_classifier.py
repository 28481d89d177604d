"""How clauses are scored: against the sum written out, piece by piece."""

from __future__ import annotations

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
            assert score == base + round(
                own / len(inside) ** 0.5 + beside / (len(before) + len(after)) ** 0.5 + far / max(1, len(others)) ** 0.5
            )


@given(st.lists(WEIGHTS, min_size=1, max_size=4), RUN, st.integers(-999, 999), st.integers(-99999, 99999))
def test_what_is_found_in_a_class_is_near(
    tables: list[dict[str, Weight]], run: list[str], base: int, found: int
) -> None:
    classifier = Classifier(save([one(table, base=base, found=found) for table in tables]), "pyahocorasick")
    for clause in Wording(classifier, {"body": "，".join(run)}).clauses["body"]:
        assert clause.near or max(clause.scores) < found


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
