import type { Content } from "@/lib/report/content";
import { NEW } from "@/lib/report/named-cells";
import { editionById } from "@/lib/template/editions";
import type { CellId, Node, TableId } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { spokenLabel, spokenPath } from "./spoken-label";

/** What belongs together in a sentence: a name, its own figure if it has one, and the figures under it. */
export type Group = {
  readonly label: string;
  readonly cells: readonly CellId[];
  readonly details: readonly { readonly label: string; readonly cell: CellId }[];
  /** Set for a group told by its largest rows: whether there are others. */
  readonly more?: boolean;
};

/** Kinds of answers that were given at all; of a kind of several rows the two with most cases. */
export function resultsOf(content: Content): readonly Group[] {
  const rows = told(content, "applications").filter(
    ({ row, column }) => row.length > 1 && column.at(-1)?.total === true && row.at(-1)?.total !== true,
  );
  return grouped(rows, ({ row }) => row[1]).map(([kind, cells]): Group => {
    const own = cells.filter(({ row }) => row.length === 2);
    if (own.length > 0)
      return { label: spokenLabel(kind.label), cells: own.map(({ id }) => id), details: [] };
    const size = ({ id }: Cell) => content.values[id] ?? 0;
    const largest = cells.toSorted((a, b) => size(b) - size(a)).slice(0, LARGEST);
    const details = largest.map(({ id, row }) => ({ label: spokenLabel(row.at(-1)?.label ?? ""), cell: id }));
    return { label: spokenLabel(kind.label), cells: [], details, more: cells.length > LARGEST };
  });
}

/** Kinds of applicants of the year's new applications. */
export function applicantsOf(content: Content): readonly Group[] {
  const row = NEW.slice(0, NEW.indexOf("|") + 1);
  return told(content, "applications")
    .filter(({ id, total }) => id.startsWith(row) && !total)
    .map(({ id, column }) => ({ label: spokenPath(column.slice(1)), cells: [id], details: [] }));
}

/** What 表二 counts of the year, and the stocks at its end. */
export function disclosuresOf(content: Content): readonly Group[] {
  const cells = told(content, "disclosure").filter(({ column }) => TOLD.has(column.at(-1)?.key ?? ""));
  return grouped(cells, ({ row }) => row[0]).map(([row, own]) => ({
    label: spokenLabel(row.label),
    cells: [],
    details: own.map(({ id, column }) => ({ label: spokenLabel(column.at(-1)?.label ?? ""), cell: id })),
  }));
}

/** Kinds of disputes with how they ended. */
export function disputesOf(content: Content): readonly Group[] {
  const cells = told(content, "disputes");
  return grouped(cells, ({ column }) => column.at(-2)).map(([kind, own]) => ({
    label: spokenPath(own[0]?.column.slice(0, -1) ?? [kind]),
    cells: own.flatMap(({ id, total }) => (total ? [id] : [])),
    details: own.flatMap(({ id, total, column }) =>
      total ? [] : [{ label: spokenLabel(column.at(-1)?.label ?? ""), cell: id }],
    ),
  }));
}

const LARGEST = 2;

/** Columns of 表二 in either edition; the rest lead from one year to the next. */
const TOLD = new Set(["issued", "inForce", "disclosed", "publicTotal", "decisions", "amountWan", "amount"]);

/** Figures there is something to say of: neither blank nor 0. */
function told({ edition, values }: Content, table: TableId): readonly Cell[] {
  return cellsOf(editionById(edition)).filter(
    (cell) => cell.table.id === table && (values[cell.id] ?? 0) !== 0,
  );
}

/** Cells by a head they share, in the order of print. */
function grouped(
  cells: readonly Cell[],
  head: (cell: Cell) => Node | undefined,
): readonly (readonly [Node, readonly Cell[]])[] {
  const heads = new Set(cells.flatMap((cell) => head(cell) ?? []));
  return [...heads].map((node) => [node, cells.filter((cell) => head(cell) === node)]);
}
