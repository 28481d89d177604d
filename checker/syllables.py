"""Everyday words of which characters are written as syllables: 打kuan, 看ri子, zai家, baoyan.

Any word may be hidden so; what is looked for are the words that claims are made of. They are kept as one string, the most
frequent first, and searched only where letters that make syllables stand beside a Chinese character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

_LONGEST = 12
"""Most letters that are read: two syllables at their longest."""
_SHORTEST_ALONE = 6
"""Fewest letters of a word that is nothing but letters; shorter ones are names and English words."""
_SHORTEST_APART = 4
"""The same where a blank parts the syllables."""
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
    def _whole(self) -> dict[str, str]:
        """Words by their letters alone, the most frequent where two sound the same."""
        found: dict[str, str] = {}
        for word in self._words.split():
            letters = "".join(self._readings[character][0] for character in word)
            if len(letters) >= _SHORTEST_APART:
                found.setdefault(letters, word)
        return found

    def word(self, before: str, letters: str, after: str) -> tuple[int, int, str] | None:
        """How many characters of ``before`` and of ``after`` (two of each at most) belong to the word that ``letters`` hide, and that word.

        ``letters`` may have a blank between syllables. The longest word counts, and of equally long ones the most frequent.
        None where there is none.
        """
        written = letters.replace(" ", "")
        if len(written) > _LONGEST or not _OWN_WORDS.isdisjoint(letters.split(" ")) or not self._are_syllables(written):
            return None
        found = [
            (-len(word), place, fits)
            for place, word in self._beside(before, after)
            if (fits := self._fits(word, before, written, after)) is not None
        ]
        if found:
            return min(found)[2]
        shortest = _SHORTEST_APART if " " in letters else _SHORTEST_ALONE
        whole = self._whole.get(written) if len(written) >= shortest else None
        return (0, 0, whole) if whole is not None else None

    def _are_syllables(self, letters: str) -> bool:
        return not letters or any(
            letters[:length] in self._every and self._are_syllables(letters[length:])
            for length in range(1, len(letters) + 1)
        )

    def _beside(self, before: str, after: str) -> Iterator[tuple[int, str]]:
        """Words that begin as ``before`` ends or end as ``after`` begins, each with where it stands among all."""
        words = self._words
        edges = [f"\n{before[-size:]}" for size in range(1, len(before) + 1)]
        edges += (f"{after[:size]}\n" for size in range(1, len(after) + 1))
        for edge in edges:
            place = words.find(edge)
            while place >= 0:
                inside = place + (edge[0] == "\n")
                start = words.rindex("\n", 0, inside) + 1
                yield start, words[start : words.index("\n", inside)]
                place = words.find(edge, place + 1)

    def _fits(self, word: str, before: str, letters: str, after: str) -> tuple[int, int, str] | None:
        size = len(word)
        for first in range(size):
            for last in range(size, first, -1):
                if (
                    last - first < size
                    and before.endswith(word[:first])
                    and after.startswith(word[last:])
                    and self._sounds(word[first:last], letters)
                ):
                    return first, size - last, word
        return None

    def _sounds(self, characters: str, letters: str) -> bool:
        """Whether ``characters`` may be written in these ``letters``."""
        if not characters:
            return not letters
        return any(
            letters.startswith(syllable) and self._sounds(characters[1:], letters[len(syllable) :])
            for syllable in self._readings.get(characters[0], ())
        )


def save(words: Iterable[str], readings: Mapping[str, Iterable[str]]) -> bytes:
    """What :class:`Syllables` is made of: ``words``, and the toneless syllables of characters."""
    listed = "".join(f"\n{word}" for word in words)
    every = {syllable for syllables in readings.values() for syllable in syllables}
    rows = (" ".join((character, *syllables)) for character, syllables in readings.items())
    return "\x1e".join((f"{listed}\n", " ".join(sorted(every)), "\n".join(rows))).encode()
