import { leadsTo, MOVES, type Move } from "@/lib/report/workflow";
import { literal, literals, refuse, standing, trigger, triggerAtCommit, triggerFunction } from "./sql";
import {
  FIRST_STATE,
  FROZEN_STATES,
  GIVING_UP,
  LAST_STATE,
  REGION,
  SUBMISSION,
  UNDOING,
  VERDICTS,
} from "./words";

/** How a report begins, moves and stands, compiled from MOVES. */
export function workflow(): readonly string[] {
  return [
    triggerFunction("office_files_to", OFFICE),
    trigger({ table: "offices", name: "offices_file_to", when: "BEFORE INSERT", run: "office_files_to()" }),
    triggerFunction("season_fixed", SEASON),
    trigger({ table: "seasons", name: "seasons_fixed", when: "BEFORE UPDATE", run: "season_fixed()" }),
    triggerFunction("report_begins", BEGINS),
    trigger({ table: "reports", name: "reports_begin", when: "BEFORE INSERT", run: "report_begins()" }),
    triggerFunction("report_moves", MOVING),
    trigger({ table: "reports", name: "reports_move", when: "BEFORE UPDATE", run: "report_moves()" }),
    triggerFunction("report_stands", STANDING),
    triggerAtCommit({
      table: "reports",
      name: "reports_stand",
      when: "AFTER INSERT OR UPDATE",
      run: "report_stands()",
    }),
  ];
}

const OFFICE = `BEGIN
  IF NEW.type = ${literal(REGION)} THEN NEW.region_id := NEW.id; END IF;
  RETURN NEW;
END`;

const SEASON = `BEGIN
  IF (NEW.id, NEW.region_id, NEW.year, NEW.edition) IS DISTINCT FROM (OLD.id, OLD.region_id, OLD.year, OLD.edition) THEN
    ${refuse("season_fixed", "region, year and edition of season %s are fixed", "OLD.id")}
  END IF;
  RETURN NEW;
END`;

const BEGINS = `BEGIN
  IF NOT NEW.archive AND (NEW.state <> ${literal(FIRST_STATE)} OR NEW.revision_id IS NOT NULL) THEN
    ${refuse("report_begins", "a report begins as %s, not %s", literal(FIRST_STATE), "NEW.state")}
  END IF;
  IF NOT NEW.archive AND NOT EXISTS (
    SELECT FROM public.seasons s JOIN public.offices o ON o.region_id = s.region_id
    WHERE s.id = NEW.season_id AND o.id = NEW.office_id AND s.year = NEW.year AND s.edition = NEW.edition) THEN
    ${refuse("report_season", "report does not fit season %s: another region, year or edition", "NEW.season_id")}
  END IF;
  RETURN NEW;
END`;

const arrowsOf = ({ from, to }: Pick<Move, "from" | "to">) => from.map((state) => `${state} > ${to}`);
/** Arrows of a report that stands published in an earlier version, and of one that does not. */
const arrowsWhere = (published: boolean) =>
  literals(MOVES.flatMap((move) => arrowsOf({ ...move, to: leadsTo(move, published) })));
const BACK = arrowsOf(GIVING_UP);
const UNDOINGS = arrowsOf(UNDOING);

/**
 * Only a submission takes up a revision; the archive takes up its only one after both are written, and a
 * correction given up goes back to what is published.
 */
const MOVING = `DECLARE
  arrow text := OLD.state || ' > ' || NEW.state;
  was_published boolean;
  gives_up boolean;
BEGIN
  IF (NEW.id, NEW.office_id, NEW.year, NEW.season_id, NEW.edition, NEW.archive, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.office_id, OLD.year, OLD.season_id, OLD.edition, OLD.archive, OLD.created_at) THEN
    ${refuse("report_fixed", "office, year, season and edition of report %s are fixed", "OLD.id")}
  END IF;
  was_published := EXISTS (SELECT FROM public.publications WHERE report_id = OLD.id);
  IF NEW.state <> OLD.state AND NOT (
    was_published AND arrow IN (${arrowsWhere(true)})
    OR NOT was_published AND arrow IN (${arrowsWhere(false)})) THEN
    ${refuse("report_move", "no move leads report %s from %s to %s", "OLD.id", "OLD.state", "NEW.state")}
  END IF;
  gives_up := NEW.state <> OLD.state AND arrow IN (${literals(BACK)});
  IF NOT gives_up AND (NEW.revision_id IS DISTINCT FROM OLD.revision_id)
     <> (NEW.state <> OLD.state AND NEW.state = ${literal(SUBMISSION.to)} OR NEW.archive AND OLD.revision_id IS NULL AND NEW.revision_id IS NOT NULL) THEN
    ${refuse("report_frozen", "report %s takes up a new revision when it is submitted, and only then", "OLD.id")}
  END IF;
  IF NEW.state <> OLD.state AND arrow IN (${literals(UNDOINGS)}) AND EXISTS (
    SELECT FROM public.draft_entries WHERE report_id = OLD.id AND changed_at >
      (SELECT max(created_at) FROM public.reviews WHERE revision_id = OLD.revision_id AND verdict = OLD.state)) THEN
    ${refuse("report_untouched", "report %s was worked on after the verdict", "OLD.id")}
  END IF;
  RETURN NEW;
END`;

/** Looks at the report as it is at commit, not at the row that fired. */
const STANDING = `DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF report.revision_id IS NULL THEN
    IF report.state IN (${literals(FROZEN_STATES)}) THEN
      ${refuse("report_revision", "report %s is %s without a revision", "report.id", "report.state")}
    END IF;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM public.revisions WHERE id = report.revision_id AND report_id = report.id) THEN
    ${refuse("report_own_revision", "revision %s is not of report %s", "report.revision_id", "report.id")}
  END IF;
  IF report.state IN (${literals(VERDICTS.map(({ to }) => to))}) AND NOT EXISTS (
    SELECT FROM public.reviews v WHERE v.revision_id = report.revision_id AND v.verdict = report.state AND ${standing("v")}) THEN
    ${refuse("report_reviewed", "report %s is %s without such a review of its revision", "report.id", "report.state")}
  END IF;
  IF report.state = ${literal(UNDOING.to)} AND EXISTS (
    SELECT FROM public.reviews v WHERE v.revision_id = report.revision_id AND ${standing("v")}) THEN
    ${refuse("report_unreviewed", "report %s is under review and has a verdict", "report.id")}
  END IF;
  IF report.state = ${literal(LAST_STATE)} AND NOT EXISTS (
    SELECT FROM public.publications WHERE revision_id = report.revision_id) THEN
    ${refuse("report_published", "report %s is %s without a publication of its revision", "report.id", "report.state")}
  END IF;
  RETURN NULL;
END`;
