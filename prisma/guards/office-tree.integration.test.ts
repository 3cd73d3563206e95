import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld, event, insert, transaction, type World } from "./world";

const { pool } = testDatabase();
const { witnessed } = stagesOf(pool);
let serial = 0;

/** Another office of the world's region, under its first. */
function below({ region, office }: World, more: Readonly<Record<string, unknown>> = {}): Promise<number> {
  serial += 1;
  const slug = `below-${serial}`;
  const row = {
    type: "bureau",
    full_name: slug,
    short_name: slug,
    slug,
    region_id: region,
    parent_id: office,
  };
  return transaction(pool, (client) => insert(client, "offices", { ...row, ...more }));
}

/** Says that the world's office was called something until a day. */
function called({ office }: World, name: string, slug: string): Promise<void> {
  return transaction(pool, async (client) => {
    const former = { office_id: office, full_name: name, short_name: name, slug, until_on: "2025-06-30" };
    await insert(client, "office_names", former, false);
    await event(client, "offices", office);
  });
}

describe("the tree of offices", () => {
  it("has no circles, however long", async () => {
    const world = await createWorld(pool);
    const low = await below(world);
    const lowest = await below(world, { parent_id: low });
    for (const parent of [world.office, low, lowest]) {
      const move = witnessed("offices", world.office, "UPDATE offices SET parent_id = $2 WHERE id = $1", [
        ...[world.office, parent],
      ]);
      expect(await refusal(move)).toBe("office_in_tree");
    }
  });

  it("may be turned round within one transaction", async () => {
    const world = await createWorld(pool);
    const low = await below(world);
    const move = "UPDATE offices SET parent_id = $2 WHERE id = $1";
    await transaction(pool, async (client) => {
      await client.query(move, [world.office, low]);
      await client.query(move, [low, world.region]);
      for (const id of [world.office, low]) await event(client, "offices", id);
    });
    const { rows } = await pool.query("SELECT parent_id FROM offices WHERE id = $1", [world.office]);
    expect(rows).toEqual([{ parent_id: low }]);
  });

  it("keeps every office in its own region", async () => {
    const [world, other] = [await createWorld(pool), await createWorld(pool)];
    expect(await refusal(below(world, { parent_id: other.office }))).toBe("office_in_tree");
  });
});

describe("a name an office bore", () => {
  it("and its address lead to no other office", async () => {
    const world = await createWorld(pool);
    await called(world, "旧局", `old-${world.office}`);
    expect(await refusal(below(world, { full_name: "旧局" }))).toBe("office_name_free");
    expect(await refusal(below(world, { slug: `old-${world.office}` }))).toBe("office_name_free");
    const other = await below(world);
    const take = witnessed("offices", other, "UPDATE offices SET full_name = '旧局' WHERE id = $1", [other]);
    expect(await refusal(take)).toBe("office_name_free");
  });

  it("may be borne again by itself, and by an office of another region", async () => {
    const [world, other] = [await createWorld(pool), await createWorld(pool)];
    await called(world, "旧局", `old-${world.office}`);
    await witnessed("offices", world.office, "UPDATE offices SET full_name = '旧局' WHERE id = $1", [
      world.office,
    ]);
    expect(await below(other, { full_name: "旧局" })).toBeGreaterThan(0);
  });
});
