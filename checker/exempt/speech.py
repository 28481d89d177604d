"""Words that are mentioned, not used: denied, doubted, quoted from others, asked about, warned of.

The writer is told, the note is not blocked. Each circumstance is judged around one claim; the neighbouring claim is not
excused by it.
"""

from __future__ import annotations

from checker.adoption import made_own
from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled

_DENIAL_BEFORE = (
    "(?:不是|并非|并不是|不算|算不上|称不上|谈不上|说不上|不敢说|不能说|不可能|不会|不一定是?|未必是?|不见得是?|哪有|哪来的?|没有什么|没有哪|"
    "没有谁|没有所谓|没有(?:什么|所谓的?)?(?:特效|神奇|速效|万能)的?|不存在|没人能|不求|不追求|不必|无需|不需要|不用|别指望(?:它|这个|这款|这东西)?|不指望(?:它|这个|这款)?|不承诺|不保证|没说|没有说|不再|从不|绝不|并没有|没有|不|(?:不是|并非|并不是)(?:所有|每|任何)[^，,。！？!?；;\n]{1,10}(?:都|就))"
    "(?:是|要|会|能|用|再|有|去|搞|做|说|写|叫|讲|认|谈|图|为了?|求|什么|一个|所谓的?|那种|这种|任何|真的|都|能够){0,3}$"
    "|没有(?:什么|任何|哪[个家款种位]|一[个家款种位])[^，,。！？!?；;\n是]{1,6}是$|(?:谁|哪有人|没人|没有人|哪家)(?:敢|会)(?:打包票|拍胸脯)?(?:说|保证|承诺|讲)?(?:自己|我们?|它|他)?(?:家)?(?:是)?$|(?:不敢|没敢|不好意思|凭什么)说(?:自己|我们?|我家|这|它)?(?:家)?(?:是)?$"
    "|(?:不用|不需要|不必|无需|无须|不会(?:让|叫|要求?))(?:大家|您|你|你们|家人们?|各位|顾客|客户|博主)(?:再|额外|另外)?$"
)
_NOT_HERE = "(?:在(?:这|此|小红书|站内|平台)|接单|下单|卖|订|拍|发货|方便|支持)[^，,]{0,6}[，,]"
"""Not here, so elsewhere: 酒店不在这订，某程搜“海角小院”."""
_DOUBT_BEFORE = (
    "(?:别信|别再信|别相信|不要信|不要相信|不信|不相信|别听|少听|勿信|莫信|警惕|小心|当心|谨防|提防|远离|拒绝|抵制|举报|投诉|质疑|怀疑|揭穿|拆穿|辟谣|吐槽|"
    "所谓的?|号称|自称|声称|宣称|标榜|吹嘘|吹(?!风|干|头|气|空调|发|泡|瓶|笛|口哨|嘘)|鼓吹|打着|谎称|忽悠|骗(?:我|人|你|老人|他|她)?(?:说|是)?|假冒|冒充|听信|轻信|迷信|"
    "不得|禁止|不能|不可以?|不许|不允许|(?<!要)不要|请勿|严禁|避免|慎用|少用|别用|别写|不要写|不写|别说|别喊|杜绝|删掉|删除|去掉|替换|改掉|违规词|违禁词|禁用词|极限词|"
    "敏感词)[^，。！？；]{0,6}$"
)
_DOUBT_AFTER = (
    "^[^，。！？；\n]{0,8}(?:没用(?!过|完|上|几|多)|从(?:来)?没中|没中过|的新闻|不管用|不灵|没灵|是假的|都是假|，?(?:子虚乌有|纯属虚构|是谣传)|是骗|都是骗|骗人的|骗局|陷阱|套路|不可信|不靠谱|不存在|是谣言|是违规|违规|违法|违禁|不能用|不能写|不能说|不能出现|"
    "不允许|不得|禁止|的说法|的话术|这类词|这种词|这些词|之类的(?:词|话)|等(?:词|字眼|用语|表述)|字样|字眼|属于|会被(?:罚|限流|判)|要被罚|被罚|罚款|"
    "(?:功效|效果|作用|功能)[^，。！？；\n]{0,4}(?:没有|不具备|做不到|达不到)|的鬼话|纯属|信不得|看看就行|看看就好|就关掉|就划走|别进|别去|的别|也跑|快跑|赶紧跑|看得我|赚的是你|骗的是|没信|也不信|的更别|掉头|转身走|听听就好|别当真|我不信|谁信|才怪|的(?:牌子|横幅|招牌|海报|标语)[^，。！？；\n]{0,4}(?:挂|贴|立|褪|掉|倒|旧)|是噱头|的噱头|智商税|是(?:卖家|商家|店家|店员|老板|中介|客服|销售|主播|微商|对方|人家|他们?|她们?|广告|包装|详情页|商品页|海报|传单)(?:自己)?(?:说|讲|吹|写|喊|标|宣传|承诺|保证)的)"
)
_UNWRITTEN = (
    "(?:不要|请不要|别|不得|禁止|请勿|不能)(?:写|出现)[^，,。！？!?；;：:\n]{0,12}、[^，,。！？!?；;：:\n]{0,4}$"
)
_LAW = (
    "广告法|违禁词|禁用词|极限词|绝对化用语|绝对化|违规词|敏感词|执法指南|市监局|市场监管|监管部门|消协|处罚决定|被罚|罚了|"
    "虚假宣传|平台规则|社区公约|审核不过|限流词"
)
# Quotation marks around laurels are no quotation: 被誉为“行业第一”.
_LAURELS = "(?:被?誉为|被?称为|被?评为|荣获|获评|获得|素有|享有|堪称|号称|俗称|就叫|真正的?|做到|实现|打造)$"
_OTHERS_SAY = (
    "(?:我?(?:妈|爸|奶奶|爷爷|外婆|外公|姥姥|姥爷|老公|老婆|婆婆|二姨|姑姑|舅舅|叔叔|姐|哥|弟|妹|同事|同学|室友|同桌|邻居|闺蜜|网友|评论区|有人|别人|大家)|"
    "对方|销售员?|推销员?|中介|客服|骗子|传单上?|海报上?|群里|那人|那家|有家|有一家)(?:们|总|老|还|都|就|又|也|一直|天天|跟我|和我|对我|让我|跟她|逢人就){0,2}"
    "(?:说|讲|喊|吹|念叨|问|写|写着|推销|宣传|叫|让|劝)[^，。！？；\n]{0,6}$"
)
_SELLER_SAYS = (
    "(?:教练|老师|老板娘?|店员|店家|店主|卖家|商家|导购|柜姐|中介|顾问|客服|销售|推销|微商|主播|大师|经理|机构|师傅)[^，,。！？；\n]{0,4}"
    "(?:说|讲|喊|吹|承诺|保证|拍胸脯|打包票|跟我说|推荐)[^，,。！？；\n]{0,6}$"
)
_SCOFFED = (
    "^[^，,。！？；\n]{0,6}[，,](?:我|咱|我们|全家|大家|全场|我妈|我爸|老公)?(?:都|就|也|当场|直接|只是|听完|听了)?"
    "(?:笑了|笑出声|没信|没敢信|没接话?|没理|没搭理|没吭声|不信|才不信|翻了?个?白眼|呵呵|拉黑|屏蔽|挂了|关掉|转身|扭头|掉头|摇了?摇?头|结果|最后|后来)"
)
_UNBELIEVED = "^[^，,。！？；\n]{0,6}[，,]我(?:才|可|是|就|反正|从来|从)?不信(?:这个|这些|这套|邪)?(?=[。！!？\n\\s]|$|，(?!结果|但|可|直到|后来|现在|戴|用|试|没想到|谁知))"
"""The writer does not believe what he has heard."""
_WHOEVER_SAYS = "(?:凡是|凡|谁要是|要是有人|只要有人|遇到|碰到|但凡)[^，,。！？；\n]{0,8}(?:说|喊|讲|承诺|保证|吹|许诺)[^，,。！？；\n]{0,6}$"
_WALLS_SAY = "(?:朋友圈|电线杆|电梯里|楼道|小广告|海报|传单|弹窗)(?:里|上|都|天天|每天|整天|全是|满是|又|总|还|在|发|刷|喊|贴|写|着|的){1,4}$|(?:我的?)?(?:客户经理|理财经理|银行经理|柜员|导购)(?:给我|跟我|又|一直|硬|来){0,2}推(?:荐|销|了)?[^，,。！？；\n]{0,4}$|(?:有人|大妈|大爷|阿姨|大哥|小哥|姑娘|商贩|小贩|他|她|店员|销售)(?:在|又|来|一直|硬|跟我|向我|给我){0,2}(?:推销|兜售|叫卖|吆喝)(?:我|给我|的)?[^，,。！？；\n]{0,4}$"
_ITS_BUYER = "^(?:协议|合同|班|课|套餐|项目|产品|理财)?的(?:那个|那位)?(?:同学|室友|同事|邻居|朋友|同桌|阿姨|大爷)[^，,。！？；\n]{0,4}(?:退|说|哭|后悔|还在|没|被|找|等)"
"""Somebody who fell for it is told of."""
_DEMANDED = "(?:要求|开口就?要|(?:让|叫|要|问|管|向)(?:我妈|我爸|我|她|他|室友|同学|人家))[^，,。]{0,3}$|(?:后来|结果|开口)(?:就|却|又|说|先){0,3}$"
_FEE = "先?(?:交|付|垫|转|缴|打)|押金|费"
"""What was demanded of somebody; an advert names nobody: 让我先交培训费."""
_NAMED = "(?:取名|起名|名叫|名字[叫是]|小名|大名|改名|外号|昵称|绰号|艺名|唤作|叫做|[猫狗鸟鱼兔]叫)(?:叫|是|为|做)?$"
_CHILD_SAYS = "(?:小朋友|孩子|娃|女儿|儿子|宝宝|弟弟|妹妹|小孩)们?(?:敲门|进门|跑来|围过来|在门口|站在门口|拜年|一起|抢着|齐声|大声|小声)?(?:都)?(?:说|喊|写|夸|问)[^，。！？；]{0,12}$"
_CROSS = compiled("[❌✖✗✘×🚫🙅⛔]")
_WANTED = "求(?:推荐|问|助|教|个|一|链接|购|分享|介绍|安利|$)"
_ASK_BEFORE = f"(?:有没有|有无|是不是|是否|能不能|会不会|可不可以|真的?(?:有|能|会|可以)?|谁(?:知道|有|家)?|有(?:没)?人(?:知道|吃过|用过|去过|买过)|问问|哪(?:家|个|款|种|里|一)[^，。！？；]{{0,6}}|什么|{_WANTED}|请问|想问|问一下|蹲)[^，。！？；]{{0,8}}$"
_ASK_AFTER = "^[^，。！；\n]{0,10}(?:吗|么|嘛|呢|？|\\?)"
_ASKED_OF = "的?[^，,。！；？?\n]{0,8}(?:(?:到底|究竟)?(?<!知道)(?<!不管)是(?:哪|谁)|(?:到底|究竟|真的)?(?:靠谱|可信|可能|能信|能报|有用|是真的?)(?:吗|么|嘛|[？?]))"
"""The claim is what is asked about: 全城最好吃的火锅是哪家？"""
_ANSWERED_SO = "[？?][^。！!？?\n]{0,3}(?:(?:必须|当然|就|正)?是(?:我们|我家|咱|本店|真的|它|这)|我们(?:真的|家|做到)|只有我们|来拍|下单)"
_HOOK = "想(?!问|请教|打听|了解|知道)|要不要|愿意|还在|还不|难道|岂|不就|准备好"
_SCAM = (
    "骗局|诈骗|反诈|报案|立案|维权|割韭菜|被割|当韭菜|假药|防骗|电诈|被骗|上当|受骗|骗子|谨防|辟谣|谣言|打假|曝光|避坑提醒|假证|假货被|(?<!身体)(?<!身体在)(?<!血管在)报警|报了警|警察|派出所|受害|骗了|骗走|"
    "拉黑了|套路深|拆穿|揭秘骗|传销"
)
_SWINDLED_WITH = frozenset({"fraud", "guarantee", "inducement", "price", "superstition", "efficacy", "absolute"})
_ADOPTED = (
    '^[”」』》’"）)]?[^。！？!?；;\n]{0,6}[，,](?:'
    "(?:这|那)?(?:说|指|讲|夸|形容)的?(?:就|正|可不)?(?:是|的是)(?:我们|咱|本店|小店|我家|这[款家个支])|"
    "(?:我们|咱们?|本店|小店|我家|我店)[^，,。！？!?；;\n]{0,8}(?:做得到|做到|就能|就是|真的是?|确实|敢承诺)|"
    "(?:我|我们)也(?:是)?(?:这么|这样|一样)(?:觉得|认为|想|说)|加入我们|(?:真的|可)?不是吹|名副其实|名不虚传|当之无愧|一点(?:也|都)不(?:夸张|假))"
)
"""What others say, and the writer says that it is so."""
_HOLDS_GOOD = "(?:但|但是|可|可是|不过|然而|偏偏)(?:我们?|咱们?|本店|小店|它|这[款家个支])[^，,。！？!?；;\n]{0,8}(?:还是要说|就是要说|偏要说|真的|确实|就是|敢说|是)"
"""After the law was named: the writer says it all the same."""
_OPEN = '“"「『《‘（('
_CLOSE = '”"」』》’）)'
_LONGEST_QUOTE = 40


