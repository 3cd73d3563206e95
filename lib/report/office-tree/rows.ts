import { includedByType } from "../rollup/inclusion";
import { OFFICE_TYPES } from "../office-types";
import { INCLUSION, OFFICE_STATES, type TreeRow } from "./columns";
import type { StandingOffice, Tree } from "./tree";

/** The tree as the lines of a list, the region first: brought in again it changes nothing. */
export function rowsOfTree({ region, offices }: Tree): readonly TreeRow[] {
  const { slug, fullName, shortName, type } = region;
  const first = { slug, fullName, shortName, type: OFFICE_TYPES[type], state: OFFICE_STATES.open };
  const lines = offices.map((office) => lineOf(office, region));
  return [{ ...NOTHING, ...first }, ...lines].map((line, at) => ({ ...line, row: at + FIRST_ROW }));
}

/** Below the heads. */
const FIRST_ROW = 2;

const NOTHING = { parent: "", position: "", included: "", reason: "", closedOn: "", until: "" };

function lineOf(office: StandingOffice, region: Tree["region"]) {
  const { slug, fullName, shortName, parent, closedOn } = office;
  const { included, reason } = office.choice ?? includedByType(region, office);
  return {
    slug,
    fullName,
    shortName,
    type: OFFICE_TYPES[office.type],
    parent,
    position: String(office.position),
    included: included ? INCLUSION.yes : INCLUSION.no,
    reason,
    state: closedOn === null ? OFFICE_STATES.open : OFFICE_STATES.closed,
    closedOn: closedOn ?? "",
    until: "",
  };
}
