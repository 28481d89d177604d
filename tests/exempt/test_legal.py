"""Cases from the guide's own circumstances; each has the same word where it is not excused."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Report


def absolute(report: Report) -> list[str]:
    return [finding.evidence.written for finding in report.findings if finding.category == "absolute"]


def excused(report: Report) -> dict[str, str]:
    return {one.finding.evidence.written: one.by for one in report.exempted if one.finding.category == "absolute"}


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("E2", "我们的目标是成为行业第一品牌"),
        ("E2", "这家面馆一直追求极致的汤头"),
        ("E2", "争创世界级的服务团队"),
        ("E4", "这是本店卖得最畅销的一款面包"),
        ("E2", "想把这家小面馆开成本地最受欢迎的店，现在还差得远"),
        ("E2", "盼着明年能拿下全市销量第一，现在刚起步"),
        ("E2", "希望有一天，我们能把小店做成全省最好的书店"),
        ("E4", "我们店菜单上最便宜的是素馅饺子"),
        ("E4", "我们家几款洗衣液里，这款去污力最强"),
        ("E4", "全系里最轻的一款"),
        ("E8", "奶奶是国家级非物质文化遗产传承人"),
        ("E9", "2024年双11天猫精华类目销量第一（数据来源：天猫，2024年11月1日至11日）"),
    ],
)
def test_excused_with_its_article_and_the_proof_to_keep(checker: Checker, article: str, text: str) -> None:
    report = checker.check(Note(body=text))
    assert absolute(report) == []
    assert article in excused(report).values()
    one = next(one for one in report.exempted if one.by == article)
    assert "留存" in one.reason or "证明" in one.reason
    assert one.basis[0].confidence == "law"
    assert "执法指南" in one.basis[0].title


@pytest.mark.parametrize(
    "text",
    [
        "我们已经是行业第一品牌",  # reached, not pursued
        "这款精华全网销量第一",  # no date, range, source
        "数据显示这款精华全网销量第一",  # a source without who and when
        "本店的面包全网最低价",  # wider than one's own range
        "力争上游的我们做出了最好的奶茶",  # who pursues is named; what follows is what he did
        "打造了极致的口感",
        "用心熬的全国最正宗的酸汤，今天开锅",  # how it was made is no wish; where it stands is said as a fact
        "愿每个宝宝都用上世界上最好的纸尿裤，我们家就有",
        "这种双面绣，绝无第二家做得出，欢迎来店里看",  # the place where one may see it is nothing it is compared with
        "这款安全座椅最安全，店里能试坐",
        "本品牌最专业的宠物食品",
        "努力了五年，终于成为全省口碑第一",
        "2024年全国销量第一（来源：我们自己统计）",  # who counts himself is no source
        "2024年我们全网第一好用（数据来源：天猫）",  # no order in time or place, no figure of sales
        "本店面包最好吃",  # the shop against all others, not one of its goods against the rest
    ],
)
def test_the_same_words_without_the_circumstance_stand(checker: Checker, text: str) -> None:
    assert absolute(checker.check(Note(body=text)))


def test_a_neighbouring_claim_is_not_excused(checker: Checker) -> None:
    report = checker.check(Note(body="我们的目标是成为行业第一品牌。这款面霜是全网最低价。"))
    assert absolute(report) == ["全网最低价"]


def test_the_qualifier_must_stand_in_the_same_sentence(checker: Checker) -> None:
    report = checker.check(Note(body="数据来源：天猫，2024年11月。这款精华全网销量第一。"))
    assert absolute(report)


def test_proof_that_was_given_is_named(checker: Checker) -> None:
    text = "2024年天猫精华类目销量第一（数据来源：天猫）"
    report = checker.check(Note(body=text, proofs=("天猫榜单截图 2024-11-12",)))
    assert "已提供证明：天猫榜单截图 2024-11-12" in report.exempted[0].reason


def test_folklore_that_is_told_of_is_excused_and_a_charm_on_sale_is_not(checker: Checker) -> None:
    told = checker.check(Note(title="博物馆的石兽", body="讲解员说它叫辟邪"))
    assert [one for one in told.findings if one.category == "superstition"] == []
    assert "heritage" in {one.by for one in told.exempted}
    sold = checker.check(Note(title="博物馆同款辟邪挂件", body="桃木的，辟邪，下单三天到"))
    assert [one for one in sold.findings if one.category == "superstition"]
