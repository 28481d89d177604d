"""The frames of effects: what is found in any wording, and what looks like it and is not claimed of goods."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns.effect import changes, frames

Find = Callable[..., list[tuple[str, str]]]

HITS: dict[str, tuple[str, ...]] = {
    "effect/ended": (
        "五宝茶喝完，多年的口臭一扫而空",
        "玫瑰膏抹了，膝盖里的寒气全排出来",
        "这款洗剂，香港脚洗洗就退了",
        "按摩膏推一推，淋巴结节揉散了",
        "這罐膏，濕疹壓下去了",
    ),
    "effect/measured": (
        "桑叶饼当早饭，空腹血糖压到六点一",
        "这款苦瓜片，老爸尿酸从五百六降到三百八",
        "喝了这款茶，体检单上的箭头全没了",
        "提臀膏抹着，臀围提两公分",
    ),
    "effect/spared": (
        "喝了半年黑茶，我妈的降糖药停了",
        "自从戴上这副磁扣，再也不用吃止痛片",
        "护眼仪照着，儿子的眼镜都摘了",
        "蜂胶一天一勺，布洛芬压箱底了",
    ),
    "effect/able": (
        "膝盖贴贴了两盒，外公又能爬楼买菜",
        "骨头汤粉拌粮，十二岁老狗跑起来了",
        "牙膏用到第二支，我妈松动的牙啃得动甘蔗",
        "理疗毯睡一阵，婆婆的腰弯得下去了",
    ),
    "effect/mechanism": (
        "苹果醋饮，分解体内脂肪",
        "姜油一推，把骨缝里的寒湿逼出来",
        "生发液唤醒休眠的毛囊",
        "饭前两片，碳水一点不吸收",
    ),
    "effect/young": (
        "胶原饮喝到第三箱，出门被认成女儿的姐姐",
        "精华油涂半年，五十二看着像三十五",
        "这面霜涂着，皮肤像回到十八岁",
        "口服液喝着，人家以为我才二十五",
    ),
    "effect/conceived": (
        "艾草贴贴三个月，备孕两年终于怀上了",
        "叶酸茶喝两盒，两道杠来了，备孕的姐妹冲",
        "暖巢汤，备孕路上接好孕",
        "宫寒五年，泡脚包泡完肚子有了",
    ),
    "effect/virile": (
        "玛咖片，夫妻生活回到二十岁",
        "牡蛎粉，老公重振雄风",
        "鹿鞭酒喝着，腰子不虚",
        "南瓜籽油，他夜里不再起三趟",
    ),
    "effect/bright": (
        "藻油软糖，孩子背书快了一倍",
        "核桃油，吃出聪明宝宝",
        "戴上头环，写作业坐得住",
        "磷脂胶囊，脑子转得飞快",
    ),
    "effect/well": (
        "接骨木糖吃着，整个冬天没生病",
        "蜂胶喷雾一天两下，全家没人中招",
        "姜枣膏喝了就不痛经",
        "奶粉里加一勺，喝了再也不拉肚子",
    ),
    "effect/asleep": (
        "酸枣仁膏，十分钟入睡",
        "睡前喷枕头，倒头就睡",
        "晚安软糖嚼一颗，一觉睡到大天亮",
        "草本眼罩戴上，秒睡",
    ),
    "effect/equal": (
        "这片面膜，效果顶三次水光针",
        "筋膜贴，一贴抵得上跑一趟理疗馆",
        "美容棒每晚十分钟，堪比做一次热玛吉",
        "安瓶一支，不输医美",
    ),
    "effect/group": (
        "痛经的姐妹看过来，这罐姜膏真香",
        "失眠的朋友都给我喝起来，酸枣仁茶",
        "便秘的宝宝有救了，西梅汁安排",
        "颈椎病的打工人必备，这款护颈贴",
    ),
    "effect/remade": (
        "收敛水拍着，毛孔缩到看不见",
        "纤腿霜，大腿小一圈",
        "亮白牙贴，牙齿白了三个色号",
        "蜜桃膏，臀部翘起来了",
    ),
    "effect/change": (
        "虫草丸吃了两盒，咳嗽一声没有",
        "活络膏抹三天，落枕说没就没",
        "益生菌粉一天一勺，孩子的便便从干球变条",
        "红光仪照了一个月，头顶长出一层小绒毛",
    ),
    "effect/dosed": (
        "关节炎贴五贴轻松，这款黑膏药",
        "口腔溃疡喷两下收口，草本喷剂",
        "便秘一喝就通，火麻仁饮",
        "腰突躺着躺着睡着睡着就顺，艾绒床垫",
    ),
    "effect/fits": (
        "代餐奶昔喝半个月，去年的牛仔裤扣得上了",
        "黑咖啡配脐贴，裤子松了",
        "酵素果冻一周，皮带往里缩两格",
        "减肥茶喝着，裙子小了一码",
    ),
    "effect/then-and-now": (
        "关节胶原粉一天一包，以前下楼要扶，现在自己噔噔噔下去",
        "散结膏，囊肿2.5缩成0.8",
        "祛疣膏抹着，疣一圈圈往里缩",
        "鼻炎喷雾，今年一个喷嚏都没打，以前每年打不停",
    ),
}

MISSES: dict[str, tuple[str, ...]] = {
    "effect/ended": (
        "医生开了药膏，湿疹三天压下去了",
        "休息了两天，腰疼好了",
        "拍照时小肚子收住了，裙子显瘦",
        "挂号排队，复查结节没变",
    ),
    "effect/measured": (
        "复查血糖降到六，医生说继续吃药",
        "跑步三个月，体重从七十降到六十五",
        "气温从三十降到二十",
        "度数没降，配了新眼镜",
    ),
    "effect/spared": (
        "医生说药可以停了，下月复查",
        "别擅自停药，膏药也问问医生",
        "搬家收拾抽屉，旧眼镜扔了",
        "这台机器不用挂水壶",
    ),
    "effect/able": (
        "夜视不清楚，勉强能看见两个人影",
        "宝宝会走路了，摔了三次",
        "这条裤子能下蹲，不勒",
        "椅子能躺平睡",
    ),
    "effect/mechanism": (
        "科普：肝脏负责分解脂肪",
        "把菜里的油撇掉",
        "跑步燃烧脂肪，跑了五公里",
        "细菌把面团发酵了",
    ),
    "effect/young": (
        "剪了刘海，被认成大学生",
        "那年我十八岁，喝了第一口酒",
        "裙子一穿，像少女",
        "他看着像三十岁",
    ),
    "effect/conceived": (
        "朋友怀了，给她买了水果",
        "医生说备孕别急，半年后怀上了",
        "猫怀了四只",
        "抽到奖，好孕来个彩头",
    ),
    "effect/virile": (
        "夜里起来喂奶三趟",
        "口红持久，吃完饭还在",
        "一夜没睡，改方案",
        "床上铺了新床单",
    ),
    "effect/bright": (
        "背书的办法是写在便签上",
        "他真的很机灵，会开门",
        "成绩出来了，数学九十",
        "反应快的同事接住了杯子",
    ),
    "effect/well": (
        "喝了两杯，没说话",
        "吃了药不发烧了，医生让再观察",
        "整个冬天没下雪",
        "穿了三年不起球",
    ),
    "effect/asleep": (
        "孩子终于自己睡着了",
        "看书十分钟睡着，书太难",
        "军训太累，倒头就睡",
        "火车上一觉到天亮，到站了",
    ),
    "effect/equal": (
        "科普：面膜顶不上医美",
        "这家医院排队两小时",
        "打了一针疫苗",
        "有人说面膜等于打针，我不信",
    ),
    "effect/group": (
        "晕车的朋友坐前排",
        "怕辣的朋友点微辣",
        "近视的朋友可以配度数",
        "敏感肌先在耳后试",
    ),
    "effect/remade": (
        "收腰裙显得腰细一圈",
        "修图把腿拉长，腿细了两圈",
        "剪了刘海，脸小一圈",
        "跑步一年，大腿小一圈",
    ),
    "effect/change": (
        "白头发盖住了，两个月又冒出来",
        "耳机坏了，七天退掉",
        "菜叶洗净，豆腐煎黄",
        "皱纹还在，倒是不干了",
    ),
    "effect/dosed": (
        "关节炎贴了三贴没用",
        "医生让便秘的人一天喝两升水",
        "湿疹抹了三天还是红",
        "失眠喝了两杯奶茶更精神",
    ),
    "effect/fits": (
        "跑步半年，裤子松了",
        "戒奶茶，裙子大了一码",
        "毛衣洗缩，穿不上",
        "这条牛仔裤版型好，扣得上",
    ),
    "effect/then-and-now": (
        "以前这里是稻田，现在都盖楼了",
        "以前上学走路，现在坐车",
        "方案从十页缩成三页",
        "往里收一收，让人过去",
    ),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in HITS.items() for text in texts])
def test_effect_is_found_in_any_wording(find: Find, name: str, text: str) -> None:
    assert name in [found for found, _ in find(text)]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in MISSES.items() for text in texts])
def test_other_causes_and_things_are_left_alone(find: Find, name: str, text: str) -> None:
    assert name not in [found for found, _ in find(text)]


def test_every_frame_has_its_cases() -> None:
    for pattern in (*frames.PATTERNS, *changes.PATTERNS):
        assert len(HITS[pattern.name]) >= 4, pattern.name
        assert len(MISSES[pattern.name]) >= 4, pattern.name
