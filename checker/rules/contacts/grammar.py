"""What a contact pattern is. The patterns themselves stand in phones, handles, channels and signposts."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
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
    "领取|领|拿|取|索要|索取|获取|要(?!审|求|等|是|么|不|改|填|有|先)|发你|发给你|发您|看货|看价|看|报价|问价|询价|价"
    "格|购买"
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


Group = tuple[frozenset[str], dict[str, tuple[str, ...]]]
"""Words of which a text that a pattern matches holds one, by one character of each; and those characters."""
_COMMON = "的一了我在有来上个里看不是人就都要可以直接去到下发说号点找给加联系你好出入免费，,:： "


_MANY = 24


@functools.cache
def needs(pattern: str) -> tuple[tuple[Group, ...], ...]:
    """What each alternative of ``pattern`` needs."""
    return tuple(tuple(_group(words) for words in alternative) for alternative in gate.needs_of(pattern)) or ((),)


def _group(words: Iterable[str]) -> Group:
    found: dict[str, set[str]] = {}
    for word in words:
        telling = _telling(word)
        place = max(0, min(word.index(telling), len(word) - 2))
        found.setdefault(telling, set()).add(word[place : place + 2])  # two characters say enough
    return frozenset(found), {
        character: tuple(sorted(listed)) if len(listed) <= _MANY and character not in listed else (character,)
        for character, listed in found.items()
    }


def _telling(word: str) -> str:
    """The character of a word that says most: a token, else one that is not in everybody's mouth."""
    return min(word, key=lambda character: (not _is_token(character), character in _COMMON))


def _is_token(character: str) -> bool:
    return "A" <= character <= "Z" or character == "Ø"


def tokens_of(present: frozenset[str]) -> str:
    """The tokens among these characters, in order."""
    return "".join(sorted(character for character in present if _is_token(character)))


class Chosen(NamedTuple):
    """The patterns that the tokens of a text allow, by number, and what else each of their alternatives needs."""

    always: tuple[int, ...]
    leads: frozenset[str]
    by_lead: dict[str, tuple[tuple[int, tuple[Group, ...]], ...]]

    def possible(self, text: str, present: frozenset[str]) -> list[int]:
        """The patterns for which ``text``, which consists of the characters ``present``, has what they need."""
        found = set(self.always)
        for lead in self.leads & present:
            for number, groups in self.by_lead[lead]:
                if number in found:
                    continue
                for characters, _ in groups:
                    if characters.isdisjoint(present):
                        break
                else:
                    if all(_stands(characters, words, text, present) for characters, words in groups):
                        found.add(number)
        return sorted(found)


def _stands(characters: frozenset[str], words: dict[str, tuple[str, ...]], text: str, present: frozenset[str]) -> bool:
    for character in characters & present:
        for word in words[character]:
            if word in text:
                return True
    return False


def choose(patterns: tuple[Pattern, ...], found: str) -> Chosen:
    """The patterns that may match a text whose tokens are ``found``."""
    always: list[int] = []
    by_lead: dict[str, list[tuple[int, tuple[Group, ...]]]] = {}
    for number, pattern in enumerate(patterns):
        if pattern.needs and all(map(_is_token, pattern.needs)) and not any(map(found.__contains__, pattern.needs)):
            continue
        for needed in needs(pattern.pattern):
            groups = [_left(group, found) for group in needed if not _met(group, found)]
            allowed = tuple(group for group in groups if group)
            if len(allowed) < len(groups):
                continue
            if not allowed:
                always.append(number)
                break
            for lead in min(allowed, key=_commonness)[0]:
                by_lead.setdefault(lead, []).append((number, allowed))
    return Chosen(tuple(always), frozenset(by_lead), {lead: tuple(rows) for lead, rows in by_lead.items()})


def _commonness(group: Group) -> int:
    return sum(20 if character in _COMMON or _is_token(character) else 1 for character in group[0])


def _met(group: Group, found: str) -> bool:
    """Whether a token alone is enough."""
    return any(token in words for token, words in group[1].items() if token in found)


def _left(group: Group, found: str) -> Group | None:
    """The words of the group whose tokens are among ``found``."""
    words = [
        word
        for listed in group[1].values()
        for word in listed
        if not any(_is_token(character) and character not in found for character in word)
    ]
    return _group(words) if words else None
