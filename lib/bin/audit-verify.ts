import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { linesOf } from "@/lib/audit/broken-words";
import { AUDIT_FILE, readRoots } from "@/lib/publish/audit-file";
import { withDatabase } from "./with-database";

/**
 * `npm run audit:verify -- [ROOTS.json]`: recomputes the audit trail and its seals, held against the published
 * roots or a copy of them kept elsewhere. Exit 0 when all is as it was written, 1 when not, 2 when not read.
 */
await withDatabase(async ({ PUBLISHED_DIR }) => {
  const { verify } = await import("@/lib/audit/verify");
  const { query } = await import("@/lib/db/client");
  const path = process.argv[2] ?? join(PUBLISHED_DIR, AUDIT_FILE);
  const known = readRoots(await readFile(path, "utf8"));
  const progress = (events: number) => process.stderr.write(`\r已核对 ${events} 条`);
  const { events, chains, seals, broken } = await verify({ read: query, known, progress });
  process.stderr.write("\n");
  const read = `留痕${events}条，${chains}条链，封存${seals}次，对照根值${known.size}个（${path}）`;
  console.log(broken.length === 0 ? `${read}：与记录时一致` : [`${read}：`, ...linesOf(broken)].join("\n"));
  process.exitCode = broken.length === 0 ? 0 : 1;
});
