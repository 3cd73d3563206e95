import { query } from "@/lib/db/client";
import { outliersAmong, type Outlier } from "@/lib/report/outliers";
import { scope, type Actor } from "@/lib/report/permissions";
import { readContent, valuesOf } from "@/lib/report/read-content";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { reportInScope } from "./shared/report-in-scope";

/** Beside how many like offices a report was put, and where it stands out among them. */
export type Peers = { readonly count: number; readonly outliers: readonly Outlier[] };

/**
 * What was submitted beside the submissions of the same type of office, year and edition in its region. Null
 * where nothing was, and for who sees but one office: what others submitted is not his to know before it is
 * public. Refuses: not-found.
 */
export async function peersOf(actor: Actor, id: number): Promise<Peers | null> {
  const { officeId, office, year, revision } = await reportInScope(actor, id);
  if (!revision || !("regionId" in scope(actor))) return null;
  const edition = editionById(revision.edition);
  const rows = await query<Row>(SPREADS, [office.regionId, office.type, year, edition.id, officeId]);
  const cells = cellsOf(edition);
  const spreads = new Map(rows.map(({ at, ...spread }) => [cells[at - 1]?.id ?? "", spread]));
  const count = Math.max(0, ...rows.map((row) => row.count));
  return { count, outliers: outliersAmong(edition, valuesOf(readContent(revision.content)), spreads) };
}

type Row = {
  readonly at: number;
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
};

const SPREADS = `
SELECT cell.at::int AS at, count(cell.value)::int AS count, coalesce(avg(cell.value), 0)::float8 AS mean,
  coalesce(stddev_samp(cell.value), 0)::float8 AS deviation
FROM reports AS report
JOIN offices AS office ON office.id = report.office_id
JOIN revisions AS revision ON revision.id = report.revision_id
CROSS JOIN LATERAL unnest(revision.values) WITH ORDINALITY AS cell(value, at)
WHERE office.region_id = $1 AND office.type = $2 AND report.year = $3 AND revision.edition = $4
  AND report.office_id <> $5
GROUP BY cell.at`;
