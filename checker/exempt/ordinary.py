"""Words of a pattern in a clause that, on the whole, is worded as claims never are: 后排独立控温 gets rid of no poison.

A pattern sees the words around one place; the classifier has learnt how whole clauses of that category are worded, and of
clauses that only look like it. What was disguised, a way to reach somebody, and a word that a row lists, stand as they are.
"""

from __future__ import annotations

from checker.claims import Claim
from checker.classifier import Wording
from checker.exempt.excuse import Excuse

_LISTED = ".csv:"
"""Rows are named by file and line, patterns by room."""
_SURE = frozenset({"diversion", "disclosure"})


def may_be_ordinary(claim: Claim) -> bool:
    """Whether how its clause is worded can speak against ``claim``."""
    return _LISTED not in claim.entry and not claim.steps and claim.category not in _SURE


def ordinary_excuse(claim: Claim, wording: Wording) -> Excuse | None:
    """Why ``claim`` is not held against the note: the clauses it stands in are everyday ones. None where one is not."""
    found = wording.score(claim.category, claim.field.name, claim.start, claim.end) if may_be_ordinary(claim) else None
    if found is None or found[0] >= found[1].doubted:
        return None
    return Excuse(by="wording", reason="整句是日常的说法，不像这类宣称的措辞")
