from __future__ import annotations

from collections.abc import Callable

import pytest

from checker import Checker, Note, Severity

HITS = [
    ("这支睫毛膏全网最能打", "全网最能打"),
    ("狗窝史上最强透气", "史上最强"),
    ("全云南最低价包车", "全云南最低价"),
    ("全国规模最大的营地", "全国规模最大"),
    ("最显瘦的裤子就是这条", "最显瘦"),
    ("这款粉底最服帖，闭眼入", "最服帖"),
    ("眼霜里醉滋润的是三号", "醉滋润"),
    ("单词软件最qiang", "最qiang"),
    ("这支喷雾是蕞抗油的", "蕞抗油"),
    ("zui持妆的一盘，刷子掉毛", "zui持妆"),
    ("卤鹅第·一·家正宗", "第·一·家"),
    ("县城口碑第一的烤鱼店", "口碑第一"),
    ("婴面界ＴＯＰ１", "婴面界ＴＯＰ１"),
    ("全国唯一加玫瑰的豆腐脑店", "全国唯一"),
    ("屏幕１００％不伤眼", "１００％不伤眼"),
    ("吊打所有大牌的平价粉底", "吊打所有大牌"),
    ("这家的蹄花全城找不出第二家", "找不出第二家"),
    ("同价位无人能敌的投影仪", "无人能敌"),
    ("護膚界的愛馬仕", "護膚界的愛馬仕"),
    ("火锅第一·名品牌", "第一·名"),
    ("第 一 选 择的床垫", "第 一 选 择"),
    ("送你买最*便*宜的车", "最*便*宜"),
    ("電鍋業界第一名", "業界第一名"),
    ("宠物推车最\u200b稳", "最\u200b稳"),
    ("万\u200b能清洁膏", "万\u200b能"),
    ("写真馆D1名", "D1名"),
    ("全场最正的火锅底料", "全场最正"),
    ("比大牌还服帖的散粉没有，比专柜还细的有", "比专柜还细"),
]
MISSES = [
    "蕞字怎么念，查了字典", "zui巴甜的弟弟", "拼音zui怎么拼",
    "没有哪台吹风机是最好的", "最便宜的那班飞机凌晨四点", "我弟的理想是当世界第一", "国家级公园门口卖烤肠",
    "终极考试周", "顶级会员到期了没续", "独一无二这四个字写了三遍", "奶奶腌的萝卜天下第一",
    "最近换了洗面奶", "最后一根睫毛也刷到了", "第一次自己装书架", "第一排的座位", "最多放三天", "字号调到最大",
    "最好用温水洗", "最好提前预约", "最怕的是下雨", "最爱周末的早晨", "人生最难忘的毕业旅行", "最好的朋友来看我",
    "世界第一次听到这首歌是在车里", "最高层的阿姨喘着气", "绝对值怎么算", "电量100%才出门", "100%羊毛的围巾",
    "唯一的遗憾是没带泳镜", "最软的芒果不要", "史上最冷的一天", "世界最高峰的海拔", "安全第一，慢慢开",
    "喝醉好看的灯光都重影", "最快纪录零点八秒", "狗拉得最漂亮的一次", "班级第一名请我们喝奶茶", "清单第 1 行", "第 12 页没有字", "第 1 次塌了",
    "第/一/张照片", "缝隙用细嘴好用", "燕子的黄嘴齐刷刷张开", "小朋友说我的饼是全世界最好吃的",
]  # fmt: skip


@pytest.mark.parametrize(("text", "written"), HITS)
def test_claims_are_found_at_their_words(checker: Checker, text: str, written: str) -> None:
    found = [
        finding
        for finding in checker.check(Note(title=text)).findings
        if finding.category == "absolute" and finding.severity is not Severity.INFO
    ]
    assert any(written in finding.evidence.written or finding.evidence.written in written for finding in found), found
    for finding in found:
        assert finding.span is not None
        assert text[finding.span.start : finding.span.end] == finding.evidence.written


@pytest.mark.parametrize("text", MISSES)
def test_time_order_feeling_and_stories_are_not(checker: Checker, text: str) -> None:
    found = checker.check(Note(body=text)).findings
    assert [one.evidence for one in found if one.category == "absolute" and one.severity is not Severity.INFO] == []


@pytest.mark.parametrize("text", ["这支面霜是我用过最滋润的", "用过这么多键盘，这把是我敲过手感最好的"])
def test_own_experience_is_only_told_where_nothing_is_sold(checker: Checker, text: str) -> None:
    assert all(one.severity is Severity.INFO for one in checker.check(Note(body=text)).findings)
    sold = checker.check(Note(body=f"{text}，主页下单，券后99元，库存不多，拍下即发"))
    assert any(one.category == "absolute" and one.severity is not Severity.INFO for one in sold.findings)


