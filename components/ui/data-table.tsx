import { SCROLLABLE } from "./scrollable";
import type { ReactNode } from "react";

export type Column = { readonly label: string; readonly figures?: true };

export type Row = { readonly key: string | number; readonly cells: readonly ReactNode[] };

/** A plain table: caption, column heads, the first cell of each row as its head. Scrolls sideways where narrow. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <div className="relative overflow-x-auto" aria-label={caption} {...SCROLLABLE}>
      <table className="w-full text-left">
        <caption className="pb-2 text-left text-lg font-bold">{caption}</caption>
        <thead>
          <tr className="border-edge border-b-2">
            {columns.map(({ label, figures }) => (
              <th
                key={label}
                scope="col"
                className={`${CELL} whitespace-nowrap ${figures ? "text-right" : ""}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...rest] }) => (
            <tr key={key} className="border-line hover:bg-tint border-b align-baseline">
              <th scope="row" className={`${CELL} min-w-32 font-normal`}>
                {head}
              </th>
              {rest.map((cell, index) => (
                <td
                  key={index}
                  className={`${CELL} whitespace-nowrap ${columns[index + 1]?.figures ? "text-right" : ""}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DataTableProps = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

const CELL = "py-2 pr-4 last:pr-0";
