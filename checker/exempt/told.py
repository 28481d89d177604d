"""Superlatives and old beliefs that are told of life: somebody's boss, a joke, the word itself. Nothing of them is offered.

Judged around one claim, and never where the note clearly sells.
"""

from __future__ import annotations

import re

from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled
from checker.model import Commercial

_REACH = 60
"""Code points looked at on each side of a claim."""

_THE_WORD = '^[”」』"]?(?:这|那)?(?:一|[二两三四五六几])?个(?:汉|大|繁体|生)?(?:字|词)(?!符|卡|帖)'
_OTHERS = "(?:外婆|外公|奶奶|爷爷|姥姥|姥爷|阿嬷|阿公|我?妈妈?|我?爸爸?|老妈|老爸|婆婆|公公|同事|室友|舍友|同桌|同学|邻居|房东|领导|老板|亲戚|二姨|大姨|姑姑|舅舅|叔叔|大爷|弟弟|妹妹|哥哥|姐姐|老公|老婆|班主任)"
_MADE = f"{_OTHERS}(?:亲手)?(?:[腌做煮炖炒包织缝写画蒸烤拌熬卤晒泡]|家)的?[^，。！？\n]{{0,6}}$"
_SILLY = (
    "^(?:的)?(?:懒|笨|傻|怂|馋|爱哭|倒霉|胆小|能睡|能吃|社恐|路痴|拖延|迟到|话痨|爱睡|邋遢|健忘|抠门|嘴硬|丢人|尴尬)"
)
_DREAM = "(?:理想|梦想|长大|志愿)[^，,。！？\n]{0,6}(?:是|当|成为|做|要)[^，,。！？\n]{0,3}$"
_OWNED = (
    f"(?<![孕宝奶辣]){_OTHERS}(?:(?:的|家|家里|店里|办公室|办公桌|桌上|桌子上|车里|车上|工位|宿舍|床头|手机壳?|脖子上|包里){{1,3}}(?:也|又|还)?(?:摆|挂|戴|养|供|贴|放|有)?(?:了|着|过)?"
    "|(?:又|也|还)?(?:摆|挂|戴|养|供|贴|放)(?:了|着|过))(?:一|那)?(?:个|只|尊|串|张|条|块|把)?$"
)
_PRAYED = "求(?:的|来的?)(?:一|那)?[个枚张支道串]?$"
"""What somebody has brought home from a temple."""
_SEEN = "(?:门口|路边|街边|路口|巷口|桥头|桥下|天桥上?|村口|摊上|寺里|庙里|景区|夜市)[^，,。！？\n]{0,4}(?:卖|有人|有个|有一个|有位|坐着|蹲着|挂着|摆着|写着)[^，,。！？\n]{0,4}$"
_BROKE = "^的?(?:绳子?|珠子|链子|盒子)?(?:断|丢|散|碎|裂|摔)(?:了|在|掉)(?![^。！？\n]{0,10}(?:挡|灾|可以|包|免费|重编|重串))"
_AT_HOME = "(?:老家|乡下|村里|我们那|那边|家乡|镇上)[^，。！？\\n]{0,8}$"
_BY_HAND = f"是{_OTHERS}(?:亲手)?(?:给我|帮我)?(?:缝|编|织|做|画|剪|绣)"
_TALK = (
    f"(?:{_OTHERS}|朋友|闺蜜|哥们|大师|先生)(?:非)?(?:说|问|讲)[^，,。！？\n]{{0,14}}[，,]我(?:说|只|就|回|问)(?!信)|"
    "我说[^，,。！？\n]{0,8}[，,][^，,。！？\n]{0,3}[他她](?:说|回|问|讲)|[他她](?:说|问|回)[^，,。！？\n]{1,12}[，,]我(?:说|只|就|回|问)|"
    "我(?:就|只|不)会|瞎说|瞎看|乱算|随口|开(?:个|了个)?玩笑|说着玩|打趣|段子|哈哈|笑死"
)
_FICTION = "(?:书|小说|剧|电影|戏|漫画|动画|动漫|故事|童话|梦|武侠)(?:里|中|里面)(?:的|那个?|有个?|说|卖|写|演)?[^。！？\n]{0,12}$"
_DROPPED = "^(?:的事)(?:儿|情)?(?:就|再也|先)?(?:算了|不提|再说|没下文|黄了|泡汤|忘了)"
_TELLER = "^的?(?:的|他|她|先生|老?师傅|阿姨|大爷|大叔|大妈|老头|婆婆|摊主|摊子?)(?:今天|又|也|还|总|正)?(?:说|讲|问|不懂|不信|看完(?:说|讲)|那[章本页]|在[吃睡打玩看喝聊躲数]|没来|没出摊|收摊|不在|躲雨|睡着|打瞌睡|看了我|被|买|吃|喝|走了|骑|撑)"
_TAKEN = "^的?(?:绳子?|珠子|链子|盒子|袋子)?(?:被(?:猫|狗|孩子|小孩|娃|风|我?妈|我?爸|室友|弟|妹|我)|少了一|缺了|缺(?:一|个)?角|掉(?:进|到)|落在|忘在|夹在|压在)"
_IN_KIND = "(?:少|缺|烂)(?:了)?一?[斤两个只颗根]?[补赔换]一[斤两个只颗根]$|[坏错碎断破裂][了掉果]?(?:我|咱)?们?(?:就|都|也|会)?[赔补换](?:一|两)[颗个棵条只根件支盆株块片]$|(?:少|丢|缺|坏)了?[一几]?[根个只件条张片把]?(?:要|得)?赔[一二三五八十几0-9]{1,2}[块元]$"
"""Breakage made good one for one, and what a customer pays for what he lost: rules of a shop, and no result."""
_WORKS = "灵|准|旺|转运|保佑|应验|果然|真的|戴上|请[一了回个]|换上|摆上|好运|发财|升职|顺了|顺风|再也没|从此|开光|加持|有效|必备|推荐|同款"
_OFFERED = r"同款|\d元|\d块|¥|元一|块一|下单|链接|私|预约|可约|接单|代请|代办|开过?光|请回|包邮|现货|拍下|优惠|定制|报名|价格|收费|随缘|一次"


