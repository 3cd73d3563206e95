import { BEGINNING } from "./link";
import { sealRoot, type Head, type SealedFields } from "./seal-root";
import type { Broken, Read } from "./verify";

/** Roots kept elsewhere, by number of the seal, in hex. */
export type KnownRoots = ReadonlyMap<number, string>;

/** Recomputes every seal, holds it against the roots known from elsewhere and against the events it sealed. */
export async function brokenSeals(
  read: Read,
  known: KnownRoots,
): Promise<{ readonly seals: number; readonly faults: readonly Broken[] }> {
  const seals = await read<Sealed>(SEALS);
  const faults: Broken[] = [];
  let before: Pick<Sealed, "number" | "root"> = { number: 0, root: BEGINNING };
  for (const seal of seals) {
    const root = sealRoot(seal, await read<Head>(HEADS, [seal.number]));
    const whole = seal.number === before.number + 1 && seal.previous.equals(before.root);
    if (!whole || !root.equals(seal.root)) faults.push({ why: "seal", at: null, id: String(seal.number) });
    before = seal;
  }
  const roots = new Map(seals.map(({ number, root }) => [number, root.toString("hex")]));
  for (const [number, root] of known)
    if (roots.get(number) !== root) faults.push({ why: "root", at: null, id: String(number) });
  return { seals: seals.length, faults: [...(await unfound(read)), ...faults] };
}

type Sealed = SealedFields & { readonly root: Buffer };

/** Events a seal holds and the trail does not, or not so. */
async function unfound(read: Read): Promise<readonly Broken[]> {
  const rows = await read<Head>(UNFOUND);
  return rows.map(({ subject, subjectId, seq }) => ({
    why: "missing",
    at: { subject, subjectId, seq },
    id: `${subject} ${subjectId}`,
  }));
}

const SEALS = `SELECT number, day::text, events::text, previous, root FROM audit_seals ORDER BY number`;

const HEADS = `SELECT subject, subject_id AS "subjectId", seq, digest FROM audit_heads WHERE seal_number = $1`;

const UNFOUND = `
SELECT h.subject, h.subject_id AS "subjectId", h.seq, h.digest
FROM audit_heads h LEFT JOIN events e ON e.subject = h.subject AND e.subject_id = h.subject_id AND e.seq = h.seq
WHERE e.digest IS DISTINCT FROM h.digest ORDER BY h.subject, h.subject_id, h.seq`;
