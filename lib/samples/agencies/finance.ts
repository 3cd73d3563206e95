import { pick, type Agency } from "../agency";

export const FINANCE: Agency = {
  slug: "qczj",
  office: { fullName: "云栖区财政局", shortName: "区财政局", type: "bureau" },
  clerk: { username: "qczj", name: "韩以宁" },
  opening: { inForce: 9 },
  years: [
    {
      received: [6, 2],
      results: { granted: [4, 1], "unable:notHeld": [1, 1], "unable:needsCreation": [1] },
      issued: 2,
    },
    {
      received: [7, 1, 1],
      results: { granted: [5, 1], partial: [1], "unable:needsCreation": [1, 0, 1] },
      repealed: 2,
      penalties: 1,
    },
    {
      received: [8, 1],
      results: { granted: [6, 1], "refuse:process": [1], "unable:notHeld": [1] },
      issued: 1,
      penalties: 2,
    },
  ],
  tell: (told) => ({
    "overview:lead": `${told.year}年，云栖区财政局坚持把钱花在哪里、花得怎样讲清楚，以预算决算公开为主干，带动财政领域信息公开。`,
    "overview:proactive": `政府预算、决算和${pick(told, [52, 53, 54])}个部门的预决算在批准后二十日内全部公开，三公经费、政府采购和绩效目标单独列表说明。全年发布信息${pick(told, [319, 342, 358])}条，${pick(told, ["惠农补贴资金按村公示到户", "专项债券项目的进度和资金使用按季公布", "国有资产出租的底价和结果逐项公布"])}。`,
    "overview:onRequest": `${told.say.requests()}对要求汇总、统计的申请，先查有无现成资料；没有现成资料的，向申请人说明可以查阅的公开报表和查找办法。`,
    "overview:management": `${told.say.documents()}${told.say.decisions()}公开前由预算、国库、绩效三个科室互相核对口径，同一个数在不同表里必须一致。`,
    "overview:platform": `财政专栏按政府、部门、专项三类设置目录，报表同时提供可以计算的表格文件。全年点击较多的栏目是部门预决算和采购意向，已移到首页。`,
    "overview:supervision": `将预决算公开纳入财政监督检查，抽查部门${pick(told, [18, 20, 22])}个，指出问题${pick(told, [27, 21, 16])}处并督促改正。组织各单位财务人员培训${pick(told, [1, 2, 2])}次。${told.say.disputes()}`,
    problems: pick(told, [
      "部门预决算的文字说明套话多，看不出增减原因；个别单位公开后又更换文件，没有留下说明。",
      "绩效评价结果公开的范围还不够宽；基层单位对哪些内容应当公开把握不准。",
      "表格文件的格式不统一，不便于比较使用；对财政数据的通俗解读不多。",
    ]),
    improvements: pick(told, [
      "规定增减超过一成的科目必须写明原因；公开后需要更正的，原文保留并附更正说明。",
      "扩大绩效评价结果公开的范围，逐项对照目录指导基层单位；把常见问题编成问答下发。",
      "统一表格文件的模板和指标名称；编印财政数据简明读本，用图表讲清收支。",
    ]),
    "other:fee": "本年度发出信息处理费收费通知0件，实际收取信息处理费0元。",
  }),
};
