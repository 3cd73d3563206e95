import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "./embedded";
import { migrate } from "./migrate";

/** Nothing here outlives the run: speed before safety. */
const HASTY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Starts the suite's own PostgreSQL and migrates the database that those of the files are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "gior-test-"));
  const server = await startEmbedded(folder, HASTY);
  await migrate(server.url);
  await asTemplate(server.url);
  project.provide("testServer", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function asTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/portal$/u, "/postgres") });
  await client.connect();
  await client.query("ALTER DATABASE portal IS_TEMPLATE true");
  await client.end();
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: string;
  }
}
