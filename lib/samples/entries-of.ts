import { type Entry } from "@/lib/report/draft";
import { explainKey, textKey } from "@/lib/report/entries";
import { printQuantity } from "@/lib/template/quantity";
import type { PartId } from "@/lib/template/vocabulary";
import { cellsOf, partsOf } from "@/lib/template/walk";
import type { Sample } from "./sample";

/** What a clerk types to file a sample, in the order of the form: figures without totals, prose, explanations. */
export function entriesOf({ edition, filing }: Sample): readonly Entry[] {
  const figures = cellsOf(edition)
    .filter(({ total }) => !total)
    .map(({ id, quantity }) => ({ key: id, raw: printQuantity(filing.values[id] ?? null, quantity) }));
  return [
    ...figures,
    ...prose(
      filing.texts,
      partsOf(edition).map(({ id }) => id),
    ),
    ...reasons(filing.explanations),
  ];
}

/** The first so many figures and pieces of prose: a draft somebody has begun. */
export function begunEntries(
  sample: Sample,
  typed: { readonly figures: number; readonly parts: number },
): readonly Entry[] {
  const { texts } = sample.filing;
  const parts = partsOf(sample.edition).filter(({ id }) => texts[id]);
  return [
    ...entriesOf(sample).slice(0, typed.figures),
    ...prose(
      texts,
      parts.slice(0, typed.parts).map(({ id }) => id),
    ),
  ];
}

function prose(texts: Sample["filing"]["texts"], parts: readonly PartId[]): readonly Entry[] {
  return parts.flatMap((id) => {
    const raw = texts[id];
    return raw ? [{ key: textKey(id), raw }] : [];
  });
}

function reasons(explanations: Sample["filing"]["explanations"]): readonly Entry[] {
  return Object.entries(explanations).map(([key, raw]) => ({ key: explainKey(key), raw }));
}
