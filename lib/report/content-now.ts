import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { check } from "./check";
import { contentOf, type Content } from "./content";
import { filingOf, type Entry } from "./draft";
import { explainedOf } from "./explained";
import type { Filing, Office } from "./filing";
import type { Judgement } from "./finding";
import { inFull, type OtherYear } from "./read-content";

/** A draft as saved, with all that the rules look at beside it. */
export type SavedDraft = {
  readonly office: Office;
  readonly year: number;
  readonly edition: EditionId;
  readonly entries: readonly Entry[];
  readonly previous: OtherYear | null;
  readonly districtOffices: readonly string[];
};

/** What a draft says, what the rules say of it, and the content it would be frozen as. */
export type ContentNow = {
  readonly filing: Filing;
  readonly judgement: Judgement;
  readonly content: Content;
};

/** The draft as it would be frozen now: one way for the submission, the preview and the print. */
export function contentNow({ edition: id, office, year, entries, ...context }: SavedDraft): ContentNow {
  const edition = editionById(id);
  const filing = filingOf(edition, { office, year }, entries);
  const previous = context.previous && inFull(context.previous);
  const judgement = check(edition, filing, { previous, districtOffices: context.districtOffices });
  return { filing, judgement, content: contentOf(edition, filing, explainedOf(filing, judgement)) };
}
