from __future__ import annotations

import concurrent.futures
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import (
    Checker,
    Commercial,
    Image,
    InputError,
    Note,
    Partnership,
    Scene,
    Settings,
    Severity,
    Span,
    Speaker,
    Verdict,
)
from checker.engine import MAX_CLAIMS, MAX_CODE_POINTS

CLAIM = "这支面霜是全网最低价，面包过期了"
SLIPPED_IN = ("\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "*", "·", " ", "-", "_", "✨", "😀", "|", "~")


def written(checker: Checker, text: str) -> list[str]:
    return [finding.evidence.written for finding in checker.check(Note(body=text)).findings]


def test_a_finding_says_where_what_and_why(checker: Checker) -> None:
    report = checker.check(Note(id="n1", title="口红", body=CLAIM))
    assert report.note == "n1"
    assert report.verdict is Verdict.REVIEW
    (finding,) = report.findings
    assert (finding.rule, finding.category, finding.severity) == ("ad-law/9-3", "absolute", Severity.WARNING)
    assert finding.span is not None
    assert (finding.span.field, finding.span.start, finding.span.end) == ("body", 5, 10)
    assert finding.evidence.written == "全网最低价"
    assert any("广告法" in basis.title and basis.checked for basis in finding.basis)
    assert "全网最低价" in finding.message


def test_an_empty_note_passes(checker: Checker) -> None:
    report = checker.check(Note())
    assert report.verdict is Verdict.PASS
    assert report.findings == ()


@given(place=st.integers(1, 4), noise=st.sampled_from(SLIPPED_IN))
def test_what_is_slipped_in_never_loses_a_hit_nor_shifts_it(checker: Checker, place: int, noise: str) -> None:
    disguised = "全网最低价"[:place] + noise + "全网最低价"[place:]
    text = f"口红测评\n这支{disguised}，买吗"
    found = [one for one in checker.check(Note(body=text)).findings if one.category == "absolute"]
    assert found, text
    start = text.index(disguised)
    assert any(
        one.span and one.span.start <= start + place - 1 and one.span.end >= start + place + len(noise) for one in found
    ) or any(one.span and (one.span.start, one.span.end) == (start, start + len(disguised)) for one in found)


@pytest.mark.parametrize("spelling", ["全网最低价", "全網最低價", "全网蕞低价", "全网最底价"])
def test_other_characters_for_the_same_claim(checker: Checker, spelling: str) -> None:
    assert written(checker, f"这支口红{spelling}")


def test_two_runs_give_the_same_report(shared_cache: Path) -> None:
    notes = [Note(id=str(number), body=CLAIM * number) for number in range(1, 6)]
    first = [repr(report) for report in Checker(cache=shared_cache).check_many(notes)]
    second = [repr(report) for report in Checker(cache=shared_cache).check_many(notes)]
    assert first == second


@pytest.mark.fast
def test_both_engines_give_the_same_report(shared_cache: Path) -> None:
    fast = Checker(cache=shared_cache, engine="daachorse", segmenter="rjieba")
    slow = Checker(cache=shared_cache, engine="pyahocorasick", segmenter="jieba")
    for example in list(slow.lexicon.spellings)[::40]:
        note = Note(body=f"今天聊聊{example}这件事，最*佳选择，加我V信 abc12345")
        assert fast.check(note) == slow.check(note)


def test_threads_share_one_checker(checker: Checker) -> None:
    notes = [Note(id=str(number), body=f"{CLAIM}{number}") for number in range(200)]
    alone = [checker.check(note) for note in notes]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(checker.check, notes)) == alone


def test_check_many_is_lazy_and_ordered(checker: Checker) -> None:
    endless = (Note(id=str(number), body=CLAIM) for number in itertools.count())
    assert [report.note for report in itertools.islice(checker.check_many(endless), 3)] == ["0", "1", "2"]


