"""Medical and bodily effects stated of ordinary goods, classes and habits (广告法 第十七条)."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.expressions import compiled
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.effect.words import (
    BROUGHT,
    HABIT,
    ILLNESS,
    MORE_OBJECTS,
    OBJECT,
    PERIOD,
    PRODUCT,
    USE,
    as_told,
    claimed,
    doubted,
    medical,
)
from checker.rules.patterns.parts import (
    NUMBER,
    SPAN,
    across,
    anywhere,
    around,
    context,
    denied,
    either,
    gap,
    heard,
    near,
    quoted,
    sentence,
    tagged,
)
from checker.rules.patterns.pattern import Pattern, Place

_RULE = "ad-law/17-med"
_EFFICACY = "efficacy"
_CURE = either(
    "治 包治 治好 治疗 治愈 根治 主治 专治 医好 医治 攻克 调理 调好 调治 调养 缓解 缓和 减轻 "
    "改善 舒缓 舒解 祛 祛除 去 去除 淡化 淡 褪 消 消除 消灭 消退 除 除掉 扫除 清除 抗 防 防治 "
    "预防 杜绝 告别 赶走 赶跑 搞定 拯救 攻破 制服 改掉 校正 扭正 击退 击穿 降 降低 平稳 稳 稳定 控 控制 调节 平衡",
    "驱除 驱散 排空 清走 刮走 刮掉 刷走 送走 赶出 逼退 劝退 掐断 排 排出 排走 排光 清 清理 清空 逆转 恢复 修复 修护 收缩 缩小 隐形 抚平 填平 熨平 拉平 填充 "
    "提升 提高 增强 增加 促进 化 化解 溶解 溶 散 疏散 止 终结 解决 打败 战胜 甩掉 对付 断根 拔除 "
    "根除 软化 矫正 纠正 治得好 治得了 救 救回 救回来 克服 抑制 阻断 远离 不怕 再见 拜拜",
)

# two-character claims that stand on their own; the segmenter must keep them whole
_PAIRS = (
    "补气血 养气血 调气血 养气色 祛湿 祛痘 祛斑 祛疤 祛皱 祛黄 祛印 祛风 祛寒 祛痰 祛火 祛眼袋 "
    "去湿 去痘 去疤 去皱 去斑 淡斑 淡纹 淡疤 淡印 除皱 除湿气 抗皱 抗敏 抗炎 抗老 抗衰 抗衰老 "
    "抗癌 抗病毒 抗过敏 抗抑郁 抗氧化 抗糖 抗初老 抗敏感",
    "退黄 退黄疸 退斑 退红血丝 消炎 消肿 消痘 消斑 消疤 消食 散结 化瘀 化痰 止咳 止痛 止痒 止泻 止血 止脱 防脱 固发 生发 "
    "育发 乌发 养发 活血 通络 通经 通便 通乳 通鼻 催乳 下奶 追奶 回奶 排毒 排湿 排寒 排酸 排宿便 "
    "排油 排水肿 清肠 清肺 清热 清火 去火 降火 下火 解毒",
    "养肝 护肝 补肝 养胃 护胃 暖胃 补肾 固肾 壮阳 补阳 滋阴 补血 养血 补气 益气 补虚 补脑 健脑 "
    "益智 健脾 醒脾 安神 助眠 促眠 定惊 明目 润肺 润肠 养颜 驻颜 暖宫 暖宫驱寒 养宫 缩宫 驱寒 "
    "散寒 驱蛔 增高 助高 助长 丰胸 丰乳 丰臀 缩阴 紧阴 甩脂肪 燃脂肪 溶脂肪 排脂肪 溶脂 爆脂 燃脂 刮油 刮脂 甩脂 甩肉 掉秤 "
    "暴瘦 躺瘦 瘦脸 瘦腿 瘦腰 瘦肚 瘦肚子 瘦小腿 瘦大腿 瘦手臂 瘦全身 小颜 v脸 降脂 降压 降糖 "
    "降三高 降尿酸 降血压 降血糖 降血脂 美白 嫩白 亮白 焕白 褪黑 逆龄 冻龄 回春 返老还童 "
    "延年益寿 延缓衰老 换肤 嫩肤 生肌 补骨 补钙长高 壮骨 强骨 强肾 强肾固精 软化血管 疏通血管 "
    "清血管 清血栓 防癌 防三高 杀菌消炎 抑菌 杀癌 戒糖瘾 醒酒 解酒 养卵巢 保养卵巢 提免疫 "
    "护眼防近视 防近视 控近视 防蓝光近视 开胃消食 强身健体 通血管 拔毒 拔湿 吸湿毒 吸毒素 溶斑 "
    "击斑 断黑 愈疤",
)
_PAIR = heard(*_PAIRS)

_VERY = (
    "(?:了|掉|过|完|我|你|他|她|它|爸|妈|的|多年|顽固|老|各种|一切|所有|慢性|反复|宝宝|孩子|儿童|"
    "狗狗|猫咪|猫狗|宠物|产后|女性|男性|体内|面部|脸上|眼部|身上|皮肤|不少|很多|严重|轻度|遗传性|"
    "压力性|陈年|深层|和|及|与|、|好几年){0,3}"
)

# What became of it
_GONE = either(
    "好了 好多了 好了一半 好了大半 好了一大半 好了很多 好全了 全好了 都好了 好利索 好转 痊愈 "
    "治好 治愈 睡好了 喝好了 吃好了 贴好了 敷好了 泡好了 抹好了 涂好了 按好了 捏好了 练好了 "
    "洗好了 戴好了 坐好了 没了 没有了 没影了 不见了 消了 全消 全消了 消退 消失 消失了 消下去 "
    "消得快 消了一半 消掉 消光",
    "退了 全退 退得快 退得干净 退下去 淡了 淡化 淡到 淡得 淡没了 浅了 浅到 平了 平下去 变平 填平 "
    "填满 轻了 轻多了 少了 少多了 小了 变小 细了 隐形了 紧了 不犯 不犯了 没再犯 没犯过 没犯 "
    "再没犯 不发作 没发作 不复发 没复发 不闹了 没再来 不来了",
    "不疼 不疼了 不痛 不痛了 没疼过 没痛过 不酸了 不麻了 不痒 不痒了 不响了 不红了 不肿了 不堵了 "
    "不流了 不抖了 不咳 不咳了 不喘了 不冰了 不凉了 不打了 不起了 不长了 不冒了 没长过 没冒过 "
    "没发过 不掉了 不脱了 不抽了 不晕了 不吐了",
    "长平 填平了 缓解 缓解了 改善 改善了 见好 见轻 断根 断了根 除根 去根 绝根 掉了 掉光了 往下掉 "
    "脱落 长出来 长回来 长密 长满 冒出来 往前 往前移 转黑 变黑 返黑 黑回来 黑了 收回去 收紧 收了 "
    "瘪了 瘪下去 散了 就散 就好 就消 就改善 就不痛 就不疼 退得 并拢 合拢 养黑 变直 散开 软了 "
    "通了 顺了 规律了 准了 降了 降到 降下来 降回 掉到 下来了 下去了 稳了 稳住 平稳了 正常了 "
    "恢复正常 达标了 恢复 回来了 复位 回正 直了 正了 清了 亮了 透了 回升 提升了 上来了 有救 "
    "救回来 跟我说拜拜 说再见",
)
_HELPER = either(
    "克星 救星 自救 急救 救急 终结者 杀手 天敌 福音 神器 神药 救命 特效 专治 专攻 必入 闭眼入 一贴灵 一喷灵 一抹灵 一擦灵 死对头 猎手"
)
_TIMES = (
    f"(?:第?{NUMBER}(?:天|日|周|晚上|晚|夜|个月|次|贴|包|盒|瓶|片|支|个疗程|个礼拜|个星期|早上)|"
    f"隔天|当天|当晚|次日|第二天|第三天|一夜|整晚|几天|没几天|不到{NUMBER}(?:天|周|个月)|{SPAN})"
)


def _paired(place: Place) -> SeverityPair | None:
    """A short claim: its characters must form words of their own (去火 in 去火车站 does not)."""
    if place.text.isascii() or not place.words.holds(place.view.text, place.start, place.end):
        return None
    return claimed(place)


_EASY = either(
    "躺着 睡着 睡觉 坐着 穿着 穿着睡觉 吃着 喝着 贴着 躺平 追剧 不动 不运动 不节食 不用动 "
    "不用运动 不用节食 不忌口 不用忌口 不挨饿 不饿肚子 饭照吃 照吃照喝 敞开吃 随便吃 想吃就吃 "
    "吃着火锅 边吃边 睡一觉 光睡 泡着 不出汗 不流汗 不吃药 不打针 不开刀 不手术"
)
_SLIM_RESULT = heard("瘦 掉秤 掉肉 减肥 变瘦 减脂 燃脂 小一圈 掉斤 瘦下来 瘦身 甩肉 变白 变美 年轻 长高 变高 掉脂")


def _told_of_goods(place: Place) -> SeverityPair | None:
    """Only a time and a change: the goods must be named near by."""
    return as_told(place) and CLAIM if _REMEDY.search(around(place, 60, 20)) else None


_REMEDY = context(
    "药膏|膏|一管|一罐|一小罐|一瓶|一包|一支|贴|茶|精华|面膜|霜|油|皂|粉|丸|喷|敷|抹|涂|擦|喝|泡|"
    "艾|仪|水|汤|方子|偏方|土办法"
)
_USED = (
    f"{USE}(?:上|了|完|个|满|够|不到){{0,2}}(?:{NUMBER}(?:次|回|下|口|天|周|晚|夜|个月|个疗程|盒|"
    f"瓶|片|贴|罐|包|支|管|勺|杯|遍|分钟|小时|个礼拜|个星期|堂课?|节课?|针)|一觉|一晚|一夜|当天|"
    f"当晚|{SPAN})(?:左右|不到|下来|之?后|内)?(?:就|都|即|便|可以|能|明显|马上|立马|直接|基本|"
    f"保证){{0,2}}"
)
_USED_STRONG = either(
    "退红 退烧 退热 不痛 不疼 不痒 不咳 不酸 不麻 排气 通气 通便 回奶 下奶 结痂 断根 除根 根除 "
    "消肿 消痘 消斑 消炎 抗炎 止咳 止痛 止痒 止泻 愈合 祛斑 祛痘 淡斑 淡印 退奶 不打呼 不抽筋 "
    "不尿床 不夜哭 不脱发 长头发 生发 变黑 变白 白一度 白两度 提亮 瘦一圈 降下来 降糖 降压 睡着 "
    "睡整觉"
)
_USED_WEAK = either(
    "好 好了 全好 见效 见好 消 消了 退 没了 淡 淡了 散 改善 缓解 恢复 正常 平 平了 直 直了 并拢 "
    "变好 有效 管用 有感 收 收了 不打了 不犯了 压住 长平 不长 再也不长 降 白 瘦 紧 紧致 断 开"
)
_SHED = f"{SPAN}(?:就|内|能|包|可)?(?:退|祛|消|去|止|除)(?:疹|癣|疣|痒|咳|肿|炎|黄|鼾|红|印|疤|斑|纹|湿)(?=[，,。！!～~、；;\\s\\x00了]|$)"
"""An ailment by its last character: 三天退疹."""
_CURED = f"(?:抹|涂|擦|喝|吃|贴|敷|泡|喷|洗|灸|按|揉|戴|熏|用|养|调)好了?(?:我|娃|孩子|宝宝|老公|老婆|婆婆|奶奶|外婆|爸爸?|妈妈?|[他她它]|多年|十几年|全家)[^，。！？\\n]{{0,4}}?的?{OBJECT}"
"""抹好了我的湿疹: what was used, and whose ailment it ended."""
_MORE = (
    "(?:白发|白头发|少白头)[^，。\n]{0,4}(?:养|变|转|返|生|吃)(?:回)?黑|长出来的(?:头发)?(?:都|"
    "全)?是黑的?|(?:阻断|抑制|分解|吸走|吸附|带走|拦截|燃烧|代谢掉?|冲走|刮走)(?:身体|体内|多余|"
    "掉|的)?(?:油脂|脂肪|碳水|糖分|热量|卡路里|油分|尿酸)(?:的)?(?:吸收|合成|堆积)?|"
    "(?:提升|提高|增强|增加|改善|激活)(?:宝宝|孩子|娃|儿童|老人|自身|身体|全家|家人|人体|机体|你的?|自己的?|猫咪?|狗狗?)的?免疫(?!学|规划|接种|程序|科|门诊|治疗|细胞|球蛋白)|"
    "(?:孕期|孕妇|孕妈|怀孕|孕[早中晚]期|备孕)[^，。\n]{0,4}(?:吃|喝|炖|补)[^。，\n]{0,6}(?:宝宝|娃|孩子|胎儿)[^，。\n]{0,4}(?:皮肤白|白白嫩嫩|白净|眼睛大|头发[黑密]|聪明|[不没][长有]?(?:湿疹|黄疸))|"
    "(?:能|可以|会)(?:让|使|帮)(?:你的?)?(?:头发|毛发|发际线|睫毛|眉毛|毛囊|软骨|牙龈)(?:又|重新|再|慢慢|自己){0,2}(?:长|生|冒)(?:出|回|满)来?|"
    "骨骺[^，。\n]{0,6}(?:再长|能长|打开)|(?:刺激|促进)(?:骨骼|生长激素|二次发育|发育|胶原|毛囊|"
    "代谢|排卵|泌乳|乳汁)(?:生长|再生|发育|分泌)?|二次发育|(?:宝宝|孩子|孕妇|老人|"
    "宠物)?[^，。\n]{0,4}(?:三天|几天|一周|[0-9一二三五七两]{1,2}(?:天|周|次|晚))(?:小v脸|v脸|"
    "开眼角|大眼|缩鼻翼|翘臀|马甲线|蜜桃臀|a4腰|直角肩|天鹅颈)"
)


def _used(place: Place) -> SeverityPair | None:
    """So many times used and the thing was cured."""
    if quoted(place) or tagged(place) or denied(place) or doubted(place) or medical(sentence(place)):
        return None
    return CLAIM


_TURNED = (
    "(?:(?:再也|再|也|都|就|终于|竟然|居然|全|基本|慢慢|彻底|明显|直接|自己|一下|一夜|隔天|当天|"
    "立马|马上|肉眼可见|噌噌|蹭蹭|真的){0,3}(?:没(?:再)?(?:犯|疼|痛|痒|堵|掉|长|冒|咳|喘|抽|响|"
    "麻|肿|发作|复发|发炎|加深|涨|红|出血)(?:了|过|出来)?|不(?:再)?(?:打|黄|蜡黄|发黄|青|肿|发炎|"
    "加深|出血|松动|疼|痛|痒|堵|掉|冒|咳|喘|抽|响|麻|肿|酸|僵|闹|怕冷|怕凉|打颤|发紧|犯|反复|"
    "复发|涨|干|涩|流泪|漏|尿)(?:了)?|(?:好|通|热|热乎|暖|退|消|散|清空|排空|排出|窄|变窄|浅|"
    "变浅|淡|松快|轻|低|稳|压住|缓过来|缓|止住|压住|长平|长满|准时来|按时来|准了|长回来|长出|"
    "长齐|长牢|黑|变黑|亮|厚|密|翻倍|翻番|足|多一倍|回弹|归位|复位|愈合|合上|开|软|不见|消失|"
    "干净|瘪|平)(?:得)?(?:了(?!一|两|三|很久|吗)|过来了?|住了|回来了?|出来了?|下来了?|下去了?|"
    "多了|全了|大半|一大半|掉了|掉一层|干净|很快|特别快|得快)|(?:就热|就压住|就缓|就好|就退|就消|"
    "就散|就停|就松|准时来|长平|变窄|变密|变厚|变黑|变白|变浅|变淡|变小|变直|低|瘪|通|消|退|散|"
    "排空|清空|回升|翻倍|下地)(?=[，,。！!\\s\\x00]|$)|能下地|能走(?:路)?了|安静了|全排出来|涨回|"
    "回到(?:正常|年轻)|指标(?:正常|合格)))"
)
_STRONG_TURN = f"(?:{OBJECT}|{MORE_OBJECTS}){gap(8)}{_TURNED}"
_DROPPED = (
    "(?:停了?|戒了?|扔了?|甩了?|断了)(?:降压|降糖|止痛|安眠|激素|西)?药(?!房|店|膏|盒)|药(?:都|"
    "也)?(?:停|扔|断|减)了|(?:扔|丢|甩)(?:了|掉)(?:拐杖|眼镜|轮椅)|拐杖(?:都)?(?:扔|丢)|"
    "不用(?:再)?(?:吃|打|跑|去|做|开|挨)(?:止痛药|药|针|医院|手术|刀|一刀)|免(?:了|去|"
    "遭)?(?:开刀|手术|打针|一刀)|(?:刚|像|好像|跟|嫩得像|等于)(?:刚)?(?:打|做)(?:了|过)?(?:水光|"
    "光子|热玛吉|玻尿酸|针|医美|超声炮)(?:针)?(?:一样|似的)?|(?:顶|抵|赛|胜|"
    "等于)(?:过)?[0-9一二三四五六七八九十两半]{1,3}(?:次|针|支|回|瓶|盒)(?:水光|光子|热玛吉|"
    "玻尿酸|针|医美|面膜|药|艾灸|按摩|理疗|输液)|(?:喝|吃|贴|泡|揉|刷|搓|敷)(?:走|掉|没|退|平|"
    "化)(?:了)?(?:大肚子|小肚子|肚腩|湿气|寒气|脂肪|赘肉|皱纹|斑|痘|结节|毒素|疲劳|眼袋|黑眼圈|"
    "浮肿|水肿|疤|颈纹|双下巴|副乳|痘印)|(?:喝|吃|敷|抹|贴)(?:出|成)(?:小v脸|白皮|白嫩|嫩白|"
    "好气色|少女|童颜|冷白皮|a4腰|马甲线|好皮肤|妈生皮|婴儿肌)|(?:小|松|瘦|细|"
    "降)(?:了)?[一两二三四]个?(?:码|号|尺码)(?=[，,。！!\\s\\x00]|$)|(?:一觉|一夜|整晚|"
    "直接)(?:睡)?到(?:天亮|天明|大天亮|早上)|倒头就睡|秒睡|沾枕(?:头)?就(?:睡|着)|(?:喝|吃|瘦|轻|"
    "掉)(?:粥|它|着|了)?[^，。！？\\n]{0,2}瘦[一二三四五六七八九十两0-9]{1,3}斤"
)
_LIGHT = context(
    "(?:感冒|咳嗽|发烧|高烧|低烧|头疼|头痛|头晕|拉肚子|痘|水肿|疲劳|宿醉|上火|晕车|打呼|呼噜|"
    "焦虑|抽筋|腰酸|腰|腿|肚子|头发|眼睛|鼻子|耳朵|皮肤|嗓子|喉咙|手脚|胃|伤口|疹|大便|睡眠|"
    "黑眼圈|膝盖|脖子|肩膀|骨头|牙|头皮|手指|蚊子包|红斑|过敏|掉发|便秘|失眠|挑食|牙龈|肝|肾|"
    "血管|子宫|视力|近视)"
)
_STILL_ILL = context(
    "又|还是|仍|依旧|越来越|更|反复|老样子|没好|没用|药|针(?:灸)?科|检查|手术|医|病假|请假|休息|"
    "静养|自己(?:好|消|退)|过几天|睡一觉|做梦|滑|摔|磕|撞|剪|染|烫|烤|锅|菜|门|路|堵车|车|饭|店|"
    "鱼|花|网|水管|马桶|下水道|空调|信号|耳机|手机|电脑|热水器|太阳|天|雪|雾|雨|灯(?:光)?亮"
)


_DYED = context("染|焗油|戴帽|遮")


def _turned(place: Place) -> SeverityPair | None:
    """An ailment told to have gone: something offered must have done it."""
    if quoted(place) or tagged(place) or doubted(place) or medical(around(place)):
        return None
    if _STILL_ILL.search(place.text) or _DYED.search(place.before(12)):
        return None
    said = sentence(place)
    if _LIGHT.match(place.text) and (not BROUGHT.search(_LIGHT.sub("", said)) or HABIT.search(said)):
        return None
    return CLAIM


def _dropped(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or doubted(place) or _medical_strict(place):
        return None
    if _ASLEEP.search(place.text) and not _SLEEPLESS.search(sentence(place)):
        return None
    return CLAIM if BROUGHT.search(sentence(place)) and not HABIT.search(sentence(place)) else None


_ASLEEP = context("天亮|天明|早上|就睡|秒睡|沾枕")
_SLEEPLESS = context(
    "失眠|睡不着|入睡|安神|褪黑|助眠|浅眠|多梦|夜醒|夜哭|香薰|蜡烛|喝|贴|含|泡脚|艾|针|神经|睡眠|喷|粒|颗"
)
_ORDERED = context("医生|医师|大夫|门诊|复查|复诊|护士|遵医嘱|处方|兽医|体检|手术后|术后")


def _medical_strict(place: Place) -> bool:
    return _ORDERED.search(sentence(place)) is not None


_TREAT = (
    "(?<![不政整防自法惩诊难管统主根医救专包])治(?:好|愈|得好|了|住)?(?:了|我的?|我爸的?|我妈的?|"
    "儿子的?|宝宝的?|孩子的?|老公的?|多年的?|顽固|各种){0,2}(?:腰|腿|颈|脖子|肩|胃|眼|脚|手|头|"
    "咬包|皮肤|病|牙|耳|鼻|嗓|喉|咳|痒|痛|疼|肿|斑|痘|疤|癣|疹|疮|寒|湿|虚|血|尿|便|肠|肝|肾|肺|"
    "心|骨|筋|风|经|孕|乳|睡|鼾|呼噜|打呼|结巴|斜|歪|驼|近视|度数|懒癌|鸡眼|脱|秃|口臭|汗|蚊|虫|"
    "积食|夜哭|老毛病|百病)[一-鿿]{0,3}"
)


def _treated(place: Place) -> SeverityPair | None:
    if not place.words.is_edge(place.view.text, place.start):
        return None
    return claimed(place)


# --- frames: a complaint, and what became of it ----------------------------------------------------------------------
_PLAGUE = either(
    *ILLNESS,
    "老寒腿 大姨妈 姨妈 熊猫眼 细闻 黄气 闭口 红屁屁 红屁股 红pp 眼屎 耳背 妇科 妇科病 三高 闭经 打呼噜 打鼾声 鼾声 呼噜声 口苦 口气 "
    "腋下 汗味 脚后跟 裂口子 裂口 便便 宿便 暗疮 暗瘡 膝头 膝头哥 腰骨 头赤 奶嗝 胀奶 奶结 黄疸 尿床 夜奶 夜哭 发缝 发际线 "
    "结石 老年斑 老人斑 黑眼圈 嘴角纹 颈纹 胸下垂 手脚冰 手脚冰凉 手脚凉 手脚冰了 腿肿 脚麻 手麻 腰突 膝盖 关节 尿酸 血糖 血压 "
    "血脂 度数 鼻子堵 鼻塞 咳三周 久咳 痰 皮肤烂 疹子 红疹 肝火 肝火旺 湿重 经血块 疙瘩 淋巴 富贵包 腰酸 落枕 牙龈 口腔 "
    "白发 白头发 掉毛 秃 吐毛 软便 酒糟鼻 毛孔 毛囊 草莓鼻 草莓腿 鸡皮 肚腩 大肚子 拜拜肉 双下巴 浮肿 水肿 橘皮 肥肉 赘肉 体寒 宫寒",
)
_WENT = either(
    "全跑 全跑了 跑光 跑光了 往外排 排出去 排光 排空 清光 清光光 清空 闭嘴 一起走 跟着走 一块走 都走了 走光 化成沙 化成水 化掉了 化没 "
    "冲碎 冲走 熨平 撑平 烫平 抚平 填平 压下去 退下去 退得 小了一半 小一半 小了大半 缩一半 缩了一半 淡到 淡成 浅成 浅到 浅了一 收走 "
    "赶跑 赶得 赶走 断干净 断根 收干 长齐 长合 长平 长回 长满 爬了一 冒出一 冒小 冒新 冒绒 往下溜 往下掉 往下走 往下降 哗哗掉 刷刷掉 "
    "掉到 落到 降到 降回 退到 就没事 没事了 当晚就停 就停 就歇 歇了 消停 不响 不疼 不痛 不痒 不钻 不再钻 不来找 没来找 没找过 不犯 "
    "热乎 暖和 回暖 秒通 通了 三回通 有动静 揉没 揉散 按没 冇晒 冇咗 无晒 好翻 好返 唔痛 唔痒 唔咳 唔肿 爬楼梯 行楼梯 跑楼梯 听得见 听不见 "
    "提上来 提上去 一块消 全消 消光 消得 清爽 清干净 干干净净 全干净 白净 车专青 车专黑 转青 转黑 变青 翻黑 换新 换成新 早上就没 就没了 全没 "
    "收了一半 合上 合拢 缩回去 缩了一圈 小一圈 跟我说再见 绕着走 绕道 靠边 下岗 退休 失业 卷铺盖 搬家 断舍离",
)
_FRAME = f"{_PLAGUE}{across(9, 10)}{_WENT}"
_LEVELS = (
    "(?:血糖|血压|血脂|尿酸|胆固醇|甘油三酯|转氨酶|糖化|度数|近视|体脂|腰围|结节|肌瘤|囊肿|高压|低压)"
    "[^，,。！!？?；;\\n\\x00]{0,10}(?:落到|降到|掉到|减到|跌到|退到|回到|缩到|落回|降回|掉回|降至|降成|缩成)"
    f"{NUMBER}|(?:视力|骨密度|度数|近视)[^，,。！!？?；;\\n\\x00]{{0,10}}[，,]?[^，,。！!？?；;\\n\\x00]{{0,4}}(?:升到|涨到|回到|升回|涨回)"
    f"[一二1-5](?:点|\\.)[零0-9一二三四五六七八九]"
)
_GONE_SOON = (
    f"(?:阝夅|氵肖)(?:三高|血糖|血压|血脂|尿酸|炎|肿)|{PERIOD}美百|(?:一粒|一颗|一包|一勺|一条|一杯|一贴|半颗)[，,]?一觉到|"
    f"(?:敷|抹|涂|搽|擦|喝|饮|贴|泡|喷|滴|含|塞|闻|戴|熏|灸|枕|揉|坐|食|照)[^，,。！!？?；;\\n\\x00]{{0,6}}[，,]?"
    f"[^，,。！!？?；;\\n\\x00]{{0,6}}(?:一觉到(?:闹钟|天亮|大天亮)|唔(?:再)?(?:痛|痒|咳|肿|甩)|(?:暗疮|痘|斑)(?:冇|无)晒|"
    "黄气全跑|脸上冒红光|气色冒红光|结石化|奶就?(?:回去|翻|涨)|追奶|胸(?:围)?(?:提|升|大)|口臭(?:没|走)|腰围(?:收|小|掉|细)了?"
    f"{NUMBER}|发缝冒|绒毛冒|宿便清|便便清|大姨妈(?:准|不)|爬得?动楼|上得了楼)|(?:腰围|腿围|臂围|大腿围)(?:收|小|掉|细|缩)了?"
    f"{NUMBER}(?:公分|厘米|cm|寸)"
)
_OWN_CURE = context(
    "睡了?一觉|休息|静养|拉伸|拔掉|智齿|自愈|自己(?:好|消|退|就)|过几天|没用|又犯|又来|还是|仍|依旧|更(?:疼|痛|严重)|反复|"
    "药|医|病假|请假|住院|出院|手术|打针|挂水|复查|检查|化验|开刀|绝育|做梦|小说|电影|歌|剪|染|烫(?:发|头)|理发|"
    "衣|裤|裙|衬衫|锅|碗|菜|地板|水管|下水道|马桶|车(?!专)|公路|马路|邻居|室友|搬走|窗|墙|地铁|空调|洗衣|电|螺丝|油漆|粉刺针|"
    "草莓(?!鼻|腿)|面包|花|叶|树|果|天气|太阳|散步|晒太阳|化妆|遮瑕|修图|滤镜|没变|才怪|不会|怎么|摔|磕|撞|"
    "跑步|戒|少吃|忌口|早睡|运动|健身|生完|满月"
)


def _framed(place: Place) -> SeverityPair | None:
    """A complaint and its end: something offered near by must have brought it about, and no doctor, rest or chore."""
    if quoted(place) or tagged(place) or doubted(place) or medical(sentence(place)):
        return None
    if not _BOAST.search(place.text) and medical(around(place)):
        return None
    said = sentence(place)
    if _OWN_CURE.search(_NO_DRUGS.sub("", said)):
        return None
    if _BOAST.search(place.text) or _LEVEL_WORDS.match(place.text):
        return None if HABIT.search(said) else CLAIM
    if _LIGHT.match(place.text):
        said = _LIGHT.sub("", said)
        return CLAIM if BROUGHT.search(said) or _GIVEN.search(said) else None
    return CLAIM if BROUGHT.search(said) or _GIVEN.search(said) or anywhere(place, PRODUCT) else None


_LEVEL_WORDS = compiled(_LEVELS)
_GIVEN = context("撒|塞|闻|照着|给它|给他|一天两|每天一|每晚一|一袋|被它|靠它|有它|遇到它|碰上它|闻它|戴它|枕它")
_NO_DRUGS = compiled(
    "(?:降压|降糖|止痛|安眠|胃|西)?药(?:收|扔|停|断|丢|减|膏|贴)|[护洗染]发|药(?:浴|枕|油|酒|皂)|手术(?:都|也)|不用手术"
)
_BOAST = compiled(
    "闭嘴|全跑|清光|一起走|往外排|小了一半|就没事|没事了|唔|冇|当晚就停|熨平|专青|就停|化成|下岗|卷铺盖|淡到|浅了|往下[溜掉]|退得|冒出一|爬了一|长合|全消|一觉到|阝夅|氵肖|美百"
)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="effect/pair",
        rule=_RULE,
        category=_EFFICACY,
        regex=_PAIR,
        unless="祛痘(?![印疤坑茶饮药丸])|生发(?:展|生|现|明|动|布|出)|发生发|对抗|抗炎热|打[完了过]瘦脸针|止咳(?:糖浆|药|露|水)|止[痛泻]药|消炎(?:药|片)|去火(?:车|山|星|锅|葬|炉)|通便(?:利|捷|宜|"
        "道)|防感冒|黑发(?:带|圈|箍|夹)|美白(?:的停|色)|养发财|燃脂(?:课|操|舞|区|心率|单车)|"
        "增高(?:不|了|鞋|垫)|清火炉|抗老旧",
        decide=_paired,
    ),
    Pattern(
        name="effect/cure",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?:{SPAN}|一(?:喷|抹|擦|贴|喝|吃|用|泡))?(?:就|能|可以?|会)?{_CURE}{_VERY}{OBJECT}",
        unless="排除了?[一-鿿]{1,8}|祛痘(?![印疤坑茶饮药丸])|(?:预?防|不怕)(?:感冒|晕车|头疼|头痛|发烧|拉肚子|过敏)(?!的?[一-鿿]{0,2}(?:[裤霜膏枕被贴茶粉乳露液皂巾袋囊垫帽毯]|口罩|床单|牙膏|面膜))|防晕车(?!贴)|去火气|降血压能|防胀气(?:的)?(?:阀|奶嘴|奶瓶|导管|孔|系统|设计|结构)",
        decide=claimed,
    ),
    Pattern(
        name="effect/gone",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{OBJECT}{gap(9)}{_GONE}|{OBJECT}{gap(3)}(?:都|全|也|就)?能?(?:{heard('祛')}|去|淡|消|治|"
        f"除|调|拔|排)(?:掉|了|干净)?(?=[，,。！!\\s\\x00]|$)"
        "|再(?:也)?没(?:有)?(?:发过炎|犯过|疼过|痛过|痒过|堵过|长过痘|冒过痘|发作过|复发过|掉过发|"
        "起过疹|拉过肚子|咳过|红过|起过夜)",
        decide=as_told,
    ),
    Pattern(
        name="effect/turned",
        rule=_RULE,
        category=_EFFICACY,
        regex=_STRONG_TURN,
        decide=_turned,
    ),
    Pattern(
        name="effect/dropped",
        rule=_RULE,
        category=_EFFICACY,
        regex=_DROPPED,
        decide=_dropped,
    ),
    Pattern(
        name="effect/helper",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{OBJECT}(?:的|人的|患者的|人群的|党的)?{_HELPER}|专(?:治|攻|克){gap(5)}{OBJECT}",
        decide=claimed,
    ),
    Pattern(
        name="effect/in-days",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_TIMES}{gap(6)}(?:瘪下去|瘪了|退[红黄肿]|长好|收口|全?消了|消下去|消肿|退了|退下去|淡了|结痂|长毛|脱落|止住|"
        f"止痒|通了|排出来|不疼了|不痛了|不痒了|不肿了|散了|收口|愈合|(?:它|他|她)?(?:自己)?(?:就|能|"
        f"会|敢)?(?:上了?[一二三四五]?楼|站起来|站得起来|下地|跑起来|跳上|撒欢|睡整觉|一觉到天亮|"
        f"睡到天亮|一觉睡到))",
        decide=_told_of_goods,
    ),
    Pattern(
        name="effect/used",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?:{OBJECT}(?:的)?)?{_USED}{_USED_STRONG}(?:抗炎|消炎|退红)?",
        decide=_used,
    ),
    Pattern(
        name="effect/ill-used",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{OBJECT}{near(40)}(?P<claim>{_USED}{_USED_WEAK}(?=[，,。！!、\\s\\x00了啦]|$))",
        decide=claimed,
    ),
    Pattern(
        name="effect/used-ill",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?P<claim>{_USED}{_USED_WEAK}(?=[，,。！!、\\s\\x00了啦])){near(24)}{OBJECT}",
        decide=claimed,
    ),
    Pattern(
        name="effect/more",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_MORE}|{_SHED}|{_CURED}",
        decide=claimed,
    ),
    Pattern(
        name="effect/no-effort",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_EASY}{near(9)}{_SLIM_RESULT}",
        decide=claimed,
    ),
    Pattern(
        name="effect/treat",
        rule=_RULE,
        category=_EFFICACY,
        regex=_TREAT,
        unless="治(?:理|安|学|国|水|沙|装|下|丧|愈系|标|服|家|心|病(?:救人|的?(?:方法|经验|思路|书|道理|理念|原理|过程|案例|故事)))|而治病|治不|治了一辈子",
        decide=_treated,
    ),
    Pattern(
        name="effect/frame",
        rule=_RULE,
        category=_EFFICACY,
        regex=_FRAME,
        decide=_framed,
    ),
    Pattern(
        name="effect/levels",
        rule=_RULE,
        category=_EFFICACY,
        regex=_LEVELS,
        decide=_framed,
    ),
    Pattern(
        name="effect/gone-soon",
        rule=_RULE,
        category=_EFFICACY,
        regex=_GONE_SOON,
        decide=_framed,
    ),
)
