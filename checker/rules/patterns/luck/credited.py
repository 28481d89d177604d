"""What is worn, set up or called in, and the good that is to come of it; what is to be driven off; bad omens.

An outcome of everyday life (生意好, 升职) is a claim of luck only where a charm, a rite or the unseen is named in the note.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.luck.words import LUCK_TOLD, RULE, SUPERSTITION, mystic
from checker.rules.patterns.parts import anywhere, context, either, quoted, sentence, tagged
from checker.rules.patterns.pattern import Pattern, Place

_MONEY = "生意|进账|业绩|订单|客流|客人|流水|收入|钱包|存款|口袋|店里|铺子|财|财运|钱|账户"
_GROWS = "旺|红火|翻|涨|爆|好起来|滚滚|不断|鼓|多起来|兴隆|起飞|一天比一天[好旺多]|越来越[好旺多]|蒸蒸日上|挡都?挡不住|盆满钵满|不请自来|源源不断|自己来|挤破|坐满|排队|进门"
_VISITOR = "offer|录取通知书?|通知书|升职|加薪|好消息|好事|机会|贵人|桃花|对象|正缘|真命天子|前任|前男友|前女友|心上人|那个人|对方|他|她|ta|财神|好运|福气|生意|客户|大单|工作|宝宝"
_COMES = "来敲门|找上门|上门|敲门|降临|砸过来|砸中|砸到|靠近你?|来找你?|找你|联系你?|来了|会来|出现|送上门|跟着来|挡不住|回头|低头|认错|求复合|求你|接连"
_BLESSED = either(
    "腰缠万贯 财源滚滚 财源广进 日进斗金 金银满屋 盆满钵满 一夜暴富 暴富 大富大贵 富贵 发大财 发横财 发财 来财 进财 聚财 中奖 中大奖 升官 升官发财 步步高升 一路开挂 一路绿灯 "
    "一路顺 万事如意 万事顺遂 事事顺 诸事顺 诸事顺遂 顺风顺水 逢凶化吉 逢考必过 逢考必中 考必过 金榜题名 高中 上岸 心想事成 有求必应 百病不侵 百毒不侵 百邪不侵 长命百岁 平安一生 "
    "平安顺遂 一生平安 一世平安 岁岁平安 保平安 佑平安 庇佑 护佑 保佑 庇护 脱单 旺桃花 招桃花 转运 开运 好运连连 好运爆棚 好运翻倍 鸿运当头 时来运转 好孕 怀上 得子 添丁 顺产 复合 "
    "回心转意 如愿 心愿成真 愿望成真 愿望实现 梦想成真 升职加薪 加官进爵 家宅安宁 家和万事兴 百事可乐 逆袭 翻身 翻盘 上岸 稳过 必过"
)
_OUTCOME = (
    f"(?:(?:{_MONEY})(?:就|都|也|会|自己|自动)?[^，。！？\\n]{{0,5}}?(?:{_GROWS})|"
    f"(?:{_VISITOR})(?:就|都|也|会|必|必定|一定)?[^，。！？\\n]{{0,4}}?(?:自己|自动|主动|纷纷|接连|一个个|乖乖|不请)[^，。！？\\n]{{0,3}}?(?:{_COMES})|"
    f"(上岸|脱单|升职|发财|怀孕|转正|暴富|加薪)的\\1|{_BLESSED})"
)
_DONE = (
    "(?:换上|换成|换了|戴上|戴着|戴|摆上|摆了|摆着|摆在|摆|贴上|贴着|贴|挂上|挂了|挂着|挂|放在|放上|放了|放|供上|供着|供|请回家?|请来|请了|请进|请|做完|做了|改完|改了|画完|纹完|点上|"
    "点了|烧|随身带?|贴身|揣着|揣|压在|压着|熏完|熏|洗完|泡完|念完|念|默念|抄完|拜完|拜了|拜|跟着念|设成|枕着|枕下|绑上|系上|系|扫一?扫|转动|摸一?摸|种上|养)"
)

# Mood and sport drive dark thoughts away too; a room, smoke and stones do it by magic.
_FOUL = "(?:坏|负|低频|阴|浊|脏|不好的?|不干净的?|晦|霉|衰|穷|病|杂乱的?)(?:能量|磁场|气场|气息|东西|气|运|念)"
_CLEARED = "(?:赶跑|赶走|清掉|清走|清空|清除|清理|熏走|熏掉|扫走|扫掉|扫光|扫出门|驱走|驱散|驱除|驱赶|带走|吸走|吸掉|吸光|洗掉|洗走|排走|排出|冲走|送走|挡在|净化|隔绝|隔开|化掉|散掉|退散|烧掉|破掉|剪断)"

_PLACED = (
    "镜子?|床头?|床尾|大门|房门|门口|门|灶台?|灶位|炉灶|厕所|马桶|卫生间|鱼缸|沙发|书桌|办公桌|工位|房梁|横梁|空调|衣柜|鞋柜|窗户?|电视|绿植|仙人掌|尖角|刀具?|扫把|扫帚|垃圾桶|楼梯|"
    "电梯|玄关|餐桌|冰箱|神龛|神位|财位|钱包|鞋子?|筷子|时钟|挂钟|娃娃|吊灯|西北角|东南角|客厅|阳台|洗衣机|假花|干花|枯花|路口|丁字路"
)
_FACES = "对着?|照着?|冲着?|压着?|压|朝着?|正对着?|靠着?|摆在?|放在?|挂在?|堆在?|挨着|见|在|空着|缺角?|乱放|横着|倒着|有|养|插|种|破|脏"
_HARM = (
    "吵架|吵吵闹闹|破财|漏财|散财|耗财|损财|退财|不聚财|离婚|分手|不顺|倒霉|不睦|不和|口角|烂桃花|外遇|小三|招小人|犯小人|霉运|晦气|克[夫妻父母子]|赔钱|亏钱|存不住钱?|留不住钱?|守不住钱?|"
    "聚不住|流走|跑光|伤身|出轨|走下坡|招灾|遭殃|背运|败运|败家|走衰|招阴|招鬼|犯煞|血光|财运?[^，。！？\n]{0,3}(?:跑|漏|散|流|断|挡|没|走)|运势?[^，。！？\n]{0,3}(?:差|败|低|断|走低)|婚姻[^，。！？\n]{0,4}(?:不|散|有问题|危)"
)
_TABOO = "本命年|太岁年|犯太岁|太岁|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?|正月|初一|七月半|鬼月|搬家|入宅|新店|开业|婚床|孕期|除夕|立春|冬至夜|初五|生日当天"


def _credited(place: Place) -> SeverityPair | None:
    """The outcome counts where the note names a charm, a rite or the unseen."""
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)) or LUCK_TOLD.search(place.field.title):
        return None
    return CLAIM if mystic(place) else None


_MOOD = context(
    "跑步|运动|健身|音乐|唱歌|聊天|朋友|心情|情绪|哭|睡|电影|书|阅读|骑行|爬山|拳击|做家务|大扫除|孩子|笑|拥抱|吐槽|公司|同事|职场|群"
)
_ROOM = context(
    "屋|家里|房|空间|店|车里|身上|磁场|气场|熏|香|水晶|盐|鼠尾草|圣木|铃|钵|法|灵|咒|符|脉轮|石|烛|艾|柚子叶"
)


def _driven_off(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    near_by = f"{place.field.title} {sentence(place)}"
    return None if _MOOD.search(near_by) or not _ROOM.search(near_by) else CLAIM


def _omen(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    return CLAIM


_STRONG = context(
    "葫芦|貔貅|水晶|铜|符|五帝钱|财神|金蟾|蟾蜍|发财树|鱼缸|龙龟|麒麟|八卦|石敢当|文昌|罗盘|关公|石狮|金鸡|玉|香炉|聚宝盆|招财|转运|桃木|朱砂|摆件|风水|旺|财"
)


def _quarter(place: Place) -> SeverityPair | None:
    """Things set up by the compass: only where it is a charm."""
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    return CLAIM if _STRONG.search(sentence(place)) or anywhere(place, _FENGSHUI) else None


_FENGSHUI = context("风水|财位|旺|煞|聚财|招财|气场|磁场|八字|五行")

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="luck/credited",
        rule=RULE,
        category=SUPERSTITION,
        needs=("戴", "摆"),
        regex=f"{_DONE}[^。！？\\n]{{0,16}}?{_OUTCOME}",
        decide=_credited,
    ),
    Pattern(
        name="luck/outcome",
        rule=RULE,
        category=SUPERSTITION,
        needs=("腰缠万贯", "找上门"),
        regex=(
            f"(?:{_VISITOR})(?:就|都|也|会|必|必定|一定|绝对)?[^，。！？\\n]{{0,4}}?(?:自己|自动|主动|纷纷|接连|一个个|乖乖|不请)[^，。！？\\n]{{0,3}}?(?:{_COMES})|"
            f"(?:{_MONEY})(?:就|都|也|会|自己|自动)?[^，。！？\\n]{{0,4}}?(?:一天比一天[好旺多]|越来越[好旺多]|挡都?挡不住|滚滚来?|源源不断|不请自来|蒸蒸日上|爆棚|大旺|翻倍)|"
            "(上岸|脱单|升职|发财|怀孕|转正|暴富|加薪)的[^，。！？\\n]{0,3}(?:上岸|脱单|升职|发财|怀孕|转正|暴富|加薪)的(?:上岸|脱单|升职|发财|怀孕|转正|暴富|加薪)|"
            "腰缠万贯|日进斗金|金榜题名|逢考必[过中]|百[病邪]不侵|鸿运当头|步步高升|有求必应|心愿成真|愿望成真|平安顺遂|一生平安|岁岁平安"
        ),
        decide=_credited,
    ),
    Pattern(
        name="luck/carries",
        rule=RULE,
        category=SUPERSTITION,
        needs=("带财",),
        regex=(
            "(?:天生|自)?带[财旺福](?:的|属性|体质|相|之相|命|(?=[，。！？\\s]|$))|[招旺带聚][财福运](?:体质|能量|配色|发色|发型|妆|眉|唇|痣|美甲|穿搭|壁纸|头像|网名|昵称|数字|花束?|植物|颜色|香|餐桌)|"
            "(?:桃花|姻缘|财运|贵人|好运|转运|开运|锦鲤|暴富|上岸|脱单|显化|事业运|人缘)(?:妆|眉|唇|发色|发型|痣|美甲|穿搭|壁纸|头像|屏保|网名|昵称|蜡烛|香薰|香膏|香水|手账|音频|咒语?|口诀|"
            "仪式|能量|阵|灯|水|盐|浴|粉|瓶|布袋|福袋|御守|结|扣|绳|链|串|戒|牌|卡|石|贴|铃)"
        ),
        unless="暴富(?:梦|计划)|上岸(?:经验|贴)|脱单(?:经验|贴)|锦鲤(?:池|苗|粮)|招财猫(?:能量)?|带财务|上岸灯|桃花(?:粉|水|盐|瓶|灯|贴|卡|链|香|浴)|姻缘石(?:景区)",
        decide=_omen,
    ),
    Pattern(
        name="luck/driven-off",
        rule=RULE,
        category=SUPERSTITION,
        needs=("能量", "晦气"),
        regex=f"{_FOUL}[^，。！？\\n]{{0,5}}?{_CLEARED}|{_CLEARED}[^，。！？\\n]{{0,7}}?{_FOUL}",
        decide=_driven_off,
    ),
    Pattern(
        name="luck/omen",
        rule=RULE,
        category=SUPERSTITION,
        needs=("破财", "倒霉"),
        regex=(
            f"(?:{_PLACED})[^，。！？\\n]{{0,4}}?(?:{_FACES})[^。！？\\n]{{0,9}}?(?:{_HARM})|"
            f"(?:{_TABOO})[^。！？\\n]{{0,10}}?(?:不|别|没|未|忘|忌|切忌|千万)[^。！？\\n]{{0,10}}?(?:{_HARM})|"
            f"(?:{_TABOO})[^。！？\\n]{{0,8}}?(?:要|必|会|就|得|需|赶紧|早点|务必)(?:戴|穿|请|化|拜|躲|挡|安|压|佩|备|换)[^，。！？\\n]{{0,6}}"
        ),
        decide=_omen,
    ),
    Pattern(
        name="luck/quarter",
        rule=RULE,
        category=SUPERSTITION,
        needs=("东南", "财位"),
        regex=(
            "(?:正?(?:东南|西北|东北|西南)|正[东南西北]|青龙|白虎|明财|暗财)(?:角|方位?|位|边)?[^，。！？\\n]{0,5}?(?:摆|放|挂|供|养|埋|压|点)[^，。！？\\n]{1,10}|"
            "(?:摆|放|挂|供|养|埋|朝|头朝|对准|压)(?:在|着|到|于|向)?[^，。！？\\n]{0,7}?(?:正?(?:东南|西北|东北|西南)|正[东南西北]|青龙|白虎|财)(?:角|方位?|位)"
        ),
        decide=_quarter,
    ),
)
