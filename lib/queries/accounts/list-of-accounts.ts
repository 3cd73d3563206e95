import { db } from "@/lib/db/client";
import { writeAccounts } from "@/lib/formats/lists/accounts";
import type { AccountRow } from "@/lib/report/accounts/columns";
import { usernameFor } from "@/lib/report/accounts/limits";
import { OFFICE_ROLE, type Actor } from "@/lib/report/permissions";
import { readAccountsApart } from "../shared/read-apart";
import { requireAdministration } from "../shared/require-administration";

/** An account as it would be opened for somebody of an office. */
export type AccountToOpen = {
  readonly officeId: number;
  readonly office: string;
  readonly slug: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
};

/** The open offices nobody can sign in for, each with a user name proposed. Refuses: not-found. */
export async function officesWithoutAccount(actor: Actor): Promise<readonly AccountToOpen[]> {
  requireAdministration(actor);
  const { regionId } = actor;
  const offices = await db.office.findMany({
    where: {
      ...{ regionId, id: { not: regionId }, closedOn: null },
      accounts: { none: { disabledAt: null, role: OFFICE_ROLE } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, fullName: true, slug: true },
  });
  const taken = await takenNames();
  return offices.map(({ id, fullName: office, slug }) => {
    const username = usernameFor(slug, taken);
    taken.add(username);
    return { officeId: id, office, slug, username, name: "", email: "" };
  });
}

async function takenNames(): Promise<Set<string>> {
  const accounts = await db.account.findMany({ select: { username: true } });
  return new Set(accounts.map(({ username }) => username));
}

/** The list of them to be filled in, as a workbook. Refuses: not-found. */
export async function accountsWorkbook(actor: Actor): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeAccounts(await officesWithoutAccount(actor)));
}

/** What a filled-in list says: accounts to open, and lines that name no office of the region. */
export type AccountsRead = {
  readonly accounts: readonly AccountToOpen[];
  readonly unknown: readonly { readonly row: number; readonly message: string }[];
};

/** Reads a list of accounts; nothing is opened. Refuses: not-found, unreadable, too-large. */
export async function readingOfAccounts(
  actor: Actor,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<AccountsRead> {
  requireAdministration(actor);
  const { rows } = await readAccountsApart(bytes, name);
  const { regionId } = actor;
  const offices = await db.office.findMany({
    where: { regionId, id: { not: regionId }, closedOn: null },
    select: { id: true, fullName: true, slug: true },
  });
  const taken = await takenNames();
  const officeOf = ({ slug }: AccountRow) => offices.find((office) => office.slug === slug);
  return {
    accounts: rows.flatMap((row) => {
      const office = officeOf(row);
      if (!office) return [];
      const { email, slug } = row;
      // A line added by hand may leave it to us.
      const username = row.username || usernameFor(slug, taken);
      taken.add(username);
      return [{ officeId: office.id, office: office.fullName, slug, name: row.name, username, email }];
    }),
    unknown: rows.flatMap((row) => {
      const message = `没有网址名为“${row.slug}”的在册单位，请从下载的名单里抄录`;
      return officeOf(row) ? [] : [{ row: row.row, message }];
    }),
  };
}
