"""Stock phrases of fortune in a headline: 求学业符 · 五路财神 · 水逆护身 · 左青龙右白虎.

Each is an everyday word of festivals and stories; a line that is made of little else, with goods or a service, sells it.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.headline import clause_under_title, headline
from checker.rules.patterns.luck.words import LUCK_TOLD, MYSTIC, RULE, SUPERSTITION
from checker.rules.patterns.parts import context, denied, quoted, sentence, tagged
from checker.rules.patterns.pattern import Pattern, Place

_STOCK = (
    "压(?:一压)?门槛|门口压一压|水逆退散|(?:铺子|店铺|生意|家宅|宅子)旺(?:起来|三代|财)|(?:金蟾|蟾蜍|貔貅|龙龟)(?:头|嘴)?朝(?:里|外|门)[一-鿿]{0,3}|幸运色|(?:学会|教你)?给人断命|断命|(?:左|右)?青龙[，、 ]?右?白虎|(?:苦情|破财|克夫|旺夫|财运|桃花|漏财|孤寡)痣|(?:生命|事业|感情|姻缘|财运)线[^，。！？\\n]{0,3}?(?:长|短|断|深|分叉)|五格(?:剖象)?|八十一数理|姓名学|奇门(?:择时|遁甲|(?<!磁)排盘(?!点)|局)|水逆(?:防护|喷雾|护身|退散|手链|手串|符|转运|克星)|"
    "(?:尾号|车牌|门牌|手机号)[0-9一二三四五六七八九]{2,4}(?:发|旺|顺|招财|大吉)[一-鿿]{0,2}|求?(?:学业|姻缘|求子|招财|平安|脱单|复合|合和|和合|太岁|事业|开运|转运)符|(?:许愿|魔法|回心转意|复合|招财|桃花|显化|催运|斩缘)蜡烛|送(?:鬼|祟|煞|瘟|替身|替人)|叫魂|收惊|收魂|"
    "(?:阴|阳)宅(?:风水|堪舆|布局)?|祖坟(?:风水)?|(?:贴鞋底)?[踩打]小人|前世今生|撒米|聚宝盆|送走?脏东西|起名改[命运]|断财(?:路|运)|漏财|破财(?:位|相)|招(?:爱情|真爱|恋爱|良人|贵客|好男人)|五路财神|文财神|武财神|迎财神(?:摆件|套餐|法事|香)|财神(?:到家|上门|卡|挂件|摆件|吊坠)|石敢当|山海镇|铜钱(?:挂门|压|串)|"
    "本命年[^，。！？\\n]{0,3}?(?:必|要)?(?:戴|穿|系|佩|请)(?:红|朱砂|转运|吉祥|太岁|金|玉|一)[一-鿿]{0,3}|(?:摆|放|挂|供|埋|贴)(?:在)?(?:财位|桃花位|文昌位|煞位|东南角|青龙位|西北角|玄关|床头)[一-鿿]{0,4}?(?:招|旺|聚|转|镇|化|挡|避)[一-鿿]{1,2}|(?:求|代求|代请|恭请|请)(?:一)?(?:尊|串|道|枚|个)?(?:佛牌|灵符|神像|护身|法器|财神|太岁牌|平安牌)|"
    "(?:看|测|算|批|排|断|问|解|卜)(?:一)?(?:手相|面相|掌纹|骨相|星盘|命盘|前世|来世|姻缘|桃花|财运|事业运|流年|大运|官运|子女缘|正缘|灵魂|卦象|吉凶)|(?:通灵|问事|求签|解签|占星|测字|扶乩|招魂|超度|作法|做法事|过阴|走阴|看事|还阴债|还寿生债)|"
    "(?:黄|紫|粉|绿|白|茶|黑|发)(?:水)?晶[^，。！？\\n]{0,4}?(?:招|旺|聚|挡(?!板|泥|风)|辟|化(?!工|妆)|开|助|镇)[一-鿿]{1,3}|(?:旺|助|催|开)(?:考运|学业运|事业运|官运|店运|人缘|贵人|子嗣|夫运|妻运|家运|宅运|智慧)|(?:斩|反|除)(?:邪|煞|祟)|(?:败|烧|吐)财|(?:魁星|文昌|状元)(?:笔|符|香|灯|牌)[一-鿿]{0,4}|(?:狐仙|黄仙|五路仙)(?:牌|像)?|化病(?:符|葫芦|位)?|(?:麒麟|观音|百子)?送子(?:观音|麒麟|挂件|符|图)|排盘|财帛宫"
    "|(?:聚宝盆|招财猫|金蟾|貔貅|龙龟)[^，。！？\\n]{0,2}?(?:引客|招客|咬钱|吞财|守财|旺店|引财)|(?:奇门|风水|玄学|八卦)布局|磁场(?:变好|净化|修复|调理)|能量(?:石|手串|疗愈|清理|布阵|场)"
)
_ON_SALE = context(
    "(?:找|加|私|联系|约|咨询|滴)我|私聊|私信|预约|咨询|接单|报名|下单|链接|要的|需要|有缘|结缘|工作室|师傅|师父|大师|道长|法师|手串|手链|吊坠|摆件|挂件|蜡烛|灵符|现货|包邮|定制|代[请烧祈]|[0-9]元|[0-9]块|一卦|[一-鿿]馆"
)


def _offered(place: Place) -> SeverityPair | None:
    """In a headline of a note that offers goods or a service, and where nothing is told of a film or a festival."""
    if quoted(place) or tagged(place) or denied(place) or LUCK_TOLD.search(sentence(place)):
        return None
    title = clause_under_title(place)
    if title is not None and MYSTIC.search(title) and not LUCK_TOLD.search(title):
        return CLAIM
    if headline(place) is None:
        return None
    offered = any(map(_ON_SALE.search, (sentence(place), place.field.title)))
    return CLAIM if offered or place.field.name == "title" else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(name="luck/trade", rule=RULE, category=SUPERSTITION, regex=_STOCK, decide=_offered),
)
