"""Disclosure: the text shows that its writer gains, and no label says so.

A gain is goods, a stay, a meal or a ticket for nothing, a loan, the writer's own code or commission, a tie to the
seller, or a favour done for them. A label (广告, 合作, 赞助, 利益相关, 已报备…) or a sentence set off as a notice
settles the matter for the platform; with a purchase path the law wants the word 广告. One claim stands for the note.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker import claims
from checker.claims import Claim
from checker.gain import outcome
from checker.gain.table import KINDS, STRONG
from checker.intent import SELLS, purchase_path
from checker.lexicon.types import SeverityPair
from checker.model import Commercial, Intent, Note, NotEvaluated, Partnership, Speaker
from checker.views import FieldText, View
from checker.wording import Scored, Wording

if TYPE_CHECKING:
    from checker.gain.labels import Label
    from checker.gain.reader import Reading
    from checker.gain.signs import Sign

RULE = "xhs/disclosure"
CATEGORY = "disclosure"

_LABEL = "在标题或正文显著处标明「广告」或「品牌合作 / 利益相关」，或在发布页勾选品牌合作"
_LAW_LABEL = "正文有购买途径，请在显著处标明「广告」二字"


def find(
    note: Note, fields: Sequence[FieldText], intent: Intent, reading: Reading, wording: Wording | None = None
) -> tuple[list[Claim], list[NotEvaluated]]:
    """The claim that a gain is not disclosed, if there is one, and what could not be told.

    ``intent`` is what :func:`checker.intent.judge` made of the same note and ``reading``; ``wording``: of the same note.
    """
    if note.speaker is Speaker.BRAND or note.speaker is Speaker.OWN_SHOP:
        return [], []  # a seller who speaks under his own name is recognised as one
    if intent.declared:
        return _wording(fields, reading.labels), []
    strong = [sign for sign in reading.signs if sign.strength == STRONG]
    if strong:
        return _undisclosed(note, fields, strong, intent), []
    if note.partnership is Partnership.PAID and fields:
        return [_paid(fields[0])], []
    if (
        wording is not None
        and note.partnership is Partnership.UNKNOWN
        and (worded := _worded(fields, wording, reading.taken))
    ):
        return [worded], []
    if reading.signs and note.partnership is Partnership.UNKNOWN:
        return [], [NotEvaluated(rule=RULE, reason=_doubt([sign.text for sign in reading.signs]))]
    return [], []


def _undisclosed(note: Note, fields: Sequence[FieldText], strong: list[Sign], intent: Intent) -> list[Claim]:
    telling = strong[0]
    severity = _severity(note, intent)
    path = purchase_path(fields)
    return [_claim(telling, severity, _message(strong, path))]


def _severity(note: Note, intent: Intent) -> SeverityPair:
    if note.partnership is Partnership.NONE:
        return claims.INFO
    if note.partnership is Partnership.PAID:
        return claims.ERROR
    sells = intent.level is Commercial.CLEAR and any(sign in SELLS for sign, _ in intent.evidence)
    return claims.CLAIM if sells else claims.WARNING


def _message(strong: list[Sign], path: str) -> str:
    telling = strong[0]
    others = [f"「{sign.text}」" for sign in strong[1:] if sign.text not in telling.text][:3]
    message = f"文中显示作者得到利益（{KINDS[telling.kind]}：「{telling.text}」），但没有标明"
    if telling.kind == "gift":
        message = f"「{telling.text}」提到了赠送，但顺带一提不算标明（{KINDS[telling.kind]}）"
    if others:
        message += f"；另有 {'、'.join(dict.fromkeys(others))}"
    if path:
        message += "；文中有购买途径，法律还要求标明「广告」"
    return message


def _claim(sign: Sign, severity: SeverityPair, message: str) -> Claim:
    return Claim(
        rule=RULE,
        category=CATEGORY,
        severity=severity,
        field=sign.field,
        start=sign.start,
        end=sign.end,
        term=KINDS[sign.kind],
        steps=sign.steps,
        entry=f"gain:{sign.name}",
        message=message,
    )


def _worded(fields: Sequence[FieldText], wording: Wording, taken: Sequence[Sign]) -> Claim | None:
    """The clause that is most worded as those that tell of a gain, if one is worded so at all.

    Not where a pattern saw the gain and the words around it take it away: these say more than how it is worded.
    """
    number = wording.classifier.number(CATEGORY)
    if number is None:
        return None
    learnt = wording.classifier.classes[number]
    told = [
        (clause.scores[number], -place, field, view, clause)
        for place, field in enumerate(fields)
        for view, clause in wording.everywhere(field)
        if clause.near
        and clause.first[number] >= learnt.least
        and clause.scores[number] >= learnt.found
        and not _touches(taken, field, view, clause)
        and not _said_otherwise(field, view, clause)
    ]
    if not told:
        return None
    _, _, field, view, clause = max(told, key=lambda one: one[:2])
    start, end = view.folded_span(clause.start, clause.end)
    return Claim(
        rule=RULE,
        category=CATEGORY,
        severity=claims.WARNING,
        field=field,
        start=start,
        end=end,
        term=view.text[clause.start : clause.end],
        steps=view.steps(clause.start, clause.end),
        entry=f"classifier:{CATEGORY}",
        message=f"「{field.text[start:end]}」的措辞像是作者得到了利益，但没有标明；没有对上具体说法，请人工判断",
    )


def _said_otherwise(field: FieldText, view: View, clause: Scored) -> bool:
    """Whether nothing came of it, or the writer says to have paid."""
    start, end = view.folded_span(clause.start, clause.end)
    low, high = field.sentence(start, end)
    return outcome.came_to_nothing(field.text, start, end) or outcome.denied(
        field.text[start:end], field.text[low:high]
    )


def _touches(signs: Sequence[Sign], field: FieldText, view: View, clause: Scored) -> bool:
    """Whether one of ``signs`` stands in ``clause``, or tells in its sentence what others got."""
    start, end = view.folded_span(clause.start, clause.end)
    low, high = field.sentence(start, end)
    return any(
        (sign.start < end and start < sign.end)
        or (sign.start < high and low < sign.end and outcome.goes_to_others(field.text, low, sign.start, sign.end))
        for sign in signs
        if sign.field is field
    )


def _paid(field: FieldText) -> Claim:
    return Claim(
        rule=RULE,
        category=CATEGORY,
        severity=claims.ERROR,
        field=field,
        start=0,
        end=len(field.text),
        term="未标明",
        entry="partnership",
        message="已说明收到报酬或利益（partnership = paid），但文中没有标明",
    )


def _wording(fields: Sequence[FieldText], found: Sequence[Label]) -> list[Claim]:
    """With a purchase path the law asks for the word 广告: another label is told about, never a reason to block."""
    path = "" if not found or any(label.statutory for label in found) else purchase_path(fields)
    if not path:
        return []
    label = found[0]
    return [
        Claim(
            rule=RULE,
            category=CATEGORY,
            severity=claims.INFO,
            field=label.field,
            start=label.start,
            end=label.end,
            term=label.text,
            entry="gain:label",
            message=f"「{label.text}」平台认可，但{_LAW_LABEL}（购买途径：「{path}」）",
        )
    ]


def _doubt(hints: list[str]) -> str:
    words = "、".join(f"「{words}」" for words in list(dict.fromkeys(hints))[:3])
    return f"只有较弱的迹象（{words}），无法判断作者是否得到利益；有则请标明，没有则可设 partnership = none"
