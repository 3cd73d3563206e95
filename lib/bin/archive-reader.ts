import { setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { settleReading, type Outcome } from "@/lib/commands/archive/settle-reading";
import { alone, LEADS } from "@/lib/db/alone";
import { log } from "@/lib/log";
import { readApart } from "@/lib/queries/shared/read-apart";
import { Refusal } from "@/lib/report/refusal";

export type ArchiveReader = { stop(): Promise<void> };

/** How often it is looked for work, and how long to wait after trouble or for the lead; milliseconds. */
const POLL = 500;
const AFTER_TROUBLE = 1_000;

/**
 * Reads the files of past reports that wait, one after another, each in a process of its own; one process of all
 * does so. What was not finished is begun again by whoever comes next: a file waits until its reading is written.
 */
export function startArchiveReader(): ArchiveReader {
  const ending = new AbortController();
  const running = runUntil(ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function runUntil(signal: AbortSignal): Promise<void> {
  let said = "";
  while (!signal.aborted) {
    try {
      await alone(LEADS.archiveReader, (client) => readWaiting(client, signal));
      said = "";
    } catch (error) {
      // An outage of an hour is one line, not an hour of lines.
      const message = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && message !== said) log.error({ error: message }, "archive reader interrupted");
      said = message;
    }
    await rest(AFTER_TROUBLE, signal);
  }
}

async function readWaiting(client: PoolClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const [file] = (await client.query<Waiting>(NEXT)).rows;
    if (!file) await rest(POLL, signal);
    else await settle(file);
  }
}

type Waiting = { readonly id: number; readonly name: string; readonly bytes: Buffer };

async function settle({ id, name, bytes }: Waiting): Promise<void> {
  const outcome = await outcomeOf(bytes, name.split("/").at(-1) ?? name);
  await settleReading(id, outcome).catch((thrown: unknown) => {
    // Put aside while it was read.
    if (!(thrown instanceof Refusal)) throw thrown;
  });
}

async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  try {
    return { reading: await readApart(bytes, name) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) log.error({ err: thrown }, "a past report could not be read");
    const issues = thrown instanceof Refusal ? thrown.issues : [];
    return {
      trouble: issues.map(({ message }) => message).join("；") || `“${name}”没有读出内容，请换一种格式后再试`,
      scan: issues.some(({ at }) => at === "scan"),
    };
  }
}

const NEXT = `SELECT id, name, bytes FROM archive_items WHERE state = 'waiting' ORDER BY id LIMIT 1`;

async function rest(time: number, signal: AbortSignal): Promise<void> {
  await pause(time, undefined, { signal }).catch(() => undefined);
}
