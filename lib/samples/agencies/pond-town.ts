import { pick, type Agency } from "../agency";

export const POND_TOWN: Agency = {
  slug: "hetang-zhen",
  office: { fullName: "云栖区禾塘镇人民政府", shortName: "禾塘镇", type: "town" },
  clerk: { username: "hetang", name: "褚禾生" },
  opening: {},
  years: [
    { received: [1], results: { "unable:notHeld": [1] }, licenses: 22, penalties: 2 },
    { licenses: 19, penalties: 1 },
    { received: [3], results: { granted: [2] }, licenses: 24, penalties: 3 },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，禾塘镇人民政府以农业补贴、集体土地和村级工程为重点，推进政府信息公开常态化。`,
    "overview:proactive": `粮食补贴、农机补贴的对象、标准和金额逐村张榜，张榜照片存档。全年公开信息${pick(told, [98, 104, 113])}条，村级工程${pick(told, [16, 12, 18])}个，全部公开造价和验收结果。`,
    "overview:onRequest": `${told.say.requests()}便民服务中心设有接收窗口，公布了电话和电子邮箱。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}土地流转合同实行编号管理，流转面积、价格和期限录入台账。`,
    "overview:platform": `镇农贸市场和${pick(told, [8, 8, 9])}个村部设固定公开栏，村民代表会议通报公开情况；网上专栏由专人维护。`,
    "overview:supervision": `${pick(told, ["党政办牵头，农业、自然资源等站所配合，实行周报送、月检查", "组织村会计集中学习公开目录，现场练习上传，不会的当场教会", "镇人大主席带队走访，查看张榜时间够不够、字迹清不清"])}。年度工作考核中公开工作单列一项；召开社会评议座谈会${pick(told, [1, 1, 2])}次，收集意见${pick(told, [9, 7, 12])}条；本年度未发生责任追究事项。${told.say.disputes()}`,
    problems: pick(told, [
      "张榜公示时间不足，农忙时节群众顾不上看；网上信息偏少。",
      "土地流转信息公开不够完整；公开员业务不熟。",
      "村级工程的变更事项没有及时公开，群众有议论。",
    ]),
    improvements: pick(told, [
      "公示时间由七天延长到十五天，避开农忙；网上每周更新。",
      "补齐流转台账并按村公开；安排公开员到区里跟班学习。",
      "工程变更三日内张贴说明，写清原因、金额和批准人。",
    ]),
    "other:fee": "本年度未发出收费通知，未收取信息处理费。",
  }),
};
