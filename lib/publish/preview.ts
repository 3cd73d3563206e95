import { query } from "@/lib/db/client";
import { env } from "@/lib/env";
import { refuse } from "@/lib/report/refusal";
import { documentsOf, offeredOf } from "./documents/documents-of";
import { renderReport } from "./render-report";
import { frameOf } from "./site";
import { readPublication, STORED, type Stored } from "./stored-publication";

/**
 * The page publishing will write for the revision a report stands by: its `<article>` byte for byte, in a
 * frame that says the day is still to come. Who may see it is judged by the caller. Refuses: not-found.
 */
export async function preview(reportId: number): Promise<string> {
  const [row] = await query<Stored>(PLANNED, [reportId]);
  if (!row) throw refuse("not-found", "没有可以预览的内容：本报告尚未报送。");
  const publication = readPublication(row);
  const offered = offeredOf(await documentsOf(publication));
  return renderReport(frameOf(env()), publication, undefined, offered);
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
