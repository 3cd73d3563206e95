import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS, editionById } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import { entriesOf, fieldName, keyOfField, rawsOf } from "../field-name";
import { liveTotal, sourcesOf } from "./live-total";

const edition = editionById("2021");

describe("a live total", () => {
  it("watches its own parts only: a row total its six columns, the grand total all of them", () => {
    expect(sourcesOf(edition, "disputes:review:total")).toHaveLength(5);
    expect(sourcesOf(edition, "applications:received:new|total")).toHaveLength(7);
  });

  it("equals what the whole report adds up to, in every edition", () => {
    for (const each of EDITIONS) {
      const cells = cellsOf(each);
      const typed = cells.filter(({ total, quantity }) => !total && quantity !== "money");
      fc.assert(
        fc.property(
          fc.array(fc.nat(500), { minLength: typed.length, maxLength: typed.length }),
          (figures) => {
            const raws = new Map(typed.map(({ id }, at) => [id, String(figures[at])]));
            const whole = withTotals(
              each,
              Object.fromEntries(typed.map(({ id }, at) => [id, figures[at] ?? 0])),
            );
            for (const { id } of cells.filter(({ total }) => total)) {
              const own = new Map(sourcesOf(each, id).map((source) => [source, raws.get(source) ?? ""]));
              expect(liveTotal(each, id, own).sum).toBe(String(whole[id]));
            }
          },
        ),
        { numRuns: 20 },
      );
    }
  });

  it("stays blank while a part is blank or unreadable, and keeps what the original declared beside it", () => {
    const parts = sourcesOf(edition, "disputes:review:total");
    const raws = new Map(parts.map((cell) => [cell, cell.endsWith("total") ? "16" : "3"]));
    expect(liveTotal(edition, "disputes:review:total", raws)).toEqual({ sum: "12", declared: "16" });
    raws.set("disputes:review:upheld", "abc");
    expect(liveTotal(edition, "disputes:review:total", raws)).toEqual({ sum: null, declared: "16" });
  });
});

describe("field names", () => {
  it("lead back to their keys, whatever a finding is called, and never nest", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (key) => {
        expect(keyOfField(fieldName(key))).toBe(key);
        expect(fieldName(key)).not.toMatch(/[.,[\]"']/u);
      }),
    );
    expect(fieldName("applications:received:new|natural")).toBe("applications:received:new|natural");
    const entries = [{ key: "explain:X-1.5%", raw: "a" }];
    expect(entriesOf(rawsOf(entries))).toEqual(entries);
  });
});
