/** What a print carries to be known again: which report, and the SHA-256 of the content it shows. */
export type PrintMark = {
  /** Null where only the digest was legible. */
  readonly reportId: number | null;
  readonly sha256: string;
};

/**
 * The text of the QR code on every sheet, `GIOR:1:<report>:<SHA-256 in hex>`: capitals, digits and
 * colons alone, which a QR code keeps in half the space. `1` counts the ways of writing it.
 */
export function markText({ reportId, sha256 }: PrintMark & { readonly reportId: number }): string {
  return `GIOR:1:${reportId}:${sha256}`.toUpperCase();
}

/** The mark a QR code says; null for a code that is none of ours. */
export function readMark(text: string): PrintMark | null {
  const found = /^GIOR:1:([1-9]\d{0,9}):([0-9A-F]{64})$/u.exec(text.trim());
  if (!found) return null;
  const [, id = "", sha256 = ""] = found;
  return { reportId: Number(id), sha256: sha256.toLowerCase() };
}

/** Digests printed in words, `SHA-256：…`, wherever a line was broken: what a PDF printed to a file says. */
export function marksInText(text: string): readonly PrintMark[] {
  const joined = text.replace(/\s/gu, "");
  return [...joined.matchAll(/SHA-256[：:]([0-9a-f]{64})/gu)].map(([, sha256 = ""]) => ({
    reportId: null,
    sha256,
  }));
}

/** How many characters of a digest a person compares and types. */
export const SHORT_DIGEST = 16;

/** 「ab12 cd34 ef56 7890」: the beginning of a digest in groups, as printed under the QR code. */
export function printDigest(sha256: string): string {
  return (sha256.slice(0, SHORT_DIGEST).match(/.{4}/gu) ?? []).join(" ");
}
