import { editionById } from "@/lib/template/editions";
import type { Suffixes } from "@/lib/template/suffixes";
import type { EditionId } from "@/lib/template/vocabulary";
import { check } from "./check";
import { contentOf, type Content } from "./content";
import { filingOf, type Entry } from "./draft";
import { explainedOf } from "./explained";
import type { Filing, Office } from "./filing";
import type { Judgement } from "./finding";
import { inContext } from "./opening";
import { inFull, type OtherYear } from "./read-content";
import type { Exempt, Neighbour } from "./rule";

/** A draft as saved, with all that the rules look at beside it. */
export type SavedDraft = {
  readonly office: Office;
  readonly year: number;
  readonly edition: EditionId;
  readonly entries: readonly Entry[];
  readonly previous: OtherYear | null;
  readonly districtOffices: readonly string[];
  /** What is never printed may be judged without them: no explanation hangs on a likeness. */
  readonly neighbours?: readonly Neighbour[];
  readonly exempt?: Exempt;
  /** Of the season: frozen with the report. */
  readonly suffixes?: Suffixes;
};

/** What a draft says, what the rules say of it, and the content it would be frozen as. */
export type ContentNow = {
  readonly filing: Filing;
  readonly judgement: Judgement;
  readonly content: Content;
};

const NONE: Exempt = { off: [], waived: [] };

/** The draft as it would be frozen now: one way for the submission, the preview and the print. */
export function contentNow({ edition: id, office, year, entries, ...known }: SavedDraft): ContentNow {
  const edition = editionById(id);
  const { previous, districtOffices, neighbours = [], exempt = NONE, suffixes } = known;
  const { filing, context } = inContext(edition, filingOf(edition, { office, year }, entries), {
    previous: previous && inFull(previous),
    entries,
    districtOffices,
    neighbours,
    exempt,
  });
  const judgement = check(edition, filing, context);
  const content = contentOf(edition, filing, explainedOf(filing, judgement), suffixes);
  return { filing, judgement, content };
}
