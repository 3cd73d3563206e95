import { pick, type Agency } from "../agency";

export const CIVIL_AFFAIRS: Agency = {
  slug: "qmzj",
  office: { fullName: "云栖区民政局", shortName: "区民政局", type: "bureau" },
  clerk: { username: "qmzj", name: "周望舒" },
  opening: { inForce: 5 },
  years: [
    { received: [4], results: { granted: [3], "unable:notHeld": [1] }, issued: 1, licenses: 23 },
    {
      received: [6, 0, 0, 1],
      results: { granted: [3, 0, 0, 1], "refuse:thirdParty": [1], "unable:notHeld": [1] },
      licenses: 27,
      penalties: 1,
    },
    {
      received: [5, 0, 0, 1],
      results: { granted: [4], partial: [1], "unable:notHeld": [1] },
      issued: 1,
      repealed: 1,
      licenses: 25,
    },
  ],
  tell: (told) => ({
    "overview:lead": `云栖区民政局${told.year}年的政府信息公开工作，以低保、特困、养老、殡葬等民生事项为重点，注意在公开救助结果的同时保护困难群众的隐私。`,
    "overview:proactive": `按月公布最低生活保障、特困供养的保障标准、人数和资金发放情况，公示名单隐去身份证号码和住址。${pick(told, ["婚姻登记预约办法和所需材料做成图解贴在登记大厅", "殡葬服务项目和价格集中公布，群众自选套餐一目了然", "高龄津贴改为免申即享后，把享受名单和发放日期按村公布"])}。全年公开信息${pick(told, [268, 281, 305])}条，其中社会救助${pick(told, [96, 102, 108])}条、养老服务${pick(told, [54, 61, 77])}条、社会组织${pick(told, [47, 45, 52])}条。`,
    "overview:onRequest": `${told.say.requests()}涉及他人家庭经济状况的，书面征求本人意见；当事人行动不便的，由社区工作人员协助填写申请、转交答复。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}救助公示到期后及时撤下，档案留存备查；社会组织登记信息变更后三个工作日内更新。`,
    "overview:platform": `在${pick(told, [12, 14, 16])}个村和社区的服务站设民政事项公开栏，内容由局里统一印制、统一更换。${pick(told, ["养老服务地图在政务新媒体上线，可以查到机构的床位、价格和等级", "养老服务地图增加助餐点和日间照料站，子女可以远程预约", "为视力障碍群众录制语音版办事指南，拨打电话即可收听"])}。`,
    "overview:supervision": `建立科室拟稿、办公室核对、分管领导审签的程序，对含有个人信息的稿件实行双人核对。全年开展业务学习${pick(told, [3, 4, 3])}次，${pick(told, ["邀请困难群众代表对公开栏提意见，当场记录、逐条回应", "抽取二十户救助家庭上门核对公示内容与实际发放是否一致", "与财政、审计联合检查资金公示，补登漏登信息九处"])}。${told.say.disputes()}`,
    problems: pick(told, [
      "公示内容有的过于专业，老年人看不懂；村级公开栏风吹雨淋，破损后更换不及时。",
      "养老机构收费信息更新慢于实际调整；社会组织年检结果的公开不够集中。",
      "对救助政策变化的解释不够及时，群众到窗口才知道要补材料。",
    ]),
    improvements: pick(told, [
      "公示统一改用大字版、表格式，并配一名联系人；每季度巡查公开栏，破损的当月更换。",
      "要求养老机构调价前一周报备并同步更新；社会组织年检结果按行业汇总公布。",
      "政策调整时先发一张明白纸，把条件、材料和时间写在一页上，由网格员送到户。",
    ]),
    "other:fee": "本单位本年度没有产生信息处理费，未向申请人收取任何费用。",
  }),
};
