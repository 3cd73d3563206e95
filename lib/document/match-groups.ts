import type { Equation } from "@/lib/template/equations";
import type { CellId } from "@/lib/template/vocabulary";
import { cellId } from "@/lib/template/walk";
import { readFigure } from "./figures";
import { inForm } from "./match-columns";
import type { GroupLabel, Vocabulary } from "./match-labels";
import { complete } from "./match-layout";
import type { Segment } from "./match-pieces";

/** A group of rows that is printed as one row: its figures are the sums of rows that are not printed. */
export type GroupLine = { readonly group: GroupLabel; readonly sums: ReadonlyMap<string, number> };

/** The group a run of text ends with, if any: 「（六）其他处理」 in the edition of 2021. */
export function groupOf({ run }: Segment, { groups }: Vocabulary): GroupLabel | null {
  const text = run
    .slice(-12)
    .map(({ folded }) => folded)
    .join("");
  return groups.find(({ core }) => core !== "" && text.endsWith(core)) ?? null;
}

/** The groups printed with a full row of figures. */
export function groupLinesOf(segments: readonly Segment[], vocabulary: Vocabulary): readonly GroupLine[] {
  return segments.flatMap((segment) => {
    const group = groupOf(segment, vocabulary);
    const [first] = group?.rows ?? [];
    if (!group || !first || segment.cells.length > 40) return [];
    const { order } = inForm(first.band);
    const layout = complete(segment, order.length);
    const sums = order.flatMap((path, at) => {
      const reading = readFigure(layout?.[at]?.text ?? "", "count");
      if ("fault" in reading || reading.value === null) return [];
      return [[sumId(group, path.map(({ key }) => key).join(":")), reading.value] as const];
    });
    return sums.length === order.length ? [{ group, sums: new Map(sums) }] : [];
  });
}

/** The equations with each such group's rows replaced by their sum, as an unprinted cell of its own. */
export function throughGroups(
  equations: readonly Equation[],
  lines: readonly GroupLine[],
): readonly Equation[] {
  return lines.reduce(
    (all, { group }) => all.map((equation) => ({ ...equation, left: summedUp(equation.left, group) })),
    equations,
  );
}

function summedUp(cells: readonly CellId[], group: GroupLabel): readonly CellId[] {
  const [first] = group.rows;
  if (!first) return cells;
  for (const path of inForm(first.band).order) {
    const parts = group.rows.map((row) => cellId(row.table, row.path, path));
    if (parts.every((part) => cells.includes(part)))
      return [
        ...cells.filter((cell) => !parts.includes(cell)),
        sumId(group, path.map(({ key }) => key).join(":")),
      ];
  }
  return cells;
}

function sumId({ number, core }: GroupLabel, column: string): string {
  return `${number}${core}|${column}`;
}
