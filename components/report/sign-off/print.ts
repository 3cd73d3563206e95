import type { Content } from "@/lib/report/content";
import type { Moment } from "@/lib/report/dates";
import type { Judgement } from "@/lib/report/finding";

/** What is printed for signature, as the sheets are given it. */
export type Print = {
  readonly content: Content;
  /** Of the content. */
  readonly sha256: string;
  readonly judgement: Judgement;
  /** Findings still in the way of submission. */
  readonly open: number;
  /** Null for a draft. */
  readonly revision: { readonly number: number; readonly submittedAt: Moment } | null;
  /** The code that says the digest to a reader of scans. */
  readonly qr: { readonly size: number; readonly path: string };
  readonly printedAt: Moment;
};

/** 草稿 · 第2次报送 */
export function versionOf({ revision }: Pick<Print, "revision">): string {
  return revision ? `第${revision.number}次报送` : "草稿";
}
