"""Showing a draft on a terminal: nothing in it may steer the terminal, and the marks must stand under their words."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Printable by Unicode's word, and yet not seen: fillers, joiners, variation marks, and the skin colours.
_UNSEEN = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x1F3FB, 0x1F400))))
)
_STYLES = {"error": "1;31", "warning": "33", "info": "36", "pass": "32", "dim": "2", "bold": "1"}
_SENTENCE_END = re.compile(r"[。！？!?；;\r\n\u2028\u2029]")
_BEFORE, _AFTER, _INSIDE = 30, 30, 60


class Excerpt(NamedTuple):
    """A stretch of a draft fit for a terminal: what stands before the words, the words, what stands after."""

    before: str
    words: str
    after: str


def visible(text: str) -> str:
    """``text`` with everything that would not show, or would steer the terminal, spelled out as ``<U+200B>``.

    Inside an emoji the joiner, the colour and the variation mark are left out instead: they only refine the picture,
    and terminals do not agree on their width.
    """
    if text.isprintable() and _UNSEEN.isdisjoint(text):
        return text
    return "".join(map(_spelled, text, " " + text))


def _spelled(char: str, before: str) -> str:
    """``char`` as it is shown after ``before``."""
    if char in "\t\r\n":
        return " " if char == "\t" else "⏎"
    category = unicodedata.category(char)
    if category == "Zs" or (char.isprintable() and char not in _UNSEEN):
        return char
    refines = char in "\u200d\ufe0e\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"
    if refines and (unicodedata.category(before) in ("So", "Sk") or before in "\u200d\ufe0f"):
        return ""
    return f"<U+{ord(char):04X}>"


def width(text: str) -> int:
    """Columns a terminal gives to a text that ``visible`` has been through."""
    return sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """The sentence around ``text[start:end]``, cut to a line's length where it is longer."""
    low, high = max(start - _BEFORE, 0), min(end + _AFTER, len(text))
    begins = [match.end() for match in _SENTENCE_END.finditer(text, low, start)]
    closes = _SENTENCE_END.search(text, end, high)
    first = begins[-1] if begins else low
    last = high if closes is None else closes.start() if closes.group() in "\r\n\u2028\u2029" else closes.end()
    return Excerpt(
        before=("…" if first and not begins else "") + visible(text[first:start].lstrip()),
        words=visible(shortened(text[start:end])),
        after=visible(text[end:last].rstrip()) + ("…" if closes is None and last < len(text) else ""),
    )


def shortened(words: str) -> str:
    """Words too long for a line with their middle left out."""
    return words if len(words) <= _INSIDE else f"{words[:40]}…{words[-15:]}"


def styled(text: str, style: str, *, colour: bool) -> str:
    """``text`` in a style, if there is colour."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and text else text
