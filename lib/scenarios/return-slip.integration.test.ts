import { beforeEach, describe, expect, it } from "vitest";
import { beginReview } from "@/lib/commands/begin-review";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { submit } from "@/lib/commands/submit";
import { undo } from "@/lib/commands/undo";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { answerKey } from "@/lib/report/entries";
import type { NewRemark } from "@/lib/report/remarks";
import { outcomeOf, refusalOf, reportIn, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const CELL = "disclosure:a20_6:penalty:decisions";
const FREE_CELL = "disclosure:a20_6:coercion:decisions";
const district = await testDistrict("slip", { agencies: 12 });
const reviewer = await testActor(district, district.regionId, {
  role: "reviewer",
  username: "slip-reviewer",
});
let serial = 0;
let desk: Desk;
let id: number;
let contentSha256: string;

beforeEach(async () => {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `slip-clerk${serial}` });
  desk = { district, reviewer, clerk };
  ({ id, contentSha256 } = await reportIn("reviewing", desk));
});

async function problems(): Promise<string> {
  return (await reportForReview(reviewer, id)).revision?.content.sections.problems ?? "";
}

async function threeRemarks(): Promise<readonly NewRemark[]> {
  const text = await problems();
  return [
    { place: CELL, words: "请与执法平台的决定数核对", span: null },
    {
      place: "text:problems",
      words: "请写本单位自己的问题",
      span: { start: 0, end: 6, text: text.slice(0, 6) },
    },
    { place: "text:improvements", words: "改进措施请对应问题", span: null },
  ];
}

const back = (remarks: readonly NewRemark[], dueOn?: string) =>
  returnReport(reviewer, id, { reason: "请按意见修改", contentSha256, remarks, dueOn });

async function asked(): Promise<readonly number[]> {
  const { lastReturn } = await reportForEditing(desk.clerk, id);
  return lastReturn?.remarks.map((remark) => remark.id) ?? [];
}

const say = (remark: number | undefined, raw: string) =>
  typed(desk.clerk, id, [{ key: answerKey(remark ?? 0), raw }]);

describe("a report returned with three remarks", () => {
  it("is not taken back while one is unanswered, then shows the reviewer these and what changed", async () => {
    await back(await threeRemarks(), "2999-01-29");
    const { lastReturn } = await reportForEditing(desk.clerk, id);
    expect(lastReturn).toMatchObject({
      dueOn: "2999-01-29",
      remarks: [{ number: 1, opens: CELL }, { opens: "problems" }, { opens: "improvements", span: null }],
    });
    const [one, two, three] = await asked();
    await say(one, "changed");
    await say(two, "explained:本单位确无此问题，已核实");
    const refused = await refusalOf(submit(desk.clerk, id));
    expect([refused.code, refused.issues]).toEqual([
      "blocked",
      [{ at: answerKey(three ?? 0), message: expect.stringContaining("第3条") }],
    ]);
    expect(await db.revision.count({ where: { reportId: id } })).toBe(1);

    await say(three, "changed");
    await typed(desk.clerk, id, [
      { key: CELL, raw: "123" },
      { key: FREE_CELL, raw: "4" },
    ]);
    await submit(desk.clerk, id);
    const { returned, revision, slips } = await reportForReview(reviewer, id);
    expect(revision).toMatchObject({ number: 2, answer: null });
    expect(
      returned?.remarks.map(({ remark, changes, unfounded }) => [
        remark.answer?.kind,
        changes.map(({ at }) => at),
        unfounded,
      ]),
    ).toEqual([
      ["changed", [CELL], false],
      ["explained", [], false],
      ["changed", [], true],
    ]);
    expect(returned?.others).toEqual([{ at: FREE_CELL, before: expect.any(Number), after: 4 }]);
    expect(slips[0]?.remarks.map(({ answers }) => answers.length)).toEqual([1, 1, 1]);
  });

  it("asks again after a recall, and keeps every answer with its submission", async () => {
    await back(await threeRemarks());
    for (const remark of await asked()) await say(remark, "changed");
    await submit(desk.clerk, id);
    await recall(desk.clerk, id);
    const [one] = await asked();
    await say(one, "");
    expect((await refusalOf(submit(desk.clerk, id))).issues).toHaveLength(1);
    await say(one, "explained:已与平台核对无误");
    await submit(desk.clerk, id);
    const { slips } = await reportForReview(reviewer, id);
    expect(slips[0]?.remarks[0]?.answers).toEqual([
      { kind: "changed", words: "", revisionNumber: 2 },
      { kind: "explained", words: "已与平台核对无误", revisionNumber: 3 },
    ]);
  });

  it("keeps the slip of every round", async () => {
    await back(await threeRemarks());
    for (const remark of await asked()) await say(remark, "changed");
    const { contentSha256: second } = await submit(desk.clerk, id);
    await beginReview(reviewer, id);
    const remarks = [{ place: CELL, words: "仍与平台不符", span: null }];
    await returnReport(reviewer, id, { reason: "还有一处", contentSha256: second ?? "", remarks });
    const { slips } = await reportForReview(reviewer, id);
    expect(slips.map((slip) => [slip.revisionNumber, slip.remarks.length])).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect(await asked()).toHaveLength(1);
  });

  it("asks nothing of a return that was taken back", async () => {
    await back(await threeRemarks());
    await undo(reviewer, id);
    await back([{ place: CELL, words: "只剩这一处", span: null }]);
    expect(await asked()).toHaveLength(1);
  });
});

describe("a remark", () => {
  it.each<readonly [string, NewRemark]>([
    ["a cell of no table", { place: "applications:none|natural", words: "请核对", span: null }],
    ["a finding nobody found", { place: "finding:T3-BAL:nowhere", words: "请核对", span: null }],
    [
      "words that stand elsewhere",
      { place: "text:problems", words: "请核对", span: { start: 2, end: 4, text: "甲乙" } },
    ],
    ["words of a figure", { place: CELL, words: "请核对", span: { start: 0, end: 1, text: "0" } }],
  ])("is not taken at %s", async (_, remark) => {
    const { code, issues } = await refusalOf(back([...(await threeRemarks()), remark]));
    expect([code, issues[0]?.at]).toEqual(["invalid", "remarks.3"]);
    expect(await db.remark.count({ where: { reportId: id } })).toBe(0);
  });

  it("does not ask for an answer by a day gone by", async () => {
    const { code, issues } = await refusalOf(back([], "2020-01-01"));
    expect([code, issues[0]?.at]).toEqual(["invalid", "dueOn"]);
  });
});

describe("an answer in the making", () => {
  it("is kept only as an answer, and only to a remark of the report", async () => {
    await back(await threeRemarks());
    const [one] = await asked();
    expect(await outcomeOf(say(one, "改了"))).toBe("invalid");
    expect(await outcomeOf(say(2_000_000, "changed"))).toBe("invalid");
    expect(await outcomeOf(say(one, "explained:"))).toBe("done");
    const { issues } = await refusalOf(submit(desk.clerk, id));
    expect(issues[0]?.message).toContain("不足5个字");
  });
});
