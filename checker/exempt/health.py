"""Bodily effects that are no claim about goods: a doctor's act, a thing that is mended, a patient's life, a lesson.

Judged around one claim, for every rule that names effects. Where the note clearly sells, only what the law itself allows
excuses: the wording of a registered health food, and an effect that is said to fail.
"""

from __future__ import annotations

from checker.adoption import by_goods
from checker.claims import Claim
from checker.exempt.excuse import Excuse
from checker.expressions import compiled
from checker.model import Basis, Commercial, Confidence

_EFFICACY = "efficacy"
_REACH = 100
"""Code points looked at on each side: a sentence without end must not cost its length for every claim."""

_DOCTOR = (
    "(?:医生|医师|大夫|主任|护士|药师|兽医|牙医|中医|营养师|儿保|泌乳师)[^，,。！？!?；;\n]{0,10}(?:说|讲|开|让|叫|建议|嘱|交代|查|诊断|写|提醒|摇头|摸|问|把脉|检查|复查|给)|"
    "医嘱|处方|复查|复诊|回诊|确诊|门诊|急诊|挂了?[^，,。！？\n]{0,4}(?:科|号)|(?:开了|配了)[^，,。！？\n]{0,6}(?:药|片|贴|膏|剂|喷|滴)|"
    "住院|术后|手术后|拆线|疫苗|药盒|输液|挂水|化验|核磁|b超|(?:去|又|在|天天)?看(?:了|过)?(?:中医|西医|医生|大夫|急诊|专家门诊)|皮肤科|骨科|内科|外科|耳鼻喉|眼科|口腔科|儿科|康复科|遵医|吃药|兽药|体检|健保"
)
_RIVAL = (
    "(?:比|代替|替代|胜过|赛过|不用|不必|别|省得|懒得|免)(?:再)?(?:去|上|跑|看)?(?:吃药|医院|医生|大夫|药店|打针|手术)|"
    "(?:医院|医生|大夫|中医)(?:都|也)(?:没|说|不|惊|夸|问|治不|服)|(?:医生|中医|专家|院长|药师|大夫|医师)(?:推荐|力荐|同款|都在用|自用|研发)|老中医(?:的|传|给)"
)
_THING = (
    "衬衫|衣领|西装|亚麻|棉布|布料|裤(?!子穿)|裙|窗帘|床单|熨|挂烫|电脑|系统|软件|程序|代码|服务器|主板|风扇|水管|下水道|马桶|管道|水龙头|龙头|花洒|水垢|耳针|耳钉|耳环|耳坠|锅|壶|瓷砖|地板|墙|木头|家具|沙发|"
    "地毯|轮胎|发动机|车漆|车门|空调|冰箱|洗衣机|手机|屏幕|月季|绿萝|多肉|盆|叶|苗|果树|蚜虫|红蜘蛛|介壳虫|土壤|鱼缸|缸|泳池|银饰|铜|皮鞋|白鞋|球鞋|墨迹|照片|底片|异响|漏水|电路|电压|变压器|衣柜|橱柜|房间|屋|书|种子"
)
_MENDED = "除皱|去皱|根治|断根|治好|[祛去淡除][斑黄渍]|淡化|消毒|[杀除抑灭]菌|[排解消]毒|[祛除去]湿|降血?压|修复|抗老|[速特神见]效|再生|排油|瘦身|减肥|增高|长高|回春|通便|去污|美白|断根"
"""Words that are said of shirts, pipes, roses and circuits as well."""
_BODY = "脸|皮肤|肌肤|身体|人(?!造|工)|孩|宝|娃|爸|妈|眼(?!镜)|头发|肚|腰(?!带)|腿|脚|胃|喝|涂|敷|贴在|睡|癣|疹|妇科|病毒感染"
_FAILS = (
    "^(?:的)?[^，,。！？\n]{0,4}(?:还没|没)(?:拆|开封|用过|动过)|^(?:的)?[^，,。！？\n]{0,2}(?:吃|喝|用|抹|涂|敷|贴)(?:得|到|出|完)[^，,。！？\n]{0,3}(?:胃疼|胃痛|拉肚子|过敏|烂脸|进医院|吐了|起疹|头晕|心慌|难受)|^[^，,。！？\n]{0,3}(?:退了(?!烧|热|红|下)|退货|退掉|扔了|吃灰|闲置)|^[^，,。！？\n]{0,2}(?:我|倒)(?:是)?(?:真|也|暂时)?(?:看不出|没看出|看不到|没看到|感觉不到|没感觉|没体会|没发现)|^(?:的)?(?:茶|片|药|贴|仪|汤|粉|霜|水|气|饮|丸|膏)?(?:了|掉)?(?:不了|不掉|不到|不好|做不到|没用|没什么用|没效果|没有效果|没戏|无效|是不可能|不可能|不靠谱|别想|想多了|"
    "靠(?:的是)?(?:喝水|多喝水|睡觉|睡|医生|医院|自己|时间|运动|跑步|忌口|刷牙|拖把|洗)|这种话|这件事|一说|之说|的广告|的文案)"
)
_PATIENT = "^(?:的)?(?:人|路|路上|日子|故事|日记|病房|病友|家属|斗士|经历|历程|阿姨|叔叔|妈妈|爸爸|女孩|男孩|少年|英雄|成功|第?[一二三四五六七八九十0-9]+(?:年|天|周年)|期间|之路|纪录片|电影|电视剧|剧|小说|漫画)"
_JOKE = "(?:辣|烫|酸|热|晒|累|哭|笑|蒸|汗)(?:得|到)[^，,。！？\n]{0,4}$"
_LESSON = "那章|章讲|章里|广告史|医学史|科普|参考文献|论文|生物课|化学课|物理课|课本|课堂|全班|考题|教材|纪录片|辟谣|期末|讲座上|实验课|百科|历史课|题目"
_ELDERS_SAY = "(?:朋友|同事|闺蜜|室友|同学|店员|老板娘?|师傅|房东|大姐|奶奶|外婆|姥姥|姥爷|岳父|岳母|公公|舅舅|叔叔|大爷|大妈|邻居|[二三大小]姨|姑姑|我?妈|我?爸|爷爷|外公|婆婆|老人家?|长辈)(?:总|老|就|常|都)?(?:说|讲|念叨|信|相信|迷信|认准|以为)[^，,。！？\n]{0,8}$"
_HEARSAY = "(?:网上|网友|人家|别人|有人|听人|老话|广告|包装|盒子|瓶身|说明|标签|详情页)(?:上|里|都|总){0,2}(?:说|写着?|讲|印着?|吹)(?:是|能|可以|的)?[^，,。！？\n]{0,8}$|(?<![的我])说(?:是)?(?:能|可以)$"
_SOLD_BY = "(?:同事|同学|室友|邻居|二姨|大姨|舅妈|表姐|前男友|前女友)[^，,。！？\n]{0,6}卖[^，,。！？\n]{0,2}$"
_ASKED = "问(?:我|她|他|我们|我妈|我爸)(?:想不想|要不要|能不能|会不会)[^，,。！？\n]{0,4}$"
_COOKED = "(?:奶奶|外婆|姥姥|婆婆|岳母|[我老]?妈妈?|我?爸爸?)(?:又|天天|给我){0,2}(?:炖|煮|熬|蒸|泡|端)(?:了|来|的|一[碗锅杯盅]){0,2}$"
_SHRUG = "^[^，,。！？\n]{0,4}[，,\n](?:我(?:说|觉得|只|就|没|不|倒|当|喝着|想|问|看了?看?[她他]|看着?[她他]|挑|偷|嫌|捏|躲)|我们(?:都|谁)没|劝|拦|花了|白花|结果|反正|其实)"
_REGISTERED = "蓝帽|国食健[注字]|食健备|卫食健字|保健食品批准|批准文号"
_FUNCTIONS = (
    "有助于(?:增强免疫力|抗氧化|改善睡眠|控制体内脂肪|改善骨密度|改善痤疮|改善黄褐斑|改善皮肤水[分份](?:状况)?|调节肠道菌群|消化|润肠通便|维持血[脂糖压](?:健康水平)?|排铅|"
    "泌乳|调节体内脂肪)|辅助改善记忆|缓解(?:视觉|体力)疲劳|清咽润喉|耐缺氧|改善缺铁性贫血|辅助保护胃[黏粘]膜|化学性肝损伤(?:有)?辅助保护|电离辐射危害(?:有)?辅助保护"
)
_FUNCTION_BASIS = (
    Basis(
        id="health-food-functions-2023",
        title="允许保健食品声称的保健功能目录（2023 年版）、广告法 第十八条",
        confidence=Confidence.SECONDARY,
        checked="2026-11-22",
    ),
)


