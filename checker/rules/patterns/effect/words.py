"""What the rooms of effects have in common: complaints, products, habits, and how a claim is weighed."""

from __future__ import annotations

from functools import lru_cache

from checker.adoption import by_goods
from checker.claims import CLAIM, DOUBT
from checker.expressions import compiled
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import (
    NUMBER,
    SPAN,
    anywhere,
    around,
    clause,
    context,
    denied,
    either,
    own,
    quoted,
    sentence,
    tagged,
)
from checker.rules.patterns.pattern import Place

# --- What is treated ---
ILLNESS = (
    "失眠 湿疹 荨麻疹 痱子 热痱 红屁屁 红屁股 皮炎 皮肤病 皮肤癣 牛皮癣 银屑病 白癜风 手癣 脚癣 "
    "体癣 猫癣 猫藓 狗藓 真菌 脚气 灰指甲 甲沟炎 鸡眼 鸡皮肤 毛囊炎 毛周角化 扁平疣 疣 冻疮 口疮 口腔溃疡 "
    "溃疡 口臭 狐臭 体臭 脚臭 汗臭",
    "鼻炎 过敏性鼻炎 鼻窦炎 咽炎 慢性咽炎 扁桃体炎 支气管炎 肺炎 哮喘 老慢支 打鼾 打呼 打呼噜 "
    "呼噜 鼾症 口呼吸 腺样体 中耳炎 耳鸣 结膜炎 干眼 干眼症 飞蚊症 老花 老花眼 白内障 青光眼 "
    "近视 假性近视 散光 弱视 斜视 度数 眼疾",
    "颈椎 颈椎病 颈椎痛 腰椎 腰突 腰椎间盘突出 腰肌劳损 腰痛 腰疼 腰酸 腰酸背痛 肩周炎 肩颈痛 "
    "肩颈 关节 关节炎 关节痛 关节疼 滑膜炎 膝盖痛 膝盖疼 半月板 风湿 类风湿 痛风 尿酸 骨质疏松 "
    "骨刺 骨质增生 腱鞘炎 网球肘 足底筋膜炎 静脉曲张 老寒腿 富贵包 驼背 圆肩 高低肩 盆骨前倾 "
    "骨盆前倾 假胯宽 拇外翻 大脚骨 扁平足 o型腿 x型腿 脊柱侧弯 抽筋 腿抽筋",
    "痛经 姨妈痛 生理痛 经痛 宫寒 月经不调 月经 经期 内分泌 内分泌失调 更年期 妇科病 妇科炎症 盆腔炎 "
    "宫颈糜烂 hpv 霉菌 子宫肌瘤 肌瘤 卵巢囊肿 囊肿 结节 甲状腺结节 乳腺结节 乳腺增生 增生 乳腺炎 "
    "堵奶 涨奶 硬块 奶结 多囊 不孕 不孕不育 早泄 阳痿 前列腺 前列腺炎 肾虚 肾亏 尿频 夜尿 漏尿 "
    "产后漏尿 腹直肌分离 妊娠纹 妊娠斑 恶露",
    "高血压 血压 高血糖 血糖 高血脂 血脂 三高 胆固醇 糖尿病 冠心病 心脏病 心悸 心慌 脑梗 中风 "
    "血栓 血管堵塞 脂肪肝 肝病 乙肝 酒精肝 胆结石 肾结石 结石 贫血 低血糖 胃病 老胃病 胃炎 胃痛 "
    "胃胀 胃酸 反酸 胃寒 幽门 幽门螺杆菌 肠炎 肠胃炎 便秘 宿便 腹泻 拉肚子 痔疮 肛裂 积食 胀气 "
    "肠绞痛 厌食 挑食 脾虚 湿气 湿热 寒气 寒湿 体寒 手脚冰凉 手脚冰冷 手脚发凉 手脚发冷 手脚凉 瘸腿 跛脚 上火 火气 毒素 宿毒 癌症 癌 肿瘤 "
    "息肉",
    "脱发 掉发 掉头发 秃顶 秃头 斑秃 脂溢性脱发 发际线 白发 白头发 少白头 头皮屑 头屑 头油 痘 "
    "痘痘 青春痘 粉刺 闭口 痘印 痘坑 痘疤 黑头 脂肪粒 疤 疤痕 伤疤 增生疤 烫伤疤 剖腹产疤 老疤 "
    "旧疤 新疤 斑 斑点 色斑 雀斑 晒斑 黄褐斑 老年斑 黑色素 皱纹 细纹 法令纹 川字纹 抬头纹 鱼尾纹 "
    "颈纹 泪沟 眼袋 黑眼圈 眼纹 毛孔 红血丝 敏感肌 烂脸 激素脸 玫瑰痤疮 红肿 黑印 暗沉 蜡黄 "
    "双下巴",
    "落枕 裂口 倒刺 冻裂 皮屑 毛球 鸡皮 鸡皮腿 草莓腿 脚皮 死皮 脱皮 干痒 晨僵 腰间盘 气血 生长激素 雌激素 胶原蛋白 胶原 新陈代谢 代谢 智商 多动 自闭 神经痛 坐骨神经痛 白血病 "
    "绞痛 皮肤炎 异位性皮肤炎 香港脚 富贵手 甲亢 尿道炎 腮腺炎 狗癣 血块 飞蚊 咬包 牙周炎 牙周 "
    "焦虑 焦虑症 抑郁 抑郁症 躁郁 神经衰弱 多动症 自闭症 抽动症 头痛 头疼 偏头痛 头晕 晕车 眩晕 "
    "记忆力 专注力 注意力 老年痴呆 健忘 感冒 咳嗽 久咳 老咳 发烧 高烧 低烧 流感 病毒 新冠 炎症 "
    "发炎 过敏 免疫力 抵抗力 黄疸 夜醒 夜啼 惊跳 奶癣 湿疹宝宝 出牙痛 猫鼻支 猫传腹 犬瘟 细小 "
    "猫瘟 泪痕 耳螨 口炎 软便 拉稀 真菌感染 寄生虫 毛球症 尿闭 疲劳 亚健康 酒后头痛 宿醉 水肿 "
    "浮肿 橘皮 橘皮组织 副乳 拜拜肉 小肚腩 小肚子 肚腩 游泳圈 大肚子 肌肉腿 萝卜腿 大象腿 假胯 "
    "蝴蝶袖",
)
OBJECT = either(*ILLNESS)

