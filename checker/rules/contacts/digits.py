"""Numbers in every disguise: Chinese numerals, telephone readings, letters for digits, separators in between.

Full-width, circled, keycap and styled digits are plain digits already when they come here.
"""

from __future__ import annotations

import re

from checker.expressions import compiled

_SAME = {
    "0": "零〇洞栋",
    "1": "一壹幺妖弌拾",
    "2": "二贰两弍贰俩",
    "3": "三叁仨弎",
    "4": "四肆",
    "5": "五伍",
    "6": "六陆",
    "7": "七柒拐漆",
    "8": "八捌扒",
    "9": "九玖勾",
}
NUMERALS = {written: digit for digit, others in _SAME.items() for written in others}
"""Characters read as a digit in a number that is spelled out."""
LETTERS = {"o": "0", "l": "1", "i": "1", "z": "2", "|": "1"}
"""Letters that look like a digit; they count only in a number that has real digits as well."""

DIGIT = "[0-9" + "".join(NUMERALS) + "]"
LIKE_DIGIT = "[0-9oliz" + "".join(NUMERALS) + "]"
SEPARATOR = r"[ \-._/*~()—–·、+，,空杠]"
NUMBER = rf"{LIKE_DIGIT}(?:{SEPARATOR}{{0,3}}{LIKE_DIGIT}){{4,18}}"
"""A run of five to nineteen digits, with what people put between them."""

MOBILE = compiled(r"(?:86|0086)?(1[3-9][0-9]{9})")
_PHONE_GROUPS = frozenset(
    {(11,), (3, 4, 4), (4, 4, 3), (3, 8), (7, 4), (3, 3, 5), (5, 6), (6, 5), (4, 7), (3, 3, 3, 2)}
)


def value(written: str) -> str:
    """The digits that ``written`` stands for, without separators."""
    return "".join(
        character if character.isdecimal() else NUMERALS.get(character) or LETTERS.get(character, "")
        for character in written
    )


_COUNT = "[" + "".join(NUMERALS) + "]"
_CLAUSES = "，,、"
_FOLLOWED = compiled(
    f"([0-9]{{7,13}})(?:[，,、](?:[0-9]|{_COUNT}){{1,2}}|[ ~]{{1,2}}{_COUNT})|(1[3-9][0-9]{{9}}){_COUNT}"
)


def alone(written: str) -> str:
    """``written`` without the count that begins the next clause: 13900001111，二十分钟到."""
    followed = _FOLLOWED.fullmatch(written)
    if followed is not None:
        return followed[1] or followed[2]
    head = written[: max(0, *map(written.rfind, _CLAUSES))]
    return head if head and not MOBILE.fullmatch(value(written)) and is_mobile(head) else written


def spelled(written: str) -> bool:
    """Whether ``written`` holds numerals or letters in place of digits."""
    return any(character in NUMERALS or character in LETTERS for character in written)


def is_number(written: str) -> bool:
    """Whether this reads as one number: letters only among digits, no numerals that merely count (一两三四)."""
    letters = sum(character in LETTERS for character in written)
    digits = sum(character.isdecimal() or character in NUMERALS for character in written)
    return digits >= 5 and letters <= digits


def is_mobile(written: str) -> bool:
    """Whether ``written`` is a mobile number of the mainland, grouped as people group one or spelled in disguise."""
    digits = value(written)
    if MOBILE.fullmatch(digits) is None:
        return False
    groups = tuple(len(group) for group in re.split(r"[^0-9]+", written) if group)
    return spelled(written) or len(digits) > 11 or groups in _PHONE_GROUPS or len(groups) == 11
