import type { Db } from "@/lib/db/client";
import { readContent } from "@/lib/report/read-content";
import type { Neighbour } from "@/lib/report/rule";

/** More reports than any district files in two years. */
const MOST = 500;

/** What the other offices of a region have published for the year and the year before, as it stands now. */
export async function publishedNeighbours(
  reader: Pick<Db, "publication">,
  { officeId, ...place }: Place & { readonly officeId: number },
): Promise<readonly Neighbour[]> {
  const neighbours = await neighboursWhere(reader, place, { officeId: { not: officeId } });
  return neighbours.map(({ officeId: _, ...neighbour }) => neighbour);
}

/** The same of every office, each with whose it is: for judging many of them at once. */
export async function regionNeighbours(
  reader: Pick<Db, "publication">,
  place: Place,
): Promise<readonly (Neighbour & { readonly officeId: number })[]> {
  return neighboursWhere(reader, place, {});
}

type Place = { readonly regionId: number; readonly year: number };

async function neighboursWhere(
  reader: Pick<Db, "publication">,
  { regionId, year }: Place,
  others: { readonly officeId?: { readonly not: number } },
) {
  const publications = await reader.publication.findMany({
    where: { year: { in: [year - 1, year] }, ...others, office: { regionId } },
    orderBy: [{ officeId: "asc" }, { year: "desc" }, { number: "desc" }],
    distinct: ["officeId", "year"],
    take: MOST,
    select: { officeId: true, revision: { select: { content: true } } },
  });
  return publications.map(({ officeId, revision }) => {
    const { office, year: reported, sections } = readContent(revision.content);
    return { officeId, office: office.name, year: reported, texts: sections };
  });
}
