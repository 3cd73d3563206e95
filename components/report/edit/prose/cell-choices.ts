import { columnName, rowName, tableName } from "@/lib/report/amounts";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";

/** A cell as it is offered for a text: table, row and column by name. */
export type Choice = { readonly cell: Cell; readonly name: string };

/** The cells every word of a question is part of the name of, totals first: they are what texts speak of. */
export function choicesFor(edition: Edition, question: string): readonly Choice[] {
  const words = question.normalize("NFKC").split(/\s+/u).filter(Boolean);
  const found = cellsOf(edition)
    .map((cell) => ({ cell, name: choiceName(cell) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  return [...found.filter(({ cell }) => isWhole(cell)), ...found.filter(({ cell }) => !isWhole(cell))];
}

function choiceName(cell: Cell): string {
  return [tableName(cell), rowName(cell), columnName(cell)].filter(Boolean).join(" ");
}

/** A figure for the office as a whole, not of one kind of applicant or one outcome. */
function isWhole({ table, column }: Cell): boolean {
  return table.id === "disclosure" || column.at(-1)?.total === true;
}
