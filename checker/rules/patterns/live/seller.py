"""Who sells: papers, borrowed names, and what is left unsaid about both."""

from __future__ import annotations

from checker.claims import ERROR, WARNING
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.live.words import REFUSED, live, pattern
from checker.rules.patterns.parts import around, context, gap, near
from checker.rules.patterns.pattern import Pattern, Place

# --- Who sells ---
_PAPERS = "(?:资质|许可证?|经营许可|食品许可|证件|蓝帽子?|批号|备案|注册证|检验报告|检疫|报关单|授权书?|合格证|sc|生产许可|质检)"
_WITHOUT = "(?:没有?|未|缺|还没|没办|没拿到|办不下|不齐|在办|还在办|过期|没下来|没批|未办|下不来|借不到)"
_ANYWAY = "(?:先|也|照样|照|没关系|不影响|没事|不管|别管|直接|偷偷|反正|无所谓)"
_NO_PAPERS = f"(?:{_WITHOUT}{gap(6)}{_PAPERS}|{_PAPERS}{gap(4)}{_WITHOUT}){near(16)}(?P<claim>{_ANYWAY}{gap(10)}(?:卖|播|挂|上架|上链接|上车|讲|发货|开))"
_BORROWED = (
    f"(?:用|拿|借|挂|租){gap(4)}(?:别人|侄子|外甥|亲戚|朋友|老婆|老公|家里人|家人|员工|我妈|我爸|爸妈|儿子|女儿|表弟|表姐|同学|他人|另一家|别家)的?{gap(4)}(?:身份证|执照|资质|名义|名字|账号|号|公司){near(10)}"
    "(?:播|认证|开|注册|卖|挂|上|实名|入驻)"
    f"|(?:个人号|私人号|小号|个人账号){gap(8)}(?:照样|也能|先|就行|也可以){gap(4)}(?:卖|播|带货|开)",
    f"(?:执照|营业执照){gap(4)}{_WITHOUT}{near(16)}(?P<claim>(?:个人|私人|身份证|小号|号){gap(6)}(?:播|卖|开|认证|上))",
)

_AI = "(?:虚拟主播|数字人|ai主播|智能主播|虚拟人|虚拟形象|ai(?![a-z]))"
_IDENTITY = (
    f"(?P<claim>{_AI}){near(14)}(?:别|不要|不用|不能|不许|不必|无需|不){gap(4)}(?:告诉|说|标|提|露|写|让|承认|透露|标注|标出|打)",
    f"(?:别|不要|不能|不许|千万别|不用){gap(6)}(?:告诉|说|标|提|露|写|让|承认|透露|打){gap(10)}{_AI}"
    f"|{_AI}{near(20)}(?:就说|说成|当成?|装|冒充|假装|对外说|一律说){gap(4)}(?:真人|本人)"
    f"|(?:商家|公司|执照|主体|卖家)(?:信息|名称|资料){gap(4)}(?:别|不要|不用|隐藏|关掉|撤掉|遮){gap(2)}(?:挂|放|露|展示|显示)?",
)
_ENDORSER = (
    f"(?:广告|推广|合作)(?:两个?字|二字|标识|标签|字样|标)?{gap(4)}(?:不用|别|不要|无需|不必|不){gap(2)}(?:标|打|写|提|挂|出现)"
    f"|(?:不用|别|不要|无需|不必)(?:标|打|写|挂|出现){gap(4)}(?:广告|推广)(?!法|费)"
)
_REVIEW = (
    f"(?P<claim>(?:批文|广告审查|审批|批准文号|广告批文|审查号|广告号){gap(6)}{_WITHOUT}){near(16)}{_ANYWAY}{gap(10)}(?:讲|播|说|卖|上|念|宣传|挂)",
    f"(?P<claim>{_WITHOUT}{gap(4)}(?:批文|广告审查|审批|批准文号|广告批文|审查号|广告号)){near(16)}{_ANYWAY}{gap(10)}(?:讲|播|说|卖|上|念|宣传|挂)",
)

# --- The same by frame ---
_MARK = "(?:标识|标记|标签|提示|字样|水印|角标|标注|说明)"
_COVERS = "(?:挡(?:住|掉|一下)?|遮(?:住|掉|一下)?|盖(?:住|掉|一下)?|贴(?:住|上|片)|抹掉|去掉|裁掉|关掉|隐藏|藏起?|虚化|(?:别|不要|不用|不)(?:放|挂|显示|露|出现|打))"
_MADE_BY = "(?:ai(?![a-z])|人工智能|数字人|虚拟(?:人|主播|形象)|智能主播|换脸|平台提示)"
_UNMARKED = f"{_MADE_BY}{near(12)}{_MARK}{near(10)}{_COVERS}|{_COVERS}{near(8)}{_MADE_BY}{gap(4)}{_MARK}"
_SAYS_HUMAN = (
    f'(?:问|怀疑|质疑|猜){near(14)}(?:真人|本人|机器人?|ai|数字人|假的){near(10)}(?:回复?|说|答|咬定|一律|统一){gap(3)}[：:“"]?(?:当然|就|肯定|绝对)?是?(?:真人|本人)'
    f"|(?:一律|统一|都|就)(?:回复?|说|答)(?:是)?{gap(2)}(?:真人|本人)(?:在播|直播|出镜)?"
)
_SOLD_BY = "(?:卖家|商家|店家|店铺|货主|厂家|公司|主体|哪家(?:公司|店)|谁(?:在)?(?:卖|发货|家的货))"
_NOT_SAID = "(?:不清楚|不知道|不晓得|说不上来?|不方便(?:说|讲|透露)|不能(?:说|讲)|别问|不要问|不用(?:管|问|知道)|不告诉|无所谓|随便|保密)"
_NOBODY = (
    f"{_SOLD_BY}{gap(4)}(?:是谁|是哪|叫什么|叫啥|哪个|哪里|哪家|名字|在哪){near(10)}(?:我)?(?:也|都)?{_NOT_SAID}"
    f"|(?:别|不要|不用|甭)(?:再)?(?:问|看|查|找)(?:我)?(?:要)?(?:什么)?(?:营业执照|执照|经营信息|商家信息|卖家信息)"
)
_SHOWN = "可以(?:点|查|看)|点开|右上角|左上角有|主页|客服|说明书|放心去查|公示|骗|不能|不可以|平台规定|规定|必须|要求"

