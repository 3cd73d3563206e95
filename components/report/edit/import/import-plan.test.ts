import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";
import { importedRaw, planOf, type ReadEntry } from "./import-plan";
import { adoptionFrom, takeBack } from "./import-undo";

const edition = editionById("2021");
const NATURAL = "applications:received:new|natural";
const TOTAL = "disputes:review:total";

const cell = (key: string, raw: string, total = false): ReadEntry => ({
  key,
  raw,
  total,
  place: "第1张表",
  how: "",
  kind: "cell",
});

const plan = (entries: readonly ReadEntry[], now: Readonly<Record<string, string>> = {}, year = 2025) =>
  planOf(edition, { entries, year }, { year: 2025, read: (key) => now[key] ?? "" });

const review = (figures: readonly number[], total: string) => [
  ...["upheld", "corrected", "other", "pending"].map((kind, at) =>
    cell(`disputes:review:${kind}`, String(figures[at] ?? 0)),
  ),
  cell(TOTAL, total, true),
];

describe("an import compared with the form", () => {
  it("proposes what fills an empty place, and never what stands over another value", () => {
    const { rows } = plan([cell(NATURAL, "16"), cell("disputes:review:upheld", "1")], { [NATURAL]: "15" });
    expect(rows.map(({ key, verdict, proposed, current }) => ({ key, verdict, proposed, current }))).toEqual([
      { key: NATURAL, verdict: "conflict", proposed: false, current: "15" },
      { key: "disputes:review:upheld", verdict: "new", proposed: true, current: "" },
    ]);
  });

  it("takes the same figure in other clothes for the same", () => {
    expect(plan([cell(NATURAL, "１，６００")], { [NATURAL]: "1600" })).toEqual({
      rows: [],
      same: 1,
      agreeing: 0,
    });
    const text: ReadEntry = { ...cell("text:problems", "一、问题\r\n 二、改进 "), kind: "text" };
    expect(plan([text], { "text:problems": "一、问题\n二、改进" }).same).toBe(1);
  });

  it("leaves out a printed total that equals its sum, and keeps one that does not as a control total", () => {
    expect(plan(review([1, 2, 0, 0], "3")).agreeing).toBe(1);
    const control = plan(review([1, 2, 0, 0], "4")).rows.find(({ key }) => key === TOTAL);
    expect(control).toMatchObject({ verdict: "control", sum: "3", raw: "4", proposed: true });
  });

  it("keeps the printed total where a part was not found: it may show what is missing", () => {
    const found = review([1, 2, 0, 0], "3").filter(({ key }) => !key.endsWith("other"));
    expect(plan(found).rows.find(({ key }) => key === TOTAL)).toMatchObject({
      verdict: "control",
      sum: null,
    });
  });

  it("proposes nothing out of another year's report", () => {
    expect(plan([cell(NATURAL, "16")], {}, 2024).rows.map(({ proposed }) => proposed)).toEqual([false]);
  });

  it("does not propose what cannot be read as a figure", () => {
    expect(plan([cell(NATURAL, "/")]).rows.map(({ proposed }) => proposed)).toEqual([false]);
  });

  it("of a balanced report adopts every typed figure and not one total", () => {
    const typed = cellsOf(edition).filter(({ total }) => !total);
    fc.assert(
      fc.property(fc.array(fc.nat(900), { minLength: typed.length, maxLength: typed.length }), (figures) => {
        const values = withTotals(
          edition,
          Object.fromEntries(typed.map(({ id }, at) => [id, figures[at] ?? 0])),
        );
        const entries = cellsOf(edition).map(({ id, total, quantity }) =>
          cell(id, printQuantity(values[id] ?? null, quantity), total),
        );
        const { rows, agreeing } = plan(entries);
        expect(agreeing).toBe(34);
        expect(rows.map(({ key }) => key)).toEqual(typed.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });

  it("writes figures as they are printed and keeps what it cannot read", () => {
    expect(importedRaw(edition, cell(NATURAL, "１６"))).toBe("16");
    expect(importedRaw(edition, cell(NATURAL, "十六"))).toBe("十六");
  });
});

describe("taking an import back", () => {
  it("puts back what was there, but not over later work", () => {
    const replaced = [
      { key: "a", before: "1", after: "2" },
      { key: "b", before: "", after: "5" },
    ];
    const now: Readonly<Record<string, string>> = { a: "2", b: "6" };
    expect(takeBack(replaced, (key) => now[key] ?? "")).toEqual({ back: [replaced[0]], kept: 1 });
  });

  it("survives a reload, and an unreadable record is none", () => {
    const adoption = { deed: "导入", replaced: [{ key: "a", before: "1", after: "2" }], remarks: [] };
    expect(adoptionFrom(JSON.stringify(adoption))).toEqual(adoption);
    expect(adoptionFrom("{")).toBeNull();
    expect(adoptionFrom('{"deed":"导入","remarks":[],"replaced":[{"key":1}]}')).toBeNull();
  });
});
