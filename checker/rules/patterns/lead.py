"""Ways off the platform that name no channel, by frame: what is said to be barred here, other places, places in the profile,
squares to scan, words to send, accounts to call.

The channels by name are read in ``rules.contacts``; a claim found there as well is one claim.
"""

from __future__ import annotations

from checker.claims import CLAIM, WARNING
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.parts import anywhere, context, quoted, sentence, tagged
from checker.rules.patterns.pattern import Pattern, Place

_CATEGORY = "diversion"
_CONTACT = "xhs/diversion-contact"
_PLATFORM = "xhs/diversion-platform"
_SIGNPOST = "xhs/diversion-signpost"
_MESSAGE = "xhs/diversion-message"

_SOUNDS = {
    "加": "嘉 佳 家 茄 伽 珈 咖 迦 jia", "微": "薇 威 维 围 唯 葳 韦 伟 蔚 卫 wei", "信": "芯 心 欣 新 馨 辛 鑫 昕 xin", "我": "莪 wo", "公": "宫 工 恭 弓 攻 功 龚 gong",
    "众": "仲 中 种 重 终 忠 钟 肿 zhong z", "号": "浩 皓 昊 耗 hao", "视": "式 是 试 shi", "频": "平 品 贫 pin", "小": "晓 筱 xiao", "程": "成 城 诚 承 橙 cheng",
    "序": "续 绪 旭 xu", "朋": "鹏 棚 盆 peng", "友": "有 又 油 you", "圈": "全 泉 权 quan", "评": "平 苹 萍 凭 ping", "论": "仑 伦 轮 lun", "区": "曲 屈 驱 qu",
    "二": "贰 尔 耳 er", "维": "微 唯 wei", "码": "马 玛 吗 麻 ma", "手": "守 首 shou", "机": "鸡 基 ji", "电": "店 垫 殿 dian", "话": "画 化 华 花 hua", "联": "莲 lian", "系": "戏 细 xi", "方": "芳 fang",
    "式": "试 shi", "知": "zhi", "识": "shi", "星": "xing", "球": "qiu", "企": "qi", "业": "ye", "网": "往 旺 wang", "盘": "判 盼 磐 pan", "私": "思 丝 司 斯 撕 si s", "聊": "辽 廖 撩 liao",
    "主": "煮 住 注 朱 zhu", "页": "叶 业 耶 ye", "简": "剪 捡 检 jian", "介": "界 借 届 jie", "置": "治 志 至 zhi", "顶": "鼎 丁 ding", "群": "裙 君 郡 峮 qun", "淘": "桃 陶 逃 tao", "宝": "堡 饱 bao",
    "闲": "咸 贤 xian", "鱼": "余 于 yu", "抖": "斗 陡 dou", "音": "因 阴 yin", "快": "筷 kuai", "博": "勃 脖 bo", "链": "连 练 炼 恋 lian", "接": "结 街 姐 jie", "邮": "油 游 you", "箱": "乡 香 相 xiang",
    "扫": "嫂 sao", "头": "投 tou", "像": "象 向 相 xiang", "签": "千 牵 qian", "名": "明 鸣 ming", "进": "近 jin", "留": "流 liu", "看": "康 kan", "见": "件 jian", "后": "厚 hou", "台": "抬 tai", "扣": "寇 蔻 kou",
    "找": "zhao", "店": "dian", "领": "ling", "在": "再 zai", "直": "zhi", "播": "bo", "间": "jian", "搜": "嗖 sou",
}  # fmt: skip


def _veiled(words: str, *, latin: bool) -> str:
    """Each of the blank-separated words, every character as it is, by its syllable or (not ``latin``) by one that sounds alike."""

    def spelled(character: str) -> str:
        others = _SOUNDS.get(character, "").split()
        return f"(?:{'|'.join((character, *(other for other in others if other.isascii() or not latin)))})"

    return "|".join(f"(?<![a-z]){''.join(map(spelled, word))}(?![a-z])" for word in words.split())


