import { pick, type Agency } from "../agency";

export const HOUSING: Agency = {
  slug: "qzjj",
  office: { fullName: "云栖区住房和城乡建设局", shortName: "区住建局", type: "bureau" },
  clerk: { username: "qzjj", name: "梁际平" },
  opening: { inForce: 11, carriedIn: [1, 0, 0, 0, 0, 1] },
  years: [
    {
      received: [33, 4, 0, 0, 2, 2],
      results: {
        granted: [14, 2, 0, 0, 1, 1],
        partial: [4, 0, 0, 0, 0, 1],
        "refuse:thirdParty": [2, 1],
        "unable:notHeld": [8, 1, 0, 0, 1],
        "unable:stillUnclear": [1],
        "decline:petition": [3],
      },
      issued: 2,
      repealed: 1,
      licenses: 352,
      penalties: 16,
      charges: 412_600,
      disputes: { "review:upheld": 2, "suitDirect:upheld": 1 },
    },
    {
      received: [29, 5, 0, 0, 1, 3],
      results: {
        granted: [13, 3, 0, 0, 1, 2],
        partial: [3, 1],
        "refuse:process": [1],
        "unable:notHeld": [9, 1],
        "decline:petition": [2],
        "other:misc": [1],
      },
      issued: 1,
      licenses: 338,
      penalties: 12,
      charges: 398_050,
      disputes: { "review:upheld": 1, "review:other": 1 },
    },
    {
      received: [14, 1, 0, 0, 0, 1],
      results: {
        granted: [8, 1, 0, 0, 0, 1],
        partial: [2],
        "unable:notHeld": [3],
        "decline:petition": [1],
      },
      licenses: 297,
      penalties: 9,
      charges: 356_700,
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，云栖区住房和城乡建设局围绕征收补偿、物业管理、工程建设等申请集中的领域，推动能公开的信息早公开、全公开。`,
    "overview:proactive": `征收项目的决定、补偿方案、评估机构和分户补偿结果按程序公开，分户结果限于被征收范围内公布。全年发布信息${pick(told, [527, 548, 561])}条，${pick(told, ["老旧小区改造清单、施工单位和保修联系人逐小区公布", "保障性住房的房源、轮候名单和分配结果分批公布", "维修资金的归集、使用和余额按小区公布"])}。`,
    "overview:onRequest": `${told.say.requests()}对业主委员会、被征收人提出的批量申请，安排专人当面说明哪些已经公开、哪些需要向其他单位申请。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}建设工程档案与公开目录实行同一编号，查得到目录就找得到原件。`,
    "overview:platform": `局网页设征收、保障房、物业、工程四个专题，公布预售许可和在建工程查询入口。在${pick(told, [8, 10, 12])}个改造小区设现场公示牌，附二维码可以看到全部图纸说明。`,
    "overview:supervision": `与法律顾问建立每周会商制度，重大敏感申请集体研究。组织科室和二级单位培训${pick(told, [2, 2, 3])}次，对超期未更新的栏目每月提醒。${told.say.disputes()}`,
    problems: pick(told, [
      "历史征收项目的资料保存分散，查找费时；物业类信息由企业掌握，公开的要求落实不够。",
      "工程信息公布后更新不及时，进度与现场不一致；答复书的用语偏生硬。",
      "群众对维修资金使用的疑问较多，现有公开内容还不能回答；保障房政策宣传不够直接。",
    ]),
    improvements: pick(told, [
      "已将近年的征收档案集中整理，下一步逐年向前补齐；把公开义务写进物业服务考核办法。",
      "要求施工单位每月五日前报送进度，逾期的在网上标明；修改答复书样式，先说结果、再说依据。",
      "增加维修资金使用明细的公开，附工程前后照片；在社区开展面对面的政策咨询。",
    ]),
    "other:fee": "本年度没有发出收费通知，没有收取信息处理费。",
  }),
};
