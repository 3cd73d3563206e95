import type { Placed } from "@/lib/document/grid";

type Row = readonly Placed[];

/**
 * Rows by group. Heads that stand over the whole table are its head, repeated on every printed page;
 * in a table of several bands each band is a body that begins with its own heads.
 */
export function groupsOf(rows: readonly Row[]): {
  head: readonly Row[];
  bodies: readonly (readonly Row[])[];
} {
  const bodies: Row[][] = [];
  rows.forEach((row, at) => {
    const opens = isHead(row) && !isHead(rows[at - 1]);
    if (opens || bodies.length === 0) bodies.push([]);
    bodies.at(-1)?.push(row);
  });
  const [only, second] = bodies;
  if (!only || second) return { head: [], bodies };
  return { head: only.filter(isHead), bodies: [only.filter((row) => !isHead(row))] };
}

function isHead(row: Row | undefined): boolean {
  return row !== undefined && row.every(({ cell }) => cell.role === "column-head" || cell.role === "corner");
}
