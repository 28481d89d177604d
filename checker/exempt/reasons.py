"""Which of the law's and the context's excuses covers a claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from checker.claims import Claim
from checker.exempt.excuse import Excuse, gives_account
from checker.exempt.health import health_excuse
from checker.exempt.legal import legal_excuse
from checker.exempt.live import live_excuse
from checker.exempt.lived import lived_excuse
from checker.exempt.speech import refusal_excuse, speech_excuse, tells_of_fraud
from checker.exempt.told import told_excuse
from checker.model import Commercial, Intent, Note, Scene
from checker.views import FieldText

_UNSPOKEN = frozenset({"disclosure", "format", "originality"})
"""Categories that do not hang on how the words are meant."""
_BRIEF = "brief/"
_LEFT_ALONE = frozenset({"live/h5-link", "live/leads", "live/qualification", "live/ad-review"})
"""What a script may tell its viewers not to do: 别把身份证发给任何人. 有人问批号，不用管 quotes nobody."""
_ELDER = "live/elder"
"""How old people are talked to: 身体不好 there denies no effect."""
_NEGATIVE = frozenset({"brief/no-disclosure", "brief/scripted", "brief/suppress-review"})
"""Demands that are prohibitions themselves (不要标广告): the words around them cannot tell a refusal from the demand."""


class Reasons:
    """The excuses that one note gives."""

    def __init__(self, note: Note, fields: Sequence[FieldText], intent: Intent) -> None:
        self._note = note
        self._fields = fields
        self._level = intent.level

    @cached_property
    def _scam_story(self) -> bool:
        return self._level is not Commercial.CLEAR and tells_of_fraud([field.text for field in self._fields])

    def excuse(self, claim: Claim) -> Excuse | None:
        """The excuse that covers ``claim``: the law's, else that of the words around it."""
        excuse = legal_excuse(claim, self._note.proofs)
        if excuse is not None:
            return excuse
        if claim.rule.startswith(_BRIEF):
            return None if claim.rule in _NEGATIVE else refusal_excuse(claim)
        if self._note.scene is Scene.LIVE and (fair := live_excuse(claim)) is not None:
            return fair
        if claim.rule in _LEFT_ALONE:
            return refusal_excuse(claim)
        if claim.category in _UNSPOKEN or gives_account(claim):
            return None
        excuse = speech_excuse(claim, scam_story=self._scam_story)
        if excuse is None and claim.rule != _ELDER:
            excuse = (
                health_excuse(claim, self._level, self._note.proofs)
                or told_excuse(claim, self._level)
                or lived_excuse(claim, self._level)
            )
        return excuse
