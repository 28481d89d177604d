"""What an honest host says in the same breath excuses this claim, in live scripts only, and not the neighbouring one."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity
from checker.model import Report, Scene

FAIR = {
    "xhs/urgency": "蓝色还剩九件，卖完就没了，大家不用抢，灰色还有很多。",
    "xhs/induce": "等会儿抽五位送毛巾，点福袋参加，买不买都能抽。",
    "live/counterfeit": "教大家怎么识别A货：看钢印，买到假的去举报。",
    "price/fraud": "划线价520是上周店里的实际成交价，今天460。",
}
UNFAIR = {
    "xhs/urgency": "蓝色还剩九件，卖完就没了，不用抢？骗你的，赶紧，手慢无。",
    "xhs/induce": "点赞关注，抽五位送毛巾。",
    "live/counterfeit": "A货里做得细的，要的拍。",
    "price/fraud": "划线价520，今天60。",
}


def _standing(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings if finding.severity is not Severity.INFO}


@pytest.mark.parametrize("rule", FAIR)
def test_what_is_said_in_the_same_breath_excuses(checker: Checker, rule: str) -> None:
    report = checker.check(Note(body=FAIR[rule], scene=Scene.LIVE))
    assert rule not in _standing(report)
    assert rule in {one.finding.rule for one in report.exempted}


@pytest.mark.parametrize("rule", UNFAIR)
def test_without_it_the_claim_stands(checker: Checker, rule: str) -> None:
    assert rule in _standing(checker.check(Note(body=UNFAIR[rule], scene=Scene.LIVE)))


def test_a_note_is_not_excused_by_it(checker: Checker) -> None:
    note = Note(body="点赞收藏，抽五位送毛巾，买不买都能抽。链接在下面，到手价39元。")
    assert "xhs/induce" in _standing(checker.check(note))


def test_the_neighbouring_claim_stands(checker: Checker) -> None:
    body = (
        "红色还剩九件，卖完就没了，不用抢。"
        + "这是今天讲的第二款，质地偏厚，冬天用合适。" * 4
        + "白色仅剩三件，卖完下架，手慢无。"
    )
    urged = [
        found for found in checker.check(Note(body=body, scene=Scene.LIVE)).findings if found.rule == "xhs/urgency"
    ]
    assert urged
    assert all(found.span is not None and found.span.start > 60 for found in urged)


def test_a_title_is_excused_with_the_text_below_it(checker: Checker) -> None:
    refused = Note(title="关于保证金", body="保证金是品牌交给平台的，您不需要交任何钱。", scene=Scene.BRIEF)
    asked = Note(title="关于保证金", body="接单前先交500元保证金，做完三单退。", scene=Scene.BRIEF)
    assert "brief/advance-fee" not in _standing(checker.check(refused))
    assert "brief/advance-fee" in _standing(checker.check(asked))


def test_nothing_to_pay_but_a_fee_is_a_fee(checker: Checker) -> None:
    note = Note(body="您不需要交任何费用，只需要先交300元保证金锁定名额。", scene=Scene.BRIEF)
    assert "brief/advance-fee" in _standing(checker.check(note))
