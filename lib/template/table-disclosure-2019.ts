import type { Node, Table } from "./vocabulary";

/**
 * 表二 of the form issued in 2019 (报告年度 2019, 2020).
 * Source: 国办公开办函〔2019〕60号, section 二; 条例第二十条第（一）（五）（六）（八）（九）项.
 */
export const DISCLOSURE_2019: Table = {
  id: "disclosure",
  prefix: "disclosure2019",
  join: ":",
  ordinal: 2,
  bands: [
    {
      heading: "第二十条第（一）项",
      corner: "信息内容",
      rows: [
        {
          key: "a20_1:rule",
          label: "规章",
          articles: "第20条第（一）项",
          help: "规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州人民政府制定（《立法法》第九十一条、第九十三条）。区县政府、部门、乡镇和街道填0。",
        },
        {
          key: "a20_1:normative",
          label: "规范性文件",
          articles: "第20条第（一）项",
          help: "以本机关名义制定并发布的规范性文件。内部工作制度、会议通知、请示报告等不计入。",
        },
      ],
      columns: [
        { key: "made", label: "本年新制作数量" },
        { key: "disclosed", label: "本年新公开数量" },
        { key: "publicTotal", label: "对外公开总数量" },
      ],
    },
    {
      heading: "第二十条第（五）项",
      corner: "信息内容",
      rows: [
        items("a20_5:license", "行政许可", "第20条第（五）项"),
        items("a20_5:otherService", "其他对外管理服务事项", "第20条第（五）项"),
      ],
      columns: itemColumns(),
    },
    {
      heading: "第二十条第（六）项",
      corner: "信息内容",
      rows: [
        items("a20_6:penalty", "行政处罚", "第20条第（六）项"),
        items("a20_6:coercion", "行政强制", "第20条第（六）项"),
      ],
      columns: itemColumns(),
    },
    {
      heading: "第二十条第（八）项",
      corner: "信息内容",
      rows: [items("a20_8:fee", "行政事业性收费", "第20条第（八）项")],
      columns: itemColumns().slice(0, 2),
    },
    {
      heading: "第二十条第（九）项",
      corner: "信息内容",
      rows: [
        {
          key: "a20_9:procurement",
          label: "政府集中采购",
          articles: "第20条第（九）项",
          help: "政府集中采购项目的数量和总金额；旧版格式没有规定金额单位，本系统按万元填写。",
        },
      ],
      columns: [
        { key: "projects", label: "采购项目数量", unit: "项" },
        { key: "amount", label: "采购总金额", quantity: "money", unit: "万元" },
      ],
    },
  ],
  balances: [],
  carry: [],
  stocks: [],
};

function items(key: string, label: string, articles: string): Node {
  return { key, label, articles, help: "按上一年末的项目数、本年增减数和本年作出的处理决定件数填写。" };
}

function itemColumns(): readonly Node[] {
  return [
    { key: "itemsPrior", label: "上一年项目数量", unit: "项" },
    { key: "itemsDelta", label: "本年增/减", quantity: "signed", unit: "项" },
    { key: "decisions", label: "处理决定数量" },
  ];
}
