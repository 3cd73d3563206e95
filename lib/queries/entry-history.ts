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

const SAVINGS = `
SELECT event.at, account.name AS by, entry->>'source' AS source, entry->>'from' AS "from", entry->>'to' AS "to",
       coalesce((entry->>'fromLength')::int, 0) AS "fromLength", coalesce((entry->>'toLength')::int, 0) AS "toLength"
FROM events AS event
CROSS JOIN LATERAL jsonb_array_elements(event.detail->'entries') AS entry
LEFT JOIN accounts AS account ON account.id = event.actor_id
WHERE event.subject = 'reports' AND event.subject_id = $1 AND event.kind IN ('save', 'start')
  AND jsonb_typeof(event.detail->'entries') = 'array' AND entry->>'key' = $2
ORDER BY event.id DESC
LIMIT 500`;
