import type { Db } from "@/lib/db/client";
import { readContent } from "@/lib/report/read-content";
import type { Neighbour } from "@/lib/report/rule";

/** More reports than any district files in two years. */
const MOST = 500;

/** What the other offices of a region have published for the year and the year before, as it stands now. */
export async function publishedNeighbours(
  reader: Pick<Db, "publication">,
  {
    officeId,
    regionId,
    year,
  }: { readonly officeId: number; readonly regionId: number; readonly year: number },
): Promise<readonly Neighbour[]> {
  const publications = await reader.publication.findMany({
    where: { year: { in: [year - 1, year] }, officeId: { not: officeId }, office: { regionId } },
    orderBy: [{ officeId: "asc" }, { year: "desc" }, { number: "desc" }],
    distinct: ["officeId", "year"],
    take: MOST,
    select: { revision: { select: { content: true } } },
  });
  return publications.map(({ revision }) => {
    const { office, year: reported, sections } = readContent(revision.content);
    return { office: office.name, year: reported, texts: sections };
  });
}