_SPECIAL_NUMBER = r"国妆特[字进备]? ?(?:[(（]?20\d\d[)）]?)? ?[a-z]{0,2}\d{4,}"
_SPECIAL = "(?:[祛淡]斑|美白|防脱发?|防晒|染发|烫发|提亮|精华液?|面[霜膜]|[眼日晚]霜|洗发[水露膏]|染发[膏剂]|防晒[霜乳]|小?[白棕黑]瓶|霜|乳液?|喷雾|的|和|与|、|，)+"
"""What registered special cosmetics do (染发、烫发、祛斑美白、防晒、防脱发), and their names."""
_SPECIAL_BASIS = (
    Basis(
        id="cosmetics-regulation-16",
        title="化妆品监督管理条例 第十六条",
        confidence=Confidence.LAW,
        checked="2026-11-22",
    ),
)
_TOOTHPASTE = "牙膏|牙粉|洁牙"
_TEETH = "(?:这[支款]|牙[膏粉]|有助于|帮助|可以|可|能够?|的|和|与|、|，|防龋齿?|抑制?牙菌斑|减少牙菌斑|抗(?:牙本质)?敏感?|减轻?牙龈(?:问题|红肿|出血)|护龈|清洁)+"
"""What toothpaste may be said to do (防龋、抑牙菌斑、抗牙本质敏感、减轻牙龈问题)."""
_TEETH_BASIS = (
    Basis(
        id="cosmetics-regulation-77",
        title="化妆品监督管理条例 第七十七条",
        confidence=Confidence.LAW,
        checked="2026-11-22",
    ),
)


