import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, lstat, mkdir, readlink, realpath, stat, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Whom PostgreSQL runs as, where that is not the user who starts it. */
export type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: an account without rights then; null for an ordinary user. */
export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return accountOf("postgres") ?? created("postgres") ?? accountOf("nobody") ?? { uid: 65_534, gid: 65_534 };
}

/** Whether the account may walk down to the folder. Access lists are not looked at. */
export async function reachable(path: string, account: Account): Promise<boolean> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === dirname(at)) return true;
  }
}

/** The binaries where the account can run them: a copy outside a checkout that only root may enter. */
export async function nativeFor(native: string, account: Account): Promise<string> {
  if (await reachable(join(native, "bin/postgres"), account)) return native;
  const copy = join(await shelterOf(native), "native");
  if (!existsSync(join(copy, "bin/postgres"))) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", copy]);
  }
  return copy;
}

/**
 * A data folder the account can reach, by the path it can reach it by. Below a folder that only root may
 * enter it becomes a link to one that stands outside.
 */
export async function dataFolderFor(folder: string, account: Account): Promise<string> {
  const parent = dirname(folder);
  await chmod(parent, (await stat(parent)).mode | 0o011);
  if (!(await isLink(folder)) && !(await reachable(parent, account))) {
    const outside = join(await shelterOf(folder), "data");
    await mkdir(outside, { recursive: true, mode: 0o711 });
    await symlink(outside, folder);
  }
  // Where the link leads may be gone, e.g. in a copy on another machine.
  await mkdir(await readlink(folder).catch(() => folder), { recursive: true, mode: 0o711 });
  await chown(folder, account.uid, account.gid);
  return realpath(folder);
}

async function shelterOf(path: string): Promise<string> {
  const name = createHash("sha256").update(resolve(path)).digest("hex").slice(0, 16);
  const shelter = join("/var/lib/gior-portal", name);
  await mkdir(shelter, { recursive: true, mode: 0o755 });
  return shelter;
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function accountOf(name: string): Account | null {
  const id = (kind: string) =>
    Number(execFileSync("id", [kind, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function created(name: string): Account | null {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], { stdio: "ignore" });
  } catch {
    return null;
  }
  return accountOf(name);
}