_LONG = (
    "加微信 加我微信 微信号 公众号 视频号 小程序 朋友圈 评论区 二维码 手机号 电话号 联系方式 知识星球 企业微信 抖音号 快手号 淘宝店 私信我 看主页 主页见 看简介 看置顶 私聊我 留电话"
    " 留微信 头像见 看签名 后台私信 进群领 群号见 直播间搜 扫码进群 扫码加 链接在 网盘链接"
)
_SHORT = "微信 私信 私聊 主页 简介 置顶 群号 进群 加群 淘宝 闲鱼 抖音 快手 微博 网盘 链接 邮箱 电话 手机 扣扣 头像 签名 星球 扫码 加我 找我 加微 留微 公号 后台"
_VEILED = f"{_veiled(_LONG, latin=False)}|{_veiled(_SHORT, latin=True)}"
_PLAIN = frozenset((*_LONG.split(), *_SHORT.split()))


def _hidden(place: Place) -> SeverityPair | None:
    """A name or a cue of which a part, not the whole, is written as it sounds; nobody hides what is harmless."""
    text = place.text
    latin = sum(character.isascii() for character in text)
    if text in _PLAIN or latin == len(text) or tagged(place):
        return None
    return WARNING if latin or len(text) > 2 else None


_TOLD = context(
    "昨天|前天|上周|上个月|去年|前年|那天|那次|当时|后来|以前|小时候|曾经|有一次|终于|结果|我妈(?!的|，她)|我爸|外婆|奶奶|爷爷(?!奶奶)|老公|老婆|室友|同桌|班主任|老师说|同事|领导|物业|医院|银行"
    "|他说|她说|他(?:让|叫|把|在)|她(?:让|叫|把)|有人(?:说|问|让|私|给)|客服(?:说|让|问|回)|骗|诈|警|举报|封号|违规|被(?:偷|盗|拉黑|封)|不要|(?<![识分特级区性类差鉴告个派辨离送])别(?!的|处|人|家|急|担心|犹豫|客气|划|错过|走|忘)|没(?!有?中|地|存|空|别|进|抢|发|在|货|事|入)|不会|不想|没有(?!中|隐|套路|门槛|私)"
    "|(?<![找跟问加戳滴私给敲看联系随到在着让dvqwtcsmxp踢扣丝呼喊])我(?:就|也|又|都在看|刚|才|想|没|是|一直|每天|经常|自己|不|还|只|已经|最近|觉得|以为|发现|看了|看到|翻|搜了?|刷|扫了|点了|进了|换|删|改|清)"
    "|了(?:半天|一圈|一下午|很久|好久|三|两|一遍)|电影|小说|剧|游戏|导师|作业|论文|考试"
)


def _led(place: Place) -> SeverityPair | None:
    """Readers are sent there; nobody tells a story, warns or denies."""
    if tagged(place) or quoted(place) or _TOLD.search(sentence(place)):
        return None
    return CLAIM


_SOLD = context(
    "价|元|块|¥|货|要的|想要|下单|拍|订|购|买|课|资料|教程|模板|图纸|清单|代购|转让|闲置|定制|接单|报名|名额|福利|优惠|券|团|领|发你|出售|兼职|招|咨询|预约|链接|上新|试听|题库|笔记电子|原图|完整版|群"
)


def _led_to_buy(place: Place) -> SeverityPair | None:
    """Other places count where something is to be had; friends meet there too."""
    return _led(place) if anywhere(place, _SOLD) or _SOLD.search(place.field.title) else None


