"""Where the words of a finding begin and end, for those who read it: not inside a word, a number or a quotation.

Patterns and the classifier count characters; what they decide is decided on what they matched, and only then are its edges
moved, by at most a few characters of the same clause. No dictionary is asked: loading one takes longer than checking a note.
"""

from __future__ import annotations

import re

from checker.segment import is_han
from checker.views import FieldText

_BEFORE = frozenset("的，,、。！!？?：:；;～~… \n”’」』")
_BEHIND = frozenset("，,、：:；;… \n“‘「『")
_NUMERALS = re.compile("[0-9一二两三四五六七八九十百千万半几第]{1,6}(?:个)?$")
_COUNTED = frozenset("个天日周月年次晚夜节斤分倍块元岁度套间米期万千百十%")
_WORDS = (
    "我们", "咱们", "你们", "他们", "她们", "我家", "咱家", "自家", "俺家", "本店", "小店", "本校", "本馆", "我司",
    "这款", "这支", "这瓶", "这家", "这个", "这套", "这种", "那款", "它们", "孩子", "宝宝", "皮肤", "头发",
)  # fmt: skip
_QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_QUOTED = 10
_LEFT, _RIGHT, _SHORT = 1, 1, 24
"""How much of a clause may be left over on either side, and the length of a clause that is taken whole."""


def whole(field: FieldText, start: int, end: int, *, clause: bool = False) -> tuple[int, int]:
    """``[start, end)`` of the folded ``field`` with whole words at its edges; ``clause``: all of a short clause."""
    text = field.text
    first, last = start, end
    while first < last and (text[first] in _BEFORE or (text[first] == "们" and first == start)):
        if text[first] == "们" and first and text[first - 1] in "我咱你他她它":
            first -= 1
            break
        first += 1
    while last > first and text[last - 1] in _BEHIND:
        last -= 1
    if last - first < 2:  # nothing but marks
        return start, end
    low, high = field.clause(first, last)
    if clause and high - low <= _SHORT:
        first, last = low, high
    if text[first] in _COUNTED and (number := _NUMERALS.search(text, max(low, first - 8), first)):
        first = number.start()
    first = _word_start(text, first, low)
    if first - low <= _LEFT and all(map(is_han, text[low:first])):
        first = low
    if high - last <= _RIGHT and all(map(is_han, text[last:high])):
        last = high
    return first, _closed(text, first, last)


def _word_start(text: str, first: int, low: int) -> int:
    """Where the word of ``_WORDS`` begins that ``first`` would cut in two."""
    for word in _WORDS:
        if first - 1 >= low and text[first - 1 : first + 1] == word:
            return first - 1
    return first


def _closed(text: str, first: int, last: int) -> int:
    """The end, with the quotation that begins within the words."""
    for begin, close in _QUOTES.items():
        if text.count(begin, first, last) > text.count(close, first, last):
            place = text.find(close, last, last + _QUOTED)
            if place >= 0:
                return place + 1
    return last
