import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollUp } from "@/lib/report/rollup";
import { balancedValues } from "@/lib/samples/random-values";
import { EDITIONS } from "@/lib/template/editions";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { printQuantity } from "@/lib/template/quantity";
import { cellsOf, tablesOf } from "@/lib/template/walk";
import { readSheets } from "../xlsx/sheets";
import { openZip } from "../zip/open";
import { writeSeason, type Line, type SeasonBook } from "./write";

function bookOf(lines: readonly Line[], sums: SeasonBook["sums"]): SeasonBook {
  return { title: "汇总表", about: [["地区", "青禾区"]], counted: lines, others: [], sums };
}

describe("the workbook of a season", () => {
  it.each(EDITIONS)("of $id gives back every figure of every office, and the sums", async (edition) => {
    const drawn = fc.array(balancedValues(edition), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(drawn, async (values) => {
        const lines = values.map((figures, at) => ({ name: `第${at + 1}局`, note: "已公开", figures }));
        const sums = rollUp(edition, values);
        const sheets = await readSheets(await writeSeason(edition, bookOf(lines, sums)), "汇总.xlsx");
        for (const [at, table] of tablesOf(edition).entries()) {
          const cells = cellsOf(edition).filter((cell) => cell.table === table);
          const rows = sheets[at]?.rows.slice(2, 3 + lines.length).map((row) => row.slice(2));
          const printed = [...values, sums].map((figures) =>
            cells.map(({ id, quantity }) => printQuantity(figures[id] ?? null, quantity)),
          );
          expect(rows).toEqual(printed);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("heads its columns with the words of the edition, one below the other", async () => {
    const [disclosure, applications, disputes] = await readSheets(
      await writeSeason(EDITION_2021, bookOf([], rollUp(EDITION_2021, []))),
      "汇总.xlsx",
    );
    expect(disclosure?.rows[0]?.[2]).toBe("第二十条第（一）项 / 规章");
    expect(disclosure?.rows[1]?.slice(2, 5)).toEqual(["本年制发件数", "本年废止件数", "现行有效件数"]);
    expect(applications?.name).toBe("表三");
    expect(applications?.rows[0]?.length).toBe(2 + 175);
    expect(disputes?.rows[0]?.[2]).toBe("行政复议");
    expect(disputes?.rows[1]?.[2]).toMatch(/^结果维持/u);
  });

  it("leaves a blank empty, which is not 0", async () => {
    const zeros = Object.fromEntries(cellsOf(EDITION_2021).map(({ id }) => [id, 0]));
    const [first] = cellsOf(EDITION_2021);
    const blank = { ...zeros, [first?.id ?? ""]: null };
    const book = bookOf([{ name: "第一局", note: "", figures: blank }], zeros);
    const [sheet] = await readSheets(await writeSeason(EDITION_2021, book), "汇总.xlsx");
    expect(sheet?.rows[2]?.slice(2, 4)).toEqual(["", "0"]);
    expect(sheet?.rows[3]?.slice(2, 4)).toEqual(["0", "0"]);
  });

  it.each(["=1+1", '=HYPERLINK("http://evil.example")', "@SUM(A1)", "+1", "-1", "\t=1+1", "{=1+1}", "1/2"])(
    "keeps a name that begins like a formula as a text: %s",
    async (name) => {
      const line = { name, note: name, figures: null };
      const book = { ...bookOf([line], {}), others: [line], title: name, about: [[name, name]] as const };
      const bytes = await writeSeason(EDITION_2021, book);
      const parts = await openZip(bytes, "汇总.xlsx", (path) => path.endsWith(".xml"));
      const decoder = new TextDecoder();
      for (const [path, part] of parts) {
        expect([path, /<(?:\w+:)?f[\s>/]/u.test(decoder.decode(part))]).toEqual([path, false]);
        expect([path, /<hyperlink|ddeLink|externalLink/u.test(decoder.decode(part))]).toEqual([path, false]);
      }
      const [sheet] = await readSheets(bytes, "汇总.xlsx");
      expect(sheet?.rows[2]?.slice(0, 2).map((text) => text.trim())).toEqual([name.trim(), name.trim()]);
    },
  );
});
