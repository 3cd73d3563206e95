import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { ENFORCED_RULES } from "@/lib/report/waivers";
import { refusal, stagesOf } from "./stages";
import { createWorld, revisionRow, submit, zeros, type World } from "./world";

const { pool } = testDatabase();
const { witnessed, sql } = stagesOf(pool);

const EXTEND = `INSERT INTO season_extensions (season_id, office_id, campaign_due, edit_until, reason, granted_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const ENTRY = `INSERT INTO draft_entries (report_id, key, raw, changed_by, changed_at)
  VALUES ($1, $2, '1', $3, $4)`;

/** The first minute after 20 January in China, which is still the 20th in London, and the last before it. */
const LATE = "2025-01-20T16:00:00Z";
const IN_TIME = "2025-01-20T15:59:59Z";

describe("a season", () => {
  it("has its days in order, and leaves on what the database enforces itself", async () => {
    const world = await createWorld(pool);
    expect(await refusal(change(world, "campaign_due = '2025-02-01'"))).toBe("season_days");
    expect(await refusal(change(world, "edit_until = '2025-01-19'"))).toBe("season_days");
    for (const rule of ENFORCED_RULES)
      expect(await refusal(change(world, `rules_off = '{N-FEE,${rule}}'`))).toBe("season_rules");
    await change(world, "edit_until = '2025-01-20', rules_off = '{N-FEE}'");
  });

  it("takes no entry and no revision after the last day of editing", async () => {
    const world = await createWorld(pool);
    await change(world, "edit_until = '2025-01-20'");
    await write(world, "in-time", IN_TIME);
    expect(await refusal(write(world, "late", LATE))).toBe("written_in_time");
    const update = "UPDATE draft_entries SET raw = '2', version = 2, changed_at = $2 WHERE report_id = $1";
    const late = witnessed("reports", world.report, update, [world.report, LATE]);
    expect(await refusal(late)).toBe("written_in_time");
    const row = revisionRow(world, zeros());
    expect(await refusal(submit(pool, world, { ...row, created_at: LATE }))).toBe("written_in_time");
    await submit(pool, world, { ...row, created_at: IN_TIME });
  });

  it("begins no report before it opens, nor after the last day", async () => {
    const world = await createWorld(pool);
    await change(world, "edit_until = '2025-01-20', opens_at = '2025-01-02T00:00:00+08:00'");
    expect(await refusal(begin(world, "2025-01-01T15:59:59Z"))).toBe("report_opened");
    expect(await refusal(begin(world, LATE))).toBe("report_in_time");
  });
});

describe("an extension", () => {
  it("opens the form to the office it is given to, and is never changed", async () => {
    const [world, other] = [await createWorld(pool), await createWorld(pool)];
    for (const each of [world, other]) await change(each, "edit_until = '2025-01-20'");
    await extend(world, "2025-01-24");
    await write(world, "extended", LATE);
    expect(await refusal(write(world, "later", "2025-01-24T16:00:00Z"))).toBe("written_in_time");
    expect(await refusal(write(other, "late", LATE))).toBe("written_in_time");
    const shorten = "UPDATE season_extensions SET campaign_due = '2025-01-21' WHERE season_id = $1";
    expect(await refusal(witnessed("seasons", world.season, shorten, [world.season]))).toBe("immutable");
  });

  it("needs an event, a reason, its days in order, and an office that files here", async () => {
    const [world, other] = [await createWorld(pool), await createWorld(pool)];
    const row = [world.season, world.office, "2025-01-24", null, "机构改革", world.reviewer];
    expect(await refusal(sql(EXTEND, row))).toBe("witnessed");
    expect(await refusal(extend(world, "2025-01-24", { reason: " \u3000" }))).toBe("extension_reason");
    expect(await refusal(extend(world, "2025-01-24", { until: "2025-01-23" }))).toBe("extension_days");
    for (const office of [other.office, world.region])
      expect(await refusal(extend({ ...world, office }, "2025-01-24"))).toBe("extension_fits");
  });
});

function change({ season }: World, set: string) {
  return witnessed("seasons", season, `UPDATE seasons SET ${set} WHERE id = $1`, [season]);
}

function write({ report, clerk }: World, key: string, at: string) {
  return witnessed("reports", report, ENTRY, [report, key, clerk, at]);
}

function extend(
  { season, office, reviewer }: World,
  due: string,
  { until = null, reason = "机构改革" }: { until?: string | null; reason?: string } = {},
) {
  return witnessed("seasons", season, EXTEND, [season, office, due, until, reason, reviewer]);
}

/** Another office of the region begins. */
function begin({ region, season }: World, at: string) {
  const text = `WITH o AS (INSERT INTO offices (type, full_name, short_name, slug, region_id)
      VALUES ('bureau', '某局', '某局', gen_random_uuid()::text, $2) RETURNING id)
    INSERT INTO reports (office_id, year, season_id, edition, created_at)
    SELECT id, 2024, $1, '2021', $3 FROM o`;
  return witnessed("seasons", season, text, [season, region, at]);
}
