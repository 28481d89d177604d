"""Words of a claim in a clause that, on the whole, is worded as claims never are: 后排独立控温 gets rid of no poison.

A pattern or a row sees what stands at one place; the classifier has learnt how whole clauses of that
category are worded, and those that only look like it. What was disguised, a listed phrase, a contact that works, and what a
brand's own list says stand as they are; so does what a shop says of itself.
"""

from __future__ import annotations

import re
from typing import Literal

from checker.adoption import by_goods, made_own
from checker.claims import Claim
from checker.exempt.excuse import Excuse, hard_contact
from checker.fold import FoldTable
from checker.gain.offers import invites
from checker.wording import Wording

_TOLD = frozenset({"partnership", "gain:label"})
"""What the user has said about the note, and which label it bears, is no matter of wording."""
_READ_WIDER = frozenset(
    {
        "gain:commissioned", "gain:sponsor", "gain:thanked-by-name", "gain:work-for-goods",
        "superlative/graded",
        "promise/certain-here", "promise/vowed", "promise/vowed-by-date", "promise/odds", "promise/multiplied", "promise/rises",
        "lure/called",
    }
)  # fmt: skip
"""Patterns that have read more than the words of the clause: who gave what for what, or that something is offered beside it."""
_SHORT = 3
"""Code points of the longest listed word that is likely an everyday one elsewhere: 镇宅, 包过. A phrase is a claim
nearly wherever it stands: with a bound that gave up 24 false ones for a true one 17 of 120 went, and 點擊領獎 with them."""
_UNLIKE = -160
"""The first score (hundredths of the log-odds) below which a clause's own words speak against a claim. Where hardly more than
what stands around it does, one in four of those that would go is a true one: 山顶民宿，包看到日出."""
_UNLIKE_A_GAIN = -200
"""The same for one who gains: another claim beside it says nothing against that."""
_OF_ITSELF = re.compile(
    "(?:本|小|敝)店|本(?:馆|厂|公司|品牌|工作室|机构|门诊|诊所|校|院)|我们(?:店|品牌|公司|工作室|机构)"
)
_SELLS = re.compile(
    "(?:找|认准|来)我们(?!玩|家玩|学校|班)|(?:小店|店里|我家|我们家?)(?:有售|在售|现货|卖爆|热卖|在卖|有卖|主打|只卖)|我教的|我带的学员"
)
"""Goods or a service are offered in the same sentence."""
_REACH = 40
"""Code points of the sentence looked at on each side of a claim."""
_PLAIN = frozenset({"t2s", "case", "space"})
"""What folding undoes that hides nothing."""


def may_be_ordinary(claim: Claim, fold: FoldTable) -> bool:
    """Whether how its clause is worded can speak against ``claim``, whose field ``fold`` has folded."""
    if claim.steps or claim.entry in _TOLD or claim.entry in _READ_WIDER or hard_contact(claim):
        return False
    if claim.category == "disclosure" and ("@" in claim.text or invites(claim.field.text)):
        return False  # who gave it is named by his account, or the goods are for sale
    if claim.pack is not None and len(claim.term) > _SHORT:
        return False
    if _OF_ITSELF.search(claim.field.text, *claim.field.clause(claim.start, claim.end)):
        return False
    low, high = claim.field.sentence(claim.start, claim.end)
    said = claim.field.text[max(low, claim.start - _REACH) : min(high, claim.end + _REACH)]
    if (
        _SELLS.search(said)
        or made_own(claim.field.text, claim.start, claim.end)
        or (claim.category == "efficacy" and by_goods(said))
    ):
        return False
    start, end = claim.field.folded.span(claim.start, claim.end)
    return _PLAIN.issuperset(fold.steps_of(claim.field.folded.original[start:end]))


def bound(claim: Claim) -> Literal["doubted", "listed"]:
    """The name of the score below which ``claim`` is an everyday one: a pattern's or a row's."""
    return "doubted" if claim.pack is None else "listed"


def unlike(category: str) -> int:
    """The first score below which a clause's own words speak against a claim of ``category``."""
    return _UNLIKE_A_GAIN if category == "disclosure" else _UNLIKE


def ordinary_excuse(claim: Claim, wording: Wording, fold: FoldTable) -> Excuse | None:
    """Why ``claim`` is not held against the note: the clauses it stands in are everyday ones. None where one is not."""
    found = wording.score(claim.category, claim.field.name, claim.start, claim.end)
    if found is None or not may_be_ordinary(claim, fold):
        return None
    score, first, learnt = found
    if first >= unlike(learnt.category):
        return None
    if claim.pack is not None and claim.pack not in learnt.packs:
        return None
    if score >= getattr(learnt, bound(claim)):
        return None
    return Excuse(by="wording", reason="整句是日常的说法，不像这类宣称的措辞")
