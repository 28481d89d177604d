"""Is there anything in this text that could be a contact? A cheap question, asked of every note."""

from __future__ import annotations

import functools
import re

from checker.rules.contacts import digits

# First character -> what may follow it. Each branch begins with one literal character, so that the engine skips
# everything else; rare characters carry the branches wherever a cue has one.
_STEMS = {
    "微薇葳": "[信芯x心欣新:：号店博我 @a-z0-9]|xin|亻",
    "威维唯围卫蔚徽胃征魏伟未味": "[信芯心新欣x星:：号 @a-z0-9]|xin|亻",
    "绿": "泡|色[软图聊小a]|软",
    "地": "球号|址",
    "小": "绿|地球|黄鱼|窗|红书号|助[理手]|程[序式]|蓝鸟|破站",
    "个": "微|签|性签|人页|好友|人号",
    "企": "微|业微|鹅|额",
    "嘉佳茄伽珈咖迦家": "[v微薇威wq]",
    "加": "[v微薇威维葳蔚w卫绿q扣群裙君我赖企lt个+秋球嘉一下老]|好友|店|客",
    "十": "[v微薇]|wx|q",
    "+": "[我vw微薇威维葳绿q扣企群裙卫t个l赖]",
    "v": "[信芯心x:：号]| ?x|xin|(?![a-z0-9_领脸字型口])|亻",
    "w": "[信x]| ?x|e ?i ?x|e ?chat|hats|eibo|b(?![a-z])|a ?[:：]|ang ?pan|ww",
    "q": "(?![a-z])| ?q|un(?![a-z])|r(?![a-z])|r ?c",
    "扣": "扣|[群q我:：号裙1]|邮|v",
    "秋球丘叩抠口": "[秋球丘叩抠口:：号]",
    "群": "",
    "裙": "[号里聊:：]",
    "进入拉来建": "[裙郡君q]",
    "君": " ?羊",
    "社": "群|",
    "电": "话|联|报[群号频搜@联加私我:：]| ?讠",
    "店垫典殿": "话",
    "手": "机",
    "号": "码",
    "联络": "系|络",
    "座热": "机|线",
    "t": "el|g(?![a-z])|我|b(?![a-z])|mall|ao ?bao|elegram|ik",
    "p": "hone|dd|l|ing ?l|m(?![a-z])|ay",
    "公宫工恭": "[众主种重终仲z] ?[./|丨]? ?号?|z",
    "g": "zh|ong ?|oogle|mail|-mail",
    "视服订": "频号|务号|阅号",
    "搜": "一搜|同|索|",
    "淘桃陶掏逃": "[宝店口b]",
    "某": "[宝猫音东手书]",
    "天": "猫",
    "橙黄蓝红": "色软|色小|薯号",
    "拼并": "[多夕西x刀]",
    "京狗": "东",
    "闲咸贤海转": "鱼|鲜市场|转|账|数快",
    "得抖斗陡豆": "物|音|店|y|抖",
    "1": "688",
    "阿有虾露旋亚独速": "里|赞|皮|天拍|转拍|马逊|立站|卖通|箱",
    "x": "ian ?y",
    "j": "d(?![a-z])|ia ?[vwq个我群]|in ?q",
    "d": "[dwy]|y(?![a-z])|m(?![a-z])|i ?di|i ?an ?hua|ou|iscord|音",
    "s": "hop|i ?xin|i ?liao|i[信聊]|iwo| ?i ?x|kype|l(?![a-z])|hou ?ji",
    "c": "arousell|all|ue我",
    "e": "-?mail|bay|tsy|r ?wei",
    "快": "手|团团",
    "b": "站|ili|io(?![a-z])",
    "哔": "哩",
    "围": "脖",
    "知豆": "乎|瓣",
    "油脸推粉": "管|书|特|专|丝专|箱",
    "y": "ou ?tu",
    "i": "ns|g(?![a-z])|nbox",
    "f": "b(?![a-z])|ace|ps(?![a-z])|ox",
    "l": "ine|ian ?j|ink",
    "赖": "",
    "飞纸蝙陌钉": "机|飞|蝠|陌|钉|书",
    "k": "akao|[sk](?![a-z])|uai|ou",
    "邮有伊": "箱|件|妹",
    "表问店下主黄走": "单|卷|在|载|业|鱼|[闲咸淘微支]",
    "微只": "群|走",
    "腾谷石金": "讯[文表问]|歌|墨|[山数]",
    "接麦收": "龙|客|集表|款码",
    "私丝思斯司厶撕四": "",
    "禾": " ?厶",
    "密站后": "我|内信|台",
    "滴嘀戳踢敲窗": "[滴嘀]|我|你",
    "主住煮注": "[页叶业y]",
    "z": "hu|hi ?d|fb",
    "简剪捡": "介|j",
    "签头背名": "名|像|景|片",
    "置鼎治": "[顶鼎丁d]",
    "资": "料卡",
    "二2贰": "[维微唯w]|ma",
    "扫": "",
    "长识": "按|别",
    "码": "",
    "链炼练涟连": "[接结j]",
    "网云百夸度": "[址盘]|度[云网]|克|p",
    "传短口": "送门|链|信|令",
    "购下报预领": "[买单名约取][方渠地途入通]",
    "支付收打汇银": "付宝|款[码到给]?|行卡|款",
    "同": "[名号]",
    "站线平跳绕不": "外|[下]?[交付]|台外|过平|走平",
    "暗懂": "号|[的都]",
    "备": "注",
    "提": "取码",
    "复粘打": "[制贴]|开[淘抖拼微]|我电",
    "评平苹楼": "论|下",
    "致来拨": "电",
    "力": " ?口",
    "讠亻": "",
}


@functools.cache
def _gate() -> re.Pattern[str]:
    by_first: dict[str, list[str]] = {}
    for firsts, rest in _STEMS.items():
        for first in firsts:
            by_first.setdefault(first, []).append(rest)
    branches = []
    for first, rests in by_first.items():
        before = "(?<![a-z0-9])" if first.isascii() and first.isalpha() else ""
        tail = "" if "" in rests else f"(?:{'|'.join(rests)})"
        branches.append(f"{re.escape(first)}{before and f'(?<![a-z0-9]{re.escape(first)})'}{tail}")
    return re.compile("|".join(branches))


@functools.cache
def _digits() -> re.Pattern[str]:
    return re.compile(digits.NUMBER)


def places(text: str) -> list[int]:
    """Where a closer look is worth while; empty for most notes."""
    found = [match.start() for match in _gate().finditer(text)]
    found += [match.start() for match in _digits().finditer(text)]
    return found
