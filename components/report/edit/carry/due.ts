import type { Due } from "@/lib/report/due-figures";
import { explainKey } from "@/lib/report/entries";
import { EXPLANATION_LENGTH } from "@/lib/report/finding";
import { carriesOf } from "@/lib/template/carries";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

type Reader = { readonly edition: Edition; read(key: string): string };

/**
 * How a settled figure stands: locked while it stands as it is due and nobody has given a reason to change
 * it; open once a reason is given; differing where it is another, or blank, without a reason.
 */
export type DueState = "locked" | "open" | "differing";

/** The state of a settled figure in the form now. */
export function stateOf(draft: Reader, due: Due): DueState {
  if (isReason(draft.read(explainKey(due.finding)))) return "open";
  return standsAsDue(draft, due) ? "locked" : "differing";
}

/** Whether words are enough to be printed as an explanation. */
export function isReason(words: string): boolean {
  return words.trim().length >= EXPLANATION_LENGTH;
}

/** A settled figure as it is typed. */
export function printDue(edition: Edition, { cell, value }: Due): string {
  return printQuantity(value, cellOf(edition, cell)?.quantity ?? "count");
}

/** Why a figure is locked, in words; `year` is that of the report before. */
export function lockWords({ kind }: Due, year: number | null): string {
  return kind === "carry"
    ? `上年结转，已按${year ?? "上"}年度报告填入`
    : "本机关没有规章制定权，填0（《立法法》第九十一条、第九十三条）";
}

/** The totals a changed figure changes: their findings are answered by the same reason. */
export function totalFindings(edition: Edition, { cell: id, kind }: Due): readonly string[] {
  const own = cellOf(edition, id);
  if (kind !== "carry" || !own) return [];
  return carriesOf(edition).flatMap(({ to }) => {
    const other = cellOf(edition, to);
    return other?.total && other.row.at(-1) === own.row.at(-1) ? [`X-CARRY:${to}`] : [];
  });
}

function standsAsDue(draft: Reader, { cell, value }: Due): boolean {
  const reading = readQuantity(draft.read(cell), cellOf(draft.edition, cell)?.quantity ?? "count");
  return "value" in reading && reading.value === value;
}
