"""Clauses that are worded as claims are, though no row and no pattern knows their words.

Only where no other rule speaks: a claim that is excused, or one of another category, says more about the clause than its
wording does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from checker import claims
from checker.claims import Claim
from checker.classifier import LEARNT_AS, LONGEST
from checker.views import CLAUSE_END, SENTENCE_END, SPLIT_STEP, SYLLABLE_STEP, FieldText, View
from checker.wording import Scored, Wording

ENTRY = "classifier:"
_MARKS = re.compile(f"[{re.escape(CLAUSE_END)} ]")
_PARTED = re.compile("(?<=[一-鿿])[-*^@/.|_+=#&%$·•]{1,2}(?=[一-鿿])")
_MOST_INNOCENT = 1
"""Signs between two Han characters that a clause may have for some other reason: 黑/白."""
_HIDING = frozenset({SPLIT_STEP, SYLLABLE_STEP})
_DISGUISED = 250
"""What a disguise adds to a score (hundredths of the log-odds). In 4,200 unseen notes ten clauses parted by signs, split or half
in syllables fell short by no more than this; all were claims. Those with blanks or commas in them rarely are."""
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


class _Found(NamedTuple):
    """A clause of ``view`` that is worded as a claim of ``category``, and which of its words tell: ``[first, last)``."""

    category: str
    view: View
    clause: Scored
    first: int
    last: int


def find(field: FieldText, wording: Wording, known: Sequence[Claim]) -> Iterator[Claim]:
    """Claims of ``field`` in clauses that none of ``known`` touches. A warning at most: nobody wrote these words down.

    Clauses of one sentence, side by side, make one claim: 小金猪头朝门口放，财往屋里跑. Where a rule speaks in the other one,
    that is the claim.
    """
    told: _Found | None = None
    for one in _worded(field, wording, known):
        if told is not None and _beside(told, one):
            told = one._replace(first=told.first)
            continue
        if told is not None and not any(_goes_on(told, claim) for claim in known):
            yield _claim(field, told)
        told = one
    if told is not None and not any(_goes_on(told, claim) for claim in known):
        yield _claim(field, told)


def _worded(field: FieldText, wording: Wording, known: Sequence[Claim]) -> Iterator[_Found]:
    classifier = wording.classifier
    taken = sorted((claim.start, claim.end) for claim in known)
    reached = list(accumulate((end for _, end in taken), max))
    for view, clause in wording.everywhere(field):
        if view is field.plain and not clause.near:  # what is disguised is looked at from farther off
            continue
        start, end = view.folded_span(clause.start, clause.end)
        before = bisect_left(taken, (end,))
        if before and reached[before - 1] > start:
            continue
        more = allowance(field, view, clause)
        over = [
            (score - one.found, number)
            for number, (one, score) in enumerate(zip(classifier.classes, clause.scores, strict=True))
            if score + more >= one.found and one.category in _RULES
        ]
        if not over:
            continue
        _, number = max(over)
        from checker.rules.innocent import innocent  # noqa: PLC0415 - few notes get so far, and its words take a while

        # Nobody hides what is innocent.
        if not more and innocent(classifier.classes[number].category, field, start, end):
            continue
        text = view.text[clause.start : clause.end]
        # Only the words that speak for it, so that what stands before them (别信, 没有) is read as it is before any claim.
        first, last = (clause.start + place for place in classifier.telling(text, number))
        yield _Found(classifier.classes[number].category, view, clause, first, last)


def allowance(field: FieldText, view: View, clause: Scored) -> int:
    """By how much ``clause`` of ``view`` may fall short of what is found: nothing, unless somebody took pains to hide it."""
    if view is field.plain:
        return 0
    parted = _PARTED.findall(field.text, *view.folded_span(clause.start, clause.end))
    hidden = len(parted) > _MOST_INNOCENT or not _HIDING.isdisjoint(view.steps(clause.start, clause.end))
    return _DISGUISED if hidden else 0


def _beside(left: _Found, right: _Found) -> bool:
    """Whether both are parts of one claim."""
    return (
        left.category == right.category
        and left.view is right.view
        and _one_mark(left.view.text[left.clause.end : right.clause.start])
    )


def _goes_on(one: _Found, claim: Claim) -> bool:
    """Whether ``claim`` stands in the clause before or after, and is of the same kind."""
    if LEARNT_AS.get(claim.category, claim.category) != one.category:
        return False
    start, end = one.view.folded_span(one.clause.start, one.clause.end)
    low, high = (end, claim.start) if claim.start >= end else (claim.end, start)
    # No clause is longer: without a bound a long text would be read once for each of its claims.
    return 0 <= high - low <= LONGEST and _one_mark("".join(_MARKS.findall(claim.field.text, low, high)))


def _one_mark(between: str) -> bool:
    """Whether what parts two clauses is a comma or the like."""
    return len(between) <= 1 and between not in SENTENCE_END


def _claim(field: FieldText, one: _Found) -> Claim:
    start, end = one.view.folded_span(one.first, one.last)
    low, high = field.folded.span(start, end)
    written = field.folded.original[low:high]
    return Claim(
        rule=_RULES[one.category],
        category=one.category,
        severity=claims.WARNING,
        field=field,
        start=start,
        end=end,
        term=one.view.text[one.first : one.last],
        steps=one.view.steps(one.first, one.last),
        entry=f"{ENTRY}{one.category}",
        message=f"“{written}”：这一句的措辞接近{_TITLES[one.category]}，没有对上具体词条，请人工判断",
    )
