"""Certainty told as a record: nobody ever failed, nothing was ever late, all of it comes back."""

from __future__ import annotations

from checker.rules.patterns.parts import SPAN, WARNED, across, context, either, gap, weigh
from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.promise.frames.shared import END, GUARANTEE, RULE
from checker.rules.patterns.told import TOLD

# --- paid so far without fail ----------------------------------------------------------------------------------------
_PAYOUT = "(?:分红|利息|返利|返现|收益|租金|工资|佣金|回款|结算|派息|本金|尾款|提现|兑付|到账|房租)"
_NEVER = "(?:从来?|一次|一天|一回|一期|至今|十年|这些年|几年){0,2}(?:都|也)?(?:没有?|从未|未曾|没)(?:断|少|停|晚|拖|欠|延|误|亏|违约|逾期|失信|拖欠|短){1,2}过"
_PAID = (
    f"{_PAYOUT}{gap(5)}{_NEVER}|(?:连本带利|本息|连本带息|本金|本钱|老本)[^，,。！？\\n\\x00]{{0,5}}(?:一分不少|一分不差|原数|如数|足额|全数|全额|一起|都|全)?"
    f"(?:给你|还你|退你|打给你|返给你|奉还|归还|到手|拿回来|拿得回来|领走|取回|一分不少|一分不差|跑不了|丢不了){END}"
)

# --- none of them ever failed ----------------------------------------------------------------------------------------
_GOT = "(?:上|过|成|考|涨|瘦|会|批|签|录|拿|赚|出单|下款|下证|及格|达标|合格|回本|开口|脱单|怀|满意|提分|进步|见效|好|白|掉秤|有效)"
_NONE_FAILED = (
    f"(?:我|我们|老师|教练|学员|学生|客户|会员|顾客|手里|手上|手底下|经手|经我手|来的|报名的|跟着的|带的|教的|做的|办的|用过的|找我的)[^，,。！？\\n\\x00]{{0,5}}(?:还|就|都|从来)?没(?:有)?(?:一个|一例|一单|谁|哪个|人|几个|一家)?(?:是)?(?:不|没){_GOT}[^，,。！？\\n\\x00]{{0,4}}的{END}"
    f"|没(?:有)?(?:一个|谁|哪个|什么)?(?:我|我们|老师|师傅)?(?:办|教|修|带|治|卖|租|追|找|考|过|做|搞|洗|种)不(?:了|成|会|好|出去|到|下来|过|回来|干净|活)的{END}"
    f"|(?:个个|人人|家家|单单|次次|场场|批批|年年|届届|只只|棵棵|盆盆|包包)(?:都|全|能|有|必|准){{0,2}}(?:上岸|录取|过关|过线|及格|拿证|赚到?|回本|考上|考过|提分|瘦|成|通过|达标|满意|成活|开花|出签|下款|到账|有效|见效|保真|拿到){END}"
)

# --- worn out, and new again ------------------------------------------------------------------------------------------
_WORN = "(?:[用穿睡坐戴踩洗骑开摔]?(?:坏|旧|塌|破|烂|断|裂|松|瘪|变形|褪色|掉色|起球|漏|响|卡|秃|歪|老化|掉漆|开线|脱线|塌陷|凹)(?:了|掉)?)"
_RENEWED = (
    f"{_WORN}{across(4, 4)}(?:随时|无条件|终身|终生|一辈子|不管多久|不管几年|多少年都|几年都|永远|不限次|不限年|多久都)[^，,。！？\\n\\x00]{{0,5}}(?:换新?|修|补|赔|退|寄新)"
    f"|(?:保|包|管)(?:你|您)(?:用|穿|戴|开|住|睡|坐|骑)(?:个|上|到)?(?:[0-9一二三五六七八九十百几]{{1,3}}年|一辈子|半辈子|到老|终身)"
    f"|{_WORN}[^，,。！？\\n\\x00]{{0,6}}(?:换新?|修|补|赔|包换|包修|管换|管修)[^，,。！？\\n\\x00]{{0,2}}[，,]?(?:多少年|多久|几年|不管几年|什么时候|一辈子|终身|十年|二十年)(?:都|也)(?:算|行|可以|认|有效|给换|管)"
)

# --- learnt by a date -------------------------------------------------------------------------------------------------
_SKILL = either(
    "过目不忘 过目成诵 一目十行 倒背如流 脱口而出 出口成章 张口就来 无障碍交流 独立带货 独立上台 独当一面 月入过万 月薪过万 财务自由"
)
_MASTERED = f"{SPAN}(?:内|就|后|让你|带你|让孩子|能|可以|学会|练成|做到|实现){{0,3}}{_SKILL}"

_STORY = context(
    f"{TOLD.pattern}|筵席|宴席|爸|妈|猫(?![粮砂])|狗(?!粮)|银行|国债|公司(?:工资|发)|我(?:房东|老板|公司|上班|的工资)|房东|外婆|食堂|室友"
)

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="promise/paid",
        rule="ad-law/25",
        category=GUARANTEE,
        regex=_PAID,
        decide=weigh(sentence=_STORY, field=WARNED, denial=False),
    ),
    Pattern(
        name="promise/none-failed",
        rule=RULE,
        category=GUARANTEE,
        regex=_NONE_FAILED,
        decide=weigh(sentence=_STORY, field=WARNED, denial=False),
    ),
    Pattern(
        name="promise/renewed",
        rule=RULE,
        category=GUARANTEE,
        regex=_RENEWED,
        decide=weigh(sentence=_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/mastered",
        rule="ad-law/24",
        category=GUARANTEE,
        regex=_MASTERED,
        decide=weigh(sentence=_STORY, field=WARNED),
    ),
)
