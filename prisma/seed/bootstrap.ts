import { hashPassword } from "@/lib/auth/password-hash";
import { command, type Event } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { ALL_DEMO_ACCOUNTS, type DemoAccount } from "@/lib/samples/demo-accounts";
import { AGENCIES, DISTRICT } from "@/lib/samples/district";

/** The people of the demo, ready to act. */
export type Cast = {
  readonly administrator: Actor;
  readonly reviewer: Actor;
  /** By the slug of the agency. */
  readonly clerks: ReadonlyMap<string, Actor>;
};

/** Writes the district, its agencies and all accounts: the first things there are. */
export async function bootstrap(at: Date): Promise<Cast> {
  const offices = await writeOffices(at);
  const actors: Actor[] = [];
  for (const account of ALL_DEMO_ACCOUNTS) actors.push(await writeAccount(account, offices, at));
  const first = (role: Actor["role"]) => actors.find((actor) => actor.role === role) ?? missing(role);
  const clerks = ALL_DEMO_ACCOUNTS.flatMap(({ agency }, index): [string, Actor][] => {
    const actor = actors[index];
    return agency && actor ? [[agency, actor]] : [];
  });
  return { administrator: first("administrator"), reviewer: first("reviewer"), clerks: new Map(clerks) };
}

type Offices = ReadonlyMap<string, number>;

function writeOffices(at: Date): Promise<Offices> {
  return command(null, async (tx) => {
    const created = (subjectId: number, slug: string): Event => {
      return { subject: "offices", subjectId, kind: "create", detail: { slug }, at };
    };
    const region = await tx.office.create({ data: { ...DISTRICT, type: "region", createdAt: at } });
    const ids = new Map([[DISTRICT.slug as string, region.id]]);
    const events: Event[] = [];
    for (const [index, { slug, office }] of AGENCIES.entries()) {
      const place = { parentId: region.id, regionId: region.id, position: index + 1 };
      const { id } = await tx.office.create({ data: { ...office, ...place, slug, createdAt: at } });
      ids.set(slug, id);
      events.push(created(id, slug));
    }
    return { events: [created(region.id, DISTRICT.slug), ...events], result: ids };
  });
}

async function writeAccount(account: DemoAccount, offices: Offices, at: Date): Promise<Actor> {
  const { username, password, name, role, agency } = account;
  const regionId = offices.get(DISTRICT.slug) ?? missing(DISTRICT.slug);
  const officeId = agency ? (offices.get(agency) ?? missing(agency)) : regionId;
  const passwordHash = await hashPassword(password);
  return command(null, async (tx) => {
    const { id } = await tx.account.create({
      data: { officeId, username, name, role, passwordHash, mustChangePassword: false, createdAt: at },
    });
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "create", detail: { username, role }, at }],
      result: { accountId: id, name, role, officeId, regionId },
    };
  });
}

function missing(name: string): never {
  throw new RangeError(`the demo lacks ${name}`);
}
