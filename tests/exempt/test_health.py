from __future__ import annotations

import pytest

from checker import Checker, Note, Severity
from checker.value import replace


@pytest.mark.parametrize(
    ("circumstance", "title", "text"),
    [
        ("medical", "", "抗癌的人写的菜谱，比馆子好看"),
        ("medical", "陪诊一天", "医生开了药，血压降下来再停"),
        ("thing", "", "挂烫机给亚麻裤除皱"),
        ("thing", "旧电脑", "根治还得重装系统"),
        ("negation", "", "排毒茶做不到的事，肝每天都在做"),
        ("negation", "", "根治不了的红蜘蛛，连盆扔了"),
        ("negation", "", "买的治打呼枕头退了"),
        ("quotation", "", "姥爷说他的药酒能治百病，我没敢喝"),
        ("medical", "", "看中医，祛湿的方子喝了三天嫌苦"),
        ("negation", "", "面膜敷完，美白我是看不出来"),
        ("joke", "", "这碗面辣得我排毒了，鼻涕直流"),
        ("lesson", "生物课笔记", "补血的铁从哪来，考题考过"),
        ("quotation", "", "奶奶说夏天喝祛湿，我说是因为冬瓜便宜"),
        ("quotation", "朋友说这个生发，我看她头顶", "我们都没说话"),
        ("story", "同事辞职去卖降糖饼干", "第一个客户是她自己"),
        ("negation", "姐姐说她的美白丸吃得胃疼", "已经扔了"),
        ("question", "咨询师问我想不想年轻五岁", "我说想，但不想付钱"),
        ("story", "", "妈妈炖了补血的红枣，我挑着吃了花生"),
        ("negation", "", "新买的抗老精华还没拆，朋友先用了"),
        ("quotation", "", "网上说祛湿，我就是想喝点热的"),
        ("quotation", "我爸信保健品治百病，劝了三年", "昨天他自己退了"),
        ("story", "", "小说里的药铺卖的药包治百病"),
        ("registered", "", "蓝帽子灵芝胶囊，国食健注G20100001，有助于增强免疫力"),
        ("registered", "", "国妆特字20231234，淡斑美白精华"),
        ("registered", "", "祛斑美白面霜，国妆特字20230011号"),
        ("registered", "", "这瓶防脱洗发水，国妆特字G20240088，泡沫细"),
        ("registered", "", "这支牙膏有助于防龋、抑制牙菌斑"),
    ],
)
def test_an_effect_that_is_not_claimed_of_goods_is_excused(
    checker: Checker, circumstance: str, title: str, text: str
) -> None:
    report = checker.check(Note(title=title, body=text))
    assert [
        finding
        for finding in report.findings
        if finding.category == "efficacy" and finding.severity is not Severity.INFO
    ] == []
    assert circumstance in {one.by for one in report.exempted}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "抗癌灵芝粉，一天两勺"),
        ("", "除皱精华，眼角抹两次"),
        ("", "祛湿茶，喝完裤子都松"),
        ("", "灵芝胶囊，增强免疫力"),
        ("", "蓝帽子灵芝胶囊，国食健注G20100001，抗肿瘤"),
        ("", "奶奶说夏天喝祛湿，家里常备三箱"),
        ("", "祛斑美白面霜，还没有国妆特字"),
        ("", "国妆特字20231234，七天淡斑"),  # how fast is in no certificate
        ("", "牙膏根治牙周炎"),
    ],
)
def test_an_effect_claimed_of_goods_stands(checker: Checker, title: str, text: str) -> None:
    report = checker.check(Note(title=title, body=text))
    assert [
        finding
        for finding in report.findings
        if finding.category == "efficacy" and finding.severity is not Severity.INFO
    ]


def test_the_number_may_be_among_the_proofs(checker: Checker) -> None:
    note = Note(body="祛斑美白面霜，早晚涂")
    assert "efficacy" in {one.category for one in checker.check(note).findings}
    report = checker.check(replace(note, proofs=("国妆特字20231234",)))
    assert "efficacy" not in {one.category for one in report.findings}
    assert "registered" in {one.by for one in report.exempted}


def test_a_doctor_in_one_sentence_excuses_nothing_in_the_next(checker: Checker) -> None:
    report = checker.check(Note(body="医生开了药膏。\n我妈改喝抗癌灵芝粉"))
    assert "抗癌" in "".join(
        f.evidence.written for f in report.findings if f.evidence and f.severity is not Severity.INFO
    )
