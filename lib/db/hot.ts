import { pool } from "./client";
import { failureOf, mayRetry } from "./failure";

/** One cell, part or explanation as typed; version 0: I believe there is none yet. */
export type Save = {
  readonly key: string;
  readonly raw: string;
  readonly version: number;
  /** One of SOURCES in lib/report/entries; the database refuses others. */
  readonly source: string;
};

/** Whose draft, by whom, when. */
type Saving = { readonly reportId: number; readonly actorId: number; readonly at: Date };

export type Saved = { readonly key: string; readonly version: number };

/** What stands there instead: somebody else was faster. Version 0 where the entry is gone. */
export type Conflict = Saved & {
  readonly raw: string;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/**
 * Saves entries of a draft, each only over the version the writer saw, and the event with them, in one
 * statement. Keys must differ. Null when the report is not open for editing.
 */
export async function saveEntries(
  { reportId, actorId, at }: Saving,
  entries: readonly Save[],
): Promise<{ readonly saved: readonly Saved[]; readonly conflicts: readonly Conflict[] } | null> {
  const saved = await write({ reportId, actorId, at }, entries);
  if (!saved) return null;
  const done = new Set(saved.map(({ key }) => key));
  const missed = entries.map(({ key }) => key).filter((key) => !done.has(key));
  return { saved, conflicts: missed.length === 0 ? [] : await standing(reportId, missed) };
}

async function write(
  { reportId, actorId, at }: Saving,
  entries: readonly Save[],
): Promise<readonly Saved[] | null> {
  const column = <K extends keyof Save>(name: K) => entries.map((entry) => entry[name]);
  const values = [reportId, actorId, column("key"), column("raw"), column("version"), column("source"), at];
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await pool.query<Saved>({ name: "save-entries", text: SAVE, values })).rows;
    } catch (error) {
      if (CLOSED.has(failureOf(error)?.constraint ?? "")) return null;
      if (attempt >= 5 || !mayRetry(error)) throw error;
    }
  }
}

/** Not to be edited in its state, or no longer on this day. */
const CLOSED: ReadonlySet<string> = new Set(["entry_open", "written_in_time"]);

async function standing(reportId: number, keys: readonly string[]): Promise<readonly Conflict[]> {
  const { rows } = await pool.query<Conflict>(STANDING, [reportId, keys]);
  return rows;
}

/** Old and new stand in the event for figures and short words; of long prose only how long it was. */
const TOLD = 200;

const SAVE = `
WITH given AS (
  SELECT * FROM unnest($3::text[], $4::text[], $5::int[], $6::text[]) AS entry(key, raw, version, source)
), changed AS (
  UPDATE draft_entries AS old
  SET raw = given.raw, source = given.source, version = old.version + 1, changed_by = $2, changed_at = $7
  FROM given JOIN draft_entries AS was ON was.report_id = $1 AND was.key = given.key AND was.version = given.version
  WHERE old.report_id = $1 AND old.key = given.key AND old.version = given.version
  RETURNING old.key, old.version, old.source, was.raw AS before, old.raw AS after
), added AS (
  INSERT INTO draft_entries (report_id, key, raw, source, changed_by, changed_at)
  SELECT $1, key, raw, source, $2, $7 FROM given WHERE version = 0
  ON CONFLICT DO NOTHING
  RETURNING key, version, source, NULL AS before, raw AS after
), saved AS (
  SELECT * FROM changed UNION ALL SELECT * FROM added
), noted AS (
  INSERT INTO events (at, actor_id, kind, subject, subject_id, detail)
  SELECT $7, $2, 'save', 'reports', $1, jsonb_build_object('entries', jsonb_agg(jsonb_strip_nulls(
    jsonb_build_object('key', key, 'version', version, 'source', source,
      'from', CASE WHEN length(before) <= ${TOLD} THEN before END, 'fromLength', length(before),
      'to', CASE WHEN length(after) <= ${TOLD} THEN after END, 'toLength', length(after))) ORDER BY key))
  FROM saved HAVING count(*) > 0
)
SELECT key, version FROM saved`;

const STANDING = `
SELECT asked.key, coalesce(entry.raw, '') AS raw, coalesce(entry.version, 0) AS version,
       coalesce(editor.name, '') AS "changedBy", coalesce(entry.changed_at, now()) AS "changedAt"
FROM unnest($2::text[]) AS asked(key)
LEFT JOIN draft_entries AS entry ON entry.report_id = $1 AND entry.key = asked.key
LEFT JOIN accounts AS editor ON editor.id = entry.changed_by`;
