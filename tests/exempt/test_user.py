from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker import Checker, Note, Settings, UserExemption

TEXT = "这家店的口红全网最低价。另一家也是全网最低价。"


def written(checker: Checker, text: str = TEXT) -> list[str]:
    return [finding.evidence.written for finding in checker.check(Note(body=text)).findings]


def with_exemption(cache: Path, exemption: UserExemption, today: datetime.date | None = None) -> Checker:
    return Checker(Settings(exemptions=(exemption,)), cache=cache, today=today)


def test_an_exemption_excuses_what_it_names_and_stays_visible(shared_cache: Path) -> None:
    checker = with_exemption(
        shared_cache,
        UserExemption(term="全网最低价", within="口红", reason="法务已核", author="王", where="notegate.toml:3"),
    )
    report = checker.check(Note(body=TEXT))
    assert [finding.span.start for finding in report.findings if finding.span] == [TEXT.rindex("全网最低价")]
    assert report.exempted[0].by == "user:notegate.toml:3"
    assert "法务已核" in report.exempted[0].reason
    assert "王" in report.exempted[0].reason


@pytest.mark.parametrize(("day", "found"), [(31, 0), (30, 0), (29, 0)])
def test_it_holds_up_to_its_last_day(shared_cache: Path, day: int, found: int) -> None:
    exemption = UserExemption(term="全网最低价", reason="活动期", until=datetime.date(2026, 12, 31))
    assert len(written(with_exemption(shared_cache, exemption, datetime.date(2026, 12, day)))) == found


def test_an_expired_one_excuses_nothing(shared_cache: Path) -> None:
    exemption = UserExemption(term="全网最低价", reason="活动期", until=datetime.date(2026, 12, 31))
    assert len(written(with_exemption(shared_cache, exemption, datetime.date(2027, 1, 1)))) == 2


def test_a_rule_alone_is_enough(shared_cache: Path) -> None:
    assert written(with_exemption(shared_cache, UserExemption(rule="ad-law/9-3", reason="内部稿"))) == []
    assert len(written(with_exemption(shared_cache, UserExemption(rule="xhs/induce", reason="内部稿")))) == 2


def test_the_brands_own_name_is_no_claim(shared_cache: Path) -> None:
    checker = Checker(Settings(brands=("世界级面包房",)), cache=shared_cache)
    report = checker.check(Note(body="路过世界级面包房，买了一个可颂。这款面包是世界级的。"))
    assert [finding.evidence.written for finding in report.findings] == ["世界级"]
    assert [one.by for one in report.exempted] == ["E7"]
