"""What excuses a claim: the law's own exemptions, how the words are used, and the user's reasons. Always per claim."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from checker.claims import Claim
from checker.config import Settings
from checker.exempt.excuse import Excuse, Weighed
from checker.exempt.user import UserExemptions
from checker.expressions import compiled
from checker.fold import FoldTable
from checker.model import Commercial, Intent, Note, Severity
from checker.views import FieldText
from checker.wording import Wording

__all__ = ["Excuse", "Exemptions", "Weighed"]

_BRIEF = "brief/"
_LONGEST_TOPIC = 30
_TOPIC = "#[^#\\s\x00]{1,30}\x00+#"


class Exemptions:
    """Weighs claims: severity by intent, then the user's, the law's and the context's excuses, in this order."""

    def __init__(self, settings: Settings, fold: FoldTable, today: datetime.date | None) -> None:
        self._fold = fold
        self._user = UserExemptions(settings.exemptions, fold, today)
        self._brands = tuple(sorted((fold.text(brand) for brand in settings.brands), key=len, reverse=True))

    def weigh(
        self,
        note: Note,
        fields: Sequence[FieldText],
        claims: Sequence[Claim],
        intent: Intent,
        wording: Wording | None = None,
    ) -> list[Weighed]:
        """Each claim with its severity and, where one holds, its excuse; order kept. ``wording``: None where it is not read."""
        if not claims:
            return []
        from checker.exempt.reasons import Reasons  # noqa: PLC0415 - most notes have no claim, and it takes a while

        reasons = Reasons(note, fields, intent)
        weighed = []
        for claim in claims:
            excuse = self._user.excuse(claim) or self._brand(claim) or reasons.excuse(claim)
            weighed.append(Weighed(claim=claim, severity=_severity(claim, intent.level), excuse=excuse))
        weighed = _with_their_parts(weighed)
        return weighed if wording is None else [self._worded(one, wording, intent.level) for one in weighed]

    def _worded(self, one: Weighed, wording: Wording, level: Commercial) -> Weighed:
        """``one``, excused where its clause is worded as everyday ones are. That covers no claim inside it.

        A superlative in a note that evidently sells is a claim however it is worded: 我用过最温和的洁面，今天59元.
        """
        if one.excuse is not None or (level is Commercial.CLEAR and one.claim.category == "absolute"):
            return one
        from checker.exempt.ordinary import ordinary_excuse  # noqa: PLC0415 - likewise

        return one._replace(excuse=ordinary_excuse(one.claim, wording, self._fold))

    def _brand(self, claim: Claim) -> Excuse | None:
        """E7: the brand's own name or mark, used only to name the goods."""
        text = claim.field.text
        for brand in self._brands:
            place = text.find(brand, max(0, claim.end - len(brand)), claim.start + len(brand))
            if 0 <= place <= claim.start and place + len(brand) >= claim.end:
                return Excuse(by="E7", reason="品牌名称、商标或商品名称中的用语（请留存商标注册证明）")
        return None


def _with_their_parts(weighed: list[Weighed]) -> list[Weighed]:
    """Claims inside an excused one of the same category are the same claim, and excused with it."""
    excused = [one for one in weighed if one.excuse is not None]
    if not excused:
        return weighed
    return [
        one
        if one.excuse is not None
        else one._replace(excuse=_excuse_around(one.claim, excused) or _excuse_below(one.claim, weighed))
        for one in weighed
    ]


def _excuse_below(claim: Claim, weighed: list[Weighed]) -> Excuse | None:
    """A brief's title names what its text then refuses: 关于保证金. Not where one claim of the rule stands in the text."""
    if claim.field.name != "title" or not claim.rule.startswith(_BRIEF):
        return None
    same = [one for one in weighed if one.claim.rule == claim.rule and one.claim.field.name != "title"]
    if any(one.excuse is None for one in same):
        return None
    return next((one.excuse for one in same if one.claim.text == claim.text), None)


def _excuse_around(claim: Claim, excused: list[Weighed]) -> Excuse | None:
    for other in excused:
        around = other.claim
        if (
            around.field is claim.field
            and around.category == claim.category
            and around.start <= claim.start
            and claim.end <= around.end
        ):
            return other.excuse
    return None


def _severity(claim: Claim, level: Commercial) -> Severity:
    """What ``claim`` weighs in a note of this intent; one step less in a topic, which is a label and not a claim."""
    severity = claim.severity.commercial if level is Commercial.CLEAR else claim.severity.personal
    return severity.lowered() if claim.field.name.startswith("topics/") or _in_topic(claim) else severity


def _in_topic(claim: Claim) -> bool:
    """Whether the claim stands in a topic within the text: #宝妈副业[话题]#, of which the token is masked."""
    text = claim.field.masked
    begun = text.rfind("#", max(0, claim.start - _LONGEST_TOPIC), claim.start + 1)
    topic = compiled(_TOPIC).match(text, begun) if begun >= 0 else None
    return topic is not None and claim.end <= topic.end()
