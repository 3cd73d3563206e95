import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { abandon } from "@/lib/commands/abandon";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { correct } from "@/lib/commands/correct";
import { publish } from "@/lib/commands/publish";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { saveDraft } from "@/lib/commands/save-draft";
import { submit } from "@/lib/commands/submit";
import { undo } from "@/lib/commands/undo";
import { db, query } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { noteKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { MOVES, type Deed } from "@/lib/report/workflow";
import { replayed } from "./replayed";
import { drafted, outcomeOf, SECRECY } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const CLERKS = 30;
const NOTE = noteKey("applications:received:new|natural");

type Hand = Deed | "save";
type Held = { readonly id: number; readonly clerk: Actor };

const district = await testDistrict("many-hands", { agencies: CLERKS });
const reviewers = await Promise.all(
  ["one", "two"].map((username) => testActor(district, district.regionId, { role: "reviewer", username })),
);
const reports: Held[] = [];
/** What the commands said they did, by report and deed. */
const told = new Map<string, number>();

beforeAll(async () => {
  for (const [index, office] of district.offices.entries()) {
    const clerk = await testActor(district, office.id, { role: "clerk", username: `hand${index}` });
    const [reviewer = clerk] = reviewers;
    reports.push({ clerk, id: await drafted({ district, clerk, reviewer }) });
  }
}, 300_000);

const deeds = (by: "clerk" | "reviewer") => MOVES.filter((move) => move.by === by).map(({ deed }) => deed);
const clerkHands = fc.array(fc.constantFrom<Hand>("save", "save", "submit", ...deeds("clerk")), {
  minLength: 4,
  maxLength: 7,
});
const reviewerHands = fc.array(
  fc.tuple(fc.nat({ max: CLERKS - 1 }), fc.constantFrom<Hand>(...deeds("reviewer"))),
  { minLength: 45, maxLength: 60 },
);
const day = fc.record({
  clerks: fc.array(clerkHands, { minLength: CLERKS, maxLength: CLERKS }),
  reviewers: fc.array(reviewerHands, { minLength: 2, maxLength: 2 }),
});

it("thirty clerks and two reviewers at once lose no move, double none and leave no two verdicts", async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ clerks, reviewers: schedules }) => {
      await Promise.all([
        ...clerks.map(async (hands, index) => {
          const held = heldAt(index);
          for (const hand of hands) await attempt(held.clerk, held, hand);
        }),
        ...schedules.map(async (schedule, index) => {
          const reviewer = reviewers[index];
          if (!reviewer) throw new RangeError("two reviewers are wanted");
          for (const [at, hand] of schedule) await attempt(reviewer, heldAt(at), hand);
        }),
      ]);
      await everythingAddsUp();
    }),
    // The reports go on from day to day: a smaller day would be another world.
    { numRuns: 8, endOnFailure: true },
  );
  const moved = new Set([...told.keys()].map((key) => key.split(" ")[1]));
  expect([...moved]).toEqual(
    expect.arrayContaining([
      "save",
      "submit",
      "recall",
      "begin-review",
      "return",
      "approve",
      "undo",
      "publish",
    ]),
  );
});

/** Tries a deed with what the actor has on the screen at that moment; a refusal is an ordinary day. */
async function attempt(actor: Actor, { id }: Held, hand: Hand): Promise<void> {
  const seen = await db.report.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  const contentSha256 = seen.revision?.contentSha256 ?? "0".repeat(64);
  const trying: Readonly<Record<Hand, () => Promise<unknown>>> = {
    save: () => saveNote(actor, id),
    submit: () => submit(actor, id, { answer: "已逐项核对" }),
    recall: () => recall(actor, id),
    "begin-review": () => beginReview(actor, id),
    return: () => returnReport(actor, id, { reason: "请核对表三", contentSha256 }),
    approve: () => approve(actor, id, { contentSha256 }),
    undo: () => undo(actor, id),
    publish: () => publish(actor, id, { contentSha256, secrecy: SECRECY }),
    correct: () => correct(actor, id, { reason: "表三自然人一栏多记一件" }),
    abandon: () => abandon(actor, id),
  };
  if ((await outcomeOf(trying[hand]())) !== "done") return;
  told.set(`${id} ${hand}`, (told.get(`${id} ${hand}`) ?? 0) + 1);
}

/** A note at a cell: saved like every entry, and no figure of the report. */
async function saveNote(actor: Actor, id: number): Promise<void> {
  const standing = await db.draftEntry.findUnique({ where: { reportId_key: { reportId: id, key: NOTE } } });
  const version = standing?.version ?? 0;
  const { conflicts } = await saveDraft(actor, id, [
    { key: NOTE, raw: `第${version + 1}稿`, version, source: "typed" },
  ]);
  expect(conflicts).toEqual([]);
}

async function everythingAddsUp(): Promise<void> {
  for (const { id } of reports) await replays(id);
  const doubled = await query<{ revision_id: number }>(
    `SELECT revision_id FROM reviews v WHERE NOT EXISTS (SELECT FROM review_withdrawals w WHERE w.review_id = v.id)
     GROUP BY revision_id HAVING count(*) > 1`,
  );
  expect(doubled).toEqual([]);
  expect(await db.publication.count()).toBe(await db.event.count({ where: { subject: "publications" } }));
  expect(await db.outbox.count()).toBe(await db.publication.count());
}

/** The events of a report, one after the other, lead by MOVES to where it stands; each was told once. */
async function replays(id: number): Promise<void> {
  const { state } = await db.report.findUniqueOrThrow({ where: { id } });
  const { state: stands, kinds } = await replayed(id);
  expect([id, stands]).toEqual([id, state]);
  for (const { deed } of MOVES) {
    const recorded = kinds.filter((kind) => kind === deed).length;
    expect([id, deed, recorded]).toEqual([id, deed, told.get(`${id} ${deed}`) ?? 0]);
  }
  const note = await db.draftEntry.findUnique({ where: { reportId_key: { reportId: id, key: NOTE } } });
  expect([id, note?.version ?? 0]).toEqual([id, told.get(`${id} save`) ?? 0]);
}

function heldAt(index: number): Held {
  const held = reports[index];
  if (!held) throw new RangeError(`no report ${index}`);
  return held;
}
