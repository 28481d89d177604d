"""What became of an offer: it was turned down, it never came, it went to others; or the writer has paid.

Asked alike of what a pattern sees and of a clause that is merely worded like a gain.
"""

from __future__ import annotations

from checker.expressions import compiled
from checker.gain.words import expand

_REACH = 44
"""How far behind an offer, in code points, its end may be told; it is told in the same line."""
_NEAR = 100
"""How far off the one who gets it may be named: 给娃囤奶粉, then 品牌给她寄."""
_STOP = r"(?=了?[，,。！!？?；;、~～…）)\n ]|了?$)"
_BUT = r"(?:但是?|可是?|不过|结果|最后|后来|当场|直接|果断|就|也|都|还是|被|一律|全|赶紧|只好){0,3}"
_UNDAUNTED = r"(?<![想没不法绝忍能算备好思])"
"""Not 想拒绝, 没拒绝, 无法拒绝, 不好意思拒绝."""
_REFUSES = rf"{_UNDAUNTED}(?:婉拒|婉谢|谢绝|回绝|拒(?:绝|收|掉|了)|推(?:掉|辞))(?!了?(?:给|写|发|删|改|说|拍))"

_TURNED_DOWN = compiled(
    rf"[，,。；;！!\n ]{_BUT}(?:我|咱)?{_BUT}(?:{_REFUSES}|没(?:有)?(?:敢)?(?:答应|同意|松口|接受|理(?:他|她|会)?|搭理|接(?:他们|下)?|去领){_STOP})"
    rf"|我{_BUT}(?:没|没有|不|不敢|没敢|没好意思)(?:再)?(?:要|收|拿|接|去|赴约)(?:他们?的?|她们?的?|人家的?|它)?{_STOP}"
    rf"|我{_BUT}(?:说|讲|回|回复|告诉[他她]们?)[：:“「]?(?:不(?:用|要|必|需要|收|接|方便|缺|合适|感兴趣)(?!还|退|寄回|写)|算了|等|改天|下次|没空|暂时)"
)
_TOOK_IT = compiled(
    r"收下|还是(?:收|要了|拿|用|接|寄|答应|塞|送|去)|(?:后来|最后|结果)[^，,。！？\n]{0,6}(?:答应|收|接|寄|去)(?:了|下|来)(?!回)"
    r"|没(?:能)?(?:拒绝|推)(?:成|掉)|盛情难却|推不掉|拗不过|硬(?:是)?(?:塞|寄|送)|还是(?:他|她|品牌|店)[^，,。！？\n]{0,4}(?:塞|寄|送)"
)
_NEVER_CAME = compiled(
    rf"没(?:有)?(?:影子?|下文|来|到|到货|寄(?:来|到|出)?|发货?|收到|等到|兑现|消息|动静|见(?:到|着)?(?:影子?)?){_STOP}"
    r"|没(?:有)?(?:了)?(?:下文|音信|后续|回音)|(?:放|被放)(?:了)?(?:我|咱|人)?(?:的)?(?:一?次)?鸽子?|鸽(?:了|掉)|不了了之|石沉大海|杳无音|人间蒸发"
    r"|玩(?:起)?(?:了)?(?:消失|失踪)|失联|变卦|反悔|食言|作罢|空头支票|再(?:也)?没(?:联系|理|回|提|找)"
)
_HANDED_OVER = compiled(r"(?:寄|送|赠|塞|递|拿|快递|邮|借)(?:来|到|了|过来|给|我)")
_CAME = compiled(r"(?:真|终于|果然|还是|就)的?(?:寄|送|到|来)(?:了|到|来)|(?<![没有])(?:收到了|到货)")
_PROMISED = compiled(r"说|答应|承诺|要|想|准备|打算|联系|约|问|会")
_OTHERS = r"(?:每(?:个|位|名)?|所有|全体|老)?(?:[她他]们?(?![们家])|粉丝|会员|员工|顾客|客人|客户|别人|人家|同事|学员|用户|业主|朋友)"
_OTHERS_GET_IT = compiled(
    rf"(?:给|为|往){_OTHERS}[^，,。！？\n]{{0,3}}(?:寄|送|发|塞|赠|借|拿|递|免|升)|(?:寄|送|发|塞|赠|借|拿|递)(?:给)?{_OTHERS}"
    r"|(?:朋友|闺蜜|同事|室友|同学|邻居|博主|网红)们?(?:也|都|又|总|老)?(?:收到|拿到|晒)"
    r"|(?:会员|员工|顾客|客人|客户|用户|业主|车主|学员|家长|居民|游客|旅客|乘客|人人|进店的?|到店的?|现场)(?:们)?(?:都|每人|人手|一人|全)"
)
_HOUSEHOLD = compiled(r"娃|宝|女儿|儿子|闺女|孩子|猫|狗|我妈|我爸|老公|老婆|我家")
"""What these get, the writer gets."""
_ME_TOO = compiled(r"我(?:也|的那|领|分|拿|收)|轮到我|包括我")
_PAID = compiled(
    r"自费|自购|自己(?:花钱|掏钱|出钱|付|买)|自掏腰包|(?:专柜|柜台|官网|超市|门店|旗舰店|线下|药店|免税店|商场|网上|原价|全款|排队)[^，,。！？\n]{0,3}(?:买|购|下单|入)的?"
)
_NO_GAIN = compiled(
    r"(?:没(?:有)?|无)(?:人|谁|任何人|品牌|商家)(?:给|付|请|找|让|叫|赞助)[^，,。！？\n]{0,4}|我(?:也|可)?(?:没|没有)(?:收|拿)(?:过|了)?[^，,。！？\n]{0,4}(?:钱|费|好处)"
    r"|不接(?:任何)?(?:广|品牌|商|合作|推广|寄样)|不恰饭|没恰饭"
)
_SELLER = compiled(expand(r"我(?:就|也|其实|本人)?是<10><owner>"))


def came_to_nothing(text: str, start: int, end: int) -> bool:
    """Whether what ``[start, end)`` offers was turned down, or was promised and never came."""
    after = text[end : end + _REACH].partition("\n")[0]
    if _TURNED_DOWN.search(after):
        return _TOOK_IT.search(after) is None
    offer = text[start : end + 3]
    return (
        _NEVER_CAME.search(text[start:end] + after) is not None
        and (_HANDED_OVER.search(offer) is None or _PROMISED.search(offer) is not None)
        and not any(regex.search(after) for regex in (_TOOK_IT, _CAME))
    )


def goes_to_others(text: str, clause: int, start: int, end: int) -> bool:
    """Whether what ``[start, end)`` gives is for others than the writer. ``clause``: where the clause of ``start`` begins."""
    return (
        "我" not in text[start : end + 2]
        and _OTHERS_GET_IT.search(text, clause, end) is not None
        and _HOUSEHOLD.search(text, max(0, start - _NEAR), end + _NEAR) is None
        and _ME_TOO.search(text, end, end + 16) is None
    )


def denied(clause: str, sentence: str) -> bool:
    """Whether ``clause`` says that the writer has paid, or its ``sentence`` that nobody gave anything or who is the seller."""
    return _PAID.search(clause) is not None or any(regex.search(sentence) for regex in (_NO_GAIN, _SELLER))
