"""Where words that others say, ask or warn of become the writer's own: beside the writer's offer.

A quotation, a question or a warning excuses the words in it. Not where the seller frames it (我们主打“全国最低价”), where a
buyer's praise stands beside an offer (客人反馈：“失眠全好了”，今天还有现货), where a question presupposes the claim or is
answered by goods (为什么我们敢说全网最低价？), or where the writer is set against those who are warned of (认准我们).
"""

from __future__ import annotations

from checker.expressions import compiled

_REACH = 40
"""Code points looked at on each side of a claim."""
_WE = "(?:我们(?!都|俩|班|宿舍|学校|单位|村|小区|老师|经理|领导|老板|几个|全家|一家|办公室)(?:家|店|的)?|我家(?!孩|娃|宝|猫|狗|老|妈|爸|婆|公|人|楼|附近|门口|那)|咱们?家|本店|小店|我店|我司|本公司|本品牌|自家)"
_OTHER = "别家|别人|他们|她们|人家|同行|同款|网红|隔壁|微商|骗子|那家|这家|有家|有些|有的|某|海报|广告|传单|电线杆|朋友圈|以前|当年|那会|曾经|学校|孩子|作文|夸|笑|吐槽"
_FRAMED = (
    f"(?:(?:^|[，,。！!？?；;：:\\s])(?:{_WE}的?|这款膏?)$|{_WE}[^，。！？；\n]{{0,6}}(?:主打|口号|承诺|保证|底气|招牌|宗旨|敢说|敢喊|做到)[^，。！？；\n]{{0,4}}$|"
    "(?:^|[，,。！!？?；;：:\\s])(?:请?认准|主打(?:的就是|的是)?(?:一个)?|(?:店里的?)?镇店之宝|招牌上[^，。！？；\n]{0,5})[：:]?$)"
)
_IS_OURS = f"^(?:就?是|才是|，?这?是){_WE}[^，。！？；\n]{{0,4}}(?:底气|承诺|口号|招牌|宗旨|标准|规矩|底线)"
_BUYER = "老?顾客|客人|客户|买家秀?|学员|学[姐长妹弟]|粉丝|街坊|家长|会员|师傅|用户|宝妈|妈妈|病人|患者|老板娘?|姐妹|号称|反馈|原话|好评|评价"
_OFFER = (
    "(?:我家|我们(?:家|店|这)?|本店|小店|店里|这款)[^，,。！!？?；;\n]{0,6}(?:在卖|有卖|有货|现货|新到|还有|还剩|就有|有售|在售|营业|减半|上新|周年庆|打折|优惠)|同款(?:还|有|在|我|仅|只)|现货|下单|(?:[早午晚][上间]?|[0-9一二三四五六七八九十]+点|准时)开门|"
    "报名(?!表|费|了|过|截止|失败|成功|以后|时|的人|那)|开课|今天(?:有|还有|到货)|营业|点我|购买|要的(?:评论|私|滴|扣|找|吱|戳|姐妹)|欢迎(?:来|到店|咨询|选购|光临)|第[一二三四五六七八九十0-9]期(?:招|开)|真实反馈|买[一二]送"
)
_SCOFFED = "没信|不信|谁信|假的|骗|屏蔽|拉黑|摆手|智商税|没敢|没买|没去|没报|没下单|退了|后悔|劝|别(?!家|人)|被坑|上当|笑|呵呵|违规|违法|不能|不许|才怪|我妈|我爸|怕"
_ASKING = f"{_SCOFFED}|问|求|请教"
_PRESUPPOSED = f"(?:为什么|为啥|凭什么|凭啥)(?:说|讲)?(?:{_WE}|它|这[款家个支瓶])|{_WE}[^，。！？；\n]{{0,8}}(?:为什么|为啥|凭什么|凭啥)|知道(?:它|这[款家个支瓶]|{_WE})(?:为什么|为啥|凭什么|凭啥)"
_ANSWERED = f"^[^，,。！!；;\n]{{0,12}}[？?吗呢][？?]?[^。！!？?\n]{{0,4}}(?:就在{_WE}|{_OFFER}|{_WE}(?:有|就|两|能|敢|的(?!娃|孩|猫|狗|妈|爸|老))|试试(?:{_WE}|这|它)|跟着我|跟我|找(?:我|{_WE})|来(?:当|做|加入)?(?:我们|本店|我家)|喝(?:它|这)|用(?:它|这)|[^，。\n]{{0,8}}文末)"
_AGAINST = f"(?<![说喊写称道：:“「])(?:(?:只有|认准|选|找|来|喝|用|信){_WE}|找我(?!借|要|妈|爸|退|换|说|聊|玩|问)|{_WE}(?:家|店|的|这|这个|那)?(?:才是|都是|是正规|包(?!里|子|装)|不过(?=全?退)|敢|保证)|来我(?:这|家|店)|(?:这次|这款|这个|这瓶)真的|我自己(?:开班|开店|做|开的)|我们这个(?:是|才)|正品只有)"
_GOODS_OF_IT = '[^”」』》’"]{0,5}的[”」』》’"](?!说法|话|词|字|广告|噱头|口号|宣传|东西|人)[一-鿿]{2}'
"""“全国最正宗的”重庆小面: the quotation marks only stress."""
_NOBODY_ELSE = "^[^，,。！\n]{0,8}[？?]?只有(?:我们|我家|本店|小店)"
_QUOTED = '^(.*)[“「『《‘"]'
_UNQUOTED = '^[^”」』》’"]*[”」』》’"](.*)'
_GOODS = (
    "(?:这(?:个|款|瓶|杯|支|盒|罐|贴|包|条|串|种|块)(?!药|针|医|片子|疗程|科|方法|动作)|我家的?|我们家?的?|他家的?)"
)
_BY_GOODS = (
    f"(?:喝|吃|用|贴|敷|抹|涂|泡|戴|(?:最后|就|还|都|全|多亏|幸亏)(?:是|靠|有)?)(?:了|过|着|上|完)?{_GOODS}|(?:医生|大夫|医院)(?:都|也)(?:说)?(?:没办法|没辙|惊|治不)|"
    "医生朋友推荐|(?:开的|医院的?)药(?:都|也)?(?:停了|没用|不管用)|这(?:款|瓶|支|盒|罐)(?!药)[^，,。！？\n]{0,6}(?:能|可以|治|把|让)"
)
_PRESCRIBED = "医嘱|处方|(?:医生|大夫|医师|护士|药师|兽医)(?:又|就|也|还)?(?:给|让|叫|建议|开|嘱咐)(?!开刀|手术|停)[^，,。！？\n]{0,8}(?:这|它)"


