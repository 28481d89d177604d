"""Results vowed beside an offer: 交给我们，孩子成绩肯定能上去 · 猫咪寄养我家，保证毛发比来时还亮 · 养多少收多少.

肯定, 一定 and 保证 are said in every family; what makes a promise to buyers of them is that the same breath offers something.
"""

from __future__ import annotations

import re

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.offered import offered
from checker.rules.patterns.parts import NUMBER, SPAN, WARNED, apart, context, gap, sentence, weigh
from checker.rules.patterns.pattern import Decide, Pattern, Place
from checker.rules.patterns.promise.frames.shared import END, GUARANTEE, RULE
from checker.rules.patterns.told import KIN, TOLD

_SURELY = "(?:肯定|一定|绝对|必定|铁定|包管|稳稳|百分百)"
_RESULT = (
    "(?:过(?=[，,。！!\\s\\x00]|$|关|线|级|审)|[考进录评]上|考过|上岸|录取|[提涨]分|[提长升涨拉追补赶]?上[去来](?=[，,。！!\\s\\x00的]|$)|拿(?:到|下|证|奖|高分|满分|名次)|翻[倍番]|翻[一二两三四五六七八九十几]倍|回本|赚|盈利|成交|"
    "[租卖]出去?|[租卖]掉|脱单|结[得成]了?婚|复合|怀[上孕]|好孕|学会|教会|弹会|开口|见效|有效果?|[有见]变化|变[好美白瘦]|[瘦白直细紧好]下来|(?<![消])瘦(?=[，,。！!\\s\\x00]|$)|掉秤|[白长养]回来|长出?来|长高|通过|批下来|"
    "下[款证签]|出[签单]|打赢|胜诉|[要追讨]回来?|进步|提高|提升|中签|涨粉|爆单|断根|根治|睡整觉|反弹|复发|贬值|亏(?!待)|跌|留疤|掉价)"
)
_ASSURED = f"{_SURELY}(?:都|就|也)?(?:还)?(?:能|会|可以|不会|不|让你|帮你|给你|把你|有){{0,2}}{gap(4)}{_RESULT}"

_NOT_VOWED = "(?!金|书|人|函|[^，,。！？\\n]{0,3}(?:质量|品质|正品|安全|睡眠|时间|发货|供应|营养|新鲜|休息|服务|充足|齐全|配件|材料|真实|准时|按时|干净|卫生|打扰|泄露|骚扰|每[天日周]|售后|隐私|退))"
_VOWED = f"保证{_NOT_VOWED}[^，,。！!？?；;：:\\n\\x00]{{2,14}}"
_GETS = "(?:出|有|见|变|长|会|学|上|提|涨|掉|甩|减|瘦|白|能|让|拿|考|弹|画|跳|唱|说|写)"
_BY_DATE = (
    f"保证(?:你|您|娃|孩子|学员)?{SPAN}(?:之?内|以内)?(?:就|能|可以|让你|帮你|练){{0,2}}{_GETS}[一-鿿0-9]{{1,6}}|"
    f"{SPAN}(?:之?内|以内)?(?:我们?)?保证(?:让)?(?:你|您|娃|孩子|学员)(?:能|会|可以)?[一-鿿]{{2,6}}"
)
_HELD_UP = context(
    "这[套款支瓶盒门个](?:操|课|方法|方子|方案|产品|计划|药膳|膏|茶|贴|霜|精华|仪|套餐|教材|资料)|跟着?(?:我|老师|教练)[练学做跳]"
)
"""Goods held up to the reader, which sell as an offer does."""
_SWORN = context(
    f"(?:我(?!们)|咱|[他她]们?|对方|{KIN}|[写下立]|[跟向对][一-鿿]{{1,3}}|谁|敢|能|无法)[一-鿿]{{0,3}}$|(?:前(?:一?[天晚夜])?|时|记得|尽量|务必|为了)[，,]?$"
)
"""Somebody vows it to somebody else."""
_STORY = context(
    f"{TOLD.pattern}|慢慢来|别急|加油|(?<!志)愿|天气|放晴|下雨|电影|小说|比赛|球|菜谱|我们班(?:的|会|一起)|考场|(?:我|他|她)(?:自己)?(?:一定|肯定)|下次|下学期我|明年我"
)

