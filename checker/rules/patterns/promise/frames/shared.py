"""What several kinds of these patterns are made of."""

from __future__ import annotations

import re

from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import WARNED, sentence, weigh
from checker.rules.patterns.pattern import Decide, Place

RULE = "ad-law/28-false"

GUARANTEE = "guarantee"

END = "(?=[，,。！!；;~、\\s\\x00]|$)"


def where(said: re.Pattern[str], story: re.Pattern[str]) -> Decide:
    """Like ``weigh``, only where the sentence also says ``said``."""
    told = weigh(sentence=story, field=WARNED)

    def decide(place: Place) -> SeverityPair | None:
        return told(place) if said.search(sentence(place)) else None

    return decide
