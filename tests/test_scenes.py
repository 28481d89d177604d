"""Order texts and live scripts: every rule of the rule pages finds its own in other words, and honest texts stay clean.

The sentences are not those of the packs.
"""

from __future__ import annotations

import pytest

from checker import Checker, Note
from checker.model import Finding, Scene, Severity

BRIEFS = [
    ("brief/advance-fee", "宝子你好，看了你的主页很合适。我们这边派单前需要先缴 199 元激活费，做满三单原路退回。"),
    ("brief/advance-fee", "恭喜通过初审！正式入驻达人库要先交一笔押金，300 块，合作结束全额退，交完马上派第一单。"),
    ("brief/banned-claims", "标题必须写上“全网第一”，正文要写无副作用、七天治愈痘痘。"),
    ("brief/banned-claims", "必须提到“效果最好”“医生都推荐”“绝对安全”。"),
    ("brief/credentials", "为了方便后台排期，请把小红书的账号和密码发给小助理，发布由我们代为操作。"),
    ("brief/credentials", "稍后你会收到一条短信，把六位验证码告诉我，我这边帮你绑定品牌后台。"),
    ("brief/data-collection", "报名请提供身份证正反面照片、本人手持身份证照片、银行卡号和开户行，用于登记。"),
    ("brief/data-collection", "请发身份证照片和银行卡照片，再录一段眨眼视频。"),
    ("brief/delete-after", "笔记挂三天就可以删除，删之前截图给我们结款。"),
    ("brief/delete-after", "收录截图后一周内把笔记隐藏即可，不影响你主页。"),
    ("brief/dispatch-limits", "你的号要是被限制接单了，可以找朋友的号代发，我们照样结算。"),
    ("brief/dispatch-limits", "账号被罚了接不了单？换个号继续发，我们帮你改主体。"),
    ("brief/diversion", "文末请引导粉丝加微信领资料，或者在评论区放口令让大家去淘宝搜同款。"),
    ("brief/diversion", "有人问哪里买就私信发微信号，别在评论里说。"),
    ("brief/fake-campaign", "先按要求写三篇成稿给我们看，品牌名暂时不方便透露，没选上的不支付稿费，也不签合同。"),
    ("brief/fake-campaign", "先出一篇完整稿子我们审，品牌满意才算合作，不满意没有费用。"),
    ("brief/fake-metrics", "笔记发出后我们会安排人帮你刷一波点赞收藏，后台数据好看了才结算。"),
    ("brief/fake-metrics", "合作内容：加入互赞群，每天给 20 篇笔记点赞评论，一篇一毛。"),
    ("brief/impersonation", "您好，这里是小红书官方运营部，邀请您加入内部接单群，请添加QQ群完成任务返现。"),
    ("brief/impersonation", "我是小红书平台招募专员，现内部招聘点赞员，先入群领取 20.8 元红包。"),
    ("brief/minor", "初中生也可以接，没有满十八岁的用爸妈的身份证实名就行。"),
    ("brief/minor", "未满十八也没事，借家里人的身份证就能做。"),
    ("brief/no-disclosure", "这条不用走蒲公英，也别挂品牌合作标签，写得像自己花钱买的就行。"),
    ("brief/no-disclosure", "要求：素人视角，评论区有人问是不是广告，一律回复自购。"),
    ("brief/off-escrow", "报价 800，发完笔记之后微信给你转过去，就不走平台了，省得被抽成。"),
    ("brief/off-escrow", "稿费支付宝打给你，先做后付，发布满一周没掉收录再结。"),
    ("brief/opaque-terms", "佣金以后台显示为准，我方有权随时扣除部分费用，最终解释权归我方所有。"),
    ("brief/opaque-terms", "稿件不合格我们可以不付款，标准由我们判断，不接受异议。"),
    ("brief/phishing", "点击 xhs-login.cc 用手机号和密码登录，即可领取合作邀请，名额有限。"),
    ("brief/phishing", "请在我们的网页 xiaohongshu-creator.com 输入小红书账号密码完成达人认证后接单。"),
    ("brief/scripted", "产品不寄了，文案我们写好了，你照着发一个字都不要动，就说自己用了两个月皮肤变好了。"),
    ("brief/scripted", "没有用过也没关系，编一段使用感受，写成闺蜜推荐给你的故事。"),
    ("brief/suppress-review", "评论里有说不好的请全部删掉，只许写优点，缺点一句都别提。"),
    ("brief/suppress-review", "如有粉丝反馈不好用，直接拉黑删评。"),
    ("brief/unrealistic", "招小红书发布员，不看粉丝不看内容，复制粘贴就行，一天稳赚三百，学生宝妈都能做。"),
    ("brief/unrealistic", "在家点点手机，一天轻松 500+，无需经验，零粉丝也收。"),
]