_HERE = "(?:站内|本站|这里|这边|这儿|此处|平台|小红书|红薯|薯上|评论区?|私信|这个?软件|笔记里?|图里|规则|系统)"
_BARRED = (
    "(?:不让|不能|不便|不太?方便|没法|无法|发不了|发不出|打不出|放不了|放不下|发不下|说不了|贴不了|聊不了|传不了|传不上|不给|不许|不好|(?:总|老|会|容易)?被?(?:吞|屏蔽|夹|限流|和谐)"
    "|限制多?|太?敏感|管得严|看不全|装不下|写不下)"
)
_TURN = "(?:找我|来找|加我?|戳|私|滴我|看我|看主|看头|问我|去(?:那|别|隔|老|外|我)|来(?:那|隔|老|我)|换(?:个|地)|移步|老地方|那边|别处|懂的|你懂|你们懂|联系|敲|留(?:个|下)|给你|暗号|主页|头像|简介|外面|场外|站外|搜)"
_ELSE = "(?:换(?:个|一个)|另(?:外)?(?:一个|个)|别的|隔壁|站外|场外|外面的?|老)(?:地方|平台|软件|app|窗口|渠道|地儿|账?号|站|群|网站)"
_DO = "(?:聊|说|谈|找我|细说|更新|在更|直播|下单|购买|买|看完整|看全|看后续|连载|发货|联系|见|等你|蹲|领|拿|取|下载)"
_PROFILE = (
    "(?:头像|头图|背景图?|签名|个签|简介|自我介绍|个人介绍|自介|昵称|名字|网名|资料(?:卡|页)|名片|个人?主页|首页|置顶|封面|首图|尾图|末图|图(?:片|[一二三四五六七八九末0-9])|最后一(?:张|图|页)|第[一二三四五六七八九]张"
    "|水印|左上角|右上角|右下角|左下角|角落|小字|文末|海报|关注列表|关注里|收藏夹|瞬间)"
)
_STRING = "(?:那|这|一)?(?:一)?(?:串|行|排|组|段|几个字母?|几位|个码|个方块|个圈|个账?号|条链接|数字|字母|英文|拼音|小字|号码|暗号|方块|地址|联系方式)"
_THING = "(?:价格?|报价|价目表?|价单|档期|地址|定位|报名|联系方式|号码?|电话|链接|连结|表单|表格|问卷|下单|入口|通道|课表|排课|排单|尺码表|清单|货单|菜单|目录|资料|网址|进群|团购|购买|预约|订购|预订|房态|样品|商务|入群|码)"
_CIRCLE = "(?:圈圈?|圈子|小圈|星球|小屋|群|频道|打卡组|小组|社区|房间|部落|小岛|据点|大本营|小窝|窝|营地|基地|粉丝团|队伍|组织|大家庭|池子|车队)"
_SHOP = "(?:抖店|微店|转转|闲鱼|咸鱼|小黄鱼|淘宝店?|桃宝|拼多多|快团团|群接龙|知识星球|星球|公号|公众号|视频号|服务号|小程序|b ?站|小破站|哔哩哔哩|微博|围脖|抖音|快手|小宇宙|播客|博客|网站|官网|独立站|得物|有赞|卖货便|朋友圈|蝦皮|虾皮|粉专|频道|ins|油管|知乎|豆瓣|喜马拉雅|荔枝|千聊|小鹅通|网店|网盘|表单|企微|店铺群)"
_ID = "(?!img|dsc|mmexport|screenshot|user_|file|test_|data_|get_|set_|is_)[a-z][a-z0-9.-]{0,16}_[a-z0-9_.-]{1,18}"

