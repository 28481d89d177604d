"""Labels: words by which a note says itself that something was received for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.expressions import compiled
from checker.views import FieldText

TOPIC = "topics/"
"""How the names of the fields begin that hold topics."""


class Label(NamedTuple):
    """A declaration. ``statutory``: it holds the word 广告, which the law asks for where a purchase path stands."""

    field: FieldText
    start: int
    end: int
    statutory: bool

    @property
    def text(self) -> str:
        """The folded words."""
        return self.field.text[self.start : self.end]


_NAME = (
    r"(?:商业|付费|收费|有偿|品牌|商务|广告|内容|推广|图文|官方|正式|蒲公英|互惠|厂商|店家|厂家|业者|合规|植入|营销)?"
    r"(?:广告|合作|赞助|推广|恰饭|业配|工商|商单|报备|付费推广|营销推广)"
    r"(?:植入|推广|合作|内容|信息|笔记|声明|说明|披露|揭露|提醒|提示|预警|标注|标识|时间|文|帖|向|款|体验|开箱"
    r"|试用|试吃|测评|视频|图文)?"
)
_EDGE = r"[\s|｜:：,，。．.·・•\-—–~～!！#＃*※/／\]】）)〕》」』、🍚🈴]"
_OPEN = r"[\[【（(〔《「『#＃*※|｜/／]"

_LENT = r"(?:(?:本次|这次|此次|文中|全部|所有)的?)?(?:样机|样品|样衣|样书|样车|评测机|测试机|工程机|试用装|试用品|试读本|试驾车)"
_SUBJECT = (
    r"(?![^，,。由]{0,8}(?:早餐|毛巾|拖鞋|洗漱|被褥|wifi|停车|接送|班车|饮用水|热水|矿泉水|技术|服务|原料|材料|货源|货物|图片|照片|数据|信息|资料))"
    r"[^\s，,。！？!?：:由我你]{1,12}?"
)
_BY_SELLER = r"[^\s，,。！？!?：:我你]{0,8}(?:品牌|厂商|厂家|商家|店家|卖家|官方|出版社|主办|景区|营地|民宿|酒店|工作室|旗舰店|车企|对方)(?:方|官方)?"
_PROVIDED = r"(?:免费|无偿|友情|独家)?(?:提供|赠送|寄送|赞助|送测|借测|出借|借出|支持)(?!的)"

LABELS = (
    # set off: in brackets, as a topic, between bars, or at the head of a line
    rf"(?:^|(?<=\n)|{_OPEN})\s{{0,2}}(?:已|含|内含|有|本文|本篇|此为|is\s)?{_NAME}\s{{0,2}}(?={_EDGE}"
    rf"|[^\u4e00-\u9fff a-z0-9]|\s|$)",
    r"(?:^|(?<=\n)|[\[【（(#*※|｜])\s{0,2}(?:sponsored|paid partnership|gifted|advertisement)(?![a-z0-9])",
    r"(?:^|(?<=\n)|[\[【（(#*※|｜])\s{0,2}(?:ad|pr|pr samples?)(?=[\s|｜:：,，。】）)\]#]|$)(?! ?[礼包箱小姐])",
    # PR goods named as such
    r"pr\s{0,1}(?:赠送|寄送|提供|样品|体验|邀约|邀请|试用|品赠|公关品)|公关品赠送",
    r"利益(?:相关|声明|关系|披露|冲突|揭露|提示|说明)|赠送声明|合作声明|广告声明|业配揭露|合作揭露",
    r"(?:已|有|完成|平台|合规)报备|报备(?:笔记|内容|合作)|已(?:经)?(?:在平台)?报备",
    r"恰(?:个|了|一口|口|点|到)?饭(?:预警|文|笔记|了|啦|时间|内容|视频|警告|提醒)|(?:是|算|在|来|这篇|本篇|这条"
    r"|本条|又)恰(?:个|一口|口)?饭",
    # said of the note itself
    r"(?:本|这|此|该|以下|以上|下面|上面|文中|文末|全文|图文|内容|里面?|中间|后面|内)(?:篇|条|期|次|则|文|笔记"
    r"|视频|贴|帖|推荐|内容|图文|那|部分|图|段){0,3}"
    r"(?:是|为|系|含|有|含有|包含|属于|属|存在|夹带|带|内含){1,2}<4>(?:广告|合作|推广|赞助|商单|恰饭|业配|付费"
    r"|植入|营销)(?!牌|费|公司|语|词|学|伙伴)",
    # said of a live room and of all that is recommended there
    r"(?:本|这|今天(?:这)?|今晚(?:这)?)一?(?:场|次)(?:直播|带货|讲解)?(?:里?(?:都|全))?(?:是|为|属于|系)<4>(?:广告|商业推广|付费推广)(?!牌|费|公司|语|词|学|位)",
    r"(?:这|那)(?:些|里|几款|几样)<6>(?:都|全|均)(?:是|为|属于|算)(?:广告|推广)(?!牌|费|公司|语|词|学|位)",
    r"(?:所以|因此|故)<8>(?:是|属于|算|为)(?:广告|推广)(?!牌|费|公司|语|词|学|位)",
    r"(?:属于|这就?是|算是?)(?:商业)?广告(?=[，,。！!；;\s]|$)",
    r"(?:内|文|中)?含(?:有)?(?:<2>)(?:广告|合作|推广|赞助|植入|业配|商单)",
    r"(?:付费|品牌|商业|商务|广告|有偿|推广|内容|官方)(?:方)?(?:合作|推广)(?!伙伴|请|私|联系|见|邮|加|找|详|v|微"
    r"|商|款)",
    r"(?:和|与|跟|同)<8>(?:的)?(?:合作|推广|商单|赞助)(?:内容|笔记|视频|款|推广|体验|文)",
    r"(?:感谢|谢谢|由|获得?|受|接受|来自)<8>赞助|赞助(?:商|方)?[:：]|<brand>赞助|赞助(?:内容|笔记|视频|文|体验|播出)",
    r"受<8>委托|有偿(?:推广|推荐|测评|体验|合作|写|发布|评测)|商单|业配(?!是什么)",
    # a notice that begins a line or a sentence, whatever follows it: nobody speaks so in passing
    rf"(?:^|(?<=[\n。！!；;]))\s{{0,2}}(?:{_LENT}(?:均|都|皆)?[由为]?|{_SUBJECT}(?:均|都|皆)?由){_BY_SELLER}{_PROVIDED}(?=[。！!；;：:|｜，,\s]|$)",
    r"(?:收|拿)(?:了|过)?(?:品牌方?|商家|店家|厂家|他们)?的?(?:钱|费|广告费|推广费|稿费|好处)(?:的|写的|拍的)?[，,。！! ]{1,2}(?:不喜欢?|反感|不爱看|不想看)?的?(?:介意|慎入|勿入|勿看|(?:请|可以?)?(?:划走|滑走|绕道|绕行|跳过))",
    r"sponsored (?:by|post|content)|#ad(?![a-z])|gifted by|in partnership with|paid partnership",
)

# A sentence set off as a notice: a line, a bracket or a part of the title of its own, in the register of notices.
_NOTICE = (
    r"(?:声明|说明|注|备注|提示|披露|特别说明|利益说明|提前说明|免责声明|ps|p\.s\.)?[：: ]{0,2}"
    r"(?:本(?:次|期|篇|文|条)?|此(?:次)?|这(?:次|趟|篇)|文中|图中|全部|所有|部分)?(?:的)?[^，,。：:！!？?]{0,10}"
    r"(?:均|都|皆|全程|全部)?(?:由|为|系|是由|来自|承蒙|受|应)[^，,。！!？?]{0,12}?"
    r"(?:免费|无偿|友情|独家|全额|全程)?(?:提供|赠送|寄送|寄来|赞助|邀请|承担|招待|借用|借出|出借|外借|支持|安排"
    r"|送测|借测|[方商家牌店司厂]借|出资|负担|赠予|赠与|惠赠)"
    r"[^。！!？?]{0,24}"
)
_NOTICE_RETURN = (
    r"[^，,。]{0,14}(?:借用|借来|借测|借自|借|样机|测试机)[^。]{0,10}[，,](?:[^。]{0,8})(?:归还|寄还|寄回|退还"
    r"|还回|奉还|交还)[^。]{0,6}"
)

_NEGATED = compiled(
    r"(?:不是|没有|没|无|非|未|不含|不算|不属于|别当|不当|当成|像|像是|以为是|怕|讨厌|反感|拒绝|不接|求|想接|寻|找"
    r"|接|欢迎|期待|谈|聊|做|打|看|洽谈|洽|诚邀|各种|任何|跳过|关掉|屏蔽|小心|警惕|抵制)[^，,。\n]{0,3}$"
)
_AFTER = compiled(
    r"^(?:牌|费|公司|语|词|学|伙伴|愉快|社|作业|论坛|位|专业|设计|部|灯|屏|里|上|说|这行|行业|请|私|联系|见主页"
    r"|邮箱|加|找我|v|薇|的人|是什么|怎么|吗|[?？]|策划|片|商|投放|狂|歌|曲|拦截|软件)"
)


NOTICES = (_NOTICE, _NOTICE_RETURN)
_ANY_NOTICE = compiled("|".join(f"(?:{source})" for source in NOTICES))
_SEGMENT = compiled(r"[^\n|｜【】（）()\[\]「」『』]{6,60}")
_TOPIC = frozenset(
    {
        "广告",
        "合作",
        "品牌合作",
        "推广",
        "赞助",
        "恰饭",
        "业配",
        "sponsored",
        "ad",
        "pr",
        "gifted",
        "商业合作",
        "付费合作",
        "付费推广",
        "利益相关",
        "商单",
        "报备",
    }
)


def of_topic(field: FieldText) -> Iterator[Label]:
    """The label that a topic is, if it is one as a whole."""
    if field.text.strip("# ") in _TOPIC:
        yield Label(field=field, start=0, end=len(field.text), statutory="广告" in field.text)


def named(regex: re.Pattern[str], field: FieldText, low: int, high: int) -> Iterator[Label]:
    """The labels that ``regex``, one of ``LABELS``, finds in ``[low, high)`` of a field."""
    text = field.text
    for match in regex.finditer(text, low, high):
        start, end = match.span()
        if not (_NEGATED.search(text[max(0, start - 8) : start]) or _AFTER.search(text[end : end + 6])):
            yield Label(field=field, start=start, end=end, statutory="广告" in match.group())


def noticed(field: FieldText, start: int) -> Iterator[Label]:
    """The parts of the line from ``start`` on that are set off as notices."""
    text = field.text
    end = text.find("\n", start)
    for match in _SEGMENT.finditer(text, start, len(text) if end < 0 else end):
        low, high = match.span()
        if (
            "我" not in match.group()
            and _set_off(field, low, high)
            and _ANY_NOTICE.fullmatch(match.group().strip(" *※。!！"))
        ):
            yield Label(field=field, start=low, end=high, statutory="广告" in match.group())


def _set_off(field: FieldText, start: int, end: int) -> bool:
    """Whether a part stands by itself: a whole line of the body, or between bars or in brackets."""
    text = field.text
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    if left == right == "\n":
        return True
    return left in "|｜【（([「『\n" and right in "|｜】）)]」』\n"
