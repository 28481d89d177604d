"""What customers write about hotels, books and machines claims nothing, sells nothing and leads nowhere."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity

SENTENCES = (
    # praise and blame in words that rewards and hurry use too
    "这套书印得好，值得收藏，值得反复翻",
    "我们住的是五星楼，总体来讲还可以",
    "老五星了，前台效率高，送什么都快",
    "看了网上的评论才买的，结果没有说的那么好",
    "大家的评论都不错，于是买来看看",
    "发表评论，居然还要限制字数",
    "标间两个人住，早餐只含一份，另一份要买",
    "除了客房送餐，餐厅的菜也还行",
    "对星象的热情有点过去了，断断续续看到一半",
    "餐厅晚8点就打烊，去的时候灯都熄了一半",
    "早餐供应到上午九点结束，八点半菜就没剩几样",
    "一看降价了，马上取消订单重新买",
    "开机速度还可以，这个价位值了",
    "这本打算送给小侄女看",
    "房间里烧不了水，要打电话叫服务员送上来",
    "房间设施虽达不到四星的标准，胜在干净",
    "整个房间找不到一个能用的插座",
    "大厅每晚送小点心和两朵鲜花",
    "看了好多评论后才给孩子买的，没觉得好",
    "最后一件不爽的事是退房等了半小时",
    "别的本子也卖得好，又不是这个价格能比的",
    "早餐9点半就没了，一般的饭店都是10点结束",
    "我在下午4点半取消了一个房间",
    "周末和闺蜜去了新开的咖啡店，点了两杯拿铁",
    "和同事逛了新开的商场，电梯很慢",
    # what a house provides
    "宾馆前台提供的信息很准确，开车很快就找到了",
    "请注意酒店提供的饮用水是自来水",
    "感谢您对本酒店的支持！欢迎再来",
    "感谢您对我们酒店提出的宝贵意见",
    "酒店有免费的班车，整点一趟",
    "上网是免费的，电脑要自己带",
    "作者提出的有些观点我不认同",
    # elsewhere, but nobody is sent there
    "显卡驱动要去官网下载最新版，光盘里的是旧的",
    "隔音太差，隔壁咳嗽都能听见",
    "作者给了一种新的解释，我不太同意",
    "换了两次，最后前台给我们换了一个大一点的房间",
    "酒店没收到我们的订单，等了半小时",
    # what is free, or went wrong
    "房间不错，有窗，可以免费上网",
    "订的大床没有房间，免费升级成了套房",
    "键盘坏了，客服让我出差回来再说",
    "刚进房间就有一股异味",
    "两栋楼连接在一起，走过去要五分钟",
    # dates and companies
    "作者出生于1997年10月8日",
    "1999年的最后一天，我们在香港看烟花",
    "由一家医药集团有限公司和大学共同主办",
    "孩子对手机存在某种依赖",
    # words that a charm has, too
    "地毯上到处是补丁，一股霉味",
    "装完系统记得打上补丁",
    "酒店这种做法让人失望",
    "这本书是作者半生的智慧，好读",
    "这本书讲职场里生存的智慧",
    "行李生才恍然大悟，说有有有",
    "酒店这个做法极端地让人不舒服",
    # bodies of which nothing is claimed
    "女儿咳了一个月，都不见好",
    "老公在这个方法上也很配合",
    "这样的痛苦大概没有人受得住",
    "书里讲治病方法的只有三分之一",
    # two words that meet by chance
    "看见上面有人说打长途不收钱",
    "这个问题的解决对我们很重要",
    "酒店就在机场大巴终点站旁边",
    "医食同源这一章写得仔细",
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_review_says_nothing_wrong(checker: Checker, sentence: str) -> None:
    found = [
        (finding.evidence.entry, finding.evidence.written)
        for finding in checker.check(Note(body=sentence)).findings
        if finding.severity is not Severity.INFO
    ]
    assert not found
