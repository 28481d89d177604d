"""Claims by how a clause is worded, and everyday clauses that speak against a pattern's claim; with weights of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pytest

from checker import Checker, Note, Scene, Speaker
from checker.classifier import Classifier, Weight, Weights, save
from checker.config import Settings
from checker.lexicon import CompiledLexicon
from checker.model import Partnership, Report
from checker.surroundings import Network, Unit, inputs

Make = Callable[..., Checker]

FOUND = {"月亮": 2000}
"""No rule knows the moon: what is found of it is found by these weights."""


@pytest.fixture
def with_weights(monkeypatch: pytest.MonkeyPatch) -> Make:
    def make(
        weights: Mapping[str, int],
        *,
        category: str = "guarantee",
        base: int = -100,
        found: int = 100,
        doubted: int = -500,
        listed: int = -500,
        packs: tuple[str, ...] = ("ad-law",),
        settings: Settings | None = None,
        network: Network | None = None,
    ) -> Checker:
        table = {piece: Weight(weight) for piece, weight in weights.items()}
        one = Weights(
            category=category,
            base=base,
            least=found,
            found=found,
            doubted=doubted,
            listed=listed,
            packs=packs,
            weights=table,
        )
        monkeypatch.setattr(
            CompiledLexicon, "classifier", lambda _, engine: Classifier(save([one]), engine, network=lambda: network)
        )
        return Checker(settings)

    return make


def found(report: Report) -> list[tuple[str, str, str]]:
    return [
        (one.category, one.severity.value, one.evidence.written) for one in report.findings if one.evidence is not None
    ]


def test_a_clause_that_reaches_the_bound_is_a_claim_by_the_words_that_weigh(with_weights: Make) -> None:
    report = with_weights(FOUND).check(Note(title="月亮晒鞋", body="鞋晒好了，月亮照着鞋。鞋看着月亮"))
    assert [one.evidence.term for one in report.findings if one.evidence] == ["月亮"] * 3
    # They are shown with the short clause around them.
    assert found(report) == [("guarantee", "warning", words) for words in ("月亮晒鞋", "月亮照着鞋", "鞋看着月亮")]
    assert [(one.span.field, one.span.start) for one in report.findings if one.span] == [
        ("title", 0),
        ("body", 5),
        ("body", 11),
    ]


def test_clauses_of_one_sentence_side_by_side_make_one_claim(with_weights: Make) -> None:
    checker = with_weights(FOUND)
    assert found(checker.check(Note(body="鞋晒好了，月亮照着鞋，鞋看着月亮，又来了月亮"))) == [
        ("guarantee", "warning", "月亮照着鞋，鞋看着月亮，又来了月亮")
    ]
    for parted in ("月亮照着鞋。鞋看着月亮", "月亮照着鞋，鞋看着人，又来了月亮"):
        terms = [one.evidence.term for one in checker.check(Note(body=parted)).findings if one.evidence]
        assert terms == ["月亮"] * 2


@pytest.mark.parametrize("body", ["月亮照着鞋，保证百分百通过考试", "保证百分百通过考试，月亮照着鞋"])
def test_beside_a_claim_of_a_rule_the_same_is_not_found_again(body: str, with_weights: Make) -> None:
    categories = [one.category for one in with_weights(FOUND).check(Note(body=body)).findings]
    assert categories == ["guarantee"]
    categories = [one.category for one in with_weights(FOUND, category="fraud").check(Note(body=body)).findings]
    assert sorted(categories) == ["fraud", "guarantee"]
    parted = body.replace("，", "。")
    assert [one.category for one in with_weights(FOUND).check(Note(body=parted)).findings] == ["guarantee"] * 2


def test_it_says_that_no_row_was_met_and_which_words_weigh_most(with_weights: Make) -> None:
    (finding,) = with_weights({"月亮照": 2000}).check(Note(body="月亮照着鞋")).findings
    assert finding.evidence is not None
    assert (finding.evidence.entry, finding.evidence.term) == ("classifier:guarantee", "月亮照")
    assert "没有对上具体词条" in finding.message


def test_it_is_a_warning_even_where_the_note_clearly_sells(with_weights: Make) -> None:
    report = with_weights(FOUND).check(Note(body="链接在左下角，九十九元包邮，快下单\n月亮照着鞋"))
    assert ("guarantee", "warning", "月亮照着鞋") in found(report)


@pytest.mark.parametrize("body", ["鞋*看*月*亮", "鞋看/月/亮", "鞋看着月liang"])
def test_what_is_disguised_is_found_and_its_steps_are_named(body: str, with_weights: Make) -> None:
    checker = with_weights(FOUND)
    report = checker.check(Note(body=f"鞋晒好了，{body}"))
    (finding,) = report.findings
    assert finding.evidence is not None
    assert finding.evidence.entry == "classifier:guarantee"
    assert finding.evidence.folds


def test_below_the_bound_nothing_is_found(with_weights: Make) -> None:
    assert with_weights(FOUND, found=10_000).check(Note(body="月亮照着鞋")).findings == ()


def test_where_another_rule_speaks_the_wording_is_silent(with_weights: Make) -> None:
    checker = with_weights({"月亮": 3000, "全网": 3000})
    assert found(checker.check(Note(body="月亮全网最低价"))) == [("absolute", "warning", "全网最低价")]


def test_an_excused_claim_is_not_found_again_by_its_wording(with_weights: Make) -> None:
    checker = with_weights({"最好": 9000})
    assert checker.check(Note(body="这不是最好的面霜")).findings == ()


@pytest.mark.parametrize("scene", [Scene.LIVE, Scene.BRIEF])
def test_scripts_and_orders_are_worded_otherwise(with_weights: Make, scene: Scene) -> None:
    assert with_weights(FOUND).check(Note(body="月亮照着鞋", scene=scene)).findings == ()


def test_topics_are_labels(with_weights: Make) -> None:
    assert with_weights(FOUND).check(Note(body="鞋晒好了 #月亮照着鞋[话题]#", topics=("月亮照着鞋",))).findings == ()


def test_the_settings_switch_it_off(with_weights: Make) -> None:
    checker = with_weights(FOUND, settings=Settings(classifier=False))
    assert checker.check(Note(body="月亮照着鞋")).findings == ()


def test_what_is_denied_is_excused_here_too(with_weights: Make) -> None:
    report = with_weights({"月亮": 9000}).check(Note(body="别信什么月亮照着鞋就不臭"))
    assert report.findings == ()


PATTERN = Note(title="雅思写作班", body="考不到六分学费全退")
"""A pattern finds this: money back for a result."""


def test_a_patterns_claim_in_a_clause_below_the_bound_is_excused_and_shown(with_weights: Make) -> None:
    assert with_weights({}, base=0, found=9999).check(PATTERN).findings
    report = with_weights({}, base=-600, found=9999).check(PATTERN)
    assert report.findings == ()
    assert [one.by for one in report.exempted] == ["wording"]


def test_only_its_own_category_is_doubted(with_weights: Make) -> None:
    assert with_weights({}, category="fraud", base=-600, found=9999).check(PATTERN).findings


def test_a_superlative_in_a_note_that_sells_stands_however_it_is_worded(with_weights: Make) -> None:
    checker = with_weights({}, category="absolute", base=-600, found=9999)
    text = "我用过最温和的洁面"
    assert found(checker.check(Note(body=text))) == []
    assert [category for category, *_ in found(checker.check(Note(body=text, speaker=Speaker.BRAND)))] == ["absolute"]


LISTED = Note(body="挂件辟邪，绳子结实")
"""A row of the pack ad-law lists 辟邪."""


def test_a_listed_word_in_a_clause_below_its_own_bound_is_excused(with_weights: Make) -> None:
    make = partial(with_weights, {}, category="superstition", base=-600, found=9999, doubted=0)
    assert found(make(listed=-700).check(LISTED)) == [("superstition", "warning", "辟邪")]
    report = make(listed=-500).check(LISTED)
    assert report.findings == ()
    assert [one.by for one in report.exempted] == ["wording"]


def test_a_listed_phrase_stands_however_its_clause_is_worded(with_weights: Make) -> None:
    checker = with_weights({}, category="fraud", base=-600, found=9999)
    assert found(checker.check(Note(body="权威认证的好枕头"))) == [("fraud", "warning", "权威认证")]


def test_a_word_of_a_pack_that_was_not_learnt_from_stands(with_weights: Make) -> None:
    """A brand's own list is the brand's own decision."""
    report = with_weights({}, category="superstition", base=-600, found=9999, packs=("live",)).check(LISTED)
    assert found(report) == [("superstition", "warning", "辟邪")]


def test_a_gain_in_a_clause_below_the_bound_is_excused(with_weights: Make) -> None:
    note = Note(body="牌子寄来的试用装，抹着挺润")
    assert [one.category for one in with_weights({}, category="fraud").check(note).findings] == ["disclosure"]
    assert with_weights({}, category="disclosure", base=-600, found=9999).check(note).findings == ()


def test_a_gain_that_the_user_has_declared_stands(with_weights: Make) -> None:
    checker = with_weights({}, category="disclosure", base=-600, found=9999)
    report = checker.check(Note(body="这瓶抹着挺润", partnership=Partnership.PAID))
    assert [one.category for one in report.findings] == ["disclosure"]


def test_a_contact_that_works_stands_however_its_clause_is_worded(with_weights: Make) -> None:
    checker = with_weights({}, category="diversion", base=-900, found=9999)
    assert [one.category for one in checker.check(Note(body="加微信 qingcha_0921 聊")).findings] == ["diversion"]


@pytest.mark.parametrize("body", ["考不到六分学*费*全*退", "考不到６分学费全退", "考不到六分学费全\u200b退"])
def test_what_is_disguised_stands_however_its_clause_is_worded(with_weights: Make, body: str) -> None:
    checker = with_weights({}, base=-600, found=9999)
    assert [one.category for one in checker.check(Note(title="雅思写作班", body=body)).findings] == ["guarantee"]


def test_traditional_characters_hide_nothing(with_weights: Make) -> None:
    checker = with_weights({}, base=-600, found=9999)
    assert checker.check(Note(title="雅思寫作班", body="考不到六分學費全退")).findings == ()


def test_a_gain_that_its_context_takes_away_is_not_found_by_its_wording(with_weights: Make) -> None:
    checker = with_weights({"品牌寄": 3000, "寄了": 3000}, category="disclosure")
    assert checker.check(Note(body="我给品牌寄了一封信")).findings == ()
    assert [one.category for one in checker.check(Note(body="隔壁寄了一封信")).findings] == ["disclosure"]


@pytest.mark.parametrize(
    "body",
    [
        "月亮说好给我，等了两个月没影",
        "答应给我的月亮一直没来",
        "月亮问我要不要，我说等我用完手上的",
        "这轮月亮是专柜买的",
        "月亮全部自费",
        "没人给我钱，就是想夸夸月亮",
        "我是这家店的主理人，今天的月亮很圆",
        "闺蜜的月亮，品牌给她寄的",
    ],
)
def test_a_clause_like_a_gain_that_came_to_nothing_is_none(body: str, with_weights: Make) -> None:
    checker = with_weights({"月亮": 3000}, category="disclosure")
    assert checker.check(Note(body=body)).findings == ()
    assert [one.category for one in checker.check(Note(body="月亮说好给我，等了两个月")).findings] == ["disclosure"]


@pytest.mark.parametrize(
    ("body", "stands"),
    [
        ("我妈开的店，被子软乎，来买", True),
        ("舅舅厂里做的毛巾，吸水，想要的跟我说", True),
        ("众测抽到的扫地机，需要交报告", True),
        ("写稿换了两顿火锅", True),
        ("谢谢金主爸爸，口红显白", True),
        ("我妈开的店，被子软乎", False),
        ("众测抽到的扫地机，噪音小", False),
    ],
)
def test_a_gain_from_what_is_for_sale_stands_however_it_is_worded(body: str, stands: bool, with_weights: Make) -> None:
    checker = with_weights({}, category="disclosure", base=-600, found=9999)
    assert [one.category for one in checker.check(Note(body=body)).findings] == ["disclosure"] * stands


def test_a_disguised_clause_can_tell_of_a_gain(with_weights: Make) -> None:
    (finding,) = with_weights({"月亮": 3000}, category="disclosure").check(Note(body="鞋晒好了，鞋*看*月*亮")).findings
    assert finding.category == "disclosure"
    assert finding.evidence is not None
    assert finding.evidence.folds == ("noise",)


def test_what_a_shop_says_of_itself_is_no_everyday_talk(with_weights: Make) -> None:
    checker = with_weights({"面包": -9000}, category="absolute")
    assert [one.by for one in checker.check(Note(body="妈妈的面包最好吃")).exempted] == ["wording"]
    assert [one.category for one in checker.check(Note(body="本店面包最好吃")).findings] == ["absolute"]
    assert [one.by for one in checker.check(Note(body="本店开了，妈妈的面包最好吃")).exempted] == ["wording"]


def test_a_claim_that_its_own_words_speak_for_stands_whatever_surrounds_it(with_weights: Make) -> None:
    """The network calls every clause everyday talk; where the words alone are not that unlike a promise, it is not heard."""
    categories = ("guarantee",)
    everyday = Network(categories, [Unit(1.0, [0.0] * len(inputs(categories)), [-9.0])])
    make = partial(with_weights, {}, found=9999, network=everyday)
    assert make(base=-160).check(PATTERN).findings
    (excused,) = make(base=-161).check(PATTERN).exempted
    assert excused.by == "wording"


@pytest.mark.parametrize(
    ("written", "claimed"),
    [
        ("今夜月亮真圆", False),
        ("今*夜*月*亮*真*圆", True),
        ("今夜月亮在手机石马上", True),  # 石马: 码, taken apart
        ("今 夜 月 亮 真 圆", False),
        ("今*夜 月 亮 真圆", False),  # one sign may have another reason
        ("今夜*月亮真*圆在", False),  # two, but nothing hides: it is parted into words
    ],
)
def test_what_was_disguised_needs_to_look_less_like_a_claim(with_weights: Make, written: str, claimed: bool) -> None:
    make = partial(with_weights, {}, category="superstition", found=100)
    assert bool(make(base=-150).check(Note(body=written)).findings) is claimed
    assert make(base=-151).check(Note(body=written)).findings == ()