def by_goods(text: str) -> bool:
    """Whether ``text`` lays an effect to goods, though it tells of doctors, too: 跑了五家医院，最后是这瓶油治好的."""
    return compiled(_BY_GOODS).search(text) is not None and compiled(_PRESCRIBED).search(text) is None


def made_own(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, quoted, asked or warned of, is the writer's own claim by what stands around it."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH].partition("\n")[0]
    before = compiled("[。！!？?；;\n]").split(before)[-1]
    claim = text[start:end]
    if compiled(_AGAINST).search(before + claim) or compiled(_PRESUPPOSED).search(before + claim):
        return True
    if compiled(_NOBODY_ELSE).search(after):
        return True
    if compiled(_ANSWERED).search(after) and not compiled(_ASKING).search(before + after):
        return True
    frame, rest = compiled(_QUOTED).match(before), compiled(_UNQUOTED).match(after)
    if frame is None or rest is None:
        return False
    return (not frame[1] and compiled(_GOODS_OF_IT).match(claim[-1:] + after) is not None) or _framed(frame[1], rest[1])


def _framed(frame: str, rest: str) -> bool:
    """Whether the quotation between ``frame`` and ``rest`` is the seller's slogan, or praise that he offers with."""
    if (compiled(_FRAMED).search(frame) or compiled(_IS_OURS).search(rest)) and not compiled(_OTHER).search(frame):
        return True
    return (
        compiled(_BUYER).search(frame) is not None
        and compiled(_OFFER).search(rest) is not None
        and compiled(_SCOFFED).search(frame + rest) is None
    )
