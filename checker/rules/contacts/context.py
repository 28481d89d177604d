"""Whether a sentence invites, or tells, warns and denies: 加我微信领 against 骗子让我加微信."""

from __future__ import annotations

import functools
import re

_END = "，,。！!？?；;\\n、…"
_PEOPLE = (
    "他|她|物业|银行|医院|学校|超市|餐厅|饭店|公司|单位|社区|居委会|前台|保安|[果茶面发利书花啡餐药便]店|快递员?"
    "|外卖员?|小哥|对方|有人|骗子|店家|老板|老板娘|客服|销售|中介|同事|同学|老师|妈妈?|爸爸?|奶奶|爷爷|姥姥|外婆"
    "|外公|阿姨"
    "|室友|邻居|闺蜜|朋友|"
    "男友|女友|老公|老婆|孩子|儿子|女儿|领导|房东|师傅|医生|护士|家长|人家|别人|陌生人|大爷|大妈|大叔|舅舅?|叔叔?"
    "|表哥|表姐|表弟|表妹|我哥|我姐|我弟|我妹|学长|粉丝|网友|店员|导购|"
    "司机|前任|甲方|经理|班长|网红|博主们|大家都|很多人|好多人|不少人|有姐妹|好多姐妹|一堆人|总有人|主播|阿嬷|阿公"
    "|上司|群里"
)


@functools.cache
def _told_before() -> re.Pattern[str]:
    return re.compile(
        # Somebody else is the subject; "需要的朋友" and "各位家长" are readers spoken to.
        rf"(?<!的)(?<!各位)(?<!欢迎)(?<!位)(?<!有需要)(?<!跟)(?<!找)(?<!加)(?<!问)(?:{_PEOPLE})(?!们|家|手机|电话|P|"
        rf"的[PWUQ])(?!私|别|来"
        rf"|可以|直接|请|快)[^{_END}]{{0,9}}\Z"
        # The writer is: 我进群看了看. Not "找我", "跟我", "发我".
        r"|(?<![跟随来找到问看加戳点发给投联系私滴教注敲喊钉ADK])我(?:们|俩)?(?:就|也|又|都|刚|才|去|在|先|后来|直接|赶紧"
        r"|自己|想|没|会|要|上|从|跟|和|主动|偷偷|还|是|只|已经|当时|最后|特意|专门|本来|一般|平时|经常|常|只好"
        r"|不小心|随手|试着|再|把|每天|一直|天天){0,4}\Z"
        r"|(?:让|叫|要|喊|催|教|帮|逼|拉|求|问|劝)(?:我|你|人|她|他|大家|我们|客人)[^，,。]{0,4}\Z"
        r"|(?:不要|不用|不会|不能|不想|不敢|不必|不愿|不肯|不可|不建议|不需要|不支持|不再|不是|千万别|别|请?勿"
        r"|没有?|从未|从不|莫|拒绝|禁止|严禁|懒得|忘了|忘记|怎么|如何|为什么|是否|不|被|昨天|昨晚|前天|上次|那天"
        r"|去年|上周|曾经|以前|小时候|当年|有一次|第一次|最后|后来|结果|于是|终于|干脆|只好"
        rf"|索性)[^{_END}的就请直W]{{0,5}}\Z"
        rf"|(?:说明书|包装|机身|吊牌|瓶身|站牌|展板|展签|票根|菜单|机器)[^{_END}]{{0,8}}\Z"
    )


@functools.cache
def _told_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:了(?!解)|过(?!来)|着|之后|以后|后(?!台)|的时候|时(?!间)|才|那天|发现|被|半天|聊了|的人|的都|的是|都是骗"
        r"|的是骗|很危险|有风险|违规|会被|功能|"
        r"太多|骚扰|轰炸|爆了|炸了|没回|不回|回复不过来|里说|里问|记录|截图|骗局|套路|买的|买到|买过|买来|淘的"
        r"|看到|刷到|看见|看的|写的|发的|里看|上看|火|热门|推荐的|那家|[一二三四五六七八九十两几半0-9]{1,3}(?:年"
        r"|个月|天|周|小时)|要审|需要审|得审|第一件事|第一天|那一刻|当天|[，,](?:等了|坐了|上菜|很快|结果|才"
        r"|没想到|跳出)|是不是|是什么|找回|注销|实名)"
        r"|[^，,。！!\n]{0,6}(?:吗|嘛|么[？?，。]|\?|？)"
    )


@functools.cache
def _warned() -> re.Pattern[str]:
    return re.compile(
        "(?<!不是)(?<!不)(?<!非)(?:骗|诈)|警惕|当心|谨防|小心(?!心)|举报|避雷|上当|(?:会|就|容易|导致|直接)被?(?:封号"
        "|屏蔽|限流|禁言)|违规|导流|招新"
        "|广告法|反诈|劝退|拉黑|判定|平台规则|传销"
    )


@functools.cache
def _asked_for() -> re.Pattern[str]:
    return re.compile(
        "要的|想要|需要的|有需要|有需求|感兴趣|有兴趣|咨询|预约|预订|预定|报名|下单|报价|价格|价目|领|发你|发给你"
        "|名额|现货|接单|定制|代购|转让|拿货|资料|全套|电子版|"
        "看货|上车|拼团|开团|免费送|优惠|折扣|出售|低价|批发|课程|上门|包邮|同款|名片|加盟|代理|兼职|招|续费|原图"
        "|模板|教程|方案|试听|答疑"
    )


