import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { rowsOfTree } from "@/lib/report/office-tree/rows";
import type { Tree } from "@/lib/report/office-tree/tree";
import { Refusal } from "@/lib/report/refusal";
import { openZip } from "../zip/open";
import { readOffices, writeOffices } from "./offices";

const TREE: Tree = {
  region: { type: "region", fullName: "青禾区", shortName: "青禾区", slug: "qinghe" },
  offices: [
    {
      ...{ type: "town", fullName: "青禾区=1+1镇人民政府", shortName: "@镇", slug: "zhen" },
      ...{ parent: "qinghe", position: 3, closedOn: null, formerNames: [] },
      choice: { included: false, reason: "由市里统一汇总" },
    },
    {
      ...{ type: "bureau", fullName: "青禾区文化局", shortName: "区文化局", slug: "wenhua" },
      ...{ parent: "zhen", position: 1, closedOn: "2025-06-30", formerNames: [], choice: null },
    },
  ],
  year: 2025,
  today: "2026-03-02",
  takenSlugs: [],
};

describe("the list of offices", () => {
  it("comes back from its workbook as it went, line by line", async () => {
    const read = await readOffices(await writeOffices(TREE), "名录.xlsx");
    expect(read).toEqual({ rows: rowsOfTree(TREE), year: 2025 });
  });

  it("holds no formula, whatever an office is called", async () => {
    const parts = await openZip(await writeOffices(TREE), "名录.xlsx", (path) => path.includes("sheet"));
    const xml = [...parts.values()].map((part) => new TextDecoder().decode(part)).join("");
    expect(xml).not.toMatch(/<f[ >]/u);
  });

  it("is read in any order of columns, below notes, without empty lines", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "封面", rows: [["青禾区"]] },
        {
          name: "名录",
          rows: [
            ["2026年单位名录"],
            ["全称", "备注", "网址名"],
            ["甲局", "x", "jia"],
            [null],
            ["乙局", "", "yi"],
          ],
        },
      ],
    });
    const { rows, year } = await readOffices(bytes, "名录.xlsx");
    expect(rows.map(({ row, slug, fullName, type }) => [row, slug, fullName, type])).toEqual([
      [3, "jia", "甲局", ""],
      [5, "yi", "乙局", ""],
    ]);
    expect(year).toBeNull();
  });

  it.each([
    [
      "without the addresses",
      [
        ["全称", "简称"],
        ["甲局", "甲"],
      ],
      "没有“网址名”列",
    ],
    ["without heads", [["甲局", "jia"]], "没有找到单位名录的标题行"],
  ])("is refused %s, with the way out", async (_, rows, message) => {
    const bytes = await writeXlsx({ sheets: [{ name: "名录", rows }] });
    const thrown: unknown = await readOffices(bytes, "名录.xlsx").catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Refusal);
    expect(thrown instanceof Refusal && thrown.issues[0]?.message).toContain(message);
  });
});
