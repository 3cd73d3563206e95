import type { PoolClient } from "pg";
import { dayOf } from "@/lib/report/dates";
import { BEGINNING } from "./link";
import { sealRoot, type Head } from "./seal-root";

/** A seal as it is made known. */
export type Seal = { readonly number: number; readonly day: string; readonly root: Buffer };

/**
 * Seals the audit trail as it stands, when anything happened since the last seal; null when nothing did.
 * To be called by one process at a time, on a connection of its own.
 */
export async function takeSeal(client: PoolClient, at: Date): Promise<Seal | null> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    const seal = await sealNow(client, at);
    await client.query("COMMIT");
    return seal;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Seals once a day: what happened up to yesterday has its root before today's first look. */
export async function takeSealOfDay(client: PoolClient, at: Date): Promise<Seal | null> {
  const { rows } = await client.query<{ today: boolean }>(SEALED_TODAY, [dayOf(at)]);
  return rows[0]?.today ? null : takeSeal(client, at);
}

async function sealNow(client: PoolClient, at: Date): Promise<Seal | null> {
  const heads = (await client.query<Head>(GROWN)).rows;
  if (heads.length === 0) return null;
  const last = (await client.query<{ number: number; root: Buffer }>(LAST)).rows[0];
  const { rows } = await client.query<{ events: string }>("SELECT count(*)::text AS events FROM events");
  const fields = {
    number: (last?.number ?? 0) + 1,
    day: dayOf(at),
    events: rows[0]?.events ?? "0",
    previous: last?.root ?? BEGINNING,
  };
  const root = sealRoot(fields, heads);
  const { number, day, events, previous } = fields;
  await client.query(SEAL, [number, day, at, events, previous, root]);
  const column = <K extends keyof Head>(name: K) => heads.map((head) => head[name]);
  await client.query(HEADS, [
    number,
    column("subject"),
    column("subjectId"),
    column("seq"),
    column("digest"),
  ]);
  return { number, day, root };
}

const SEALED_TODAY = "SELECT EXISTS (SELECT FROM audit_seals WHERE day >= $1::date) AS today";

const LAST = "SELECT number, root FROM audit_seals ORDER BY number DESC LIMIT 1";

/** The head of every chain that no seal holds yet. */
const GROWN = `
SELECT head.subject, head.subject_id AS "subjectId", head.seq, head.digest
FROM (SELECT DISTINCT ON (subject, subject_id) subject, subject_id, seq, digest
      FROM events ORDER BY subject, subject_id, seq DESC) AS head
WHERE NOT EXISTS (SELECT FROM audit_heads h
  WHERE h.subject = head.subject AND h.subject_id = head.subject_id AND h.seq >= head.seq)`;

const SEAL = `
INSERT INTO audit_seals (number, day, sealed_at, events, previous, root) VALUES ($1, $2, $3, $4, $5, $6)`;

const HEADS = `
INSERT INTO audit_heads (seal_number, subject, subject_id, seq, digest)
SELECT $1, * FROM unnest($2::text[], $3::int[], $4::int[], $5::bytea[])`;
