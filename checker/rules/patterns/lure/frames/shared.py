"""What several kinds of these patterns are made of."""

from __future__ import annotations

import re

from checker.rules.patterns.parts import WARNED, weigh
from checker.rules.patterns.pattern import Pattern

FRAUD = "fraud"

SUM = "(?:[0-9]{2,6}(?:\\.[0-9]{1,2})?|[一二三四五六七八九两][一二三四五六七八九两千百十万]{1,6}|[一二三四五六七八九两几]?[千百十万]{1,2})"


def told(
    name: str,
    rule: str,
    regex: str,
    story: re.Pattern[str],
    *,
    category: str = FRAUD,
    unless: str = "",
    denial: bool = True,
) -> Pattern:
    """A pattern of this package: dropped where the sentence tells ``story``, warns, quotes or (``denial``) denies."""
    return Pattern(
        name=name,
        rule=rule,
        category=category,
        regex=regex,
        unless=unless,
        decide=weigh(sentence=story, field=WARNED, denial=denial),
    )
