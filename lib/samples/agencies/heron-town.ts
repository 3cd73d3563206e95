import { pick, type Agency } from "../agency";

export const HERON_TOWN: Agency = {
  slug: "bailuzhou-zhen",
  office: { fullName: "云栖区白鹭洲镇人民政府", shortName: "白鹭洲镇", type: "town" },
  clerk: { username: "bailuzhou", name: "苗向晚" },
  opening: { inForce: 1 },
  years: [
    { received: [2], results: { granted: [2] }, licenses: 31 },
    { received: [3, 1], results: { granted: [2], "unable:notHeld": [1] }, licenses: 28, penalties: 2 },
    { received: [2], results: { granted: [1, 1], "unable:notHeld": [1] }, licenses: 33, penalties: 1 },
  ],
  tell: (told) => ({
    "overview:lead": `白鹭洲镇沿湖而居，${told.year}年镇政府的信息公开突出湖区保护、渔民转产和防汛安全。`,
    "overview:proactive": `退捕渔民的补偿标准、人员名单和发放情况分三批公开；汛期每日公布水位、值班电话和转移路线。全年公开信息${pick(told, [139, 147, 152])}条，其中湖区保护${pick(told, [28, 33, 35])}条。`,
    "overview:onRequest": `${told.say.requests()}申请人不便到镇的，工作人员上门接收和送达。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}防汛、补偿两类资料实行专柜保管，随时可以调阅。`,
    "overview:platform": `沿湖${pick(told, [7, 7, 8])}个村设防汛公开牌，渔港码头设电子屏；与区融媒体中心合作，重要信息滚动播出。`,
    "overview:supervision": `将信息公开列入镇对村、对站所的年度工作考核；请人大代表、渔民代表开展社会评议${pick(told, [1, 2, 2])}次，${pick(told, ["意见逐条回复，办理情况在码头公告牌公示", "请人大代表随船查看汛期公告是否贴到位", "由镇纪委抽查补偿名单，与银行流水逐户比对"])}；对照公开责任自查，未发现应予责任追究的情形。${told.say.disputes()}`,
    problems: pick(told, [
      "补偿政策的解释不够细，群众对计算办法有疑问；站所之间信息传递慢。",
      "汛期信息发布及时，平时其他信息更新偏慢；网上互动少。",
      "外出务工人员多，村里的公开内容看不到。",
    ]),
    improvements: pick(told, [
      "补偿计算办法配上算例，逐户发放；站所每日下班前报送应公开的信息。",
      "制定全年公开日程表，平时每周至少更新两次；开通留言并三日内回应。",
      "把公开内容同步发到村民微信群，每月一次，由村支书负责。",
    ]),
    "other:fee": "本年度没有收取信息处理费。",
  }),
};
