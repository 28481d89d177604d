"""Stock phrases: claims where a line is goods and the phrase, and nothing where somebody tells, asks or lives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns import bait
from checker.rules.patterns.effect import stock as effect
from checker.rules.patterns.press import frames as press
from checker.rules.patterns.promise import stock as promise

Find = Callable[..., list[tuple[str, str]]]

# Per pattern: headlines with the words it finds in them, and lines that hold such words and claim nothing.
HITS: dict[str, dict[str, str]] = {
    "effect/stock": {
        "梨膏，断黑色素": "断黑色素",
        "酸枣仁软糖，助眠": "助眠",
        "按摩仪溶脂肪": "溶脂肪",
        "提臀的瑜伽裤": "提臀",
        "养肾的黑豆粥": "养肾",
    },
    "effect/stock-turn": {
        "蚕丝面膜，法令纹平了": "法令纹平了",
        "益生菌牙膏，牙变白": "牙变白",
        "叶黄素软糖，度数往回降": "度数往回降",
        "艾草鞋垫脚不臭了": "脚不臭了",
    },
    "effect/stock-seen": {
        "玉容面霜，三天见白": "三天见白",
        "桃胶羹，养出少女肌": "养出少女肌",
        "纤维奶昔，告别水桶腰": "告别水桶腰",
        "睡眠喷雾，一觉到天亮": "一觉到天亮",
    },
    "effect/stock-ill": {
        "桂枝泡澡包，赶走老寒腿": "赶走老寒腿",
        "磁石腰封，腰突不犯": "腰突不犯",
        "艾绒眼罩，黑眼圈散了": "黑眼圈散了",
        "丰盈苹果肌的美容棒": "丰盈苹果肌",
    },
    "press/stock": {
        "烧一窑算一窑，陶杯": "烧一窑算一窑",
        "价格今晚回调，颈挂风扇": "价格今晚回调",
        "开业前三天五折，牛腩煲": "前三天五折",
        "先付先安排，钢琴调律": "先付先安排",
        "毛绒拖鞋，最后两天": "最后两天",
        "断码清，帆布鞋": "断码清",
        "写真套餐，喜欢别错过": "喜欢别错过",
        "余位不多，陶艺课": "余位不多",
        "尾款今晚截止，懒人沙发": "尾款今晚截止",
        "只上架到明晚，桑葚干": "只上架到明晚",
    },
    "bait/stock": {
        "收纳图纸，要的扣1": "要的扣1",
        "集满二十赞，换贴纸": "集满二十赞",
        "互粉互赞，咖啡渣香皂": "互粉互赞",
        "想看下集点赞": "想看下集点赞",
        "晒你家餐桌赢饭碗": "晒你家餐桌赢饭碗",
        "盖楼有奖，手账本": "盖楼有奖",
    },
    "promise/stock-until": {
        "证件照，照到您点头": "照到您点头",
        "橱柜用到拆迁都修": "用到拆迁都修",
        "月嫂班，结业即上户": "结业即上户",
        "瑜伽教培人人结业拿证": "人人结业拿证",
        "年化十二落袋": "年化十二落袋",
    },
    "promise/stock-fails": {
        "马甲线私教，练不出还课时": "练不出还课时",
        "西瓜，不甜当面砸": "不甜当面砸",
        "乳胶床垫睡塌包换": "睡塌包换",
        "除味上门，测不合格重做": "测不合格重做",
        "柿饼，吃不惯退": "吃不惯退",
        "猫咪寄养，丢一赔三": "丢一赔三",
        "驾考，挂一科补一科": "挂一科补一科",
        "房屋托管，租不出去垫租金": "租不出去垫租金",
    },
    "promise/stock-lasts": {
        "永不起球的羊绒衫": "永不起球",
        "铸铁锅用一辈子": "用一辈子",
        "纹眉十年不褪色": "十年不褪色",
        "护理套餐，终身不反弹": "终身不反弹",
    },
    "promise/stock-ensured": {
        "种菜礼盒，包发芽": "包发芽",
        "公众号代写，包收录": "包收录",
        "签证代办，必批": "必批",
        "外教课，保证听懂": "保证听懂",
        "留学申请，保前五十": "保前五十",
    },
    "promise/stock-paid-after": {
        "打官司，赢了才付": "赢了才付",
        "论文润色，录用才结尾款": "录用才结尾款",
        "论文指导，见刊付款": "见刊付款",
        "落户代办，办成再收费": "办成再收费",
        "减脂营，先瘦后付": "先瘦后付",
        "考证班拿证后付款": "拿证后付款",
    },
    "promise/stock-soon": {
        "日语班，三天学会五十音": "三天学会五十音",
        "尤克里里私教，一学就会": "一学就会",
        "数学班，提三十分": "提三十分",
        "电工证，零基础拿证": "零基础拿证",
    },
    "promise/stock-rate": {
        "甲醛治理，除醛率百分之九十九": "除醛率百分之九十九",
        "除虫上门，保证无蟑螂": "保证无蟑螂",
        "草本洗发膏，空瓶也退": "空瓶也退",
        "面膜用完不满意全额退": "用完不满意全额退",
    },
    "promise/stock-yield": {
        "小众理财，收益稳稳": "收益稳稳",
        "商铺返租，按月分红": "按月分红",
        "黄金代持，到期必兑": "到期必兑",
        "拉新项目，躺着都有进账": "躺着都有进账",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "effect/stock": (
        "医生开的软糖，助眠",
        "我妈的黑豆粥，养肾",
        "网上说梨膏养肺，我当甜水喝",
        "显白的连衣裙，瘦腰",
        "面膜真的能断黑色素吗",
    ),
    "effect/stock-turn": (
        "小狗的脚不臭了，洗澡水换了三盆",
        "熬夜少了，黑眼圈淡了",
        "牙医看过，牙齿不疼了",
        "白色帆布鞋，脚后跟不磨了",
    ),
    "effect/stock-seen": (
        "做梦回到十八岁，在操场",
        "周末一觉到天亮，谁也没叫我",
        "牛奶打翻了，还你一盒",
        "三天见两次面，吃了两顿面",
    ),
    "effect/stock-ill": (
        "老茶头泡脚，水烫",
        "医生看过，膏药停了，鼻炎不犯",
        "石狮子被擦亮了头",
        "我的腰突不犯了，枕头送人",
    ),
    "press/stock": (
        "超市只有一家，鸟很多",
        "卖豆腐的阿姨收摊早，去晚了只能买豆干",
        "展会最后一天",
        "早市最后五分钟",
        "最后两间教室亮着灯",
        "暑假，最后两天",
        "画展，最后一天",
        "下班前最后一小时，老板走了",
        "晚霞，别错过",
        "冰箱里最后两盒，我和室友分了",
        "最后一次，考试",
    ),
    "bait/stock": (
        "衬衫少了一粒纽扣1元",
        "今天打1折的面包",
        "同事叫我帮忙砍一刀，我没点",
        "互关的网友见面了，我请的面",
        "老师说集齐二十赞换贴纸",
    ),
    "promise/stock-until": (
        "这双鞋我用到搬家才扔",
        "毕业就结婚的同学来了",
        "老师教到会为止，我还是不会",
        "人人都说它好吃",
    ),
    "promise/stock-fails": (
        "没有人先退，大家看着路灯",
        "不推荐也不劝退",
        "这双鞋七天内不合适可以退",
        "破损补发，拍照给客服",
        "朋友的鞋坏了，老板说换新",
    ),
    "promise/stock-lasts": (
        "这口锅我妈用了一辈子",
        "从不迟到的同桌，今天迟到了",
        "医生说会反弹，也可能不复发",
        "谁说羊绒永不起球",
    ),
    "promise/stock-ensured": (
        "面包白一点好，我爱软的",
        "书包好看，肩带软",
        "钱包甜甜圈款",
        "必须早起，赶第一班船",
    ),
    "promise/stock-paid-after": (
        "租房要先看房再付款",
        "我学会了再付的钱",
        "饭店吃完再给钱，爷爷记账",
        "满意的一天，付了两碗面钱",
    ),
    "promise/stock-soon": (
        "番茄炒蛋，一学就会",
        "三天学会骑车，膝盖青了",
        "零基础第一天，老师让我们站着",
        "我弟提了三十分，请全家吃面",
    ),
    "promise/stock-rate": (
        "空瓶退了两毛，小卖部的规矩，他记得",
        "出勤率百分之九十，差一天",
        "湿度百分之九十，衣服不干",
        "我喝完退了瓶子",
    ),
    "promise/stock-yield": (
        "躺着数钱的梦，醒了上班",
        "每月分红蛋糕的同事",
        "我妈问谁来兜底",
        "稳定收益的说法，我不信",
    ),
}
ROOMS = (bait, effect, press, promise)


def test_every_stock_pattern_has_its_examples() -> None:
    names = {pattern.name for room in ROOMS for pattern in room.PATTERNS if "/stock" in pattern.name}
    assert names == set(HITS) == set(MISSES)
    assert all(len(HITS[name]) >= 4 and len(MISSES[name]) >= 4 for name in names)


@pytest.mark.parametrize(
    ("name", "text", "written"), [(name, text, words) for name in HITS for text, words in HITS[name].items()]
)
def test_a_headline_claims(find: Find, name: str, text: str, written: str) -> None:
    assert (name, written) in find(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in MISSES for text in MISSES[name]])
def test_what_is_told_or_lived_claims_nothing(find: Find, name: str, text: str) -> None:
    assert name not in {found for found, _ in find(text)}
