import { literal, literals, refuse, standing, trigger, triggerAtCommit, triggerFunction } from "./sql";
import { filled } from "./lists";
import { LAST_STATE, OPEN_STATES, PUBLISHABLE, SUBMISSION, VERDICTS } from "./words";

/** What may be written about a report, when, and by whom. */
export function content(): readonly string[] {
  return [
    triggerFunction("entry_open", ENTRY),
    trigger({
      table: "draft_entries",
      name: "draft_entries_open",
      when: "BEFORE INSERT OR UPDATE OR DELETE",
      run: "entry_open()",
    }),
    triggerFunction("register_open", REGISTER),
    trigger({
      table: "register_lines",
      name: "register_lines_open",
      when: "BEFORE INSERT OR UPDATE OR DELETE",
      run: "register_open()",
    }),
    triggerFunction("revision_fits", REVISION),
    trigger({ table: "revisions", name: "revisions_fit", when: "BEFORE INSERT", run: "revision_fits()" }),
    triggerFunction("review_fits", REVIEW),
    trigger({ table: "reviews", name: "reviews_fit", when: "BEFORE INSERT", run: "review_fits()" }),
    triggerFunction("publication_stands", PUBLICATION),
    triggerAtCommit({
      table: "publications",
      name: "publications_stand",
      when: "AFTER INSERT",
      run: "publication_stands()",
    }),
    triggerFunction("waiver_fixed", WAIVER),
    trigger({
      table: "waivers",
      name: "waivers_fixed",
      when: "BEFORE UPDATE OR DELETE",
      run: "waiver_fixed()",
    }),
    triggerFunction("outbox_fixed", OUTBOX),
    trigger({ table: "outbox", name: "outbox_fixed", when: "BEFORE UPDATE", run: "outbox_fixed()" }),
  ];
}

/**
 * FOR SHARE: a save waits for a submission under way and is then refused, so that whatever was answered
 * as saved before is in the revision. One save, one version.
 */
const ENTRY = `DECLARE entry public.draft_entries := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.report_id, NEW.key, NEW.version) IS DISTINCT FROM (OLD.report_id, OLD.key, OLD.version + 1) THEN
    ${refuse("entry_version", "entry %s of report %s: the next version is %s", "OLD.key", "OLD.report_id", "OLD.version + 1")}
  END IF;
  ${openFor("entry")}
  RETURN entry;
END`;

/** The lines a table was counted from change as long as the draft does. */
const REGISTER = `DECLARE line public.register_lines := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  ${openFor("line")}
  RETURN line;
END`;

function openFor(row: string): string {
  return `PERFORM FROM public.reports WHERE id = ${row}.report_id AND state IN (${literals(OPEN_STATES)}) FOR SHARE;
  IF NOT FOUND THEN
    ${refuse("entry_open", "report %s is not open for editing", `${row}.report_id`)}
  END IF;`;
}

const REVISION = `DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id;
  IF (NEW.edition, NEW.archive, (NEW.content::jsonb->>'year')::int) IS DISTINCT FROM (report.edition, report.archive, report.year) THEN
    ${refuse("revision_fits", "revision of report %s has another edition, year or archive mark", "NEW.report_id")}
  END IF;
  IF NOT (report.archive AND report.revision_id IS NULL OR report.state IN (${literals([...SUBMISSION.from, SUBMISSION.to])})) THEN
    ${refuse("revision_open", "report %s is %s: nothing can be submitted", "report.id", "report.state")}
  END IF;
  IF EXISTS (SELECT FROM public.seasons WHERE id = report.season_id AND rekey) AND NOT EXISTS (
    SELECT FROM public.rekeyings k WHERE k.report_id = report.id AND k.content_sha256 = NEW.content_sha256
      AND k.differing = '{}' AND k.keyed_by <> NEW.created_by) THEN
    ${refuse("revision_rekeyed", "nobody else typed the totals of this content of report %s again", "report.id")}
  END IF;
  RETURN NEW;
END`;

const arrows = VERDICTS.flatMap(({ from, to }) => [...from, to].map((state) => `${state} > ${to}`));

/** FOR UPDATE: of two verdicts at the same moment the second sees the first. */
const REVIEW = `DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id FOR UPDATE;
  IF report.revision_id IS DISTINCT FROM NEW.revision_id OR (report.state || ' > ' || NEW.verdict) NOT IN (${literals(arrows)}) THEN
    ${refuse("review_current", "revision %s of report %s is not under review", "NEW.revision_id", "NEW.report_id")}
  END IF;
  IF EXISTS (SELECT FROM public.reviews v WHERE v.revision_id = NEW.revision_id AND ${standing("v")}) THEN
    ${refuse("review_once", "revision %s has its verdict", "NEW.revision_id")}
  END IF;
  IF NOT ${filled("NEW.override_reason")} AND EXISTS (SELECT FROM public.revisions WHERE id = NEW.revision_id AND created_by = NEW.reviewer_id) THEN
    ${refuse("review_four_eyes", "account %s submitted revision %s and cannot judge it", "NEW.reviewer_id", "NEW.revision_id")}
  END IF;
  RETURN NEW;
END`;

const PUBLICATION = `DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id;
  IF (report.state, report.revision_id) IS DISTINCT FROM (${literal(LAST_STATE)}, NEW.revision_id) THEN
    ${refuse("publication_current", "publication %s is not of the revision report %s stands by", "NEW.id", "NEW.report_id")}
  END IF;
  IF NOT report.archive AND NOT EXISTS (
    SELECT FROM public.reviews v JOIN public.revisions r ON r.id = v.revision_id
    WHERE v.revision_id = NEW.revision_id AND v.verdict IN (${literals(PUBLISHABLE)}) AND ${standing("v")}
      AND (v.reviewer_id <> r.created_by OR ${filled("v.override_reason")})) THEN
    ${refuse("publication_approved", "publication %s has no approving review by somebody else", "NEW.id")}
  END IF;
  IF NOT report.archive AND (NEW.published_by IS NOT NULL AND NEW.secrecy_reviewed_on IS NOT NULL AND NEW.secrecy_note IS NOT NULL
      AND ${filled("NEW.secrecy_reviewer")}) IS NOT TRUE THEN
    ${refuse("publication_secrecy", "publication %s has no recorded secrecy review", "NEW.id")}
  END IF;
  IF NEW.number > 1 AND NOT report.archive AND NOT ${filled("NEW.correction_reason")} THEN
    ${refuse("publication_correction", "publication %s corrects an earlier one and gives no reason", "NEW.id")}
  END IF;
  IF NOT EXISTS (SELECT FROM public.outbox WHERE publication_id = NEW.id) THEN
    ${refuse("publication_outbox", "publication %s is not in the outbox", "NEW.id")}
  END IF;
  RETURN NULL;
END`;

const OUTBOX = `BEGIN
  IF (NEW.id, NEW.publication_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.publication_id, OLD.created_at) THEN
    ${refuse("outbox_fixed", "outbox %s: only what the publisher did is noted", "OLD.id")}
  END IF;
  RETURN NEW;
END`;

/** Only its revocation is ever added, once. */
const WAIVER = `BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
     OR (NEW.id, NEW.report_id, NEW.rule, NEW.reason, NEW.expires_on, NEW.granted_by, NEW.granted_at)
     IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.rule, OLD.reason, OLD.expires_on, OLD.granted_by, OLD.granted_at) THEN
    ${refuse("waiver_fixed", "waiver %s is only ever revoked, once", "OLD.id")}
  END IF;
  RETURN NEW;
END`;
