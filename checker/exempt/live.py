"""What an honest host says in the same breath: no need to hurry, the platform draws, see a doctor, this is how to tell a fake.

Only in live scripts: in a note such words are too cheap. Each is looked for near the claim it is about.
"""

from __future__ import annotations

from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled

_REACH = 60
"""Characters on each side: spoken sentences are short, and the reassurance often follows in the next one."""

_CALM = compiled(
    "不用(?:今天|现在|今晚|全都)?(?:抢|急|囤|着急|慌)|不(?:着急|急着?拍|要急|要抢|要囤|要着急)|别(?:急|抢|囤|着急)(?!着走)|慢慢(?:看|选|挑|想|拍)|"
    "量力|理性|想好(?:了)?再|不用冲动|没有(?:倒计时|限时)|也没有限时|按需|够用就好|慢工|卖完[^，。]{0,8}(?:补货|补上|再补|到货|补齐)"
)
_HASTE = compiled(
    "手慢|赶紧|抓紧|三二一|321|倒计时[0-9一二三五十]|马上(?:涨|恢复|没)|最后[一二三五十0-9]{1,3}(?:单|秒)"
)
_COUPON = compiled("券[^。！？]{0,24}领[^。！？]{0,12}(?:数量有限|领完(?:为止|即止))")
_DRAW = compiled("福袋|(?:平台|系统)[^，。]{0,6}(?:开奖|抽)|(?:不用|无需|不需要)(?:下单|买|购买)|买不买都能")
_DOCTOR = compiled(
    "(?:看|问|听)(?:过)?医生|遵医嘱|(?<![用必再没别免去])(?:去|到)医院|(?:不能|不要|别)(?:自己|随便|擅自)?停药|不能代替药|不卖药|按时吃药"
)
_TELLS_FAKES = compiled(
    "举报|打假|怎么(?:认|辨|分辨|识别)|辨别|识别|买到(?:了)?假|防伪(?:码)?[^，。]{0,6}(?:可以|能)查|没有授权[^。]{0,6}不能"
)
_BASIS = compiled(
    "(?:划线价|原价|吊牌价|标价)[0-9一二三四五六七八九十百千万两元块.]*(?:这个价|那个价)?(?:是|为|指|来自|取自|按)[^。！？\\n]{0,24}"
    "(?:成交价|实际|卖过|售价|定价|上个?月|上周|过去|[0-9一二三四五六七八九十]{1,3}[月号日])"
)
_RUNS = compiled(
    "原价和现价|没涨没降|活动(?:时间)?(?:是|到|持续到|截止到?)[^，。]{0,4}[0-9一二三四五六七八九十]{1,3}[月号日]|之后(?:还是|恢复|就是)[0-9一二三四五六七八九十百]"
)
_LIKE_FOR_LIKE = compiled("[坏烂破碎](?:了)?(?P<n>一个|一颗|一只|几个|多少)?[，,]?(?:就|我们?|包)?赔(?P=n)")
_BY_LAW = compiled("法律(?:就)?规定|依法|消(?:费者权益保护)?法|平台(?:统一)?(?:规定|规则)")
_PRICED = ("price/fraud", "live/price-fraud", "live/price-basis")


def live_excuse(claim: Claim) -> Excuse | None:
    """Why these words of a live script are fair, or None."""
    text = claim.field.masked
    near = text[max(0, claim.start - _REACH) : claim.end + _REACH]
    low, high = claim.field.sentence(claim.start, claim.end)
    sentence = text[low : high + 1]
    told = _CALM.search(near) or _COUPON.search(sentence)
    if claim.rule == "xhs/urgency" and told and not _HASTE.search(near):
        return Excuse(by="negation", reason="同一处说明不用着急，是如实告知库存或时间")
    if claim.rule == "xhs/induce" and _DRAW.search(near):
        return Excuse(by="negation", reason="平台工具的抽奖，不以购买为条件")
    if claim.rule in ("live/elder", "live/health-false") and _DOCTOR.search(sentence):
        return Excuse(by="negation", reason="这里是让观众听医生的")
    if claim.rule == "net-11" and _DRAW.search(near):
        return Excuse(by="negation", reason="平台工具的抽奖，中奖不用付钱")
    if claim.rule == "ad-law/28-false" and _BY_LAW.search(sentence):
        return Excuse(by="negation", reason="说的是法律或平台规定的权利")
    if claim.rule == "ad-law/28-false" and _LIKE_FOR_LIKE.fullmatch(claim.text):
        return Excuse(by="negation", reason="坏几个赔几个，是售后约定")
    if claim.rule in ("live/counterfeit", "comp/confuse") and _TELLS_FAKES.search(sentence):
        return Excuse(by="warning", reason="在教人辨别或举报假货")
    if claim.rule in _PRICED and (_BASIS.search(sentence) or _RUNS.search(sentence)):
        return Excuse(by="negation", reason="比较价的依据或活动时间写在同一处")
    return None
