"""Everyday words of which characters are written as syllables: 打kuan, 看ri子, zai家, baoyan.

Any word may be hidden so; what is looked for are the words that claims are made of. They are kept as one string, the
likeliest first, and searched only where letters that make syllables stand beside a Chinese character.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations, product

_LONGEST = 12
"""Most letters that are read."""
_SHORTEST_ALONE = 6
"""Fewest letters of a word that is nothing but letters; shorter ones are names and English words."""
_SHORTEST_APART = 4
"""The same where a blank parts the syllables."""
_SURE = 3
"""So many syllables in a row are no accident: tian hua ban."""
_OWN_WORDS = frozenset(
    (
        *("a", "ai", "an", "ang", "ban", "bang", "can", "dan", "e", "en", "er", "fan", "gala", "go", "hang", "he"),
        *("long", "mai", "man", "me", "men", "mi", "o", "pan", "she", "song", "sun", "tan", "to", "wan", "wen", "you"),
    )
)
"""Letters that are words of their own in Chinese texts, and no sign of a disguise."""


class Syllables:
    """Finds the word that letters and the characters beside them make."""

    def __init__(self, data: bytes | memoryview) -> None:
        """``data`` is what :func:`save` gave."""
        self._data = data

    @cached_property
    def _parts(self) -> list[str]:
        return bytes(self._data).decode().split("\x1e")

    @property
    def _words(self) -> str:
        """Each between line ends."""
        return self._parts[0]

    @cached_property
    def _every(self) -> frozenset[str]:
        return frozenset(self._parts[1].split())

    @cached_property
    def _readings(self) -> dict[str, list[str]]:
        rows = (row.split(" ") for row in self._parts[2].split("\n"))
        return {row[0]: row[1:] for row in rows}

    @cached_property
    def _hidden(self) -> dict[tuple[str, str, str], tuple[int, int, str]]:
        """Words by what stands before the hidden part, its letters, and what stands behind; the most frequent of them.

        Looked up, so that a text full of syllables costs no more than another. A value is in the order of choice.
        """
        found: dict[tuple[str, str, str], tuple[int, int, str]] = {}
        for place, word in enumerate(self._words.split()):
            size = len(word)
            for first, last in combinations(range(size + 1), 2):
                for syllables in product(*(self._readings[character] for character in word[first:last])):
                    found.setdefault((word[:first], "".join(syllables), word[last:]), (-size, place, word))
        return found

    def word(self, before: str, letters: str, after: str) -> tuple[int, int, str] | None:
        """How many characters of ``before`` and of ``after`` (two of each at most) belong to the word that ``letters`` hide, and that word.

        ``letters`` may have a blank between syllables. The longest word counts, and of equally long ones the most frequent.
        None where there is none.
        """
        written = letters.replace(" ", "")
        parts = letters.split(" ")
        if len(written) > _LONGEST or not self._are_syllables(written):
            return None
        if len(parts) < _SURE and not _OWN_WORDS.isdisjoint(parts):
            return None
        shortest = _SHORTEST_APART if " " in letters else _SHORTEST_ALONE
        found = []
        for first, last in product(range(len(before) + 1), range(len(after) + 1)):
            told = self._hidden.get((before[len(before) - first :], written, after[:last]))
            if told is not None and (first or last or len(written) >= shortest):
                found.append((told, first, last))
        if not found:
            return None
        (_, _, word), first, last = min(found)
        return first, last, word

    def _are_syllables(self, letters: str) -> bool:
        return not letters or any(
            letters[:length] in self._every and self._are_syllables(letters[length:])
            for length in range(1, len(letters) + 1)
        )


def save(words: Iterable[str], readings: Mapping[str, Iterable[str]]) -> bytes:
    """What :class:`Syllables` is made of: ``words``, and the toneless syllables of characters."""
    listed = "".join(f"\n{word}" for word in words)
    every = {syllable for syllables in readings.values() for syllable in syllables}
    rows = (" ".join((character, *syllables)) for character, syllables in readings.items())
    return "\x1e".join((f"{listed}\n", " ".join(sorted(every)), "\n".join(rows))).encode()
