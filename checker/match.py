"""Terms -> automaton; text -> hits: leftmost-longest, never all overlaps (those are a denial of service).

Two engines stand behind one function: pyahocorasick, which is always there, and daachorse (extra ``fast``). Each must
give what the plain reference in the tests gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

Hit = tuple[int, int, int]
"""``(start, end, number of the term)`` in code points, half-open."""


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
    return AhocorasickMatcher(terms)


class AllFinder:
    """Every occurrence of every word, overlaps included. Meant for few and short words: overlaps multiply hits."""

    def __init__(self, words: Sequence[str], engine: str, saved: bytes = b"") -> None:
        """``saved`` is what :meth:`save` gave for the same words and engine."""
        self._daachorse: Any = None
        self._ahocorasick: Any = None
        if not words:
            return
        if engine == DaachorseMatcher.name:
            import daachorse  # noqa: PLC0415 - optional

            kind = daachorse.CharwiseDoubleArrayAhoCorasick
            self._daachorse = kind.deserialize(saved) if saved else kind(list(words))
            return
        import ahocorasick  # noqa: PLC0415 - only the engine in use is imported

        self._ahocorasick = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for number, word in enumerate(words):
            self._ahocorasick.add_word(word.encode().decode("latin-1"), number)
        self._ahocorasick.make_automaton()

    def save(self) -> bytes:
        """The automaton as bytes where the engine can save it, else nothing."""
        return bytes(self._daachorse.serialize()) if self._daachorse is not None else b""

    def find(self, text: str) -> list[tuple[int, int]]:
        """``(end, number of the word)`` in the order of the ends, in code points."""
        if self._daachorse is not None:
            return [(end, number) for _, end, number in self._daachorse.find_overlapping(text)]
        if self._ahocorasick is None:
            return []
        raw = text.encode()
        hits = []
        byte = point = 0
        for last, number in self._ahocorasick.iter(raw.decode("latin-1")):
            point += len(raw[byte : last + 1].decode())
            byte = last + 1
            hits.append((point, number))
        return hits
