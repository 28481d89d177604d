"""Promises by their frame: a condition that makes a result certain, a result by a date, a failure somebody pays for."""

from __future__ import annotations

import re

from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import (
    NUMBER,
    SPAN,
    WARNED,
    across,
    context,
    either,
    gap,
    sentence,
    signs,
    weigh,
)
from checker.rules.patterns.pattern import Decide, Pattern, Place
from checker.rules.patterns.told import TOLD

_RULE = "ad-law/28-false"
_EDUCATION = "ad-law/24"
_FINANCE = "ad-law/25"
_GUARANTEE = "guarantee"
_END = "(?=[，,。！!；;~、\\s\\x00]|$)"

# --- a failure, and what is then not paid or paid back ---------------------------------------------------------------
_FEE = (
    "(?:学费|课费|课钱|课时费|服务费|中介费|代办费|报名费|手工费|手续费|加盟费|会员费|会费|咨询费|律师费|车费|路费|材料费|人工费|工钱|工费|"
    "尾款|余款|定金|订金|全款|本金|本钱|红包|佣金|团费|房费|押金|费用|钱|款)"
)
_FALLS_SHORT = (
    "(?:[不没未](?![错到久用要想管论])[一-鿿0-9]{1,7}|[出开搞办拿找卖租追考提涨长怀生做修通洗除拆弄]不[了出到开上掉净好通成来动完]|"
    "看得?出来?|看见|发现|还有|还在|再[有犯长掉漏堵发吵跑]|再出现|再看见|落榜|挂科|反弹|复发|拒签|被拒|失败|翻车|亏损?|跌破|低于|少于|达不|差一)"
)
_UNPAID = (
    f"{_FEE}(?:我们?|咱们|咱|机构|店里|全部|全额|全数|一律|统统|一分|分文|都|也|就|照|原路|当场|当天|立刻|立马|马上|随时|双手|如数){{0,3}}"
    "(?:不要了?|不收|不用给|不用付|别付|别给|免了|全免|减半|退|返|还|吐|奉还|赔|给你|打回|转回|原路回|倒贴)"
    f"(?![了过烧休步房潮场])(?:出来|回|你|您|给你|给您)?|"
    f"(?:退|返|赔|还|吐|免|补)(?:你|您|给你|回|出|清)?(?:全部|全额|双倍|三倍|一半|一成|所有|当月|首月|整期|剩余)的?{_FEE}?{_END}|"
    f"(?:免费|无偿|白)(?:给你|给您|帮你)?(?:重来|再来|返工|上门|重做|重修|重拍|重剪|重写|重考|重学|重练|重洗|重办|续期|延期|延长|陪到|带到|补课|补做|再教|再做|再带)|"
    f"(?:不收|不要|不拿|不赚)(?:你|您)?(?:一分|一毛|半分|任何|一个子儿?)?{_FEE}|一分{_FEE}(?:都|也)?不(?:收|要|拿)"
)
_UNPAID_STORY = context(
    f"{TOLD.pattern}|规矩|运费险|七天|7天|无理由|平台|签收|收货|快递|酒店|民宿|航班|机票|车票|银行|押金条|保险|违约|合同里|交警|物业|门票|儿童|老人免"
)

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
    f"{_MET}{gap(6)}[，,]?(?:就|都|即|便|准|保准|马上|立刻|直接|一定|肯定|必|稳){{1,2}}(?:能|可以?|会|给|让你|帮你|包)?{_DONE}(?:了)?{_END}|"
    f"(?:名额|学位|岗位|编制|席位|offer|录取通知|证书?|工作)(?:就|都|一定|肯定|直接|马上){{1,2}}(?:是|归|给|属于)(?:你|您|孩子)(?:的|了)?{_END}"
)
_GIVEN_STORY = context(
    f"{TOLD.pattern}|窗口|大厅|柜台|柜员|社区|居委|排队|食堂|图书|景区|门票|免票|优惠|医院|挂号|签到|快递|驿站|食谱|火|锅|水|面团|蒸|煮|烤"
)

