from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
import api.web
from tests.api.serving import Server
from tests.web.hostile import FORMULA, RIGHT_TO_LEFT, SCRIPTS

pytestmark = pytest.mark.api

PAGES = ("/", "/upload", "/accounts", "/orders", "/sign-in")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
WEB = Path(api.web.__file__).parent
OURS = {name for path in WEB.glob("templates/*") for name in re.findall(r"<([a-z][a-z0-9]*)", path.read_text("utf-8"))}
"""Every element that a template writes."""


def marks(page: str) -> list[tuple[str, str]]:
    """``(severity, words)`` of every marked stretch."""
    found = re.findall(r'<mark class="mark mark--(\w+)">(.*?)</mark>', page, re.DOTALL)
    return [(severity, html.unescape(words)) for severity, words in found]


def shown(page: str) -> str:
    """The text of a page without its tags."""
    return html.unescape(re.sub(r"<[^>]*>", "", page))


# -- every page -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [*PAGES, "/static/form.css", "/static/check.js", "/static/icon.svg"])
def test_nothing_is_loaded_from_elsewhere_and_nothing_is_guessed(web: Any, address: str) -> None:
    answer = web.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_kept_by_a_cache(web: Any, address: str) -> None:
    assert web.get(address).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("tag", ["zh-CN", "zh-TW", "en"])
def test_pages_have_no_script_and_no_style_of_their_own(web: Any, address: str, tag: str) -> None:
    answer = web.get(address, headers={"accept-language": tag})
    text = answer.text
    assert f'<html lang="{tag}">' in text
    assert answer.headers["content-language"] == tag
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text)
    scripts = {"/": ["check"], "/upload": ["upload"], "/orders": ["orders"]}.get(address, [])
    assert re.findall(r'<script[^>]*src="([^"]*)"', text) == [f"/static/{name}.js" for name in scripts]
    assert not re.search(r'(?:src|href|action|formaction)="(?!/|#)', text)


def test_the_files_of_the_form_name_no_other_host() -> None:
    for path in [*WEB.glob("static/*"), *WEB.glob("templates/*")]:
        addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", path.read_text("utf-8")))
        assert addresses <= {"http://www.w3.org"}, path


@pytest.mark.parametrize("path", sorted(WEB.glob("static/*.js")), ids=lambda path: path.name)
def test_no_script_makes_markup_out_of_a_text(path: Path) -> None:
    code = path.read_text("utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.style\b", code
    )


# -- the plain check ---------------------------------------------------------------------------------------------------


def test_without_scripts_the_form_comes_back_with_the_words_marked(web: Any) -> None:
    answer = web.post(
        "/", data={"title": "👩‍👩‍👧这支逆龄面霜", "body": "😀全網最佳\n第二行也是國家級的", "topics": "#护肤 #最佳面霜"}
    )
    assert answer.status_code == 200
    assert [words for _, words in marks(answer.text)] == ["逆龄", "全網最佳", "國家級", "最佳"]
    assert "需要人工复核" in shown(answer.text)
    assert "\n👩‍👩‍👧这支逆龄面霜</textarea>" in answer.text
    assert "\n😀全網最佳\n第二行也是國家級的</textarea>" in answer.text


def test_line_ends_of_a_browser_do_not_move_the_marks(web: Any) -> None:
    answer = web.post("/", data={"title": "", "body": "第一行\r\n第二行\r\n全网最低价，放心买"})
    assert [words for _, words in marks(answer.text)] == ["全网最低价"]
    places = re.search(r'data-control="body" data-start="(\d+)" data-end="(\d+)"', answer.text)
    text = "第一行\n第二行\n全网最低价，放心买"
    assert places is not None
    assert text[int(places[1]) : int(places[2])] == "全网最低价"


def test_an_empty_form_is_no_note(web: Any) -> None:
    answer = web.post("/", data={"title": " ", "body": ""})
    assert answer.status_code == 200
    assert "还没有文字" in shown(answer.text)
    assert "未发现问题" not in shown(answer.text)


def test_a_note_without_findings_passes_with_the_usual_caution(web: Any) -> None:
    answer = web.post("/", data={"title": "周末的面包", "body": "面包过期了，我重新买了一只。"})
    assert "未发现问题" in shown(answer.text)
    assert "这些规则的这些版本没有意见" in shown(answer.text)
    assert "不是法律意见" in shown(answer.text)


