import { approve } from "@/lib/commands/approve";
import { correct } from "@/lib/commands/correct";
import { beginReview } from "@/lib/commands/begin-review";
import { publish } from "@/lib/commands/publish";
import { returnReport } from "@/lib/commands/return-report";
import { saveDraft } from "@/lib/commands/save-draft";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { db } from "@/lib/db/client";
import type { Save } from "@/lib/db/hot";
import { type Entry } from "@/lib/report/draft";
import { explainKey } from "@/lib/report/entries";
import type { Finding } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import type { State } from "@/lib/report/workflow";
import { entriesOf } from "@/lib/samples/entries-of";
import { filedBy, typicalBureau } from "@/lib/samples/filings";
import type { Sample } from "@/lib/samples/sample";
import type { TestDistrict } from "./test-district";

/** Who does what to a report under test: its clerk, and a reviewer who is somebody else. */
export type Desk = { readonly district: TestDistrict; readonly clerk: Actor; readonly reviewer: Actor };

export const SECRECY = { reviewer: "陈慎之", reviewedOn: "2025-01-20", note: "不涉及国家秘密，同意公开" };

/** A good report of the clerk's office, or a sample of the test's own. */
export function sampleFor({ district, clerk }: Desk, sample: Sample = typicalBureau(district.year)): Sample {
  const office = district.offices.find(({ id }) => id === clerk.officeId);
  if (!office) throw new RangeError("the clerk is of no office of the district");
  return filedBy(sample, { fullName: office.fullName, shortName: office.shortName, type: office.type });
}

/** Starts the report of the clerk's office and types a sample into it. */
export async function drafted(desk: Desk, sample: Sample = sampleFor(desk)): Promise<number> {
  const { id } = await startReport(desk.clerk, desk.district.seasonId);
  await typed(desk.clerk, id, entriesOf(sample));
  return id;
}

/** Types entries over whatever stands there. */
export async function typed(clerk: Actor, id: number, entries: readonly Entry[]): Promise<void> {
  const standing = await db.draftEntry.findMany({
    where: { reportId: id },
    select: { key: true, version: true },
  });
  const versions = new Map(standing.map(({ key, version }) => [key, version]));
  const saves = entries.map(({ key, raw }): Save => ({
    key,
    raw,
    version: versions.get(key) ?? 0,
    source: "typed",
  }));
  const { conflicts } = await saveDraft(clerk, id, saves);
  if (conflicts.length > 0) throw new Error(`conflict at ${conflicts.map(({ key }) => key).join()}`);
}

/** Submits, explaining what can be explained and answering what was returned; gives the content's hash. */
export async function submitted(clerk: Actor, id: number): Promise<string> {
  const send = () => submit(clerk, id, { answer: "已按退回原因逐项核对并修改" });
  const { contentSha256 } = await send().catch(async (thrown: unknown) => {
    const open = explainable(thrown);
    if (open.length === 0) throw thrown;
    await typed(
      clerk,
      id,
      open.map(({ key }) => ({ key: explainKey(key), raw: "已与上年台账逐件核对，数字属实，特此说明" })),
    );
    return send();
  });
  return contentSha256 ?? "";
}

/** Brings a new report of the desk's office to a state by the moves of the table. */
export async function reportIn(
  state: State,
  desk: Desk,
  sample: Sample = sampleFor(desk),
): Promise<{ readonly id: number; readonly contentSha256: string }> {
  const { clerk, reviewer } = desk;
  const id = await drafted(desk, sample);
  if (state === "draft") return { id, contentSha256: "" };
  const contentSha256 = await submitted(clerk, id);
  const steps: Readonly<Record<Exclude<State, "draft">, readonly (() => Promise<unknown>)[]>> = {
    submitted: [],
    reviewing: [() => beginReview(reviewer, id)],
    returned: [
      () => beginReview(reviewer, id),
      () => returnReport(reviewer, id, { reason: "请核对表三", contentSha256 }),
    ],
    approved: [() => beginReview(reviewer, id), () => approve(reviewer, id, { contentSha256 })],
    published: [
      () => beginReview(reviewer, id),
      () => approve(reviewer, id, { contentSha256 }),
      () => publish(reviewer, id, { contentSha256, secrecy: SECRECY }),
    ],
    correcting: [
      () => beginReview(reviewer, id),
      () => approve(reviewer, id, { contentSha256 }),
      () => publish(reviewer, id, { contentSha256, secrecy: SECRECY }),
      () => correct(clerk, id, { reason: "表三自然人一栏多记一件" }),
      // Something to correct: what is published already cannot be submitted again.
      () => typed(clerk, id, [{ key: "text:improvements", raw: "明年起每季度核对一次台账。" }]),
    ],
  };
  for (const step of steps[state]) await step();
  return { id, contentSha256 };
}

/** `done`, or the code of the refusal; anything else is thrown on. */
export function outcomeOf(trying: Promise<unknown>): Promise<string> {
  return trying.then(
    () => "done",
    (thrown: unknown) => {
      if (thrown instanceof Refusal) return thrown.code;
      throw thrown;
    },
  );
}

/** The refusal itself, where one is expected. */
export async function refusalOf(trying: Promise<unknown>): Promise<Refusal> {
  const thrown = await trying.then(
    () => new Error("was not refused"),
    (reason: unknown) => reason,
  );
  if (thrown instanceof Refusal) return thrown;
  throw thrown;
}

function explainable(thrown: unknown): readonly Finding[] {
  if (!(thrown instanceof Refusal) || thrown.code !== "blocked") return [];
  const { findings } = thrown.detail as { readonly findings: readonly Finding[] };
  return findings.every(({ severity }) => severity === "explainable") ? findings : [];
}
