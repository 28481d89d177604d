"""Which industries a note belongs to: the one the user gave, or those its words make evident."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.errors import InputError, nearest
from checker.lexicon import Industry
from checker.model import Note
from checker.views import FieldText

EVIDENT_WORDS = 2
"""How many different words of an industry make it evident; one occurs in any story."""


def named(name: str, industries: Mapping[str, Industry]) -> str:
    """The id of the industry called ``name`` (an id or an alias). Raises InputError naming the nearest one, its place ``industry``."""
    wanted = name.strip().casefold()
    for industry in industries.values():
        if wanted == industry.id or wanted in (alias.casefold() for alias in industry.aliases):
            return industry.id
    known = [*industries, *(alias for industry in industries.values() for alias in industry.aliases)]
    raise InputError(f"unknown industry {name!r}{nearest(name, known)}", where="industry")


def of(note: Note, fields: Sequence[FieldText], industries: Mapping[str, Industry]) -> frozenset[str]:
    """The ids of the note's industries: the given one alone, else every evident one."""
    if note.industry:
        return frozenset({named(note.industry, industries)})
    text = "\n".join(field.text for field in fields)
    return frozenset(
        industry.id
        for industry in industries.values()
        if len([word for word in industry.evident if word in text]) >= EVIDENT_WORDS
    )
