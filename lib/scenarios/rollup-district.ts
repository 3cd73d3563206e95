import { startReport } from "@/lib/commands/start-report";
import { takeRollup } from "@/lib/commands/take-rollup";
import { db } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import type { State } from "@/lib/report/workflow";
import { filedBy, typicalBureau } from "@/lib/samples/filings";
import type { Sample } from "@/lib/samples/sample";
import { withTotals } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import { testActor, testDistrict, type TestDistrict } from "./test-district";
import { reportIn, submitted, typed, type Desk } from "./test-reports";

/** A figure that balances with nothing, so that every report of a test may have its own. */
export const PENALTIES = "disclosure:a20_6:penalty:decisions";

/** For tests: a district whose offices have come as far as is said, each with its own number of penalties. */
export async function rollupDistrict(slug: string, states: readonly (State | null)[]) {
  const district = await testDistrict(slug, { agencies: states.length });
  const { regionId } = district;
  const reviewer = await testActor(district, regionId, { role: "reviewer", username: `${slug}-r` });
  const administrator = await testActor(district, regionId, {
    role: "administrator",
    username: `${slug}-a`,
  });
  const reports: (number | null)[] = [];
  const desks: Desk[] = [];
  for (const [at, state] of states.entries()) {
    const clerk = await testActor(district, district.offices[at]?.id ?? 0, {
      role: "clerk",
      username: `${slug}-${at}`,
    });
    const desk = { district, clerk, reviewer };
    desks.push(desk);
    reports.push(state && (await reportIn(state, desk, withPenalties(desk, at + 1))).id);
  }
  return { district, reviewer, administrator, desks, reports };
}

/** A good report of the desk's office with so many penalties. */
export function withPenalties({ district, clerk }: Desk, penalties: number): Sample {
  const office = district.offices.find(({ id }) => id === clerk.officeId);
  if (!office) throw new RangeError("the clerk is of no office of the district");
  const { edition, filing } = typicalBureau(district.year);
  const typed = cellsOf(edition).flatMap(({ id, total }) => (total ? [] : [[id, filing.values[id] ?? null]]));
  const values = withTotals(edition, { ...Object.fromEntries(typed), [PENALTIES]: penalties });
  return filedBy({ edition, filing: { ...filing, values } }, office);
}

/** Puts a district under a city, with a season of the city for the same year. */
export async function cityOver(slug: string, districts: readonly TestDistrict[]): Promise<TestDistrict> {
  const city = await testDistrict(slug, { agencies: 1 });
  await command(null, async (tx) => {
    const ids = districts.map(({ regionId }) => regionId);
    await tx.office.updateMany({ where: { id: { in: ids } }, data: { parentId: city.regionId } });
    const moved = ids.map((subjectId) => ({ subject: "offices", subjectId, kind: "move" }) as const);
    const [first, ...rest] = moved;
    if (!first) throw new RangeError("a city of no districts");
    return { events: [first, ...rest], result: null };
  });
  return city;
}

/** The figures the newest counted revision of a report has. */
export async function revisionOf(reportId: number) {
  return db.revision.findFirstOrThrow({ where: { reportId }, orderBy: { number: "desc" } });
}

/** Drafts the region's own report from its sums and submits it with the prose of an office. */
export async function ownReportSubmitted({
  district,
  reviewer,
  desks,
}: Awaited<ReturnType<typeof rollupDistrict>>): Promise<{
  readonly id: number;
  readonly contentSha256: string;
}> {
  const { id } = await startReport(reviewer, district.seasonId);
  await takeRollup(reviewer, id, { basis: "submitted", cells: null });
  const [desk] = desks;
  const texts = desk ? Object.entries(withPenalties(desk, 1).filing.texts) : [];
  await typed(
    reviewer,
    id,
    texts.map(([part, raw]) => ({ key: `text:${part}`, raw })),
  );
  return { id, contentSha256: await submitted(reviewer, id) };
}
