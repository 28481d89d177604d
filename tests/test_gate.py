"""No match is lost: whatever an expression matches within a sentence, the gate names that expression and sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.gate import Gate, alternatives, commonness, needs_of

LETTERS = "甲乙丙丁"
ENGINES = ["daachorse", "pyahocorasick"]

word = st.text(LETTERS, min_size=1, max_size=3)
gap = st.integers(0, 4).map(lambda most: f"[^。\\n]{{0,{most}}}")
part = st.one_of(
    word,
    st.lists(word, min_size=2, max_size=3).map(lambda words: f"(?:{'|'.join(words)})"),
    word.map(lambda text: f"(?:{text})?"),
    word.map(lambda text: f"(?:{text}){{1,2}}"),
    word.map(lambda text: f"(?!{text})"),
    st.sampled_from([f"[{LETTERS[:2]}]", f"(?<!{LETTERS[0]})"]),
    gap,
    st.tuples(word, gap, word, word).map(lambda of: f"(?:{of[0]}{of[1]}{of[2]}|{of[3]})"),
)
expression = st.lists(part, min_size=1, max_size=4).map("".join)
text = st.text(f"{LETTERS}{LETTERS}{LETTERS}。\n戊", max_size=30)


def named(gate: Gate, text: str) -> set[tuple[int, int, int]]:
    return set(gate.candidates(text))


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=200)
@given(sources=st.lists(expression, min_size=1, max_size=4), sample=text, text=text)
def test_no_match_is_lost(engine: str, sources: list[str], sample: str, text: str) -> None:
    pytest.importorskip(engine if engine == "daachorse" else "ahocorasick")
    common = commonness(sample)
    kept = [source for source in sources if all(needs_of(source, common))]
    gate = Gate([needs_of(source, common) for source in kept], engine, common)
    again = Gate.load(gate.save(), engine)
    found = named(gate, text)
    assert named(again, text) == found
    for number, source in enumerate(kept):
        for match in re.finditer(source, text):
            low = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
            inside = [one for one in found if one[0] == number and one[1] <= match.start() and match.end() <= one[2]]
            assert inside, (source, match, low, found)


def test_an_expression_is_tried_only_where_all_its_groups_are() -> None:
    gate = Gate([needs_of("三天[^。]{0,4}见效")], "pyahocorasick")
    assert gate.candidates("三天没用。用三天就见效了。见效吗？") == [(0, 5, 13)]


def test_a_group_may_be_needed_twice() -> None:
    gate = Gate([needs_of("原价[0-9]{2}现价[0-9]{2}")], "pyahocorasick")
    assert gate.candidates("原价98现价19。") == [(0, 0, 9)]


def test_what_may_match_anywhere_is_refused() -> None:
    with pytest.raises(ValueError, match="expression 0 needs nothing in particular"):
        Gate([needs_of("[^。]{0,3}")], "pyahocorasick")


def test_alternatives_at_the_top() -> None:
    assert alternatives("甲(?:乙|丙)|丁") == ["甲(?:乙|丙)", "丁"]
    assert alternatives("(?:甲|乙)") == ["甲", "乙"]
