"""The user's own exemptions: this claim stands, for a reason that is kept in the report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from checker.claims import Claim
from checker.config import UserExemption
from checker.exempt.excuse import Excuse
from checker.fold import FoldTable


class UserExemptions:
    """Exemptions from the settings, folded once. Expired ones excuse nothing."""

    def __init__(self, exemptions: Sequence[UserExemption], fold: FoldTable, today: datetime.date | None) -> None:
        self._table = [
            (exemption, fold.text(exemption.term), fold.text(exemption.within))
            for exemption in exemptions
            if exemption.until is None or today is None or today <= exemption.until
        ]

    def excuse(self, claim: Claim) -> Excuse | None:
        """The first exemption that names this claim's rule and words, or None."""
        if not self._table:
            return None
        low, high = claim.field.sentence(claim.start, claim.end)
        sentence = claim.field.text[low:high]
        for exemption, term, within in self._table:
            if (
                (not exemption.rule or exemption.rule == claim.rule)
                and (not term or term in (claim.term, claim.text) or term in claim.text)
                and (not within or within in sentence)
            ):
                until = f"，至 {exemption.until.isoformat()}" if exemption.until else ""
                author = f"，{exemption.author}" if exemption.author else ""
                return Excuse(by=f"user:{exemption.where}", reason=f"{exemption.reason}（自定豁免{author}{until}）")
        return None