_MEDICAL = context(
    "医生|医师|大夫|医院|诊所|门诊|挂号|挂了?[^，。]{0,4}(?:科|号)|复查|复诊|回诊|确诊|体检|处方|"
    "药师|药剂师|药店|药房|护士|护理师|护理师|兽医|手术|住院|化验|拍片|拍了片|ct|核磁|b超|医嘱|"
    "疫苗|急诊|药滴|滴药|儿保|营养科|皮肤科|骨科|说明书|指南|论文|副作用|过敏原|急救|科普|健保|医保|咨询|"
    "同意书|术后|术前|补液|血常规|拆线|麻醉|膝盖有旧伤|泌乳师|治疗师|切除|缝针|麻药|雷射|激光|"
    "打了针|吊水|输液|吃药|消炎药|抗生素|药浴|校医"
)
_NOT_MEDICAL = compiled(
    "(?:比|代替|替代|胜过|赛过|不用|不必|别|省得|懒得)(?:再)?(?:去|上|跑|看)?(?:吃药|医院|医生|"
    "大夫|药店|打针|手术)|(?:医院|医生|大夫)(?:都|也)(?:没|说|不|惊|夸|问|治不)|(?:吃药|手术|"
    "打针)(?:都|也)(?:没|不)|不(?:用|打针|手术|开刀)?吃药|药店(?:没有|买不到)"
)
_PAID_BACK = (
    "[，,]?(?:就|也|都|包|可|给|全额|直接|立刻|马上|我们|双倍|原价|十倍|分文)?(?:退款?|赔|不收|免单|不要钱)(?!了|掉|过)"
)
"""No complaint but a promise: 无效退款."""
_DISBELIEF = context(
    "退货|(?:申请|要求|已|在|去|给我|求|怎么|找[^，,。]{0,4})退款|退款(?:了|成功|中|还|要|半|才|难|无门|记录)|白买|买的[^，,。]{0,10}退了|退掉了|不治|我说没|没有局部|有人问|谈不上|看看就行|不能减肥|不能写|没变|别指望|才怪|没什么区别|"
    f"说是(?:能|可以|会)|网上(?:都)?说|老话说|人家说|听人说|我(?:就是|只是|就)(?:想|图|为了)|又(?:回来了|黑回|胖回)|打回原形|骗自己|尝不出|分不出来|广告法|违禁|治不了|治不好|(?:没(?:什么)?用|没效果|没啥用|无效|不管用)(?!{_PAID_BACK})|不信|别信|智商税|骗|谣言|"
    "吹牛|心理(?:作用|安慰)|玄学|开玩笑|笑到|哈哈|如果|要是|据说|号称|宣称|希望|打算|辟谣|小说|"
    "电影|剧里|书里|课本|课文|老师讲|物理|化学课|考题|题目"
)
HABIT = context(
    "每天走|万步|走了|跑步|跑了|慢跑|夜跑|晨跑|马拉松|配速|走路|徒步|爬山|爬楼|骑车|骑行|通勤|"
    "游泳|跳绳|深蹲|撸铁|力量训练|健身房|打球|羽毛球|网球|普拉提|瑜伽|运动手表|控制饮食|少吃|"
    "忌口|戒糖|戒了|不吃夜宵|戒夜宵|自己做饭|带饭|食堂|早睡|失恋|分手|加班|搬砖|熬夜|生病|发烧|"
    "拔牙|智齿|住院|手术|做月子|哺乳|喂奶|军训|高考|备考|答辩|出差|旅行|旅游|高原|绝育|断奶|减重门诊|"
    "营养科|医生|医师|体检|体重秤坏|裁缝|记错"
)
PRODUCT = context(
    "喝|贴|抹|涂|擦|敷|服|冲泡|一包|一粒|两粒|一勺|一条|一杯|一瓶|一罐|一盒|一袋|饮|茶|咖啡|酵素|"
    "果冻|代餐|奶昔|胶囊|压片|软糖|丸|膏|霜|精油|精华|油|片|粉|汤|益生菌|裤|衣|带|仪|机|针|课|营|"
    "班|教练|训练营|老师|跟着|私教|团课|套餐|产品|下单|链接|同款|方子|秘方|偏方|买"
)


