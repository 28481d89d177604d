"""The roles in a sentence about a gain: who gives, what is given, to whom, and what is asked in return.

Each name stands for an alternation that :func:`expand` puts in the place of ``<name>``. ``<6>`` is a gap of at most six
characters inside a clause, ``<~6>`` one inside a sentence, ``<+6>`` one inside a clause that holds no negation. All
texts are folded: simplified, lower case. Gaps are bounded, so every pattern takes linear time.
"""

from __future__ import annotations

import re

_KIN = (
    r"妈妈?|爸爸?|爹|娘|爷爷?|奶奶?|外婆|外公|姥姥|姥爷|公公|公婆|爸妈|父母|老妈|老爸|老两口|婆婆|岳父|岳母|丈母娘"
    r"|老公|老婆|先生|太太|媳妇|男友|男朋友|女友|女朋友|对象|未婚夫|未婚妻|闺蜜|好友|好朋友|老朋友|朋友|发小|同学"
    r"|老同学"
    r"|室友|舍友|死党|哥们|兄弟|姐们|姐夫|妹夫|嫂子|弟妹|姐姐?|小姨子|小姑子|大姑子|小舅子|战友|妹妹?|哥哥?|弟弟?"
    r"|舅舅?|舅妈|叔叔?|婶婶?|婶|姨妈|姨父|姨"
    r"|姑妈|姑父|姑姑?|姑|伯伯?|伯父|伯母|侄子|侄女|外甥女?|儿子|女儿|闺女|家人|家里人|亲戚|前同事|同事|学姐|学妹"
    r"|学长|学弟"
    r"|师兄|师姐|师妹|邻居|亲家|爱人|家属|老乡"
)
"""Friends and relatives, without 表, 堂, 大, 小… before them."""

