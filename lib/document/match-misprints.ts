import { commonLength, likeness } from "./likeness";
import type { RowLabel, Vocabulary } from "./match-labels";
import type { Run } from "./match-rows";

/**
 * A misprinted or shortened label (「2.其他法律行政止公开」): compared only with the rows that are still
 * missing between its neighbours, and taken only when one of them is clearly the nearest.
 */
export function guessRow(
  run: Run | undefined,
  { rows, at }: { readonly rows: readonly (RowLabel | null)[]; readonly at: number },
  vocabulary: Vocabulary,
): RowLabel | null {
  if (!run || run.text === "" || endsWithGroup(run, vocabulary)) return null;
  const ranked = missingBetween(rows, at, vocabulary)
    .map((row) => ({ row, score: nearness(run, row) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || (second && first.score - second.score < MARGIN)) return null;
  return first.row;
}

/** Neighbours further away say nothing about a label. */
const REACH = 12;
const MARGIN = 0.15;
/** How much of a label must agree; where only something was left out; where the number in front is equal. */
const ENOUGH = 0.75;
const ENOUGH_SHORTENED = 0.6;
const ENOUGH_NUMBERED = 0.5;

function endsWithGroup({ text, bare }: Run, { groups }: Vocabulary): boolean {
  return groups.some(({ core }) => core !== "" && (text.endsWith(core) || bare.endsWith(core)));
}

/** The rows not found yet between the recognised neighbours; none where there are none near enough. */
function missingBetween(
  rows: readonly (RowLabel | null)[],
  at: number,
  vocabulary: Vocabulary,
): readonly RowLabel[] {
  const above = rows.slice(Math.max(0, at - REACH), at).findLast((row) => row !== null);
  const below = rows.slice(at + 1, at + 1 + REACH).find((row) => row !== null);
  if (!above && !below) return [];
  const near = rows.slice(Math.max(0, at - REACH), at + 1 + REACH);
  return vocabulary.rows.filter(
    (row) =>
      row.core !== "" &&
      !near.includes(row) &&
      row.order > (above?.order ?? -1) &&
      row.order < (below?.order ?? Infinity) &&
      (!above || row.table === above.table || row.table === below?.table),
  );
}

/** The best agreement of a label with any end of the run that starts at a piece. */
function nearness({ text, starts }: Run, row: RowLabel): number {
  const ends = [...starts].map((start) => text.slice(start)).filter((end) => end.length <= 60);
  return Math.max(0, ...ends.map((end) => agreement(end, row)));
}

function agreement(end: string, { number, core, full }: RowLabel): number {
  const [, printed = "", rest = end] = /^([\d一二三四五六七八九十]*)(.*)$/su.exec(end) ?? [];
  if (rest.length < 2) return 0;
  const alike = Math.max(likeness(rest, core), likeness(rest, full));
  const covered = commonLength(rest, full) / rest.length;
  const extended = rest.length > core.length && commonLength(rest, core) === core.length && rest !== full;
  if (extended && printed !== number) return 0;
  if (alike >= ENOUGH || (covered === 1 && alike >= ENOUGH_SHORTENED)) return alike;
  return number !== "" && printed === number && covered >= ENOUGH_NUMBERED ? covered : 0;
}
