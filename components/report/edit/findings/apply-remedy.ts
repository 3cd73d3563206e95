import { textKey } from "@/lib/report/entries";
import type { Quote, Remedy } from "@/lib/report/finding";
import { storedSpan, tokenOf, type Written } from "@/lib/report/tokens";
import { printQuantity } from "@/lib/template/quantity";
import type { PartId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { Draft } from "../draft";
import { writtenAsJudged } from "../prose/figure-now";

/** Puts a finding right in one of the ways it offers; false where the words meant no longer stand there. */
export function applyRemedy(draft: Draft, remedy: Remedy): boolean {
  if (remedy.kind !== "cell") return applyRemedies(draft, [remedy]) === 1;
  const cell = cellOf(draft.edition, remedy.cell);
  if (cell) draft.put(cell.id, printQuantity(remedy.value, cell.quantity), "typed");
  return cell !== undefined;
}

/** Changes several places of the prose at once, each part once, so that one undoing takes it back. */
export function applyRemedies(draft: Draft, remedies: readonly ProseRemedy[]): number {
  const parts = new Set(remedies.map(({ quote }) => quote.part));
  let applied = 0;
  for (const part of parts) {
    applied += rewrite(
      draft,
      part,
      remedies.filter(({ quote }) => quote.part === part),
    );
  }
  return applied;
}

/**
 * Stored prose with its remedies applied, and how many were: one whose words no longer stand there is left
 * out. From the end, so that what is still to be replaced keeps its place.
 */
export function remedied(
  written: Written,
  raw: string,
  remedies: readonly ProseRemedy[],
): { readonly raw: string; readonly applied: number } {
  let text = raw;
  let applied = 0;
  for (const remedy of remedies.toSorted((a, b) => b.quote.start - a.quote.start)) {
    const { start, end } = storedSpan(written, remedy.quote);
    if (start === end || !stands(written, remedy.quote)) continue;
    text = text.slice(0, start) + replacement(remedy) + text.slice(end);
    applied += 1;
  }
  return { raw: text, applied };
}

type ProseRemedy = Exclude<Remedy, { kind: "cell" }>;

function rewrite(draft: Draft, part: PartId, remedies: readonly ProseRemedy[]): number {
  const key = textKey(part);
  const { raw, applied } = remedied(writtenAsJudged(draft, part), draft.read(key), remedies);
  if (applied > 0) draft.put(key, raw, "typed");
  return applied;
}

function stands({ text }: Written, quote: Quote): boolean {
  return quote.text !== "" && text.slice(quote.start, quote.end) === quote.text;
}

/** Of a figure only the number follows its cell; its counting word stays. */
function replacement(remedy: ProseRemedy): string {
  if (remedy.kind === "text") return remedy.text;
  const [number = remedy.quote.text] = NUMBER.exec(remedy.quote.text) ?? [];
  return tokenOf(remedy.cell) + remedy.quote.text.slice(number.length).trimStart();
}

const NUMBER =
  /^(?:[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?|[〇零一二两三四五六七八九十百千万]+)/u;
