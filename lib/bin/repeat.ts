import { setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { alone } from "@/lib/db/alone";
import { log } from "@/lib/log";

export type Repeated = { stop(): Promise<void> };

type Job = {
  readonly name: string;
  /** Any number that nobody else in this database uses. */
  readonly lock: number;
  /** From the end of one run to the next, milliseconds. */
  readonly every: number;
  /** `client` is the connection that holds the lock. */
  readonly run: (signal: AbortSignal, client: PoolClient) => Promise<unknown>;
};

/** Runs a job now and again, in one process of all that share the database. Trouble ends one run, not the job. */
export function repeat(job: Job): Repeated {
  const ending = new AbortController();
  const running = runUntil(job, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function runUntil({ name, lock, every, run }: Job, signal: AbortSignal): Promise<void> {
  let said = "";
  while (!signal.aborted) {
    try {
      await alone(lock, (client) => run(signal, client));
      said = "";
    } catch (error) {
      // An outage of an hour is one line, not an hour of lines.
      const message = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && message !== said) log.error({ error: message }, `${name} interrupted`);
      said = message;
    }
    await pause(every, undefined, { signal }).catch(() => undefined);
  }
}
