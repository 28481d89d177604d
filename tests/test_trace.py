from __future__ import annotations

from checker import Checker, Note
from checker.trace import trace


def lines(checker: Checker, body: str) -> str:
    return "\n".join(trace(checker, Note(body=body)))


def test_every_step_is_shown(checker: Checker) -> None:
    told = lines(checker, "這家店全网最*佳[点赞R]，面包过期了，目标是行业第一。")
    assert "undone: t2s" in told
    assert "masked for terms" in told
    assert "without noise" in told
    assert "'包过' (ad-law/guarantee.csv" in told
    assert "cleared: look-alike 面包过期" in told
    assert "[intent] none" in told
    assert "excused (E2)" in told
    assert "undone: noise: stands as warning" in told
    assert "exempted by E2: '行业第一'" in told
    assert told.endswith("verdict: review")


def test_the_wording_of_each_clause_is_scored(checker: Checker) -> None:
    told = lines(checker, "今天下雨，考不到六分学费全退")
    assert "[wording]" in told
    assert "  body 0-4: " in told
    assert "  body 5-14: guarantee " in told


def test_a_disguised_clause_is_scored_with_the_disguise_undone(checker: Checker) -> None:
    told = lines(checker, "包^本^包^息")
    assert "(undone: '包本包息'): guarantee " in told
    assert "by classifier:guarantee" in told or "guarantee by" in told


def test_a_plain_text_has_little_to_tell(checker: Checker) -> None:
    told = lines(checker, "今天下雨")
    assert "fold: nothing to undo" in told
    assert "[claims]\n  none" in told
    assert told.endswith("verdict: pass")