def test_the_disguise_is_named(checker: Checker) -> None:
    def folds(text: str) -> set[str]:
        return {fold for one in checker.check(Note(title=text)).findings for fold in one.evidence.folds}

    assert "homophone" in folds("眼霜测评：醉滋润的是三号")
    assert "pinyin" in folds("单词软件最qiang")
    assert "lookalike" in folds("这支喷雾是蕞抗油的")
    assert "noise" in folds("卤鹅第·一·家正宗")


# Per frame: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
FRAMES: dict[str, dict[str, str]] = {
    "superlative/better-than-all": {"这个味道没有第二家": "没有第二家", "全县没有第二家能做": "没有第二家"},
    "superlative/top-grade": {
        "特级儿童面霜": "特级儿童面霜",
        "特级护肤霜，秋冬上新": "特级护肤霜",
        "特级冻干猫粮": "特级冻干",
    },
    "superlative/ours": {
        "我们诊所洗牙最不疼": "最不疼",
        "我们家的小龙虾最干净": "最干净",
        "自家果园，最甜的橙子，现摘现发": "最甜",
        "我们做的证件照最自然，预约中": "最自然",
        "院里有最安全的热玛吉，本周末半价": "最安全",
        "我家酿的米酒最甜，十斤起": "最甜",
    },
    "superlative/measured": {
        "提分最快的物理班": "提分最快",
        "涨分最快的英语课，本月招新": "涨分最快",
        "我们机构性价比最高": "性价比最高",
        "这款蛋白粉，吸收率最高": "吸收率最高",
        "装修找我们，工期最短": "工期最短",
        "我们公司的保险赔得最快": "赔得最快",
    },
    "superlative/graded": {
        "最高品质的狗粮": "最高品质",
        "最高标准的月子餐面食": "最高标准",
        "最佳修护效果，早晚各一次": "最佳修护效果",
        "肌肤回到最佳状态，下单送小样": "肌肤回到最佳状态",
    },
    "superlative/short-praise": {
        "宠物推车最稳": "最稳",
        "这张床垫最软！": "最软",
        "最薄的手机壳": "最薄",
        "县里的烧饼最香": "最香",
    },
    "superlative/throne-of-goods": {
        "扫地机器人王者": "王者",
        "吹风机效果天花板": "效果天花板",
        "国产面霜之光，两管装": "之光",
        "露营灯扛把子": "扛把子",
    },
    "superlative/of-a-kind": {
        "独家秘方酸辣粉": "独家秘方",
        "做工一流的皮带": "做工一流",
        "至尊版床垫": "至尊版",
        "首选的入门相机": "首选的入门相机",
    },
    "superlative/no-equal": {
        "论锅气没人敢跟我们比": "没人敢跟我们比",
        "这手艺无人能出其右": "无人能出其右",
        "别家都仿不来": "别家都仿不来",
        "敢认第二没人敢认第一": "敢认第二没人敢认第一",
    },
    "superlative/others-nothing": {
        "用过它，别的都是弟弟": "别的都是弟弟",
        "余者皆陪衬": "余者皆陪衬",
        "旗舰见了都得低头": "旗舰见了都得低头",
        "其他家全靠边站": "其他家全靠边",
    },
    "superlative/nothing-better": {
        "没见过比这更软的": "没见过比这更软的",
        "比它好用的还没出生": "比它好用的还没出生",
        "没有更便宜的": "没有更便宜的",
        "便宜到没法再便宜了": "没法再便宜了",
    },
    "superlative/only-here": {
        "全深圳就这一家手工做": "全深圳就这一家",
        "只有我们店敢用土猪": "只有我们店敢用土猪",
        "古镇上独此一间": "独此一间",
        "市面上独此一款": "市面上独此一款",
        "整个岛就我们一家": "整个岛就我们一家",
        "做红糖的我们家排头一个": "排头一个",
        "烤鸭数头一份": "数头一份",
        "整条街只有本店一家能做": "整条街只有本店一家",
    },
    "superlative/laurels": {
        "当之无愧的王者": "当之无愧的王者",
        "堪称一绝的刀工": "堪称一绝",
        "绝对是底妆里的天花板": "绝对是底妆里的天花板",
        "稳坐榜首的锅": "稳坐榜首",
    },
    "superlative/throne": {
        "营养价值居所有主粮之首": "居所有主粮之首",
        "升学率稳坐全区头把交椅": "全区头把交椅",
        "补课界的头把交椅": "头把交椅",
        "独步江湖的烧腊": "独步江湖",
        "手艺登峰造极": "登峰造极",
        "全县头一份的酱": "全县头一份",
    },
    "superlative/grade": {
        "殿堂级音箱": "殿堂级",
        "史诗级降噪耳机": "史诗级",
        "塔尖级羊绒": "塔尖级",
        "教父级牛肉面": "教父级",
    },
    "superlative/king-of": {
        "手机壳里的防摔之王": "里的防摔之王",
        "露营椅轻便之王": "营椅轻便之王",
        "人气王奶盖": "人气王",
        "下饭之王": "下饭之王",
    },
    "superlative/image-of": {
        "纸巾里的爱马仕": "纸巾里的爱马仕",
        "面粉界的茅台": "面粉界的茅台",
        "枕头中的劳斯莱斯": "枕头中的劳斯莱斯",
        "推车里的珠穆朗玛": "推车里的珠穆朗玛",
    },
    "superlative/end-of": {
        "通勤包的终极答案": "通勤包的终极答案",
        "耳机的尽头是它": "耳机的尽头",
        "跑鞋的毕业款": "跑鞋的毕业款",
        "婚纱的最优解": "婚纱的最优解",
    },
    "superlative/flawless": {
        "挑不出半点毛病的锅": "挑不出半点毛病",
        "三十年零差评": "零差评",
        "料子无可挑剔": "无可挑剔",
        "零瑕疵翡翠": "零瑕疵",
    },
    "superlative/forever": {
        "防晒帽yyds": "yyds",
        "这口红yyds": "yyds",
        "永远的神，这款面膜": "永远的神",
        "床垫yyds": "yyds",
    },
    "superlative/area": {
        "整条街数她家料子厚": "整条街数她家料子厚",
        "同城最好吃的粽子": "同城最好吃",
        "绣工全国拔尖": "全国拔尖",
        "百元内最耐用的耳机": "百元内最耐用",
    },
    "superlative/searched": {
        "吃遍县城只服这一碗": "吃遍县城只服这一碗",
        "逛遍商场还是它": "逛遍商场还是它",
        "试遍大牌没找到第二支": "试遍大牌没找到第二支",
        "问遍同行没它便宜": "问遍同行没它便宜",
    },
    "superlative/past-all": {
        "领先所有同行的吸力": "领先所有同行的吸力",
        "把大牌按在地上": "把大牌按在地上",
        "附近奶茶全是它手下败将": "全是它手下败将",
        "机器货没法跟它比": "机器货没法跟它比",
    },
    "superlative/agreed": {
        "举世公认的好料": "举世公认",
        "味道甲天下": "甲天下",
        "防晒霜，拿第一没悬念": "拿第一没悬念",
        "享誉全球的床垫": "享誉全球",
    },
    "superlative/utmost": {
        "隔音做到了极限": "做到了极限",
        "国家队水准的课": "国家队水准",
        "再没有别的面霜能入眼": "再没有别的面霜能入眼",
        "料足得没第二家敢": "没第二家敢",
    },
    "superlative/any-other": {
        "细过镇上任何一家": "细过镇上任何一家",
        "去污最狠的就它": "最狠的就它",
        "仅我司一家有货": "仅我司一家",
        "味道第一，量也足": "味道第一",
    },
    "superlative/syllables": {
        "独jia秘制": "独jia",
        "全网醉低": "全网醉低",
        "ding级羊毛": "ding级",
        "宇宙无di好用": "无di",
    },
}
BESIDES: dict[str, tuple[str, ...]] = {
    "superlative/better-than-all": ("家里没有第二把钥匙", "没有第二家店开门，只好吃泡面"),
    "superlative/top-grade": ("特级初榨橄榄油", "特级教师的面霜课程笔记", "特级酱油炒饭"),
    "superlative/ours": (
        "我们班英语进步最快的是小胖",
        "最懂我的人搬去了外地",
        "我们家最爱吃的菜",
        "我们家最高的是弟弟",
        "我们家最香的花是栀子",
        "我家的床最软，回来倒头就睡",
        "本店卖得最好的是原味",
        "我们公司楼下的包子最香",
        "我奶奶种的番茄最甜",
        "这款手机我挑了最便宜的颜色",
    ),
    "superlative/measured": (
        "工期最短的一次，我只睡了四个小时",
        "哪种存钱方式收益最高？求推荐",
        "他拿证最快，两个月就上路了",
        "我们小区快递到货最快",
        "我们家性价比最高的一次旅行",
    ),
    "superlative/graded": ("最高品质的睡眠来自放下手机", "今天状态最佳，跑了十公里"),
    "superlative/short-praise": (
        "跑步群里他最快",
        "外婆的锅最香",
        "毛肚烫七秒最脆",
        "最轻的那箱书给我搬",
    ),
    "superlative/throne-of-goods": (
        "手机王者，打到掉段",
        "卧室的天花板",
        "我弟说他是手机一哥",
        "班里的状元请大家吃饼",
    ),
    "superlative/of-a-kind": (
        "至尊卡过期了",
        "独家记忆这首歌",
        "首选项是宫保鸡丁",
        "同事的借口一流",
    ),
    "superlative/no-equal": (
        "没人跟我比赛跑步",
        "没有人能代替妈妈",
        "谁家的狗跑丢了",
        "别人学不来她的笑",
    ),
    "superlative/others-nothing": (
        "别的都卖完了",
        "其他家没开门",
        "外面的雨停了",
        "同款有三个颜色",
    ),
    "superlative/nothing-better": (
        "没有比周五更慢的一天",
        "再好不过了",
        "不能再吃了",
        "找不到比他更爱哭的孩子",
    ),
    "superlative/only-here": (
        "全班就我一个人没带伞",
        "只有我家狗会开门",
        "就这一家人没来",
        "只有我们一起淋过雨",
        "整层楼就我们一家没装空调",
        "整个小区就我们一家在放鞭炮",
        "她排头一个到教室",
        "整条街就我们一家三口走着",
    ),
    "superlative/laurels": (
        "就是第一次见面那天",
        "堪称一绝的堵车",
        "他绝对是电影里的反派之王",
        "年年都是校运会冠军",
    ),
    "superlative/throne": (
        "泰山居五岳之首",
        "校门口摆了把交椅",
        "没有对手戏的剧本",
        "走进无人区看星星",
        "国际一流的交响乐团来演出",
        "母爱无可替代",
    ),
    "superlative/grade": (
        "一级台阶有点滑",
        "史诗级堵车",
        "教科书级配合的一球",
        "大师级比赛开票",
    ),
    "superlative/king-of": (
        "读书笔记之王维的诗",
        "百兽之王在睡觉",
        "拖延之王又来了",
        "赖床之王是我弟",
    ),
    "superlative/image-of": (
        "心里的白月光唱完了",
        "班里的状元请客",
        "电影里的法拉利",
        "校园里的金字塔模型",
    ),
    "superlative/end-of": (
        "路的尽头是海",
        "人生的终极答案",
        "巷子尽头有家店",
        "走廊尽头是厕所",
    ),
    "superlative/flawless": (
        "挑不出时间去看牙",
        "零下二十度",
        "无可争辩",
        "从不失约的朋友",
    ),
    "superlative/forever": (
        "食堂yyds",
        "我妈永远的神",
        "室友yyds",
        "永远的神话",
    ),
    "superlative/area": (
        "路过上海第一百货",
        "附近最近的地铁站",
        "周边最堵的路口",
        "市第一人民医院",
        "菜市场第一排",
    ),
    "superlative/searched": (
        "找遍全家才找到钥匙",
        "跑遍了三条街",
        "问遍同学没人带伞",
        "看遍了日落",
    ),
    "superlative/past-all": (
        "他跑步超过所有同学",
        "领先一圈到终点",
        "超过三天不退",
        "红灯前甩开了两辆车",
    ),
    "superlative/agreed": (
        "大家公认的话痨",
        "不服来年再战",
        "桂林山水甲天下",
        "拿第一的同学请客",
    ),
    "superlative/utmost": (
        "车程压到两小时",
        "再没有人提起他",
        "走到头左转",
        "软件做到一半",
    ),
    "superlative/any-other": (
        "没有第二家店开门，只好吃泡面",
        "好过没有",
        "不用吃任何药",
        "最想念的就我们几个",
        "比赛每个人都有奖",
    ),
    "superlative/syllables": (
        "我家猫世界第一可爱",
        "维生素D一天一粒",
        "全网都在下雨",
        "弟一个人在家",
    ),
}

Find = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FRAMES.items() for text in texts])
def test_frame_is_found_at_its_words(find: Find, name: str, text: str) -> None:
    assert (name, FRAMES[name][text]) in find(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BESIDES.items() for text in texts])
def test_what_only_looks_like_a_frame_is_left_alone(find: Find, name: str, text: str) -> None:
    assert name not in [found for found, _ in find(text)]
