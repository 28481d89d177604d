from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from api.web import language
from api.web.language import LANGUAGES, Language, chosen

pytestmark = pytest.mark.api

WEB = Path(language.__file__).parent
SIMPLIFIED = language.language("zh-CN")
TRADITIONAL = language.language("zh-TW")
ENGLISH = language.language("en")


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_every_text(tag: str) -> None:
    texts = language.language(tag).texts
    assert set(texts) == set(SIMPLIFIED.texts)
    assert all(text.strip() for text in texts.values())
    for key, text in texts.items():
        assert fields_of(text) == fields_of(SIMPLIFIED.texts[key]), key


def test_every_text_that_is_asked_for_is_there() -> None:
    groups = {key.partition(".")[0] for key in SIMPLIFIED.texts}
    asked = re.compile(r"""\bt?(?:spoken)?\(\s*["`]([a-z-]+\.[a-z0-9-]*[a-z0-9])["`]""")
    found = set()
    for path in [*WEB.glob("*.py"), *WEB.glob("templates/*.html"), *WEB.glob("static/*.js")]:
        found |= {key for key in asked.findall(path.read_text("utf-8")) if key.partition(".")[0] in groups}
    assert len(found) > 150
    assert found <= set(SIMPLIFIED.texts)


def test_words_that_the_core_may_say_have_a_word_here() -> None:
    from checker.account_stage import Milestone, State
    from checker.inputs.accounts import OUTCOMES
    from checker.model import Confidence, Partnership, Scene, Severity, Verdict
    from checker.order_rules import EventType, Outcome, Party, Stage

    groups = {
        "verdict": Verdict,
        "severity": Severity,
        "scene": Scene,
        "partnership": Partnership,
        "confidence": Confidence,
        "state": State,
        "milestone": Milestone,
        "appeal": set(OUTCOMES.values()),
        "stage": Stage,
        "outcome": Outcome,
        "event": EventType,
        "party": Party,
    }
    for group, names in groups.items():
        for name in names:
            assert f"{group}.{name}" in SIMPLIFIED.texts


def test_each_disguise_that_folding_undoes_has_a_word_here(fold_table: object) -> None:
    steps = {*fold_table.steps.values(), "noise", "repeat", "homophone", "pinyin", "split", "initials"}  # type: ignore[attr-defined]
    assert {f"fold.{step}" for step in steps} <= set(SIMPLIFIED.texts)


def test_traditional_texts_are_traditional() -> None:
    from opencc import OpenCC

    simplified = OpenCC("t2s")
    for key, text in TRADITIONAL.texts.items():
        # A text whose characters are all shared by both scripts says nothing; most do say something.
        if not key.startswith(("js.example", "site.name")):
            assert text not in (SIMPLIFIED.texts[key],) or simplified.convert(text) == text, key
    assert sum(simplified.convert(text) != text for text in TRADITIONAL.texts.values()) > 150


@pytest.mark.parametrize(
    ("cookie", "accepted", "tag"),
    [
        (None, None, "zh-CN"),
        (None, "", "zh-CN"),
        (None, "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"),
        (None, "zh-TW", "zh-TW"),
        (None, "zh-HK,zh;q=0.9", "zh-TW"),
        (None, "zh-Hant-MO", "zh-TW"),
        (None, "zh-Hans-HK", "zh-CN"),
        (None, "en-GB,en;q=0.9,zh;q=0.8", "en"),
        (None, "en;q=0.4, zh-TW;q=0.9", "zh-TW"),
        (None, "fr-FR,zh-CN;q=0.5", "zh-CN"),
        (None, "fr-FR", "en"),
        (None, "*", "zh-CN"),
        (None, "en;q=0, zh-TW;q=0.1", "zh-TW"),
        (None, "zh-TW;q=wrong, en;q=0.1", "en"),
        ("en", "zh-CN", "en"),
        ("../../etc/passwd", "zh-TW", "zh-TW"),
    ],
)
def test_the_language_chosen_before_counts_then_the_browsers(
    cookie: str | None, accepted: str | None, tag: str
) -> None:
    assert chosen(cookie, accepted).tag == tag


def test_what_the_engine_says_becomes_traditional_but_not_the_words_of_the_user() -> None:
    said = "“国家级面霜”：绝对化用语"
    assert TRADITIONAL.engine(said, "国家级面霜") == "「国家级面霜」：絕對化用語"
    assert TRADITIONAL.engine(said) == "「國家級面霜」：絕對化用語"
    assert SIMPLIFIED.engine(said) == said


def test_longer_words_of_the_user_are_kept_before_the_shorter_ones_in_them() -> None:
    assert TRADITIONAL.engine("国货、国货之光与国内", "国货", "国货之光") == "国货、国货之光與國內"


def test_the_engine_speaks_of_goods_and_not_of_programs() -> None:
    assert TRADITIONAL.engine("写具体的参数") == "寫具體的參數"
    assert TRADITIONAL.engine("不含添加剂，审核通过，保存期限，适用对象") == "不含添加劑，審核通過，保存期限，適用對象"
    assert TRADITIONAL.engine("平台账户发布的视频") == "平台帳戶發布的影片"


def test_laws_keep_their_names() -> None:
    for name, traditional in (
        ("中华人民共和国个人信息保护法 第六条", "中華人民共和國個人信息保護法 第六條"),
        ("互联网广告管理办法 第九条", "互聯網廣告管理辦法 第九條"),
        ("中华人民共和国反电信网络诈骗法 第三十一条", "中華人民共和國反電信網絡詐騙法 第三十一條"),
        ("广告绝对化用语执法指南 第十一条", "廣告絕對化用語執法指南 第十一條"),
    ):
        assert TRADITIONAL.engine(name) == traditional


def test_a_title_is_taken_in_the_language_it_has() -> None:
    titles = {"zh-CN": "绝对化用语", "en": "absolute claims"}
    assert [one.title(titles) for one in (SIMPLIFIED, TRADITIONAL, ENGLISH)] == [
        "绝对化用语",
        "絕對化用語",
        "absolute claims",
    ]
    assert ENGLISH.title({"zh-CN": "导流"}) == "导流"


def test_a_text_is_filled_in_once() -> None:
    spoken = Language("en", {"a": "{text} and {count}"})
    assert spoken("a", text="{count}", count=2) == "{count} and 2"
