"""What is quoted, asked or warned of, and the writer's own all the same: each beside neighbours that stay excused."""

from __future__ import annotations

import pytest

from checker import Checker, Note, Severity
from checker.adoption import by_goods, made_own


def found(checker: Checker, text: str) -> list[str]:
    """The categories of what is held against ``text``."""
    return [one.category for one in checker.check(Note(body=text)).findings if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("category", "text"),
    [
        # the seller's own slogan
        ("absolute", "我们的“全网最低价”羽绒服到了"),
        ("absolute", "我们家主打一个“全国最低价”，随便比"),
        ("absolute", "请认准“天下第一粥”，三家分店"),
        ("absolute", "“全国最好喝的”豆浆，现在开门"),
        ("guarantee", "“包过”是我们的底气，报名找我"),
        # praise beside an offer
        ("absolute", "老顾客都说“这是全城最好吃的生煎”，周二到周日营业"),
        ("efficacy", "客人反馈：“喝了两盒，失眠全好了”，今天还有现货"),
        ("efficacy", "买家秀：“贴了五天，颈椎再也不疼”，要的评论区吱一声"),
        # questions that presuppose it, or are answered by goods
        ("absolute", "为什么我们敢说全网最低价？因为自己有工厂"),
        ("absolute", "想知道为什么我家包子全城第一？"),
        ("absolute", "有没有全网最低价？有，就在我家"),
        ("absolute", "谁能拒绝全世界最软的抱枕呢？我家现货"),
        ("superstition", "要不要请个貔貅回去招财？店里新到"),
        ("efficacy", "想不想一个月瘦20斤？跟着我喝这个"),
        # warnings of others
        ("absolute", "小心被骗！只有我们家才是全国唯一正品"),
        ("absolute", "防骗提醒：别家都是假货，我家才是全网最正的"),
        ("absolute", "谨防假冒，全国销量第一的牌子只有我们"),
        ("guarantee", "被骗过的姐妹看过来，我们包过包拿证"),
        ("efficacy", "别信那些减肥药，喝我家的茶一周瘦八斤"),
        # goods beside doctors
        ("efficacy", "看了医生，这瓶油治好了荨麻疹"),
        ("efficacy", "体检医生都惊了，喝这个酵素脂肪肝没了"),
        ("efficacy", "医生让开刀，我没去，喝这个中药奶茶把囊肿喝没了"),
    ],
)
def test_what_the_writer_makes_his_own_stands(checker: Checker, category: str, text: str) -> None:
    assert category in found(checker, text)


@pytest.mark.parametrize(
    "text",
    [
        "广告里不能写“全国最低价”",
        "有客人夸我们“全城最好”，我赶紧摆手",
        "微商天天“喝了两盒失眠全好了”，我直接屏蔽",
        "小红书上“全网最低价”的羽绒服，我买到了假的",
        "孩子作文“我妈妈是全世界最好的妈妈”",
        "为什么有些商家敢写全网最低价？",
        "真的有七天淡掉妊娠纹的油吗？怕被坑",
        "有没有稳赚不赔的项目？答案是没有",
        "揭秘同行套路：他们写“全市最低价”，进店再加价",
        "别被忽悠了，说包过包拿证的基本都是骗钱",
        "避雷这家，号称全网第一",
        "医生开的药膏涂了三天，疹子退了",
        "跑了五家医院，最后确诊，按时吃药好了",
    ],
)
def test_what_is_only_mentioned_stays_excused(checker: Checker, text: str) -> None:
    assert found(checker, text) == []


def test_only_its_own_line_tells_whose_words_they_are() -> None:
    text = "我们的“全网最低价”到了"
    start = text.index("全网")
    assert made_own(text, start, start + 5)
    assert not made_own(text.replace("我们的", "我们的\n"), start + 1, start + 6)


def test_what_was_prescribed_is_not_done_by_goods() -> None:
    assert by_goods("跑了五家医院，最后是这瓶油治好的")
    assert not by_goods("遵医嘱用了这个滴眼液，三天就好了")
    assert not by_goods("儿科医生让我用这个喷雾，娃好多了")
