"""The spellings under which a term is looked for: itself, and those of the families of disguise its row asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.errors import LexiconError
from checker.lexicon.types import Entry

HOMOPHONE = "homophone"
PINYIN = "pinyin"
INITIALS = "initials"
LONGEST_SPELLING = 64
"""Code points that no spelling exceeds: a term has at most 24, and only short ones are written in syllables of up to six."""
_MOST_PINYIN = 6
"""Longest term (in characters) for which single characters written as Latin syllables are tried."""
_LETTERED = frozenset(
    "恤歌位超股盘弹领字站图次光型罩人杯档座级款类组区楼门口线市照本牌面柱去轮值币粉友店号码妹哥姐总君家形裙妆萌单部主货品证题时分量案我手机话群信能一到血片相网服老头"
)
"""Characters that are a word with a letter beside them (S码, D款, 去B站): there the letter is no initial."""
_MOST_SYLLABLES = 3
"""Characters of the longest everyday word that is looked for in syllables."""
_SHORTEST_LATIN = 7
"""Shortest spelling of a word in nothing but Latin letters; shorter ones are English words and names."""


class Sounds:
    """What sounds like what: ``lexicons/folding/homophones.csv`` and ``pinyin.csv``.

    ``disguises`` lists, for a character, those really used in its stead; ``syllables`` gives toneless pinyin.
    """

    def __init__(self, folder: Path | None) -> None:
        self.disguises: dict[str, list[str]] = {}
        self.syllables: dict[str, tuple[str, ...]] = {}
        self._same: dict[str, list[str]] = {}
        if folder is None:
            return
        for where, character, bases in _pairs(folder / "homophones.csv", "character", "sounds_like"):
            for base in bases:
                if base == character:
                    raise LexiconError(f"{character!r} is not a disguise of itself", where=where)
                self.disguises.setdefault(base, []).append(character)
        for _, character, syllables in _pairs(folder / "pinyin.csv", "character", "pinyin"):
            self.syllables[character] = syllables
            for syllable in syllables:
                self._same.setdefault(syllable, []).append(character)

    def alike(self, character: str) -> Iterator[str]:
        """Common characters with the same toneless syllable, and those known as disguises; never the character itself."""
        seen = {character}
        for other in self.disguises.get(character, ()):
            if other not in seen:
                seen.add(other)
                yield other
        for syllable in self.syllables.get(character, ()):
            for other in self._same[syllable]:
                if other not in seen:
                    seen.add(other)
                    yield other


def spellings(entry: Entry, sounds: Sounds) -> Iterator[tuple[str, str]]:
    """Yield ``(spelling, step)`` beyond the term itself; ``step`` names the disguise for the evidence.

    One character at a time is exchanged: with more, too little of the term is left to tell it from ordinary words.
    In a term of two characters only known disguises count, in longer ones any common character that sounds the same.
    """
    term = entry.term
    if "homophone" in entry.variants:
        for place, character in enumerate(term):
            candidates = sounds.disguises.get(character, ()) if len(term) < 3 else sounds.alike(character)
            for other in candidates:
                yield term[:place] + other + term[place + 1 :], HOMOPHONE
    if "pinyin" in entry.variants:
        yield from _in_pinyin(term, sounds.syllables)
    if "initials" in entry.variants:
        letters = [sounds.syllables.get(character, ("",))[0][:1] for character in term]
        if len(letters) > 2 and all(letters):
            yield "".join(letters), INITIALS


def _in_pinyin(term: str, syllables: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    if not 2 <= len(term) <= _MOST_PINYIN or not all(character in syllables for character in term):
        return
    first = [syllables[character][0] for character in term]
    for place, character in enumerate(term):
        for syllable in syllables[character]:
            yield term[:place] + syllable + term[place + 1 :], PINYIN
    yield "".join(first), PINYIN
    for place in range(2, len(term)):
        yield "".join(first[:place]) + term[place:], PINYIN
        yield term[:-place] + "".join(first[-place:]), PINYIN


def read_split(folder: Path | None) -> dict[str, str]:
    """``lexicons/folding/split.csv``: two parts -> the character they make."""
    if folder is None:
        return {}
    found = {}
    for where, parts, wholes in _pairs(folder / "split.csv", "parts", "whole"):
        if len(parts) != 2 or len(wholes) != 1 or len(wholes[0]) != 1:
            raise LexiconError(f"{parts!r} must be two parts of one character", where=where)
        found[parts] = wholes[0]
    return found


def read_words(folder: Path | None, sounds: Sounds) -> dict[str, str]:
    """``lexicons/folding/words.csv``: words of all kinds as they are disguised -> the words themselves.

    Each word is looked for with characters in syllables (zhuan运) or one as its first letter (j肥); ``written`` adds
    spellings that are no words themselves.
    """
    if folder is None:
        return {}
    path = folder / "words.csv"
    if not path.is_file():
        return {}
    import csv  # noqa: PLC0415 - only when the lexicons are compiled

    words: dict[str, tuple[str, list[str]]] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            where = f"{path.parent.name}/{path.name}:{reader.line_num}"
            word, written = row.get("word") or "", [part for part in (row.get("written") or "").split("|") if part]
            if not 2 <= len(word) <= _MOST_PINYIN or word in words:
                raise LexiconError(f"{word!r} must be 2 to {_MOST_PINYIN} characters, once", where=where)
            words[word] = where, written
    found: dict[str, str] = {}
    for word, (where, written) in words.items():
        for spelling in written:
            if spelling in words or found.get(spelling, word) != word:
                raise LexiconError(f"{spelling!r} stands for two words", where=where)
            found[spelling] = word
    for word in words:
        for spelling in _lettered(word, sounds.syllables):
            found.setdefault(spelling, word)
    return found


def read_syllables(folder: Path | None, sounds: Sounds) -> list[str]:
    """``lexicons/folding/syllables.csv``: everyday words of which characters may be written as syllables."""
    path = folder / "syllables.csv" if folder is not None else None
    if path is None or not path.is_file():
        return []
    import csv  # noqa: PLC0415 - only when the lexicons are compiled

    found: dict[str, None] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            word = row.get("word") or ""
            if word in found or not may_be_spelled(word, sounds):
                where = f"{path.parent.name}/{path.name}:{reader.line_num}"
                raise LexiconError(
                    f"{word!r} must be 2 or {_MOST_SYLLABLES} characters of pinyin.csv, once", where=where
                )
            found[word] = None
    return list(found)


def may_be_spelled(word: str, sounds: Sounds) -> bool:
    """Whether ``word`` is short enough to be looked for in syllables, and all of its syllables are known."""
    return 2 <= len(word) <= _MOST_SYLLABLES and all(map(sounds.syllables.get, word))


def _lettered(word: str, syllables: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """``word`` with characters in syllables, and with one of two as its first letter."""
    for spelling, _ in _in_pinyin(word, syllables):
        if not spelling.isascii() or len(spelling) >= _SHORTEST_LATIN:
            yield spelling
    if len(word) == 2:
        first, second = (syllables.get(character, ("",))[0][:1] for character in word)
        if first and word[1] not in _LETTERED:
            yield first + word[1]
        if second and word[0] not in _LETTERED:
            yield word[0] + second


def _pairs(path: Path, left: str, right: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8-sig", newline="") as lines:
        import csv  # noqa: PLC0415 - only when the lexicons are compiled

        reader = csv.DictReader(lines)
        for row in reader:
            where = f"{path.parent.name}/{path.name}:{reader.line_num}"
            if not row.get(left) or not row.get(right):
                raise LexiconError(f"{left} and {right} must both be filled", where=where)
            yield where, row[left], tuple(part for part in row[right].split("|") if part)