def speech_excuse(claim: Claim, *, scam_story: bool) -> Excuse | None:
    """Why these words are only mentioned, or None. ``scam_story``: the note tells of a fraud as a whole."""
    field = claim.field
    text = field.masked
    low, high = field.sentence(claim.start, claim.end)
    first, last = field.clause(claim.start, claim.end)
    before = text[max(first, claim.start - 20) : claim.start]
    after = text[claim.end : min(last + 1, claim.end + 20)]
    sentence = text[low : high + 1]
    quoted = _quote(text, claim.start, claim.end, low, high)
    own = made_own(text, claim.start, claim.end)
    adopted = own or compiled(_ADOPTED).search(text[claim.end : min(high, claim.end + _LONGEST_QUOTE)]) is not None
    if (
        compiled(_LAW).search(sentence)
        and compiled("说|写|用|禁|词|罚|规|不得|违").search(sentence)
        and not compiled(_HOLDS_GOOD).search(text[low : claim.start])
    ):
        return Excuse(by="quotation", reason="在讨论规则或处罚，引用而非使用这些词")
    if _CROSS.search(text, max(low, claim.start - 40), claim.start):
        return Excuse(by="quotation", reason="标为反面例子，引用而非使用这些词")
    if compiled(_CHILD_SAYS).search(text[low : claim.start][-24:]):
        return Excuse(by="quotation", reason="转述孩子的话，不是作者的主张")
    if (
        compiled(_DENIAL_BEFORE).search(before)
        and not (own and compiled("有没有$|敢|凭什么|谁敢说[^，,]{0,8}不").search(before))
        and not compiled(_NOT_HERE).match(claim.text)
    ):
        return Excuse(by="negation", reason="这里是否定的说法")
    if (
        compiled(_DOUBT_BEFORE).search(_outside(before)) or compiled(_DOUBT_AFTER).search(after.lstrip(_CLOSE))
    ) and not (own and compiled("号称|自称|声称|宣称|标榜|拒绝").search(before)):
        return Excuse(by="doubt", reason="这里是质疑、提醒或转述，不是作者的主张")
    if compiled(_UNWRITTEN).search(text[max(low, claim.start - 20) : claim.start]):
        return Excuse(by="doubt", reason="列在不写的内容里，不是作者的主张")
    if quoted is not None and not adopted and not compiled(_LAURELS).search(text[max(low, quoted[0] - 8) : quoted[0]]):
        return Excuse(by="quotation", reason="引号里是引用的话，不是作者的主张")
    if not adopted and _told_by_others(claim, before):
        return Excuse(by="quotation", reason="转述别人的话，不是作者的主张")
    if compiled(_NAMED).search(before):
        return Excuse(by="name", reason="这里是名字")
    if own:
        return None
    if _asked(claim, before, after, text[last : last + 1]):
        return Excuse(by="question", reason="这里是提问，不是主张")
    return _warning(claim, sentence, scam_story=scam_story)


