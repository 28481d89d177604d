"""Disclosure: what shows that a writer gains, what does not, and what counts as saying so.

All sentences were written for this file. Every fourth is in Traditional script.
"""

from __future__ import annotations

import dataclasses
import functools
import time

import pytest

from checker import intent, match
from checker.claims import CLAIM, ERROR, INFO, WARNING, Claim
from checker.fold import FoldTable
from checker.gain.reader import Reader, Reading
from checker.model import Image, Note, NotEvaluated, Partnership, Scene, Speaker
from checker.rules import disclosure
from checker.views import FieldText

UNDISCLOSED = (
    "面霜是柜姐塞给我的正装，她说发个小红书就行",
    "房费老板死活没收，我答应回来给他们出三张图",
    "这家烘焙豆商每个月给我寄一箱豆子，喝不完",
    "相機是官方借我的，下週要寄回去",
    "进店报我的口令能减十块，我也分到一点点",
    "老板娘是我小姨，所以夸得有点收不住",
    "从我这儿报名，机构给我结一百块",
    "我姐夫家開的民宿，推開窗就是茶山",
    "上周受邀去住了一晚，床品是乳胶的",
    "品牌请我们六个人去三亚拍照，机酒都是他们安排",
    "说实话我在这家店也有一点股份",
    "和他們說好拍兩條影片抵一節課",
    "疗程是院长送我做的，要求每周来打卡一次",
    "店里送的年卡，条件是每个月写一篇",
    "拿了他们两百块车马费，该吐槽还是吐槽",
    "通過我的連結下單我能拿幾個點",
    "顺便说一句我是他们家代理，质量我盯着",
    "这本书是作者寄给我的，让我随便写点什么",
    "同学创业做的发夹，大家帮忙多支持",
    "淨水器是我老公公司做的，濾芯一年一換",
    "他们老板特意给我留的样衣，没要我还",
    "试驾车开了三天，销售让我多拍点内饰",
    "教练免了我两节课的钱，让我带朋友来练",
    "介紹朋友過來我能抵一節課",
    "表姐在里面上班，给我按员工价拿的",
    "写了好评店家返了我八块",
    "门票是景区给的，我们四个人一分钱没花",
    "體檢套餐是機構送的體驗名額",
    "房东少收我半个月房租，让我帮着招租",
    "注册的时候推荐人记得填我，你我都有红包",
    "新店还没开，老板喊我们先去试菜",
    "裝修公司給我抹掉了三千，換我寫半年日記",
    "样品寄来三个颜色，我挑了最丑的先用",
    "这趟船票是邮轮公司请的",
    "摄影棚没收我钱，拿一组客片授权换的",
    "店長加了我，說發三張圖就給我免單",
    "他家给我寄了一整箱，够吃到过年",
    "民宿老板留我们多住了两晚，房钱不要，就说照片拍美一点",
    "护肤师是我亲妹妹，手法我一路看着练出来的",
    "別問為什麼這麼偏心，錢也有我一份",
    "我闺蜜的瑜伽馆，新学员找我有优惠",
    "美甲店老板说这次不收我钱，让我手放桌上多拍几张",
    "這臺咖啡機是廠商寄來讓我測的，測完就留下了",
    "朋友家的果园，苹果我帮她吆喝两句",
    "扫我的码注册，咱俩各得二十",
    "折扣码填 MOMO88，打九折",
    "給姐妹們要到了八五折，結賬報暗號就行",
    "找店员说是我介绍来的，多送一个小样",
    "我们公司新出的洗碗块，我当小白鼠用了两周",
    "租车行免费给我开了三天，油钱自己出",
    "酒店市場部的朋友給我升了套房，還送了早餐",
    "他们请我当体验官，床垫睡满一百天",
    "课是免费上的，老师请我帮忙拍点宣传照",
    "摊主是我高中同学，面给我多加了一个蛋",
    "這個牌子的設計師是我前同事，樣衣都是我試的",
    "我先生是这家诊所的股东",
    "卖家私下退了我三十，让我晒图",
    "这双鞋没花钱，你们懂的",
    "官方給寄的，全系列六支",
    "粉丝群里给大家谈到的团购价，比官网低四十",
    "每卖一单给我五块，赚个奶茶钱",
    "主办方包了来回高铁，我就去拍了三天",
    "謝謝某某家的投餵，冰淇淋吃到打嗝",
    "出版社编辑寄来试读本，说喜欢就写两句",
    "儿童摄影送了一套写真，条件是给他们授权晒图",
    "上个月开始给他们家带货，每单有一点佣金",
    "餐費是店裡出的，我們只管吃",
    "滑雪票是雪场给的，让我们拍拍雪道",
    "这次理疗是店家做活动请我来的，没要钱",
    "我妈开的裁缝铺，改裤脚十块",
    "老闆知道我寫小紅書，多上了三個菜，一分沒收",
    "露营装备全是营地提供的，走的时候还送了一盏灯",
    "健身房给我开了半年卡，让我每周发两条",
    "眼镜店老板是我舅舅，配镜给他打电话",
    "髮夾是手作店姐姐送的，她說幫她多拍幾張",
    "我在里面做兼职，员工餐就是这个",
    "他们的公关递给我一整套，我就收下了",
    "邀请码 HU2K9，填了咱俩都有会员",
    "說是內測名額，其實就是讓我免費用半年再寫感受",
    "理发没花钱，店长让我拍个前后对比",
    "楼盘是我表哥在卖，想看房我带你去",
    "保险是我姑姑做的，要的话我推给你",
    "這家機構給我返學費，前提是發五篇打卡",
    "她家主播送了我三支口红，让我试色",
    "机票酒店都报销，任务是交九张图",
    "民宿主人和我换的：他给我两晚，我给他一组照片",
    "新品沒上市就到我手裡了，對接人說隨便說",
    "拍完这组图店里就把裙子送我了",
    "他们邀我去后厨看了一圈，还管了顿饭",
    "用我手机号注册能少二十，我攒积分",
    "培训班校长是我大学室友，她让我来旁听",
    "景区送了两张缆车票，我和我妈去的",
    "商家加急寄的，让我赶在周五前出图",
    "我跟老板说拍照发小红书，他就没收我咖啡钱",
    "和店家互免，我出镜她出妆",
    "熱瑪吉做完第五天\n院長是我嫂子，全程她盯著",
    "烤箱到家一个月\n牌子方说随便用，用坏也不用赔",
    "猫粮换成了这款\n他们家新品一出就往我这儿寄",
    "这套卷子是老师的，报班提我能减两百",
    "酒店的人知道我要來，房型給我換成了海景，早餐也沒算錢",
    "开箱一盏台灯，不是我买的，对方只要求带一句名字",
    "我哥合伙的烧烤店，羊腰子是我试味试出来的",
    "店主请我们拍一条口播，作为谢礼送了两条围巾",
    "這家婚紗店給我免了套餐錢，要九張返圖",
    "理财课是主讲人给我开的后门，没交学费",
    "从我头像那条链接走，成一单我有五个点",
    "种植牙全程没花钱，诊所要我做一年随访记录",
    "同款耳機他們寄了兩副，一副我留著，一副抽給你們",
    "这家私教馆我是第三个出钱的人",
    "公婆在景区里开客栈，旺季也给我留一间",
    "租的衣服是工作室倒贴给我的，只要出镜",
    "他們的運營約我來逛展，票都替我取好了",
    "主办送了我赠票，位置第三排正中",
    "剧本杀新本测试，老板没收费，说多写点感受",
    "車行老闆把新車扔給我開了一個禮拜",
    "出版方递来的试读，催我月底交一篇",
    "报名记得写我学号，我能攒一节课",
    "瓷砖是表舅厂里拉的，价格你们问不到",
    "我給這家貓舍做了三年賬，窩裡什麼樣我清楚",
    "床垫睡到现在没掏一分钱，厂家说睡满百天给感想",
    "牙套的钱诊所给我打了对折，条件是每次复诊发一条",
    "他们家面膜我从不断货，因为有人按月寄",
    "小程式裡輸我的ID，新人禮包翻倍，我也翻倍",
    "带着任务来的，景区要三十秒航拍",
    "这碗面是店里送来的外卖，附一张纸条求好评",
    "房子是中介小哥让我住着拍视频的，拍满十条退押金",
    "老闆說來都來了，菜隨便點，賬他結",
    "新书还没印我就看完了，编辑传的电子稿",
    "跟他們簽了季度合同，一個月兩篇",
    "家里的净化器是销售送来试放的，一直没拉走",
    "咖啡券是店长塞的一沓，分给办公室还剩",
    "给你们谈了个内部价，直接找前台报暗号",
    "小姑子在這家酒莊做銷售，年底衝量",
    "口红试色一共二十支，品牌的人拎着箱子上门来让我涂",
    "这双靴子的设计费里有我一份",
    "老板娘让我带句话：看了这条来的送小菜，我吃饭不要钱",
    "教练给我加了十节课，换我朋友圈九宫格",
    "别看我说得热闹，每个月从他们那领一笔",
    "两张戏票是剧团送的，散场还合了影",
    "參加了這個品牌的博主計劃，每季度領一箱",
    "楼下牙科是我学长开的，洗牙报我不用排队",
    "旅拍是免单的，条件是脸要露出来",
    "他们给我发工资，我给他们发朋友圈",
    "上新前工廠會先讓我穿一季",
    "滑板店赞助了我一块板，轮子自己配",
    "这家的试吃我一个月去三回，老板从来不收",
    "同学家的月子中心，我住了七天，账单是零",
    "被店长拉进了种子用户群，隔周领一瓶",
    "茶馆老板是老公战友，每回去都不让买单",
    "问我为啥老推这家，我股票在里面",
    "露營裝備測評｜三頂帳篷\n黃色那頂是牌子的人寄到我公司的，說不著急要回\n收納最難的也是黃色這頂",
    "学琴三个月\n老师是我室友的姐姐，学费给我算半价，让我帮着招两个人",
    "猫砂盆换到第四个\n这个是他们新品，发售前先到我家了",
    "婚纱照流水账\n老板说拿我们当样片，底片全送，只收妆钱",
    "去海邊住了兩晚，老闆跟我說房錢別提，發兩張好看的就成",
    "火锅店二刷\n这回是店长加我微信喊我来的，锅底和毛肚都送",
    "我在这家美容院办卡五年了，现在介绍一个人我有一次护理",
    "電動牙刷橫評，五把\n其中兩把廠家送測，三把我自己掏錢",
    "面包店的小道消息\n烘焙师就是我弟，你们想吃什么口味我去点",
    "考研自习室\n填我名字第一周免费，我也能续三天",
    "瑜伽课笔记\n我在馆里当前台，课随便上",
    "茶葉到貨喝三泡\n茶農是我乾爹，今年頭採給我留了兩斤",
    "民宿阿姨免我一晚，要我把她的猫拍进去",
    "拔智齿全过程\n医生看我粉丝多，没收麻药钱，让我写详细一点",
    "換了個兒童座椅\n渠道的朋友直接搬來一臺，說用著好就說說",
    "口红礼盒拆箱\n品牌生日会的伴手礼，到场的博主人手一份",
    "吹风机用了两周\n寄的人说不用还，也没要我写什么，我自己憋不住",
    "跟团游的真实感受\n领队给我免了自费项目，拜托我多夸两句",
    "咖啡豆烘焙日期很新鮮\n豆子是店主請的，我只帶了個杯子",
    "耳机戴了半年\n说一下，我老公在这个牌子做结构",
    "理财小白课\n推荐同学报名，老师返我一百五",
    "宠物店洗澡\n新店缺照片，老板说洗澡免费，拍够二十张就行",
    "書桌裝好了\n安裝師傅說老闆交代不收安裝費，因為我要發帖",
    "写真馆探店\n和摄影老师互勉了一组，底妆她包",
    "钢琴调律\n调律师是我姑父，他让我问问有没有人要调琴",
    "一家很小的皮具铺\n铺子有我爸一半",
    "防曬衣試穿\n市場部同事塞給我兩件，沒簽收單",
    "潜水考证\n教练把教材费给我抹了，说回来写篇攻略",
    "零食大礼包\n我帮他们拍主图，他们拿货抵工钱",
    "健身餐吃了一个月\n前十天是餐厅供的，后二十天我自己续的",
    "讀書會送的書\n出版社給領讀人每人一本，我正好是領讀人",
    "买车记\n销售是我同学，优惠她从自己提成里出",
    "减肥营第二周\n营里给我免了全款，条件是每天更新体重",
    "我做翻譯那家出版社的新書，樣書先到了我手上",
    "美甲换款\n美甲师来我家做的，她练手我出镜，谁也不给谁钱",
    "玩具柜\n有三个是店里借来摆拍的，拍完忘了还",
    "平价粉底液\n评论区问链接的，点我主页那个，我能蹭点佣金",
    "換季衣服\n檔口姐姐讓我隨便挑，挑了六件，掛她家名字就行",
    "亲子农场\n负责人包了我们一家的午饭和采摘，让孩子在镜头前多笑笑",
    "眼镜配好了\n老花镜片是验光师送的升级，我答应发一下",
    "跳舞机\n这个月是他们家的推广员，卖一台有一百",
    "露臺餐廳\n我先生是這裡的主廚，座位我能幫你留",
    "新买的空气炸锅\n说是买，其实品牌给报了一半",
    "奶粉冲了三罐\n我嫂子是区域经理，走的员工通道",
    "露营地周末\n营主送了一晚帐篷，换几张星空",
    "儿童房墙漆刷完\n材料商赞助了两桶，剩下的自己补",
    "雅思口语课\n我在这机构兼职教务，别问怎么报到名的",
    "轻食餐厅打卡\n结账时店员说已经有人付了，是老板打过招呼",
    "跑步机到家\n客服找到我，说拍开箱视频可以退全款",
    "猫砂试了四种\n第三种是厂里老板寄来的，他女儿看我笔记",
    "朋友的咖啡车出摊了\n周六在河边，大家去捧场",
    "法式美甲，十个手指\n店里小妹找我当手模，没花钱",
    "洗地机测了半个月\n機器是品牌借的，下週就要還",
    "夜宵攤老闆加了我好友\n以後去都送一盤蛤蜊，要我多打卡",
    "大学城公寓\n介绍同学签约，中介给我八百",
    "拳击手套两副\n黑色那副拳馆送的，因为我给他们剪了个片子",
    "这家烤肉店我熟\n老板娘是我大姨，肉是我看着腌的",
    "睫毛嫁接第三次\n技师练手不收费，我负责出照片",
    "用我的推荐码开户，手续费能到万一",
    "滑板鞋开胶了\n还好是送的，滑板店签了我当小队员",
)
NOTHING_TO_DISCLOSE = (
    "老板娘看我一个人，送了一碟花生米",
    "生日那天男朋友送了我一台拍立得",
    "公司中秋发的月饼，流心的比较好吃",
    "抽中了品牌的年度禮盒，手氣用光",
    "面霜买正装送了三片小样，小样先用",
    "自费买的，没有任何合作，缺点一条条列",
    "同事从日本给我带了两盒眼药水",
    "師傅修完鞋沒收我錢，說就縫兩針",
    "楼下大爷送我一把小葱，面条都香了",
    "客服给我补寄了一个盖子，之前那个碎了",
    "要是哪天品牌能送我一台就好了",
    "博主說自費，其實都是品牌寄的，大家擦亮眼",
    "软广怎么认：先看有没有说厂家送的",
    "今天面试，经理让我写一份方案",
    "老师让我写两句毕业寄语",
    "朋友婚禮邀請我當伴娘，穿的是淺綠色",
    "受邀回母校做分享，紧张得手心出汗",
    "我姑开的面馆关门了，最后一碗加了两个蛋",
    "我妈在超市做收银，脚肿了一个月",
    "外婆做的豆瓣醬，寄了四瓶給我",
    "爸妈寄来一箱橙子，路上压坏两个",
    "房东送了一盆绿萝，说祝我转正",
    "酒店前台给了两瓶水，空调有点吵",
    "咖啡店會員日免費升杯",
    "银行客户经理让我填了三张表",
    "教练说我的肩膀太紧，让我拍视频自己看",
    "老板说这碗面算他的，因为我没带手机",
    "醫生沒收我掛號費，說下次別吃辣了",
    "书是图书馆借的，三周要还",
    "室友借我相机拍了一下午晚霞",
    "我把旧手机寄给品牌回收，返了两百",
    "收到稿費了，八百字三百塊，請室友吃火鍋",
    "销售这行底薪三千，提成看天吃饭",
    "甲方让我改了七版，最后用第一版",
    "广告牌下面等车的人越来越多",
    "大學四年學廣告，現在寫公文",
    "不是广告，就是单纯想夸夸这双鞋",
    "小区物业送了一袋米，排队排到拐角",
    "社区请老人吃长寿面，我去帮忙端",
    "中介收了半個月佣金，還算合理",
    "骗子说先交押金，做完任务给我返佣金",
    "我是设计师，客户让我多拍几张现场图",
    "店家送货上门，楼道窄，搬得辛苦",
    "品牌送修要兩週，我先用舊的",
    "老板今天请全组喝奶茶，因为项目上线",
    "领导让我推荐一家火锅，我推荐了三家",
    "会员积分换的电饭煲，煮粥溢了一灶台",
    "讀者寄給我一封信，寫了六頁",
    "妹妹第一份工资，请我吃了顿自助",
    "博物馆免费参观，周一闭馆",
    "健身房体验课九块九，我买了一节",
    "鄰居搬家送了我一個書架，刷了三遍漆",
    "在奶茶店打工第二十天，学会了封口",
    "我们公司规定下午茶四点，蛋糕抢不到",
    "租的相机，一天八十，押金两千",
    "朋友圈裡有人說她拿佣金，我就沒再問",
    "不接合作，也别给我寄东西",
    "写给想做博主的人：收到品牌邀约先看合同",
    "小时候我爷爷开的照相馆在桥头",
    "表哥結婚，酒店包了十桌",
    "店员问我要不要试试新色，我说下次",
    "柜姐给我试了两个粉底，黄一白的适合我",
    "导购没推销，还帮我把旧鞋装好",
    "考完駕照請教練吃了頓飯",
    "学校发的校服，男生也有裙裤",
    "医院体检送早餐，包子是凉的",
    "老板娘记得我不吃香菜",
    "飛機餐換成了素食，空姐多給了一個麵包",
    "剧组招群演，一天一百二管盒饭",
    "志愿者管一顿午饭，衣服要还",
    "二手平台淘的，卖家送了一根充电线",
    "下單送的帆布袋，比正品還好用",
    "路演送的扇子，一路扇到家",
    "跑团的队服是自己众筹做的",
    "这家店我从开业吃到现在，老板换了两个",
    "我家樓下的理髮店老闆是退伍軍人",
    "爸爸是木匠，家里的桌子都是他打的",
    "同学在医院上班，说夜班吃不消",
    "客户送的茶叶，我不懂，泡着喝",
    "孩子學校的老師是我初中同學，世界真小",
    "办宽带送了一个路由器，信号一般",
    "供应商寄错货，来回折腾了一周",
    "今天给品牌方提案，被毙了三次",
    "幫閨蜜拍了一組照片，她送我一杯奶茶",
    "帮我妈卖闲置的缝纫机，没卖掉",
    "编辑说我的稿子太长，让我删到两千字",
    "出版社退稿，理由写得很客气",
    "有沒有人知道廠家會不會給換新",
    "运营让我们组写周报，每周五交",
    "新开的书店，店主在教小朋友折纸",
    "摄影师朋友结婚，我反过来给她拍",
    "邀請函上的字是手寫的，我捨不得扔",
    "年会抽到的空气炸锅，只炸过红薯",
    "别人送的酒，放了六年才开",
    "食堂阿姨多给了我一个鸡腿",
    "這條裙子是我媽廠裡發的布做的",
    "路过橱窗看了三次，最后还是没买",
    "我在里面买了两本书，店员送了书签",
    "老板抹了零头，三十二收三十",
    "地鐵口發的試用裝，用了兩次臉紅",
    "医生朋友推荐的牙线，超市就有",
    "老家亲戚寄的腊肉，切开是红的",
    "老公战友来家里，带了两箱苹果",
    "同事的老公開出租，送我們到了車站",
    "牙医说我的智齿长歪了，要拔",
    "公司给每个人发了一把伞",
    "滑板是自己攒钱买的，轮子换过两次",
    "教練給全班加練了十分鐘，腿都抖",
    "店长在门口发传单，我拿了一张折飞机",
    "出版社的开放日，排队的都是小学生",
    "书是问表姐借的，夹着她的车票",
    "編輯部的貓坐在我的稿子上",
    "老板娘把找零数了三遍",
    "酒店的早餐券一人一张，多的不给",
    "同学在画室教小朋友，衣服上都是颜料",
    "樓下中介又換了人，名片塞滿門縫",
    "景区的猴子抢了我的香蕉",
    "前台说退房要查冰箱，少了一瓶水算二十",
    "拿了半年工资买的相机",
    "會員費一年九十八，自動續了三年",
    "剧团来学校演出，全校免费看",
    "外卖附了一张手写纸条，祝我考试顺利",
    "厂家电话打了三遍才有人接",
    "品牌方和代工廠打官司，新聞看了一天",
    "我股票亏了两千，账户不敢打开",
    "免单券是拼手气抢的，抢到一次",
    "合同签完才发现物业费另算",
    "試吃攤的阿姨讓我多拿一塊",
    "奶奶让我写一张福字贴门口",
    "班主任让我发言，我念了两句就忘词",
    "妈妈让我多拍几张宝宝的照片",
    "閨蜜讓我幫她寫辭職信",
    "朋友请我吃火锅，庆祝她考上了",
    "领导请客，点了一桌子辣的",
    "导游让我们拍完照赶紧上车",
    "護士讓我拍張片子再說",
    "房东涨了三百房租，我决定搬家",
    "弟弟寄来一张明信片，邮戳糊了",
    "男朋友寄来的快递被狗咬了",
    "網購的沙發，商家少寄了一條腿",
    "卖家寄错颜色，我懒得退",
    "店家说退款要等三天",
    "客栈老板养了两只鹅，凶得很",
    "民宿的被子有點潮，老闆給換了一床",
    "老板多给了两块豆腐，我又加了一份面",
    "理发店小哥边剪边推销，我没办卡",
    "美甲店充值送护手霜，我没充",
    "健身房銷售打電話，我說搬家了",
    "培训机构跑路了，学费要不回来",
    "表姐的婚礼，酒店送了一晚蜜月房",
    "公司团建住的民宿，吃住公司全包",
    "出差住的酒店，房費報銷",
    "奖学金到账，请室友喝奶茶",
    "志愿服务一天，主办方管盒饭",
    "参加马拉松，主办方发了奖牌和毛巾",
    "學校組織去電影院，票是學校出的",
    "旅行社把行程改了，我们去投诉",
    "导购小姐姐夸我手白，我没上当",
    "姑姑在医院当护工，一周回来一次",
    "舅舅開貨車，給我帶了一箱梨",
    "邻居开的小卖部，可以赊账",
    "室友在咖啡店兼职，带回来没卖完的贝果",
    "爸爸的公司倒了，家里省着过",
    "發小創業失敗，回來繼續上班",
    "学长推荐我去面试，没过",
    "我在厂里拧了两个月螺丝",
    "我在书店打工，整理了一下午",
    "面試官問我為什麼離開上一家公司",
    "编辑说这本书卖不动",
    "导演请素人演员，一天两百",
    "我妈是会计，家里账本有三种颜色",
    "爺爺是木匠，凳子是他打的",
    "帮舅舅卖西瓜，晒脱了皮",
    "帮同学代取快递，她请我喝汽水",
    "朋友圈有人卖面膜，我屏蔽了",
    "群裡都在發砍價連結",
    "他们送我到车站，哭得比我还惨",
    "她送的钥匙扣掉了，我找了一下午",
    "人家送的多肉养死了",
    "對方付了全款，二手單車出掉了",
    "平台补贴了三块，奶茶六块",
    "优惠券过期了，心疼两块钱",
    "弟弟在面包店当学徒，手上全是烫痕",
    "老師讓我幫著收作業，收了一節課",
    "姐姐的室友来借吹风机，坐着聊到十点",
    "领队说下雨不能进山，我们在大巴上睡觉",
    "摄影老师点评我的作业，说光太硬",
    "主廚出來問合不合口味，我說鹹了",
    "牌子的人打电话来回访，我说还行",
    "医生让我写详细一点的饮食记录",
    "店里新来的小哥不会打包，我教他折盒子",
    "鋪子是租的，房東年年漲",
    "我爸的修车铺开了三十年，墙上全是油",
    "妈妈在民宿打扫，我放学去帮她叠被子",
    "我在便利店上夜班，两点最安静",
    "我們公司新搬的樓，電梯要等八分鐘",
    "同学的姑父会修钢琴，约了周六",
    "安装师傅收了八十，走的时候帮我扔了箱子",
    "读书会一共十二个人，书自己带",
    "俱樂部發了隊服，交了一百二",
    "教材费三百，考试费另算",
    "品牌店里没有我的码，调货要一周",
    "验光师说我左眼散光深了",
    "鄰居送了我一袋土豆，發芽了三個",
    "阿姨说不收钱，我硬塞了十块",
    "给我妈买的羽绒服，她说贵，穿上就不脱了",
    "店主养的猫让我抱了十分钟",
    "跟老闆講價，一百二砍到九十",
    "第一次去健身房，前台让我填表",
    "我帮室友拍毕业照，她请我吃冰",
    "团购的券过期能退，别怕",
    "抽獎抽到一張電影票，片子很悶",
    "我哥结婚，伴手礼我包了两百份",
    "电影是公司组织看的，爆米花自己买",
    "出差住的酒店送欢迎水果",
    "快遞員把我的樣衣寄丟了",
    "客户寄来样品让我们打版",
    "甲方让我出三版图，明天要",
    "编辑催我交稿，我还差两千字",
    "主編讓我寫兩句卷首語",
    "导师让我出一篇综述",
    "推荐朋友看这部剧，她熬夜看完怪我",
    "介绍一个表弟给你们认识，他会修一切",
    "帶娃看牙，醫生送了一個小恐龍",
    "下单三天没发货，问客服不回",
    "报名费交了，考场在郊区",
    "朋友代购的药膏，路上走了二十天",
    "上次說好的火鍋，今天終於約上了",
    "我投了三十份简历，回了两家",
    "股票跌了，店也不想开了",
    "前台帮我找回了耳机，写了表扬信",
    "房東免了我兩天房租，因為熱水器壞了",
    "我嫂子是小学老师，假期来帮我带娃",
    "营地的星空拍糊了，手抖",
    "老板打过招呼，说今天卖完早收摊",
    "护士长查房，让我多走路",
    "客服找到我的包裹了，在隔壁楼",
    "材料商催尾款，工头躲着不见",
    "同学签约了一家公司，请我们喝酒",
    "中介给我看了八套房，一套也没要",
    "拳馆的沙袋又破了",
    "译者把书名翻得很有意思",
    "大姨腌的肉，过年才吃得到",
    "技师手重，按得我直叫",
    "推荐码这种东西我从来不填",
    "朋友的咖啡车被城管请走了",
    "奖学金八百，给我妈买了鞋",
    "厂里老板发不出工资，大家都走了",
    "女儿看我写笔记，也拿本子乱画",
    "品牌换了包装，味道淡了",
    "店员说已经打烊了，我只好回家",
    "結帳時老闆少算我十塊，我又走回去還他",
)