LIVE = [
    ("live/ad-review", "这款贴剂的批文没下来，不影响，今晚先播，话术说轻一点。"),
    ("live/endorser", "达人切片剪出来直接挂车，广告两个字不用标。"),
    ("live/identity", "后半夜用数字人顶班，别标出来，观众看不出。"),
    ("live/price-basis", "吊牌价随便标个四位数，对比才明显。"),
    ("live/qualification", "这批奶片没有蓝帽，没关系，直接上链接卖。"),
    ("live/counterfeit", "包包和专柜一比一，五金皮料都一样，懂的姐妹懂，标我就不说了。"),
    ("live/counterfeit", "高仿里的天花板，过验没问题。"),
    ("live/elder", "爷爷奶奶们，孩子不在身边，身体得自己疼自己，血管堵了这款纳豆必须备上。"),
    ("live/elder", "叔叔阿姨注意了，子女忙顾不上咱，这个鱼油就是给咱们血管洗澡的。"),
    ("live/fraud-sale", "开播前安排二十个水军在评论区扣“已拍”，后台再刷点在线人数。"),
    ("live/fraud-sale", "让小助理拿几个号先拍几单，公屏刷起来，把气氛带上去。"),
    ("live/h5-link", "家人们，今天的专场在外面的直播间，点主页的观看链接，复制到浏览器打开就能看。"),
    ("live/h5-link", "想看完整回放的，扫屏幕上的码进小鹅通，里面还有私域专场。"),
    ("live/health-false", "这款酵素粉是我们的镇店之宝，喝上一个月，降压药都可以停了。"),
    ("live/health-false", "今天特邀国医大师坐镇，听完课答对题，每人发一个红包。"),
    ("live/leads", "来，想要老师一对一的，把手机号打在公屏上，助理会打给你登记。"),
    ("live/leads", "领样品的填一下屏幕下方的表，姓名、电话、身份证号都要写。"),
    ("live/personal-account", "没营业执照的个人号也能卖，用别人的资质挂一下就开播。"),
    ("live/personal-account", "没办执照没关系，用个人号先卖着，卖多了再说。"),
    ("live/price-fraud", "原价 1999，今天直播间只要 99，倒数五个数马上恢复原价，后台改价！"),
    ("live/price-fraud", "老板在旁边都急了，亏本给大家，全网找不到更低的价，还剩三单！"),
]