@pytest.mark.parametrize(
    "body",
    [
        "最" * 20_000,
        "\u200b" * 20_000,
        "\u0301" * 20_000,
        "加" * 20_000,
        "1" * 20_000,
        "a" * 20_000,
        " " * 20_000,
        "全网最低价" * 4_000,
        "面包过" * 6_000,
        "\ud800" * 1000 + "最佳\x00面霜",
        "[" * 10_000,
        "@" * 10_000,
        "“" * 10_000,
        "*最" * 10_000,
        "😀最" * 6_000,
        "第一" * 6_000,
        "感谢品牌" * 4_000,
        "1 " * 10_000,
    ],
    ids=lambda body: ascii(body[:4]),
)
def test_hostile_texts_are_answered(checker: Checker, body: str) -> None:
    report = checker.check(Note(body=body))
    assert len(report.findings) <= 3 * MAX_CLAIMS + 10


def test_hits_are_capped_and_the_cap_is_reported(checker: Checker) -> None:
    report = checker.check(Note(body="全网最低价，" * (MAX_CLAIMS + 100)))
    assert any(one.rule == "limit/claims" for one in report.not_evaluated)


def test_a_note_beyond_the_bound_is_an_input_error(checker: Checker) -> None:
    with pytest.raises(InputError, match="5,000,000"):
        checker.check(Note(id="big", body="字" * (MAX_CODE_POINTS + 1)))


def test_an_unknown_industry_names_the_nearest(checker: Checker) -> None:
    with pytest.raises(InputError, match="cosmetics"):
        checker.check(Note(body="x", industry="cosmetic"))


def test_an_alias_names_an_industry(checker: Checker) -> None:
    assert checker.check(Note(body="保湿面霜", industry="美妆")) == checker.check(
        Note(body="保湿面霜", industry="cosmetics")
    )


def test_lengths_are_told_never_held_against_the_note(checker: Checker) -> None:
    report = checker.check(Note(title="天" * 21, body="地" * 1001, topics=tuple("一二三四五六七八九十甲")))
    assert [one.span.field for one in report.findings if one.span] == ["title", "body", "topics/10"]
    assert {one.severity for one in report.findings} == {Severity.INFO}
    assert report.verdict is Verdict.PASS


