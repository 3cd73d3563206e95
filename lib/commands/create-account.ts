import { hashPassword } from "@/lib/auth/password-hash";
import { initialPassword } from "@/lib/auth/initial-password";
import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { requireAdministration } from "./shared/require-administration";
import { scope, type Actor, type Role } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { refuseTaken } from "./shared/refuse-taken";

export type NewAccount = {
  readonly officeId: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
};

/** Opens an account with an initial password, told this once. Refuses: not-allowed, invalid. */
export async function createAccount(
  actor: Actor,
  account: NewAccount,
): Promise<{ readonly id: number; readonly initialPassword: string }> {
  requireAdministration(actor);
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  const at = now();
  return command(actor, async (tx) => {
    await requireOffice(tx, actor, account);
    const { id } = await tx.account.create({ data: { ...account, passwordHash, createdAt: at } });
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "create", detail: { ...account }, at }],
      result: { id, initialPassword: password },
    };
  }).catch(refuseTaken("username", "这个用户名已经有人使用，请换一个"));
}

/** Who sees a whole region works for its own office; others for one of its offices. */
async function requireOffice(
  tx: Tx,
  { regionId }: Actor,
  { officeId, name, role }: NewAccount,
): Promise<void> {
  const office = await tx.office.findFirst({
    where: { id: officeId, regionId, closedOn: null },
    select: { id: true },
  });
  if (!office) throw invalid("没有这个单位，请重新选择");
  const ofRegion = "regionId" in scope({ accountId: 0, name, role, officeId, regionId });
  if (ofRegion !== (officeId === regionId)) {
    throw invalid(ofRegion ? "这一角色的账号应当建在本地区名下" : "填报账号应当建在填报单位名下");
  }
}

function invalid(message: string): Refusal {
  return new Refusal("invalid", [{ at: "officeId", message }]);
}
