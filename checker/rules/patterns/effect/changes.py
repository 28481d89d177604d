"""A body, a change for the better and something used, in any words, weighed together.

No single word makes a claim here: a part of the body or a complaint, a change, a time or a dose, and goods that are used
each weigh something, and only their sum does (``_ENOUGH``). What speaks for another cause (a doctor, rest, sport, a
chore, clothes, a thing) or for a change for the worse clears it.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.effect.frames import COMPLAINTS, DRESSED, PAINS, other_cause, spoken
from checker.rules.patterns.effect.words import ABROAD, ILLNESS, MORE_WORDS, habitual
from checker.rules.patterns.parts import NUMBER, SPAN, anywhere, around, context, either, gap, near, sentence
from checker.rules.patterns.pattern import Pattern, Place

_BODY_WORDS = (
    "膝盖 后腿 前腿 小腿 大腿 腿 腰 后背 肩膀 脖子 手指 手脚 胳膊 脚底 脚后跟 脚趾 脚踝 脸颊 脸蛋 脸色 脸 嘴巴 嘴 唇 眼角 眼皮 眼底 眼睛 "
    "鼻子 耳朵 牙龈 牙齿 牙 舌苔 舌头 喉咙 嗓子 胃口 肚子 小腹 肝 肾 心口 胸口 胸 肺 骨头 关节 皮肤 肤 头发 发丝 鬓角 两鬓 鬓 头皮 头顶 发根 新甲 灰甲 趾甲 指甲 "
    "刀口 伤口 创口 毛孔 毛kong 苹果肌 额头 眉头 下巴 后脑勺 个子 骨架 气色 奶水 的奶 子宫 卵巢 例假 大便 屁股 臀 斑块 肉球 嘴角 眼屎 喷嚏 打嗝 后遗症 身子 身体 体质 "
    "黄气 潮热 苹果肌 睫毛 眉毛 腋下 胳肢窝 发量 发缝 头顶 发际线 口气 下颌线 下颌 骨盆 腹部 腰围 臀围 胸部 罩杯 视力 记性 记忆力 嘴唇 唇色 肤色 膝盖 手汗 毛孔 床上 老公 坑坑洼洼 坑洼 凹凸 松弛 鸡皮 便便 尿量 经血 血块 百病 熬夜脸 量压 碎发 脚底 红点 红血 秃了 驼了 瘸了 抽血 一根白的"
)
_ILLS = either(*ILLNESS)
_PARTS = either(_BODY_WORDS, PAINS, MORE_WORDS)
_ENDS = "(?=[，,。！!～~、；;\\s\\x00]|$)"
_CHANGED = (
    "(?:[^不没还别未难又再更，,。\\s](?:掉|没|光|净|平|散|通|松|好|住|合|齐|直|透|软|亮|嫩|滑|紧|淡|瘪|退|消|轻|下去|下来|回去|回来|起来|出来|闭合|归位|落地)了"
    f"|(?:就|都|全|也)(?:掉|没|光|净|平|散|通|松|好|软|亮|滑|紧|淡|瘪|退|消|轻|合|下去|回来|起来)(?:了|啦)?{_ENDS}"
    "|(?:变|转|返|褪|养|红|黄)(?:得|成|回)?(?:红润|透亮|透明|光滑|正常|规律|冷白|白嫩|乌黑|水嫩|白|黑|细|小|软|薄|嫩|亮|淡|浅|粉|直|浓密|密|厚|紧致|紧|轻|平|多|少|好|长|翘|挺|尖)"
    f"|往(?:里|回|上|下|外)(?:缩|收|长|走|掉|淌|退|冒|提|流|排)|(?:全|都|自动)(?:闭合|归位|隐形|消失)|(?:缩|降|减|退|掉|收|小)(?:成|到|至|剩|得只剩){NUMBER}"
    "|(?:没|找不[到着出]|不见)一?(?:根|颗|个|点|粒|条|块|片)[一-鿿]{0,3}|(?:一|半)(?:个|次|颗|根|粒|声|回|趟|点|口|下|晚|夜|天)(?:都|也)?(?:没|不)(?:再)?[一-鿿]"
    f"|(?:少|减|省|掉|消|退|淡|缩)(?:掉|了|去)?(?:一半|大半|一大半|[六七八九]成)|从[^，,。！？\n]{{1,8}}变(?:成|为|回)?[一-鿿]|(?:降|减|缩|掉|跌|落|退|少)(?:到|成|至|为)(?:了)?零|(?:一路|直线|稳步|天天|次次)(?:往|向)?(?:下|降|跌|退|上|涨)"
    "|(?:在|回|进|到)(?:标准|正常|安全|合格)(?:范围|线|值|区间)?(?:里|内|以内|之内|了)?|拉回(?:来|正常|标准)|解决|搞定|摆平|拿捏|拿下|清零|归零|见效|起效|奏效|减半|好转|痊愈|退散|投降|没脾气|根除|断根|歇菜|滚蛋|熄火|下岗|没影|服软|认输|说再见"
    "|(?:贴|泡|勒|烫|喷|喂|按|敲|刮|踩|晒|熏|洗|喝|吃|敷|揉|抽|拔|扎|灸|戴|排)(?:跑|绝|正|活|干|服|下去|回去|掉)(?:了|一半|大半|[五六七八九]成)?(?=[，,。！!～~、；;\\s\\x00]|$)"
    f"|[^不没还别未难又再更，,。\\s](?:回来|回去|下去|下来|上来|起来|消|退|散|平|通|软|松|直|紧|瘪|没|净|清|化|好|住|开|掉|光|断|合|淡|浅|轻|顺|稳|密)(?:了|啦|咯|不少|很多|一半|大半|多了)?{_ENDS}"
    "|(?:再也?|从此|现在)?不(?:再)?(?:歪|抖|瘸|跛|喘|肿|痛|疼|痒|麻|酸|咳|漏|流|见红|出血|掉|堵|鼓|塌|垮|黄|油|起皮|反酸|打嗝|抽|晕|冷|凉|僵|响|干|涩|胀|烧)(?:了|啦|(?=[，,。！!\\s\\x00]|$))"
    "|(?:治|管|调|收拾|养|哄)得(?:服|妥|好|稳|老实|明明白白)[一-鿿]{0,3}|换新|焕新|绝迹|"
    "见分晓|见真章|见颜色|起作用|立竿见影|像换了个?一?个?人|判若两人|脱胎换骨|活过来|活了过来|说没就没|说好就好|说走就走|张口就来|挺得像|直得像|亮得像|白得像|嫩得像|滑得像|跟新的一样|满血"
    "|(?:合|长|好|退|消|掉|淡|愈|收|恢复|生)得(?:飞快|快|特别快|很快|干净|利索|飞起)|(?:长|冒|生|钻)(?:出|满|回|了)(?:来|一半|新|一层|一圈|一茬|一截|好多|很多|许多|不少|小|细|绒|黑|碎)"
    f"|(?<![不没还别未难又再更太])(?:细|小|淡|浅|白|亮|紧|密|浓密|(?<=[量发毛纹斑痘水])[多少]|长|翘|挺|瘦|平|黑|粉|嫩|尖|高|厚|顺|准|没|不见|消|退|散|通|好|恢复|正常|回来|归位|回正|灵活|消失|看不出来|看不见)(?:了|啦)(?:不少|很多|好多|许多|一些|一点|一半|大半|一大半)?{_ENDS}"
    f"|(?:细|瘦|小|松|高|长|蹿|窜|白|亮|平|厚|密|浅|低|轻|大|粗)了?(?:[一两二三四五六半几]|{NUMBER})(?:指|圈|寸|度|号|码|公分|厘米|毫米|cm|大截|截|层|半|倍|个度|个色|个罩杯|成|岁)"
    f"|(?:揉|滚|贴|喷|抹|敷|泡|喝|吃|含|按|推|擦|搓)[一两二三几]?(?:下|下子|次|回|口|贴|晚)?就(?:好|松|消|退|通|散|停|缓|没|平|轻|软|开|顺|不)[一-鿿]?"
    "|(?:噔噔|蹭蹭|噌噌|健步|一口气|照样|又)(?:噔|蹭|噌|如飞|能|上|爬|跑|跳|走|跑跳|爬楼|上楼|下地|吃|啃)[一-鿿]{0,3}|(?:又|也|都|就|现在)?(?:能|肯|敢)(?:自己)?(?:端碗|端|拿|走|跑|跳|吃|咬|啃|爬|蹲|弯|抬|举|站|坐|躺|睡)[一-鿿]{0,3}"
    "|(?:打|揉|刮|磨|泡|喝|吃|贴|敷|按|熏|推|搓|睡|坐|洗|照|滚|刷)(?:掉|走|没|平|散|退|化|通|松|光|软|开)(?:了|我|他|她|你|它|一|两|三)?)"
)
_TIMED = context(
    f"{SPAN}|{NUMBER}(?:瓶|盒|罐|包|贴|片|支|管|袋|张|次|回|下|粒|颗|勺|杯|疗程|天|周|个?月|年|晚)|以前|从前|原来|原本|过去|现在|如今|今年|去年|多年|一觉醒来|第二天|隔天|当天|当晚|两下|几天|没几天|不到|俩月|仨月|半年"
)
_USED = context(
    "喝|贴|抹|涂|擦|敷|泡|熏|灸|戴|喷|滴|含|服|冲|嚼|撒|拌|滚|照|刷|搓|揉|按|打|吃|用它|用这|用完|靠它|靠这|坐|睡|垫|穿|用了|用着|用到|坚持|就贴|一天一|一天两|每天|早晚|睡前|空腹|回购|囤"
)
_WARES = context(
    "膏|霜|乳|液|精华|面膜|水乳|丸|茶|饮|粉|片|胶囊|口服|滴|剂|贴|仪|枪|梳|灯|垫|枕|带|机|喷|凝胶|肽|益生菌|棒|滚珠|油|皂|酒|汤|糖|包|钙|铁|锌|胶原|草|参|足浴|泡脚|鼻通|眼罩|护膝|手环|项链|袜|内衣|床垫|理疗|香|珠|膜|安瓶|啫喱|露|方子|丹|糕|羹|套装|素|石|糊|拖鞋|鞋垫|按摩|足疗|毯|椅|浴|酵母|菌|奶粉|水|米稀|豆|果"
)
_OFFERED = context(
    "[+加]我|加个?微|微信|v信|拼箱|链接|下单|橱窗|同款|安利|好物|种草|回购|到手|包邮|拍下|试用装|小样|团购|开团|代购|加我|私我|招代理|有货|上新|店里|门店|新客|预约|定价|[0-9]元|[0-9]块|[0-9]折"
)
"""That something is offered, in the words around."""
WORSE = context(
    "配合|痛苦|痛心|噩梦般|体会|床单|工作上|不见好|没见好|没好转|没有掉|快断|累|磨|躺了|自己就?好|自愈|灯光|暖光|晒伤|烂了|起泡|过敏了|长痘了|爆痘|疼死|酸死|撑|吓|冻|摔|磕|撞|扭|抽筋了|瘦了(?:一大圈)?心疼|哭|吵架|骂|饿|渴|困|汗流|湿透|走路|逛|爬山|徒步|加班|熬夜|考试|军训|通宵|排队|堵|赶|跑去|跑步|跳绳|瑜伽|普拉提|健身|教练|老师(?!傅)|"
    "猫抓|掉毛季|洗澡|做饭|炒|炖|煮面|炒菜|麻辣|辣得|火锅|咖喱|锅|洗碗|杯盖|盖子|瓶盖|拉链|鞋|裤|裙|袖|领|扣|尺码|版型|显|妆|粉底|口红|眼影|腮红|假睫毛|美甲|发型|刘海|剪|染|烫|滤镜|照片|镜头|"
    "地板|地面|墙|门口|窗|灯泡|汽车|开车|马路|下雨|下雪|天气|花盆|叶子|植物|眼泪|盖住|遮住|围巾|靴|帽子|外套|大衣|内搭|衣柜|软件|相机|夜视|还在|还有|依然|没变|没区别|吸氧|手机|电脑|屏幕|电影|电视剧|作文|游戏|氧化|[铜银]的|(?:铜|银)(?:器|饰|[会子])|换回|腰包|钱包|荷包|洗掉就|洗把脸|洗(?:完|了)又"
)
_RID = "(?:[打揉刮磨推按搓踩熏](?:掉|走|没|平|散|软|开)了?|(?:少|减|退|消)(?:掉|了|去)(?:一|大)半)"
"""What a body is rid of, where the change is told first; the other changes are not told in this order."""
_ENOUGH, _ENOUGH_ILL = 6, 5


def _changed(place: Place) -> SeverityPair | None:
    return _weighed(place, place.text)


def _weighed(place: Place, told: str) -> SeverityPair | None:
    """What speaks for a claim in all; ``told`` is where the complaint is looked for."""
    return _summed(place, complaint=COMPLAINTS.search(told) is not None)


def _summed(place: Place, *, complaint: bool) -> SeverityPair | None:
    said = sentence(place)
    if spoken(place) or other_cause(place, said) or habitual(said) or DRESSED.search(said) or anywhere(place, ABROAD):
        return None
    if WORSE.search(said):
        return None
    title = place.field.title
    near_by = around(place, 50, 50)
    ill = complaint or COMPLAINTS.search(title) is not None
    weight = (
        (2 if ill else 1)
        + 2
        + (1 if _TIMED.search(said) else 0)
        + (1 if _USED.search(near_by) else 0)
        + (2 if _WARES.search(title) else 0)
        + (1 if _WARES.search(near_by) else 0)
        + (1 if _OFFERED.search(title) or _OFFERED.search(near_by) else 0)
    )
    if not ill and not _USED.search(said) and not _TIMED.search(said):
        return None
    return CLAIM if weight >= (_ENOUGH_ILL if complaint else _ENOUGH) else None


_OUTRIGHT = (
    "不(?:再)?(?:痛经|掉头发|掉发|脱发|秃|便秘|失眠|打呼噜?|打鼾|感冒|起夜|长痘|冒痘|反酸|胀气|水肿|咳|喘|尿床|积食|抽筋|磨牙|脚臭|口臭)了"
    f"|(?:长高|蹿高?|窜高?)了?{NUMBER}(?:厘米|公分|cm)|年轻了?{NUMBER}岁|(?:天天|每天|次次)(?:通畅|顺畅|准时)|一觉(?:睡)?到(?:天亮|大天亮|天光)"
    "|(?:怀上|好孕|接好孕|备孕成功)(?:了|啦)|不留(?:疤|印|痕)(?=[，,。！!\\s\\x00]|$)|(?:疤|疤痕|印子|斑)(?:都|也|全)?(?:看不出来?|看不见|不见)了"
)
"""A change that names what it changes."""


_NOT_OF_A_BODY = context(
    "竹|树|苗|花盆|草坪|藤|蔬菜|青菜|瓜|多肉|绿萝|薄荷|种子|阳台|院子|楼|塔|模型|积木|蛋糕|面团|水位|庙|观音|菩萨|求子|送子|许愿|开光|法师|符"
)
"""Plants and houses grow, too; and what a temple brings about is another rule's."""


