"""Words that recur in order texts, and how a demand is told from what is refused."""

from __future__ import annotations

import re

from checker.lexicon.types import SeverityPair
from checker.model import Scene
from checker.rules.patterns.around import told, whole
from checker.rules.patterns.parts import either
from checker.rules.patterns.pattern import Decide, Pattern, Place

_SCENES = frozenset({Scene.BRIEF})
SCAM = "order-scam"

# --- Whole words that recur ---
SUM = "[0-9一二两三四五六七八九十百千万半几]{1,6}(?:\\.[0-9]{1,2})?(?:多|来|几)?"
MONEY = f"{SUM}(?:元|块钱?|rmb|r(?![a-z])|米)"
TIME = f"{SUM}个?(?:多)?(?:天|周|星期|礼拜|月|年|次|瓶|盒|罐|支|晚|疗程)"
US = either(
    "我 我们 咱 咱们 这边 我方 客服 助理 小助理 运营 财务 老师 对接人 负责人 经理 专员 小编 主管 后台 同事 工作人员 群主 管理员 团长 派单员"
)
YOU = "(?:您|你|博主|达人|创作者|作者|老师|宝子|亲)"
FORBID = "(?:不要|不得|请勿|切勿|勿|禁止|严禁|避免|不能|不可|不许|不准|不会|不允许|杜绝|拒绝|不接受|从不|绝不|无需|无须|不必|不需要|别(?![人的家]))"


def listed(most: int) -> str:
    """Up to ``most`` characters of the same clause: enumerations may lie between, the next demand may not."""
    return f"[^。！？!?；;\\n\\r\\x00，,：:…]{{0,{most}}}?"


def drop(
    severity: SeverityPair,
    *,
    claim: re.Pattern[str] | None = None,
    before: re.Pattern[str] | None = None,
    after: re.Pattern[str] | None = None,
    sentence: re.Pattern[str] | None = None,
    near_by: re.Pattern[str] | None = None,
    wants: re.Pattern[str] | None = None,
) -> Decide:
    """A ``decide`` that drops the claim where one of the expressions is found in its own words or around them.

    ``before``: the sixteen characters ahead; ``after``: the sixteen behind; ``near_by``: the claim with both. ``wants`` has to be found: in the claim, or
    in the thirty characters of its sentence on either side.
    """

    def decide(found: Place) -> SeverityPair | None:
        place = whole(found)
        if claim is not None and claim.search(place.text):
            return None
        if before is not None and before.search(place.before(16)):
            return None
        if after is not None and after.search(place.after(16)):
            return None
        if near_by is not None and near_by.search(place.before(16) + place.text + place.after(16)):
            return None
        if sentence is not None and sentence.search(place.sentence()):
            return None
        if wants is not None and not any(map(wants.search, (place.text, place.before(30), place.after(30)))):
            return None
        return severity

    return decide


def pattern(
    kind: str, regex: str | tuple[str, ...], severity: SeverityPair, category: str = SCAM, decide: Decide | None = None
) -> tuple[Pattern, ...]:
    """A pattern of order texts: ``kind`` is the rule, and behind a plus sign which of its wordings.

    One for each ``regex``: the words that tell a breach may stand around those that are it, the group ``claim``, and an
    expression has one group of a name. Where all stands in one clause, that is the breach.
    """
    return tuple(
        Pattern(
            name=f"brief/{kind}",
            rule=f"brief/{kind.partition('+')[0]}",
            category=category,
            regex=one,
            severity=severity,
            decide=decide,
            scenes=_SCENES,
        )
        for one in told(regex)
    )
