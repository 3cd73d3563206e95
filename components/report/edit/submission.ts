import { explainKey, FEE_FIELDS, feeKey } from "@/lib/report/entries";
import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import type { Issue } from "@/lib/report/refusal";
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
    ...(draft.report.lastReturn && answer.trim() === ""
      ? [{ at: ANSWER, message: "请填写对退回意见的答复。" }]
      : []),
    ...(conflicts > 0
      ? [{ at: null, message: `有 ${conflicts} 处同时被他人修改，请先选择保留哪一个。` }]
      : []),
    ...held.map((finding) => ({ at: placeOf(draft, filing, finding), message: finding.message })),
  ];
}

/** Where a refusal of the server leads to in the form. */
export function isPlace(draft: Draft, at: string | null): at is string {
  return (
    at !== null &&
    (at === ANSWER ||
      at.startsWith("explain:") ||
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
