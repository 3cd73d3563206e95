import { initialPassword } from "@/lib/auth/initial-password";
import { hashPassword } from "@/lib/auth/password-hash";
import type { Event, Tx } from "@/lib/db/command";
import { sameNameFault, sharedNameFault } from "@/lib/report/accounts/person-name";
import { scope, type Actor, type Role } from "@/lib/report/permissions";
import type { Issue } from "@/lib/report/refusal";

export type NewAccount = {
  readonly officeId: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly email?: string | null;
};

/** A password and what is kept of it. The password itself goes into the answer and nowhere else. */
export type FirstPassword = { readonly password: string; readonly passwordHash: string };

/** Made before the transaction: it takes its time. */
export async function firstPassword(): Promise<FirstPassword> {
  const password = initialPassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Opens an account; who is refused by `accountFaults` must not come here. */
export async function openAccount(
  tx: Tx,
  { officeId, username, name, role, email = null }: NewAccount,
  { passwordHash, at }: Pick<FirstPassword, "passwordHash"> & { readonly at: Date },
): Promise<{ readonly id: number; readonly event: Event }> {
  const named = { officeId, username, name, role };
  const { id } = await tx.account.create({ data: { ...named, email, passwordHash, createdAt: at } });
  return { id, event: { subject: "accounts", subjectId: id, kind: "create", detail: named, at } };
}

/** What speaks against an account, at its fields: none where it may be opened. `instead`: whose place it takes. */
export async function accountFaults(
  tx: Tx,
  { regionId }: Actor,
  { officeId, username, name, role }: NewAccount,
  instead: number | null = null,
): Promise<readonly Issue[]> {
  const office = await tx.office.findFirst({
    where: { id: officeId, regionId, closedOn: null },
    select: { fullName: true, shortName: true },
  });
  if (!office) return [{ at: "officeId", message: "没有这个单位，请重新选择" }];
  const ofRegion = "regionId" in scope({ accountId: 0, name, role, officeId, regionId });
  if (ofRegion !== (officeId === regionId)) {
    const message = ofRegion ? "这一角色的账号应当建在本地区名下" : "填报账号应当建在填报单位名下";
    return [{ at: "officeId", message }];
  }
  const others = await tx.account.findMany({
    where: { officeId, role, disabledAt: null, ...(instead !== null && { id: { not: instead } }) },
    select: { name: true, username: true },
  });
  const taken = await tx.account.findUnique({ where: { username }, select: { id: true } });
  const person = sharedNameFault(name, office) ?? sameNameFault(name, others);
  return [
    ...(taken ? [{ at: "username", message: USERNAME_TAKEN }] : []),
    ...(person === null ? [] : [{ at: "name", message: person }]),
  ];
}

export const USERNAME_TAKEN = "这个用户名已经有人使用，请换一个";
