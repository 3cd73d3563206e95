import { createHash } from "node:crypto";

/** An event as the trail is read: every field as the text that was chained. */
export type Linked = {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: number;
  /** The place in the chain of the subject, from 1. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: string;
  readonly actorId: number | null;
  readonly kind: string;
  readonly detail: string;
  readonly previous: Buffer;
  readonly digest: Buffer;
};

/** What stands before the first event of a chain. */
export const BEGINNING = Buffer.alloc(32);

/** The digest an event must have: as `chain_link` of prisma/guards/chain, without the database. */
export function linkOf(event: Omit<Linked, "digest">): Buffer {
  const { previous, subject, subjectId, seq, id, at, actorId, kind, detail } = event;
  return sha256(previous, ...[subject, subjectId, seq, id, at, actorId, kind, detail].map(field));
}

/** A value with its length in front: 4 bytes, -1 for none, then UTF-8. */
export function field(value: string | number | null): Buffer {
  const text = value === null ? Buffer.alloc(0) : Buffer.from(String(value));
  const length = Buffer.alloc(4);
  length.writeInt32BE(value === null ? -1 : text.length);
  return Buffer.concat([length, text]);
}

/** SHA-256 over bytes one after another. */
export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
