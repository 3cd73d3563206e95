import { z } from "zod";
import type { Db } from "@/lib/db/client";
import type { Ending } from "@/lib/report/endings";
import type { Origin } from "@/lib/report/origin";
import { predecessorsOf, type Predecessor } from "./predecessors";

type Reported = {
  readonly officeId: number;
  readonly year: number;
  readonly office: { readonly region: { readonly slug: string } };
};

/** From whom an office comes in the report of a year, by the way it came about; empty for an ordinary year. */
export async function originsOf(
  reader: Pick<Db, "report" | "officeSuccession">,
  { officeId, year, office: { region } }: Reported,
): Promise<readonly Origin[]> {
  const predecessors = await predecessorsOf(reader, { officeId, year });
  if (predecessors.length === 0) return [];
  // An office is as old as its first report: when it was entered here says nothing.
  const joined = (await reader.report.count({ where: { officeId, year: { lt: year } } })) > 0;
  const known = predecessors.every(({ kind, content }) => ending.parse(kind) === "split" || content);
  return ENDINGS.flatMap((kind): readonly Origin[] => {
    const from = predecessors.filter((each) => each.kind === kind).map(forerunner);
    return from.length === 0 ? [] : [{ kind, joined, summed: known && kind !== "split", from }];
  });

  function forerunner({ fullName, slug, published }: Predecessor) {
    const last = year - 1;
    return { fullName, year: last, published: published ? { region, office: { slug }, year: last } : null };
  }
}

const ENDINGS: readonly Ending[] = ["merged", "split", "abolished"];
const ending = z.enum(["merged", "split", "abolished"]);
