import { carriesOf } from "@/lib/template/carries";
import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";
import { tablesOf } from "@/lib/template/walk";
import type { Content } from "./content";

/** A figure that was corrected, and the cell of the following year that rests on it; units as published. */
export type Ripple = {
  readonly cell: CellId;
  /** Of the following year; null where a rule compares but no cell repeats it. */
  readonly repeatedIn: CellId | null;
  readonly before: number | null;
  readonly after: number | null;
};

/**
 * What a correction changes for the year after: 结转下年度 column by column (X-CARRY), and 现行有效
 * (X-VALID) where both years are filed on the same form. Empty where nothing there rests on it.
 */
export function ripplesOf(before: Content, after: Content, next: string): readonly Ripple[] {
  const edition = editionById(next);
  const carried = carriesOf(edition).map(({ from, to }) => ({ cell: from, repeatedIn: to }));
  const levels =
    edition.id === after.edition
      ? tablesOf(edition).flatMap(({ stocks }) =>
          stocks.map(({ level }) => ({ cell: level, repeatedIn: null })),
        )
      : [];
  return [...carried, ...levels].flatMap(({ cell, repeatedIn }): readonly Ripple[] => {
    const change = { before: before.values[cell] ?? null, after: after.values[cell] ?? null };
    return change.before === change.after ? [] : [{ cell, repeatedIn, ...change }];
  });
}
