import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { beginReview } from "@/lib/commands/begin-review";
import { openSeason } from "@/lib/commands/open-season";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { submit } from "@/lib/commands/submit";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { readContent } from "@/lib/report/read-content";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { allZero, edition2019Bureau, unbalanced } from "@/lib/samples/filings";
import { equationsOf } from "@/lib/template/equations";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import {
  drafted,
  outcomeOf,
  refusalOf,
  reportIn,
  sampleFor,
  submitted,
  typed,
  type Desk,
} from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("submission", { agencies: 40 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
let serial = 0;

describe("a submission", () => {
  it("freezes figures, content, hash and judgement", async () => {
    const desk = await nextDesk();
    const sample = sampleFor(desk);
    const id = await drafted(desk, sample);
    const contentSha256 = await submitted(desk.clerk, id);
    const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
    const values = cellsOf(sample.edition).map(({ id: cell }) => sample.filing.values[cell] ?? null);
    expect(revision?.values.map(Number)).toEqual(values);
    expect(
      createHash("sha256")
        .update(revision?.content ?? "")
        .digest("hex"),
    ).toBe(contentSha256);
    expect(revision).toMatchObject({
      number: 1,
      contentSha256,
      answer: null,
      createdBy: desk.clerk.accountId,
    });
    expect(readContent(revision?.content ?? "").sections.problems).toBe(sample.filing.texts.problems);
  });

  it.each([
    ["of an office where nothing came in", () => allZero(2024), 2024],
    ["in the form of 2019", edition2019Bureau, edition2019Bureau().filing.year],
  ])("%s goes through", async (_, make, year) => {
    const of = year === district.year ? district : await testDistrict(`submission-${year}`, { year });
    const desk = await nextDesk(of);
    const sample = sampleFor(desk, make());
    const id = await drafted(desk, sample);
    await submitted(desk.clerk, id);
    expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "submitted",
      edition: sample.edition.id,
    });
  });

  it("that does not balance is refused by the server alone, every cell of the equation named", async () => {
    const desk = await nextDesk();
    const sample = sampleFor(desk, unbalanced(2024));
    const id = await drafted(desk, sample);
    const refusal = await refusalOf(submit(desk.clerk, id));
    expect(refusal.code).toBe("blocked");
    const named = refusal.issues.map(({ at }) => at);
    const balance = equationsOf(sample.edition).find(
      ({ rule, left }) => rule === "T3-BAL" && left.some((cell) => cell.endsWith("|natural")),
    );
    for (const cell of [...(balance?.left ?? []), ...(balance?.right ?? [])]) expect(named).toContain(cell);
    expect(refusal.issues.map(({ message }) => message).join()).not.toMatch(/undefined|NaN/u);
    expect(JSON.stringify(refusal.detail)).toContain('"rule":"T3-BAL"');
    expect(await db.revision.count({ where: { reportId: id } })).toBe(0);
  });

  it.each([
    ["a blank", ""],
    ["what is no figure", "三件"],
    ["a negative count", "-1"],
    ["a broken count", "1.5"],
    ["a stroke", "/"],
  ])("with %s in a cell is refused at that cell", async (_, raw) => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    const key = typedCell();
    await typed(desk.clerk, id, [{ key, raw }]);
    const refusal = await refusalOf(submit(desk.clerk, id));
    expect(refusal.code).toBe("blocked");
    expect(refusal.issues.map(({ at }) => at)).toContain(key);
  });

  it.each([
    ["four decimals of 万元", "12.3456", true],
    ["five decimals of 万元", "12.34567", false],
  ])("with %s in the fees is taken as the form says", async (_, raw, taken) => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    const key = cellsOf(editionById("2021")).find(({ quantity }) => quantity === "money")?.id ?? "";
    await typed(desk.clerk, id, [{ key, raw }]);
    const places = await submit(desk.clerk, id).then(
      (): readonly (string | null)[] => [],
      (thrown: unknown) => (thrown instanceof Refusal ? thrown.issues.map(({ at }) => at) : []),
    );
    expect(places.includes(key)).toBe(!taken);
  });

  it("with a declared total that is not the sum is refused", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    const total = cellsOf(editionById("2021")).find(({ total: isTotal }) => isTotal)?.id ?? "";
    await typed(desk.clerk, id, [{ key: total, raw: "99999" }]);
    const refusal = await refusalOf(submit(desk.clerk, id));
    expect(refusal.issues.map(({ at }) => at)).toContain(total);
    await typed(desk.clerk, id, [{ key: total, raw: "" }]);
    expect(await submitted(desk.clerk, id)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("happens once, however often it is sent", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    await submitted(desk.clerk, id);
    await recall(desk.clerk, id);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(submit(desk.clerk, id))));
    expect(outcomes.toSorted()).toEqual(["done", ...Array<string>(9).fill("stale")]);
    expect(await db.revision.count({ where: { reportId: id } })).toBe(2);
    expect(await outcomeOf(submit(desk.clerk, id))).toBe("stale");
  });

  it("after a return needs an answer, also after a recall, and keeps it", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("returned", desk);
    for (const answer of [undefined, "", "  "]) {
      const refusal = await refusalOf(submit(desk.clerk, id, { answer }));
      expect([refusal.code, refusal.issues[0]?.at]).toEqual(["invalid", "answer"]);
    }
    await submit(desk.clerk, id, { answer: "已核对表三" });
    await recall(desk.clerk, id);
    expect(await outcomeOf(submit(desk.clerk, id))).toBe("invalid");
    await submit(desk.clerk, id, { answer: "已再次核对表三" });
    const revisions = await db.revision.findMany({ where: { reportId: id }, orderBy: { number: "asc" } });
    expect(revisions.map(({ answer }) => answer)).toEqual([null, "已核对表三", "已再次核对表三"]);
  });

  it("and a recall and the begin of a review at once: one of the two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const desk = await nextDesk();
      const { id } = await reportIn("submitted", desk);
      const outcomes = await Promise.all([
        outcomeOf(recall(desk.clerk, id)),
        outcomeOf(beginReview(reviewer, id)),
      ]);
      expect(outcomes.toSorted()).toEqual(["done", "stale"]);
    }
  });

  it("is judged with the year before beside it, as published or as submitted last", async () => {
    const desk = await nextDesk();
    const { id, contentSha256 } = await reportIn("reviewing", desk);
    await returnReport(reviewer, id, { reason: "请核对表三", contentSha256 });
    const season = await nextSeason();
    const next = await drafted({ ...desk, district: { ...district, seasonId: season, year: 2025 } });
    const { previous } = await reportForEditing(desk.clerk, next);
    expect(previous).toMatchObject({ year: 2024, edition: "2021" });
    expect(previous?.values).toEqual(sampleFor(desk).filing.values);
  });
});

function typedCell(): string {
  return cellsOf(editionById("2021")).find(({ total, quantity }) => !total && quantity === "count")?.id ?? "";
}

async function nextSeason(): Promise<number> {
  const administrator: Actor = await testActor(district, district.regionId, {
    role: "administrator",
    username: "admin",
  });
  return (await openSeason(administrator, { year: 2025, campaignDue: "2026-01-15", legalDue: "2026-01-31" }))
    .id;
}

async function nextDesk(of: TestDistrict = district): Promise<Desk> {
  serial += 1;
  const officeId = of.offices[serial % of.offices.length]?.id ?? 0;
  return {
    district: of,
    reviewer,
    clerk: await testActor(of, officeId, { role: "clerk", username: `clerk${serial}` }),
  };
}
