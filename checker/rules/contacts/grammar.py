"""What a contact pattern is. The patterns themselves stand in phones, handles, channels and signposts."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import gate
from checker.claims import ERROR, INFO, WARNING
from checker.lexicon.types import SeverityPair

CONTACT = "xhs/diversion-contact"
PLATFORM = "xhs/diversion-platform"
SIGNPOST = "xhs/diversion-signpost"
MESSAGE = "xhs/diversion-message"
LINK = "xhs/diversion-link"

GAP = "[^，,。！!？?；;\\n]"
"""Stays within the clause."""
NAME = '[“"「『【《][^“”"「」『』【】《》\\n]{1,20}[”"」』】》]'
"""A name in quotation marks."""
GET = (
    "领取|领|拿|取|索要|索取|获取|要(?!审|求|等|是|么|不)|发你|发给你|发您|看货|看价|看|报价|问价|询价|价格|购买"
    "|购|买|下单|拍|订购|订"
    "|预定|预订|预约|报名|咨询|了解|详询|详聊|详谈|"
    "联系|沟通|接单|约|资料|链接|定位|代购|上车|拼团|拼|团|名额|投稿|定制|试听|试课|进|入|登记|缴费|付款|付定|汇款"
    "|处理|办理|办|交流|获|发"
)
"""What a reader is to get or do there."""

# How certain a pattern is. ASKED: a warning, and an error in a sentence that offers something.
SURE, ASKED, DOUBT, TOLD, HIDDEN, VEILED = "sure", "asked", "doubt", "told", "hidden", "veiled"
# HIDDEN: counts only where a name in it is disguised; nobody hides what is harmless. VEILED: by other
# characters, not by mere initials.


class Pattern(NamedTuple):
    """One way of leading readers away, written over tokens.

    ``weight``: how certain it is. ``needs``: one of these tokens must stand in the text (a cheap gate); empty: always
    tried. ``guard``: it is dropped where the sentence tells, denies or warns.
    """

    name: str
    rule: str
    weight: str
    needs: str
    pattern: str
    guard: bool = True

    def severity(self, offered: bool) -> SeverityPair:
        """How much the pattern weighs; ``offered``: the sentence speaks of something to be had."""
        if self.weight == SURE or (self.weight == ASKED and offered):
            return ERROR
        return INFO if self.weight == TOLD else WARNING

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Where the pattern stands."""
        return compiled(self.pattern).finditer(text)


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed."""
    return re.compile(pattern)


Groups = tuple[frozenset[str], ...]
"""Characters; a text that a pattern matches holds one of each."""
_COMMON = "的一了我在有来上个里看不是人就都要可以直接去到下发说号点找给加联系你好出入免费，,:： "


@functools.cache
def needs(pattern: str) -> tuple[Groups, ...]:
    """What each alternative of ``pattern`` needs: of each group one character, the tokens told apart from the rest."""
    return tuple(
        tuple(frozenset(_telling(word) for word in group) for group in alternative)
        for alternative in gate.needs_of(pattern)
    ) or ((),)


def _telling(word: str) -> str:
    """The character of a word that says most: a token, else one that is not in everybody's mouth."""
    return min(word, key=lambda character: (not _is_token(character), character in _COMMON))


def _is_token(character: str) -> bool:
    return "A" <= character <= "Z" or character == "Ø"


def tokens_of(present: frozenset[str]) -> str:
    """The tokens among these characters, in order."""
    return "".join(sorted(character for character in present if _is_token(character)))


Chosen = tuple[Pattern, tuple[Groups, ...]]
"""A pattern that the tokens of a text allow, and what else each of its alternatives needs."""


def possible(others: tuple[Groups, ...], present: frozenset[str]) -> bool:
    """Whether a text of these characters has what one of the alternatives needs."""
    for groups in others:
        for group in groups:
            if group.isdisjoint(present):
                break
        else:
            return True
    return False


def choose(patterns: tuple[Pattern, ...], found: str) -> tuple[Chosen, ...]:
    """The patterns that may match a text whose tokens are ``found``."""
    chosen = []
    for pattern in patterns:
        if pattern.needs and all(map(_is_token, pattern.needs)) and not any(map(found.__contains__, pattern.needs)):
            continue
        others = tuple(
            tuple(group for group in groups if group.isdisjoint(found))
            for groups in needs(pattern.pattern)
            if not any(all(map(_is_token, group)) and group.isdisjoint(found) for group in groups)
        )
        if others:
            chosen.append((pattern, others))
    return tuple(chosen)
