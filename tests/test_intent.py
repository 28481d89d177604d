"""Commercial intent: none, possible or clear, with the words that show it."""

from __future__ import annotations

import functools

import pytest

from checker import intent, match
from checker.fold import FoldTable
from checker.gain.reader import Reader
from checker.model import Commercial, Intent, Note, Partnership, Scene, Speaker
from checker.views import FieldText, SplitTable


def judge(note: Note, table: FoldTable) -> Intent:
    fields = [FieldText(name, table.fold(text), SplitTable({})) for name, text in note.fields()]
    return intent.judge(note, reader().read(fields))


@functools.cache
def reader() -> Reader:
    return Reader(match.available())


CLEAR = (
    "店里新到的羊绒衫，299一件，拍下备注尺码",
    "我们家的蜂蜜，68一瓶，要的扣1",
    "要的姐妹加我微信，39元一盒包邮",
    "现货秒发，想要的私信我下单",
    "接單啦，想約的加我，價格表在第三張",
    "团购价99元，今晚截团，下单备注颜色",
    "小班课程，课程1980元，报名加微信",
    "代购三天到货，定金100，尾款到手付",
    "源头工厂，一件代发，找我拿报价单，9.9元一件",
    "预约电话：010-0000000，到手价298，仅限本周",
    "用我的邀请码注册，你减八块我得五块",
    "每单给我返十块，链接在主页",
    "房东免了我两晚房费，说好发三条笔记",
    "品牌寄了两盒，喜欢的直接下单立减",
    "【广告】这支唇釉偏橘",
    "品牌合作｜这把椅子坐了一个月",
)
POSSIBLE = (
    "品牌寄了两盒，涂了一周",
    "老板娘是我小姨，菜量足",
    "包邮，颜色随机",
    "被问爆的那件毛衣，就是它",
    "小课80元/小时，周末有空",
)
NONE = (
    "花299一件买的羊绒衫",
    "今天下雨，在家煮了一锅粥",
    "我上周下单了三箱，昨天才到",
    "妈妈报名请了半天假，去考驾照",
    "外婆寄来一箱橙子，甜",
    "他说要接单，我说先睡觉吧，别接单了",
    "取消預約的時候，前台很客氣",
    "书店包邮寄回家的那本，扉页有章",
    "骗子说加微信领奖，我没理",
    "别下单，等我测完",
    "换季清仓鼠笼，木屑倒掉一半",
    "这本书是图书馆借的，三周要还",
)


@pytest.mark.parametrize("text", CLEAR)
def test_an_offer_or_a_payment_is_clear(text: str, fold_table: FoldTable) -> None:
    found = judge(Note(body=text), fold_table)
    assert found.level is Commercial.CLEAR
    assert found.evidence


@pytest.mark.parametrize("text", POSSIBLE)
def test_a_single_cue_is_possible(text: str, fold_table: FoldTable) -> None:
    assert judge(Note(body=text), fold_table).level is Commercial.POSSIBLE


@pytest.mark.parametrize("text", NONE)
def test_a_private_story_is_none(text: str, fold_table: FoldTable) -> None:
    assert judge(Note(body=text), fold_table).level is Commercial.NONE


@pytest.mark.parametrize(
    ("note", "level", "sign"),
    [
        (Note(body="煮粥", partnership=Partnership.PAID), Commercial.CLEAR, "paid"),
        (Note(body="煮粥", partnership=Partnership.DECLARED), Commercial.CLEAR, "declared"),
        (Note(body="煮粥", scene=Scene.AD), Commercial.CLEAR, "scene"),
        (Note(body="煮粥", scene=Scene.LIVE), Commercial.CLEAR, "scene"),
        (Note(body="煮粥", speaker=Speaker.BRAND), Commercial.CLEAR, "speaker"),
        (Note(body="煮粥", speaker=Speaker.OWN_SHOP), Commercial.CLEAR, "speaker"),
        (Note(body="煮粥", speaker=Speaker.CREATOR), Commercial.NONE, None),
        (Note(body="要的加我微信，39元一盒包邮", partnership=Partnership.NONE), Commercial.NONE, "offer"),
        (Note(body="要的加我微信", partnership=Partnership.NONE, scene=Scene.AD), Commercial.CLEAR, "scene"),
    ],
)
def test_what_the_user_says_wins(note: Note, level: Commercial, sign: str | None, fold_table: FoldTable) -> None:
    found = judge(note, fold_table)
    assert found.level is level
    assert (found.evidence[0][0] if found.evidence else None) == sign


def test_declared_by_label_or_by_the_user(fold_table: FoldTable) -> None:
    assert judge(Note(title="广告｜一把椅子"), fold_table).declared
    assert judge(Note(title="一把椅子", partnership=Partnership.DECLARED), fold_table).declared
    assert not judge(Note(title="一把椅子", partnership=Partnership.PAID), fold_table).declared
    assert not judge(Note(title="广告学第一课"), fold_table).declared


def test_evidence_names_sign_and_words_and_keeps_hints_apart(fold_table: FoldTable) -> None:
    found = judge(Note(body="品牌寄了两盒，想要的加我，39元一盒"), fold_table)
    signs = dict(found.evidence)
    assert signs["gift"].startswith("品牌寄了")
    assert "offer" in signs
    weak = judge(Note(body="旧书店的老板送了我一句话"), fold_table)
    assert weak.level is Commercial.NONE
    assert {sign for sign, _ in weak.evidence} == {intent.HINT}


def test_the_way_to_the_goods(fold_table: FoldTable) -> None:
    def path(text: str) -> str:
        return intent.purchase_path([FieldText("body", fold_table.fold(text), SplitTable({}))])

    assert path("链接在评论区")
    assert path("优惠码 MOMO")
    assert path("今天煮粥") == ""
    assert intent.purchase_path([]) == ""
