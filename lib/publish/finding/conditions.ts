import { likePattern, tsqueryOf } from "../bigrams";
import type { Question } from "../question";

/** A report found, with what its place in the order is made of. */
export type Ranked = {
  readonly id: number;
  /** How many of the words the name of the office holds. */
  readonly named: number;
  readonly year: number;
  readonly at: Date;
  /** How often the words stand in it; 0 where nobody counted. */
  readonly times: number;
};

/** The values of `found`, in its order. */
export function conditionsOf({ terms, office, year, type, region }: Question): unknown[] {
  const offices = office.split(/\s+/u).filter(Boolean).map(likePattern);
  return [queryOf(terms, year), patternsOf(terms), offices, year, type, region];
}

/** The report year is a word of the index, too. */
function queryOf(terms: readonly string[], year: number | null): string | null {
  const words = [tsqueryOf(terms), year === null ? null : `'year:${year}'`];
  return words.filter((word) => word !== null).join(" & ") || null;
}

/** A word of two characters is a word of the index, and needs no second look into the text. */
function patternsOf(terms: readonly string[]): readonly string[] {
  return terms.filter((term) => [...term].length !== 2).map(likePattern);
}

const HELD = `SELECT * FROM search_entries WHERE $1::text IS NULL OR bigrams @@ $1::text::tsquery`;

/** The reports whose index holds the words; kept apart, so that the index is asked and nothing else. */
export const CANDIDATES = `(${HELD} OFFSET 0)`;

/** Every report there is, to be looked at one by one; the words are among the conditions. */
export const EVERY = "(SELECT *, $1::text FROM search_entries)";

/** Where offices are few, they are looked up first and their reports held against the words. */
export function entriesFor({ terms, year, office, type, region }: Question): string {
  const narrowed = office !== "" || type !== null || region !== null;
  return narrowed || (terms.length === 0 && year === null) ? `(${HELD})` : CANDIDATES;
}

/** Joins and conditions after a publication `p`. Only the latest of an office and year is public. */
export const found = (entries: string) => `
JOIN ${entries} s ON s.publication_id = p.id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
WHERE s.body LIKE ALL ($2::text[])
  AND concat_ws(' ', o.full_name, o.short_name) LIKE ALL ($3::text[])
  AND ($4::int IS NULL OR p.year = $4)
  AND ($5::text IS NULL OR o.type = $5)
  AND ($6::text IS NULL OR g.slug = $6)
  AND NOT EXISTS (SELECT FROM publications n
                  WHERE (n.office_id, n.year) = (p.office_id, p.year) AND n.number > p.number)`;

/** As many conditions as `found` has values: what follows is numbered from here. */
export const OWN = 6;
