from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns import urge
from checker.rules.patterns.rooms import patterns_in

# Per pattern: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
HITS: dict[str, dict[str, str]] = {
    "urge/deadline": {
        "早鸟价明晚截止": "明晚截止",
        "零点一过回到原价": "零点一过回到原价",
        "今晚八点准时停售": "八点准时停售",
        "尾班车价，零点涨": "零点涨",
        "下周起恢复三百八": "下周起恢复",
        "倒数三小时，链接要关": "倒数三小时，链接要关",
    },
    "urge/scarce": {
        "仅剩两个名额": "仅剩两个名额",
        "最后十套，拍完改价": "最后十套",
        "最后三件，断码不补": "最后三件",
        "还剩四套，拍完即止": "还剩四套",
        "库存个位数，要的抓紧": "库存个位数",
        "首批只放五十台，抢完涨三百": "只放五十台",
    },
    "urge/hurry": {
        "前五十单送袜子": "前五十单送袜子",
        "过了这村没这店": "过了这村",
        "这缸酱开了就剩四斤": "这缸酱开了就剩四斤",
        "还剩四套，拍完即止": "拍完即止",
        "库存个位数，要的抓紧": "要的抓紧",
        "先到的先挑，晚了只有断码": "晚了只有",
    },
    "urge/engage": {
        "满五百赞出下集": "满五百赞出下集",
        "好评截图换一包茶": "好评截图换一包",
        "点关注的才发密码": "关注的才发",
        "五个赞换一张贴纸": "赞换一张",
        "关注满千开放预约": "关注满千开放预约",
        "三连后告诉你店名": "三连后告诉你",
    },
    "urge/run-out": {
        "再犹豫就满员": "再犹豫就满员",
        "秒杀价到十点": "秒杀价到十点",
        "价格只撑到周日": "价格只撑到周日",
        "这价没有第二次": "这价没有第二次",
        "错过这回要等一年": "错过这回要等一年",
        "再磨蹭位置就没啦": "再磨蹭位置就没啦",
    },
    "urge/praised": {
        "满五百赞出下集": "满五百赞出下集",
        "进群领牛股代码": "进群领牛股代码",
        "好评截图换一包茶": "好评截图换一包茶",
        "点关注的才发密码": "关注的才发密码",
        "晒图带话题，返十块": "晒图带话题，返十块",
        "求个三连，破百更新": "三连，破百更新",
    },
    "urge/mention": {
        "转发@任意五人，免单": "转发@任意五人",
        "关注并@三个好友，抽香薰": "关注并@三个好友",
        "评论区@两位闺蜜，送面膜": "评论区@两位闺蜜",
        "收藏+@一个朋友，领清单": "收藏+@一个朋友",
    },
    "urge/traded": {
        "喊三个同学报课，你那份不要钱": "喊三个同学报课，你那份不要钱",
        "攒够六十个心，我把方子贴出来": "攒够六十个心，我把方子贴出来",
        "闺蜜一起拍，两人都白拿袜子": "闺蜜一起拍，两人都白拿袜子",
        "标注三位旅伴抽住宿券": "标注三位旅伴抽住宿券",
    },
    "urge/last-of": {
        "头三十单加赠一包茶": "头三十单加赠一包茶",
        "就两间了，周五过后没有": "就两间了",
        "倒数五小时，群里先抢": "倒数五小时",
        "再想想就归别人了": "再想想就归别人了",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "urge/deadline": (
        "今天不卖药，只讲怎么量体温",
        "老板说明天要涨价，我爸说他每个月都这么说",
        "电费涨了",
        "越走越远，信号没了",
        "报名截止那天我还在犹豫",
        "超市撤场那天我去买了盐",
    ),
    "urge/scarce": (
        "剩半个月亮，剩半杯酒",
        "最后一块蛋糕被弟弟吃了",
        "最后两个包子被我和同事分了",
        "仓鼠只剩一只了，另一只去年走了",
        "冰箱里还剩两个鸡蛋，明天要买菜了",
    ),
    "urge/hurry": (
        "名额有限，我没选上那门课",
        "演唱会门票秒空，我在看直播",
        "便宜的伞一吹就翻",
        "福利院的孩子唱歌",
        "面包店最后一炉六点出",
    ),
    "urge/engage": (
        "收藏的邮票被虫蛀了",
        "稳中求进是公司口号",
        "喜欢的话点个赞再走",
        "觉得有用可以收藏一下",
        "邀请同学来家里吃饺子",
    ),
    "urge/run-out": (
        "我手里还有三张公园年票，送给邻居",
        "电费涨了",
        "外面下雨，店里卖伞",
        "越走越远，信号没了",
        "邀请同学来家里吃饺子",
    ),
    "urge/praised": (
        "黑豆打豆浆，香",
        "打碎的碗谁负责扫",
        "资料打印了三十页",
        "收藏的邮票被虫蛀了",
        "他会不会忘了带钥匙",
    ),
    "urge/mention": (
        "@爸爸 别再发养生文了",
        "跟着@山里人家 学做豆腐",
        "照片是@小王 拍的，谢谢",
        "和@阿强 一起爬山，他扛包",
    ),
    "urge/traded": (
        "介绍一个人给你认识，是我表哥",
        "她给我点了个赞，我截图发给妈妈",
        "同学拉我进群，我潜水",
        "朋友圈发了九张，二十个赞",
    ),
    "urge/last-of": (
        "倒数五秒，全场一起喊",
        "冰箱里就两个番茄了",
        "前三十页讲的是童年",
        "再想想当年，挺傻的",
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
    for pattern in patterns_in(urge):
        assert len(HITS[pattern.name]) >= 4, pattern.name
        assert len(MISSES[pattern.name]) >= 4, pattern.name