_WARES = context(f"{PRODUCT.pattern}|枪|巾|灯|枕|垫|梳|袜|鞋|棒|石|液|露|乳|奶|粥|糖|醋|酒|参|皂|香|被|毯|壶|锅|球|椅")
"""What a title may name as the cause, where the body only tells what became of it."""


_QUESTION = context("能不能|是不是|会不会|有没有用|有用吗|吗$|[？?]|什么叫|为什么|怎么|如何|想(?:要|着)")


def doubted(place: Place) -> bool:
    """Whether the sentence does not believe it, or the clause only asks."""
    return (_DISBELIEF.search(sentence(place)) or _QUESTION.search(clause(place))) is not None and not own(place)


def medical(text: str) -> bool:
    """Whether ``text`` tells of doctors, drugs or examinations, and does not merely boast of doing without them."""
    return _MEDICAL.search(_NOT_MEDICAL.sub("", text)) is not None and not by_goods(text)


def claimed(place: Place) -> SeverityPair | None:
    """An effect named outright: only a doctor, disbelief, a question or a word cut in two clears it."""
    if quoted(place) or tagged(place) or denied(place) or _LIKENESS.match(place.after(4)):
        return None
    said = sentence(place)
    if medical(said) or doubted(place):
        return None
    return CLAIM


_LIKENESS = context("(?:一样|似的|一般|什么的?别|[都还]?不如|还得|得靠|关键|要先)")


def as_told(place: Place) -> SeverityPair | None:
    """A cure told as a story: something must have brought it about, and no doctor."""
    if quoted(place) or tagged(place):
        return None
    if doubted(place) or medical(around(place)):
        return None
    return CLAIM if anywhere(place, PRODUCT) or _WARES.search(place.field.title) else DOUBT


