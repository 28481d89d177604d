"""Short ways to put it, each with what sounds alike and says nothing of the kind."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity

HITS = (
    # contacts by nickname, in a phrase
    ("整本题库，绿泡泡发你", "diversion", "绿泡泡发你"),
    ("猫舍视频 jia 我 wei 传你", "diversion", "jia 我 wei 传你"),
    ("虾皮卖场 mimicake88下单", "diversion", "虾皮卖场 mimicake88下单"),
    ("订位走小程序", "diversion", "走小程序"),
    ("长按我置顶第三张图识别", "diversion", "长按我置顶第三张图识别"),
    # promises
    ("除甲醛上门，包达标", "guarantee", "包达标"),
    ("山顶民宿，包看到日出", "guarantee", "包看到日出"),
    ("文书修改，零录取全额退", "guarantee", "零录取全额退"),
    ("雅思保65分", "guarantee", "雅思保65分"),
    ("眼线液，晕了包赔", "guarantee", "晕了包赔"),
    ("签鞋议再付钱", "guarantee", "签鞋议"),
    # few are left
    ("小班只放六个坑位", "inducement", "只放六个坑位"),
    ("余货两台，补不到了", "inducement", "余货两台"),
    # beyond compare
    ("充电宝零故障", "absolute", "零故障"),
    ("蚊香液，花露水都得靠边站", "absolute", "都得靠边站"),
    # the power is the claim, not the thing that has it
    ("朱砂吊坠镇宅", "superstition", "镇宅"),
    ("黑曜石手串防小人", "superstition", "防小人"),
)
MISSES = (
    "孩子把绿泡泡吹到天上",
    "图书馆的小程序能查座位",
    "站台上看到日出，车快来了",
    "面包达到室温再切",
    "表舅签了协议就回老家了",
    "车靠边站，让救护车先走",
    "高考六百分的同学来分享经验",
    "国画课调了一点朱砂，盖印用",
    "老板把单子递给我，我付了钱",
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize(("text", "category", "written"), HITS)
def test_said_in_short_it_is_found(checker: Checker, text: str, category: str, written: str) -> None:
    found = [(finding.category, finding.evidence.written) for finding in checker.check(Note(body=text)).findings]
    assert any(kind == category and (written in words or words in written) for kind, words in found), found
    assert sum(kind == category for kind, _ in found) == 1


@pytest.mark.parametrize("text", MISSES)
def test_ordinary_life_is_not(checker: Checker, text: str) -> None:
    assert not [
        (finding.evidence.entry, finding.evidence.written)
        for finding in checker.check(Note(body=text)).findings
        if finding.severity is not Severity.INFO
    ]
