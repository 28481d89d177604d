"""Clauses that are worded as claims are, though no row and no pattern knows their words.

Only where no other rule speaks: a claim that is excused, or one of another category, says more about the clause than its
wording does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from checker import claims
from checker.claims import Claim
from checker.classifier import Wording
from checker.views import FieldText

ENTRY = "classifier:"
_RULES = {
    "absolute": "ad-law/9-3",
    "diversion": "xhs/diversion",
    "efficacy": "ad-law/17-med",
    "fraud": "ad-law/28-false",
    "guarantee": "ad-law/28-false",
    "inducement": "xhs/induce",
    "superstition": "ad-law/9-8",
}
"""The rule of each category's claims; whoever gains is read by the rule for disclosure."""
_TITLES = {
    "absolute": "绝对化用语",
    "diversion": "站外导流",
    "efficacy": "功效或医疗宣称",
    "fraud": "误导买家的说法",
    "guarantee": "对结果的保证",
    "inducement": "催促或诱导",
    "superstition": "迷信宣称",
}


def find(field: FieldText, wording: Wording, known: Sequence[Claim]) -> Iterator[Claim]:
    """Claims of ``field`` in clauses that none of ``known`` touches. A warning at most: nobody wrote these words down."""
    classifier = wording.classifier
    taken = sorted((claim.start, claim.end) for claim in known)
    reached = list(accumulate((end for _, end in taken), max))
    for view, clause in wording.everywhere(field):
        if not clause.near:
            continue
        start, end = view.folded_span(clause.start, clause.end)
        before = bisect_left(taken, (end,))
        if before and reached[before - 1] > start:
            continue
        over = [
            (score - one.found, number)
            for number, (one, score) in enumerate(zip(classifier.classes, clause.scores, strict=True))
            if score >= one.found and one.category in _RULES
        ]
        if not over:
            continue
        _, number = max(over)
        category = classifier.classes[number].category
        text = view.text[clause.start : clause.end]
        # Only the words that speak for it, so that what stands before them (别信, 没有) is read as it is before any claim.
        first, last = (clause.start + place for place in classifier.telling(text, number))
        start, end = view.folded_span(first, last)
        low, high = field.folded.span(start, end)
        written = field.folded.original[low:high]
        yield Claim(
            rule=_RULES[category],
            category=category,
            severity=claims.WARNING,
            field=field,
            start=start,
            end=end,
            term=view.text[first:last],
            steps=view.steps(first, last),
            entry=f"{ENTRY}{category}",
            message=f"“{written}”：这一句的措辞接近{_TITLES[category]}，没有对上具体词条，请人工判断",
        )
