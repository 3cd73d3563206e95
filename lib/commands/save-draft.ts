import { now } from "@/lib/clock";
import { saveEntries, type Conflict, type Save, type Saved } from "@/lib/db/hot";
import { db } from "@/lib/db/client";
import { officesInScope } from "@/lib/queries/shared/in-scope";
import { longestEntry } from "@/lib/queries/shared/longest-entry";
import { noSuchReport } from "@/lib/queries/shared/report-in-scope";
import { stateOf } from "@/lib/queries/shared/words";
import { isEntryKey, remarkOf } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, type Issue } from "@/lib/report/refusal";
import { isAnswer } from "@/lib/report/remark-answer";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import { allow } from "./shared/allow";
import { requireOpenDays } from "./shared/require-open-days";

export type SaveAnswer = { readonly saved: readonly Saved[]; readonly conflicts: readonly Conflict[] };

/**
 * Keeps what was typed, wrong or not, each entry only over the version the writer saw. The same words
 * saved twice are no conflict. Refuses: not-found, not-allowed (also after 编辑截止), stale (not open), invalid (by key).
 */
export async function saveDraft(actor: Actor, id: number, entries: readonly Save[]): Promise<SaveAnswer> {
  const report = await reportOf(actor, id);
  allow(actor, "edit", report);
  refuseUnknown(report.edition, entries);
  await refuseStrayAnswers(id, entries);
  const outcome = await saveEntries({ reportId: id, actorId: actor.accountId, at: now() }, entries);
  if (outcome) return forgiving(entries, outcome);
  // Submitted in this instant, or the last day is over: the refusal says where the report stands now.
  const standing = await reportOf(actor, id);
  allow(actor, "edit", standing);
  await requireOpenDays(db, standing);
  throw noSuchReport();
}

async function reportOf(actor: Actor, id: number) {
  const report = await db.report.findFirst({
    where: { id, office: officesInScope(actor) },
    select: {
      officeId: true,
      seasonId: true,
      state: true,
      edition: true,
      office: { select: { regionId: true } },
    },
  });
  if (!report) throw noSuchReport();
  return {
    id,
    officeId: report.officeId,
    seasonId: report.seasonId,
    regionId: report.office.regionId,
    state: stateOf(report.state),
    submittedBy: null,
    edition: editionById(report.edition),
  };
}

function refuseUnknown(edition: Edition, entries: readonly Save[]): void {
  const seen = new Set<string>();
  const issues = entries.flatMap(({ key, raw }): readonly Issue[] => {
    if (!isEntryKey(edition, key)) return [{ at: key, message: "报告中没有这一项" }];
    if (seen.has(key)) return [{ at: key, message: "同一项在一次保存中出现两次" }];
    seen.add(key);
    const longest = longestEntry(edition, key);
    return raw.length <= longest ? [] : [{ at: key, message: `不能超过${longest}字，请缩短` }];
  });
  if (issues.length > 0) throw new Refusal("invalid", issues.slice(0, 50));
}

/** An answer is to a remark of this report, and nothing but an answer. */
async function refuseStrayAnswers(reportId: number, entries: readonly Save[]): Promise<void> {
  const answers = entries.flatMap(({ key, raw }) => {
    const remark = remarkOf(key);
    return remark === null ? [] : [{ key, raw, remark }];
  });
  if (answers.length === 0) return;
  const remarks = await db.remark.findMany({
    where: { reportId, id: { in: answers.map(({ remark }) => remark) } },
    select: { id: true },
  });
  const known = new Set(remarks.map(({ id }) => id));
  const stray = answers.filter(({ remark, raw }) => !known.has(remark) || !isAnswer(raw));
  if (stray.length === 0) return;
  throw new Refusal(
    "invalid",
    stray.map(({ key }) => ({ at: key, message: "这不是对本报告退回意见的答复" })),
  );
}

/** An answer lost on the way makes the writer send again what already stands. */
function forgiving(entries: readonly Save[], { saved, conflicts }: SaveAnswer): SaveAnswer {
  const sent = new Map(entries.map(({ key, raw }) => [key, raw]));
  const same = conflicts.filter(({ key, raw, version }) => version > 0 && sent.get(key) === raw);
  return {
    saved: [...saved, ...same.map(({ key, version }) => ({ key, version }))],
    conflicts: conflicts.filter((conflict) => !same.includes(conflict)),
  };
}