_LICENCE = "(?:许可证?|食品证|卫生证|健康证|生产证|经营证|生产日期|保质期|(?:中文)?标签|合格证|备案|检疫|检验报告|批号|厂名|厂址|蓝帽子?|sc(?:编号|码)?|三证|手续|报关单?|准字)"
_LACKS = "(?:没有?(?:什么|任何|贴|办|写|做|拿|去)?|没办过|未办|不办|没去办|也?没贴|没写|无)"
_ON_OFFER = context(
    "拍|下单|卖|发货|起发|带走|[0-9一二三四五六七八九十百]{1,4}(?:元|块)|一斤|一支|放心|尝尝|上架|链接|先到先得|要的|来一"
)
_UNLICENSED = f"{_LACKS}{gap(5)}{_LICENCE}|{_LICENCE}{gap(2)}(?:这些|那些|什么的|啥的)?{gap(3)}(?:都|也)?(?:没有|没办|没贴|没写|不办|没拿|没下来)|(?:以|用|按|挂){gap(3)}(?:压片糖果|普通食品|固体饮料|代用茶|化妆品|消字号)的?(?:名义|名头|类目|名字)(?:上架|卖|上链接|先卖)?"
_LICENSED = (
    "不(?:能|可以?|要|敢|会)[^，。]{0,4}(?:卖|播|上|说|买|发|拍)|所以(?:不|没|先不|暂时不)|才(?:能|会)?(?:卖|上|发|播)|别(?:买|碰|拍)|举报|三无|骗|识别|辨别|等[^，。]{0,8}(?:下来|办好|批)|下架|普通食品[^，。]{0,4}不是|不是保健|"
    "没有(?:一|任何|半)(?:点|瓶|件)?(?:临期|过期)|免(?:于)?备案|不需要(?:备案|许可)|初级农产品|手续费|保质期(?:短|长|只有|[0-9一二三四五六七八九十])|标签(?:外面|贴歪)"
)
_SIGHT = "(?:(?:广告)?(?:审查|审批|批准|批)(?:文)?号|(?:广告)?批文|广告审查|文号|广审)"
_UNREVIEWED = (
    f"(?:不用|不必|别|不要|甭|没必要|用不着|懒得)(?:去|再)?(?:看|问|管|纠结|找|查|在意|担心){gap(4)}{_SIGHT}|{_SIGHT}{near(10)}(?:不用|不必|没必要|用不着|无所谓|不重要|别)(?:去|再)?(?:看|管|问|纠结|在意|担心)?"
    f"|{_SIGHT}{gap(4)}(?:还|正)?(?:在)?(?:申请|走流程|审|等|批|办)?{near(6)}(?:没|未)(?:有)?(?:下来|批|拿到|办|过|通过)|广告(?:审查|审批){gap(3)}(?:还)?(?:没|未)(?:做|过|批|办|送)"
)
_REVIEWED = "不(?:能|可以?|会|敢)[^，。]{0,4}(?:卖|播|讲|上|宣传)|所以(?:不|没(?!放)|先不|暂时不)[^，。]{0,4}(?:卖|播|讲|上)|别买|不要买|举报|骗子|骗局|识别|(?:所以|今天|先|就)[^，。]{0,6}不(?:讲|卖|播|上)(?!完|动)|等[^，。]{0,8}(?:下来|批)[^，。]{0,4}再|不需要审查|在屏幕|见(?:详情|商品)"


def _unlicensed(place: Place) -> SeverityPair | None:
    """A paper that is missing matters where the goods are on offer all the same."""
    if REFUSED.search(place.before(14)) or _LICENSED_CONTEXT.search(place.sentence()):
        return None
    return ERROR if _ON_OFFER.search(around(place, 30, 60)) else None


_LICENSED_CONTEXT = context(_LICENSED)


PATTERNS: tuple[Pattern, ...] = (
    *pattern("personal-account", "industry", _BORROWED, WARNING),
    *pattern("qualification", "industry", _NO_PAPERS, ERROR),
    *pattern("identity", "disclosure", _IDENTITY, WARNING, live(WARNING, denial=False)),
    *pattern("endorser", "disclosure", _ENDORSER, WARNING, live(WARNING, denial=False)),
    *pattern("ad-review", "industry", _REVIEW, ERROR),
    *pattern(
        "identity+covered",
        "disclosure",
        _UNMARKED,
        WARNING,
        live(WARNING, "不(?:能|得|可以|许)|违规|规定|的话|放大", denial=False),
    ),
    *pattern("identity+human", "disclosure", _SAYS_HUMAN, WARNING, live(WARNING, "早|晚|点(?:到|后)|客服|转人工")),
    *pattern("identity+nobody", "disclosure", _NOBODY, WARNING, live(WARNING, _SHOWN, denial=False)),
    *pattern("qualification+lacking", "industry", _UNLICENSED, ERROR, _unlicensed),
    *pattern("ad-review+unseen", "industry", _UNREVIEWED, ERROR, live(ERROR, _REVIEWED)),
)
