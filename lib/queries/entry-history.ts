import { pool } from "@/lib/db/client";
import { isEntryKey, type Source } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { noSuchReport, reportInScope } from "./shared/report-in-scope";

/** One save of an entry. Long prose is told by its length: null where the words are not kept in the event. */
export type Saving = {
  readonly at: Date;
  readonly by: string | null;
  readonly source: Source;
  readonly from: string | null;
  readonly to: string | null;
  /** In characters. */
  readonly fromLength: number;
  readonly toLength: number;
};

export type EntryHistory = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: { readonly fullName: string };
  readonly key: string;
  /** Newest first. */
  readonly savings: readonly Saving[];
};

/** Everything that was ever saved in one place of a report. Refuses: not-found. */
export async function entryHistory(actor: Actor, id: number, key: string): Promise<EntryHistory> {
  const { year, edition: editionId, office } = await reportInScope(actor, id);
  const edition = editionById(editionId);
  if (!isEntryKey(edition, key)) throw noSuchReport();
  const { rows } = await pool.query<Saving>(SAVINGS, [id, key]);
  return { id, year, edition: edition.id, office, key, savings: rows };
}

// What was carried over stands in the record of the beginning; everything else in that of a save.
const SAVINGS = `
SELECT event.at, account.name AS by, saving.*
FROM events AS event
LEFT JOIN accounts AS account ON account.id = event.actor_id
CROSS JOIN LATERAL (
  SELECT entry->>'source' AS source, entry->>'from' AS "from", entry->>'to' AS "to",
    coalesce((entry->>'fromLength')::int, 0) AS "fromLength", coalesce((entry->>'toLength')::int, 0) AS "toLength"
  FROM jsonb_path_query(event.detail, '$.entries[*]') AS entry WHERE entry->>'key' = $2
  UNION ALL
  SELECT 'carry', NULL, entry->>'raw', 0, length(entry->>'raw')
  FROM jsonb_path_query(event.detail, '$.carried[*]') AS entry WHERE entry->>'key' = $2) AS saving
WHERE event.subject = 'reports' AND event.subject_id = $1 AND event.kind IN ('save', 'start')
ORDER BY event.id DESC
LIMIT 500`;
