"""The platform's own places, what one cares about, chores by the clock, what one overheard: none of it sends or hurries readers.

With the weights that come with the program. Each sentence beside one that leads elsewhere, or that does sell.
"""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity

INNOCENT = (
    # §5.1: the mall, the cart of a live show and the official components are the allowed ways out.
    "商品在小红书店铺里，直接搜就能看到，满99包邮",
    "想要的在小红书商城搜店名",
    "在小红书商城搜“小满陶坊”",
    "在红薯商城里搜“阿南陶器”",
    "直接在小红书搜店名就能下单",
    "今天上新的都在小红书店铺。搜店名就能看到",
    "想约课的填下方预约组件，老师会联系",
    "左下角有购物车，直接下单",
    "橱窗里都有，点进去就能拍",
    "小红书直播间今晚八点，购物车里都有",
    "用小红书钱包付款，退款原路返回",
    "加入我的小红书群聊，一起打卡",
    "粉丝群在小红书里，进群一起读书",
    "想看前几期，点主页合集“厨房小白”",
    # What one cares about is no engagement.
    "关注孩子的情绪比关注分数更要紧",
    "关注独居老人，就是关注未来的自己",
    # Chores and their hour.
    "老板说今晚下班前不交就扣钱",
    "今晚不睡明天就起不来",
    "验证码前三位138后三位002",
    # One's own way there.
    "我不在淘宝搜，直接去店里看的",
    "搜店名导航过去的，藏在巷子里",
    "导航搜店名就到",
    # Overheard, queued for, asked of the writer.
    "主播一直喊手慢无，我就退出了",
    "图书馆座位手慢无，六点就得去",
    "班车手慢无，五点就有人排队",
    "主播喊了三遍最后五件，我妈手一抖又下单了",
    "阿姨说错过再等一年，我谢谢她",
    "幼儿园让家长集赞换礼物，我没参加",
    "有家餐厅让我发朋友圈集赞换菜，我没发",
    "讨厌那种“关注领资料”的笔记",
)
LEADING = (
    ("diversion", "抖音商城搜“小满陶坊”"),
    ("diversion", "商品在我的抖店，直接搜就能看到"),
    ("diversion", "小红书店铺没货，去某宝搜“小满”"),
    ("diversion", "小红书搜不到，橙色软件搜“小满”"),
    ("diversion", "小红书店铺关了。搜“小满陶坊”的淘宝店"),
    ("inducement", "手慢无！上一批两分钟就没了"),
    ("inducement", "最后五件，手快有"),
    ("inducement", "错过再等一年，想囤的抓紧"),
    ("inducement", "关注领资料"),
    ("inducement", "今晚十二点前不拍就恢复原价"),
    ("inducement", "集赞换小样，满二十个就寄"),
)


def told(checker: Checker, text: str) -> list[str]:
    return [one.category for one in checker.check(Note(body=text)).findings if one.severity is not Severity.INFO]


@pytest.mark.parametrize("text", INNOCENT)
def test_nothing_is_told_of(checker: Checker, text: str) -> None:
    assert told(checker, text) == []


@pytest.mark.parametrize(("category", "text"), LEADING)
def test_elsewhere_and_a_real_hurry_are(checker: Checker, category: str, text: str) -> None:
    assert category in told(checker, text)
