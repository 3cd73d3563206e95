import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawTable } from "@/lib/document/draw-table";
import { placeCells } from "@/lib/document/grid";
import { EDITIONS, editionById } from "@/lib/template/editions";
import { withTotals, type Values } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import { cellOf, cellsOf, tablesOf } from "@/lib/template/walk";
import type { Edition, Table } from "@/lib/template/vocabulary";
import { copiedOf, isLabelled } from "./copied-table";
import { placeByLabel } from "./paste-labelled";

describe("figures copied with their labels", () => {
  it("of any table of any edition are placed by what the labels say, heads and merged cells or not", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EDITIONS),
        fc.boolean(),
        fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }),
        (edition, merged, figures) => {
          const typed = cellsOf(edition).filter(({ total }) => !total);
          const values = withTotals(
            edition,
            Object.fromEntries(typed.map(({ id }, at) => [id, figures[(at * 7) % 30] ?? 0])),
          );
          for (const table of tablesOf(edition)) {
            const { typed: laid } = placeByLabel(edition, copiedAs(edition, table, { values, merged }).drawn);
            expect(laid).toHaveLength(typed.filter((cell) => cell.table.id === table.id).length);
            for (const { id, raw } of laid) expect([id, raw]).toEqual([id, printed(edition, values, id)]);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it("compare their totals and tell what has no place", () => {
    const edition = editionById("2021");
    const row = ["四、结转下年度继续办理", "1", "0", "0", "0", "0", "2", "4"];
    const { drawn } = copiedOf([row.map(single), ["咨询电话", "12"].map(single)]);
    const pasted = placeByLabel(edition, drawn);
    expect(pasted.typed.map(({ raw }) => raw)).toEqual(["1", "0", "0", "0", "0", "2"]);
    expect(pasted.totals).toEqual([{ id: "applications:carriedOut|total", raw: "4" }]);
    expect(pasted.left?.join()).toContain("咨询电话");
  });

  it("are told from bare figures and from a sentence with a number", () => {
    const labelled = (rows: string[][]) => isLabelled(copiedOf(rows.map((row) => row.map(single))));
    expect(labelled([["规章", "１", "1,200"]])).toBe(true);
    expect(labelled([["1", "2"]])).toBe(false);
    expect(labelled([["本年收到申请12件"]])).toBe(false);
  });

  it("lie flat with blanks where a merged cell covers", () => {
    const tall = { text: "甲", colSpan: 1, rowSpan: 2 };
    expect(copiedOf([[tall, single("1")], [single("2")]]).text).toBe("甲\t1\n\t2");
  });
});

/** A table as a spreadsheet copies it, with its merged cells or with blanks in their place. */
function copiedAs(edition: Edition, table: Table, { values, merged }: { values: Values; merged: boolean }) {
  const { rows } = drawTable(edition, table, () => "");
  const copied = copiedOf(
    rows.map((row) =>
      row.map(({ text, cell, colSpan, rowSpan }) => ({
        text: cell ? printed(edition, values, cell) : text,
        colSpan,
        rowSpan,
      })),
    ),
  );
  expect(placeCells(copied.drawn.rows)).toHaveLength(rows.length);
  return merged ? copied : copiedOf(copied.text.split("\n").map((line) => line.split("\t").map(single)));
}

function printed(edition: Edition, values: Values, id: string): string {
  return printQuantity(values[id] ?? null, cellOf(edition, id)?.quantity ?? "count");
}

function single(text: string) {
  return { text, colSpan: 1, rowSpan: 1 };
}
