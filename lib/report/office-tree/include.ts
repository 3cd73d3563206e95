import type { Office } from "../filing";
import { includedByType, type Inclusion } from "../rollup/inclusion";
import { COLUMNS } from "./columns";
import type { Deed, Tree } from "./tree";
import type { RowFault, Wanted } from "./wanted";

type Counted = { readonly office: Office; readonly choice: Inclusion | null };

/** Whether a line asks that an office is counted otherwise than it is, with the reason that goes on record. */
export function inclusionOf(
  { office, choice }: Counted,
  { included, reason }: Wanted,
  { region, year }: Tree,
): { readonly deeds: readonly Deed[]; readonly faults: readonly RowFault[] } {
  const now = choice ?? includedByType(region, office);
  const other = included !== null && included !== now.included;
  const reworded = choice !== null && reason !== null && reason !== choice.reason;
  if (!other && !reworded) return { deeds: [], faults: [] };
  // The reason printed for the standing choice does not speak for the opposite.
  if (reason === null || (other && reason === now.reason)) {
    const message = `改为“${included ? "纳入" : "不纳入"}”要写明理由，请填“${COLUMNS.reason}”`;
    return { deeds: [], faults: [{ column: "reason", message }] };
  }
  const deed: Deed = { kind: "include", year, included: included ?? now.included, reason };
  return { deeds: [deed], faults: [] };
}
