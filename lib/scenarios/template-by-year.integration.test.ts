import { beforeAll, describe, expect, it } from "vitest";
import { changeSeason } from "@/lib/commands/change-season";
import { openSeason } from "@/lib/commands/open-season";
import { startReport } from "@/lib/commands/start-report";
import { asOf } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { UNREGISTERED } from "@/components/site/site";
import { loadVersions } from "@/lib/publish/load-publication";
import { preview } from "@/lib/publish/preview";
import { reportFiles } from "@/lib/publish/report-files";
import { readPublication } from "@/lib/publish/stored-publication";
import { stylesheet } from "@/lib/publish/stylesheet";
import type { Actor } from "@/lib/report/permissions";
import { entriesOf } from "@/lib/samples/entries-of";
import { typicalBureau } from "@/lib/samples/filings";
import { reportIn, sampleFor, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

const { pool } = testDatabase();

/** 2023 is filed and published, late as it is; then 2024 is opened. */
const PAST = 2023;
const THEN = new Date("2025-01-20T02:00:00Z");
const NOW = new Date("2025-01-20T04:00:00Z");

const FEE = "disclosure:a20_8:fee";
const SUFFIX = "（保留4位小数）";
const LABEL = "行政事业性收费";

let district: TestDistrict;
let administrator: Actor;
let desk: Desk;
let published: number;
let seasonNow: number;

beforeAll(async () => {
  district = await testDistrict("by-year", { year: PAST });
  const { regionId, offices } = district;
  administrator = await testActor(district, regionId, { role: "administrator", username: "by-year-admin" });
  const reviewer = await testActor(district, regionId, { role: "reviewer", username: "by-year-reviewer" });
  const clerk = await testActor(district, offices[0]?.id ?? 0, { role: "clerk", username: "by-year-clerk" });
  desk = { district, clerk, reviewer };
  ({ id: published } = await asOf(THEN, () =>
    reportIn("published", desk, sampleFor(desk, typicalBureau(PAST))),
  ));
  const year = { year: PAST + 1, campaignDue: "2025-01-25", legalDue: "2025-01-31" };
  ({ id: seasonNow } = await asOf(NOW, () => openSeason(administrator, year)));
});

/** Every public file of the report of 2023, as the publisher would write it today. */
async function filesOfPast() {
  const client = await pool.connect();
  const publication = await db.publication.findFirstOrThrow({ where: { reportId: published } });
  const versions = await loadVersions(client, publication.id);
  client.release();
  return reportFiles({ site: UNREGISTERED, styles: stylesheet().address }, versions.map(readPublication));
}

describe("a template set for one year", () => {
  it("changes no byte of what an earlier year published, and shows in the reports of its own", async () => {
    const before = await filesOfPast();
    expect(before.some(({ text }) => text.includes(LABEL) && !text.includes(SUFFIX))).toBe(true);
    await asOf(NOW, () => changeSeason(administrator, seasonNow, { suffixes: { [FEE]: SUFFIX } }));
    expect(await filesOfPast()).toEqual(before);

    const { id } = await asOf(NOW, () => startReport(desk.clerk, seasonNow));
    await asOf(NOW, async () => {
      await typed(desk.clerk, id, entriesOf(sampleFor(desk, typicalBureau(PAST + 1))));
      await submitted(desk.clerk, id);
    });
    expect(await preview(id)).toContain(`${LABEL}${SUFFIX}`);
  });

  it("changes neither what is published nor what is submitted in its own year, once frozen", async () => {
    const report = await db.report.findFirstOrThrow({ where: { seasonId: seasonNow } });
    const [past, submittedPage] = [await filesOfPast(), await preview(report.id)];
    const contents = await db.revision.findMany({ orderBy: { id: "asc" } });
    await asOf(NOW, async () => {
      await changeSeason(administrator, seasonNow, { suffixes: {}, rulesOff: ["N-FEE"], rekey: true });
      await changeSeason(administrator, district.seasonId, { suffixes: { [FEE]: "（万元）" } });
    });
    expect(await filesOfPast()).toEqual(past);
    expect(await preview(report.id)).toBe(submittedPage);
    expect(await db.revision.findMany({ orderBy: { id: "asc" } })).toEqual(contents);
  });
});
