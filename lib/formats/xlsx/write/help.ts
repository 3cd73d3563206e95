import type { TableBlock } from "@/lib/document/blocks";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** How a line or column is filled in, by the id of its head: the same words stand over different things. */
export function helpIn(edition: Edition, { rows }: TableBlock): ReadonlyMap<string, string> {
  const cells = rows.flat();
  const heads = new Map(
    cells.flatMap((cell) => (cell.id && cell.role !== "figure" ? [[cell.id, cell]] : [])),
  );
  const found = new Map<string, string>();
  for (const figure of cells) {
    const cell = figure.cell === null ? undefined : cellOf(edition, figure.cell);
    if (!cell) continue;
    for (const id of figure.headers) {
      const text = heads.get(id)?.text ?? "";
      // What a region added to a label stands behind it.
      const node = [...cell.row, ...cell.column].find(({ label }) => label && text.startsWith(label));
      if (node?.help && !found.has(id)) found.set(id, node.help);
    }
  }
  return found;
}
