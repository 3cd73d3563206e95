import { countRegister, type RegisterLine, type RegisterProblem } from "@/lib/report/register";
import { applicantLabel, registerCell, registerForm, type Path } from "@/lib/report/register-form";
import { openingKey } from "@/lib/report/entries";
import { carriesOf } from "@/lib/template/carries";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { shortName } from "../sheet/cell-help";
import type { EditedReport } from "../draft";

/** A figure of 表三 as the register counts it, beside what stands in the form. */
export type CountedRow = {
  readonly key: CellId;
  readonly name: string;
  readonly counted: string;
  readonly current: string;
};

/** What last year's report carried out and what the register carries in, for one kind of applicant. */
export type CarryRow = CountedRow & { readonly before: number | null; readonly agrees: boolean };

export type RegisterPlan = {
  /** Something else stands there: each to be chosen. */
  readonly conflicts: readonly CountedRow[];
  /** Empty places that get a figure. */
  readonly fills: readonly CountedRow[];
  /** Empty places for which the register has no line: a counted nought. */
  readonly noughts: readonly CellId[];
  readonly same: number;
  /** Only compared, never written; empty where nothing is known of last year. */
  readonly carries: readonly CarryRow[];
  readonly problems: readonly RegisterProblem[];
  readonly sums: Readonly<Record<"received" | "carriedIn" | "done" | "carriedOut", number>>;
  /** Noughts left out. */
  readonly figures: Readonly<Record<CellId, number>>;
};

type Present = Pick<EditedReport, "year" | "previous"> & { readonly read: (key: string) => string };

/**
 * Compares what a register counts with what stands in 表三. Totals add up by themselves; what was carried in
 * is set by last year's report or opening figures, where there are any, and then only compared.
 */
export function planRegister(
  edition: Edition,
  lines: readonly RegisterLine[],
  present: Present,
): RegisterPlan {
  const { values, problems } = countRegister(edition, present.year, lines);
  const typed = cellsOf(edition).filter(({ id, total }) => !total && id in values);
  const carried = carriedBefore(edition, present);
  const rowOf = (cell: Cell) => ({
    key: cell.id,
    name: shortName(cell),
    counted: String(values[cell.id] ?? 0),
    current: present.read(cell.id),
  });
  const rows = typed.filter(({ id }) => !carried.has(id)).map(rowOf);
  const differing = rows.filter((row) => !isSame(row));
  const empty = differing.filter(({ current }) => current.trim() === "");
  return {
    conflicts: differing.filter((row) => !empty.includes(row)),
    fills: empty.filter(({ counted }) => counted !== "0"),
    noughts: empty.filter(({ counted }) => counted === "0").map(({ key }) => key),
    same: rows.length - differing.length,
    carries: typed.flatMap((cell) => {
      const before = carried.get(cell.id);
      const row = { ...rowOf(cell), name: applicantLabel(cell.column) };
      return before === undefined ? [] : [{ ...row, before, agrees: before === (values[cell.id] ?? 0) }];
    }),
    problems,
    sums: sumsOf(edition, values),
    figures: figuresOf(values),
  };
}

/** What the register counts, noughts left out, as the form keeps it. */
export function figuresOf(values: Readonly<Record<CellId, number>>): Readonly<Record<CellId, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value > 0));
}

/** How many applications a register counts in a year: every one came in by one of two rows. */
export function sumsOf(edition: Edition, values: Readonly<Record<CellId, number>>): RegisterPlan["sums"] {
  const form = registerForm(edition);
  const over = (...rows: readonly Path[]) =>
    rows
      .flatMap((row) => [...form.applicants.values()].map((column) => registerCell(form, row, column)))
      .reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
  return {
    received: over(form.received),
    carriedIn: over(form.carriedIn),
    done: over(...form.results.values()),
    carriedOut: over(form.carriedOut),
  };
}

/** What was carried out of the year before, by the cells it is carried into: as reported, else as opened with. */
function carriedBefore(
  edition: Edition,
  { year, previous, read }: Present,
): ReadonlyMap<CellId, number | null> {
  const reported = previous?.year === year - 1 ? previous.values : null;
  return new Map(
    carriesOf(edition).flatMap(({ from, to }) => {
      if (reported) return [[to, reported[from] ?? null]];
      const opening = readQuantity(read(openingKey(from)), "count");
      return "value" in opening && opening.value !== null ? [[to, opening.value]] : [];
    }),
  );
}

function isSame({ counted, current }: CountedRow): boolean {
  const reading = readQuantity(current, "count");
  return "value" in reading && reading.value !== null && String(reading.value) === counted;
}
