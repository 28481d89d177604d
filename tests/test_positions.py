"""Positions: each unit by hand, then against a slow count character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.positions import LineColumn, Positions

EMOJI = "\U0001f600"  # two UTF-16 units, four UTF-8 bytes
LONE = "\ud83d"


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("最佳", 1, (1, 2)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),  # between CR and LF: still the first line
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("\tx", 1, (1, 2)),
        ("\ufeffx", 0, (1, 1)),
        ("\ufeffx", 1, (1, 1)),
        ("\ufeffx", 2, (1, 2)),
        ("\ufeffx\ny", 3, (2, 1)),
        (EMOJI + "x", 1, (1, 2)),
        ("a\u2028b", 2, (1, 3)),  # a line separator is no line end to an editor
        ("ab", 99, (1, 3)),
        ("ab", -1, (1, 1)),
    ],
)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Positions(text).line_column(offset) == LineColumn(*expected)


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 1, 99, 2),
        ("ab\r\ncd", 1, 99, 2),
        ("ab\r\ncd", 2, 2, 5),
        ("ab\ncd", 99, 1, 3),
        ("ab\ncd", 0, 0, 0),
        ("\ufeffab", 1, 1, 1),
        ("\r\n", 1, 5, 0),
        ("\n", 1, 5, 0),
        ("\n", 2, 1, 1),
    ],
)
def test_offset_of_line_and_column(text: str, line: int, column: int, expected: int) -> None:
    assert Positions(text).offset(line, column) == expected


def test_line_text_leaves_out_the_line_end_and_the_mark() -> None:
    positions = Positions("\ufeff标题\r\n正文\r尾\n")
    assert [positions.line_text(line) for line in range(1, positions.line_count + 1)] == ["标题", "正文", "尾", ""]


def test_utf16_counts_two_units_for_an_astral_character_and_one_for_a_lone_surrogate() -> None:
    positions = Positions("最" + EMOJI + LONE + "b")
    assert [positions.utf16(offset) for offset in range(5)] == [0, 1, 3, 4, 5]
    assert [positions.from_utf16(units) for units in range(7)] == [0, 1, 1, 2, 3, 4, 4]


def test_utf8_counts_bytes() -> None:
    positions = Positions("é最" + EMOJI + LONE + "b")
    assert [positions.utf8(offset) for offset in range(6)] == [0, 2, 5, 9, 12, 13]
    assert [positions.from_utf8(count) for count in (0, 1, 2, 4, 5, 8, 9, 12, 13, 99)] == [0, 0, 1, 1, 2, 2, 3, 4, 5, 5]


def test_bytes_are_counted_across_marks() -> None:
    positions = Positions("最" * 600 + "a")
    assert [positions.utf8(offset) for offset in (255, 256, 257, 512, 600, 601)] == [765, 768, 771, 1536, 1800, 1801]
    assert [positions.from_utf8(count) for count in (765, 768, 770, 1536, 1801)] == [255, 256, 256, 512, 601]


def test_columns_in_other_units_start_at_the_line() -> None:
    positions = Positions("\ufeff" + EMOJI + "x\n最" + EMOJI + "y")
    assert positions.utf16_column(2) == 3
    assert positions.utf16_column(0) == 1
    assert positions.utf16_column(6) == 4
    assert positions.utf8_column(6) == 8
    assert positions.utf8_column(0) == 1


@given(st.text(alphabet=st.sampled_from(["a", "最", EMOJI, LONE, "\r", "\n", "\t", "\ufeff", "\u0301"]), max_size=900))
def test_every_unit_agrees_with_a_slow_count_and_comes_back(text: str) -> None:
    positions = Positions(text)
    units = count = 0
    for offset in range(len(text) + 1):
        assert positions.utf16(offset) == units
        assert positions.utf8(offset) == count
        assert positions.from_utf16(units) == offset
        assert positions.from_utf8(count) == offset
        if offset < len(text):
            units += 2 if ord(text[offset]) > 0xFFFF else 1
            count += len(text[offset].encode("utf-8", "surrogatepass"))


@given(st.text(alphabet=st.sampled_from(["a", "最", "\r", "\n", "\t", EMOJI]), max_size=60))
def test_lines_agree_with_a_slow_count_and_come_back(text: str) -> None:
    positions = Positions(text)
    line = column = 1
    for offset in range(len(text) + 1):
        assert positions.line_column(offset) == (line, column)
        inside_crlf = text[offset - 1 : offset + 1] == "\r\n"
        if not inside_crlf:
            assert positions.offset(line, column) == offset
        column += 1
        if text[offset : offset + 1] == "\n" or (
            text[offset : offset + 1] == "\r" and text[offset + 1 : offset + 2] != "\n"
        ):
            line, column = line + 1, 1
    assert positions.line_count == line
