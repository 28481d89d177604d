"""Claims that are told by words around them: a fee is one for the work it opens, which the next clause names.

The group ``claim`` of an expression is what is reported; what tells it may stand in other clauses, which are innocent.
"""

from __future__ import annotations

import re

from checker.rules.patterns.parts import near
from checker.rules.patterns.pattern import Place

REST = "[^，,。；;！!？?：:\\n]{0,8}"
"""As much as follows in the same clause."""

_GROUP = "(?P<claim>"
_REACH = near(0).partition("]")[0] + "]{0,"
_SAME_CLAUSE = _REACH.replace("]{0,", "，,：:]{0,")
_SYNTAX = re.compile(r"\[\^[^\]]*\]|\{[0-9,]*\}|\(\?:")


def whole(place: Place) -> Place:
    """The place with all that matched, also where the claim is a part of it."""
    return place._replace(start=place.match.start(), end=place.match.end())


def told(regex: str | tuple[str, ...]) -> list[str]:
    """The expressions, and for each with a claim the same within one clause: there, all that matches is the claim."""
    expressions = [regex] if isinstance(regex, str) else list(regex)
    return expressions + [_in_one_clause(one) for one in expressions if _can_be_one_clause(one)]


def _in_one_clause(regex: str) -> str:
    return regex.replace(_GROUP, "(?:").replace(_REACH, _SAME_CLAUSE)


def _can_be_one_clause(regex: str) -> bool:
    """Whether :func:`near` alone leads out of the clause, and no mark between clauses that the expression itself names."""
    return _GROUP in regex and _REACH in regex and set("，,：:").isdisjoint(_SYNTAX.sub("", regex))
