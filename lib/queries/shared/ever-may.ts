import { can, type Actor, type Owned, type Permission } from "@/lib/report/permissions";
import { STATES, type State } from "@/lib/report/workflow";

/** Whether the actor may do the deed to this report in some state, even if not in this one. */
export function everMay(actor: Actor, deed: Permission, report: Owned): boolean {
  return STATE_NAMES.some((state) => can(actor, deed, { ...report, state }));
}

// The keys of the table of states are the states.
const STATE_NAMES = Object.keys(STATES).filter((name): name is State => Object.hasOwn(STATES, name));
