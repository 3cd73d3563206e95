import { setTimeout as pause } from "node:timers/promises";
import { store } from "./client";
import { mayRetry } from "./failure";
import type { Prisma } from "./generated/client";

/** What an event can be about: a table whose rows never change in silence. */
export type Subject = "offices" | "accounts" | "seasons" | "reports" | "publications" | "archive_batches";

/** What happened, to what. `at` is now unless given. */
export type Event = {
  readonly subject: Subject;
  readonly subjectId: number;
  /** e.g. report.submitted */
  readonly kind: string;
  readonly detail?: Prisma.InputJsonObject;
  readonly at?: Date;
};

/** What a command answers, and what it says happened: at least one thing. */
export type Done<Result> = {
  readonly events: readonly [Event, ...(readonly Event[])];
  readonly result: Result;
};

declare const inside: unique symbol;

/** A client that writes. Only `command` gives one out; Prisma's own does not pass for it. */
export type Tx = Omit<Prisma.TransactionClient, "$executeRawUnsafe" | "$queryRawUnsafe"> & {
  readonly [inside]: true;
};

/** Who does it; null for what the system does by itself. */
export type By = { readonly accountId: number } | null;

type Options = { readonly isolation?: "ReadCommitted" | "Serializable" };

const TRIES = 5;

/**
 * The only place that opens a transaction: lock, allow, check, change, record. Events are written in it.
 * Runs the body again, up to five times, when PostgreSQL could not serialise it. A throw undoes all.
 */
export async function command<Result>(
  actor: By,
  body: (tx: Tx) => Promise<Done<Result>>,
  { isolation = "ReadCommitted" }: Options = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.client.$transaction((tx) => run(actor, body, tx as unknown as Tx), {
        isolationLevel: isolation,
        maxWait: 5_000,
        timeout: 20_000,
      });
    } catch (error) {
      if (attempt >= TRIES || !mayRetry(error)) throw error;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function run<Result>(actor: By, body: (tx: Tx) => Promise<Done<Result>>, tx: Tx): Promise<Result> {
  const { events, result } = await body(tx);
  await tx.event.createMany({
    data: events.map((event) => ({
      ...event,
      detail: event.detail ?? {},
      actorId: actor?.accountId ?? null,
    })),
  });
  return result;
}
