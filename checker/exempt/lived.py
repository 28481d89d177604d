"""Words that stand in a scene: somebody took it, somebody answers, warns, shows off, an advert is seen on a wall.

Judged around one claim, and never where the note clearly sells. What no list of words can tell, the words behind the claim
do: 只剩一箱没人认领 hurries nobody, 手慢无说的是我家的红烧肉 neither.
"""

from __future__ import annotations

from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled
from checker.model import Commercial

_REACH = 60
"""Code points looked at on each side of a claim."""

_WHO = "(?:我们?|咱们?|他们?|她们?|[猫狗鸟]|邻居|隔壁|同事|室友|同桌|别人|人家|朋友|孩子|小孩|娃|老婆|老公|阿姨|大爷|[我他她]?[妈爸]|[爷奶]{2}|外[婆公]|阿[嬷公]|[二大小]姨|[弟妹哥姐]{1,2}|老师|师傅|店员)"
_BEFELL = (
    f"^[^，,。！？\n]{{0,8}}[，,]?(?:就|都|已经|直接)?(?:被|让){_WHO}[^，,。！？\n]{{0,4}}(?:抢|买走|拿|叼|端|吃|领走|借|占|捡|撕|弄|拆|带走)|"
    "^[^，,。！？\n]{0,6}[，,](?:老师|家长|学校|安检|保安|妈妈|我妈)[^，,。！？\n]{0,4}(?:没收|扔|丢|收走|拦)|"
    "^[^，,。！？\n]{0,4}[，,]?(?:也|却|都|还是|就是|一直)?没人(?:认领|要|抢|买|来|领|吃|拿|敢|理|信|答|接)|"
    "^[^。！？\n]{0,4}[，,](?:老板娘?|店员|阿姨|大叔|大爷|摊主|他|她)(?:算|给|送|收|多给|少收|拿给|塞给|装给)了?我(?!们?的?(?:粉丝|读者))"
)
"""What became of it: taken by the neighbour, left by all, the cook let it go for ten."""
_MEANT = f"^的?(?:这话|[两三四]个字)?(?:说的(?:就)?是|指的是|其实是|原来是|是)(?!我们?(?:的)?(?:店|新|产|品|课|款)|他们?(?:家的?)?(?:店|新|产|品))(?:{_WHO}|食堂|家里|学校|单位|楼下|班里|宿舍)"
"""The words are said of a person, or of something at home: 手慢无说的是我家的红烧肉."""
_RETORT = "^[^。！？\n]{0,14}[，,](?:我|我们|他|她)(?:就|只|才|赶紧|当场)?(?:说(?!真|实|句|一下|过|了)|问(?!过|了|客服|老板)|点开|划走|挂了|关了|没理|没接|没信|没敢)"
"""Somebody says it, somebody answers."""
_WARNED_OFF = f"^[^。！？\n]{{0,8}}[，,][^，,。！？\n]{{0,6}}{_WHO}(?:就|赶紧|连忙|都)?(?:说|喊|劝|让|叫|叮嘱)[我他她]?(?:别|不要|千万别)"
_ADVERT_OF = "^[^，,。！？\n]{0,8}的?(?:广告|海报|传单|小广告|弹窗|横幅|推销短信|推销电话)(?:词|语|牌)?(?:贴|挂|塞|写|盖|掉|发|被|褪|还|上|在|响|的|[，。！？\\s]|$)"
"""Words of an advert that is seen, not made."""
_SHOWN_OFF = (
    f"(?:朋友圈|群里|有人|网上|{_WHO})(?:里|又|天天|总|有人)?[^，,。！？\n]{{0,4}}(?:晒|发|刷屏)[^，,。！？\n]{{0,4}}$"
)
_LOOKED = "^[^，,。！？\n]{0,4}[，,]我(?:点开|看了|没|划|屏蔽|拉黑|笑|截图)"
_HOMEWORK = "^的(?:作业|读书|笔记|论文|报告|材料|稿|申请|ppt|作文|设计)"
_CAME = (
    "^了?[^，,。！？\n]{0,3}[，,]我(?:们)?(?:[0-9一二三四五六七八九十两]{1,3}点|到的时候|去的时候|赶到|刚好|差一|掐着|踩点)|"
    "^里?[0-9一二三四五六七八九十百两]+条|^[，,](?:老板娘?|摊主|店员|大姐|大叔|阿姨)(?:说|笑|摇头|叹|不肯|又)"
)
"""Who came too late or just in time; messages that were counted."""
_CAUGHT = "(?:我们?|他|她|[弟妹哥姐妈爸])[^，,。！？\n]{0,4}(?:赶上|抢到|买到|吃到|喝到|轮到|捡到|等到)了?$"
"""Got before it was gone: 我赶上最后一碗."""
_AT_WORK = "(?:我们|咱们)(?:科室|班|组|系|部门|单位|学校|院里?|宿舍|公司)[^，,。！？\n]{0,3}$"
_DOWNSTAIRS = "(?:我家|我们|宿舍|公司|学校)(?:楼下|门口|对面|后门)[^，,。！？\n]{0,2}$"
_HANDLED = f"{_WHO}[^，,。！？\n]{{0,3}}把(?:那|这|她的|他的|我的)?[个串只块]?$"
_MADE_TO = f"(?:{_WHO}|大姐|大妈|微商|客服|中介)[^，,。！？\n]{{0,8}}(?:要我|让我|叫我|拉我|喊我|劝我|把我|把我拉)[^，,。！？\n]{{0,4}}$"
"""Somebody else wants the writer in a group."""
_WAITED = "^[^，,。！？\n]{0,2}[，,](?:只有|没人|一直没|半年|三天|一个月|一周)[^。！？\n]{0,6}(?:问|买|要|理|看|没)"
_ONLY_REMEDY = "^的?(?:方法|办法|秘诀|偏方|诀窍)[^，,。！？\n]{0,8}(?:只有|就是)[^，,。！？\n]{0,4}[：:，,]?(?:别|不|少|早睡|多喝水|洗脸|睡觉|忍)"
_RECORDED = "(?:校史|史馆|馆里|碑上|县志|课本|导览|讲解员|解说|展牌|墙上|牌子上|铭牌)[^，,。！？\n]{0,4}(?:写着?|记着?|刻着?|说|介绍|讲)[^，,。！？\n]{0,8}$"
_PERSON_CAME = "^的?(?:老)?(?:匠人|大师|演员|老师|艺术家|教授|医生|厨师|师傅|运动员|专家|画家|作家|歌手|熊猫)(?:今天|昨天|昨晚|刚|又|也)?(?:来|去|说|走|退休|在|站|坐|吃|睡|摔|忘)"
_SMALL_PLACE = "^全(?:镇|村|楼|班|宿舍|寝室|家|组|院|队|车|桌)(?:就|只|才)"
_ALL = frozenset({"inducement", "fraud", "price", "guarantee", "superstition", "absolute", "efficacy", "diversion"})
_LIVED = frozenset({"inducement", "fraud", "price", "guarantee", "superstition", "absolute"})


