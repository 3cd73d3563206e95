import type { Node, Table } from "./vocabulary";

/**
 * 表四, the same in both editions.
 * Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, section 四; 条例第五十条第（三）项.
 */
export const DISPUTES: Table = {
  id: "disputes",
  prefix: "disputes",
  join: ":",
  ordinal: 4,
  bands: [
    {
      corner: "",
      rows: [{ key: "", label: "" }],
      columns: [
        { key: "review", label: "行政复议", children: outcomes("《行政复议法》") },
        {
          key: "",
          label: "行政诉讼",
          children: [
            { key: "suitDirect", label: "未经复议直接起诉", children: outcomes("《行政诉讼法》") },
            { key: "suitAfterReview", label: "复议后起诉", children: outcomes("《行政诉讼法》") },
          ],
        },
      ],
    },
  ],
  balances: [],
  carry: [],
  stocks: [],
};

function outcomes(law: string): readonly Node[] {
  return [
    {
      key: "upheld",
      label: "结果维持",
      help: `复议机关维持原行为，或者法院驳回原告诉讼请求的案件数（${law}）。`,
    },
    {
      key: "corrected",
      label: "结果纠正",
      help: `变更、撤销、确认违法、确认无效或者责令限期履行的案件数（${law}）。`,
    },
    {
      key: "other",
      label: "其他结果",
      help: "终止、调解、准许撤回、驳回申请或者起诉等其他方式结案的案件数。",
    },
    { key: "pending", label: "尚未审结", help: "截至本年12月31日尚未审结的案件数。" },
    { key: "total", label: "总计", total: true },
  ];
}
