"""Is there anything in this text that could be a contact? A cheap question, asked of every note.

Pairs of characters, found by one character class and one look at the pair; words of Latin letters; long numbers.
"""

from __future__ import annotations

import functools
import re

from checker.expressions import compiled
from checker.rules.contacts import digits

# First characters, then those that may follow any of them.
_ROWS = (
    ("微薇威葳卫", "信芯心欣新x星店博:：号 @_abcdefghijklmnopqrstuvwyz亻我聊"),
    ("维唯围蔚徽胃征魏伟未味韦巍为尾委畏伪萎纬苇玮炜渭葳崴卫喂违慰", "信芯心欣辛鑫馨薪昕忻锌新幸杏x:：号"),
    ("微薇威", "辛鑫馨薪昕忻锌幸杏）】」”"),
    ("加", "（(【「“"),
    ("√", "信x"),
    ("心", "泡"),
    ("某", "信"),
    ("w", "心"),
    ("羊君郡", ":：0123456789"),
    ("亻", "言散攵敝 "),
    ("讠", "舌 "),
    ("力", "口"),
    ("禾", "厶 "),
    ("绿", "泡软书"),
    ("色", "软图聊小"),
    ("地", "球"),
    ("小", "绿窗蓝破宇助号电"),
    ("个", "微签好"),
    ("人", "号页"),
    ("性", "签"),
    ("业", "微"),
    ("企", "微鹅额"),
    ("加添", "v微薇威维葳蔚w卫绿q扣群裙君我赖企l个好秋球老客小助顾店团t一下郡心h "),
    ("嘉佳茄伽珈咖迦", "v微薇威w"),
    ("家", "v微薇页"),
    ("+", " 我vw微薇威维葳绿q扣企群裙卫t个l赖心"),
    ("十丅", "v微薇威wq"),
    ("扣", "扣q我:：号裙1邮v群"),
    ("秋球丘叩抠口", "秋球丘叩抠口"),
    ("进入拉来建", "裙郡君q"),
    ("裙", "号里聊:："),
    ("君", "羊 "),
    ("电", "话联报讠 "),
    ("店垫典殿", "话"),
    ("机", "号:：微联同搜@"),
    ("号", "码"),
    ("联", "系络"),
    ("座热来致短", "机线电信"),
    ("拨订", "打位"),
    ("客", "服"),
    ("公宫工恭", "号众主种重终仲中z./|丨·_粽棕"),
    ("供共贡龚功弓攻", "众种粽棕终仲"),
    ("视是式试", "鱼频平贫品"),
    ("频务阅方", "号"),
    ("程", "序式搜"),
    ("搜", "一同"),
    ("同", "名号"),
    ("淘桃陶掏逃某", "宝口店b特猫东音手"),
    ("天", "猫"),
    ("拼并", "多夕西x刀"),
    ("京狗", "东"),
    ("闲咸贤黄", "鱼"),
    ("鲜", "市"),
    ("转得", "转物"),
    ("阿有抖", "里赞店音y抖"),
    ("唯虾露旋亚独速孔卖", "品皮天转马立卖夫货"),
    ("斗陡豆d", "音瓣豆鱼"),
    ("虎东新", "牙子浪"),
    ("快", "手团"),
    ("哔", "哩"),
    ("围", "脖"),
    ("渣大知头", "浪眼乎条"),
    ("百油脸推", "家管书特度"),
    ("粉西喜", "专丝瓜马"),
    ("纸蝙陌钉飞", "飞蝠陌钉书"),
    ("官团评", "网搜"),
    ("邮油有", "箱件"),
    ("表问腾谷石金麦接收", "单卷讯歌墨山数客龙集款"),
    ("线享多", "文表维"),
    ("丝思斯司厶撕四", "信聊我"),
    ("密", "我"),
    ("站", "内"),
    ("后", "台"),
    ("滴嘀戳踢敲扣窗撩呼艾叫", "滴嘀我你特"),
    ("拉转打", "你我账款"),
    ("主住煮注", "页叶业y"),
    ("简剪捡", "介j"),
    ("背头名", "景像片"),
    ("料", "卡"),
    ("置治", "顶鼎丁d "),
    ("二2贰", "维微唯wm"),
    ("码", "在见放"),
    ("长识扫", "按别图码马玛一描群我这下上m"),
    ("图二三四五六末", "码扫加"),
    ("链炼练涟连", "接结j"),
    ("网云度夸蓝提", "址盘克奏取"),
    ("传口短", "送令链"),
    ("买单名约取", "方渠地途入通"),
    ("入", "口"),
    ("付银汇街包", "宝行款口转码"),
    ("走过开离", "平微淘闲咸"),
    ("台站", "外"),
    ("线", "下"),
    ("暗都", "号懂"),
    ("找系喊", "我"),
    ("首", "页"),
    ("号", "在"),
    ("图", "一二三四五六七八九末0123456789片里中"),
    ("签", "名"),
    ("封", "面"),
    ("瞬", "间"),
    ("加嘉佳伽茄迦珈枷咖家架+", "微薇威维围唯伟味未胃尾委蔚魏韦巍徽畏伪萎纬苇玮炜渭葳崴卫惟帷潍煨偎√寇蔻鹅"),
    ("惟帷潍煨偎", "信芯心欣辛鑫馨薪昕忻锌新幸杏沁莘x"),
    ("微薇威维围唯蔚魏韦巍徽卫葳崴√", "沁莘亻x心欣辛鑫新"),
    ("枷", "我vwq微薇威"),
    ("竹猪祝珠朱株柱", "页夜"),
    ("主", "夜叶"),
    ("直", "顶"),
    ("间煎减检", "介界"),
    ("萍瓶凭拼坪屏", "论伦仑轮"),
    ("评", "伦仑轮"),
    ("论", "第"),
    ("区", "放写贴留有挂"),
    ("忘往旺网", "盘判磐盼"),
    ("水", "印"),
    ("注", "列"),
    ("厚后", "苔抬台"),
    ("丝思斯司撕厶四死", "芯欣辛"),
    ("油游尤由幽邮", "箱香厢湘"),
    ("个", "邮油游"),
    ("涛", "宝"),
    ("桃鱼", "搜同上"),
    ("橙", "子"),
    ("音", "软符"),
    ("同即", "微薇qv绿"),
    ("有", "微薇"),
    ("窗", "询报敲问"),
    ("公", "号"),
    ("收", "钱"),
    ("裙", "里报"),
    ("扫", "描"),
    ("冒吱举吭", "个泡声手一"),
    ("合", "集"),
    ("橱", "窗"),
    ("尾末", "号图页"),
    ("瓜", "号"),
    ("记", "一"),
    ("打频", "0道"),
    ("腾会", "会议号"),
    ("房", "间号"),
    ("连", "麦"),
    ("星", "球"),
    ("圈屋", "子发聊领看"),
    ("进", "圈屋"),
    ("识", "星"),
    ("园", "搜里同"),
    ("露", "天"),
    ("软", "件"),
    ("老艾分", "鼠特机"),
    ("头", "图"),
    ("九", "宫"),
    ("张", "照图"),
    ("字", "后前反里就"),
    ("绿公鱼徽业站电", "信号塘 v询"),
    ("小", "红"),
    ("个台反", "个拉抽过"),
    ("昵", "称"),
    ("转", "我"),
    ("口", "令"),
    ("暗", "号"),
    ("留", "号个下你手"),
    ("发", "我你"),
    ("报填", "个“暗表"),
    ("猫狗喵", "店"),
    ("小", "号盒飞"),
    ("大副", "号绿"),
    ("葳", "信芯星"),
    ("赖", "我找i:"),
    ("彳", "攵散敝 "),
    ("丁蔻寇釦", "丁蔻寇裙q"),
    ("隔", "壁"),
    ("微豆逗", "脖勃办瓣"),
    ("鹅", "厂"),
    ("歪", "歪"),
    ("蓝", "鸟"),
    ("抖", "加搜同号"),
    ("绿", "码"),
    ("嘉佳伽茄珈咖迦", "我赖"),
    ("发", "电"),
    ("小", "鹅报"),
    ("枝", "微"),
    ("包", "多"),
    ("千", "聊"),
    ("拉加", "你"),
    ("扫", "最末一第下"),
    ("应谷浏", "用歌览"),
    ("先定订", "转金"),
    ("某挂", "鱼"),
    ("图一二三四五六末", "的"),
    ("的", "码"),
    ("限", "动"),
    ("隔", "壁"),
    ("另", "一"),
    ("信打", "我"),
    ("档", "案"),
    ("猫", "超"),
    ("方", "号账帐"),
    ("备", "注"),
    ("复粘", "制贴"),
    ("助课", "理手代"),
    ("下", "载"),
)  # fmt: skip
_SINGLES = "群私赖峮"
_NUMERALS = "".join(digits.NUMERALS)
_PAIRS = frozenset(
    first + second for firsts, seconds in (*_ROWS, (_NUMERALS, _NUMERALS)) for first in firsts for second in seconds
)
_LATIN = frozenset((
    "amazon", "bili", "bilibili", "bio", "call", "carousell", "cue", "dd", "di", "dian", "dianhua", "didi",
    "discord", "dm", "dou", "douyin", "dw", "dy", "ebay", "email", "er", "erweima", "etsy", "ewm", "facebook", "facetime",
    "fb", "foxmail", "fps", "gmail", "gong", "gongzhong", "gongzhonghao", "google", "gzh", "hao", "ig", "imessage",
    "inbox", "ins", "instagram", "jd", "jia", "jiav", "jiavx", "jiaw", "jiawei", "jiawx", "jian", "jianjie", "jin", "kakao", "kakaotalk", "kk", "kou", "koukou",
    "ks", "kuaishou", "lian", "lianjie", "line", "link", "mail", "messenger", "mobile", "momo", "payme", "paypal",
    "pdd", "phone", "ping", "pinglun", "pinglunqu", "pinterest", "pl", "plq", "pm", "profile", "pxx", "q", "qq",
    "qr", "qiu", "qiuqiu", "qrcode", "qun", "shopee", "shou", "shouji", "si", "signal", "siliao", "siwo", "sixin", "skype", "sl",
    "soul", "sph", "sx", "t", "tao", "taobao", "tb", "tel", "telegram", "tg", "threads", "tiktok", "tm", "tmall",
    "twitter", "url", "v", "venmo", "viber", "vx", "w", "wa", "wang", "wangpan", "wb", "we", "wechat", "wei",
    "weibo", "weix", "weixin", "weix1n", "whats", "whatsapp", "wx", "xian", "xianyu", "xin", "xinhao", "yin", "youtube",
    "lg", "lai", "yy", "zoom", "1688", "zelle", "zfb", "zhi", "zhiding", "zhu", "zhuye",
))  # fmt: skip
_LATIN_HAN = frozenset(("b站", "k手", "d音", "t我", "d我", "k我", "e我"))
_RUN = 7
"""So many of one character in a row are no cue."""
_PREFIXES = ("vx", "wx", "qq", "tel", "wechat", "weixin", "whatsapp")


