"""Medical and bodily effects stated of ordinary goods, classes and habits (广告法 第十七条)."""

from __future__ import annotations

from functools import lru_cache

from checker.claims import CLAIM, DOUBT
from checker.expressions import compiled
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import (
    NUMBER,
    SPAN,
    across,
    anywhere,
    around,
    clause,
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
_OBJECT = either(*ILLNESS)
_CURE = either(
    "治 包治 治好 治疗 治愈 根治 主治 专治 医好 医治 攻克 调理 调好 调治 调养 缓解 缓和 减轻 "
    "改善 舒缓 舒解 祛 祛除 去 去除 淡化 淡 褪 消 消除 消灭 消退 除 除掉 扫除 清除 抗 防 防治 "
    "预防 杜绝 告别 赶走 赶跑 搞定 拯救 攻破 制服 改掉 校正 扭正 击退 击穿 降 降低 平稳 稳 稳定 控 控制 调节 平衡",
    "驱除 驱散 排空 清走 刮走 刮掉 刷走 送走 赶出 逼退 劝退 掐断 排 排出 排走 排光 清 清理 清空 逆转 恢复 修复 修护 收缩 缩小 隐形 抚平 填平 熨平 拉平 填充 "
    "提升 提高 增强 增加 促进 化 化解 溶解 溶 散 疏散 止 终结 解决 打败 战胜 甩掉 对付 断根 拔除 "
    "根除 软化 矫正 纠正 治得好 治得了 救 救回 救回来 克服 抑制 阻断 远离 不怕 再见 拜拜",
)
_SOFT_OBJECT = either(
    "度数 颈椎 腰椎 肩颈 关节 月经 经期 血压 血糖 血脂 胆固醇 尿酸 记忆力 免疫力 抵抗力 专注力 "
    "注意力 内分泌 更年期 发际线 毛孔 前列腺 老花 头油"
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
_DISBELIEF = context(
    "退货|退款|白买|买的[^，,。]{0,10}退了|退掉了|不治|我说没|没有局部|有人问|谈不上|看看就行|不能减肥|不能写|没变|别指望|才怪|没什么区别|"
    "说是(?:能|可以|会)|网上(?:都)?说|老话说|人家说|听人说|我(?:就是|只是|就)(?:想|图|为了)|又(?:回来了|黑回|胖回)|打回原形|骗自己|尝不出|分不出来|广告法|违禁|治不了|治不好|没(?:什么)?用|没效果|没啥用|无效|不管用|不信|别信|智商税|骗|谣言|"
    "吹牛|心理(?:作用|安慰)|玄学|开玩笑|笑到|哈哈|如果|要是|据说|号称|宣称|希望|打算|辟谣|小说|"
    "电影|剧里|书里|课本|课文|老师讲|物理|化学课|考题|题目"
)
_HABIT = context(
    "每天走|万步|走了|跑步|跑了|慢跑|夜跑|晨跑|马拉松|配速|走路|徒步|爬山|爬楼|骑车|骑行|通勤|"
    "游泳|跳绳|深蹲|撸铁|力量训练|健身房|打球|羽毛球|网球|普拉提|瑜伽|运动手表|控制饮食|少吃|"
    "忌口|戒糖|戒了|不吃夜宵|戒夜宵|自己做饭|带饭|食堂|早睡|失恋|分手|加班|搬砖|熬夜|生病|发烧|"
    "拔牙|智齿|住院|手术|做月子|哺乳|喂奶|军训|高考|备考|答辩|出差|旅行|旅游|高原|绝育|断奶|减重门诊|"
    "营养科|医生|医师|体检|体重秤坏|裁缝|记错"
)
_PRODUCT = context(
    "喝|贴|抹|涂|擦|敷|服|冲泡|一包|一粒|两粒|一勺|一条|一杯|一瓶|一罐|一盒|一袋|饮|茶|咖啡|酵素|"
    "果冻|代餐|奶昔|胶囊|压片|软糖|丸|膏|霜|精油|精华|油|片|粉|汤|益生菌|裤|衣|带|仪|机|针|课|营|"
    "班|教练|训练营|老师|跟着|私教|团课|套餐|产品|下单|链接|同款|方子|秘方|偏方|买"
)


_WARES = context(f"{_PRODUCT.pattern}|枪|巾|灯|枕|垫|梳|袜|鞋|棒|石|液|露|乳|奶|粥|糖|醋|酒|参|皂|香|被|毯|壶|锅|球|椅")
"""What a title may name as the cause, where the body only tells what became of it."""


_QUESTION = context("能不能|是不是|会不会|有没有用|有用吗|吗$|[？?]|什么叫|为什么|怎么|如何|想(?:要|着)")


def doubted(place: Place) -> bool:
    """Whether the sentence does not believe it, or the clause only asks."""
    return _DISBELIEF.search(sentence(place)) is not None or _QUESTION.search(clause(place)) is not None


def medical(text: str) -> bool:
    """Whether ``text`` tells of doctors, drugs or examinations, and does not merely boast of doing without them."""
    return _MEDICAL.search(_NOT_MEDICAL.sub("", text)) is not None


def _claimed(place: Place) -> SeverityPair | None:
    """An effect named outright: only a doctor, disbelief, a question or a word cut in two clears it."""
    if quoted(place) or tagged(place) or denied(place) or _LIKENESS.match(place.after(4)):
        return None
    said = sentence(place)
    if medical(said) or doubted(place):
        return None
    return CLAIM


_LIKENESS = context("(?:一样|似的|一般|什么的?别|[都还]?不如|还得|得靠|关键|要先)")


def _paired(place: Place) -> SeverityPair | None:
    """A short claim: its characters must form words of their own (去火 in 去火车站 does not)."""
    if place.text.isascii() or not place.words.holds(place.view.text, place.start, place.end):
        return None
    return _claimed(place)


def _told(place: Place) -> SeverityPair | None:
    """A cure told as a story: something must have brought it about, and no doctor."""
    if quoted(place) or tagged(place):
        return None
    if doubted(place) or medical(around(place)):
        return None
    return CLAIM if anywhere(place, _PRODUCT) or _WARES.search(place.field.title) else DOUBT


@lru_cache(maxsize=128)
def habitual(text: str) -> bool:
    """Whether weight was lost by one's own doing, and not 不是节食 or 以为是失恋."""
    return _HABIT.search(_NOT_HABIT.sub("", text)) is not None


def _slimmed(place: Place) -> SeverityPair | None:
    """Weight lost by a date: a runner's own story is none."""
    if quoted(place) or tagged(place):
        return None
    said = sentence(place)
    if doubted(place) or medical(said):
        return None
    if "没" in place.text or "不" in place.text:
        return None
    if anywhere(place, _PRICED):
        return CLAIM
    if "了" in place.text and not anywhere(place, _PRODUCT) and not _PRODUCT.search(place.field.title):
        return None  # lost by somebody, with nothing there that could have done it
    if habitual(place.field.masked) and not _SOLD.search(said):
        return None
    return CLAIM


_NOT_HABIT = compiled("(?:不是|是不是|以为|没有?|不用|不|无需)[一-鿿]{0,4}")
_PRICED = context(
    "[0-9]{2,5}(?:元|块|r|一[盒瓶支包])|¥|nt[$]|报名|预约|下单|链接|订购|套餐|课程|训练营|加v|"
    "私我|滴滴|购物车|库存|包邮|一盒|两盒|[0-9]{4}，"
)
_SOLD = context(
    "喝|贴|抹|涂|服用|一包|一粒|饮|茶|咖啡|酵素|果冻|代餐|奶昔|胶囊|软糖|丸|膏|霜|精油|片|粉|汤|"
    "暴汗|仪|训练营|私教|团课|带你|跟着|包"
)

# --- Weight and shape ---
_LOSE = heard("小 松 细 瘦 掉秤 暴瘦 狂瘦 速瘦 减 掉 甩 轻 少 狂掉 怒甩 直降 怒减")
_WEIGHT = f"{NUMBER}[多来几]?(?:{heard('斤')}|公斤|千克|kg|磅|jin|g斤)"
_SIZE = f"{NUMBER}(?:cm|公分|厘米|圈|个码|码|个尺码|个尺寸|寸|个腰围|条腰带扣|个扣)"
_PERIOD = (
    f"(?:{SPAN}|{NUMBER}(?:天|周|月|礼拜|星期)|每个月|月|周|日|一个夏天|一个冬天|一个暑假|一个寒假|"
    f"过个?年|一觉|一夜|半个?月|整个月|隔天|次日)"
)
_EASY = either(
    "躺着 睡着 睡觉 坐着 穿着 穿着睡觉 吃着 喝着 贴着 躺平 追剧 不动 不运动 不节食 不用动 "
    "不用运动 不用节食 不忌口 不用忌口 不挨饿 不饿肚子 饭照吃 照吃照喝 敞开吃 随便吃 想吃就吃 "
    "吃着火锅 边吃边 睡一觉 光睡 泡着 不出汗 不流汗 不吃药 不打针 不开刀 不手术"
)
_SLIM_RESULT = heard("瘦 掉秤 掉肉 减肥 变瘦 减脂 燃脂 小一圈 掉斤 瘦下来 瘦身 甩肉 变白 变美 年轻 长高 变高 掉脂")
_SLIMMING = heard(
    "减肥 瘦身 减脂 燃脂 塑形 纤体 享瘦 掉秤 暴瘦 刮油 甩脂 甩肉 躺瘦 瘦肚 瘦腿 瘦脸 排油 控卡 阻糖 阻断碳水 抗糖 易瘦"
)
_SLIM_GOODS = either(
    "茶 咖啡 黑咖啡 杯 糖 片 贴 膏 丸 饮 饮料 果冻 软糖 粉 奶昔 代餐 汤 裤 衣 袜 鞋 仪 针 霜 "
    "精油 胶囊 酵素 燕麦 饼干 面包 魔芋 果汁 果蔬汁 水 腰带 束腰 手环 戒指 耳钉 肚脐贴 足贴 面膜 "
    "乳 啫喱 凝胶 酒 醋 拿铁 可可 豆浆 蛋糕 零食 套餐盒 益生菌 西梅汁 方子 秘方 偏方 神器 黑科技"
)
_BODY = either(
    "肚子 小肚子 肚腩 小肚腩 大肚子 腰 腰围 大腿 大腿根 小腿 腿围 胳膊 手臂 拜拜肉 蝴蝶袖 副乳 "
    "双下巴 下颌线 下颌缘 咬肌 脸 脸盘 脸颊 法令纹 苹果肌 泪沟 眼袋 颈纹 臀 臀围 胯 假胯 后背 背 "
    "富贵包 肉 赘肉 肥肉 脂肪 游泳圈 胸 罩杯 鼻梁 发缝 发际线"
)
_SHAPED = either(
    "小了一圈 小一圈 瘦了一圈 瘦一圈 细一圈 细了一圈 消下去 自己消 下去了 平了 没了 收回去 "
    "收进去 收了 紧了 提上去 提上来 提拉 上提 填平 填满 回弹 弹回来 撑起来 大了一圈 升了一个杯 "
    "升杯 长密 变窄 窄了 尖了 出来了 出锋 变v v了 掉了一圈 甩掉 不见了 松了两个扣 松了 变小 变细 "
    "缩了 缩小 化掉 化了"
)

# --- Growth, age, colour ---
_TALLER = (
    f"(?:长|窜|蹿|高|猛长|猛窜|拔高|蹿高|窜高|长高)(?:了|出|到|个)?{NUMBER}(?:多)?(?:公分|厘米|"
    f"cm)|长高快|追高|追身高|蹿个子|窜个子|猛长个|蹿个儿|长个子快|(?:个子|个头|个儿)(?:蹭蹭|噌噌|猛|一下|又|也|都|就|"
    f"嗖嗖)?(?:蹿|窜|长)(?![得大])"
)
_GROWTH_FOOD = context(
    "钙|锌|铁|缺|补|奶粉|奶酪|牛奶|赖氨酸|鱼油|维d|维生素|增高|鞋垫|贴|粉|片|软糖|丸|口服|营养|喝|吃|条|摸高|拉伸仪|喷剂|膏"
)
_YOUNGER = (
    f"(?:年轻|减龄|倒退|回到|小|嫩)(?:了|回|回到)?{NUMBER}岁|(?:肌肤|皮肤|脸)?(?:逆生长|返老还童|"
    f"回春|逆龄生长|倒着长)|越(?:活|用|喝|吃|敷)越(?:年轻|嫩|白|瘦)"
)
_WHITER = (
    f"(?:白|亮)(?:了|回)?{NUMBER}(?:个)?(?:度|色号|色阶|层)|{_PERIOD}(?:就|变|能|美|焕|速|暴|"
    f"狂)?(?:变)?(?:美|焕|速|暴|狂|变)?白(?:回来|了一个|一个|{NUMBER}个?度|成|到发光|一圈)|"
    f"黑(?:妹|皮|黄皮)?(?:变|逆袭)白|(?:一|越)(?:洗|搓|抹|擦|涂|喷|敷)(?:就|越|变)?白"
)
_SKIN_GOODS = context(
    "涂|抹|擦|敷|喝|服|面膜|精华|霜|乳|胶原|美容仪|射频|按摩|口服|丸|饮|粉|皂|身体|沐浴|膏|油|针|"
    "水光|贴|洗|原液|安瓶|仪|燕窝|阿胶|艾灸|刮痧"
)
_NOT_SKIN = context("显白|显得|衣|裙|裤|发型|剪|刘海|滤镜|打光|妆|穿|唇|口红|发色|染|拍|镜片|美甲|牙")

# --- Likened to medicine ---
TREATMENT = either(
    "水光针 水光 玻尿酸 肉毒 瘦脸针 嫩肤针 美白针 溶脂针 除皱针 童颜针 少女针 线雕 热玛吉 超声炮 "
    "光子 光子嫩肤 皮秒 点阵 刷酸 微针 医美 整容 整形 拉皮 割双眼皮 隆鼻 丰胸手术 抽脂 吸脂 打针 "
    "吃药 用药 开刀 动刀 手术 药膏 膏药 中药 西药 激素 抗生素 止痛药 安眠药 褪黑素 降压药 降糖药 "
    "二甲双胍 司美 司美格鲁肽 减肥针 减肥药 理疗 针灸 艾灸馆 正骨 推拿 按摩师 植发 米诺 激光 "
    "眼药水 角膜塑形镜 ok镜 近视手术 胰岛素 益生菌药 处方药 感冒药 退烧药 消炎药 头孢 布洛芬 "
    "皮炎平"
)
_LIKE = (
    f"{TREATMENT}(?:的)?(?:同款|级别|级|平替|替代品|替身|效果|一样的效果|搭子|同效|成分同款|"
    f"既视感)|(?:代替|替代|取代|平替|堪比|媲美|不输|不亚于|抵得上|抵得过|等于|相当于|赛过|胜过|"
    f"强过|好过|省了|省下|告别|停掉|停了|扔掉|扔了|戒掉|不用再|再也不用|不用去)(?:{NUMBER}(?:次|"
    f"针|支|片|颗|盒|年|万))?(?:了|的|去|打|做|吃)?{TREATMENT}(?:都|还|更)?(?:好使|好用|管用|灵|"
    f"有用|强|快|安全)?|(?:涂抹|可以涂|能涂|抹|擦|喝|口服|吃|敷|贴|家用|居家|在家做|在家打|行走|"
    f"会呼吸|可以喝|可以抹|喝出来|吃出来)(?:式|的|型|版|在脸上)?(?:的)?{TREATMENT}"
)
_LIKE_GOODS = context(
    "精华|面膜|霜|乳|膜|膏|仪|贴|喷|油|水|茶|饮|粉|片|糖|酒|枕|垫|灯|皂|涂|抹|喝|敷|贴|戴|泡|垫|汤|丸|它|这|家用|在家|罩|机|器|棒"
)
_QUANTUM = (
    either(
        "量子 太赫兹 磁疗 远红外 负离子 生物电 托玛琳 石墨烯 负电位 干细胞 外泌体 氢分子 富氢 富硒 "
        "能量石 频谱 光量子 纳米银 火山石 虎符 锗石 锗 远红外线"
    )
    + gap(3)
    + either(
        "鞋垫 手环 手链 吊坠 项链 床垫 枕 枕头 袜 内衣 内裤 护膝 护腰 腰带 眼罩 水杯 仪 舱 帽 毯 "
        "毯子 被 贴 眼贴 眼镜 理疗 疗愈 养生 能量房 汗蒸 艾灸 泡脚桶"
    )
)
_SIGHT = (
    f"(?:度数|近视|散光|视力){gap(6)}(?:降|掉|减|退|恢复|回|涨回|提|升)(?:到|回|了|下|低|至|"
    f"升)*(?:{NUMBER}|一百|两百|下来|正常|不少|好多)|摘掉?(?:眼镜|镜片)|(?:度数|近视)(?:没再涨|"
    f"不涨|不再涨|不加深|一度没涨)"
)


def _told_of_goods(place: Place) -> SeverityPair | None:
    """Only a time and a change: the goods must be named near by."""
    return _told(place) and CLAIM if _REMEDY.search(around(place, 60, 20)) else None


_REMEDY = context(
    "药膏|膏|一管|一罐|一小罐|一瓶|一包|一支|贴|茶|精华|面膜|霜|油|皂|粉|丸|喷|敷|抹|涂|擦|喝|泡|"
    "艾|仪|水|汤|方子|偏方|土办法"
)


def _shaped(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place):
        return None
    if doubted(place) or medical(around(place)) or _DRESSED.search(sentence(place)):
        return None
    if anywhere(place, ABROAD):
        return None
    return CLAIM if anywhere(place, _GOODS) else None


_DRESSED = context("显|衬|衣(?!柜)|裙|收腰|高腰|阔腿|滤镜|美颜|修图|p图|相机|镜头")
ABROAD = context("跑步|跑了|慢跑|夜跑|晨跑|走路|徒步|游泳|跳绳|撸铁|健身|哑铃|拳击|裁缝|普拉提|瑜伽|军训|少吃|戒")
_GOODS = context(
    "射频|美容仪|凝胶|精华|面膜|霜|膏|贴|茶|饮|咖啡|胶囊|酵素|丸|粉|一包|喝|敷|抹|涂|仪|针|按摩|"
    "刮痧|板|埋线|束|塑|内衣|丰胸|精油|课|教练|营|手法|生姜|洗发|育发"
)


def _grown(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or "没" in place.text or "不" in place.text:
        return None
    if medical(sentence(place)) or doubted(place):
        return None
    if not anywhere(place, _GROWTH_FOOD) and not _GROWTH_FOOD.search(place.field.title):
        return None
    return None if anywhere(place, _PLANT) else CLAIM


_PLANT = context(
    "竹|树|苗|芽|藤|花|草|叶|盆|阳台|水位|雪|积水|头发|刘海|校裤|裤子(?:又)?短|旧衣|身高墙|门框|看着|显高|[脱换]了?鞋|垫(?:高|[一二三四五两0-9])"
)


def _younger(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place):
        return None
    said = sentence(place)
    if doubted(place) or medical(said) or _NOT_SKIN.search(said):
        return None
    return CLAIM if anywhere(place, _SKIN_GOODS) else None


def _likened(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or doubted(place):
        return None
    if _DEVICE.search(place.text + place.after(2)):
        return None
    return CLAIM if anywhere(place, _LIKE_GOODS) else None


_DEVICE = context("(?:居家|家用)光子(?:嫩肤)?[仪机灯]|(?:居家|家用)(?:激光|光子)脱毛")
"""What a device is called is no likeness."""

_USE = "(?:喝|贴|抹|涂|擦|敷|吃|用|洗|泡|戴|睡|打|熏|搓|喷|灸|按|刷|揉|垫|坐|练|穿|服|含|点|滴|蒸|刮|推|捏|拍|照|拌)"
_USED = (
    f"{_USE}(?:上|了|完|个|满|够|不到){{0,2}}(?:{NUMBER}(?:次|回|下|口|天|周|晚|夜|个月|个疗程|盒|"
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
_MORE = (
    "(?:白发|白头发|少白头)[^，。\n]{0,4}(?:养|变|转|返|生|吃)(?:回)?黑|长出来的(?:头发)?(?:都|"
    "全)?是黑的?|(?:阻断|抑制|分解|吸走|吸附|带走|拦截|燃烧|代谢掉?|冲走|刮走)(?:身体|体内|多余|"
    "掉|的)?(?:油脂|脂肪|碳水|糖分|热量|卡路里|油分|尿酸)(?:的)?(?:吸收|合成|堆积)?|"
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


MORE_WORDS = (
    "血块 经血 痛点 牙周炎 飞蚊 咬包 包块 淤青 熬夜脸 颈纹 胸 扁桃体 牙龈 牙龈出血 牙龈萎缩 "
    "牙齿松动 牙疼 牙痛 奶水 奶量 发缝 手脚 手麻 脚麻 腿麻 腿肿 胸闷 气短 口干 口苦 盗汗 虚汗 "
    "手汗 汗脚 尿床 记性 疹子 红疹 蚊子包 红斑 肿块 气色 唇色 嗓子 喉咙 黄气 黄鼻子 大便 睡眠 "
    "失眠人 失眠党 身子骨 骨头 膝关节 膝盖 腰 腰腿 肩膀 脖子 手指 视力 皮肤 头皮 发量 头发 发根 "
    "白头发根 宝宝肚子 肚子 大肚子 胃 肠胃 鼻子 耳朵 眼睛 血管 肝 肾 子宫 卵巢 乳腺 伤口 骨折 "
    "烫伤 冻手 蛀牙"
)
_MORE_OBJECTS = either(MORE_WORDS)
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
_STRONG_TURN = f"(?:{_OBJECT}|{_MORE_OBJECTS}){gap(8)}{_TURNED}"
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
_BROUGHT = context(
    "喝|贴|抹|涂|擦|敷|泡|熏|灸|枕|戴|喷|滴|揉|垫|睡前|一颗|一粒|一包|一勺|一碗|一杯|一贴|一瓶|"
    "一罐|一盒|一支|一片|霜|膏|贴|茶|丸|粉|胶囊|精华|面膜|酵素|益生菌|软糖|枕|灯|仪|梳|刷|皂|水|"
    "油|酒|汤|饮|草|蜡烛|香薰|袜|内衣|护膝|护腰|腰带|项链|手环|足浴|盒|用它|用这|用了|靠它|自从|"
    "多亏|罐|方子|偏方|针|垫|毯|帽|床垫|液|糊|菇|粥|羹|生姜|艾|藏红花|枸杞|黑豆|红豆|蜂胶|蜂蜜|"
    "鱼油|钙"
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
    if _LIGHT.match(place.text) and (not _BROUGHT.search(_LIGHT.sub("", said)) or _HABIT.search(said)):
        return None
    return CLAIM


def _dropped(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or doubted(place) or _medical_strict(place):
        return None
    if _ASLEEP.search(place.text) and not _SLEEPLESS.search(sentence(place)):
        return None
    return CLAIM if _BROUGHT.search(sentence(place)) and not _HABIT.search(sentence(place)) else None


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
_WASHED = (
    f"{_USE}(?:掉|走|没|黑|白|亮|平|好|通|散|化|退|消|软|开|活|回|长|高|瘦|出)(?:了)?(?:{_OBJECT}|"
    f"{_MORE_OBJECTS}|头发|睫毛|眉毛|个子|血管|结节|血栓|法令纹|肌瘤|囊肿|老人斑|白发|新发)|"
    f"(?:睫毛|眉毛|头发|发量|胸|个子|指甲|"
    f"胡子)[^，。！？\\n]{{0,6}}(?:，)?[^，。！？\\n]{{0,6}}长(?:了|出|高)?{NUMBER}(?:毫米|厘米|"
    f"公分|cm|mm|根|个罩杯)|(?:毛|汗毛|腿毛|胡子|腋毛)?(?:再也不长|永不再长|不再长毛)|"
    f"[0-9一二三四五六十]{{1,3}}岁(?:的?老?[狗猫])?(?:还|又|也)能(?:跳|跑|爬|上|追|"
    f"扑)[一-鿿]{{0,3}}"
)


def _treated(place: Place) -> SeverityPair | None:
    if not place.words.is_edge(place.view.text, place.start):
        return None
    return _claimed(place)


def _washed(place: Place) -> SeverityPair | None:
    if _claimed(place) is None or _HABIT.search(sentence(place)):
        return None
    return CLAIM if _BROUGHT.search(sentence(place)) or _PRODUCT.search(place.text) else None


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
    f"(?:阝夅|氵肖)(?:三高|血糖|血压|血脂|尿酸|炎|肿)|{_PERIOD}美百|(?:一粒|一颗|一包|一勺|一条|一杯|一贴|半颗)[，,]?一觉到|"
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
        return None if _HABIT.search(said) else CLAIM
    if _LIGHT.match(place.text):
        said = _LIGHT.sub("", said)
        return CLAIM if _BROUGHT.search(said) or _GIVEN.search(said) else None
    return CLAIM if _BROUGHT.search(said) or _GIVEN.search(said) or anywhere(place, _PRODUCT) else None


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
        unless="生发(?:展|生|现|明|动|布|出)|发生发|对抗|抗炎热|打[完了过]瘦脸针|止咳(?:糖浆|药|露|水)|止[痛泻]药|消炎(?:药|片)|去火(?:车|山|星|锅|葬|炉)|通便(?:利|捷|宜|"
        "道)|防感冒|黑发(?:带|圈|箍|夹)|美白(?:的停|色)|养发财|燃脂(?:课|操|舞|区|心率|单车)|"
        "增高(?:不|了|鞋|垫)|清火炉|抗老旧",
        decide=_paired,
    ),
    Pattern(
        name="effect/cure",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?:{SPAN}|一(?:喷|抹|擦|贴|喝|吃|用|泡))?(?:就|能|可以?|会)?{_CURE}{_VERY}{_OBJECT}",
        unless="(?:预?防|不怕)(?:感冒|晕车|头疼|头痛|发烧|拉肚子|过敏)(?!的?[一-鿿]{0,2}(?:[裤霜膏枕被贴茶粉乳露液皂巾袋囊垫帽毯]|口罩|床单|牙膏|面膜))|防晕车(?!贴)|去火气|降血压能|防胀气(?:的)?(?:阀|奶嘴|奶瓶|导管|孔|系统|设计|结构)",
        decide=_claimed,
    ),
    Pattern(
        name="effect/gone",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_OBJECT}{gap(9)}{_GONE}|{_OBJECT}{gap(3)}(?:都|全|也|就)?能?(?:{heard('祛')}|去|淡|消|治|"
        f"除|调|拔|排)(?:掉|了|干净)?(?=[，,。！!\\s\\x00]|$)"
        "|再(?:也)?没(?:有)?(?:发过炎|犯过|疼过|痛过|痒过|堵过|长过痘|冒过痘|发作过|复发过|掉过发|"
        "起过疹|拉过肚子|咳过|红过|起过夜)",
        decide=_told,
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
        regex=f"{_OBJECT}(?:的|人的|患者的|人群的|党的)?{_HELPER}|专(?:治|攻|克){gap(5)}{_OBJECT}",
        decide=_claimed,
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
        regex=f"(?:{_OBJECT}(?:的)?)?{_USED}{_USED_STRONG}(?:抗炎|消炎|退红)?",
        decide=_used,
    ),
    Pattern(
        name="effect/ill-used",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_OBJECT}{near(40)}(?P<claim>{_USED}{_USED_WEAK}(?=[，,。！!、\\s\\x00了啦]|$))",
        decide=_claimed,
    ),
    Pattern(
        name="effect/used-ill",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?P<claim>{_USED}{_USED_WEAK}(?=[，,。！!、\\s\\x00了啦])){near(24)}{_OBJECT}",
        decide=_claimed,
    ),
    Pattern(
        name="effect/more",
        rule=_RULE,
        category=_EFFICACY,
        regex=_MORE,
        decide=_claimed,
    ),
    Pattern(
        name="effect/weight",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_PERIOD}{gap(6)}{_LOSE}(?:了|掉|下|去|肉)?(?:{_WEIGHT}|{_SIZE})(?:肉|脂肪|肥肉)?|(?:一针|"
        f"一次|一盒|一瓶|一包|{NUMBER}(?:针|次|盒|瓶|包|贴|片)){gap(3)}{_LOSE}(?:了|掉|围度|腰围|腿围|"
        f"臂围){{0,2}}(?:{_WEIGHT}|{_SIZE})|{_LOSE}(?:了|掉|下)?(?:{_WEIGHT})(?:肉|脂肪|"
        f"肥肉)?(?:{gap(3)}{_PERIOD})?|(?:体重|腰围|体脂){gap(4)}(?:从|由){NUMBER}(?:斤|公斤|"
        f"cm)?{gap(1)}(?:到|变|变成|降到|掉到){NUMBER}",
        unless="(?:少|缺)[一二两三半几0-9]{1,2}斤[补赔送退][一二两三半几0-9]{1,2}斤",
        decide=_slimmed,
    ),
    Pattern(
        name="effect/no-effort",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_EASY}{near(9)}{_SLIM_RESULT}",
        decide=_claimed,
    ),
    Pattern(
        name="effect/slimming-goods",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_SLIMMING}(?:的|小|专用|期|党|必备)?{_SLIM_GOODS}|{_SLIM_GOODS}{gap(2)}{_SLIMMING}",
        unless="打[完了过]瘦脸针|减[脂肥](?:餐|期间)|塑形(?:粉|裤腰)|杯控卡",
        decide=_claimed,
    ),
    Pattern(
        name="effect/shape",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_BODY}(?:那圈|那块|的肉|上的肉|肉|线条|处)?{gap(4)}{_SHAPED}",
        decide=_shaped,
    ),
    Pattern(
        name="effect/taller",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"(?:{_PERIOD}{gap(5)})?(?:{_TALLER})",
        decide=_grown,
    ),
    Pattern(
        name="effect/younger",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_YOUNGER}|{_WHITER}",
        decide=_younger,
    ),
    Pattern(
        name="effect/like-medicine",
        rule=_RULE,
        category=_EFFICACY,
        regex=_LIKE,
        decide=_likened,
    ),
    Pattern(
        name="effect/quantum",
        rule=_RULE,
        category=_EFFICACY,
        regex=_QUANTUM,
        decide=_claimed,
    ),
    Pattern(
        name="effect/sight",
        rule=_RULE,
        category=_EFFICACY,
        regex=_SIGHT,
        decide=_told,
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
        name="effect/washed",
        rule=_RULE,
        category=_EFFICACY,
        regex=_WASHED,
        decide=_washed,
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