def _warning(claim: Claim, sentence: str, *, scam_story: bool) -> Excuse | None:
    """Why a claim that is told of swindlers is excused; None where no such story is told."""
    if compiled(_SCAM).search(sentence) and not compiled("不骗|没骗|骗你|不是骗").search(sentence):
        return Excuse(by="warning", reason="在提醒或讲述骗局")
    if scam_story and claim.category in _SWINDLED_WITH:
        return Excuse(by="warning", reason="全文在讲述或提醒骗局")
    return None


def _asked(claim: Claim, before: str, after: str, mark: str) -> bool:
    """Whether the clause asks for it or about it; ``mark`` ends the clause."""
    text = claim.field.masked
    if compiled(_ASKED_OF).match(text, claim.end, claim.end + 20):
        return compiled(_ANSWERED_SO).search(text, claim.end, claim.end + 40) is None
    if not compiled(_ASK_BEFORE).search(before) or compiled(_HOOK).search(before):
        return False
    asks = mark in ("？", "?") or compiled(_ASK_AFTER).search(after) is not None
    return asks or compiled(f"有没有|{_WANTED}|请问|蹲").search(before) is not None


def _told_by_others(claim: Claim, before: str) -> bool:
    """Whether somebody else says it: family, a wall of adverts, or a seller whom the writer does not believe."""
    if claim.category != "efficacy" and compiled(_OTHERS_SAY).search(before):
        return True
    if compiled(_WHOEVER_SAYS).search(before):
        return True
    if claim.category == "fraud" and compiled(_DEMANDED).search(before) and compiled(_FEE).search(claim.text):
        return True
    if claim.category != "superstition" and compiled(_WALLS_SAY).search(before):
        return True
    after = claim.field.masked[claim.end : claim.end + 24]
    if compiled(_UNBELIEVED).search(after):
        return True
    if compiled(_ITS_BUYER).search(after):
        return True
    return bool(compiled(_SELLER_SAYS).search(before) and compiled(_SCOFFED).search(after))


