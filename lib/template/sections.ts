import type { Part, Section, Table } from "./vocabulary";

/** Optional words before section one: basis, period, where to download, whom to ask. */
export const PREFACE: Part = {
  id: "preface",
  label: "前言",
  help: "可写编制依据、数据统计期限、下载地址和联系方式；也可以不写。",
  required: false,
};

/**
 * The six sections, the same in both editions but for the tables.
 * Source: 条例第五十条; 国办公开办函〔2021〕30号 (总体情况 has five sub-parts).
 */
export function sections(
  disclosure: Table,
  applications: Table,
  disputes: Table,
  problems: string,
): readonly Section[] {
  return [
    { id: "overview", numeral: "一", heading: "总体情况", parts: OVERVIEW },
    { id: "disclosure", numeral: "二", heading: "主动公开政府信息情况", parts: [], table: disclosure },
    {
      id: "applications",
      numeral: "三",
      heading: "收到和处理政府信息公开申请情况",
      parts: [],
      table: applications,
    },
    {
      id: "disputes",
      numeral: "四",
      heading: "政府信息公开行政复议、行政诉讼情况",
      parts: [],
      table: disputes,
    },
    { id: "problems", numeral: "五", heading: problems, parts: PROBLEMS },
    { id: "other", numeral: "六", heading: "其他需要报告的事项", parts: OTHER },
  ];
}

const OVERVIEW: readonly Part[] = [
  {
    id: "overview:lead",
    label: "总述",
    help: "一段话概括全年工作，也可以不写。",
    required: false,
  },
  {
    id: "overview:proactive",
    heading: "（一）主动公开",
    label: "（一）主动公开",
    help: "通过政府网站、政务新媒体、政府公报、公示栏等公开的数量，政策解读和回应关切的情况。",
    required: true,
  },
  {
    id: "overview:onRequest",
    heading: "（二）依申请公开",
    label: "（二）依申请公开",
    help: "收到、办理和结转的申请数量，办理质量。文中件数应与表三一致。",
    required: true,
  },
  {
    id: "overview:management",
    heading: "（三）政府信息管理",
    label: "（三）政府信息管理",
    help: "规章、行政规范性文件制发、废止和现行有效数量，信息制作、保存和动态调整情况。文中件数应与表二一致。",
    required: true,
  },
  {
    id: "overview:platform",
    heading: "（四）政府信息公开平台建设",
    label: "（四）政府信息公开平台建设",
    help: "政府网站、政务新媒体、政务公开专区、政府公报等平台的建设和维护情况。",
    required: true,
  },
  {
    id: "overview:supervision",
    heading: "（五）监督保障",
    label: "（五）监督保障",
    help: "机构、人员、培训和监督情况；各级人民政府还应当报告工作考核、社会评议和责任追究结果情况（《条例》第五十条第四项）。",
    required: true,
  },
];

const PROBLEMS: readonly Part[] = [
  { id: "problems", label: "存在的主要问题", help: "写本机关自己的问题，避免泛泛而谈。", required: true },
  { id: "improvements", label: "改进情况", help: "针对上述问题已经采取和将要采取的措施。", required: true },
];

const OTHER: readonly Part[] = [
  {
    id: "other:fee",
    label: "信息处理费情况",
    help: "报告本年发出信息处理费收费通知的件数和总金额，以及实际收取的总金额；没有收取的也应写明。",
    required: true,
  },
  { id: "other:rest", label: "其他事项", help: "其他需要报告的事项，没有可不写。", required: false },
];
