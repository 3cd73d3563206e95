import type { Db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import type { Tree } from "@/lib/report/office-tree/tree";
import { officeOf } from "./words";

type Asked = {
  readonly regionId: number;
  /** The report year 纳入汇总 speaks of; null: that of the newest season. */
  readonly year: number | null;
  readonly today: string;
  /** Addresses a list speaks of: which of them are taken elsewhere. */
  readonly slugs?: readonly string[];
};

/** The offices of a region as a tree, those that are no more included, in the order of the list. */
export async function treeOf(
  reader: Pick<Db, "office" | "officeName" | "season">,
  { regionId, year: asked, today, slugs = [] }: Asked,
): Promise<Tree> {
  const year = asked ?? (await newestYear(reader, regionId, today));
  const rows = await reader.office.findMany({
    where: { regionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      parent: { select: { slug: true } },
      formerNames: { select: { fullName: true }, orderBy: { id: "asc" } },
      rollupChoices: { where: { year }, select: { included: true, reason: true } },
    },
  });
  const region = rows.find(({ id }) => id === regionId);
  if (!region) throw new RangeError(`no region ${regionId}`);
  return {
    region: { ...officeOf(region), slug: region.slug },
    offices: rows
      .filter(({ id }) => id !== regionId)
      .map((row) => ({
        ...officeOf(row),
        slug: row.slug,
        parent: row.parent?.slug ?? region.slug,
        position: row.position,
        choice: row.rollupChoices[0] ?? null,
        closedOn: row.closedOn && dayOf(row.closedOn),
        formerNames: row.formerNames.map(({ fullName }) => fullName),
      })),
    year,
    today,
    takenSlugs: await takenSlugs(reader, regionId, slugs),
  };
}

async function newestYear(reader: Pick<Db, "season">, regionId: number, today: string): Promise<number> {
  const newest = await reader.season.aggregate({ where: { regionId }, _max: { year: true } });
  return newest._max.year ?? Number(today.slice(0, 4)) - 1;
}

async function takenSlugs(
  reader: Pick<Db, "office" | "officeName">,
  regionId: number,
  slugs: readonly string[],
): Promise<readonly string[]> {
  const among = { in: [...slugs] };
  const others = await reader.office.findMany({
    where: { slug: among, regionId: { not: regionId } },
    select: { slug: true },
  });
  const former = await reader.officeName.findMany({ where: { slug: among }, select: { slug: true } });
  return [...others, ...former].map(({ slug }) => slug);
}