LABELLED = (
    "【广告】柜姐塞给我的正装面霜，涂了两周",
    "#广告 厂家寄来的台灯，光偏黄",
    "本篇含广告\n品牌寄了三盒，味道偏甜",
    "這篇是廣告，廠商寄來的鍋子，蓋子有點燙",
    "[合作] 品牌寄来的吸尘器，线太短",
    "品牌合作｜机酒都是他们安排",
    "（業配）店家招待兩晚，床很軟",
    "利益相关：老板娘是我小姨",
    "利益声明：我在这家公司做产品",
    "利益揭露｜設計師是我表哥",
    "已报备｜厂家送来的婴儿床",
    "合作已报备，衣服是商家的",
    "恰饭预警：品牌方送的一整套",
    "这条恰饭，品牌寄的",
    "和床垫品牌的付费合作，厂家寄来睡满一百天",
    "内含推广：他们给了两百车马费",
    "本条为品牌推广，教练免了我两节课",
    "赞助：猫粮由品牌方提供",
    "感谢某某茶饮赞助\n品牌寄了十杯券",
    "Sponsored 品牌寄来的耳机",
    "#ad 品牌寄来的口红",
    "PR赠送｜出版社寄来的三本书",
    "有偿测评：厂家寄来三台",
    "样机由厂家提供，用完归还\n官方借我两个星期",
    "本次住宿由民宿提供\n老板免了我两晚房费",
    "（产品由品牌寄送，无稿酬）\n品牌寄来的洗面奶",
    "试驾｜车辆由厂商提供\n厂商借了我一个礼拜",
    "相机为借用，两周后寄回\n官方借的",
)

