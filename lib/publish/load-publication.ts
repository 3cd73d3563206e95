import type { ClientBase } from "pg";
import { STORED, type Stored } from "./stored-publication";

/** A publication as stored; undefined where there is none. */
export async function loadPublication(
  from: Pick<ClientBase, "query">,
  id: number,
): Promise<Stored | undefined> {
  return (await from.query<Stored>(SELECT, [id])).rows[0];
}

const SELECT = `
SELECT p.number, p.published_at AS "publishedAt", ${STORED}
FROM publications p
JOIN revisions r ON r.id = p.revision_id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
WHERE p.id = $1`;
