import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateClient } from "./generate";
import { ROOT } from "./root";

/** Everything a build is made of. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "tsconfig.json",
];

/**
 * Builds the application unless the build there is of these very sources. Gives whether it built.
 * Refuses: sources that do not build, with what the build said.
 */
export async function buildApplication(
  announce: () => void = () => undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  await generateClient();
  const stamp = join(ROOT, ".next/source.sha256");
  const current = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === current) return false;
  announce();
  await build(signal);
  await writeFile(stamp, current);
  return true;
}

async function build(signal: AbortSignal | undefined): Promise<void> {
  const next = spawn(process.execPath, [join(ROOT, "node_modules/next/dist/bin/next"), "build"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal && { signal }),
  });
  const said: Buffer[] = [];
  for (const stream of [next.stdout, next.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(next, "close")) as [number | null];
  if (code !== 0) throw new Error(Buffer.concat(said).toString("utf8"));
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES)
    for (const file of await filesOf(source)) hash.update(file).update(await readFile(join(ROOT, file)));
  return hash.digest("hex");
}

/** Every file at or under a path, in a fixed order; generated code and tests make no difference. */
async function filesOf(source: string): Promise<readonly string[]> {
  const at = join(ROOT, source);
  if (!existsSync(at)) return [];
  const found = await readdir(at, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!found) return [source];
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => file.slice(ROOT.length + 1))
    .filter((file) => !file.startsWith("lib/db/generated/") && !/\.test\.tsx?$/u.test(file))
    .sort();
}