def lived_excuse(claim: Claim, level: Commercial) -> Excuse | None:
    """Why these words only tell of a scene, or None. ``level``: how clearly the note sells."""
    if level is Commercial.CLEAR or claim.category not in _ALL:
        return None
    text = claim.field.masked
    low, high = claim.field.sentence(claim.start, claim.end)
    before = text[max(low, claim.start - _REACH) : claim.start]
    after = text[claim.end : min(high, claim.end + _REACH)]
    if compiled(_ADVERT_OF).search(after) or claim.text.endswith(("广告", "海报", "传单")):
        return Excuse(by="quotation", reason="说的是看到的广告，不是作者的主张")
    if claim.category == "efficacy" and compiled(_ONLY_REMEDY).search(after):
        return Excuse(by="joke", reason="玩笑话，不是商品的作用")
    if claim.category == "diversion" and (compiled(_MADE_TO).search(before) or compiled(_WAITED).search(after)):
        return Excuse(by="story", reason="讲的是自己遇到的事，没有引导读者")
    if claim.category not in _LIVED:
        return None
    if compiled(_WARNED_OFF).search(after):
        return Excuse(by="warning", reason="有人劝阻，不是作者的主张")
    if compiled(_SHOWN_OFF).search(before) and compiled(_LOOKED).search(after):
        return Excuse(by="quotation", reason="转述别人的话，不是作者的主张")
    if _told(claim, before, after):
        return Excuse(by="story", reason="讲的是生活里的人和事，没有推销")
    return None


def _told(claim: Claim, before: str, after: str) -> bool:
    if compiled(_BEFELL).search(after) or compiled(_RETORT).search(after):
        return True
    if claim.category == "superstition":
        return compiled(_HANDLED).search(before) is not None
    if claim.category == "absolute" and (
        compiled(_SMALL_PLACE).search(claim.text)
        or compiled(_DOWNSTAIRS).search(before)
        or compiled(_RECORDED).search(before)
        or compiled(_PERSON_CAME).search(after)
    ):
        return True
    if claim.category == "inducement" and (
        compiled(_HOMEWORK).search(after)
        or compiled(_CAME).search(after)
        or compiled(_CAUGHT).search(before)
        or compiled(_AT_WORK).search(before)
    ):
        return True
    return compiled(_MEANT).search(after) is not None