def _outright(place: Place) -> SeverityPair | None:
    """Counts as a complaint with its change: goods, use, time or an offer must still be near."""
    return None if _NOT_OF_A_BODY.search(place.field.title + sentence(place)) else _summed(place, complaint=True)


_DOSED = (
    f"(?:喝|贴|抹|涂|擦|敷|泡|熏|灸|戴|喷|滴|含|服|嚼|滚|照|刷|搓|揉|按|吃|用|洗|坐|睡|垫|穿|踩|推|刮|拍|枕|闻|绑|裹|冲)(?:上|了|够|满|完)?{NUMBER}(?:瓶|盒|罐|包|贴|片|支|管|袋|张|次|回|下|粒|颗|勺|杯|个?疗程|天|周|个?月|年|晚|个?星期|个?礼拜)(?:就|便|准|包|直接|左右|基本)?[一-鿿]{{1,4}}"
    "|(?:喝着喝着|贴着贴着|坐着坐着|睡着睡着|戴着戴着|吃着吃着|用着用着|泡着泡着|穿着穿着|涂着涂着|敷着敷着|抹着抹着)(?:就|都|也|全)?(?!睡|困|忘|饿|想|渴|哭)[一-鿿]{1,4}"
    "|一(?:喝|贴|抹|涂|擦|敷|泡|熏|喷|滴|含|滚|照|搓|揉|按|吃|洗|踩|推|刮|闻|绑)(?:就|便|全|百)?(?:消|好|退|散|通|松|停|没|灵|缓|化|止|平|解决|清|见效|百病消|暖)"
)
_FITS = (
    "(?:裤子?|牛仔裤|西裤|裙子?|腰带|皮带|婚纱|旗袍|校服|衬衫|旧衣服|戒指|内衣|文胸|礼服)[^，,。！？\n\x00]{0,6}(?:扣得上|穿得上|穿得进|塞得进|拉得上|提得上|松了|松垮|大了|肥了|空了|往下掉|直掉|晃荡|"
    "(?:小|少|掉|松|缩|往里|紧)了?(?:一|两|二|三|四)(?:个)?(?:码|格|扣|眼|孔|寸|号))"
)
_SLIMMERS = context(
    "代餐|奶昔|酵素|黑咖啡|咖啡|魔芋|果冻|左旋|白芸豆|益生菌|瘦|减肥|燃脂|掉秤|排油|刮油|脐贴|肚脐贴|暴汗|塑身|茶|饮|贴|片|胶囊|粉|汤|丸|膏|霜|仪|抖抖|甩脂"
)
_SWEAT = context(
    "跑|运动|健身|游泳|爬|跳|瑜伽|普拉提|撸铁|控糖|控制饮食|少吃|忌口|戒|食堂|失恋|分手|加班|生病|住院|手术|哺乳|喂奶|高考|医生|门诊|裁缝|改裤|洗缩|洗大|洗完|版型|尺码|显|码数|退换|客服|穿搭|松紧"
)


