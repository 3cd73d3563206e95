import type { PoolClient } from "pg";
import type { PublicFile } from "./published-folder";

/** Where the roots of the audit trail are made known. */
export const AUDIT_FILE = "open-data/audit.json";

type Seal = { readonly number: number; readonly day: string; readonly events: string; readonly root: string };

/** The roots of all seals, so that whoever keeps a copy can prove what the trail was. */
export async function auditFile(client: PoolClient): Promise<PublicFile> {
  const seals = (await client.query<Seal>(SEALS)).rows;
  const text = JSON.stringify({ format: "gior/audit/1", digest: "SHA-256", seals }, null, 1);
  return { path: AUDIT_FILE, text: `${text}\n` };
}

/** The roots in such a file, by number. Refuses: a file of another kind. */
export function readRoots(text: string): ReadonlyMap<number, string> {
  const { format, seals } = JSON.parse(text) as { format?: string; seals: readonly Seal[] };
  if (format !== "gior/audit/1") throw new RangeError("不是留痕根值文件");
  return new Map(seals.map(({ number, root }) => [number, root]));
}

const SEALS = `
SELECT number, day::text, events::text, encode(root, 'hex') AS root FROM audit_seals ORDER BY number`;
