import type { Side } from "@/lib/report/finding";
import type { Edition } from "@/lib/template/vocabulary";
import { printQuantity } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";

/** 「16 + 0」: one side of an equation as figures, in the unit of its cells. */
export function printSide(edition: Edition, { terms, sum }: Side): string {
  if (terms.length === 0) return print(edition, null, sum);
  return terms.map(({ cell, value }) => (value === null ? "空" : print(edition, cell, value))).join(" + ");
}

/** What one side has more than the other, in the unit of their cells. */
export function printGap(edition: Edition, left: Side, right: Side): string {
  const cell = [...left.terms, ...right.terms].find((term) => term.cell !== null)?.cell ?? null;
  return print(edition, cell, Math.abs(left.sum - right.sum));
}

function print(edition: Edition, cell: string | null, value: number): string {
  return printQuantity(value, (cell !== null && cellOf(edition, cell)?.quantity) || "signed");
}
