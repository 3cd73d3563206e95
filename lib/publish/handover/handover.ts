import { db, pool } from "@/lib/db/client";
import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { env } from "@/lib/env";
import type { Held } from "@/lib/formats/zip/stream";
import { reportInScope } from "@/lib/queries/shared/report-in-scope";
import { requireRegion } from "@/lib/queries/shared/require-region";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { turns } from "@/lib/turns";
import { keptDocuments } from "../documents/kept-documents";
import { loadVersions } from "../load-publication";
import { versionsOf } from "../report-files";
import { siteOf } from "../site";
import { readPublication } from "../stored-publication";
import { seasonReadme } from "./readme";
import { reportPackage, sumsOf, type Package } from "./report-package";

export type Handover = { readonly name: string; readonly files: readonly Held[] };

/** One report for the government's own website. Refuses: not-found, also before publication; blocked. */
export async function reportHandover(actor: Actor, id: number): Promise<Handover> {
  const { officeId, year } = await reportInScope(actor, id);
  const last = await db.publication.findFirst({
    where: { officeId, year },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!last) throw refuse("not-found", "本报告还没有公开，公开以后再下载移交包");
  const { title, folder, at, files } = await packed(last.id);
  return { name: `${title}（网站移交包）.zip`, files: held(folder, files, at) };
}

const inTurn = turns({ atOnce: 1, waiting: 4, busy: "正在为其他人整理移交包，请过一会儿再试" });

/** All reports of a season, a folder each. Refuses: not-found, also where nothing is public; too-many, blocked. */
export function seasonHandover(actor: Actor, seasonId: number): Promise<Handover> {
  return inTurn(async () => {
    const regionId = requireRegion(actor);
    const season = await db.season.findFirst({
      where: { id: seasonId, regionId },
      select: { year: true, region: { select: { shortName: true } } },
    });
    if (!season) throw refuse("not-found", "没有找到这个填报年度");
    const last = await db.publication.findMany({
      where: { year: season.year, office: { regionId } },
      distinct: ["officeId"],
      orderBy: [{ officeId: "asc" }, { number: "desc" }],
      select: { id: true },
    });
    if (last.length === 0) throw refuse("not-found", "这个年度还没有已公开的报告，公开以后再下载");
    return together(
      `${season.region.shortName}${season.year}年度报告`,
      last.map(({ id }) => id),
    );
  });
}

async function together(title: string, ids: readonly number[]): Promise<Handover> {
  const each: Packed[] = [];
  for (const id of ids) each.push(await packed(id));
  const readme = new TextEncoder().encode(seasonReadme(title, each));
  const all: Package = new Map([
    ["README.txt", readme],
    ...each.flatMap(({ folder, files }) =>
      [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
    ),
  ]);
  const sums = new TextEncoder().encode(sumsOf(all));
  const at = new Date(Math.max(...each.map((one) => one.at.getTime())));
  const files = [...all, ["SHA256SUMS", sums] as const].map(([name, bytes]) => ({ name, bytes, at }));
  return { name: `${title}（网站移交包，${each.length}份）.zip`, files };
}

type Packed = {
  readonly title: string;
  readonly folder: string;
  readonly at: Date;
  readonly files: Package;
};

async function packed(publicationId: number): Promise<Packed> {
  const published = (await loadVersions(pool, publicationId)).map(readPublication);
  const publication = published.at(-1);
  if (!publication) throw refuse("not-found", "没有找到这份报告");
  const documents = await keptDocuments(publication, env().PUBLISHED_DIR);
  if (documents.size < DOCUMENT_KINDS.length)
    throw refuse("blocked", "附件还没有生成完，请过一会儿再下载；一直不能下载的，请告知系统管理员");
  const { content, office, publishedAt } = publication;
  return {
    title: content.title,
    folder: `${office.slug}-${content.year}`,
    at: publishedAt ?? new Date(0),
    files: reportPackage(siteOf(env()), publication, { versions: versionsOf(published), documents }),
  };
}

function held(folder: string, files: Package, at: Date): readonly Held[] {
  return [...files].map(([name, bytes]) => ({ name: `${folder}/${name}`, bytes, at }));
}
