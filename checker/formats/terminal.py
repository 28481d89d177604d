"""Showing a draft on a terminal: nothing in it may steer the terminal, and the marks must stand under their words."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Control characters, invisible and bidi-steering ones, line separators, tags, private use, lone surrogates.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff\U0001f3fb-\U0001f3ff]"
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
    return _HIDDEN.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    char = match.group()
    if char == "\t":
        return " "
    if char in "\r\n":
        return "⏎"
    before = match.string[match.start() - 1 : match.start()]
    refines = char in "\u200d\ufe0e\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"
    if refines and before and (unicodedata.category(before) in ("So", "Sk") or before in "\u200d\ufe0f"):
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
