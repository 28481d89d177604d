"""The parts: numbers in disguise, the gate, the reader of tokens, links; and that time stays linear."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from re import _constants as constants  # the parsed patterns say which characters they may begin with
from re import _parser as parser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import match
from checker.fold import FoldTable
from checker.lexicon import foldtable
from checker.locate import lexicon_root
from checker.model import Severity
from checker.rules import contacts
from checker.rules.contacts import context, cues, digits, forms, links, names, reading, tokens
from checker.views import FieldText, SplitTable

NO_SPLIT = SplitTable({})
finder = contacts.Contacts(match.available())
SPELLINGS = {
    digit: [digit, chr(0xFF10 + int(digit)), *[n for n, d in digits.NUMERALS.items() if d == digit]]
    for digit in "0123456789"
}
SEPARATORS = st.sampled_from(["", "", "", " ", "-", ".", "·", "_", "👉", "~"])


@functools.cache
def folding() -> FoldTable:
    """For property tests, which take no fixtures."""
    return foldtable.build(lexicon_root() / "folding")


@st.composite
def disguised_mobile(draw: st.DrawFn) -> str:
    number = "1" + draw(st.sampled_from("3456789")) + "".join(draw(st.sampled_from("0123456789")) for _ in range(9))
    separator = draw(SEPARATORS)
    spelled = [draw(st.sampled_from(SPELLINGS[digit])) for digit in number]
    place = draw(st.integers(0, 10))
    spelled[place] = draw(st.sampled_from([n for n, d in digits.NUMERALS.items() if d == number[place]]))
    return separator.join(spelled)


@settings(deadline=None)  # the first call builds the fold table
@given(disguised_mobile())
def test_a_mobile_number_in_random_disguise(number: str) -> None:
    fold = folding()
    text = f"找我 {number} 谢谢"
    found = list(finder.find(FieldText("body", fold.fold(text), NO_SPLIT)))
    assert any(number in text[slice(*claim.field.folded.span(claim.start, claim.end))] for claim in found)
    assert found[0].severity.personal is Severity.ERROR


@settings(deadline=None)
@given(st.text(alphabet="0123456789", min_size=5, max_size=20).filter(lambda n: not digits.is_mobile(n)))
def test_other_digits_are_no_mobile_number(number: str) -> None:
    text = f"编号{number}号"
    assert list(finder.find(FieldText("body", folding().fold(text), NO_SPLIT))) == []


@pytest.mark.parametrize(
    "written", ["13900001111", "139 0000 1111", "139-0000-1111", "1 3 9 0 0 0 0 1 1 1 1", "+8613900001111"]
)
def test_mobile(written: str) -> None:
    assert digits.is_mobile(written)


@pytest.mark.parametrize(
    "written", ["12900001111", "1390000111", "139000011112", "13 14 15 16 17 1", "1 39 00 00 11 11", "23900001111"]
)
def test_no_mobile(written: str) -> None:
    assert not digits.is_mobile(written)


def test_value_reads_every_numeral() -> None:
    assert digits.value("幺三洞-洞o l|九") == "13000119"
    assert not digits.is_number("ooll0")


def _firsts(parsed: Any) -> tuple[set[str], bool]:
    """The characters a parsed pattern may begin with, and whether it may be empty."""
    found: set[str] = set()
    for kind, value in parsed:
        if kind is constants.LITERAL:
            return found | {chr(value)}, False
        if kind is constants.IN:
            for sort, one in value:
                found |= {chr(one)} if sort is constants.LITERAL else {chr(c) for c in range(one[0], one[1] + 1)}
            return found, False
        if kind is constants.BRANCH:
            branches = [_firsts(branch) for branch in value[1]]
            found |= set().union(*(first for first, _ in branches))
            if not any(empty for _, empty in branches):
                return found, False
        elif kind is constants.SUBPATTERN or kind in (constants.MAX_REPEAT, constants.MIN_REPEAT):
            inner = value[3] if kind is constants.SUBPATTERN else value[2]
            first, empty = _firsts(inner)
            found |= first
            if not empty and (kind is constants.SUBPATTERN or value[0] > 0):
                return found, False
    return found, True


@pytest.mark.parametrize("name", [name for name, _ in names.READERS])
def test_first_characters_are_complete(name: str) -> None:
    first, empty = _firsts(parser.parse(dict(names.READERS)[name]))
    assert not empty
    assert set(names.FIRSTS[name]) == first


@pytest.mark.parametrize("pattern", reading.PATTERNS, ids=lambda pattern: pattern.name)
def test_patterns_are_sound(pattern: reading.Pattern, fold_table: FoldTable) -> None:
    compiled = re.compile(pattern.pattern)
    assert compiled.match("") is None
    assert "+)+" not in pattern.pattern
    assert "*)*" not in pattern.pattern
    assert ".*" not in pattern.pattern.replace("\\.*", "")
    # Written in folded text (capitals are tokens), or it can never match.
    plain = pattern.pattern.replace(names.SHORT, "")
    bare = re.sub(r"\\.|[A-Z：（）【】「」『』“”《》，。！？；、～—…·]", "", plain)
    assert fold_table.text(bare) == bare


@pytest.mark.parametrize(("name", "pattern"), names.READERS)
def test_names_are_written_folded(name: str, pattern: str, fold_table: FoldTable) -> None:
    bare = re.sub(r"\\.|[\[\](){}?:<>=!|*+A-Z·丨❤～，。！、—–“”「」『』【】《》…]", "", pattern)
    assert fold_table.text(bare) == bare


def test_an_ordinary_note_opens_no_window() -> None:
    text = "早上六点起来揉面，奶奶坐在门口择豆角，说今年的雨水刚好。\n面醒了四十分钟，擀得薄薄的，煎到两面金黄。" * 10
    assert cues.places(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("https://shop.example.com/a", "web-address"),
        ("www.example.cn", "web-address"),
        ("example.com", "web-address"),
        ("example 点 com", "web-address-spelled"),
        ("abc1998@qq.com", "mail-address"),
        ("abc1998#qq.com", "mail-address"),
        ("¥abc9def1ghi¥", "shop-password"),
    ],
)
def test_links(text: str, name: str) -> None:
    assert [found.name for found in links.find(text)][:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "https://www.xiaohongshu.com/explore/123", "http://xhslink.com/a/b", "12306.cn 买票", "www.chsi.com.cn 查学历",
        "版本 10.2.3", "node.js", "3.14", "¥128¥", "ip 192.168.1.1:8080/a", "#早餐[话题]#", "@奶奶", "1.5kg",
    ],
)  # fmt: skip
def test_no_links(text: str) -> None:
    assert list(links.find(text)) == []


def test_quotation() -> None:
    text = "墙上写着“A我W领”，没人理"
    assert context.told(text, 5, 9)
    assert not context.told("“A我W领”", 1, 5)
    assert not context.told("“课表”请A我W领", 5, 9)


def test_sentence_is_bounded() -> None:
    low, high = context.sentence("啊" * 1000, 500, 502)
    assert high - low <= 130


def test_places_lead_back() -> None:
    field = FieldText("body", FoldTable({}, {}).fold("加 v-信 领"), NO_SPLIT)
    form = next(iter(forms.forms(field, 0, 8)))
    assert form.text == "加v信领"
    assert [field.text[place] for place in form.places] == list(form.text)
    read = tokens.read(form)
    assert read.text == "AW领"
    assert read.written(0, 2) == "加v信"
    assert read.folded(0, 2) == (0, 5)


HOSTILE = [
    "加" * 40,
    "v" * 40,
    "加v",
    "1" * 40,
    "一" * 40,
    "a." * 40,
    "@" * 40,
    "微 " * 40,
    "私信" * 20,
    "看主页" * 20,
    "“" * 40,
    "http://" * 8,
]


@pytest.mark.parametrize("unit", HOSTILE, ids=lambda unit: unit[:6])
def test_work_grows_with_the_text_only(unit: str, fold_table: FoldTable) -> None:
    """Windows are short and together hardly longer than the text: no place is read again and again."""
    text = unit * 300
    field = FieldText("body", fold_table.fold(text), NO_SPLIT)
    windows = contacts.windows(field)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(windows))
    assert all(high - low <= 700 for low, high in windows)
    assert sum(high - low for low, high in windows) <= 1.2 * len(field.text) + 100
    claims = list(finder.find(field))
    assert len(claims) <= len(text)


def test_a_cue_at_the_edge_of_two_stretches_is_found(fold_table: FoldTable) -> None:
    text = "我的猫在群里睡着了，" * 80 + "加我微信 momo_2006，" + "我的猫在群里睡着了，" * 80
    for shift in range(0, 60, 7):
        field = FieldText("body", fold_table.fold("。" * shift + text), NO_SPLIT)
        assert any("momo_2006" in claim.text for claim in finder.find(field))
