import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Packed } from "@/lib/formats/zip/stream";
import { requireRegion } from "@/lib/queries/shared/require-region";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { pathsOfReport } from "./report-files";

/**
 * Every file citizens can get of the reports of a season, as published; what is not public is nowhere near.
 * Refuses: not-found, also where nothing is published yet.
 */
export async function seasonDocuments(
  actor: Actor,
  seasonId: number,
  published = env().PUBLISHED_DIR,
): Promise<{ readonly name: string; readonly files: readonly Packed[] }> {
  const regionId = requireRegion(actor);
  const season = await db.season.findFirst({
    where: { id: seasonId, regionId },
    select: { year: true, region: { select: { slug: true, fullName: true, shortName: true } } },
  });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  const { year, region } = season;
  const publications = await db.publication.findMany({
    where: { year, office: { regionId } },
    distinct: ["officeId"],
    orderBy: [{ officeId: "asc" }, { number: "desc" }],
    select: { publishedAt: true, office: { select: { slug: true, fullName: true, shortName: true } } },
  });
  const files: Packed[] = [];
  for (const { office, publishedAt } of publications) {
    const [, page] = pathsOfReport({ region, office, year });
    const folder = `${plain(office.fullName)}（${office.slug}）`;
    files.push(...(await filesIn(join(published, dirname(page)), folder, publishedAt)));
  }
  if (files.length === 0) throw refuse("not-found", "这个年度还没有已公开的报告，公开以后再下载");
  return { name: `${region.shortName}${year}年度报告（已公开${publications.length}份）.zip`, files };
}

/** The page and the data of one report; its compressed forms and half-written files are no documents. */
async function filesIn(root: string, under: string, at: Date): Promise<readonly Packed[]> {
  const names = await readdir(root).catch(() => []);
  const wanted = names.filter((name) => SERVED.test(name) && !/\.(?:gz|br|tmp)$/u.test(name)).toSorted();
  const found = await Promise.all(
    wanted.map(async (name) => {
      const path = join(root, name);
      const entry = await stat(path).catch(() => null);
      return entry?.isFile() ? [{ name: `${under}/${name}`, path, size: entry.size, at }] : [];
    }),
  );
  return found.flat();
}

const SERVED = /^[a-z0-9][a-z0-9.-]*$/iu;

/** Without what a file system gives a meaning. */
function plain(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
}
