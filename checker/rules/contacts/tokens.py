"""Channels, places and verbs in all their spellings, each read as one capital letter.

The patterns of this package are written over these letters (folded text holds no capitals), so that each states its
grammar once: ``加我?W`` is 加我微信, 加威芯, jia V信 and +vx alike.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from checker.rules.contacts import digits
from checker.rules.contacts.forms import Form

WECHAT, MAYBE_WECHAT = "W", "U"
QQ, MAYBE_QQ = "Q", "R"
GROUP = "G"
PHONE = "P"
OFFICIAL = "O"
SHOP = "T"
SOCIAL = "S"
MESSENGER = "M"
MAIL = "E"
FORM = "F"
MESSAGE, POKE = "D", "K"
PROFILE, PLACE = "B", "H"
COMMENT = "C"
CODE = "Z"
LINK = "L"
DRIVE = "N"
PAY = "Y"
ADD = "A"
MOBILE, NUMBER, SHORT, ACCOUNT, WORD = "J", "I", "Ø", "X", "V"

NAMES = {
    WECHAT: "微信", MAYBE_WECHAT: "微信", QQ: "qq", MAYBE_QQ: "qq", GROUP: "群", PHONE: "电话", OFFICIAL: "公众号",
    MESSAGE: "私信", POKE: "私信我", PROFILE: "主页", COMMENT: "评论区", CODE: "二维码", LINK: "链接", MAIL: "邮箱", ADD: "加",
}  # fmt: skip
"""What a token is recognised as where it is not written plainly."""

# Latin triggers need a Latin boundary: inside an id or a word they mean nothing.
_A = "(?<![a-z0-9_])"
_Z = "(?![a-z0-9_])"


def _bounded(*words: str) -> str:
    return f"{_A}(?:{'|'.join(words)}){_Z}"


def _spaced(word: str) -> str:
    """``word``, also with one mark or blank between its letters."""
    return "[ ._/*-]?".join(word)


_V_NOT = "(?!ip|log|r(?![a-z])|pn|ivo|[领脸字型口眼沟章家吧])"
_WECHAT = "|".join((
    "微@?[信芯](?!用|号?箱)|[微薇]x(?![a-z])|微心(?!愿|脏|理|动|情|机)|微xin|wei ?信|薇[信芯心]|[葳崴][信芯心]|薇xin",
    "(?:威|维|围|唯|蔚|徽|巍|卫)(?:芯|xin)|徽信|(?<=我)(?:亻 ?言|厶?言)",
    f"{_A}v ?[信芯]|{_A}v心(?![a-z])|{_A}v亻 ?言|{_A}v ?xin{_Z}|{_A}w信|微亻 ?言|薇亻 ?言|威亻 ?言",
    _bounded(_spaced("vx"), _spaced("wx"), _spaced("weixin"), _spaced("wechat") + "(?: ?id)?"),
    f"{_A}(?:vx|wx|wechat|weixin)(?=[0-9_]{{5}}|[:号])|(?<=a)(?:vx|wx)(?=[a-z0-9_]{{5}})|(?<=加)(?:vx|wx|v)(?=[a-z0-9_]{{5}})",
    "绿泡泡(?!糖|飞盘|浴)|绿泡泡?(?=号|:|联系|聊|加)|绿色(?:软件|图标|聊天软件|小?app)|绿软|小绿软件|个微(?!信)|企微|企业微信",
))  # fmt: skip
_MAYBE_WECHAT = "|".join((
    "威[信心新欣]|维[信心欣x]|唯[信心]|围[信心]|征[信心]|卫[信心欣]|蔚[信心]|徽心|胃心|魏[信欣]|伟信|未信|味信|[微薇]新|微欣|为信",
    "卫星号?|小地球|地球号|小绿(?=号|:|联系|加|聊)|嘉薇|佳薇|嘉微|佳微|茄薇|茄微|伽薇|伽微|咖微|家薇(?=:)|珈薇",
    f"{_A}v{_Z}{_V_NOT}|(?<=[加+])v(?=[a-z0-9_]{{6}}){_V_NOT}|(?<=加我)v{_Z}",
    "[微薇葳](?=:|号(?!称))|(?<![\u4e00-\u9fff])[微薇威葳卫](?=[@_a-z0-9]{5})|[威围维](?=:)|(?<=[加+])薇(?!娅|薇|诺|甘)|(?<=[加+])[威维葳蔚](?=[:，。,!！～\n]|号|咨|领|详|发|拉|看|备|聊|问|私|获|预|报|了解)",
    "[微薇](?=我(?:拿|领|要|发|拉|看|问|咨|[:a-z0-9]))|(?<=[+])微(?!量|笑|调|辣|波|醺|距|风|热|火|糖|甜|弱|博|电|小|型|生|观|尘|妙|米|分|信|芯)",
    "(?<=(?<![添增更参外叠附])加)微(?!量|笑|调|辣|波|醺|距|风|热|火|糖|甜|弱|博|电|小|型|生|观|尘|妙|米|分|信|芯|卷|咸|酸|苦|盐|凉|冰|光|胖|商)",
))  # fmt: skip
_QQ = "|".join((
    f"{_A}q[ ._/-]?q{_Z}(?!音乐|糖|弹|会员|飞车|农场|空间|游戏|炫舞|面|软|表情|阅读|浏览器|皮肤|等级|邮箱|头像|堂|人|的|嫩|润|肉|麻薯|牛肉)",
    f"{_A}q ?q(?= ?:? ?[0-9]{{5}})|{_A}q号|扣扣(?!子|搜|上扣|好)|扣 ?q{_Z}|企鹅号|鹅号|秋秋号|球球号",
))  # fmt: skip
_MAYBE_QQ = f"企鹅|秋秋|球球|丘丘|口口|叩叩|抠抠|扣(?=:|号)|(?<=[加+])q{_Z}|{_A}q(?=:|号)|{_A}kou ?kou{_Z}|企额"
# Groups of family, school and work are daily life; so are flocks and mountains.
_GROUP = "|".join((
    "(?:微信|粉丝|福利|交流|讨论|学习|团购|资料|接龙|姐妹|车友|内部|优惠|捡漏|看货|特价|秒杀|尾单|备考|上岸|读者|客户|会员|vip|体验)?"
    "(?<![人羊狼种楼族客鸟鱼鸭猫鸡牛马虾蜂蝶猴象鹅岛星])(?<!业主)(?<!家长)(?<!班级)(?<!家族)(?<!工作)(?<!公司)(?<!宿舍)(?<!建筑)(?<!家庭)"
    "(?<!寝室)(?<!年级)(?<!小区)(?<!部门)(?<!项目)(?<!同学)(?<!亲友)(?<!老师)(?<!一家)(?<!亲戚)(?<!社)"
    "群(?![众山岛体像演青殴居落雄英芳魔主策星架])",
    "社群|君 ?羊|(?<=[进入加拉来扫建扣q鹅])裙(?![子撑边摆装裤])|裙号|(?<=[进入加拉扣])郡(?!县|王|城)|"
    f"{_A}q ?q群|扣群|企鹅群|(?<=[进入加拉])君(?!子|主|临|羊)|(?:(?<=[进入加拉建来])|{_A}(?=qun ?[:0-9里号]))qun{_Z}|(?<=jin )qun{_Z}|(?<=jia )qun{_Z}|(?<=jia)qun{_Z}",
))  # fmt: skip
_PHONE = "|".join((
    "(?:联系|客服|订购|咨询|预约|订餐)?(?:电话|电 ?讠 ?舌|店话|垫话|典话|殿话|电花(?=:))(?:号码?)?(?!卡|手表|亭|会议|粥|铃|里|费|虫|线|诈)",
    "手机号码?|手机(?=:|微|联系|同)|(?<!型)(?<!信)(?<!密)号码(?=:|[0-9发给留])|联系方式|联络方式|联系电话|座机|热线|手扣号|"
    f"{_A}(?:tel|phone|mobile|call|dian ?hua|shou ?ji(?: ?hao)?)(?![a-z])",
))  # fmt: skip
_OFFICIAL = "|".join((
    "公 ?[./|丨]? ?众 ?[./|丨]? ?号|公主号|宫众号|工众号|恭众号|公种号|公重号|公终号|公仲号|公中号|公z号|公zhong号|gong ?众号|公众平台",
    _bounded("gzh", "gong ?zhong ?hao"),
    "视频号|服务号|订阅号|小程序|小程式|官方号|搜一搜",
))  # fmt: skip
_SHOP = "|".join((
    "淘宝|桃宝|陶宝|掏宝|某宝(?!宝|贝)|逃宝|淘bao|tao ?宝|桃子宝|淘店|天猫|某猫|橙色(?:软件|小?app)|黄色软件|(?<!大)(?<!小)黄鱼(?=同名|搜)|(?<=走)[咸贤]鱼",
    "拼多多|拼夕夕|并夕夕|拼西西|拼xx|拼刀刀|(?<!北)(?<!南)京东|狗东|某东|闲鱼|咸鱼(?=搜|同名|号|:|店|上搜|挂|链接)|小黄鱼(?=搜|同名|号|:|店|上搜|自拍|链接)|"
    "贤鱼|海鲜市场(?=搜|同名|链接)|转转(?=搜|同名|号|:|店)|(?<!觉)(?<!懂)(?<!记)(?<!不)得物(?!理|业|品)|1688|阿里巴巴|微店(?!员)|有赞|抖店|唯品会|虾皮|露天拍卖|"
    "旋转拍卖|亚马逊|独立站|速卖通|孔夫子(?=旧书|搜)|淘特|旗舰店(?=搜)|官网(?=下单|拍|有售)|美团(?=搜)|大众点评(?=搜)|携程(?=搜)|卖货便|蓝色软件|红色软件",
    _bounded("tb", "tmall", "pdd", "pxx", "jd", "xian ?yu", "dw", "shopee", "carousell", "amazon", "ebay", "etsy", "taobao", "momo(?=购物|搜)"),
))  # fmt: skip
_SOCIAL = "|".join((
    "抖音(?!机|梗|热歌|同款|量)|斗音|陡音|豆音|某音(?!乐)|抖yin|dou音|d音|抖抖(?=号|搜|:)|快手(?!头|动|机|菜|做|早|晚)|某手|某书同名|b站|哔哩哔哩|哔哩|小破站",
    "微博|围脖(?=:|搜|同名|号|私|链接|@)|渣浪|大眼(?=同名|:|搜)|知乎|豆瓣|小绿书|今日头条|头条号|百家号|油管|脸书|推特|粉专|粉丝专页|脸书社团|西瓜视频|喜马拉雅|小宇宙|小蓝鸟|绿洲(?=:|搜|同名)",
    _bounded("dou ?yin", "dy", "ks", "kuai ?shou", "bili ?bili", "wb", "wei ?bo", "you ?tube", "tik ?tok", "ins", "ig", "instagram", "fb",
             "facebook", "twitter", "threads", "pinterest"),
))  # fmt: skip
_MESSENGER = "|".join((
    _bounded("whats ?app", "whats", "wa(?= ?:? ?[0-9+])", "telegram", "tg", "kakao(?: ?talk)?", "skype", "discord", "viber", "messenger", "imessage", "facetime"),
    f"{_A}line(?=@| ?id{_Z}|:| ?@|群|加|官方| ?[0-9]{{6}}|联|私|预|订|社群|搜|找|询)|(?<=[加+])line{_Z}|{_A}signal(?=:| ?id)|{_A}soul(?=:|号)",
    "电报(?=群|号|频道|:|搜|@|联|加|私|我)|(?<=[加+])电报|纸飞机|飞机(?=群|:|搜|@|号:)|(?:(?<=[加+])|(?<=加我))赖(?!床)|赖(?=id|:|号码?:|群|@)|蝙蝠(?=号|:|app)|陌陌(?=号|:|搜)|钉钉(?=群|号|:)|飞书(?=群)|豆豆(?=:|号)",
))  # fmt: skip
_MAIL = f"邮箱|邮件(?=发|至|到|:|报|联|投|索)|油箱(?=:)|{_A}(?:e-?mail|g-?mail|foxmail|mail)(?![a-z])|伊妹儿|有箱(?=:)"
_FORM = "|".join((
    f"(?:{_A}google ?|谷歌|腾讯|金山|石墨|飞书|在线|线上|共享|接龙|报名|预购|预订|预约|登记|订购|团购)?(?:表单|问卷(?!星))(?!调查)|{_A}google ?(?:form|doc)s?|"
    "(?:谷歌|腾讯|金山|石墨|飞书|在线|共享)(?:文档|表格|收集表)|谷歌表|问卷星|金数据|麦客|多维表格|收集表|群接龙|快团团|接龙(?=报|链|小|接|我|群)",
))  # fmt: skip
_MESSAGE = "|".join((
    "私信(?!箱|功能|骚扰)|私聊(?!天)|私戳|私讯|私窗|小窗我|小窗(?=聊|领|问|发|拿|滴)|私敲|私芯|私欣|私心(?=我|领|拿|发|要|获|咨|报|问)|私hua|私xin|si信|私liao|si聊|私言|私亻 ?言|"
    "丝信|思信|斯信|司信|厶信|四信|撕信|禾 ?厶 ?(?:信|亻 ?言|聊|我)|丝聊|思聊|斯聊|私料|私廖|私辽|司聊|站内信|密我|私我(?!行)|私你|丝我|思我(?=领|拿|发|要)|厶我|斯我|撕我(?=领|拿|发)|后台(?=回复|私|留言|滴|戳|领)",
    _bounded("s ?i ?x ?i ?n", "si ?liao", "d ?m", "pm ?me", "p ?m", "dm ?me", "si ?wo", "inbox", "sl", "sx(?=我|领|拿)"),
))  # fmt: skip
_POKE = f"(?:滴{{1,4}}|嘀{{1,4}}|戳|踢|敲|扣|窗|艾特|呼叫?|撩|{_A}(?:d ?d?|t|q|di ?di|call|cue|kk)){{1,2}} ?我(?!笑|泪|心|痛|鼻|眼|的|一|们|爸|妈|家|房|钱|工资|分|门|背|脑|肚|窗|脸|头|手|腰|儿)|滴滴(?!打车|出行|司机|答|车|代驾|顺风|专车|声|地|地图|师傅|拼车|外卖|叫车|答答|一辆|到|上|青桔)(?=领|拿|要|发|报|拉|进|咨|获|看|链|~|$|\n|，|。|!)"
_PROFILE = "|".join((
    "(?<!网站)(?<!浏览器)(?:个人)?主页(?!君)|个人页|煮页|住页|注页|主叶|煮叶|主ye|zhu页|主业(?=见|有|看|自|置|联)|煮业|(?<=[看见戳])主业(?=[，,。！!\n~～]|$)|"
    "(?:个人)?简介(?!里的人|说)|剪介|捡介|简jie|个签|个性签名|背景图|背景墙|头像背景|资料卡|置顶(?!语)|置鼎|治顶|置ding|zhi顶|置 ?丁 ?页|首页置顶",
    _bounded("zhu ?ye", "zhi ?ding", "jian ?jie", "bio", "profile"),
))  # fmt: skip
_PLACE = "头像|背景|签名|名片|瞬间|合集|收藏夹|橱窗|首页|小号|大号|小红书号|红薯号|薯号|昵称|封面|最后一张|图(?:二|三|四|五|六|七|八|九|末|[0-9])|[pP][0-9]|末图|尾图|图片|图里|图中"
_COMMENT = f"(?<=在)留言(?=[，,。！!\n里处第]|$)|留言第一条?|评论区?置顶|评论区|评论(?!家|员|说|里说)|留言区|留言板|首评|首条评论|第一条评论|楼下(?=链接|见)|平论区?|苹论区?|评论qu|(?:{_A}ping ?lun)区|{_A}(?:ping ?lun ?qu|plq|pl区){_Z}"
_CODE = "|".join((
    "二维码(?!门禁|失效)|二维马|二维玛|二微码|二唯码|2维码|二wei码|二ma码|贰维码|条码图|图码|长按(?:图片?)?(?:识别|扫码|二维)?(?!三秒|两秒|关机|开机|电源|键|按|复制|屏)(?=加|A|图|识|二|扫|领|进|添|关|[，,。！\n]|$)|识别(?:图|下图|上图|图中)|识图",
    f"{_A}(?:qr ?codes?|er ?wei ?ma){_Z}|{_A}qr(?=码|图)|{_A}qr码|扫[码马玛](?!支付|点餐|骑车|入场|乘车|登录|取餐|付款|签到|看病|买单|取票|进站|开门|充电|听|点单|挂号|缴费|借|入园|进馆|核销|检票|机|枪|取件|寄件|称重|就|结账|扣费|打卡|查|进小区|进场|测温|进门|上车|解锁|停车|排队|叫号|入馆|取号)",
    "扫一扫(?!答题|题|翻译|识物|付|支付)|扫(?:图|下图|上图|下方|一下图|这个码|我的?码|群码|码群)|(?:群|我的|个人|加群|进群|收款)码(?!农|头|数|字)",
))  # fmt: skip
_LINK = f"(?:购买|购物|商品|下单|店铺|报名|领取|课程|淘宝|预订|预约|团购|拼单|优惠|同款|网盘|下载)?链接(?!不上|失效|世界|层|器|起|着|在一起)|链结|连结|炼接|练接|连接(?=在|放|见|发)|涟接|链jie|{_A}(?:lian ?jie|link|url){_Z}|网址|传送门|淘口令|口令(?!条|枪|红包封面)|短链|购买(?:方式|渠道|地址|途径)|下单(?:方式|渠道|入口|地址)|报名(?:方式|入口|渠道|通道)|预约(?:方式|入口)|领取(?:方式|入口)|入口(?=在|见|放)"
_DRIVE = "(?:百度|夸克|阿里|天翼|迅雷|移动|蓝奏)?(?:网盘|云盘)|百度云(?!加速)|蓝奏云|度盘|度娘盘|夸克(?=链接|搜|:|提取|自取|网|盘)|提取码|wang ?盘|网pan"
_PAY = "支付宝|收款码|付款码|(?:微信|银行)?转账(?!记录|截图)|打款|汇款|银行卡|转数快|街口支付|红包转|" + _bounded(
    "payme", "fps", "paypal", "zfb", "venmo", "zelle"
)
_ADD = f"(?<![参更增愈附外倍叠强施追累递越叠])加(?!油|班|热|水|了点|盐|糖|拿大|起来|倍|速|入购)|添加|{_A}jia ?(?=[vwq微薇威维卫绿群我企扣]|个|qun)|[嘉佳伽茄珈咖迦](?=我?(?:v信|v ?x|微信|威信|薇信|微芯|威芯|薇芯|qq|v[^a-z]))|[十丅](?=我?(?:v(?![a-z])|vx|wx|微信|薇信|薇芯|威芯|薇(?!薇)|q ?q(?![a-z])|v信|企鹅|绿泡|卫星号))|\\+(?=我|v|w|微|薇|威|维|葳|绿|q|扣|企|群|裙|卫|t|个?好友|line|赖)|力 ?口"

_NUMBER = f"(?:{_A}|(?<=[^a-z]tel)|(?<=^tel)|(?<=qq)|(?<=vx)|(?<=wx)|(?<=v)|(?<=q)|(?<=phone)|(?<=app)|(?<=wechat)|(?<=weixin)){digits.NUMBER}(?![a-z_])"
_ACCOUNT = f"@?{_A}[a-z0-9][a-z0-9_.\\-]{{2,29}}(?<![.\\-])"

_GROUPS = (
    ("number", _NUMBER),
    (OFFICIAL, _OFFICIAL),
    (GROUP, _GROUP),
    (QQ, _QQ),
    (MAIL, _MAIL),
    (DRIVE, _DRIVE),
    (SHOP, _SHOP),
    (SOCIAL, _SOCIAL),
    (FORM, _FORM),
    (PAY, _PAY),
    (CODE, _CODE),
    (ADD, _ADD),
    (WECHAT, _WECHAT),
    (MESSENGER, _MESSENGER),
    (POKE, _POKE),
    (MESSAGE, _MESSAGE),
    (LINK, _LINK),
    (PHONE, _PHONE),
    (COMMENT, _COMMENT),
    (PROFILE, _PROFILE),
    (PLACE, _PLACE),
    (MAYBE_WECHAT, _MAYBE_WECHAT),
    (MAYBE_QQ, _MAYBE_QQ),
    ("account", _ACCOUNT),
)

_PLAIN_WORDS = frozenset((
    "微信", "qq", "群", "电话", "公众号", "私信", "主页", "评论区", "二维码", "链接", "邮箱", "加", "私聊", "手机号", "手机号码", "联系方式",
    "小程序", "视频号", "简介", "置顶", "添加", "扫码", "扫一扫", "邮件", "评论", "私我", "手机", "号码", "座机", "热线", "网址", "口令",
    "社群", "服务号", "订阅号", "企业微信", "背景图", "个签", "个性签名", "滴滴", "私戳", "滴滴我", "戳我", "联系电话",
))  # fmt: skip


class Tokens(NamedTuple):
    """A form of the text with its tokens: ``text[i]`` came from ``form.text[starts[i]:ends[i]]``."""

    form: Form
    text: str
    starts: list[int]
    ends: list[int]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """The folded span of the tokens ``[start, end)``."""
        places = self.form.places
        return places[self.starts[start]], places[self.ends[end - 1] - 1] + 1

    def written(self, start: int, end: int) -> str:
        """What stands there, without noise."""
        return self.form.text[self.starts[start] : self.ends[end - 1]]

    def term(self, start: int, end: int) -> str:
        """What it is recognised as: disguised names by their plain ones, numbers in digits."""
        parts: list[str] = []
        for place in range(start, end):
            token = self.text[place]
            written = self.form.text[self.starts[place] : self.ends[place]]
            if token in (MOBILE, NUMBER, SHORT):
                parts.append(digits.value(written))
            elif token in NAMES and disguised(token, written):
                parts.append(NAMES[token])
            else:
                parts.append(written)
        return "".join(parts)

    def steps(self, start: int, end: int) -> tuple[str, ...]:
        """Which disguises were undone in ``[start, end)`` beyond folding."""
        found: dict[str, None] = {}
        low, high = self.folded(start, end)
        if high - low != self.ends[end - 1] - self.starts[start]:
            found["noise"] = None
        for place in range(start, end):
            token = self.text[place]
            written = self.form.text[self.starts[place] : self.ends[place]]
            if token in (MOBILE, NUMBER, SHORT):
                if digits.spelled(written):
                    found["numeral"] = None
            elif token in NAMES and disguised(token, written):
                found[_disguise(written)] = None
        return tuple(found)


def disguised(token: str, written: str) -> bool:
    """Whether a token of a channel is not written by its plain name."""
    return written not in _PLAIN_WORDS and not (token == GROUP and written.endswith("群"))


def _disguise(written: str) -> str:
    if any(part in written for part in ("亻", "讠", "力口", "力 口", "君羊", "君 羊", "禾")):
        return "split"
    bare = written.replace(" ", "")
    if bare.isascii() and bare.isalpha():
        return "initials" if len(bare) < 4 else "pinyin"
    return "pinyin" if any(c.isascii() and c.isalpha() for c in bare) and len(bare) > 2 else "homophone"


@functools.cache
def _lexer() -> re.Pattern[str]:
    parts = []
    for name, pattern in _GROUPS:
        parts.append(f"(?P<{name}>{pattern})")
    return re.compile("|".join(parts))


def read(form: Form) -> Tokens:
    """Read ``form`` from left to right; what is no token stays as it is."""
    text = form.text
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _lexer().finditer(text):
        start, end = match.span()
        token = _token_of(match.lastgroup or "", match.group(), text, end)
        if not token:
            continue
        letters.append(text[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        letters.append(token)
        starts.append(start)
        ends.append(end)
        done = end
    letters.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Tokens(form, "".join(letters), starts, ends)


_COUNTED = "元块人天个名件斤克次米公里年月日号分秒万千亿kgmlw粉"


def _token_of(name: str, written: str, text: str, end: int) -> str:
    if name == "number":
        if not digits.is_number(written):
            return ""
        if digits.is_mobile(written):
            return MOBILE
        length = len(digits.value(written))
        if length > 13 or (end < len(text) and text[end] in _COUNTED):
            return ""
        return NUMBER if length > 6 else SHORT
    if name == "account":
        bare = written.lstrip("@")
        if bare.isalpha():
            return WORD if len(bare) >= 4 and bare not in _ENGLISH else ""
        if any(character.isalpha() for character in bare) and len(bare) >= 4:
            return ACCOUNT
        return ""
    return name


_ENGLISH = frozenset((
    "music", "official", "account", "mini", "program", "group", "read", "vlog", "video", "live", "shop", "store", "cover", "note",
    "color", "size", "free", "sale", "plus", "work", "team", "party", "brand", "style", "from", "with", "this", "that", "have",
))  # fmt: skip
