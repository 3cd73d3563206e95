import type { Agency } from "@/components/site/listed";
import type { Hit, Outcome } from "@/components/site/search-page";
import { readContent } from "@/lib/report/read-content";
import { conditionsOf, entriesFor, found, OWN, type Ranked } from "./finding/conditions";
import { rankedPage } from "./finding/ranked";
import { walkedPage } from "./finding/walked";
import { passagesOf } from "./index-words";
import { markedIn, passageOf } from "./passage";
import { continued, type Question } from "./question";
import { reading, type Reader } from "./reading";

type Answered = Extract<Outcome, { kind: "answered" }>;

/**
 * Finds public reports by words, agency, kind, region and year. The index finds candidates by bigrams, LIKE keeps
 * those that hold longer words: precision and recall are whole by construction. Up to `countable` are counted and
 * ranked; of more it is only said that there are more, and their order is that of years and publication.
 */
export async function search(question: Question, countable = 200, length = PAGE_LENGTH): Promise<Answered> {
  return reading(async (client) => {
    await client.query(BY_INDEX);
    const { rows } = await client.query<{ id: number }>(probe(entriesFor(question)), [
      ...conditionsOf(question),
      countable,
    ]);
    const ids = rows.map(({ id }) => id);
    const more = ids.length > countable;
    // A page goes on in the order the one before began in, although a report may have come or gone since.
    const walks = question.after ? question.after.walked : more;
    const found = walks
      ? await walkedPage(client, { question, length: length + 1, years: await yearsIn(client, question) })
      : await rankedPage(client, question, { ids, length: length + 1 });
    const shown = found.slice(0, length);
    const last = found.length > length ? shown.at(-1) : undefined;
    return {
      kind: "answered",
      count: Math.min(ids.length, countable),
      more,
      next: last ? continued(question, { ...last, walked: walks }) : null,
      hits: await hitsOf(client, shown, question.terms),
    };
  });
}

/** The years there is something to find in, newest first. */
export async function yearsPublished(): Promise<readonly number[]> {
  return reading((client) => yearsIn(client, { year: null }));
}

/** Every region there is, as far as a list can be chosen from. */
export async function regionsListed(): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  return reading(async (client) => (await client.query<{ slug: string; name: string }>(REGIONS)).rows);
}

async function yearsIn(from: Reader, { year }: Pick<Question, "year">): Promise<readonly number[]> {
  if (year !== null) return [year];
  return (await from.query<{ year: number }>(YEARS)).rows.map((row) => row.year);
}

type Row = {
  readonly id: number;
  readonly publishedAt: Date;
  readonly content: string;
  readonly office: Agency;
  readonly region: Agency;
};

/** In the order they were found. */
async function hitsOf(
  from: Reader,
  found: readonly Ranked[],
  terms: readonly string[],
): Promise<readonly Hit[]> {
  const { rows } = await from.query<Row>(SHOWN, [found.map(({ id }) => id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [hitOf(row, terms)] : [];
  });
}

function hitOf({ content: json, office, region, publishedAt }: Row, terms: readonly string[]): Hit {
  const content = readContent(json);
  const { title, year } = content;
  const passage = passageOf(passagesOf(content), terms);
  return { region, office, year, title, publishedAt, heading: markedIn(title, terms), passage };
}

const PAGE_LENGTH = 20;

// The index alone must find the candidates: to unpack the list of bigrams of a report takes longer than to look
// through its text, and planners take both for free.
const BY_INDEX = "SET LOCAL enable_seqscan = off";

const probe = (entries: string) =>
  `SELECT p.id FROM publications p ${found(entries)} LIMIT $${OWN + 1}::int + 1`;

const agency = (office: string) =>
  `json_build_object('slug', ${office}.slug, 'fullName', ${office}.full_name, 'shortName', ${office}.short_name)`;

const SHOWN = `
SELECT p.id, p.published_at AS "publishedAt", r.content, ${agency("o")} AS office, ${agency("g")} AS region
FROM publications p
JOIN revisions r ON r.id = p.revision_id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
WHERE p.id = ANY ($1::int[])`;

/** From one year to the next below it, instead of through all publications. */
const YEARS = `
WITH RECURSIVE found AS (
  SELECT max(year) AS year FROM publications
  UNION ALL
  SELECT (SELECT max(year) FROM publications p WHERE p.year < found.year) FROM found WHERE found.year IS NOT NULL)
SELECT year FROM found WHERE year IS NOT NULL`;

const REGIONS = `
SELECT slug, full_name AS name FROM offices WHERE id = region_id ORDER BY position, id LIMIT 200`;
