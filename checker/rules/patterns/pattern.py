"""A pattern: a claim that no list of words can hold, because its words vary (最 + any praise, N days + any result)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from checker.claims import CLAIM
from checker.gate import alternatives
from checker.lexicon.types import DEFAULT_SCENES, SeverityPair
from checker.model import Scene
from checker.segment import Segmenter
from checker.views import FieldText, View


class Place(NamedTuple):
    """Where a pattern matched: ``start`` and ``end`` in ``view.text``, with the field and the segmenter to ask."""

    field: FieldText
    view: View
    match: re.Match[str]
    start: int
    end: int
    words: Segmenter

    @property
    def text(self) -> str:
        """The matched words."""
        return self.view.text[self.start : self.end]

    def before(self, length: int) -> str:
        """Up to ``length`` characters before the claim, within its sentence."""
        text = self.view.text[max(0, self.start - length) : self.start]
        return _SENTENCE_END.split(text)[-1]

    def after(self, length: int) -> str:
        """Up to ``length`` characters behind the claim, within its sentence."""
        return _SENTENCE_END.split(self.view.text[self.end : self.end + length])[0]

    def sentence(self) -> str:
        """The folded sentence the claim stands in."""
        low, high = self.view.folded_span(self.start, self.end)
        start, end = self.field.sentence(low, high)
        return self.field.masked[start:end]


_SENTENCE_END = re.compile(r"[。！？!?；;\n\r]")

Decide = Callable[[Place], SeverityPair | None]
"""Weighs a match by what stands around it; None drops it."""


class Pattern(NamedTuple):
    """One kind of claim.

    ``name`` is shown as the evidence's entry. ``regex``: linear-time only: bounded quantifiers, no nested repeats, and
    never ``\\b \\w \\W`` next to Han characters; the gate reads off it which words a match needs. The group ``claim``,
    if there is one, is the span; else the whole match is. ``unless``: a match that lies within a match of this is
    dropped. ``decide``: looks at the surroundings; without it the claim weighs ``severity``. ``steps``: the disguise
    that the words themselves are (``homophone``, ``pinyin``), for the evidence. ``scenes``: the kinds of text it is
    tried on.
    """

    name: str
    rule: str
    category: str
    regex: str
    severity: SeverityPair = CLAIM
    unless: str = ""
    decide: Decide | None = None
    instead: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    scenes: frozenset[Scene] = DEFAULT_SCENES

    def alternatives(self) -> tuple[str, ...]:
        """The alternatives of ``regex``, each to be run without the others; one, where groups are shared by name."""
        return _alternatives(self.regex)


@cache
def _alternatives(regex: str) -> tuple[str, ...]:
    return (regex,) if "(?P" in regex else tuple(alternatives(regex))
