import { textKey } from "@/lib/report/entries";
import type { Finding } from "@/lib/report/finding";
import { withTotals, type Values } from "@/lib/template/equations";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import { shortName } from "../sheet/cell-help";

/** One thing a reader found in a file: where, and as printed there. */
export type ReadEntry = {
  readonly key: string;
  readonly raw: string;
  readonly place: string;
  /** How its place in the form was found; "" for prose. */
  readonly how: string;
  readonly kind: "cell" | "text";
  readonly total: boolean;
};

/** The answer of the reading door. Nothing has been changed yet. */
export type ReadAnswer = {
  readonly title: string | null;
  readonly office: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly entries: readonly ReadEntry[];
  readonly unplaced: readonly { readonly text: string; readonly place: string; readonly why: string }[];
  readonly findings: readonly Finding[];
};

/** conflict: something else stands there · control: a printed total that differs from its sum · new: the place is empty. */
export type PlanRow = ReadEntry & {
  readonly verdict: "conflict" | "control" | "new";
  readonly name: string;
  readonly current: string;
  /** What the parts in the file add up to, for a printed total. */
  readonly sum: string | null;
  /** Taken over unless the clerk says otherwise. */
  readonly proposed: boolean;
};

export type Plan = {
  readonly rows: readonly PlanRow[];
  /** Already there, word for word. */
  readonly same: number;
  /** Printed totals that equal the sum of their parts: the form adds up by itself. */
  readonly agreeing: number;
};

/** The report in the form: its year, and what stands there now. */
export type Present = { readonly year: number; readonly read: (key: string) => string };

/**
 * Compares what was read with what stands in the form: differences first. Nothing is proposed over existing
 * input, and nothing at all out of another year's report.
 */
export function planOf(
  edition: Edition,
  { entries, year }: Pick<ReadAnswer, "entries" | "year">,
  present: Present,
): Plan {
  const sums = withTotals(edition, typedValues(edition, entries));
  const judged = entries.map((entry) => judge(edition, entry, { current: present.read(entry.key), sums }));
  const ours = year === null || year === present.year;
  const rows = judged
    .filter((row) => typeof row !== "string")
    .map((row) => ({ ...row, proposed: row.proposed && ours }));
  return {
    rows: rows.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
    same: judged.filter((row) => row === "same").length,
    agreeing: judged.filter((row) => row === "agreeing").length,
  };
}

/** Where a key stands, in words. */
export function nameOf(edition: Edition, key: string): string {
  const cell = cellOf(edition, key);
  if (cell) return shortName(cell);
  return partsOf(edition).find(({ id }) => textKey(id) === key)?.label ?? key;
}

/** What goes into the form: a figure as it will be printed, a text with plain line ends. */
export function importedRaw(edition: Edition, { key, raw }: Pick<ReadEntry, "key" | "raw">): string {
  const cell = cellOf(edition, key);
  if (!cell) return raw.replace(/\r\n?/gu, "\n");
  const reading = readQuantity(raw, cell.quantity);
  return "fault" in reading ? raw : printQuantity(reading.value, cell.quantity);
}

const ORDER: readonly PlanRow["verdict"][] = ["conflict", "control", "new"];

function judge(
  edition: Edition,
  entry: ReadEntry,
  { current, sums }: { readonly current: string; readonly sums: Values },
): PlanRow | "same" | "agreeing" {
  const row = { ...entry, current, name: nameOf(edition, entry.key), sum: null };
  if (isSame(edition, entry, current)) return "same";
  if (entry.total) return judgeTotal(edition, row, sums[entry.key] ?? null);
  if (current.trim() !== "") return { ...row, verdict: "conflict", proposed: false };
  return { ...row, verdict: "new", proposed: isReadable(edition, entry) };
}

function judgeTotal(
  edition: Edition,
  row: Omit<PlanRow, "verdict" | "proposed">,
  sum: number | null,
): PlanRow | "agreeing" {
  const cell = cellOf(edition, row.key);
  if (cell && sum !== null && valueOf(edition, row.key, row.raw) === sum) return "agreeing";
  const printed = cell && sum !== null ? printQuantity(sum, cell.quantity) : null;
  return { ...row, sum: printed, verdict: "control", proposed: row.current.trim() === "" };
}

function isSame(edition: Edition, { key, raw, kind }: ReadEntry, current: string): boolean {
  if (kind === "text") return plain(raw) === plain(current);
  const value = valueOf(edition, key, raw);
  return value === null ? raw.trim() === current.trim() : value === valueOf(edition, key, current);
}

/** Line ends and blanks at the edges are not what makes a text different. */
function plain(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

function isReadable(edition: Edition, { key, raw, kind }: ReadEntry): boolean {
  const cell = cellOf(edition, key);
  return kind === "text" || (cell !== undefined && !("fault" in readQuantity(raw, cell.quantity)));
}

function valueOf(edition: Edition, key: string, raw: string): number | null {
  const cell = cellOf(edition, key);
  const reading = cell ? readQuantity(raw, cell.quantity) : { value: null };
  return "fault" in reading ? null : reading.value;
}

function typedValues(edition: Edition, entries: readonly ReadEntry[]): Values {
  return Object.fromEntries(
    entries.filter(({ total }) => !total).map(({ key, raw }) => [key, valueOf(edition, key, raw)]),
  );
}
