"""Claims in a headline, or in a clause of their own under a title of goods; the same words of ordinary life claim nothing."""

from __future__ import annotations

import pytest

from checker import Checker, Note
from checker.rules.patterns.effect import results as effect
from checker.rules.patterns.luck import gains as luck
from checker.rules.patterns.promise import plain as promise
from checker.rules.patterns.superlative import stock as superlative

# Per pattern: titles and bodies with the words it finds in the body, and such as hold its words and claim nothing.
HITS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "effect/result": (
        ("产后束腹带", "骨缝合拢，魔术贴声音大", "骨缝合拢"),
        ("洋甘菊祛痘膏", "黑头自己出，管口细", "黑头自己出"),
        ("益母草糖", "姨妈准得很，一盒十块", "姨妈准得很"),
        ("肩颈按摩店", "停车在后院\n圆肩扳回来，约晚上", "圆肩扳回来"),
        ("猫用洗耳液", "耳螨杀光，瓶嘴软", "耳螨杀光"),
    ),
    "effect/result-of": (
        ("产后绑带", "收胯骨，粘扣有三排", "收胯骨"),
        ("王不留行茶", "通奶，一袋二十包", "通奶"),
        ("老银手镯", "吸体毒，可以刻字", "吸体毒"),
        ("代餐奶昔", "掉肉不掉胸，桃子味", "掉肉不掉胸"),
    ),
    "effect/result-in": (
        ("眉睫滋养液", "二十天长两毫米，刷头软", "二十天长两毫米"),
        ("荷叶山楂茶", "一周掉四斤，茶包棉线短", "一周掉四斤"),
        ("珍珠身体霜", "白两个度，盖子难拧", "白两个度"),
        ("赖氨酸软糖", "半年蹿六公分，葡萄味", "半年蹿六公分"),
    ),
    "effect/result-able": (
        ("青少年护眼仪", "看黑板清楚了，充电口在侧面", "看黑板清楚了"),
        ("儿童口服液", "一冬天没发烧，草莓味", "一冬天没发烧"),
        ("酸枣仁膏", "沾枕就着，勺子另配", "沾枕就着"),
        ("桑叶压片糖", "吃饭照瘦，一板十二片", "吃饭照瘦"),
    ),
    "luck/gain": (
        ("招桃花的屏保", "设成屏保三天就有人约，横屏竖屏各一", "设成屏保三天就有人约"),
        ("海边民宿两晚", "停车在门口\n财神庙走过去五分钟，住一晚沾财气", "住一晚沾财气"),
        ("街角旺铺转让", "前店主发了财走的，层高四米", "前店主发了财走的"),
        ("本命佛挂件", "戴上单子就来，绳子可调", "戴上单子就来"),
    ),
    "luck/kept": (
        ("银锁片", "给孩子保平安，扣头可以捏", "给孩子保平安"),
        ("雷击木车挂", "挡车祸，流苏二十公分", "挡车祸"),
        ("朱砂娃娃吊坠", "夜里不惊，盒子硬", "夜里不惊"),
        ("盐晶灯", "吸病气，插头两脚", "吸病气"),
    ),
    "luck/drawn": (
        ("铜金蟾", "头朝里放能聚财，底下有软垫", "聚财"),
        ("月老红线手绳", "牵姻缘，自己打结", "牵姻缘"),
        ("手绘美甲", "开业前三天九折\n暴富甲，卸甲另算", "暴富甲"),
        ("纹绣工作室", "点掉破财痣，结痂三天", "点掉破财痣"),
    ),
    "luck/rite-named": (
        ("文昌笔一支", "香案上供了三天，笔杆是竹的", "香案上供了三天"),
        ("囡仔收惊", "卜米卦，自己带一碗米", "卜米卦"),
        ("八字入门课", "排盘断运，三晚", "排盘断运"),
        ("看风水的先生", "定灶位，车费另付", "定灶位"),
    ),
    "promise/plain-fails": (
        ("移动电源", "鼓包赔八千，线另配", "鼓包赔八千"),
        ("产后恢复私教", "六周没腰线退课时费，瑜伽垫自带", "没腰线退课时费"),
        ("科目三冲刺", "挂了补考费我们出，早上六点集合", "补考费我们出"),
        ("睡眠喷雾", "叶片是手摘的\n没睡着退全款", "没睡着退全款"),
    ),
    "promise/plain-empty": (
        ("淡纹眼霜", "空管寄回全额退，勺子在盒里", "空管寄回全额退"),
        ("头皮精华", "空瓶带回也退，滴管长", "空瓶带回也退"),
        ("草本漱口水", "空罐拿来原价退，味道冲", "空罐拿来原价退"),
        ("植物染发膏", "空袋寄来就退，手套两副", "空袋寄来就退"),
    ),
    "promise/plain-result": (
        ("初三化学小班", "一个月冲进年级前二十，讲义自己印", "一个月冲进年级前二十"),
        ("硬笔书法", "三个月写出一手好字，纸要买", "三个月写出一手好字"),
        ("二手房中介", "七天卖掉，钥匙放门房", "七天卖掉"),
        ("语文辅导", "作文拉到五十分，周末两节", "作文拉到五十分"),
    ),
    "promise/plain-safe": (
        ("年金险说明会", "一分本钱都不会少，楼下有停车场", "一分本钱都不会少"),
        ("商场铺位", "包租六年，扶梯口", "包租六年"),
        ("早点车加盟", "赔了算总部，车身能喷字", "赔了算总部"),
        ("全屋装修", "增项一分不收，水电图在群公告", "增项一分不收"),
    ),
    "promise/plain-never": (
        ("天台补漏", "二十年不渗，下雨天不做", "二十年不渗"),
        ("除蟑上门", "保一年无蟑，猫要关起来", "保一年无蟑"),
        ("烫画刻字", "永不掉漆，字数不限", "永不掉漆"),
        ("地下室翻新", "永久防霉，窗户要拆", "永久防霉"),
    ),
    "luck/believed": (
        ("开运内衣", "本命年穿旺，均码", "本命年穿旺"),
        ("道观代办", "点灯消业，名单写全", "点灯消业"),
        ("和合手绳", "雍和宫请来的，绳头打了结", "雍和宫请来的"),
        ("发财竹三枝", "水换勤一点\n招福禄，叶子要擦", "招福禄"),
    ),
    "superlative/stock-first": (
        ("双胞胎推车", "避震性能第一，收车要两只手", "避震性能第一"),
        ("防晒喷雾", "成膜速度第一，喷头要擦", "成膜速度第一"),
        ("城郊洋房", "板块首创，样板间要换鞋", "板块首创"),
        ("卤味铺子", "用料无敌，周三进货", "用料无敌"),
    ),
    "superlative/stock-only": (
        ("地铁口新楼盘", "板块唯一低密，售楼处有冰淇淋", "板块唯一低密"),
        ("会计转行班", "同城唯一小班，晚上七点开课", "同城唯一小班"),
        ("炸鸡店转让", "独家秘方，油锅两口", "独家秘方"),
        ("湖边洋房", "片区唯一现房，电梯四部", "片区唯一现房"),
    ),
    "superlative/stock-open": (
        ("空气炸锅", "唯一不粘底，纸托送十张", "唯一不粘底"),
        ("少儿琴课", "最负责的老师，琴房两间", "最负责的老师"),
        ("手工紫砂壶", "大师级，盒子是木的", "大师级"),
        ("月嫂公司", "金牌中的金牌，合同两份", "金牌中的金牌"),
    ),
    "superlative/stock-choice": (
        ("早餐车出租", "小本生意首选，车身颜色三种", "小本生意首选"),
        ("气垫粉饼", "油皮首选，粉扑两个", "油皮首选"),
        ("坚果礼盒", "送礼首选，提绳是红的", "送礼首选"),
        ("轻薄电脑", "考研首选，键盘有灯", "考研首选"),
    ),
    "superlative/stock-throne": (
        ("粉底液新款", "持妆王中王，瓶口会滴", "持妆王中王"),
        ("江边楼盘", "楼王，层高三米", "楼王"),
        ("巷口卤味", "全镇一绝，十点开门", "全镇一绝"),
        ("手机膜", "百分百防窥，送刮板", "百分百防窥"),
    ),
    "superlative/stock-most": (
        ("四季被", "充绒量最高，被角有绳", "充绒量最高"),
        ("临街楼盘", "得房率最高，电梯两部", "得房率最高"),
        ("小吃餐车", "最省油，轮子四个", "最省油"),
        ("蟹黄面馆", "味道最正，早上不开", "味道最正"),
    ),
}
MISSES: dict[str, tuple[tuple[str, str], ...]] = {
    "effect/result": (
        ("面霜", "脸洗干净再抹，泵头紧"),
        ("束发带", "头发都收住了，洗脸也用"),
        ("面膜", "贴完脸白了一个度，洗把脸又回来了"),
        ("我妈的老花镜", "眼睛看清了，她先看了我"),
    ),
    "effect/result-of": (
        ("牛奶箱", "师傅早上送奶，敲两下门"),
        ("外婆的泡脚桶", "我说排湿气是瞎话，她笑"),
        ("养生茶", "医生说喝茶不通奶，让我按摩"),
    ),
    "effect/result-in": (
        ("睡衣", "裤腿长三厘米，袖口收紧"),
        ("盆栽营养液", "绿萝一周长三厘米，叶子厚"),
        ("暑假", "我一个月瘦了五斤，跑步跑的"),
    ),
    "effect/result-able": (
        ("台灯", "我看书清楚了，眼镜也换了"),
        ("楼顶的房子", "还能上五楼吗，电梯坏了"),
        ("幼儿园的冬天", "孩子不发烧，老师先感冒了"),
    ),
    "luck/gain": (
        ("橘猫叫旺财", "楼下的狗也叫旺财\n喊一声来两个"),
        ("手机壳", "换上三天就发黄，挂绳孔在右边"),
        ("城南民宿", "住一晚两百，热水要等三分钟"),
        ("同事的手串", "她说戴上有人追，我没信"),
    ),
    "luck/kept": (
        ("外婆缝的香囊", "她说保平安，我挂在书包上"),
        ("快递盒", "里面垫了泡沫防惊，没碎"),
        ("到家的第一个电话", "给我妈报平安，信号断断续续"),
    ),
    "luck/drawn": (
        ("前夫留下的酒", "看着来气，给钱就搬"),
        ("旧书市场的相书", "前主人在旺夫那一页写了两个字：胡说"),
        ("聚气球派对", "气球漏气，补了两次"),
    ),
    "luck/rite-named": (
        ("奶奶的面包炉", "过炉三遍，皮才脆"),
        ("收银台挪了个方向", "老师傅讲了半天，多少钱看缘分"),
        ("博物馆的卦签", "讲解员说这叫掷杯，展柜很暗"),
    ),
    "promise/plain-fails": (
        ("帐篷出租", "地钉少一根赔五块，防潮垫自带"),
        ("键盘换轴", "焊坏了我赔一颗，轴要自己买"),
        ("网购的衬衫", "不合适退了两次，运费七块"),
        ("香水分装", "喷头有的会漏，我包了两层"),
        ("健身卡", "没来算请假，退课扣手续费"),
    ),
    "promise/plain-empty": (
        ("小卖部的汽水", "空瓶退两毛，押瓶的规矩"),
        ("护肤空瓶记", "空瓶攒了七个，拿去种葱"),
        ("酱油", "空瓶还给外婆装醋"),
    ),
    "promise/plain-result": (
        ("儿子的语文", "我陪他一学期，作文还是四十分"),
        ("院子里的桃树", "当年没开花，第二年才有"),
        ("公司招聘文员", "双休五险，三个月转正，月薪五千起"),
    ),
    "promise/plain-safe": (
        ("公证处取号", "租八年要公证，带两份合同"),
        ("基金这两年", "亏了三百，认了，本金还剩一半"),
        ("老铺子", "空置三个月了，房东来看过"),
    ),
    "promise/plain-never": (
        ("永久牌自行车", "铃铛还响，后座绑着海绵"),
        ("洗衣机漏水", "师傅来了，一次修好，收了八十"),
        ("旧毛衣", "十年没穿了，有两个洞"),
    ),
    "luck/believed": (
        ("橘猫叫旺财", "楼下的狗也叫旺财\n喊一声来两个"),
        ("看庙会踩高跷", "财神差点摔下来，大家鼓掌"),
        ("水晶店门口", "招不招财不知道，招蚊子"),
    ),
    "superlative/stock-first": (
        ("群里抢红包", "外公手速第一，抢了六毛"),
        ("老照相馆要关了", "1986年开的，当时全镇第一家"),
        ("卤味", "第一锅给街坊，鸭头费牙"),
    ),
    "superlative/stock-only": (
        ("租来的房子", "唯一的窗朝北，西边晒"),
        ("卤味", "唯一不辣的是豆干，鸭头费牙"),
        ("旧书店", "绝版漫画两本，书脊掉了"),
    ),
    "superlative/stock-open": (
        ("幼儿园", "唯一的男老师教画画，最小的一岁半"),
        ("打印机", "唯一的缺点是慢，纸盒小"),
        ("五款面膜囤货", "补水款最薄，滴得到处都是"),
    ),
    "superlative/stock-choice": (
        ("餐车", "首选停车位靠树，怕晒"),
        ("志愿填报", "我首选师范，我妈没说话"),
        ("同学会选饭店", "首选我家楼下，走着去"),
    ),
    "superlative/stock-throne": (
        ("巷子里的潮汕粥", "停车在对面菜场，十块封顶"),
        ("隔壁老王", "老王家的狗，门口睡觉"),
        ("孙悟空折纸", "美猴王，尾巴要粘"),
    ),
    "superlative/stock-most": (
        ("健身裤测评五条", "C款起球快，价格最低"),
        ("水库的冬天", "最高水位线结了冰"),
        ("加班便当", "最省事的是周四，剩菜炒饭"),
    ),
}
ROOMS = (effect, luck, promise, superlative)
CATEGORIES = {"effect": "efficacy", "luck": "superstition", "promise": "guarantee", "superlative": "absolute"}


