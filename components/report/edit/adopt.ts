import type { Source } from "@/lib/report/entries";
import type { Draft } from "./draft";
import { adoptionName, type Adoption } from "./import-undo";
import { keepText } from "./kept-text";

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

/** Keeps an adoption with what the clerk should know of it, or forgets the last one. */
export function keepAdoption(draft: Draft, adoption: Adoption | null): void {
  keepText(adoptionName(draft.report.id), adoption ? JSON.stringify(adoption) : "");
}
