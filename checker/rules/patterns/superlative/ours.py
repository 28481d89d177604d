"""Superlatives of what the writer makes or sells himself: 我们驾校拿证最快 · 自家茶园，最香的龙井 · 装修找我们，工期最短.

The words of praise are everyday ones (香, 快, 短). What makes them a claim is whose it is (我们医院做…, 这款…), a measure of trade
before them (性价比最高, 提分最快) or an offer beside them.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.offered import offered
from checker.rules.patterns.parts import clause, denied, quoted, tagged
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import (
    CATEGORY,
    ELSEWHERE,
    GOODS,
    OWN,
    PRAISED,
    RULE,
    STORY,
    STORY_AFTER,
    found,
)

_QUALITY = "(?:好|棒|香|甜|快|稳|轻|薄|亮|净|干净|自然|新鲜|软|糯|弹|鲜|嫩|脆|久|划算|便宜|准时|守时|低|省|高|短|实在|短|细|暖|顺|正|不(?:疼|痛|腻|油|闷|卡|刺激|伤[肤发眼胃]|挑人|显老|反弹)|最少|划得来)"
_PRAISED = f"(?:{PRAISED}|{_QUALITY})"
_END = "(?=的?(?:[，,。！!～~、；;\\s\\x00]|$))"

_MEASURE = (
    "(?:性价比|吸收率|收益率?|回报率?|利率|利息|年化|分红|工期|交期|周期|价格?|单价|报价|费用|首付|门槛|通过率|上岸率|成功率|成活率|录取率|升学率|提分率|就业率|复购率|回购率|好评率|含量|浓度|纯度|活性|净度|品质|质量|口感|效果|功效|疗效|服务|"
    "师资|用料|做工|手艺|配置|续航|画质|音质|颗粒|卡路里|热量|脂肪)"
)
_HOUSE = "(?:医院|诊所|驾校|公司|机构|门诊|学院|工厂|门店|工作室|中介|团队|品牌|茶园|果园|农场|牧场|花店|民宿|酒店|餐厅|饭店|面馆|店|院里|馆|厂|坊|课|班里?(?:的?(?:课|老师)))"
_OURS = (
    f"(?:本(?:店|馆|厂|公司|机构|门诊|诊所|品牌|工作室|驾校)|我司|小店|我们店|我家店|(?:我们|咱们|我家|咱家|俺家|我们家|自家|我)的?[一-鿿]{{0,3}}?{_HOUSE}|"
    "(?:我们|咱们|我家|咱家|俺家|我们家|自家|自己家|我)的?[一-鿿]{0,4}(?:做|卖|种|养|产|酿|烤|卤|腌|包|炒|煮|织|开|拍|缝|晒|榨|代理)的|"
    f"(?:我们|咱们|我家|咱家|俺家|我们家|自家)的?(?=[一-鿿])|这个(?={_MEASURE})|这[款支瓶盒套罐台](?!路|事|歌|剧|书|游戏|人))"
)
"""What is the writer's own to sell, or is held up to the reader."""
_BY_TRADE = f"{_HOUSE}|自家|本店|小店|我司|在卖|上新"
_NOT_SOLD = (
    "(?:我们|咱们|我家|咱家|我们家|自家)的?(?:[班组队系级年宿寝楼村镇县市区省国校]|学校|小区|单位|公司(?:的?(?:食堂|同事|老板|领导|楼))|办公室|部门|宿舍|寝室|那|这(?:边|里|儿|代|届|一)|俩|两|三|几|一家|大人|都|也|就?喜欢|常|最|小[猫狗]|猫|狗|娃|宝|孩|人|附近|楼下|门口|[一二]楼|阳台|客厅|老[大二三]|长辈|关系|感情|现在|当时|以前|后来)|"
    "(?:我们|我家)(?:[一-鿿]{0,2})?(?:觉得|认为|发现|想|吃|去|来|坐|走|看|玩|住|买|用|挑|选|聊)|我(?:又|就|也|只|都)?(?:挑|买|选|用|拿|吃|喝|穿|点|订)"
)
_FURNITURE = "床|沙发|空调|灯|桌|椅|柜|锅|冰箱|电视|洗衣机|窗帘?|地毯|枕头?|被子?|毯|网|wifi|厨房|卧室|房间|客厅"
"""What stands at home is praised at home."""
_SWIFT = "(?:提分|涨分|拿证|出证|下证|下款|放款|批款|赔付|理赔|赔得|赔款|见效|起效|恢复|美白|祛斑|淡斑|祛痘|掉秤|瘦|涨粉|起号|回本|出单|出签|发货|到货|上门|出片|交货|交房|回款|收益|成交|出租|脱手)"
_COMMERCIAL = f"(?:{_MEASURE}(?:绝对|都?是|也|一直|就是|才是)?最(?:高|低|短|好|优|足|稳|快|实在|实惠|全|扎实)|{_SWIFT}(?:的?速度|得|也|都|绝对|就是)?最(?:快|稳|高|多))"
_TRADE = f"{GOODS}|膏|乳|液|油|皂|粉|膜|机|盘|楼|校|营|酒|米|面|肉|蟹|虾|鱼|鹅|鸡|果|豆|糖|饼|糕|菜|串|龙井|普洱|花|丸|胶原蛋白|蛋白|肽|酵素|热玛吉|双眼皮|种牙|牙|保姆|家政|婚纱照|写真|代购|理财|存钱|装修|搬家|方案|套系|补习|辅导|公寓|手术|针|疗程|睫毛"

