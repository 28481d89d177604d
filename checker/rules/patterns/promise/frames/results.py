"""A result said to be certain."""

from __future__ import annotations

from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import NUMBER, SPAN, WARNED, anywhere, context, either, gap, signs, weigh
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.promise.frames.shared import END, GUARANTEE, RULE, where
from checker.rules.patterns.told import TOLD

_EDUCATION = "ad-law/24"

# --- whoever meets the condition has the result ----------------------------------------------------------------------
_MET = (
    "(?:只要|但凡|凡是|凭|拿着?|带着?|有|交|交上|递|送|填|签|报名?|报了|来|来了|听完|上完|学完|做完|跟|跟着|坐|进|下单|付款|打款|材料|资料|"
    "证件|身份证|社保|驾照|户口本|学历|手机号|名片|申请)"
)

_DONE = (
    "(?:批(?:下来|款|贷)?|过(?:审|关|签|件|了)?|下来|下款|下证|下签|下户|放款|到账|出签|出证|拿证|拿本|录取|录用|上岸|落户|入编|入户|入学|入职|"
    "上岗|转正|毕业|回本|赚钱?|出单|开单|爆单|翻倍|脱单|怀上|见效|瘦|到手|(?:归你|是你的|属于你|给你留着)|通过|成功|有效果?|中签)"
)

_GIVEN = (
    f"{_MET}{gap(6)}[，,]?(?:就|都|即|便|准|保准|马上|立刻|直接|一定|肯定|必|稳){{1,2}}(?:能|可以?|会|给|让你|帮你|包)?{_DONE}(?:了)?{END}|"
    f"(?:名额|学位|岗位|编制|席位|offer|录取通知|证书?|工作)(?:就|都|一定|肯定|直接|马上){{1,2}}(?:是|归|给|属于)(?:你|您|孩子)(?:的|了)?{END}"
)

_GIVEN_STORY = context(
    f"{TOLD.pattern}|窗口|大厅|柜台|柜员|社区|居委|排队|食堂|图书|景区|门票|免票|优惠|医院|挂号|签到|快递|驿站|食谱|火|锅|水|面团|蒸|煮|烤"
)

# --- a measured result by a date -------------------------------------------------------------------------------------
_BEFORE = f"(?:从|由)(?:不及格|及格线?|倒数|垫底|零基础?|零|底薪|负债|{NUMBER}(?:分|名|斤|粉|块|元)?|年级{NUMBER}|班级?{NUMBER})"

_RISES = "(?:提|涨|升|冲|拉|补|追|考|逆袭|飞|拔|跳|杀|干|做|变|翻|长|瘦|掉|减)"

_MEASURED = f"(?:{NUMBER}(?:多)?(?:分|名|粉|个点|万粉|单|万|位数|个客户|倍)|一百[一二三四五]?|满分|优秀|重点线?|一本线?|前{NUMBER}|尖子班|火箭班|实验班|第一)"

_BY_DATE = (
    f"{SPAN}(?:内|之内|以内|左右|时间|就|能|可以|保证|让你|帮你|带你|孩子|总分|单科|平均|稳定|轻松|至少|最少){{0,4}}{_BEFORE}{gap(3)}{_RISES}"
    f"(?:到|至|上|进|成|了)?{_MEASURED}|"
    f"{SPAN}(?:内|之内|以内|就|能|可以|保证|让你|帮你|带你|孩子|总分|单科|平均|稳|轻松|至少|最少){{1,4}}(?:提|涨|升|冲|拉|补|追|逆袭)(?:高|到|上|进|了|升)?"
    f"{_MEASURED}"
)

_RECOUP = (
    f"{SPAN}(?:内|之内|以内|就|能|保证|包你?){{0,3}}(?:把|连|将)?(?:装修|加盟|学|成本|投资|本|房租|设备|店租|转让)(?:钱|费|金|款)?(?:都|全|也)?(?:赚|挣|收|捞)(?:得)?回来?|"
    f"(?:只会|必然)(?:一路)?(?:往上|向上)(?:走|涨)?|买(?:进|了)就(?:躺平|等涨|坐等|等着涨|赚)|"
    f"{SPAN}(?:就|能|内|保证|稳|包你?|带你){{0,2}}(?:冲|拿下?|过|考|上|飞到?|直达)(?:到)?(?:[一二三四五六七八九十]级|n[1-5]|[abc][12]|四六级|满级|雅思|托福|钢琴|高级|初级|中级|主治|科[一二三四])"
)

