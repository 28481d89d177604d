"""Who sells: papers, borrowed names, and what is left unsaid about both."""

from __future__ import annotations

from checker.claims import ERROR, WARNING
from checker.rules.patterns.live.words import live, pattern
from checker.rules.patterns.parts import gap, near
from checker.rules.patterns.pattern import Pattern

# --- Who sells ---
_PAPERS = "(?:资质|许可证?|经营许可|食品许可|证件|蓝帽子?|批号|备案|注册证|检验报告|检疫|报关单|授权书?|合格证|sc|生产许可|质检)"
_WITHOUT = "(?:没有?|未|缺|还没|没办|没拿到|办不下|不齐|在办|还在办|过期|没下来|没批|未办|下不来|借不到)"
_ANYWAY = "(?:先|也|照样|照|没关系|不影响|没事|不管|别管|直接|偷偷|反正|无所谓)"
_NO_PAPERS = f"(?:{_WITHOUT}{gap(6)}{_PAPERS}|{_PAPERS}{gap(4)}{_WITHOUT}){near(16)}{_ANYWAY}{gap(10)}(?:卖|播|挂|上架|上链接|上车|讲|发货|开)"
_BORROWED = (
    f"(?:用|拿|借|挂|租){gap(4)}(?:别人|侄子|外甥|亲戚|朋友|老婆|老公|家里人|家人|员工|我妈|我爸|爸妈|儿子|女儿|表弟|表姐|同学|他人|另一家|别家)的?{gap(4)}(?:身份证|执照|资质|名义|名字|账号|号|公司){near(10)}"
    "(?:播|认证|开|注册|卖|挂|上|实名|入驻)"
    f"|(?:执照|营业执照){gap(4)}{_WITHOUT}{near(16)}(?:个人|私人|身份证|小号|号){gap(6)}(?:播|卖|开|认证|上)"
    f"|(?:个人号|私人号|小号|个人账号){gap(8)}(?:照样|也能|先|就行|也可以){gap(4)}(?:卖|播|带货|开)"
)

_AI = "(?:虚拟主播|数字人|ai主播|智能主播|虚拟人|虚拟形象|ai(?![a-z]))"
_IDENTITY = (
    f"{_AI}{near(14)}(?:别|不要|不用|不能|不许|不必|无需|不){gap(4)}(?:告诉|说|标|提|露|写|让|承认|透露|标注|标出|打)"
    f"|(?:别|不要|不能|不许|千万别|不用){gap(6)}(?:告诉|说|标|提|露|写|让|承认|透露|打){gap(10)}{_AI}"
    f"|{_AI}{near(20)}(?:就说|说成|当成?|装|冒充|假装|对外说|一律说){gap(4)}(?:真人|本人)"
    f"|(?:商家|公司|执照|主体|卖家)(?:信息|名称|资料){gap(4)}(?:别|不要|不用|隐藏|关掉|撤掉|遮){gap(2)}(?:挂|放|露|展示|显示)?"
)
_ENDORSER = (
    f"(?:广告|推广|合作)(?:两个?字|二字|标识|标签|字样|标)?{gap(4)}(?:不用|别|不要|无需|不必|不){gap(2)}(?:标|打|写|提|挂|出现)"
    f"|(?:不用|别|不要|无需|不必)(?:标|打|写|挂|出现){gap(4)}(?:广告|推广)(?!法|费)"
)
_REVIEW = (
    f"(?:批文|广告审查|审批|批准文号|广告批文|审查号|广告号){gap(6)}{_WITHOUT}{near(16)}{_ANYWAY}{gap(10)}(?:讲|播|说|卖|上|念|宣传|挂)"
    f"|{_WITHOUT}{gap(4)}(?:批文|广告审查|审批|批准文号|广告批文|审查号|广告号){near(16)}{_ANYWAY}{gap(10)}(?:讲|播|说|卖|上|念|宣传|挂)"
)


PATTERNS: tuple[Pattern, ...] = (
    pattern("personal-account", "industry", _BORROWED, WARNING),
    pattern("qualification", "industry", _NO_PAPERS, ERROR),
    pattern("identity", "disclosure", _IDENTITY, WARNING, live(WARNING, denial=False)),
    pattern("endorser", "disclosure", _ENDORSER, WARNING, live(WARNING, denial=False)),
    pattern("ad-review", "industry", _REVIEW, ERROR),
)
