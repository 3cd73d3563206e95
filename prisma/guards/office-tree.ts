import { literal, refuse, trigger, triggerAtCommit, triggerFunction } from "./sql";
import { REGION } from "./words";

/** What holds of the tree of offices, their names and addresses. */
export function officeTree(): readonly string[] {
  return [
    triggerFunction("office_name_free", NAME),
    trigger({
      table: "offices",
      name: "offices_name_free",
      when: "BEFORE INSERT OR UPDATE OF full_name, slug",
      run: "office_name_free()",
    }),
    triggerFunction("office_in_tree", TREE),
    triggerAtCommit({
      table: "offices",
      name: "offices_in_tree",
      when: "AFTER INSERT OR UPDATE",
      run: "office_in_tree()",
    }),
  ];
}

/** A name or address that led to one office must not lead to another. */
const NAME = `BEGIN
  IF EXISTS (SELECT FROM public.office_names n WHERE n.slug = NEW.slug AND n.office_id <> NEW.id) THEN
    ${refuse("office_name_free", "the address %s was that of another office", "NEW.slug")}
  END IF;
  IF EXISTS (
    SELECT FROM public.office_names n JOIN public.offices o ON o.id = n.office_id
    WHERE n.full_name = NEW.full_name AND n.office_id <> NEW.id AND o.region_id = NEW.region_id) THEN
    ${refuse("office_name_free", "%s was the name of another office", "NEW.full_name")}
  END IF;
  RETURN NEW;
END`;

/** At commit: several may change places in one transaction. Regions stand under regions, offices in their own. */
const TREE = `DECLARE
  circle boolean;
  apart boolean;
BEGIN
  WITH RECURSIVE above (id, parent_id) AS (
    SELECT o.id, o.parent_id FROM public.offices o WHERE o.id = NEW.id
    UNION
    SELECT o.id, o.parent_id FROM public.offices o JOIN above a ON o.id = a.parent_id
  ) SELECT bool_or(a.parent_id = NEW.id) INTO circle FROM above a;
  SELECT p.region_id <> o.region_id INTO apart
    FROM public.offices o JOIN public.offices p ON p.id = o.parent_id
    WHERE o.id = NEW.id AND o.type <> ${literal(REGION)};
  IF circle OR apart THEN
    ${refuse("office_in_tree", "office %s stands under itself or in another region", "NEW.id")}
  END IF;
  RETURN NULL;
END`;
