import { describe, expect, it } from "vitest";
import { openSeason } from "@/lib/commands/open-season";
import { saveDraft } from "@/lib/commands/save-draft";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { entryHistory } from "@/lib/queries/entry-history";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { explainKey, OPENING_SOURCE, openingKey } from "@/lib/report/entries";
import { askedCells } from "@/lib/report/opening";
import { readContent } from "@/lib/report/read-content";
import { allZero } from "@/lib/samples/filings";
import type { Sample } from "@/lib/samples/sample";
import { withTotals } from "@/lib/template/equations";
import { editionById } from "@/lib/template/editions";
import { drafted, refusalOf, sampleFor, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const before = await testDistrict("carry", { year: 2023, agencies: 12 });
const administrator = await testActor(before, before.regionId, { role: "administrator", username: "admin" });
const reviewer = await testActor(before, before.regionId, { role: "reviewer", username: "reviewer" });
const dates = { campaignDue: "2025-01-15", legalDue: "2025-01-31" };
const { id: seasonId } = await openSeason(administrator, { year: 2024, ...dates });
const district = { ...before, seasonId, year: 2024 };
const COLUMNS = ["natural", "org:business", "org:research", "org:publicInterest", "org:legalService"];
const OTHER = "org:other";
const REASON = "上年一件企业申请误登记为自然人，本年更正";
let serial = 0;

const carriedIn = (column: string) => `applications:received:carriedIn|${column}`;

describe("last year's 结转下年度", () => {
  it("stands in this year's 上年结转 from the start, column by column, and nothing else does", async () => {
    const desk = await nextDesk();
    await lastYear(desk, [3, 1, 0, 0, 0, 4]);
    const { id } = await startReport(desk.clerk, district.seasonId);
    const entries = await db.draftEntry.findMany({ where: { reportId: id }, orderBy: { key: "asc" } });
    expect(Object.fromEntries(entries.map(({ key, raw }) => [key, raw]))).toEqual(
      Object.fromEntries(
        [...COLUMNS, OTHER].map((column, at) => [carriedIn(column), String([3, 1, 0, 0, 0, 4][at])]),
      ),
    );
    for (const entry of entries)
      expect(entry).toMatchObject({ source: "carry", version: 1, changedBy: desk.clerk.accountId });
    const events = await db.event.findMany({ where: { subject: "reports", subjectId: id } });
    expect(events.map(({ kind }) => kind)).toEqual(["start"]);
    expect(events[0]?.detail).toMatchObject({
      year: 2024,
      carried: expect.arrayContaining([{ key: carriedIn(OTHER), raw: "4" }]),
    });
    await typed(desk.clerk, id, [{ key: carriedIn(OTHER), raw: "5" }]);
    await saveDraft(desk.clerk, id, [{ key: carriedIn(OTHER), raw: "6", version: 2, source: "import" }]);
    const { savings } = await entryHistory(reviewer, id, carriedIn(OTHER));
    expect(savings.map(({ from, to, by, source }) => [from, to, by, source])).toEqual([
      ["5", "6", desk.clerk.name, "import"],
      ["4", "5", desk.clerk.name, "typed"],
      [null, "4", desk.clerk.name, "carry"],
    ]);
  });

  it("is held against every column: (4,0,…) has the same total and is refused in two, until explained", async () => {
    const desk = await nextDesk();
    await lastYear(desk, [3, 1, 0, 0, 0, 4]);
    const id = await drafted(desk, carrying(desk, [4, 0, 0, 0, 0, 4]));
    const refusal = await refusalOf(submit(desk.clerk, id));
    const carries = (refusal.detail as { findings: { key: string }[] }).findings.filter(({ key }) =>
      key.startsWith("X-CARRY:"),
    );
    expect(carries.map(({ key }) => key)).toEqual([
      `X-CARRY:${carriedIn("natural")}`,
      `X-CARRY:${carriedIn("org:business")}`,
    ]);
    await typed(
      desk.clerk,
      id,
      carries.map(({ key }) => ({ key: explainKey(key), raw: REASON })),
    );
    await submitted(desk.clerk, id);
    const printed = await contentOfReport(id);
    expect(
      printed.explanations.filter(({ rule }) => rule === "X-CARRY").map(({ explanation }) => explanation),
    ).toEqual([REASON, REASON]);
  });

  it("that comes in after the report was begun changes nothing of it by itself", async () => {
    const desk = await nextDesk();
    const { id } = await startReport(desk.clerk, district.seasonId);
    await typed(desk.clerk, id, [{ key: carriedIn("natural"), raw: "2" }]);
    await lastYear(desk, [3, 1, 0, 0, 0, 4]);
    const { entries, previous } = await reportForEditing(desk.clerk, id);
    expect(entries).toEqual([{ key: carriedIn("natural"), raw: "2", version: 1 }]);
    expect(previous?.values["applications:carriedOut|natural"]).toBe(3);
  });
});

describe("the first report of an office in the system", () => {
  it("begins empty, and is held against what the office says of the year before", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk, carrying(desk, [2, 0, 0, 0, 0, 0]));
    const asked = askedCells(editionById("2021"), 2024);
    await typed(desk.clerk, id, [
      ...asked.map((cell) => ({ key: openingKey(cell), raw: cell.endsWith("natural") ? "3" : "0" })),
      { key: OPENING_SOURCE, raw: "https://www.example.gov.cn/2023.html" },
    ]);
    const refusal = await refusalOf(submit(desk.clerk, id));
    expect(refusal.issues.map(({ at }) => at)).toContain(carriedIn("natural"));
    await typed(desk.clerk, id, [{ key: openingKey("applications:carriedOut|natural"), raw: "2" }]);
    await submitted(desk.clerk, id);
    const { opening, explanations } = await contentOfReport(id);
    expect(opening).toMatchObject({ year: 2023, source: "https://www.example.gov.cn/2023.html" });
    expect(opening?.values["applications:carriedOut|natural"]).toBe(2);
    expect(explanations.filter(({ rule }) => rule === "X-CARRY")).toEqual([]);
  });

  it("keeps nothing of that once the report of the year before is in the system", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk, carrying(desk, [0, 0, 0, 0, 0, 0]));
    await typed(desk.clerk, id, [{ key: openingKey("applications:carriedOut|natural"), raw: "9" }]);
    await lastYear(desk, [0, 0, 0, 0, 0, 0]);
    await submitted(desk.clerk, id);
    expect(await contentOfReport(id)).not.toHaveProperty("opening");
  });
});

