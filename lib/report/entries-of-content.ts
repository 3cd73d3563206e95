import { withTotals } from "@/lib/template/equations";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf, partsOf } from "@/lib/template/walk";
import type { Content } from "./content";
import type { Entry } from "./draft";
import { explainKey, OPENING_SOURCE, openingKey, textKey } from "./entries";
import { valuesOf } from "./read-content";

/**
 * What has to be typed to say a content again, in the order of the form: figures, prose, explanations,
 * opening figures. Totals are typed only where one was printed wrong. Live figures come out in words.
 */
export function entriesOfContent(content: Content): readonly Entry[] {
  const edition = editionById(content.edition);
  const prose = partsOf(edition).flatMap(({ id }) => {
    const raw = content.sections[id];
    return raw ? [{ key: textKey(id), raw }] : [];
  });
  const explained = content.explanations.map(({ key, explanation: raw }) => ({ key: explainKey(key), raw }));
  return [...figureEntries(edition, content), ...prose, ...explained, ...openingEntries(content)];
}

function figureEntries(edition: Edition, content: Content): readonly Entry[] {
  const values = valuesOf(content);
  const cells = cellsOf(edition);
  const sums = withTotals(
    edition,
    Object.fromEntries(cells.map(({ id, total }) => [id, total ? null : (values[id] ?? null)])),
  );
  const addsUp = cells.every(({ id, total }) => !total || sums[id] === values[id]);
  return cells.flatMap(({ id, quantity, total }) => {
    const value = values[id] ?? null;
    return value === null || (total && addsUp) ? [] : [{ key: id, raw: printQuantity(value, quantity) }];
  });
}

function openingEntries({ opening }: Content): readonly Entry[] {
  if (!opening) return [];
  const figures = Object.entries(opening.values).map(([cell, value]) => ({
    key: openingKey(cell),
    raw: String(value),
  }));
  return [...figures, ...(opening.source ? [{ key: OPENING_SOURCE, raw: opening.source }] : [])];
}
