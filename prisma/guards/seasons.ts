import { ENFORCED_RULES } from "@/lib/report/waivers";
import { check, literals, refuse, trigger, triggerFunction } from "./sql";

/** The days of a season: what is begun, written and submitted, is so while it may be. */
export function seasons(): readonly string[] {
  return [
    check(
      "seasons",
      "season_days",
      "campaign_due <= legal_due AND coalesce(edit_until, campaign_due) >= campaign_due",
    ),
    check("seasons", "season_rules", `NOT rules_off && ARRAY[${literals(ENFORCED_RULES)}]::text[]`),
    check("season_extensions", "extension_days", "coalesce(edit_until, campaign_due) >= campaign_due"),
    triggerFunction("extension_fits", EXTENSION),
    trigger({
      table: "season_extensions",
      name: "season_extensions_fit",
      when: "BEFORE INSERT",
      run: "extension_fits()",
    }),
    EDITING_ENDED,
    triggerFunction("begun_in_time", BEGUN),
    trigger({
      table: "reports",
      name: "reports_opened_in_time",
      when: "BEFORE INSERT",
      run: "begun_in_time()",
    }),
    triggerFunction("entry_in_time", written("changed_at")),
    trigger({
      table: "draft_entries",
      name: "draft_entries_in_time",
      when: "BEFORE INSERT OR UPDATE",
      run: "entry_in_time()",
    }),
    triggerFunction("revision_in_time", written("created_at")),
    trigger({
      table: "revisions",
      name: "revisions_in_time",
      when: "BEFORE INSERT",
      run: "revision_in_time()",
    }),
  ];
}

const EXTENSION = `BEGIN
  IF NOT EXISTS (SELECT FROM public.seasons s JOIN public.offices o ON o.region_id = s.region_id
    WHERE s.id = NEW.season_id AND o.id = NEW.office_id AND o.id <> o.region_id) THEN
    ${refuse("extension_fits", "office %s does not file in season %s", "NEW.office_id", "NEW.season_id")}
  END IF;
  RETURN NEW;
END`;

/** China keeps UTC+8 all year. */
const dayOf = (moment: string) => `(${moment} AT TIME ZONE INTERVAL '8 hours')::date`;

/**
 * As daysNow of lib/report/deadlines: the newest extension gives later days, never earlier ones; the region's
 * own report waits for the others.
 */
const EDITING_ENDED = `CREATE OR REPLACE FUNCTION public.editing_ended(season int, office int, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $guard$
  SELECT coalesce((SELECT o.id <> o.region_id AND s.edit_until IS NOT NULL
      AND ${dayOf("at")} > greatest(s.edit_until, e.edit_until, e.campaign_due)
    FROM public.seasons s JOIN public.offices o ON o.id = office
    LEFT JOIN LATERAL (SELECT x.edit_until, x.campaign_due FROM public.season_extensions x
      WHERE x.season_id = season AND x.office_id = office ORDER BY x.id DESC LIMIT 1) e ON true
    WHERE s.id = season), false);
$guard$;`;

const BEGUN = `BEGIN
  IF EXISTS (SELECT FROM public.seasons WHERE id = NEW.season_id AND opens_at > NEW.created_at) THEN
    ${refuse("report_opened", "season %s is not open yet", "NEW.season_id")}
  END IF;
  IF public.editing_ended(NEW.season_id, NEW.office_id, NEW.created_at) THEN
    ${refuse("report_in_time", "editing has ended for office %s in season %s", "NEW.office_id", "NEW.season_id")}
  END IF;
  RETURN NEW;
END`;

/** First the one look that settles it for nearly every save; what was published once may be corrected any time. */
function written(moment: string): string {
  return `BEGIN
  IF EXISTS (SELECT FROM public.reports r JOIN public.seasons s ON s.id = r.season_id
      WHERE r.id = NEW.report_id AND s.edit_until < ${dayOf(`NEW.${moment}`)}
        AND public.editing_ended(s.id, r.office_id, NEW.${moment}))
    AND NOT EXISTS (SELECT FROM public.publications WHERE report_id = NEW.report_id) THEN
    ${refuse("written_in_time", "editing has ended for report %s", "NEW.report_id")}
  END IF;
  RETURN NEW;
END`;
}
