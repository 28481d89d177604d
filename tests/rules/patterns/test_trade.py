"""Dishonest trades in a headline and plain changes of a body beside goods: found. Told, warned of or lived: not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]

HITS: dict[str, dict[str, str]] = {
    "lure/trade-work": {
        "串珠手工在家做": "串珠手工在家做",
        "贴标签来料加工，长期": "贴标签来料加工",
        "试玩游戏一天八十": "试玩游戏一天八十",
        "出租微信一天两百": "出租微信一天两百",
    },
    "lure/trade-returns": {
        "消费全额返，南山店": "消费全额返",
        "打卡返全款的口语营": "打卡返全款",
        "USDT搬砖": "USDT搬砖",
        "在家挣钱，需要的找我": "在家挣钱",
    },
    "lure/trade-source": {
        "海淘水货奶粉": "海淘水货",
        "员工内购价的面霜": "员工内购",
        "大牌代工尾单": "大牌代工",
        "法院查封的茅台": "法院查封",
    },
    "lure/trade-papers": {
        "代开请假条": "代开请假",
        "小票可补，放心送人": "小票可补",
        "驾照不用学直接拿": "驾照不用学直接拿",
        "实名微信号出售": "实名微信号出售",
    },
    "lure/trade-people": {
        "名医坐诊，周三": "名医坐诊",
        "哈佛团队研发的益智积木": "哈佛团队研发",
        "月子中心指定用的洗衣液": "月子中心指定",
        "苗家秘方药酒": "苗家秘方",
    },
    "lure/trade-pity": {
        "果农跪求收走，五斤九块九": "果农跪求收",
        "主人出国含泪转，布偶": "主人出国含泪转",
        "瓜棚淹了贱卖": "瓜棚淹了贱卖",
        "爷爷守着茶山没人收": "爷爷守着茶山没人收",
    },
    "lure/trade-inside": {
        "职称论文，主编直通": "主编直通",
        "演唱会主办方预留票": "主办方预留",
        "医院内部制剂": "内部制剂",
        "密卷开考前夜发": "密卷开考前",
    },
    "lure/trade-come-on": {
        "零元抱走空气炸锅": "零元抱走",
        "无主快递按斤称": "无主快递",
        "模特招募只收材料费": "只收材料费",
        "院线电影份额认购": "院线电影份额认购",
    },
    "effect/change": {
        "私护凝胶用了两周，腋下白了，链接在下面": "腋下白了",
        "睫毛液用了一个月，睫毛浓密了，链接在下面": "睫毛浓密了",
        "美白面膜敷了两周，脸白了两个度": "脸白了两个度",
        "牙膏用了两周，口气没了，链接在下面": "口气没了",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "lure/trade-work": (
        "手工课的作业在家做了三天",
        "录音棚一小时八十",
        "骗我试玩游戏一天八十",
        "别信打字一单五块",
    ),
    "lure/trade-returns": (
        "EDU商城上新",
        "幼儿营养卡",
        "高返校率",
        "退货以后全额返还到卡里，等了三天才到账，客服态度一般般",
        "反诈民警说高返利都是骗",
        "别做U商",
        "充电器返修了",
    ),
    "lure/trade-source": (
        "超Amazing的周末",
        "路过专柜拍一张",
        "书店搬迁",
        "工厂搬迁通知",
        "免税店内部装修",
        "高仿真花摆了半年",
        "新闻里说查了一批水货",
        "商场撤柜那天我去看了看",
        "厂里食堂的员工价三块",
    ),
    "lure/trade-papers": (
        "阿森纳枪手",
        "简历代写和面试陪练是两回事，我都没买过",
        "我妈代我签到了",
        "枪手这部电影我看了三遍还想再看一遍真的很好看",
        "不代开发票",
    ),
    "lure/trade-people": (
        "银行指定网点",
        "老中医坐诊那天排了三小时的队，号早就没了，我就回家了",
        "社区义诊专家坐诊",
        "奶奶的祖传方子是骗人的",
        "没有名师亲授",
    ),
    "lure/trade-pity": (
        "爷爷的茶山今年没人收，我们自己请了假回去摘了三天，手都黑了",
        "房东出国了，钥匙留在门卫",
        "仓库进水，我们搬了一夜",
        "主人住院，猫在我家",
    ),
    "lure/trade-inside": (
        "朋友在医院生娃",
        "没有熟人，排队三小时",
        "校长在门口跟我们打招呼",
        "食堂员工价三块",
        "叔叔在银行门口等我",
    ),
    "lure/trade-come-on": (
        "快递放了三天没人领，原来是无主快递，物业贴了一张纸问了一圈",
        "别信只付邮费",
        "亲子社团只收材料费",
        "非遗博物馆一日",
    ),
    "effect/change": (
        "灯换成暖光，眼睛舒服多了",
        "感冒好了，因为在床上躺了四天",
        "天黑了，腿酸了",
        "头发剪短了，轻了",
    ),
}


@pytest.mark.parametrize(
    ("name", "text", "words"), [(name, text, words) for name, rows in HITS.items() for text, words in rows.items()]
)
def test_found(find: Find, name: str, text: str, words: str) -> None:
    found = [written for pattern, written in find(text) if pattern == name]
    assert any(words in written or written in words for written in found), find(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, rows in MISSES.items() for text in rows])
def test_not_found(find: Find, name: str, text: str) -> None:
    assert name not in [pattern for pattern, _ in find(text)]
