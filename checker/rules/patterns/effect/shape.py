"""A body of another shape or age: thinner, taller, younger, with sharper eyes."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.effect.words import (
    ABROAD,
    BROUGHT,
    HABIT,
    MORE_OBJECTS,
    OBJECT,
    PERIOD,
    PRODUCT,
    USE,
    as_told,
    claimed,
    doubted,
    habitual,
    medical,
)
from checker.rules.patterns.parts import (
    NUMBER,
    anywhere,
    around,
    context,
    denied,
    either,
    gap,
    heard,
    quoted,
    sentence,
    tagged,
)
from checker.rules.patterns.pattern import Pattern, Place

_RULE = "ad-law/17-med"
_EFFICACY = "efficacy"


def _slimmed(place: Place) -> SeverityPair | None:
    """Weight lost by a date: a runner's own story is none."""
    if quoted(place) or tagged(place):
        return None
    said = sentence(place)
    if doubted(place) or medical(said):
        return None
    if "没" in place.text or "不" in place.text:
        return None
    if anywhere(place, _PRICED):
        return CLAIM
    if "了" in place.text and not anywhere(place, PRODUCT) and not PRODUCT.search(place.field.title):
        return None  # lost by somebody, with nothing there that could have done it
    if habitual(place.field.masked) and not _SOLD.search(said):
        return None
    return CLAIM


_PRICED = context(
    "[0-9]{2,5}(?:元|块|r|一[盒瓶支包])|¥|nt[$]|报名|预约|下单|链接|订购|套餐|课程|训练营|加v|"
    "私我|滴滴|购物车|库存|包邮|一盒|两盒|[0-9]{4}，"
)
_SOLD = context(
    "喝|贴|抹|涂|服用|一包|一粒|饮|茶|咖啡|酵素|果冻|代餐|奶昔|胶囊|软糖|丸|膏|霜|精油|片|粉|汤|"
    "暴汗|仪|训练营|私教|团课|带你|跟着|包"
)

# --- Weight and shape ---
_LOSE = heard("小 松 细 瘦 掉秤 暴瘦 狂瘦 速瘦 减 掉 甩 轻 少 狂掉 怒甩 直降 怒减")
_WEIGHT = f"{NUMBER}[多来几]?(?:{heard('斤')}|公斤|千克|kg|磅|jin|g斤)"
_SIZE = f"{NUMBER}(?:cm|公分|厘米|圈|个码|码|个尺码|个尺寸|寸|个腰围|条腰带扣|个扣)"
_BODY = either(
    "肚子 小肚子 肚腩 小肚腩 大肚子 腰 腰围 大腿 大腿根 小腿 腿围 胳膊 手臂 拜拜肉 蝴蝶袖 副乳 "
    "双下巴 下颌线 下颌缘 咬肌 脸 脸盘 脸颊 法令纹 苹果肌 泪沟 眼袋 颈纹 臀 臀围 胯 假胯 后背 背 "
    "富贵包 肉 赘肉 肥肉 脂肪 游泳圈 胸 罩杯 鼻梁 发缝 发际线"
)
_SHAPED = either(
    "小了一圈 小一圈 瘦了一圈 瘦一圈 细一圈 细了一圈 消下去 自己消 下去了 平了 没了 收回去 "
    "收进去 收了 紧了 提上去 提上来 提拉 上提 填平 填满 回弹 弹回来 撑起来 大了一圈 升了一个杯 "
    "升杯 长密 变窄 窄了 尖了 出来了 出锋 变v v了 掉了一圈 甩掉 不见了 松了两个扣 松了 变小 变细 "
    "缩了 缩小 化掉 化了"
)

# --- Growth, age, colour ---
_TALLER = (
    f"(?:长|窜|蹿|高|猛长|猛窜|拔高|蹿高|窜高|长高)(?:了|出|到|个)?{NUMBER}(?:多)?(?:公分|厘米|"
    f"cm)|长高快|追高|追身高|蹿个子|窜个子|猛长个|蹿个儿|长个子快|(?:个子|个头|个儿)(?:蹭蹭|噌噌|猛|一下|又|也|都|就|"
    f"嗖嗖)?(?:蹿|窜|长)(?![得大])"
)
_GROWTH_FOOD = context(
    "钙|锌|铁|缺|补|奶粉|奶酪|牛奶|赖氨酸|鱼油|维d|维生素|增高|鞋垫|贴|粉|片|软糖|丸|口服|营养|喝|吃|条|摸高|拉伸仪|喷剂|膏"
)
_YOUNGER = (
    f"(?:年轻|减龄|倒退|回到|小|嫩)(?:了|回|回到)?{NUMBER}岁|(?:肌肤|皮肤|脸)?(?:逆生长|返老还童|"
    f"回春|逆龄生长|倒着长)|越(?:活|用|喝|吃|敷)越(?:年轻|嫩|白|瘦)"
)
_WHITER = (
    f"(?:白|亮)(?:了|回)?{NUMBER}(?:个)?(?:度|色号|色阶|层)|{PERIOD}(?:就|变|能|美|焕|速|暴|"
    f"狂)?(?:变)?(?:美|焕|速|暴|狂|变)?白(?:回来|了一个|一个|{NUMBER}个?度|成|到发光|一圈)|"
    f"黑(?:妹|皮|黄皮)?(?:变|逆袭)白|(?:一|越)(?:洗|搓|抹|擦|涂|喷|敷)(?:就|越|变)?白"
)
_SKIN_GOODS = context(
    "涂|抹|擦|敷|喝|服|面膜|精华|霜|乳|胶原|美容仪|射频|按摩|口服|丸|饮|粉|皂|身体|沐浴|膏|油|针|"
    "水光|贴|洗|原液|安瓶|仪|燕窝|阿胶|艾灸|刮痧"
)
_NOT_SKIN = context("显白|显得|衣|裙|裤|发型|剪|刘海|滤镜|打光|妆|穿|唇|口红|发色|染|拍|镜片|美甲|牙")
_SIGHT = (
    f"(?:度数|近视|散光|视力){gap(6)}(?:降|掉|减|退|恢复|回|涨回|提|升)(?:到|回|了|下|低|至|"
    f"升)*(?:{NUMBER}|一百|两百|下来|正常|不少|好多)|摘掉?(?:眼镜|镜片)|(?:度数|近视)(?:没再涨|"
    f"不涨|不再涨|不加深|一度没涨)"
)