NO_LABEL = (
    "不是广告\n品牌寄了两盒，涂了一周",
    "没有合作，就是厂家送的一台，随便说说",
    "商务合作见主页\n品牌寄了一箱面膜",
    "广告公司上班第三年\n厂家送来一台打印机让我试",
    "求合作\n出版社寄了三本书给我",
    "小组合作的作业写完了\n柜姐塞给我的正装，让我发小红书",
    "电视广告里那款\n厂商寄来一套",
    "别当广告看\n老板免了我房费",
)


def fields_of(note: Note, table: FoldTable) -> list[FieldText]:
    return [FieldText(name, table.fold(text), {}) for name, text in note.fields()]


def read(fields: list[FieldText]) -> Reading:
    return reader().read(fields)


@functools.cache
def reader() -> Reader:
    return Reader(match.available())


def judged(note: Note, table: FoldTable) -> tuple[list[Claim], list[NotEvaluated]]:
    fields = fields_of(note, table)
    reading = read(fields)
    return disclosure.find(note, fields, intent.judge(note, reading), reading)


def note_of(text: str) -> Note:
    title, _, body = text.partition("\n")
    return Note(title=title, body=body) if body else Note(body=title)


@pytest.mark.parametrize("text", UNDISCLOSED)
def test_a_gain_without_a_label_is_told(text: str, fold_table: FoldTable) -> None:
    claims, _ = judged(Note(body=text), fold_table)
    assert len(claims) == 1
    assert claims[0].category == "disclosure"
    assert claims[0].rule == "xhs/disclosure"
    assert claims[0].severity in (CLAIM, WARNING)
    assert claims[0].text


