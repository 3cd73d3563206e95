import { now } from "@/lib/clock";
import { command, type Event } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, type Issue } from "@/lib/report/refusal";
import {
  accountFaults,
  firstPassword,
  openAccount,
  type FirstPassword,
  type NewAccount,
} from "./shared/open-account";
import { refuseTaken } from "./shared/refuse-taken";
import { requireAdministration } from "./shared/require-administration";

/** An account just opened, with its initial password: told this once. */
export type Opened = { readonly id: number; readonly username: string; readonly initialPassword: string };

/**
 * Opens many accounts, all or none, in the order given. Refuses: not-allowed, invalid (at `accounts.3.name`).
 */
export async function createAccounts(
  actor: Actor,
  accounts: readonly NewAccount[],
): Promise<{ readonly opened: readonly Opened[] }> {
  requireAdministration(actor);
  // One after another: those who sign in meanwhile must not wait for all of them.
  const passwords: FirstPassword[] = [];
  while (passwords.length < accounts.length) passwords.push(await firstPassword());
  const at = now();
  return command(actor, async (tx) => {
    const issues: Issue[] = [];
    const events: Event[] = [];
    const opened: Opened[] = [];
    for (const [index, account] of accounts.entries()) {
      const { password = "", passwordHash = "" } = passwords[index] ?? {};
      const faults = [...twice(accounts, index), ...(await accountFaults(tx, actor, account))];
      issues.push(...faults.map(({ at: field, message }) => ({ at: `accounts.${index}.${field}`, message })));
      if (issues.length > 0) continue;
      const { id, event } = await openAccount(tx, account, { passwordHash, at });
      events.push(event);
      opened.push({ id, username: account.username, initialPassword: password });
    }
    const [first, ...rest] = events;
    if (issues.length > 0 || !first) throw new Refusal("invalid", issues);
    return { events: [first, ...rest], result: { opened } };
  }).catch(refuseTaken("accounts", "有用户名刚刚被别人使用，没有建立任何账号，请换一个后重试"));
}

/** The same user name in an earlier line. */
function twice(accounts: readonly NewAccount[], index: number): readonly Issue[] {
  const first = accounts.findIndex(({ username }) => username === accounts[index]?.username);
  return first < index ? [{ at: "username", message: "与前面的用户名重复，请换一个" }] : [];
}
