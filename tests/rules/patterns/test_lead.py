from __future__ import annotations

from collections.abc import Callable

import pytest

from checker import Checker, Note
from checker.rules.patterns import lead
from checker.rules.patterns.rooms import patterns_in

# Per pattern: texts with the words it finds in them, and texts that hold one of its signs and mean something else.
HITS: dict[str, dict[str, str]] = {
    "lead/barred": {
        "这里不让发，来老地方找我": "这里不让发，来老地方找我",
        "评论区总被吞，看我头像": "评论区总被吞，看我头像",
        "平台说不了太细，你懂的，戳": "平台说不了太细，你懂的",
    },
    "lead/elsewhere": {
        "要报价的换个软件找我细聊": "换个软件找我细聊",
        "另一个号里在更完整版": "另一个号里在更完整版",
        "要价目的老地方见": "老地方见",
    },
    "lead/mark": {
        "扫末页那个格子进场": "扫末页那个格子进场",
        "长按图案识别进场": "长按图案识别进场",
        "方块里有入口，能扫": "方块里有入口",
        "方块码扫一下就进会员群": "方块码扫一下就进会员群",
        "想看样片的，长按最后一张图，你懂的": "想看样片的，长按最后一张图",
    },
    "lead/sign": {
        "报名写在签名那一行": "报名写在签名那一行",
        "看我头像下面那串字母": "看我头像下面那串字母",
        "名片旁边那串就是": "名片旁边那串就是",
        "报名方式贴在图三右边": "报名方式贴在图三右边",
        "置顶那篇写了怎么找到我": "置顶那篇写了怎么找到我",
        "怎么订写在简介里": "怎么订写在简介",
    },
    "lead/pointed": {
        "扫图2的码付款": "扫图2的码付款",
        "扫P4进来": "扫P4进来",
        "扫一下图三": "扫一下图三",
        "最后一张图是我名片": "最后一张图是我名片",
        "图二是群码，进来聊": "图二是群码",
        "去我收藏夹第一个找": "我收藏夹第一个找",
        "链接在我收藏里，第一条": "链接在我收藏里",
        "我赞过的第一条里有": "我赞过的第一条里有",
        "名字去掉前两个字就是号": "名字去掉前两个字就是号",
        "账号名=v号": "账号名=v号",
        "名片在最后一张": "名片在最后一张",
    },
    "lead/own": {
        "更新都发在我的博客": "更新都发在我的博客",
        "来我公号拿完整谱子": "来我公号拿完整谱子",
        "我家微店今晚开售": "我家微店今晚开售",
    },
    "lead/enter": {
        "进我的小窝领试听": "进我的小窝领试听",
        "加打卡组拿表格": "加打卡组拿表格",
        "有个圈子，自己进": "有个圈子，自己进",
    },
    "lead/me": {
        "v我拿清单": "v我拿清单",
        "踢我也行，q我也行": "踢我也行",
    },
    "lead/pass": {
        "口令是“青团”，报了就拉你": "口令是“青团”，报了就拉你",
        "对暗号进门": "对暗号进门",
        "聊天框敲“种子”自动弹地址": "聊天框敲“种子”自动弹地址",
    },
    "lead/call": {
        "找店主：momo_tea77": "找店主：momo_tea77",
        "yaya_0412 找我": "yaya_0412 找我",
        "小暗门：lulu_9": "小暗门：lulu_9",
    },
    "lead/friend": {
        "想买的先加阿姨好友": "想买的先加阿姨好友",
        "号是店名全拼加门牌": "号是店名全拼加门牌",
        "店里微信就是店名全拼": "微信就是店名全拼",
        "加教练个好友，备注身高": "加教练个好友",
    },
    "lead/search": {
        "橘色那个网搜“阿满补鞋”": "橘色那个网搜“阿满补鞋”",
        "vb搜阿满补鞋": "vb搜阿满补鞋",
    },
    "lead/meets": {
        "路线全存在语雀，名字一样": "路线全存在语雀",
        "孔网店名“旧灯”": "孔网店名“旧灯”",
        "旁听请走腾讯会议": "旁听请走腾讯会议",
        "咸鱼昵称“补锅的老陈”": "咸鱼昵称“补锅的老陈”",
        "快手上也是这个名字": "快手上也是这个名字",
    },
    "lead/room": {
        "想加入的发1给我，我拉你": "发1给我，我拉你",
        "想进妈妈群的评论区扣“群”，我一个个拉": "想进妈妈群的评论区扣“群”，我一个个拉",
        "拉你们进团长的群": "拉你们进团长的群",
        "扫海报右下": "扫海报右下",
        "链接扔首评了": "链接扔首评了",
        "要的我把文件甩给你": "要的我把文件甩给你",
        "想进来的扣个拉，我一个个拽": "想进来的扣个拉",
        "来的话说一声我带你进": "说一声我带你进",
    },
    "lead/person": {
        "想订的找我姐，她的号在上面": "想订的找我姐，她的号在上面",
        "省掉平台那份抽成": "省掉平台那份抽成",
        "小妹会联络您": "小妹会联络您",
        "急的直接来电": "急的直接来电",
        "三三零零五五六，座机": "三三零零五五六，座机",
    },
    "lead/veiled": {
        "嘉维芯拿表": "嘉维芯",
        "主ye见": "主ye见",
        "手ji联系": "手ji",
    },
    "lead/veiled-place": {
        "工仲号在更": "工仲号",
        "快首号阿拙": "快首号",
    },
    "lead/colour": {
        "要原图的绿色那个聊天软件发你": "绿色那个聊天软件发你",
        "橙色购物软件搜店名慢煮": "橙色购物软件搜店名慢煮",
        "约稿走米画师，同名": "走米画师，同名",
        "号是 815522013（企鹅家的）": "815522013（企鹅家的",
    },
    "lead/past": {
        "到店付现少一百，不走平台单": "付现少一百，不走平台单",
        "别走链接，找我便宜": "别走链接，找我便宜",
        "私底下付少一成": "私底下付少一成",
        "尾款私下转": "尾款私下转",
        "走微信收款便宜十块": "微信收款便宜",
        "平台价三百，私下二百六": "平台价三百，私下二百六",
        "取消订单找我，退你十块": "取消订单找我",
        "在这下单贵，找我直接付": "在这下单贵，找我直接付",
    },
    "lead/app": {
        "下载我们的app用我的邀请码领券": "下载我们的app用我的邀请码领券",
        "应用商店搜阿满补鞋": "应用商店搜阿满补鞋",
    },
}
MISSES: dict[str, tuple[str, ...]] = {
    "lead/barred": (
        "平台不让发的歌，我在家唱",
        "图书馆不能说话，我们去操场",
        "这里不让停车，来接我的人绕了一圈",
    ),
    "lead/elsewhere": (
        "和朋友老地方见，点了两碗面",
        "换个地方拍照，光好一点",
        "别的平台看到过这只猫",
    ),
    "lead/mark": (
        "长按最后一张图保存做壁纸",
        "扫地的时候扫到一枚硬币",
        "扫一下院子里的格子",
        "海报贴在墙上，风一吹掉了",
    ),
    "lead/sign": (
        "签名那一行写歪了，重填",
        "图三是我妹妹",
        "课表贴在图三右边",
        "价目表在最后一张，字有点小",
        "首页改版了，找不到按钮",
        "封面上的猫叫豆豆",
    ),
    "lead/pointed": (
        "扫图书角的码借书",
        "扫描图3里的文字，识别得不错",
        "去我收藏夹翻出三年前的菜谱",
        "我收藏的第一篇是一首诗",
        "图三是我的名牌，烫金的",
        "第2张图是电话亭",
        "最后一张是码头",
        "名字拼音是ma开头的",
        "昵称就是我家猫",
    ),
    "lead/own": (
        "我微博注销了",
        "我淘宝账单出来了",
        "我妈刷抖音刷到半夜",
        "看我朋友圈的人很少",
    ),
    "lead/enter": (
        "进群看了一眼就退了",
        "加入读书小组三年了",
        "我们寝室有个群，天天吵",
    ),
    "lead/me": (
        "老师扣我分",
        "他踢我一脚",
        "妹妹敲我门",
    ),
    "lead/pass": (
        "口令红包抢了八分钱",
        "门禁密码改了",
        "小时候的接头暗号是学猫叫",
    ),
    "lead/call": (
        "路由器密码贴背面：wx_home_2019",
        "文件名 img_2031 找不到了",
        "变量 user_name 没定义",
        "联系人删多了",
    ),
    "lead/friend": (
        "加了二十年好友",
        "号是爸爸挑的",
        "想学游泳的弟弟怕水",
    ),
    "lead/search": (
        "地图上搜“秋水巷”找不到",
        "词典里搜“耄耋”两个字",
        "她在图书馆里搜“昆虫”",
    ),
    "lead/meets": (
        "在闲鱼收的沙发，三百八",
        "刷抖音看到的做法，试了两次",
        "官网大纲要求背诵五十篇",
        "公众号停更三年了",
        "快递放朋友圈里的人说是丢了",
    ),
    "lead/room": (
        "想进社团的留个名，我拉琴给你们听",
        "妈妈拉我进家族群",
        "海报右下角撕破了",
        "地址甩给司机他还走错",
        "扫到半路下雨",
    ),
    "lead/person": (
        "快递员会打给你吗",
        "中介费省不掉",
        "打110的是邻居",
        "急的时候喝口水",
    ),
    "lead/veiled": (
        "微信步数倒数第一",
        "家里的威信全没了",
        "二维码扫不出来",
        "加微波炉转两分钟",
    ),
    "lead/veiled-place": (
        "公众号改版了",
        "抖音刷到半夜",
    ),
    "lead/colour": (
        "绿色软件园的午饭便宜",
        "红色那个图标点了没反应",
        "遇到一个人和我同名",
        "蓝色软件卸载了",
    ),
    "lead/past": (
        "私下交易出了事没人管，小心点",
        "老板说微信付便宜一块",
        "线下买便宜，还能试穿",
        "菜市场付现金少五毛",
        "私下里他很温柔",
    ),
    "lead/app": (
        "下载了三个软件都不好用",
        "手机商店关门了",
        "装软件的时候断电",
    ),
}

