from __future__ import annotations

import pytest

from checker import Checker, Note, Severity


@pytest.mark.parametrize(
    ("circumstance", "text"),
    [
        ("negation", "说实话它不是全网最低价"),
        ("doubt", "别信什么药到病除"),
        ("doubt", "商家号称全网最低价"),
        ("quotation", "广告法规定不能说国家级"),
        ("quotation", "销售说“保本保息”，我走了"),
        ("warning", "我妈差点被骗，对方承诺保本保息"),
        ("quotation", "驾校教练说包过，我笑了"),
        ("quotation", "有一家开口就要先交培训费，我喝完水走了"),
        ("quotation", "第三单要她先垫五百，群就没了"),
        ("quotation", "同事的朋友圈天天躺着赚钱"),
        ("quotation", "师傅说修不好不要钱，结果修好了"),
        ("quotation", "签保过协议的同学退款退了半年"),
        ("quotation", "地铁上有人推销防脱，全车看我"),
        ("doubt", "鱼摊不新鲜不要钱的牌子挂了十年"),
        ("doubt", "杯子保证不漏是卖家说的"),
        ("doubt", "转发抽奖我从没中过"),
        ("doubt", "说戴了就转运没用"),
        ("quotation", "邻居挂了个葫芦，说能转运，我不信"),
        ("quotation", "凡是跟你说稳赚的，先挂电话"),
        ("quotation", "❌“国家级”“世界级”"),
        ("negation", "不是所有面霜都能淡斑"),
        ("question", "有人知道全国最好吃的臭豆腐在哪吗？"),
        ("question", "想问问全网最便宜的渠道是哪个？"),
        ("question", "真有稳赚不赔的项目吗？"),
        ("negation", "就是摆着看的，不讲风水"),
        ("negation", "缠了两道红线，不为辟邪，就为不掉"),
        ("negation", "谁敢说自己是全网第一啊，都是吹的"),
        ("negation", "没有什么投资是稳赚不赔的"),
        ("negation", "没有一家机构是包过的"),
        ("negation", "我不敢说自己是全城最好的理发师，但剪得用心"),
        ("question", "全城最好吃的火锅到底是哪家？求推荐"),
        ("question", "想问问大家，包过班能报吗？"),
        ("question", "全网最低价靠谱吗？我比了五家店"),
        ("negation", "广告法不让写最好，不过我们还是要注意不能写最佳"),
    ],
)
def test_words_that_are_only_mentioned_do_not_block(checker: Checker, circumstance: str, text: str) -> None:
    report = checker.check(Note(body=text))
    assert [finding for finding in report.findings if finding.severity is not Severity.INFO] == []
    assert circumstance in {one.by for one in report.exempted}


@pytest.mark.parametrize(
    "text",
    [
        "这家店的口红全网最低价",
        "保本保息，放心投",
        "入职先交三百体检费，当天上岗",
        "不是我吹，这家全网最低价",
        "别家都涨了，我家还是全网最低价",
        "想要药到病除吗，来试试这款贴",
        "教练说包过，我们班包过",
        "手绳能转运，我不信，结果戴上就升职",
        "老师傅说保本保息，放心",
        "躺着赚钱，朋友圈都在跟",
        "吹风机全网最低价",  # 吹 is no boast here
        # what others say, the writer says, too
        "谁敢保证？我们敢保证上岸！",
        "酒店不在这订，某程搜“海角小院”走会员价",
        "这里不接单，去闲鱼搜“阿拙”",
        "跟我零投资躺赚",
        "全城最好吃的火锅是哪家？必须是我们家",
        "没有添加是全网最安全的面霜",
        "不为别的，转运就戴它",
        "求求了，全网最低价快抢",  # nothing is asked for
        "全国最好吃的面，不知道是哪来的福气能吃到",
        "别人都说“全国最好吃”，我也这么觉得",
        "大家都说“稳赚不赔”，加入我们就知道",
        "“全网最低价”，说的就是我们家的羽绒被",
        "“根治鼻炎”，我们家喷雾做得到",
        # the law is named, and not kept
        "广告法说不能写最好，但我还是要说，它就是全国最好的粉底！",
        "都说广告法不让写第一，可我们真的是全国销量第一",
    ],
)
def test_words_that_are_used_do(checker: Checker, text: str) -> None:
    report = checker.check(Note(body=text))
    assert [finding for finding in report.findings if finding.severity is not Severity.INFO]


def test_a_neighbouring_claim_is_not_excused(checker: Checker) -> None:
    report = checker.check(Note(body="别信什么药到病除。我家这款全网最低价。"))
    assert "全网最低价" in [finding.evidence.written for finding in report.findings]
