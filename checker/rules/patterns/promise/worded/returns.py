"""Money that cannot be lost, and papers that promise it."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import (
    NUMBER,
    WARNED,
    anywhere,
    context,
    either,
    gap,
    heard,
    sentence,
    spared,
    weigh,
)
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.promise.worded.shared import GUARANTEE, RULE

_FINANCE = "ad-law/25"

_MONEY = either("本(?![村地人校]) 息 本保息 本金 收益 底 值 赚 盈利 回报 兑 回本")

# --- 稳赚, 零风险 ---
_STEADY = (
    heard("稳")
    + "(?:稳(?:的|当|地)?|妥妥|当当)?(?:能|可以|地)?"
    + either(
        heard("赚") + " 拿 收 到手 进账 过 上岸 涨 赢 盈 中签 录 出单 回本 获利 吃 睡后 中 提 瘦 降 下款 通过 拿下"
    )
    + f"(?:不赔|不亏|{NUMBER}(?:块|元|万|w|k|斤|分|个点)?)?"
)

_NO_LOSS = either(
    "零风险 0风险 无风险 没有风险 没风险 没有任何风险 毫无风险 不担风险 不用承担风险 稳赚不赔 "
    "只赚不赔 只涨不跌 只赚不亏 有赚无赔 有赚没赔 旱涝保收 包赚不赔 保赚不赔 稳赢不输 赢了归你 "
    "输了算我",
    "一毛钱都不会亏 一分钱都不会亏 一分钱不亏 一毛不亏 一次都没亏过 一次没亏过 从没亏过 "
    "从来没亏过 从未亏过 没亏过钱 没亏过 没赔过 没输过 从没失手 从不失手 月月有进账 天天有进账 "
    "不会亏 不会赔 不可能赔 亏不着 亏不到 赔不着 亏不了 赔不了 跌不了 不可能亏 绝不会亏 绝对不亏",
    "百发百中 万无一失 零失败 0失败 零失手 零挂科 0挂科 零拒签 0拒签 零翻车 零踩雷 无一失败 "
    "无一例外 没有失败过 从没失败过 没失败过 没有一个失败 从无败绩 胜率100% 成功率100%",
)

_PRINCIPAL = (
    f"(?:本金|亏损|亏的|亏了|损失|风险|差额){gap(4)}(?:我|他|她|老师|公司|平台|我们|咱们|机构|"
    f"团队)?(?:全|来|都)?(?:兜|担|垫|包赔|补你|赔你|补给你|扛|承担|负责|赔付)(?:着|底|了)?"
)

_MONEY_STORY = context(
    "说过|风险提示|可能亏损|不保证|彩票|麻将|斗地主|游戏|银行(?:经理|柜台)|合同|电话打不通|"
    "同事说|朋友说|我说那?|不通了|报案|二姨|空了|养老|R2|投的|舅|姑父|同学聚会"
)

# --- 一个月八千打底, 年息八趴领到退休 ---
_PERIOD = either(
    "每月 每个月 一个月 月月 每天 一天 天天 每周 一周 每年 一年 年化 年息 月息 日息 年利率 "
    "月收益 日收益 年收益 收益 利息 分红 回报 返利"
)

_AMOUNT = f"{NUMBER}(?:块钱?|元|万|w|k|%|个点|分利|趴|厘|多|来?百|点)?"

_FIXED = either(
    "打底 保底 起步 稳拿 稳赚 稳定到账 稳稳到手 稳稳进账 准时到账 固定到账 领到退休 领到老 "
    "雷打不动 只多不少 到账 轻松到手 固定返 固定发 固定拿 妥妥到手 妥妥进账 保证 一分不少"
)

# --- 签合同, 写进协议 ---
_PAPER = (
    "(?:签(?:"
    + heard("合同")
    + "|协议|约(?=保|减|包|提|承|瘦|效|退)|承诺书|对赌|军令状|保过)|写(?:进|在|到)(?:合同|协议|"
    "条款)|白纸黑字|立字据|有合同保障|合同为证|对赌)"
)

_STAKE = context(
    "班|课|学费|老师|教练|减|瘦|斤|保[过录本底]|包[过会提瘦]|提分|上岸|录取|拿证|收益|分红|回本|"
    "本金|退|赔|效果|疗程|植发|调理|代办|入户|就业|offer|脱单"
)

_PAPER_STORY = context(
    "租|房东|中介|二手房|购房|劳动|入职|hr|公司|装修队|离婚|甲方|客户|出版社|经纪|保险|法院|律师|"
    "没签|违约|看清|仔细看|逐条|拍照存"
)

_NOT_PRINCIPAL = (
    "保本(?:地|人|次|书|科|校|店)|确保本|保利(?:剧院|影城|中心|大厦|广场|地产|公寓|小区|院线)|"
    "保值率|保底(?:线|池|抽|工资|薪|机制|了|出|歪)|[担确环社医]保[本息底利值]"
)

_BORNE = (
    "(?:肿|出问题|出了问题|出事|坏|亏|掉|裂|碎|留疤|翻车|失败|不成|没效果|过敏|烂|死|漏|反弹|"
    "不行|出现问题|效果不好)(?:了)?(?:的话)?(?:都|全|一律|统统)?(?:(?:算|归)(?:我们|咱们|咱|本店|"
    "店里|老板|我家|平台|机构|公司|我)的?|(?:我们?|本店|店里|老板|平台|机构)(?:来)?(?:全责|全赔|"
    "兜底|包赔|赔|补|负责|承担)(?:到底|一切)?)"
)

_BORNE_STORY = context(
    "我妈|我爸|老公|孩子|同事|朋友|室友|教练说|谁负责|怎么算|自己承担|自行承担|自己负责|自负|"
    "合同|保险|物业|房东|游戏|麻将|不要紧|没事"
)

_INCOME_STORY = context(
    "工资|房租|月供|房贷|退休金|养老金|社保|公积金|还款|开销|花销|生活费|水电|花费|支出|吃饭|银行|存款|定期|国债|余额"
)

_PAPER_SAID = context("退|赔|保[过录本底]|包[过会提瘦]|倒贴|奉还|免单")


def _paper(place: Place) -> SeverityPair | None:
    said = sentence(place)
    if spared(place) or _PAPER_STORY.search(said) or _PAPER_SAID.search(said) or anywhere(place, WARNED):
        return None
    return CLAIM if anywhere(place, _STAKE) else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="promise/principal",
        rule=_FINANCE,
        category=GUARANTEE,
        regex=f"{heard('保本保息 保本息')}|{heard('保')}{_MONEY}(?:{gap(2)}(?:{heard('保')}息|收益|高息|回购|升值|理财|分红))?|刚性兑付",
        unless=_NOT_PRINCIPAL,
        decide=weigh(sentence=_MONEY_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/steady",
        rule=_FINANCE,
        category=GUARANTEE,
        regex=f"(?:(?:每月|每个月|每天|每周|每年|一个月|一天|月月|天天){gap(3)})?{_STEADY}",
        unless="稳中(?:有|求|向)|沉稳|平稳|安稳",
        decide=weigh(sentence=_MONEY_STORY, field=WARNED, after=context("^了")),
    ),
    Pattern(
        name="promise/no-loss",
        rule=_FINANCE,
        category=GUARANTEE,
        regex=_NO_LOSS,
        unless="无一例外[地的]",
        decide=weigh(sentence=_MONEY_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/borne",
        rule=_FINANCE,
        category=GUARANTEE,
        regex=f"{_PRINCIPAL}|{_BORNE}",
        decide=weigh(sentence=_BORNE_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/income",
        rule=_FINANCE,
        category=GUARANTEE,
        regex=f"{_PERIOD}{gap(3)}(?:{_FIXED}{gap(2)}{_AMOUNT}|{_AMOUNT}{gap(2)}{_FIXED})|(?:固定|保证|承诺|"
        f"锁定|预期)?(?:年化|年息|月息|年收益|月收益|周收益|年回报|月回报)(?:收益|回报|利率|"
        f"率)?(?:稳定|固定|高达|可达|轻松|不低于|保证)(?:在|到手|拿)?{_AMOUNT}(?:以上)?|(?:年|月|"
        f"周)(?:收益|回报)率?{NUMBER}(?:%|个点|倍)(?:起|以上|打底)?",
        decide=weigh(sentence=_INCOME_STORY, field=WARNED),
    ),
    Pattern(
        name="promise/contract",
        rule=RULE,
        category=GUARANTEE,
        regex=_PAPER,
        decide=_paper,
    ),
)
