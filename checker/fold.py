"""Original text -> folded text, with an exact map back.

Folding undoes disguises that need no context: width, case, styled letters and digits, zero-width characters, combining
marks, traditional characters, look-alikes and emoji that stand for a character. Each code point is replaced on its own
(at most four code points come out), so the map back is exact and time is linear in the text. What needs context (noise
between characters, characters taken apart, homophones) is undone later, in views and in the lexicon's spellings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from checker.expressions import compiled

MAX_EXPANSION = 4
"""Most code points that one code point may fold to (U+FDFA would give 18: text could grow without bound)."""

EMOJI = "emoji"
"""The step of emoji that stand for characters; inside a word they may as well be mere noise."""


class FoldTable:
    """What each code point folds to, and under which name.

    ``replacements`` maps a code point to its folded text; ``steps`` maps it to the name of what was undone. Code points
    in neither stay as they are. Folding is idempotent: no replacement holds a code point that itself folds.
    ``candidates`` is the expression that finds what may fold; it follows from the replacements.
    """

    def __init__(self, replacements: Mapping[str, str], steps: Mapping[str, str]) -> None:
        self._tables: Callable[[], tuple[Mapping[str, str], Mapping[str, str]]] = lambda: (replacements, steps)
        self.candidates = _candidates(replacements)
        self._finditer = compiled(self.candidates).finditer

    @classmethod
    def kept(cls, candidates: str, tables: Callable[[], tuple[Mapping[str, str], Mapping[str, str]]]) -> FoldTable:
        """A table that was saved; ``tables`` gives its replacements and steps when a text first needs them."""
        table = cls.__new__(cls)
        table._tables = tables
        table.candidates = candidates
        table._finditer = compiled(candidates).finditer
        return table

    @cached_property
    def _both(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        return self._tables()

    @cached_property
    def replacements(self) -> Mapping[str, str]:
        """Code point -> its folded text."""
        return self._both[0]

    @cached_property
    def steps(self) -> Mapping[str, str]:
        """Code point -> the name of what folding it undoes."""
        return self._both[1]

    def fold(self, text: str) -> Folded:
        """Fold ``text``; see :class:`Folded`."""
        pieces: list[str] = []
        at: list[int] = []
        origin: list[int] = []
        flat: list[bool] = []
        emoji: list[tuple[int, int]] = []
        position = 0  # in the original
        shift = 0  # folded position = original position + shift
        for match in self._finditer(text):
            start = match.start()
            character = text[start]
            new = self.replacements.get(character)
            if new is None:
                if character > "\uffff":
                    continue
                new = "\ufffd"
            pieces.append(text[position:start])
            pieces.append(new)
            position = start + 1
            if len(new) != 1:
                if new:
                    at.append(start + shift)
                    origin.append(start)
                    flat.append(True)
                shift += len(new) - 1
                at.append(position + shift)
                origin.append(position)
                flat.append(False)
            if self.steps.get(character) == EMOJI:
                emoji.append((position + shift - len(new), position + shift))
        if not position:
            return Folded(text, text)
        pieces.append(text[position:])
        return Folded(text, "".join(pieces), at, origin, flat, emoji)

    def text(self, text: str) -> str:
        """Only the folded text."""
        return self.fold(text).text

    def steps_of(self, original: str) -> tuple[str, ...]:
        """The names of what folding undoes in ``original``, each once, in order of appearance."""
        found: dict[str, None] = {}
        for character in original:
            step = self.steps.get(character)
            if step is not None:
                found[step] = None
        return tuple(found)


class Folded:
    """A folded text that knows where each of its code points came from."""

    __slots__ = ("_at", "_flat", "_origin", "emoji", "original", "text")

    def __init__(
        self,
        original: str,
        text: str,
        at: list[int] | None = None,
        origin: list[int] | None = None,
        flat: list[bool] | None = None,
        emoji: list[tuple[int, int]] | None = None,
    ) -> None:
        self.original = original
        self.text = text
        self.emoji = emoji or []
        # From folded position at[i] on, the original position runs on from origin[i]; it stands still where flat[i]:
        # there one character became several. Only places where the two lengths part are listed.
        self._at = at or []
        self._origin = origin or []
        self._flat = flat or []

    def index(self, position: int) -> int:
        """Original index of the character that gave the folded character at ``position``."""
        if not self._at:
            return position
        place = bisect_right(self._at, position) - 1
        if place < 0:
            return position
        if self._flat[place]:
            return self._origin[place]
        return self._origin[place] + position - self._at[place]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original half-open span of the folded span ``[start, end)``; an empty span gives an empty span.

        What folds to nothing belongs to the span only when it lies inside.
        """
        first = self.index(start)
        return (first, first) if end <= start else (first, self.index(end - 1) + 1)


def _candidates(replacements: Iterable[str]) -> str:
    # Lone surrogates cannot be matched, printed or hashed as text: they become U+FFFD before anything else.
    # One bare class over the first 65,536 code points becomes a bitmap; each range beyond is compared one by one,
    # for every character of the text. So all of the rest is one range, and looked up where it occurs.
    low = [character for character in replacements if character <= "\uffff"]
    return _character_class([*low, *map(chr, range(0xD800, 0xE000))])[:-1] + "\U00010000-\U0010ffff]"


def _character_class(characters: Iterable[str]) -> str:
    """A regex class of these characters, written as ranges so that it compiles fast."""
    codes = sorted(map(ord, characters))
    parts: list[str] = []
    place = 0
    while place < len(codes):
        last = place
        while last + 1 < len(codes) and codes[last + 1] == codes[last] + 1:
            last += 1
        low, high = chr(codes[place]), chr(codes[last])
        parts.append(re.escape(low) if low == high else f"{re.escape(low)}-{re.escape(high)}")
        place = last + 1
    return f"[{''.join(parts)}]"
