import type { ReactNode } from "react";
import { SCROLLABLE } from "@/components/ui/scrollable";

/** The figures of a chart as they are read by whoever does not see it. */
export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [head: string, ...cells: string[]])[];
};

type ChartFrameProps = {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the drawing says, in a sentence. */
  readonly told: string;
  readonly height: number;
  readonly table: ChartTable;
  /** Printed under the drawing: what had no room in it. */
  readonly note?: string;
  readonly children: ReactNode;
};

/** All charts are drawn this wide, in units of their own; the page stretches them. */
export const WIDTH = 320;

/** A drawing with its title, its description and the table behind it. Nothing runs; nothing is styled inline. */
export function ChartFrame({ id, title, told, height, table, note, children }: ChartFrameProps) {
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-told`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-told`}>{told}</desc>
        {children}
      </svg>
      {note && <p>{note}</p>}
      <details>
        <summary>
          数据表<span className="hidden">：{title}</span>
        </summary>
        <div className="scroll" {...SCROLLABLE} aria-label={`${title}（数据表，可左右滚动）`}>
          <Figures {...table} />
        </div>
      </details>
    </figure>
  );
}

function Figures({ columns, rows }: ChartTable) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