def _found(checker: Checker, title: str, body: str) -> set[tuple[str, str, str]]:
    """The pattern or row, the category and the words of each finding in the body."""
    report = checker.check(Note(title=title, body=body))
    return {
        (finding.evidence.entry, finding.category, body[finding.span.start : finding.span.end])
        for finding in report.findings
        if finding.evidence is not None and finding.span is not None and finding.span.field == "body"
    }


def test_every_pattern_has_its_examples() -> None:
    names = {pattern.name for room in ROOMS for pattern in room.PATTERNS}
    assert names == set(HITS) == set(MISSES)
    assert all(len(HITS[name]) >= 4 and len(MISSES[name]) >= 3 for name in names)


@pytest.mark.parametrize(
    ("name", "title", "body", "written"), [(name, *example) for name, examples in HITS.items() for example in examples]
)
def test_a_clause_under_a_title_of_goods_claims(
    checker: Checker, name: str, title: str, body: str, written: str
) -> None:
    found = _found(checker, title, body)
    category = CATEGORIES[name.partition("/")[0]]
    assert any(kind == category and (written in words or words in written) for _, kind, words in found), found


@pytest.mark.parametrize(
    ("name", "title", "body"), [(name, *example) for name, examples in MISSES.items() for example in examples]
)
def test_ordinary_life_claims_nothing(checker: Checker, name: str, title: str, body: str) -> None:
    assert name not in {entry for entry, *_ in _found(checker, title, body)}
