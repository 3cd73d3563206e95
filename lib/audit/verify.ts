import type { QueryResultRow } from "pg";
import { brokenSeals, type KnownRoots } from "./broken-seals";
import { BEGINNING, linkOf, type Linked } from "./link";

/** Something that is not as it was written; the event where it is one. */
export type Broken = {
  readonly why: "altered" | "out-of-order" | "missing" | "seal" | "root";
  /** Of the event, or of the one that should be there. */
  readonly at: { readonly subject: string; readonly subjectId: number; readonly seq: number } | null;
  /** The number of the event where it is there, of the seal where it is one. */
  readonly id: string;
};

export type Verified = {
  readonly events: number;
  readonly chains: number;
  readonly seals: number;
  /** In the order of the chains, the seals last; empty when all is as it was written. */
  readonly broken: readonly Broken[];
};

/** How the trail is read: rows of one statement after another. */
export type Read = <Row extends QueryResultRow>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

type Trail = {
  readonly read: Read;
  readonly known?: KnownRoots;
  /** Hears how many events have been read. */
  readonly progress?: (events: number) => void;
};

/**
 * Recomputes the whole trail outside of the database: every chain, every seal, and the roots that are known
 * from elsewhere.
 */
export async function verify({ read, known = new Map(), progress }: Trail): Promise<Verified> {
  const broken: Broken[] = [];
  let last: Linked | null = null;
  let [events, chains] = [0, 0];
  for (;;) {
    const batch: readonly Linked[] = await read<Linked>(NEXT, [
      last?.subject ?? "",
      last?.subjectId ?? 0,
      last?.seq ?? 0,
    ]);
    for (const event of batch) {
      const before = follows(last, event) ? last : null;
      if (!before) chains += 1;
      const fault = faultOf(event, before);
      if (fault) broken.push(fault);
      last = event;
    }
    events += batch.length;
    progress?.(events);
    if (batch.length < BATCH) break;
  }
  const { seals, faults } = await brokenSeals(read, known);
  return { events, chains, seals, broken: [...broken, ...faults] };
}

function follows(before: Linked | null, event: Linked): boolean {
  return before?.subject === event.subject && before.subjectId === event.subjectId;
}

function faultOf(event: Linked, before: Linked | null): Broken | null {
  const { subject, subjectId, id } = event;
  const seq = (before?.seq ?? 0) + 1;
  const at = { subject, subjectId, seq };
  if (event.seq !== seq) return { why: "missing", at, id };
  if (!event.previous.equals(before?.digest ?? BEGINNING)) return { why: "out-of-order", at, id };
  return event.digest.equals(linkOf(event)) ? null : { why: "altered", at, id };
}

const BATCH = 5_000;

const NEXT = `
SELECT id::text, subject, subject_id AS "subjectId", seq,
       trunc(extract(epoch FROM at) * 1000)::bigint::text AS at, actor_id AS "actorId", kind, detail::text,
       previous, digest
FROM events WHERE (subject, subject_id, seq) > ($1, $2, $3)
ORDER BY subject, subject_id, seq LIMIT ${BATCH}`;
