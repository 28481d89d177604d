"""Spellings in a view, each judged where it stands: what the matcher finds, less what its own row clears.

The rule is simple to state: from left to right, at each place the longest spelling that its row accepts is a hit, and the
search goes on behind it. A spelling that is cleared (a look-alike contains it, a word edge cuts it, its neighbour is
missing) hides nothing: shorter and later ones are still tried. The matcher's own leftmost-longest hits give most of the
answer; only around a cleared one is the text looked at place by place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.lexicon import Entry
from checker.lexicon.compiled import CompiledLexicon
from checker.lexicon.spellings import HOMOPHONE, LONGEST_SPELLING
from checker.match import Hit, Matcher
from checker.segment import Segmenter, is_han
from checker.views import SENTENCE_END, View

Accepted = list[tuple[Entry, str]]
"""The rows that accept a spelling where it stands, each with the disguise that it is."""
Accept = Callable[[int, int, int], Accepted]
"""``(start, end, number of the spelling)`` in the view -> the rows that accept it; empty clears it."""


class Spellings:
    """All spellings of a lexicon, and where they stand in a text."""

    def __init__(self, compiled: CompiledLexicon, matcher: Matcher) -> None:
        self._compiled = compiled
        self._matcher = matcher

    def raw(self, text: str) -> Sequence[Hit]:
        """The matcher's leftmost-longest hits, judged by nobody."""
        return self._matcher.find(text)

    def entries_of(self, number: int) -> list[tuple[Entry, str]]:
        """The rows that ask for spelling ``number``, each with the disguise it is."""
        return self._compiled.entries_of(number)

    def scan(self, text: str, accept: Accept) -> Iterator[tuple[int, int, Accepted]]:
        """Yield ``(start, end, rows)`` from left to right, without overlaps."""
        position = 0
        for start, end, number in self._matcher.find(text):
            if end <= position:
                continue
            if start >= position:
                rows = accept(start, end, number)
                if rows:
                    yield start, end, rows
                    position = end
                    continue
            for hit in self._by_place(text, max(start, position), end, accept):
                yield hit
                position = hit[1]

    def _by_place(self, text: str, low: int, high: int, accept: Accept) -> Iterator[tuple[int, int, Accepted]]:
        """Accepted hits that begin in ``[low, high)``, found place by place."""
        place = low
        while place < high:
            end = min(len(text), place + LONGEST_SPELLING)
            # The longest spelling that begins here, then the next shorter one: the matcher is asked for less and less.
            while end > place:
                first = next(iter(self._matcher.find(text[place:end])), None)
                if first is None or first[0] != 0:
                    end = place
                    break
                end = place + first[1]
                rows = accept(place, end, first[2])
                if rows:
                    yield place, end, rows
                    break
                end -= 1
            place = max(end, place + 1)


class Judge:
    """Whether a row accepts a spelling where it stands: look-alikes, neighbours, word edges."""

    def __init__(self, compiled: CompiledLexicon, segmenter: Segmenter) -> None:
        self._compiled = compiled
        self._segmenter = segmenter
        self._look_alikes: dict[str, dict[tuple[int, int], set[str]]] = {}

    def accept(self, view: View, start: int, end: int, number: int, wanted: Callable[[Entry], bool]) -> Accepted:
        """The wanted rows of spelling ``number`` that accept it at ``view.text[start:end]``."""
        text = view.text
        if not _stands_alone(text, start, end):
            return []
        return [
            (entry, step)
            for entry, step in self._compiled.entries_of(number)
            if wanted(entry) and self.cleared_by(entry, step, text, start, end) is None
        ]

    def cleared_by(self, entry: Entry, step: str, text: str, start: int, end: int) -> str | None:
        """Why ``entry`` does not accept its spelling at ``text[start:end]``; None when it does."""
        if not _stands_alone(text, start, end):
            return "letters or digits go on outside it"
        if look_alike := self.look_alike(entry, text, start, end):
            return f"look-alike {look_alike}"
        if entry.near and not near(entry, text, start, end):
            return f"none of {'|'.join(entry.near)} within {entry.near_within} characters"
        if not self._edges_hold(entry, step, text, start, end):
            return "a word goes on across its edge"
        return None

    def look_alike(self, entry: Entry, text: str, start: int, end: int) -> str | None:
        """The look-alike of ``entry`` that contains the whole hit, if one does."""
        if not entry.unless:
            return None
        shapes = self._look_alikes.get(entry.where)
        if shapes is None:
            shapes = self._look_alikes[entry.where] = _shapes(entry)
        for (before, length), strings in shapes.items():
            low = start - before
            if low >= 0 and low + length >= end and text[low : low + length] in strings:
                return text[low : low + length]
        return None

    def _edges_hold(self, entry: Entry, step: str, text: str, start: int, end: int) -> bool:
        if step == HOMOPHONE:
            # The exchanged character must stand by itself: inside a word of its own it is that word.
            changed = next(
                (place for place, (a, b) in enumerate(zip(text[start:end], entry.term, strict=True)) if a != b), 0
            )
            inner = (start + changed, start + changed + 1)
            return all(self._segmenter.is_edge(text, place) for place in {start, end, *inner})
        return not entry.word or self._segmenter.holds(text, start, end)


def near(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether one of the row's neighbours stands within its distance in the same sentence."""
    low = max(0, start - entry.near_within)
    high = min(len(text), end + entry.near_within)
    for mark in SENTENCE_END:
        low = max(low, text.rfind(mark, low, start) + 1)
        stop = text.find(mark, end, high)
        if stop >= 0:
            high = stop
    return any(other in text[low:start] or other in text[end:high] for other in entry.near)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Letters and digits at the rim of a hit must not go on outside it: QQ in an identifier is no QQ."""
    return not (
        (_latin(text[start]) and start > 0 and _latin(text[start - 1]))
        or (_latin(text[end - 1]) and end < len(text) and _latin(text[end]))
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _shapes(entry: Entry) -> dict[tuple[int, int], set[str]]:
    """Look-alikes by (characters before the term, length), so that each shape costs one slice and one look-up."""
    found: dict[tuple[int, int], set[str]] = {}
    for string in entry.unless:
        place = string.find(entry.term)
        if place < 0:  # a look-alike of one of the row's other spellings: it clears wherever it covers the hit
            for before in range(len(string)):
                found.setdefault((before, len(string)), set()).add(string)
        while place >= 0:
            found.setdefault((place, len(string)), set()).add(string)
            place = string.find(entry.term, place + 1)
    return found


def outer_edges_hold(segmenter: Segmenter, text: str, start: int, end: int) -> bool:
    """Whether a hit that spans noise begins and ends on word edges of the text as it stands.

    "红包 过年" holds 包 过, but 包 belongs to 红包; "最*佳" stands by itself.
    """
    return (not is_han(text[start]) or segmenter.is_edge(text, start)) and (
        not is_han(text[end - 1]) or segmenter.is_edge(text, end)
    )
