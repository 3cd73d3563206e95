import { BEGINNING, field, sha256 } from "./link";

/** The head of a chain: its last event when the seal was taken. */
export type Head = {
  readonly subject: string;
  readonly subjectId: number;
  readonly seq: number;
  readonly digest: Buffer;
};

export type SealedFields = {
  readonly number: number;
  /** ISO day in China. */
  readonly day: string;
  /** All events there were. */
  readonly events: string;
  readonly previous: Buffer;
};

/** The root of a seal: over the root of the seal before, what the seal says, and the heads by subject and id. */
export function sealRoot({ number, day, events, previous }: SealedFields, heads: readonly Head[]): Buffer {
  const sorted = [...heads].sort(
    (a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) || a.subjectId - b.subjectId,
  );
  const said = [number, day, events, heads.length].map(field);
  return sha256(previous, ...said, merkleRoot(sorted.map(leafOf)));
}

/** The root of a Merkle tree, as RFC 6962: leaves and nodes are told apart by their first byte. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = leaves.map((leaf) => sha256(LEAF, leaf));
  while (level.length > 1) level = paired(level);
  return level[0] ?? BEGINNING;
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** An odd one goes up as it is. */
function paired(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = level.slice(at, at + 2);
    if (left) above.push(right ? sha256(NODE, left, right) : left);
  }
  return above;
}

function leafOf({ subject, subjectId, seq, digest }: Head): Buffer {
  return Buffer.concat([field(subject), field(subjectId), field(seq), digest]);
}
