import { isBlank, isFigure } from "@/lib/document/figures";
import { alongRuler, rulerOf } from "./ruler";
import type { TextRow } from "./table";

/** Rows of a table whose cells are set apart by tabs, commas or spaces. */
export function gappedRows(lines: readonly string[], habit: Habit): readonly TextRow[] {
  // Tabs say themselves which place is empty: only what spaces set apart is measured.
  const ruler = habit.single ? null : rulerOf(lines.filter((text) => !hasTabs(text)));
  return lines.flatMap((text, line) => {
    if (text.trim() === "") return [];
    const measured = ruler && !hasTabs(text) ? alongRuler(text, ruler) : null;
    return [{ line, cells: measured ?? cellsOf(text, habit) }];
  });
}

function hasTabs(text: string): boolean {
  return text.includes("\t");
}

/** How a text sets figures on one line apart. */
export type Habit = {
  /** One space between two figures means neighbours; a wider gap is an empty place. */
  readonly single: boolean;
  readonly indented: boolean;
  readonly trailing: boolean;
};

function cellsOf(text: string, habit: Habit): readonly string[] {
  if (hasTabs(text)) return text.split("\t");
  if (ONLY_FIGURES.test(text.trim()) && !THOUSANDS.test(text.trim())) return text.trim().split(",");
  const byComma = COMMAS.exec(text.trim());
  if (byComma) return [byComma[1] ?? "", ...(byComma[2] ?? "").split(",").slice(1)].map(unquoted);
  return bySpaces(text, habit);
}

/** A label and figures or nothing behind commas: a line of CSV. */
const COMMAS = /^(.*[^\d,\s"]"?)((?:,"?[-+]?\d*(?:\.\d+)?"?)+)$/u;

/** A line of CSV without a label; 1,234,567 is one figure. */
const ONLY_FIGURES = /^[-+]?\d*(?:\.\d+)?(?:,[-+]?\d*(?:\.\d+)?){2,}$/u;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/gu, "").trim();
}

/** Words and the gaps before them. */
const WORDS = /(\s*)(\S+)/gu;

function bySpaces(text: string, habit: Habit): readonly string[] {
  const line = text
    .trimEnd()
    .replace(/(\d)\s+([.．、])/gu, "$1$2")
    .replace(/(\d)\s*(件|项|万元|元)(?=\s|$)/gu, "$1$2");
  const cells: string[] = [];
  let afterFigure = false;
  for (const [, gap = "", word = ""] of line.matchAll(WORDS)) {
    const figure = isFigure(word) || isBlank(word);
    const first = cells.length === 0;
    const wide = first ? (habit.indented ? 0 : gap.length) : gap.length - 1;
    if (habit.single && (first ? figure : afterFigure || figure))
      cells.push(...Array.from({ length: Math.min(Math.max(wide, 0), 20) }, () => ""));
    cells.push(word);
    afterFigure = figure;
  }
  const tail = text.length - text.trimEnd().length;
  if (habit.single && !habit.trailing && afterFigure)
    cells.push(...Array.from({ length: Math.min(tail, 20) }, () => ""));
  return cells;
}

/** The habit of a whole text: nearly all lines have to agree, a single one may be out of line. */
export function habitOf(lines: readonly string[]): Habit {
  const rows = lines.filter((line) => line.length < 200 && !hasTabs(line) && FIGURES.test(line));
  const gaps = rows.flatMap((line) => [...line.matchAll(BETWEEN)].map(([gap]) => gap.length));
  const begun = lines.filter((line) => line.length < 200 && /^\s*\d+(?:\s|$)/u.test(line));
  return {
    single: gaps.length > 2 && isException(gaps.filter((gap) => gap > 1).length, gaps.length),
    indented: !isException(begun.filter((line) => /^\s/u.test(line)).length, begun.length),
    trailing: !isException(rows.filter((line) => /\s$/u.test(line)).length, rows.length),
  };
}

function isException(part: number, whole: number): boolean {
  return part <= Math.max(1, 0.15 * whole);
}

const FIGURES = /\d\s+\d+\s*$/u;
const BETWEEN = /(?<=\d)\s+(?=\d)/gu;