HONEST = [
    (
        "brief",
        "我们是XX护肤品牌，想邀请您拍摄一篇图文，预算 800 元，走蒲公英下单，请在平台内接受邀请。",
    ),
    ("brief", "合作需求：介绍面霜质地和使用步骤，正文首句请写明“与品牌合作”。稿酬由平台托管，验收后三个工作日内放款。"),
    ("brief", "提醒各位达人：我们不会收取任何押金、培训费或激活费，如有人以我们名义收费请举报。"),
    ("brief", "商家须知：开户需在聚光后台缴纳行业保证金，保证金由商家承担，与创作者无关。"),
    ("brief", "授权方式：请在小红书官方小程序内点击授权，我们不需要您的密码和验证码。"),
    ("brief", "拍摄要求：三张实拍图，写真实感受，优缺点都可以写，不影响结算。初稿后可修改两次，拒稿支付 30% 稿酬。"),
    ("brief", "平台会从稿酬中扣除 10% 技术服务费，费率见合同第五条，双方对数据有异议可以申请复核。"),
    ("brief", "笔记发布后请保留至少 30 天，合作期内如需修改请先和我们沟通。"),
    ("brief", "请不要使用“最好”“第一”“无副作用”等说法，也不要在评论区留微信。"),
    ("brief", "我们会核对账号近三个月的数据，发现刷赞刷粉的账号不予合作。"),
    ("brief", "报名需年满 18 周岁，粉丝 3000 以上，内容以家居为主，请附上主页链接和报价。"),
    ("live", "大家晚上好，今天介绍三款保温杯，商品都在小黄车里，价格和店铺页面一致。"),
    ("live", "这款是普通食品，不能代替药物，有基础病的朋友请先问医生。"),
    ("live", "有观众问正品，品牌授权书在商家信息页，大家可以点开看，支持七天无理由退货。"),
    ("live", "想咨询尺码的宝子点右下角客服，不用留手机号，收货信息在订单页填就行。"),
    ("live", "羽绒服含绒量百分之九十，吊牌价 899，今天 599，活动规则写在直播间公告里。"),
    ("live", "我自己用了两周，觉得味道偏淡，油皮夏天可能会觉得闷，大家按需要买。"),
    ("live", "今天在线人数不多，没关系，慢慢讲，想看哪个颜色打在公屏上。"),
    ("brief", "我们是MCN机构，机构编号可在蒲公英核对，邀请您合作厨具测评，报价请直接在平台回复。"),
    ("brief", "请勿在任何第三方网页输入账号密码，合作邀请只会出现在应用内。"),
    ("brief", "如被问到是不是广告，请如实回答是与品牌合作。"),
    ("brief", "样品属于借用，测评后请按运单寄回，运费由我们承担，不收押金。"),
    ("brief", "内容方向：开学季书桌，如有孩子出镜，请提供监护人书面同意。"),
    ("brief", "文案可自由发挥，不提供成稿，请写自己真实用过的感受和时间。"),
    ("brief", "禁止使用刷赞、互粉等方式制造数据，如发现将取消合作。"),
    ("brief", "拒稿标准：与需求单不符且两次修改后仍不合格，支付 50% 费用。"),
    ("brief", "发布后请保留笔记 90 天，期间如需删除请提前说明原因。"),
    ("brief", "合作佣金 15%，以蒲公英订单为准，发票由平台开具。"),
    ("live", "这个鱼油是保健食品，有蓝帽子，不能代替药物，适宜人群写在包装上。"),
    ("live", "原价是我们店铺上周的售价，今天活动价到十点，十点以后恢复。"),
    ("live", "有朋友问能不能加微信，不可以哈，有问题找店铺客服。"),
    ("live", "叔叔阿姨想买这双鞋的，先看一下鞋底，防滑的，尺码偏大一码。"),
    ("live", "库存还有三百多件，不用着急，慢慢挑。"),
    ("live", "血压高的朋友少吃一点咸菜，这款是低钠的。"),
    ("live", "不用填任何表格，直接在购物车下单就行。"),
    (
        "brief",
        "想约一篇炒锅测评。锅寄给您用两周再写，优点缺点如实写就好，首图写上“与品牌合作”。",
    ),
    ("brief", "档期：12 月 5 日前交大纲，12 月 10 日前交初稿，我们两天内反馈，修改不超过两轮。"),
    ("brief", "报酬 1500 元含税，平台托管，验收后三天到账；逾期未验收自动放款。"),
    ("brief", "请不要写“最好用”“根治”这类说法，也不要和别的品牌比。"),
    ("brief", "账号要求：粉丝 2000 以上，账号由本人运营，发现买粉的账号将取消资格。"),
    ("brief", "评论区有人问价格，请引导到店铺商品卡，不要放二维码。"),
    ("brief", "商家端提醒：投放前请在聚光完成资质审核并缴纳保证金。"),
    ("brief", "我们是小红书平台上的服务商，资质可在蒲公英机构广场查询。"),
    ("brief", "拍摄一天，交通自理，餐费由品牌承担，现场提供工作餐。"),
    ("brief", "学生证优惠信息可以写，面向大学生读者，但报名作者须年满十八岁。"),
    ("brief", "每天一条动态，连续三天，笔记保留九十天，不删除不隐藏。"),
    ("brief", "如需修改账号绑定信息，请在应用内操作，任何人索要验证码都不要给。"),
    ("brief", "图片素材可用我们提供的产品图，文字请自己写，不要复制品牌资料。"),
    ("live", "这款电饭煲我家用了半年，内胆有一点划痕，不影响煮饭，介意的朋友看看新款。"),
    ("live", "新来的朋友点个关注，尺码表在左下角，退换货看商品页。"),
    ("live", "身体不舒服的朋友去医院看，我们卖的是普通面条。"),
    ("live", "刚才报错价了，正确的是 59，后台已经改了，按页面价格来。"),
    ("live", "场控帮我把一号链接放上来，大家看一下颜色。"),
    ("live", "和大牌没有关系，这是我们自己设计的款，标签上是自己的牌子。"),
    ("live", "给爸妈买拖鞋的看这双，防滑，四十码偏大。"),
    ("live", "收到货有问题，在订单里申请售后，四十八小时内会回复您。"),
    ("live", "主播试穿的是 S 码，身高一六二，体重不说了哈哈。"),
]