def _dosed(place: Place) -> SeverityPair | None:
    """A complaint and how much of the goods was used: what else would be told of it than that it helped?"""
    said = sentence(place)
    if spoken(place) or other_cause(place, said) or WORSE.search(said) or _USELESS.search(said):
        return None
    return CLAIM if _WARES.search(place.field.title + around(place, 50, 50)) else None


_USELESS = context(
    "没用|没效|没变|没感觉|不管用|还是|依旧|照样|更|又|没什么|一般|看不出|副作用|排便|拉肚子了|起疹|过敏了|闷|爆|刺痛|红了|停用"
)


def _fits(place: Place) -> SeverityPair | None:
    """Clothes that fit again: something taken or worn to lose weight must be there, and no sport or tailor."""
    text = place.field.title + "\n" + around(place, 60, 40)
    if spoken(place) or _SWEAT.search(text) or not _SLIMMERS.search(text):
        return None
    return CLAIM


def _since(place: Place) -> SeverityPair | None:
    """The complaint stands in the title, or beside it: then and now, or a figure that shrank."""
    said = place.field.title + sentence(place)
    return _weighed(place, said) if COMPLAINTS.search(said) else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="effect/change",
        rule="ad-law/17-med",
        category="efficacy",
        regex=f"{_ILLS}{near(20)}{_CHANGED}|{_PARTS}{near(20)}{_CHANGED}|{_RID}{gap(8)}{_ILLS}|{_RID}{gap(8)}{_PARTS}",
        decide=_changed,
    ),
    Pattern(
        name="effect/outright",
        rule="ad-law/17-med",
        category="efficacy",
        regex=_OUTRIGHT,
        decide=_outright,
    ),
    Pattern(
        name="effect/dosed",
        rule="ad-law/17-med",
        category="efficacy",
        regex=f"{_ILLS}{near(10)}{_DOSED}|{either(PAINS)}{near(10)}{_DOSED}",
        decide=_dosed,
    ),
    Pattern(
        name="effect/fits",
        rule="ad-law/17-med",
        category="efficacy",
        regex=_FITS,
        decide=_fits,
    ),
    Pattern(
        name="effect/then-and-now",
        rule="ad-law/17-med",
        category="efficacy",
        regex=f"(?:以前|从前|原来|原本|过去|早先|往年|每年){near(16)}(?:现在|如今|今年|这回|这次|这下|眼下){near(10)}(?:自己|能|都|也|一个没|一次没|没|不|可以|敢|肯|{_CHANGED})[一-鿿]{{0,6}}"
        f"|{NUMBER}(?:cm|mm|公分|厘米|毫米|度)?(?:缩|降|减|退|掉|收|小)(?:成|到|至|剩|得只剩)(?:了)?{NUMBER}|(?:摸着|看着|摸上去|看上去|照镜子|摸起来)(?:都|全|也)?(?:平|淡|浅|没|小|软|滑|细)了|往(?:里|回)(?:缩|收)|见(?:分晓|真章|颜色)|(?:一|半)(?:个|次|颗|根|粒|声|回|趟|口|晚|夜)[一-鿿]{{0,3}}?(?:都|也)?没(?:再)?[一-鿿]",
        decide=_since,
    ),
)
