"""Thrones and laurels: 之王, 界的爱马仕, 鼻祖."""

from __future__ import annotations

from checker.rules.patterns.pattern import Pattern
from checker.rules.patterns.superlative.words import CATEGORY, RULE, unless_told

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/kings",
        rule=RULE,
        category=CATEGORY,
        needs=("界", "届", "中的", "里的", "之王", "之最", "之光", "鼻祖", "祖师"),
        regex="[一-鿿]{1,4}(?:界|届|圈|中|里)的?(?:爱马仕|劳斯莱斯|法拉利|茅台|珠穆朗玛|珠峰|天花板|顶流|扛把子|王者|王炸|老大哥?|大哥大|泰斗|霸主|no[.。]?1|top1|战斗机|终极答案|没对手|祖宗)|(?:性价比|品质|颜值|口碑|流量|销量|回购|补水|保湿|遮瑕|平价|国货|懒人|显白|省钱|好评)之王|(?:行业|国内|世界|全国|中国|业界)(?:之最|鼻祖|祖师爷|开创者|缔造者|领导者|领军者|标杆)",
        decide=unless_told,
    ),
)
