import { SOURCE_WORDS } from "@/components/review/source-words";
import { nameOf } from "@/lib/report/amounts";
import { SOURCES } from "@/lib/report/entries";
import type { Difference } from "@/lib/report/rollup/differences";
import type { Values } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { DifferenceRow } from "./take-over.client";

type Own = {
  readonly published: Values | null;
  readonly entries: ReadonlyMap<
    CellId,
    { readonly raw: string; readonly version: number; readonly source: string }
  >;
};

/** Differences as they are read, with the version of the draft they were seen over. */
export function differenceRows(
  edition: Edition,
  differences: readonly Difference[],
  { published, entries }: Own,
): readonly DifferenceRow[] {
  return differences.map(({ cell, total, sum, own }) => {
    const quantity = cellOf(edition, cell)?.quantity ?? "count";
    const entry = entries.get(cell);
    const source = SOURCES.find((known) => known === entry?.source);
    return {
      cell,
      name: nameOf(edition, cell),
      sum: printQuantity(sum, quantity),
      own: printQuantity(own, quantity),
      published: published && printQuantity(published[cell] ?? null, quantity),
      source: entry?.raw && source ? SOURCE_WORDS[source] : "",
      version: total ? null : (entry?.version ?? 0),
    };
  });
}
