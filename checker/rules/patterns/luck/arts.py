"""The unseen on sale in newer forms: energies, forecasts by star and beast, names, numbers and hours, altars and lamps.

Also the same words written otherwise: by letters, syllables and sound-alikes.
"""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.luck.words import DISBELIEF, LUCK_TOLD, RULE, SUPERSTITION, mystic
from checker.rules.patterns.parts import NUMBER, anywhere, context, quoted, sentence, tagged, weigh
from checker.rules.patterns.pattern import Pattern, Place

_UNSEEN = "脉轮|阿卡西|高我|指导灵|守护灵|灵魂|双生火焰|天使数字|业力|因果|前世|神性|灵性|光语|磁场|气场|能量场?|频率|振频|丰盛|显化|吸引力法则|宇宙|潜意识|阴性能量|元辰宫?|灵气|第三眼|松果体"
_HANDLED = (
    "疗愈|清理|清洁|净化|调频|解读|平衡|修复|激活|传导|点化|连接|下载|扫描|清除|提升|提频|开启|打开|校准|疏通|重启|补充|加满|供养|咨询|个案|一对一|营|陪跑|工作坊|课|冥想|音频|壁纸|手串|手链|水晶|蜡烛|喷雾|"
    "卡|阵|石|瓶|仪式|订单|下单|日记|手账|之门|法则|导师|老师|师(?=[，。！？\\s]|$)|体验|检测|拍照|照片"
)
_STARS = "(?:白羊|牡羊|金牛|双子|巨蟹|狮子|处女|天秤|天蝎|射手|人马|摩羯|魔羯|水瓶|双鱼)座?|(?:生肖|属相?)[鼠牛虎兔龙蛇马羊猴鸡狗猪]|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?|[鼠牛虎兔龙蛇马羊猴鸡狗猪]宝|十二星座|十二生肖|火象|土象|风象|水象"
_FATES = "财运|桃花|运势|运程|运气|正财|偏财|横财|贵人|转运|走运|好运|大运|爆发|大吉|大凶|水逆|翻身|暴富|发财|正缘|脱单|破财|小人|烂桃花|官非|血光|冲|犯|旺|升职|进财|进账|来财|复合|劫|灾|翻盘|逆袭|开挂"
_NAMED = "(?:名字|姓名|店名|公司名|品牌名|网名|微信名|英文名|号码|手机号|尾号|车牌号?|门牌号?|房号|楼层|桌号|qq号|生日)"
_FITS = "(?:旺[夫财妻你宅运人父母家主]?|克[夫妻父母]?|五行|补[水火木金土]|缺[水火木金土]|带[水火木金土]|吉凶|大吉|凶|运势?|财运|财库|漏财|招[财灾凶贵]|灵动数|格局|命格|磁场|能量|贵人|桃花|八字|富贵)"
_HOURS = "(?:时辰|吉时|良辰吉?日?|吉日|好日子|黄道吉?日?|日子|日课)"
_EVENTS = "(?:剖腹?产?|剖宫产?|开业|开张|开工|开市|搬家|入宅|乔迁|结婚|婚嫁|嫁娶|领证|提亲|订婚|提车|动土|装修|安床|安门|下葬|迁坟|出行|签约|挂牌|奠基|上梁|落订|提新车)"
_LAMPS = "光明灯|平安灯|文昌灯|财[利神]灯|姻缘灯|太岁灯|元辰灯|长明灯|酥油灯|莲花灯|福慧灯|往生灯|还愿灯|斗灯|心灯"
_ALTAR = (
    f"(?:代|点|供|安)?(?:{_LAMPS})|祭改|制解|补运|补[财福]?库|收[惊煞魂]|送煞|谢土|净宅|安神位|安宅|拜斗|礼斗|[制谢安拜躲顺]太岁|祭星|过七星|观落阴|牵亡|问米|问神|问仙|掷[筊杯]|扶乩|起乩|乩童|降神|走阴|看香|"
    "烧?替身|打小人|化?解?冤亲|还[受阴]?[生债][债]?|超拔|破地狱|回向|放生功德|立堂口|(?<![练瘦跑])出马(?!甲|拉松|克|达|路|蜂窝)|开财门|接财神|送穷神?|烧金纸?|补运金纸?|金纸|寿金|往生纸|元宝纸|化解?灾劫|解运|改运|借运|转运法|催[财官丁桃]运?|"
    "种生基|做[功德法][德事]|求签解[运签]?|解签|灵签代?解?|请[张道一]?[灵符]?符|画符|合和术|和合[术法符]|锁心|情蛊|牵红线|斩桃花|招正缘|[请迎]财神(?:爷)?(?:回家|进门|入宅|坐镇|到家)|"
    "[请迎](?:尊)?(?:貔貅|关公|菩萨|佛像?|观音|麒麟|金蟾|龙龟|招财猫|钟馗)(?:回家|进门|入宅|坐镇|到家|镇宅)"
)
_OFFERED = context(
    f"代|办|接|约|私|下单|拍|链接|{NUMBER}(?:元|块|r|米|起|一|份|次|盏|张|单)|¥|价|名额|限|每日|师父|师傅|老师|大师|道长|法师|阿婆|随喜|功德款|供养|结缘|报名?|生辰|生日|农历|线上|全年|一年|一盏|"
    "套|组合|份|反馈|灵验|准|很灵|上门|预定|预约|可做|可办|现货|包邮|主理|道场|堂口|宫庙|本宫|本坛|本庙"
)
_SERVED = context(
    "公告|庙方|没收费|没有收费|不收费|站旁边|我妈|我爸|外婆|奶奶|婆婆|阿嬷|阿公|爷爷|外公|小时候|陪|路过|游客|导游|电影|小说|剧|游戏|展|博物|民俗|不信|迷信|骗|笑|哈哈|志愿|同事|室友|文化节|非遗"
)
_MAGIC_HINT = context("和合|符|法事|术|咒|仪式(?!感)|塔罗|占卜|卦|诚心|心诚|师父|大师|灵符|灵验|通灵|显化|红线|月老|牌")
_READS = context("🔮|牌|塔罗|占|卦|感应|连线|星盘|灵摆|水晶球|读心|能量|命|八字|紫微|测|问事|仙|灵签|牌阵")


