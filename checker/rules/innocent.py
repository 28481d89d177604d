"""Clauses that are worded as claims are and are none: the platform's own places, what one cares about, chores by the clock.

Only for what nobody wrote down: a row or a pattern has conditions of its own.
"""

from __future__ import annotations

from checker.expressions import compiled
from checker.rules.overheard import CALLED_OUT, MADE_TO
from checker.views import FieldText

_HERE = "(?:小红书|小红薯|红薯|薯店|站内|本站)(?:里面?|上|内|的|app|官方|自己的|，|,){0,2}"
_GONE = "(?:里|上)?(?:已经|都|也|还|暂时|现在)?(?:没|不|关|封|停|下架|搜不|被|太|满)"
_OWN = (
    f"(?:{_HERE}(?:店铺?|小店|商城|搜|直播|(?:的)?(?:粉丝)?群|橱窗|购物车|商品|钱包|支付|客服|订单|预约|报名|组件)"
    "|(?:官方|预约|报名|留资|平台的?|抽奖|笔记|投票)组件|商品卡|购物车|小黄车|(?<!同款)(?<!隔壁)(?<!另外)橱窗(?:里|有|见|上)"
    "|群(?:就|都|也)?(?:建|开)?在(?:小红书|红薯|站内)|订单页|订单详情|(?<![像面图印片])左下角(?:的|有|点|直接|就能|可以){0,2}(?:商品|购买|购物|小?黄?车|下单|拍)|主页(?:的|里的?)?合集)"
    f"(?!{_GONE})"
)
"""Where readers may be sent: the mall, the cart of a live show, the platform's own components and lists (§5.1)."""
_ELSEWHERE = (
    "微信|软件|号码|[微薇威维卫葳溦](?:信|芯|心|号|聊)|绿色|绿泡|[橙橘黄黑蓝粉紫]色?的?(?:那个)?(?:软件|app|平台|鱼|鸟)|淘|天猫|京东|拼多多|某[宝东鱼音站手程团博]|闲鱼|咸鱼"
    "|黄鱼|得物|抖|快手|视频号|公众?号|小程序|微博|围脖|知乎|豆瓣|b ?站|小破站|网盘|表单|问卷|官网|网店|微店|有赞|站外|隔壁|别的|其他平台|另一个|外面|老地方|另(?:外|一)?[^，,。]{0,2}号"
    "|电话|手机|座机|热线|邮箱|扣扣|企鹅|转账|支付宝|头像|简介|置顶|签名|暗号|扫|二维码|图[一二三四五六末0-9]|同名|裙|(?<!粉丝)(?<!进)(?<!小红书)(?<!小红书的)群(?!聊|在)|小号|加我|私下|线下"
    "|(?<![a-z])(?:vx?|wx|q{1,2}|tb|jd|pdd|dy|ks|gzh|ins|ig|line|dm)(?![a-z])|[a-z0-9_.-]{6}"
)
"""Where they may not. One such word, and nothing is excused."""
_OWN_PAY = "(?:小红书|平台|官方)(?:的|自带的?)?(?:钱包|支付|担保|收银台)"
_BACK_THE_WAY = "退款?(?:会|都|也|可)?(?:按)?原路"
_PRESSED = "没了|抢|下架|恢复|涨|最后|仅|限(?!动)|只[剩有到收]|手[慢快]|秒|错过|名额|截|送|抽|领|免|返|减|券|红包|赞|收藏|关注|转发|评论|三连|粉丝|扣|解锁"
_FOLLOWED = "关注(?=[一-鿿]{1,6}(?:的|，|,|。|就是|即是|也是|比|$))(?!我|本|咱|店|主页|账号|一下|一波|点|了|后|再|就|即|都|加|并|有|可|和?(?:点赞|收藏|转发|评论)|公众|微|抖|直播|品牌|小店|官方|笔记)"
"""What one cares about: 关注独居老人, 关注孩子的情绪."""
_REWARDED = "领|送|抽|私|发你|拉你|进群|解锁|资料|福利|红包|免单|奖|得(?=[一二三0-9])|返|券|完整|点赞|收藏|转发|评论|三连|不迷路|更新|截图|凭|换|补|多拿|最后|手慢|仅限|加(?=[一二两三五])"
_CHORE = "(?:不|没|还不|还没)(?:睡|起床?|交(?!定|钱|费|款)|写|填|做(?!单|这)|改|复习|背|到(?!店|手|账)|打卡上|签退|回家|出门|吃药|洗|走|还书?|归还|登记|体检|缴费|报到|熄灯|关灯)"
_FINED = "扣[钱分工薪绩考]|罚|零分|挂科|迟到|旷|起不来|挨骂|骂|请家长|换题|延毕|算缺|断电|锁门|关门|熄灯|爬不起|头疼|黑眼圈|倒下"
_DEALT = "买|拍|下单|抢|订|定金|价|元|块|折|券|货|库存|名额|团|链接|发你|领(?!导)|送|恢复|涨|下架|优惠"
_FULL = "(?:图书馆|自习室|教室|食堂|健身房|[早晚]高峰|班车|校车|地铁|澡堂|球场|楼下|停车)[^，,。！？\n]{0,8}手[慢快]"
"""A seat that others take, and nothing that is sold."""
_CODES = "(?:验证码|密码|取件码|取餐码|身份证|车牌|学号|工号|准考证)[^，,。！？\n]{0,4}(?:[前后尾]|[0-9]{3})"
_COUNTED = "评论|留言|关注|领|抽|送|发给我"
"""Who writes a code is rewarded: 评论报车牌尾号，前二十位装胎不收工钱."""
_WENT = (
    "导航(?:里|上)?(?:直接)?(?:过去|找过?去|搜|带我|走(?=的|，|,|$))|地图(?:上|里)?(?:导|找过?去|跟着)|(?:去|到|在|进)(?:实体|线下)?(?:店里?|门店|现场|档口|柜台)(?:里)?(?:直接)?(?:看|买|吃|试|逛|挑)的(?=[，,。！!]|$)"
    "|(?<![想要爱会需])(?:走|找|摸|跟)(?:着|了半天)?过去的(?=[，,。！!]|$)"
)


def innocent(category: str, field: FieldText, start: int, end: int) -> bool:
    """Whether the folded clauses ``[start, end)`` only sound like a claim of ``category``."""
    text = field.masked
    low, high = field.sentence(start, end)
    said = text[low:high]
    if category == "diversion":
        return bool(compiled(_WENT).search(said)) or _at_home(field, low, high)
    if category == "guarantee":
        return bool(compiled(_OWN_PAY).search(said) and compiled(_BACK_THE_WAY).search(said))
    if category != "inducement":
        return False
    if compiled(_CODES).search(said) and not compiled(_COUNTED).search(said):
        return True
    if any(compiled(one).search(said) for one in (_FULL, CALLED_OUT, MADE_TO)):
        return True
    if compiled(_FOLLOWED).search(said) and not compiled(_REWARDED).search(said):
        return True
    if compiled(_CHORE).search(said) and compiled(_FINED).search(said) and not compiled(_DEALT).search(said):
        return True
    return compiled(_PRESSED).search(said) is None and _at_home(field, low, high)


def _at_home(field: FieldText, low: int, high: int) -> bool:
    """Whether the sentence ``[low, high)``, or the one before, names a place of the platform, and neither one elsewhere."""
    before, _ = field.sentence(low - 1, low - 1) if low else (low, low)
    both = field.masked[before:high]
    return bool(compiled(_OWN).search(both)) and not compiled(_ELSEWHERE).search(both)
