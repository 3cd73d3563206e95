import { addressOfReport, addressOfRollup } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import type { RolledUp } from "@/components/site/totals/rolled-up";
import { editionById } from "@/lib/template/editions";
import { publicNumber } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";

/** rollup.json: the sums by public cell id, money in 万元, with the reports they are the sums of. */
export function rollupJson(site: Site, rolled: RolledUp): string {
  const { region, year, edition, counted, leftOut, sums } = rolled;
  const values = cellsOf(editionById(edition)).map(({ id, quantity }) => [
    id,
    publicNumber(sums[id] ?? null, quantity),
  ]);
  return `${JSON.stringify(
    {
      format: "gior/rollup/1",
      region: { name: region.fullName, slug: region.slug },
      year,
      edition,
      url: `${site.origin}${addressOfRollup({ region, year })}`,
      counted: counted.map((at) => ({
        name: at.office.fullName,
        slug: at.office.slug,
        url: `${site.origin}${addressOfReport({ ...at, year })}`,
      })),
      leftOut: leftOut.map(({ office, why }) => ({ name: office.fullName, slug: office.slug, why })),
      values: Object.fromEntries(values),
    },
    null,
    1,
  )}\n`;
}
