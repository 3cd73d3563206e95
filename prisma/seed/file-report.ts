import { asOf } from "@/lib/clock";
import { approve } from "@/lib/commands/approve";
import { correct } from "@/lib/commands/correct";
import { beginReview } from "@/lib/commands/begin-review";
import { publish } from "@/lib/commands/publish";
import { returnReport } from "@/lib/commands/return-report";
import { saveDraft } from "@/lib/commands/save-draft";
import type { Moved } from "@/lib/commands/shared/moved";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import type { Save } from "@/lib/db/hot";
import { dayOf } from "@/lib/report/dates";
import type { Entry } from "@/lib/report/draft";
import { textKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import type { Deed } from "@/lib/report/workflow";
import type { Fate } from "@/lib/samples/demo-plan";
import { begunEntries, entriesOf } from "@/lib/samples/entries-of";
import type { Sample } from "@/lib/samples/sample";
import type { Calendar } from "./calendar";

/** One report of the demo: what is filed, by whom, how far it comes and when. */
export type Errand = {
  readonly seasonId: number;
  readonly sample: Sample;
  readonly fate: Fate;
  readonly clerk: Actor;
  readonly reviewer: Actor;
  readonly calendar: Calendar;
};

/** Files a report through the real commands, each at its moment, until it stands where its fate says. */
export async function fileReport(errand: Errand): Promise<void> {
  const { seasonId, sample, fate, clerk, calendar } = errand;
  const { id } = await asOf(calendar(0), () => startReport(clerk, seasonId));
  const entries = fate.typed ? begunEntries(sample, fate.typed) : entriesOf(sample);
  await asOf(calendar(0), () => typeOver(clerk, id, entries));
  const step = await goOn(errand, id, { deeds: deedsOf(fate), from: 1 });
  if (fate.corrected) await correctAgain(errand, id, { ...fate.corrected, from: step });
}

type Way = { readonly deeds: readonly Deed[]; readonly from: number };

/** Does one deed a step until the report stands where it should, or all are done; gives the next step. */
async function goOn(errand: Errand, id: number, { deeds, from }: Way): Promise<number> {
  const { calendar, fate } = errand;
  const goal = fate.corrected && from === 1 ? "published" : fate.state;
  let last: Moved = { state: "draft", contentSha256: null };
  for (const [index, deed] of deeds.entries()) {
    if (last.state === goal) return from + index;
    const at = calendar(from + index);
    last = await asOf(at, () => does(errand, id, { deed, last, at }));
  }
  return from + deeds.length;
}

type Again = NonNullable<Fate["corrected"]> & { readonly from: number };

/** Opens what is published again and, where a sentence is to be added, takes it through to publication. */
async function correctAgain(errand: Errand, id: number, { reason, added, from }: Again): Promise<void> {
  const { clerk, calendar, sample } = errand;
  await asOf(calendar(from), () => correct(clerk, id, { reason }));
  if (!added) return;
  const [part, sentence] = added;
  const raw = `${sample.filing.texts[part] ?? ""}${sentence}`;
  await asOf(calendar(from), () => typeOver(clerk, id, [{ key: textKey(part), raw }]));
  await goOn(errand, id, { deeds: ["submit", "begin-review", "approve", "publish"], from: from + 1 });
}

/** Types entries over what is there: last year's carry stands in the report from its beginning. */
async function typeOver(clerk: Actor, id: number, entries: readonly Entry[]): Promise<void> {
  const saves = entries.map(({ key, raw }): Save => ({ key, raw, version: 0, source: "typed" }));
  const { conflicts } = await saveDraft(clerk, id, saves);
  const versions = new Map(conflicts.map(({ key, version }) => [key, version]));
  const again = saves.flatMap((save) => {
    const version = versions.get(save.key);
    return version === undefined ? [] : [{ ...save, version }];
  });
  if (again.length > 0) await saveDraft(clerk, id, again);
}

/** All it might take; it ends where the fate is reached. */
function deedsOf({ returned }: Fate): readonly Deed[] {
  const round: readonly Deed[] = ["submit", "begin-review"];
  const end: readonly Deed[] = ["approve", "publish"];
  return returned ? [...round, "return", ...round, ...end] : [...round, ...end];
}

type Step = { readonly deed: Deed; readonly last: Moved; readonly at: Date };

function does({ fate, clerk, reviewer }: Errand, id: number, { deed, last, at }: Step): Promise<Moved> {
  const contentSha256 = last.contentSha256 ?? "";
  const steps: Partial<Record<Deed, () => Promise<Moved>>> = {
    submit: () => submit(clerk, id, last.contentSha256 ? { answer: fate.returned?.answer } : {}),
    "begin-review": () => beginReview(reviewer, id),
    return: () => returnReport(reviewer, id, { contentSha256, reason: fate.returned?.reason ?? "" }),
    approve: () => approve(reviewer, id, { contentSha256 }),
    publish: () => publish(reviewer, id, { contentSha256, secrecy: secrecyOn(at) }),
  };
  const step = steps[deed];
  if (!step) throw new RangeError(`the demo does not ${deed}`);
  return step();
}

function secrecyOn(at: Date) {
  return {
    reviewer: "保密审查小组 温静水",
    reviewedOn: dayOf(at),
    note: "经审查，不涉及国家秘密、商业秘密和个人隐私，同意公开。",
  };
}
