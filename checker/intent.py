"""Commercial intent: does this note sell, is it paid for, and does it say so?

*Clear* only where the note evidently sells or is paid: the user says so, the scene or the speaker does, a label stands
in it, the writer earns on what readers buy, or an offer comes with a way to take it up. A single cue is *possible*; a
private story is *none*. The user's own word about the partnership wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.gain import labels, signs
from checker.gain.table import STRONG
from checker.model import Commercial, Intent, Note, Partnership, Scene, Speaker
from checker.views import SENTENCE_END, FieldText

SELLS = frozenset({"scene", "speaker", "paid", "offer", "order", "price", "contact"})
"""Signs of intent that do not come from a gain: the note sells whoever gave what to whom."""

HINT = "hint"
"""A weak sign of a gain: evidence of nothing by itself, and no reason to call a note commercial."""

_EARNS = frozenset({"code", "commission", "exchange"})
"""Gains by which the writer is paid for the note itself: one of them makes intent clear."""

_OFFER = (
    r"(?:要|想[要住学买订约吃看来])的(?:姐妹|宝子|宝宝|朋友|家长|同学|人)?[^。！？\n]{0,8}(?:加|私|滴|扣|留|戳|找"
    r"|联系|拍下|报名|报我|来我|问我|\+)"
    r"|(?<![不没])(?:承接|可?接)(?:单(?!人|亲)|稿|约拍|定制|散单|团单|私单)|(?<!时)(?:代购|代办|代写|代拍|代做"
    r"|代抢|代订)(?!价|们|圈)|(?:私人|来图|接受|支持|可)定制"
    r"|一件代发|诚?招(?:代理|加盟|学员|商(?!银)|募学员|生中|生啦|新学员)|批发价?|源头(?:厂|工厂|直)|产地直[发供]"
    r"|厂家直[发销供]|工厂直[发销]"
    r"|(?<!有)现货(?!币|黄金|交易)|秒发|包邮(?!寄回)|预[售购](?!证)|接龙|开团|截团|团购(?:价|链接|中|开)|起拍"
    r"|拼团价|库存(?:只|仅|个位|不多|有限|\d)"
    r"|(?:到|上)货(?:啦|了|通知)|价[格目]表|报价[表单]|到手价?\d|券后|福利价|清仓(?!鼠)|亏本出|低价出|转让费"
)
_ORDER = (
    r"下单(?:送|减|立|返|备注|链接|即|前|请|方式|后|[：:])|(?:直接|速|快去|赶紧|放心|点击?|扫码"
    r"|链接)[^。！？\n，,]{0,4}下单|拍下(?:送|减|备注|前|改|发|即)"
    r"|(?:报名|预约|订购|订位|咨询|购买|预定|订餐|加盟|选购|下单)(?:[：:]|走|加|电话|链接|方式|请|私|看|费\d|截止"
    r"|从速|热线|只收|入口|通道|优惠)"
    r"|(?:付|交|收)(?:\d{2,5})?(?:元|块)?[定订]金|[定订]金\d|拍这个链接|点(?:击)?(?:左|右)下角|小黄车|购物车见|橱窗"
)
_PRICE = (
    r"(?:仅需?|只要|特价|现价|活动价|秒杀价|售价|团购价|拼团价|价格|学费|课程|套餐|券后"
    r"|到手)[：: ]?[\d一二两三四五六七八九十百千]{1,6}(?:元|块|起|$|[，,。\n])"
    r"|(?<!第)[\d一二两三四五六七八九十百千]{2,6}(?:元|块)?(?:钱)?(?:/|每)(?:盒|箱|斤|节|位|套|小时|份|件|只|瓶)"
    r"|[\d一二两三四五六七八九十百千]{1,6}(?:元"
    r"|块)(?:钱)?(?:一|/|每)(?:盒|箱|斤|节|位|套|小时|份|件|只|瓶)(?:包邮|起)?"
    r"|[\d一二两三四五六七八九十百千]{2,5}(?:元|块)?(?:带走|拿走|包邮|起拍)|按(?:米|字数?|平方|小时|张|件)(?:报价"
    r"|收费|算钱|计价)"
)
_CONTACT = (
    r"(?:加|\+|滴|私|戳|踢|联系|找|咨询)(?:我|客服|老师|老板|助理|店长)(?:领|拿|买|订|报|发|要|看|v|微|薇|详|吧|哦"
    r"|~|：|:| |$)|私信(?:我|领|下单|报价|购买|预约)"
    r"|加(?:vx?(?![a-z0-9领脸字])|wx|微信(?!支付)|薇|微(?![辣糖量甜波])|扣扣|q|群)"
    r"|(?:v|vx|wx|微信|薇信)(?:号)?[：: ]{1,2}[a-z0-9_-]{4,20}|(?:电话|热线|tel"
    r"|手机)[：: ]{0,2}[0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖-]{7,}"
)
_KINDS = (
    ("offer", _OFFER,
    "要的 想要 想住 想学 想买 想订 想约 想吃 想看 想来 接单 接稿 接约 接定 接散 接团 接私 代购 代办 代写 代拍"
    " 代做 代抢 代订 定制 招 批发 源头 产地直 厂家直 工厂直 一件代 现货 秒发 包邮 预售"
    " 预购 接龙 开团 截团 团购 起拍 拼团 库存 到货 上货 价格表 价目表 报价 到手 券 福利价 清仓 低价 亏本 转让"),
    ("order", _ORDER,
        "下单 拍下 报名 预约 订购 订位 预定 订餐 选购 咨询 购买 加盟 定金 订金 这个链接 下角 小黄车 购物车 橱窗"),
    ("price", _PRICE,
        "元 块 价 学费 课程 套餐 券后 到手 每 / 带走 拿走 包邮 起拍 按米 按字 按平 按小 按张 按件 仅需 只要"),
    ("contact", _CONTACT,
    "加我 加客 加老 +我 滴我 私我 私信 戳我 踢我 联系我 联系客 联系老 找我 找客 找老 找店 咨询 加v 加微 加薇 加扣"
    " 加q 加群 vx wx v: 微信 薇信 电话 热线 tel 手机"),
)  # fmt: skip
_CUES = (
    "姐妹们冲", "快冲", "闭眼入", "必入", "按头安利", "赶紧入手", "冲就完了", "无限回购", "好用到哭", "被问爆",
    "值得入手", "推荐入手", "优惠", "折扣", "立减", "满减", "限量", "名额", "席位", "试听", "上新", "新品",
    "特价", "买一送一",
)  # fmt: skip
_OWN_DEED = re.compile(
    r"(?:我|妈|爸|他|她|们|公|婆|友|刚|已经?|又|昨天|今天|上次|去年|立刻|果断|终于|没|不|别|想|要不要|差点|就|先"
    r"|让我)[^，,。！？\n]{0,3}$"
)
_DONE = re.compile(r"^[^，,。！？\n]{0,2}(?:了|过|成功|失败|完|的时候|那天)")
_NOT_OFFERED = re.compile(r"(?:别|不|没|拒绝|取消|骗|说|写着|喊|问)[^，,。！？\n]{0,4}$")


@cache
def _regex(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _gate(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def judge(note: Note, fields: Sequence[FieldText]) -> Intent:
    """The intent of ``note``, with ``(sign, words)`` pairs as evidence, the user's own word first."""
    evidence: list[tuple[str, str]] = []
    clear = False
    if note.partnership is Partnership.PAID:
        evidence.append(("paid", "partnership=paid"))
        clear = True
    elif note.partnership is Partnership.DECLARED:
        evidence.append(("declared", "partnership=declared"))
        clear = True
    if note.scene in (Scene.AD, Scene.LIVE):
        evidence.append(("scene", f"scene={note.scene.value}"))
        clear = True
    if note.speaker in (Speaker.BRAND, Speaker.OWN_SHOP):
        evidence.append(("speaker", f"speaker={note.speaker.value}"))
        clear = True

    private = note.partnership is Partnership.NONE and not clear
    label = next(iter(labels.find(fields)), None)
    declared = note.partnership is Partnership.DECLARED or label is not None
    if label is not None:
        evidence.append(("declared", label.text))
        clear = True
    found = signs.find(fields)
    gains = [sign for sign in found if sign.strength == STRONG]
    evidence += [(sign.kind, sign.text) for sign in gains]
    sold = _sold("\n".join(field.text for field in fields))
    evidence += sold
    kinds = {kind for kind, _ in sold}
    offers = len([kind for kind, _ in sold if kind != "cta"])
    clear = clear or any(sign.kind in _EARNS for sign in gains) or bool(gains and kinds)
    clear = clear or offers >= 2 or len(sold) >= 3
    hints = [(HINT, sign.text) for sign in found if sign.strength != STRONG]
    level = Commercial.CLEAR if clear else Commercial.POSSIBLE if evidence else Commercial.NONE
    if private:
        level = Commercial.NONE
    return Intent(level=level, declared=declared, evidence=tuple(dict.fromkeys([*evidence, *hints])))


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


def _sold(text: str) -> list[tuple[str, str]]:
    """Cues that the writer offers something: all offers, and at most one of each other kind."""
    found = []
    for kind, source, gate in _KINDS:
        if not any(word in text for word in _gate(gate)):
            continue
        for match in _regex(source).finditer(text):
            if not _private(text, match.start(), match.end(), kind):
                found.append((kind, match.group()))
                if kind != "offer":
                    break
    found += [("cta", word) for word in _CUES if word in text][:1]
    return list(dict.fromkeys(found))


def _private(text: str, start: int, end: int, kind: str) -> bool:
    """Whether somebody tells of his own order, or the offer is refused, quoted or warned of."""
    low = start
    while low > 0 and start - low < 8 and text[low - 1] not in SENTENCE_END + "，,、":
        low -= 1
    lead = text[low:start]
    if kind == "order" and (_OWN_DEED.search(lead) or _DONE.search(text[end : end + 6])):
        return True
    return bool(_NOT_OFFERED.search(lead))
