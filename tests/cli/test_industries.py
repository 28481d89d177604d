"""What the industries command says, over the real list."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from checker.cli import industries, main
from checker.lexicon import Industry
from checker.model import Confidence

Out = pytest.CaptureFixture[str]


def shown(capsys: Out, *argv: str) -> str:
    assert main(["industries", "--no-config", *argv]) == 0
    return capsys.readouterr().out


def test_an_industry_shows_its_papers_with_sources(capsys: Out) -> None:
    data = json.loads(shown(capsys, "化妆品", "--format", "json"))
    assert (data["id"], data["status"]) == ("cosmetics", "ordinary")
    assert "化妆品备案或注册凭证" in data["papers"]
    assert data["must_not"]
    assert {source["confidence"] for source in data["basis"]} == {"law"}


def test_every_industry_names_papers_and_sources_with_their_confidence(capsys: Out) -> None:
    everything = json.loads(shown(capsys, "--format", "json"))
    assert len(everything) >= 40
    for one in everything:
        assert one["papers"], one["id"]
        assert one["basis"], one["id"]
        for source in one["basis"]:
            assert source["confidence"] in set(Confidence)
            assert not any(f"{word}）" in source["title"] for word in Confidence), source


@pytest.mark.parametrize("id", ["finance", "medical", "real-estate"])
def test_only_what_the_notice_names_is_a_confirmed_deposit_industry(id: str, capsys: Out) -> None:
    assert "deposit  confirmed: yes" in shown(capsys, id)


def test_an_inferred_deposit_is_never_called_confirmed(capsys: Out) -> None:
    confirmed = {one["id"] for one in json.loads(shown(capsys, "--format", "json")) if one["deposit"] == "confirmed"}
    assert confirmed == {"finance", "medical", "real-estate"}
    out = shown(capsys, "fitness")
    assert "deposit  inferred: perhaps" in out
    assert "yes" not in out


def test_remarks_on_a_source_are_kept(capsys: Out) -> None:
    assert "旅游法（未逐条核对） (law)" in shown(capsys, "travel")
    assert "（非法金融类） (interpretation)" in shown(capsys, "crypto")


def test_the_list_has_a_line_for_each(capsys: Out) -> None:
    lines = shown(capsys).splitlines()
    assert any(line.startswith("tobacco ") and "banned" in line for line in lines)


def test_a_name_like_none_does_not_list_them_all(capsys: Out) -> None:
    assert main(["industries", "--no-config", "nope"]) == 2
    assert capsys.readouterr().err == "notegate: unknown industry 'nope'; `notegate industries` lists them\n"


def test_an_unknown_industry_names_the_nearest(capsys: Out) -> None:
    assert main(["industries", "--no-config", "cosmetic"]) == 2
    assert "did you mean 'cosmetics'" in capsys.readouterr().err


def test_a_bare_row_is_shown_too(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    bare = Industry(id="bare", title={"en": "Bare"}, basis="somebody said so", note="a remark")
    monkeypatch.setattr(
        industries, "Checker", lambda _: SimpleNamespace(lexicon=SimpleNamespace(industries={"bare": bare}))
    )
    out = shown(capsys, "bare")
    assert "(none listed)" in out
    assert "somebody said so (interpretation)" in out
    assert "a remark" in out
