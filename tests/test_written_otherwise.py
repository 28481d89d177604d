"""Words of the trade written as they sound: found through the rules of the plain word, and never made out of other words."""

from __future__ import annotations

import csv

import jieba
import pytest

from checker import Checker, Note
from checker.locate import lexicon_root
from checker.model import Severity

WORDS = [
    (row["word"], written)
    for row in csv.DictReader((lexicon_root() / "folding" / "words.csv").read_text("utf-8").splitlines())
    for written in row["written"].split("|")
    if written
]

HIDDEN = {
    "包锅，不过退费": ("guarantee", "包锅"),
    "学不会全鹅退": ("guarantee", "全鹅退"),
    "合伙开店，包本包息": ("guarantee", "包息"),
    "老年班、晒班都淡得看不见": ("efficacy", "晒班"),
    "三片去逗印": ("efficacy", "去逗印"),
    "七片去红雪丝": ("efficacy", "红雪丝"),
    "朱砂的，戴着保平铵": ("superstition", "保平铵"),
    "在家刷担，一单八块": ("fraud", "刷担"),
    "晚上抹，三天谈纹": ("efficacy", "谈纹"),
    "半月廋八斤": ("efficacy", "半月廋八斤"),
    "不看怔信，手机点两下": ("fraud", "怔信"),
    "稳💰不亏，中签看运气": ("guarantee", "稳💰不亏"),
    "专治🦶气，三天见好": ("efficacy", "🦶气"),
    "一周掉6近的果蔬汁": ("efficacy", "掉6近"),
    "床垫里的天丶花丶板": ("absolute", "天丶花丶板"),
    "戴上旺桃🌸": ("superstition", "旺桃🌸"),
    "恭xi中奖，领三盒": ("fraud", "恭xi中奖"),
}
PLAIN = (
    "女儿的裙子加裙撑她嫌扎",
    "跑腿费四块，他多给了一块",
    "海带苗批发，大哥大姐留步",
    "犹豫期过了只能退现金价值",
    "口腔溃疡、钢丝戳嘴、发音漏风",
    "淘宝退货记，退了三次",
    "面包焦了一面，刮掉照吃",
    "活蟹六只，蒸十五分钟",
    "味微辛，喝完舌头麻",
    "他着急致电前台",
    "滑板店赞叹他滑得稳",
    "左眼300近视，右眼好些",
    "离车站第6近的那家",
    "晚饭后散步，天🌸了又谢",
    "一丶二丶三，抬头看云",
)


@pytest.mark.parametrize("text", HIDDEN)
def test_the_claim_of_the_plain_word_is_found(checker: Checker, text: str) -> None:
    category, words = HIDDEN[text]
    found = [
        (finding.category, text[finding.span.start : finding.span.end])
        for finding in checker.check(Note(id="1", body=text)).findings
        if finding.span and finding.severity is not Severity.INFO
    ]
    assert any(kind == category and (words in part or part in words) for kind, part in found), found


@pytest.mark.parametrize("text", PLAIN)
def test_neighbours_that_sound_alike_are_no_disguise(checker: Checker, text: str) -> None:
    assert not checker.check(Note(id="1", body=text)).findings


def test_no_spelling_is_a_word_of_its_own() -> None:
    jieba.setLogLevel(60)
    jieba.initialize()
    common = [written for _, written in WORDS if jieba.get_FREQ(written)]
    assert not common
    assert not {written for _, written in WORDS} & {word for word, _ in WORDS}
