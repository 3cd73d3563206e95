import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriesOf } from "./carries";
import { EDITION_2019 } from "./edition-2019";
import { EDITION_2021 } from "./edition-2021";
import { EDITIONS, editionForYear } from "./editions";
import { equationsOf } from "./equations";
import { printQuantity, readQuantity } from "./quantity";
import { cellName, cellsOf } from "./walk";

const count = (edition: (typeof EDITIONS)[number], rule: string) =>
  equationsOf(edition).filter((equation) => equation.rule === rule).length;

describe("the template as data", () => {
  it("has 200 cells in the edition of 2021 and 198 in that of 2019, 166 typed in each", () => {
    expect(cellsOf(EDITION_2021)).toHaveLength(200);
    expect(cellsOf(EDITION_2019)).toHaveLength(198);
    for (const edition of EDITIONS) expect(cellsOf(edition).filter((cell) => !cell.total)).toHaveLength(166);
  });

  it("compiles the 42 equalities of 2021: 25 rows, 7 sums of （七）, 7 balances, 3 totals of 表四", () => {
    expect(equationsOf(EDITION_2021)).toHaveLength(42);
    expect(count(EDITION_2021, "T3-ROW")).toBe(25);
    expect(count(EDITION_2021, "T3-SUM")).toBe(7);
    expect(count(EDITION_2021, "T3-BAL")).toBe(7);
    expect(count(EDITION_2021, "T4-SUM")).toBe(3);
    expect(equationsOf(EDITION_2019)).toHaveLength(40);
  });

  it("names every equation and every cell once", () => {
    for (const edition of EDITIONS) {
      const ids = [...cellsOf(edition).map((c) => c.id), ...equationsOf(edition).map((e) => e.id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.includes("."))).toEqual([]);
    }
  });

  it("carries seven columns from 结转下年度 to 上年结转", () => {
    expect(carriesOf(EDITION_2021)).toHaveLength(7);
    expect(carriesOf(EDITION_2021)[0]).toEqual({
      from: "applications:carriedOut|natural",
      to: "applications:received:carriedIn|natural",
    });
  });

  it("gives 2019 and 2020 the old form and every later year the new one", () => {
    expect([2018, 2019, 2020, 2021, 2030].map((year) => editionForYear(year)?.id)).toEqual([
      undefined,
      "2019",
      "2019",
      "2021",
      "2021",
    ]);
  });
});

describe("past editions are frozen", () => {
  const digest = (edition: unknown) =>
    createHash("sha256").update(JSON.stringify(edition)).digest("hex").slice(0, 16);
  it("keeps every label, article and help text of both editions", () => {
    expect({ 2019: digest(EDITION_2019), 2021: digest(EDITION_2021) }).toMatchInlineSnapshot(`
      {
        "2019": "a2c0634ada3cd5bb",
        "2021": "8d0bc28aa7933eae",
      }
    `);
  });
});

describe("cell ids and labels are those given out", () => {
  const file = new URL("../../../shared/cells.json", import.meta.url);
  const known = existsSync(file);
  if (!known) console.log("SKIPPED: shared/cells.json is not beside the checkout");
  it.runIf(known)("matches the published list cell by cell", () => {
    const list = JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      { id: string; path: string; kind: string }[]
    >;
    for (const edition of EDITIONS) {
      const ours = cellsOf(edition).map((cell) => ({ id: cell.id, kind: cell.total ? "total" : "typed" }));
      expect(ours).toEqual(list[edition.id]?.map(({ id, kind }) => ({ id, kind })));
      const leafOf = (path: string) => path.split(/[/×]/u).at(-1)?.trim();
      expect(cellsOf(edition).map((cell) => leafOf(cellName(cell)))).toEqual(
        list[edition.id]?.map(({ path }) => leafOf(path)),
      );
    }
  });
});

describe("a figure as typed", () => {
  it("reads what it prints, money to the last 元", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => {
        expect(readQuantity(printQuantity(value, "money"), "money")).toEqual({ value });
      }),
    );
  });

  it.each([
    ["", "count", { value: null }],
    ["１２", "count", { value: 12 }],
    ["1,234", "count", { value: 1234 }],
    ["0", "count", { value: 0 }],
    ["-1", "count", { fault: "应填非负整数，没有的填0" }],
    ["1.5", "count", { fault: "应填非负整数，没有的填0" }],
    ["/", "count", { fault: "应填非负整数，没有的填0" }],
    ["-253", "signed", { value: -253 }],
    ["12.3456", "money", { value: 123456 }],
    ["12.34567", "money", { fault: "应填金额（万元），最多4位小数，没有的填0" }],
  ] as const)("reads %j as a %s", (raw, quantity, reading) => {
    expect(readQuantity(raw, quantity)).toEqual(reading);
  });
});