@pytest.mark.parametrize("text", NOTHING_TO_DISCLOSE)
def test_no_gain_from_a_seller_is_no_finding(text: str, fold_table: FoldTable) -> None:
    assert judged(Note(body=text), fold_table)[0] == []


@pytest.mark.parametrize("text", LABELLED)
def test_a_label_settles_it(text: str, fold_table: FoldTable) -> None:
    note = note_of(text)
    assert judged(note, fold_table) == ([], [])
    assert intent.judge(note, read(fields_of(note, fold_table))).declared


@pytest.mark.parametrize("text", NO_LABEL)
def test_a_word_that_only_looks_like_a_label_does_not(text: str, fold_table: FoldTable) -> None:
    assert len(judged(note_of(text), fold_table)[0]) == 1


def test_a_topic_is_a_label_only_as_a_whole(fold_table: FoldTable) -> None:
    gain = "品牌寄了两盒"
    assert judged(Note(body=gain, topics=("品牌合作",)), fold_table)[0] == []
    assert judged(Note(body=gain, topics=("#广告",)), fold_table)[0] == []
    assert len(judged(Note(body=gain, topics=("广告学",)), fold_table)[0]) == 1


def test_title_body_and_pictures_are_read(fold_table: FoldTable) -> None:
    for note in (
        Note(title="品牌寄了两盒"),
        Note(title="手法在视频里", body="品牌寄了两盒"),
        Note(title="手法在视频里", images=(Image(text="品牌寄了两盒"),)),
        Note(title="摄影棚没收我钱", body="让我多发两条"),
    ):
        assert len(judged(note, fold_table)[0]) == 1


