import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld, event, insert, transaction, type World } from "./world";

const { pool } = testDatabase();
const { witnessed } = stagesOf(pool);

describe("an office that is no more", () => {
  it("has no open clerk at commit, whichever is changed first", async () => {
    const world = await createWorld(pool);
    expect(await refusal(close(world, false))).toBe("closed_office_has_no_clerk");
    await close(world, true);
    const row = { office_id: world.office, username: `late${world.office}`, name: "x", role: "clerk" };
    const late = transaction(pool, (client) => insert(client, "accounts", { ...row, password_hash: "x" }));
    expect(await refusal(late)).toBe("closed_office_has_no_clerk");
    const again = "UPDATE accounts SET disabled_at = NULL WHERE id = $1";
    expect(await refusal(witnessed("accounts", world.clerk, again, [world.clerk]))).toBe(
      "closed_office_has_no_clerk",
    );
  });

  it("begins no report of a later year, but may still file that of its last", async () => {
    const world = await createWorld(pool);
    await close(world, true);
    const begin = (year: number) =>
      transaction(pool, async (client) => {
        const season = await insert(client, "seasons", {
          region_id: world.region,
          year,
          edition: "2021",
          opens_at: `${year + 1}-01-01`,
          campaign_due: `${year + 1}-01-20`,
          legal_due: `${year + 1}-01-31`,
        });
        const report = { office_id: world.office, year, season_id: season, edition: "2021" };
        return insert(client, "reports", report);
      });
    expect(await refusal(begin(2026))).toBe("report_of_open_office");
    expect(await begin(2025)).toBeGreaterThan(0);
  });

  it("never opens again and closes on no other day", async () => {
    const world = await createWorld(pool);
    await close(world, true);
    for (const day of ["NULL", "'2026-01-01'"]) {
      const text = `UPDATE offices SET closed_on = ${day} WHERE id = $1`;
      expect(await refusal(witnessed("offices", world.office, text, [world.office]))).toBe(
        "office_closed_fixed",
      );
    }
  });
});

/** Closes the world's office in 2025, its clerk with it or not. */
function close({ office, clerk }: World, withClerk: boolean): Promise<void> {
  return transaction(pool, async (client) => {
    await client.query("UPDATE offices SET closed_on = '2025-06-30' WHERE id = $1", [office]);
    await event(client, "offices", office);
    if (!withClerk) return;
    await client.query("UPDATE accounts SET disabled_at = now() WHERE id = $1", [clerk]);
    await event(client, "accounts", clerk);
  });
}
