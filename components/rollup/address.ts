import type { CellId } from "@/lib/template/vocabulary";

/** What of a roll-up is on the screen. */
export type Shown = {
  readonly year: number;
  readonly basis: string;
  /** The opened cell. */
  readonly cell?: CellId | null;
  /** The office whose counting is being decided. */
  readonly office?: number | null;
};

/** The address of a roll-up: a plain one, to be bookmarked and sent. */
export function addressOf({ year, basis, cell, office }: Shown): string {
  const query = new URLSearchParams({ basis });
  if (cell) query.set("cell", cell);
  if (office) query.set("office", String(office));
  const place = cell ? "#parts" : office ? "#choice" : "";
  return `/rollup/${year}?${query.toString()}${place}`;
}