UNSEEN = [
    ("brief/advance-fee", "亲，名额给您留好了，开通派单权限要先付98元工本费，第一单结束随稿费一起退您。"),
    ("brief/advance-fee", "样品价值480元，需要您自己先拍下付款，笔记过审后连同稿酬一并返现。"),
    ("brief/advance-fee", "您的稿费因为银行卡填错被冻住了，往对公账户打500块验证金就能提现。"),
    ("brief/advance-fee", "本群派单只面向VIP博主，年费388，交了之后每天至少三单。"),
    ("brief/advance-fee", "新手需要参加我们的博主训练营，学费分两次付，结业后优先安排商单。"),
    ("brief/advance-fee", "提现前需补齐15%的个人所得税，转到财务账户后系统自动放款。"),
    ("brief/credentials", "为了统一发布时间，麻烦把登录手机号和收到的六位数字告诉运营同学。"),
    ("brief/credentials", "账号我们托管一个月，您只要把登录方式给我们，内容全包，月底分您两千。"),
    ("brief/credentials", "收千粉以上小红书号，长期有效，按粉丝数报价，过户后当场结清。"),
    ("brief/credentials", "请您用手机扫一下我发的码，点确认登录，我这边好给您挂商品。"),
    ("brief/off-escrow", "咱们不用下平台单，稿费我直接发红包给你，还能帮你省掉那一成手续费。"),
    ("brief/off-escrow", "蒲公英那边流程太慢，我们私下打款，发完截图给我当场结。"),
    ("brief/off-escrow", "笔记先发出来，等我们老板看过数据满意了再打钱。"),
    ("brief/no-disclosure", "文章里千万别出现商务、推广这些字眼，更不要挂那个合作的牌子。"),
    ("brief/no-disclosure", "评论要是有人怀疑是恰饭，你就说闺蜜推荐的，别承认跟我们有关系。"),
    ("brief/no-disclosure", "这单不进平台系统，不用申报，跟你平时发日常一样自然就好。"),
    ("brief/no-disclosure", "发布的时候那个利益关系声明不用勾，勾了流量会被压。"),
    ("brief/no-disclosure", "整篇要像路人随手分享，看不到任何商业痕迹，品牌方身份不能暴露。"),
    ("brief/fake-metrics", "笔记上线当天我方配合投放五百个真人赞和两百收藏，数据不好看不结款。"),
    ("brief/fake-metrics", "任务内容：每天给指定的二十篇笔记点小红心加关注，单个动作三毛，日清。"),
    ("brief/fake-metrics", "评论区安排三十条种草留言，我们把内容发你，你找朋友的小号贴上去。"),
    ("brief/fake-metrics", "粉丝不够没事，我们可以帮你涨到五千再接单，一千粉收八十。"),
    ("brief/scripted", "产品来不及寄了，您参考附件里别人的体验写一篇，说坚持敷了28天毛孔变小。"),
    ("brief/scripted", "成稿和配图打包给您，直接搬上去即可，标点也请保持原样。"),
    ("brief/scripted", "不需要真的试吃，网上找几张图，写出全家都爱吃的感觉。"),
    ("brief/scripted", "人设按我们给的来：二胎妈妈、产后脱发严重，用完长出小绒毛。"),
    ("brief/impersonation", "我是小红书商业化部门的审核员，您的账号有违规风险，加我的工作QQ处理。"),
    ("brief/impersonation", "恭喜您被薯队长选为首批签约博主，请联系专属经理进企微群领取补贴。"),
    ("brief/phishing", "请打开 redcreator-task.net 输入手机号登录并绑定银行卡，领取本月商单。"),
    ("brief/data-collection", "为了打款，请把身份证两面、银行卡正面拍照发我，再发一段点头张嘴的视频。"),
    ("brief/data-collection", "麻烦提供近半年的支付宝流水截图和家庭住址，风控要备案。"),
    ("brief/delete-after", "发出来满48小时截个图给我，之后你想藏起来或者删都随便。"),
    ("brief/unrealistic", "动动手指发图文，一条80块，不看粉丝不看时间，每天做满十条当天到账。"),
    ("brief/unrealistic", "新号也能接，一天两小时，轻松赚够奶粉钱，月入八千很正常。"),
    ("brief/opaque-terms", "笔记效果由我司单方面评定，未达预期可随时取消结算，博主不得有异议。"),
    ("brief/diversion", "结尾放一句“想要链接的来V我”，头像里面把号码P上去。"),
    ("brief/diversion", "读者问价格时，让他们到某宝搜暗号“小熊0412”，不要在站内说价。"),
    ("brief/suppress-review", "文中不得出现任何不满意的地方，底下有吐槽的留言第一时间清理掉。"),
    ("brief/banned-claims", "卖点一定要讲：敏感肌零刺激、七天淡纹、医生同款、全网销量冠军。"),
    ("brief/fake-campaign", "先出两版完整成片，老板挑中才付钱，没挑中的片子我们也会留着用。"),
    ("brief/dispatch-limits", "您要是最近被限了单，拿您爱人的号接也行，结算还是给您。"),
    ("brief/minor", "高中生也欢迎，没成年用家长的卡收款即可。"),
    ("live/h5-link", "家人们，今晚八点半咱们换地方，点公告栏的网址，跳过去看后半场。"),
    ("live/h5-link", "便宜的品我不能在这儿讲，想要的进我粉丝团的那个外面的群，群里有小程序。"),
    ("live/leads", "想做皮肤检测的宝宝，把你的号码和年龄发到弹幕上，我们顾问挨个给你打过去。"),
    ("live/leads", "免费领一份护眼手册，左上角表单写名字和联系方式就寄。"),
    ("live/health-false", "我二叔血糖十几，喝了这个苦荞茶两个月，医院说不用打胰岛素了。"),
    ("live/health-false", "这个膏药贴上去，腰间盘突出当晚就能翻身，三贴断根。"),
    ("live/health-false", "咱这不是药，但是比药管用，癌细胞见了它都绕着走。"),
    ("live/price-fraud", "厂家指导价2680，今天自家人只收168，五秒后链接自动变回去。"),
    ("live/price-fraud", "过了今晚再没有这个价，明天直接涨回八百八，后台已经设好了。"),
    ("live/price-basis", "划线那个数字就是随便填的，从来没按那个价卖过，就是让大家看着优惠。"),
    ("live/fraud-sale", "库存明明有两千，你就报五十，卖完再加五十，营造抢不到的感觉。"),
    ("live/counterfeit", "牌子我不敢念，你们看这个老花的纹路，跟香港专柜买的没有任何差别。"),
    ("live/counterfeit", "鞋盒鞋标都给你配齐，拿去鉴定都不怕。"),
    ("live/personal-account", "执照还没下来，先用我侄子的身份证认证一个号播着。"),
    ("live/elder", "叔叔阿姨，儿女给你钱你别舍不得，买健康就是给他们减负担，这个灵芝粉治心慌。"),
    ("live/identity", "这个虚拟主播别告诉观众是AI，就说是真人连播。"),
    ("live/qualification", "证件还在办，没有食品许可也先把腊肠挂上去卖。"),
    ("brief/advance-fee", "亲爱的，我们机构签约要交398的建联费，签完当周就能安排三条品牌置换。"),
    ("brief/advance-fee", "任务做到第四单了，系统显示组合单，需要您先充1280才能把前面的佣金一起提出来。"),
    ("brief/advance-fee", "要接高价单得先开个金卡，一次性三百多，两单就回来了。"),
    ("brief/credentials", "您把小红书切到验证码登录，收到的短信截图给我，我帮您改资料。"),
    ("brief/credentials", "闲置的薯号卖不卖？三千粉给八百，身份信息解绑就行。"),
    ("brief/credentials", "我这边需要上您的号发布，麻烦把绑定的手机和密码一并给过来。"),
    ("brief/off-escrow", "平台要抽一成太亏了，稿费我支付宝单独给您，发布当天到。"),
    ("brief/off-escrow", "先帮我们更三篇，等店里有成交了再按比例给您分。"),
    ("brief/no-disclosure", "合作二字一个都不要有，话题里也别挂品牌官方那个标。"),
    ("brief/no-disclosure", "走软性植入，读者看完觉得您是自己逛街碰到的那种，发布页面的商业声明保持关闭。"),
    ("brief/no-disclosure", "粉丝若问起来就讲是生日收的礼物，别说我们寄的。"),
    ("brief/no-disclosure", "这次是非官方渠道的投放，蒲公英不建单，正常笔记形式发。"),
    ("brief/fake-metrics", "发布后把链接甩到群里，大家轮流帮忙点个赞收个藏，一天二十条。"),
    ("brief/fake-metrics", "我们有自己的养号团队，首日给您的笔记垫三百赞，再补五十条神评。"),
    ("brief/fake-metrics", "招评论员，按我们给的句子去竞争对手的帖子下面留言，一条五毛。"),
    ("brief/scripted", "您不必真去住，房间照片我们发，写成带爸妈住了两晚很满意就行。"),
    ("brief/scripted", "范文附后，十位博主都是这一版，换个开头语气词即可，其他别碰。"),
    ("brief/scripted", "要写出老用户的感觉，比如已经空瓶五支、身边同事都被安利了。"),
    ("brief/impersonation", "这边是红薯官方创作者中心的小李，您的号被选进流量扶持计划，请加这个企鹅号登记。"),
    ("brief/phishing", "点开短信里的链接，用小红书账号登一下我们的合作后台，不登的话报名作废。"),
    ("brief/data-collection", "签约前请提交户口本首页和手机通讯录授权，另外录一段读数字的视频。"),
    ("brief/delete-after", "数据截完图以后笔记留不留都行，您嫌影响主页可以清掉。"),
    ("brief/opaque-terms", "若公司认为内容不符合调性，可不支付任何报酬，博主须无条件接受。"),
    ("brief/diversion", "评论区第一条置顶写上我们老板的绿泡泡，咨询的都往那儿带。"),
    ("brief/suppress-review", "只准讲优点，味道重、掉色这些事不要提，别人留言提到了也要删。"),
    ("brief/banned-claims", "封面大字请打“三天祛黄”，正文强调皮肤科医生一致推荐，效果秒杀专柜。"),
    ("brief/fake-campaign", "我们是比稿制，您先完整拍一条发来，没入选就当练手，没有车马费。"),
    ("brief/dispatch-limits", "被平台限了不要紧，让您妹妹的号挂名发，钱还是打给您。"),
    ("brief/minor", "初二以上都能做，放假在家就行，收款填妈妈的卡。"),
    ("live/h5-link", "想抢隐藏款的姐妹，去我签名里的地址，那边的直播间才有。"),
    ("live/leads", "想要调理方案的，把姓名年龄和哪里不舒服私信我助理，登记完排队给你打电话。"),
    ("live/health-false", "一天两杯，喝满一个疗程，结节小了，医生都惊讶，刀都不用开了。"),
    ("live/health-false", "我们老中医传了六代的方子，风湿二十年的，泡一个月腿就利索了。"),
    ("live/price-fraud", "商场里挂三千六的大衣，今天我跟老板吵了一架，两百九给你们，倒数三二一没了！"),
    ("live/price-basis", "吊牌上那价是我们自己印的，印多少都行，打个对折大家觉得划算。"),
    ("live/fraud-sale", "场控注意，每过一分钟报一次已售罄，其实货还多着呢，让大家急起来。"),
    ("live/counterfeit", "这个包跟柜台里那个放一起，柜姐都认不出来，懂的直接拍，别问什么牌子。"),
    ("live/personal-account", "公司没注册也无妨，拿表姐的个体户执照先开起来播。"),
    ("brief/off-escrow", "尾款走私人转账，平台上只挂一块钱的意向单，别的我们线下补。"),
    ("brief/no-disclosure", "正文请不要写我们提供了产品，也别艾特官号，自然种草就行。"),
    ("brief/no-disclosure", "为了流量考虑，本次投放均为未申报笔记，介意的勿扰。"),
    ("brief/fake-metrics", "发布半小时内我们会上一波人气，五百浏览一百藏，您这边别惊讶。"),
    ("brief/scripted", "没去过店里也不要紧，菜品图我发，您写周末带娃去吃的感受。"),
    ("brief/phishing", "登录链接：xhs-partner.vip，填好手机号和验证码就能看到派给您的单子。"),
    ("brief/data-collection", "为方便打款，麻烦发身份证正面和银行卡照片到我微信。"),
    ("brief/diversion", "私信自动回复设成我们的微信号，来一个意向客户给您十块。"),
    ("live/h5-link", "这个价格平台不让报，姐妹们扫我身后牌子上的码，进去自己看。"),
    ("live/leads", "家里有老人腿脚不好的，把称呼和电话敲在屏幕上，我安排老师上门。"),
    ("live/health-false", "喝了三个月，我妈的甲状腺结节从四级降到二级，药早就停了。"),
    ("live/price-fraud", "专柜两千八的东西，今天九十九，还剩最后五秒，关了链接永远没有。"),
    ("live/fraud-sale", "让小助理用三个号在公屏喊抢到了，带一带大家下单的节奏。"),
    ("live/counterfeit", "别的不多说，原厂流水线下来的，只是没钉那块牌，懂货的都知道。"),
]

