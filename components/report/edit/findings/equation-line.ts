import { nameOf } from "@/lib/report/amounts";
import type { Finding, Side } from "@/lib/report/finding";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition, Quantity } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** A printed figure; `cell` leads there, null where it stands outside of this report's tables. */
export type Figure = {
  readonly kind: "figure";
  readonly cell: CellId | null;
  readonly label: string;
  readonly text: string;
};

/** One printed term: a figure, or the noughts of a long sum, counted until somebody wants to see them. */
export type Term = Figure | { readonly kind: "noughts"; readonly figures: readonly Figure[] };

/** 「16＋0 ≠ 15＋0，差1」 taken apart, so that every term can be a link. */
export type EquationLine = {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Printed after a side that needs adding up. */
  readonly leftSum: string | null;
  readonly rightSum: string | null;
  readonly equal: boolean;
  readonly difference: string;
};

/** Both sides of a finding as they are printed; null where it compares nothing. */
export function equationLine(edition: Edition, { sides }: Finding): EquationLine | null {
  if (!sides) return null;
  const quantity = quantityOf(edition, sides);
  return {
    left: termsOf(edition, sides.left, quantity),
    right: termsOf(edition, sides.right, quantity),
    leftSum: sumOf(sides.left, quantity),
    rightSum: sumOf(sides.right, quantity),
    equal: sides.left.sum === sides.right.sum,
    difference: printQuantity(Math.abs(sides.left.sum - sides.right.sum), quantity),
  };
}

/** The line as one sentence, as it is read out and pasted into a message. */
export function equationText(line: EquationLine): string {
  const side = (terms: readonly Term[], sum: string | null) =>
    terms.map(termText).join("＋") + (sum === null ? "" : `＝${sum}`);
  const left = side(line.left, line.leftSum);
  const right = side(line.right, line.rightSum);
  return line.equal ? `${left} ＝ ${right}` : `${left} ≠ ${right}，差${line.difference}`;
}

/** A term as it stands in the line. */
export function termText(term: Term): string {
  return term.kind === "figure" ? term.text : `其余${term.figures.length}项为0`;
}

/** Up to this many terms are all printed; of longer sums the noughts are counted instead. */
const ALL_SHOWN = 4;

function termsOf(edition: Edition, side: Side, quantity: Quantity): readonly Term[] {
  const figures = side.terms.map(({ cell, label, value }) => ({
    kind: "figure" as const,
    cell: cell !== null && nameOf(edition, cell) === label ? cell : null,
    label,
    text: value === null ? "空" : printQuantity(value, quantity),
  }));
  if (figures.length <= ALL_SHOWN) return figures;
  const noughts = figures.filter(({ text }) => text === "0");
  const told = figures.filter(({ text }) => text !== "0");
  return noughts.length === 0 ? told : [...told, { kind: "noughts", figures: noughts }];
}

function sumOf(side: Side, quantity: Quantity): string | null {
  return side.terms.length > 2 ? printQuantity(side.sum, quantity) : null;
}

function quantityOf(edition: Edition, sides: { readonly left: Side; readonly right: Side }): Quantity {
  const cell = [...sides.left.terms, ...sides.right.terms].find((term) => term.cell)?.cell;
  return (cell && cellOf(edition, cell)?.quantity) || "count";
}
