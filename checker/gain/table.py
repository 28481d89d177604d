"""What a pattern of gain is; the patterns stand in ``given.py``, ``asked.py`` and ``own.py``.

A pattern is STRONG when it shows a gain by itself. It is MEDIUM when it needs company: a shop that did not charge, and
a request to post, are each ordinary; together they are a deal (``signs.py`` joins them).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.gain.words import expand

STRONG = 2
MEDIUM = 1

KINDS = {
    "gift": "免费获得商品",
    "waiver": "免费享用或费用由对方承担",
    "exchange": "以发布内容作交换",
    "invitation": "受商家邀请或担任体验官",
    "loan": "商家借用或送测",
    "price": "商家给的专属低价",
    "code": "自己的优惠码或推荐码",
    "commission": "佣金或返利",
    "tie": "与商家有亲友、雇佣或投资关系",
    "admission": "自己承认拿了好处",
    "channel": "带有推广渠道",
}
"""The kinds of gain, as the user reads them."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """``head``: the role it begins with. One word of ``gate`` must occur if there are any, and of
    ``among`` one role or other pattern must be in sight."""

    name: str
    kind: str
    strength: int
    head: str
    gate: tuple[str, ...]
    among: frozenset[str]
    source: str


def by(head: str, name: str, kind: str, strength: int, *sources: str, gate: str = "") -> Pattern:
    """A pattern that begins with the role ``head``."""
    return Pattern(name, kind, strength, head, tuple(gate.split()), frozenset(), f"<{head}>(?:{'|'.join(sources)})")


def on(gate: str, name: str, kind: str, strength: int, *sources: str, among: str = "") -> Pattern:
    """A pattern that stands by itself; ``gate`` names the words one of which must occur."""
    return Pattern(name, kind, strength, "", tuple(gate.split()), frozenset(among.split()), "|".join(sources))


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The regex of a pattern, made when first needed."""
    return re.compile(expand(source))
