import { describe, expect, it } from "vitest";
import { match } from "@/lib/document/match";
import { Refusal } from "@/lib/report/refusal";
import { readString } from "./read";

const REPORT = `示范区教育局2023年政府信息公开工作年度报告
一、总体情况
2023年，本局公开信息312条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 3 1 20
`;
const SIZE = 7_000_000;

/** What a report may drown in: 20 MB of each. */
const FILLINGS = {
  prose: "持续优化栏目设置，及时更新内容，方便群众查询。\n",
  "one long line": "持续优化栏目设置，及时更新内容。",
  "blank lines": "\n",
  spaces: " ",
  tabs: "\t",
  bars: "|",
  digits: "0 ",
  brackets: "（",
  stars: "**a",
  numbers: "0\n",
  rows: "行政规范性文件 5 5 5\n",
  headings: "一、总体情况\n",
  tags: "<p ",
  cells: "<tr><td rowspan=400 colspan=60>规章</td><td>0</td></tr>",
  "nested tables": "<table><tr><td>",
};

describe("a file of 20 MB", () => {
  it.each(Object.entries(FILLINGS))("full of %s is read or refused within seconds", (_, filling) => {
    const text = REPORT + filling.repeat(Math.ceil(SIZE / filling.length));
    const begun = performance.now();
    try {
      const { values } = match(readString(text));
      expect(values["disclosure:a20_1:normative:issued"] ?? 3).toBe(3);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});
