import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { access, chown, constants, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { accountForPostgres, dataFolderFor, nativeFor, type Account } from "./embedded-account";
import { nativeFolder } from "./embedded-binaries";
import { holdFolder } from "./embedded-lock";
import { launch } from "./embedded-server";
import { Trouble } from "./trouble";

export type Embedded = {
  /** Of the database `portal`, as its owner. */
  readonly url: string;
  /** Where the data are: elsewhere than asked when only root may enter there. */
  readonly home: string;
  stop(): Promise<void>;
};

/** Where a server of our own lives and as whom. */
export type Place = {
  readonly folder: string;
  /** Belongs to the account that runs PostgreSQL. */
  readonly home: string;
  readonly bin: string;
  readonly account: Account | null;
  readonly password: string;
};

/**
 * Starts the PostgreSQL that npm brought, its data under `folder`/postgres, on a free port of 127.0.0.1.
 * Refuses: a folder that cannot be written, or that another running portal holds.
 */
export async function startEmbedded(folder: string, settings: readonly string[] = []): Promise<Embedded> {
  const place = await prepare(resolve(folder));
  const release = await holdFolder(place.folder, clusterOf(place));
  try {
    if (!existsSync(clusterOf(place))) await initialise(place);
    const server = await launch(place, clusterOf(place), settings);
    return { url: server.url, home: place.home, stop: () => server.stop().then(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepare(folder: string): Promise<Place> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const account = accountForPostgres();
    const home = await homeIn(folder, account);
    const password = await secretIn(join(folder, "postgres.secret"));
    const native = await nativeFolder();
    return {
      folder,
      home,
      account,
      password,
      bin: join(account ? await nativeFor(native, account) : native, "bin"),
    };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC"].includes(code)) throw error;
    throw new Trouble("data-folder-not-writable", `数据目录 ${folder} 不能写入（${code}）`, { cause: error });
  }
}

async function homeIn(folder: string, account: Account | null): Promise<string> {
  const home = join(folder, "postgres");
  if (account) return dataFolderFor(home, account);
  await mkdir(home, { recursive: true, mode: 0o700 });
  return home;
}

function clusterOf({ home }: Place): string {
  return join(home, "cluster");
}

async function secretIn(file: string): Promise<string> {
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return (await readFile(file, "utf8")).trim();
}

/** Renamed when whole: a start cut short leaves nothing half made. */
async function initialise(place: Place): Promise<void> {
  const fresh = join(place.home, "cluster-new");
  const secret = join(place.home, "initial");
  await rm(fresh, { recursive: true, force: true });
  await writeFile(secret, place.password, { mode: 0o600 });
  if (place.account) await chown(secret, place.account.uid, place.account.gid);
  try {
    await promisify(execFile)(
      join(place.bin, "initdb"),
      [`--pgdata=${fresh}`, `--pwfile=${secret}`, ...CLUSTER],
      {
        ...place.account,
        cwd: "/",
      },
    );
    await rename(fresh, clusterOf(place));
  } catch (error) {
    throw new Trouble("database-does-not-start", `内置数据库初始化失败（${String(error)}）`, {
      cause: error,
    });
  } finally {
    await rm(secret, { force: true });
  }
}

/** UTF-8 by PostgreSQL's own rules: the same order and letters on every machine. */
const CLUSTER = [
  "--username=portal",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
] as const;
