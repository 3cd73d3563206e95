import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld, event, insert, transaction, type World } from "./world";

const { pool } = testDatabase();
const { witnessed } = stagesOf(pool);

async function batchOf(world: World): Promise<number> {
  return transaction(pool, (client) =>
    insert(client, "archive_batches", { region_id: world.region, created_by: world.reviewer }),
  );
}

const FILE = { sha256: "a".repeat(64), bytes: Buffer.from("一") };

function add(batch: number, row: Readonly<Record<string, unknown>> = FILE): Promise<number> {
  return transaction(pool, async (client) => {
    const id = await insert(client, "archive_items", { batch_id: batch, name: "甲.docx", ...row }, false);
    await event(client, "archive_batches", batch);
    return id;
  });
}

describe("a file of the archive", () => {
  it("is taken and changed with an event of its batch, and not in silence", async () => {
    const batch = await batchOf(await createWorld(pool));
    await add(batch);
    const change = "UPDATE archive_items SET year = 2022 WHERE batch_id = $1";
    expect(await refusal(pool.query(change, [batch]))).toBe("witnessed");
    await witnessed("archive_batches", batch, change, [batch]);
  });

  it("waits with its bytes, is read with a reading, is refused with a reason, is kept with a report", async () => {
    const batch = await batchOf(await createWorld(pool));
    expect(await refusal(add(batch, {}))).toBe("archive_item_waits");
    expect(await refusal(add(batch, { ...FILE, state: "lost" }))).toBe("archive_item_state");
    expect(await refusal(add(batch, { ...FILE, state: "read" }))).toBe("archive_item_read");
    expect(await refusal(add(batch, { ...FILE, state: "refused", trouble: " " }))).toBe(
      "archive_item_refused",
    );
    expect(await refusal(add(batch, { ...FILE, state: "kept", reading: "{}" }))).toBe("archive_item_kept");
  });

  it("stays the file of that batch", async () => {
    const batch = await batchOf(await createWorld(pool));
    await add(batch);
    const change = "UPDATE archive_items SET sha256 = repeat('b', 64) WHERE batch_id = $1";
    expect(await refusal(witnessed("archive_batches", batch, change, [batch]))).toBe("archive_item_same");
  });

  it("becomes no report but one of the archive", async () => {
    const world = await createWorld(pool);
    const row = { ...FILE, state: "kept", reading: "{}", report_id: world.report };
    expect(await refusal(add(await batchOf(world), row))).toBe("archive_item_report");
  });
});
