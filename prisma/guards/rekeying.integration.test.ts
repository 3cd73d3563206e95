import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld, revisionRow, submit, zeros, type World } from "./world";

const { pool } = testDatabase();
const { sql, witnessed } = stagesOf(pool);

describe("totals typed again", () => {
  it("are wanted of this very content, right, and by another account, where the season asks for it", async () => {
    const world = await createWorld(pool);
    const { season, reviewer, clerk } = world;
    await witnessed("seasons", season, "UPDATE seasons SET rekey = true WHERE id = $1", [season]);
    const row = revisionRow(world, zeros());
    const trying = () => refusal(submit(pool, world, row));
    expect(await trying()).toBe("revision_rekeyed");
    await keyed(world, { by: clerk, sha256: row.content_sha256 });
    expect(await trying()).toBe("revision_rekeyed");
    await keyed(world, { by: reviewer, sha256: "a".repeat(64) });
    expect(await trying()).toBe("revision_rekeyed");
    await keyed(world, { by: reviewer, sha256: row.content_sha256, differing: ["x"] });
    expect(await trying()).toBe("revision_rekeyed");
    await keyed(world, { by: reviewer, sha256: row.content_sha256 });
    await submit(pool, world, row);
  });

  it("are kept as typed, every attempt with its event", async () => {
    const world = await createWorld(pool);
    await keyed(world, { by: world.clerk, sha256: "a".repeat(64), differing: ["x"] });
    for (const text of [
      "UPDATE rekeyings SET differing = '{}' WHERE report_id = $1",
      "DELETE FROM rekeyings WHERE report_id = $1",
    ])
      expect(await refusal(witnessed("reports", world.report, text, [world.report]))).toBe("immutable");
    expect(await refusal(sql("TRUNCATE rekeyings"))).toBe("immutable");
    const silent = sql(KEYED, [world.report, "a".repeat(64), [], world.clerk]);
    expect(await refusal(silent)).toBe("witnessed");
  });
});

const KEYED = `INSERT INTO rekeyings (report_id, content_sha256, totals, differing, keyed_by)
  VALUES ($1, $2, '{}', $3, $4)`;

type Keyed = { readonly by: number; readonly sha256: string; readonly differing?: readonly string[] };

function keyed({ report }: World, { by, sha256, differing = [] }: Keyed) {
  return witnessed("reports", report, KEYED, [report, sha256, differing, by]);
}
