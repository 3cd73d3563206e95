import { refuse, trigger, triggerAtCommit, triggerFunction } from "./sql";

/** Tables whose every change needs an event of its transaction, and whom the event must be about. */
const WITNESSED = [
  { table: "offices", subject: "offices", key: "id" },
  { table: "accounts", subject: "accounts", key: "id" },
  { table: "seasons", subject: "seasons", key: "id" },
  { table: "reports", subject: "reports", key: "id" },
  { table: "draft_entries", subject: "reports", key: "report_id" },
  { table: "register_lines", subject: "reports", key: "report_id" },
  { table: "sealed_scans", subject: "reports", key: "report_id" },
  { table: "revisions", subject: "reports", key: "report_id" },
  { table: "reviews", subject: "reports", key: "report_id" },
  { table: "remarks", subject: "reports", key: "report_id" },
  { table: "waivers", subject: "reports", key: "report_id" },
  { table: "rekeyings", subject: "reports", key: "report_id" },
  { table: "season_extensions", subject: "seasons", key: "season_id" },
  { table: "office_names", subject: "offices", key: "office_id" },
  { table: "office_successions", subject: "offices", key: "predecessor_id" },
  { table: "rollup_choices", subject: "offices", key: "office_id" },
  { table: "publications", subject: "publications", key: "id" },
  { table: "archive_batches", subject: "archive_batches", key: "id" },
  { table: "archive_items", subject: "archive_batches", key: "batch_id" },
] as const;

/** Written once, read for ever. */
const IMMUTABLE = [
  "events",
  "revisions",
  "reviews",
  "review_withdrawals",
  "remarks",
  "remark_answers",
  "rekeyings",
  "season_extensions",
  "office_names",
  "office_successions",
  "publications",
  "sealed_scans",
  "audit_seals",
  "audit_heads",
] as const;

/** No change without an event of the same transaction; nothing immutable is changed; nothing is emptied. */
export function witness(): readonly string[] {
  return [
    ...[...new Set(WITNESSED.map(({ key }) => key))].map(witnessBy),
    ...WITNESSED.map(({ table, subject, key }) =>
      triggerAtCommit({
        table,
        name: `${table}_witnessed`,
        when: "AFTER INSERT OR UPDATE OR DELETE",
        run: `witness_${key}('${subject}')`,
      }),
    ),
    triggerFunction("stamp_event", STAMP),
    trigger({ table: "events", name: "events_stamped", when: "BEFORE INSERT", run: "stamp_event()" }),
    triggerFunction("refuse_change", REFUSE_CHANGE),
    ...IMMUTABLE.map((table) =>
      trigger({ table, name: `${table}_immutable`, when: "BEFORE UPDATE OR DELETE", run: "refuse_change()" }),
    ),
    trigger({ table: "outbox", name: "outbox_kept", when: "BEFORE DELETE", run: "refuse_change()" }),
    ...[...new Set([...IMMUTABLE, ...WITNESSED.map(({ table }) => table), "outbox"])].map((table) =>
      trigger({
        table,
        name: `${table}_not_emptied`,
        when: "BEFORE TRUNCATE",
        each: "STATEMENT",
        run: "refuse_change()",
      }),
    ),
  ];
}

/**
 * `age(xmin) <= 0`: the event's row was written by this transaction or a savepoint of it. Without this a
 * database restored into another cluster would hold events with numbers of transactions still to come.
 */
function witnessBy(key: string): string {
  const missing = (row: "OLD" | "NEW") => `NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = ${row}.${key})`;
  const silent = (row: "OLD" | "NEW") =>
    refuse("witnessed", "%s %s changed without an event of the transaction", "TG_ARGV[0]", `${row}.${key}`);
  return triggerFunction(
    `witness_${key}`,
    `BEGIN
  IF TG_OP <> 'INSERT' AND ${missing("OLD")} THEN
    ${silent("OLD")}
  END IF;
  IF TG_OP <> 'DELETE' AND ${missing("NEW")} THEN
    ${silent("NEW")}
  END IF;
  RETURN NULL;
END`,
  );
}

const STAMP = `BEGIN
  NEW.txid := pg_current_xact_id();
  RETURN NEW;
END`;

const REFUSE_CHANGE = `BEGIN
  ${refuse("immutable", "%s is never changed: %s refused", "TG_TABLE_NAME", "lower(TG_OP)")}
END`;
