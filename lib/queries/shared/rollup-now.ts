import { db } from "@/lib/db/client";
import type { Standing } from "@/lib/report/rollup/standing";
import { editionById, editionForYear } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import { rollupMembers } from "./rollup-members";
import { rollupSums } from "./rollup-sums";

type Asked = { readonly regionId: number; readonly year: number; readonly basis?: Standing };

/** The sums of a region and year as they are now, on everything filed unless another basis is named. */
export async function rollupNow({ regionId, year, basis = "submitted" }: Asked): Promise<Values> {
  const season = await db.season.findUnique({ where: { regionId_year: { regionId, year } } });
  const edition = season ? editionById(season.edition) : editionForYear(year);
  if (!edition) return {};
  const members = await rollupMembers({ regionId, year, edition, basis });
  const counted = members.flatMap(({ place }) => (place.kind === "counted" ? [place.revisionId] : []));
  return rollupSums(edition, counted);
}
