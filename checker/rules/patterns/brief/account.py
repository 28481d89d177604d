"""Accounts and people: handed over, logged into elsewhere, borrowed, too young; and who pretends to be the platform."""

from __future__ import annotations

from checker.claims import ERROR, WARNING
from checker.rules.patterns.brief.words import US, YOU, drop, pattern
from checker.rules.patterns.parts import context, either, gap, near
from checker.rules.patterns.pattern import Pattern

# --- The account ---
_SECRET = either(
    "密码 验证码 校验码 动态码 短信码 六位数字 6位数字 六位数 四位数字 一串数字 登录码 登录方式 登录信息 登录手机号 登录权限 登录口令 "
    "账号信息 登录二维码 短信内容 扫码登录的码 账号和密 安全码 绑定码 cookie 登录态"
)
_HAND = either("发 给 告诉 告知 报 报给 填 提供 交 回 回复 说 念 截 转发 私 私信 同步 共享 留 写 填写 输入")
_CREDENTIALS = (
    f"{_SECRET}{gap(10)}(?:发|给|告诉|告知|报|填|提供|交|回复?|说|念|截|转发|私|同步|共享|留|写)(?:一?下)?(?:到|来|过来|给|过去|上)?"
    f"{gap(2)}(?:{US}|一下|来|过来|过去|上)"
    f"|(?:把|将|提供|发来|告诉{US}|回复|填写|说下|说一下|报一下|发一下|发送){gap(12)}{_SECRET}"
    f"|(?:收|回收|求购|租|租用|借|借用|买断)(?![到集藏货录款取益入件费看据获])(?:一批|一些|个)?{gap(8)}"
    f"(?:小红书|薯|红薯|粉|老)号{near(20)}(?:价|结清|结算|现结|长期|过户|秒结|一天|一个月|元|块|租金|分成|联系|换绑)"
    f"|(?:账号|号|主页){gap(4)}(?:托管|代管|代运营|交给{US}|给{US}(?:用|管|运营|操作|打理|登)|借{US}|借给|租给|卖给|过户|换绑)"
    f"|(?:账号|号){gap(4)}{US}{gap(4)}(?:托管|代管|打理|接管|操作|登录?|运营)"
    f"|{US}{gap(8)}(?:登录|登上|登陆|登|上|接管|代登){gap(2)}{YOU}的?(?:小红书|账号|号|主页)"
    f"|扫{gap(10)}码{near(10)}(?:登录|登陆|授权|绑定)|(?:点|点击|按|点一下)(?:确认|同意|允许|授权)(?:登录|登陆)"
    f"|(?:换绑|绑定){gap(6)}(?:成|到|为|上)?{US}{gap(4)}(?:手机|号码|邮箱)"
)
_OWN_LOGIN = context("自己的|本人(?:的)?(?:会员|账号)登录|官方小程序|应用内|app内|站内|门锁|会员")

_NOT_ASKED = context("不(?:需|会|用|得|能|要|索|可|再|向|接|必|碰)|无需|从不|绝不|请勿|勿")

# --- Who speaks, and what for ---
_OFFICIAL = "(?:小红书|薯队长|薯管家|红薯|蒲公英|平台|官方)"
_LURED = either(
    "加 联系 添加 进群 入群 拉群 处理 解除 解限 解封 qq 企微 微信 领取 补贴 红包 返现 缴 登录 点击 扶持 内部 邀请 名额 任务 私聊 转账 配合 核实 申诉"
)
_IMPERSONATION = (
    f"(?:我是|我们是|这里是|这边是|来自|本人|代表|我这边|我司是){gap(4)}{_OFFICIAL}{gap(8)}"
    "(?:官方|审核员?|客服|运营部|运营专员|运营人员|专员|工作人员|员工|经理|商务部|事业部|中心|招募|负责人|内部|小二|编辑部|风控|商业化|工程师|主管|法务|服务部|部门)"
    f"{near(40)}{_LURED}"
    f"|(?:被|获|选为|入选|成为|恭喜|入围){gap(6)}(?:薯队长|官方|小红书|平台|蒲公英){gap(8)}(?:选|邀|签约|认定|扶持|内推|指定|抽中){near(30)}{_LURED}"
    f"|(?:账号|笔记|您的号|你的号|主页){gap(8)}(?:违规|异常|风险|限流|封|限制|冻结|投诉){near(20)}(?:加|联系|添加|私聊?|找|点击){gap(8)}(?:qq|企微|微信|v(?![a-z])|专员|客服|{US}|经理|处理|解除|申诉)"
    f"|{_OFFICIAL}(?:的)?{gap(2)}(?:内部|内推|直招|直聘|内招|特招|内部员工){gap(6)}(?:群|渠道|名额|招|通道|单|资源|员|福利|价)"
)
_SERVICE = context("代运营|认证的|服务商|平台商家|机构广场|机构编号|可(?:在|于)[^，。]{0,8}(?:核对|查询)|不会|不是")

