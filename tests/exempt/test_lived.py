"""Words in a scene claim nothing; the same words in an offer do. All sentences were written for this file."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity

SCENES = (
    ("inducement", "", "楼下的快递只剩一件没人来拿"),
    ("inducement", "", "手慢无说的是食堂的糖醋排骨"),
    ("inducement", "", "秒没的座位被隔壁同学占了"),
    ("inducement", "", "我们班名额有限，轮到小林去领奖"),
    ("inducement", "", "我赶上最后一份，阿姨多给一勺汤"),
    ("inducement", "", "明天截止的作业还差一页"),
    ("inducement", "", "豆浆七点就没了，我七点零二到"),
    ("inducement", "", "今晚停电，赶紧把手机充满"),
    ("inducement", "", "通知转发到群里四百条，没人看"),
    ("superstition", "", "能量手串，老师没收了六条"),
    ("efficacy", "", "手没变软，脸也没"),
    ("fraud", "", "作业本上家长写：已阅"),
    ("fraud", "", "群里有人晒日入五千，我点开是张假图"),
    ("fraud", "", "对方要先交押金，旁边的同事劝我别交"),
    ("guarantee", "", "报名点的人说包过，我说那您先考一个"),
    ("guarantee", "", "地铁里贴着考不过退费的广告"),
    ("efficacy", "", "减肥课的海报被雨泡掉了一半"),
    ("efficacy", "", "去黑头的办法我爸只有一个：别抠"),
    ("absolute", "", "校史馆写着全省第一所中学"),
    ("absolute", "", "国宝级的匠人今天来修门"),
    ("superstition", "", "桥下有个算卦的，伞借给了我"),
    ("diversion", "", "看展关注公众号取票，奶奶没手机"),
    ("absolute", "", "理发店全村只有一家，师傅还午睡"),
    ("superstition", "", "塔罗牌被弟弟拿去垫锅"),
    ("superstition", "", "同桌说我今年犯太岁，我说我犯困"),
    ("diversion", "", "大姨非要我扫码进群看跳舞"),
    ("diversion", "", "客服把我拉进群，里面在聊菜价"),
)
OFFERS = (
    ("inducement", "", "手慢无，这批毛衣不补"),
    ("inducement", "", "秋梨膏只剩一箱，要的赶紧"),
    ("inducement", "", "名额有限，报名从速"),
    ("fraud", "", "居家兼职日入五千，一部手机就行"),
    ("guarantee", "", "跟着我学包过，不过退费"),
    ("efficacy", "", "这款减肥茶喝了就掉秤"),
    ("absolute", "", "这款灯全国独此一家"),
    ("superstition", "", "塔罗占卜，三十一次，可问感情"),
    ("diversion", "", "想要图纸的扫码进群"),
)


def _told(checker: Checker, category: str, title: str, text: str) -> list[str]:
    report = checker.check(Note(title=title, body=text))
    return [
        finding.evidence.entry
        for finding in report.findings
        if finding.category == category and finding.severity is not Severity.INFO and finding.evidence is not None
    ]


@pytest.mark.parametrize(("category", "title", "text"), SCENES)
def test_words_in_a_scene_claim_nothing(checker: Checker, category: str, title: str, text: str) -> None:
    assert _told(checker, category, title, text) == []


@pytest.mark.parametrize(("category", "title", "text"), OFFERS)
def test_the_same_words_in_an_offer_stand(checker: Checker, category: str, title: str, text: str) -> None:
    assert _told(checker, category, title, text)
