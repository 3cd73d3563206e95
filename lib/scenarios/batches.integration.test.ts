import { describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { approveBatch } from "@/lib/commands/approve-batch";
import { beginReview } from "@/lib/commands/begin-review";
import { publishBatch } from "@/lib/commands/publish-batch";
import { returnReport } from "@/lib/commands/return-report";
import type { Chosen, Outcome } from "@/lib/commands/shared/each-apart";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { workList } from "@/lib/queries/work-list";
import type { Actor } from "@/lib/report/permissions";
import type { Refusal } from "@/lib/report/refusal";
import { sampleOf } from "@/lib/report/sample";
import { allZero, typicalBureau } from "@/lib/samples/filings";
import { openingOfZero } from "@/lib/samples/opening-of";
import type { Sample } from "@/lib/samples/sample";
import { drafted, outcomeOf, refusalOf, sampleFor, SECRECY, submitted, typed } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("batches", { agencies: 90 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "one" });
const colleague = await testActor(district, district.regionId, { role: "reviewer", username: "two" });
let serial = 0;

describe("approving what is all 0 and without a finding", () => {
  it("is refused before the drawn tenth was opened, and does nothing by itself", async () => {
    const batch = await zeros(12);
    const refusal = await refusalOf(approveBatch(reviewer, batch));
    expect(refusal.code).toBe("blocked");
    expect(drawnIn(refusal)).toHaveLength(2);
    expect(refusal.issues[0]?.message).toContain("请先打开并开始审核");
    expect(await statesOf(batch)).toEqual(batch.map(() => "submitted"));
  });

  it("draws the same at every look, in any order, as it is shown, and not the same for everybody", async () => {
    const batch = await zeros(11);
    const draw = async (actor: Actor, of = batch) => drawnIn(await refusalOf(approveBatch(actor, of)));
    const first = await draw(reviewer);
    expect(await draw(reviewer)).toEqual(first);
    expect(await draw(reviewer, batch.toReversed())).toEqual(first);
    const inOrder = async (actor: Actor) => {
      const { reports } = await workList(actor);
      const shown = reports.flatMap(({ id, submitted }) =>
        submitted && batch.some((one) => one.id === id) ? [{ id, lot: submitted.lot }] : [],
      );
      expect(sampleOf(shown).map(({ id }) => id)).toEqual(await draw(actor));
      return shown.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
    };
    expect(await inOrder(reviewer)).not.toEqual(await inOrder(colleague));
  });

  it("approves each by itself once the tenth is open, and begins the review of the others on the way", async () => {
    const batch = await zeros(5);
    await openDrawn(batch);
    expect(await ran(await approveBatch(reviewer, batch))).toEqual(batch.map(({ id }) => ({ id, ok: true })));
    expect(await statesOf(batch)).toEqual(batch.map(() => "approved"));
    for (const { id } of batch) {
      const events = await db.event.findMany({
        where: { subject: "reports", subjectId: id, kind: { in: ["submit", "begin-review", "approve"] } },
        orderBy: { id: "asc" },
      });
      expect(events.map(({ kind }) => kind)).toEqual(["submit", "begin-review", "approve"]);
      expect(await db.review.count({ where: { reportId: id, verdict: "approved" } })).toBe(1);
    }
  });

  it("says of each that cannot be approved why, and goes on with the others", async () => {
    const [sound, returned, stale] = await zeros(3);
    const full = await filed(typicalBureau(district.year));
    if (!sound || !returned || !stale) throw new RangeError("three are wanted");
    await beginReview(reviewer, returned.id);
    await returnReport(reviewer, returned.id, { ...returned, reason: "请核对是否确无申请" });
    const unread = { ...stale, contentSha256: "0".repeat(64) };
    const batch = [full, returned, unread, { id: 2_147_483_647, contentSha256: "0".repeat(64) }, sound];
    await openDrawn(batch);
    const outcomes = await ran(await approveBatch(reviewer, batch));
    expect(outcomes.map(codeOf)).toEqual(["invalid", "stale", "stale", "not-found", "done"]);
    expect(outcomes.every((outcome) => outcome.ok || (outcome.issues[0]?.message ?? "") !== "")).toBe(true);
    const approvals = await db.review.findMany({
      where: { reportId: { in: batch.map(({ id }) => id) }, verdict: "approved" },
    });
    expect(approvals.map(({ reportId }) => reportId)).toEqual([sound.id]);
  });

  it("is not for who may not approve", async () => {
    const batch = await zeros(2);
    const administrator = { ...reviewer, role: "administrator" } as const;
    await openDrawn(batch);
    const outcomes = await ran(await approveBatch(administrator, batch));
    expect(outcomes.map(codeOf)).toEqual(["not-allowed", "not-allowed"]);
  });
});

describe("publishing what was approved", () => {
  it("publishes twenty-nine of thirty with one 保密审查, and says what is wrong with the one", async () => {
    const batch = await zeros(30);
    for (const { id, contentSha256 } of batch) {
      await beginReview(reviewer, id);
      await approve(reviewer, id, { contentSha256 });
    }
    const reports = batch.map((one, at) => (at === 7 ? { ...one, contentSha256: "0".repeat(64) } : one));
    const outcomes = await ran(publishBatch(reviewer, { reports, secrecy: SECRECY }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(29);
    expect(outcomes[7]).toMatchObject({ id: batch[7]?.id, ok: false, code: "stale" });
    const publications = await db.publication.findMany({
      where: { reportId: { in: batch.map(({ id }) => id) } },
      select: { secrecyReviewer: true },
    });
    expect(publications.map(({ secrecyReviewer }) => secrecyReviewer)).toEqual(
      Array.from({ length: 29 }, () => SECRECY.reviewer),
    );
    expect(await db.outbox.count({ where: { publication: { reportId: batch[0]?.id ?? 0 } } })).toBe(1);
  });

  it("is refused as a whole where the 保密审查 is still to come", async () => {
    const batch = await zeros(1);
    const secrecy = { ...SECRECY, reviewedOn: "2999-01-01" };
    const publishing = async () => publishBatch(reviewer, { reports: batch, secrecy });
    expect(await outcomeOf(publishing())).toBe("invalid");
  });
});

/** So many offices that report nothing but zeros, submitted. */
async function zeros(many: number): Promise<readonly Chosen[]> {
  const batch: Chosen[] = [];
  for (let at = 0; at < many; at += 1) batch.push(await filed(allZero(district.year)));
  return batch;
}

async function filed(sample: Sample): Promise<Chosen> {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  const desk = { district, clerk, reviewer };
  const id = await drafted(desk, sampleFor(desk, sample));
  await typed(clerk, id, openingOfZero(sample));
  return { id, contentSha256: await submitted(clerk, id) };
}

/** Opens whatever of the batch is drawn, as the reviewer would who is refused. */
async function openDrawn(batch: readonly Chosen[]): Promise<void> {
  const refusal = await refusalOf(approveBatch(reviewer, batch)).catch(() => null);
  // The one drawn may have been opened before: then nothing is refused.
  for (const id of refusal ? drawnIn(refusal) : []) await beginReview(reviewer, id);
}

function drawnIn({ detail }: Refusal): readonly number[] {
  return Array.isArray(detail["sample"]) ? detail["sample"].map(Number) : [];
}

function codeOf(outcome: Outcome): string {
  return outcome.ok ? "done" : outcome.code;
}

async function ran(outcomes: AsyncIterable<Outcome>): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

async function statesOf(batch: readonly Chosen[]): Promise<readonly string[]> {
  const reports = await db.report.findMany({ where: { id: { in: batch.map(({ id }) => id) } } });
  return reports.map(({ state }) => state);
}
