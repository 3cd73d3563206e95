import { pick, type Agency } from "../agency";

export const EDUCATION: Agency = {
  slug: "qjyj",
  office: { fullName: "云栖区教育局", shortName: "区教育局", type: "bureau" },
  clerk: { username: "qjyj", name: "顾听澜" },
  opening: { inForce: 7, carriedIn: [1] },
  years: [
    {
      received: [11, 1],
      results: { granted: [7], partial: [1], "unable:notHeld": [2, 1], "decline:petition": [1] },
      issued: 1,
      licenses: 14,
      charges: 31_265_000,
      disputes: {},
    },
    {
      received: [14, 0, 1],
      results: { granted: [8], partial: [2], "refuse:thirdParty": [1], "unable:notHeld": [2] },
      repealed: 1,
      licenses: 11,
      penalties: 1,
      charges: 32_108_400,
      disputes: { "review:upheld": 1 },
    },
    {
      received: [13, 2],
      results: { granted: [9, 1, 1], partial: [1], "unable:notHeld": [2], "unable:stillUnclear": [1] },
      issued: 2,
      licenses: 9,
      charges: 30_544_000,
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，云栖区教育局把招生入学、学校安全、教育经费等家长最关心的事项作为公开重点，推动公开工作与教育管理一并部署、一并落实。`,
    "overview:proactive": `在招生季前公布义务教育学校划片范围、招生计划和入学程序，录取结果可以在网上逐人查询。全年发布信息${pick(told, [436, 471, 502])}条，其中招生入学类${pick(told, [62, 68, 74])}条、经费资助类${pick(told, [35, 39, 41])}条。${pick(told, ["全区中小学食堂的供应商、菜价和检测结果按月上墙、上网", "课后服务的内容、收费和退费办法由各校统一格式公布", "校外培训机构白名单按季度更新，并附投诉渠道"])}。`,
    "overview:onRequest": `${told.say.requests()}申请内容多集中在学区划分依据和学校收费，办理时由基础教育科和计划财务科共同核对，避免只给结论、不给依据。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}学校基本信息、办学规模和收费项目每学期核对一次，变动的当周更新。`,
    "overview:platform": `局网页设招生入学、学生资助、校外培训三个专题，政务新媒体账号全年推送${pick(told, [188, 203, 215])}次。组织校园开放日${pick(told, [2, 2, 3])}场，邀请家长代表实地查看食堂和宿舍。`,
    "overview:supervision": `分管局长负责，办公室配专人，各直属学校确定一名信息员，开学前集中培训。每学期抽查学校公开栏，结果纳入学校年度考评。${told.say.disputes()}`,
    problems: pick(told, [
      "学校公开栏的更新快慢不一，个别学校学期过半才公布收费明细；网上信息按部门分类，家长不容易找到。",
      "涉及学区调整的信息公布时间偏晚，家长来电咨询集中；对答复书的说理还不充分。",
      "民办学校公开的内容不够规范，口径与公办学校不一致；对申请人补正的指导不够细。",
    ]),
    improvements: pick(told, [
      "把公开栏更新列入开学工作清单，开学一周内由督学逐校查看；网页改为按学段查找。",
      "学区调整方案提前一个月征求意见并公布采纳情况；选取典型答复进行复盘，统一说理的写法。",
      "为民办学校编制公开样表并组织培训；补正通知改为列明还缺什么、可以怎样写。",
    ]),
    "other:fee": "本年度未收取政府信息公开信息处理费，也没有发出收费通知。",
  }),
};
