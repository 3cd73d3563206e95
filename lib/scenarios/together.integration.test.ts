import { describe, expect, it } from "vitest";
import { z } from "zod";
import { asOf, now } from "@/lib/clock";
import { pulse } from "@/lib/commands/pulse";
import { recall } from "@/lib/commands/recall";
import { saveDraft } from "@/lib/commands/save-draft";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import type { Actor } from "@/lib/report/permissions";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { testActor, testDistrict } from "./test-district";
import { drafted, outcomeOf, submitted, type Desk } from "./test-reports";

testDatabase();

const district = await testDistrict("together", { agencies: 20 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const CELLS = cellsOf(editionById("2021")).flatMap(({ id, total }) => (total ? [] : [id]));
const [CELL = ""] = CELLS;
const ARRIVING = { place: "", since: null, leaving: false };
let serial = 0;

describe("two clerks in one report", () => {
  it("see where the other is, until he goes", async () => {
    const { clerk, colleague, id } = await opened();
    await pulse(colleague, id, { ...ARRIVING, place: CELL });
    expect((await pulse(clerk, id, ARRIVING)).others).toMatchObject([{ name: colleague.name, place: CELL }]);
    await pulse(colleague, id, { ...ARRIVING, leaving: true });
    expect((await pulse(clerk, id, ARRIVING)).others).toEqual([]);
  });

  it("do not see who has not been heard of, and what is no place is none", async () => {
    const { clerk, colleague, id } = await opened();
    const before = new Date(now().getTime() - 20_000);
    await asOf(before, () => pulse(colleague, id, { ...ARRIVING, place: CELL }));
    expect((await pulse(clerk, id, ARRIVING)).others).toEqual([]);
    await pulse(colleague, id, { ...ARRIVING, place: "anywhere" });
    expect((await pulse(clerk, id, ARRIVING)).others).toMatchObject([{ place: "" }]);
  });

  it("hear what the other wrote since, by whom and over which version", async () => {
    const { clerk, colleague, id } = await opened();
    const { asOf: since } = await asOf(new Date(now().getTime() - 60_000), () => pulse(clerk, id, ARRIVING));
    const { version } = await db.draftEntry.findUniqueOrThrow({
      where: { reportId_key: { reportId: id, key: CELL } },
    });
    await saveDraft(colleague, id, [{ key: CELL, raw: "77", version, source: "typed" }]);
    const { changed } = await pulse(clerk, id, { ...ARRIVING, since });
    expect(changed.find(({ key }) => key === CELL)).toMatchObject({
      raw: "77",
      version: version + 1,
      changedBy: colleague.name,
    });
  });

  it("are told who submitted it, and when it is open again", async () => {
    const { clerk, colleague, id } = await opened();
    expect(await pulse(clerk, id, ARRIVING)).toMatchObject({ state: "draft", moved: null });
    await submitted(colleague, id);
    expect(await pulse(clerk, id, ARRIVING)).toMatchObject({
      state: "submitted",
      moved: { deed: "submit", by: colleague.name },
      others: [],
    });
    await recall(colleague, id);
    expect(await pulse(clerk, id, ARRIVING)).toMatchObject({ state: "draft", moved: null });
  });

  it("leave no trace of it in the history", async () => {
    const { clerk, id } = await opened();
    const before = await db.event.count();
    await pulse(clerk, id, { ...ARRIVING, place: CELL });
    expect(await db.event.count()).toBe(before);
  });

  it("are alone with it: another office does not find it, a reviewer does not fill in", async () => {
    const { id } = await opened();
    const { clerk: stranger } = await opened();
    expect(await outcomeOf(pulse(stranger, id, ARRIVING))).toBe("not-found");
    expect(await outcomeOf(pulse(reviewer, id, ARRIVING))).toBe("not-allowed");
  });

  it("lose no update of a thousand random cells each, and the history holds both", async () => {
    const { clerk, colleague, id } = await opened();
    await Promise.all([scribble(clerk, id, 11), scribble(colleague, id, 23)]);
    const entries = await db.draftEntry.findMany({ where: { reportId: id, key: { in: CELLS } } });
    const history = await writesOf(id);
    expect(history.filter(({ to }) => to.includes("×"))).toHaveLength(2_000);
    for (const actor of [clerk, colleague])
      expect(history.filter(({ to }) => to.endsWith(`×${actor.accountId}`))).toHaveLength(1_000);
    for (const { key, raw, version } of entries) {
      const own = history.filter((write) => write.key === key).toSorted((a, b) => a.version - b.version);
      expect(own.map((write) => write.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
      for (const [at, write] of own.entries()) expect(write.from).toBe(own[at - 1]?.to);
      expect(own.at(-1)?.to).toBe(raw);
    }
  });
});

/** Writes a thousand random cells one after another, each over what he last saw there. */
async function scribble(actor: Actor, id: number, seed: number): Promise<void> {
  const seen = new Map<string, number>();
  let state = seed;
  for (let done = 0; done < 1_000;) {
    state = (state * 48_271) % 2_147_483_647;
    const key = CELLS[state % CELLS.length] ?? "";
    const raw = `${done}×${actor.accountId}`;
    const entry = { key, raw, version: seen.get(key) ?? 1, source: "typed" };
    const { saved, conflicts } = await saveDraft(actor, id, [entry]);
    for (const { version } of [...saved, ...conflicts]) seen.set(key, version);
    done += saved.length;
  }
}

const detail = z.object({
  entries: z.array(
    z.object({ key: z.string(), version: z.number(), from: z.string().optional(), to: z.string() }),
  ),
});

/** Every write of a figure as the history tells it. */
async function writesOf(id: number) {
  const events = await db.event.findMany({
    where: { subject: "reports", subjectId: id, kind: "save" },
    orderBy: { id: "asc" },
  });
  const cells = new Set<string>(CELLS);
  return events.flatMap((event) => {
    const entries = (event.detail as { entries: { key: string }[] }).entries.filter(({ key }) =>
      cells.has(key),
    );
    return detail.parse({ entries }).entries;
  });
}

/** A filled report with two clerks of its office. */
async function opened(): Promise<{ clerk: Actor; colleague: Actor; id: number }> {
  serial += 1;
  const officeId = district.offices[serial - 1]?.id ?? 0;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `one${serial}` });
  const colleague = await testActor(district, officeId, { role: "clerk", username: `two${serial}` });
  const desk: Desk = { district, clerk, reviewer };
  return { clerk, colleague, id: await drafted(desk) };
}
