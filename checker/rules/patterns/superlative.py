"""Absolute claims: 最 + praise, first and only with a scope, 100 % and the like (广告法 第九条第三项).

What makes 最 a claim is what it points at. With a scope (全网最, 史上最) it is one whoever says it. Bare 最 + praise is one
when goods or services are talked of; told of family, school or a day out it is a story; openly one's own experience it
is only told. Time, order, quantity and feeling (最近, 最后, 最多, 最爱) never are.
"""

from __future__ import annotations

import re
from functools import cache

from checker.claims import CLAIM, DOUBT, INFO
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place

RULE = "ad-law/9-3"

# -- words -----------------------------------------------------------------------------------------------------------

_SCOPE = (
    "咱们?[县村镇城市区]里?|我们[县村镇城市]里?|全网|全国|全球|全世界|世界|全宇宙|宇宙|地表|全地球|地球|银河系|太阳系|史上|有史以来|有史|历史上?|古今|全城|全市|全省|全县|全镇|全区|全港|全台湾?|全岛|"
    "全行业|行业|业界|业内|界内|圈内|同类产?品?|同行|同价位|同级别?|同款|市面上?|市场上?|国内|国际|国产|亚洲|亚太|东南亚|华东|华南|华北|华中|西南|东北|江南|岭南|"
    "川渝|北上广|江浙沪|中国|天下|天底下|世上|世间|人间|江湖|公认|当地|本地|本市|本省|本县|本区|全平台|全赛道|全品类|平台|整条街|整座城市?|整个市场|"
    "整个行业|整个平台|校内|全校|全院|全港|全台|全川|全渝|全粤|全沪|这条街|一条街|方圆[^，。！？\n]{1,4}|全(?!家|班|年级|宿舍|寝室|公司|办公室|部门|单位|队|组|程|部|身|楼|场|车|桌|村|年|天|套|款|新|职|都|面|是)[一-鿿]{2}"
)
_SUFFIX = "(?:上|里|内|中|范围内?)?(?:真正?|目前|现在|已知|都|里面)?的?"
# What is measured may stand between the scope and the rank: 全国规模最大, 本市服务质量第一.
_MEASURED = "(?:[一-鿿]{2,4})?"
_PRAISE = (
    "好(?:用|吃|喝|看|玩|穿|闻|听|搭|拍|卖|住|推|骑|开|背|逛|写)|有效|管用|见效快|灵验?|灵光|准|强大?|棒|牛|赞|绝|优秀?|佳|顶级?|尖端|先进|专业|权威|资深|"
    "安全|健康|环保|天然|纯净?|纯正|正宗|地道|道地|新鲜|软糯|酥脆|丝滑|顺滑|细腻|滋润|保湿|补水|显白|显瘦|显高|显腿长|显脸小|显年轻|提气色|持久|"
    "遮瑕|服帖|服贴|轻薄|轻便|亲肤|透气|舒服|舒适|柔软|保暖|暖和|凉快|耐穿|耐用|耐磨|结实|扎实|省钱|省事|省心|省力|便宜|实惠|划算|超值|低价|优惠|抗(?:油|造|皱|氧|老|糖|冻|汗|菌)|显[一-鿿]|"
    "有性价比|性价比高|高性价比|值得(?:买|入|囤|去|看|学|拥有|推荐|信赖|信任|投资)|靠谱|可靠|良心|走心|用心|贴心|周到|懂你|火爆?|热门|热销|畅销|"
    "受欢迎|受追捧|抢手|流行|时髦|时尚|潮|洋气|高级感?|高端|高档|豪华|奢华|百搭|能打|抗打|出片|上镜|惊艳|美味?|漂亮|帅气|温和|安心|放心|"
    "智能|聪明|静音|护眼|清晰|高清|稳定|强悍|厉害|牛逼|nb|齐全|完整|系统|详细|细致|走俏|大牌|名贵|稀有|稀缺|高效|速效|强效|"
    "养人|养肤|养生|营养|开胃|解馋|解渴|解腻|下饭|鲜美|醇厚|浓郁|顶用|抗冻|抗造|经典|完美|理想|适合[^，。！？\n]{0,6}(?:用|吃|喝|穿|买|学)"
)
_PRAISED = f"(?:{_PRAISE})"
_NOT_PRAISE = "懒|蠢|傻|坏|无聊|幸福|快乐|孤独|温柔|爱|亲|喜欢|常见|冷|热天|热的|惨|累|难|短|忙|堵|吵|远|近|晚|差|烂|丑|笨|慢|穷|苦|痛|怕|恨|脏|臭|矮|小|少|后|初|先|前|终|末|爱|喜|讨厌|想|严|重要|主要|常|贵|早|长|害怕"
_METRIC = (
    "销量|销售额?|口碑|排名|排行|人气|好评率?|回购率?|复购率?|市占率?|市场份额|占有率|质量|品质|效果|技术|实力|颜值|味道|口感|热度|通过率|上岸率|升学率|提分率|"
    "师资|性价比|服务|专业度|音质|画质|续航|护肤力|保湿力|浓度|含量|成交量?|出货量|评分|满意度|规模|产量|正宗程度|行业地位"
)
_FIRST = r"[第弟][一1](?!次|步|时间|天|眼|印象|反应|课|章|页|季|届|批|代|期|集|轮|视角|人称|手|性|产业|财经|医院|人民|中学|小学|百货|食堂|志愿|届|遍|口|站|排|名额)(?:名|位|家|品牌|大品牌|牌|大牌|的位置)?|no[.。 ]?[1l](?![\da-z])|t[o0]p ?[1l](?![\da-z])|榜首|之首|头牌|头一份|独一份|独一家|独此一家|仅此一家|仅有|唯[一1]|首家|首款|首创|首个|首发|冠军|老大|一哥|一姐|天花板|顶流|扛把子|霸主|龙头"
_GOODS = (
    "霜|精华|水乳|乳液|面膜|口红|唇釉|唇膏|粉底|粉饼|气垫|防晒|洗面奶|洁面|眼影|腮红|睫毛膏|眉笔|卸妆|香水|洗发|护发|发膜|沐浴|牙膏|牙刷|身体乳|爽肤水|遮瑕|底妆|"
    "面包|蛋糕|奶茶|咖啡|火锅|烧烤|烤肉|餐厅|饭店|小吃|点心|月饼|粽子|饼干|巧克力|酸奶|牛奶|燕窝|蜂蜜|水果|芒果|榴莲|车厘子|草莓|茶叶?|白酒|红酒|零食|坚果|牛肉|海鲜|大闸蟹|"
    "卤味|卤鹅|腊肠|鸭|酱|店|馆子?|铺|面馆|民宿|酒店|客栈|旅拍|旅行社|课程?|网课|班|机构|培训|老师|教练|私教|导师|陪练|家教|书籍?|教材|题库|软件|小程序|app|手机|电脑|平板|键盘|"
    "鼠标|耳机|音箱|相机|镜头|充电宝|数据线|屏幕?|显示器|投影|沙发|床|枕头?|被子?|床垫|凉席|窗帘|地毯|地垫|锅|杯|水壶|刀具?|台灯|灯|椅|桌|柜|收纳|扫地机|吸尘器|空调|冰箱|"
    "洗衣液|包包?|鞋|衣|裙|裤|外套|毛衣|羽绒服?|帽|袜|内衣|文胸|首饰|项链|戒指|手表|眼镜|奶粉|纸尿裤|尿不湿|辅食|玩具|奶瓶|推车|安全座椅|猫粮|狗粮|猫砂|罐头|猫窝|狗窝|"
    "犬舍|猫舍|牵引|宠物|路线|攻略|套餐|项目|贷款|保险|基金|理财|产品|好物|单品|品牌|这款|那款|新款|爆款|本款|一款|这支|这瓶|这家|我家|本店|小店|店里|门店|服务|团购|仪器?|面诊|水光|"
    "贴片?|胶囊|口服液|喷雾|精油|器材|器械|跑鞋|瑜伽|手串|摆件|水晶|原料|成分|配方|材料|面料|工艺|版型|色号|质地|链接|下单|推荐|种草|必买|必入|闭眼入|安利|回购|测评|平替|现货|预约"
)
_STORY = (
    "外婆|外公|奶奶|爷爷|姥姥|姥爷|阿嬷|阿公|妈妈|爸爸|我妈|我爸|老妈|老爸|小时候|那年|那天|那晚|当年|童年|记忆|回忆|同桌|室友|同学|班主任|食堂|邻居|女儿|儿子|孩子说|"
    "她说|他说|老师说|师傅说|朋友说|全家|家里人|结果|后来|原来|梦见|小朋友|阿姨|大爷|叔叔|志愿者|护士|考试|比赛|冠军赛|学校|班里|年级"
)
_STORY_AFTER = (
    r"^的?(?:是)?(?:那|这)?一?(?:次|天|年|晚|夜|刻|回|顿|段|课|封|句|个(?:人|夏天|冬天|晚上|下午|瞬间|决定)|场)|^的?(?:朋友|安排|自己|我们|时光|回忆|记忆|人|时候|瞬间|季节|年纪|年龄|事|部分|"
    "距离|青春|礼物|祝福|老师|同学|邻居|证明|报答|答案|选择权|结果|办法|方式|时机|时间|状态|缺点|问题|遗憾|地方|角度|机位|风景|晚霞|日落|星空|天气|月份|声音|味道记忆)"
)
_OWN = (
    "我(?:自己|个人|家|们)?[^，。！？\n]{0,6}(?:用|吃|喝|穿|住|去|看|买|见|试|背|玩|坐|听|读|养|上|做|逛|涂|敷|戴|拍|种|收到|遇到|体验|入手|接触)过|"
    "(?:用|吃|喝|穿|住|去|看|买|见|试|背|玩|坐|听|读|养|逛|涂|戴|闻|喝到|吃到)过(?:的|这么多|那么多|所有)?[^，。！？\n]{0,8}$|"
    "我(?:觉得|认为|心里|心中|眼里|的心|个人|感觉|目前|今年|这辈子)|个人(?:觉得|感觉|认为|心中)|对我来说|在我这里|我的(?:年度|本月|近期)"
)
_COMPARE_ALL = "整条|整个|整座|全城|全县|附近|一切|所有|全网|全场|同行|同类|同价位|大牌|市面|别家|各大|一众|竞品|进口"
_MATERIAL = (
    "(?:纯?棉|羊毛|羊绒|亚麻|桑蚕丝|真丝|蚕丝|聚酯|涤纶|锦纶|果汁|牛肉|纯牛奶|鲜奶|黑巧|可可|小麦|燕麦|阿拉比卡|橙汁|椰子水|不锈钢|实木|电|电量|湿度|完成|进度|冷萃|再生|尼龙|"
    "皮|牛皮|羊皮|头层|咖啡|荞麦|全麦|花生)"
)


