import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { peersOf } from "@/lib/queries/peers-of";
import type { Actor } from "@/lib/report/permissions";
import { drafted, outcomeOf, submitted, typed } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const LICENSE = "disclosure:a20_5:license:decisions";
const district = await testDistrict("peers", { agencies: 8 });
const elsewhere = await testDistrict("peers-elsewhere", { agencies: 1 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const far = await testActor(elsewhere, elsewhere.regionId, { role: "reviewer", username: "far" });
const reports: { readonly clerk: Actor; readonly id: number }[] = [];

beforeAll(async () => {
  for (const [index, { id: officeId }] of district.offices.entries()) {
    const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${index}` });
    reports.push({ clerk, id: await drafted({ district, clerk, reviewer }) });
  }
});

/** Submits the report of an office with so many licences. */
async function submit(index: number, licences: number): Promise<void> {
  const { clerk, id } = at(index);
  await typed(clerk, id, [{ key: LICENSE, raw: String(licences) }]);
  await submitted(clerk, id);
}

describe("a submission beside those of like offices", () => {
  it("says nothing before there are enough of them", async () => {
    expect(await peersOf(reviewer, at(0).id)).toBeNull();
    for (const index of [0, 1, 2, 3]) await submit(index, 40 + index);
    expect(await peersOf(reviewer, at(0).id)).toEqual({ count: 3, outliers: [] });
  });

  it("names the figure that is far from theirs, and only that", async () => {
    for (const index of [4, 5]) await submit(index, 40 + index);
    await submit(6, 4_100);
    const peers = await peersOf(reviewer, at(6).id);
    expect(peers).toEqual({
      count: 6,
      outliers: [{ cell: LICENSE, value: 4_100, mean: 42.5, score: expect.any(Number) }],
    });
    expect(peers?.outliers[0]?.score).toBeGreaterThan(1_000);
    expect((await peersOf(reviewer, at(0).id))?.outliers).toEqual([]);
  });

  it("is not told to the office, nor of another region", async () => {
    const { clerk, id } = at(6);
    expect(await peersOf(clerk, id)).toBeNull();
    expect(await outcomeOf(peersOf(far, id))).toBe("not-found");
  });
});

function at(index: number) {
  const report = reports[index];
  if (!report) throw new RangeError(`no report ${index}`);
  return report;
}
