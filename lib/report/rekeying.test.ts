import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { differingCells, rekeyed, rekeyedCells, type Attempt } from "./rekeying";

const A = "a".repeat(64);
const B = "b".repeat(64);
const [SUBMITTER, SECOND, THIRD] = [1, 2, 3];
const right = (by: number, contentSha256 = A): Attempt => ({ by, contentSha256, differing: [] });
const wrong = (by: number, contentSha256 = A): Attempt => ({ by, contentSha256, differing: ["x"] });
const asked = (attempts: readonly Attempt[]) => rekeyed(attempts, { contentSha256: A, submitter: SUBMITTER });

describe("the totals typed again", () => {
  it("are the seven of the row of all results, in every edition", () => {
    for (const edition of EDITIONS) {
      const cells = rekeyedCells(edition);
      expect(cells).toHaveLength(7);
      expect(cells.every(({ id }) => id.startsWith("applications:result:total|"))).toBe(true);
    }
  });

  it("differ in exactly the columns typed otherwise", () => {
    const ids = rekeyedCells(EDITION_2021).map(({ id }) => id);
    const figures = fc.array(fc.nat(50), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(figures, figures, (typed, kept) => {
        const of = (list: readonly number[]) => Object.fromEntries(ids.map((id, at) => [id, list[at] ?? 0]));
        const differing = ids.filter((_, at) => typed[at] !== kept[at]);
        expect(differingCells(EDITION_2021, of(typed), of(kept))).toEqual(differing);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a submission that wants the totals typed again", () => {
  it("goes through by another account than submits it, for this very content", () => {
    expect(asked([])).toBe("wanted");
    expect(asked([right(SUBMITTER)])).toBe("wanted");
    expect(asked([right(SECOND, B)])).toBe("wanted");
    expect(asked([right(SECOND)])).toBe("agrees");
    expect(asked([wrong(SECOND), right(SECOND)])).toBe("agrees");
  });

  it("is held after two wrong attempts, until somebody who was not wrong types them right", () => {
    expect(asked([wrong(SECOND), wrong(SECOND)])).toBe("held");
    expect(asked([wrong(SECOND), wrong(SECOND), right(SECOND)])).toBe("held");
    expect(asked([wrong(SECOND), wrong(THIRD, B), right(SECOND)])).toBe("held");
    expect(asked([wrong(SECOND), wrong(SECOND), right(THIRD)])).toBe("agrees");
  });
});