# A brief says what is wanted and what is not. Quotation marks excuse nothing there: 必须写“亲测”.
_REFUSED_BEFORE = (
    "(?:不收|不会(?!亏|少|骗)|不得|不要(?!紧|怕|担心|告诉)|请勿|切勿|禁止|严禁|拒绝|谢绝|不接受|不接|不做|不需要|不要求|"
    "不用(?!的|担心|怕|走)|不必|无需|无须|不向|不支持|不允许|不许|不准|不可|不能(?!不)|从不|绝不|从未|杜绝|抵制|别(?!人|的|家|担心|怕|号)|"
    "没有(?!交|付|缴)|不存在|不涉及|不强制|而非|而不是|不含|不设|不参与|不提供|不使用|不索要|不索取|概不|均不|谨防|警惕|当心|小心)"
    "[^，,。！？!?；;…\n]{0,16}$"
)
_REFUSED_AFTER = (
    "^[：:，,]?(?:是)?(?:不用|不需要|不会收|不收|没有)(?:的|交|收|这)|^[^，,。！？!?；;\n]{0,10}(?:一律(?:不收|拒|免)|都不收|均不收|不收|概不|与(?:您|你|创作者|博主|达人)无关|"
    "(?:也|都|均|全|一律)?(?:不用|不需要?|无需|无须|不必)(?:您|你)?(?:再|另)?(?:交|付|缴|出|承担|垫|给|提供)|"
    "由(?:我们|我方|我司|品牌方?|商家|平台|公司|门店)(?:承担|出|支付|缴纳|垫付|负责)|属于?违规|是违规|违规|违法|零容忍)"
)
_PENALTY = "(?:发现|查出|一经|如有|若有|异常|若被)[^。\n]{0,30}(?:不予|取消|终止|剔除|拒绝|解除|拉黑|不再)"
_BEWARE = (
    "(?:有人(?=[^，。]{0,6}(?:以|冒|自称|向[您你]|索|收|要求|让[您你]))|任何人|冒充|假冒|名义|自称|凡是?)[^。\n]{0,60}"
    "(?:举报|反馈|拉黑|不要|勿|别|报警|核实|诈骗|骗)|"
    "(?:有人|骗子|不法分子|一些人)[^，。]{0,4}(?:冒充|假冒|冒用|打着)|谨防|警惕|防骗|反诈|骗局|诈骗|上当|被骗"
)
_PROTEST = "不是骗|不骗|没骗|不会骗|正规|绝非"