# --- a measured result by a date -------------------------------------------------------------------------------------
_BEFORE = f"(?:从|由)(?:不及格|及格线?|倒数|垫底|零基础?|零|底薪|负债|{NUMBER}(?:分|名|斤|粉|块|元)?|年级{NUMBER}|班级?{NUMBER})"
_RISES = "(?:提|涨|升|冲|拉|补|追|考|逆袭|飞|拔|跳|杀|干|做|变|翻|长|瘦|掉|减)"
_MEASURED = (
    f"(?:{NUMBER}(?:多)?(?:分|名|粉|个点|万粉|单|万|位数|个客户|倍)|一百[一二三四五]?|满分|优秀|重点线?|一本线?|前{NUMBER}|尖子班|火箭班|实验班|第一)"
)
_BY_DATE = (
    f"{SPAN}(?:内|之内|以内|左右|时间|就|能|可以|保证|让你|帮你|带你|孩子|总分|单科|平均|稳定|轻松|至少|最少){{0,4}}{_BEFORE}{gap(3)}{_RISES}"
    f"(?:到|至|上|进|成|了)?{_MEASURED}|"
    f"{SPAN}(?:内|之内|以内|就|能|可以|保证|让你|帮你|带你|孩子|总分|单科|平均|稳|轻松|至少|最少){{1,4}}(?:提|涨|升|冲|拉|补|追|逆袭)(?:高|到|上|进|了|升)?"
    f"{_MEASURED}"
)
_BY_DATE_STORY = context(f"{TOLD.pattern}|我(?!们|带|这|家|教|先|已)|娃|孩子的成绩单|体重|身高|血压|血糖|股|基金|房价|油价")

# --- after the course a place, and at least so much a month ----------------------------------------------------------
_COURSE = "(?:学完|学成|毕业|结业|结训|结课|考完|考过|培训完|培训后|完课|上完课?|听完课|出师|拿证|拿到证|学员|学习期满|课程结束)"
_PLACE = "(?:上岗|就业|入职|工作|岗位|录用|offer|大厂|单位|企业|三甲|国企|央企|事业编|编制|名企|门店|公司|接单)"
_PLACED = (
    f"{_COURSE}(?:之?后|了|就|都|直接|全部|全员|学员|即|立刻|当天|当月)?{gap(3)}"
    f"(?:安排|分配|推荐|对接|输送|直签|直推|内推|包|保|保证|承诺|百分百|百分之百|100%|签约?|送进|塞进|解决){gap(4)}{_PLACE}|"
    f"(?:百分百|百分之百|100%|全部|包|保证|承诺|负责)(?:安排|分配|推荐|对接|输送|内推|解决){gap(3)}{_PLACE}|签(?:订|署)?(?:就业|上岸|保过|提分|定向|包分配)(?:协议|合同)"
)
_WAGE_FLOOR = (
    f"(?:起薪|月薪|年薪|底薪|薪资|工资|收入|月收入|月入|日入|时薪|待遇|薪水){gap(3)}(?:不低于|不少于|不会低于|最低|至少|起步|起码|保底|少说|没有低于)"
    f"{gap(2)}{NUMBER}(?:块|元|万|k|w|千)?"
)
_PLACED_STORY = context(f"{TOLD.pattern}|我(?!们|校|司)|招聘会|校招|三方|双选会|五险|社保|辅导员")
_FLOOR_STORY = context(f"{TOLD.pattern}|最低工资|法定|劳动法|社保|五险|双休|招聘|诚聘|面试|hr|岗位职责|我(?!们)")
_LEARNING = context("班|课|学|结业|毕业|培训|训练营|陪跑|带你|包|保|加盟|出师|跟着|推荐|入行")

# --- money that must come back ---------------------------------------------------------------------------------------
_RATE = f"{NUMBER}(?:个点|分利|趴|厘|%|成|个百分点|点)"
_YIELD = (
    f"(?:每个?月|每季度?|每年|一年|年底|年终|月月|年年|季季|到期|按[月季年周]|每周|每天|天天){gap(3)}(?:固定|保底|稳定|稳|至少|最少|不低于|保证)?{gap(2)}"
    f"(?:分红|返利?|返现|利息|收益|回报|派息|付息|分你|给你|给|返你|拿|进账)?{gap(1)}{_RATE}(?!的?(?:盐|酒|糖|电|水|人|折))|"
    f"(?:固定|保底|稳定|稳稳|稳赚|保证|承诺|雷打不动){gap(3)}(?:分红|利息|收益|回报|返利|付息){gap(2)}{NUMBER}"
)
_YIELD_SAID = context("固定|保底|稳|保证|分红|返|利息|收益|回报|派息|付息|投|存|放|本|认购|认养|入股|跟单|跟着|老师|群|项目|理财|赚")
_YIELD_STORY = context(
    f"{TOLD.pattern}|银行|定存|定期|活期|国债|余额宝|房贷|车贷|公积金|基金|通胀|物价|cpi|电费|涨了|跌了|降|手续费|税|提成|绩效|工资|电量|电池|湿度"
)
_BACKER = "(?:公司|平台|总部|开发商|厂家|我们|我方|咱们|项目方|机构|庄园|基地|合作社|物业|运营方|甲方|团队)"
_BUYBACK = (
    f"(?:到期|期满|满[一二三四五六七八九十1-9]{{1,2}}年|第?[一二三四五六七八九十1-9]{{1,2}}年(?:后|末|底|期满)?|随时|按年|每年|年年|不想要了?|转手|溢价|原价|保价|"
    f"高价|加价|平价|合同){gap(5)}(?:原价|高价|溢价|平价|加价|保价|全额|按原价|兜底)?(?:收回|回收|回购|收购|买回|赎回|包销|包收){_END}|"
    f"{_BACKER}(?:按年|每年|到期|原价|高价|溢价|全部|全程|包|统一|签约|兜底|保底){{1,2}}(?:收回|回收|回购|收购|包销|包收|返租|托管)|"
    f"(?:租金|收益|利息|亏损|差价|本金|风险|回报|损失|空置){gap(4)}(?:由|归|算|{_BACKER}){gap(4)}(?:包底|保底|兜底|托底|包干|补齐|补足|承担|包赔|垫付|照付|打底)|"
    f"(?:亏了|赔了|亏的|赔的|少了)(?:都|就|全|也|统统|算)?(?:我们?|他|她|公司|平台|老师|总部|师父|大哥)(?:来|全|都)?(?:补|赔|垫|贴|兜|认|出|扛)"
)
_BUYBACK_STORY = context(
    f"{TOLD.pattern}|旧手机|旧衣|旧书|垃圾|废品|废纸|纸壳|瓶子|家电以旧|以旧换新|二手|衣物|电池回收|快递盒|卫星|火箭|无人机|银行|国债|股份回购|上市公司|公告"
)

