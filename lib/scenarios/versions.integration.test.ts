import { describe, expect, it } from "vitest";
import { submit } from "@/lib/commands/submit";
import { testDatabase } from "@/lib/db/test-database";
import { comparisonOf } from "@/lib/queries/comparison-of";
import { entryHistory } from "@/lib/queries/entry-history";
import { reportForReview } from "@/lib/queries/report-for-review";
import { textKey } from "@/lib/report/entries";
import { refusalOf, reportIn, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("versions", { agencies: 3 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reader" });
const cell = "disclosure:a20_5:license:decisions";

async function deskOf(office: number): Promise<Desk> {
  const officeId = district.offices[office]?.id ?? 0;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `writer-${office}` });
  return { district, clerk, reviewer };
}

/** Returned once, one figure and one sentence changed, submitted again. */
async function twice(desk: Desk) {
  const { id } = await reportIn("returned", desk);
  await typed(desk.clerk, id, [
    { key: cell, raw: "4321" },
    { key: textKey("problems"), raw: "一是公开的时效还不够。二是培训覆盖面还不够。" },
  ]);
  await submit(desk.clerk, id, { answer: "已核对并改正" });
  return id;
}

describe("two submissions of a report", () => {
  it("differ in the figure and the sentences that were changed, and the reviewer is told at once", async () => {
    const id = await twice(await deskOf(0));
    const { from, to, changes, versions } = await comparisonOf(reviewer, id);
    expect([from, to, versions.map(({ number }) => number)]).toEqual([1, 2, [2, 1]]);
    expect(changes.find(({ at }) => at === cell)?.after).toBe(4321);
    expect(new Set(changes.map(({ at }) => at))).toEqual(new Set([cell, "problems"]));
    expect((await reportForReview(reviewer, id)).round).toEqual({ from: 1, changes });
    expect((await comparisonOf(reviewer, id, { from: 2, to: 2 })).changes).toEqual([]);
  });

  it("are there for nobody else, and no third is made up", async () => {
    const id = await twice(await deskOf(1));
    const stranger = (await deskOf(2)).clerk;
    expect((await refusalOf(comparisonOf(stranger, id))).code).toBe("not-found");
    expect((await refusalOf(entryHistory(stranger, id, cell))).code).toBe("not-found");
    expect((await refusalOf(comparisonOf(reviewer, id, { from: 1, to: 3 }))).code).toBe("not-found");
    const history = await entryHistory(reviewer, id, cell);
    expect(history.savings.map(({ to, by, source }) => [to, by, source])[0]).toEqual([
      "4321",
      "writer-1",
      "typed",
    ]);
    expect(history.savings[0]?.from).toBe(history.savings[1]?.to);
    expect((await refusalOf(entryHistory(reviewer, id, "no such place"))).code).toBe("not-found");
  });
});