_ROLES = {
    # The seller's side, beyond doubt: nobody's mother is called so.
    "brand": (
        r"品牌(?:方|那边|那头|爸爸|官方|的人|商)?|牌子(?:方|那边|的人)|牌方|厂家|厂商|厂方|厂里|厂子|工厂|厂长"
        r"|商家|金主"
        r"|广告主|赞助商|公关|pr(?:小|那边|姐|哥|部|团队)|市场(?:部|经理|总监)"
        r"|市场(?<![菜贸超花鸟材旧蚤货场夜]市场)(?:的|那边)"
        r"|对接(?:的|人|我|那)|代理商|经销商|供应商|总代|片方|剧方|宣发|旅行社|旅游局|文旅局?|航司|航空公司"
        r"|邮轮公司|租车公司|经销|代理(?=给|送|寄)"
        r"|平台方|出版社|出版方|出版公司|编辑|书商|主理人|创始人|商务(?:小|部|那边|姐|同学|妹|哥)|品宣|媒介(?:小|姐|那)"
        r"|运营(?:小|的|姐|那边|同学|方|妹)|官方|新媒体(?:部|小|的)|合作方|甲方爸爸|广告商|推广方|总部|经纪公司"
        r"|装修公司|渠道(?:的|商|那边)"
        r"|装企|车企|车行|4s店|开发商|培训机构|作者|译者"
    ),
    # Premises and people who sell, who may also just be kind.
    "shop": (
        r"店家|店主|店长|店员|店里|店方|店东|老板娘?|掌柜的?|房东|屋主|房主|民宿(?:主人|老板|主|管家|方|那边)?"
        r"|客栈|酒店"
        r"|宾馆|旅馆|青旅|棚主|馆主|馆长|馆方|场主|院长|院方|园长|园方|校长|校方|校区|教练|机构|诊所|医院|医美"
        r"|主厨|大厨"
        r"|厨师长?|经理|前台|餐厅|饭店|饭馆|餐馆|咖啡[店馆]|酒吧|茶馆|茶室|工作室|营地|营主|农庄|农场|庄主|果园"
        r"|茶园|园区"
        r"|景区|景点|乐园|度假村|温泉|健身房|瑜伽馆|拳馆|舞室|舞社|美容院|美容师|美发店|美甲店|理发店|发廊|影楼"
        r"|摄影[店师]"
        r"|化妆师|造型师|发型师|纹绣师|设计师|技师|美甲师|美睫师|中介|销售|柜姐|柜台|专柜|导购|商场|俱乐部|船家"
        r"|船长|租车行"
        r"|训练营|剧团|乐团|猫舍|犬舍|滑板店|月子中心|课程顾问|主讲|讲师|顾问|负责人|合伙人|老总|总监|摊主|主办方?"
        r"|承办方|他们老板|管家|团长|农家乐|书店|花店|门店|牙科"
        r"|档口|验光师|卖家|店的?(?:小?姐姐|小哥哥?|妹妹|小妹|阿姨|人(?!气|多|少|均))|邮轮|雪场|影棚|摄影棚|口腔"
        r"|影院|剧场|剧院|球馆|雪场|马场|鱼庄|私厨|厨房|写真馆|照相馆|月子中心"
        r"|早教|托管班|驾校|琴行|画室"
    ),
    # Words for them once they are known.
    "they": r"他们(?:家|店|那边)?|她们(?:家|店|那边)?|它们家|他家|她家|人家|对方|那家(?:店|人)?|那边|团队|平台"
    r"|这家(?=给|让|免|送|借|请|答应|说)",
    "relative": _KIN,
    "kin": f"(?:亲|大|小|二|三|四|堂|表|干|前|阿|老)?(?:{_KIN})",
    # What readers do that a seller pays for.
    "shopping": (
        r"介绍|推荐|拉|带(?!娃|孩)|邀请|成交|下单|报名|注册|办卡|买|拍(?!照|摄|视频)|进店|签约?|到店|卖|入会|开卡"
        r"|开户|下载"
    ),
    "me": r"(?:我们|咱们|我俩|我|咱|俺|本人|本喵|本汪|自己)",
    # What a note can be paid with.
    "fee": (
        r"(?:房费|房钱|房租|餐费|饭钱|菜钱|饭费|学费|课费|课时费|门票钱?|票钱|机票钱?|车费|路费|手术费|治疗费"
        r"|场地费|场租|入场费"
        r"|入园费|报名费|材料费|设计费|服务费|茶位费|团费|会员费|年费|运费|邮费|费用|订金|定金|尾款|账单|单|钱|费)"
    ),
    "big": (
        r"(?:正装|全套|整套|一[套台双件箱辆张支条把副部只盏顶]"
        r"|[两二三四五六七八十半几]+[套台双件箱盒瓶袋罐包本支条晚次节张天]|房|晚"
        r"|[年月季次]卡|课|疗程|护理|项目|套餐|体验|样品|样衣|样机|新品|新菜|新款|试用|试吃|试穿|写真|门票|礼盒"
        r"|礼包|大礼包|机器"
        r"|名额|票|券|会员|装备|全家桶|产品)"
    ),
    "trade": (
        r"(?:店|厂|机构|品牌|牌子|工作室|民宿|客栈|餐厅|饭店|馆子?|铺子?|农场|果园|茶园|农庄|公司|诊所|花店|小店"
        r"|面馆|作坊|网店|淘宝"
        r"|健身房|培训班|画室|班|项目|产品|摊|酒庄|咖啡|书店|基地|茶行|超市|农家乐|车行|营地|俱乐部|酒吧|影楼|中心"
        r"|牙科|酒吧|铺面|猫舍|犬舍|会所|学校|果林|鱼塘|养殖场|茶室)"
    ),
    # Things written and shown, and asking for them.
    "post": (
        r"(?:笔记|小红书|红书|好评|五星|测评|评测|评价|点评|心得|日记|视频|vlog|推文|推广|帖子?|图文|图|照片?|位置"
        r"|定位|地址|店名"
        r"|书评|片子|开箱|影评|反馈|体验报告|报告|推荐|宣传|朋友圈|作业|内容|打卡|种草|晒图|买家秀|返图|文章|直播"
        r"|口播|感受"
        r"|对比|几句|两句|几张|两张"
        r"|一句|一嘴|好话|一篇|一条|两篇|两条|三篇|三条|四篇|好看点?)"
    ),
    "write": (
        r"(?:写|拍|发|出|晒|标|提|夸|录|剪|打卡|宣传|推广|推荐|推一?推|种草|安利|美言|评价|点评|探店|带带|吆喝"
        r"|说(?:两|几|点)?句?好话?"
        r"|说说|打个?广告|介绍|分享|出镜|转发|上传|更新)"
    ),
    "ask": r"(?:让|要|请|叫|托|求|问|喊|拜托|嘱咐|叮嘱|希望|盼着|想让|想请|麻烦|催|非让|要求|提醒|约)",
    "num": r"[一二两三四五六七八九十百千几半多\d]",
    "gave": (
        r"(?:寄(?!修|错|回|语|存|售|卖|件|丢|信|宿|托|给客)|(?<!快递)送(?!货|餐|检|修|洗|审|命|达|医|别|行|走|人"
        r"|客户|朋友|亲戚|长辈|孩子|同事"
        r"|室友|闺蜜|她|他|给[他她]|外卖|外送|去|站|葬|养|考|祝福|花路)|赠(?!品)|塞(?:给|来|了|到|过来)|捎(?:给"
        r"|来)|邮(?:来|给|了)|快递(?:给|来|了)"
        r"|投喂|空投|发(?:来|给了?我|我|了我)|(?:拿|留|补|递|分|让|批|配|匀|调|转)给(?:了)?我|给(?:了|到)?(?:我们"
        r"|咱们|我|咱)(?!看|说|讲|推|介|打|回|拍|剪|按|倒|指|量|画|称|算|解|演|示|泡|听|签|填|选|挑|科普)"
        r"|给(?:的|了(?!别))|提供(?:的|了|给)|赞助(?:的|了)|支援|供(?:的|货给我)|递(?:来|给)|扔给|留给|放在我|带给"
        r"|捎给|传(?:来|的|给)|按月(?:寄|送)|搬来)"
    ),
}


