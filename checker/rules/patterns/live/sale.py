"""How the sale is made: prices and crowds that are not real."""

from __future__ import annotations

from checker.claims import ERROR, WARNING
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.live.words import REFUSED, live, pattern
from checker.rules.patterns.parts import gap, near, number
from checker.rules.patterns.pattern import Pattern, Place

# --- Prices ---
_SUM = "(?:[0-9]{2,6}(?:\\.[0-9]{1,2})?|[一二三四五六七八九两][一二三四五六七八九两千百十]{1,6})"
_PAIR = (
    "(?:原价|平时|市场价|专柜价?|指导价|官网|外面|吊牌价?|门店|零售价?|线下|实体店|别人家|别家|商场|日常价?|标价|定价)(?:里|都|也|卖|要|是|得|价|的|标|挂|均){0,3}"
    f"(?P<was>{_SUM})[^。！？\\n0-9]{{1,14}}?(?:今天|今晚|现在|直播间|自家人|咱们?|只要|只收|到手|就|只卖|给到|秒杀)[^。！？\\n0-9]{{0,10}}?(?P<now>{_SUM})"
    "(?=元|块|带|拿|包|一|到|就|秒|抢|，|。|！|[^0-9折寸年月日号天%]|$)"
)
_CHEAPER = 3


def _far_apart(place: Place) -> SeverityPair | None:
    if REFUSED.search(place.before(8)):
        return None
    was, now = number(place.match["was"]), number(place.match["now"])
    return ERROR if now and was >= _CHEAPER * now else None


_FRAUD_PRICE = (
    f"(?:过了(?:今[晚天]|这[个波村])|错过|倒数|倒计时|[0-9一二三五十]{{1,3}}(?:秒|个数|分钟)|下播|关播|播完|零点一过|手慢){near(18)}"
    f"(?:直接|马上|立刻|立马|自动|瞬间|秒)?{gap(3)}(?:涨回|变回|涨到|改回|跳回|翻倍|涨价|改价|弹回|再也没|再没有|不会再有|永远没)"
    f"|(?:老板|厂长|厂家|品牌方|财务|老总|老板娘|我老公|工厂){gap(8)}(?:急(?!着)|哭|骂|拍桌|翻脸|不同意|不让|拦|要开除|心疼|跳脚|吵起来|甩脸|打电话骂|掉眼泪){near(16)}(?:价|单|亏|卖|上|改|冲|赔|抢|拍)"
    f"|(?:全网|全国|整个平台|地球上|市面上|全行业){gap(6)}(?:找不到|没有|最低|底价|再低|比我低|没人敢|谁敢)"
    f"|(?:亏|赔|倒贴|贴钱|血亏|赔本){gap(6)}(?:卖|给|送|做|上|冲|也要|补贴|宠粉|交朋友|赚吆喝){gap(6)}(?:家人|大家|粉|单|价|你们|福利|人气|了|!|！)?"
)
_DATED = "活动(?:到|持续)|恢复(?:日常|原)价|公告|规则|活动说明|以页面|成交价|商品页"
_NO_BASIS = (
    f"(?:划线价?|吊牌价?|原价|标价|专柜价|市场价|对比价|参考价|零售价)(?:那个|的|上)?{near(10)}(?:随便|瞎|乱|编|往高|凭空|自己定|自己写|自己填|自己印|印多少|想写多少|没卖过|从来没|没按|填高|标高|定高|写高|虚高|抬高|做做样子|没有依据|没依据|没人查|显得|好看的)"
    f"|(?:先|提前|头天|前一天|昨天){gap(6)}(?:涨|抬|提|调高|拉高|改高){gap(6)}(?:价|上去){near(14)}(?:再|然后|今天|打折|降|对折|优惠)"
)

# --- Crowds that are not real ---
_SHILL = (
    f"(?:小号|助理|自己人|托儿?|水军|你们几个|员工|群演|演员|机器人|假人|场控|同事|兼职|后台)(?:们|都)?{near(16)}(?:下单|拍|抢|付款|刷|扣|带节奏|好评|秒|占|起哄|喊|充|冲){near(16)}"
    "(?:退|气氛|节奏|热度|已拍|人数|销量|氛围|人气|起来|抢光|假装|真实|订单|带动)"
    f"|明明{near(12)}(?:报|说|写|显示|喊|只放|讲|标){gap(4)}(?:[0-9一二两三四五六七八九十百]{{1,4}}|没有?了|卖光|抢光|断货|没货)"
    f"|(?:其实|实际上|反正){gap(3)}(?:货|库存|仓库|数量){gap(4)}(?:多|够|足|还有|管够|没动)"
    f"|(?:营造|制造|装出|演出?|做出|造成|弄出){gap(4)}(?:抢|紧张|火爆|稀缺|饥饿|缺货|断货|热销|秒光|秒空|供不应求){gap(6)}(?:气氛|氛围|感觉?|假象|样子|效果)"
    f"|(?:在线|人数|观看|热度|销量|评论|点赞|人气|场观){gap(6)}(?:刷|买|机器|灌|做|冲|充|拉|挂){gap(4)}(?:到|上|高|够|假|一波|起来|一点|几|[0-9])"
    f"|(?:刷|买|灌|充){gap(4)}(?:在线|观看|人气|场观|直播间?人数|假人|销量|订单)"
    f"|(?:库存|数量|链接){gap(6)}(?:改成|调成|设成|只上|少上|少放|压着|藏|锁|分批){gap(6)}(?:[0-9一二三五十]{{1,3}}|再|假|慢慢|卖光|抢)"
)
_GENUINE_CROWD = "不刷|从不|没有水军|不请|不搞|按页面|平台数据|真实数据"


PATTERNS: tuple[Pattern, ...] = (
    pattern("price-fraud+pair", "price", _PAIR, ERROR, _far_apart),
    pattern("price-fraud", "price", _FRAUD_PRICE, ERROR, live(ERROR, _DATED)),
    pattern("price-basis", "price", _NO_BASIS, WARNING),
    pattern("fraud-sale", "fraud", _SHILL, WARNING, live(WARNING, _GENUINE_CROWD)),
)
