import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { ENFORCED_RULES } from "@/lib/report/waivers";
import { refusal, stagesOf } from "./stages";
import { createWorld, type World } from "./world";

const { pool } = testDatabase();
const { sql, witnessed } = stagesOf(pool);

const GRANT = `INSERT INTO waivers (report_id, rule, reason, expires_on, granted_by)
  VALUES ($1, $3, $4, '2025-06-30', $2)`;
const REVOKE = "UPDATE waivers SET revoked_by = $2, revoked_at = now() WHERE report_id = $1";

describe("a waiver", () => {
  it("is fixed but for its revocation, and revoked once", async () => {
    const world = await createWorld(pool);
    const { report, reviewer } = world;
    await grant(world);
    for (const change of [
      "expires_on = '2026-06-30'",
      "reason = '另一个理由'",
      "rule = 'N-SIM'",
      `revoked_by = ${reviewer}, revoked_at = now(), reason = '改'`,
    ]) {
      const text = `UPDATE waivers SET ${change} WHERE report_id = $1`;
      expect([change, await refusal(witnessed("reports", report, text, [report]))]).toEqual([
        change,
        "waiver_fixed",
      ]);
    }
    const remove = "DELETE FROM waivers WHERE report_id = $1";
    expect(await refusal(witnessed("reports", report, remove, [report]))).toBe("waiver_fixed");
    await witnessed("reports", report, REVOKE, [report, reviewer]);
    expect(await refusal(witnessed("reports", report, REVOKE, [report, reviewer]))).toBe("waiver_fixed");
    expect(await refusal(sql("TRUNCATE waivers"))).toBe("immutable");
  });

  it("needs an event, a reason, and a rule the database does not enforce itself", async () => {
    const world = await createWorld(pool);
    const row = [world.report, world.reviewer];
    expect(await refusal(sql(GRANT, [...row, "N-FEE", "由市级统一收取"]))).toBe("witnessed");
    expect(await refusal(grant(world, "N-FEE", " \u3000"))).toBe("waiver_reason");
    for (const rule of ENFORCED_RULES) expect(await refusal(grant(world, rule))).toBe("waiver_rule");
  });
});

function grant({ report, reviewer }: World, rule = "N-FEE", reason = "由市级统一收取") {
  return witnessed("reports", report, GRANT, [report, reviewer, rule, reason]);
}
