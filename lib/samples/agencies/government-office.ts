import { pick, type Agency } from "../agency";

export const GOVERNMENT_OFFICE: Agency = {
  slug: "qzfb",
  office: { fullName: "云栖区人民政府办公室", shortName: "区政府办公室", type: "government-office" },
  clerk: { username: "qzfb", name: "沈若川" },
  opening: { inForce: 26 },
  years: [
    {
      received: [36, 4, 1, 0, 1],
      results: {
        granted: [15, 1],
        partial: [5, 1],
        "refuse:internalAffairs": [1],
        "refuse:process": [2],
        "unable:notHeld": [9, 1, 0, 0, 1],
        "unable:needsCreation": [1],
        "decline:petition": [2],
      },
      issued: 4,
      repealed: 1,
      disputes: { "review:upheld": 2 },
    },
    {
      received: [41, 5, 0, 1, 0, 2],
      results: {
        granted: [18, 3, 1],
        partial: [6],
        "refuse:thirdParty": [0, 1],
        "refuse:process": [1],
        "unable:notHeld": [12, 1, 0, 1, 0, 1],
        "decline:repeat": [2],
        "other:misc": [1],
      },
      issued: 3,
      repealed: 2,
      disputes: { "review:upheld": 1, "review:corrected": 1, "suitAfterReview:upheld": 1 },
    },
    {
      received: [38, 6, 0, 0, 2],
      results: {
        granted: [17, 4, 0, 0, 1, 1],
        partial: [4, 1],
        "refuse:internalAffairs": [2],
        "unable:notHeld": [11, 1, 0, 0, 1],
        "decline:petition": [3],
        "other:uncorrected": [1],
      },
      issued: 5,
      disputes: { "review:upheld": 2, "review:pending": 1 },
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，云栖区人民政府办公室围绕区委、区政府中心工作，依法履行政府信息公开职责，既管好本单位的公开事项，也承担全区公开工作的推进和指导。现将本单位情况报告如下。`,
    "overview:proactive": `围绕会议、文件、政策三条主线做好公开。${pick(told, ["区政府常务会议议题和决定事项会后五个工作日内上网，重要文件附一页问答", "邀请市民代表列席区政府常务会议，会后由承办部门公布议定事项的办理时限", "重大决策草案公开征求意见不少于三十日，采纳与不采纳的理由逐条公布"])}。区政府及办公室文件印发与解读同步。全年在区政府门户网站发布信息${pick(told, [1862, 2047, 2195])}条，组织政策解读${pick(told, [58, 63, 71])}篇，${pick(told, ["重点公开了稳就业、促消费方面的扶持措施", "重点公开了城市更新项目的规划、进度和资金安排", "重点公开了养老、托育服务设施的布局和建设进度"])}。`,
    "overview:onRequest": `${told.say.requests()}对事项复杂的申请实行会商，请相关业务科室和法律顾问共同研究；能够通过当面沟通弄清需求的，先沟通、后答复，答复书统一编号、归档。`,
    "overview:management": `${told.say.documents()}区政府文件起草时同步确定公开属性，拟不公开的写明依据和理由。按季度对门户网站文件库进行清理，及时标注文件的效力状态。`,
    "overview:platform": `门户网站政府信息公开专栏全年改版${pick(told, ["一次，新增按主题、按年份查找的入口", "一次，统一了全区公开指南的样式", "一次，优化了手机上的阅读和下载"])}。区档案馆、区图书馆和政务服务大厅设有查阅点${pick(told, [3, 3, 4])}处，配有专人引导。`,
    "overview:supervision": `组织全区公开工作培训${pick(told, [2, 3, 2])}期，对各单位公开专栏每季度检查一次，发现的问题发函督促整改。将公开工作列入年度综合考核，${pick(told, ["通过问卷和座谈听取社会意见，结果发各单位对照整改", "请高校学者对十个单位的公开专栏作第三方评估，评估报告全文上网", "组织各单位交叉检查答复书，评出范例并编印成册"])}。${told.say.disputes()}没有因公开工作发生需要追究责任的情形。`,
    problems: pick(told, [
      "一是个别政策解读以文字为主，形式单一，群众看得懂的不多。二是部门之间对申请事项的牵头答复意见有时不一致，影响办理速度。",
      "一是有一件答复因引用依据不准确，在行政复议中被纠正，说明审核环节还有疏漏。二是文件库的历史文件数字化不够完整。",
      "一是涉及多个部门的信息查找时间偏长，接近法定期限才答复的仍有发生。二是查阅点的利用率不高，引导不够。",
    ]),
    improvements: pick(told, [
      "对涉及面广的政策增加图解和问答，并请基层工作人员试读；建立多部门申请事项的牵头单位确认单，两个工作日内确定由谁答复、怎样协同。",
      "对拟作不予公开和无法提供的答复实行法制审核全覆盖，编写常见情形的答复样例；已补录历史文件，下一步逐件核对效力状态。",
      "为跨部门查找设定内部时限，到期未反馈的由办公室催办；与社区服务点共用查阅设备，方便群众就近查阅。",
    ]),
    "other:fee": "本年度没有发出信息处理费收费通知，没有收取信息处理费。",
  }),
};
