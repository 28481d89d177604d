from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import match
from tests import reference

ENGINES = ["pyahocorasick", pytest.param("daachorse", marks=pytest.mark.fast)]
ALPHABETS = ("ab", "abc", "最佳好a", "丂七丄abc", "最\x00\ufffd😀é")

texts = st.sampled_from(ALPHABETS).flatmap(
    lambda letters: st.tuples(
        st.lists(st.text(letters, min_size=1, max_size=5), min_size=0, max_size=9, unique=True),
        st.text(letters, max_size=40),
    )
)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=300)
@given(case=texts)
def test_equals_the_reference(engine: str, case: tuple[list[str], str]) -> None:
    terms, text = case
    assert [tuple(hit) for hit in match.matcher(terms, engine).find(text)] == reference.find(terms, text)


@settings(max_examples=300)
@given(case=texts)
def test_the_table_and_the_automaton_answer_alike(case: tuple[list[str], str]) -> None:
    terms, text = case
    assert match.Lookup(terms).longest(text) == reference.find(terms, text)
    assert list(match.AhocorasickMatcher(terms).find(text)) == reference.find(terms, text)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=300)
@given(case=texts)
def test_every_occurrence_is_found(engine: str, case: tuple[list[str], str]) -> None:
    terms, text = case
    expected = sorted(
        (start, start + len(term), number)
        for number, term in enumerate(terms)
        for start in range(len(text))
        if text.startswith(term, start)
    )
    finder = match.AllFinder(terms, engine)
    for _ in range(2):  # the second time with the automaton
        found = finder.find(text)
        assert sorted(found) == expected
        assert [end for _, end, _ in found] == sorted(end for _, end, _ in found)
        finder.find(" " * 4000)


def test_much_text_gets_an_automaton() -> None:
    matcher = match.matcher(["最佳", "包过"], "pyahocorasick")
    for _ in range(3):
        assert list(matcher.find("最佳" + "好" * 1500 + "包过")) == [(0, 2, 0), (1502, 1504, 1)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("terms", "text", "hits"),
    [
        (["最佳", "包过"], "包过最佳", [(0, 2, 1), (2, 4, 0)]),
        (["全网", "全网最低价", "最低价"], "全网最低价", [(0, 5, 1)]),  # the longest at the leftmost place
        (["最", "好最好最"], "好最", [(1, 2, 0)]),  # pyahocorasick's own leftmost-longest search loses this one
        (["佳"], "😀佳", [(1, 2, 0)]),  # code points, not bytes or UTF-16 units
        ([], "最佳", []),
    ],
)
def test_hits(engine: str, terms: list[str], text: str, hits: list[tuple[int, int, int]]) -> None:
    assert [tuple(hit) for hit in match.matcher(terms, engine).find(text)] == hits


@pytest.mark.fast
def test_a_saved_automaton_gives_the_same_hits() -> None:
    terms = ["最佳", "全网最低价", "vx"]
    made = match.DaachorseMatcher(terms)
    loaded = match.DaachorseMatcher((), made.save())
    assert list(loaded.find("vx全网最低价最佳")) == list(made.find("vx全网最低价最佳"))


def test_nested_terms_do_not_multiply_hits() -> None:
    terms = ["最" * length for length in range(1, 17)]
    assert match.matcher(terms, "pyahocorasick").find("最" * 33) == [(0, 16, 15), (16, 32, 15), (32, 33, 0)]


@pytest.mark.fast
def test_the_fast_engine_is_taken_where_it_is_installed() -> None:
    assert match.available() == "daachorse"
