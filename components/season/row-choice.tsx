import type { LabelledRow } from "@/lib/template/suffixes";

/** The rows of the tables as options, by table. */
export function RowChoice({ rows }: { readonly rows: readonly LabelledRow[] }) {
  const tables = [...new Map(rows.map(({ table }) => [table.id, table])).values()];
  return tables.map(({ id, ordinal }) => (
    <optgroup key={id} label={`表${NUMERALS[ordinal]}`}>
      {rows
        .filter(({ table }) => table.id === id)
        .map(({ path, labels }) => (
          <option key={path} value={path}>
            {labels.join(" / ")}
          </option>
        ))}
    </optgroup>
  ));
}

const NUMERALS = { 2: "二", 3: "三", 4: "四" } as const;
