import { beforeAll, describe, expect, it } from "vitest";
import { db, query } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { STATES } from "@/lib/report/workflow";
import { ALL_DEMO_ACCOUNTS } from "@/lib/samples/demo-accounts";
import { AGENCIES } from "@/lib/samples/district";
import { seedDemo } from "./seed";

testDatabase();

beforeAll(seedDemo);

describe("the demo district in the store", () => {
  it("has at least twelve agencies, three seasons and accounts that need no new password", async () => {
    expect(await db.office.count({ where: { type: { not: "region" } } })).toBe(AGENCIES.length);
    expect(AGENCIES.length).toBeGreaterThanOrEqual(12);
    expect(await db.season.count()).toBe(3);
    expect(await db.account.count({ where: { mustChangePassword: false } })).toBe(ALL_DEMO_ACCOUNTS.length);
  });

  it("has a report in every state", async () => {
    const rows = await query<{ state: string }>("SELECT DISTINCT state FROM reports");
    expect(rows.map(({ state }) => state).sort()).toEqual(Object.keys(STATES).sort());
  });

  it("keeps an archive as printed, with one wrong total", async () => {
    const rows = await query<{ broken: string[] }>(
      "SELECT public.broken_equations(edition, values) AS broken FROM revisions WHERE archive",
    );
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ broken }) => broken.length > 0)).toHaveLength(1);
  });

  it("says that nothing was published before it was submitted, or after today", async () => {
    const rows = await query<{ late: boolean }>(
      `SELECT p.published_at <= r.created_at OR p.published_at > now() AS late
       FROM publications p JOIN revisions r ON r.id = p.revision_id WHERE NOT r.archive`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ late }) => late)).toEqual([]);
  });

  it("publishes one year that does not carry on the year before, with the explanation", async () => {
    const rows = await query<{ content: string }>("SELECT content FROM revisions");
    const explained = rows.filter(({ content }) => content.includes('"rule":"X-CARRY"'));
    expect(explained.length).toBeGreaterThanOrEqual(1);
  });
});