def refusal_excuse(claim: Claim) -> Excuse | None:
    """Why a brief does not ask for what these words name: it refuses it, forbids it or warns of it. None where it asks."""
    field = claim.field
    text = field.masked
    low, high = field.sentence(claim.start, claim.end)
    sentence = text[low : high + 1]
    before = text[max(low, claim.start - 24) : claim.start]
    if _CROSS.search(text, max(low, claim.start - 24), claim.start):
        return Excuse(by="negation", reason="标为不允许的做法")
    if compiled(_REFUSED_BEFORE).search(_outside(before)) or compiled(_REFUSED_AFTER).search(
        text[claim.end : high + 1]
    ):
        return Excuse(by="negation", reason="这里是否定或禁止的说法")
    if claim.rule == "brief/advance-fee" and _paid_by_others(sentence):
        return Excuse(by="negation", reason="这笔钱由品牌或平台出，创作者不用交")
    if claim.category == "fake-metrics" and compiled(_PENALTY).search(sentence):
        return Excuse(by="negation", reason="在说明发现后如何处理")
    if compiled(_BEWARE).search(sentence) and not compiled(_PROTEST).search(sentence):
        return Excuse(by="warning", reason="在提醒骗局")
    return None


_OTHERS_PAY = (
    "(?:品牌方?|商家|广告主)[^，,。]{0,10}(?:向|给|在|跟)平台[^，,。]{0,8}(?:交|缴|付|垫|存)|"
    "(?:品牌方?|商家|广告主)(?:已经?|自己|来)?(?:交|缴|付|垫|存)(?:给平台|了?的)"
)
_REIMBURSED = "(?:车|路|油|餐|饭|运|快递|交通|住宿|门票)费?[^。]{0,8}垫付[^。]{0,6}凭(?:小?票|发票|单据|行程单)[^，。]{0,4}报销|实报实销"
_NOTHING_TO_PAY = (
    "(?:您|你|博主|达人|创作者)[^，,。]{0,4}(?:不需要|不用|无需|无须|不必|不会)[^，,。]{0,3}(?:交|缴|付|垫|出)[^，,。]{0,2}(?:任何|一分)|"
    "[跟和与](?:您|你|博主|达人|创作者)(?:没有?关系|无关)"
)
_YET = "但|不过|除了|只(?:要|需|用|是|交|收)|先(?:交|付|缴|垫|转)|再(?:交|付|缴)"


