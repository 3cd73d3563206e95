import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf } from "@/lib/template/walk";

/** A cell of 表三 by row; the 总计 column unless another is named. Row keys are public and stable. */
export function application(row: string, column = "total"): CellId {
  return `applications:${row}|${column}`;
}

export const NEW = application("received:new");
export const CARRIED_IN = application("received:carriedIn");
export const HANDLED = application("result:total");
export const CARRIED_OUT = application("carriedOut");
export const FEE_UNPAID = application("result:other:feeUnpaid");
export const MISCELLANEOUS = application("result:other:misc");

export const REVIEW = "disputes:review";
export const SUIT_DIRECT = "disputes:suitDirect";
export const SUIT_AFTER_REVIEW = "disputes:suitAfterReview";
export const SUITS: readonly string[] = [SUIT_DIRECT, SUIT_AFTER_REVIEW];

/** Of 表三 the row, of 表四 the group; elsewhere every cell is its own. */
export function rowOf(id: CellId): string {
  if (id.includes("|")) return id.slice(0, id.indexOf("|"));
  return GROUPS.find((group) => id.startsWith(`${group}:`)) ?? id;
}

const GROUPS = [REVIEW, ...SUITS];

/** Cells of 表二 by row and column keys, whichever of them the edition has. */
export function disclosures(
  edition: Edition,
  rows: readonly string[],
  columns: readonly string[],
): readonly CellId[] {
  const wanted = new Set(rows.flatMap((row) => columns.map((column) => `${row}:${column}`)));
  return cellsOf(edition).flatMap(({ id, table }) =>
    table.id === "disclosure" && wanted.has(id.slice(table.prefix.length + 1)) ? [id] : [],
  );
}

export const RULE_ROW = "a20_1:rule";
export const NORMATIVE_ROW = "a20_1:normative";

/** The money cell of 行政事业性收费; undefined where the edition counts fee items instead. */
export function feeIncome(edition: Edition): CellId | undefined {
  return disclosures(edition, ["a20_8:fee"], ["amountWan"])[0];
}

/** Whether the edition has the cell at all. */
export function has(edition: Edition, cell: CellId): boolean {
  return cellOf(edition, cell) !== undefined;
}
