import { likePattern } from "../bigrams";
import type { Place, Question } from "../question";
import type { Reader } from "../reading";
import { CANDIDATES, conditionsOf, EVERY, found, OWN, type Ranked } from "./conditions";

/** What is walked: the question, how many reports are wanted, the years there are, newest first. */
export type Walk = {
  readonly question: Question;
  readonly length: number;
  readonly years: readonly number[];
};

/**
 * A page of so many reports that they cannot be ranked at once: first those whose office bears all the words in
 * its name, then the others, each newest year and newest publication first. The index of that order is walked.
 */
export async function walkedPage(from: Reader, walk: Walk): Promise<readonly Ranked[]> {
  const { after } = walk.question;
  const found: Ranked[] = [];
  for (const stretch of await stretchesOf(from, walk.question))
    for (const year of walk.years) {
      if (found.length >= walk.length) return found;
      if (after && isBefore(stretch.named, year, after)) continue;
      found.push(...(await inYear(from, walk, { ...stretch, year, most: walk.length - found.length })));
    }
  return found;
}

/** Offices by name, or the others; ids where they are few enough to be looked up. */
type Stretch = { readonly named: 0 | 1; readonly ids: readonly number[] | null };

async function stretchesOf(from: Reader, { terms }: Question): Promise<readonly Stretch[]> {
  if (terms.length === 0) return [{ named: 0, ids: null }];
  const { rows } = await from.query<{ id: number }>(NAMED, [terms.map(likePattern), FEW + 1]);
  const others: Stretch = { named: 0, ids: null };
  if (rows.length === 0) return [others];
  return [{ named: 1, ids: rows.length > FEW ? null : rows.map(({ id }) => id) }, others];
}

function isBefore(named: 0 | 1, year: number, place: Place): boolean {
  return named > place.named || (named === place.named && year > place.year);
}

type Wanted = Stretch & { readonly year: number; readonly most: number };

/** A look at the first reports of the year finds common words; the others the index finds, all of the year. */
async function inYear(from: Reader, { question }: Walk, wanted: Wanted): Promise<readonly Ranked[]> {
  const { named, ids, year, most } = wanted;
  const { after } = question;
  const starts = after?.named === named && after.year === year;
  const values = [
    ...conditionsOf({ ...question, year }),
    starts ? after.at : null,
    starts ? after.id : null,
    named === 1,
    question.terms.map(likePattern),
    ids,
    most,
  ];
  if (ids === null) {
    // One by one a text is looked through sooner than its list of bigrams is unpacked.
    const near = await from.query<Ranked>(NEAR, [null, question.terms.map(likePattern), ...values.slice(2)]);
    if (near.rows.length >= most) return near.rows;
  }
  return (await from.query<Ranked>(ALL, values)).rows;
}

const FEW = 50;

/** How many reports are looked at one by one. */
const LOOKED_AT = 40;

const NAMED = `
SELECT id FROM offices WHERE full_name LIKE ALL ($1::text[]) OR short_name LIKE ALL ($1::text[]) LIMIT $2`;

const CONTINUED = `($${OWN + 1}::timestamptz IS NULL OR (p.published_at, p.id) < ($${OWN + 1}, $${OWN + 2}::int))`;

const STRETCH = `
  AND ($${OWN + 3}::boolean) = (cardinality($${OWN + 4}::text[]) > 0
      AND (o.full_name LIKE ALL ($${OWN + 4}::text[]) OR o.short_name LIKE ALL ($${OWN + 4}::text[])))
  AND ($${OWN + 5}::int[] IS NULL OR p.office_id = ANY ($${OWN + 5}))
ORDER BY p.published_at DESC, p.id DESC LIMIT $${OWN + 6}`;

const COLUMNS = `p.id, p.year, p.published_at AS at, ($${OWN + 3}::boolean)::int AS named, 0 AS times`;

const NEAR = `
SELECT ${COLUMNS}
FROM (SELECT * FROM publications p WHERE p.year = $4 AND ${CONTINUED}
      ORDER BY p.year DESC, p.published_at DESC, p.id DESC LIMIT ${LOOKED_AT}) p ${found(EVERY)} ${STRETCH}`;

// Put in order first and looked into afterwards: only as many texts are unpacked as the page needs.
const ALL = `
SELECT ${COLUMNS}
FROM (SELECT p.*, held.body FROM ${CANDIDATES} held JOIN publications p ON p.id = held.publication_id
      WHERE p.year = $4 AND ${CONTINUED}
      ORDER BY p.published_at DESC, p.id DESC OFFSET 0) p ${found("LATERAL (SELECT p.id AS publication_id, p.body)")} ${STRETCH}`;
