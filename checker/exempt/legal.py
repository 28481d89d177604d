"""The circumstances in which the law itself lets an absolute term stand (广告绝对化用语执法指南, 2023).

E0 to E9 excuse one claim each, judged within its own sentence. All of them fall away when the advertiser cannot prove
that the words are true (article 7), so every excuse says what proof to keep. The leniency of articles 9, 10 and 12 (E10 to
E12) is about penalties afterwards and never excuses anything here.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled
from checker.model import Basis, Confidence

_GUIDE = "广告绝对化用语执法指南（市场监管总局公告 2023 年第 6 号）"
_CHECKED = "2026-11-22"


def _basis(article: str, title: str) -> tuple[Basis, ...]:
    return (
        Basis(
            id=f"absolute-guide-2023/{article}",
            title=f"{_GUIDE}{title}",
            confidence=Confidence.LAW,
            checked=_CHECKED,
        ),
    )


_ATTITUDE_SUBJECT = "顾客|客户|用户|客人|安全|健康|服务|诚信|信誉|质量|品质|友谊|生命|家人|孩子|学生|患者|学员|口碑|责任|团队|效率|卫生|体验"
_WISH = "愿|希望|祝|祝福|送给|献给|真诚|用心|初心|态度|理念|信念|宗旨|文化|价值观|座右铭|口号|坚持|奉行|秉承|秉持"
_GOAL = (
    "力争|争取|争做|争当|争创|努力|致力于?|追求|目标|立志|梦想|想要?成为|希望(?:能|可以)?(?:成为|做到|做成)|朝着|迈进|打造(?:成|(?!了|出))|"
    "志在|奔着|力求|向着|冲刺|挑战|有朝一日|盼着|(?:想|打算|盘算着|计划|[要能](?=把))(?:着)?(?:把[^，,]{1,10})?(?:开成|做成|办成|变成|经营成|打造成)|"
    "(?:我们?|小店|咱们?)(?:也)?要(?:做|当|成为)(?:一家|一个|那个)?$"
)
_HOPED = "(?:希望|盼着|盼望|梦想|但愿|想着|有朝一日|总有一天)(?:着)?(?:有一天|有朝一日|某一?天|哪一?天|将来|以后|明年|今年|几年后)?[，,]?[^，,。！？]{0,4}(?:能|可以|也能|会)[^，,。！？]{0,10}$|(?:有朝一日|总有一天)[，,]?[^，,。！？]{0,8}$"
"""A goal that is named in the clause before: 希望有一天，我们能把小店做成全省最好的书店."""
_REACHED = "已经?|就是|作为|成为了|成了|做到了|荣获|蝉联|稳居|位居|位列|(?<!能)(?<!要)(?:问鼎|登顶|拿下)"
_WHOSE = "^[^，,]{0,4}的(?:我们|咱|本店|小店|他|她|团队|品牌|师傅|老板|工匠)"
"""Whoever pursues something is named; what follows is what he did."""
_OWN_RANGE = (
    "(?:本店|我店|我们店|小店|店里|店内|全店|自家|我们家的?产品|我家产品|本品牌|本公司|我司|本牌|全系(?!数|统)|系列(?:中|里|内)|本系列|"
    "同系列|历代|我们品牌|我们的产品线|菜单(?:上|里)|款式(?:中|里)|几款(?:中|里)|店铺(?:中|里))[^，,]*$"
)
_AMONG = (
    "(?:(?:店|店铺|菜单|款式?|系列|产品|产品线|品牌|公司|单品|口味|几款[^，,]{0,6})(?:里|中|内|上)面?(?!看|来|坐|买|试|逛|吃|喝|新到|有售|在售)|"
    "全系(?!数|统)|历代|(?:卖|点|做|走|出)(?:单)?得|卖的|全店|同系列)[，,]?[^，,]{0,8}$"
)
"""What it is compared with, before the claim; the place where one may buy it is nothing to compare with."""
_ALONE = "绝无|没有第二|第二家|世上|独一|唯一|仅有|无二|只此"
"""What nothing is compared with."""
_ONE_OF_OURS = "^[^，。！？]{0,12}的(?:是|就是|[一那这几]{0,2}(?:款|支|个|道|条|件|种|杯|碗|口|本|双|把|瓶|盒|间|节|位|台|只|份|尺码|码|型号|机型|单品|颜色|色|菜|口味|味道|产品|款式|套餐|面料|尺寸))"
_WIDE_RANGE = (
    "全网|全国|全球|全世界|世界|全城|全市|全省|同类|同行|行业|业界|市场|市面|史上|历史|宇宙|地表|中国|国内|亚洲|全场外"
)
_USE = (
    "食用|饮用|赏味|品尝|品鉴|使用|服用|观赏|观景|保存|保质|储存|贮存|冲泡|浸泡|烹饪|佩戴|洗涤|充电|开封|拍摄|施肥|浇水|播种|入住|"
    "游玩|出发|用量|水位|载重|承重|容量|水温|温度|湿度|功率|电压|摄入"
)
_STATE_TITLE = (
    "非物质文化遗产|非遗|自然保护区|森林公园|风景名胜区|湿地公园|地质公园|高新区|新区|期刊|重点实验室|专精特新|小巨人|"
    "高新技术企业|运动员|裁判|教练|大创|奖项|博物馆|贫困县|文物|一流本科专业|示范区|保护动物|保护植物|名师|工程|科研项目|课题|"
    "旅游度假区|水利风景区|传承人|大师|特级教师|竞赛|规划教材"
)
_GRADE = (
    "(?:特级|一级|优级|特一|1级|aaaaa|5a|三甲|三级甲等|特等)(?:初榨|酱油|大豆油|粉|能效|茶|建造师|保护|医院|景区|橄榄油|甲等|白茶|绿茶|红茶|"
    "大米|面粉|菜籽油|花生油|冷榨)?"
)
_YEAR = r"(?:19|20)\d\d年?|[一二三四五六七八九〇零]{4}年|截至|截止|双11|双十一|618|\d{1,2}月|本季度|上半年|下半年"
_PLACE = "省|市|区|县|镇|街道|天猫|淘宝|京东|抖音|小红书|拼多多|类目|品类|赛道|线下|渠道|门店|线上|平台|全国|中国|全球"
_SOURCE = r"来源|数据来自|据|欧睿|尼尔森|艾瑞|统计|报告|公报|榜单|认证书|证书编号|\([^()]{2,30}\)|（[^（）]{2,30}）"
_NO_SOURCE = "(?:来源|来自|统计|调查|数据)[^。！？]{0,6}(?:我们|自己|自家|本店|本公司|内部|店长|网络|网上|百科|网友)|(?:我们|自己|自家|本店|本公司|内部|店长)[^，,。！？]{0,6}(?:统计|调查|测算|记录|手写)"
"""Who counted himself, or nobody in particular."""
_NO_ORDER = "口感|好[用吃喝看闻]|味道|品质|质量|口碑|效果|服务|颜值|专业|安全"
"""What is no order in time or place and no figure of sales."""
_RANKING = "第一|首家|首个|首款|冠军|top ?1|no\\.? ?1|唯一|最早|领先|榜首"


def _found(source: str, text: str) -> bool:
    return compiled(source).search(text) is not None


def legal_excuse(claim: Claim, proofs: tuple[str, ...]) -> Excuse | None:
    """The exemption that covers this absolute claim, or None. ``proofs`` are the sources or certificates the user holds."""
    if claim.category == "superstition":
        return _heritage(claim)
    if claim.category != "absolute":
        return None
    text = claim.field.masked
    low, high = claim.field.sentence(claim.start, claim.end)
    first, last = claim.field.clause(claim.start, claim.end)
    scope = _Scope(
        words=claim.text,
        lead=text[max(low, claim.start - 40) : claim.start],
        before=text[max(first, claim.start - 24) : claim.start],
        after=text[claim.end : min(last, claim.end + 24)],
        clause=text[first:last],
        sentence=text[low:high],
    )
    for circumstance in _CIRCUMSTANCES:
        found = circumstance(scope)
        if found is not None:
            by, reason, article, title = found
            return Excuse(by=by, reason=f"{reason}{_proof(proofs)}", basis=_basis(article, title))
    return None


_HERITAGE = (
    "博物[馆院]|馆藏|文物|展(?:览|厅|馆|品|柜|出|上)|[场个]展|的展(?=[，。！]|$)|片子|看(?:了|完)[^，。！？]{0,6}[部集]|道具|出土|考古|民俗|非遗馆|讲解员|导游|遗址|古墓|汉代|唐代|宋代|明代|清代|商周|战国|甲骨|电影|电视剧|纪录片|小说|漫画|动漫|"
    "[算语数化物]?[法文学理]课(?:讲|上|里)?|动态规划|选修课|论文|课本|历史课|神话|民间故事|传说里|古人|[那这][集部][^，。！？]{0,4}(?:主角|配乐|演员|导演|片|剧|戏|$)|剧透|主角|配乐|综艺"
)
_FOR_SALE = r"同款|\d元|\d块|¥|下单|链接|私|预约|代请|代办|开过?光|请回|包邮|现货|拍下|优惠|灵验|定制|接单"


def _heritage(claim: Claim) -> Excuse | None:
    """Old beliefs told of as folklore, in a museum, a class or a film, where nothing of them is sold."""
    text = claim.field.masked
    low, high = claim.field.sentence(claim.start, claim.end)
    near_by = f"{text[max(low, claim.start - 40) : min(high, claim.end + 40)]} {claim.field.title}"
    if _found(_HERITAGE, near_by) and not _found(_FOR_SALE, f"{text} {claim.field.title}"):
        return Excuse(by="heritage", reason="介绍民俗、文物或影视，没有推销")
    return None


def _proof(proofs: tuple[str, ...]) -> str:
    if proofs:
        return f"（已提供证明：{'；'.join(proofs)}）"
    return "（须能证明属实，请留存依据）"


class _Scope:
    """The words of a claim and what stands around them."""

    __slots__ = ("after", "before", "clause", "lead", "sentence", "words")

    def __init__(self, *, words: str, lead: str, before: str, after: str, clause: str, sentence: str) -> None:
        self.words = words
        self.lead = lead
        self.before = before
        self.after = after
        self.clause = clause
        self.sentence = sentence


_Found = tuple[str, str, str, str] | None


def _attitude(scope: _Scope) -> _Found:
    """E1: service attitude, philosophy, wish. 顾客第一 is one, 我们的品质第一 is a claim of fact."""
    own = _found("我们的|我家的|本店的|我司的|本品牌的", scope.before[-8:])
    attitude = (
        "第一" in scope.words and not own and _found(f"(?:{_ATTITUDE_SUBJECT})(?:永远|始终|就是)?$", scope.before)
    )
    wish = (
        _found(f"(?:{_WISH})(?!和|与|及|跟|、)[^已是]{{0,10}}$", scope.before)
        and not _found(_REACHED, scope.before)
        and not _found(_WIDE_RANGE, scope.before[-4:] + scope.words)  # 用心熬的全国最正宗的酸汤 says where it stands
    )
    belief = "第一" in scope.words and _found(f"^[^，]{{0,6}}(?:的)?(?:{_WISH})", scope.after)
    if attitude or wish or belief:
        return "E1", "服务态度、经营理念或主观愿望，不是对商品的事实陈述", "5-1", "第五条第一项"
    return None


def _goal(scope: _Scope) -> _Found:
    """E2: a goal pursued, not one reached."""
    last = max((match.end() for match in compiled(_GOAL).finditer(scope.before)), default=None)
    if last is not None and not _found(f"{_REACHED}|{_WHOSE}", scope.before[last:]):
        return "E2", "表达目标追求，没有宣称已经达到", "5-2", "第五条第二项"
    if _found(_HOPED, scope.lead):
        return "E2", "表达目标追求，没有宣称已经达到", "5-2", "第五条第二项"
    return None


def _own_range(scope: _Scope) -> _Found:
    """E4: a comparison within the same brand or company only: 本店卖得最好的一款, not 本店猫粮最安全."""
    if _found(f"{_WIDE_RANGE}|{_ALONE}", scope.clause):
        return None
    if _found(_AMONG, scope.lead + scope.words[: max(0, scope.words.find("最"))]) or (
        _found(_OWN_RANGE, scope.before) and _found(_ONE_OF_OURS, scope.words + scope.after)
    ):
        return "E4", "仅在同一品牌或同一企业的商品之间比较", "6-1", "第六条第一项"
    return None


def _tip(scope: _Scope) -> _Found:
    """E5: how, when or how long to use it."""
    if _found("最(?:佳|好|长|短|多|少|低|高|大|小|适宜|适合)", scope.words) and (
        _found(f"^的?(?:{_USE})", scope.after)
        or _found(f"最(?:佳|好|长|短|多|少|低|高|大|小)的?(?:{_USE})", scope.words)
    ):
        return "E5", "提示使用方法、时间、保存期限等消费事项", "6-2", "第六条第二项"
    return None


def _grade(scope: _Scope) -> _Found:
    """E6: a grade that a national, industry or local standard defines."""
    if _found(f"^{_GRADE}$", scope.words) and _found(
        r"gb ?/?t? ?\d|国标|行标|标准|能效|保护|甲等|建造师|景区|医院|初榨", scope.sentence
    ):
        return "E6", "国家标准、行业标准等规定的分级用语，请能说明依据的标准号", "6-3", "第六条第三项"
    return None


def _award(scope: _Scope) -> _Found:
    """E8: titles assessed under the state's own rules."""
    if _found("国家级|国家一级|世界级|省级", scope.words) and (
        _found(f"^的?(?:{_STATE_TITLE})", scope.after) or _found(f"(?:{_STATE_TITLE})$", scope.words)
    ):
        return "E8", "依国家有关规定评定的称号或奖项，请留存证书与年份", "6-5", "第六条第五项"
    if "冠军" in scope.words and _found("奥运|世界杯|锦标赛|全运会|世锦赛|亚运|联赛|比赛", scope.clause):
        return "E8", "比赛名次等事实，请留存证书与年份", "6-5", "第六条第五项"
    return None


def _ranking(scope: _Scope) -> _Found:
    """E9: order in time or place, or a sales figure, with date, range and source in the same sentence."""
    if (
        _found(_RANKING, scope.words)
        and all(_found(part, scope.sentence) for part in (_YEAR, _PLACE, _SOURCE))
        and not _found(_NO_SOURCE, scope.sentence)
        and not _found(_NO_ORDER, scope.before[-4:] + scope.words + scope.after[:4])
    ):
        return "E9", "限定了具体时间、范围并注明来源的客观排序或销售数据", "6-6", "第六条第六项"
    return None


_CIRCUMSTANCES: tuple[Callable[[_Scope], _Found], ...] = (
    _ranking,
    _goal,
    _attitude,
    _tip,
    _grade,
    _award,
    _own_range,
)
