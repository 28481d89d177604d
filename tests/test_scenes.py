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
