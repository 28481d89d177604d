"""What the rooms of luck share."""

from __future__ import annotations

from checker.rules.patterns.parts import context

RULE = "ad-law/9-8"
SUPERSTITION = "superstition"
SEEN_STORY = context(
    "小说|电影|剧|书里|游戏|动漫|不信|没信|迷信|骗|笑|哈哈|玩笑|祝|恭喜|新年|快乐|我(?:妈|爸|家猫|家狗|不|没)|外婆|奶奶|爷爷|婆婆|庙会|逛|路过|"
    "景区|博物馆|展|导游|民俗|传说|歌词|弹幕|这个词|写错|老一辈|长辈|同事|室友|朋友说|护栏|安全|螺丝|说明书|交警|保险|老师看我|医生|"
    "愿|名叫|取名|小名"
)
