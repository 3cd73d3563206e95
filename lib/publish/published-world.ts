import type pg from "pg";
import { canonicalJson, contentOf } from "@/lib/report/content";
import { editionForYear } from "@/lib/template/editions";
import { approve, publicationRow, publish } from "@/prisma/guards/publishing";
import { createWorld, revisionRow, sha256, submit, zeros } from "@/prisma/guards/world";
import { indexWords } from "./index-words";
import { loadVersions } from "./load-publication";
import { readPublication } from "./stored-publication";

/** For tests: a report with this prose, taken through review to publication as with psql, and indexed. */
export async function publishProse(
  pool: pg.Pool,
  { year, text }: { year: number; text: string },
): Promise<void> {
  const edition = editionForYear(year);
  if (!edition) throw new RangeError(`no edition for ${year}`);
  const world = await createWorld(pool, year);
  const office = { fullName: "云栖区水务局", shortName: "水务局", type: "bureau" } as const;
  const texts = { "overview:proactive": text };
  const content = canonicalJson(contentOf(edition, { office, year, values: zeros(edition.id), texts }, []));
  const hash = sha256(content);
  const row = {
    ...revisionRow(world, zeros(edition.id), { edition: edition.id }),
    content,
    content_sha256: hash,
  };
  const revision = await submit(pool, world, row);
  await approve(pool, world, revision);
  const id = await publish(pool, world, { ...publicationRow(world, revision, hash), year });
  const stored = (await loadVersions(pool, id)).at(-1);
  if (stored) await indexWords(pool, id, readPublication(stored));
}