_TRADE_GROWS = "(?:销量|销售额|业绩|营业额|流水|客流|客源|客户|粉丝|单量|订单|利润|收入|播放量?|曝光量?|转化率?|成绩|词汇量|gmv|邀约|面试)"
_MULTIPLIED = f"{SPAN}(?:之?内|以内|就|让你?的?|帮你|带你|能|可以){{0,2}}[一-鿿]{{0,2}}{_TRADE_GROWS}(?:直接|就|能|至少|稳定|轻松|可以)?(?:翻[倍番]|翻{NUMBER}[倍番]|涨{NUMBER}倍|暴涨|破{NUMBER})"

_ODDS = (
    "(?:胜率|命中率|准确率|回本率|盈利率|止盈率|成单率|录用率|过稿率|中签率|成功率|通过率|上岸率|录取率|提分率|出签率)"
    "(?:高达|超过?|达到?|在|是|稳定在?|：|:|保持在?){0,2}(?:[八九]成|[89][0-9](?:\\.[0-9])?%|百分之[八九]十[一-鿿]?)(?:以上|多)?"
)
_LED = context("跟单|带单|喊单|带你|带做|带飞|跟着|指标|策略|老师|导师|内部|进群|课|班|营|机构|代[写投办]|包")
_PLAYED = context("英雄|段位|排位|上分|游戏|下棋|棋|球|选手|战队|赛|皮肤|模型|数据集|算法|实验|手术|论文|我的")

_RISES = (
    "(?:房价|地价|金价|股价|币价|铺价|租金|学区房|这(?:里|片|块|个盘|板块|套房?|铺子)|行情)[^，,。！？\\n不没]{0,4}(?:准|必|必定|肯定|一定|铁定|稳|稳稳|只会|绝对|百分百|注定)(?:还)?(?:会|要|能|再){0,2}"
    "(?:大涨|暴涨|涨|升值|升|翻[倍番]|往上)"
)
_INVITED = context(
    "最后[一二两三四五0-9]{0,2}[套间席户]|[小大]?[一二两三四][房居室]|首付|认购|开盘|置业|售楼|户型|特价房|房源|现房|楼盘|商铺|入手|上车|抄底|买到就|闭眼买|跟单|带你|进群|建仓|满仓"
)

_BOUGHT_BACK = (
    "(?:养|种|产|织|绣|组装|加工|生产|繁殖)(?:出来)?多少[，,]?(?:我们?|公司|总部|基地|厂家|厂里)?(?:就|全|都|全部)?(?:收|回收|收购|包收|包销|包回收|包)(?:多少)?|"
    "(?:回收价?|收购价?|保底价)(?:格)?(?:只涨不跌|不跌|不降|保底)"
)


def _beside(near_by: re.Pattern[str] | None = None, story: re.Pattern[str] = _STORY) -> Decide:
    """Where the sentence offers something or names ``near_by``."""
    weighed = weigh(sentence=story, field=WARNED, denial=False)

    def decide(place: Place) -> SeverityPair | None:
        if place.text.startswith("保证") and _SWORN.search(place.before(8)):
            return None
        named = near_by is not None and near_by.search(f"{place.field.title} {sentence(place)}") is not None
        return weighed(place) if named or offered(place) else None

    return decide


def _pattern(name: str, regex: str, decide: Decide, rule: str = RULE) -> Pattern:
    return Pattern(name=f"promise/{name}", rule=rule, category=GUARANTEE, regex=regex, severity=CLAIM, decide=decide)


_ANY = context("")

PATTERNS: tuple[Pattern, ...] = (
    _pattern("certain-here", _ASSURED, _beside(_HELD_UP)),
    _pattern("vowed", f"(?<![不没难法]){_VOWED}", _beside()),
    _pattern("vowed-by-date", _BY_DATE, _beside(_ANY)),
    _pattern("multiplied", _MULTIPLIED, _beside()),
    _pattern("odds", _ODDS, _beside(_LED, _PLAYED)),
    _pattern("rises", _RISES, _beside(_INVITED), "ad-law/26"),
    _pattern("bought-back", apart(_BOUGHT_BACK, end=END), _beside(_ANY)),
)
