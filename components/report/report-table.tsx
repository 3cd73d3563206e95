import type { ReactNode } from "react";
import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { placeCells, type Placed } from "@/lib/document/grid";
import { groupsOf } from "./table-groups";

type Row = readonly Placed[];

type ReportTableProps = {
  readonly table: TableBlock;
  readonly label: string;
  /** What stands in a figure's place; absent: its text. */
  readonly figure?: (cell: TableCell) => ReactNode;
};

/** A statutory table with its merged heads. Where the screen is narrow it scrolls beside its frozen row heads. */
export function ReportTable({ table, label, figure = ({ text }) => text }: ReportTableProps) {
  const drawRow = (row: Row, at: number) => (
    <tr key={at}>
      {row.map(({ cell, x }) => (
        <Cell key={x} cell={cell} x={x} figure={figure} />
      ))}
    </tr>
  );
  const { head, bodies } = groupsOf(placeCells(table.rows));
  const margin = marginOf(table.rows);
  return (
    <div className="report-scroll" {...SCROLLABLE} aria-label={`${label}（表格，可左右滚动）`}>
      <table className={`report-table m${margin}`}>
        <Columns margin={margin} width={widthOf(table.rows)} />
        {head.length > 0 && <thead>{head.map(drawRow)}</thead>}
        {bodies.map((rows, at) => (
          <tbody key={at}>{rows.map(drawRow)}</tbody>
        ))}
      </table>
    </div>
  );
}

/** A region that scrolls must be reachable by keyboard, or its right half cannot be read without a mouse. */
const SCROLLABLE = { role: "region", tabIndex: 0 } as const;

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
};

function Cell({ cell, x, figure }: CellProps) {
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
          {cell.text}
        </th>
      );
    case "column-head":
      return (
        <th {...common} scope="col" className={classes(total)}>
          {cell.text}
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
        <td {...common} className={classes(total, cell.text === "0" && "z")}>
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