@lru_cache(maxsize=128)
def habitual(text: str) -> bool:
    """Whether weight was lost by one's own doing, and not 不是节食 or 以为是失恋."""
    return HABIT.search(_NOT_HABIT.sub("", text)) is not None


_NOT_HABIT = compiled("(?:不是|是不是|以为|没有?|不用|不|无需)[一-鿿]{0,4}")
PERIOD = (
    f"(?:{SPAN}|{NUMBER}(?:天|周|月|礼拜|星期)|每个月|月|周|日|一个夏天|一个冬天|一个暑假|一个寒假|"
    f"过个?年|一觉|一夜|半个?月|整个月|隔天|次日)"
)

# --- Likened to medicine ---
TREATMENT = either(
    "水光针 水光 玻尿酸 肉毒 瘦脸针 嫩肤针 美白针 溶脂针 除皱针 童颜针 少女针 线雕 热玛吉 超声炮 "
    "光子 光子嫩肤 皮秒 点阵 刷酸 微针 医美 整容 整形 拉皮 割双眼皮 隆鼻 丰胸手术 抽脂 吸脂 打针 "
    "吃药 用药 开刀 动刀 手术 药膏 膏药 中药 西药 激素 抗生素 止痛药 安眠药 褪黑素 降压药 降糖药 "
    "二甲双胍 司美 司美格鲁肽 减肥针 减肥药 理疗 针灸 艾灸馆 正骨 推拿 按摩师 植发 米诺 激光 "
    "眼药水 角膜塑形镜 ok镜 近视手术 胰岛素 益生菌药 处方药 感冒药 退烧药 消炎药 头孢 布洛芬 "
    "皮炎平"
)
ABROAD = context("跑步|跑了|慢跑|夜跑|晨跑|走路|徒步|游泳|跳绳|撸铁|健身|哑铃|拳击|裁缝|普拉提|瑜伽|军训|少吃|戒")

USE = "(?:喝|贴|抹|涂|擦|敷|吃|用|洗|泡|戴|睡|打|熏|搓|喷|灸|按|刷|揉|垫|坐|练|穿|服|含|点|滴|蒸|刮|推|捏|拍|照|拌)"


MORE_WORDS = (
    "血块 经血 痛点 牙周炎 飞蚊 咬包 包块 淤青 熬夜脸 颈纹 胸 扁桃体 牙龈 牙龈出血 牙龈萎缩 "
    "牙齿松动 牙疼 牙痛 奶水 奶量 发缝 手脚 手麻 脚麻 腿麻 腿肿 胸闷 气短 口干 口苦 盗汗 虚汗 "
    "手汗 汗脚 尿床 记性 疹子 红疹 蚊子包 红斑 肿块 气色 唇色 嗓子 喉咙 黄气 黄鼻子 大便 睡眠 "
    "失眠人 失眠党 身子骨 骨头 膝关节 膝盖 腰 腰腿 肩膀 脖子 手指 视力 皮肤 头皮 发量 头发 发根 "
    "白头发根 宝宝肚子 肚子 大肚子 胃 肠胃 鼻子 耳朵 眼睛 血管 肝 肾 子宫 卵巢 乳腺 伤口 骨折 "
    "烫伤 冻手 蛀牙"
)
MORE_OBJECTS = either(MORE_WORDS)
BROUGHT = context(
    "喝|贴|抹|涂|擦|敷|泡|熏|灸|枕|戴|喷|滴|揉|垫|睡前|一颗|一粒|一包|一勺|一碗|一杯|一贴|一瓶|"
    "一罐|一盒|一支|一片|霜|膏|贴|茶|丸|粉|胶囊|精华|面膜|酵素|益生菌|软糖|枕|灯|仪|梳|刷|皂|水|"
    "油|酒|汤|饮|草|蜡烛|香薰|袜|内衣|护膝|护腰|腰带|项链|手环|足浴|盒|用它|用这|用了|靠它|自从|"
    "多亏|罐|方子|偏方|针|垫|毯|帽|床垫|液|糊|菇|粥|羹|生姜|艾|藏红花|枸杞|黑豆|红豆|蜂胶|蜂蜜|"
    "鱼油|钙"
)
