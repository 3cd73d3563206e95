import { check, literals, refuse, trigger, triggerFunction } from "./sql";
import { filled } from "./lists";
import { ITEM_STATES } from "./words";

/** What a file of the archive may be, and that it is entered once and stays what it was entered as. */
export function archive(): readonly string[] {
  return [
    check("archive_items", "archive_item_state", `state IN (${literals(ITEM_STATES)})`),
    check("archive_items", "archive_item_named", filled("name")),
    check(
      "archive_items",
      "archive_item_waits",
      "state <> 'waiting' OR bytes IS NOT NULL AND sha256 IS NOT NULL",
    ),
    check("archive_items", "archive_item_read", "state NOT IN ('read', 'kept') OR reading IS NOT NULL"),
    check("archive_items", "archive_item_refused", `state <> 'refused' OR ${filled("trouble")}`),
    check("archive_items", "archive_item_kept", "(state = 'kept') = (report_id IS NOT NULL)"),
    triggerFunction("archive_item_stands", STANDS),
    trigger({
      table: "archive_items",
      name: "archive_items_stand",
      when: "BEFORE INSERT OR UPDATE OR DELETE",
      run: "archive_item_stands()",
    }),
  ];
}

/** What was entered is never taken back, read again or given to another; its report is of the archive. */
const STANDS = `DECLARE item public.archive_items := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'kept' THEN
    ${refuse("archive_item_fixed", "item %s was entered as report %s", "OLD.id", "OLD.report_id")}
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.batch_id, NEW.name, NEW.sha256) IS DISTINCT FROM (OLD.batch_id, OLD.name, OLD.sha256) THEN
    ${refuse("archive_item_same", "item %s is that file of that batch", "OLD.id")}
  END IF;
  IF item.report_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.reports WHERE id = item.report_id AND archive) THEN
    ${refuse("archive_item_report", "report %s is not of the archive", "item.report_id")}
  END IF;
  RETURN item;
END`;
