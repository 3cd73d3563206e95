import { describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/commands/save-draft";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { db, query } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { explainKey, flagKey, noteKey, zeroKey, type Source } from "@/lib/report/entries";
import { allZero } from "@/lib/samples/filings";
import { entriesOf } from "@/lib/samples/entries-of";
import { editionById } from "@/lib/template/editions";
import { cellsOf, tablesOf } from "@/lib/template/walk";
import { drafted, refusalOf, sampleFor, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("declarations", { agencies: 6 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const edition = editionById("2021");
const typedCells = cellsOf(edition).filter(({ total }) => !total);
const CELL = "applications:result:granted|natural";
let serial = 0;

describe("a table declared to be all 0", () => {
  it("is the difference between a report untouched and a report of noughts", async () => {
    const desk = await nextDesk();
    const { clerk } = desk;
    const { id } = await startReport(clerk, district.seasonId);
    const { issues } = await refusalOf(submit(clerk, id));
    const missing = new Set(
      issues.map(({ at }) => at).filter((at) => typedCells.some((cell) => cell.id === at)),
    );
    expect(missing.size).toBe(166);
    expect(await figuresOf(id)).toEqual([]);

    const noughts = typedCells.map((cell) => entry(cell.id, "0", "zero"));
    const declared = tablesOf(edition).map((table) => entry(zeroKey(table.id), "1", "zero"));
    await saveDraft(clerk, id, [...noughts, ...declared]);
    const prose = entriesOf(sampleFor(desk, allZero(2024))).filter(({ key }) => key.startsWith("text:"));
    await typed(clerk, id, prose);
    await submitted(clerk, id);

    const figures = await figuresOf(id);
    expect(figures).toHaveLength(166);
    for (const figure of figures)
      expect(figure).toMatchObject({ raw: "0", source: "zero", changed_by: clerk.accountId });
    const { declaredZero } = await reportForReview(reviewer, id);
    expect(declaredZero.map(({ table, by }) => [table, by])).toEqual(
      tablesOf(edition).map((table) => [table.id, clerk.name]),
    );
  });

  it("is not shown to the reviewer where a figure came in afterwards", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    await saveDraft(desk.clerk, id, [entry(zeroKey("applications"), "1", "zero")]);
    await submitted(desk.clerk, id);
    expect((await reportForReview(reviewer, id)).declaredZero).toEqual([]);
  });
});

describe("notes and marks at a figure", () => {
  it("come back with their author and hour, and are no part of what is submitted", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    const before = await reportForEditing(desk.clerk, id);
    await typed(desk.clerk, id, [
      { key: noteKey(CELL), raw: "向档案室再核对一次" },
      { key: flagKey(CELL), raw: "1" },
    ]);
    const { entries, author } = await reportForEditing(desk.clerk, id);
    expect(author.name).toBe(desk.clerk.name);
    expect(entries).toHaveLength(before.entries.length + 2);
    for (const key of [noteKey(CELL), flagKey(CELL)]) {
      const found = entries.find((each) => each.key === key);
      expect(found?.signed?.by).toBe(desk.clerk.name);
      expect(found?.signed?.at).toBeInstanceOf(Date);
    }
    expect(entries.filter(({ signed }) => signed)).toHaveLength(2);
    await submitted(desk.clerk, id);
    const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
    expect(revision?.content).not.toContain("向档案室再核对一次");
    expect(revision?.content).not.toMatch(/"(?:note|flag|zero|opening):/u);
  });

  it("can explain nothing: only an explanation does", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    const rule = "disclosure:a20_1:rule:inForce";
    await typed(desk.clerk, id, [
      { key: rule, raw: "6" },
      { key: noteKey(rule), raw: "历史遗留的六件规章，已经核对过" },
    ]);
    const refusal = await refusalOf(submit(desk.clerk, id));
    expect(refusal.issues.map(({ at }) => at)).toContain(rule);
    await typed(desk.clerk, id, [
      { key: explainKey("T2-RULE0:a20_1:rule"), raw: "机构改革时划转的原市级规章六件，仍由本局执行" },
    ]);
    expect(await submitted(desk.clerk, id)).toMatch(/^[0-9a-f]{64}$/u);
  });
});

function entry(key: string, raw: string, source: Source) {
  return { key, raw, version: 0, source };
}

type Figure = {
  readonly key: string;
  readonly raw: string;
  readonly source: string;
  readonly changed_by: number;
};

function figuresOf(id: number): Promise<readonly Figure[]> {
  return query<Figure>(
    "SELECT key, raw, source, changed_by FROM draft_entries WHERE report_id = $1 AND key = ANY($2)",
    [id, typedCells.map((cell) => cell.id)],
  );
}

async function nextDesk(): Promise<Desk> {
  const office = district.offices[(serial += 1) - 1];
  if (!office) throw new RangeError("the district has no more agencies");
  return {
    district,
    reviewer,
    clerk: await testActor(district, office.id, { role: "clerk", username: `clerk${serial}` }),
  };
}
