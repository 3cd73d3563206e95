import { pick, type Agency } from "../agency";

export const HEALTH: Agency = {
  slug: "qwjj",
  office: { fullName: "云栖区卫生健康局", shortName: "区卫生健康局", type: "bureau" },
  clerk: { username: "qwjj", name: "宋知夏" },
  opening: { inForce: 4 },
  years: [
    {
      received: [7, 1, 0, 0, 1],
      results: { granted: [4, 1], "refuse:enforcementFile": [1], "unable:notHeld": [1, 0, 0, 0, 1] },
      licenses: 186,
      penalties: 21,
      issued: 1,
    },
    {
      received: [9, 2],
      results: { granted: [5, 1], partial: [1], "refuse:enforcementFile": [2], "unable:notHeld": [1, 1] },
      licenses: 203,
      penalties: 26,
      coercions: 1,
      disputes: { "review:other": 1 },
    },
    {
      received: [8, 1, 0, 0, 1],
      results: {
        granted: [5, 1],
        "refuse:thirdParty": [1],
        "refuse:enforcementFile": [1],
        "unable:notHeld": [1, 0, 0, 0, 1],
      },
      licenses: 194,
      penalties: 18,
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，云栖区卫生健康局结合行业特点，把就医服务、公共卫生、监督执法三类信息作为公开的重点内容。`,
    "overview:proactive": `公布全区医疗机构名录、诊疗科目、收费标准和预约方式，每月发布传染病防控提示。全年公开信息${pick(told, [392, 415, 430])}条；双随机抽查的计划、名单和结果全部上网。${pick(told, ["基层医疗机构的签约医生名单和联系方式逐村公布", "妇幼健康免费服务项目、对象和领取地点集中公布", "职业健康检查机构的备案信息按季度更新"])}。`,
    "overview:onRequest": `${told.say.requests()}申请内容主要涉及医疗纠纷和监督处罚案卷，办理中严格区分病历资料、执法案卷和一般政务信息，分别告知获取渠道。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}医疗机构注销、变更的信息随审批系统自动更新，减少人工录入差错。`,
    "overview:platform": `政务新媒体开设健康科普、办事指引两个栏目，全年推送${pick(told, [246, 259, 268])}篇。指导${pick(told, [16, 17, 17])}家公立医疗卫生机构建立院务公开目录，在门诊大厅设置查询终端。`,
    "overview:supervision": `明确一名副局长主管，办公室、监督所、疾控中心各有专人。对公开信息实行先审后发，涉及疫情和个人病情的逐条核对。${pick(told, ["编印公开审核手册发至每个科室", "请法律顾问逐篇复核处罚公示文书，发现引用条款有误的当日撤下重发", "建立稿件退改登记，退改原因按月讲评"])}。年内自查${pick(told, [4, 4, 5])}次，更正错漏${pick(told, [9, 6, 5])}处。${told.say.disputes()}`,
    problems: pick(told, [
      "公立医院信息公开发展不平衡，乡镇卫生院公开的内容偏少；专业术语解释不够。",
      "处罚信息公示与案件办结之间的间隔偏长；对执法案卷类申请的说明不够清楚。",
      "健康提示的覆盖面还不够广，不用手机的老年人难以及时看到。",
    ]),
    improvements: pick(told, [
      "按机构类别制定公开清单，逐家对照补齐；常用术语配一句通俗解释。",
      "处罚决定作出后七个工作日内公示，逾期自动提醒；答复书增加获取案卷的途径说明。",
      "与镇街合作，在公交站牌、村口广播和药店张贴同步发布提示内容。",
    ]),
    "other:fee": "按照《政府信息公开信息处理费管理办法》，本年度没有需要收费的申请，未收取费用。",
  }),
};
