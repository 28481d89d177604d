"""Absolute words written otherwise: sound-alikes, syllables, letters, taken apart."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import CATEGORY, NOT_PRAISE, PRAISED, RULE, found

_WORD_WITH = "喝沉陶麻宿烂买心酒微大半认谢得犯无有插亲张闭住顶拌斗多细黄尖长短圆扁壶瓶奶鸟鸭鱼吸喷小"
"""With one of these before it a sound-alike is a part of a word, and no 最: 喝醉, 细嘴好用."""
_SOUND_ALIKE = "醉罪嘴"


def broken(place: Place, length: int) -> bool:
    """Whether something unseen (a zero-width character) was slipped between the first ``length`` characters."""
    low, _ = place.view.folded_span(place.start, place.end)
    folded = place.field.folded
    return any(folded.index(low + step) - folded.index(low + step - 1) > 1 for step in range(1, length))


def _disguised_first(place: Place) -> SeverityPair | None:
    """第·一·家: nobody takes an innocent ordinal apart, but many write 第 12 页 with blanks."""
    return CLAIM if place.view.places is not None or broken(place, place.end - place.start) else None


def _written_otherwise(place: Place) -> SeverityPair | None:
    """蕞抗油: who writes 最 with another character has something to hide, whatever the praise."""
    low, _ = place.view.folded_span(place.start, place.end)
    written = place.field.folded.original[place.field.folded.index(low)]
    if place.view.places is not None and place.view.steps(place.start, place.start + 2):
        if written in _SOUND_ALIKE and place.start and place.view.text[place.start - 1] in _WORD_WITH:
            return None
        return None if found(f"^(?:{NOT_PRAISE}|近|后|初|终|多|早|新)", place.text[1:]) else CLAIM
    if broken(place, 2):
        return None if found(f"^(?:{NOT_PRAISE}|近|后|多|新)", place.text[1:]) else CLAIM
    return None if written == "最" or found(f"^(?:{NOT_PRAISE}|近|后)", place.text[1:]) else CLAIM


def _sounds_like(place: Place) -> SeverityPair | None:
    """醉滋润 for 最滋润: the exchanged character must be a word by itself."""
    start = place.start
    text = place.view.text
    if not place.words.is_edge(text, start) or not place.words.is_edge(text, start + 1):
        return None
    return CLAIM


def _top_sign(place: Place) -> SeverityPair | None:
    """🔝1: the sign, not 置顶1条."""
    low, _ = place.view.folded_span(place.start, place.end)
    return CLAIM if place.field.folded.original[place.field.folded.index(low)] == "🔝" else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/top-sign",
        rule=RULE,
        category=CATEGORY,
        regex="顶[1一](?![0-9个条级楼层件])",
        decide=_top_sign,
        steps=("emoji",),
    ),
    Pattern(
        name="superlative/homophone",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?<![{_WORD_WITH}])[{_SOUND_ALIKE}]{PRAISED}",
        unless="嘴(?:好看|甜|红|香|快|大牌|软|漂亮|美|强|亮|准|靓|绝)|醉(?:美|香|鲜|红|仙|甜|牛)(?!的)",
        decide=_sounds_like,
        steps=("homophone",),
    ),
    Pattern(
        name="superlative/written-otherwise",
        rule=RULE,
        category=CATEGORY,
        regex="最[一-鿿]{1,3}",
        unless="最(?:这个|那个|一)?字[一-鿿]{0,3}",
        decide=_written_otherwise,
    ),
    Pattern(
        name="superlative/pinyin",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "最 ?(?:qiang|hao|bang|niu|pianyi|youxiao|anquan|gaoji|xianbai|hot|good|best|nb|top|cheap|di|mei|liang|nice|cool|xian|zheng|you|jia|q|pian宜|便yi|有xiao)(?![a-z])|"
            f"(?<![a-z])zui ?(?:{PRAISED}|hao|qiang|jia|di|pianyi|好|强|佳|低|高|大)(?![a-z])|"
            f"(?<![a-z])zui(?!{NOT_PRAISE}|多|新|巴|唇|角|里|上|酒|了|鬼|人|犯|硬|甜|馋|怎|是|读|音|的|和|字|组|韵|又)[一-鿿]{{2}}"
        ),
        steps=("pinyin",),
    ),
    Pattern(
        name="superlative/letters",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "(?<![a-z0-9])(?:n0[. ]?[1l]|no[. ]?l|t0p[. ]?[1l]|top[. ]?l)(?![a-z0-9])|(?<![a-z0-9])(?:d[1一](?=名(?!额|单|字|叫)|家店|品牌)|top ?[级尖流](?!域|别))|"
            "第1(?:品牌|名牌|大品牌)|"
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
        regex="第(?:[一1](?:家|名|品牌|牌|店|选择)|一(?![次天步眼页张行章节个位站件回遍年月周批时反印句]|直觉)|1(?![0-9一-鿿]))|首选|首创|首家|首款|独家|(?<!解)绝对(?!是[个一这]|不|没|要|会|想|我|[他她你])|万能|无敌|极致|完美|永久|唯一|巅峰|至尊|史诗级?|王者|封神|臻品|冠军|榜首|霸主|鼻祖|yyds|顶配|神级|最佳|最优|之最|之王",
        decide=_disguised_first,
    ),
    Pattern(
        name="superlative/syllables",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "(?:全[网国球城市省]|行业|业界|天下|世界|宇宙|口碑|销量|品质|味道|人气|[一-鿿]界)(?:弟|di|d) ?[一1](?!家人|个)|(?<![a-z])(?:di ?[一1](?!次|天|步|眼|个)|第 ?yi|di ?yi(?=[家名品牌的])|(?<!素)d一(?=[家名品牌]))(?![a-z])|弟一(?:品牌|名店|名牌|家店|好吃|好用)|"
            "顶 ?j(?:i)?(?![a-z])|(?<![a-z])ding ?(?:级|尖|流|ji|jian)(?![a-z])|顶 ?jian(?![a-z])|首 ?xuan|(?<![a-z])shou ?(?:选|xuan|创|款|家)|独 ?jia(?![a-z])|(?<![a-z])du ?(?:家|jia|一无二)|(?:极|ji) ?zhi(?![a-z])|极 ?pin(?![a-z])|(?<![a-z])ji ?[致品佳]|"
            "天 ?hua ?板|(?<![a-z])tian ?花 ?板|天花 ?b(?:an)?(?![a-z])|天花[扳版伴]|添花板|(?<![a-z])guan ?军|冠 ?jun(?![a-z])|唯 ?yi(?![a-z])|(?<![a-z])wei ?一|(?:世界|国家|宇宙|殿堂) ?ji(?![a-z])|独一(?: ?wu ?二|无 ?er(?![a-z]))|惟[一1]|维一(?:正|指|授|一)|(?<![a-z])jue ?对|绝 ?dui(?![a-z])|遥遥 ?ling ?先|(?<![a-z])yao ?yao ?(?:领|ling)|"
            "(?<![a-z])wu ?敌|无 ?di(?![a-z])|[囯圀国]家[及極]别?|[囯国]级(?=品|水|工|配)|世[届介]级|全[罔往忘枉王][最第]|全[网国球城场台]?(?:醉|罪|嘴|zui) ?(?:低|高|好|强|便宜|全|优|佳|火|新|快|大|省)|史[丄尚]最|(?:zui|最) ?(?:gao|tui|da) ?级|最 ?g ?(?:级|ji)|(?<![a-z])wang ?(?:牌|者)|王 ?pai(?![a-z])|(?<![a-z])shen ?级|神 ?ji(?![a-z])|销 ?guan(?![a-z])|(?<![a-z])xiao ?冠|(?:第[一1]|榜) ?(?:ming|shou)(?![a-z])"
        ),
        unless="(?:世界|天下|宇宙|全国)地一|唯 ?yi ?[a-z]",
        steps=("pinyin",),
    ),
)
