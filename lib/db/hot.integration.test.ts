import { expect, it } from "vitest";
import { command } from "./command";
import { db } from "./client";
import { saveEntries, type Save } from "./hot";
import { testDatabase } from "./test-database";

const { pool } = testDatabase();
const at = new Date("2025-01-10T09:00:00+08:00");

it("saves over the version the writer saw and reports the rest", async () => {
  const { report, clerk } = await draft("a");
  const save = (raw: string, version: number): Save => ({ key: "cell", raw, version, source: "typed" });
  expect(await saveEntries({ reportId: report, actorId: clerk, at }, [save("1", 0)])).toEqual({
    saved: [{ key: "cell", version: 1 }],
    conflicts: [],
  });
  expect(await saveEntries({ reportId: report, actorId: clerk, at }, [save("2", 1)])).toMatchObject({
    saved: [{ version: 2 }],
  });
  expect(await saveEntries({ reportId: report, actorId: clerk, at }, [save("9", 1)])).toMatchObject({
    saved: [],
    conflicts: [{ key: "cell", raw: "2", version: 2, changedBy: "周晓雯" }],
  });
  const events = await db.event.findMany({
    where: { kind: "save", subjectId: report },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ detail }) => detail)).toMatchObject([
    { entries: [{ key: "cell", version: 1, source: "typed", to: "1" }] },
    { entries: [{ key: "cell", version: 2, source: "typed", from: "1", to: "2" }] },
  ]);
});

it("loses no update of many writers who each answer to what they saw", async () => {
  const { report, clerk } = await draft("b");
  await saveEntries({ reportId: report, actorId: clerk, at }, [
    { key: "n", raw: "0", version: 0, source: "typed" },
  ]);
  const writer = async () => {
    for (let done = 0; done < 25;) {
      const entry = await db.draftEntry.findUniqueOrThrow({
        where: { reportId_key: { reportId: report, key: "n" } },
      });
      const raw = String(Number(entry.raw) + 1);
      const outcome = await saveEntries({ reportId: report, actorId: clerk, at }, [
        { key: "n", raw, version: entry.version, source: "typed" },
      ]);
      done += outcome?.saved.length ?? 0;
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  const { rows } = await pool.query("SELECT raw, version FROM draft_entries WHERE report_id = $1", [report]);
  expect(rows).toEqual([{ raw: "100", version: 101 }]);
});

it("gives null for a report that is not there to be edited", async () => {
  const { clerk } = await draft("c");
  const entry: Save = { key: "cell", raw: "1", version: 0, source: "typed" };
  expect(await saveEntries({ reportId: 999_999, actorId: clerk, at }, [entry])).toBeNull();
});

async function draft(slug: string): Promise<{ report: number; clerk: number }> {
  return command(null, async (tx) => {
    const region = await tx.office.create({
      data: { type: "region", fullName: slug, shortName: slug, slug },
    });
    const clerk = await tx.account.create({
      data: { officeId: region.id, username: slug, name: "周晓雯", role: "clerk", passwordHash: "x" },
    });
    const due = new Date("2025-01-31");
    const season = await tx.season.create({
      data: {
        regionId: region.id,
        year: 2024,
        edition: "2021",
        opensAt: due,
        campaignDue: due,
        legalDue: due,
      },
    });
    const report = await tx.report.create({
      data: { officeId: region.id, year: 2024, seasonId: season.id, edition: "2021" },
    });
    return {
      events: [
        { subject: "offices", subjectId: region.id, kind: "office.opened" },
        { subject: "accounts", subjectId: clerk.id, kind: "account.opened" },
        { subject: "seasons", subjectId: season.id, kind: "season.opened" },
        { subject: "reports", subjectId: report.id, kind: "report.started" },
      ],
      result: { report: report.id, clerk: clerk.id },
    };
  });
}
