import type { Db } from "@/lib/db/client";

/**
 * The names of a region's offices, those they bore before included: what the rules on text look for. An
 * office may well tell of its own former names and of whom it follows: these are left out.
 */
export async function districtOffices(
  reader: Pick<Db, "office">,
  { officeId, regionId }: { readonly officeId: number; readonly regionId: number },
): Promise<readonly string[]> {
  const offices = await reader.office.findMany({
    where: { regionId, id: { not: regionId } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fullName: true,
      formerNames: { select: { fullName: true }, orderBy: { id: "asc" } },
      successors: { where: { successorId: officeId }, select: { successorId: true } },
    },
  });
  const names = offices.flatMap(({ id, fullName, formerNames, successors }) => {
    if (id === officeId) return [fullName];
    return successors.length > 0 ? [] : [fullName, ...formerNames.map((former) => former.fullName)];
  });
  const own = offices.find(({ id }) => id === officeId)?.formerNames.map(({ fullName }) => fullName) ?? [];
  return [...new Set(names)].filter((name) => !own.includes(name));
}