@functools.cache
def _finders() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    # Each pattern begins with one bare class: that is what the engine can skip by.
    singles = re.escape(_SINGLES)
    firsts = re.escape("".join(sorted({pair[0] for pair in _PAIRS})))
    seconds = re.escape("".join(sorted({pair[1] for pair in _PAIRS})))
    return (
        compiled(f"[{singles}{firsts}](?:(?<=[{singles}])|(?=[{seconds}]))"),
        compiled("[0-9a-z][0-9a-z_.]*"),
        compiled(f"{digits.DIGIT}(?:{digits.SEPARATOR}{{0,3}}{digits.LIKE_DIGIT}){{4}}"),
    )


def places(text: str) -> list[int]:
    """Where a closer look is worth while; empty for most notes."""
    pairs, latin, numbers = _finders()
    found: list[int] = []
    for match in pairs.finditer(text):
        place = match.start()
        pair = text[place : place + 2]
        if pair not in _PAIRS and pair[:1] not in _SINGLES:
            continue
        if pair[0] == pair[-1] and text.startswith(pair[0] * _RUN, place):
            continue
        if pair[0] not in _NUMERALS or pair[-1] not in _NUMERALS or numbers.match(text, place):
            found.append(place)
    for match in latin.finditer(text):
        word = match.group()
        if (
            (word[0] <= "9" and numbers.match(text, match.start()))
            or word in _LATIN
            or word + text[match.end() : match.end() + 1] in _LATIN_HAN
            or word.startswith(_PREFIXES)
            or "_" in word
            or (len(word) > 6 and not word.isalpha())
        ):
            found.append(match.start())
    return found