_BY_DATE_STORY = context(
    f"{TOLD.pattern}|我(?!们|带|这|家|教|先|已)|娃|孩子的成绩单|体重|身高|血压|血糖|股|基金|房价|油价"
)

# --- after the course a place, and at least so much a month ----------------------------------------------------------
_COURSE = "(?:学完|学成|学满[一-鿿0-9]{1,5}|学够[一-鿿0-9]{1,5}|毕业|结业|结训|结课|考完|考过|培训完|培训后|完课|上完课?|听完课|出师|拿证|拿到证|学员|学习期满|课程结束)"

_PLACE = "(?:派活|派单|派工|铺面|店面|客源|单子|订单|上岗|就业|入职|工作|岗位|录用|offer|大厂|单位|企业|三甲|国企|央企|事业编|编制|名企|门店|公司|接单)"

_PLACED = (
    f"{_COURSE}{gap(3)}(?:公司|总部|我们|平台|机构)(?:来|直接|天天|每天)?(?:派活|派单|派工|发活|给活|给单)|"
    "(?:工作|岗位|单位|实习|客源|单子|订单)(?:我们|公司|学校|总部|机构|这边|老师)(?:来|都|全)?(?:给|帮|负责|包|替)(?:你|您)?(?:找好?|安排|介绍|解决|搞定|对接|落实)|"
    f"{_COURSE}(?:之?后|了|就|都|直接|全部|全员|学员|即|立刻|当天|当月)?{gap(3)}"
    f"(?:(?:公司|总部|我们|平台|机构)?(?:安排|分配|推荐|对接|输送|直签|直推|内推|包|保)|保证|承诺|百分百|百分之百|100%|签约?|送进|塞进|解决){gap(4)}{_PLACE}|"
    f"(?:百分百|百分之百|100%|全部|包|保证|承诺|负责)(?:安排|分配|推荐|对接|输送|内推|解决){gap(3)}{_PLACE}|签(?:订|署)?(?:就业|上岸|保过|提分|定向|包分配)(?:协议|合同)"
)

_WAGE_FLOOR = (
    f"(?:起薪|月薪|年薪|底薪|薪资|工资|收入|月收入|月入|日入|时薪|待遇|薪水){gap(3)}(?:不低于|不少于|不会低于|最低|至少|起步|起码|保底|少说|没有低于)"
    f"{gap(2)}{NUMBER}(?:块|元|万|k|w|千)?"
)

_PLACED_STORY = context(f"{TOLD.pattern}|我(?!们|校|司)|招聘会|校招|三方|双选会|五险|社保|辅导员")

_FLOOR_STORY = context(f"{TOLD.pattern}|最低工资|法定|劳动法|社保|五险|双休|招聘|诚聘|面试|hr|岗位职责|我(?!们)")

_LEARNING = context("班|课|学|结业|毕业|培训|训练营|陪跑|带你|包|保|加盟|出师|跟着|推荐|入行")

# --- people who are made to come, results said to be certain ---------------------------------------------------------
_RETURN = (
    f"{SPAN}(?:内|之内|以内|后)?(?:他|她|对方|前任|男友|女友|老公|老婆)(?:会|就|必|一定|自己|主动|乖乖|哭着){{1,2}}(?:找上门|找你|回来|回头|联系你|求你|加你|发消息)|"
    f"(?:{SPAN}(?:内|之内|以内|就|让|必|保)?{gap(3)})?(?:让|叫|保证|必|包|稳|能让|可以让|教你让){gap(2)}(?:他|她|对方|前任|男友|女友|前男友|前女友|老公|老婆|男神|女神|心上人|那个人)"
    f"{gap(4)}(?:主动|乖乖|跪着|哭着|自己|立刻)?(?:回来|回头|求你|求和|复合|加回|联系你|找你|服软|离不开你|爱上你|追你|低头)"
)

