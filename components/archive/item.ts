import type { Clues } from "@/lib/report/archive/clues";
import type { Need } from "@/lib/report/archive/needs";

/** A file of a batch as the pages show it. */
export type ItemEntry = {
  readonly id: number;
  readonly name: string;
  readonly standing: "waiting" | "ready" | "person" | "unreadable" | "kept" | "dropped";
  readonly needs: readonly Need[];
  readonly enterable: boolean;
  readonly trouble: string | null;
  readonly clues: Clues | null;
  readonly officeId: number | null;
  readonly candidates: readonly number[];
  readonly year: number | null;
  readonly reportId: number | null;
};

export type Offices = ReadonlyMap<number, string>;

/** The office, or those it may be. */
export function officeWords({ officeId, candidates }: ItemEntry, offices: Offices): string {
  if (officeId !== null) return offices.get(officeId) ?? "";
  const names = candidates.flatMap((id) => offices.get(id) ?? []);
  return names.length > 0 ? `可能是${names.join("、")}` : "—";
}

export const yearWords = ({ year }: ItemEntry): string => (year === null ? "—" : `${year}年`);
