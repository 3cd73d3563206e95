import { hashContent } from "@/lib/queries/shared/hash-content";
import type { ContentNow } from "@/lib/report/content-now";
import type { Filing } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import { Refusal } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";
import { cellName, cellsOf, type Cell } from "@/lib/template/walk";

/** What a revision keeps of a filing: figures in order, the content and its hash, the judgement. */
export type Frozen = {
  readonly edition: string;
  readonly values: bigint[];
  readonly content: string;
  readonly contentSha256: string;
  readonly judgement: Judgement;
};

/** Turns a judged filing into what is kept for good. Refuses: blocked, when a figure is missing. */
export function freeze(
  report: { readonly edition: string },
  { filing, judgement, content }: ContentNow,
): Frozen {
  const edition = editionById(report.edition);
  const values = cellsOf(edition).map((cell) => BigInt(given(cell, filing)));
  const { json, sha256 } = hashContent(content);
  return { edition: edition.id, values, content: json, contentSha256: sha256, judgement };
}

/** The rules refuse blanks before; here a blank must not become a 0 whatever they say. */
function given(cell: Cell, { values }: Filing): number {
  const value = values[cell.id] ?? null;
  if (value !== null) return value;
  throw new Refusal("blocked", [{ at: cell.id, message: `${cellName(cell)}没有填，没有的填0` }]);
}