@cache
def _regex(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _found(source: str, text: str) -> bool:
    return _regex(source).search(text) is not None


# -- decisions -------------------------------------------------------------------------------------------------------


def _scoped(place: Place) -> SeverityPair | None:
    """A scope makes it a claim; weather, mishaps and geography stay out."""
    after_most = place.text.rpartition("最")[2] + place.after(4)
    if _found(f"^(?:{_NOT_PRAISE})", after_most):
        return None
    if _found(
        "^(?:高|长|深|大|古老|老|低)的?(?:峰|山|楼|塔|湖|桥|建筑|岛|瀑布|沙漠|国家|城市|海拔|机场|摩天轮|寺|江|河|人民法院|人民检察院)",
        after_most,
    ):
        return None
    if _found("历史|史上", place.text) and _found("^(?:冷|热|长|大)", after_most):
        return None
    return CLAIM


def _bare(place: Place) -> SeverityPair | None:
    """最 + praise without a scope: what does it point at?"""
    before, after = place.before(24), place.after(16)
    if _found(_STORY_AFTER, after):
        return None
    if before.endswith("得") or _found("(?:调|设|拧|拉|开|降|升)(?:到|至|成|为|置为?)$", before):
        return INFO  # how something was done, or a setting
    if _found(_OWN, before):
        return DOUBT
    sentence = place.sentence()
    if _found(_STORY, sentence):
        return INFO
    if _found(_GOODS, sentence) or _found(_GOODS, place.field.title):
        return CLAIM
    return DOUBT


def _advised(place: Place) -> SeverityPair | None:
    """最好 itself: praise before 的 + goods; advice before a verb (最好提前, 最好用温水)."""
    after = place.after(16)
    if _found(_STORY_AFTER, after) or not _found("^的|^了?[！!～~]|^没有之一|^之一$|^$", after):
        return None
    return _bare(place)


def _first(place: Place) -> SeverityPair | None:
    """First, only and the like with a scope or a measure."""
    after = place.after(10)
    if _found(
        "^(?:次|步|天|眼|课|章|批|期|集|轮|志愿|届|缕|场雪|时间|责任人|书记|夫人|大桥|峰|高峰|长城|缺点|遗憾|不足|问题|要注意|的孩子|的遗憾|的缺点)",
        after,
    ):
        return None
    if _found("(?:世界|天下|宇宙)第[一1]$", place.text) and _found(
        "^(?:可爱|深情|帅|好$|次|大战|初恋|美女|温柔)", after
    ):
        return None
    if _found("冠军", place.text) and _found("赛|杯|奥运|比赛|运动|选手|队", place.sentence()):
        return None
    if _found("^(?:世界|中国|国际|国内|平台|市场|行业|历史)", place.text) and _found(
        "首家|首个|首发|唯|第[一1]位|第[一1]名", place.text
    ):
        return CLAIM if _found(_GOODS, place.sentence()) else DOUBT
    return CLAIM


def _only(place: Place) -> SeverityPair | None:
    """唯一 without a scope: a claim of goods, not of a regret or an identifier."""
    sentence = place.sentence()
    if _found(_OWN, place.before(16)) or _found(_STORY, sentence):
        return None
    return CLAIM if _found(_GOODS, sentence) or _found(_GOODS, place.field.title) else DOUBT


def _hundred(place: Place) -> SeverityPair | None:
    after = place.after(8)
    if _found(f"^{_MATERIAL}", after) or _found(
        "(?:电量|进度|完成度|湿度|音量|亮度|增长|持股|充到|充满|百分之)$", place.before(6)
    ):
        return None
    return CLAIM


def _disguised_first(place: Place) -> SeverityPair | None:
    """第·一·家: nobody takes an innocent ordinal apart."""
    return CLAIM if place.view.places is not None else None


def _beats_all(place: Place) -> SeverityPair | None:
    if _found(_STORY, place.sentence()):
        return DOUBT
    return CLAIM


def _written_otherwise(place: Place) -> SeverityPair | None:
    """蕞抗油: who writes 最 with another character has something to hide, whatever the praise."""
    low, _ = place.view.folded_span(place.start, place.end)
    written = place.field.folded.original[place.field.folded.index(low)]
    return None if written == "最" or _found(f"^(?:{_NOT_PRAISE}|近|后)", place.text[1:]) else CLAIM


def _sounds_like(place: Place) -> SeverityPair | None:
    """醉滋润 for 最滋润: the exchanged character must be a word by itself."""
    start = place.start
    text = place.view.text
    if not place.words.is_edge(text, start) or not place.words.is_edge(text, start + 1):
        return None
    return CLAIM


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/scope",
        rule=RULE,
        category="absolute",
        needs=("最",),
        regex=f"(?:{_SCOPE}){_SUFFIX}{_MEASURED}最{{1,3}}(?:{_PRAISED}|[一-鿿]{{1,2}})",
        decide=_scoped,
    ),
    Pattern(
        name="superlative/praise",
        rule=RULE,
        category="absolute",
        needs=("最",),
        regex=f"(?<!最)最{{1,3}}{_PRAISED}(?:没有之一)?",
        unless=(
            "最好(?:用|吃|喝|看|玩|穿|听|搭|拍|住|开|背|写|骑)(?!的|了|没有|之一|又|且|、|，|。|！|!|~|～|啦|呀|吧|哒|滴|款|牌|，|\\s|$)[^，。]|"
            "最(?:快|低|高|大|强|亮|准|全|顶|绝|美|甜|香|火|红|稳|潮|仙|优|佳|纯)(?:纪录|记录|限|速度|速|温|气温|点|处|层|分|值|限度|峰|潮|楼|化|解|期|近|级别|限速|风|档|音|频|处|消费|工资|首付|起付|年龄|学历|端|水位|票房|赏味|食用|观赏|拍摄|人民)"
        ),
        decide=_bare,
    ),
    Pattern(
        name="superlative/best",
        rule=RULE,
        category="absolute",
        needs=("最好", "最棒", "最牛"),
        regex="(?<!最)最{1,3}(?:好|棒|牛|强|佳)(?=的|了|没有之一|[！!～~，。]|$)",
        decide=_advised,
    ),
    Pattern(
        name="superlative/homophone",
        rule=RULE,
        category="absolute",
        needs=("醉", "罪", "嘴", "蕞", "朂"),
        regex=f"(?<![喝沉陶麻宿烂买心酒微大半认谢得犯无有插亲张闭住顶拌斗多])[醉罪嘴]{_PRAISED}",
        unless="嘴(?:好看|甜|红|香|快|大牌|软|漂亮|美|强|亮|准|靓|绝)|醉(?:美|香|鲜|红|仙|甜|牛)(?!的)",
        decide=_sounds_like,
        steps=("homophone",),
    ),
    Pattern(
        name="superlative/written-otherwise",
        rule=RULE,
        category="absolute",
        needs=("最",),
        regex="最[一-鿿]{1,3}",
        decide=_written_otherwise,
    ),
    Pattern(
        name="superlative/pinyin",
        rule=RULE,
        category="absolute",
        needs=("最", "zui"),
        regex=(
            "最 ?(?:qiang|hao|bang|niu|pianyi|youxiao|anquan|gaoji|xianbai|hot|good|best|nb|top|cheap|di|mei|liang|nice|cool|xian|zheng|you|jia|q|pian宜|便yi|有xiao)(?![a-z])|"
            f"(?<![a-z])zui ?(?:{_PRAISED}|hao|qiang|jia|di|pianyi|好|强|佳|低|高|大)(?![a-z])"
        ),
        steps=("pinyin",),
    ),
    Pattern(
        name="superlative/letters",
        rule=RULE,
        category="absolute",
        needs=("n0", "no", "t0p", "top", "jia", "ji", "guo", "quan"),
        regex=(
            "(?<![a-z0-9])(?:n0[. ]?[1l]|no[. ]?l|t0p[. ]?[1l]|top[. ]?l)(?![a-z0-9])|"
            "(?<![a-z])(?:guo ?jia|国 ?jia|guo ?家|shi ?jie|世 ?jie|shi ?界) ?(?:级|ji)(?![a-z])|"
            "(?<![a-z])quan ?(?:wang|guo|qiu|网|国|球) ?(?:zui|di ?yi|wei ?yi|最|第一|头号|唯一|独家)|"
            "全(?:wang|guo|qiu) ?(?:最|第一|头号|唯一|独家)|全[网国球] ?(?:zui|di ?yi|wei ?yi)(?![a-z])"
        ),
        steps=("pinyin",),
    ),
    Pattern(
        name="superlative/first",
        rule=RULE,
        category="absolute",
        needs=(
            "第一",
            "第1",
            "no.1",
            "no1",
            "no 1",
            "top1",
            "top 1",
            "唯",
            "首",
            "榜首",
            "冠军",
            "独",
            "仅此",
            "头",
            "只此",
            "之王",
            "无二",
            "天花板",
            "老大",
            "一哥",
            "一姐",
            "之首",
            "扛把子",
            "霸主",
            "龙头",
        ),
        regex=f"(?:{_SCOPE}|{_METRIC}|[一-鿿]{{1,3}}[界圈]){_SUFFIX}{_MEASURED}(?:{_FIRST}|之王|独家|无二|仅有|只此一(?:家|套|份|款|个))",
        unless="世界第一次大战|中国第一汽车|国际第一|历史第一次|天下第一次|世界冠军|全国冠军|亚洲冠军|国内首映|全国首映|全球首映|中国首都",
        decide=_first,
    ),
    Pattern(
        name="superlative/first-taken-apart",
        rule=RULE,
        category="absolute",
        needs=("第一", "第1"),
        regex="第[一1](?:家|名|品牌|牌|店|选择)?",
        decide=_disguised_first,
    ),
    Pattern(
        name="superlative/only",
        rule=RULE,
        category="absolute",
        needs=("唯一", "唯1"),
        regex="唯[一1](?:的)?(?:指定|授权|官方|选择|品牌|产品|认证|正品|渠道|一家|一款|能|可以|可|有效|合法|推荐|加|用|做|保留|不|真正|放心|敢|肯)",
        unless="唯一(?:的)?(?:不足|不好|不满|不方便|不便|不爽|不喜欢|不同|不完美|不习惯|不能接受|可惜|可以(?:说|吐槽|挑)|能(?:吐槽|挑|做的|想到)|用过|做的事|官方账号)",
        decide=_only,
    ),
    Pattern(
        name="superlative/hundred",
        rule=RULE,
        category="absolute",
        needs=("100%", "百分百", "百分之百", "百分之一百", "1000%", "200%"),
        regex=r"(?:(?<!\d)[12]0{2,3}%|百分之?一?百)(?:的)?(?:不|无|零|0|纯|天然|正品|安全|真|原装|还原|好评|满意|防|遮|显|植物|手工|进口|无添加|健康|环保|放心|靠谱|正宗|有机|新鲜|专业)[一-鿿]{0,3}",
        unless="100%纯(?:棉|羊毛|羊绒|果汁|牛奶|亚麻|银|蚕丝|可可|小麦|咖啡)",
        decide=_hundred,
    ),
    Pattern(
        name="superlative/beats-all",
        rule=RULE,
        category="absolute",
        needs=("秒杀", "吊打", "碾压", "完胜", "完爆", "甩", "薄纱", "打遍", "干翻", "杀疯"),
        regex=f"(?:秒杀|吊打|碾压|完胜|完爆|薄纱|打遍|干翻|甩开?)(?:了|掉|得了)?(?:{_COMPARE_ALL})[一-鿿]{{0,4}}",
        decide=_beats_all,
    ),
    Pattern(
        name="superlative/better-than-all",
        rule=RULE,
        category="absolute",
        needs=(
            "都",
            "第二",
            "无二",
            "无双",
            "别家",
            "同行",
            "得过",
            "比得上",
            "更",
            "比不上",
            "比不了",
            "没法比",
            "没得比",
            "之一",
        ),
        regex=(
            "比(?:医院|药店|专柜|大牌|外面|别家|人家|市面上?|所有|任何|进口|一般|其他|同行|网上|哪家|谁家?|哪里|什么)[^，。！？\n]{0,6}都(?:要|更|还)?(?:灵|好|强|管用|有效|便宜|划算|靠谱|正宗|香|耐用|快|省|厉害|专业|舒服)|"
            "(?:找不出|找不到|挑不出|没有|再无|绝无|难找|再没)第[二2][一-鿿]|(?:全|独一|举世|天下)[一-鿿]?无[二双]|"
            "(?:没有|找不到|没)(?:哪)?一[一-鿿](?:能)?(?:打得过|比得过|比得上|赶得上|敌得过|能打)(?:它|他|她|我们?家?|这)?|"
            "(?:全网|市面上?|同行|别处|外面|平台|全国)(?:都|里|上)?(?:没有|找不到|再没有)比(?:它|这|我)[^，。！？\n]{0,4}更?[^，。！？\n]{1,4}|"
            "(?:别家|同行|其他家|对手)[^，。！？\n]{0,8}(?:尾灯|望尘莫及|看不到|追不上|差远了|连边都)[^，。！？\n]{0,3}|"
            "(?:没有|找不到|再没有|绝没有)(?:哪|任何|一)(?:家|款|个|种)(?:能)?比[^，。！？\n]{1,6}更?(?:好|强|便宜|划算|有效|专业|靠谱|正宗)|"
            "(?:大牌|专柜|同行|别家|谁家?|哪家|市面上?)[^，。！？\n]{0,6}都?(?:比不上|比不了|没法比|没得比|追不上|做不到|给不了)|"
            "(?:无人|没人|无谁)(?:能|可)?(?:敌|及|比|超越|匹敌)|没对手|无对手|无敌手|无出其右|无可匹敌|别无分号|没有之一"
        ),
        decide=_beats_all,
    ),
    Pattern(
        name="superlative/nothing-above",
        rule=RULE,
        category="absolute",
        needs=(
            "封顶",
            "头号",
            "世一",
            "打着灯笼",
            "不能再",
            "到头",
            "垫底",
            "喊爹",
            "敢认",
            "敢说",
            "别处",
            "别的",
            "其他",
            "盖不过",
            "千",
        ),
        regex=(
            f"(?:{_SCOPE}){_SUFFIX}(?:头号|垫底|封顶|顶破天|(?:就|只|只有|仅)(?:它|他|她|我|咱|我们|咱们|这|此)(?:一?[家个款只条处人]|做|给|能|敢|有)?)|"
            f"(?:{_METRIC}|清洁力|防晒力|质感|用料|做工|配置|价格|手艺|口味|甜度)(?:直接)?(?:封顶|拉满|顶破天|到头了|无上限|登顶|断层)|"
            "[一-鿿]{1,5}世一(?![一-鿿])|"
            "打着灯笼[^，。！？\n]{0,4}(?:找|寻)不(?:到|着|出)[^，。！？\n]{0,8}|"
            "([一-鿿])到不能再\1|百分之(?:一千|一万|两百|二百)|"
            "做到(?:了)?(?:头|极限|顶)了?[，,]?再往上(?:没有|没了)|"
            "[一-鿿]{2,6}(?:见了|看了|来了)(?:都|也)(?:得|要|该)(?:喊|叫|让|跪|低头|绕道)[^，。！？\n]{0,3}|"
            "说(?:第)?[二2][，,]?(?:没人|谁|无人)敢?(?:认|说|称)(?:第)?[一1]|"
            "(?:别处|别家|别的|其他家?|其余)(?:的)?(?:都|全|统统)(?:是)?(?:能扔|可以扔|该扔|不用看|赝品|弟弟|将就|白搭|靠边|让路|陪跑)[^，。！？\n]{0,2}|"
            "(?:谁|哪家|没人|没谁|别人)(?:也|都|能)?(?:盖|比|追|赶|超)不(?:过|上)(?:它|他|她|我们?家?)?|没谁能比|没人能比"
        ),
        decide=_beats_all,
    ),
    Pattern(
        name="superlative/kings",
        rule=RULE,
        category="absolute",
        needs=("界", "届", "中的", "里的", "之王", "之最", "之光", "鼻祖", "祖师"),
        regex="[一-鿿]{1,4}(?:界|届|圈|中|里)的?(?:爱马仕|劳斯莱斯|法拉利|茅台|珠穆朗玛|珠峰|天花板|顶流|扛把子|王者|王炸|老大哥?|大哥大|泰斗|霸主|no[.。]?1|top1|战斗机|终极答案|没对手|祖宗)|(?:性价比|品质|颜值|口碑|流量|销量|回购|补水|保湿|遮瑕|平价|国货|懒人|显白|省钱|好评)之王|(?:行业|国内|世界|全国|中国|业界)(?:之最|鼻祖|祖师爷|开创者|缔造者|领导者|领军者|标杆)",
        decide=_beats_all,
    ),
)
