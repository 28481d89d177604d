"""What a contact pattern is. The patterns themselves stand in phones, handles, channels and signposts."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims import ERROR, INFO, WARNING
from checker.lexicon.types import SeverityPair

CONTACT = "xhs/diversion-contact"
PLATFORM = "xhs/diversion-platform"
SIGNPOST = "xhs/diversion-signpost"
MESSAGE = "xhs/diversion-message"
LINK = "xhs/diversion-link"
PAYMENT = "xhs/diversion-payment"

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
