"""Signs that the writer gains: who gave what to whom for what.

Each sign is a pattern over roles (``words.py``): a seller who gives, lends, waives or invites (``given.py``); a favour
asked in return (``asked.py``); the writer's own code, commission or share, a tie to the seller (``own.py``), and
what slips out in passing (``slips.py``), what is said in plain words (``plain.py``). What the
words do not prove is left out (``context.py``): a wish, a question, somebody else's gain, a raffle, a gift that comes
with a purchase or from a friend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.gain.asked import ASKED
from checker.gain.deals import DEALS
from checker.gain.given import GIVEN
from checker.gain.own import OWN
from checker.gain.plain import PLAIN
from checker.gain.slips import SLIPS
from checker.gain.table import MEDIUM, STRONG, Pattern, compiled
from checker.views import FieldText

PATTERNS = (*GIVEN, *ASKED, *OWN, *DEALS, *SLIPS, *PLAIN)

_NEAR = 60
"""How far apart, in code points, a gift and the favour asked for it may stand."""
_REACH = 24
_PUBLISHES = compiled(
    r"好评|笔记|小红书|红书|反馈|感受|感想|测评|评测|返图|九宫格|出镜|宣传|口播|航拍|晒图|打卡|推荐|交作业|带一?句"
    r"|提一句|交一篇|随访|露|[满够]|对比|视频|样片|模特|案例"
    r"|[一二三四五两几\d][条篇]|一条|一篇|两篇|两条"
)
_ALONE = frozenset({"no-charge", "refunded", "waived", "on-the-house"})
_GIVEN = frozenset({"gift", "waiver", "loan", "price", "invitation"})

_SOLICITS = compiled(
    r"推(?!出|荐信)|吱一?声|卖不动|滞销|说两句|宣传|吆喝|新开|试营业|开业|招生|要的|想要|报价|优惠|打折|问我|找我|找她|找他|介绍|试听|欢迎"
    r"|捧场|支持|来玩|转一下|转发|扩散|说一声|报我|包邮|安利"
    r"|帮她|帮他|预约|报名|链接|团购|带你|联系|下单|想看|想学|想订|想买|打电话"
)


class Sign(NamedTuple):
    """Words that show a gain by ``pattern``; ``start`` and ``end`` are folded positions in ``field``.

    ``steps``: which disguises were undone beyond folding.
    """

    pattern: Pattern
    strength: int
    field: FieldText
    start: int
    end: int
    steps: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of gain, one of ``table.KINDS``."""
        return self.pattern.kind

    @property
    def name(self) -> str:
        """The pattern's name."""
        return self.pattern.name

    @property
    def text(self) -> str:
        """The folded words."""
        return self.field.text[self.start : self.end]


def heads(role: str, text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Where ``role`` stands in ``text[low:high]``."""
    name = "relative" if role == "kin" else role  # a pattern may as well begin after 表, 堂, 大…
    return [match.span() for match in compiled(f"<{name}>").finditer(text, low, high)]


def led(regex: re.Pattern[str], text: str, roles: list[tuple[int, int]], high: int) -> Iterator[tuple[int, int]]:
    """The spans in which ``regex`` goes on right after one of ``roles``, role included."""
    for start, middle in roles:
        match = regex.match(text, middle, high)
        if match is not None:
            yield start, match.end()


def joined(found: list[Sign], fields: Sequence[FieldText]) -> list[Sign]:
    """``found``, the telling one first: strong before medium, then in the order of the text.

    Medium signs that prove each other are made strong: a gift and a favour asked for it; a relative's shop recommended.
    """
    company = _Company(found, fields)
    order = {id(field): number for number, field in enumerate(fields)}
    kept = [
        sign._replace(strength=STRONG) if sign.strength == MEDIUM and company.proves(sign) else sign
        for sign in found
        if company.keeps(sign)
    ]
    return sorted(kept, key=lambda sign: (-sign.strength, order[id(sign.field)], sign.start, -sign.end))


class _Company:
    """What stands in a note beside a sign; each part is looked for when first asked about."""

    def __init__(self, found: list[Sign], fields: Sequence[FieldText]) -> None:
        self._text = "\n".join([field.text for field in fields])
        self._names = {sign.name for sign in found}
        self._bases = {}
        base = 0
        for field in fields:
            self._bases[id(field)] = base
            base += len(field.text) + 1
        self._asked = [self._place(sign) for sign in found if sign.kind == "exchange"]
        self._free = [self._place(sign) for sign in found if sign.kind == "waiver"]

    def _place(self, sign: Sign) -> int:
        return self._bases[id(sign.field)] + sign.start

    def keeps(self, sign: Sign) -> bool:
        """Whether the seller is there, or another gain, where the sign's pattern asks for one."""
        place = self._place(sign)
        return not sign.pattern.beside or self._others(sign) or self._seller_in(place - _NEAR, place + _NEAR)

    def _others(self, sign: Sign) -> bool:
        return sign.strength == MEDIUM and not _ALONE.isdisjoint(self._names)

    def proves(self, sign: Sign) -> bool:
        """Whether what stands beside it makes a medium sign a strong one."""
        place = self._place(sign)
        return (
            (sign.kind in _GIVEN and any(abs(place - other) <= _NEAR for other in self._asked))
            or (sign.kind == "invitation" and any(abs(place - other) <= _NEAR for other in self._free))
            or (sign.name == "no-charge" and self._seller_in(place - _REACH, place + _REACH))
            or (
                sign.name == "asked"
                and _PUBLISHES.search(sign.text) is not None
                and self._seller_in(place - _REACH, place)
            )
            or (sign.name == "staff-price" and self._holds("relative"))
            or (sign.kind == "tie" and _SOLICITS.search(self._text) is not None)
        )

    def _holds(self, role: str) -> bool:
        return compiled(f"<{role}>").search(self._text) is not None

    def _seller_in(self, low: int, high: int) -> bool:
        """Whether a word for the seller begins in ``[low, high]``."""
        match = compiled("<seller>").search(self._text, max(low, 0), min(high + 8, len(self._text)))
        return match is not None and match.start() <= high