def test_the_strongest_sign_has_the_span_and_the_message_names_the_others(fold_table: FoldTable) -> None:
    claims, _ = judged(Note(body="品牌寄了两盒。\n用我的优惠码下单减十块。"), fold_table)
    (claim,) = claims
    assert claim.text.startswith("品牌寄了两")
    assert "优惠码" in claim.message
    assert "广告" in claim.message  # a purchase path: the law wants the word
    assert claim.entry.startswith("gain:")


class TestWhatTheUserSays:
    GAIN = "品牌寄了两盒面膜，敷了一周"

    def severity(self, note: Note, table: FoldTable) -> object:
        claims, _ = judged(note, table)
        return claims[0].severity if claims else None

    def test_paid_and_no_label_is_an_error_even_without_a_sign(self, fold_table: FoldTable) -> None:
        assert self.severity(Note(body=self.GAIN, partnership=Partnership.PAID), fold_table) is ERROR
        plain = Note(body="敷了一周，睡得挺好", partnership=Partnership.PAID)
        claims, _ = judged(plain, fold_table)
        assert claims[0].severity is ERROR
        assert (claims[0].start, claims[0].end) == (0, len(plain.body))
        assert judged(Note(partnership=Partnership.PAID), fold_table) == ([], [])

    def test_paid_with_a_label_is_nothing(self, fold_table: FoldTable) -> None:
        assert self.severity(Note(body="【广告】敷了一周", partnership=Partnership.PAID), fold_table) is None

    def test_declared_is_nothing(self, fold_table: FoldTable) -> None:
        assert self.severity(Note(body=self.GAIN, partnership=Partnership.DECLARED), fold_table) is None

    def test_none_is_only_told(self, fold_table: FoldTable) -> None:
        assert self.severity(Note(body=self.GAIN, partnership=Partnership.NONE), fold_table) is INFO
        assert judged(Note(body="老板送了一本", partnership=Partnership.NONE), fold_table) == ([], [])

    @pytest.mark.parametrize("speaker", [Speaker.BRAND, Speaker.OWN_SHOP])
    def test_a_seller_under_his_own_name_needs_no_label(self, speaker: Speaker, fold_table: FoldTable) -> None:
        assert judged(Note(body=self.GAIN, speaker=speaker), fold_table) == ([], [])

    def test_unknown_is_a_warning_and_more_only_where_the_note_sells(self, fold_table: FoldTable) -> None:
        assert self.severity(Note(body=self.GAIN), fold_table) is WARNING
        assert self.severity(Note(body=self.GAIN, scene=Scene.AD), fold_table) is CLAIM
        sells = Note(body=self.GAIN + "。想要的加我微信，下单立减，39元一盒包邮")
        assert self.severity(sells, fold_table) is CLAIM