# --- A page that is not the platform's ---
_SITE = "(?:网址|网页|链接|页面|网站|h5|表单|浏览器|[a-z0-9-]{3,24}\\.(?:net|com|cn|site|xyz|top|cc|vip|shop|club|info|icu|online|work|fun|pw|ltd|life|pro|link|app|io))"
_PHISHING = f"{_SITE}{near(20)}(?P<claim>(?:登录|登陆|绑定|认证|验证|输入|填写|激活|填){near(12)}(?:账号|手机号|密码|验证码|小红书|身份|银行卡|薯|领取|领单|任务|派单|接单))"
_LOGIN = (
    f"(?:登录|登陆|重新登录|绑定|实名|认证){near(16)}(?:账号|小红书|手机号|薯|密码|达人|博主){near(16)}{_SITE}"
    f"|(?:用|拿){gap(2)}(?:小红书|薯){gap(4)}(?:登|登录|登陆){gap(6)}(?:我们|后台|系统|网页|网站|合作)"
    f"|(?:下载|安装|装|注册){gap(8)}(?:app|软件|安装包|apk|客户端|插件|小工具|平台){near(16)}(?:接单|派单|任务|登录|认证|领取|激活|抢单|提现)"
)

# --- More than is needed ---
_PRIVATE = either(
    "身份证 手持身份 银行卡号 银行卡照 银行卡正面 银行卡照片 人脸 眨眼 点头 张嘴 户口本 征信 流水 通讯录 家庭住址 住址 紧急联系人 通话记录 芝麻分 "
    "社保 指纹 声纹 结婚证 学生证照 身份信息 收入证明 父母电话 家人电话 聊天记录导出 支付宝账单 微信账单 网贷"
)
_COLLECTION = (
    f"(?:提供|发|上传|拍|填|交|提交|给|录|传|截|登记|报|附|备案|出示|带上|准备|授权|开放){near(14)}{_PRIVATE}"
    f"|{_PRIVATE}{near(10)}(?:发|拍(?!摄)|传|提供|上传|登记|备案|截图|录|填|提交|复印|扫描|留底|存档|开放)"
)

# --- Not their own account; not of age ---
_KIN = either(
    "家人 爱人 老公 老婆 朋友 亲戚 爸妈 爸爸 妈妈 别人 小号 别的号 另一个 另外的号 闺蜜 同事 对象 室友 男友 女友 姐妹 弟弟 妹妹 他人"
)
_PROXY = (
    f"(?:限单|限制|封|违规|禁言|被罚|受限|限流|冻结|降权|限号|处罚|接不了|不能接|暂停){near(18)}(?:用|拿|借|换|找|以|让|挂|登){gap(6)}{_KIN}{gap(8)}(?:号|接|发|做|报|上|登|代|顶)"
    f"|(?:用|拿|借|换|找|让|挂){gap(4)}{_KIN}的?{gap(2)}(?:号|账号|主页){gap(4)}(?:接|发|代|顶|报|继续)"
)
_CHILD = either(
    "高中生 初中生 小学生 中学生 未成年 没成年 没满18 没满十八 不满18 不满十八 未满18 未满十八 16岁 十六岁 15岁 十五岁 14岁 十四岁 17岁 十七岁 还在上初中 还在上高中 没身份证的"
)
_MINOR = (
    f"{_CHILD}{near(12)}(?:(?<!不)(?:可|能|可以)(?:接|做|报|来|参加|加入)|(?<!不)欢迎|也行|也可以?|也能|也收|都能|都收|没关系|没事|不影响|不限|照样|照接|用(?:家长|爸妈|父母|家里|大人|妈妈|爸爸))"
    f"|(?:用|拿|借)(?:家长|爸妈|父母|家里人|大人|妈妈|爸爸)的?{gap(4)}(?:身份证|卡|账号|实名|手机号|收款码){gap(6)}(?:接|收款|注册|认证|实名|就|即可|也|绑)"
)


PATTERNS: tuple[Pattern, ...] = (
    pattern("credentials", _CREDENTIALS, ERROR, decide=drop(ERROR, claim=_NOT_ASKED, sentence=_OWN_LOGIN)),
    pattern("impersonation", _IMPERSONATION, ERROR, decide=drop(ERROR, sentence=_SERVICE)),
    pattern("phishing", _PHISHING, ERROR),
    pattern("phishing+page", _LOGIN, ERROR),
    pattern("data-collection", _COLLECTION, WARNING),
    pattern("dispatch-limits", _PROXY, WARNING),
    pattern("minor", _MINOR, WARNING),
)
