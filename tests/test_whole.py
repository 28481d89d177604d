from __future__ import annotations

import pytest

from checker.fold import FoldTable
from checker.views import FieldText, SplitTable
from checker.whole import whole

CUT = [
    # The text, the words as a pattern cut them, and as they are shown.
    ("我们全市最便宜", "们全市最便宜", "我们全市最便宜"),
    ("店里的全世界第一杯", "的全世界第一", "全世界第一杯"),
    ("把这只金蟾请回家，财来", "请回家，", "请回家"),
    ("承诺“不过全退”，签字", "承诺“不过", "承诺“不过全退”"),
    ("假睫毛戴上三年不掉，免费补", "年不掉", "三年不掉"),
    ("没有哪款床垫比它更透气", "没有哪款床垫比它更透", "没有哪款床垫比它更透气"),
    ("抹脸一周皱纹都淡了", "脸一周皱纹都淡了", "抹脸一周皱纹都淡了"),
    ("好吃是好吃，我家真的卖得全网最低价啦朋友们", "全网最低价", "全网最低价"),
]


@pytest.mark.parametrize(("text", "cut", "shown"), CUT)
def test_words_are_shown_whole(fold_table: FoldTable, text: str, cut: str, shown: str) -> None:
    field = FieldText("body", fold_table.fold(text), SplitTable({}))
    start = text.index(cut)
    first, last = whole(field, start, start + len(cut))
    assert text[first:last] == shown


def test_a_short_clause_is_shown_whole_and_a_long_one_is_not(fold_table: FoldTable) -> None:
    text = "我家的烤鸭国内无两，而且我们店的烤鸭师傅从十几岁开始学手艺一直学到现在国内无两的水平"
    field = FieldText("body", fold_table.fold(text), SplitTable({}))
    for place, shown in ((text.index("国内无"), "我家的烤鸭国内无两"), (text.rindex("国内无"), "国内无")):
        first, last = whole(field, place, place + 3, clause=True)
        assert text[first:last] == shown
