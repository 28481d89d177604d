"""The slow, obvious forms that every fast path must equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Hit = tuple[int, int, int]


def fold(text: str, replacements: Mapping[str, str]) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index of the one it came from."""
    folded: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        new = "\ufffd" if "\ud800" <= character <= "\udfff" else replacements.get(character, character)
        for part in new:
            folded.append(part)
            origin.append(index)
    return "".join(folded), origin


def find(terms: Sequence[str], text: str) -> list[Hit]:
    """Leftmost-longest hits, place by place."""
    return [(start, end, number) for start, end, number in scan(terms, text, lambda start, end, number: True)]


def scan(terms: Sequence[str], text: str, accept: Callable[[int, int, int], bool]) -> list[Hit]:
    """From left to right, at each place the longest term that is accepted; the search goes on behind it."""
    hits = []
    place = 0
    while place < len(text):
        here = sorted(
            ((len(term), number) for number, term in enumerate(terms) if text.startswith(term, place)), reverse=True
        )
        for length, number in here:
            if accept(place, place + length, number):
                hits.append((place, place + length, number))
                place += length
                break
        else:
            place += 1
    return hits
