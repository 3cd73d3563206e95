import { literal, refuse, trigger, triggerAtCommit, triggerFunction } from "./sql";
import { FILLER } from "./words";

/** What holds of an office that was merged, split or abolished. */
export function offices(): readonly string[] {
  return [
    triggerFunction("report_of_open_office", REPORT),
    trigger({
      table: "reports",
      name: "reports_of_open_offices",
      when: "BEFORE INSERT",
      run: "report_of_open_office()",
    }),
    triggerFunction("office_closed_fixed", FIXED),
    trigger({
      table: "offices",
      name: "offices_closed_fixed",
      when: "BEFORE UPDATE",
      run: "office_closed_fixed()",
    }),
    triggerFunction("closed_office_has_no_clerk", CLOSED),
    triggerAtCommit({
      table: "offices",
      name: "offices_without_clerk",
      when: "AFTER INSERT OR UPDATE",
      run: "closed_office_has_no_clerk()",
    }),
    triggerFunction("clerk_of_open_office", CLERK),
    triggerAtCommit({
      table: "accounts",
      name: "accounts_of_open_offices",
      when: "AFTER INSERT OR UPDATE",
      run: "clerk_of_open_office()",
    }),
  ];
}

const CLERK_ROLE = literal(FILLER);

/** FOR SHARE: an office being closed at the same moment is waited for and then seen closed. */
const REPORT = `DECLARE
  closed date;
BEGIN
  SELECT o.closed_on INTO closed FROM public.offices o WHERE o.id = NEW.office_id FOR SHARE;
  IF extract(year FROM closed) < NEW.year THEN
    ${refuse("report_of_open_office", "office %s closed before %s", "NEW.office_id", "NEW.year")}
  END IF;
  RETURN NEW;
END`;

const FIXED = `BEGIN
  IF OLD.closed_on IS NOT NULL AND NEW.closed_on IS DISTINCT FROM OLD.closed_on THEN
    ${refuse("office_closed_fixed", "office %s is closed for good", "OLD.id")}
  END IF;
  RETURN NEW;
END`;

const CLOSED = `BEGIN
  IF EXISTS (
    SELECT FROM public.offices o JOIN public.accounts a ON a.office_id = o.id
    WHERE o.id = NEW.id AND o.closed_on IS NOT NULL AND a.role = ${CLERK_ROLE} AND a.disabled_at IS NULL) THEN
    ${refuse("closed_office_has_no_clerk", "office %s is closed and has a clerk", "NEW.id")}
  END IF;
  RETURN NULL;
END`;

const CLERK = `DECLARE
  closed date;
BEGIN
  IF NEW.role <> ${CLERK_ROLE} OR NEW.disabled_at IS NOT NULL THEN RETURN NULL; END IF;
  SELECT o.closed_on INTO closed FROM public.offices o WHERE o.id = NEW.office_id FOR SHARE;
  IF closed IS NOT NULL AND EXISTS (
    SELECT FROM public.accounts a WHERE a.id = NEW.id AND a.role = ${CLERK_ROLE} AND a.disabled_at IS NULL) THEN
    ${refuse("closed_office_has_no_clerk", "office %s is closed and has a clerk", "NEW.office_id")}
  END IF;
  RETURN NULL;
END`;
