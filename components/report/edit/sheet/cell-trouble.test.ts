import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import { editionById } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import { troublesOf } from "./cell-trouble";
import { standingOf } from "../findings/standing";

const edition = editionById("2021");
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };
const cells = cellsOf(edition);

/** All noughts with their totals declared, as a file brings them in, and one cell changed. */
function troubles(changed: string, to: string) {
  const noughts = withTotals(
    edition,
    Object.fromEntries(cells.filter(({ total }) => !total).map(({ id }) => [id, 0])),
  );
  const entries = cells.map(({ id }) => ({ key: id, raw: id === changed ? to : String(noughts[id]) }));
  const filing = filingOf(edition, { office, year: 2025 }, entries);
  const judgement = check(edition, filing, { previous: null });
  return troublesOf({ filing, judgement, standing: standingOf(edition, filing, judgement.findings) });
}

describe("what is said at a cell", () => {
  it("points at the one wrong cell of the results where its row and column miss their printed totals", () => {
    const results = cells.filter(({ id, total }) => !total && id.startsWith("applications:result:"));
    fc.assert(
      fc.property(fc.constantFrom(...results), fc.integer({ min: 1, max: 999 }), ({ id }, wrong) => {
        const suspect = [...troubles(id, String(wrong))].filter(([, { kind }]) => kind === "suspect");
        expect(suspect.map(([cell]) => cell)).toEqual([id]);
      }),
    );
  });

  it("points at a printed total in the same way, where it alone is wrong", () => {
    const totals = cells.filter(({ id, total }) => total && id.startsWith("applications:"));
    for (const { id } of totals) {
      const suspect = [...troubles(id, "7")].filter(([, { kind }]) => kind === "suspect");
      expect(suspect.map(([cell]) => cell)).toEqual([id]);
    }
  });

  it("says of unreadable input what may stand there", () => {
    expect(troubles("disputes:review:upheld", "abc").get("disputes:review:upheld")).toMatchObject({
      kind: "fault",
      sentence: "应填非负整数，没有的填0",
    });
  });
});
