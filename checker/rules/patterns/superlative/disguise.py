"""Absolute words written otherwise: sound-alikes, syllables, letters, taken apart."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import CATEGORY, NOT_PRAISE, PRAISED, RULE, found


def _disguised_first(place: Place) -> SeverityPair | None:
    """第·一·家: nobody takes an innocent ordinal apart."""
    return CLAIM if place.view.places is not None else None


def _written_otherwise(place: Place) -> SeverityPair | None:
    """蕞抗油: who writes 最 with another character has something to hide, whatever the praise."""
    low, _ = place.view.folded_span(place.start, place.end)
    written = place.field.folded.original[place.field.folded.index(low)]
    return None if written == "最" or found(f"^(?:{NOT_PRAISE}|近|后)", place.text[1:]) else CLAIM


def _sounds_like(place: Place) -> SeverityPair | None:
    """醉滋润 for 最滋润: the exchanged character must be a word by itself."""
    start = place.start
    text = place.view.text
    if not place.words.is_edge(text, start) or not place.words.is_edge(text, start + 1):
        return None
    return CLAIM


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/homophone",
        rule=RULE,
        category=CATEGORY,
        needs=("醉", "罪", "嘴", "蕞", "朂"),
        regex=f"(?<![喝沉陶麻宿烂买心酒微大半认谢得犯无有插亲张闭住顶拌斗多])[醉罪嘴]{PRAISED}",
        unless="嘴(?:好看|甜|红|香|快|大牌|软|漂亮|美|强|亮|准|靓|绝)|醉(?:美|香|鲜|红|仙|甜|牛)(?!的)",
        decide=_sounds_like,
        steps=("homophone",),
    ),
    Pattern(
        name="superlative/written-otherwise",
        rule=RULE,
        category=CATEGORY,
        needs=("最",),
        regex="最[一-鿿]{1,3}",
        decide=_written_otherwise,
    ),
    Pattern(
        name="superlative/pinyin",
        rule=RULE,
        category=CATEGORY,
        needs=("最", "zui"),
        regex=(
            "最 ?(?:qiang|hao|bang|niu|pianyi|youxiao|anquan|gaoji|xianbai|hot|good|best|nb|top|cheap|di|mei|liang|nice|cool|xian|zheng|you|jia|q|pian宜|便yi|有xiao)(?![a-z])|"
            f"(?<![a-z])zui ?(?:{PRAISED}|hao|qiang|jia|di|pianyi|好|强|佳|低|高|大)(?![a-z])"
        ),
        steps=("pinyin",),
    ),
    Pattern(
        name="superlative/letters",
        rule=RULE,
        category=CATEGORY,
        needs=("n0", "no", "t0p", "top", "jia", "ji", "guo", "quan"),
        regex=(
            "(?<![a-z0-9])(?:n0[. ]?[1l]|no[. ]?l|t0p[. ]?[1l]|top[. ]?l)(?![a-z0-9])|"
            "(?<![a-z])(?:guo ?jia|国 ?jia|guo ?家|shi ?jie|世 ?jie|shi ?界) ?(?:级|ji)(?![a-z])|"
            "(?<![a-z])quan ?(?:wang|guo|qiu|网|国|球) ?(?:zui|di ?yi|wei ?yi|最|第一|头号|唯一|独家)|"
            "全(?:wang|guo|qiu) ?(?:最|第一|头号|唯一|独家)|全[网国球] ?(?:zui|di ?yi|wei ?yi)(?![a-z])"
        ),
        steps=("pinyin",),
    ),
    Pattern(
        name="superlative/first-taken-apart",
        rule=RULE,
        category=CATEGORY,
        needs=("第一", "第1"),
        regex="第[一1](?:家|名|品牌|牌|店|选择)?",
        decide=_disguised_first,
    ),
)
