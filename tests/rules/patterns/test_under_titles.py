"""Claims in a headline, or in a clause of their own under a title of goods; the same words of ordinary life claim nothing."""

from __future__ import annotations

import pytest

from checker import Checker, Note
from checker.rules.patterns.effect import results as effect
from checker.rules.patterns.luck import gains as luck

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
    "luck/gain": (
        ("招桃花的屏保", "设成屏保三天就有人约，横屏竖屏各一", "设成屏保三天就有人约"),
        ("海边民宿两晚", "停车在门口\n财神庙走过去五分钟，住一晚沾财气", "住一晚沾财气"),
        ("街角旺铺转让", "前店主发了财走的，层高四米", "前店主发了财走的"),
        ("本命佛挂件", "戴上单子就来，绳子可调", "戴上单子就来"),
    ),
    "luck/kept": (
        ("银锁片", "给孩子保平安，扣头可以捏", "给孩子保平安"),
        ("雷击木车挂", "挡车祸，流苏二十公分", "挡车祸"),
        ("朱砂娃娃吊坠", "夜里不惊，盒子硬", "夜里不惊"),
        ("盐晶灯", "吸病气，插头两脚", "吸病气"),
    ),
    "luck/drawn": (
        ("铜金蟾", "头朝里放能聚财，底下有软垫", "聚财"),
        ("月老红线手绳", "牵姻缘，自己打结", "牵姻缘"),
        ("手绘美甲", "开业前三天九折\n暴富甲，卸甲另算", "暴富甲"),
        ("纹绣工作室", "点掉破财痣，结痂三天", "点掉破财痣"),
    ),
    "luck/rite-named": (
        ("文昌笔一支", "香案上供了三天，笔杆是竹的", "香案上供了三天"),
        ("囡仔收惊", "卜米卦，自己带一碗米", "卜米卦"),
        ("八字入门课", "排盘断运，三晚", "排盘断运"),
        ("看风水的先生", "定灶位，车费另付", "定灶位"),
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
    "luck/gain": (
        ("橘猫叫旺财", "楼下的狗也叫旺财\n喊一声来两个"),
        ("手机壳", "换上三天就发黄，挂绳孔在右边"),
        ("城南民宿", "住一晚两百，热水要等三分钟"),
        ("同事的手串", "她说戴上有人追，我没信"),
    ),
    "luck/kept": (
        ("外婆缝的香囊", "她说保平安，我挂在书包上"),
        ("快递盒", "里面垫了泡沫防惊，没碎"),
        ("到家的第一个电话", "给我妈报平安，信号断断续续"),
    ),
    "luck/drawn": (
        ("前夫留下的酒", "看着来气，给钱就搬"),
        ("旧书市场的相书", "前主人在旺夫那一页写了两个字：胡说"),
        ("聚气球派对", "气球漏气，补了两次"),
    ),
    "luck/rite-named": (
        ("奶奶的面包炉", "过炉三遍，皮才脆"),
        ("收银台挪了个方向", "老师傅讲了半天，多少钱看缘分"),
        ("博物馆的卦签", "讲解员说这叫掷杯，展柜很暗"),
    ),
}
ROOMS = (effect, luck)
CATEGORIES = {"effect": "efficacy", "luck": "superstition"}


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