def test_cannot_tell_is_said(fold_table: FoldTable) -> None:
    claims, missing = judged(Note(body="旧书店的老板送了我一句话"), fold_table)
    assert claims == []
    assert [one.rule for one in missing] == ["xhs/disclosure"]
    assert "无法判断" in missing[0].reason


def test_with_a_purchase_path_the_law_asks_for_the_word(fold_table: FoldTable) -> None:
    claims, _ = judged(Note(title="品牌合作｜吸尘器", body="品牌寄来的，链接在评论区"), fold_table)
    assert [claim.severity for claim in claims] == [INFO]
    assert "广告" in claims[0].message
    for quiet in (
        Note(title="广告｜吸尘器", body="品牌寄来的，链接在评论区"),
        Note(title="品牌合作｜吸尘器", body="品牌寄来的，线太短"),
        Note(title="吸尘器", body="链接在评论区", partnership=Partnership.DECLARED),
    ):
        assert judged(quiet, fold_table) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "自费买的。其中一副是厂家寄来的，没要回去",
        "没有恰饭！品牌方送了三盒，我只说实话",
        "不是广告。房费老板没收我的，帮他拍几张",
    ],
)
def test_a_denial_does_not_undo_a_gain_that_is_shown(text: str, fold_table: FoldTable) -> None:
    assert len(judged(Note(body=text), fold_table)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "不是品牌送的，自己排队买的",
        "厂家会不会送我一台？",
        "希望出版社寄我一本",
        "博主们都说品牌寄来的好用",
        "“品牌方寄来的”这句话，听过就算了，他说",
        "揭秘：厂家送给博主的到底是什么",
        "抽奖抽中，品牌寄了两盒",
        "下单两盒，品牌送了一包小样",
        "瓶口碎了，厂家寄了新的给我补发",
        "我给品牌寄了一封信",
        "我们厂家送货到楼下",
        "我朋友旅行社送了她两张票",
    ],
)
def test_the_context_takes_a_gain_away(text: str, fold_table: FoldTable) -> None:
    assert judged(Note(body=text), fold_table)[0] == []


def test_disguises_are_folded_before(fold_table: FoldTable) -> None:
    assert len(judged(Note(body="品\u200b牌\u200c寄了两盒"), fold_table)[0]) == 1
    assert len(judged(Note(body="廠商寄來兩盒"), fold_table)[0]) == 1


def test_a_long_note_takes_linear_time(fold_table: FoldTable) -> None:
    unit = "老板说品牌让我们帮忙写送免费给我码链接三张要求就老板"

    def seconds(times: int) -> float:
        note = Note(body=unit * times)
        fields = fields_of(note, fold_table)
        start = time.process_time()
        reading = read(fields)
        disclosure.find(note, fields, intent.judge(note, reading), reading)
        return time.process_time() - start

    seconds(1)
    small, large = seconds(100), seconds(800)
    assert large < max(small, 0.002) * 8 * 6


def test_findings_do_not_change_with_unrelated_settings(fold_table: FoldTable) -> None:
    note = Note(body="品牌寄了两盒")
    other = dataclasses.replace(note, id="x", proofs=("报告",), industry="beauty")
    assert judged(note, fold_table)[0][0].text == judged(other, fold_table)[0][0].text
