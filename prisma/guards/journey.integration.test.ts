import { expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { approve, publicationRow, publish, reviewRow } from "./publishing";
import { createWorld, insert, move, revisionRow, submit, transaction, zeros } from "./world";

const { pool } = testDatabase();

it("lets a report go its whole way: submitted, returned, submitted again, approved, published", async () => {
  const world = await createWorld(pool);
  const first = await submit(pool, world, revisionRow(world, zeros()));
  await transaction(pool, (client) => move(client, world.report, "reviewing"));
  await transaction(pool, async (client) => {
    const review = { ...reviewRow(world, first), verdict: "returned", reason: "请核对结转数" };
    await insert(client, "reviews", review, false);
    await move(client, world.report, "returned");
  });
  const row = revisionRow(world, zeros(), { number: 2 });
  const second = await submit(pool, world, row);
  await approve(pool, world, second);
  await publish(pool, world, publicationRow(world, second, row.content_sha256));
  const { rows } = await pool.query("SELECT state, revision_id FROM reports WHERE id = $1", [world.report]);
  expect(rows).toEqual([{ state: "published", revision_id: second }]);
});

it("lets an archive in as printed, wrong totals and blanks included, published from the start", async () => {
  const world = await createWorld(pool, 2025);
  const values = { ...zeros(), "applications:received:new|total": 7, "applications:carriedOut|total": null };
  await transaction(pool, async (client) => {
    const archive = {
      office_id: world.office,
      year: 2024,
      edition: "2021",
      state: "published",
      archive: true,
    };
    const report = await insert(client, "reports", archive);
    const row = { ...revisionRow({ ...world, report }, values), archive: true };
    const revision = await insert(client, "revisions", row, false);
    await client.query("UPDATE reports SET revision_id = $2 WHERE id = $1", [report, revision]);
    const publication = await insert(client, "publications", {
      report_id: report,
      revision_id: revision,
      office_id: world.office,
      year: 2024,
      content_sha256: row.content_sha256,
    });
    await client.query("INSERT INTO outbox (publication_id) VALUES ($1)", [publication]);
  });
});
