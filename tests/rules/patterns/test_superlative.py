from __future__ import annotations

import pytest

from checker import Checker, Note, Severity

HITS = [
    ("这支睫毛膏全网最能打", "全网最能打"),
    ("狗窝史上最强透气", "史上最强"),
    ("全云南最低价包车", "全云南最低价"),
    ("全国规模最大的营地", "全国规模最大"),
    ("最显瘦的裤子就是这条", "最显瘦"),
    ("这款粉底最服帖，闭眼入", "最服帖"),
    ("眼霜里醉滋润的是三号", "醉滋润"),
    ("单词软件最qiang", "最qiang"),
    ("这支喷雾是蕞抗油的", "蕞抗油"),
    ("卤鹅第·一·家正宗", "第·一·家"),
    ("县城口碑第一的烤鱼店", "口碑第一"),
    ("婴面界ＴＯＰ１", "婴面界ＴＯＰ１"),
    ("全国唯一加玫瑰的豆腐脑店", "全国唯一"),
    ("屏幕１００％不伤眼", "１００％不伤眼"),
    ("吊打所有大牌的平价粉底", "吊打所有大牌"),
    ("这家的蹄花全城找不出第二家", "找不出第二家"),
    ("同价位无人能敌的投影仪", "无人能敌"),
    ("護膚界的愛馬仕", "護膚界的愛馬仕"),
    ("電鍋業界第一名", "業界第一名"),
]
MISSES = [
    "最近换了洗面奶", "最后一根睫毛也刷到了", "第一次自己装书架", "第一排的座位", "最多放三天", "字号调到最大",
    "最好用温水洗", "最好提前预约", "最怕的是下雨", "最爱周末的早晨", "人生最难忘的毕业旅行", "最好的朋友来看我",
    "世界第一次听到这首歌是在车里", "最高层的阿姨喘着气", "绝对值怎么算", "电量100%才出门", "100%羊毛的围巾",
    "唯一的遗憾是没带泳镜", "最软的芒果不要", "史上最冷的一天", "世界最高峰的海拔", "安全第一，慢慢开",
    "喝醉好看的灯光都重影", "最快纪录零点八秒", "狗拉得最漂亮的一次", "班级第一名请我们喝奶茶", "小朋友说我的饼是全世界最好吃的",
]  # fmt: skip


@pytest.mark.parametrize(("text", "written"), HITS)
def test_claims_are_found_at_their_words(checker: Checker, text: str, written: str) -> None:
    found = [
        finding
        for finding in checker.check(Note(title=text)).findings
        if finding.category == "absolute" and finding.severity is not Severity.INFO
    ]
    assert any(written in finding.evidence.written or finding.evidence.written in written for finding in found), found
    for finding in found:
        assert finding.span is not None
        assert text[finding.span.start : finding.span.end] == finding.evidence.written


@pytest.mark.parametrize("text", MISSES)
def test_time_order_feeling_and_stories_are_not(checker: Checker, text: str) -> None:
    found = checker.check(Note(body=text)).findings
    assert [one.evidence for one in found if one.category == "absolute" and one.severity is not Severity.INFO] == []


def test_own_experience_is_only_told_where_nothing_is_sold(checker: Checker) -> None:
    text = "这支面霜是我用过最滋润的"
    assert all(one.severity is Severity.INFO for one in checker.check(Note(body=text)).findings)
    sold = checker.check(Note(body=f"{text}，主页下单，券后99元，库存不多，拍下即发"))
    assert any(one.category == "absolute" and one.severity is not Severity.INFO for one in sold.findings)


def test_the_disguise_is_named(checker: Checker) -> None:
    def folds(text: str) -> set[str]:
        return {fold for one in checker.check(Note(title=text)).findings for fold in one.evidence.folds}

    assert "homophone" in folds("眼霜测评：醉滋润的是三号")
    assert "pinyin" in folds("单词软件最qiang")
    assert "lookalike" in folds("这支喷雾是蕞抗油的")
    assert "noise" in folds("卤鹅第·一·家正宗")
