import { describe, expect, it } from "vitest";
import { abandon } from "@/lib/commands/abandon";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { correct } from "@/lib/commands/correct";
import { openSeason } from "@/lib/commands/open-season";
import { publish } from "@/lib/commands/publish";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { submit } from "@/lib/commands/submit";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { noteKey } from "@/lib/report/entries";
import { readContent } from "@/lib/report/read-content";
import {
  drafted,
  outcomeOf,
  refusalOf,
  reportIn,
  SECRECY,
  submitted,
  typed,
  type Desk,
} from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const before = await testDistrict("corrections", { year: 2023, agencies: 12 });
const administrator = await testActor(before, before.regionId, { role: "administrator", username: "admin" });
const reviewer = await testActor(before, before.regionId, { role: "reviewer", username: "reviewer" });
const dates = { campaignDue: "2025-01-15", legalDue: "2025-01-31" };
const { id: nextSeason } = await openSeason(administrator, { year: 2024, ...dates });
const REASON = "结转下年度企业一栏多记一件，按台账更正";
let serial = 0;

describe("a published report that is corrected", () => {
  it("stays as it is in public until the corrected version is published beside it", async () => {
    const desk = await nextDesk();
    const { id, contentSha256 } = await reportIn("published", desk);
    await correct(desk.clerk, id, { reason: REASON });
    expect(await published(id)).toMatchObject([{ number: 1, contentSha256, correctionReason: null }]);
    const second = await correctedTo(desk, id, "improvements", "明年起每季度核对一次台账。");
    expect(await published(id)).toMatchObject([
      { number: 1, contentSha256 },
      { number: 2, contentSha256: second, correctionReason: REASON },
    ]);
  });

  it("is not published again without a change, and can be given up at every turn", async () => {
    const desk = await nextDesk();
    const { id, contentSha256 } = await reportIn("published", desk);
    await correct(desk.clerk, id, { reason: REASON });
    expect((await refusalOf(submit(desk.clerk, id))).issues[0]?.message).toContain("放弃更正");
    await typed(desk.clerk, id, [{ key: "text:improvements", raw: "改动之后又不改了，明年再说清楚。" }]);
    expect(await abandon(desk.clerk, id)).toEqual({ state: "published", contentSha256 });
    await correct(desk.clerk, id, { reason: REASON });
    const entry = await db.draftEntry.findUniqueOrThrow({
      where: { reportId_key: { reportId: id, key: "text:improvements" } },
    });
    const publication = await db.publication.findFirstOrThrow({
      where: { reportId: id },
      include: { revision: true },
    });
    expect(entry.raw).toBe(readContent(publication.revision.content).sections.improvements);
    expect(entry.source).toBe("published");
  });

  it("begins from what is published, and keeps the desk's own notes", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("published", desk);
    await correct(desk.clerk, id, { reason: REASON });
    const note = { key: noteKey("disclosure:a20_6:penalty:decisions"), raw: "问过法制科" };
    await typed(desk.clerk, id, [note, { key: "text:improvements", raw: "另写的一段话，后来放弃。" }]);
    await abandon(desk.clerk, id);
    await correct(desk.clerk, id, { reason: REASON });
    expect(await db.draftEntry.count({ where: { reportId: id, key: note.key } })).toBe(1);
    expect((await refusalOf(submit(desk.clerk, id))).issues[0]?.message).toContain("完全相同");
  });

  it("is a correction still when it is recalled, also after a return, and goes on from there", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("correcting", desk);
    await submitted(desk.clerk, id);
    expect(await recall(desk.clerk, id)).toMatchObject({ state: "correcting" });
    const contentSha256 = await submitted(desk.clerk, id);
    await beginReview(desk.reviewer, id);
    await returnReport(desk.reviewer, id, { reason: "更正原因与改动不符", contentSha256 });
    await typed(desk.clerk, id, [{ key: "text:improvements", raw: "明年起每月核对一次台账。" }]);
    await submitted(desk.clerk, id);
    expect(await recall(desk.clerk, id)).toMatchObject({ state: "correcting" });
    expect((await db.report.findUniqueOrThrow({ where: { id } })).state).toBe("correcting");
    const out = await goOut(desk, id, await submitted(desk.clerk, id));
    expect(await published(id)).toMatchObject([{ number: 1 }, { number: 2, contentSha256: out }]);
  });

  it("has nothing to give up before it was ever published", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("returned", desk);
    expect(await outcomeOf(abandon(desk.clerk, id))).toBe("stale");
  });
});

describe("a correction of what the year after rests on", () => {
  it("opens a task for the office and for the reviewers, once, with the figures before and after", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("published", desk);
    const next = await drafted({ ...desk, district: { ...before, seasonId: nextSeason, year: 2024 } });
    await correct(desk.clerk, id, { reason: REASON });
    const carried = "applications:carriedOut|org:business";
    const received = "applications:received:new|org:business";
    const { values } = await contentOf(id);
    const [was, came] = [values[carried] ?? 0, values[received] ?? 0];
    await typed(desk.clerk, id, [
      { key: carried, raw: String(was + 1) },
      { key: received, raw: String(came + 1) },
    ]);
    await goOut(desk, id, await submitted(desk.clerk, id));
    const tasks = await db.notice.findMany({ where: { kind: "carry-corrected" } });
    expect(tasks.map(({ accountId }) => accountId).toSorted()).toEqual(
      [desk.clerk.accountId, reviewer.accountId].toSorted(),
    );
    for (const { address, detail, doneAt } of tasks) {
      expect({ address, doneAt }).toEqual({ address: `/reports/${next}`, doneAt: null });
      expect(detail).toMatchObject({ task: true, year: 2023 });
      expect(detail).toMatchObject({
        changes: expect.arrayContaining([
          {
            cell: carried,
            repeatedIn: "applications:received:carriedIn|org:business",
            before: was,
            after: was + 1,
          },
        ]),
      });
    }
  });
});

async function nextDesk(): Promise<Desk> {
  serial += 1;
  const officeId = before.offices[serial]?.id ?? 0;
  const clerk = await testActor(before, officeId, { role: "clerk", username: `clerk${serial}` });
  return { district: before, reviewer, clerk };
}

async function correctedTo(desk: Desk, id: number, part: string, raw: string): Promise<string> {
  await typed(desk.clerk, id, [{ key: `text:${part}`, raw }]);
  return goOut(desk, id, await submitted(desk.clerk, id));
}

async function goOut(desk: Desk, id: number, contentSha256: string): Promise<string> {
  await beginReview(desk.reviewer, id);
  await approve(desk.reviewer, id, { contentSha256 });
  await publish(desk.reviewer, id, { contentSha256, secrecy: SECRECY });
  return contentSha256;
}

function published(reportId: number) {
  return db.publication.findMany({ where: { reportId }, orderBy: { number: "asc" } });
}

async function contentOf(reportId: number) {
  const { revision } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    include: { revision: true },
  });
  if (!revision) throw new Error("nothing was submitted");
  return readContent(revision.content);
}
