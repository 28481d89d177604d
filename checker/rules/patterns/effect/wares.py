"""Goods named after what they are to do to a body: 瘦腿袜, 量子能量石."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.effect.words import (
    TREATMENT,
    claimed,
    doubted,
)
from checker.rules.patterns.parts import (
    NUMBER,
    anywhere,
    context,
    denied,
    either,
    gap,
    heard,
    quoted,
    tagged,
)
from checker.rules.patterns.pattern import Pattern, Place

_RULE = "ad-law/17-med"
_EFFICACY = "efficacy"
_SLIMMING = heard(
    "减肥 瘦身 减脂 燃脂 塑形 纤体 享瘦 掉秤 暴瘦 刮油 甩脂 甩肉 躺瘦 瘦肚 瘦腿 瘦脸 排油 控卡 阻糖 阻断碳水 抗糖 易瘦"
)
_SLIM_GOODS = either(
    "茶 咖啡 黑咖啡 杯 糖 片 贴 膏 丸 饮 饮料 果冻 软糖 粉 奶昔 代餐 汤 裤 衣 袜 鞋 仪 针 霜 "
    "精油 胶囊 酵素 燕麦 饼干 面包 魔芋 果汁 果蔬汁 水 腰带 束腰 手环 戒指 耳钉 肚脐贴 足贴 面膜 "
    "乳 啫喱 凝胶 酒 醋 拿铁 可可 豆浆 蛋糕 零食 套餐盒 益生菌 西梅汁 方子 秘方 偏方 神器 黑科技"
)
_LIKE = (
    f"{TREATMENT}(?:的)?(?:同款|级别|级|平替|替代品|替身|效果|一样的效果|搭子|同效|成分同款|"
    f"既视感)|(?:代替|替代|取代|平替|堪比|媲美|不输|不亚于|抵得上|抵得过|等于|相当于|赛过|胜过|"
    f"强过|好过|省了|省下|告别|停掉|停了|扔掉|扔了|戒掉|不用再|再也不用|不用去)(?:{NUMBER}(?:次|"
    f"针|支|片|颗|盒|年|万))?(?:了|的|去|打|做|吃)?{TREATMENT}(?:都|还|更)?(?:好使|好用|管用|灵|"
    f"有用|强|快|安全)?|(?:涂抹|可以涂|能涂|抹|擦|喝|口服|吃|敷|贴|家用|居家|在家做|在家打|行走|"
    f"会呼吸|可以喝|可以抹|喝出来|吃出来)(?:式|的|型|版|在脸上)?(?:的)?{TREATMENT}"
)
_LIKE_GOODS = context(
    "精华|面膜|霜|乳|膜|膏|仪|贴|喷|油|水|茶|饮|粉|片|糖|酒|枕|垫|灯|皂|涂|抹|喝|敷|贴|戴|泡|垫|汤|丸|它|这|家用|在家|罩|机|器|棒"
)
_QUANTUM = (
    either(
        "量子 太赫兹 磁疗 远红外 负离子 生物电 托玛琳 石墨烯 负电位 干细胞 外泌体 氢分子 富氢 富硒 "
        "能量石 频谱 光量子 纳米银 火山石 虎符 锗石 锗 远红外线"
    )
    + gap(3)
    + either(
        "鞋垫 手环 手链 吊坠 项链 床垫 枕 枕头 袜 内衣 内裤 护膝 护腰 腰带 眼罩 水杯 仪 舱 帽 毯 "
        "毯子 被 贴 眼贴 眼镜 理疗 疗愈 养生 能量房 汗蒸 艾灸 泡脚桶"
    )
)


def _likened(place: Place) -> SeverityPair | None:
    if quoted(place) or tagged(place) or denied(place) or doubted(place):
        return None
    if _DEVICE.search(place.text + place.after(2)):
        return None
    if place.text[0] in "吃喝服打" and _TAKEN_BY.search(place.before(8)):
        return None
    return CLAIM if anywhere(place, _LIKE_GOODS) else None


_DEVICE = context("(?:居家|家用)光子(?:嫩肤)?[仪机灯]|(?:居家|家用)(?:激光|光子)脱毛")
"""What a device is called is no likeness."""
_TAKEN_BY = context(
    "(?:我|妈|爸|婆婆|公公|奶奶|爷爷|外婆|外公|姥姥|姥爷|他|她|老公|老婆|老人|邻居|同事|医生让)们?(?:在|正在|天天|每天|一直|还|也|要|得|常年|长期){0,2}$"
)
"""Somebody takes his medicine: 婆婆吃降压药."""


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="effect/slimming-goods",
        rule=_RULE,
        category=_EFFICACY,
        regex=f"{_SLIMMING}(?:的|小|专用|期|党|必备)?{_SLIM_GOODS}|{_SLIM_GOODS}{gap(2)}{_SLIMMING}",
        unless="打[完了过]瘦脸针|减[脂肥](?:餐|期间)|塑形(?:粉|裤腰)|杯控卡",
        decide=claimed,
    ),
    Pattern(
        name="effect/like-medicine",
        rule=_RULE,
        category=_EFFICACY,
        regex=_LIKE,
        decide=_likened,
    ),
    Pattern(
        name="effect/quantum",
        rule=_RULE,
        category=_EFFICACY,
        regex=_QUANTUM,
        decide=claimed,
    ),
)