def test_disguises_and_excuses_are_told_in_words(web: Any) -> None:
    page = shown(web.post("/check", data={"body": "想要的＋V信：shancha_520\n广告法禁止说最佳"}).text)
    assert "还原后读作" in page
    assert "谐音" in page or "全角字符" in page
    assert "不算问题的" in page
    assert "在讨论规则或处罚" in page
    page = shown(web.post("/check", data={"body": "全网最低价"}, headers={"accept-language": "en"}).text)
    assert "Warning" in page or "Error" in page


def test_scene_partnership_industry_and_images_reach_the_engine(web: Any) -> None:
    assert "brief/advance-fee" in web.post("/check", data={"body": "先交押金再派单", "scene": "brief"}).text
    undeclared = {"title": "面霜", "body": "用了三周。", "partnership": "paid"}
    assert "xhs/disclosure" in web.post("/check", data=undeclared).text
    assert "xhs/disclosure" not in web.post("/check", data={**undeclared, "partnership": "none"}).text
    pictures = web.post("/check", data={"title": "面霜", "image": ["", "全网最低价，放心买"]}).text
    assert 'data-control="image-1" data-start="0" data-end="5"' in pictures
    assert "图片 2" in shown(pictures)
    medicine = {"title": "记录", "body": "这款零添加，口感很好"}
    assert "food-safety/label-claim" in web.post("/check", data={**medicine, "industry": "food"}).text


def test_topics_are_marked_where_they_stand_in_the_text_of_the_control(web: Any) -> None:
    text = "#护肤，#国家级面霜 #日常"
    page = web.post("/check", data={"topics": text}).text
    place = re.search(r'data-control="topics" data-start="(\d+)" data-end="(\d+)"', page)
    assert place is not None
    assert text[int(place[1]) : int(place[2])] == "国家级"


def test_the_gravest_come_first_and_stretches_that_overlap_are_cut(web: Any) -> None:
    body = "这支面霜是全网最低价。想要的加微信：shancha_520。" + "长" * 1000
    page = web.post("/", data={"title": "面霜", "body": body}).text
    severities = re.findall(r'data-severity="(\w+)"', page)
    assert severities == sorted(severities, key=["error", "warning", "info"].index)
    assert severities[0] == "error"
    whole = re.findall(r'<p class="marked-text">(.*?)</p>', page, re.DOTALL)[1]
    assert shown(whole) == body


def test_words_that_show_a_gain_are_never_offered_for_deletion(web: Any) -> None:
    page = web.post("/check", data={"title": "面霜", "body": "品牌寄的这支面霜，全网最低价，放心买"}).text
    cards = page.split('<li class="card')[1:]
    offered = {re.search(r'data-rule="([^"]*)"', card)[1]: 'data-act="delete"' in card for card in cards}  # type: ignore[index]
    assert offered["xhs/disclosure"] is False
    assert len(offered) > 1
    assert all(may for rule, may in offered.items() if rule != "xhs/disclosure")


# -- languages ------------------------------------------------------------------------------------------------------------


def test_choosing_a_language_keeps_what_was_typed(web: Any) -> None:
    draft = {"title": "逆龄面霜", "body": "国家级", "image": "图上的字", "scene": "ad", "industry": "cosmetics"}
    answer = web.post("/", data={**draft, "lang": "en"})
    assert '<html lang="en">' in answer.text
    for text in ("逆龄面霜", "国家级", "图上的字"):
        assert f"\n{text}</textarea>" in answer.text
    assert 'value="ad" checked' in answer.text
    assert 'value="cosmetics" selected' in answer.text
    assert '<html lang="en">' in web.get("/upload").text
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "面霜" not in cookie


