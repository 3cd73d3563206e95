import type { Finding } from "@/lib/report/finding";

/** Where a finding is looked at first: its words, the figure that would be corrected, its first cell, its prose. */
export function placeOfFinding({ quote, remedies, cells, part }: Finding): string | null {
  const offered = remedies.find((remedy) => remedy.kind === "cell");
  return quote?.part ?? offered?.cell ?? cells[0] ?? part;
}