# --- one time, and it is gone for good -------------------------------------------------------------------------------
_ONE_TIME = "(?<![第有每某几多])(?:一次|一遍|一回|一趟|一招|一喷|一刷|一冲|一擦|一瓶|一贴|一针|上门一次|做一次)"
_GONE = (
    f"{_ONE_TIME}(?:性)?(?:就|即|便|给你|帮你|全|彻底|直接|保证|包|必){{0,2}}"
    "(?:[弄清搞除杀灭洗刮通治修解祛去消][一-鿿]?(?:干净|彻底|断根|断|绝|光|净|到位|搞定|通透|见底)|[断除]根|根除|根治|清零|到位|永久解决|终身不愁|管[一二三五十两]年|管一辈子)(?!了|的时候)|"
    f"{_ONE_TIME}{gap(2)}(?:保|管|顶|够)(?:你|您)?(?:一年|三年|五年|十年|半年|一辈子|终身|整年|好几年){gap(3)}"
)
_GONE_STORY = context(f"{TOLD.pattern}|作业|错题|碗|衣服|米|菜|试管|电量|充电|充满|吃|买")

# --- changed or taken back at any time -------------------------------------------------------------------------------
_WHENEVER = (
    "(?:用坏|用旧|穿旧|穿坏|睡坏|坏了?|睡不惯|睡不习惯|用不惯|不喜欢|不想要|不合适|后悔|腻了|旧了|任何时候|任何原因|任何问题|什么时候|多久|哪天|几年后|"
    f"(?:用|睡|穿|戴|住|开){SPAN}|一辈子|这辈子|终身|终生|永远|永久){gap(6)}[，,]?(?:随时|都|也|照样|照|无条件|不问原因|不问理由|没有期限|不限次数?|免费|终身|终生)"
    "(?:都|也|能|可以|可|给你|给您|给|照样|免费|无条件|包){0,3}(?:换新?|退|修|赔|收回)(?![了过休烧步房潮季成乘药])(?:给你|你|新|全款|款|钱)?|"
    "(?:终身|终生|永久|一辈子|无限次?|不限次数?)(?:都)?(?:免费|包|管|给)?(?:换新|以旧换新|换|退换|维修|返修|包修|保养|更新|升级|重修|售后)"
)
_WHENEVER_SAID = context("随时|无条件|不问|没有期限|不限|一辈子|这辈子|终身|终生|永远|永久|无限|十年|二十年|年也|辈子")
_WHENEVER_STORY = context(f"{TOLD.pattern}|会员|七天|7天|无理由|平台|保修期|三包|发票|运费")

