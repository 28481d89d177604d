"""Words that recur in live scripts, and what is refused there."""

from __future__ import annotations

from checker.lexicon.types import SeverityPair
from checker.model import Scene
from checker.rules.patterns.around import told, whole
from checker.rules.patterns.parts import context, either
from checker.rules.patterns.pattern import Decide, Pattern, Place

_SCENES = frozenset({Scene.LIVE})
FORBID = "(?:不要|不得|请勿|切勿|勿|禁止|严禁|避免|不能|不可|不许|不准|不会|不允许|杜绝|拒绝|从不|绝不|无需|无须|不必|不需要|不用|不去|不搞|不做|不请|别|没有)"
REFUSED = context(f"{FORBID}[^，。]{{0,6}}$")


def live(severity: SeverityPair, honest: str = "", *, denial: bool = True) -> Decide:
    """A ``decide`` that drops what is refused right before the claim, and sentences in which ``honest`` is found."""
    spared = context(honest) if honest else None

    def decide(found: Place) -> SeverityPair | None:
        place = whole(found)
        if denial and REFUSED.search(place.before(14)):
            return None
        if spared is not None and spared.search(place.sentence()):
            return None
        return severity

    return decide


ILL = either(
    "血糖 血压 血脂 糖尿病 高血压 高血脂 癌细胞 癌 肿瘤 结节 腰间盘 腰椎 颈椎 关节炎 关节 风湿 痛风 失眠 睡不着 胃病 胃炎 胃疼 肝病 脂肪肝 肾虚 肾病 中风 "
    "血栓 心脏病 心慌 心梗 脑梗 前列腺 妇科病 妇科炎症 便秘 鼻炎 哮喘 湿疹 牛皮癣 银屑病 白内障 痔疮 耳鸣 糖友 三高 静脉曲张 老年痴呆 骨质疏松 滑膜炎 "
    "老咳嗽 咳嗽 甲亢 灰指甲 脚气 老寒腿 膝盖疼 腰疼 腿疼 老花眼 近视 飞蚊症 尿频 起夜 幽门 尿酸 偏头痛 抑郁 尿毒症 斑块 乙肝 白发 手抖 面瘫 囊肿 肌瘤"
)


def pattern(
    kind: str, category: str, regex: str | tuple[str, ...], severity: SeverityPair, decide: Decide | None = None
) -> tuple[Pattern, ...]:
    """A pattern of live scripts: ``kind`` is the rule, and behind a plus sign which of its wordings.

    One for each ``regex``: the words that tell a breach may stand around those that are it, the group ``claim``, and an
    expression has one group of a name. Where all stands in one clause, that is the breach.
    """
    return tuple(
        Pattern(
            name=f"live/{kind}",
            rule=f"live/{kind.partition('+')[0]}",
            category=category,
            regex=one,
            severity=severity,
            decide=decide or live(severity),
            scenes=_SCENES,
        )
        for one in told(regex)
    )
