"""Thrones and laurels: 之王, 界的爱马仕, 鼻祖."""

from __future__ import annotations

from checker.claims import CLAIM
from checker.lexicon.types import SeverityPair
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.superlative.words import (
    CATEGORY,
    ELSEWHERE,
    GOODS,
    RULE,
    SCOPE,
    SUFFIX,
    found,
    of_goods,
    unless_told,
)

_THRONE = (
    "一绝|之最|天花板|教科书|标杆|典范|王者|霸主|神作|第一|no\\.?1|top ?1|冠军|顶流|巅峰|极品|绝活|无敌|无双|无二|鼻祖|祖师爷?|扛把子|战斗机|爱马仕|劳斯莱斯|老大(?!难|爷)|一哥|一姐|"
    "头牌|之光|之王|王炸|独一份|绝品|绝版|翘楚|魁首|状元|泰斗|宗师|传奇|神话|天菜|榜首|首选|唯一|yyds|顶级|顶尖|最强|龙头|王牌"
)
_LAUREL = (
    "堪称|称得上|算得上|当得起|不愧(?:是|为)|绝对是|妥妥的?是?|简直是|公认的?是?|就是|当之无愧的?|名副其实的?|实至名归的?|无可争议的?|毫无争议的?|毋庸置疑的?|毫无疑问的?是?|"
    "稳坐|稳居|稳占|常年霸占|霸占|荣登|问鼎|夺得|拿下|坐拥|坐稳|守住|蝉联|年年是?|连年|封为|奉为|被封|尊为|人称|江湖人称"
)
_IMAGES = (
    "茅台|爱马仕|香奈儿|劳斯莱斯|法拉利|保时捷|宾利|迈巴赫|特斯拉|布加迪|珠峰|珠穆朗玛峰?|喜马拉雅|金字塔尖|王炸|六边形战士|顶流|状元|尖子生|天选|满汉全席|国家队|奥斯卡|"
    "诺贝尔|黄埔军校|少林寺|清华北?大?|哈佛|梦之队|定海神针|核武器|航母|大杀器|泰山北斗|奥林匹克|最高殿堂|大满贯|全能王|常胜将军|独角兽|活化石级"
)
_END = "尽头|终点(?!站)|终极(?:答案|形态|归宿|选择|版本|之选)|最终(?:答案|归宿|解)|标准答案|毕业(?:款|之选)|收官之作|最优解|天选之[选物]|满分答案|大结局|最后一站"
_GRADES = (
    "史诗|殿堂|宇宙|封神|传说|王者|至尊|巅峰|国宝|天神|核弹|王炸|天花板|教父|教科书|祖师爷?|开山|鼻祖|宗师|顶奢|顶配|顶格|满分|满级|满贯|天王|女王|大神|地表|旷世|绝世|"
    "塔尖|金字塔尖?|登顶|影帝|影后|状元|无敌|核爆|封顶|神|仙品|骨灰|皇室|皇家|国宴|奥斯卡|米其林|艺术品|收藏|传世|大满贯|逆天|炸裂|毁灭|宇宙尽头"
)
_PLAYED = (
    "^的?(?:堵|灾|翻车|事故|社死|尴尬|大片|电影|战役|加班|迷路|暴雨|台风|失误|乌龙|闹剧|吐槽|狗血|场面|名场面|回忆|瞬间|演讲|进球|比赛|对决|联赛|选手|玩家|副本|装备|任务|皮肤|"
    "卡牌?|怪|boss|操作|队友|猪|坑|难度|折磨|疼|痛|困|拥挤|人潮|惨|难吃|难喝|难用|晚霞|日落|夕阳|星空|配乐|剧|反转|浪漫|配合|传球|助攻|射门|演技|现场|社恐|恋爱|温柔|可爱|海景|江景|夜景|景观|长篇|巨著)"
)
_KINGDOM = (
    "百兽|万兽|森林|狮子|海贼|指环|魔戒|国|歌|水果|山中|草原|诸|怪兽|孩子|点球|失误|拖延|迟到|摸鱼|赖床|干饭|熬夜|反派|捕食|食物链|丛林|海洋|沙漠|天空|龙|蛇|鬼|妖|猴|夜|"
    "恶魔|地狱|倒霉|翻车|踩雷|退堂鼓|乌鸦|话痨|起夜|堵车|吃货|懒|睡"
)


