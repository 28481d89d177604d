"""What became of a body, in words that name the outcome itself: 不闹肚子了, 冒小绒毛, 把骨盆正回来, 晚上涂早上淡.

Nobody need name the complaint: goods used so often, or for so long, are told to have brought the outcome about.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.effect.changes import WORSE
from checker.rules.patterns.effect.frames import COMPLAINTS, DRESSED, PAINS, offered, spoken
from checker.rules.patterns.effect.words import ILLNESS, MORE_WORDS, medical
from checker.rules.patterns.parts import NUMBER, SPAN, around, context, either, gap, sentence
from checker.rules.patterns.pattern import Pattern, Place

_RULE = "ad-law/17-med"
_EFFICACY = "efficacy"

# --- slots -----------------------------------------------------------------------------------------------------------
_ILLS = either(*ILLNESS, PAINS, "癣 疹 痘 斑 疤 疮 疣 冻疮 裂口")
_PARTS = (
    "妈妈臀 骨盆 盆骨 颈椎 腰椎 脊柱 脊椎 肩胛 斜方肌 腿型 胯 臀 子宫 胃 脾胃 肠胃 肝 肾 气血 湿气 寒气 毛孔 斑 痘 痘印 疤 皱纹 法令纹 "
    "肚子 肚腩 小肚子 赘肉 脂肪 腰 脸 下颌线 发际线 发缝 皮肤 肤色 气色 睡眠 血压 血糖 尿酸 视力 度数 个子 牙 牙齿 鼻子 眼睛 嗓子 膝盖 关节 肩膀 脖子 驼背 圆肩 结节"
)
_USE = "(?:喝|贴|抹|涂|擦|敷|吃|用|洗|泡|戴|睡|熏|搓|喷|灸|按|刷|揉|垫|坐|穿|服|含|点|滴|蒸|刮|推|捏|拍|照|拌|喂|枕|裹|绑|撒|冲|闻|躺|踩|嚼|舔)"
_COUNTED = "(?:次|回|下|口|天|周|晚|夜|个?月|个?疗程|盒|瓶|片|贴|罐|包|支|管|勺|杯|遍|分钟|小时|个?礼拜|个?星期|针|粒|颗|袋|桶|斤|张|条|年|季|顿|碗)"
_DOSE = context(
    f"{_USE}(?:上|了|完|个|满|够|到|着|过|不到)*(?:第)?{NUMBER}{_COUNTED}|{_USE}(?:完|了|着|上|后|之后|完了|过后)|(?:一天|每天|每晚|早晚|睡前|饭后|空腹){_USE}?{NUMBER}"
    f"|第{NUMBER}(?:天|周|盒|瓶|次|晚|个月|支|罐|片|包|贴)|{SPAN}|当晚|当天|隔天|次日|第二天|没几天|几天"
)

_STOPPED = either(
    "闹肚子 拉稀 拉肚子 踢被子 磨牙 尿床 夜醒 起夜 盗汗 流鼻涕 打喷嚏 流口水 流眼泪 抽筋 打颤 反酸 烧心 胀气 打嗝 便秘 痛经 冒痘 长痘 爆痘 闷痘 起皮 爆皮 脱皮 干裂 "
    "掉头发 掉发 脱发 吐毛 吐奶 惊醒 惊跳 夜哭 哭闹 失眠 头晕 头疼 头痛 耳鸣 鼻塞 打呼 打鼾 犯困 口臭 脚臭 手抖 心慌 胸闷 气喘 腿软 腰酸 腰疼 起疹子 过敏 挠痒 舔爪 挠耳朵 想抽烟 想喝酒 想吃夜宵 "
    "暴食 嘴馋 结巴 走神 发脾气 感冒 发烧 咳嗽 生病 宫寒 漏尿 尿频 浮肿 水肿 泛黄 长斑 长皱纹 长白头发 出油 晕车 怕冷"
)
_STOPS = f"(?:不|没|没再|不再|没怎么|不怎么|很少|没有再){_STOPPED}(?:了|过|啦|(?=[，,。！!\\s\\x00]|$))"
_CEASED = "(?:不|没|没再|不再|再没)(?:响|疼|痛|痒|肿|咳|喘|抖|麻|酸|堵|流血|闹|僵|胀|晕|抽|犯|冒|挠|吐|拉|漏|打结|嗡|扎|馋)(?:了|过)(?!吗)|不(?:再)?(?:想抽|想喝酒?|馋烟|馋酒)(?:了|(?=[，,。！!\\s\\x00]|$))"
_HAIR = "(?:冒|长|生|钻)(?:出|了|满|回)?(?:来)?(?:好多|不少|很多|一[层圈片排]|了)?(?:新|小|绒|细|密|浓|嫩|黑){1,2}(?:头?发|绒毛|毛茬?|肉芽?|茬)|(?:新皮|新肉|嫩肉|新甲|新指甲|新发)(?:都|就|全|也|慢慢)?(?:冒|长|出|生)出?(?:来|了|满|齐|好)"
_WALKS = (
    "(?:能|敢|会|又)(?:跑|走|跳|蹲|爬|站|睡|抬|弯|下地|上楼|吃饭|啃|翻身|坐住|说话|认人)了(?![一两三几])|浑身(?:有劲|轻松|暖)|[腿腰]上?有劲|精神头[足好]|(?:会|能|肯|开口)(?:叫|喊)(?:爸爸|妈妈|人)|"
    "(?:核磁|b超|彩超|ct|胃镜|化验|复查|体检|片子|检查)(?:也|都|全|报告|结果|说)*(?:正常|没事|没了|阴性|干净|合格|达标|没找到)"
)
_DRAWS = (
    "(?:正|拉|提|收|推|掰|扶|调|养|补|揉|按|拨|练|坐|躺|睡|贴|绑|勒|压|撑|填|抹|泡|喝|吃|掰|矫|纠|顶|托|束|裹|拽|排|逼|拔|清|刮|降|稳|哄|护|保)"
    "(?:正)?(?:回来|起来|回去|上去|过来|直|平|下去|掉|好|回正|没|薄|细|小|瘦|正|出去|出来|走|光|净|干净|稳|住|顺|软|通|暖|白|嫩|紧|开)"
)
_TURNED_BACK = f"把(?:你的?|我的?|他的?|她的?|爸的?|妈的?|那|多年的?|歪的?|堵的?)?{either(_PARTS)}[^，,。！？\\n\\x00]{{0,3}}{_DRAWS}"
_OVERNIGHT = (
    f"(?:晚上|睡前|夜里|今晚|头天晚?|前一晚|昨晚){gap(3)}{_USE}[^，,。！？\\n\\x00]{{0,4}}[，,]?(?:早上|早起|第二天|隔天|明早|天亮|起床|醒来|次日)[^，,。！？\\n\\x00]{{0,4}}"
    "(?:就|都|全)?(?:淡|消|退|好|没|平|瘪|白|嫩|软|通|干瘪|紧|亮|不疼|不痛|不痒|不肿|不红|清空|结痂|上厕所|畅快)(?:了|掉|一圈|一度|下去)?(?=[，,。！!\\s\\x00]|$)"
)
_GOOD_FOR = (
    f"对{gap(3)}(?:{_ILLS}|{either(MORE_WORDS, _PARTS)}){gap(4)}(?:管用|有用|有效|有奇效|有特效|好使|有帮助|有改善|有好处|有作用|见效|很灵|特灵|帮助[很特]?大|效果[很特]?好)(?![果应])|"
    f"{_ILLS}(?:的|什么的|这些)?(?:都|也|均|全)(?:能|可以?|好|很|管|通|有救)(?:用|管用|使|治|解决|搞定|{_USE})(?=[，,。！!~、\\s\\x00]|$)"
)


def _outcome(place: Place) -> SeverityPair | None:
    """An outcome of so much use: the body must be talked of, and nothing else there may have done it."""
    said = sentence(place)
    if _named_in_title(place):
        return None if spoken(place) or DRESSED.search(said) else CLAIM
    if not _DOSE.search(place.field.title + "\n" + around(place, 24, 12)) or WORSE.search(said) or DRESSED.search(said):
        return None
    return offered(place)


def _named_in_title(place: Place) -> bool:
    """Whether the title is goods and what they end: 安抚玩偶，夜里不惊跳."""
    if place.field.name != "title" or place.end < len(place.view.text):
        return False
    return _GOODS_FIRST.fullmatch(place.view.text[: place.start]) is not None


_GOODS_FIRST = context(
    "(?![^，, ]*[我他她它娃儿女爸妈奶爷公猫狗天夜晚年])[一-鿿]{3,8}[，, ](?:夜里|晚上|睡觉|白天|一整天|整夜|上学)?"
)


def _ceased(place: Place) -> SeverityPair | None:
    """不响了 may be said of a fridge: a complaint or a part of the body must be named near by."""
    return _outcome(place) if _BODY.search(place.field.title + "\n" + around(place, 40, 16)) else None


_BODY = context(f"{COMPLAINTS.pattern}|{either(MORE_WORDS, _PARTS)}|耳|烟|奶|娃|宝|孩|爸|妈|爷|奶奶|狗|猫|痛|疼")


def _good_for(place: Place) -> SeverityPair | None:
    if spoken(place) or medical(sentence(place)) or _WASHING.search(sentence(place)):
        return None
    return CLAIM


_WASHING = context("洗衣|污渍|油渍|墙|地板|家具|植物|花|盆|手机|电脑|车")

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="effect/stops",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_STOPS}|{_HAIR}|{_WALKS}",
        decide=_outcome,
    ),
    Pattern(name="effect/ceased", rule=_RULE, category=_EFFICACY, regex=_CEASED, decide=_ceased),
    Pattern(
        name="effect/turned-back",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_TURNED_BACK}|{_OVERNIGHT}",
        decide=offered,
    ),
    Pattern(name="effect/good-for", rule=_RULE, category=_EFFICACY, regex=_GOOD_FOR, decide=_good_for),
)