UNSEEN_HONEST = [
    ("brief", "稿酬2000元含税，平台担保，验收通过后五个工作日内自动到账，您无需支付任何费用。"),
    ("brief", "我们从不要求博主先付款，若有人以我司名义收取保证金请截图反馈。"),
    ("brief", "样品由品牌免费寄送，无需自购，也不用退回。"),
    ("brief", "如需到店拍摄，交通费可以凭票据实报实销，餐费由门店承担。"),
    ("brief", "平台服务费按订单金额的10%从稿酬中扣除，由蒲公英代收。"),
    ("brief", "请勿把账号密码和验证码告诉任何人，包括自称我司员工的人。"),
    ("brief", "发布请由您本人操作，我们不需要登录您的账号。"),
    ("brief", "请在蒲公英后台接受邀约，合同在线签署，发票由平台开具。"),
    ("brief", "请务必在发布时勾选品牌合作，首句写“本文为付费合作”。"),
    ("brief", "评论区如果有人问是不是广告，请如实回答是。"),
    ("brief", "没有报备成功的笔记不予验收，麻烦发布前检查一下标签。"),
    ("brief", "我们不做水下投放，所有笔记都要走报备。"),
    ("brief", "不接受买量买赞，数据异常的笔记会剔除后结算。"),
    ("brief", "互动数据以发布后第七天的自然数据为准，不设最低点赞要求。"),
    ("brief", "欢迎写出真实使用感受，优缺点都可以写，不喜欢也可以直说。"),
    ("brief", "我们只提供产品参数表，不提供成稿，请用自己的话写。"),
    ("brief", "如果还没有用满两周，请不要写长期效果，写第一印象即可。"),
    ("brief", "产品会提前三周寄到，请用满14天后再动笔。"),
    ("brief", "不要写七天见效、根治之类的话，也不要写全网最低。"),
    ("brief", "标题里请不要出现第一、最强、顶级等字眼。"),
    ("brief", "我们是杭州XX文化传媒有限公司，营业执照见附件，机构编号可以在后台核对。"),
    ("brief", "收款信息由平台统一收集，我们不会向您要身份证和银行卡照片。"),
    ("brief", "收货需要您的姓名、电话和地址，仅用于寄样，拍摄结束后删除。"),
    ("brief", "笔记请至少保留60天，到期后是否保留由您决定。"),
    ("brief", "仅限年满18周岁的创作者，拍摄涉及孩子请征得监护人同意。"),
    ("brief", "购买方式请挂商品卡，不要引导到微信或其他平台。"),
    ("brief", "文末可以放店铺商品卡，评论区问价的请引导点击商品卡。"),
    ("brief", "拍摄时请把仪器放在台面上，扫码登录自己的会员账号即可解锁门锁。"),
    ("brief", "若初稿被拒，我们支付40%的稿酬作为补偿，并说明理由。"),
    ("brief", "结算周期为发布后15天，双方对数据有疑问可以申请平台复核。"),
    ("brief", "账号要求：家居类，粉丝5000以上，近30天无违规记录。"),
    ("brief", "单篇图文800元，视频1500元，蒲公英下单，欢迎报价。"),
    ("brief", "请保留画面里的品牌标志，片尾加两秒空镜，字幕用思源黑体。"),
    ("brief", "押金由我们承担：租赁的帐篷请完好归还即可，您不需要交。"),
    ("live", "大家好，今天播到九点，商品都在购物车里，不会的点右下角客服。"),
    ("live", "这个是普通茶饮，没有治病的作用，该吃药吃药，该看医生看医生。"),
    ("live", "划线价是上个月店铺的实际成交价，活动说明在商品页第一屏。"),
    ("live", "有人问能不能便宜，直播间和店铺同价，不搞私下优惠。"),
    ("live", "不要在评论里留电话，注意保护自己的隐私，收货地址在订单里填。"),
    ("live", "这双鞋偏小半码，脚宽的拍大一码，七天无理由。"),
    ("live", "奶粉请按段位选择，宝宝有过敏史先问医生。"),
    ("live", "主播是真人，后半场的讲解画面由AI生成，屏幕左上角有标注。"),
    ("live", "今天的优惠券满200减30，直播间右上角领取，数量有限领完为止。"),
    ("live", "老人家买鞋看防滑，鞋底这个纹路我给大家近一点看。"),
    ("live", "不认识的链接不要点，我们只在自己的直播间卖。"),
    ("live", "涂上有点刺痛的话马上洗掉，停用并咨询皮肤科。"),
    ("live", "这批苹果有磕碰的，坏果包赔，拍照发客服就行。"),
    ("live", "我们家从不请人刷评论，差评也都留着，大家可以翻。"),
    ("brief", "本次为付费合作，税后稿酬1200元，签署电子合同后由平台冻结款项，验收完成即转出。"),
    ("brief", "寄出的相机为借用样机，往返运费由我们支付，不需要您交任何押金。"),
    ("brief", "请勿相信任何要求您先充值、先垫钱的“任务单”，我们没有这样的流程。"),
    ("brief", "登录蒲公英后在“我的合作”里确认即可，任何环节都不会要您的短信验证码。"),
    ("brief", "如果需要我们协助排版，请导出图片发邮箱，不必共享账号。"),
    ("brief", "发布时请打开“品牌合作”开关，并在标题注明广告。"),
    ("brief", "有读者问起，请直接说明这是与我们合作的内容。"),
    ("brief", "未经报备的笔记我们无法结算，还请理解。"),
    ("brief", "请不要使用互赞群或任何刷量工具，平台核查后会扣除异常数据。"),
    ("brief", "效果数据我们只做内部复盘，不与稿酬挂钩。"),
    ("brief", "体验时间至少三周，您觉得没有变化也可以照实写。"),
    ("brief", "附件是产品成分与用法，仅供参考，请用您自己的语言，不要整段复制。"),
    ("brief", "没有养猫的博主暂不适合本次项目，请不要借图。"),
    ("brief", "标题建议包含产品名和使用场景，避免夸张用语，不写功效承诺。"),
    ("brief", "我司为品牌授权代理，公司全称和统一社会信用代码写在合同首页，欢迎核实。"),
    ("brief", "报名表只需填写昵称、主页链接、报价和擅长领域。"),
    ("brief", "寄样地址请在订单里填写，拍摄完成后我们会删除您的地址信息。"),
    ("brief", "合作笔记请保留一年，若有特殊情况需要下架请提前三天联系我们。"),
    ("brief", "拒稿需要我们书面说明原因，并支付一半稿酬。"),
    ("brief", "请在笔记里挂上店铺商品卡，咨询由店铺客服承接，不留任何站外联系方式。"),
    ("live", "欢迎新进来的朋友，我们今天讲三款雨伞，链接在购物车一到三号。"),
    ("live", "这款燕麦是普通食品，血糖高的朋友按医生的饮食建议来吃。"),
    ("live", "不需要你们留电话，售后在订单里点申请，我们客服会处理。"),
    ("live", "这件衣服面料成分表给大家看一下，百分之七十羊毛，不是纯羊绒。"),
    ("live", "我们和那个大牌没有合作关系，设计是自己做的，喜欢款式再拍。"),
    ("live", "现在库存显示三十二件，卖完会在下周三补上。"),
    ("live", "后半场由数字人讲解，画面左上角一直有“AI生成”的提示。"),
    ("live", "给爸妈挑鞋，建议让他们自己试一下尺码，不合适七天可退。"),
    ("brief", "报名不收费，入选后由品牌寄样，稿酬在平台内支付。"),
    ("brief", "任何以我们名义要求您转账的都是冒充，请直接举报。"),
    ("brief", "合同里约定了两轮修改，超出部分另行计费。"),
    ("brief", "请注明这是品牌合作，标签放在正文第一行。"),
    ("brief", "您觉得哪里不好用也请写出来，我们会转给研发。"),
    ("brief", "粉丝数不是硬性要求，内容契合更重要，稿酬依报价协商。"),
    ("brief", "笔记数据低于预期不影响结算，但请勿购买流量。"),
    ("live", "成分表里没有香精，敏感的朋友先在耳后试一下。"),
    ("live", "链接都在小黄车，别人私信让你加微信的都不是我们。"),
    ("live", "这双鞋原价三百九，今天三百二，活动规则看商品页。"),
]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def serious(checker: Checker, text: str, scene: str) -> list[Finding]:
    findings = checker.check(Note(body=text, scene=Scene(scene))).findings
    return [finding for finding in findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize(("rule", "text"), BRIEFS)
def test_a_bad_brief_gives_its_rule_and_what_would_be_safe(rule: str, text: str, checker: Checker) -> None:
    found = [finding for finding in serious(checker, text, "brief") if finding.rule == rule]
    assert found
    assert all(finding.suggestions for finding in found)


@pytest.mark.parametrize(("rule", "text"), LIVE)
def test_a_bad_live_script_gives_its_rule_and_what_would_be_safe(rule: str, text: str, checker: Checker) -> None:
    found = [finding for finding in serious(checker, text, "live") if finding.rule == rule]
    assert found
    assert all(finding.suggestions for finding in found)


@pytest.mark.parametrize(("scene", "text"), HONEST)
def test_an_honest_text_has_nothing_above_info(scene: str, text: str, checker: Checker) -> None:
    assert serious(checker, text, scene) == []


@pytest.mark.parametrize(("rule", "text"), UNSEEN)
def test_a_demand_in_new_words_gives_its_rule(rule: str, text: str, checker: Checker) -> None:
    assert rule in [finding.rule for finding in serious(checker, text, rule.partition("/")[0])]


@pytest.mark.parametrize(("scene", "text"), UNSEEN_HONEST)
def test_another_honest_text_has_nothing_above_info(scene: str, text: str, checker: Checker) -> None:
    assert serious(checker, text, scene) == []


@pytest.mark.parametrize(
    "text",
    [
        "如皮肤不适请立刻停用",
        "初稿通过验收后付款",
        "卖完就等下周补货",
        "划线价是上个月的成交价",
        "本店假一赔三",
        "别相信什么神药",
        "不要写美白、淡斑",
        "我们不会收取任何押金",
        "项目禁止刷赞",
        "不接受互赞",
        "❌刷赞",
        "押金由品牌方承担",
        "垫付的快递费可凭票报销",
    ],
)
def test_a_brief_may_name_what_it_refuses(text: str, checker: Checker) -> None:
    assert serious(checker, text, "brief") == []


@pytest.mark.parametrize("text", ["必须写“亲测用了三个月”", "不要标广告", "差评一律删掉", "我们不是骗子，先交三百押金"])
def test_a_prohibition_can_be_the_demand(text: str, checker: Checker) -> None:
    assert serious(checker, text, "brief")


def test_disclosure_is_not_asked_of_a_brief(checker: Checker) -> None:
    text = "品牌免费寄送样品给您，收到后请拍摄。"
    assert "xhs/disclosure" not in [finding.rule for finding in serious(checker, text, "brief")]


@pytest.mark.parametrize("text", ["不要写美白、淡斑", "别相信什么神药", "划线价是上个月的成交价"])
def test_a_live_script_may_name_what_it_leaves_out(text: str, checker: Checker) -> None:
    assert serious(checker, text, "live") == []


@pytest.mark.parametrize(
    ("scene", "rule", "text"),
    [
        ("brief", "brief/phishing", "请在 hongshu-gift.top 页面用小红书账号登录后领取，两小时内有效。"),
        ("brief", "brief/diversion", "读者问哪里买，你就回复某宝搜“阿芬炒货”。"),
        ("brief", "brief/off-escrow", "蒲公英抽成太高了，咱们绕开平台直接结，我给你多加50。"),
        ("live", "live/health-false", "孩子近视两百度以内的，吃满三个月视力能回到1.0。"),
        ("live", "live/price-fraud", "商场里卖两千八的，今天在我这一百二。"),
    ],
)
def test_the_rule_of_the_scene_names_what_overlaps(scene: str, rule: str, text: str, checker: Checker) -> None:
    found = serious(checker, text, scene)
    assert {finding.rule for finding in found} == {rule}
    assert all(finding.suggestions for finding in found)


@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("brief", "样机押金也不用交，快递费我们承担。"),
        ("brief", "近期有人冒充我们公司招募，要求交押金、进群刷单，均为诈骗，请勿相信。"),
        ("live", "改地址点订单详情里的修改，千万别把身份证、银行卡发给任何人。"),
        ("live", "它就是保湿，淡斑的功效我们没有，别为这个买。"),
    ],
)
def test_what_is_refused_or_warned_of_is_no_claim(scene: str, text: str, checker: Checker) -> None:
    assert serious(checker, text, scene) == []
