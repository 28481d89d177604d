"""Whether a claim stands in a headline: goods and a stock phrase of the trade, and nothing is told there.

Stock phrases are everyday words (长高, 最后两天, 用一辈子): they claim something only where a line is made of little else.
"""

from __future__ import annotations

from functools import lru_cache

from checker.rules.patterns.parts import context
from checker.rules.patterns.pattern import Place

_LONGEST = 26
"""Characters of a line beyond which it is prose."""
_LOOKED_AT = 80
"""Characters looked at on each side, an offer included. Without a bound, one endless line would be read once for each claim."""

_MARKS = "，,、。；;：:！!～~ ·|｜的款上下"
_FINALS = (
    "膏霜乳液华膜贴茶饮汤粉片丸糖囊素油皂露剂枕带垫被毯仪枪梳灯机椅袜鞋裤衣环链石镯水酒粥糕羹饼果豆醋蜜参胶肽菌奶粮香雾罩盐泥草艾包馆店师课疗板锅杯壶药条坠串绳件饰纸像壳笔烛锁戒钉扣玉晶珠符牌守袋红眉痣甲唇色花树竹缸画帘门铃芦貅蟾神"
    "公麟宿栈院寓层房盘楼铺面位桌床码号名联历本剑镜币钱班营校教辅导训练家坊险金股债目盟作司社学考证驾构品器漏醛虫蟑鼠治修装缝纹植种苗鱼犬猫嫂产介亲媒复恋票签务贷款宝源屋墙厕管道沙发瓜具柜架伞箱盒瓶碗席料线电池蟹虾鸭鸡肉菜米布木砖漆琴影托园墅娃团章写真拍"
)
BEGIN = f"(?<![^{_MARKS}{_FINALS}\\s\\x00])"
"""Where a claim can begin: behind a mark, or behind what goods and trades end with. Asked first, it spares most of a sentence."""

_TELLS = context(
    "我|你|他|她|它|咱|爸|妈(?!咪)|外婆|奶奶|爷爷|老公|老婆|儿子|女儿|同事|同学|室友|朋友|邻居|老师|医|药店|护士|师姐|师兄|老板娘|阿姨|大爷|大叔|大妈|昨|前天|去年|上周|那[天年次家个]|小时候|今年|"
    "说|问|想(?!要|买|拍|订|入|学|看|吃|瘦|变)|听|记得|觉得|发现|看见|看到|遇到|梦|(?<!代)写(?!真|作|字)|读|等(?!于)|走|去(?![皱斑痘印黄湿火油痣疤红])|怎|吗|呢|谁(?!先|快|手)|什么|为何|如何|哪|是不是|能不能|不是|不能|没有|没能|别信|不信|"
    "后来|终于|居然|竟然|原来|结果|于是|忽然|以为|只是|可惜|如果|要是|据说|听说|科普|写着|挂着|印着|店里贴|避雷|避坑|被骗|骗局|广告词|的时候|那年|那会儿?|[打断睡倒忘钻丢]了|[零〇一二三四五六七八九]{4}年|(?:19|20)[0-9]{2}年|[“”「」《》？?]"
)
"""Words of a story, a question or a report."""

_INVITATION = context(
    "[，,、 ]?(?:(?:需要|想要|要|有意|有缘|感兴趣|有需要)的?[一-鿿]{0,4}?)?(?:可以?|都|请|欢迎|直接|就)?(?:来)?(?:找|加|私|私信|联系|滴滴?|问|约|戳|敲|扣|踢|咨询)(?:一?下)?我(?:们)?(?:了解|咨询|报名|预约|下单|领|拿|就行|聊)?(?=[，,。！!～~、；;\\s\\x00]|$)"
)
"""需要的找我: the writer's own offer, and no story."""


def _line(place: Place) -> tuple[str, str] | None:
    """The line before and behind the claim; None where it goes on for longer than is looked at."""
    text, start, end = place.view.text, place.start, place.end
    low = text.rfind("\n", max(start - _LOOKED_AT, 0), start)
    high = text.find("\n", end, end + _LOOKED_AT)
    if (low < 0 and start > _LOOKED_AT) or (high < 0 and len(text) - end > _LOOKED_AT):
        return None
    return text[low + 1 : start], text[end : high if high >= 0 else len(text)]


def short_line(place: Place) -> tuple[str, str] | None:
    """What stands before and behind the claim in its line, the writer's own offer left out; None in prose."""
    line = _line(place)
    if line is None:
        return None
    before, after = (_INVITATION.sub("", words) for words in line)
    return None if len(before) + len(after) + place.end - place.start > _LONGEST else (before, after)


def headline(place: Place) -> tuple[str, str] | None:
    """What stands before and behind the claim in its line, if that line is a headline."""
    around = short_line(place)
    return None if around is None or any(map(told, around)) else around


def clause_under_title(place: Place) -> str | None:
    """The title over a claim of the body that is a clause of its own (发奶，盖子要用力); None where either tells something."""
    title = place.field.title
    if place.field.name == "title" or not title or len(title) > _LONGEST or told(title):
        return None
    line = _line(place)
    if line is None or not _BEGINS.search(line[0]) or not _ENDS.match(line[1]):
        return None
    before = _WAY.sub("", line[0][-_LONGEST:])
    return None if told(before) or _SCOFFS.search(line[1][:_LONGEST]) else title


_WAY = context("(?:走|走过去|走路去?|走进去|过去|开车去?)[0-9一二两三四五十半几]{1,3}(?:多)?(?:分钟|米|步|公里)")
"""How far it is, which is no story."""
_SCOFFS = context(
    "我|他|她(?!家)|咱|妈(?!咪)|爸|爷|奶奶|外婆|同事|室友|朋友|医|说|问|笑|信(?!封|息|号)|骗|谁|吗|呢|？|才怪|后来|结果|居然|原来|可惜|广告词|传单|海报"
)
"""What follows upon a claim that is only reported; a fact about the goods (写着滑) may follow upon a claim."""
_BEGINS = context("(?:^|[，,、。；;：:！!～~\\s\x00])$")
_ENDS = context("^(?:[，,、。；;！!～~\\s\x00]|$)")


@lru_cache(maxsize=256)
def told(words: str) -> bool:
    """Whether ``words`` tell, ask or report something."""
    return _TELLS.search(words) is not None