# --- people who are made to come, results said to be certain ---------------------------------------------------------
_RETURN = (
    f"(?:{SPAN}(?:内|之内|以内|就|让|必|保)?{gap(3)})?(?:让|叫|保证|必|包|稳|能让|可以让|教你让){gap(2)}(?:他|她|对方|前任|男友|女友|前男友|前女友|老公|老婆|男神|女神|心上人|那个人)"
    f"{gap(4)}(?:主动|乖乖|跪着|哭着|自己|立刻)?(?:回来|回头|求你|求和|复合|加回|联系你|找你|服软|离不开你|爱上你|追你|低头)"
)
_RETURN_STORY = context("歌|电影|剧|小说|猫|狗|孩子|我(?!们|教|帮)|他说|她说|妈妈|爸爸")
_SURELY = "(?:百分百|百分之百|100%|铁定|包你|包您|保你|保您|保准|准保|管保|打包票|保证|承诺|稳稳|十拿九稳|板上钉钉|必然?|绝对|肯定)"
_OUTCOME = either(
    "录用 转正 落户 入户 入编 批下来 办下来 下来 出结果 回头 卖掉 卖出去 租出去 成交 中标 升职 加薪 涨薪 增值 升值 翻番 追回 要回来 讨回来 拿回来 "
    "退回来 到手 判赢 胜诉 打赢 不留疤 不留痕 不留印 不漏 不复发 不再犯 不起球 不掉色 开花 结果 成活 发芽 修好 修复 除净 清零 接单 爆款 上首页 上推荐 "
    "涨停 解套 翻本 回血 下户 提档 扭转 改掉 戒掉 戒断 断奶 断根 留下来 通关 提车 上牌 摇中 拿房"
)
_SURE_RESULT = f"{_SURELY}(?:的|能|会|可以|给你|帮你|让你|一次|都|全部|全){{0,3}}{gap(2)}{_OUTCOME}(?!了|过)"
_SURE_STORY = context(
    f"{TOLD.pattern}|我(?!们|帮|给|这|家|手)|他|她|队|比赛|球|冠军|裁判|菜|饭|锅|天气|雨|雪|堵车|谁|春天|种子|老天|神|佛|预言|侦探|凶手|猫|狗"
)


def _where(said: re.Pattern[str], story: re.Pattern[str]) -> Decide:
    """Like ``weigh``, only where the sentence also says ``said``."""
    told = weigh(sentence=story, field=WARNED)

    def decide(place: Place) -> SeverityPair | None:
        return told(place) if said.search(sentence(place)) else None

    return decide


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="promise/unpaid",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("费 钱 款 本金 本钱 红包 佣金 免费 无偿 白 退 返 赔 不收 不要 不拿 不赚"),
        regex=f"{_FALLS_SHORT}{across(10, 8)}(?:{_UNPAID})",
        decide=weigh(sentence=_UNPAID_STORY, field=WARNED, denial=False),
    ),
    Pattern(
        name="promise/given",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("就 都 即 便 准 马上 立刻 直接 一定 肯定 必 稳"),
        regex=_GIVEN,
        unless="才(?:能|可以|会)?|不(?:能|会|可以)|未必",
        decide=weigh(sentence=_GIVEN_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/by-date",
        rule=_EDUCATION,
        category=_GUARANTEE,
        needs=signs("提 涨 升 冲 拉 补 追 考 逆袭 翻"),
        regex=_BY_DATE,
        decide=weigh(sentence=_BY_DATE_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/placed",
        rule=_EDUCATION,
        category=_GUARANTEE,
        needs=signs("上岗 就业 入职 工作 岗位 录用 协议 合同"),
        regex=_PLACED,
        decide=weigh(sentence=_PLACED_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/wage-floor",
        rule=_EDUCATION,
        category=_GUARANTEE,
        needs=signs("不低于 不少于 最低 至少 起步 起码 保底 少说"),
        regex=_WAGE_FLOOR,
        decide=_where(_LEARNING, _FLOOR_STORY),
    ),
    Pattern(
        name="promise/yield",
        rule=_FINANCE,
        category=_GUARANTEE,
        needs=signs("个点 分利 趴 厘 % 成 分红 利息 收益 回报 返利 付息"),
        regex=_YIELD,
        decide=_where(_YIELD_SAID, _YIELD_STORY),
    ),
    Pattern(
        name="promise/buyback",
        rule=_FINANCE,
        category=_GUARANTEE,
        needs=signs("回 买 包 兜 托 补 承担 垫 照付 打底 赔"),
        regex=_BUYBACK,
        decide=weigh(sentence=_BUYBACK_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/gone",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("一次 一遍 一回 一趟 一招 一喷 一刷 一冲 一擦 一瓶 一贴 一针"),
        regex=_GONE,
        decide=weigh(sentence=_GONE_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/whenever",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("换 退 修 赔 收回 维修 保养 更新 升级 售后"),
        regex=_WHENEVER,
        decide=_where(_WHENEVER_SAID, _WHENEVER_STORY),
    ),
    Pattern(
        name="promise/return",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("回来 回头 求你 求和 复合 加回 联系你 找你 服软 离不开你 爱上你 追你 低头"),
        regex=_RETURN,
        decide=weigh(sentence=_RETURN_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/sure-result",
        rule=_RULE,
        category=_GUARANTEE,
        needs=signs("百分 100% 铁定 包 保 准 打包票 承诺 稳稳 十拿九稳 板上钉钉 必 绝对 肯定"),
        regex=_SURE_RESULT,
        decide=weigh(sentence=_SURE_STORY, field=WARNED),
    ),
)
