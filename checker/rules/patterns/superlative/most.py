"""最 + praise. What makes it a claim is what it points at.

With a scope (全网最, 史上最) it is one whoever says it. Bare 最 + praise is one when goods or services are talked of; told of
family, school or a day out it is a story; openly one's own experience it is only told. Time, order, quantity and feeling
(最近, 最后, 最多, 最爱) never are.
"""

from __future__ import annotations

from checker.claims import CLAIM, DOUBT, INFO
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import (
    CATEGORY,
    ELSEWHERE,
    GOODS,
    MEASURED,
    NOT_PRAISE,
    OWN,
    PRAISED,
    RULE,
    SCOPE,
    STORY,
    STORY_AFTER,
    SUFFIX,
    found,
)


def _scoped(place: Place) -> SeverityPair | None:
    """A scope makes it a claim; weather, mishaps and geography stay out."""
    after_most = place.text.rpartition("最")[2] + place.after(4)
    if found(f"^(?:{NOT_PRAISE})", after_most):
        return None
    if found(
        "^(?:高|长|深|大|古老|老|低)的?(?:峰|山|楼|塔|湖|桥|建筑|岛|瀑布|沙漠|国家|城市|海拔|机场|摩天轮|寺|江|河|人民法院|人民检察院)",
        after_most,
    ):
        return None
    if found(STORY_AFTER, place.after(6)) and not found(GOODS, place.sentence()):
        return None  # the best mother of the world
    if found("历史|史上", place.text) and found(
        "^(?:冷|热|长|大|[高低](?:温|水|气|海|分|票|湿|降|纪|点|位))", after_most
    ):
        return None
    return CLAIM


def _bare(place: Place) -> SeverityPair | None:
    """最 + praise without a scope: what does it point at?"""
    before, after = place.before(24), place.after(16)
    if found(STORY_AFTER, after) or found(
        "没有?(?:哪|什么|谁|一[家款台个种])[^，。！？\\n]{0,8}$|哪有[^，。！？\\n]{0,6}$|(?:不会|不敢|不想|没法|不能|不好)说[^，。！？\\n]{0,6}$",
        before,
    ):
        return None
    if found("(?:讲|教|做|剪|烤|煮|炖|画|修|拍|写|调|编|缝|烫|按|贴|装|洗|熬|切|设计|解释|总结|整理|归纳)得$", before):
        told = found(STORY, place.sentence()) or found("我", before)
        return DOUBT if told or not found(f"{GOODS}|师傅|书|本", place.sentence()) else CLAIM
    if before.endswith("得") or found("(?:调|设|拧|拉|开|降|升)(?:到|至|成|为|置为?)$", before):
        return INFO  # how something was done, or a setting
    if found("我(?:就)?是[^，。！？\\n]{0,8}$", before):
        return INFO  # the writer, as others see him
    if found("(?:买|点|选|挑|要|租|坐|住|订|拿|喝|吃|借)了?[^，。！？\\n]{0,5}$", before) and found(
        "便宜|实惠|划算|好过|豪华|贵", place.text
    ):
        return INFO  # what the writer chose for himself
    if found("^的(?:那|这)[一二两三几]?[班趟个张间条件份家只次](?!就)", after) and found(
        "便宜|贵|新鲜|大|抢手", place.text
    ):
        return INFO  # one of several is pointed at
    if found(OWN, before):
        return DOUBT
    sentence = place.sentence()
    if found(STORY, sentence):
        return INFO
    if found(GOODS, sentence) or found(GOODS, place.field.title):
        return CLAIM
    return DOUBT


_SHORT = "稳|轻|薄|快|香|甜|静|亮|净|细|软|白|润|鲜|爽|暖|滑|猛|酷|嫩|密|厚实?|干净|蓬松|松软|灵活|好闻|紧实|松脆|清爽|顺|正(?![常式确经在好宗规反面月])"
_POINTS_OUT = "^[！!～~]?(?:$|没有之一|的(?:一[款个支家]|就|是这|牌))"


def _short(place: Place) -> SeverityPair | None:
    """推车最稳, 最薄的手机壳: short praise that is everyday speech elsewhere counts right beside what is offered."""
    before, after = place.before(10), place.after(12)
    named = found(f"(?:{GOODS})[里中界圈]?[是就算]?$", before) and found(_POINTS_OUT, after)
    if not named and not (not before and found(f"^的[一-鿿]{{0,3}}(?:{GOODS})[壳套架贴盒袋膜]?(?:$|[，,！!])", after)):
        return None
    sentence = place.sentence()
    told = found(ELSEWHERE, sentence) or found(STORY, sentence) or found("我(?!们|家)|[他她]|那|这次|今天", before)
    return None if told or found(STORY_AFTER, after) else CLAIM


def _advised(place: Place) -> SeverityPair | None:
    """最好 itself: praise before 的 + goods; advice before a verb (最好提前, 最好用温水)."""
    after = place.after(16)
    if (
        found(STORY_AFTER, after)
        or found("^的(?:那)?一(?:杯|口|碗|餐|觉|程)", after)
        or not found("^的|^了?[！!～~]|^没有之一|^之一$|^$", after)
    ):
        return None
    return _bare(place)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/scope",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?:{SCOPE}){SUFFIX}{MEASURED}最{{1,3}}(?:{PRAISED}|[一-鿿]{{1,2}})",
        decide=_scoped,
    ),
    Pattern(
        name="superlative/praise",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?<!最)最{{1,3}}{PRAISED}(?:没有之一)?|(?<=得)最(?:透彻?|明白|清楚|到位|仔细|细致?)",
        unless=(
            "[手运]气最佳|[开调到用]最[高大强快]档|最好(?:用|吃|喝|看|玩|穿|听|搭|拍|住|开|背|写|骑)(?!的|了|没有|之一|又|且|、|，|。|！|!|~|～|啦|呀|吧|哒|滴|款|牌|，|\\s|$)[^，。]|"
            "最(?:快|低|高|大|强|亮|准|全|顶|绝|美|甜|香|火|红|稳|潮|仙|优|佳|纯)(?:纪录|记录|限|速度|速|温|气温|点|处|层|分|值|限度|峰|潮|楼|化|解|期|近|级别|限速|风|档(?![的，。！!,]|$)|音|频|处|消费|工资|首付|起付|年龄|学历|水位|票房|赏味|食用|观赏|拍摄|人民)"
        ),
        decide=_bare,
    ),
    Pattern(
        name="superlative/short-praise",
        rule=RULE,
        category=CATEGORY,
        regex=f"最(?:{_SHORT})(?![一-鿿](?!有之一|款|家))|最(?:{_SHORT})(?=的)",
        decide=_short,
    ),
    Pattern(
        name="superlative/best",
        rule=RULE,
        category=CATEGORY,
        regex="(?<!最)最{1,3}(?:好|棒|牛|强|佳)(?=的|了|没有之一|[！!～~，。]|$)",
        decide=_advised,
    ),
)
