import type { ClientBase } from "pg";
import type { Content } from "@/lib/report/content";
import { bigramsOf, searchable } from "./bigrams";
import type { Publication } from "./publication";

/** Makes the words of a publication findable; repeated, it changes nothing. */
export async function indexWords(
  on: Pick<ClientBase, "query">,
  id: number,
  publication: Publication,
): Promise<void> {
  const { content, office } = publication;
  const lines = [content.title, office.shortName, ...passagesOf(content)].map(
    (line) => searchable(line).text,
  );
  const bigrams = [...new Set(lines.flatMap(bigramsOf)), `year:${content.year}`];
  // One line a passage: no word is found across the end of one and the beginning of the next.
  await on.query(UPSERT, [id, lines.join("\n"), bigrams]);
}

/** What can be quoted from a report: its prose and what was explained. */
export function passagesOf({ sections, explanations }: Content): readonly string[] {
  const prose = Object.values(sections).flatMap((text) => text.split(/\r?\n/u));
  const explained = explanations.flatMap(({ message, explanation }) => [message, explanation]);
  return [...prose, ...explained].filter((line) => line.trim() !== "");
}

// Without positions (`array_to_tsvector`) the limits of tsvector on long Chinese texts do not bite.
const UPSERT = `
INSERT INTO search_entries (publication_id, body, bigrams)
VALUES ($1, $2, array_to_tsvector($3::text[]))
ON CONFLICT (publication_id) DO UPDATE SET body = excluded.body, bigrams = excluded.bigrams
WHERE (search_entries.body, search_entries.bigrams) IS DISTINCT FROM (excluded.body, excluded.bigrams)`;
