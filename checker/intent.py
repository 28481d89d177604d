"""Commercial intent: does this note sell, is it paid for, and does it say so?

*Clear* only where the note evidently sells or is paid: the user says so, the scene or the speaker does, a label stands
in it, the writer earns on what readers buy, or an offer comes with a way to take it up. A single cue is *possible*; a
private story is *none*. The user's own word about the partnership wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.gain.offers import CUE
from checker.gain.reader import NOTHING, Reading
from checker.gain.table import STRONG
from checker.model import Commercial, Intent, Note, Partnership, Scene, Speaker
from checker.views import FieldText

SELLS = frozenset({"scene", "speaker", "paid", "offer", "order", "price", "contact"})
"""Signs of intent that do not come from a gain: the note sells whoever gave what to whom."""

HINT = "hint"
"""A weak sign of a gain: evidence of nothing by itself, and no reason to call a note commercial."""

_EARNS = frozenset({"code", "commission", "exchange"})
"""Gains by which the writer is paid for the note itself: one of them makes intent clear."""

_NONE = Intent(level=Commercial.NONE, declared=False, evidence=())
_CLEAR_SCENES = frozenset({Scene.AD, Scene.LIVE})
_SELLERS = frozenset({Speaker.BRAND, Speaker.OWN_SHOP})


def judge(note: Note, reading: Reading) -> Intent:
    """The intent of ``note``, with ``(sign, words)`` pairs as evidence, the user's own word first."""
    told = _told(note)
    if not told and reading is NOTHING:
        return _NONE
    label = reading.labels[0] if reading.labels else None
    evidence = told + ([("declared", label.text)] if label is not None else [])
    gains = [sign for sign in reading.signs if sign.strength == STRONG]
    evidence += [(sign.kind, sign.text) for sign in gains]
    evidence += reading.offers
    kinds = {offer.kind for offer in reading.offers}
    serious = len([offer for offer in reading.offers if offer.kind != CUE])
    clear = (
        bool(told)
        or label is not None
        or any(sign.kind in _EARNS for sign in gains)
        or bool(gains and kinds)
        or serious >= 2
        or len(reading.offers) >= 3
    )
    level = Commercial.CLEAR if clear else Commercial.POSSIBLE if evidence else Commercial.NONE
    if note.partnership is Partnership.NONE and not told:
        level = Commercial.NONE
    hints = [(HINT, sign.text) for sign in reading.signs if sign.strength != STRONG]
    declared = note.partnership is Partnership.DECLARED or label is not None
    return Intent(level=level, declared=declared, evidence=tuple(dict.fromkeys([*evidence, *hints])))


def _told(note: Note) -> list[tuple[str, str]]:
    """What the user says himself that makes intent clear."""
    found = []
    if note.partnership is Partnership.PAID or note.partnership is Partnership.DECLARED:
        found.append((note.partnership.value, f"partnership={note.partnership.value}"))
    if note.scene in _CLEAR_SCENES:
        found.append(("scene", f"scene={note.scene.value}"))
    if note.speaker in _SELLERS:
        found.append(("speaker", f"speaker={note.speaker.value}"))
    return found


def purchase_path(fields: Sequence[FieldText]) -> str:
    """The words by which a reader gets from the note to the goods (a link, an order, a code), or ""."""
    for field in fields:
        match = _path().search(field.text)
        if match is not None:
            return match.group()
    return ""


@cache
def _path() -> re.Pattern[str]:
    return re.compile(
        r"链接[^，,。！？\n]{0,6}(?:下单|购买|拍|评论区|主页|橱窗|置顶|左下)|(?:评论区|主页|橱窗|置顶"
        r"|左下角?)[^，,。！？\n]{0,4}链接|我的链接|下单链接|购买链接"
        r"|(?:点击|直接|链接)[^，,。！？\n]{0,4}下单|小黄车|我的?橱窗|购物车见|(?:优惠码|折扣码|专属码|口令)"
    )
