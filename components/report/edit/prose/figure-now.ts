import { printedFigure, writtenPart } from "@/lib/report/draft";
import { textKey } from "@/lib/report/entries";
import { writtenOut, type Written } from "@/lib/report/tokens";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { CellId, PartId } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import type { Draft } from "../draft";
import { liveTotal, sourcesOf } from "../sheet/live-total";

/** A figure as it stands in the form at this moment, printed as in its table; null for a blank one. */
export function figureNow(draft: Draft, id: CellId): string | null {
  const cell = cellOf(draft.edition, id);
  if (!cell) return null;
  const reading = readQuantity(draft.read(id), cell.quantity);
  const own = "fault" in reading ? "" : printQuantity(reading.value, cell.quantity);
  if (own || !cell.total) return own || null;
  const parts = sourcesOf(draft.edition, id).map((source) => [source, draft.read(source)] as const);
  return liveTotal(draft.edition, id, new Map(parts)).sum;
}

/** Hears every change of a figure, of a total also those of its parts. Gives the way to stop. */
export function watchFigure(draft: Draft, id: CellId, listener: () => void): () => void {
  const leave = sourcesOf(draft.edition, id).map((source) => draft.watch(source, listener));
  return () => leave.forEach((stop) => stop());
}

/** A stored text with its live figures written out. */
export function shownText(draft: Draft, raw: string): string {
  return writtenOut(raw, (cell) => figureNow(draft, cell)).text;
}

/** What stands under a key as everybody would read it. */
export function readNow(draft: Draft, key: string): string {
  const part = partsOf(draft.edition).find(({ id }) => textKey(id) === key);
  return part ? writtenNow(draft, part.id).text : draft.read(key);
}

/** A piece of prose as everybody would read it at this moment. */
export function writtenNow(draft: Draft, part: PartId): Written {
  return writtenPart(
    part,
    (key) => draft.read(key),
    (cell) => figureNow(draft, cell),
  );
}

/** A piece of prose with the figures the rules saw last: what the quotes of findings are about. */
export function writtenAsJudged(draft: Draft, part: PartId): Written {
  const { values } = draft.judged.value.filing;
  return writtenPart(
    part,
    (key) => draft.read(key),
    (cell) => printedFigure(draft.edition, values, cell),
  );
}
