import type { Db } from "@/lib/db/client";
import { otherYear, type OtherYear } from "@/lib/report/read-content";
import { summed } from "@/lib/report/summed";
import { filed, predecessorsOf } from "./predecessors";

/**
 * The figures and texts an office gave for the year before: as published last, else as submitted last; the
 * archive included. In the first year after a merger the sum of all who were merged, without texts.
 * Null where there are none, or where not all of them are known: then the office states them itself.
 */
export async function yearBefore(
  reader: Pick<Db, "report" | "officeSuccession">,
  { officeId, year }: { readonly officeId: number; readonly year: number },
): Promise<OtherYear | null> {
  const [own, predecessors] = await Promise.all([
    filed(reader, { officeId, year: year - 1 }),
    predecessorsOf(reader, { officeId, year }),
  ]);
  // What a split office leaves goes to several: nobody but they can say how much to whom.
  const merged = predecessors.filter(({ kind }) => kind !== "split");
  if (merged.length === 0 || merged.some(({ content }) => content === null)) {
    return own && otherYear(own.content);
  }
  return summed([own, ...merged].flatMap((each) => (each?.content ? [otherYear(each.content)] : [])));
}