_RETURN_STORY = context("歌|电影|剧|小说|猫|狗|孩子|我(?!们|教|帮)|他说|她说|妈妈|爸爸")

_SURELY = "(?:百分百|百分之百|100%|铁定|包你|包您|保你|保您|保准|准保|管保|打包票|保证|承诺|稳稳|十拿九稳|板上钉钉|必然?|绝对|肯定)"

_OUTCOME = either(
    "录用 转正 落户 入户 入编 批下来 办下来 下来 出结果 回头 卖掉 卖出去 租出去 成交 中标 升职 加薪 涨薪 增值 升值 翻番 追回 要回来 讨回来 拿回来 "
    "退回来 到手 判赢 胜诉 打赢 不留疤 不留痕 不留印 不漏 不复发 不再犯 不起球 不掉色 开花 结果 成活 发芽 修好 修复 除净 清零 接单 爆款 上首页 上推荐 "
    "涨停 解套 翻本 回血 下户 提档 扭转 改掉 戒掉 戒断 断奶 断根 留下来 通关 提车 上牌 摇中 拿房 下签 出签 批签 拿签 到手 放行"
)

_SURE_RESULT = f"{_SURELY}(?:的|能|会|可以|给你|帮你|让你|一次|都|全部|全){{0,3}}{gap(2)}{_OUTCOME}(?!了|过)"

_SURE_STORY = context(
    f"{TOLD.pattern}|我(?!们|帮|给|这|家|手)|他|她|队|比赛|球|冠军|裁判|菜|饭|锅|天气|雨|雪|堵车|谁|春天|种子|老天|神|佛|预言|侦探|凶手|猫|狗"
)


def _not_by_magic(place: Place) -> SeverityPair | None:
    """A lover whom charms bring back belongs to superstition."""
    return None if anywhere(place, _MAGIC) else weigh(sentence=_RETURN_STORY, field=WARNED)(place)


_MAGIC = context(
    "符|咒|塔罗|占|法事|和合|念力|水晶|手串|手绳|桃花|姻缘|红线|蜡烛|作法|开光|大师|仪式|香|八字|生辰|灵|魔法|只收诚心"
)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="promise/given",
        rule=RULE,
        category=GUARANTEE,
        needs=signs("就 都 即 便 准 马上 立刻 直接 一定 肯定 必 稳"),
        regex=_GIVEN,
        unless="才(?:能|可以|会)?|不(?:能|会|可以)|未必",
        decide=weigh(sentence=_GIVEN_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/by-date",
        rule=_EDUCATION,
        category=GUARANTEE,
        needs=signs("提 涨 升 冲 拉 补 追 考 逆袭 翻"),
        regex=f"{_BY_DATE}|{_RECOUP}",
        decide=weigh(sentence=_BY_DATE_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/placed",
        rule=_EDUCATION,
        category=GUARANTEE,
        needs=signs("上岗 就业 入职 工作 岗位 录用 协议 合同"),
        regex=_PLACED,
        decide=weigh(sentence=_PLACED_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/wage-floor",
        rule=_EDUCATION,
        category=GUARANTEE,
        needs=signs("不低于 不少于 最低 至少 起步 起码 保底 少说"),
        regex=_WAGE_FLOOR,
        decide=where(_LEARNING, _FLOOR_STORY),
    ),
    Pattern(
        name="promise/return",
        rule=RULE,
        category=GUARANTEE,
        needs=signs("回来 回头 求你 求和 复合 加回 联系你 找你 服软 离不开你 爱上你 追你 低头"),
        regex=_RETURN,
        decide=_not_by_magic,
    ),
    Pattern(
        name="promise/sure-result",
        rule=RULE,
        category=GUARANTEE,
        needs=signs("百分 100% 铁定 包 保 准 打包票 承诺 稳稳 十拿九稳 板上钉钉 必 绝对 肯定"),
        regex=_SURE_RESULT,
        decide=weigh(sentence=_SURE_STORY, field=WARNED),
    ),
)