def health_excuse(claim: Claim, level: Commercial, proofs: tuple[str, ...] = ()) -> Excuse | None:
    """Why this effect is not claimed of goods, or None. ``level``: how clearly the note sells; ``proofs``: what the user holds."""
    if claim.category != _EFFICACY:
        return None
    field = claim.field
    text = field.masked
    first, last = field.clause(claim.start, claim.end)
    after = text[claim.end : last]
    if _registered(claim, field.title + "\n" + text):
        return Excuse(
            by="registered", reason="注册或备案保健食品的规定功能用语（请留存批准文号）", basis=_FUNCTION_BASIS
        )
    if compiled(_SPECIAL).fullmatch(claim.text) and compiled(_SPECIAL_NUMBER).search(
        "\n".join((field.title, text, *proofs)).casefold()
    ):
        return Excuse(
            by="registered", reason="已注册的特殊化妆品，功效以注册证为限（请留存国妆特字注册证）", basis=_SPECIAL_BASIS
        )
    if compiled(_TEETH).fullmatch(claim.text) and compiled(_TOOTHPASTE).search(f"{field.title}\n{text}"):
        return Excuse(by="registered", reason="牙膏可以宣称的功效（请留存功效评价报告）", basis=_TEETH_BASIS)
    if compiled(_FAILS).search(after) or after.startswith(f"不{claim.text}"):
        return Excuse(by="negation", reason="说的是没有这个作用")
    if level is Commercial.CLEAR or claim.pack is None:  # patterns look at their surroundings themselves
        return None
    if compiled(_PATIENT).search(after):
        return Excuse(by="medical", reason="说的是患者的经历，不是商品的作用")
    if compiled(_JOKE).search(text[max(first, claim.start - 8) : claim.start]):
        return Excuse(by="joke", reason="玩笑话，不是商品的作用")
    if (told := _told_by_others(claim, after)) is not None:
        return told
    low, high = field.sentence(claim.start, claim.end)
    sentence = text[max(low, claim.start - _REACH) : min(high, claim.end + _REACH)]
    if (
        compiled(_MENDED).search(claim.text)
        and compiled(_THING).search(field.title + sentence)
        and not compiled(_BODY).search(sentence)
    ):
        return Excuse(by="thing", reason="说的是物件，不是人体")
    if compiled(_LESSON).search(sentence) or compiled(_LESSON).search(field.title):
        return Excuse(by="lesson", reason="在讲知识或转述课堂内容")
    said = field.title + "，" + sentence.replace(claim.text, "")
    if compiled(_DOCTOR).search(compiled(_RIVAL).sub("", said)) and not by_goods(sentence):
        return Excuse(by="medical", reason="在讲就医或遵医嘱用药，不是商品的作用")
    return None


def _told_by_others(claim: Claim, after: str) -> Excuse | None:
    """Whether somebody else says it, sells it or asks about it; ``after`` is the rest of the clause."""
    text = claim.field.masked
    before = text[max(0, claim.start - 16) : claim.start]
    if compiled(_SOLD_BY).search(before):
        return Excuse(by="story", reason="讲的是生活里的人和事，没有推销")
    if compiled(_ASKED).search(before):
        return Excuse(by="question", reason="这里是提问，不是主张")
    ends_title = claim.field.name == "title" and not after.strip()
    if ends_title or compiled(_SHRUG).search(text[claim.end : claim.end + 12]):
        if compiled(_COOKED).search(before):
            return Excuse(by="story", reason="讲的是生活里的人和事，没有推销")
        if compiled(_ELDERS_SAY).search(before):
            return Excuse(by="quotation", reason="转述长辈的话，不是作者的主张")
        if compiled(_HEARSAY).search(before):
            return Excuse(by="quotation", reason="转述别处看来的话，不是作者的主张")
    return None


def _registered(claim: Claim, text: str) -> bool:
    """Whether the claim is within a function that registered health foods may state, in a note that names the registration."""
    if not compiled(_REGISTERED).search(text):
        return False
    place = claim.field.masked
    return any(
        match.start() <= claim.start and claim.end <= match.end()
        for match in compiled(_FUNCTIONS).finditer(place, max(0, claim.start - 12), claim.end + 12)
    )
