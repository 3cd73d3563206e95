import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { papers } from "@/lib/samples/papers";
import type { Paper } from "@/lib/document/paper/paper";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { openZip } from "../../zip/open";
import { writeReportXlsx } from "./write";

const [PAPER] = fc.sample(papers(EDITION_2021), { numRuns: 1, seed: 11 });
const paper = PAPER ?? never();

describe("the workbook of a report", () => {
  it("has its words on one sheet and every table on its own", async () => {
    const { sheets } = await readXlsx(await writeReportXlsx(paper));
    expect(sheets.map(({ name }) => name)).toEqual(["文字", "表二", "表三", "表四"]);
    expect(sheets[2]?.rows[0]?.[0]).toBe("三、收到和处理政府信息公开申请情况");
  });

  it.each(EDITIONS)("of $id adds up its totals by formulas that give what is printed", async (edition) => {
    await fc.assert(
      fc.asyncProperty(papers(edition), async (each) => {
        const parts = await partsOf(each);
        const formulas = [...parts].flatMap(([path, xml]) =>
          /sheet\d\.xml$/u.test(path) ? formulasIn(xml) : [],
        );
        expect(formulas).toHaveLength(cellsOf(edition).filter(({ total }) => total).length);
        for (const { ranges, kept, values } of formulas) expect(sumOf(ranges, values)).toBe(kept);
      }),
      { numRuns: 15 },
    );
  });

  it("leaves a total that does not hold the number that was printed", async () => {
    const total = "applications:result:granted|total";
    const wrong = { ...paper.content.values, [total]: (paper.content.values[total] ?? 0) + 1 };
    const parts = await partsOf({ ...paper, content: { ...paper.content, values: wrong } });
    const sums = (xml: string) => formulasIn(xml).length;
    const [before, after] = [await partsOf(paper), parts].map((all) =>
      sums(all.get("xl/worksheets/sheet3.xml") ?? ""),
    );
    expect(after).toBeLessThan(before ?? 0);
  });

  it("explains its lines and columns in notes", async () => {
    const notes = [...(await partsOf(paper))].filter(([path]) => /comments\d+\.xml$/u.test(path));
    expect(notes.map(([, xml]) => xml).join("")).toContain("收到之日按《条例》第三十一条确定");
    expect(notes.map(([, xml]) => xml).join("")).toContain("《行政复议法》");
    expect(notes.map(([, xml]) => xml).join("")).toContain("《行政诉讼法》");
  });

  it.each(["=1+1", '=HYPERLINK("http://evil.example")', "@SUM(A1)", "+1", "-1", "\t=1+1"])(
    "keeps a sentence that begins like a formula a text: %s",
    async (text) => {
      const blocks = [{ kind: "paragraph", text, part: null } as const];
      for (const [path, xml] of await partsOf({ ...paper, blocks })) {
        expect([path, /<(?:\w+:)?f[\s>/]/u.test(xml)]).toEqual([path, false]);
        expect([path, /<hyperlink|ddeLink|externalLink/u.test(xml)]).toEqual([path, false]);
      }
    },
  );

  it("leaves a blank empty, which is not 0", async () => {
    const values = { ...paper.content.values, "disclosure:a20_1:rule:issued": null };
    const { sheets } = await readXlsx(
      await writeReportXlsx({ ...paper, content: { ...paper.content, values } }),
    );
    expect(sheets[1]?.rows[3]?.[1] ?? null).toBeNull();
  });
});

async function partsOf(each: Paper): Promise<ReadonlyMap<string, string>> {
  const parts = await openZip(await writeReportXlsx(each), "report.xlsx", (path) => path.endsWith(".xml"));
  return new Map([...parts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

type Formula = {
  readonly ranges: readonly string[];
  readonly kept: number;
  readonly values: ReadonlyMap<string, number>;
};

function formulasIn(xml: string): readonly Formula[] {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v>/gu)];
  const values = new Map(cells.map(([, at = "", , value]) => [at, Number(value)]));
  return cells.flatMap(([, , formula, kept]) =>
    formula
      ? [{ ranges: formula.replace(/^SUM\((.*)\)$/u, "$1").split(","), kept: Number(kept), values }]
      : [],
  );
}

function sumOf(ranges: readonly string[], values: ReadonlyMap<string, number>): number {
  return ranges.flatMap(cellsIn).reduce((sum, at) => sum + (values.get(at) ?? NaN), 0);
}

/** The places of 「D4:I4」; columns of a report have one letter. */
function cellsIn(range: string): readonly string[] {
  const [from = "", to = from] = range.split(":");
  const places: string[] = [];
  for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column += 1)
    for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row += 1)
      places.push(`${String.fromCharCode(column)}${row}`);
  return places;
}

function never(): never {
  throw new Error("no paper");
}
