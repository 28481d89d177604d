from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns import press
from checker.rules.patterns.rooms import patterns_in

# Per pattern: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
HITS: dict[str, dict[str, str]] = {
    "press/few": {
        "早教课还能插三位，满了开班": "还能插三位，满了开班",
        "礼盒每天只做二十份，晚来的等明天": "每天只做二十份，晚来的等明天",
        "团购席位只剩个位数": "席位只剩个位数",
        "民宿就剩最后两个名额": "就剩最后两个名额",
    },
    "press/run": {
        "团购报满不补": "报满不补",
        "这款围巾拍完立刻下架": "拍完立刻下架",
        "课程逾期恕不受理": "逾期恕不受理",
    },
    "press/back": {
        "周五价格涨回去，想要的赶紧": "周五价格涨回去，想要的赶紧",
        "厂家下月调价，要囤的抓紧": "厂家下月调价，要囤的抓紧",
        "今晚不订就排到腊月": "今晚不订就排到腊月",
    },
    "press/rise": {
        "奶粉下个月要提价": "下个月要提价",
        "课程周五就恢复原价": "周五就恢复原价",
        "民宿明天要涨价": "明天要涨价",
        "毛衣下周统一涨三十块": "下周统一涨三十块",
    },
    "press/last": {
        "就这一船，卖光不等人": "就这一船，卖光不等人",
        "只剩一窝，抢完才算数": "只剩一窝，抢完才算数",
        "只剩一炉，卖光不再蒸": "只剩一炉，卖光不再蒸",
    },
    "press/ending": {
        "鞋子断码，今天最后一天": "今天最后一天",
        "团购价倒计时两天": "倒计时两天",
        "礼盒截团了，还差两箱": "截团了",
        "周末营名额还有俩": "名额还有俩",
        "倒ji时三小时": "倒ji时三小时",
    },
    "press/spelled": {
        "zui后一天，毯子": "zui后一天",
        "帆布鞋库cun见底": "库cun见底",
        "面膜赶jin冲": "赶jin冲",
        "xian时抢，五点": "xian时抢",
    },
    "press/two": {
        "就这些了，错过等明年": "就这些了，错过等明年",
        "明儿起每份加五块，早鸟最后两位": "明儿起每份加五块",
        "排满就关单，迟了排年后": "排满就关单",
        "抢完即止，不补货": "抢完即止",
    },
    "press/gone": {
        "师傅说不会再做了，以后没处买": "师傅说不会再做了，以后没处买",
        "手速慢的别怪我": "手速慢的别怪我",
        "晚来的看别人背": "晚来的看别人背",
        "两百多人加购": "两百多人加购",
        "现在闭眼囤": "闭眼囤",
    },
    "press/plain": {
        "油画体验课额满就关": "额满就关",
        "亲子营团满就撤": "团满就撤",
        "周六满员就不收了": "周六满员就不收了",
        "样品沙发清一张少一张": "清一张少一张",
        "每人限抢两箱": "每人限抢两箱",
        "今天拉完就走": "今天拉完就走",
        "没抢到别怪我": "没抢到别怪我",
        "绘本就剩这两套": "就剩这两套",
        "工作室本月只收三家": "本月只收三家",
        "前二十位付定锁价": "前二十位付定锁价",
        "双人床只放五张": "只放五张",
        "拍下才算": "拍下才算",
        "优惠券两小时过期": "优惠券两小时过期",
        "下一批要涨三十": "下一批要涨三十",
        "过了零点就不是这个价": "过了零点就不是这个价",
        "开学前最后一波": "开学前最后一波",
        "国庆档期快排满了": "档期快排满了",
        "羊绒衫看手速": "看手速",
    },
    "press/soft": {
        "样衣一共四十件，链接在下面": "一共四十件",
        "民宿的房，问的人很多": "问的人很多",
        "奶粉限购三罐": "限购三罐",
        "跟拍的档期，后面排着五个人": "后面排着五个人",
        "拼团半小时失效": "半小时失效",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "press/few": (
        "车里还能坐两个人，上来吧",
        "每天只睡五个小时",
        "一天只吃两顿，晚上饿",
        "群里还能拉三个人",
    ),
    "press/run": (
        "吃完就睡",
        "作业写完就没事了",
        "雨停了就走",
        "电影票卖完了，我们去吃面",
    ),
    "press/back": (
        "明天降温，记得带外套",
        "周五回老家，车票贵",
        "下个月涨房租，我在看房子",
    ),
    "press/rise": (
        "油价明天要涨价，爸爸去排队",
        "房租下个月要涨价",
        "我听说面包明天要涨价",
        "菜价月底就恢复原价",
    ),
    "press/last": (
        "就这一次，以后不许了",
        "只剩一口气",
        "半小时前还有太阳",
    ),
    "press/ending": (
        "今天最后一天上班，工牌交了",
        "高考倒计时两天，书包轻了",
        "座位还有两个",
        "假期今天最后一天，衣服还没洗",
    ),
    "press/spelled": (
        "最后一天上班",
        "库存盘点到半夜",
        "jin天好冷",
        "miao懂的题",
    ),
    "press/two": (
        "建议早上八点前到，最后一班船是下午五点",
        "食堂的鱼卖完了，下次早点来",
        "停产的那款车，爸爸舍不得卖",
        "今晚别等我，我加班",
        "书还剩最后几页，不再拖了",
    ),
    "press/gone": (
        "手慢的人洗碗",
        "晚来的那个同学坐在门口",
        "那家店不会再开了，我很想念",
        "二十个人在排队",
    ),
    "press/plain": (
        "浴缸水满了就关",
        "画展三天后撤展",
        "超市鸡蛋每人限购一板",
        "考试倒计时两小时",
        "他只放了两套被子",
        "那天没抢到，别怪我没喊你，他说",
        "图书馆座位快坐满了",
        "我们班就剩两把伞",
        "拼手速的游戏我玩不来",
    ),
    "press/soft": (
        "食堂排队的人很多",
        "小说一共四十本",
        "问路的人很多",
        "错过了末班车",
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
    names = [pattern.name for pattern in patterns_in(press) if pattern.name != "press/stock"]
    assert list(HITS) == names
    assert list(MISSES) == names
