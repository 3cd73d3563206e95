import type { Table } from "@/lib/template/vocabulary";
import { columnHelps } from "./cell-help";

/** How the columns of a table are counted, folded away below it. */
export function ColumnHelp({ table }: { readonly table: Table }) {
  const helps = columnHelps(table);
  if (helps.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="text-accent min-h-6 w-fit">各列怎么填</summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {helps.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="font-medium">{label}</dt>
            <dd className="text-ink-soft mb-1">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