Find = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in HITS.items() for text in texts])
def test_claim_is_found_at_its_words(find: Find, name: str, text: str) -> None:
    assert (name, HITS[name][text]) in find(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in MISSES.items() for text in texts])
def test_look_alike_is_left_alone(find: Find, name: str, text: str) -> None:
    assert name not in [found for found, _ in find(text)]


@pytest.mark.parametrize(
    "text", ["图解在煮页第二格", "看我签铭", "si信我拿", "zhu页有", "斗音同步", "进我煮页", "扌斗音 阿拙", "陶寳店阿拙"]
)
def test_a_channel_spelled_otherwise_is_found_whatever_stands_around(checker: Checker, text: str) -> None:
    assert "diversion" in {finding.category for finding in checker.check(Note(id="1", body=text)).findings}


@pytest.mark.parametrize(
    "text", ["掏宝店铺阿拙", "弓众号“小满的书房”", "是频号“小满的书房”", "dou音阿拙", "快首号阿拙"]
)
def test_a_place_spelled_otherwise_is_told_as_a_place(checker: Checker, text: str) -> None:
    assert {one.rule for one in checker.check(Note(body=text)).findings} == {"xhs/diversion-platform"}


@pytest.mark.parametrize("text", ["煮叶子水泡脚", "在家煮面", "千里铭刻", "他叫司马信", "音响陡然响了", "私厨新店"])
def test_words_that_only_sound_alike_are_left_alone(checker: Checker, text: str) -> None:
    assert "diversion" not in {finding.category for finding in checker.check(Note(id="1", body=text)).findings}


def test_every_pattern_has_its_cases() -> None:
    # Words spelled otherwise need the folding data; they have their cases above.
    names = [
        pattern.name for pattern in patterns_in(lead) if pattern.name not in ("lead/spelled", "lead/spelled-place")
    ]
    assert list(HITS) == names
    assert list(MISSES) == names
