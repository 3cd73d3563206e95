import type { TableBlock } from "@/lib/document/blocks";
import { figuresOf } from "@/lib/document/match-figures";
import { vocabularyOf } from "@/lib/document/match-labels";
import { segmentsOf } from "@/lib/document/match-pieces";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { PastedBlock } from "./paste-block";

/**
 * Figures copied with their labels: the reader of whole reports puts each where its row and column say, of
 * whatever table. What it cannot prove is left out and told.
 */
export function placeByLabel(edition: Edition, copied: TableBlock): PastedBlock {
  const { found, unplaced } = figuresOf(segmentsOf([copied]), vocabularyOf(edition));
  const laid = [...found].map(([id, { printed }]) => ({
    id,
    raw: printed,
    total: cellOf(edition, id)?.total,
  }));
  const on = (total: boolean) =>
    laid.filter((each) => each.total === total).map(({ id, raw }) => ({ id, raw }));
  return {
    typed: on(false),
    totals: on(true),
    outside: 0,
    left: unplaced.map(({ text, why }) => `${text}（${why}）`),
  };
}