def told_excuse(claim: Claim, level: Commercial) -> Excuse | None:
    """Why this superlative or belief is only told of, or None. ``level``: how clearly the note sells."""
    if claim.category == "guarantee" and compiled(_IN_KIND).search(claim.text):
        return Excuse(by="story", reason="弄坏了照原样赔，是店里的规矩，不是对效果的承诺")
    if level is Commercial.CLEAR or claim.category not in ("absolute", "superstition", "guarantee", "efficacy"):
        return None
    text = claim.field.masked
    low, high = claim.field.sentence(claim.start, claim.end)
    before = text[max(low, claim.start - _REACH) : claim.start]
    after = text[claim.end : min(high, claim.end + _REACH)]
    if compiled(_THE_WORD).search(after):
        return Excuse(by="quotation", reason="说的是这个词本身，不是主张")
    if claim.category in ("guarantee", "efficacy"):
        if compiled(_FICTION).search(before):
            return Excuse(by="story", reason="讲的是书里、剧里的事，没有推销")
        return None
    if claim.category == "absolute":
        if claim.pack is None:  # the patterns of praise look at their surroundings themselves
            return None
        if compiled(_SILLY).search(after):
            return Excuse(by="joke", reason="玩笑话，不是对商品的主张")
        told = compiled(_MADE).search(before) or compiled(_DREAM).search(before)
        return Excuse(by="story", reason="讲的是家里人的手艺或志向，没有推销") if told else None
    if compiled(_SEEN).search(before) and re.search("我|他|她", after):
        return Excuse(by="story", reason="讲的是路上看见的，没有推销")
    if compiled(_OFFERED).search(f"{claim.field.title} {text}") or compiled(_WORKS).search(f"{before} {after}"):
        return None
    if compiled(_BY_HAND).search(claim.text + after) or compiled(_AT_HOME).search(before):
        return Excuse(by="story", reason="讲的是家里的事和老家的习俗，没有推销")
    if (
        compiled(_DROPPED).search(after)
        or compiled(_TELLER).search(after)
        or compiled(_BROKE).search(after)
        or compiled(_TAKEN).search(after)
        or compiled(f"{_OWNED}|{_PRAYED}").search(before)
    ):
        return Excuse(by="story", reason="讲的是生活里的人和事，没有推销")
    return (
        Excuse(by="joke", reason="闲聊或玩笑，没有推销")
        if compiled(_TALK).search(f"{before}{claim.text}{after}")
        else None
    )
