"""Terms -> automaton; text -> hits: leftmost-longest, never all overlaps (those are a denial of service).

Two engines stand behind one function: pyahocorasick, which is always there, and daachorse (extra ``fast``). Each must
give what the plain reference in the tests gives.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

Hit = tuple[int, int, int]
"""``(start, end, number of the term)`` in code points, half-open."""


_LOOKED_UP = 3000
"""Code points that are looked up in a table before it is worth while to build an automaton."""


class Matcher(Protocol):
    """Finds terms in a text."""

    name: str

    def find(self, text: str) -> Sequence[Hit]:
        """All leftmost-longest hits from left to right, without overlaps."""


class AhocorasickMatcher:
    """pyahocorasick over UTF-8 bytes seen as latin-1.

    Over ``str`` it scans the children of a node one by one, and the root of a Chinese lexicon has thousands of them;
    over bytes a node has at most 256.
    """

    name = "pyahocorasick"

    def __init__(self, terms: Sequence[str]) -> None:
        import ahocorasick  # noqa: PLC0415 - only the engine in use is imported

        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        for number, term in enumerate(terms):
            key = term.encode().decode("latin-1")
            self._automaton.add_word(key, (number, len(key), len(term)))
        self._automaton.make_automaton()
        self._empty = not terms

    def find(self, text: str) -> Sequence[Hit]:
        """See :class:`Matcher`."""
        if self._empty:
            return ()
        raw = text.encode()
        # The library's own leftmost-longest search (iter_long, seen in 2.3.1) loses hits: with the terms 最 and 好最好最
        # it finds nothing in 好最. So all hits are read, the longest is kept for each start, and the walk is ours.
        longest: dict[int, tuple[int, int, int]] = {}
        for last, value in self._automaton.iter(raw.decode("latin-1")):
            longest[last + 1 - value[1]] = value  # hits come in the order of their ends: the last is the longest
        hits: list[Hit] = []
        byte = 0  # up to here the bytes have been counted as code points
        point = 0
        for start in sorted(longest):
            if start < byte:
                continue
            number, width, length = longest[start]
            point += len(raw[byte:start].decode())
            hits.append((point, point + length, number))
            byte = start + width
            point += length
        return hits


class Lookup:
    """The same answers from a table of the terms, place by place: slow on much text, but there is nothing to build.

    An automaton of pyahocorasick cannot be saved without pickle, and takes longer to build than a whole run of the
    command on one note. So the first texts are looked up in a table; one who brings more is given the automaton.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._numbers = {term: number for number, term in enumerate(terms)}
        self._lengths = sorted(set(map(len, terms)), reverse=True)

    def longest(self, text: str) -> list[Hit]:
        """Leftmost-longest hits, as :class:`Matcher` gives them."""
        hits = []
        numbers, lengths = self._numbers, self._lengths
        place, end = 0, len(text)
        while place < end:
            for length in lengths:
                number = numbers.get(text[place : place + length])
                if number is not None and place + length <= end:  # at the end a slice is shorter than asked for
                    hits.append((place, place + length, number))
                    place += length
                    break
            else:
                place += 1
        return hits

    def all(self, text: str) -> list[Hit]:
        """Every hit, as :class:`AllFinder` gives them."""
        numbers, lengths = self._numbers, self._lengths
        return [
            (end - length, end, numbers[text[end - length : end]])
            for end in range(1, len(text) + 1)
            for length in lengths
            if length <= end and text[end - length : end] in numbers
        ]


class PatientMatcher:
    """pyahocorasick's, built once the texts have become many; see :class:`Lookup`."""

    name = AhocorasickMatcher.name

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._lookup = Lookup(terms)
        self._left = _LOOKED_UP
        self._matcher: AhocorasickMatcher | None = None
        self._lock = threading.Lock()

    def find(self, text: str) -> Sequence[Hit]:
        """See :class:`Matcher`."""
        if self._matcher is None:
            self._left -= len(text)
            if self._left >= 0:
                return self._lookup.longest(text)
            with self._lock:
                if self._matcher is None:
                    self._matcher = AhocorasickMatcher(self._terms)
        return self._matcher.find(text)


class DaachorseMatcher:
    """daachorse, character by character; its automaton can be saved and loads in under a millisecond."""

    name = "daachorse"

    def __init__(self, terms: Sequence[str], saved: bytes | None = None) -> None:
        import daachorse  # noqa: PLC0415 - optional

        # Without a prefilter: in Chinese prose one of thousands of first characters stands nearly everywhere.
        self._automaton = (
            daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(saved)
            if saved
            else daachorse.CharwiseDoubleArrayAhoCorasick(list(terms), daachorse.MATCH_KIND_LEFTMOST_LONGEST)
            if terms
            else None
        )

    def find(self, text: str) -> Sequence[Hit]:
        """See :class:`Matcher`."""
        return self._automaton.find(text) if self._automaton is not None else ()

    def save(self) -> bytes:
        """The automaton as bytes for :class:`DaachorseMatcher`'s ``saved``; empty when there are no terms."""
        return bytes(self._automaton.serialize()) if self._automaton is not None else b""


def available() -> str:
    """The fastest engine that is installed: ``daachorse`` or ``pyahocorasick``."""
    try:
        import daachorse  # noqa: F401, PLC0415 - asks only whether it is there
    except ImportError:
        return AhocorasickMatcher.name
    return DaachorseMatcher.name


def matcher(terms: Sequence[str], engine: str, saved: bytes | None = None) -> Matcher:
    """The matcher called ``engine`` over ``terms`` (distinct, not empty strings)."""
    if engine == DaachorseMatcher.name:
        return DaachorseMatcher(terms, saved)
    return PatientMatcher(terms)


class AllFinder:
    """Every occurrence of every word, overlaps included. Meant for few and short words: overlaps multiply hits."""

    def __init__(self, words: Sequence[str], engine: str, saved: bytes = b"") -> None:
        """``saved`` is what :meth:`save` gave for the same words and engine."""
        self._daachorse: Any = None
        self._ahocorasick: Any = None
        self._words = words
        self._left = _LOOKED_UP
        self._lock = threading.Lock()
        if engine == DaachorseMatcher.name and (saved or words):
            import daachorse  # noqa: PLC0415 - optional

            kind = daachorse.CharwiseDoubleArrayAhoCorasick
            self._daachorse = kind.deserialize(saved) if saved else kind(list(words))

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self._words)

    def _build(self) -> None:
        import ahocorasick  # noqa: PLC0415 - only the engine in use is imported

        with self._lock:
            if self._ahocorasick is not None:
                return
            automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
            for number, word in enumerate(self._words):
                automaton.add_word(word.encode().decode("latin-1"), (len(word), number))
            automaton.make_automaton()
            self._ahocorasick = automaton

    def save(self) -> bytes:
        """The automaton as bytes where the engine can save it, else nothing."""
        return bytes(self._daachorse.serialize()) if self._daachorse is not None else b""

    def find(self, text: str) -> list[Hit]:
        """All hits in the order of their ends."""
        if self._daachorse is not None:
            found: list[Hit] = self._daachorse.find_overlapping(text)
            return found
        if not self._words:
            return []
        if self._ahocorasick is None:
            self._left -= len(text)
            if self._left >= 0:
                return self._lookup.all(text)
            self._build()
        raw = text.encode()
        hits = []
        byte = point = 0
        for last, (length, number) in self._ahocorasick.iter(raw.decode("latin-1")):
            if last >= byte:
                point += len(raw[byte : last + 1].decode())
                byte = last + 1
            hits.append((point - length, point, number))
        return hits