@pytest.mark.parametrize("one", ["👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "❤️", "e\u0301", "1️⃣", "天"])
def test_lengths_count_what_a_reader_sees(checker: Checker, one: str) -> None:
    assert checker.check(Note(title=one * 20)).findings == ()
    (finding,) = checker.check(Note(title=one * 21)).findings
    assert finding.rule == "xhs/format"
    assert finding.span == Span(field="title", start=20 * len(one), end=21 * len(one))
    assert "约 21 字" in finding.message


@pytest.mark.parametrize("field", ["scene", "speaker", "partnership"])
def test_a_mere_word_is_not_taken_for_another_one(checker: Checker, field: str) -> None:
    with pytest.raises(TypeError, match=f"{field}='paid': must be one of {field.title()}"):
        checker.check(Note(body="x", **{field: "paid"}))


def test_empty_topics_are_none(checker: Checker) -> None:
    assert checker.check(Note(title="周末", topics=("散步",) * 10 + ("",))).findings == ()
    told = checker.check(Note(title="周末", topics=("",) * 3 + ("散步",) * 11)).findings
    assert [(one.rule, one.span and one.span.field) for one in told] == [("xhs/format", "topics/13")]


def test_overlapping_words_of_one_claim_are_told_as_one(checker: Checker) -> None:
    (finding,) = checker.check(Note(body="根治脚气的药膏，三天见效")).findings
    assert finding.evidence is not None
    assert finding.evidence.written == "根治脚气的药膏，三天见效"


def test_what_weighs_less_does_not_widen_what_weighs_more(checker: Checker) -> None:
    found = [
        one.evidence.written for one in checker.check(Note(body="面霜无效退款加V❤：abc_12345")).findings if one.evidence
    ]
    assert found == ["无效退款", "加V❤：abc_12345"]


def test_a_promise_behind_an_effect_is_no_disbelief_in_it(checker: Checker) -> None:
    found = [one.evidence.written for one in checker.check(Note(body="7天瘦10斤，无效退款")).findings if one.evidence]
    assert found == ["7天瘦10斤", "无效退款"]


def test_a_topic_weighs_one_step_less(checker: Checker) -> None:
    (finding,) = checker.check(Note(topics=("全网最低价",))).findings
    assert finding.severity is Severity.INFO


def test_a_brand_that_speaks_sells(checker: Checker) -> None:
    report = checker.check(Note(body=CLAIM, speaker=Speaker.BRAND))
    assert report.intent.level is Commercial.CLEAR
    assert report.verdict is Verdict.BLOCK


def test_settings_fill_in_what_notes_do_not_say(shared_cache: Path) -> None:
    checker = Checker(
        Settings(speaker=Speaker.BRAND, industry="cosmetics", partnership=Partnership.NONE), cache=shared_cache
    )
    assert checker.check(Note(body=CLAIM)).verdict is Verdict.BLOCK


def test_text_in_images_is_read_and_missing_text_is_said(checker: Checker) -> None:
    report = checker.check(Note(images=(Image(text="全网最低价"), Image())))
    assert [one.span.field for one in report.findings if one.span] == ["images/0/text"]
    assert any("第 2 张" in one.reason for one in report.not_evaluated)


def test_a_brief_is_read_by_the_rules_for_briefs(checker: Checker) -> None:
    text = "接单前先交押金，激活费199"
    assert {one.category for one in checker.check(Note(body=text, scene=Scene.BRIEF)).findings} >= {"order-scam"}
    assert not {one.category for one in checker.check(Note(body=text)).findings} & {"order-scam", "fake-metrics"}


def test_one_finding_per_claim(checker: Checker) -> None:
    """A bodily effect with a time limit is efficacy; what else it could be read as goes to ``also``."""
    findings = checker.check(Note(title="七天根治失眠无效退款")).findings
    spans = [(one.span.start, one.span.end) for one in findings if one.span]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(sorted(spans)))


def test_claims_that_share_a_word_are_two(checker: Checker) -> None:
    """A price nobody beats and an invitation to ask for it: one word is part of both."""
    findings = checker.check(Note(body="这支口红全网最低价，私我")).findings
    assert [(one.category, one.evidence.written) for one in findings] == [
        ("absolute", "全网最低价"),
        ("diversion", "价，私我"),
    ]


def test_nothing_is_undone_where_nothing_is_disguised(checker: Checker) -> None:
    weighed, *_ = checker.weigh(Note(body="全城最便宜，全网最低"))
    assert weighed
    assert not [one for one in weighed if one.claim.steps]


def test_the_fingerprint_keeps_moved_sentences_and_loses_changed_ones(checker: Checker) -> None:
    def prints(text: str) -> list[str]:
        return [one.fingerprint for one in checker.check(Note(body=text)).findings]

    here = prints("先说别的。这支口红全网最低价。")
    assert prints("这支口红全网最低价。后说别的。") == here
    assert prints("那支口红全网最低价。") != here
    twice = prints("这支口红全网最低价。这支口红全网最低价。")
    assert len(set(twice)) == 2
    assert twice[0] == here[0]


@pytest.mark.parametrize("text", ["眼睛酸 #宝妈副业[话题]#", "眼睛酸 #手工[话题]# #宝妈副业[话题]#"])
def test_a_topic_within_the_text_counts_one_step_less(checker: Checker, text: str) -> None:
    """It is a label: lexicon-seeds §0."""
    (found,) = checker.check(Note(body=text)).findings
    assert (found.evidence.written, found.severity) == ("宝妈副业", Severity.INFO)
    (plain,) = checker.check(Note(body="眼睛酸，宝妈副业")).findings
    assert plain.severity is Severity.WARNING


@pytest.mark.parametrize("blank", ["\u200b", "\x00", "\ufe0f\u2060"])
def test_a_field_that_shows_nothing_is_none(checker: Checker, blank: str) -> None:
    paid = Note(title=blank, body="好看", partnership=Partnership.PAID)
    (finding,) = checker.check(paid).findings
    assert finding.span == Span(field="body", start=0, end=2)
    only = Note(title=blank, body=blank, topics=(blank,), partnership=Partnership.PAID)
    assert checker.check(only).findings == checker.check(Note(partnership=Partnership.PAID)).findings == ()


@pytest.mark.parametrize("control", ["\x00", "\x01", "\x08", "\x1b", "\x7f", "\x9f"])
def test_controls_between_characters_hide_nothing(checker: Checker, control: str) -> None:
    body = control.join("加微信") + " abc12345"
    found = checker.check(Note(body=body)).findings
    assert [one.evidence.written for one in found if one.category == "diversion"] == [body]
    assert {"zero-width"} <= {step for one in found for step in one.evidence.folds}
