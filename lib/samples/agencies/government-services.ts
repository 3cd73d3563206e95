import { pick, type Agency } from "../agency";

export const GOVERNMENT_SERVICES: Agency = {
  slug: "qzwfwj",
  office: { fullName: "云栖区政务服务和数据管理局", shortName: "区政务服务局", type: "bureau" },
  clerk: { username: "qzwfwj", name: "许清和" },
  opening: {},
  years: [{}, {}, {}],
  tell: (told) => ({
    "overview:lead": `云栖区政务服务和数据管理局${told.year}年立足大厅、热线和数据三项职能，做好本单位的政府信息公开。`,
    "overview:proactive": `办事指南全部标准化，逐项写明条件、材料、时限和收费，全年修订${pick(told, [214, 168, 193])}项次，发布各类信息${pick(told, [176, 184, 190])}条。${pick(told, ["开办企业、不动产登记等高频事项配有样例表格", "工程建设项目审批流程图逐阶段标明部门和时限", "跨区通办事项汇编成册，写清两地各要什么材料"])}。按月公布热线受理量、办结率和群众反映集中的问题；公布可以开放的数据目录${pick(told, [61, 74, 88])}项。`,
    "overview:onRequest": `${told.say.requests()}在大厅和网页公布了申请渠道、流程和联系电话，安排两名工作人员轮值接收。`,
    "overview:management": `${told.say.documents()}办事指南与审批系统同源，一处修改、处处更新，避免窗口、网上和宣传册说法不一。`,
    "overview:platform": `大厅一楼设信息公开查询区，配备自助终端${pick(told, [2, 3, 3])}台和纸质查阅架；镇街便民中心可以远程调阅。政务新媒体开设办事短片栏目，全年制作${pick(told, [24, 30, 36])}期。`,
    "overview:supervision": `由办公室牵头，各科室负责人为第一责任人，发布前经科室和分管领导两级审核。年内开展公开内容自查${pick(told, [4, 4, 4])}次，举办业务讲座${pick(told, [1, 2, 1])}次。${told.say.disputes()}`,
    problems: pick(told, [
      "办事指南的文字仍较长，群众更习惯看图；查询终端操作步骤偏多。",
      "开放数据的更新频率不一，有的数据集半年没有更新；公开内容与热线高频问题结合不够。",
      "镇街便民中心的公开查阅条件有差距，工作人员对公开业务不够熟悉。",
    ]),
    improvements: pick(told, [
      "为办理量前五十的事项制作流程图；简化终端界面，三步之内能够查到。",
      "为每个数据集标明更新周期和责任人，逾期亮灯；每月根据热线问题补充解答。",
      "为便民中心统一配备查阅设备，组织跟班学习，每人至少两天。",
    ]),
    "other:fee": "本年度没有收到申请，未发生信息处理费。",
  }),
};
