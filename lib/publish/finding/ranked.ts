import { likePattern } from "../bigrams";
import type { Place, Question } from "../question";
import type { Reader } from "../reading";
import type { Ranked } from "./conditions";

/**
 * A page of few reports, all of them ranked: whose office bears the words in its name, the newest year, where
 * the words stand most often. Every page ranks them anew, so that every page takes the same time.
 */
export async function rankedPage(
  from: Reader,
  { terms, after }: Pick<Question, "terms" | "after">,
  { ids, length }: { readonly ids: readonly number[]; readonly length: number },
): Promise<readonly Ranked[]> {
  const { rows } = await from.query<Ranked>(RANK, [ids, terms, terms.map(likePattern)]);
  const rest = after ? rows.filter((row) => isAfter(row, after)) : rows;
  return rest.slice(0, length);
}

function isAfter(row: Ranked, place: Place): boolean {
  const order: readonly (readonly [number, number])[] = [
    [row.named, place.named],
    [row.year, place.year],
    [row.times, place.times],
    [row.id, place.id],
  ];
  const [mine, its] = order.find(([one, other]) => one !== other) ?? [0, 0];
  return mine < its;
}

// The text is unpacked once and then looked through word by word; bytes are quicker to measure than characters.
const RANK = `
SELECT p.id, p.year, p.published_at AS at,
  (SELECT count(*)::int FROM unnest($3::text[]) pattern
   WHERE concat_ws(' ', o.full_name, o.short_name) LIKE pattern) AS named,
  coalesce((SELECT sum((octet_length(held.body) - octet_length(replace(held.body, term, ''))) / octet_length(term))
            FROM unnest($2::text[]) term), 0)::int AS times
FROM publications p
JOIN search_entries s ON s.publication_id = p.id
JOIN offices o ON o.id = p.office_id
CROSS JOIN LATERAL (SELECT s.body || '' AS body OFFSET 0) held
WHERE p.id = ANY ($1::int[])
ORDER BY named DESC, p.year DESC, times DESC, p.id DESC`;
