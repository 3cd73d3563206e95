import type { Moment } from "./dates";
import type { MatchedBy } from "./match-scan";

/** A kept scan of the signed and sealed print, without its bytes. */
export type KeptScan = {
  readonly id: number;
  /** Of the content that was printed. */
  readonly contentSha256: string;
  /** Of the file, in bytes. */
  readonly size: number;
  readonly matchedBy: MatchedBy;
  readonly by: string;
  readonly at: Moment;
};

/** How far the signing has come: no scan, one of the content as it is, or only of what it was. */
export type Signing =
  { readonly kind: "none" } | { readonly kind: "current" | "outdated"; readonly scan: KeptScan };

/**
 * The state of the signing for a content; scans oldest first. A scan counts again when a change after
 * it has been taken back.
 */
export function signingOf(scans: readonly KeptScan[], sha256: string): Signing {
  const current = scans.findLast((scan) => scan.contentSha256 === sha256);
  if (current) return { kind: "current", scan: current };
  const last = scans.at(-1);
  return last ? { kind: "outdated", scan: last } : { kind: "none" };
}
