import { beginReview } from "@/lib/commands/begin-review";
import { abandon } from "@/lib/commands/abandon";
import { approve } from "@/lib/commands/approve";
import { correct } from "@/lib/commands/correct";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { saveDraft } from "@/lib/commands/save-draft";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { undo } from "@/lib/commands/undo";
import { db } from "@/lib/db/client";
import { readingForDraft } from "@/lib/queries/reading-for-draft";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { answerKey, textKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import type { NewRemark } from "@/lib/report/remarks";
import { begunEntries, entriesOf } from "@/lib/samples/entries-of";
import { openingOfZero } from "@/lib/samples/opening-of";
import type { Sample } from "@/lib/samples/sample";
import { sourceText } from "@/lib/samples/source-text";
import { submitted, typed } from "../test-reports";
import type { Member } from "./founded";
import type { Step } from "./script";

/** A report on its way: whose it is, what is to be filed, and its number once it is begun. */
export type Errand = {
  readonly member: Member;
  readonly seasonId: number;
  readonly sample: Sample;
  /** The office has a file of the report and brings that in. */
  readonly fromFile: boolean;
};

/** Begins the report of an office and fills it in: by typing, or from its file. */
export async function begin({ member, seasonId, sample, fromFile }: Errand): Promise<number> {
  const { actor, before } = member;
  const { id } = await startReport(actor, seasonId);
  await (fromFile ? broughtIn(actor, id, sample) : typed(actor, id, entriesOf(sample)));
  if (!before) await typed(actor, id, openingOfZero(sample));
  return id;
}

/** Begins a report that is never finished. */
export async function beginOnly({ member, seasonId, sample }: Errand): Promise<number> {
  const { id } = await startReport(member.actor, seasonId);
  await typed(member.actor, id, begunEntries(sample, { figures: 40, parts: 2 }));
  return id;
}

/** What a step does to a report that was begun, with what the actor has on the screen. */
export async function perform(actor: Actor, id: number, step: Step): Promise<void> {
  const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
  const contentSha256 = revision?.contentSha256 ?? "";
  const trying: Readonly<Record<Exclude<Step["deed"], "start">, () => Promise<unknown>>> = {
    save: () => saveDraft(actor, id, [{ key: textKey("preface"), raw: "补", version: 0, source: "typed" }]),
    submit: () => answered(actor, id, step.refused !== undefined),
    recall: () => recall(actor, id),
    "begin-review": () => beginReview(actor, id),
    return: async () =>
      returnReport(actor, id, {
        ...{ reason: "请按意见核对后重新报送", contentSha256, dueOn: step.slip?.dueOn },
        remarks: step.slip?.remarks ? REMARKS : [],
      }),
    approve: () => approve(actor, id, { contentSha256 }),
    undo: () => undo(actor, id),
    correct: () => correct(actor, id, { reason: "表三有一件申请漏记，核对登记簿后更正" }),
    abandon: () => abandon(actor, id),
  };
  if (step.deed !== "start") await trying[step.deed]();
}

/** Submits; where the report came back, after another sentence and an answer to every remark. */
async function answered(actor: Actor, id: number, plainly: boolean): Promise<void> {
  if (plainly) return void (await submit(actor, id));
  const { lastReturn } = await reportForEditing(actor, id);
  if (lastReturn) {
    const key = textKey("improvements");
    const { raw = "" } =
      (await db.draftEntry.findUnique({ where: { reportId_key: { reportId: id, key } } })) ?? {};
    const answers = lastReturn.remarks.map((remark) => ({ key: answerKey(remark.id), raw: "changed" }));
    await typed(actor, id, [{ key, raw: `${raw}每季度另行核对一次。` }, ...answers]);
  }
  await submitted(actor, id);
}

const REMARKS: readonly NewRemark[] = [
  { place: "disclosure:a20_6:penalty:decisions", words: "请与执法平台的决定数核对", span: null },
  { place: textKey("improvements"), words: "改进措施请写明时间", span: null },
];

/** Takes over everything that was read from the office's own file. */
async function broughtIn(actor: Actor, id: number, sample: Sample): Promise<void> {
  const file = { name: "年度报告.md", bytes: new TextEncoder().encode(sourceText(sample)) };
  const { entries } = await readingForDraft(actor, id, file);
  const saves = entries.map(({ key, raw }) => ({ key, raw, version: 0, source: "import" }));
  const { conflicts } = await saveDraft(actor, id, saves);
  if (conflicts.length > 0) throw new Error(`conflict at ${conflicts.map(({ key }) => key).join()}`);
}
