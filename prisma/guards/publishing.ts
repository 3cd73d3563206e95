import type pg from "pg";
import { event, insert, move, transaction, type World } from "./world";

/** Reviews the submitted report with an approval. */
export async function approve(pool: pg.Pool, world: World, revision: number): Promise<void> {
  await transaction(pool, async (client) => move(client, world.report, "reviewing"));
  await transaction(pool, async (client) => {
    await insert(client, "reviews", reviewRow(world, revision), false);
    await move(client, world.report, "approved");
  });
}

/** An approval of the revision by the reviewer. */
export function reviewRow(world: World, revision: number) {
  return { report_id: world.report, revision_id: revision, verdict: "approved", reviewer_id: world.reviewer };
}

/** A publication as it should be. */
export function publicationRow(world: World, revision: number, sha256: string) {
  return {
    report_id: world.report,
    revision_id: revision,
    office_id: world.office,
    year: 2024,
    content_sha256: sha256,
    secrecy_reviewer: "陈明远",
    secrecy_reviewed_on: "2025-01-18",
    secrecy_note: "不涉及国家秘密",
    published_by: world.reviewer,
  };
}

/** Publishes with whatever the row says; gives the publication's id. */
export async function publish(
  pool: pg.Pool,
  world: World,
  row: Readonly<Record<string, unknown>>,
): Promise<number> {
  return transaction(pool, async (client) => {
    const publication = await insert(client, "publications", row);
    await client.query("INSERT INTO outbox (publication_id) VALUES ($1)", [publication]);
    await move(client, world.report, "published");
    await event(client, "reports", world.report);
    return publication;
  });
}
