import { db } from "@/lib/db/client";
import type { Actor, Role } from "@/lib/report/permissions";
import { requireAdministration } from "./shared/require-administration";
import { roleOf } from "./shared/words";

export type AccountLine = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string | null;
  readonly office: { readonly id: number; readonly fullName: string; readonly shortName: string };
  readonly mustChangePassword: boolean;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
};

/** The accounts of the region, by office. Refuses: not-found. */
export async function accountsOf(actor: Actor): Promise<readonly AccountLine[]> {
  requireAdministration(actor);
  const accounts = await db.account.findMany({
    where: { office: { regionId: actor.regionId } },
    orderBy: [{ office: { position: "asc" } }, { officeId: "asc" }, { username: "asc" }],
    select: {
      id: true,
      username: true,
      name: true,
      role: true,
      email: true,
      office: { select: { id: true, fullName: true, shortName: true } },
      mustChangePassword: true,
      lockedUntil: true,
      disabledAt: true,
      createdAt: true,
    },
  });
  return accounts.map((account) => ({ ...account, role: roleOf(account.role) }));
}
