"""A corpus of its own making: notes as they are written, from sentence parts, the same on every machine.

Nothing is downloaded. The sentences come from the examples of the lexicons (what must hit and what must miss) among plain
everyday ones, so that a note holds what real drafts hold: emoji, topics, look-alikes, a violation here and there.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from checker.lexicon import Lexicon
from checker.model import Note

_EVERYDAY = (
    "今天下班早，绕去菜市场买了点青菜和豆腐", "这家店开在巷子里，门口有一棵桂花树", "孩子睡了以后我才有空整理照片", "衣柜清出来三袋旧衣服，楼下回收箱正好空着",
    "早上六点的江边很安静，跑步的人不多", "面团揉十分钟，醒半小时，再擀开切条", "我一般先涂水再涂乳，最后拍一点防晒", "地铁口出来走五分钟就到，记得带伞",
    "猫把杯子推下去了，地毯湿了一片", "周末和朋友约了看展，票是提前一周买的", "这双鞋穿了两年，鞋底磨得差不多了", "考试前一晚把错题又看了一遍，心里踏实一些",
    "键盘的声音不大，办公室里用不会吵到人", "民宿的阿姨给我们煮了一锅姜茶", "阳台的番茄终于红了，一共结了七个", "图书馆靠窗的位置要早点去",
    "照着菜谱做的，盐放少了，第二次就刚好", "医生说多喝水多休息，开了三天的药", "路上有点堵，到的时候天已经黑了", "第一次自己装书架，螺丝拧反了两颗",
    "这本书我读得很慢，有几页来回看了好几遍", "奶奶说这条围巾是她年轻时候织的", "颜色比图片深一点，不过我更喜欢", "老板娘说下个月换新菜单",
)  # fmt: skip
_EMOJI = ("✨", "😊", "❤️", "👍🏻", "🌿", "[笑哭R]", "[点赞R]", "🥹", "☕", "📍")
_TOPICS = ("#日常[话题]#", "#好物分享[话题]#", "#护肤[话题]#", "#周末去哪儿[话题]#", "#穿搭[话题]#")
_ZERO_WIDTH = "\u200b"


def corpus(lexicon: Lexicon, size: int, seed: int = 20261122) -> list[Note]:
    """``size`` notes of 100 to 1000 characters: 5 % traditional, 2 % with zero-width characters, 3 % full-width."""
    import opencc  # noqa: PLC0415 - only for making the corpus

    chance = random.Random(seed)
    to_traditional = opencc.OpenCC("s2t")
    examples = [example.text for example in lexicon.examples if 6 <= len(example.text) <= 60]
    notes = []
    for number in range(size):
        body = _body(chance, examples, chance.randint(100, 780))
        title = chance.choice(_EVERYDAY)[:18]
        kind = chance.random()
        if kind < 0.05:
            title, body = to_traditional.convert(title), to_traditional.convert(body)
        elif kind < 0.07:
            place = chance.randrange(len(body))
            body = body[:place] + _ZERO_WIDTH + body[place:]
        elif kind < 0.10:
            body = body.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("z") + 1)})
        notes.append(Note(id=str(number), title=title, body=body))
    return notes


def _body(chance: random.Random, examples: Sequence[str], length: int) -> str:
    parts: list[str] = []
    size = 0
    while size < length:
        roll = chance.random()
        part = chance.choice(examples) if roll < 0.04 else chance.choice(_EVERYDAY)
        if chance.random() < 0.15:
            part += chance.choice(_EMOJI)
        part += chance.choice(("，", "。", "。", "！", "\n"))
        parts.append(part)
        size += len(part)
    parts.append("\n" + " ".join(chance.sample(_TOPICS, 2)))
    return "".join(parts)
