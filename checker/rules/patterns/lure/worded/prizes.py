"""False prizes and free bait."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.lure.worded.shared import FRAUD
from checker.rules.patterns.parts import (
    NUMBER,
    WARNED,
    around,
    context,
    either,
    gap,
    near,
    number,
    quoted,
    tagged,
    weigh,
)
from checker.rules.patterns.pattern import Pattern, Place

# --- Prizes and free bait ---
_PRIZE = (
    f"恭喜(?:你|您|宝子|宝宝|姐妹|家人|亲|老铁|小可爱|这位|各位|屏幕前|刷到|看到|点开|点进|打开|路过|第){near(10)}(?:中奖|中了|获得|"
    f"获|抽中|选中|被选|抽到|命中|归你|送你|免单|免费|名额|资格|大奖|一等奖|幸运|领取|第{NUMBER}"
    f"[位个名]){gap(6)}|恭喜[^，。！？\n]{{0,4}}(?:抽中|中奖|免单|获得免费)|恭喜(?:中奖|得奖|获奖|您获得|你获得|抽中|领取)|(?:你|您)(?:已|已经|就是|"
    f"是|被|正是)?(?:被)?(?:系统|后台|随机|品牌)?(?:抽中|选中|抽为|选为|锁定)(?:为|了|成)?{gap(8)}"
    f"|(?:你|您)(?:是|就是|正是)(?:今天|本月|本店|我们)?(?:的)?第{NUMBER}(?:位|个|名){gap(6)}|"
    f"(?:幸运|中奖|获奖)(?:用户|儿|粉丝|访客|观众|锦鲤|名单)(?:就)?(?:是你|是您|已生成|出炉|之一)|"
    f"(?:奖品|大奖|红包|礼品|礼包)(?:已|已经|正在)?(?:到账|发放|备好|生成|给你留|为你保留|待领取|"
    f"等你领|躺在)|中奖率(?:百分之百|百分百|100%|高达)[^。！？\\n]{{0,10}}|(?:人人|个个|百分百|"
    f"100%|必|包)(?:有奖|中奖|能中)|(?:没人|绝不|不会|不让你?)(?:会)?空手(?:而归|走|回)?|(?:中奖|"
    f"抽中|获奖)的?[^，。\\n]{{0,3}}(?:付|交|出|承担)[^，。\\n]{{0,6}}费|点击(?:领奖|领取|有惊喜|"
    f"抽奖|查收)"
)

_PRIZE_STORY = context(
    "同学|同事|朋友|学长|学姐|师兄|室友|老师|弟|妹|表|儿子|女儿|孩子|选手|作者|导演|队|奶奶|爷爷|"
    "妈|爸|他|她|彩票|年会|公司|学校|比赛|婚|毕业|论文"
)

_FREE = either(
    "免费 白送 白拿 白给 不要钱 不花钱 一分钱不花 一分不花 不用钱 不收钱 0元 零元 0块 1元 一元 "
    "1块 一块钱 1分钱 一分钱 0.01元 全免 免单 赠送 送你 送给你 送出 倒送"
)

_SHIPPING = either(
    "邮费 运费 快递费 邮 快递 包装费 手续费 工本费 税费 税 清关费 保价费 打包费 油费 人工费 挂号费 仓储费"
)

_POSTAGE = (
    f"(?:只要?|只需|仅需|就|您?出|自己出|你出|自付|自理|付|承担|补|掏|出|到付|交)(?:个|一下|点|"
    f"您?的)?(?:[0-9.]{{1,5}}(?:元|块)?(?:的)?)?{_SHIPPING}(?:费)?(?:自理|自付|你出|您出|到付|"
    f"就行|就发|就寄|就送|就给|即可|就好|就能)?|{_SHIPPING}(?:费)?(?:您|你|自己|买家|得自己|"
    f"要自己|需)?(?:自理|自付|出|到付|自出|承担|付|{NUMBER}(?:元|块)(?:自付|自理)?)"
)

_BAIT = (
    f"(?:{_FREE}{near(14)}(?:{_POSTAGE})|(?:{_POSTAGE}){near(8)}(?:{_FREE}|就发|就寄|就送|带走|拿走|领走|"
    f"归你|寄给你|送到家|发你)|(?:付|出|掏|交)个?(?:邮费|运费|快递费)就(?:发|寄|送|给|拿走|归你|"
    f"能领|可以))"
)

_ZERO = (
    f"(?:0|零|1|一|0.1|1分|一分)(?:元|块钱?|块|分钱?)(?:购|抢|领(?![域导带土])|拿|秒|得|带走|抱走|换|试用|到手|"
    f"包邮|拿走|领走|入手|买)|(?:免费|白|无偿)(?:领取?|送|拿|抱走|带走|得|撸|嫖)(?:{NUMBER}"
    f"[件个台部套份盒]|手机|平板|耳机|扫地机|空气炸锅|电饭煲|行李箱|正装|大牌|口红|iphone|ipad|"
    f"华为|自行车|电动车|金条|黄金|茅台|大米|鸡蛋|食用油)"
)

_BAIT_STORY = context(
    "领养|图书馆|社区|志愿|食堂|景区|博物馆|公园|小程序骑|地铁|银行|公交|乘车券|优惠券|学校|单位|"
    "公司|工会|邻居|退还|退给|垫付的|补给你|补你|自己出了|赠送运费险|运费险|退货|退回|寄回|平台|快递小哥|驿站|我妈|我爸|外婆|奶奶|打赏|猜"
)

_BAITED = (
    "(?:(?:你|您|屏幕前的你)(?:就|便)?是(?:今天|今日|本周|本月|天选|这次)?的?(?:锦鲤|天选之子|"
    "天选|幸运儿|幸运星|大奖得主)|天选锦鲤)[^。！？\\n]{0,10}|奖品?(?:填|报|发|"
    "留)(?:个)?地址[^，。\\n]{0,4}|(?:一|1|几)分钱(?:就)?(?:喝|吃|住|玩|看|学|领|拿|拍|试|抢|换|"
    "买|体验|入手)[一-鿿]{0,4}|(?:一|1|0|零)元(?:就)?(?:喝|吃|住|玩|学|拍|体验|入住|植发|美甲|"
    "纹眉|理发|洗牙)[一-鿿]{0,4}|抽中的?(?:都|来|请|快)[^。！？\\n]{0,8}(?:领|运费|邮费|"
    "手续费)[^，。\\n]{0,6}|(?:免费|白)送[^，。！？\\n]{1,12}，[^，。！？\\n]{0,4}(?:出|付|给|收|"
    "掏|交)(?:个|点)?(?:打包费|邮费|运费|快递费|手续费|工本费|包装费|税|油钱|跑腿费)"
)

_TOPUP = (
    "(?:充|冲|存|缴|刷)(?:值)?(?P<was>[0-9]{1,5}|[一二两三四五六七八九十百千]{1,5})(?:元|块)?(?:钱)?(?:的)?(?:话费|油卡|电费|余额|本金|q币|点券)?"
    "，?(?:就|立刻|秒|直接|马上)?(?:到账?|得|送|变|返|能提|到手)(?P<now>[0-9]{1,5}|[一二两三四五六七八九十百千]{1,5})(?![0-9折次斤个张杯份节]|块豆)"
)

_CHOSEN = (
    "(?:您|你)的?(?:手机)?(?:的)?(?:尾号|尾数|尾码|号码|手机号|账号|账户|id|头像|昵称|订单|地址)[^，。！？\\n]{0,4}(?:被)?(?:系统|后台|平台|随机)?"
    "(?:选中|抽中|抽到|中签|中奖|入选|命中|中了)|(?:系统|后台|平台|大数据)(?:刚|已|自动|随机|这次|今天)?(?:抽到|抽中|选中|选到|挑中|摇到|摇中)"
    "(?:了)?(?:您|你|这位)(?:了)?|"
    "(?:付|交|掏|出|补|给)(?:个|下|一下|我)?(?:[0-9一二两三四五六七八九十]{1,4}(?:块|元)?[0-9一二三四五六七八九]?)?(?:的)?"
    "(?:运费|邮费|快递费|邮资|快递钱|运费钱|邮递费|路费)，?[^，。！？\\n]{1,8}(?:归你|归您|拿走|抱走|带走|就寄|就发|送你|白拿)|"
    "[^，。！？\\n]{1,8}(?:只|仅)收(?:个)?(?:邮资|运费|邮费|快递费|包装费)(?=[，。！\\s]|$)|(?:0|零|o)元(?:进|学|入|开)，?[^，。！？\\n]{0,6}"
    "(?:费|钱)[0-9一二两三四五六七八九十百千]{2,5}"
)

_CHOSEN_STORY = context(
    "领养|图书馆|社区|学校|单位|公司|邻居|自己出了|退货|退回|寄回|银行|我妈|我爸|外婆|奶奶|年会|摇号|幼儿园|存错"
)


def _swollen(place: Place) -> SeverityPair | None:
    """Money that grows by being paid in: the sum paid out is at least double."""
    if quoted(place) or tagged(place) or WARNED.search(around(place, 24, 24)):
        return None
    paid, got = number(place.match["was"]), number(place.match["now"])
    return CLAIM if paid >= 10 and got >= 2 * paid else None


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="lure/prize",
        rule="comp/prize",
        category=FRAUD,
        regex=_PRIZE,
        decide=weigh(sentence=_PRIZE_STORY, field=WARNED),
    ),
    Pattern(
        name="lure/bait",
        rule="comp/prize",
        category=FRAUD,
        regex=_BAIT,
        decide=weigh(sentence=_BAIT_STORY, field=WARNED),
    ),
    Pattern(
        name="lure/zero",
        rule="ad-law/8-clear",
        category=FRAUD,
        regex=f"(?<![0-9一二三四五六七八九十百千万两几.]){_ZERO}",
        unless="(?:一|1)块(?:买|拿|换)|免费领养|白领",
        decide=weigh(sentence=_BAIT_STORY, field=WARNED),
    ),
    Pattern(
        name="lure/baited",
        rule="comp/prize",
        category=FRAUD,
        regex=_BAITED,
        decide=weigh(sentence=_BAIT_STORY, field=WARNED),
    ),
    Pattern(
        name="lure/top-up",
        rule="price/fraud",
        category=FRAUD,
        regex=_TOPUP,
        decide=_swollen,
    ),
    Pattern(
        name="lure/chosen",
        rule="comp/prize",
        category=FRAUD,
        regex=_CHOSEN,
        decide=weigh(sentence=_CHOSEN_STORY, field=WARNED),
    ),
)
