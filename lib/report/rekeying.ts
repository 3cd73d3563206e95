import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { HANDLED } from "./named-cells";

/** So many wrong attempts hold the submission. */
export const WRONG_ATTEMPTS = 2;

/** One attempt at typing the totals again. */
export type Attempt = {
  readonly by: number;
  /** Of the content it was compared with. */
  readonly contentSha256: string;
  readonly differing: readonly CellId[];
};

/**
 * `agrees`: this very content was typed again by somebody else than who submits it. `held`: typed wrongly
 * too often, so that only a new pair of eyes or a reviewer's release helps.
 */
export type Rekeyed = "agrees" | "wanted" | "held";

/** The totals of 表三 that are typed again: the row of all results, column by column as printed. */
export function rekeyedCells(edition: Edition): readonly Cell[] {
  const total = cellsOf(edition).find(({ id }) => id === HANDLED);
  return cellsOf(edition).filter(
    ({ table, row }) => table === total?.table && row.at(-1) === total?.row.at(-1),
  );
}

/** The cells typed otherwise than the content has them. */
export function differingCells(
  edition: Edition,
  typed: Readonly<Record<CellId, number>>,
  values: Values,
): readonly CellId[] {
  return rekeyedCells(edition).flatMap(({ id }) => (typed[id] === (values[id] ?? null) ? [] : [id]));
}

/** What the attempts since the last release say of a content that `submitter` would submit. */
export function rekeyed(
  attempts: readonly Attempt[],
  { contentSha256, submitter }: { readonly contentSha256: string; readonly submitter: number },
): Rekeyed {
  const held = isHeld(attempts);
  const mistaken = new Set(held ? wrongOf(attempts).map(({ by }) => by) : []);
  const agrees = attempts.some(
    (attempt) =>
      attempt.differing.length === 0 &&
      attempt.contentSha256 === contentSha256 &&
      attempt.by !== submitter &&
      !mistaken.has(attempt.by),
  );
  if (agrees) return "agrees";
  return held ? "held" : "wanted";
}

/** Whether the totals were typed wrongly too often since the last release. */
export function isHeld(attempts: readonly Attempt[]): boolean {
  return wrongOf(attempts).length >= WRONG_ATTEMPTS;
}

function wrongOf(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ differing }) => differing.length > 0);
}
