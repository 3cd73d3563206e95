import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/commands/save-draft";
import { startReport } from "@/lib/commands/start-report";
import { db } from "@/lib/db/client";
import type { Save } from "@/lib/db/hot";
import { testDatabase } from "@/lib/db/test-database";
import { deskOf } from "@/lib/queries/desk-of";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { previewOf } from "@/lib/queries/preview-of";
import type { Actor } from "@/lib/report/permissions";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { outcomeOf, refusalOf, submitted, drafted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("drafts", { agencies: 30 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const [CELL = "", OTHER = ""] = cellsOf(editionById("2021")).map(({ id }) => id);
let serial = 0;

describe("a draft", () => {
  it("is begun once, however often it is started", async () => {
    const { clerk } = await nextDesk();
    const begun = await Promise.all(Array.from({ length: 10 }, () => startReport(clerk, district.seasonId)));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    const desk = await deskOf(clerk);
    expect(desk.seasons[0]?.report).toMatchObject({ id: begun[0]?.id, state: "draft" });
    expect(desk.seasons[0]).toMatchObject({ days: { due: "2025-01-15", legal: "2025-01-31" } });
  });

  it("is begun by clerks and, for the region itself, by reviewers, in a season of their region only", async () => {
    const elsewhere = await testDistrict("drafts-elsewhere");
    const { clerk } = await nextDesk();
    const { id: own } = await startReport(reviewer, district.seasonId);
    expect((await db.report.findUniqueOrThrow({ where: { id: own } })).officeId).toBe(district.regionId);
    const administrator = { ...reviewer, role: "administrator" as const };
    expect(await outcomeOf(startReport(administrator, district.seasonId))).toBe("not-allowed");
    expect(await outcomeOf(startReport(clerk, elsewhere.seasonId))).toBe("not-found");
  });

  it("keeps what was typed, wrong or not, exactly", async () => {
    const { clerk, id } = await begun();
    const raw = fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !/\p{Cc}|\p{Cs}/u.test(text));
    let version = 0;
    await fc.assert(
      fc.asyncProperty(raw, async (text) => {
        const { saved } = await saveDraft(clerk, id, [save(CELL, `x${text}${version}`, version)]);
        version = saved[0]?.version ?? -1;
        const { entries } = await reportForEditing(clerk, id);
        expect(entries).toEqual([{ key: CELL, raw: `x${text}${version - 1}`, version }]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["a cell the form does not have", () => save("no:such|cell", "1"), "no:such|cell"],
    ["prose the form does not have", () => save("text:nothing", "甲"), "text:nothing"],
    ["a figure longer than any figure", () => save(CELL, "1".repeat(65)), CELL],
    ["prose longer than any prose", () => save("text:problems", "长".repeat(20_001)), "text:problems"],
  ])("refuses %s, and keeps nothing of that save", async (_, wrong, at) => {
    const { clerk, id } = await begun();
    const refusal = await refusalOf(saveDraft(clerk, id, [save(OTHER, "1"), wrong()]));
    expect([refusal.code, refusal.issues.map((issue) => issue.at)]).toEqual(["invalid", [at]]);
    expect((await reportForEditing(clerk, id)).entries).toEqual([]);
  });

  it("refuses a key twice in one save", async () => {
    const { clerk, id } = await begun();
    expect(await outcomeOf(saveDraft(clerk, id, [save(CELL, "1"), save(CELL, "2")]))).toBe("invalid");
  });

  it("tells who wrote what in between, and overwrites nothing", async () => {
    const { clerk, id } = await begun();
    const colleague = await testActor(district, clerk.officeId, {
      role: "clerk",
      username: `colleague${serial}`,
    });
    await saveDraft(clerk, id, [save(CELL, "1")]);
    await saveDraft(colleague, id, [save(CELL, "2", 1)]);
    const { saved, conflicts } = await saveDraft(clerk, id, [save(CELL, "3", 1), save(OTHER, "5")]);
    expect(saved).toEqual([{ key: OTHER, version: 1 }]);
    expect(conflicts).toMatchObject([{ key: CELL, raw: "2", version: 2, changedBy: colleague.name }]);
  });

  it("takes the same save twice as one: the first answer was lost", async () => {
    const { clerk, id } = await begun();
    const first = await saveDraft(clerk, id, [save(CELL, "1")]);
    expect(await saveDraft(clerk, id, [save(CELL, "1")])).toEqual(first);
    expect(await db.event.count({ where: { subject: "reports", subjectId: id, kind: "save" } })).toBe(1);
  });

  it("loses no update of two clerks who write over each other a thousand times", async () => {
    const { clerk, id } = await begun();
    const colleague = await testActor(district, clerk.officeId, {
      role: "clerk",
      username: `colleague${serial}`,
    });
    const count = async (actor: Actor) => {
      const seen = new Map<string, { raw: string; version: number }>();
      for (let done = 0; done < 500;) {
        const key = done % 2 === 0 ? CELL : OTHER;
        const { raw, version } = seen.get(key) ?? { raw: "0", version: 0 };
        const next = `${Number.parseInt(raw, 10) + 1} ${actor.name}`;
        const { saved, conflicts } = await saveDraft(actor, id, [save(key, next, version)]);
        for (const now of [...saved.map((kept) => ({ ...kept, raw: next })), ...conflicts])
          seen.set(key, now);
        done += saved.length;
      }
    };
    await Promise.all([count(clerk), count(colleague)]);
    const { entries } = await reportForEditing(clerk, id);
    expect(entries.map(({ raw, version }) => [Number.parseInt(raw, 10), version])).toEqual([
      [500, 500],
      [500, 500],
    ]);
  });

  it("closes with its submission: a save and a submission at once lose nothing", async () => {
    for (let round = 0; round < 10; round += 1) {
      const desk = await nextDesk();
      const id = await drafted(desk);
      await typed(desk.clerk, id, [{ key: "text:preface", raw: "初稿" }]);
      const [saving] = await Promise.all([
        outcomeOf(saveDraft(desk.clerk, id, [save("text:preface", "定稿", 1)])),
        submitted(desk.clerk, id),
      ]);
      const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
      const words = (await reportForReview(desk.clerk, id)).revision?.content.sections.preface;
      expect([saving, words]).toEqual(saving === "done" ? ["done", "定稿"] : ["stale", "初稿"]);
      expect(revision?.number).toBe(1);
    }
  });
});

describe("a report of another office", () => {
  it("is not found, by whatever door", async () => {
    const { id } = await begun();
    const { clerk: stranger } = await nextDesk();
    expect(await outcomeOf(reportForEditing(stranger, id))).toBe("not-found");
    expect(await outcomeOf(reportForReview(stranger, id))).toBe("not-found");
    expect(await outcomeOf(previewOf(stranger, id))).toBe("not-found");
    expect(await outcomeOf(saveDraft(stranger, id, [save(CELL, "1")]))).toBe("not-found");
  });

  it("and one that does not exist cannot be told apart", async () => {
    const { id } = await begun();
    const { clerk: stranger } = await nextDesk();
    const [foreign, missing] = await Promise.all([
      refusalOf(reportForReview(stranger, id)),
      refusalOf(reportForReview(stranger, 2_147_483_647)),
    ]);
    expect(foreign).toEqual(missing);
  });
});

function save(key: string, raw: string, version = 0): Save {
  return { key, raw, version, source: "typed" };
}

async function begun(): Promise<{ readonly clerk: Actor; readonly id: number }> {
  const { clerk } = await nextDesk();
  return { clerk, id: (await startReport(clerk, district.seasonId)).id };
}

async function nextDesk(): Promise<Desk> {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  return {
    district,
    reviewer,
    clerk: await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` }),
  };
}
