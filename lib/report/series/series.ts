import type { Values } from "@/lib/template/equations";
import type { EditionId } from "@/lib/template/vocabulary";
import { figureOn, isComparable, type Line } from "./lines";

/** The figures of a year, of one report or summed up. */
export type YearOfFigures = {
  readonly year: number;
  readonly edition: EditionId;
  readonly values: Values;
};

/** missing: no report · not-in-form: that year's form did not ask for it · blank: asked for and left out. */
export type Point = {
  readonly year: number;
  readonly kind: "figure" | "blank" | "missing" | "not-in-form";
  /** Smallest units; set for a figure alone. */
  readonly value: number | null;
  /** 不可比: what was asked before this year means something else. */
  readonly breaks: boolean;
};

/** A line year by year, without a year left out between the first and the last; oldest first. */
export function seriesOf(
  line: Line,
  reports: readonly YearOfFigures[],
  span: readonly number[] = spanOf(reports),
): readonly Point[] {
  let before: EditionId | null = null;
  return span.map((year): Point => {
    const report = reports.find((at) => at.year === year);
    if (!report) return { year, kind: "missing", value: null, breaks: false };
    const breaks = before !== null && before !== report.edition && !isSame(line, before, report.edition);
    before = report.edition;
    if (!line.cells.has(report.edition)) return { year, kind: "not-in-form", value: null, breaks };
    const value = figureOn(line, report.edition, report.values);
    return { year, kind: value === null ? "blank" : "figure", value, breaks };
  });
}

/** From the first year to the last. */
export function spanOf(reports: readonly Pick<YearOfFigures, "year">[]): readonly number[] {
  const years = reports.map(({ year }) => year);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}

/** A line neither form has breaks nowhere. */
function isSame(line: Line, one: EditionId, other: EditionId): boolean {
  return isComparable(line, one, other) || !(line.cells.has(one) || line.cells.has(other));
}