def test_a_link_changes_the_language_of_the_other_pages(web: Any) -> None:
    answer = web.get("/accounts", params={"lang": "zh-TW"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/accounts"
    assert '<html lang="zh-TW">' in web.get("/accounts").text
    assert web.get("/accounts", params={"lang": "xx"}).status_code == 200


def test_everybody_is_answered_in_their_language_and_knows_what_stays_chinese(web: Any) -> None:
    draft = {"title": "面霜", "body": "这支面霜最佳"}
    traditional = shown(web.post("/check", data=draft, headers={"accept-language": "zh-TW"}).text)
    assert "絕對化用語" in traditional
    assert "中華人民共和國廣告法" in traditional
    english = web.post("/check", data=draft, headers={"accept-language": "en"}).text
    assert "absolute claims" in english
    assert '<p class="card-reason">Absolute claims</p>' in english
    assert "Advertising Law, art. 9(3)</span>" in english
    assert '<span class="dim" lang="zh-CN">中华人民共和国广告法 第九条第三项</span>' in english


def test_traditional_characters_are_no_disguise_to_who_reads_them(web: Any) -> None:
    draft = {"body": "這支面霜全網最低價，放心買"}
    assert "繁体字" in shown(web.post("/check", data=draft).text)
    traditional = shown(web.post("/check", data=draft, headers={"accept-language": "zh-TW"}).text)
    assert "全網最低價" in traditional
    assert "還原後讀作" not in traditional
    veiled = {"body": "這支面霜全網最*低價，放心買"}
    assert "中間夾了符號" in shown(web.post("/check", data=veiled, headers={"accept-language": "zh-TW"}).text)


# -- hostile drafts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [*SCRIPTS, RIGHT_TO_LEFT, FORMULA, "\x00\x01国家级\x0b", "国家级" * 50])
def test_a_hostile_draft_stays_a_text(web: Any, text: str) -> None:
    draft = {"title": f"{text}国家级", "body": f"国家级{text}\n{text}", "topics": text, "image": f"{text}国家级"}
    page = web.post("/", data=draft).text
    assert set(re.findall(r"<([a-zA-Z][a-zA-Z0-9]*)", page)) <= OURS
    assert "<!--" not in page
    assert re.findall(r"<script[^>]*>", page) == ['<script type="module" src="/static/check.js">']
    assert not re.search(r"<[^>]*\son\w+=", page)
    boxes = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    assert html.unescape(boxes[0]) == draft["title"]
    assert html.unescape(boxes[1]) == draft["body"]


def test_a_value_that_the_form_does_not_offer_is_refused(web: Any) -> None:
    for wrong in ({"scene": "<script>"}, {"partnership": "maybe"}, {"industry": "no-such-trade"}):
        answer = web.post("/", data={"body": "国家级", **wrong})
        assert answer.status_code == 422, wrong
        assert "没有检查成" in shown(answer.text)
        assert web.post("/check", data={"body": "国家级", **wrong}).status_code == 422


def test_too_much_is_refused_and_the_page_says_so(web: Any) -> None:
    answer = web.post("/check", data={"body": "字" * 400_000})
    assert answer.status_code == 413
    assert "内容太长" in shown(answer.text)
    assert web.post("/", data={"body": "字" * 400_000}).status_code == 413
    assert web.post("/", data={"image": ["x"] * 3000}).status_code == 422


def test_a_form_of_another_kind_is_refused(web: Any) -> None:
    assert web.post("/check", json={"body": "国家级"}).status_code == 415
    assert (
        web.post(
            "/check", content=b"title=%FF%FE&body=%80", headers={"content-type": "application/x-www-form-urlencoded"}
        ).status_code
        == 200
    )


def test_a_page_of_another_site_cannot_use_the_form(web: Any) -> None:
    assert web.post("/", data={"body": "国家级"}, headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_draft_is_never_part_of_an_address(web: Any, server: Server) -> None:
    assert "国家级" not in web.get("/", params={"title": "国家级", "body": "国家级"}).text
    web.post("/", data={"title": "只此一句的草稿文字", "lang": "en"})
    assert "只此一句的草稿文字" not in server.log
    assert "只此一句的草稿文字" not in web.get("/metrics").text


# -- what can be taken away --------------------------------------------------------------------------------------------------


def test_the_report_is_that_of_the_api(web: Any) -> None:
    draft = {"title": "逆龄面霜", "body": "国家级配方", "topics": "#护肤 #最佳", "image": "根治痘痘"}
    answer = web.post("/report", data={**draft, "format": "json"})
    assert answer.headers["content-disposition"].startswith("attachment")
    told = web.post(
        "/v1/check",
        json={
            "id": "draft",
            "title": "逆龄面霜",
            "body": "国家级配方",
            "topics": ["护肤", "最佳"],
            "images": ["根治痘痘"],
        },
    )
    assert answer.json() == told.json()
    assert len(answer.json()["findings"]) == 4


def test_the_report_as_a_page_is_for_keeping(web: Any) -> None:
    answer = web.post("/report", data={"title": "<b>逆龄</b>面霜", "body": "国家级", "format": "html"})
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "<b>" not in answer.text
    assert "国家级" in answer.text
    assert web.post("/report", data={"title": "a", "format": "exe"}).status_code == 422


def row_of(answer: Any) -> dict[str, str]:
    header, cells = csv.reader(io.StringIO(answer.text))
    return dict(zip(header, cells, strict=True))


def test_a_false_alarm_becomes_a_row(web: Any) -> None:
    wrong = {"expect": "miss", "rule": "ad-law/9-3", "entry": "ad-law/absolute.csv:178", "scene": "note"}
    answer = web.post(
        "/row", data={**wrong, "words": "国家级", "unless": "国家级公园", "sentence": "周末去了国家级公园"}
    )
    assert answer.status_code == 200
    row = row_of(answer)
    assert row["rule"] == "ad-law/9-3"
    assert (row["term"], row["unless"]) == ("国家级", "国家级公园")
    assert (row["hit"], row["miss"]) == ("国家级", "周末去了国家级公园")
    assert row["note"] == "ad-law/absolute.csv:178"


def test_an_innocent_sentence_without_a_longer_expression_is_an_example(web: Any) -> None:
    wrong = {"expect": "miss", "rule": "ad-law/9-3", "words": "国家级", "sentence": "去了，国家级，的"}
    for unless in ("", "国家级"):
        answer = web.post("/row", data={**wrong, "unless": unless})
        assert row_of(answer) == {"expect": "miss", "text": "去了，国家级，的"}


def test_a_missed_claim_becomes_a_row(web: Any) -> None:
    missed = {
        "expect": "hit",
        "rule": "ad-law/9-3",
        "words": "举世无双",
        "sentence": "这支面霜举世无双|真的\n买",
        "scene": "live",
    }
    row = row_of(web.post("/row", data=missed))
    assert (row["term"], row["hit"], row["miss"], row["scenes"]) == (
        "举世无双",
        "这支面霜举世无双｜真的 买",
        "",
        "live",
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"words": ""}, "请填写"),
        ({"rule": "no/such"}, "请填写"),
        ({"sentence": "别的句子"}, "没有这个词语"),
        ({"unless": "公园"}, "要包含这个词语"),
        ({"expect": "perhaps"}, "请填写"),
    ],
)
def test_what_makes_no_row_is_said(web: Any, change: dict[str, str], says: str) -> None:
    good = {
        "expect": "miss",
        "rule": "ad-law/9-3",
        "words": "国家级",
        "unless": "国家级公园",
        "sentence": "去国家级公园",
    }
    answer = web.post("/row", data={**good, **change})
    assert answer.status_code == 422
    assert says in answer.text


