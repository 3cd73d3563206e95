import { setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { alone, LEADS } from "@/lib/db/alone";
import { warmUp } from "./documents/writing-process";
import { PublishedFolder } from "./published-folder";
import { frameOf } from "./site";
import { Publishing } from "./publishing";

export type Publisher = { stop(): Promise<void> };

/** How often the outbox is looked at, and how long to wait after trouble or for the lead; milliseconds. */
const POLL = 250;
const AFTER_TROUBLE = 1_000;

/** Offices and seasons change rarely: once in so many looks. */
const ROSTER_ROUNDS = 8;

/**
 * Publishes whatever the outbox holds, in this process or another's: one leads, the others wait.
 * The loss of the database ends nothing: it goes on where it was when the database is back.
 */
export function startPublisher({ folder }: { readonly folder: string }): Publisher {
  const ending = new AbortController();
  const running = runUntil(folder, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function runUntil(folder: string, signal: AbortSignal): Promise<void> {
  let said = "";
  while (!signal.aborted) {
    try {
      await alone(LEADS.publisher, (client) => lead(client, folder, signal));
      said = "";
    } catch (error) {
      // An outage of an hour is one line, not an hour of lines.
      if (!signal.aborted && messageOf(error) !== said) {
        log.error({ error: messageOf(error) }, "publisher interrupted");
      }
      said = messageOf(error);
    }
    await rest(AFTER_TROUBLE, signal);
  }
}

async function lead(client: PoolClient, folder: string, signal: AbortSignal): Promise<void> {
  const publishing = new Publishing(client, await PublishedFolder.open(folder), frameOf(env()));
  // Ready by the time something is published.
  warmUp();
  try {
    await publishing.catchUp();
    for (let round = 0; !signal.aborted; round += 1) {
      const published = await publishing.publishWaiting();
      if (round % ROSTER_ROUNDS === 0) await publishing.followRoster();
      const worked = published > 0 || (await publishing.writeOwed()) || (await publishing.advance());
      if (!worked) await rest(POLL, signal);
    }
  } finally {
    await publishing.end();
  }
}

async function rest(time: number, signal: AbortSignal): Promise<void> {
  await pause(time, undefined, { signal }).catch(() => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
