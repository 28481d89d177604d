"""First and only, with a scope or a measure; 100 %."""

from __future__ import annotations

from checker.claims import CLAIM, DOUBT
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import (
    CATEGORY,
    FIRST,
    GOODS,
    MATERIAL,
    MEASURED,
    METRIC,
    OWN,
    RULE,
    SCOPE,
    STORY,
    SUFFIX,
    found,
)


def _first(place: Place) -> SeverityPair | None:
    """First, only and the like with a scope or a measure."""
    after = place.after(10)
    if found(
        "(?:理想|梦想|长大|想|要)[^，。！？\\n]{0,4}(?:是|当|成为|做|拿|考)+$|(?:当|成为|考|拿)(?:个|上|到)?$",
        place.before(8) + place.text[:2],
    ):
        return None
    if found(
        "^(?:次|步|天|眼|课|章|批|期|集|轮|志愿|届|缕|场雪|时间|责任人|书记|夫人|大桥|峰|高峰|长城|缺点|遗憾|不足|问题|要注意|的孩子|的遗憾|的缺点)",
        after,
    ):
        return None
    if found("(?:世界|天下|宇宙)第[一1]$", place.text) and found(
        "^(?:咸|懒|笨|胆小|怂|能吃|能睡|可爱|深情|帅|好$|次|大战|初恋|美女|温柔)", after
    ):
        return None
    if found("冠军", place.text) and found("赛|杯|奥运|比赛|运动|选手|队", place.sentence()):
        return None
    if found("^(?:世界|中国|国际|国内|平台|市场|行业|历史)", place.text) and found(
        "首家|首个|首发|唯|第[一1]位|第[一1]名", place.text
    ):
        return CLAIM if found(GOODS, place.sentence()) else DOUBT
    return CLAIM


def _only(place: Place) -> SeverityPair | None:
    """唯一 without a scope: a claim of goods, not of a regret or an identifier."""
    sentence = place.sentence()
    if found(OWN, place.before(16)) or found(STORY, sentence):
        return None
    return CLAIM if found(GOODS, sentence) or found(GOODS, place.field.title) else DOUBT


def _hundred(place: Place) -> SeverityPair | None:
    after = place.after(8)
    if found(f"^{MATERIAL}", after) or found(
        "(?:电量|进度|完成度|湿度|音量|亮度|增长|持股|充到|充满|百分之)$", place.before(6)
    ):
        return None
    return CLAIM


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/first",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?:{SCOPE}|{METRIC}|(?![一-鿿]{{0,2}}(?:世界|[全业外]界))[一-鿿]{{1,3}}[界圈]){SUFFIX}{MEASURED}(?:{FIRST}|之王|独家|无二|仅有|只此一(?:家|套|份|款|个))",
        unless="(?:世界|中国|国内|全国|全球|亚洲|行业|市场|历史)第[一1](?:届|条|本|关|排|座|部|年|例|艘|枚|颗)|年级排名第[一1]|班级?排名第[一1]|世界第一次大战|中国第一汽车|国际第一|历史第一次|天下第一次|世界冠军|全国冠军|亚洲冠军|国内首映|全国首映|全球首映|中国首都",
        decide=_first,
    ),
    Pattern(
        name="superlative/only",
        rule=RULE,
        category=CATEGORY,
        regex="唯[一1](?:的)?(?:指定|授权|官方|选择|品牌|产品|认证|正品|渠道|一家|一款|能|可以|可|有效|合法|推荐|加|用|做|保留|不|真正|放心|敢|肯)",
        unless="唯一不[一-鿿]{1,4}的(?:是|就|只有|那)|唯一(?:的)?(?:不足|不好|不满|不方便|不便|不爽|不喜欢|不同|不完美|不习惯|不能接受|可惜|可以(?:说|吐槽|挑)|能(?:吐槽|挑|做的|想到|表示满意|夸|看)|可?以?(?:取之处|取的|称道|赞美|夸)|不太|用过|做的事|官方账号)",
        decide=_only,
    ),
    Pattern(
        name="superlative/hundred",
        rule=RULE,
        category=CATEGORY,
        regex=r"(?:(?<!\d)[12]0{2,3}%|百分之?一?百|百分之100)(?:的)?(?:清除|去除|除[菌味醛螨]|杀灭|解决|修复|吸收|隔绝|阻隔|遮|锁|不|无|零|0|纯|天然|正品|安全|真|原装|还原|好评|满意|防|遮|显|植物|手工|进口|无添加|健康|环保|放心|靠谱|正宗|有机|新鲜|专业)[一-鿿]{0,3}",
        unless="100%纯(?:棉|羊毛|羊绒|果汁|牛奶|亚麻|银|蚕丝|可可|小麦|咖啡)",
        decide=_hundred,
    ),
)
