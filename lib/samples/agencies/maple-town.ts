import { pick, type Agency } from "../agency";

export const MAPLE_TOWN: Agency = {
  slug: "fengdu-zhen",
  office: { fullName: "云栖区枫渡镇人民政府", shortName: "枫渡镇", type: "town" },
  clerk: { username: "fengdu", name: "邵远帆" },
  opening: { inForce: 2 },
  years: [
    {
      received: [5, 0, 0, 0, 0, 1],
      results: { granted: [3], "unable:notHeld": [1, 0, 0, 0, 0, 1], "decline:petition": [1] },
      issued: 1,
      licenses: 46,
      penalties: 7,
    },
    {
      received: [6, 1, 0, 0, 0, 1],
      results: { granted: [3, 1], partial: [1], "unable:notHeld": [1] },
      licenses: 52,
      penalties: 9,
      disputes: { "review:upheld": 1 },
    },
    {
      received: [5, 1],
      results: { granted: [4, 1, 0, 0, 0, 1], "unable:notHeld": [1], "unable:needsCreation": [1] },
      licenses: 39,
      penalties: 4,
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，枫渡镇人民政府紧扣乡村振兴和古镇保护，依法做好政府信息公开，村里的事让村民知道，镇上的钱让群众监督。`,
    "overview:proactive": `公开古镇保护修缮项目的资金、图纸和验收结果，${pick(told, ["公开高标准农田、农村道路等项目的招标和进度", "公布农村厕所改造的对象、标准和验收照片", "把村集体林地发包的底价和中标人写上公告栏"])}。全年公开信息${pick(told, [204, 221, 236])}条；惠农补贴按村、按户公示${pick(told, [13, 14, 14])}批次。`,
    "overview:onRequest": `${told.say.requests()}宅基地和土地承包类申请，由自然资源所、农业服务中心协助查找，能当场查到的当场提供。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}村务公开资料由镇里统一扫描存档，一村一档，可以追溯。`,
    "overview:platform": `${pick(told, [11, 11, 12])}个村的公开栏加装雨棚和照明，村广播每周播报一次公开事项；镇便民服务中心设查阅架。`,
    "overview:supervision": `${pick(told, ["镇长负总责，党政办具体承办，站所各报一名联络员并轮流值守", "成立由退休教师和党员代表组成的监督小组，每季度到村里看公开栏", "镇纪委把公开不及时列入谈话提醒，提醒以后仍不改的在大会上说明"])}。公开工作占各村年度工作考核百分之五的分值，考核结果在镇务会上通报；开展社会评议，发放问卷${pick(told, [320, 350, 360])}份，满意和基本满意的占九成以上；全年没有发生需要责任追究的情况。${told.say.disputes()}`,
    problems: pick(told, [
      "部分村公开栏内容更新集中在季末，平时较少；项目资金公开的科目太粗。",
      "宅基地历史资料不全，答复内容有限；群众对公开渠道知晓率不高。",
      "村级会计兼任公开员，忙时顾不上；修缮项目的专业内容不易看懂。",
    ]),
    improvements: pick(told, [
      "改为每月十日统一公开日，镇里派人到村查看；项目资金细化到单项。",
      "会同有关所站补查资料；利用赶集日设点宣传，讲清楚怎么申请、找谁申请。",
      "由镇里聘用两名专职公开员包片；修缮项目配对照图片和说明牌。",
    ]),
    "other:fee": "本镇本年度没有发出信息处理费收费通知，没有收取信息处理费。",
  }),
};
