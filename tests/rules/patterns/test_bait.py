from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rules.patterns import bait
from checker.rules.patterns.rooms import patterns_in

# Per pattern: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
HITS: dict[str, dict[str, str]] = {
    "bait/deal": {
        "把本条存好，开课发你讲义": "本条存好，开课发你讲义",
        "喊上两个饭搭子，第三碗半价": "喊上两个饭搭子，第三碗半价",
        "写条长评带图，返十五": "长评带图，返十五",
        "粉我之后戳一下，自动弹清单": "粉我之后戳一下，自动弹清单",
        "转到业主群，领一袋小葱": "转到业主群，领一袋小葱",
        "楼下打“蒸”，发你时间表": "打“蒸”，发你时间表",
    },
    "bait/aim": {
        "红心过三百我连夜录第二集": "红心过三百我连夜录第二集",
        "够五十个人蹲我就去谈价": "够五十个人蹲我就去谈价",
        "想学的人多我再开一期": "想学的人多我再开一期",
        "播放破十万就公布谱子": "播放破十万就公布谱子",
    },
    "bait/unless": {
        "不关注的之后刷不到我": "不关注的之后刷不到我",
        "三连过的才看得到密码，点赞完才能领": "三连过的才看得到密码",
        "没点赞的系统就不推了": "没点赞的系统就不推了",
    },
    "bait/either": {
        "晒课表到圈里，回来领一张贴纸": "晒课表到圈里，回来领一张贴纸",
        "抽六位街坊，先打卡再到店领葱": "抽六位街坊，先打卡再到店领",
        "两个人结伴报，各抹三十": "两个人结伴报，各抹三十",
        "五星带字，柜台兑一碗汤": "五星带字，柜台兑一碗汤",
    },
    "bait/plain": {
        "拉三位同学入群送口语模板": "拉三位同学入群送口语模板",
        "转到两个家长群截图": "转到两个家长群截图",
        "截图设成头像领豆浆": "截图设成头像领豆浆",
        "按亮小星星才有名额": "按亮小星星才有名额",
        "平论扣溜溜溜发模板": "平论扣溜溜溜发模板",
        "晒圈换贴纸": "晒圈换贴纸",
        "扣“蹲”送香薰": "扣“蹲”送香薰",
        "老带新各减一百": "老带新各减一百",
    },
    "bait/each": {
        "不点赞的今年脱单失败": "不点赞的今年脱单失败",
        "不点赞今年没桃花": "不点赞今年没桃花",
        "点赞的人今年都暴富": "点赞的人今年都暴富",
        "看到不转的，霉运一年": "看到不转的，霉运一年",
        "转了的都上岸了": "转了的都上岸了",
        "点红心的都能抽": "点红心的都能抽",
    },
    "bait/draw": {
        "评论区捞五个人送手账": "评论区捞五个人送手账",
        "揪三位宝子免单，月底公布": "揪三位宝子免单",
        "转发里抽两名寄明信片": "转发里抽两名寄明信片",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "bait/deal": (
        "我留言问她，她送了我一包种子",
        "他转发完就去睡了",
        "奶奶逢人就送一把葱",
        "评论区有人问这是什么鸟",
        "打卡第三天，下雨",
        "收藏的票根送给了表弟",
        "关注天气，出门带伞",
    ),
    "bait/aim": (
        "播放过万了，谢谢大家",
        "体温过三十八就要去医院",
        "够两个人吃",
        "评论过百，我妈以为我出事了",
    ),
    "bait/unless": (
        "不收藏也没关系",
        "没点赞的习惯",
        "不转发谣言，看到先查",
        "他不关注我，我也不关注他",
    ),
    "bait/either": (
        "朋友圈有人晒了日落",
        "分享会结束送了我一支笔",
        "收藏的邮票换成了钱",
        "截图里那只鸟飞走了",
    ),
    "bait/plain": (
        "拉三个同学去打球",
        "转到三个科室才看上病",
        "超市打卡七天送鸡蛋",
        "扣一颗扣子",
        "他截图换了头像",
        "老师说晒书换贴纸",
    ),
    "bait/each": (
        "不转弯一直走就到了",
        "不点赞也没关系",
        "他不点赞我的朋友圈，气死",
        "我关注的人都脱单了，就剩我",
        "转学的人都上岸了",
        "收藏的都能用上",
        "评论的人都在问路",
    ),
    "bait/draw": (
        "抽三根面条挂起来",
        "班里抽两个同学上台",
        "送两个孩子上学",
        "挑五个软的桃子",
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
    names = [pattern.name for pattern in patterns_in(bait) if pattern.name != "bait/stock"]
    assert list(HITS) == names
    assert list(MISSES) == names
