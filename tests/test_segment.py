from __future__ import annotations

import pytest

from checker.segment import Segmenter

ENGINES = ["jieba", pytest.param("rjieba", marks=pytest.mark.fast)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "start", "end", "holds"),
    [
        ("面包过期了", 1, 3, False),  # 面包 | 过期
        ("考试包过", 2, 4, True),
        ("适合约会的餐厅", 1, 3, False),  # 适合 | 约会
        ("签了合约", 2, 4, True),
        ("abc合约", 3, 5, True),  # not Han on the left
    ],
)
def test_word_edges(engine: str, text: str, start: int, end: int, holds: bool) -> None:
    assert Segmenter(engine).holds(text, start, end) is holds


@pytest.mark.fast
@pytest.mark.parametrize(
    "text",
    ["交通便利的老小区", "避免单调的穿搭", "怪不得物理学得好", "白色情人节礼物", "这款面霜最滋润", "国际转运的包裹"],
)
def test_both_segmenters_agree(text: str) -> None:
    slow, fast = Segmenter("jieba"), Segmenter("rjieba")
    assert [slow.is_edge(text, place) for place in range(len(text) + 1)] == [
        fast.is_edge(text, place) for place in range(len(text) + 1)
    ]


def test_nothing_is_loaded_before_it_is_asked() -> None:
    assert Segmenter("jieba").name == "jieba"
    assert Segmenter("jieba").is_edge("ab", 1) is True  # no Han character, no dictionary
