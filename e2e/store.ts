import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { FOLDER } from "./running";

/** The database of the running portal, as its owner sees it with psql: for what no page offers a test. */
export async function withStore<T>(body: (client: pg.Client) => Promise<T>): Promise<T> {
  const data = join(FOLDER, "data");
  const password = readFileSync(join(data, "postgres.secret"), "utf8").trim();
  const [, , , port] = readFileSync(join(data, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n");
  const client = new pg.Client(`postgresql://portal:${password}@127.0.0.1:${port}/portal`);
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}
