"""Sentences that lead readers away, with the exact words, and sentences that only sound alike."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from checker import match
from checker.claims import Claim
from checker.fold import FoldTable
from checker.model import Severity
from checker.rules import contacts
from checker.views import FieldText, SplitTable

HERE = Path(__file__).parent
finder = contacts.Contacts(match.available())


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


HITS = _rows("hits.csv")
INNOCENT = _rows("innocent.csv")


def read(fold: FoldTable, text: str) -> list[Claim]:
    return list(finder.find(FieldText("body", fold.fold(text), SplitTable({"讠舌": "话", "力口": "加", "亻言": "信"}))))


def words(claim: Claim, text: str) -> str:
    start, end = claim.field.folded.span(claim.start, claim.end)
    return text[start:end]


@pytest.mark.parametrize("row", HITS, ids=[row["text"] for row in HITS])
def test_leads_away(row: dict[str, str], fold_table: FoldTable) -> None:
    found = {(claim.severity.personal.value, words(claim, row["text"])) for claim in read(fold_table, row["text"])}
    assert (row["severity"], row["words"]) in found


@pytest.mark.parametrize("text", ["定金转我zfb", "收款码在图五", "尾款付到我支付宝", "跳过平台交易，便宜两成"])
def test_money_past_the_platform_is_told_as_such(text: str, fold_table: FoldTable) -> None:
    assert [claim.rule for claim in read(fold_table, text)] == ["xhs/diversion-payment"]


@pytest.mark.parametrize("row", INNOCENT, ids=[row["text"] for row in INNOCENT])
def test_daily_life(row: dict[str, str], fold_table: FoldTable) -> None:
    loud = [c for c in read(fold_table, row["text"]) if c.severity.commercial is not Severity.INFO]
    assert [(claim.entry, claim.text) for claim in loud] == []


def test_traditional_and_simplified_are_read_alike(fold_table: FoldTable) -> None:
    assert [c.term for c in read(fold_table, "私訊領檔案")] == [c.term for c in read(fold_table, "私讯领档案")]


@pytest.mark.parametrize(
    ("text", "term", "steps"),
    [
        ("加威芯 abc_123", "加微信abc_123", ("noise", "homophone")),
        ("+vx：abc_123", "+微信:abc_123", ("initials",)),
        ("weixin：abc_123", "微信:abc_123", ("pinyin",)),
        ("电话一三七零零零零一二三四", "电话13700001234", ("numeral",)),
        ("加我微信领", "加我微信领", ()),
        ("进-群-看-货", "进群看货", ("noise",)),
    ],
)
def test_what_was_undone(text: str, term: str, steps: tuple[str, ...], fold_table: FoldTable) -> None:
    claim = read(fold_table, text)[0]
    assert (claim.term, claim.steps) == (term, steps)


def test_a_split_character_is_named(fold_table: FoldTable) -> None:
    assert "split" in read(fold_table, "要的力口 我 亻言，蟹卡当天寄")[0].steps


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("有问题可以私信我", Severity.INFO),
        ("招学员，私信我", Severity.WARNING),
        ("往期穿搭在主页", Severity.INFO),
        ("见主页", Severity.WARNING),
        ("想报名的见主页", Severity.ERROR),
        ("微信号 abc_123，骗子别来", Severity.ERROR),
    ],
)
def test_certainty(text: str, severity: Severity, fold_table: FoldTable) -> None:
    assert max((c.severity.personal for c in read(fold_table, text)), key=lambda s: s.rank) is severity


def test_claims_do_not_overlap_and_come_in_order(fold_table: FoldTable) -> None:
    text = "\n".join(row["text"] for row in HITS[:120])
    claims = read(fold_table, text)
    assert len(claims) > 100
    assert all(one.end <= other.start for one, other in pairwise(claims))
    assert all(claim.category == "diversion" for claim in claims)


def test_an_id_may_stand_on_the_next_line(fold_table: FoldTable) -> None:
    assert any("momo_2006" in claim.text for claim in read(fold_table, "微信：\nmomo_2006"))


def test_emoji_tokens_are_no_invitation(fold_table: FoldTable) -> None:
    assert read(fold_table, "今天很开心[私信R][点赞R]") == []
