import { cellId, leavesOf, tablesOf } from "@/lib/template/walk";
import type { CellId, Edition, Node, Table } from "@/lib/template/vocabulary";

/** Root to leaf. */
export type Path = readonly Node[];

/** 表三 as far as a register fills it: who may apply, how it may end, and the rows of coming in and staying open. */
export type RegisterForm = {
  readonly table: Table;
  /** Leaf columns by key path, totals left out. */
  readonly applicants: ReadonlyMap<string, Path>;
  /** Leaf rows of the result by key path, totals left out. */
  readonly results: ReadonlyMap<string, Path>;
  readonly received: Path;
  readonly carriedIn: Path;
  readonly carriedOut: Path;
};

/** The rows and columns a register fills, read off the balance and the carry of 表三. */
export function registerForm(edition: Edition): RegisterForm {
  const known = FORMS.get(edition);
  if (known) return known;
  const form = formOf(edition);
  FORMS.set(edition, form);
  return form;
}

/** A result's row in this edition: where it knows only the group, the group. Null for what it does not know. */
export function resultIn({ results }: RegisterForm, key: string): Path | null {
  for (let known = key; known !== ""; known = known.slice(0, Math.max(0, known.lastIndexOf(":")))) {
    const row = results.get(known);
    if (row) return row;
  }
  return null;
}

/** The cell of 表三 where a row meets a column. */
export function registerCell({ table }: RegisterForm, row: Path, column: Path): CellId {
  return cellId(table, row, column);
}

/** 「（三）不予公开 / 1.属于国家秘密」: a result as a list names it, without the head over all of them. */
export function resultLabel(path: Path): string {
  return labelOf(path.slice(1));
}

/** 「商业企业」: an applicant by the last head. */
export function applicantLabel(path: Path): string {
  return labelOf(path.slice(-1));
}

const FORMS = new WeakMap<Edition, RegisterForm>();

function formOf(edition: Edition): RegisterForm {
  const table = tablesOf(edition).find(({ id }) => id === "applications");
  const [band] = table?.bands ?? [];
  const [balance] = table?.balances ?? [];
  const [carry] = table?.carry ?? [];
  if (!table || !band || !balance || !carry) throw new RangeError(`edition ${edition.id} has no 表三`);
  const rows = byKey(leavesOf(band.rows));
  const total = found(rows, other(balance.right, carry.from));
  return {
    table,
    applicants: typed(byKey(leavesOf(band.columns))),
    results: typed(new Map([...rows].filter(([, path]) => path[0] === total[0]))),
    received: found(rows, other(balance.left, carry.to)),
    carriedIn: found(rows, carry.to),
    carriedOut: found(rows, carry.from),
  };
}

/** The side of a balance that is not carried: what came in, or what was done. */
function other(side: readonly string[], carried: string): string {
  return side.find((key) => key !== carried) ?? "";
}

function found(paths: ReadonlyMap<string, Path>, key: string): Path {
  const path = paths.get(key);
  if (!path) throw new RangeError(`表三 has no row ${key}`);
  return path;
}

function byKey(paths: readonly Path[]): ReadonlyMap<string, Path> {
  return new Map(paths.map((path) => [keyOf(path), path]));
}

function keyOf(path: Path): string {
  return path
    .map(({ key }) => key)
    .filter(Boolean)
    .join(":");
}

function typed(paths: ReadonlyMap<string, Path>): ReadonlyMap<string, Path> {
  return new Map([...paths].filter(([, path]) => !path.some(({ total }) => total)));
}

function labelOf(path: Path): string {
  return path
    .map(({ label }) => label)
    .filter(Boolean)
    .join(" / ");
}
