import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Place } from "./embedded";
import { Trouble } from "./trouble";

/** Crash recovery of a large database takes its time. */
const PATIENCE = 120_000;

/** Runs a server over a cluster until `stop`; its words go to `folder`/postgres.log. */
export async function launch(
  place: Place,
  cluster: string,
  settings: readonly string[],
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const server = await run(place, cluster, ["-p", String(port), ...[...ALWAYS, ...settings].flatMap(asFlag)]);
  const at = (database: string) => `postgresql://portal:${place.password}@127.0.0.1:${port}/${database}`;
  try {
    await createPortal(await firstConnection(server, at("postgres")));
  } catch (error) {
    await stop(server);
    throw new Trouble("database-does-not-start", `内置数据库没有启动：${await lastWords(place)}`, {
      cause: error,
    });
  }
  return { url: at("portal"), stop: () => stop(server) };
}

const ALWAYS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"];

function asFlag(setting: string): readonly string[] {
  return ["-c", setting];
}

/** A session of its own: a Ctrl-C in the terminal is for the portal, which stops the database last. */
async function run(place: Place, cluster: string, flags: readonly string[]): Promise<ChildProcess> {
  const words = await open(logOf(place), "w", 0o600);
  try {
    return spawn(join(place.bin, "postgres"), ["-D", cluster, ...flags], {
      ...place.account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", words.fd, words.fd],
    });
  } finally {
    await words.close();
  }
}

async function firstConnection(server: ChildProcess, url: string): Promise<pg.Client> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(25)) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("no connection");
}

async function createPortal(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'portal'");
  if (rowCount === 0) await client.query("CREATE DATABASE portal");
  await client.end();
}

/** Fast shutdown: what runs is rolled back, what was answered is kept. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const gone = once(server, "exit");
  server.kill("SIGINT");
  await gone;
}

async function lastWords(place: Place): Promise<string> {
  const words = await readFile(logOf(place), "utf8").catch(() => "");
  return words.trim().split("\n").slice(-2).join(" ");
}

function logOf({ folder }: Place): string {
  return join(folder, "postgres.log");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
