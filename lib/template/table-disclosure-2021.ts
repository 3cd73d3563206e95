import type { Node, Table } from "./vocabulary";

/**
 * 表二 of the form issued in 2021.
 * Source: 国办公开办函〔2021〕30号, section 二; 条例第二十条第（一）（五）（六）（八）项.
 */
export const DISCLOSURE_2021: Table = {
  id: "disclosure",
  prefix: "disclosure",
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
          label: "行政规范性文件",
          articles: "第20条第（一）项",
          help: "以本机关名义制定并发布的行政规范性文件。请与同级司法行政部门核对后填写；内部工作制度、会议通知、请示报告等不是行政规范性文件。",
        },
      ],
      columns: [
        { key: "issued", label: "本年制发件数", help: "本年以本机关名义制定并发布的件数。" },
        { key: "repealed", label: "本年废止件数", help: "本年经公布废止（含宣布失效）的件数。" },
        {
          key: "inForce",
          label: "现行有效件数",
          help: "截至本年12月31日现行有效的件数，一般等于上年现行有效＋本年制发－本年废止；因清理、机构改革等不相等的，请写明原因。",
        },
      ],
    },
    {
      heading: "第二十条第（五）项",
      corner: "信息内容",
      rows: [decisions("a20_5:license", "行政许可", "第20条第（五）项")],
      columns: [{ key: "decisions", label: "本年处理决定数量" }],
    },
    {
      heading: "第二十条第（六）项",
      corner: "信息内容",
      rows: [
        decisions("a20_6:penalty", "行政处罚", "第20条第（六）项"),
        decisions("a20_6:coercion", "行政强制", "第20条第（六）项"),
      ],
      columns: [{ key: "decisions", label: "本年处理决定数量" }],
    },
    {
      heading: "第二十条第（八）项",
      corner: "信息内容",
      rows: [
        {
          key: "a20_8:fee",
          label: "行政事业性收费",
          articles: "第20条第（八）项",
          help: "本年实际收取的行政事业性收费总金额，单位万元，最多4位小数，不是收费项目数。",
        },
      ],
      columns: [{ key: "amountWan", label: "本年收费金额（单位：万元）", quantity: "money", unit: "万元" }],
    },
  ],
  balances: [],
  carry: [],
  stocks: (["rule", "normative"] as const).map((kind) => ({
    level: `disclosure:a20_1:${kind}:inForce`,
    plus: [`disclosure:a20_1:${kind}:issued`],
    minus: [`disclosure:a20_1:${kind}:repealed`],
  })),
};

function decisions(key: string, label: string, articles: string): Node {
  return { key, label, articles, help: "本年作出的处理决定件数，包括已公开和依法未公开的全部处理决定。" };
}
