"""Claims in a headline, or in a clause of their own under a title of goods; the same words of ordinary life claim nothing."""

from __future__ import annotations

import pytest

from checker import Checker, Note
from checker.rules.patterns.effect import results as effect

# Per pattern: titles and bodies with the words it finds in the body, and such as hold its words and claim nothing.
HITS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "effect/result": (
        ("产后束腹带", "骨缝合拢，魔术贴声音大", "骨缝合拢"),
        ("洋甘菊祛痘膏", "黑头自己出，管口细", "黑头自己出"),
        ("益母草糖", "姨妈准得很，一盒十块", "姨妈准得很"),
        ("肩颈按摩店", "停车在后院\n圆肩扳回来，约晚上", "圆肩扳回来"),
        ("猫用洗耳液", "耳螨杀光，瓶嘴软", "耳螨杀光"),
    ),
    "effect/result-of": (
        ("产后绑带", "收胯骨，粘扣有三排", "收胯骨"),
        ("王不留行茶", "通奶，一袋二十包", "通奶"),
        ("老银手镯", "吸体毒，可以刻字", "吸体毒"),
        ("代餐奶昔", "掉肉不掉胸，桃子味", "掉肉不掉胸"),
    ),
    "effect/result-in": (
        ("眉睫滋养液", "二十天长两毫米，刷头软", "二十天长两毫米"),
        ("荷叶山楂茶", "一周掉四斤，茶包棉线短", "一周掉四斤"),
        ("珍珠身体霜", "白两个度，盖子难拧", "白两个度"),
        ("赖氨酸软糖", "半年蹿六公分，葡萄味", "半年蹿六公分"),
    ),
    "effect/result-able": (
        ("青少年护眼仪", "看黑板清楚了，充电口在侧面", "看黑板清楚了"),
        ("儿童口服液", "一冬天没发烧，草莓味", "一冬天没发烧"),
        ("酸枣仁膏", "沾枕就着，勺子另配", "沾枕就着"),
        ("桑叶压片糖", "吃饭照瘦，一板十二片", "吃饭照瘦"),
    ),
}
MISSES: dict[str, tuple[tuple[str, str], ...]] = {
    "effect/result": (
        ("面霜", "脸洗干净再抹，泵头紧"),
        ("束发带", "头发都收住了，洗脸也用"),
        ("面膜", "贴完脸白了一个度，洗把脸又回来了"),
        ("我妈的老花镜", "眼睛看清了，她先看了我"),
    ),
    "effect/result-of": (
        ("牛奶箱", "师傅早上送奶，敲两下门"),
        ("外婆的泡脚桶", "我说排湿气是瞎话，她笑"),
        ("养生茶", "医生说喝茶不通奶，让我按摩"),
    ),
    "effect/result-in": (
        ("睡衣", "裤腿长三厘米，袖口收紧"),
        ("盆栽营养液", "绿萝一周长三厘米，叶子厚"),
        ("暑假", "我一个月瘦了五斤，跑步跑的"),
    ),
    "effect/result-able": (
        ("台灯", "我看书清楚了，眼镜也换了"),
        ("楼顶的房子", "还能上五楼吗，电梯坏了"),
        ("幼儿园的冬天", "孩子不发烧，老师先感冒了"),
    ),
}
ROOMS = (effect,)
CATEGORIES = {"effect": "efficacy"}


def _found(title: str, body: str) -> set[tuple[str, str, str]]:
    """The pattern or row, the category and the words of each finding in the body."""
    report = Checker().check(Note(title=title, body=body))
    return {
        (finding.evidence.entry, finding.category, body[finding.span.start : finding.span.end])
        for finding in report.findings
        if finding.evidence is not None and finding.span is not None and finding.span.field == "body"
    }


def test_every_pattern_has_its_examples() -> None:
    names = {pattern.name for room in ROOMS for pattern in room.PATTERNS}
    assert names == set(HITS) == set(MISSES)
    assert all(len(HITS[name]) >= 4 and len(MISSES[name]) >= 3 for name in names)


@pytest.mark.parametrize(
    ("name", "title", "body", "written"), [(name, *example) for name, examples in HITS.items() for example in examples]
)
def test_a_clause_under_a_title_of_goods_claims(name: str, title: str, body: str, written: str) -> None:
    found = _found(title, body)
    category = CATEGORIES[name.partition("/")[0]]
    assert any(kind == category and (written in words or words in written) for _, kind, words in found), found


@pytest.mark.parametrize(
    ("name", "title", "body"), [(name, *example) for name, examples in MISSES.items() for example in examples]
)
def test_ordinary_life_claims_nothing(name: str, title: str, body: str) -> None:
    assert name not in {entry for entry, *_ in _found(title, body)}