def _stems(alternatives: str) -> frozenset[str]:
    ""
    "The literal beginnings of the top-level alternatives of a role: one of them stands in every text that holds"
    " it."
    depth = 0
    pieces = [""]
    for character in alternatives:
        depth += (character in "([") - (character in ")]")
        if character == "|" and not depth:
            pieces.append("")
        else:
            pieces[-1] += character
    return frozenset(_literal(piece) for piece in pieces)


def _literal(piece: str) -> str:
    """The literal characters that ``piece`` begins with."""
    literal = re.split(r"[\[(?\\]", piece, maxsplit=1)[0]
    return literal[:-1] if piece[len(literal) : len(literal) + 1] == "?" else literal


_TOKEN = re.compile(r"<([+~]?)(\d+)>|<([a-z]+)>")


def expand(pattern: str) -> str:
    """``pattern`` with roles and gaps in place."""

    def fill(token: re.Match[str]) -> str:
        kind, most, role = token.groups()
        if role:
            return f"(?:{_ROLES[role]})"
        ends = r"。！？!?；;\n"
        if kind != "~":
            ends += r"，,、：:|｜（）()【】"
        if kind == "+":
            ends += "不没未无别"
        return f"[^{ends}]{{0,{most}}}?"

    return _TOKEN.sub(fill, pattern)


STEMS: dict[str, frozenset[str]] = {
    **{role: _stems(_ROLES[role]) for role in ("brand", "shop", "they")},
    "kin": _stems(_KIN),
    "shopping": _stems(_ROLES["shopping"]) | {"填", "码", "链接", "返", "结", "提", "奖", "退", "每单", "一单", "一袋"},
}
""
"For each role that decides whether a pattern is worth a look, the words one of which stands wherever the role"
" does."
