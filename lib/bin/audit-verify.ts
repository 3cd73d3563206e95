import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { verify, type Broken } from "@/lib/audit/verify";
import { disconnect, query } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AUDIT_FILE, readRoots } from "@/lib/publish/audit-file";
import { ROOT } from "./root";

/**
 * `npm run audit:verify -- [ROOTS.json]`: recomputes the audit trail and its seals, held against the published
 * roots or a copy of them kept elsewhere. Exit 0 when all is as it was written, 1 when not, 2 when not read.
 */
process.chdir(ROOT);

try {
  const path = process.argv[2] ?? join(env().PUBLISHED_DIR, AUDIT_FILE);
  const known = readRoots(await readFile(path, "utf8"));
  const progress = (events: number) => process.stderr.write(`\r已核对 ${events} 条`);
  const { events, chains, seals, broken } = await verify({ read: query, known, progress });
  process.stderr.write("\n");
  const read = `留痕${events}条，${chains}条链，封存${seals}次，对照根值${known.size}个（${path}）`;
  console.log(broken.length === 0 ? `${read}：与记录时一致` : [`${read}：`, ...told(broken)].join("\n"));
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`没有核对：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await disconnect();
}

const SHOWN = 20;

function told(broken: readonly Broken[]): readonly string[] {
  const lines = broken.slice(0, SHOWN).map(lineOf);
  const first = `最先不符的一处：${lines[0]}`;
  const more = broken.length > SHOWN ? [`另有${broken.length - SHOWN}处`] : [];
  return [first, ...lines.slice(1), ...more];
}

function lineOf({ why, at, id }: Broken): string {
  const place = at ? `${at.subject} ${at.subjectId} 第${at.seq}条（编号${id}）` : `第${id}次封存`;
  return `${place}：${WORDS[why]}`;
}

const WORDS: Readonly<Record<Broken["why"], string>> = {
  altered: "内容被改动",
  "out-of-order": "与前一条不衔接",
  missing: "这一条缺失，或者不是封存时的那一条",
  seal: "封存记录被改动",
  root: "与公布的根值不同，或者封存记录缺失",
};
