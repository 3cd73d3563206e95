import { query } from "@/lib/db/client";
import type { Publication } from "./publication";
import { readPublication, STORED, type Stored } from "./stored-publication";

/** The publication the revision a report stands by is or will be; null where nothing is submitted. */
export async function plannedPublication(reportId: number): Promise<Publication | null> {
  const [row] = await query<Stored>(PLANNED, [reportId]);
  return row ? readPublication(row) : null;
}

const PLANNED = `
SELECT coalesce(p.number, (SELECT count(*)::int + 1 FROM publications WHERE report_id = c.id)) AS number,
       p.published_at AS "publishedAt", p.correction_reason AS "correctionReason", ${STORED}
FROM reports c
JOIN revisions r ON r.id = c.revision_id
JOIN offices o ON o.id = c.office_id
JOIN offices g ON g.id = o.region_id
LEFT JOIN publications p ON p.revision_id = r.id
WHERE c.id = $1
ORDER BY p.number DESC LIMIT 1`;
