import type { Issue } from "@/lib/report/refusal";
import { cellOf } from "@/lib/template/walk";
import type { Draft } from "./draft";
import { sectionOf } from "./standing";

/** The field for the answer to a return. */
export const ANSWER = "answer";

/** All that is in the way of submitting, each with its place; empty places by section, the first one named. */
export function hindrances(draft: Draft, answer: string): readonly Issue[] {
  const { standing } = draft.judged.value;
  const conflicts = draft.conflicts.value.length;
  return [
    ...(draft.report.lastReturn && answer.trim() === ""
      ? [{ at: ANSWER, message: "请填写对退回意见的答复。" }]
      : []),
    ...(conflicts > 0
      ? [{ at: null, message: `有 ${conflicts} 处同时被他人修改，请先选择保留哪一个。` }]
      : []),
    ...standing.errors.map((finding) => ({
      at: finding.cells[0] ?? finding.part,
      message: finding.message,
    })),
    ...standing.unexplained.map(({ key, message }) => ({
      at: `explain:${key}`,
      message: `${message} 请更正，或者在体检中说明原因。`,
    })),
    ...emptyPlaces(draft),
  ];
}

/** Where a refusal of the server leads to in the form. */
export function isPlace(draft: Draft, at: string | null): at is string {
  return (
    at !== null &&
    (at === ANSWER ||
      at.startsWith("explain:") ||
      cellOf(draft.edition, at) !== undefined ||
      sectionOf(draft.edition, at.replace(/^text:/u, "")) !== null)
  );
}

function emptyPlaces(draft: Draft): readonly Issue[] {
  const { missingCells, missingParts } = draft.judged.value.standing;
  const empty = [...missingCells, ...missingParts];
  return draft.edition.sections.flatMap((section) => {
    const own = empty.filter((at) => sectionOf(draft.edition, at) === section.id);
    const what = section.table ? "格没有填写，没有的填0" : "段没有写";
    return own[0] === undefined
      ? []
      : [{ at: own[0], message: `第${section.numeral}部分还有 ${own.length} ${what}。` }];
  });
}
