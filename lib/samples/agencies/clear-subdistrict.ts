import { pick, type Agency } from "../agency";

export const CLEAR_SUBDISTRICT: Agency = {
  slug: "chengxin",
  office: { fullName: "云栖区澄心街道办事处", shortName: "澄心街道", type: "subdistrict" },
  clerk: { username: "chengxin", name: "蒋闻笛" },
  opening: {},
  years: [
    { received: [3], results: { granted: [2], "unable:notHeld": [1] } },
    { received: [5, 1], results: { granted: [2, 1], "unable:notHeld": [1], "decline:petition": [1] } },
    {
      received: [4],
      results: { granted: [2, 1], partial: [1], "unable:notHeld": [1] },
    },
  ],
  recounted: {
    turn: 2,
    carriedIn: [0, 1],
    reason: "上年将1件以公司名义提出的申请误计入自然人，本年按申请人类别更正，结转总数不变。",
  },
  tell: (told) => ({
    "overview:lead": `${told.year}年，澄心街道办事处服务楼宇企业和老城居民两类人群，分类公开、分众推送。`,
    "overview:proactive": `面向企业，汇总各级扶持政策${pick(told, [45, 52, 49])}条，按行业和规模整理成清单；面向居民，公布养老食堂、社区医院、加装电梯的办理信息。全年发布信息${pick(told, [158, 162, 171])}条。`,
    "overview:onRequest": `${told.say.requests()}申请人多为老城居民，工作人员提供代填、代寄服务，答复书用大号字打印。`,
    "overview:management": `${told.say.documents()}街道重大事项决策前公布草案、征求意见，会后公布意见采纳情况，资料同步归档。`,
    "overview:platform": `在${pick(told, [5, 6, 6])}座商务楼设楼宇服务站公开栏，在养老食堂设大字公开栏，两处内容各有侧重。`,
    "overview:supervision": `实行一名领导包一个社区，每月到公开栏前看一看、问一问居民是否看得懂。组织社区工作者培训${pick(told, [2, 2, 2])}次，人人过关。${told.say.disputes()}`,
    problems: pick(told, [
      "政策清单更新依赖人工，有时落后于上级文件；老年人对网上公开不熟悉。",
      "楼宇企业变动快，推送名单不准；社区重大事项公开的时间点把握不好。",
      "征求意见的参与人数偏少，代表性不足。",
    ]),
    improvements: pick(told, [
      "确定专人每周核对上级文件，清单标明更新日期；在公开栏旁安排志愿者讲解。",
      "与楼宇物业每季度核对一次企业名单；把公开节点写入重大事项流程表。",
      "把征求意见的地点移到菜场和公交站，时间延长到两周，并公布参与情况。",
    ]),
    "other:fee": "全年没有发生信息处理费的收取事项。",
  }),
};
