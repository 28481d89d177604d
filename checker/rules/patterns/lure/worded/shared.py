"""What several kinds of these patterns are made of."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import SWINDLED, WARNED, anywhere, around, context, denied, quoted, sentence, tagged
from checker.rules.patterns.pattern import Place

FRAUD = "fraud"

TIP_STORY = context(
    "年会|放假|食堂|调休|团建|"
    "工地|搬砖的|打工人搬砖|搬砖人|每天搬砖|上班搬砖|继续搬砖|去搬砖|搬砖去|小说|电影|书里|新闻|"
    "没中|一道没|没押|不押|判|刑|证监会|处罚|警惕|别|不碰|我舅|彩票站|亏完|亏惨|割韭菜|韭菜|被套|面试官|写得|考官(?:问|"
    "说|让|看|笑|很|是|人)|驾校|科目|雅思口语考官|老师(?:说|讲|发)|历年|真题集|刷真题|做真题|"
    "自己押|没押中|作文题(?:目|是|写|叫|最)|最高档|批注|评语|给了[^，。]{0,6}分|打分|改卷"
)


def tip(place: Place) -> SeverityPair | None:
    """A tip, unless the sentence tells of exams or work, or anybody warns."""
    if quoted(place) or tagged(place) or denied(place):
        return None
    said = sentence(place)
    if TIP_STORY.search(said) or WARNED.search(around(place, 24, 24)) or anywhere(place, SWINDLED):
        return None
    return CLAIM
