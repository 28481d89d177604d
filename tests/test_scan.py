from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.lexicon import Entry, SeverityPair
from checker.match import matcher
from checker.model import Severity
from checker.scan import Judge, Spellings, near
from checker.segment import Segmenter
from checker.views import View
from tests import reference

PAIR = SeverityPair(commercial=Severity.ERROR, personal=Severity.WARNING)


class FakeLexicon:
    """A lexicon of bare entries, one spelling each."""

    def __init__(self, entries: list[Entry]) -> None:
        self.spellings = [entry.term for entry in entries]
        self._entries = entries

    def entries_of(self, number: int) -> list[tuple[Entry, str]]:
        return [(self._entries[number], "")]


def entry(term: str, **conditions: object) -> Entry:
    return Entry(rule="r", category="absolute", term=term, severity=PAIR, where=f"f:{term}", **conditions)  # type: ignore[arg-type]


def hits(entries: list[Entry], text: str) -> list[str]:
    lexicon = FakeLexicon(entries)
    judge = Judge(lexicon, Segmenter("jieba"))  # type: ignore[arg-type]
    view = View(text)
    spellings = Spellings(lexicon, matcher(lexicon.spellings, "pyahocorasick"))  # type: ignore[arg-type]
    found = spellings.scan(text, lambda start, end, number: judge.accept(view, start, end, number, lambda row: True))
    return [f"{start}:{text[start:end]}" for start, end, _ in found]


@settings(max_examples=500)
@given(
    terms=st.lists(st.text("ab最", min_size=1, max_size=4), min_size=1, max_size=8, unique=True),
    text=st.text("ab最", max_size=24),
    cleared=st.sets(st.tuples(st.integers(0, 24), st.integers(0, 7)), max_size=12),
)
def test_cleared_hits_hide_nothing(terms: list[str], text: str, cleared: set[tuple[int, int]]) -> None:
    def accepted(start: int, end: int, number: int) -> bool:
        return (start, number) not in cleared

    lexicon = FakeLexicon([entry(term) for term in terms])
    spellings = Spellings(lexicon, matcher(terms, "pyahocorasick"))  # type: ignore[arg-type]
    found = [
        (start, end, terms.index(rows[0][0].term))
        for start, end, rows in spellings.scan(
            text, lambda start, end, number: lexicon.entries_of(number) if accepted(start, end, number) else []
        )
    ]
    assert found == reference.scan(terms, text, accepted)


def test_a_look_alike_clears_its_own_entry_only() -> None:
    rows = [entry("包过", unless=("面包过期",)), entry("过期包退")]
    assert hits(rows, "面包过期包退") == ["2:过期包退"]
    assert hits(rows, "考试包过") == ["2:包过"]


def test_a_look_alike_must_contain_the_whole_hit() -> None:
    assert hits([entry("最先进", unless=("最先进门",))], "最先进的设备") == ["0:最先进"]
    assert hits([entry("最先进", unless=("最先进门",))], "他最先进门") == []


def test_letters_at_the_rim_need_a_boundary() -> None:
    rows = [entry("vx"), entry("加qq")]
    assert hits(rows, "aavxbb") == []
    assert hits(rows, "我vx是") == ["1:vx"]
    assert hits(rows, "加qq音乐") == ["0:加qq"]
    assert hits(rows, "加qqmusic") == []


def test_word_entries_need_word_edges() -> None:
    rows = [entry("合约", word=True)]
    assert hits(rows, "适合约会") == []
    assert hits(rows, "这份合约") == ["2:合约"]


def test_near_asks_for_a_neighbour_in_the_same_sentence() -> None:
    row = entry("点赞", near=("抽", "送"), near_within=8)
    assert near(row, "点赞满百抽一位", 0, 2)
    assert not near(row, "点赞。明天抽签", 0, 2)
    assert not near(row, "点赞给那位一直努力练习的孩子然后送", 0, 2)
