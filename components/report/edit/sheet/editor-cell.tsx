import type { Placed } from "@/lib/document/grid";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { columnLabel } from "./cell-help";
import { CellInput } from "./cell-input.client";
import { RowHead } from "./row-head.client";
import { TotalCell } from "./total-cell.client";

type EditorCellProps = {
  readonly edition: Edition;
  readonly placed: Placed;
  /** The whole row: its innermost head tells how the row is counted. */
  readonly row: readonly Placed[];
};

/** One place of the table: a head as printed, a field, or a live total. */
export function EditorCell({ edition, placed: { cell, x }, row }: EditorCellProps) {
  const spans = {
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
  };
  const headers = cell.headers.join(" ") || undefined;
  if (cell.role === "corner")
    return (
      <td {...spans} className={CORNER}>
        {cell.text}
      </td>
    );
  if (cell.role === "column-head")
    return (
      <th
        {...spans}
        id={cell.id ?? undefined}
        headers={headers}
        scope={cell.colSpan > 1 ? "colgroup" : "col"}
        data-column={cell.colSpan === 1 ? x : undefined}
        className={COLUMN_HEAD}
      >
        {cell.text}
      </th>
    );
  if (cell.role === "row-head")
    return (
      <th
        {...spans}
        id={cell.id ?? undefined}
        scope={cell.rowSpan > 1 ? "rowgroup" : "row"}
        className={cell.rowSpan > 1 ? GROUP_HEAD : ROW_HEAD}
      >
        <RowHead text={cell.text} cells={cell.rowSpan > 1 ? NONE : figuresOf(row)} />
      </th>
    );
  return <Figure edition={edition} placed={{ cell, x }} headers={headers} colSpan={spans.colSpan} />;
}

type FigureProps = {
  readonly edition: Edition;
  readonly placed: Pick<Placed, "cell" | "x">;
  readonly headers: string | undefined;
  readonly colSpan: number | undefined;
};

function Figure({ edition, placed: { cell, x }, headers, colSpan }: FigureProps) {
  const figure = cell.cell ? cellOf(edition, cell.cell) : undefined;
  if (!figure) return <td />;
  return (
    <td
      colSpan={colSpan}
      headers={headers}
      data-column={x}
      data-label={columnLabel(figure)}
      className={`${FIGURE} ${figure.total ? "bg-tint" : ""}`}
    >
      {figure.total ? <TotalCell cell={figure} /> : <CellInput cell={figure} />}
    </td>
  );
}

function figuresOf(row: readonly Placed[]): readonly CellId[] {
  return row.flatMap(({ cell }) => cell.cell ?? []);
}

const NONE: readonly CellId[] = [];

/** Collapsed borders would stay behind when the heads stick: each cell draws its right and lower edge. */
const EDGE = "border-r border-b border-line";

const CORNER = `${EDGE} bg-tint px-2 py-1.5 text-left align-middle text-sm text-ink-soft`;

const COLUMN_HEAD = `${EDGE} bg-tint px-1 py-1.5 text-center align-middle text-sm font-medium data-lit:bg-accent-tint data-lit:text-accent`;

const ROW_HEAD = `${EDGE} sm:min-w-40 bg-white px-2 py-1.5 text-left align-middle text-sm font-normal group-focus-within/row:bg-accent-tint max-sm:block max-sm:border-0 max-sm:font-medium`;

const GROUP_HEAD = `${EDGE} bg-tint w-[1%] min-w-10 px-1.5 py-2 text-center align-top text-sm font-medium max-sm:block max-sm:w-auto max-sm:border-0 max-sm:text-left`;

const FIGURE =
  `${EDGE} sm:min-w-11 p-0.5 align-middle group-focus-within/row:bg-accent-tint data-lit:bg-accent-tint has-data-[trouble=error]:bg-error-tint has-data-[trouble=explainable]:bg-caution-tint has-data-[trouble=suspect]:bg-error-tint ` +
  "max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-3 max-sm:border-0 max-sm:px-2 max-sm:*:w-32 max-sm:*:shrink-0 max-sm:before:text-sm max-sm:before:text-ink-soft max-sm:before:content-[attr(data-label)]";
