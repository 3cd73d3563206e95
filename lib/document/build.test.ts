import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "@/lib/report/content";
import type { Edition } from "@/lib/template/vocabulary";
import { EDITIONS } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import { cellsOf, partsOf, tablesOf } from "@/lib/template/walk";
import type { Block, TableBlock } from "./blocks";
import { build } from "./build";
import { placeCells } from "./grid";

const OFFICE = { fullName: "示范区教育局", shortName: "区教育局", type: "bureau" } as const;

const EACH = EDITIONS.map((edition) => [edition.id, edition] as const);

describe.each(EACH)("the drawn form of the edition of %s", (_, edition) => {
  const blocks = build(edition, filled(edition));
  const tables = tablesIn(blocks);

  it("draws every cell of the edition exactly once, with its figure", () => {
    const drawn = tables.flatMap((t) => t.rows.flat()).filter((cell) => cell.role === "figure");
    expect(drawn.map((cell) => cell.cell)).toEqual(cellsOf(edition).map((cell) => cell.id));
    expect(drawn.map((cell) => cell.text)).toEqual(
      cellsOf(edition).map((cell, index) => printQuantity(index, cell.quantity)),
    );
    expect(drawn.filter((cell) => cell.total)).toHaveLength(cellsOf(edition).filter((c) => c.total).length);
  });

  it("tiles every table without a gap and without an overlap", () => {
    for (const table of tables) {
      const places = table.rows.map(() => new Map<number, number>());
      for (const { cell, x, y } of placeCells(table.rows).flat())
        for (let dy = 0; dy < cell.rowSpan; dy += 1)
          for (let dx = 0; dx < cell.colSpan; dx += 1)
            places[y + dy]?.set(x + dx, (places[y + dy]?.get(x + dx) ?? 0) + 1);
      const width = places[0]?.size;
      for (const row of places) {
        expect(row.size).toBe(width);
        expect(Math.max(...row.keys())).toBe((width ?? 0) - 1);
        expect([...row.values()].every((times) => times === 1)).toBe(true);
      }
      const height = placeCells(table.rows).flat();
      expect(height.every(({ cell, y }) => y + cell.rowSpan <= table.rows.length)).toBe(true);
    }
  });

  it("gives every figure heads that stand over it or beside it, and every id once", () => {
    const ids = tables.flatMap((table) => table.rows.flat()).flatMap((cell) => cell.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of tables) {
      const placed = new Map(
        placeCells(table.rows)
          .flat()
          .map((at) => [at.cell.id, at]),
      );
      for (const at of placed.values()) {
        for (const id of at.cell.headers) {
          const head = placed.get(id);
          expect(head?.cell.role).toMatch(/head$/u);
          const beside = head && head.y <= at.y && at.y < head.y + head.cell.rowSpan && head.x < at.x;
          const over = head && head.x <= at.x && at.x < head.x + head.cell.colSpan && head.y < at.y;
          expect(beside || over).toBe(true);
        }
      }
    }
  });

  it("names every figure by the very labels of its row and column", () => {
    for (const table of tables) {
      const texts = new Map(table.rows.flat().map((cell) => [cell.id, cell.text]));
      for (const { cell, headers } of table.rows.flat().filter((drawn) => drawn.role === "figure")) {
        const { band, row, column } = cellsOf(edition).find((known) => known.id === cell)!;
        const labels = [...(band.heading ? [band.heading] : []), ...[...column, ...row].map((n) => n.label)];
        const printed = headers.map((id) => texts.get(id)?.replace(/(?<=金额)（万元）$/u, ""));
        expect(printed).toEqual(labels.filter(Boolean));
      }
    }
  });

  it("prints the six headings in order, and the parts that are written under theirs", () => {
    const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
    expect(headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(
      edition.sections.map(({ numeral, heading }) => `${numeral}、${heading}`),
    );
    const parts = partsOf(edition);
    expect(headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(
      parts.flatMap(({ heading }) => heading ?? []),
    );
    expect(blocks.flatMap((b) => (b.kind === "paragraph" ? [[b.part, b.text]] : []))).toEqual(
      parts.flatMap(({ id, label }) => [
        [id, label],
        [id, "第二段"],
      ]),
    );
  });
});

describe("the national layout", () => {
  const [disclosure, applications, disputes] = tablesIn(build(EDITIONS[1]!, filled(EDITIONS[1]!)));

  it("merges the heads of 表三: a corner of three by three, 22 rows of results, groups of 8, 3, 5 and 3", () => {
    const cells = applications!.rows.flat();
    expect(cells[0]).toMatchObject({ role: "corner", colSpan: 3, rowSpan: 3 });
    expect(applications!.rows.slice(0, 3).map((row) => row.map((c) => [c.colSpan, c.rowSpan]))).toEqual([
      [
        [3, 3],
        [7, 1],
      ],
      [
        [1, 2],
        [5, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    const heads = cells.filter((cell) => cell.role === "row-head");
    expect(heads.map((cell) => cell.rowSpan).filter((span) => span > 1)).toEqual([22, 8, 3, 5, 3]);
    expect(heads.filter((cell) => cell.colSpan === 3)).toHaveLength(3);
    expect(heads.filter((cell) => cell.colSpan === 2)).toHaveLength(3);
  });

  it("gives 行政复议 two levels of the three above 表四, and one row of fifteen figures", () => {
    expect(disputes!.rows.map((row) => row.length)).toEqual([2, 2, 15, 15]);
    expect(disputes!.rows[0]?.map((cell) => [cell.colSpan, cell.rowSpan])).toEqual([
      [5, 2],
      [10, 1],
    ]);
  });

  it("lets every row of 表二 fill the width of the widest band", () => {
    for (const row of disclosure!.rows) expect(row.reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(4);
  });

  it("says of every sum of money in what it is counted", () => {
    for (const edition of EDITIONS) {
      const cells = tablesIn(build(edition, filled(edition))).flatMap((table) => table.rows.flat());
      const texts = new Map(cells.map((cell) => [cell.id, cell.text]));
      for (const { id } of cellsOf(edition).filter((cell) => cell.quantity === "money")) {
        const headers = cells.find((cell) => cell.cell === id)?.headers ?? [];
        expect(headers.map((head) => texts.get(head)).join()).toContain("万元");
      }
    }
  });

  it("leaves a blank of the archive blank and never prints it as 0", () => {
    const content = { ...filled(EDITIONS[1]!), values: {} };
    const figures = tablesIn(build(EDITIONS[1]!, content)).flatMap((table) => table.rows.flat());
    expect(figures.filter((c) => c.role === "figure").every((cell) => cell.text === "")).toBe(true);
  });

  it("prints money as it was kept, to the last 元", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => {
        const [edition] = EDITIONS.slice(1);
        const money = cellsOf(edition!).find((cell) => cell.quantity === "money")!;
        const content = contentOf(
          edition!,
          { office: OFFICE, year: 2025, values: { [money.id]: value }, texts: {} },
          [],
        );
        const drawn = tablesIn(build(edition!, content)).flatMap((table) => table.rows.flat());
        expect(drawn.find((cell) => cell.cell === money.id)?.text).toBe(printQuantity(value, "money"));
      }),
      { numRuns: 50 },
    );
  });
});

/** Every cell holds its own number in the order of print; every part holds two paragraphs. */
function filled(edition: Edition) {
  const values = Object.fromEntries(cellsOf(edition).map((cell, index) => [cell.id, index]));
  const texts = Object.fromEntries(partsOf(edition).map(({ id, label }) => [id, `${label}\n\n  第二段  `]));
  return contentOf(edition, { office: OFFICE, year: edition.firstYear, values, texts }, []);
}

function tablesIn(blocks: readonly Block[]): readonly TableBlock[] {
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.map((block) => block.table)).toEqual(tablesOf(EDITIONS[0]!).map((table) => table.id));
  return tables;
}
