"""A claim: what a rule saw, before exemptions, severity and merging make a finding of it.

Positions are folded positions in the claim's field; only the engine turns them into spans of the original.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.lexicon.types import SeverityPair
from checker.model import Severity
from checker.views import FieldText

ERROR = SeverityPair(commercial=Severity.ERROR, personal=Severity.ERROR)
"""The same whether or not the note sells: a phone number in a note."""
CLAIM = SeverityPair(commercial=Severity.ERROR, personal=Severity.WARNING)
"""A claim about a thing offered or recommended: an error when intent is clear, else a warning."""
WARNING = SeverityPair(commercial=Severity.WARNING, personal=Severity.WARNING)
DOUBT = SeverityPair(commercial=Severity.WARNING, personal=Severity.INFO)
"""Everyday words that count only in a note that clearly sells."""
INFO = SeverityPair(commercial=Severity.INFO, personal=Severity.INFO)


_ROW = re.compile(r"([^/]+)/[^/]+\.csv:\d+")
"""Rows are named by pack, file and line; patterns by their room."""


class Claim(NamedTuple):
    """One place where a rule speaks.

    ``start`` and ``end`` are folded positions in ``field``. ``term``: what it was recognised as. ``steps``: what was undone
    beyond folding (``noise``, ``split``, ``homophone``…). ``entry``: ``file:line`` of the row or the pattern's name.
    ``instead``: texts that may stand in its place; ``message``: overrides the one made from rule and term.
    """

    rule: str
    category: str
    severity: SeverityPair
    field: FieldText
    start: int
    end: int
    term: str
    steps: tuple[str, ...] = ()
    entry: str = ""
    instead: tuple[str, ...] = ()
    message: str = ""
    also: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The folded words of the claim."""
        return self.field.text[self.start : self.end]

    @property
    def pack(self) -> str | None:
        """The pack whose row this claim comes from; None for a pattern's."""
        row = _ROW.fullmatch(self.entry)
        return row[1] if row else None

    def with_severity(self, severity: SeverityPair) -> Claim:
        """The same claim, weighing ``severity``."""
        return self._replace(severity=severity)
