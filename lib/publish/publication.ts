import type { PublishedWaiver } from "@/components/report/report-waivers";
import type { Agency } from "@/components/site/listed";
import type { Content } from "@/lib/report/content";
import type { Finding, RuleOutcome } from "@/lib/report/finding";

/** Everything a published page says: the approved content, and the facts of its publication. */
export type Publication = {
  readonly region: Agency;
  readonly office: Agency;
  readonly content: Content;
  /** SHA-256 of the canonical content, hex. */
  readonly sha256: string;
  /** 1 for the first publication of an office and year. */
  readonly number: number;
  /** Null while it is planned. */
  readonly publishedAt: Date | null;
  /** 更正原因; null for the first version. */
  readonly correctionReason: string | null;
  /** Every rule as judged at submission. */
  readonly ledger: readonly RuleOutcome[];
  /** Rules that did not count for the report, as judged when it was submitted; absent: every rule did. */
  readonly waivers?: readonly PublishedWaiver[];
  /** Set for reports published elsewhere before the portal. */
  readonly archive: { readonly findings: readonly Finding[] } | null;
};
