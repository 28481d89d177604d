"""Accounts and numbers of messengers: a cue and an account near each other, or an invitation to add one."""

from __future__ import annotations

from checker.rules.contacts.grammar import ASKED, CONTACT, DOUBT, GAP, GET, HIDDEN, SURE, VEILED, Pattern

_LABEL = (
    '(?:[】」』)”"]|号码|账号|帐号|号|id|名|联系|咨询|搜索|搜|备注|私|同步|同|加|是|为|叫|在这|看这里?|如下|→|=|-'
    "|>|:|：|_| |A){0,4}"
)
_WHOSE = (
    "(?:客服|老师|助理|小助理|小助手|学姐|学长|店主|店长|老板|掌柜|群主|团长|本人|店家|负责人|顾问|教练|我们?|俺"
    "|你)?的?(?:小|个人|工作|官方|同事)?"
)
_ASK = (
    f"(?:{GET}|聊|说|问|私|拉|备注|回|直|了解|免费|带|就行|即可|就好|秒|通过|同|好友|哦|哈|呀|吧|～|~|$"
    "|[，,。！!\\n\\x00])"
)
_TAIL = (
    "(?:(?:免费|直接|即可|就可以|可|来|再|统一|会|就|帮你|给你|拉你|备注){0,2}(?:领取|领|发你高清|发你|发给你|发您"
    "|发|拿|取|获取|进群|看货|咨询|报名|下单|预约|报价|就行|即可|了解|详聊|购买|备注|拉你))?"
)

