from __future__ import annotations

import pytest

from checker import Checker, Note, Severity


@pytest.mark.parametrize(
    ("circumstance", "category", "title", "text"),
    [
        ("quotation", "absolute", "", "独一无二这四个字弟弟写了三遍"),
        ("joke", "absolute", "", "宇宙第一懒的人写的周末计划"),
        ("story", "absolute", "", "奶奶腌的萝卜天下第一"),
        ("story", "absolute", "", "我弟的理想是当世界第一"),
        ("story", "superstition", "", "老板办公室摆了个金蟾，我们往里放过糖"),
        ("story", "superstition", "算命的说我有三个娃", "我现在只有三只猫"),
        ("story", "superstition", "同事的塔罗牌被猫咬了", "占卜的事就算了"),
        ("story", "superstition", "", "转运珠绳子断在地铁上"),
        ("story", "superstition", "", "给猫咪求的平安符，挂在项圈"),
        ("joke", "superstition", "彩票没中", "我说转运，他说转车吧"),
        ("story", "guarantee", "键盘换轴", "焊坏了我赔一颗"),
        ("story", "guarantee", "帐篷出租", "地钉少一根赔五块"),
        ("heritage", "superstition", "", "看完一部讲风水师的片子"),
    ],
)
def test_what_is_told_of_life_is_excused(
    checker: Checker, circumstance: str, category: str, title: str, text: str
) -> None:
    report = checker.check(Note(title=title, body=text))
    assert [
        finding for finding in report.findings if finding.category == category and finding.severity is not Severity.INFO
    ] == []
    assert circumstance in {one.by for one in report.exempted}


@pytest.mark.parametrize(
    ("category", "title", "text"),
    [
        ("absolute", "", "我家酱牛肉天下第一"),
        ("absolute", "", "独一无二的手工皂"),
        ("absolute", "", "宇宙第一好吃的薯条"),
        ("superstition", "", "老板都在换的聚财钱包"),
        ("superstition", "", "算命的说我命里缺金，戴上这串就顺了"),
        ("superstition", "", "占卜一次三十，语音回"),
        ("superstition", "", "转运珠，绳子断了可以重编"),
        ("superstition", "", "孕妈床头放把剪刀镇胎神"),
    ],
)
def test_what_is_offered_stands(checker: Checker, category: str, title: str, text: str) -> None:
    report = checker.check(Note(title=title, body=text))
    assert [
        finding for finding in report.findings if finding.category == category and finding.severity is not Severity.INFO
    ]