def _served(place: Place) -> SeverityPair | None:
    """A rite is a claim where it is on offer: a title says what a note is about, a price or a master says it is done for you."""
    if quoted(place) or tagged(place) or _SERVED.search(sentence(place)) or anywhere(place, DISBELIEF):
        return None
    return CLAIM if place.field.name == "title" or _OFFERED.search(place.field.masked) else None


def _magic(place: Place) -> SeverityPair | None:
    """He will come back within seven days: by whose magic?"""
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    return CLAIM if _MAGIC_HINT.search(place.field.title) or _MAGIC_HINT.search(place.field.masked) else None


def _read(place: Place) -> SeverityPair | None:
    """What he feels, thinks or will do, read from cards or stars."""
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    return CLAIM if _READS.search(place.field.title) or _READS.search(place.field.masked) else None


def _chosen(place: Place) -> SeverityPair | None:
    """A day or an hour chosen by a master or for its luck: a family picking a day is none."""
    if quoted(place) or tagged(place) or LUCK_TOLD.search(sentence(place)):
        return None
    return CLAIM if _LUCKY_HOUR.search(sentence(place)) or mystic(place) else None


_LUCKY_HOUR = context(f"旺|吉|八字|老师|师父|师傅|大师|先生|代|{NUMBER}(?:元|块)|五行|命|预约|接单|煞|冲")
_LUCK_ONLY = weigh(sentence=LUCK_TOLD)

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="luck/unseen",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            f"(?:{_UNSEEN})的?(?:{_HANDLED})|(?:{_HANDLED})(?:你的?|身上的?|一下)?(?:脉轮|阿卡西|业力|气场|磁场|能量场|丰盛|灵性|松果体|第三眼)|"
            "显化(?!学|物)[^，。！？\\n]{1,6}|吸引力法则|(?:向|给|跟)宇宙(?:下|要|发|许)[^，。！？\\n]{1,4}|宇宙(?:会|在|已经|正)(?:回应|安排|给你|提醒|送)|接(?:收|住)?(?:宇宙|高维|丰盛)[^，。！？\\n]{1,5}"
        ),
        unless="显化(?:是|液|剂|过程|效果)[^，。]{0,5}|频率(?:调|校|卡|课)|宇宙(?:课|卡|日记|照片|之门|老师)|能量(?:课|补充|平衡|提升|供|卡|石油)|灵魂(?:课|石|之门|老师|照片|卡|导师|拍照|体验)|潜意识(?:课|里)|能量平衡(?:膳食|饮食)|因果(?:课|关系)|前世(?:卡)|频率平衡",
        decide=_LUCK_ONLY,
    ),
    Pattern(
        name="luck/schools",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            "(?:大六壬|小六壬|六壬|金口诀|太乙神数|河洛理数|邵子神数|诸葛神数|铁板神数|称骨|测字|梅花易数|六爻|奇门|紫微|七政四余|吠陀占星|印度占星|西洋占星|古典占星|占星|雷诺曼|神谕卡|卢恩|咖啡渣|茶叶占|水晶球|灵摆|摇卦|"
            "龟壳|扶鸾|米卦|鸡卦|易经|周易|塔罗|八字|四柱|盲派|子平|风水|堪舆|面相|手相|骨相|姓名学|星盘)(?:[年月周日]运|占卜?|看|测|问|断|解|算|预测|咨询|解读|一对一|接单|排盘|陪跑|带教|收徒|实战|服务|师|体验|馆|工作室)[^，。！？\\n]{0,6}"
        ),
        unless="(?:周易|易经)(?:选修|课本|入门书|读书|讲座|解读)|风水课本|占星课代表|(?:风水|占星|塔罗|八字)师傅?(?:说|看完|看了|那[章页本])[^，。！？\\n]{0,8}",
        decide=_LUCK_ONLY,
    ),
    Pattern(
        name="luck/forecast",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            f"(?:{_STARS})[^，。！？\\n]{{0,10}}?(?:{_FATES})|(?:{_FATES})[^，。！？\\n]{{0,6}}?的(?:星座|生肖|属相)|"
            "(?:星座|生肖|本[周月年]|今[日天年]|明[日天年]|下[周月]|每[日周月]|流年|一周|[一二三四五六七八九十]{1,2}月)(?:运程|运势|开运(?:色|数字|方位|物)|幸运(?:色|数字|方位|石|物))"
        ),
        unless="双子座?[^，。]{0,4}(?:流星|冲)|狮子座?流星|属(?:马上|鸡毛)|属虎的冲",
        decide=_LUCK_ONLY,
    ),
    Pattern(
        name="luck/names",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            f"{_NAMED}[^，。！？\\n]{{0,8}}?{_FITS}|(?:改|取|起|换|测|算|看|批|选|定)[^，。！？\\n]{{0,3}}?(?:名字?|号码?|车牌)[^。！？\\n]{{0,9}}?{_FITS}|"
            "(?:数字能量|灵动数|姓名学|三才五格|五格剖象|生命密码|数字命理|号码磁场|手机号磁场)[^，。！？\\n]{0,4}|(?:八字|五行|生辰|周易|易经)(?:取|起|改|定|配)[^，。！？\\n]{0,2}名"
        ),
        unless="(?:运势|运气)不错的名字|起名[^。]{0,6}运动|名字[^，。]{0,6}(?:运[动营输用行]|凶巴巴|旺财)|[取起改]?名(?:字)?(?:叫|为|作)?(?:招财|旺财|来财|富贵|发财|进宝|好运|锦鲤|贵人)|号码?[^，。]{0,6}运[动营输用行费]|名[^。]{0,8}运[动营输用行费]|号[^。]{0,8}运[动营输用行费]",
        decide=_LUCK_ONLY,
    ),
    Pattern(
        name="luck/hours",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            f"(?:选|择|挑|看|算|定|合|测)(?:个|一个|出|好)?[^，。！？\\n]{{0,5}}?{_HOURS}|{_EVENTS}[^，。！？\\n]{{0,3}}?(?:择|选|挑|看|算)[^，。！？\\n]{{0,2}}?(?:日|时|吉)|"
            f"(?:择|选)(?:日|吉|时)(?:子)?[^，。！？\\n]{{0,4}}?{_EVENTS}"
        ),
        unless="看日子过|过日子|挑个?(?:周末|晴天)|选好日子(?:去|爬|出发)",
        decide=_chosen,
    ),
    Pattern(
        name="luck/altar",
        rule=RULE,
        category=SUPERSTITION,
        regex=_ALTAR,
        unless="解签人|金纸(?:包|箔|折)|金纸鹤|补运(?:费|单|动|营|输|送|力)|改运(?:动|行|营|维|输)|解运(?:动|输)|金纸屑|平安灯(?:笼|会)|心灯(?:会)|还生[^债]|问神(?:马|奇)|请符合|催官网|做功课|安宅(?:地|基)|问仙剑|补库存|接财神爷爷|开财门诊",
        decide=_served,
    ),
    Pattern(
        name="luck/magic",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            f"(?:{NUMBER}(?:天|日|周|个?星期|个?月|小时)|当[天晚]|三日|一周|几天|很快|不出[^，。！？\\n]{{1,4}})(?:之?[内后]|以内|左右)?[^，。！？\\n]{{0,4}}?(?:他|她|ta|对方|前任|前男友|前女友|那个人|对象|男友|老公)"
            "[^，。！？\\n]{0,5}?(?:主动|回头|联系|找你|来找|找上|复合|道歉|低头|认错|回来|想你|求你|回心|发消息|发来)[^，。！？\\n]{0,3}"
        ),
        decide=_magic,
    ),
    Pattern(
        name="luck/reads-hearts",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            "(?:他|她|ta|前任|对方|对象|那个人|你们|你俩|crush|正缘|下一段|这段)[^，。！？\\n]{0,6}?(?:爱不爱|想不想|会不会|有没有|能不能|是不是|回不回|值不值|还爱|还想|怎么想|怎么看|什么时候|几月|哪天|多久|真实想法|心里|内心|长什么样|长相|在哪|何时)"
            "[^，。！？\\n]{0,8}"
        ),
        decide=_read,
    ),
    Pattern(
        name="luck/letters",
        rule=RULE,
        category=SUPERSTITION,
        regex=(
            "(?<![a-z])(?:t罗|塔 ?l(?:uo)?|ta ?罗|bz(?=[合排精批测])|八 ?z(?:i)?|ba ?字|f ?水|feng ?水|风 ?s(?:hui)?|z ?卜|zhan ?卜|占 ?b[uo]?|kai ?光|k光|开 ?g(?:uang)?|z ?财(?![务产经会富])|zhao ?c(?:ai)?|招 ?c(?:ai)?|z ?运(?![动营输行费])|"
            "zhuan ?(?:yun|运)|转 ?y(?:un)?|b ?邪|bi ?xie|辟 ?x(?:ie)?|gai ?(?:ming|命|运|yun)|改 ?m(?:ing)?|suan ?(?:ming|命|卦|gua)|算 ?m[!1i]?n?g?|fo ?牌|佛 ?p(?:ai)?|护身 ?fu|hu ?身符|zi ?微|紫 ?wei|yin ?缘|姻 ?yuan|tao ?花运?|桃 ?hua|"
            "zheng ?缘|正 ?yuan|小 ?ren退|wang ?(?:夫|宅|桃花|fu|cai)|旺 ?(?:cai|fu|zhai|taohua)|cai ?(?:神|运|库)|财 ?(?:shen|yun|ku))(?![a-z])|"
            "[8⑧](?:字)(?:合|命|排|精|批|测|算|详|流年|不合|缺|轻|硬|喜)|(?:砖|赚|撰)运(?:珠|石|符|手|绳|阵|饰|摆|水晶|香|红|茶|咒)|(?:蒜|祘)命|塔[箩萝洛骡]牌?|[踏她]罗(?:占|牌)|占[补捕]|[沾粘]卜|风[谁睡](?:布|局|师|摆|调|大|画|先|物|轮)|疯水|"
            "开[洸咣洗]光?(?:手串|符|貔|佛|吊|加持|葫)|(?:照|召|昭|找|着)财(?:手|摆|进|符|猫咪|树|水晶|神|局|阵)|[僻避壁屁]斜(?:手|摆|挂|符|绳)|佛[排拍](?:请|结|流|泰)|(?:泰国|正庙|请)佛[排拍]|紫薇(?:斗|排|命|算)|(?:因|阴|茵)缘(?:线|符|绳|测|牌|签|石)|(?:逃|淘|陶)花(?:运|符|手|阵|位|劫)|(?:化|挡|斩)(?:杀|刹|沙)(?=[，。！\\s]|$|符|摆|阵)|镇(?:择|窄)"
        ),
        steps=("pinyin",),
        decide=_LUCK_ONLY,
    ),
)