async function nextDesk(): Promise<Desk> {
  const office = district.offices[(serial += 1) - 1];
  if (!office) throw new RangeError("the district has no more agencies");
  const clerk = await testActor(district, office.id, { role: "clerk", username: `clerk${serial}` });
  return { district, clerk, reviewer };
}

/** The office's report of the year before, submitted: so many applications came in and were left open. */
async function lastYear(desk: Desk, left: readonly number[]): Promise<void> {
  const year = { ...desk, district: before };
  const sample = sampleFor(year, allZero(2023));
  const values = inColumns(sample, { "received:new": left, carriedOut: left });
  await submitted(desk.clerk, await drafted(year, { ...sample, filing: { ...sample.filing, values } }));
}

/** This year's report with so many carried in and still open. */
function carrying(desk: Desk, carried: readonly number[]): Sample {
  const sample = sampleFor(desk, allZero(2024));
  const values = inColumns(sample, { "received:carriedIn": carried, carriedOut: carried });
  return { ...sample, filing: { ...sample.filing, values } };
}

function inColumns({ edition, filing }: Sample, rows: Readonly<Record<string, readonly number[]>>) {
  const given = Object.entries(rows).flatMap(([row, figures]) =>
    [...COLUMNS, OTHER].map((column, at) => [`applications:${row}|${column}`, figures[at] ?? 0] as const),
  );
  const typedOnly = Object.entries(filing.values).filter(([id]) => !id.includes("total"));
  return withTotals(edition, Object.fromEntries([...typedOnly, ...given]));
}

async function contentOfReport(id: number) {
  const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
  return readContent(revision?.content ?? "");
}