PATTERNS = (
    # 加我V信 skinlab77 · 嘉薇：deng_66 · +威芯 dou_free9 · vx: abc_123 · 微信号 13800000000
    Pattern("wechat-id", CONTACT, SURE, "W",
        f"(?:(?:联系|找|扫|搜|A)我?)?{_WHOSE}W{_LABEL}[:： @\n]{{0,3}}(?:[XIJØ]|(?<=[A:： 号@\n])V|(?<=WV)V)",
        guard=False),
    Pattern("wechat-add-id", CONTACT, SURE, "W", f"A{{1,2}}我?{_WHOSE}W{_LABEL}[XIJV]", guard=False),
    Pattern("wechat-maybe-id", CONTACT, SURE, "U",
        f"(?:A{{1,2}}我?{_WHOSE}U{_LABEL}|(?:联系|找|问|询|私)我?{GAP}{{0,4}}U{_LABEL}|U号?(?:[:：→=]|是|搜"
        "|号)[ ]?)[XIJV]", guard=False),
    Pattern("wechat-letter-id", CONTACT, SURE, "U",
        "U[】」』)”\"]?我?[ @]?[XJ]|U我(?:，给你|拿|领|要|发|拉|看|问|咨|谈|聊|详|约|报)", guard=False),
    Pattern("qq-number", CONTACT, SURE, "Q",
        f"(?:联系|找|搜|A)?我?{_WHOSE}(?:Q|QG|QE){_LABEL}[:： \n]{{0,3}}(?:[IJXØ])", guard=False),
    Pattern("qq-maybe-number", CONTACT, SURE, "R",
        f"(?:联系|找|搜|A)?我?{_WHOSE}R{{1,2}}(?:号|G|群)?{_LABEL}[:： ]*(?:[IJ]|(?<=[:： 号G])Ø)", guard=False),
    Pattern("group-number", CONTACT, SURE, "G",
        "(?:A|进|入|搜)?[QRWU]?G(?:聊|号码?|id|是|搜|:|：| ){0,4}[IJXØ]", guard=False),
    Pattern("messenger-id", CONTACT, SURE, "M",
        f"(?:联系|找|搜|A)?我?{_WHOSE}M(?:G|我|{_LABEL})[:： @+]*(?:[XIJV]|@)", guard=False),
    # 加我微信 · 加V信领 · 加卫星号发你高清
    Pattern("add-wechat", CONTACT, SURE, "A", f"A{{1,2}}(?:下|一下|个)?我?{_WHOSE}W(?:号|好友)?{_TAIL}"),
    Pattern("add-wechat-maybe", CONTACT, SURE, "A", f"A{{1,2}}我{_WHOSE}U号?(?!X){_TAIL}"),
    Pattern("add-wechat-ask", CONTACT, SURE, "A", f"A{{1,2}}{_WHOSE}U(?:号|一下|下)?(?={_ASK}){_TAIL}"),
    Pattern("add-qq", CONTACT, SURE, "A", f"A{{1,2}}我?{_WHOSE}(?:Q|R(?=号|{_ASK}))(?:号|好友)?{_TAIL}"),
    Pattern("add-messenger", CONTACT, SURE, "A", f"A{{1,2}}我?{_WHOSE}M(?:好友)?{_TAIL}"),
    Pattern("add-friend", CONTACT, ASKED, "A",
        "A{1,2}(?:我|个|一下|下|我的|本人|店主|老师){1,2}(?:个?好友|为好友|私人号|个人号|工作号)"),
    Pattern("add-me", CONTACT, ASKED, "A",
        f"(?:拍|付|买|下单|转|看)(?:完|好|后|了)(?:请|就|直接)?A我(?!家|们)|(?:先|直接|请|需要|要的|可以|欢迎)A我(?"
        f"=[，,。！!\\n]|$)|A{{1,2}}我(?={GET}|私|聊|拉|备注|带|免费|说|好友|~|～)(?!看来|了|们)(?:免费|私|备注|拉"
        f"你|好友)?(?:{GET})?"),
    Pattern("add-a-bit", CONTACT, ASKED, "A",
        "(?:要|需要|感兴趣|有意|想[^，,。\\n]{0,3})的?(?:请|可以|可|来|直接)?A(?:一下|下|好友)(?!菜|料|盐|糖|餐|水)"),
    Pattern("reader-and-channel", CONTACT, ASKED, "WQEMKDZN",
        "(?:想|要|需要|看中|看上|有意|感兴趣|有兴趣)(?!求|是|么|不|到|聊|交流|讨论|问|说|分享"
        "|认识)[^，,。！!？?；;WQEMKDZN她他你谁\\n]{1,10}的[^。！!？?；;的WQEMKDZN\\n]{0,6}[WQEMKDZN](?!里|太|功能"
        "|支付|上的|上[看买写说]|没有?|好像|都没|就没|早|已经)"),
    Pattern("trade-by-channel", CONTACT, ASKED, "WUQM",
        "(?:问价|询价|报价|下单|咨询|详情|预约|报名|购买|订购|订货|拿货|商务|付款|面试|试听"
        "|约课)[^，,。！!\\n]{0,3}(?:走|上|用|去|来|到|在|请|找|加|看|发|:)(?:我的?)?[WUQM](?!X|支付|里)"),
    Pattern("send-to-channel", CONTACT, ASKED, "WMQE",
        f"(?:传|发|寄|截图|回传){GAP}{{0,6}}(?:到|至)(?:我的?|店里的?|官方)?[WMQE](?!里|上)|(?:要|需要|拿|取"
        f"|领){GAP}{{0,4}}发(?:到)?你的?[WMQE]"),
    Pattern("account-colon-name", CONTACT, DOUBT, "U",
        "(?<![\u4e00-\u9fffa-z])U:[\u4e00-\u9fff]{2,8}(?=[，,。！!\\n]|$)"),
    Pattern("hidden-name", CONTACT, VEILED, "W", "W(?!片|园|公司)"),
    Pattern("add-contact", CONTACT, ASKED, "A", "A(?:个|一下|下)(?:P|[WUQ](?=[，,。！!\\n发我领聊]|$))"),
    Pattern("private-number", CONTACT, ASKED, "A",
        "A(?:我|一下|个)?(?:的)?(?:个人号|私人号|私号|工作号|小助理|小助手|助教|班主任|群主)(?!的)"),
    # 投简历到我V · 发我微信 · 找我微信 · 留QQ · 微信联系
    Pattern("add-helper", CONTACT, ASKED, "A",
        "A(?:店铺|课程|品牌|客服|售后|班级)?(?:客服|老师|小?助理|小助手|助教|学姐|店主|顾问|群主|团长|店长|管家)(?:我)?(?:领|拿|进|报名|咨询|发|获取|看"
        "|预约|购|下单|了解|要)"),
    Pattern("to-my-account", CONTACT, SURE, "WUQREM",
        f"(?:投|发|寄|转|走|到|打|扫|简历|稿|找|联系|咨询|问|来){GAP}{{0,6}}(?<!给)我(?:的|个人|工作)?[WUQREM](?!X"
        "|里|上[的看])"),
    Pattern("leave-account", CONTACT, SURE, "WUQREMP",
        "(?:C|楼下|下方|下面|留言|后台|D)?(?:(?<![保停挽残遗滞])留|留下|扣|丢|甩|报|砸|放|写下?|评|发|私"
        "|填下?)(?:一个|一下|下|个|你的?|您的?|你们的?|上|自己的?|各自的?"
        "|咱的?){0,2}(?<![发写放填私])[WUQREMP](?:号|和[WUQREP])?(?:发你|我?发|领|我?拉|联系你|给你)?(?!费|了"
        "|码数)"),
    Pattern("leave-your-account", CONTACT, ASKED, "WUQREMP",
        "(?:发|写|填|给|私|D|C)(?:我|下|上|个|一下)?(?:你的?|您的?|你们的?|自己的?|个)[WUQREMP](?:发|给|领|我)?"),
    Pattern("mail-or-phone-for", CONTACT, SURE, "EPWQUR",
        "(?:C|留言|下方|楼下|D)(?:区|里|放|丢|写|打|发|扣|下|填|上|你的?){0,4}[EP](?!费|了|卡)(?:我?发|领|给你)?"
        "|[EPQ](?:打|写|留|放|发|扔|丢)(?:(?:在|到|进)?C|出来|下来?|给我|一下)(?!了|过)|[EP](?:给我|甩来"
        "|发来|发我)(?!了|过|打|回|看)|你(?:们"
        "|家)?的?[WUQEP]号?(?:发|给|告诉|留|丢)(?:我|下|一下|过来|给我)|[EPWQ](?:就|我|即可|直接|挨个|统一|逐个"
        "|一一){0,2}(?:发你|发给你|发过去|发到你)"),
    Pattern("wechat-contact", CONTACT, ASKED, "WQMRUE",
        "[WQME](?:上|里|直接|号)?(?:联系|咨询(?!师)|详聊|详谈|私聊|详询|预约|报名|订购|预订|订位|拍下|领取|找我"
        "|问我|滴我|接单|接龙|拉你|发你|发给你|投稿|报价|下订|索取|购买|拿货)(?!方式|了|过|人|我们公司)"),
    Pattern("same-number", CONTACT, SURE, "WQUP",
        "[WUQ]号?(?:就是|同|也是|=)(?:我的?)?(?:P|手机|S号?|薯号)"
        "|(?:[P手][机号]?)?(?<=[PIJ号机])?(?:就是)?[WUQ](?:也)?同号|P(?:也是|就是|同|跟|和|即)?[WU](?!转)(?:同号"
        "|一样|同步)?|[WU]P同号?|同[WU](?:号)?"),
    Pattern("account-is", CONTACT, ASKED, "WUQ",
        "(?:我的?|本人|店铺|工作室|老师)?[WQ](?:号)?(?:看|见|在|找)(?:我|B|C|H|主)(?:的)?[BCH页]?|(?:看|见|有|找|B"
        "|H|C)(?:我的?|有|里有|里|就是|放了|写了|留了|是|上有|就有|找到?){1,2}(?:[WQ]|U(?![X领]))(?!里)"),
    Pattern("wechat-hand-over", CONTACT, ASKED, "W",
        "W(?:领取?|拿(?!着|出|起|手)|获取|看价|报价|问价|取)(?!红包|消费券|券|立减|导|证|优惠券|钱|走)"),
    Pattern("hidden-channel", CONTACT, HIDDEN, "WQU",
        "(?:去|来|到|上|转战?|走|用|咱们|我们|老地方)[WQ](?:上|里)?(?:见|说|聊|谈|找我|等你|联系|吧|$)|[WQ](?:上"
        "|里)?(?:见|说|聊(?!天)|谈|找我|等你)|(?:来|到|去|上)U(?:上|里)?(?:聊|说|谈)|(?<![一-龥])U(?:上|里)?(?:聊"
        "|谈)|U(?:上|里)(?:说|聊)|[到或者可付交]U转"),
    Pattern("group-files", CONTACT, ASKED, "G",
        "G(?:文件|公告|相册|里)(?:自取|领|下载|获取|自提|取)(?:[:：]?I)?|(?:A|进|入)G(?:自取|自提)|G(?:已建|已开"
        "|开放|招人|缺人|有位)"),
    Pattern("account-by-name", CONTACT, SURE, "WUQR",
        "(?:[HB]|名字|网名|用户名|id|名称)(?:就是|就|是|即|同|等于|:|：){0,2}(?:我的?)?[WUQR]号?(?=[，,。！!~\\n]|$)"),
    Pattern("number-in-picture", CONTACT, ASKED, "BCH",
        "(?:P|(?<![一-龥])号|我的?号|号码)(?:就|都)?(?:在|放|写|见|看)(?:在)?(?:我的?)?[BCH]|[BH](?:里|上"
        "|的)?(?:就)?(?:有|是)(?:我的?|联系)?(?:号码?|P|码)(?=[，,。！!\\n]|$)|看[BH](?:上|里)?的?(?:号码|P"
        "|号)(?=[，,。！!\\n]|$)|[BH](?:里|上|的)?(?:那)?(?:一)?串(?:字母|数字|英文|字符)|看我?的?[BH]的?英文"),
    Pattern("helper-account", CONTACT, ASKED, "",
        "(?:A|去|看|找|关注|到|艾特|走|见|移步)我?的?(?:小号|大号|另一个号|副号)(?!的|碗|是|尺|里的|比)"),
    Pattern("price-by-wechat", CONTACT, ASKED, "W",
        "(?:走|用|上|转)W(?:便宜|更便宜|聊|谈|下单|付|转)|W(?:价|便宜|优惠)"),
    # 进群看货 · 扫码入群 · 拉你进群 · 群里接龙
    Pattern("join-group-for", CONTACT, SURE, "G",
        "(?:A|进|入|jin ?|来|拉你?(?:们|大家)?(?:进|入)?|扫?Z(?:进|入)|D(?:我)?(?:进|拉|入)|申请"
        "|Z){1,2}(?:了解)?(?:个|我的?|咱们?的?|我们的?|[QWRU])?[^，,。！!？?；;\\n了过]{0,6}?[GH](?:里|聊|内"
        f"|即可|可以?|直接|先|免费|再){{0,2}}(?:{GET}|接龙|抢|有|捡漏|优惠|更|每天|一起|打卡|享|蹲|薅|团|解锁|备注"
        "|聊)"),
    Pattern("join-group", CONTACT, ASKED, "G",
        "(?:(?<![参更增])A|(?<![带跟])(?:进|入|jin ?)|拉(?:你|你们|大家|您)(?:进|入)?|扫?Z(?:进|入)|D(?:我)?(?:进"
        "|拉|入)|Z|滴我进|申请进|一起进|欢迎进?)(?:个|我的?|咱们?的?|我们的?|[QWRU])?(?:粉丝|内部"
        "|专属)?G(?!A?错|要改|里(?:人|说|的|有人|大家)|主|的|友|内的|名|X|I|昵称|规|成员|消息|聊天|头像)(?:聊)?"),
    Pattern("want-in-group", CONTACT, ASKED, "G",
        "(?:想|要|需要|想要)(?:进|入|A)G的(?=扣|K|D|A|打|留|找|私|评|C|，|,|来|看|滴|请|举手)"),
    Pattern("pull-into-group", CONTACT, ASKED, "G",
        f"(?:找|D|K|A|联系|滴|私){GAP}{{0,6}}拉(?:我|你)?(?:进|入)?G|G(?:里)?[，,]?(?:免费|可以?|直接|随便|欢迎|速"
        "|快|抓紧|在线){1,2}(?:进|入|A|加)"),
    Pattern("group-tells", CONTACT, ASKED, "G",
        "(?:价|款|图|样|货|链接|L|地址|细节|详情|名额)[^，,。！!\\n]{0,2}G里(?:说|看|发|报|聊|见)(?!了|过|的)"),
    # 我的微信就是小红书号 · 抖音橱窗有
    Pattern("same-as-here", CONTACT, ASKED, "WUQRS",
        "[WUQR](?:号码?)?(?:就是|也是|同|=)(?:我的?|这个)?(?:H|小红书|薯|红薯)|SH里?(?:有|见|搜|拍|下单)"),
    Pattern("group-sells", CONTACT, ASKED, "G",
        "(?:[QWRU]|我的?|粉丝|进|建了?个?)?G(?:里|内|中)?(?:接龙(?!买菜|报平安|报体温|统计|请假|唱|讲)|报价(?!高|低|单位)|询价|问价|看价|发价|看图|看款|看样|看实物|拿货|发货单|领资料|拿资料|领(?!导|养|到|头|证|队|取)|领取|领券|下单|开团|看货|报名|团购|发券|更新价"
        "|发链接|发优惠|拼单|秒杀|有福利|见)(?!了|过|时)"),
    Pattern("group-code", CONTACT, SURE, "G",
        "G(?:聊)?(?:号码?|口令|Z|满了?(?:A|扫|D|找))|(?:有|建)(?:了|个|了个)?(?:[QWRU]|粉丝|资料"
        f"|交流)?G{GAP}{{0,3}}(?:的|，|,)?(?:D|K|A|Z|扫|要进|想进)"),
)  # fmt: skip
