import { expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { neighboursOf } from "@/lib/queries/neighbours-of";
import { reportForReview } from "@/lib/queries/report-for-review";
import { reportsOf } from "@/lib/samples/reports";
import { EDUCATION } from "@/lib/samples/agencies/education";
import { testActor, testDistrict } from "./test-district";
import { drafted, outcomeOf, reportIn, sampleFor, submitted, type Desk } from "./test-reports";

testDatabase();

const district = await testDistrict("alike", { agencies: 3 });
const reviewer = await testActor(district, district.regionId, {
  role: "reviewer",
  username: "alike-reviewer",
});

async function deskOf(index: number): Promise<Desk> {
  const officeId = district.offices[index]?.id ?? 0;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `alike-${index}` });
  return { district, clerk, reviewer };
}

it("compares a report with the published ones of its district, never with drafts", async () => {
  const [first, second, third] = [await deskOf(0), await deskOf(1), await deskOf(2)];
  const published = await reportIn("published", first);
  const [, , last] = reportsOf(EDUCATION, district.year);
  const copied = await drafted(second, sampleFor(second, last));
  await drafted(third);

  const neighbours = await neighboursOf(second.clerk, copied);
  expect(neighbours.map(({ office, year }) => [office, year])).toEqual([["青禾区第1局", district.year]]);
  expect(Object.keys(neighbours[0]?.texts ?? {})).toContain("overview:platform");
  expect(await neighboursOf(first.clerk, published.id)).toEqual([]);
  expect(await outcomeOf(neighboursOf(third.clerk, copied))).toBe("not-found");

  // The server finds the copy at submission, and the reviewer sees the passages.
  await submitted(second.clerk, copied);
  const { revision } = await reportForReview(reviewer, copied);
  const alike = (revision?.judgement.findings ?? []).filter(({ rule }) => rule === "N-SIM");
  expect(alike.length).toBeGreaterThan(0);
  for (const { key } of alike) expect(key).toMatch(/:neighbour$/u);
  expect(alike[0]?.passages?.[0]?.other.label).toContain("青禾区第1局");
});
