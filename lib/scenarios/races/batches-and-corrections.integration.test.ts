import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { abandon } from "@/lib/commands/abandon";
import { approveBatch } from "@/lib/commands/approve-batch";
import { beginReview } from "@/lib/commands/begin-review";
import { correct } from "@/lib/commands/correct";
import { publishBatch } from "@/lib/commands/publish-batch";
import { recall } from "@/lib/commands/recall";
import { saveDraft } from "@/lib/commands/save-draft";
import type { Chosen, Outcome } from "@/lib/commands/shared/each-apart";
import { submit } from "@/lib/commands/submit";
import { db, query } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { textKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { allZero } from "@/lib/samples/filings";
import { openingOfZero } from "@/lib/samples/opening-of";
import { replayed } from "../replayed";
import { drafted, outcomeOf, sampleFor, SECRECY, submitted, typed } from "../test-reports";
import { testActor, testDistrict } from "../test-district";

testDatabase();

const OFFICES = 12;
const IMPROVEMENTS = textKey("improvements");

const district = await testDistrict("batches-race", { agencies: OFFICES });
const [one, two] = await Promise.all(
  ["one", "two"].map((username) => testActor(district, district.regionId, { role: "reviewer", username })),
);
const held: { readonly clerk: Actor; readonly id: number }[] = [];
const outcomes = new Map<string, number>();

beforeAll(async () => {
  for (const [index, { id: officeId }] of district.offices.entries()) {
    const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${index}` });
    const desk = { district, clerk, reviewer: clerk };
    const sample = sampleFor(desk, allZero(district.year));
    const id = await drafted(desk, sample);
    await typed(clerk, id, openingOfZero(sample));
    await submitted(clerk, id);
    held.push({ clerk, id });
  }
});

const CLERK = ["recall", "submit", "correct", "reword", "submit", "abandon"] as const;
const day = fc.record({
  clerks: fc.array(fc.array(fc.constantFrom(...CLERK), { minLength: 5, maxLength: 9 }), {
    minLength: OFFICES,
    maxLength: OFFICES,
  }),
  reviewers: fc.array(
    fc.array(fc.constantFrom("approve", "publish", "approve"), { minLength: 4, maxLength: 6 }),
    {
      minLength: 2,
      maxLength: 2,
    },
  ),
});

it("batches of two reviewers and corrections of twelve offices at once leave one verdict and one version each", async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ clerks, reviewers }) => {
      await Promise.all([
        ...clerks.map(async (hands, index) => {
          for (const hand of hands) await attempt(index, hand);
        }),
        ...reviewers.map(async (hands, index) => {
          const reviewer = index === 0 ? one : two;
          if (!reviewer) throw new RangeError("two reviewers are wanted");
          for (const hand of hands) await (hand === "approve" ? approveAll(reviewer) : publishAll(reviewer));
        }),
      ]);
      await everythingAddsUp();
    }),
    { numRuns: 6, seed: 20_260_312, endOnFailure: true },
  );
  const done = [...outcomes.keys()].filter((key) => key.endsWith(" done"));
  expect(done.toSorted()).toEqual(
    expect.arrayContaining(["approve done", "correct done", "publish done", "submit done"]),
  );
  expect([...outcomes.keys()].filter((key) => key.endsWith(" fault"))).toEqual([]);
});

async function attempt(index: number, hand: (typeof CLERK)[number]): Promise<void> {
  const { clerk, id } = held[index] ?? {};
  if (!clerk || id === undefined) throw new RangeError(`no report ${index}`);
  const trying: Readonly<Record<(typeof CLERK)[number], () => Promise<unknown>>> = {
    recall: () => recall(clerk, id),
    submit: () => submit(clerk, id),
    correct: () => correct(clerk, id, { reason: "漏写公开平台的变动情况" }),
    abandon: () => abandon(clerk, id),
    reword: async () => {
      const at = { reportId_key: { reportId: id, key: IMPROVEMENTS } };
      const version = (await db.draftEntry.findUnique({ where: at }))?.version ?? 0;
      const raw = `第${version + 1}次修改：逐月核对专栏内容。`;
      await saveDraft(clerk, id, [{ key: IMPROVEMENTS, raw, version, source: "typed" }]);
    },
  };
  note(hand, await outcomeOf(trying[hand]()));
}

/** All there is, as it stands on this reviewer's screen; what is drawn he opens first. */
async function approveAll(reviewer: Actor): Promise<void> {
  const chosen = await onScreen();
  const drawn = await drawnFrom(reviewer, chosen);
  for (const id of drawn) await outcomeOf(beginReview(reviewer, id));
  const outcome = await outcomeOf(
    approveBatch(reviewer, chosen).then(async (done) => {
      for await (const each of done) note("approve", codeOf(each));
    }),
  );
  // Where others have taken what was drawn, nothing is done.
  note("batch", outcome);
}

/** Asked with a content nobody has, so that nothing is approved yet. */
async function drawnFrom(reviewer: Actor, chosen: readonly Chosen[]): Promise<readonly number[]> {
  const unseen = chosen.map(({ id }) => ({ id, contentSha256: "0".repeat(64) }));
  const refused = await approveBatch(reviewer, unseen).catch((thrown: unknown) => thrown);
  const sample = refused instanceof Refusal ? refused.detail["sample"] : [];
  return Array.isArray(sample) ? sample.map(Number) : [];
}

async function publishAll(reviewer: Actor): Promise<void> {
  const done = publishBatch(reviewer, { reports: await onScreen(), secrecy: SECRECY });
  for await (const outcome of done) note("publish", codeOf(outcome));
}

async function onScreen(): Promise<readonly Chosen[]> {
  const reports = await db.report.findMany({ orderBy: { id: "asc" }, include: { revision: true } });
  return reports.flatMap(({ id, revision }) =>
    revision ? [{ id, contentSha256: revision.contentSha256 }] : [],
  );
}

async function everythingAddsUp(): Promise<void> {
  for (const { id } of held) {
    const { state } = await db.report.findUniqueOrThrow({ where: { id } });
    expect([id, (await replayed(id)).state]).toEqual([id, state]);
  }
  const doubled = await query(
    `SELECT revision_id FROM reviews v WHERE NOT EXISTS (SELECT FROM review_withdrawals w WHERE w.review_id = v.id)
     GROUP BY revision_id HAVING count(*) > 1`,
  );
  expect(doubled).toEqual([]);
  const twice = await query(
    `SELECT revision_id FROM publications GROUP BY revision_id, report_id HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
  expect(await db.outbox.count()).toBe(await db.publication.count());
}

function note(hand: string, outcome: string): void {
  const key = `${hand} ${outcome}`;
  outcomes.set(key, 1 + (outcomes.get(key) ?? 0));
}

function codeOf(outcome: Outcome): string {
  return outcome.ok ? "done" : outcome.code;
}
