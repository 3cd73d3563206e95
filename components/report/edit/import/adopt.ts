import type { Source } from "@/lib/report/entries";
import type { Draft } from "../draft";
import { adoptionName, takeBack, type Adoption } from "./import-undo";
import { keepText } from "../saving/kept-text";

/** Takes many figures and texts over at once, keeps what they replaced, and gives the record. */
export function adopt(
  draft: Draft,
  deed: Adoption["deed"],
  changes: readonly { readonly key: string; readonly raw: string }[],
  source: Source = "import",
): Adoption {
  const replaced = changes.map(({ key, raw }) => ({ key, before: draft.read(key), after: raw }));
  for (const { key, after } of replaced) draft.put(key, after, source);
  const adoption = { deed, replaced, remarks: [] };
  keepAdoption(draft, adoption);
  return adoption;
}

/** Takes an adoption back, but nothing that was worked on since. */
export function undo(draft: Draft, { replaced }: Adoption): void {
  const { back } = takeBack(replaced, (key) => draft.read(key));
  for (const { key, before } of back) draft.put(key, before, "typed");
  keepAdoption(draft, null);
}

/** The adoption this page made last; null when it has been taken back. */
export function lastAdoption(draft: Draft): Adoption | null {
  return LAST.get(draft) ?? null;
}

const LAST = new WeakMap<Draft, Adoption | null>();

/** Keeps an adoption with what the clerk should know of it, or forgets the last one. */
export function keepAdoption(draft: Draft, adoption: Adoption | null): void {
  LAST.set(draft, adoption);
  keepText(adoptionName(draft.report.id), adoption ? JSON.stringify(adoption) : "");
}