def _paid_by_others(sentence: str) -> bool:
    """Whether a fee is the brand's or the platform's matter, and no "but" follows that makes it the creator's."""
    if compiled(_REIMBURSED).search(sentence):
        return True
    if compiled(_YET).search(sentence):
        return False
    return compiled(_NOTHING_TO_PAY).search(sentence) is not None or compiled(_OTHERS_PAY).search(sentence) is not None


def tells_of_fraud(texts: list[str]) -> bool:
    """Whether a note as a whole warns of or tells of a fraud: two different words of it, or one in the title."""
    if any(compiled("反诈(?:热线|中心|民警|app|宣传|专线|讲座)|96110").search(text) for text in texts):
        return True
    found = {match.group() for text in texts for match in compiled(_SCAM).finditer(text)}
    return len(found) >= 2 or bool(texts and compiled("骗局|诈骗|反诈|防骗|被骗|骗子|谨防|辟谣|上当").search(texts[0]))


def _quote(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """The span of the quotation marks around ``[start, end)``, marks included, or None."""
    left = max((text.rfind(mark, max(low, start - _LONGEST_QUOTE), start + 1) for mark in _OPEN[:6]), default=-1)
    if left < 0:
        return None
    for opening, closing in zip(_OPEN[:6], _CLOSE[:6], strict=True):
        if text[left] == opening:
            right = text.find(closing, max(end - 1, left + 1), min(high + 1, end + _LONGEST_QUOTE))
            between = text.find(closing, left + 1, start)
            return (left, right + 1) if right >= 0 and between < 0 else None
    return None


def _outside(before: str) -> str:
    """What precedes, without an opening quotation mark right before the claim."""
    return before.rstrip(_OPEN)
