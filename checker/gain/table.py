"""What a pattern of gain is; the patterns stand in ``given.py``, ``asked.py`` and ``own.py``.

A pattern is STRONG when it shows a gain by itself. It is MEDIUM when it needs company: a shop that did not charge, and
a request to post, are each ordinary; together they are a deal (``signs.py`` joins them).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker import expressions
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


class Pattern(NamedTuple):
    """``sources``: alternatives; with a ``head`` each begins after that role. ``beside``: the seller must be near."""

    name: str
    kind: str
    strength: int
    head: str
    beside: bool
    sources: tuple[str, ...]


def by(head: str, name: str, kind: str, strength: int, *sources: str) -> Pattern:
    """A pattern that begins with the role ``head``."""
    return Pattern(name, kind, strength, head, False, sources)


def on(name: str, kind: str, strength: int, *sources: str, beside: bool = False) -> Pattern:
    """A pattern that stands by itself."""
    return Pattern(name, kind, strength, "", beside, sources)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The regex of an expression, made when first needed."""
    return expressions.compiled(expand(source))
