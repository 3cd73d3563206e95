import { tableName } from "@/lib/report/amounts";
import { printMoment } from "@/lib/report/dates";
import type { Signature } from "@/lib/report/signatures";
import type { Edition, TableId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

export type DeclaredTable = Signature & { readonly table: TableId };

type Props = { readonly edition: Edition; readonly declared: readonly DeclaredTable[] };

/** Noughts somebody stood up for: which table, who, when. */
export function DeclaredZero({ edition, declared }: Props) {
  if (declared.length === 0) return null;
  return (
    <ul className="mb-4">
      {declared.map(({ table, by, at }) => {
        const cell = cellsOf(edition).find((each) => each.table.id === table);
        return (
          <li key={table} className="text-good">
            <span aria-hidden="true">✔ </span>
            {by} 于 {printMoment(at)} 确认{cell && tableName(cell)}全部为0
          </li>
        );
      })}
    </ul>
  );
}
