import { asOf } from "@/lib/clock";
import { changeSeason } from "@/lib/commands/change-season";
import { createAccount } from "@/lib/commands/create-account";
import { createOffice } from "@/lib/commands/create-office";
import { openSeason } from "@/lib/commands/open-season";
import { command } from "@/lib/db/command";
import type { Actor, Role } from "@/lib/report/permissions";
import { DISTRICT } from "@/lib/samples/district";
import { filers, YEAR, type Filer } from "./filers";
import { dec } from "./script";

/** An office of the year with who acts for it. */
export type Member = Filer & { readonly officeId: number; readonly actor: Actor };

/** The district as the season finds it: sixty offices with a clerk each, two reviewers, an administrator. */
export type Founded = {
  readonly regionId: number;
  readonly administrator: Actor;
  readonly one: Actor;
  readonly two: Actor;
  readonly members: readonly Member[];
};

/** Only the region and its administrator come from nowhere; he makes everything else. */
export async function founded(): Promise<Founded> {
  return asOf(new Date("2024-11-20T01:00:00Z"), async () => {
    const administrator = await firstAdministrator();
    const { regionId } = administrator;
    const open = async (officeId: number, role: Role, { username, name }: Filer["clerk"]): Promise<Actor> => {
      const { id } = await createAccount(administrator, { officeId, role, username, name });
      return { accountId: id, name, role, officeId, regionId };
    };
    const one = await open(regionId, "reviewer", { username: "shen-yi", name: "秦砚秋" });
    const two = await open(regionId, "reviewer", { username: "shen-er", name: "白鹤年" });
    const members: Member[] = [];
    for (const filer of filers()) {
      const { id: officeId } = await createOffice(administrator, { ...filer.office, slug: filer.slug });
      members.push({ ...filer, officeId, actor: await open(officeId, "clerk", filer.clerk) });
    }
    return { regionId, administrator, one, two, members };
  });
}

/** Opens the season of the year in December; two days later the last day for editing is set. */
export async function seasonOpened({ administrator }: Founded): Promise<number> {
  const days = { campaignDue: `${YEAR + 1}-01-15`, legalDue: `${YEAR + 1}-01-31` };
  const { id } = await asOf(new Date("2025-12-08T02:00:00Z"), () =>
    openSeason(administrator, { year: YEAR, opensOn: dec(15), ...days }),
  );
  await asOf(new Date("2025-12-10T02:00:00Z"), () =>
    changeSeason(administrator, id, { editUntil: `${YEAR + 1}-02-28` }),
  );
  return id;
}

function firstAdministrator(): Promise<Actor> {
  return command(null, async (tx) => {
    const region = await tx.office.create({ data: { ...DISTRICT, type: "region" } });
    const name = "乔木青";
    const account = { officeId: region.id, username: "guanli", name, role: "administrator" } as const;
    const { id } = await tx.account.create({ data: { ...account, passwordHash: "x" } });
    return {
      events: [
        { subject: "offices", subjectId: region.id, kind: "create" },
        { subject: "accounts", subjectId: id, kind: "create" },
      ],
      result: { accountId: id, name, role: account.role, officeId: region.id, regionId: region.id },
    };
  });
}
