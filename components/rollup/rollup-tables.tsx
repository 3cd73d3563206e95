import Link from "next/link";
import { ReportTable } from "@/components/report/report-table";
import { drawTable } from "@/lib/document/draw-table";
import type { Values } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellName, cellOf, type Cell } from "@/lib/template/walk";
import { addressOf, type Shown } from "./address";

type RollupTablesProps = {
  readonly edition: Edition;
  readonly sums: Values;
  readonly shown: Shown;
  /** Cells in which the region's own report says something else. */
  readonly differing: ReadonlySet<CellId>;
};

/** The three tables as a report prints them; every sum leads to the figures it is made of. */
export function RollupTables({ edition, sums, shown, differing }: RollupTablesProps) {
  const print = ({ id, quantity }: Cell) => printQuantity(sums[id] ?? null, quantity);
  const figure = (id: CellId | null, text: string) => {
    const cell = cellOf(edition, id ?? "");
    return cell ? <Sum cell={cell} text={text} shown={shown} differs={differing.has(cell.id)} /> : text;
  };
  return edition.sections.map(({ id, numeral, heading, table }) =>
    table ? (
      <section key={id} aria-labelledby={`table-${id}`}>
        <h2 id={`table-${id}`} className="mt-6 text-lg font-bold">
          {numeral}、{heading}
        </h2>
        <div className="report">
          <ReportTable
            table={drawTable(edition, table, print)}
            label={heading}
            figure={({ cell, text }) => figure(cell, text)}
          />
        </div>
      </section>
    ) : null,
  );
}

type SumProps = {
  readonly cell: Cell;
  readonly text: string;
  readonly shown: Shown;
  readonly differs: boolean;
};

function Sum({ cell, text, shown, differs }: SumProps) {
  const opened = shown.cell === cell.id;
  const figure = text || "空";
  return (
    <Link
      href={addressOf({ ...shown, cell: cell.id, office: null })}
      prefetch={false}
      aria-label={`${cellName(cell)}：${figure}${differs ? "，与本级报告不同" : ""}，查看各单位数`}
      aria-current={opened ? "true" : undefined}
      className="aria-[current]:bg-accent inline-block min-h-6 min-w-6 text-right text-inherit no-underline hover:underline aria-[current]:px-1 aria-[current]:font-bold aria-[current]:text-white"
    >
      {differs && (
        <span aria-hidden="true" className="text-error mr-0.5 font-bold">
          ≠
        </span>
      )}
      {figure}
    </Link>
  );
}
