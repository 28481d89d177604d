from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns import luck

# Per pattern: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
HITS: dict[str, dict[str, str]] = {
    "luck/fortune": {
        "灵摆问失物，五块": "灵摆",
        "塔罗问感情，一题十五": "塔罗",
        "紫微排盘看你几岁发财": "紫微",
        "面相师傅，看额头知官运": "面相",
        "塔罗看前任会不会回头找你": "塔罗",
    },
    "luck/heart": {
        "占卜他什么时候联系你": "他什么时候联系你",
        "抽一张牌看他心里有没有你": "一张牌看他心里有没有你",
        "塔罗看前任会不会回头找你": "塔罗看前任会不会回头",
        "测一测他到底爱不爱你，五分钟出结果": "测他到底爱不爱你",
    },
    "luck/past-life": {
        "看你前世是谁": "看你前世",
        "能量清理一次九十": "能量清理",
        "气场检测加脉轮疏通": "气场检测",
        "上辈子欠了谁的债，催眠告诉你": "上辈子欠了谁的债",
    },
    "luck/more": {
        "这串菩提大师诵过经": "大师诵过经",
        "珠子在庙里供过七天": "庙里供过七天",
        "财运爆棚的钱包颜色": "财运爆棚",
        "保佑全家平安的铜铃": "佑全家平安",
        "黑曜石挡煞，书桌必放": "黑曜石挡",
        "手机号测吉凶，后四位发我": "手机号测吉凶",
    },
    "luck/rite": {
        "小孩受惊代叫魂": "叫魂",
        "戴小叶紫檀，消灾": "消灾",
        "本命佛吊坠，化太岁挡灾": "化太岁",
        "代上香，三炷二十，发视频": "代上香",
        "佛珠开过光，戴了睡得踏实": "开过光",
        "学业符，塞枕头底下，月考进步": "学业符",
    },
    "luck/draw": {
        "办公室摆它旺事业": "旺事业",
        "书房放铜鸡催学业": "催学业",
        "开运眉，改面相招财": "开运",
        "龙凤烛点上，求姻缘": "求姻缘",
        "水晶消磁后才有能量，转运": "转运",
        "店里供蟾蜍，嘴朝里才聚财": "聚财",
    },
    "luck/ward": {
        "戴小叶紫檀，消灾": "消灾",
        "避太岁红袜子，踩小人": "避太岁",
        "车挂平安扣，辟邪挡煞": "辟邪",
        "黑曜石挡煞，书桌必放": "挡煞",
        "本命佛吊坠，化太岁挡灾": "化太岁",
        "挂葫芦收病气，爷爷好多了": "收病气",
    },
    "luck/wisdom": {
        "文昌加持的铅笔": "文昌加持",
        "客厅挂这幅旺子女": "旺子女",
        "办公室摆它旺事业": "旺事业",
        "书房放铜鸡催学业": "催学业",
        "风水画挂客厅，旺三代": "旺三代",
    },
    "luck/object": {
        "戴上它遇正缘": "戴上它遇正缘",
        "九尾狐符，挽回前任": "九尾狐符，挽回",
        "钱包放龙鳞，财不外流": "财不外流",
        "车挂平安扣，辟邪挡煞": "挂平安",
        "工位摆绿植，升职加薪": "工位摆绿植，升职",
        "门口放一对象，客人多": "放一对象，客人多",
    },
    "luck/diagnosis": {
        "财位放它，钱不散": "财位",
        "五行缺火穿这个色": "五行缺火",
        "床头挂铃铛，招阴别乱来": "招阴",
        "办公桌风水局，三天加薪": "风水局",
        "宝宝取名五行补水，两百三个": "五行补水",
        "生肖相冲的千万别合伙，来问我": "生肖相冲",
    },
    "luck/charmed": {
        "算一卦八块八": "算一卦",
        "改个名，命就顺了": "改个名，命就顺",
        "财位放它，钱不散": "财位放它，钱不散",
        "八字弱的戴金发晶": "八字弱的戴金",
        "戴小叶紫檀，消灾": "小叶紫檀，消灾",
        "放生鲤鱼，转病气": "放生鲤鱼，转病气",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "luck/fortune": (
        "前世今生是部老剧",
        "爷爷不信算命，说自己命硬",
        "庙会上有人套圈，套到一个算命的布偶",
        "宅在家三天",
        "能量棒太甜了",
    ),
    "luck/heart": (
        "喜欢你家的窗帘",
        "房租押金要回来了",
        "离开的那天下着雨",
        "想你的时候就看月亮",
        "他们结婚的证件当天没带",
    ),
    "luck/past-life": (
        "能量棒太甜了",
        "光环乐队的新歌",
        "气场强的女主角",
        "前世今生是部老剧",
    ),
    "luck/more": (
        "平安夜吃苹果",
        "能量棒太甜了",
        "运动完不想动",
        "把名字写进日记",
        "仿佛回到小时候",
    ),
    "luck/rite": (
        "开光驱的声音好大",
        "改命题作文，孩子写了猫",
        "电视剧里的道士画符，手抖得厉害",
        "看展，展的是清代的护身符和罗盘",
        "祈福活动在广场，人挤人",
    ),
    "luck/draw": (
        "转运中心的包裹堆成山",
        "小区里有人遛一只叫旺财的土狗",
        "我爸给狗取名叫来福，喊一声它就跑来",
        "文昌路堵车",
        "运动完不想动",
    ),
    "luck/ward": (
        "宅在家三天",
        "气场强的女主角",
        "鬼片看了一半关掉",
        "何必为一顿饭生气",
        "邪门，钥匙在冰箱里",
    ),
    "luck/wisdom": (
        "文昌路堵车",
        "招聘会人山人海",
        "催了三次，快递到了",
        "旺季房价高，改到淡季",
        "老家的财神庙修好了，香火挺旺",
    ),
    "luck/object": (
        "平安夜吃苹果",
        "考试那天下雨",
        "考官笑着说别紧张",
        "证书考下来挂墙上",
        "财务部的姐姐给我糖",
    ),
    "luck/diagnosis": (
        "礼品店关门早",
        "红包掉进沙发缝",
        "一元硬币滚到床底",
        "药店门口有台体重秤",
        "视力表第五行看不清",
    ),
    "luck/charmed": (
        "看展，展的是清代的护身符和罗盘",
        "文昌路堵车",
        "宅在家三天",
        "平安夜吃苹果",
        "把名字写进日记",
    ),
}

Find = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in HITS.items() for text in texts])
def test_claim_is_found_at_its_words(find: Find, name: str, text: str) -> None:
    assert (name, HITS[name][text]) in find(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in MISSES.items() for text in texts])
def test_look_alike_is_left_alone(find: Find, name: str, text: str) -> None:
    assert name not in [found for found, _ in find(text)]


def test_every_pattern_has_its_cases() -> None:
    for pattern in luck.PATTERNS:
        assert len(HITS[pattern.name]) >= 4, pattern.name
        assert len(MISSES[pattern.name]) >= 4, pattern.name
