"""Telephone numbers, and readers asked for theirs."""

from __future__ import annotations

from checker.rules.contacts.grammar import ASKED, CONTACT, SURE, Pattern

_CUE = (
    "(?:(?:联系|咨询|致电|拨打|打|预约|订[餐座位]|微|W|U|Q|M|加|A|热线|客服|店主|老板|手机|找我"
    "|号码)[ :：]?){0,3}(?:P|手机号?|手机|电|T|呼)?(?:/?[WUQ]|同[WU]号?)?(?:号码|号|是|为|：|:|/|\\(|在| |→|-"
    "|=){0,3}"
)

PATTERNS = (
    # 13900001111 by itself; 电话 010-… and 热线400… with their cue
    Pattern("mobile", CONTACT, SURE, "J", f"{_CUE}J(?:[(（]?[WUQ]?同[WU]?号?)?", guard=False),
    Pattern("phone-number", CONTACT, SURE, "I",
        "(?:咨询|订[餐座位]|联系|预约|拨打|致电|客服|打)?P(?:号码|号|是|为|：|:|/| |→|\\(|-){0,4}I", guard=False),
    Pattern("hotline", CONTACT, SURE, "I",
        "(?:拨打?|致电|来电|客服|订[餐座位]|呼叫|请拨|请打|咨询打)(?:电话|热线|:|：| |是){0,2}I", guard=False),
    Pattern("foreign-number", CONTACT, SURE, "I",
        "(?:联系|咨询|A|致电)[:： ]?\\+?(?:852|853|886|86|1|65|60|44|61|81|82)?[ -]?I(?!I)", guard=False),
    Pattern("call-me", CONTACT, ASKED, "",
        "(?:打|拨|拨打)(?:我的?|店里的?|店里?的?|本店)P|P(?:打给我|联系我|找我|咨询我|约我|报名|订[位座购]|微同)"
        "|(?:打|拨)我的?手机(?!壳|号码)|短信我|发短信给我|(?:来电|致电)(?:咨询|询价|预约|订购|预订|报名|洽谈|详谈)"
        "|(?:请|直接|可)电联|电联(?=[，,。！!\\n]|$)|短信(?:报名|联系我|预约)"),
    Pattern("your-phone", CONTACT, SURE, "P",
        "(?:留|留下|发|给|报|私|告诉我?)(?:个|一下|下|我)?(?:你的?|您的?|您?家长的?)?P(?:发你|我?发|我?联系|安排"
        "|给|登记|报名|回电|预约)"),
    Pattern("phone-where", CONTACT, ASKED, "P", "P(?:都|就|已)?(?:在|看|见|放|写在|留在|挂在)(?:我的?)?[BCHZ]"),
)  # fmt: skip
