import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import {
  accountFaults,
  firstPassword,
  openAccount,
  USERNAME_TAKEN,
  type NewAccount,
} from "./shared/open-account";
import { refuseTaken } from "./shared/refuse-taken";
import { requireAdministration } from "./shared/require-administration";

export type { NewAccount } from "./shared/open-account";

/** Opens an account of one person with an initial password, told this once. Refuses: not-allowed, invalid. */
export async function createAccount(
  actor: Actor,
  account: NewAccount,
): Promise<{ readonly id: number; readonly initialPassword: string }> {
  requireAdministration(actor);
  const { password, passwordHash } = await firstPassword();
  const at = now();
  return command(actor, async (tx) => {
    const faults = await accountFaults(tx, actor, account);
    if (faults.length > 0) throw new Refusal("invalid", faults);
    const { id, event } = await openAccount(tx, account, { passwordHash, at });
    return { events: [event], result: { id, initialPassword: password } };
  }).catch(refuseTaken("username", USERNAME_TAKEN));
}
