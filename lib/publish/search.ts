import type { Hit, Outcome } from "@/components/site/search-page";
import { pool } from "@/lib/db/client";
import { likePattern, tsqueryOf } from "./bigrams";
import { passagesOf } from "./index-words";
import { passageOf } from "./passage";
import { continued, type Question } from "./question";
import { reading } from "./reading";
import { readPublication, STORED, type Stored } from "./stored-publication";

/**
 * Finds public reports by words, agency and year, newest first. The index finds candidates by bigrams,
 * LIKE keeps those that hold the words: precision and recall are whole by construction.
 * Up to `countable` are counted; of more it is only said that there are more.
 */
export async function search(
  question: Question,
  countable = 1_000,
): Promise<Extract<Outcome, { kind: "answered" }>> {
  return reading(async (client) => {
    const conditions = conditionsOf(question);
    const probe = await client.query(`SELECT 1 ${FOUND} LIMIT $5::int + 1`, [...conditions, countable]);
    const count = probe.rows.length;
    if (count > countable) await client.query(WALK);
    const after = [question.after?.at ?? null, question.after?.id ?? null];
    const { rows } = await client.query<Row>(PAGE, [...conditions, ...after]);
    const shown = rows.slice(0, PAGE_LENGTH);
    const last = rows.length > PAGE_LENGTH ? shown.at(-1) : undefined;
    return {
      kind: "answered",
      count: Math.min(count, countable),
      more: count > countable,
      next: last ? continued(question, { at: last.publishedAt, id: last.id }) : null,
      hits: shown.map((row) => hitOf(row, question.terms)),
    };
  });
}

/** The years there is something to find in. */
export async function yearsPublished(): Promise<readonly number[]> {
  const { rows } = await pool.query<{ year: number }>(
    "SELECT DISTINCT year FROM publications ORDER BY year DESC",
  );
  return rows.map(({ year }) => year);
}

type Row = Stored & { readonly id: number; readonly publishedAt: Date };

function hitOf(row: Row, terms: readonly string[]): Hit {
  const { region, office, content } = readPublication(row);
  const { title, year } = content;
  const passage = passageOf(passagesOf(content), terms);
  return { region, office, year, title, publishedAt: row.publishedAt, passage };
}

const PAGE_LENGTH = 20;

function conditionsOf({ terms, office, year }: Question): unknown[] {
  const patterns = terms.map(likePattern);
  const offices = office.split(/\s+/u).filter(Boolean).map(likePattern);
  return [tsqueryOf(terms), patterns, offices, year];
}

// Only the latest publication of an office and year is public; earlier ones are its history.
const FOUND = `
FROM publications p
JOIN search_entries s ON s.publication_id = p.id
JOIN offices o ON o.id = p.office_id
WHERE ($1::text IS NULL OR s.bigrams @@ $1::text::tsquery)
  AND s.body LIKE ALL ($2::text[])
  AND concat_ws(' ', o.full_name, o.short_name) LIKE ALL ($3::text[])
  AND ($4::int IS NULL OR p.year = $4)
  AND NOT EXISTS (SELECT FROM publications n
                  WHERE (n.office_id, n.year) = (p.office_id, p.year) AND n.number > p.number)`;

// The planner takes the bigrams of a word for independent and expects five rows where there are all:
// for common words the order of publication is walked instead, and the first page is found at once.
const WALK = "SET LOCAL enable_bitmapscan = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off";

const PAGE = `
SELECT p.id, p.number, p.published_at AS "publishedAt",
       p.correction_reason AS "correctionReason", ${STORED}
FROM (SELECT p.* ${FOUND}
        AND ($5::timestamptz IS NULL OR (p.published_at, p.id) < ($5, $6::int))
      ORDER BY p.published_at DESC, p.id DESC LIMIT ${PAGE_LENGTH + 1}) p
JOIN revisions r ON r.id = p.revision_id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
ORDER BY p.published_at DESC, p.id DESC`;
