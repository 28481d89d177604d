"""One field of a note as the rules read it: folded, masked for terms, and once more without noise where there is noise.

A *view* is a string to match against plus the way back to the folded text. Positions named ``start`` and ``end`` in the
rules are folded positions; only the engine turns them into spans of the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

from checker.fold import Folded

SENTENCE_END = "。！？!?；;\n\r"
CLAUSE_END = SENTENCE_END + "，,、：:…"
NOISE_STEP = "noise"
SPLIT_STEP = "split"
REPEAT_STEP = "repeat"

_HAN = "㐀-䶿一-鿿豈-龎\U00020000-\U000323af"
_WORD = f"{_HAN}a-z0-9"
# What people slip between the characters of a word. Sentence punctuation, commas and line ends are not among it.
_NOISE = (
    r" \t.·•・･∙⋅/|\\_\-*~+=^'\"`<>()\[\]{}#&@$%～〜ˉ丨丶乛亅\u2016-\u201a\u2020-\u2022\u2027\u2030-\u205e\u2100-\u23ff"
    "\u2460-\u27bf\u2900-\u2bff\u3003\u3012-\u3013\u3020\ufffd\U0001f000-\U0001faff"
)
_JUNCTION = re.compile(f"(?<=[{_WORD}])[{_NOISE}]{{1,6}}(?=[{_WORD}])")
_REPEAT = re.compile(f"([{_HAN}a-z])\\1\\1+")
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")
_CLAUSE = re.compile(f"[{re.escape(CLAUSE_END)}]")
_REACH = 12
"""Characters kept on each side of a place where noise was removed: half the longest term is enough to span it."""

_LONGEST_SENTENCE = 200
"""Characters of a sentence looked at on each side of a claim. Without a bound a text of one endless sentence would be read
once for each of its claims."""

_TOKEN = re.compile(r"\[[^\[\]\s]{1,8}[rh]\]|\[话题\]|https?://[!-~]+|www\.[!-~]+|@[^\s@#，。！？,!?：:；;、]{1,20}")
_MASK = "\x00"


class View:
    """A string to match against. ``places[i]`` is the folded position of its i-th character (None: the same)."""

    __slots__ = ("ends", "junctions", "places", "text")

    def __init__(
        self,
        text: str,
        places: list[int] | None = None,
        junctions: Mapping[int, str] | None = None,
        ends: Mapping[int, int] | None = None,
    ) -> None:
        self.text = text
        self.places = places
        self.ends: Mapping[int, int] = ends or {}  # where a character stands for more than one folded position
        self.junctions: Mapping[int, str] = junctions or {}

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """The folded span that the view's span ``[start, end)`` covers."""
        if self.places is None:
            return start, end
        return self.places[start], self.ends.get(end - 1, self.places[end - 1] + 1)

    def steps(self, start: int, end: int) -> tuple[str, ...]:
        """What was undone inside ``[start, end)`` to get this view."""
        if not self.junctions:
            return ()
        found = dict.fromkeys(self.junctions[place] for place in range(start + 1, end) if place in self.junctions)
        return tuple(found)


class SplitTable:
    """Characters taken apart: two parts (with at most a blank between) that make one character."""

    def __init__(self, wholes: Mapping[str, str]) -> None:
        """``wholes`` maps the two folded parts, written as one string, to the character they make."""
        self._wholes = wholes
        pairs = "|".join(f"{re.escape(parts[0])} ?{re.escape(parts[1])}" for parts in sorted(wholes))
        self._finditer = re.compile(pairs).finditer if pairs else None

    def places(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """``(start, end, the whole character, step)`` of each pair in ``text``."""
        if self._finditer is not None:
            for match in self._finditer(text):
                yield match.start(), match.end(), self._wholes[match.group().replace(" ", "")], SPLIT_STEP


class FieldText:
    """One field: its folded text and what the rules need of it, each made when first asked for."""

    def __init__(self, name: str, folded: Folded, split: SplitTable, title: str = "") -> None:
        """``title`` is the folded title of the note: it often names what the body praises."""
        self.name = name
        self.title = title
        self.folded = folded
        self.text = folded.text
        self._split = split

    @cached_property
    def masked(self) -> str:
        """The folded text, as long as before, with emoji tokens, ``[话题]``, @names and URLs blotted out."""
        text = self.text
        if "[" not in text and "@" not in text and "http" not in text and "www" not in text:
            return text
        return _TOKEN.sub(_blotted, text)

    @cached_property
    def plain(self) -> View:
        """The masked text itself."""
        return View(self.masked)

    @cached_property
    def dense(self) -> View | None:
        """Only the places with noise, without it; None where there is none.

        Characters taken apart are joined, threefold and longer repeats are reduced to one, and what people slip between
        characters is removed. Only hits that span such a place count here: the others stand in the plain view.
        """
        text = self.masked
        cuts: list[tuple[int, int, str, str]] = [
            (match.start(), match.end(), "", NOISE_STEP) for match in _JUNCTION.finditer(text)
        ]
        # An emoji that stands for a character may be mere noise as well: both readings are tried.
        cuts += [(start, end, "", NOISE_STEP) for start, end in self.folded.emoji if start > 0 and end < len(text)]
        cuts += [(match.start() + 1, match.end(), "", REPEAT_STEP) for match in _REPEAT.finditer(text)]
        cuts += self._split.places(text)
        return _dense(text, sorted(cuts)) if cuts else None

    @cached_property
    def _sentences(self) -> list[int]:
        return [match.start() for match in _SENTENCE.finditer(self.text)]

    @cached_property
    def _clauses(self) -> list[int]:
        return [match.start() for match in _CLAUSE.finditer(self.text)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Folded span of the sentence (or sentences) around ``[start, end)``, without the mark that ends it."""
        return _between(self._sentences, start, end, len(self.text))

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Folded span of the clause around ``[start, end)``: commas and colons end it too."""
        return _between(self._clauses, start, end, len(self.text))


def _blotted(token: re.Match[str]) -> str:
    """As many marks as the token has characters; an @ stays, for those who look for names."""
    written = token.group()
    return (_MASK if written[0] != "@" else "@") + _MASK * (len(written) - 1)


def _between(marks: list[int], start: int, end: int, length: int) -> tuple[int, int]:
    before = bisect_left(marks, start) - 1
    after = bisect_left(marks, end)
    low = marks[before] + 1 if before >= 0 else 0
    high = marks[after] if after < len(marks) else length
    return max(low, start - _LONGEST_SENTENCE), min(high, end + _LONGEST_SENTENCE)


def _dense(text: str, cuts: list[tuple[int, int, str, str]]) -> View:
    characters: list[str] = []
    places: list[int] = []
    junctions: dict[int, str] = {}
    ends: dict[int, int] = {}
    done = 0  # folded position up to which the view has been written

    def copy(low: int, high: int) -> None:
        characters.extend(text[low:high])
        places.extend(range(low, high))

    for start, end, whole, step in cuts:
        if start < done and end <= done:
            continue
        begin = max(start, done)
        if begin - done > 2 * _REACH:
            if done:
                copy(done, done + _REACH)
            characters.append("\n")
            places.append(begin - _REACH)
            copy(begin - _REACH, begin)
        else:
            copy(done, begin)
        if whole:
            ends[len(characters)] = end
            characters.append(whole)
            places.append(begin)
            junctions[len(characters)] = step
            junctions.setdefault(len(characters) - 1, step)
        else:
            junctions[len(characters)] = step
        done = max(end, done)
    copy(done, min(done + _REACH, len(text)))
    return View("".join(characters), places, junctions, ends)
