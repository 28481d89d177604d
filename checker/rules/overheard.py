"""Hurrying and begging that the writer heard from somebody else: no list of claims' words tells who speaks."""

from __future__ import annotations

_CALLER = "(?:(?<!我是)主播|店员|导购|柜姐|销售|中介|推销员?|阿姨|大妈|大爷|大叔|大姐|摊主|小贩|广播|喇叭|前面的?人)"
CALLED_OUT = (
    f"{_CALLER}[^，,。！？\n]{{0,6}}(?:喊|嚷|催(?!货|着要|单|着买)|吆喝|念叨)(?!一?声)(?![^，,。！？\n]{{0,6}}给(?:你|大家|家人|姐妹|宝))"
    f"|{_CALLER}[^，,。！？\n]{{0,4}}(?:说|讲)[^。！？\n]{{0,16}}[，,](?:我|他|她)(?!们家?(?:的|店))"
)
"""Somebody whom the writer heard hurrying others."""
MADE_TO = (
    "(?:店家?|餐厅|饭店|商家|卖家|老板娘?|客服|学校|幼儿园|公司|单位|物业|培训班|机构|银行|博主)[^，,。！？\n]{0,3}(?:非?让|叫|要求?|求|催|逼)(?:我|家长|粉丝|客人|顾客|员工|学生|业主)们?(?:也|都|先|一定要|必须)?(?:去|来|帮忙)?(?:发|写|点|转|关注|集|拍|评|给|好评|截图)"
    "|我(?:就|也|都|可)?没(?:写|发|转|参加|理(?!由)|点|评|去|要|答应|同意|照做)"
    "|(?:讨厌|最?烦|反感|受够|恶心|拉黑|取关|吐槽|看到就划走)(?:了)?(?:那种|这种|那些|这些|各种|一上来就?|动不动就?|所有)"
)
"""Somebody else asks for likes and praise, and the writer tells of it or has enough of it."""
