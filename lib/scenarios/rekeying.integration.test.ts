import { describe, expect, it } from "vitest";
import { rekey } from "@/lib/commands/rekey";
import { releaseRekeying } from "@/lib/commands/release-rekeying";
import { submit } from "@/lib/commands/submit";
import { command } from "@/lib/db/command";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { mayRelease, rekeyPage } from "@/lib/queries/rekey-page";
import { rekeyedCells } from "@/lib/report/rekeying";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { drafted, outcomeOf, refusalOf, sampleFor, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const CELLS = rekeyedCells(EDITION_2021).map(({ id }) => id);
const district = await testDistrict("rekeying", { agencies: 12 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "张审" });
let serial = 0;

await command(null, async (tx) => {
  await tx.season.update({ where: { id: district.seasonId }, data: { rekey: true } });
  const event = { subject: "seasons", subjectId: district.seasonId, kind: "change" } as const;
  return { events: [event], result: null };
});

describe("where a season asks for the totals to be typed again", () => {
  it("a report is submitted once another account has typed those of this very content", async () => {
    const { id, clerk, second, totals } = await ready();
    const { code, issues, detail } = await refusalOf(submit(clerk, id));
    expect([code, detail.rekey]).toEqual(["blocked", `/reports/${id}/rekey`]);
    expect(issues[0]?.message).toContain("请由本单位另一账号");
    expect(await rekey(clerk, id, { totals })).toEqual({ differing: [] });
    expect(await outcomeOf(submit(clerk, id))).toBe("blocked");
    expect(await rekey(second, id, { totals })).toEqual({ differing: [] });
    expect(await outcomeOf(submit(second, id))).toBe("done");
  });

  it("typing again what has changed since is asked for anew", async () => {
    const { id, clerk, second, totals } = await ready();
    await rekey(second, id, { totals });
    await typed(clerk, id, [{ key: "text:problems", raw: "公开栏目更新不够及时。" }]);
    expect(await outcomeOf(submit(clerk, id))).toBe("blocked");
    await rekey(second, id, { totals });
    expect(await outcomeOf(submit(clerk, id))).toBe("done");
  });

  it("a difference names the columns and tells nothing of the figure", async () => {
    const { id, second, totals } = await ready();
    const [first = ""] = CELLS;
    const typedWrong = { ...totals, [first]: (totals[first] ?? 0) + 7 };
    expect(await rekey(second, id, { totals: typedWrong })).toEqual({ differing: [first] });
    const [attempt] = await db.rekeying.findMany({ where: { reportId: id } });
    expect(attempt).toMatchObject({ totals: typedWrong, differing: [first], keyedBy: second.accountId });
    const event = await db.event.findFirst({ where: { subject: "reports", subjectId: id, kind: "rekey" } });
    expect(event?.detail).toMatchObject({ differing: [first] });
    expect(Object.keys(await rekeyPage(second, id)).toSorted()).toEqual(
      ["edition", "held", "id", "office", "year"].toSorted(),
    );
  });
});

describe("after two wrong attempts", () => {
  it("a submission is held for who was wrong, and goes through by a third account", async () => {
    const { id, clerk, second, third, totals } = await held();
    await rekey(second, id, { totals });
    const { detail, issues } = await refusalOf(submit(clerk, id));
    expect([detail.standing, issues[0]?.message]).toEqual(["held", expect.stringContaining("请审核人解除")]);
    await rekey(third, id, { totals });
    expect(await outcomeOf(submit(clerk, id))).toBe("done");
    expect(await db.rekeying.count({ where: { reportId: id } })).toBe(4);
  });

  it("a reviewer releases it with a reason, and it is typed again by anybody", async () => {
    const { id, clerk, second, totals } = await held();
    const grounds = "已与填报单位当面核对纸件";
    expect(await mayRelease(reviewer, id)).toBe(true);
    expect(await mayRelease(clerk, id)).toBe(false);
    expect(await outcomeOf(releaseRekeying(clerk, id, { grounds }))).toBe("not-allowed");
    await releaseRekeying(reviewer, id, { grounds });
    expect(await outcomeOf(releaseRekeying(reviewer, id, { grounds }))).toBe("stale");
    expect(await outcomeOf(submit(clerk, id))).toBe("blocked");
    await rekey(second, id, { totals });
    expect(await outcomeOf(submit(clerk, id))).toBe("done");
  });

  async function held() {
    const report = await ready();
    const wrong = { ...report.totals, [CELLS[0] ?? ""]: 999 };
    await rekey(report.second, report.id, { totals: wrong });
    await rekey(report.second, report.id, { totals: wrong });
    expect((await rekeyPage(report.second, report.id)).held).toBe(true);
    return report;
  }
});

describe("typing the totals again", () => {
  it("is for who may fill in the report while it is open, and wants all seven", async () => {
    const { id, clerk, second, totals } = await ready();
    expect(await outcomeOf(rekey(reviewer, id, { totals }))).toBe("not-allowed");
    const six = Object.fromEntries(Object.entries(totals).filter(([cell]) => cell !== CELLS[0]));
    const { code, issues } = await refusalOf(rekey(second, id, { totals: six }));
    expect([code, issues.map(({ at }) => at)]).toEqual(["invalid", [CELLS[0]]]);
    const more = { ...totals, "applications:carriedOut|total": 0 };
    expect(await outcomeOf(rekey(second, id, { totals: more }))).toBe("invalid");
    await rekey(second, id, { totals });
    await submit(clerk, id);
    expect(await outcomeOf(rekey(second, id, { totals }))).toBe("stale");
    expect(await outcomeOf(rekeyPage(second, id))).toBe("not-found");
  });

  it("is not asked for where the season does not", async () => {
    const other = await testDistrict("no-rekeying");
    const officeId = other.offices[0]?.id ?? 0;
    const clerk = await testActor(other, officeId, { role: "clerk", username: "elsewhere" });
    const desk = { district: other, clerk, reviewer };
    const id = await drafted(desk);
    const totals = Object.fromEntries(CELLS.map((cell) => [cell, 0]));
    expect(await outcomeOf(rekey(clerk, id, { totals }))).toBe("stale");
    await submitted(clerk, id);
  });
});

/** A draft with nothing in the way but the totals to be typed again, and three clerks of its office. */
async function ready() {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const account = (name: string) =>
    testActor(district, officeId, { role: "clerk", username: `${name}${serial}` });
  const [clerk, second, third] = [await account("clerk"), await account("second"), await account("third")];
  const desk: Desk = { district, clerk, reviewer };
  const sample = sampleFor(desk);
  const id = await drafted(desk, sample);
  await outcomeOf(submitted(clerk, id));
  const totals = Object.fromEntries(CELLS.map((cell) => [cell, sample.filing.values[cell] ?? 0]));
  return { id, clerk, second, third, totals };
}