_UNGRADED = (
    "面霜|眼霜|护肤霜|润肤霜|晚霜|日霜|精华|面膜|眼膜|乳液|身体乳|爽肤水|护肤品?|化妆品|口红|唇膏|粉底|洗发水|洗面奶|护手霜|沐浴露|牙膏|猫粮|狗粮|犬粮|猫砂|宠物粮|冻干|床垫|枕头|纸尿裤|尿不湿|童装|羽绒服|内衣|"
    "手机壳|耳机|网课|课程|私教|月嫂|保姆|护理|水光|热玛吉|益生菌|胶囊|酵素|纸巾|洗衣液"
)
"""Goods for which no standard grades a 特级 (特级酱油, 特级橄榄油 and 特级茶 have one)."""


def _crowned(place: Place) -> SeverityPair | None:
    """A laurel on goods: not on a dish at home, and not before what is no praise (堪称一绝的堵车)."""
    return None if found(_PLAYED, place.after(8)) else of_goods(place)


def _graded(place: Place) -> SeverityPair | None:
    """X级 of a thing: games, films and mishaps have such grades too."""
    return (
        None
        if found(_PLAYED, place.after(8)) or found("[一二三四五六七八九十\\d]$", place.before(1))
        else of_goods(place)
    )


def _ends(place: Place) -> SeverityPair | None:
    """包包的尽头: of goods only, for roads and lives have ends too."""
    sold = (
        found("终极|满分|毕业|最优解", place.text) or found(GOODS, place.sentence()) or found(GOODS, place.field.title)
    )
    return (
        of_goods(place)
        if sold
        and not found("[站走跑开坐骑游爬]到|人生|生命|路的?|世界|海|天|地铁|旅程|旅途|青春|走廊|巷|街|隧道", place.text)
        else None
    )


def _forever(place: Place) -> SeverityPair | None:
    """Slang of fans: a claim only where goods are named."""
    sold = found(GOODS, place.sentence()) or found(GOODS, place.field.title)
    return of_goods(place) if sold else None


_PLAYED_ON = "手机|平板|电脑|app|软件|小程序|屏幕?|老师|教练|床|店|课|班|书|包"


def _titled(place: Place) -> SeverityPair | None:
    """扫地机器人王者: goods and their throne, side by side, with nothing behind; 手机王者 may be a game."""
    if not found(f"(?:{GOODS}|机器人|打印机|电动车|自行车|洗衣机|滤水|净水器)$", place.before(8)):
        return None
    if place.text == "王者" and found(f"(?:{_PLAYED_ON})$", place.before(8)):
        return None
    return None if found(ELSEWHERE, place.sentence()) or found("我|他|她|谁", place.before(12)) else CLAIM


