import type { ClientBase } from "pg";

type Writer = Pick<ClientBase, "query">;

/** One thing to publish. */
export type Waiting = { readonly id: string; readonly publicationId: number };

/** What waits to be published, oldest first; without those set aside. */
export async function waiting(
  from: Writer,
  { limit, aside }: { readonly limit: number; readonly aside: readonly string[] },
): Promise<readonly Waiting[]> {
  const { rows } = await from.query<Waiting>(
    `SELECT id, publication_id AS "publicationId" FROM outbox
     WHERE done_at IS NULL AND id <> ALL($2::bigint[]) ORDER BY id LIMIT $1`,
    [limit, aside],
  );
  return rows;
}

/**
 * Notes what has been published, each under the next number of a sequence without gaps. Only the one
 * publisher holding the lock gives numbers, so whoever follows them misses nothing.
 */
export async function noteDone(on: Writer, done: readonly Waiting[]): Promise<void> {
  if (done.length === 0) return;
  await on.query(
    `UPDATE outbox SET done_at = clock_timestamp(), sequence = last.number + given.place
     FROM unnest($1::bigint[]) WITH ORDINALITY AS given(id, place),
          (SELECT coalesce(max(sequence), 0) AS number FROM outbox) AS last
     WHERE outbox.id = given.id AND outbox.done_at IS NULL`,
    [done.map(({ id }) => id)],
  );
}
