import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./root";

/**
 * Writes the database client into lib/db/generated unless it is of this schema and this Prisma. Prisma
 * asks for an engine that generation does not use; any file satisfies it, and nothing is fetched.
 */
export async function generateClient(): Promise<void> {
  const stamp = join(ROOT, "lib/db/generated/.stamp");
  const current = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === current) return;
  await promisify(execFile)(
    process.execPath,
    [join(ROOT, "node_modules/prisma/build/index.js"), "generate"],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  await writeFile(stamp, current);
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"])
    hash.update(await readFile(join(ROOT, file)));
  return hash.digest("hex");
}