def _king(place: Place) -> SeverityPair | None:
    """防摔之王 of goods; kings of beasts and of dawdling are none."""
    return None if found(f"(?:{_KINGDOM})之王", place.text) else of_goods(place)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="superlative/kings",
        rule=RULE,
        category=CATEGORY,
        regex="[一-鿿]{1,4}(?:界|届|圈|中|里)的?(?:爱马仕|劳斯莱斯|法拉利|茅台|珠穆朗玛|珠峰|天花板|顶流|扛把子|王者|王炸|老大哥?(?!难)|大哥大|泰斗|霸主|no[.。]?1|top1|战斗机|终极答案|没对手|祖宗)|(?:性价比|品质|颜值|口碑|流量|销量|回购|补水|保湿|遮瑕|平价|国货|懒人|显白|省钱|好评)之王|(?:行业|国内|世界|全国|中国|业界)(?:之最|鼻祖|祖师爷|开创者|缔造者|领导者|领军者|标杆)",
        unless="(?:读|讲|看|背)[^，。！？]{0,2}世界之最",
        decide=unless_told,
    ),
    Pattern(
        name="superlative/laurels",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?:{_LAUREL})[^，。！？\n]{{0,8}}?(?:{_THRONE})(?!次|步|天|眼|反应|时间|印象|个|位|感觉|年|课|章|排|口)",
        unless="就是(?:第一|唯一|首选|冠军|状元)|年年[^，。！？\n]{0,8}(?:冠军|第一|状元)",
        decide=_crowned,
    ),
    Pattern(
        name="superlative/throne",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "(?:位?居|位?列|稳居|高居|雄踞)[^，。！？\n]{1,8}之首|(?:头|第一)把交椅|独步(?:天下|江湖|武林|全[台国球网城省港]|全[一-鿿]{2}|华[东南北中]|东南|[一-鿿]{1,2}[界坛圈])|傲视[一-鿿]{1,3}|睥睨[一-鿿]{1,3}|冠绝[一-鿿]{1,3}|称霸[一-鿿]{1,4}|艳压[一-鿿]{1,3}|独领风骚|"
            "一枝独秀|一骑绝尘|鹤立鸡群|独占鳌头|登峰造极|首屈一指|数一数二|举[国世](?:无双|无二|第一)|盖世无双|绝世无双|旷世|(?:断崖|断层)式?(?:领先|第一|好用|碾压|甩|存在)|独孤求败|"
            "所向披靡|无敌手|没有敌手|没有?对手|无人区|前无古人|后无来者|巅峰之作|扛鼎之作|传世之作|(?:王牌|金牌|头牌)(?:教练|老师|律师|课程|师傅|项目|团队|讲师|名师|导师|顾问|造型师|店|经纪)|顶流(?=[一-鿿]{1,3}(?:店|馆|课|班|品|包|霜|表|鞋|衣|机|酒|茶|车))|无敌(?:好[吃用喝看闻玩]|耐用|舒服|显[白瘦]|美味|划算|便宜|保湿|滋润|清爽|服帖|百搭)|史诗(?:巅峰|之作|之选)|(?:王者|殿堂|巅峰|至尊)(?:神作|之选|享受)|封神之作|天花板之作|神仙打架|舍我其谁|非[^，。！？\n]{1,5}莫属|"
            "领跑(?:全|同|行|整)[一-鿿]{1,2}|无可(?:替代|取代|匹敌|复制|超越|比拟|挑剔|争议)|不可(?:替代|取代|复制|超越|多得)的?[一-鿿]{0,2}|"
            f"(?:{SCOPE}){SUFFIX}[^，。！？\n]{{0,4}}?(?:头一[号家把份个块]|独一[档份]|头牌|头把(?:交椅)?|老大(?!难|爷)|大哥大|一把手|一号|排头|挂帅|坐庄|封王|称王|称霸|登顶|霸榜|无敌|"
            "无双|无二|绝无仅有|独[有享占]|顶[级尖配格流奢]|第[一1]流|一流|金字招牌|魁首|状元|标杆|翘楚|鼻祖|传奇|天花板|巅峰|扛把子|宝座|断层|断崖)"
        ),
        unless="[居列](?:五岳|三山|四大|八大|十大|百家|群[英芳]|诸[侯子])[一-鿿]{0,3}之首|没有?对手(?:戏|方)|没有对手公司|走进无人区|穿越无人区|可可西里[^，。]{0,4}无人区|国际一流|国内一流|世界无双|全国无敌舰队",
        decide=_crowned,
    ),
    Pattern(
        name="superlative/grade",
        rule=RULE,
        category=CATEGORY,
        regex=f"(?:{_GRADES})级(?!数|联赛|赛|公路|公园|医院|动画|考试|台阶|学|差|长|任|部)(?:别|的)?",
        decide=_graded,
    ),
    Pattern(
        name="superlative/top-grade",
        rule=RULE,
        category=CATEGORY,
        regex=f"特级(?!教师|初榨|名师)[一-鿿]{{0,4}}?(?:{_UNGRADED})",
        decide=of_goods,
    ),
    Pattern(
        name="superlative/throne-of-goods",
        rule=RULE,
        category=CATEGORY,
        regex="(?:效果|品质|颜值|性能|口感)?(?:王者|扛把子|之光|霸主|顶流|鼻祖|祖师爷|一哥|一姐|战斗机|天花板|状元|标杆)(?=[，。！!～~\\s]|$)",
        decide=_titled,
    ),
    Pattern(
        name="superlative/of-a-kind",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "至尊(?:版|级|款|系列|礼盒|套餐|享受|体验|护理)|(?:颜值|性能|口感|味道|品质|音质|画质|续航|手感|亮度|风力|吸力|做工|质感|服务|技术|性价比|舒适度?|手艺|用料|配置)(?:的)?(?:巅峰|之巅|顶流|霸主|封神|一流|一绝|无敌)|"
            "超一流的?[一-鿿]{1,4}|顶流(?:民宿|酒店|餐厅|单品|好物|色号|机构|课程)|"
            "首[个款](?:可|能|采用|搭载|自带|获)[一-鿿]{1,5}|(?:所有|一众)[^，。！？\\n]{1,5}[里中]最[一-鿿]{1,3}|独家(?:秘[方制]|配方|工艺|技术|专利|研[发制]|配比|手法|酱料|口味|定制款?)|(?<!国际)(?<!争创)一流的?(?:服务|品质|质量|技术|设备|师资|环境|手艺|体验|效果|口感|团队)|万里挑一的[一-鿿]{1,4}|"
            "最具(?:性价比|人气|口碑|特色|实力|权威|影响力|诚意|潜力|竞争力)|绝对(?:正宗|地道|正品|第一|领先|权威|安全|有效|好[用吃喝看穿]|实惠|超值|划算|一流|顶级|天然|纯正|无敌)|"
            "首选的?[一-鿿]{0,3}(?:相机|面霜|精华|奶粉|品牌|课程|机构|酒店|民宿|餐厅|耳机|电脑|手机|耗材|好物|防晒|面膜|车型|教材)|稀世(?:好|珍|名|之)[一-鿿]{1,3}|(?:大师|宗师|匠人|国手|御用)级(?:别)?(?:的)?(?:手作|手艺|手工|作品|皮包|剪裁|工艺|设计|音质|口感|出品|水准|享受)"
        ),
        unless="至尊(?:卡|宝|披萨)|独家(?:新闻|专访|报道|记忆)|不绝对|没有绝对",
        decide=of_goods,
    ),
    Pattern(
        name="superlative/king-of",
        rule=RULE,
        category=CATEGORY,
        regex="(?<!读世)(?<!讲世)[一-鿿]{1,2}(?<!世界)之[最冠](?=[，。！～\\s]|$)|[一-鿿]{2,4}之王(?!者|子|国|朝|家|后|维|羲|安石|勃|昌|阳明|小波)|(?:人气|口碑|销量|好评|回购|复购|性价比|流量|续航|遮瑕|控油|防晒|保湿|显白|显瘦)王(?![一-鿿]?[朝国子])",
        decide=_king,
    ),
    Pattern(
        name="superlative/image-of",
        rule=RULE,
        category=CATEGORY,
        regex=f"[一-鿿]{{1,5}}(?:界|届|圈|中|里)里?的?(?:{_IMAGES})",
        decide=of_goods,
    ),
    Pattern(
        name="superlative/end-of",
        rule=RULE,
        category=CATEGORY,
        regex=f"[一-鿿]{{2,6}}的?(?:{_END})",
        decide=_ends,
    ),
    Pattern(
        name="superlative/flawless",
        rule=RULE,
        category=CATEGORY,
        regex=(
            "(?:挑|找)不出(?:来)?[^，。！？\n]{0,5}(?:毛病|缺点|瑕疵|短板|不足|错处)|(?:零|0|没有一个|从没有过?|从无)(?:差评|投诉|故障|翻车|瑕疵|短板|槽点|败笔|死角|返修|失手)|"
            "无可挑剔|无懈可击|完美无[瑕缺]|从(?:不|未|没)(?:失手|翻车)|好评率?(?:100%|百分百|百分之百)"
        ),
        decide=of_goods,
    ),
    Pattern(
        name="superlative/forever",
        rule=RULE,
        category=CATEGORY,
        regex="(?<![a-z])yyds(?![a-z])|永远的神|永远滴神",
        decide=_forever,
    ),
)
