"""What the rooms of luck share."""

from __future__ import annotations

import re

from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import anywhere, context, sentence
from checker.rules.patterns.pattern import Decide, Place

RULE = "ad-law/9-8"
SUPERSTITION = "superstition"
SEEN_STORY = context(
    "小说|电影|剧|书里|游戏|动漫|不信|没信|迷信|骗|笑|哈哈|玩笑|祝|恭喜|新年|快乐|我(?:妈|爸|家猫|家狗|不|没)|外婆|奶奶|爷爷|婆婆|庙会|逛|路过|"
    "景区|博物馆|展|导游|民俗|传说|歌词|弹幕|这个词|写错|老一辈|长辈|同事|室友|朋友说|护栏|安全|螺丝|说明书|交警|保险|老师看我|医生|"
    "愿|名叫|取名|小名"
)

LUCK_TOLD = context(
    "不信|没信|迷信|骗|别信|玩笑|笑死|哈哈|讽刺|辟谣|智商税|电影|小说|电视剧|剧里|剧情|剧组|书里|剧本|游戏|角色|动漫|漫画|歌词|弹幕|博物[馆院]|文物|展[览厅馆品柜]|出土|考古|"
    "民俗|传说|古人|古时候|老一辈|据说古|历史课|论文|选修课|导游|讲解员|景区|祝(?:你|您|大家|各位|愿|她|他)|恭喜|新年快乐|除夕|年夜饭|春联|周公|那集|这集|那部|片子|主角|反派|道具|演员|配乐|综艺|剧透|戏里|(?:我妈|我爸|外婆|奶奶|爷爷|外公|阿嬷|阿公|婆婆|同事|室友|老人|长辈|邻居|亲戚)[^，。！？\\n]{0,3}(?:说|讲|念叨|信|觉得|让|叫|塞|给|非要|缝|挂|贴|带|去|跟|拉)"
)
"""Of luck only told: films, museums, greetings, jokes, what grandmother says."""

MYSTIC = context(
    "风水|财位|财神|貔貅|水晶|晶洞|手串|[这那]串|符|咒(?!骂)|佛|菩萨|观音|关公|月老|文昌|土地公|灶王|门神|龙王|仙家|大仙|神明|神龛|神像|庙|道观|道长|法师|大师|师父|老师(?:说|算|看|帮我?换|排)|开光|加持|供奉|供着|法事|法器|"
    "罗盘|葫芦|[金铜玉木]牛(?!座|奶|肉|角)|古[币钱]|月光石|[生诞][辰]?石|檀香|沉香|桃花石|灵石|咒音|招魂|店名|测算|数理|疗愈|锦囊|玄关[^，。]{0,2}(?:画|镜|摆)|五帝钱|铜钱|金蟾|蟾蜍|麒麟|龙龟|桃木|朱砂|红绳|黑曜石|紫晶|黄晶|粉晶|发晶|玛瑙|玉(?!米)|菩提|天珠|转运|开运|改运|运势|好运|财运|桃花(?!源|岛|村|酿|酥)|姻缘|正缘|贵人|招财|聚财|煞|"
    "旺(?:财|夫|宅|运|桃花|事业|学业|你|人|丁|铺|家|妻)|太岁|本命(?!年红)|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]|生肖|星座|塔罗|占卜|占星|卦|八字|五行|命[里格盘运理中]|面相|眉相|手相|磁场|能量(?!棒|饮料|胶|守恒)|"
    "气场|脉轮|灵[符验签摆]|很灵|超灵|通灵|显化|吸引力法则|宇宙(?:能量|下单|回应|磁场)|锦鲤|福[袋气运]|许愿|心诚|诚心|和合|仪式(?!感)|数字能量|尾号|车牌号?|改名|鼠尾草|圣木|线香|玄学"
)
"""A charm, a rite or the unseen."""

DISBELIEF = context("没在信|不信|没信|不怎么信|半信半疑|迷信|没当真|图个乐|图一乐")
"""Anywhere in the note: the writer does not believe it."""


def names(place: Place, words: re.Pattern[str]) -> bool:
    """Whether the field or its title names what ``words`` looks for: a body goes on from its title."""
    return words.search(place.field.title) is not None or anywhere(place, words)


def mystic(place: Place) -> bool:
    """Whether the note, as far as the field and its title tell, names a charm, a rite or the unseen."""
    return names(place, MYSTIC)


_PLANT = context("(?:发财|招财|金钱|摇钱|富贵|平安|元宝|聚财)[树竹]")
_FORTUNE = context("财|旺|钱|运(?![动营输送费来去])|富|贵人|福|口袋|招|聚|灵|镇|煞|风水|开光")


def no_mere_plant(decide: Decide) -> Decide:
    """``decide``, but not where the luck is only in the name of a plant: 玄关摆了盆发财树，叶子发黄."""

    def weighed(place: Place) -> SeverityPair | None:
        said = sentence(place)
        if place.after(1) in tuple("树竹") and not _FORTUNE.search(_PLANT.sub("", said)):
            return None
        return decide(place)

    return weighed
