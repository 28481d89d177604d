"""What takes a gain away.

It is denied, wished for, somebody else's or warned of; it came from a friend, with a purchase, by luck, as a repair.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.expressions import compiled
from checker.gain import outcome
from checker.gain.table import Pattern
from checker.gain.words import expand
from checker.views import SENTENCE_END, FieldText

_CLAUSE_MARKS = SENTENCE_END + "，,、：:|｜（）()【】 "

_DENIED = compiled(
    r"(?:不是|并非|没有|从来没|从没|未曾|才不|不算|不靠|拒绝了?|谢绝了?|婉拒了?|推掉了?|推了|没(?:接|要|收|拿)"
    r"|不(?:接|收|要|拿|信)"
    r"|哪有|没人|无(?!人机|线|印|花果|边)|非|不会有|别)[^，,。！？\n]{0,4}$"
    r"|(?<![想没不法绝忍能算备好思])(?:拒(?:绝|收|掉)?|谢绝|回绝|推掉)(?:了|过)?[^，,。！？\n]{0,8}$"
)
_WISHED = compiled(
    r"(?:要是|如果|假如|假使|万一|希望|但愿|求求|跪求|想(?:让|要|当|做|试|去|$)|好想|能不能|可不可以|会不会|坐等|什么时候|哪天|幻想"
    r"|做梦|梦见|梦到"
    r"|还?以为|误以为|假装|(?<!试)听说(?!一)|据说|是不是|有没有|难道|盼着|恳请)[^。！？\n]{0,10}$"
)
_DENIED_AFTER = compiled(r"^(?:也|，也|,也|，|,|、)?(?:没|无|不)(?:人|谁|有谁|有人)?(?:请|找|让我|叫我|合作|接广|恰饭)")
_ASKED = compiled(r"^[^。！？!?\n，,]{0,8}(?:[吗嘛][？?]?|[？?])")
_OTHERS = compiled(
    r"(?:博主|网红|明星|大v|主播|up主|同行|别人|有人|有些|很多人|那些|这些人|某些|某位|艺人|爱豆|idol|人人|每个人"
    r"|小朋友们|孩子们"
    r"|同事|室友|舍友|同桌|邻居|隔壁|选手|参赛|运动员|球队|剧组|导购|销售|(?<![给让请送借])[他她](?![们家的]))[^，,。！？\n我]{0,8}$"
)
_WARNING = compiled(
    r"软广|水军|套路|骗局|骗子|诈骗|防骗|擦亮眼|别信|警惕|识破|揭秘|揭穿|怎么(?:辨|分|看出|认|接)|识别|黑幕|打假"
    r"|举报|违规|处罚|罚款"
    r"|新规|规定|律师(?<!调律师)|法条|(?<![当做为])案例|科普|话术|想做博主|新手博主|先看合同|博主(?:避坑|必看|入门)"
)
_BOUGHT = compiled(
    r"(?:下单|消费|拍下|充值?|满\d|满[一二三五百]|订单|凑单|办卡|随单|随箱|办宽带|办套餐)[^。！？\n]{0,10}(?:送|赠|寄)"
    r"|买[^，,。！？\n]{0,8}(?:送|赠)|赠品|会员日|积分|集点|兑换|生日[月礼]|买一|买[车房床]|提车|交车|第二件|以旧换新|国补|二手|淘的"
    r"|闲鱼|咸鱼|备注(?!我|博主)[^。！？\n]{0,16}(?:送|赠|寄|塞)"
    r"|婚礼|婚宴|酒席|多送|飞机|精修"
)
_LUCK = compiled(
    r"抽奖|抽中|中奖|抽到|中了|开奖|年会(?!员)|尾牙|(?:发|公司|员工|单位)(?:的)?福利|福利发|(?:中秋|端午|春节|过年|年节"
    r"|节日)(?:福利|礼|发|送)|工会|团建"
    r"|完赛|参赛|奖品|奖牌|获奖|一等奖|比赛"
)
_REPAIRED = compiled(
    r"水管|马桶|热水器|漏水|停电|停水|施工|噪音|寄坏|摔坏|压坏|弄坏|坏了|漏(?:了|液|水|气|发)|破(?:了|损)|碎|补发|补寄|换新|售后|保修|维修|返修|送修|退换|质量问题"
    r"|赔|召回|少发|少寄|漏寄|错寄|发错|寄错|投诉|换货|修好|瑕疵|故障"
)
_PAPERS = compiled(r"合同|发票|账单|律师函|通知书|催款|对账|邮件|面试")
"""What a firm sends to those who work for it."""
_COURTESY = compiled(
    r"小样|咸菜|小菜|一碟|一碗|瓶水|杯水|姜|一把|葱|水果|糖|饮料|汽水|茶叶蛋|创可贴|伞|纸巾|鸡蛋|小饼干|气球|贴纸|一颗"
    r"|一朵|一枝|明信片|钥匙扣"
    r"|酸梅汤|绿豆汤|热水|汤圆|早餐|拖鞋|毛巾|牙刷|书签|花生|豆浆|姜茶|一杯茶|绿萝|充电线|送货|老家|自己种|自家种|特产|橙|橘|柿|旧(?:桌|椅|衣|的|车|手机|电脑|家具|柜|床|锅|书(?!店))(?![^，,。！？\n]{0,5}(?:退休|淘汰|下岗))|不要的|剩的|种的菜"
)
_RETIRED = (
    r"(?:[爸妈爷奶公婆伯叔姨姑舅他她]|老师|师傅|老板娘?|厨师|医生|大爷|阿姨)[^，,。！？\n]{0,5}退休"
    r"|退休(?:金|后|老|教师|干部|职工|工人|工资|生活|[^，,。！？\n]{0,4}(?:[爸妈爷奶公婆伯叔姨姑舅]|老师|师傅|阿姨|邻居|医生|教授))"
)
"""People retire; an old sofa that retires tells of no kindness."""
_MISHAP = compiled(
    r"19[0-9]{2}年|等太久|[上做弄算]错|下雨|淋[雨湿了成]|哭了(?![一两三四五六几\d]|全|好几)|在哭|忘带|忘了带|没带|没电|丢了|摔|晕|生病|感冒|发烧|老人|那年|小时候|关门"
    r"|最后一天|去世|走丢|迷路|流浪|受伤|志愿"
    rf"|低血糖|当年|考上|独自一人|一个人看|{_RETIRED}"
)
_STORY = compiled(
    r"回本|关门|倒闭|转让|小时候|那年|生前|去世|拆迁|打杂|打工|放假|暑假|寒假|看店|破产|关了|收摊|当年|闲置|二手"
    r"|要搬|搬走|搬店|帮忙(?:打包|收拾|搬|端|刷|扫|洗|卸|擦|剥|看门|打扫)|停业|歇业|亏|欠钱|吵架|辞职|离职|裸辞|跳槽"
    r"|结婚|婚礼|照相馆在|毕业|我们?送了?[^，。！？\n]{0,4}(?:对联|花篮|红包|锦旗|贺|盆栽)|随礼|今天来了|来了(?:个|一位|一个)(?:奇怪|客人|老|阿姨|大爷|小)"
    rf"|{_RETIRED}"
)
_WAGES = compiled(
    r"底薪|工资|业绩压|绩效|入职|离职|面试|销售岗|销售这行|这行|投稿|杂志|连载|报社|小说|改稿|接稿|甲方|被裁|offer"
    r"|实习|转正|房产证|百字|千字"
)
_OFFICE = compiled(
    r"周报|月报|报告|总结|检讨|方案|ppt|代码|作文|作业|试卷|发票|合同|请假|日报|策划|邮件|表格|黑板报|论文|简历"
    r"|排版|寄语|稿子|现场图|自己看"
    r"|开会|项目上线|全组|部门"
)
_QUOTED = compiled(r"[“「『\"][^”」』\"\n]{0,40}$")
_PAID_ANYWAY = compiled(
    r"^[^。！？\n]{0,12}下[次回](?:再|一起|一并|一块)|^[^。！？\n]{0,6}(?:我|咱)(?:还是|硬|坚持|非要|偏|照样|照|又|再|扫码|偷偷|悄悄|趁他|把钱)[^，,。！？\n]{0,4}(?:付|扫|塞|转|给|补|买|放)"
    r"|^[^。！？\n]{0,6}(?:我|咱)(?:转|还|补|付)[^，,。！？\n]{0,4}(?:回去|给他|给她|了|上)"
)
_PAID_MYSELF = compiled(
    r"(?:我|咱|我们)[^，,。！？\n]{0,4}(?:付钱|付了钱|自费|照付|照样付|原价|自己付|自己买|自己花钱|自己掏|自掏腰包|扫码付|买的单|偷偷付)|(?:没|没有|不)(?:让|要|肯让)(?:她|他|他们|老板)?(?:免|请|送|打折|便宜)"
    r"|[，,](?:我没让|我没要|我没肯)|自己(?:花|掏|出)的?钱|自掏腰包|付钱(?:吃|住|买|去|进|玩|学)"
)
"""A tie alone, where the writer says to have paid like everybody."""
_COLLEAGUES = compiled(
    r"出差|全组|我们组|整组|全部门|部门|同事|加班|团建|项目|员工|全公司|开会|领导|下班|年会(?!员)|上班"
)
"""Whom an employer treats."""
_TO_READERS = compiled(
    r"你|您|大家|不新鲜|不甜|不好吃|不满意|试课|试听|首课|第一节|面试|招(?:人|聘|工|兼职|学徒)|应聘|投一股|来的都|随便尝"
)
"""An offer to those who read: nothing falls to the writer."""
_SOUGHT = compiled(r"抽\d|抽[一二三四五六七八九十几]|招募?|征集|选出|海选")
_ON_CONDITION = compiled(
    r"(?:没|不|未|过不)(?!说|知|愧|错|少|同|过我)[^，,。！？\n我]{1,6}[，,]?(?:我们|老板|店家|他们|就|也|都|尾款|学费|房费|全款|餐费){0,2}$"
)
"""A promise for the case that it fails, made to whoever buys: 没上岸一分不收, 不好吃不要钱."""
_FAILING = compiled(
    r"(?:不好吃|不满意|没效果|没有效果|没上岸|看不到|看不见|不甜|不出片|没学会|没瘦|不熟|没过|过不了|不新鲜|没挽回|不成功|没成|不准)[^。！？\n]{0,6}(?:不要钱|一分不收|不收|退|免|不用付)"
)
_REFUSED = compiled(
    r"^[^。！？\n]{0,6}[，,][^，,。！？\n]{0,3}(?:我?没(?:写|理|答应|去|要|接|发|同意|给)|懒得|拒绝|婉拒|推掉|不想|不愿|算了|我没)"
)
_ASKED_ONLY = re.compile(r"^[^送寄塞免退借请]*$")
"""Nothing was handed over: what was asked for it can be refused."""
_LOOSE = frozenset({"no-charge", "for-free"})
_AMENITY = compiled(
    r"停车|上网|宽带|wifi|电话|长途|早餐|接送|接机|班车|可乐|冰箱|瓶装水|矿泉水|饮用水|游泳池|泳池|健身房|下午茶|热线|洗衣|烫衣|寄存|充电|会员"
)
"""What a house has for all its guests, or an app for all its users."""
_EXCHANGED = compiled(r"换(?:了|个|一|成|房|间|到)|换$|加床|房卡|门卡|发票|收到|回复|答复|解释|建议|只给")
"""A room changed, a card at the desk, an answer: no gift."""
_GIVING = frozenset({"gift", "loan", "waiver", "exchange", "invitation"})


@cache
def _friend_before() -> re.Pattern[str]:
    return compiled(
        expand(
            r"(?:<kin>|公司|单位|学校|工会|社区|居委会?|物业|领导|客户|顾客|客人|网友|粉丝|导师|老师|大爷|大妈|师傅)"
            r"(?:们|的|家|家里|从|在|那边|上班的|他们){0,2}(?:塞|送|寄|拿|递|分|借|留|带|买)?$"
            r"|<kin>(?:说|非要|坚持|抢着|硬要|主动|特意|又|也|刚){1,2}$"
        )
    )


@cache
def _seller_before() -> re.Pattern[str]:
    return compiled(
        expand(r"(?:<shop>|<brand>)(?:(?:的|小)?<kin>)?(?:说|非要|坚持|抢着|硬要|主动|特意|又|也|刚){0,2}$")
    )


@cache
def _friend() -> re.Pattern[str]:
    return compiled(expand(r"<kin>|大家|你们|各位"))


@cache
def _own_side() -> re.Pattern[str]:
    return compiled(r"(?:我们|咱们|自家|我家|我的|本|我是|给|向|替|帮|为|往|找|跟)$")


def before(text: str, start: int, marks: str, most: int) -> str:
    """What stands before ``start`` back to one of ``marks``, at most ``most`` characters."""
    low = start
    while low > 0 and start - low < most and text[low - 1] not in marks:
        low -= 1
    return text[low:start]


def excused(pattern: Pattern, field: FieldText, start: int, end: int, title: str) -> bool:
    """Whether the context of ``[start, end)`` takes the gain away."""
    text = field.text
    low, high = field.sentence(start, end)
    place = _Place(
        text=text, start=start, end=end, sentence=text[low:high], clause=before(text, start, _CLAUSE_MARKS, 14),
        around=text[max(low, start - 16) : min(high, end + 16)], before=before(text, start, SENTENCE_END, 14),
    )  # fmt: skip
    mine = "我" in text[start:end]
    if pattern.name in _LOOSE and _TO_READERS.search(place.sentence) and "我" not in place.sentence:
        return True
    if pattern.name in _LOOSE and "我" not in place.sentence and _AMENITY.search(place.around):
        return True
    if pattern.head == "shop" and pattern.kind == "gift" and _EXCHANGED.search(text[start : end + 3]):
        return True
    if pattern.name == "taster" and _SOUGHT.search(before(text, start, SENTENCE_END, 12)):
        return True
    return bool(
        _DENIED.search(place.clause)
        or _WISHED.search(before(text, start, SENTENCE_END, 16))
        or _ASKED.search(text[end : end + 12])
        or _DENIED_AFTER.search(text[end : end + 8])
        or _WARNING.search(place.sentence)
        or (not mine and _of_others(pattern, place, title))
        or (
            pattern.kind == "waiver"
            and not mine
            and (_ON_CONDITION.search(place.before) or _FAILING.search(text[start:end]))
        )
        or (
            pattern.kind in ("exchange", "gift")
            and _REFUSED.search(text[end : end + 16])
            and _ASKED_ONLY.match(text[start:end])
        )
        or (pattern.kind in _GIVING and _undone(place))
        or (pattern.kind == "exchange" and "押金" in place.before and "我" not in place.sentence)
        or (pattern.kind == "code" and "了我的" in text[start:end] and _friend_before().search(place.clause))
        or (pattern.kind in _GIVING and (_PAID_ANYWAY.search(text[end : end + 24]) or _kindness(pattern, place)))
        or (pattern.kind == "commission" and _WAGES.search(text))
        or (pattern.kind in ("invitation", "waiver") and _COLLEAGUES.search(place.around))
        or (pattern.kind == "tie" and (_STORY.search(text) or _PAID_MYSELF.search(text) or _PAID_MYSELF.search(title)))
    )


def _undone(place: _Place) -> bool:
    """Whether the offer was turned down, never came, or was for others."""
    return outcome.came_to_nothing(place.text, place.start, place.end) or outcome.goes_to_others(
        place.text, place.start - len(place.clause), place.start, place.end
    )


class _Place(NamedTuple):
    text: str
    start: int
    end: int
    sentence: str
    clause: str
    around: str
    before: str


def _of_others(pattern: Pattern, place: _Place, title: str) -> bool:
    """Whether somebody else gains, the note is a warning, or somebody is quoted; the writer is not in these words."""
    return bool(
        (pattern.kind != "exchange" and _OTHERS.search(place.clause))
        or (title and _WARNING.search(title))
        or _QUOTED.search(before(place.text, place.start, "\n", 40))
    )


def _kindness(pattern: Pattern, place: _Place) -> bool:
    """Whether what was given came from a friend, with a purchase, by luck, as a repair or out of plain kindness."""
    if "学费" in place.text[place.start : place.end + 4]:
        return False
    if _friend_before().search(place.clause) and not _seller_before().search(place.clause):
        return True
    if pattern.head in ("brand", "shop") and _own_side().search(place.clause):
        return True
    if pattern.name in ("thanks", "thanked-by-name") and _friend().search(place.text[place.start : place.end]):
        return True
    if pattern.kind == "exchange":
        return bool(_OFFICE.search(place.around) or "客户" in place.around)
    if pattern.kind not in ("gift", "waiver"):
        return False
    if _BOUGHT.search(place.around) or _LUCK.search(place.sentence) or _REPAIRED.search(place.sentence):
        return True
    if pattern.head == "brand":
        return pattern.kind == "gift" and _PAPERS.search(place.text[place.end : place.end + 8]) is not None
    return bool(
        _MISHAP.search(place.text[max(0, place.start - 40) : place.end + 40])
        or (pattern.kind == "gift" and _COURTESY.search(place.around))
        or _OFFICE.search(place.around)
    )