_BARRED_HERE = f"{_HERE}[^，。！？\\n]{{0,4}}{_BARRED}[^。！？\\n]{{0,10}}?{_TURN}[^，。！？\\n]{{0,8}}"
_ELSEWHERE = (
    f"{_ELSE}(?:里|上|那边)?[^，。！？\\n]{{0,4}}{_DO}[^，。！？\\n]{{0,4}}"
    "|(?:咱们?|我们?|大家)?(?:去|到|来|上|在)?(?:老地方|那边|外头)(?:见|聊|说|等你|找我|集合|碰头)"
)
_MARK = (
    "扫(?:一?下|描|一扫)?(?!了|地|雷|墓|兴|街|楼|货|黑|把|帚|尾|到|拖)[^，。！？\\n]{0,8}?(?:方块|方格|格子|小方|图案|黑白块|黑白图|花纹|那个码|那个圈)[^，。！？\\n]{0,3}?(?:进|加|领|入|拿|找|约|报|填|联系|下单|就|即)[^，。！？\\n]{0,6}"
    "|扫(?:一?下|描|一扫)?(?!了|地|街|楼|到)[^，。！？\\n]{0,4}?(?:那张图|海报|水印|右下角|左下角|右上角|左上角|末页|最后一[页张])(?!上|贴|的(?!码|方|格|那))[^，。！？\\n]{0,8}"
    "|(?:长按|识别|保存|截图?)[^，。！？\\n]{0,5}?(?:图|方块|海报|照片|格子)[^，。！？\\n]{0,6}?(?:加|进|入|识别|扫|打开|领|联系)[^，。！？\\n]{0,5}"
    "|(?:方块|格子|黑白图|花纹图|小方图|方码)(?:里|上|中)?(?:有|是|能|可以?|就)?(?:扫|进|加|入|领|看)[^，。！？\\n]{0,6}"
)
_SIGN = (
    f"{_PROFILE}(?:里|上|下面|旁边|上面|的|最后|末尾|底下|后面|前面|有|写的?|藏的?){{0,3}}(?:那|这)(?:一)?(?:串|行|排|组|段|几个|几位|个码|个方块|个圈|个账?号|条)(?:数字|字母|英文|拼音|小?字|号码?|链接)?"
    "(?:[^，。！？\\n写]{0,4}?(?:加|搜|找|问|联系|扫|看|戳|点|就?是|进|抄|记|打|发|领|拿|约)[^，。！？\\n]{0,4}|(?=[，,。！\\n]|$))"
    f"|(?:看|点|戳|瞄|翻|康|扫|搜|记|抄|对照|瞧|瞅|认)(?:一下|一?眼|下|我的?|清楚?)?{_PROFILE}(?:旁边|下面|上面|里|上|后面|前面|末尾|最后|底下|中间|的){{0,2}}{_STRING}[^，。！？\\n]{{0,6}}"
    f"|{_THING}[^，。！？\\n]{{0,4}}?(?:在|写|放|挂|贴|藏|印|见|看|留|塞)(?:在|到|了)?[^，。！？\\n]{{0,3}}?{_PROFILE}(?!里的人|的人)[^，。！？\\n]{{0,6}}"
    f"|{_PROFILE}[^，。！？\\n]{{0,3}}?(?:有|放|挂|写|贴|藏|留|印)(?:了|着|的)?[^，。！？\\n]{{0,4}}?(?:{_THING}|圈圈|圈子|群|[vwq](?![a-z]))[^，。！？\\n]{{0,4}}"
)
_OWN = (
    f"(?:在|走|去|进|看|到|逛|上|来|蹲|用|从|关注|搜|订阅|转战)(?:一下)?(?:我|俺|咱|我们|本店|自家)(?:的|家的?|家|那个|自己的?)?{_SHOP}(?!买|账单|购物车|记录|刷|退|客服|看|学|里?的?粉丝|被|注销|没|不|收藏|听|的)[^，。！？\\n]{{0,6}}"
    f"|(?:我|俺|咱|我们|本店|自家)(?:的|家的?|家|那个|自己的?)?{_SHOP}(?:号|店|上|里|主页|首页|频道|橱窗|那边)?(?:也|都|已|会|就|全|今晚|每天|每周|同步)?(?:有(?!人|点|个粉|[0-9一二三四五六七八九十百几]|毒|时)|可(?:以|拍|下)|能(?:拍|下|领|看)|见|自取|自提|自拍|下单|直播|开播|上架|上新|开售|开团|在售|接单|链接|同名|同步|能搜|搜得到)"
    f"[^，。！？\\n]{{0,8}}"
    f"|(?:新品|成品|样品|上新|返图|现货|价目|价格|款式|货|作品|更新|预告|福利|链接|课程|录播|回放|完整版?|原片|全文|番外|菜单|排期|课表|排课|房态|报名|下单|预约|购买|开团|截团)[^，。！？\\n]{{0,5}}?(?:都|只|全|会|就)?(?:发|放|挂|在|走|更|上|同步)(?:在|到|去)?(?:我的?|咱的?|自己的?|我们)?{_SHOP}(?!买|看|上看|刷)[^，。！？\\n]{{0,8}}"
)
_ENTER = (
    f"(?:进|入|加|来|拉你?进|带你进|混)(?:我的?|咱们?的?|这个|咱|一下|个|本)?(?:内部|学习|打卡|资料|吃货|捡漏|粉丝|读书|小)?{_CIRCLE}(?!子?里?的?人|聊天|主|了|过|成员|规)(?:里|内)?[^，。！？\\n]{{0,3}}?(?:拿|领|看(?!电|见)|下载|取|蹲|抢|抄|进货|接龙|自取|报|有|聊|下单|发)(?!了|过|一眼)[^，。！？\\n]{{0,5}}"
    f"|{_PROFILE}?[^，。！？\\n]{{0,2}}有(?:个)?(?:圈圈|圈子|小圈|裙|群)[，, ]?(?:自己|自行|直接|点|可以?|欢迎|想进|要的)[^，。！？\\n]{{0,4}}"
)
_ME = "(?<![a-z0-9])(?:d{1,4}|v|q|w|vx|wx|qq|dm|pm|mm|cue|call|[滴嘀]{1,4}|戳|踢|扣|敲|微|薇|丝|私)[ ]?我(?:也行|都行|就行|都可以?|也可以?|也成|即可|领|拿|要|发你|给你|进|拉你|约|订|问价|报价|细聊|详聊|来聊|看货|下单)[^，。！？\\n]{0,4}"
_WATCHWORD = (
    "(?:口令|暗号|密令|通关密语|接头语|对话码|门牌)(?:是|为|叫|就是|[:：])[“「『\"']?[^，。！？\\n”」』\"']{1,8}[”」』\"']?[，, ]?[^，。！？\\n]{0,3}(?:报|发|说|告诉|对上|回|私|扣|敲|备注|写)?[^，。！？\\n]{0,4}(?:拉|进|发|加|领|拿|放|通过|开门)[^，。！？\\n]{0,4}"
    "|(?:进|拿|领|加|入|找我|拉)[^，。！？\\n]{0,5}[，, ](?:口令|暗号|密令|通关密语|接头语)(?:是|为|就是|[:：])?[“「『\"'][^”」』\"'\\n]{1,8}[”」』\"']"
    "|(?:报|说|对|喊|发|凭|回)(?:出|上|对|一下)?(?:口令|暗号|密令|接头语|通关密语)[^。！？\\n]{0,10}?(?:拉|进|发你|发链|加|领|拿|通过|开门|给你|上车)[^，。！？\\n]{0,4}"
    "|(?:后台|对话框|聊天框|聊天窗|小窗|窗口)(?:里|内)?[^，。！？\\n]{0,3}(?:敲|发|打|输入?|回复?|扣|说|戳|留)[^，。！？\\n]{0,10}?(?:自动|弹|领|拿|发你|给你|跳|出来|掉落|就有)[^，。！？\\n]{0,6}"
)
_CALL = (
    f"(?:找|加|戳|滴|敲|搜|联系|约|问|私|喊|钉|呼|备注|认准|号是?|叫|账号)[^，。！？\\n]{{0,8}}?[:：@ ]{{0,2}}(?<![a-z0-9_.@/#-]){_ID}(?![a-z0-9_(.])"
    f"|(?<![a-z0-9_.@/#-]){_ID}(?:[ ，,])?(?:找我|加我?|搜|就是我|是我|联系|戳|滴|私|备注|敲|在线|欢迎|来聊|细聊|详聊|约|问价|下单|预约|报名|拿|领|看)[^，。！？\\n]{{0,4}}"
    f"|[一-鿿+➕❤]{{1,5}}[:：] ?{_ID}(?![a-z0-9_(.])"
    "|(?<![a-z0-9_.@/#-])(?=[a-z_.-]{2,14}[0-9])[a-z0-9_.-]{6,20}[ ，,]?(?:找我|加我|就是我|联系我|来找|敲我|滴我|私我)[^，。！？\\n]{0,4}"
)
_FRIEND = (
    "(?:想(?:买|要|学|吃|订|约|看|进|问|拿|了解)?|要|感兴趣|有意|需要|报名|订|买|咨询|合作)[^，。！？\\n]{0,5}的?[，, ]?(?:请|可以|先|都|直接|麻烦)?加(?:一?下|个)?(?:我|她|他|ta|老板娘?|店主|师傅|阿姨|她老人家|老人家|小妹|客服|助理|团长|本人)?[^，。！？\\n]{0,4}(?:好友|联系方式|工作号|私人号|账号)[^，。！？\\n]{0,6}"
    "|(?:号|账号|id)是(?:我|她|他|店|姓名|本人|咱)?[^，。！？\\n]{0,6}(?:生日|拼音|首字母|缩写|名字|全拼|店名|门牌|车牌|加)[^，。！？\\n]{0,8}"
)
_SEARCH = (
    "(?:去|在|到|上|打开|进|用)?(?!薯|评论|官网|app里|我在)[^，。！？\\n“”「」『』]{1,7}?"
    "(?:里|上|那边|软件|app|平台|网|宝|鱼|店|站|号)(?:直接|自己|自行|也能|就能|可以?|能)?搜(?:一?搜|索|寻|一下)?(?:店铺?|店名|名字|用户|账?号|主播|关键词)?[:：]?[“「『【][^”」』】\\n]{1,14}[”」』】]"
    "|(?<![a-z0-9])(?:v ?b|w ?b|t ?b|j ?d|d ?y|k ?s|x ?y|p ?d ?d|p ?x ?x|gzh|sph|ins|ig|tg|yt|丅g|bz|zh)(?:号|上|里|店|站)?(?:直接|去|频道)?(?:搜索?|同名|关注|频道|私我|找我|下单|自拍|见)[^，。！？\\n]{0,12}"
)
_LOOKED_UP = context(
    "地图|导航|知网|图书|百度|词典|字典|相册|电脑|系统|浏览器|音乐|歌单|论文|数据库|菜谱|课程网|小?红书|站内|本站|这里|主页|抽屉|书架|档案|题目"
)


