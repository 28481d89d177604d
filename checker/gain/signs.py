"""Signs that the writer gains: who gave what to whom for what.

Each sign is a pattern over roles (``words.py``): a seller who gives, lends, waives or invites (``given.py``); a favour
asked in return (``asked.py``); the writer's own code, commission or share, a tie to the seller (``own.py``). What the
words do not prove is left out (``context.py``): a wish, a question, somebody else's gain, a raffle, a gift that comes
with a purchase or from a friend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.gain.asked import ASKED
from checker.gain.context import excused
from checker.gain.given import GIVEN
from checker.gain.own import OWN
from checker.gain.table import MEDIUM, STRONG, Pattern, compiled
from checker.gain.words import STEMS
from checker.views import FieldText

PATTERNS = (*GIVEN, *ASKED, *OWN)

_NEAR = 60
"""How far apart, in code points, a gift and the favour asked for it may stand."""
_REACH = 24
_PUBLISHES = re.compile(
    r"好评|笔记|小红书|红书|反馈|感受|感想|测评|评测|返图|九宫格|出镜|宣传|口播|航拍|晒图|打卡|推荐|交作业|带一?句"
    r"|提一句|交一篇|随访|露|[满够]|对比|视频|样片|模特|案例"
    r"|[一二三四五两几\d][条篇]|一条|一篇|两篇|两条"
)
_GIVEN = frozenset({"gift", "waiver", "loan", "price"})

_SOLICITS = re.compile(
    r"推(?!出|荐信)|宣传|吆喝|新开|试营业|开业|招生|要的|想要|报价|优惠|打折|问我|找我|找她|找他|介绍|试听|欢迎"
    r"|捧场|支持|来玩|报我|包邮|安利"
    r"|帮她|帮他|预约|报名|链接|团购|带你|联系|下单|想看|想学|想订|想买|打电话"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """Words that show a gain. ``start`` and ``end`` are folded positions in ``field``; ``name`` is the pattern's."""

    kind: str
    strength: int
    field: FieldText
    start: int
    end: int
    name: str

    @property
    def text(self) -> str:
        """The folded words."""
        return self.field.text[self.start : self.end]


def find(fields: Sequence[FieldText]) -> list[Sign]:
    """The signs of gain in a note, the telling one first: strong before medium, then in order of their place."""
    present = _present("\n".join(field.text for field in fields))
    if not present:
        return []
    title = next((field.text for field in fields if field.name == "title"), "")
    found = [sign for field in fields for sign in _in_field(field, title, present)]
    return sorted(_joined(found, fields), key=lambda sign: -sign.strength) if found else []


def _joined(found: list[Sign], fields: Sequence[FieldText]) -> Iterator[Sign]:
    ""
    "Medium signs that prove each other, made strong: a gift and a favour asked for it; a relative's shop"
    " recommended."
    base = {}
    length = 0
    for field in fields:
        base[field.name] = length
        length += len(field.text) + 1
    actors = [
        base[field.name] + place
        for field in fields
        for role in ("brand", "shop", "they")
        for place in _heads(role, field.text)
    ]
    asked = [base[sign.field.name] + sign.start for sign in found if sign.kind == "exchange"]
    related = any(_heads("kin", field.text) for field in fields)
    for sign in found:
        place = base[sign.field.name] + sign.start
        if sign.strength == MEDIUM and (
            (sign.kind in _GIVEN and any(abs(place - other) <= _NEAR for other in asked))
            or (sign.name == "no-charge" and any(-_REACH <= place - actor <= _REACH for actor in actors))
            or (
                sign.name == "asked"
                and _PUBLISHES.search(sign.text)
                and any(0 <= place - actor <= _REACH for actor in actors)
            )
            or (sign.name == "staff-price" and related)
            or (sign.kind == "tie" and any(_SOLICITS.search(field.text) for field in fields))
        ):
            yield replace(sign, strength=STRONG)
        else:
            yield sign


def _in_field(field: FieldText, title: str, present: set[str]) -> Iterator[Sign]:
    text = field.text
    heads: dict[str, list[int]] = {}
    for pattern in PATTERNS:
        if not _worth_a_look(pattern, present):
            continue
        matches: Iterator[re.Match[str] | None]
        if pattern.head:
            if pattern.head not in heads:
                heads[pattern.head] = _heads(pattern.head, text)
            regex = compiled(pattern.source)
            matches = (regex.match(text, start) for start in heads[pattern.head])
        else:
            matches = compiled(pattern.source).finditer(text)
        for match in matches:
            if match is not None and not excused(pattern, field, match.start(), match.end(), title):
                yield Sign(
                    kind=pattern.kind,
                    strength=pattern.strength,
                    field=field,
                    start=match.start(),
                    end=match.end(),
                    name=pattern.name,
                )
                break


def _worth_a_look(pattern: Pattern, present: set[str]) -> bool:
    return (
        (not pattern.head or pattern.head in present)
        and (not pattern.gate or pattern.name in present)
        and (not pattern.among or not present.isdisjoint(pattern.among))
    )


def _heads(role: str, text: str) -> list[int]:
    name = "relative" if role == "kin" else role  # a pattern may as well begin after 表, 堂, 大…
    return [match.start() for match in compiled(f"<{name}>").finditer(text)]


@cache
def _triggers() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """By first character: each word that a pattern or a role needs, with what it makes worth a look."""
    wanted: dict[str, set[str]] = {}
    for pattern in PATTERNS:
        for word in pattern.gate:
            wanted.setdefault(word, set()).add(pattern.name)
    for role, stems in STEMS.items():
        for word in stems:
            wanted.setdefault(word, set()).add(role)
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for word, names in sorted(wanted.items()):
        found.setdefault(word[0], []).append((word, tuple(sorted(names))))
    return {first: tuple(words) for first, words in found.items()}


@cache
def _firsts() -> frozenset[str]:
    return frozenset(_triggers())


def _present(text: str) -> set[str]:
    """Which roles and patterns are worth a look in ``text``: cheap, because most notes hold nothing of the kind."""
    triggers = _triggers()
    present: set[str] = set()
    for first in _firsts().intersection(text):
        for word, names in triggers[first]:
            if word in text:
                present.update(names)
    return present
