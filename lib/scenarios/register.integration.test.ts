import { describe, expect, it } from "vitest";
import { keepRegister } from "@/lib/commands/keep-register";
import { db, query } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { readingForRegister, registerOf, registerTemplate } from "@/lib/queries/register-of";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import type { Actor } from "@/lib/report/permissions";
import { MOST_LINES, type RegisterLine } from "@/lib/report/register";
import { lineOfRow } from "@/lib/report/register-rows";
import { drafted, outcomeOf, refusalOf, submitted, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("register", { agencies: 30 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
let serial = 0;

const GRANTED = "applications:result:granted|natural";

describe("the register of a report", () => {
  it("is replaced as a whole, with an event that tells how many lines and no more", async () => {
    const { clerk, id } = await begun();
    await keepRegister(clerk, id, lines(5));
    await keepRegister(clerk, id, lines(3, { applicant: "org:business" }));
    const kept = (await registerOf(clerk, id, null)).lines.map(lineOfRow);
    expect(kept).toEqual(lines(3, { applicant: "org:business" }));
    const events = await db.event.findMany({
      where: { subject: "reports", subjectId: id, kind: "register" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ detail, actorId }) => [detail, actorId])).toEqual([
      [{ lines: 5, counted: 5, before: 0 }, clerk.accountId],
      [{ lines: 3, counted: 3, before: 5 }, clerk.accountId],
    ]);
    await keepRegister(clerk, id, []);
    expect((await registerOf(clerk, id, null)).lines).toEqual([]);
    expect((await reportForEditing(clerk, id)).register).toBeNull();
  });

  it("opens every figure to its lines, and tells the form what it counts", async () => {
    const { clerk, id } = await begun();
    const other = lines(2, { result: null, repliedOn: null }).map((line) => ({
      ...line,
      line: line.line + 10,
    }));
    await keepRegister(clerk, id, [...lines(3), ...other]);
    const { register } = await reportForEditing(clerk, id);
    expect(register).toMatchObject({
      [GRANTED]: 3,
      "applications:received:new|natural": 5,
      "applications:carriedOut|total": 2,
    });
    expect(register?.["applications:result:partial|natural"]).toBeUndefined();
    const behind = await registerOf(clerk, id, GRANTED);
    expect(behind.lines.map(lineOfRow)).toEqual(lines(3));
    expect((await registerOf(clerk, id, "applications:carriedOut|total")).lines).toHaveLength(2);
    expect((await registerOf(clerk, id, "no:such|cell")).lines).toEqual([]);
  });

  it("is not found by another office, nor by a reviewer", async () => {
    const { clerk, id } = await begun();
    await keepRegister(clerk, id, lines(1));
    for (const stranger of [(await nextDesk()).clerk, reviewer]) {
      const expected = stranger === reviewer ? "not-allowed" : "not-found";
      expect(await outcomeOf(keepRegister(stranger, id, []))).toBe(expected);
      expect(await outcomeOf(registerOf(stranger, id, null))).toBe("not-found");
      expect(await outcomeOf(registerTemplate(stranger, id))).toBe("not-found");
      const file = { bytes: new Uint8Array([1]), name: "台账.csv" };
      expect(await outcomeOf(readingForRegister(stranger, id, file))).toBe("not-found");
    }
    expect((await registerOf(clerk, id, null)).lines).toHaveLength(1);
  });

  it("is closed with the report: what was counted stays as it was submitted", async () => {
    const desk = await nextDesk();
    const id = await drafted(desk);
    await keepRegister(desk.clerk, id, lines(2));
    await submitted(desk.clerk, id);
    expect(await outcomeOf(keepRegister(desk.clerk, id, []))).toBe("stale");
    expect((await registerOf(desk.clerk, id, null)).lines).toHaveLength(2);
  });

  it.each<[string, Partial<RegisterLine>]>([
    ["an applicant the form does not know", { applicant: "周小禾" }],
    ["a result the form does not know", { result: "result:total" }],
    ["a total for an applicant", { applicant: "total" }],
    ["a reply before the receipt", { repliedOn: "2024-01-01" }],
    ["a result without a day", { repliedOn: null }],
    ["a day without a result", { result: null }],
    ["a day in no register", { receivedOn: "1024-03-04" }],
    ["a number that is there already", { line: 2 }],
  ])("refuses a line with %s, by its number, and keeps what it had", async (_, change) => {
    const { clerk, id } = await begun();
    await keepRegister(clerk, id, lines(1));
    const [good, wrong] = lines(2);
    const refusal = await refusalOf(
      keepRegister(clerk, id, [good ?? LINE, { ...(wrong ?? LINE), ...change }]),
    );
    expect(refusal.code).toBe("invalid");
    expect(refusal.issues).toEqual([
      { at: `lines.${change.line ?? 3}`, message: expect.stringMatching(/^第\d行：/u) },
    ]);
    expect((await registerOf(clerk, id, null)).lines).toHaveLength(1);
  });

  it("may have twenty thousand lines, kept and replaced in one transaction each", async () => {
    const { clerk, id } = await begun();
    const began = performance.now();
    await keepRegister(clerk, id, lines(MOST_LINES));
    const seconds = (performance.now() - began) / 1000;
    console.log(`kept ${MOST_LINES} lines in ${seconds.toFixed(1)} s`);
    expect((await registerOf(clerk, id, GRANTED)).lines).toHaveLength(MOST_LINES);
    await keepRegister(clerk, id, lines(1));
    expect((await registerOf(clerk, id, null)).lines).toHaveLength(1);
  });
});

describe("a register brought in with names", () => {
  it("is read in a process of its own, and nothing of the names is kept or said", async () => {
    const { clerk, id } = await begun();
    const text = [
      "收到日期,申请人姓名,身份证号,申请人类型,处理结果,答复日期",
      "2024-03-04,周小禾,110101199003070011,公民,予以公开,2024-03-20",
      "2024-03-05,吴大有,110101199003070038,吴大有,予以公开,2024-03-20",
    ].join("\n");
    const file = { bytes: new TextEncoder().encode(text), name: "台账.csv" };
    const { lines: rows, ...reading } = await readingForRegister(clerk, id, file);
    expect(reading).toMatchObject({ dropped: ["申请人姓名", "身份证号"], problems: [{ line: 3 }] });
    expect(JSON.stringify({ rows, reading })).not.toMatch(/周小禾|吴大有|110101/u);
    expect((await registerOf(clerk, id, null)).lines).toEqual([]);
    await keepRegister(clerk, id, rows.map(lineOfRow));
    const stored = await query<{ text: string }>("SELECT register_lines::text AS text FROM register_lines");
    const told = await query<{ text: string }>("SELECT detail::text AS text FROM events");
    expect(JSON.stringify([stored, told])).not.toMatch(/周小禾|吴大有|110101/u);
  });

  it("that is none, twenty megabytes long, is refused with a sentence", async () => {
    const { clerk, id } = await begun();
    const file = { bytes: new Uint8Array(20 * 1024 * 1024).fill(44), name: "台账.csv" };
    const refusal = await refusalOf(readingForRegister(clerk, id, file));
    expect(refusal.code).toBe("unreadable");
    expect(refusal.issues[0]?.message).toMatch(/台账/u);
  });

  it("may be the template filled in", async () => {
    const { clerk, id } = await begun();
    const { name, bytes } = await registerTemplate(clerk, id);
    expect(name).toMatch(/^区第\d+局2024年政府信息公开申请台账\.xlsx$/u);
    expect(await readingForRegister(clerk, id, { bytes, name })).toEqual({
      lines: [],
      problems: [],
      dropped: [],
      sheet: "台账",
      otherSheets: [],
    });
  });
});

const LINE: RegisterLine = {
  line: 2,
  receivedOn: "2024-03-04",
  applicant: "natural",
  result: "result:granted",
  repliedOn: "2024-03-20",
};

function lines(count: number, change: Partial<RegisterLine> = {}): readonly RegisterLine[] {
  return Array.from({ length: count }, (_, at) => ({ ...LINE, ...change, line: at + 2 }));
}

async function nextDesk(): Promise<Desk> {
  serial += 1;
  const officeId = district.offices[serial % district.offices.length]?.id ?? 0;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  return { district, clerk, reviewer };
}

async function begun(): Promise<{ readonly clerk: Actor; readonly id: number }> {
  const desk = await nextDesk();
  return { clerk: desk.clerk, id: await drafted(desk) };
}