def _searched(place: Place) -> SeverityPair | None:
    """Looked up in a dictionary or here is no way out."""
    return None if _LOOKED_UP.search(sentence(place)) else _led(place)


_APP = (
    "(?:下载?|装|安装)(?:一下|好|个|一个)?(?:我们?的?|这个|这款|那个|官方)?(?:app|软件|客户端|应用)[^。！？\\n]{0,8}?(?:领|用我的?|填我的?|邀请码|注册|首单|下单|看完整|看全|报名|学|兑|送|搜)[^，。！？\\n]{0,6}"
    "|(?:应用商店|应用市场|商店|appstore|app store|手机市场)(?:里|去|搜|下|直接|上){1,3}[^，。！？\\n]{1,10}"
)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(name="lead/barred", rule=_MESSAGE, category=_CATEGORY, needs=(), regex=_BARRED_HERE, decide=_led),
    Pattern(name="lead/elsewhere", rule=_PLATFORM, category=_CATEGORY, needs=(), regex=_ELSEWHERE, decide=_led_to_buy),
    Pattern(name="lead/mark", rule=_CONTACT, category=_CATEGORY, needs=(), regex=_MARK, decide=_led),
    Pattern(name="lead/sign", rule=_SIGNPOST, category=_CATEGORY, needs=(), regex=_SIGN, decide=_led),
    Pattern(name="lead/own", rule=_PLATFORM, category=_CATEGORY, needs=(), regex=_OWN, decide=_led),
    Pattern(name="lead/enter", rule=_CONTACT, category=_CATEGORY, needs=(), regex=_ENTER, decide=_led),
    Pattern(name="lead/me", rule=_MESSAGE, category=_CATEGORY, needs=(), regex=_ME, decide=_led),
    Pattern(name="lead/pass", rule=_SIGNPOST, category=_CATEGORY, needs=(), regex=_WATCHWORD, decide=_led),
    Pattern(name="lead/call", rule=_CONTACT, category=_CATEGORY, needs=(), regex=_CALL, decide=_led),
    Pattern(name="lead/friend", rule=_CONTACT, category=_CATEGORY, needs=(), regex=_FRIEND, decide=_led),
    Pattern(name="lead/search", rule=_PLATFORM, category=_CATEGORY, needs=(), regex=_SEARCH, decide=_searched),
    Pattern(name="lead/veiled", rule=_CONTACT, category=_CATEGORY, needs=(), regex=_VEILED, decide=_hidden),
    Pattern(name="lead/app", rule=_PLATFORM, category=_CATEGORY, needs=(), regex=_APP, decide=_led),
)
