"""Whether somebody offers something: 找我, 报名, 面诊免费, 本周末半价. Everyday words of praise and certainty sell only beside it."""

from __future__ import annotations

from checker.rules.patterns.parts import context, sentence
from checker.rules.patterns.pattern import Place

TURN_TO = (
    "(?:找|联系|咨询|私信?|加|滴|戳|交给|托给|包给|跟着|报名?)(?:我们?|咱们?|本店)(?!妈|爸|哥|姐|弟|妹|奶|爷|借|还|要钱|玩|聊天|吃|问路|谈话|说|哭|回来|一起)|"
    "来(?:我们?|咱们?)(?:家?[店班馆校课营院这所厂坊]|家(?=[，,。！!\\s\\x00]|$))|(?<![明昨今每])(?:天)?来上课|[报跟练上学听](?:了|着|完)?我们?的?[课班操营]"
)
"""The reader is told to whom to turn."""

_SOLD = (
    "招(?:新|生|募|商|代理?|学员|收)|报名|面诊|下单|拍下|接单|可约|约[拍课]|预[约订定售]|开户|加盟|代理(?!人|律|班|店长)|代购(?!骗)|代运营|代[写办做拍抢]|到店|"
    "半价|(?<![骨打])[0-9一二两三四五六七八九](?:\\.[0-9])?折|(?:剩|最后|仅|限|还有)[0-9一二两三四五六七八九十几]{1,3}(?:个|席)?名额|名额(?:有限|不多|已满|开放)|[年月季次]卡(?!路)|试听|体验[课价装]|特价|优惠|福利价|活动价|"
    "到货|现货|包邮|团购|链接|橱窗|小样|新客|买[一二两]送|买[一-鿿]{1,3}试试|不信[去来]?[比试看尝]|训练营|陪跑|工作室|寄养|上门(?:安装|服务|测量)|开[课班营](?!会|车)"
)

_OFFERED = context(f"{TURN_TO}|{_SOLD}")
_DECLINED = context(
    "(?:别|不|没|不要|拒绝|取消|错过|忘了?|懒得|想|犹豫|要不要|劝我|让我|叫我|拉我|逼我|推销|骗我)(?:我|去|再|要)?(?:报名|下单|加盟|预约|开户|办[年月季次]卡|面诊)|"
    "(?:我|妈|爸|她|他|友|公|婆|弟|妹|同事|室友)(?:昨天|今天|已经|刚|也|又|就|给[一-鿿]{1,3}|去|帮[一-鿿]{1,3})?(?:报|办|下|买|预约|抢|约)了"
)
"""Somebody tells of his own order, or will have none of it."""


def offered(place: Place) -> bool:
    """Whether the sentence beside the claim, or the title over it, offers something."""
    said = sentence(place).replace(place.text, "", 1)
    if _DECLINED.search(said):
        return False
    return _OFFERED.search(said) is not None or _OFFERED.search(place.field.title) is not None
