"""What patterns are made of: word lists as expressions, and questions about the surroundings of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from checker.adoption import made_own
from checker.claims import CLAIM
from checker.expressions import compiled
from checker.gate import alternatives
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Decide, Place

NUMBER = "[0-9.一二两三四五六七八九十百千万几半]{1,7}"
"""A number in digits or characters."""

SPAN = f"(?:{NUMBER}个?(?:半?(?:天|日|夜|周|星期|礼拜|月|年|晚上?|小时|分钟|秒|疗程|学期|节课?|堂|季))半?)"
"""A stretch of time: 三天, 28日, 两个疗程."""

_BREAK = "。！？!?；;\\n\\r\\x00"

DISGUISES = {
    "包": "苞 bao",
    "保": "bao",
    "不": "卜 bu",
    "财": "材 才 cai",
    "潮": "chao",
    "恭": "gong",
    "打": "da",
    "发": "fa",
    "肥": "fei",
    "粉": "fen",
    "分": "fen",
    "风": "feng",
    "福": "fu",
    "复": "fu",
    "高": "gao",
    "关": "guan",
    "光": "guang",
    "贵": "gui",
    "过": "guo",
    "合": "he",
    "好": "hao",
    "护": "hu",
    "桃": "tao",
    "花": "hua",
    "减": "j 碱 jian",
    "斤": "金 jin",
    "开": "kai",
    "考": "kao",
    "抢": "qiang",
    "清": "qing",
    "领": "ling",
    "瘦": "受 shou s",
    "命": "ming",
    "免": "mian",
    "慢": "曼 嫚 蔓 man",
    "内": "nei",
    "免费": "free",
    "排": "pai",
    "命中": "mingzhong",
    "评": "ping",
    "祛": "去 qu 衤去",
    "去": "qu",
    "秒": "miao",
    "木": "mu",
    "部": "木 bu",
    "收": "shou",
    "手": "shou",
    "送": "song",
    "算": "suan",
    "退": "tui",
    "痘": "豆豆 逗 豆 dou",
    "斑": "班 ban",
    "脂": "支 zhi",
    "皱": "zhou",
    "疤": "ba",
    "眠": "mian",
    "痛": "tong",
    "胸": "xiong",
    "宫": "gong",
    "美": "mei",
    "痒": "yang",
    "毒": "du",
    "湿": "shi",
    "旺": "汪 wang",
    "稳": "吻 wen",
    "无": "wu",
    "限": "xian",
    "小": "xiao",
    "血": "xue",
    "邪": "xie",
    "压": "鸭 ya",
    "赢": "ying",
    "运": "蕴 孕 yun",
    "赞": "zan",
    "藏": "cang",
    "招": "zhao",
    "治": "zhi",
    "注": "zhu",
    "赚": "zhuan",
    "转": "砖 zhuan",
    "字": "zi",
    "最": "zui",
    "八": "ba",
    "白": "bai",
    "仿": "fang 访 彷",
    "刻": "ke 克 珂",
    "职": "直 值 zhi",
    "兼": "jian",
    "结": "jie",
    "本": "ben 夲 苯",
    "真": "zhen",
    "货": "huo",
    "奖": "jiang",
    "享": "xiang",
    "论": "lun",
    "连": "莲 lian",
    "三": "叁 san",
    "疗": "liao",
    "愈": "yu",
    "根": "gen",
    "见": "jian",
    "效": "xiao 肖",
    "赔": "pei",
    "录": "lu",
    "取": "qu",
    "同": "童",
    "卦": "gua",
    "庄": "zhuang",
    "消": "xiao",
    "息": "xi 西 熄",
    "库": "ku",
    "存": "cun",
    "剩": "sheng",
}
"""Characters people hide in these claims, and what they write instead: sound-alikes and Latin syllables."""


def either(*lists: str) -> str:
    """One of the words in ``lists`` (blank-separated), the longest first."""
    found = sorted({word for words in lists for word in words.split()}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(found)})"


def apart(choice: str, begin: str = "", end: str = "") -> str:
    """The alternatives of ``choice``, each between ``begin`` and ``end``: each is then looked for by words of its own."""
    return "|".join(f"{begin}{one}{end}" for one in alternatives(choice))


def heard(*lists: str) -> str:
    """Like :func:`either`, and each character may be written by its sound (转发, zhuan发, 砖发)."""
    found = sorted({word for words in lists for word in words.split()}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(''.join(map(_heard, word)) for word in found)})"


def _heard(character: str) -> str:
    others = DISGUISES.get(character)
    return f"(?:{'|'.join((character, *others.split()))})" if others else character


def gap(most: int) -> str:
    """Up to ``most`` characters of the same clause."""
    return f"[^{_BREAK}，,、：:…]{{0,{most}}}?"


def near(most: int) -> str:
    """Up to ``most`` characters of the same sentence: commas may lie between."""
    return f"[^{_BREAK}]{{0,{most}}}?"


def both(one: str, other: str, most: int) -> str:
    """``one`` and ``other`` in either order, up to ``most`` characters of the same sentence between them."""
    return f"{one}{near(most)}{other}|{other}{near(most)}{one}"


_DENIAL = compiled(
    "(?:不|没|没有|无法|甭|别|勿|难|并非|不是|不能|不会|不可能|未必|休想|怎么可能|谁说|所谓|假装|"
    "不敢|没敢|不肯|没肯|不信|别信|不要信|从不)"
    "[^，,、：:。！？!?；;\\n不]{0,3}$"
)
_OPEN = "“「『‘"
_CLOSE = "”」』’"
_TAG = compiled("(?<!\\x00)#[^#\\s\\x00]{0,15}$")


def denied(place: Place) -> bool:
    """Whether a word of denial stands right before the claim (不保证, 没有, 别信)."""
    return _DENIAL.search(place.before(8)) is not None


_ASKED = compiled("[一-鿿]{0,2}(?:吗(?!啡)|？|[?])")


def quoted(place: Place) -> bool:
    """Whether the claim lies within quotation marks (somebody else's words) or is asked about, and the writer does not make
    it his own.
    """
    text = place.view.text
    if _ASKED.match(text, place.end):
        return not own(place)
    low = max(0, place.start - 24)
    before = text[low : place.start].rpartition("\n")[2]
    last = max(before.rfind(mark) for mark in _OPEN)
    if last < 0 or any(mark in before[last:] for mark in _CLOSE):
        return False
    after = text[place.end : place.end + 24].partition("\n")[0]
    return any(mark in after for mark in _CLOSE) and not own(place)


def own(place: Place) -> bool:
    """Whether what is quoted, asked or warned of is the writer's own claim."""
    return made_own(place.view.text, place.start, place.end)


def tagged(place: Place) -> bool:
    """Whether the claim is part of a hashtag."""
    return _TAG.search(place.view.text[max(0, place.start - 16) : place.start]) is not None


def spared(place: Place) -> bool:
    """Quoted, tagged or denied."""
    return quoted(place) or tagged(place) or denied(place)


def context(words: str) -> re.Pattern[str]:
    """A compiled expression for what may stand in the sentence or the field."""
    return compiled(words)


def around(place: Place, before: int = 60, after: int = 40) -> str:
    """The text about the claim, whatever sentences it belongs to."""
    return place.view.text[max(0, place.start - before) : place.end + after]


def weigh(
    severity: SeverityPair = CLAIM,
    *,
    sentence: re.Pattern[str] | None = None,
    field: re.Pattern[str] | None = None,
    before: re.Pattern[str] | None = None,
    after: re.Pattern[str] | None = None,
    denial: bool = True,
) -> Decide:
    """A ``decide`` that drops quoted, tagged and denied claims, and those whose surroundings say otherwise.

    ``sentence`` is searched for in the sentence, ``before`` in the twelve characters ahead, ``after`` in those behind,
    ``field`` (WARNED) near by, and its plain cases in the whole field. ``denial``: whether 不 ahead clears it (not
    where a failure is what is promised against: 修不好，砸招牌).
    """

    def decide(place: Place) -> SeverityPair | None:
        if quoted(place) or tagged(place) or (denial and denied(place)):
            return None
        if sentence is not None and sentence.search(_near_by(place, place.field.sentence)):
            return None
        if field is not None and (field.search(around(place, 24, 24)) or anywhere(place, SWINDLED)) and not own(place):
            return None
        if before is not None and before.search(place.before(12)):
            return None
        if after is not None and after.search(place.after(12)):
            return None
        return severity

    return decide


SWINDLED = context(
    "被骗|防骗|诈骗|反诈|报警|报了警|警察|派出所|(?<!不是)骗子|骗局|(?<!不)骗人|骗走|骗钱|"
    "(?<!不)骗我|上当|拉黑|报案|分回来|托儿|割韭菜|维权|12315|12345"
    "|96110|广告法|退稿|违禁词|快走|快跑|也?跑[！!]"
)
"""A note that tells of swindlers, or teaches what may not be said."""

WARNED = context(
    f"{SWINDLED.pattern}|套路|电话打不通|别信(?!外面|别家|别人|其他|同行)|千万别信|不要信|别相信|"
    f"不相信|不信|谣言|智商税|避雷|避坑|劝退|曝光|举报|罚款|犯法|违法"
    "|中介骗|假的|封锁|心虚|忽悠|坑人|踩坑|套进去|不能写|不许写|销毁|听听就好|别上当|别碰|小心点"
)
"""A sentence that warns of swindlers or quotes them."""


NEVER_CALLS = "不(?:会|用|需要|要|必)(?:再|主动|私下)?(?:打电话|打给|加|让|叫|要求|联系|通过|用|以|找)[^，,。！？\\n]{0,16}退(?:款|钱|货)?"
"""What swindlers do is denied: 不会打电话让您加微信退款."""

_REACH = 100
"""Characters looked at on each side of a claim: a sentence without end must not cost its length for every claim."""


def sentence(place: Place) -> str:
    """The folded sentence the claim stands in, as far as it is near."""
    return _near_by(place, place.field.sentence)


def clause(place: Place) -> str:
    """The folded clause the claim stands in, with the mark that ends it: commas end it too."""
    return _near_by(place, place.field.clause, 1)


def _near_by(place: Place, bounds: Callable[[int, int], tuple[int, int]], more: int = 0) -> str:
    low, high = place.view.folded_span(place.start, place.end)
    start, end = bounds(low, high)
    return place.field.masked[max(start, low - _REACH) : min(end + more, high + _REACH)]


def anywhere(place: Place, words: re.Pattern[str]) -> bool:
    """Whether ``words`` are found anywhere in the field."""
    return _found(words, place.field.masked)


@lru_cache(maxsize=512)
def _found(words: re.Pattern[str], text: str) -> bool:
    return words.search(text) is not None


_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(text: str) -> float:
    """The value of ``text`` in digits or characters (1299, 八百八, 两千); 0 where it is none."""
    try:
        return float(text)
    except ValueError:
        pass
    total = section = digit = 0
    last = 1
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            last = _UNITS[character]
            section += (digit or 1) * last
            digit = 0
        elif character == "万":
            last = 10000
            total += (section + digit) * last
            section = digit = 0
        else:
            return 0
    return float(total + section + (digit * last // 10 if digit and last > 10 else digit))


def across(before: int, after: int) -> str:
    """Up to ``before`` characters of the same clause, or a comma and up to ``after`` of the next."""
    return f"[^{_BREAK}，,]{{0,{before}}}?(?:[，, ][^{_BREAK}，,]{{0,{after}}}?)?"


_READ = context(
    "(?:(?:看|冲着|根据|参考)(?:了|过|完|到)?[^，。！？]{0,6}|网上(?:的|看)?|别人的?|大家的?|读者的?|有人的?|用户的?|顾客的?|客人的?|书的?|人的?|不下|发表|上来|进行|这些|一些|的)$"
)
_READ_OF = context("评[论价]")


def reviewed(place: Place) -> bool:
    """Whether the words are what others have written: 看了大家的评论."""
    return _READ_OF.match(place.text) is not None and _READ.search(place.before(10)) is not None
