import type { Db } from "@/lib/db/client";

/** The names of a region's offices, full and short: what the rules on text look for. */
export async function districtOffices(
  reader: Pick<Db, "office">,
  regionId: number,
): Promise<readonly string[]> {
  const offices = await reader.office.findMany({
    where: { regionId, id: { not: regionId } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { fullName: true },
  });
  return offices.map(({ fullName }) => fullName);
}
