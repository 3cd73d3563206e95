import { describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { publish } from "@/lib/commands/publish";
import { returnReport } from "@/lib/commands/return-report";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForReview } from "@/lib/queries/report-for-review";
import { workList } from "@/lib/queries/work-list";
import { RULES } from "@/lib/report/rule-list";
import { outcomeOf, refusalOf, reportIn, SECRECY, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const ROUNDS = 200;

const district = await testDistrict("review", { agencies: 260 });
const one = await testActor(district, district.regionId, { role: "reviewer", username: "one" });
const two = await testActor(district, district.regionId, { role: "reviewer", username: "two" });
let serial = 0;

describe("two reviewers at once", () => {
  it(`never both approve, in ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, contentSha256 } = await reportIn("reviewing", await nextDesk());
      const outcomes = await Promise.all(
        [one, two].map((actor) => outcomeOf(approve(actor, id, { contentSha256 }))),
      );
      expect(outcomes.toSorted()).toEqual(["done", "stale"]);
      expect(await db.review.count({ where: { reportId: id } })).toBe(1);
      expect(await db.event.count({ where: { subject: "reports", subjectId: id, kind: "approve" } })).toBe(1);
    }
  }, 600_000);

  it("never one approve what the other returns", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, contentSha256 } = await reportIn("reviewing", await nextDesk());
      const outcomes = await Promise.all([
        outcomeOf(approve(one, id, { contentSha256 })),
        outcomeOf(returnReport(two, id, { reason: "请核对表三", contentSha256 })),
      ]);
      expect(outcomes.toSorted()).toEqual(["done", "stale"]);
    }
  });

  it("publish once, with one publication and one line in the outbox", async () => {
    const { id, contentSha256 } = await reportIn("approved", await nextDesk());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(publish(one, id, { contentSha256, secrecy: SECRECY }))),
    );
    expect(outcomes.toSorted()).toEqual(["done", ...Array<string>(7).fill("stale")]);
    const publications = await db.publication.findMany({
      where: { reportId: id },
      include: { outbox: true },
    });
    expect(publications).toMatchObject([{ number: 1, contentSha256, secrecyReviewer: SECRECY.reviewer }]);
    expect(publications[0]?.outbox.length).toBe(1);
  });
});

describe("a reviewer whose page is old", () => {
  it("cannot approve, return or publish what he did not read, and is told the difference", async () => {
    const desk = await nextDesk();
    const { id, contentSha256: old } = await reportIn("returned", desk);
    await typed(desk.clerk, id, [{ key: "text:problems", raw: "公开栏目更新不够及时。" }]);
    const current = await submitted(desk.clerk, id);
    const attempts = [
      () => approve(two, id, { contentSha256: old }),
      () => returnReport(two, id, { reason: "请核对表三", contentSha256: old }),
      () => publish(two, id, { contentSha256: old, secrecy: SECRECY }),
    ];
    for (const stage of ["submitted", "reviewing"]) {
      for (const attempt of attempts) {
        const { code, detail } = await refusalOf(attempt());
        expect([code, detail.contentSha256, detail.state]).toEqual(["stale", current, stage]);
        expect(detail.changes).toEqual([
          { at: "problems", before: expect.any(String), after: "公开栏目更新不够及时。" },
          { at: "problems", before: expect.any(String), after: null },
        ]);
      }
      if (stage === "submitted") await beginReview(one, id);
    }
    expect(await outcomeOf(approve(two, id, { contentSha256: current }))).toBe("done");
  });

  it("is told nothing of a content the report never had", async () => {
    const { id } = await reportIn("reviewing", await nextDesk());
    const { code, detail } = await refusalOf(approve(one, id, { contentSha256: "0".repeat(64) }));
    expect([code, detail.changes]).toEqual(["stale", []]);
  });
});

describe("a publication", () => {
  it("needs a 保密审查 that is not still to come", async () => {
    const { id, contentSha256 } = await reportIn("approved", await nextDesk());
    const tomorrow = { ...SECRECY, reviewedOn: "2999-01-01" };
    const { code, issues } = await refusalOf(publish(one, id, { contentSha256, secrecy: tomorrow }));
    expect([code, issues[0]?.at]).toEqual(["invalid", "secrecy.reviewedOn"]);
    expect(await db.publication.count({ where: { reportId: id } })).toBe(0);
  });

  it("leaves an event of the report and one of itself", async () => {
    const { id } = await reportIn("published", await nextDesk());
    const { id: subjectId } = await db.publication.findFirstOrThrow({ where: { reportId: id } });
    expect(await db.event.count({ where: { subject: "reports", subjectId: id, kind: "publish" } })).toBe(1);
    expect(await db.event.count({ where: { subject: "publications", subjectId, kind: "publish" } })).toBe(1);
  });
});

describe("what a reviewer reads", () => {
  it("is the revision with its judgement, the verdicts and what was done", async () => {
    const desk = await nextDesk();
    const { id, contentSha256 } = await reportIn("returned", desk);
    const report = await reportForReview(one, id);
    expect(report).toMatchObject({
      state: "returned",
      revision: { number: 1, contentSha256, submittedBy: desk.clerk.name, content: { format: "gior/1" } },
      reviews: [{ verdict: "returned", reason: "请核对表三", by: one.name, revisionNumber: 1 }],
      mayReview: true,
    });
    expect(report.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["return", "begin-review", "submit", "save", "start"]),
    );
    expect(report.revision?.judgement.ledger.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  });

  it("lists the region's reports and who has not begun", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("submitted", desk);
    const { reports, missing, season } = await workList(one);
    expect(reports[0]).toMatchObject({ id, state: "submitted", year: 2024, findings: { error: 0 } });
    expect(season?.year).toBe(2024);
    expect(missing.map((office) => office.id)).not.toContain(desk.clerk.officeId);
    expect(reports.length + missing.length).toBe(district.offices.length);
  });
});

async function nextDesk(): Promise<Desk> {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  return {
    district,
    reviewer: one,
    clerk: await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` }),
  };
}
