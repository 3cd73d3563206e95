import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { createWorld, event, transaction } from "@/prisma/guards/world";
import { takeSeal, takeSealOfDay } from "./take-seal";
import { verify, type Read } from "./verify";

const { pool } = testDatabase();

/** The roots somebody kept outside of the database. */
const known = new Map<number, string>();

const readBy =
  (client: Pick<PoolClient, "query">): Read =>
  async (sql, values = []) =>
    (await client.query(sql, [...values])).rows as never;

async function seal(day: string) {
  const client = await pool.connect();
  const taken = await takeSeal(client, new Date(`${day}T10:00:00+08:00`));
  client.release();
  if (taken) known.set(taken.number, taken.root.toString("hex"));
  return taken;
}

beforeAll(async () => {
  const { office, report, clerk } = await createWorld(pool);
  const happens = async (times: number) => {
    for (let n = 0; n < times; n += 1)
      await transaction(pool, async (client) => {
        await event(client, "reports", report);
        if (n % 3 === 0) await event(client, "offices", office);
        if (n % 7 === 0) await event(client, "accounts", clerk);
      });
  };
  await happens(20);
  await seal("2026-01-05");
  await happens(15);
  await seal("2026-01-06");
});

describe("the audit trail", () => {
  it("is whole as it was written, in every chain and seal", async () => {
    const verified = await verify({ read: readBy(pool), known });
    expect(verified.broken).toEqual([]);
    expect(verified.seals).toBe(2);
    expect(verified.events).toBeGreaterThan(50);
  });

  it("takes a seal a day, and none where nothing happened", async () => {
    const client = await pool.connect();
    expect(await takeSealOfDay(client, new Date("2026-01-06T20:00:00+08:00"))).toBeNull();
    expect(await takeSealOfDay(client, new Date("2026-01-07T00:00:00+08:00"))).toBeNull();
    client.release();
  });

  it("chains events of one thing that many write at the same time", async () => {
    const { report } = await createWorld(pool);
    const write = () => transaction(pool, (client) => event(client, "reports", report));
    await Promise.all(Array.from({ length: 40 }, write));
    const sql =
      "SELECT array_agg(seq ORDER BY id) AS seqs FROM events WHERE subject = 'reports' AND subject_id = $1";
    const seqs = (await pool.query<{ seqs: number[] }>(sql, [report])).rows[0]?.seqs ?? [];
    expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_, at) => at + 1));
    expect((await verify({ read: readBy(pool), known })).broken).toEqual([]);
  });

  it(
    "shows each of a thousand random tamperings by whoever owns the database",
    { timeout: 300_000 },
    async () => {
      const client = await pool.connect();
      const sealed = (await client.query<Place>(SEALED)).rows;
      const tamper = fc.record({
        how: fc.constantFrom(...WAYS),
        at: fc.constantFrom(...sealed),
        n: fc.nat(1_000),
      });
      await fc.assert(
        fc.asyncProperty(tamper, async ({ how, at, n }) => {
          await client.query("BEGIN");
          await client.query(UNGUARDED);
          await client.query(how.sql(at, n));
          const { broken } = await verify({ read: readBy(client), known });
          await client.query("ROLLBACK");
          expect(broken.length, `${how.name} ${at.subject} ${at.subjectId} #${at.seq}`).toBeGreaterThan(0);
          if (how.named) expect(broken[0]?.at).toEqual(at);
        }),
        { numRuns: 1_000 },
      );
      client.release();
    },
  );

  it("finds nothing in a trail whose roots were forged as well: only a root kept elsewhere tells", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query(UNGUARDED);
    await client.query(
      "ALTER TABLE audit_seals DISABLE TRIGGER USER; ALTER TABLE audit_heads DISABLE TRIGGER USER",
    );
    await client.query("DELETE FROM audit_heads; DELETE FROM audit_seals; DELETE FROM events");
    const forged = await verify({ read: readBy(client) });
    const held = await verify({ read: readBy(client), known });
    await client.query("ROLLBACK");
    client.release();
    expect(forged.broken).toEqual([]);
    expect(held.broken.map(({ why }) => why)).toEqual(["root", "root"]);
  });
});

type Place = { readonly subject: string; readonly subjectId: number; readonly seq: number };

type Way = {
  readonly name: string;
  readonly sql: (at: Place, n: number) => string;
  /** Whether the first that is told is the very event. */
  readonly named: boolean;
};

const UNGUARDED = "ALTER TABLE events DISABLE TRIGGER USER";

const SEALED = `SELECT e.subject, e.subject_id AS "subjectId", e.seq FROM events e
  JOIN audit_heads h ON h.subject = e.subject AND h.subject_id = e.subject_id AND e.seq <= h.seq
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const here = ({ subject, subjectId, seq }: Place, sign = "=") =>
  `subject = '${subject}' AND subject_id = ${subjectId} AND seq ${sign} ${seq}`;

const edit = (name: string, set: (n: number) => string): Way => ({
  name,
  sql: (at, n) => `UPDATE events SET ${set(n)} WHERE ${here(at)}`,
  named: true,
});

/** As somebody would who knows how the digests are made. */
const rechained = (at: Place) => `DO $$ DECLARE e events; before bytea; n int := 0; BEGIN
  FOR e IN SELECT * FROM events WHERE subject = '${at.subject}' AND subject_id = ${at.subjectId} ORDER BY seq LOOP
    n := n + 1; e.seq := n; e.previous := coalesce(before, decode(repeat('00', 32), 'hex'));
    before := chain_link(e);
    UPDATE events SET seq = n, previous = e.previous, digest = before WHERE id = e.id;
  END LOOP; END $$`;

const WAYS: readonly Way[] = [
  edit("another moment", (n) => `at = at + interval '${n + 1} milliseconds'`),
  edit("another person", () => "actor_id = coalesce(actor_id, 0) + 1"),
  edit("another kind", () => "kind = kind || 'x'"),
  edit("another detail", (n) => `detail = detail || '{"n": ${n}}'`),
  edit("another number", (n) => `id = id + 1000000 + ${n}`),
  edit("another digest", () => "digest = sha256(digest)"),
  edit("another before", () => "previous = sha256(previous)"),
  { name: "taken out", sql: (at) => `DELETE FROM events WHERE ${here(at)}`, named: true },
  { name: "cut off", sql: (at) => `DELETE FROM events WHERE ${here(at, ">=")}`, named: false },
  {
    name: "said of another",
    sql: (at, n) => `UPDATE events SET subject_id = 1000000 + ${n} WHERE ${here(at)}`,
    named: false,
  },
  {
    name: "edited and chained anew",
    sql: (at) => `UPDATE events SET kind = kind || 'x' WHERE ${here(at)}; ${rechained(at)}`,
    named: false,
  },
  {
    name: "taken out and chained anew",
    sql: (at) => `DELETE FROM events WHERE ${here(at)}; ${rechained(at)}`,
    named: false,
  },
  {
    name: "slipped in",
    sql: (at) => `UPDATE events SET seq = seq + 100000 WHERE ${here(at, ">=")};
      INSERT INTO events (kind, subject, subject_id, seq) VALUES ('forged', '${at.subject}', ${at.subjectId}, ${at.seq});
      ${rechained(at)}`,
    named: false,
  },
];