def _shaped(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place):
        return None
    if doubted(place) or medical(around(place)) or _DRESSED.search(sentence(place)):
        return None
    if anywhere(place, ABROAD):
        return None
    return CLAIM if anywhere(place, _GOODS) else None


_DRESSED = context("显|衬|衣(?!柜)|裙|收腰|高腰|阔腿|滤镜|美颜|修图|p图|相机|镜头")
_GOODS = context(
    "射频|美容仪|凝胶|精华|面膜|霜|膏|贴|茶|饮|咖啡|胶囊|酵素|丸|粉|一包|喝|敷|抹|涂|仪|针|按摩|"
    "刮痧|板|埋线|束|塑|内衣|丰胸|精油|课|教练|营|手法|生姜|洗发|育发"
)


def _grown(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or "没" in place.text or "不" in place.text:
        return None
    if medical(sentence(place)) or doubted(place):
        return None
    if not anywhere(place, _GROWTH_FOOD) and not _GROWTH_FOOD.search(place.field.title):
        return None
    return None if anywhere(place, _PLANT) else CLAIM


_PLANT = context(
    "竹|树|苗|芽|藤|花|草|叶|盆|阳台|水位|雪|积水|头发|刘海|校裤|裤子(?:又)?短|旧衣|身高墙|门框|看着|显高|[脱换]了?鞋|垫(?:高|[一二三四五两0-9])"
)


def _younger(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place):
        return None
    said = sentence(place)
    if doubted(place) or medical(said) or _NOT_SKIN.search(said):
        return None
    return CLAIM if anywhere(place, _SKIN_GOODS) else None


_WASHED = (
    f"{USE}(?:掉|走|没|黑|白|亮|平|好|通|散|化|退|消|软|开|活|回|长|高|瘦|出)(?:了)?(?:{OBJECT}|"
    f"{MORE_OBJECTS}|头发|睫毛|眉毛|个子|血管|结节|血栓|法令纹|肌瘤|囊肿|老人斑|白发|新发)|"
    f"(?:睫毛|眉毛|头发|发量|胸|个子|指甲|"
    f"胡子)[^，。！？\\n]{{0,6}}(?:，)?[^，。！？\\n]{{0,6}}长(?:了|出|高)?{NUMBER}(?:毫米|厘米|"
    f"公分|cm|mm|根|个罩杯)|(?:毛|汗毛|腿毛|胡子|腋毛)?(?:再也不长|永不再长|不再长毛)|"
    f"[0-9一二三四五六十]{{1,3}}岁(?:的?老?[狗猫])?(?:还|又|也)能(?:跳|跑|爬|上|追|"
    f"扑)[一-鿿]{{0,3}}"
)


def _washed(place: Place) -> SeverityPair | None:
    if claimed(place) is None or HABIT.search(sentence(place)):
        return None
    return CLAIM if BROUGHT.search(sentence(place)) or PRODUCT.search(place.text) else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="effect/weight",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{PERIOD}{gap(6)}{_LOSE}(?:了|掉|下|去|肉)?(?:{_WEIGHT}|{_SIZE})(?:肉|脂肪|肥肉)?|(?:一针|"
        f"一次|一盒|一瓶|一包|{NUMBER}(?:针|次|盒|瓶|包|贴|片)){gap(3)}{_LOSE}(?:了|掉|围度|腰围|腿围|"
        f"臂围){{0,2}}(?:{_WEIGHT}|{_SIZE})|{_LOSE}(?:了|掉|下)?(?:{_WEIGHT})(?:肉|脂肪|"
        f"肥肉)?(?:{gap(3)}{PERIOD})?|(?:体重|腰围|体脂){gap(4)}(?:从|由){NUMBER}(?:斤|公斤|"
        f"cm)?{gap(1)}(?:到|变|变成|降到|掉到){NUMBER}",
        unless="(?:少|缺)[一二两三半几0-9]{1,2}斤[补赔送退][一二两三半几0-9]{1,2}斤",
        decide=_slimmed,
    ),
    Pattern(
        name="effect/shape",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_BODY}(?:那圈|那块|的肉|上的肉|肉|线条|处)?{gap(4)}{_SHAPED}",
        decide=_shaped,
    ),
    Pattern(
        name="effect/taller",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?:{PERIOD}{gap(5)})?(?:{_TALLER})",
        decide=_grown,
    ),
    Pattern(
        name="effect/younger",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_YOUNGER}|{_WHITER}",
        decide=_younger,
    ),
    Pattern(
        name="effect/sight",
        rule=_RULE,
        category=_EFFICACY,
        regex=_SIGHT,
        decide=as_told,
    ),
    Pattern(
        name="effect/washed",
        rule=_RULE,
        category=_EFFICACY,
        regex=_WASHED,
        decide=_washed,
    ),
)
