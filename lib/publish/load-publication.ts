import type { ClientBase } from "pg";
import { STORED, type Stored } from "./stored-publication";

/** Every version of the report a publication is of, oldest first; empty where there is no such publication. */
export async function loadVersions(
  from: Pick<ClientBase, "query">,
  id: number,
): Promise<readonly (Stored & { readonly id: number })[]> {
  return (await from.query<Stored & { readonly id: number }>(SELECT, [id])).rows;
}

const SELECT = `
SELECT p.id, p.number, p.published_at AS "publishedAt", p.correction_reason AS "correctionReason", ${STORED}
FROM publications one
JOIN publications p ON (p.office_id, p.year) = (one.office_id, one.year)
JOIN revisions r ON r.id = p.revision_id
JOIN offices o ON o.id = p.office_id
JOIN offices g ON g.id = o.region_id
WHERE one.id = $1
ORDER BY p.number`;
