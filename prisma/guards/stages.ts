import type pg from "pg";
import { failureOf } from "@/lib/db/failure";
import { approve, publicationRow, publish } from "./publishing";
import { createWorld, event, revisionRow, submit, transaction, zeros, type World } from "./world";

export type Submitted = World & { readonly revision: number; readonly sha256: string };

/** Which guard refused, or that nothing did. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "nothing refused it";
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return failure.constraint ?? `${failure.code}: ${String(error)}`;
  }
}

/** Reports brought as far as a test needs them, and statements as with psql. */
export function stagesOf(pool: pg.Pool) {
  async function submitted(): Promise<Submitted> {
    const world = await createWorld(pool);
    const row = revisionRow(world, zeros());
    return { ...world, revision: await submit(pool, world, row), sha256: row.content_sha256 };
  }
  async function approved(): Promise<Submitted> {
    const world = await submitted();
    await approve(pool, world, world.revision);
    return world;
  }
  async function published(): Promise<Submitted & { readonly publication: number }> {
    const world = await approved();
    const row = publicationRow(world, world.revision, world.sha256);
    return { ...world, publication: await publish(pool, world, row) };
  }
  return {
    submitted,
    approved,
    published,
    sql: (text: string, values: readonly unknown[] = []) => pool.query(text, [...values]),
    /** One statement in a transaction that also says what it is about. */
    witnessed: (subject: string, id: number, text: string, values: readonly unknown[] = []) =>
      transaction(pool, async (client) => {
        await client.query(text, [...values]);
        await event(client, subject, id);
      }),
  };
}
