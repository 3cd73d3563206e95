import { pick, type Agency } from "../agency";

export const SPRING_SUBDISTRICT: Agency = {
  slug: "tingquan",
  office: { fullName: "云栖区听泉街道办事处", shortName: "听泉街道", type: "subdistrict" },
  clerk: { username: "tingquan", name: "方晓棠" },
  opening: {},
  years: [
    { received: [2], results: { granted: [1], "unable:notHeld": [1] }, penalties: 5 },
    { received: [3], results: { granted: [2], "unable:notHeld": [1] }, penalties: 8 },
    { received: [4], results: { granted: [2], partial: [1], "unable:notHeld": [1] }, penalties: 6 },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，听泉街道办事处把信息公开做到小区门口、做到居民群里，让居民办事有数、监督有据。`,
    "overview:proactive": `围绕旧改、停车、垃圾分类等居民议论多的事，先公开方案再动工。全年在区政府网站街道专栏发布信息${pick(told, [143, 151, 166])}条，居民议事会的议题和结论${pick(told, [19, 23, 26])}次全部上墙。`,
    "overview:onRequest": `${told.say.requests()}由党政综合办公室统一接收，涉及社区的由社区书记配合核实。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}街道承接的执法事项清单、裁量标准和结果在公开栏和网上同时公布。`,
    "overview:platform": `全街道${pick(told, [9, 9, 10])}个社区的公开栏统一样式，每月五日更换；居民服务小程序增加公开事项查询。`,
    "overview:supervision": `街道主任每季度听取一次汇报，社区公开员每月例会交流。邀请居民监督员${pick(told, [18, 20, 20])}名随时查看公开栏，提出的意见一周内答复本人。${told.say.disputes()}`,
    problems: pick(told, [
      "社区公开栏内容重形式，经费开支写得笼统；网上信息多为活动报道。",
      "流动人口较多，公开渠道覆盖不到租住居民；公开员调换频繁。",
      "执法结果公示后，解释跟不上，容易引起误会。",
    ]),
    improvements: pick(told, [
      "社区经费按项目逐笔公布，居民可以查看票据；减少活动报道，增加办事结果。",
      "与物业、房东合作，在单元门和出租屋信息牌上张贴公开二维码；实行公开员一年内不调换。",
      "执法公示附一段说明，写清违反了什么、可以怎样救济。",
    ]),
    "other:fee": "本年度街道没有收取信息处理费。",
  }),
};
