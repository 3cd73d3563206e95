import { answerKey, explainKey, FEE_FIELDS, feeKey, remarkOf } from "@/lib/report/entries";
import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import type { Issue } from "@/lib/report/refusal";
import { lackingAnswer } from "@/lib/report/remark-answer";
import { cellOf } from "@/lib/template/walk";
import type { Draft } from "./draft";
import { placeOfFinding } from "./findings/finding-place";
import { isMerelyEmpty, sectionOf } from "./findings/standing";

/** The field for the answer to a return. */
export const ANSWER = "answer";

/** All that is in the way of submitting, each with its place. */
export function hindrances(draft: Draft, answer: string): readonly Issue[] {
  const {
    filing,
    standing: { held },
  } = draft.judge();
  const conflicts = draft.conflicts.value.length;
  return [
    ...unanswered(draft, answer),
    ...(conflicts > 0
      ? [{ at: null, message: `有 ${conflicts} 处同时被他人修改，请先选择保留哪一个。` }]
      : []),
    ...held.map((finding) => ({ at: placeOf(draft, filing, finding), message: finding.message })),
  ];
}

/** A return with remarks is answered remark by remark, one without in its own words. */
function unanswered(draft: Draft, answer: string): readonly Issue[] {
  const { lastReturn } = draft.report;
  if (!lastReturn) return [];
  if (lastReturn.remarks.length === 0)
    return answer.trim() === "" ? [{ at: ANSWER, message: "请填写对退回意见的答复。" }] : [];
  return lastReturn.remarks.flatMap((remark) => {
    const at = answerKey(remark.id);
    const message = lackingAnswer(remark, draft.read(at));
    return message ? [{ at, message: `${message}。` }] : [];
  });
}

/** Where a refusal of the server leads to in the form. */
export function isPlace(draft: Draft, at: string | null): at is string {
  return (
    at !== null &&
    (at === ANSWER ||
      at.startsWith("explain:") ||
      remarkOf(at) !== null ||
      FEE_FIELDS.some((field) => feeKey(field) === at) ||
      cellOf(draft.edition, at) !== undefined ||
      sectionOf(draft.edition, at.replace(/^text:/u, "")) !== null)
  );
}

/** An explainable finding leads to its explanation, unless what it misses is simply not written yet. */
function placeOf({ edition }: Draft, filing: Filing, finding: Finding): string | null {
  const { key, severity } = finding;
  if (severity === "explainable" && !isMerelyEmpty(filing, finding)) return explainKey(key);
  return placeOfFinding(edition, filing, finding);
}
