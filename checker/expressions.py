"""The expressions that the rules ask with, each compiled when a text first needs it.

Never made of a draft's words: what is compiled here may be kept between runs (``checker.cli.expressions``).
"""

from __future__ import annotations

import re

_made: dict[str, re.Pattern[str]] = {}


def compiled(source: str) -> re.Pattern[str]:
    """The expression ``source``, compiled once in a process."""
    found = _made.get(source)
    if found is None:
        found = _made[source] = re.compile(source)
    return found


def in_use() -> list[str]:
    """The sources of all expressions compiled so far."""
    return list(_made)