def test_a_row_runs_nothing_in_a_spreadsheet(web: Any) -> None:
    sentence = f"{FORMULA}国家级"
    row = row_of(
        web.post("/row", data={"expect": "hit", "rule": "ad-law/9-3", "words": "国家级", "sentence": sentence})
    )
    assert row["hit"].startswith("'=")


def test_a_row_is_sound_in_a_pack(web: Any, tmp_path: Path) -> None:
    from checker.linting import Linter
    from checker.locate import lexicon_root

    pack = tmp_path / "own"
    pack.mkdir()
    answer = web.post(
        "/row", data={"expect": "hit", "rule": "ad-law/9-3", "words": "举世无匹敌", "sentence": "这支面霜举世无匹敌"}
    )
    text = answer.text.replace("ad-law/9-3", "own/wording")
    (pack / "words.csv").write_text(text, "utf-8")
    manifest = """
id = "own"
version = "1"
title = { zh-CN = "自有词表" }
[rule."own/wording"]
title = "用词"
category = "absolute"
basis = ["guide"]
files = ["words.csv"]
help = "不用的说法。"
advice = "换一种说法。"
[source.guide]
title = "手册"
confidence = "interpretation"
checked = 2026-11-22
"""
    (pack / "pack.toml").write_text(manifest, "utf-8")
    # Of our own packs only the one that declares the category: compiling all of them takes long.
    root = tmp_path / "lexicons"
    for name in ("ad-law", "folding"):
        shutil.copytree(lexicon_root() / name, root / name)
    shutil.copy(lexicon_root() / "industries.csv", root)
    linter = Linter(root, [pack])
    assert [entry.term for entry in linter.lexicon.entries if entry.where.startswith("own/")] == ["举世无匹敌"]
    assert linter.failing_examples(["own"]) == []


def test_the_api_and_the_form_agree(web: Any) -> None:
    draft = {"title": "逆龄面霜", "body": "全网最*佳，３天见效。想要的加V：shancha_520"}
    report = web.post("/v1/check", json=draft).json()
    page = web.post("/check", data=draft).text
    places = sorted(re.findall(r'data-control="(\w+)" data-start="(\d+)" data-end="(\d+)" data-rule="([^"]+)"', page))
    assert places == sorted(
        (one["field"], str(one["start"]), str(one["end"]), one["rule"]) for one in report["findings"]
    )
    assert json.dumps(report["verdict"]) in ('"block"', '"review"')