_TOLD = f"{STORY}|{ELSEWHERE}|我们班|我班|上次|这次|那次|昨天|前天|去年|上周|逛|路过|排队|食堂|测评|评测|横评|对比下来|哪[个家款种]|如果|要是|比赛|作业|作文|运动会|春运|航班|地铁|公交|超市"
_NEITHER = "(?:不|没|没有|未必|不一定|不敢说|不是|并非|谁说|难道|什么叫)[^，,。！？]{0,4}$"


def _told(place: Place) -> bool:
    """Quoted, denied, or a story: then whose it is and what is offered says nothing."""
    if quoted(place) or tagged(place) or denied(place) or found(_NEITHER, clause(place).partition(place.text)[0]):
        return True
    if found(STORY_AFTER, place.after(8)) and not found("^的?(?:状态|办法|方式)[，,。]", place.after(8)):
        return True
    return found(_TOLD, place.sentence()) or found(OWN, place.before(24))


def _own(words: str) -> bool:
    return found(_OURS, words) and not found(_NOT_SOLD, words)


def _ours(place: Place) -> SeverityPair | None:
    """Praise at the end of a clause, or before goods: of the writer's own, or beside an offer."""
    if _told(place):
        return None
    before = place.before(24)
    if found("(?:我们家|我家|咱家|本店|我们店)(?:就|才|绝对|永远)是$", before):
        return CLAIM
    if before.endswith("卖得") or found("^的(?:那|这)?一?[根个只条支把张件块位款碗道]", place.after(4)):
        return None  # one of several
    sold = offered(place)
    if not sold and (
        found(_FURNITURE, before) or (found("^的[一-鿿]", place.after(2)) and not found(_BY_TRADE, before))
    ):
        return None
    if _own(before) and (sold or found(_TRADE, before + place.text + place.after(10))):
        return CLAIM
    return CLAIM if sold and found(_TRADE, place.sentence()) else None


def _measured(place: Place) -> SeverityPair | None:
    """A measure of trade at its best: before goods, of the writer's own, or beside an offer."""
    if _told(place):
        return None
    own = _own(place.before(24) + place.text)
    goods = found(f"^的[一-鿿]{{0,5}}(?:{_TRADE})", place.after(12))
    return CLAIM if own or goods or offered(place) else None


def _graded(place: Place) -> SeverityPair | None:
    """最佳修护效果, 最高品质的狗粮: the grade stands on what is sold."""
    return None if _told(place) else CLAIM


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/ours",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?<!最)最{_PRAISED}{_END}|(?<!最)最{_PRAISED}(?=的[一-鿿])",
        decide=_ours,
    ),
    Pattern(
        name="superlative/measured",
        rule=RULE,
        category=CATEGORY,
        regex=_COMMERCIAL,
        decide=_measured,
    ),
    Pattern(
        name="superlative/graded",
        rule=RULE,
        category=CATEGORY,
        regex=(
            f"最高(?:品质|规格|标准|等级|级别|纯度|浓度|配置|性价比)(?=的[一-鿿]{{0,4}}(?:{_TRADE}))|"
            "最佳(?:修[护复]|护肤|保湿|补水|美白|祛斑|淡斑|抗皱|紧致|控油|提分|治疗|减脂|塑形|口感|赠礼|使用)?效果|(?:肌肤|皮肤|发质|秀发|脸部?|身材)[^，,。！？\\n]{0,4}最佳状态"
        ),
        decide=_graded,
    ),
)
