import type { ReactNode } from "react";
import { SCROLLABLE } from "@/components/ui/scrollable";
import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { placeCells, type Placed } from "@/lib/document/grid";
import { groupsOf } from "./table-groups";

type Row = readonly Placed[];

type ReportTableProps = {
  readonly table: TableBlock;
  readonly label: string;
  /** What stands in a figure's place; absent: its text. */
  readonly figure?: (cell: TableCell) => ReactNode;
  /** Address of the page that explains the heads; with it figures can be linked to and focused. */
  readonly terms?: string | undefined;
};

/** A statutory table with its merged heads. Where the screen is narrow it scrolls beside its frozen row heads. */
export function ReportTable({ table, label, figure = ({ text }) => text, terms }: ReportTableProps) {
  const margin = marginOf(table.rows);
  // Where no row has a head the columns alone say what a figure is.
  const explained = margin > 0 ? "row-head" : "column-head";
  const head = ({ role, id, text }: TableCell) =>
    terms && id && role === explained ? <a href={`${terms}#${id}`}>{text}</a> : text;
  const drawRow = (row: Row, at: number) => (
    <tr key={at}>
      {row.map(({ cell, x }) => (
        <Cell key={x} cell={cell} x={x} figure={figure} head={head} focusable={terms !== undefined} />
      ))}
    </tr>
  );
  const groups = groupsOf(placeCells(table.rows));
  return (
    <div className="report-scroll" {...SCROLLABLE} aria-label={`${label}（表格，可左右滚动）`}>
      <table className={`report-table m${margin}`}>
        <Columns margin={margin} width={widthOf(table.rows)} />
        {groups.head.length > 0 && <thead>{groups.head.map(drawRow)}</thead>}
        {groups.bodies.map((rows, at) => (
          <tbody key={at}>{rows.map(drawRow)}</tbody>
        ))}
      </table>
    </div>
  );
}

function Columns({ margin, width }: { readonly margin: number; readonly width: number }) {
  return (
    <colgroup>
      {Array.from({ length: margin }, (_, at) => (
        <col key={at} className={`r${at}`} />
      ))}
      <col className="f" span={width - margin} />
    </colgroup>
  );
}

type CellProps = {
  readonly cell: TableCell;
  readonly x: number;
  readonly figure: NonNullable<ReportTableProps["figure"]>;
  readonly head: (cell: TableCell) => ReactNode;
  /** Whether following a link to a figure moves the focus there, so that it is read out with its heads. */
  readonly focusable: boolean;
};

function Cell({ cell, x, figure, head, focusable }: CellProps) {
  const common = {
    id: cell.id ?? undefined,
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    headers: cell.headers.join(" ") || undefined,
  };
  const total = cell.total && "t";
  switch (cell.role) {
    case "row-head":
      return (
        <th {...common} scope="row" className={classes(`r${x}`, total)}>
          {head(cell)}
        </th>
      );
    case "column-head":
      return (
        <th {...common} scope="col" className={classes(total)}>
          {head(cell)}
        </th>
      );
    case "corner":
      return (
        <td {...common} className="r0 c">
          {cell.text}
        </td>
      );
    default:
      return (
        <td
          {...common}
          className={classes(total, cell.text === "0" && "z")}
          tabIndex={focusable ? -1 : undefined}
        >
          {figure(cell)}
        </td>
      );
  }
}

function classes(...names: readonly (string | false)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

/** Columns that hold row heads: as many as the corner covers. */
function marginOf(rows: TableBlock["rows"]): number {
  return Math.max(0, ...rows.flat().map((cell) => (cell.role === "corner" ? cell.colSpan : 0)));
}

function widthOf(rows: TableBlock["rows"]): number {
  return (rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0);
}