_ROLES = ("师傅", "老板", "老板娘", "客服", "店家", "老师", "店员", "中介")
_THEIRS = "PWQE"


def told(text: str, start: int, end: int, *, inside: bool = True) -> bool:
    """Whether ``text[start:end]`` is told, denied, asked or warned of, and nobody is invited."""
    low = max(0, start - 24)
    before = text[low:start]
    if text[start] in _THEIRS and before.endswith(_ROLES):
        before = ""  # a driver's number is given, not told of
    if _told_before().search(before) or _told_after().match(text, end, end + 14):
        return True
    sentence_low, sentence_high = sentence(text, start, end)
    if _warned().search(text, max(sentence_low, start - 40), min(sentence_high, end + 30)):
        return True
    return inside and _quoted(text, start, end)


@functools.cache
def _sells() -> re.Pattern[str]:
    return re.compile(
        "招|加盟|代理|兼职|赚钱|代购|接单|转让|低价|批发|出售|闲置|价|下单|名额|报名|课程?|定制|现货|团购|货|预约"
        "|预订|包邮|优惠|尾款|订金|定金|福利|拍下|一对一|陪跑|约拍|咨询费"
    )


def sells(text: str, start: int, end: int) -> bool:
    """Whether the sentence around ``[start, end)`` speaks of something sold."""
    low, high = sentence(text, start, end)
    return _sells().search(text, max(low, start - 40), min(high, end + 30)) is not None


def invites(text: str, start: int, end: int) -> bool:
    """Whether the sentence around ``[start, end)`` speaks of something to be had."""
    low, high = sentence(text, start, end)
    return _asked_for().search(text, max(low, start - 40), min(high, end + 30)) is not None


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around ``[start, end)``, at most 60 characters to each side."""
    low = start
    floor = max(0, start - 60)
    while low > floor and text[low - 1] not in "。！!？?；;\n":
        low -= 1
    high = end
    ceiling = min(len(text), end + 60)
    while high < ceiling and text[high] not in "。！!？?；;\n":
        high += 1
    return low, high


_CHART = re.compile(
    "(?:价格?|报价|价目表?|价目|价单|地址|定位|课程?|课表|清单|货单|菜单|目录|表格?|表单|教程|资料|模板|配料表?|尺码)"
    "(?:都|就|我|已|全|统一|请|也|表|，|,){0,3}(?:放|写|贴|发|挂)?(?:在|见|看|去|翻)(?:了|到|一下|下)?"
    "(?:图(?:[一二三四五六七八九末]|[0-9]{1,2}|里|中|片)|第[一二三四五六七八九]张(?:图|照片)?|p[0-9]{1,2}|[首末尾]图|最后一(?:张|图|页)|末页|尾页)(?:里|上|中|处)?"
)


def mere_picture(words: str) -> bool:
    """Whether a price list or the like is itself one of the pictures: it leads nowhere."""
    return _CHART.fullmatch(words) is not None


_PLATFORM_MAIL = re.compile("(?:蒲公英|小红书|平台|官方|订单|后台|创作者中心)(?:的|里的?|内|上的?)?$")


def in_platform(text: str, start: int, end: int) -> bool:
    """Whether the folded words ``[start, end)`` are the platform's own mail, named as such: 蒲公英站内信."""
    return text.startswith("站内", start) and _PLATFORM_MAIL.search(text[max(0, start - 8) : start]) is not None


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether somebody's words are quoted: 牌子上写着“加微信领红包”."""
    low, high = max(0, start - 20), min(len(text), end + 20)
    opening = max(text.rfind(mark, low, start) for mark in "“「『")
    if (
        opening < 0
        or min((text.find(mark, opening, start) for mark in "”」』" if mark in text[opening:start]), default=-1) >= 0
    ):
        return False
    closing = min((place for mark in "”」』" if (place := text.find(mark, end, high)) >= 0), default=-1)
    return (
        closing >= 0
        and re.search("[说写喊问叫道回弹印贴示念是：:着的到见过]$", text[max(0, opening - 2) : opening]) is not None
    )


_OWN_GROUP = re.compile(
    "(?:小红书|小红薯|红薯|站内)(?:的|里的?|上的?|官方|内)?(?:粉丝|读者|同好|打卡)?群|群(?:就|都|也)?(?:建|开)?在(?:小红书|小红薯|红薯|站内)"
)


def own_group(text: str, start: int, end: int) -> bool:
    """Whether the folded words ``[start, end)`` name a group on the platform itself, which is no way out of it."""
    return _OWN_GROUP.search(text, max(0, start - 12), end) is not None


_OWN_SHOP = re.compile("(?:小红书|小红薯|红薯|站内)(?:的|里的?)?(?:店铺?|小店|商城|直播间|橱窗|商品)")
_CHANNELS = frozenset("WUQRPEZGOTSMFNYIXJ")


def own_shop(text: str, start: int, end: int, read: str) -> bool:
    """Whether the folded words ``[start, end)`` lead into a shop on the platform; ``read``: their tokens, of which none leads out."""
    return _CHANNELS.isdisjoint(read) and _OWN_SHOP.search(text, max(0, start - 8), end) is not None


_OWN_COLLECTION = re.compile("(?:的|里的?|上的?)?合集(?!里?[拿领取有下])")


def own_collection(text: str, end: int) -> bool:
    """Whether the profile named before ``end`` is that of a collection of notes: 主页合集“厨房小白”."""
    return _OWN_COLLECTION.match(text, end) is not None
