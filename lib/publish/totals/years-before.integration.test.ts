import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UNREGISTERED } from "@/components/site/site";
import { testDatabase } from "@/lib/db/test-database";
import { canonicalJson, contentOf } from "@/lib/report/content";
import { editionForYear } from "@/lib/template/editions";
import { approve, publicationRow, publish } from "@/prisma/guards/publishing";
import { createWorld, insert, revisionRow, sha256, submit, transaction, zeros } from "@/prisma/guards/world";
import type { World } from "@/prisma/guards/world";
import { PublishedFolder } from "../published-folder";
import { Publishing } from "../publishing";
import { stylesheet } from "../stylesheet";

const { pool } = testDatabase();
const FRAME = { site: UNREGISTERED, styles: stylesheet().address };
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "published-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A report of zeros of the office and year, taken to publication as with psql. */
async function published(world: World, year: number): Promise<void> {
  const edition = editionForYear(year);
  if (!edition) throw new RangeError(String(year));
  const office = { fullName: "云栖区水务局", shortName: "水务局", type: "bureau" } as const;
  const values = zeros(edition.id);
  const content = canonicalJson(contentOf(edition, { office, year, values, texts: {} }, []));
  const hash = sha256(content);
  const row = { ...revisionRow(world, values, { edition: edition.id }), content, content_sha256: hash };
  const revision = await submit(pool, world, row);
  await approve(pool, world, revision);
  await publish(pool, world, { ...publicationRow(world, revision, hash), year });
}

/** The same office with a season and a report of another year. */
async function inYear(world: World, year: number): Promise<World> {
  return transaction(pool, async (client) => {
    const edition = editionForYear(year)?.id ?? "2021";
    const days = { opens_at: `${year + 1}-01-01`, campaign_due: `${year + 1}-01-20` };
    const season = await insert(client, "seasons", {
      ...{ region_id: world.region, year, edition, ...days },
      legal_due: `${year + 1}-01-31`,
    });
    const report = await insert(client, "reports", {
      ...{ office_id: world.office, year, season_id: season, edition },
    });
    return { ...world, season, report };
  });
}

const articleOf = (page: string) => /<article[\s\S]*<\/article>/u.exec(page)?.[0];

describe("the page of a report", () => {
  it("shows the years before it once they are public, and its article stays byte for byte", async () => {
    const client = await pool.connect();
    try {
      const publishing = new Publishing(client, await PublishedFolder.open(folder), FRAME);
      const world = await createWorld(pool, 2024);
      await published(world, 2024);
      await publishing.publishWaiting();
      const { rows } = await pool.query<{ at: string }>(
        `SELECT concat_ws('/', g.slug, o.slug) AS at FROM offices o JOIN offices g ON g.id = o.region_id
         WHERE o.id = $1`,
        [world.office],
      );
      const page = (year: number) => readFile(join(folder, rows[0]?.at ?? "", `${year}/index.html`), "utf8");
      const alone = await page(2024);
      expect(alone).not.toContain("历年变化");

      await published(await inYear(world, 2022), 2022);
      await publishing.publishWaiting();
      const [earlier, later] = [await page(2022), await page(2024)];
      expect(later).toContain("历年变化");
      expect(later).toContain('<th scope="row">2022年</th>');
      expect(earlier).not.toContain("历年变化");
      expect(articleOf(later)).toBe(articleOf(alone));

      const afresh = new Publishing(client, await PublishedFolder.afresh(folder), FRAME);
      await afresh.writeAll();
      expect(await page(2024)).toBe(later);
    } finally {
      client.release();
    }
  });
});
