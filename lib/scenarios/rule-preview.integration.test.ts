import { beforeAll, describe, expect, it } from "vitest";
import { changeSeason } from "@/lib/commands/change-season";
import { grantWaiver } from "@/lib/commands/grant-waiver";
import { asOf } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { rulePreview } from "@/lib/queries/rule-preview";
import type { Actor } from "@/lib/report/permissions";
import type { Flip } from "@/lib/report/rule-changes";
import { typicalBureau, withoutFeeStatement } from "@/lib/samples/filings";
import { drafted, outcomeOf, refusalOf, reportIn, sampleFor, type Desk } from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

testDatabase();

let district: TestDistrict;
let administrator: Actor;
let reviewer: Actor;

const AT = new Date("2025-01-20T04:00:00Z");
const FEE = "N-FEE";
const MARKS = "N-PUNC";

async function deskOf(index: number): Promise<Desk> {
  const clerk = await testActor(district, district.offices[index]?.id ?? 0, {
    role: "clerk",
    username: `preview-clerk-${index}`,
  });
  return { district, clerk, reviewer };
}

/** All lines of a preview: how many were judged, and what flips, in the order told. */
async function previewOf(rulesOff: readonly string[]) {
  return asOf(AT, async () => {
    let [total, judged] = [-1, 0];
    const flips: Flip[] = [];
    for await (const line of await rulePreview(administrator, district.seasonId, rulesOff)) {
      if ("total" in line) total = line.total;
      else [judged] = [line.judged, flips.push(...line.flips)];
    }
    return { total, judged, flips };
  });
}

const silent = (desk: Desk) => withoutFeeStatement(sampleFor(desk));

beforeAll(async () => {
  district = await testDistrict("preview", { agencies: 24 });
  const { regionId } = district;
  administrator = await testActor(district, regionId, { role: "administrator", username: "preview-admin" });
  reviewer = await testActor(district, regionId, { role: "reviewer", username: "preview-reviewer" });
  await asOf(AT, async () => {
    await changeSeason(administrator, district.seasonId, { rulesOff: [FEE] });
    const [draft, speaking, submitted, published, waived] = await Promise.all([0, 1, 2, 3, 4].map(deskOf));
    if (!draft || !speaking || !submitted || !published || !waived) throw new Error("no desks");
    await drafted(draft, silent(draft));
    await drafted(speaking, sampleFor(speaking, typicalBureau(district.year)));
    await reportIn("submitted", submitted, silent(submitted));
    await reportIn("published", published, silent(published));
    const id = await drafted(waived, silent(waived));
    const waiver = { rule: FEE, grounds: "信息处理费由区财政局统一说明", expiresOn: "2025-06-30" };
    await grantWaiver(reviewer, id, waiver);
  });
});

describe("the preview of a change of rules", () => {
  it("lists exactly the reports a rule switched on would find, drafts and what is frozen, and says what holds", async () => {
    const { total, judged, flips } = await previewOf([]);
    expect([total, judged]).toEqual([5, 5]);
    expect(flips.map(({ office, state, holds }) => [office, state, holds])).toEqual([
      ["青禾区第1局", "draft", 1],
      ["青禾区第3局", "submitted", 1],
      ["青禾区第4局", "published", 1],
    ]);
    expect(flips.map(({ comes }) => comes.map(({ rule }) => rule))).toEqual([[FEE], [FEE], [FEE]]);
    expect(flips.every(({ goes }) => goes.length === 0)).toBe(true);
  });

  it("tells what goes with a rule switched off, beside what comes with another", async () => {
    await asOf(AT, () => changeSeason(administrator, district.seasonId, { rulesOff: [MARKS] }));
    const { flips } = await previewOf([FEE]);
    expect(flips.map(({ office, goes, holds }) => [office, goes.map(({ rule }) => rule), holds])).toEqual([
      ["青禾区第1局", [FEE], 0],
      ["青禾区第3局", [FEE], 0],
      ["青禾区第4局", [FEE], 0],
    ]);
    expect((await previewOf([MARKS, "X-JUMP"])).flips).toEqual([]);
    await asOf(AT, () => changeSeason(administrator, district.seasonId, { rulesOff: [FEE] }));
  });

  it("changes nothing: no content, no setting, no event", async () => {
    const standing = async () => ({
      revisions: await db.revision.findMany({ orderBy: { id: "asc" } }),
      season: await db.season.findUnique({ where: { id: district.seasonId } }),
      events: await db.event.count(),
    });
    const before = await standing();
    await previewOf([]);
    expect(await standing()).toEqual(before);
  });

  it("is refused for what cannot be switched off, for no change, and to whom it is not to decide", async () => {
    const trying = (rulesOff: readonly string[], actor = administrator) =>
      rulePreview(actor, district.seasonId, rulesOff);
    expect((await refusalOf(trying(["T3-BAL"]))).issues[0]?.message).toContain("由数据库保证，不能停用");
    expect((await refusalOf(trying([FEE]))).issues[0]?.message).toBe("规则没有改动，没有可以预览的影响");
    expect(await outcomeOf(trying([], reviewer))).toBe("not-found");
    const elsewhere = await testDistrict("preview-elsewhere");
    expect(await outcomeOf(rulePreview(administrator, elsewhere.seasonId, []))).toBe("not-found");
  });

  it("judges a season of many offices in a few seconds, telling how far it is", async () => {
    await asOf(AT, async () => {
      for (let index = 5; index < 24; index += 1) {
        const desk = await deskOf(index);
        await drafted(desk, silent(desk));
      }
    });
    const lines: number[] = [];
    const began = performance.now();
    await asOf(AT, async () => {
      for await (const line of await rulePreview(administrator, district.seasonId, [FEE, "N-SIM"]))
        if ("judged" in line) lines.push(line.judged);
    });
    expect(lines).toEqual([10, 20, 24]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
