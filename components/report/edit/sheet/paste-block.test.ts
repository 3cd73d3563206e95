import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawTable } from "@/lib/document/draw-table";
import { placeCells } from "@/lib/document/grid";
import { editionById } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import { cellsOf, tablesOf } from "@/lib/template/walk";
import { layOver } from "./paste-block";

const edition = editionById("2021");
const [disclosure, applications, disputes] = tablesOf(edition).map((table) =>
  drawTable(edition, table, () => ""),
);
const block = (of: typeof disclosure) => {
  if (!of) throw new Error("the edition has three tables");
  return of;
};

describe("pasting a block of figures", () => {
  it("lays it over the cells from where it is pasted, totals aside", () => {
    expect(layOver(block(disputes), "disputes:review:other", "1\t2\t3\t4\r\n")).toEqual({
      typed: [
        { id: "disputes:review:other", raw: "1" },
        { id: "disputes:review:pending", raw: "2" },
        { id: "disputes:suitDirect:upheld", raw: "4" },
      ],
      totals: [{ id: "disputes:review:total", raw: "3" }],
      outside: 0,
    });
  });

  it("says how much reaches beyond the table, and leaves blanks alone", () => {
    const last = "applications:carriedOut|org:other";
    expect(layOver(block(applications), last, "5\t\n7\t8")).toEqual({
      typed: [{ id: last, raw: "5" }],
      totals: [],
      outside: 2,
    });
  });

  it("leaves a single figure and words to the ordinary paste", () => {
    for (const text of ["12", "１２\n", "自然人\t3", "一、本年新收\t1", ""])
      expect(layOver(block(disclosure), "disclosure:a20_1:rule:issued", text)).toBeNull();
  });

  it("takes a whole table back as it was copied out", () => {
    const typed = cellsOf(edition).filter(({ total, table }) => !total && table.id === "applications");
    fc.assert(
      fc.property(fc.array(fc.nat(999), { minLength: typed.length, maxLength: typed.length }), (figures) => {
        const values = withTotals(
          edition,
          Object.fromEntries(typed.map(({ id }, n) => [id, figures[n] ?? 0])),
        );
        const text = placeCells(block(applications).rows)
          .map((row) => row.flatMap(({ cell }) => (cell.cell ? [String(values[cell.cell])] : [])).join("\t"))
          .filter(Boolean)
          .join("\n");
        const laid = layOver(block(applications), typed[0]?.id ?? "", text);
        expect(laid?.typed).toEqual(typed.map(({ id }) => ({ id, raw: String(values[id]) })));
        expect(laid?.totals).toHaveLength(31);
        expect(laid?.totals.every(({ id, raw }) => raw === String(values[id]))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
