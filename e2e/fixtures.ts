import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
  type Page,
} from "@playwright/test";
import { ALL_DEMO_ACCOUNTS } from "../lib/samples/demo-accounts";
import { entriesOf } from "../lib/samples/entries-of";
import type { Sample } from "../lib/samples/sample";

/** Somebody who can sign in. */
export type Credentials = { readonly username: string; readonly password: string };

/** An office of a journey's own, so that journeys do not meet. */
export type Founded = {
  readonly id: number;
  readonly office: Sample["filing"]["office"];
  readonly slug: string;
  readonly clerk: Credentials;
};

type NewOffice = {
  readonly fullName: string;
  readonly shortName: string;
  readonly type: Founded["office"]["type"];
};

type Fixtures = {
  /** A desk in a browser of its own, signed in. */
  readonly deskOf: (who: Credentials) => Promise<Page>;
  /** A program that is signed in: no browser, no client code. */
  readonly programOf: (who: Credentials) => Promise<APIRequestContext>;
  /** A new office with a clerk who has changed his initial password. */
  readonly found: (office: NewOffice) => Promise<Founded>;
};

export const ADMINISTRATOR = demoAccount("guanli");
export const REVIEWER = demoAccount("shenhe");
export const SECOND_REVIEWER = demoAccount("fuhe");

export const test = base.extend<Fixtures>({
  deskOf: async ({ browser }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (who) => {
      const context = await browser.newContext();
      contexts.push(context);
      await signIn(context.request, who);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  programOf: async ({ playwright, baseURL }, provide) => {
    const programs: APIRequestContext[] = [];
    await provide(async (who) => {
      const program = await playwright.request.newContext({ baseURL: baseURL ?? "" });
      programs.push(program);
      await signIn(program, who);
      return program;
    });
    for (const program of programs) await program.dispose();
  },
  found: async ({ programOf }, provide, info) => {
    await provide(async (wanted) => {
      const administrator = await programOf(ADMINISTRATOR);
      const slug = `e2e-${info.testId.slice(-8)}-${(founded += 1)}`;
      const { id, office } = await foundApart(administrator, wanted, slug);
      const clerk = await hire(administrator, { officeId: id, username: slug, role: "clerk" });
      return { id, office, slug, clerk: await settle(programOf, clerk) };
    });
  },
});

export { expect };

let founded = 0;

/** Journeys are written apart from each other: a name that another one has taken is given a direction. */
async function foundApart(
  administrator: APIRequestContext,
  wanted: NewOffice,
  slug: string,
): Promise<{ readonly id: number; readonly office: NewOffice }> {
  for (const direction of ["", "东", "南", "西", "北"]) {
    const fullName = wanted.fullName.replace("云栖区", `云栖区${direction}`);
    const office = {
      ...wanted,
      fullName,
      shortName: `${wanted.shortName}${direction && `（${direction}）`}`,
    };
    const response = await administrator.post("/api/offices", { data: { ...office, slug } });
    if (response.ok()) return { id: ((await response.json()) as { id: number }).id, office };
  }
  throw new Error(`no office can be founded as ${wanted.fullName}`);
}

/** Opens an account; its initial password is still to be changed. Two of one name at an office are not taken. */
export async function hire(
  administrator: APIRequestContext,
  account: { officeId: number; username: string; role: string },
): Promise<Credentials> {
  for (const name of ["试填员", "试填员（乙）", "试填员（丙）"]) {
    const response = await administrator.post("/api/accounts", { data: { ...account, name } });
    if (!response.ok()) continue;
    const { initialPassword } = (await response.json()) as { initialPassword: string };
    return { username: account.username, password: initialPassword };
  }
  throw new Error(`no account can be opened as ${account.username}`);
}

/** Posts to a door that must agree, and gives its answer. */
export async function asked<T>(program: APIRequestContext, door: string, body: unknown = {}): Promise<T> {
  const response = await program.post(door, { data: body });
  expect(response.status(), `${door}: ${await response.text()}`).toBe(200);
  return (await response.json()) as T;
}

/** Writes a sample into a report through the door of the draft, over whatever is there. */
export async function typeSample(clerk: APIRequestContext, id: number, sample: Sample): Promise<void> {
  const entries = entriesOf(sample).map(({ key, raw }) => ({ key, raw, version: 0 }));
  const { conflicts } = await saved(clerk, id, entries);
  const over = conflicts.map(({ key, version }) => ({
    key,
    version,
    raw: entries.find((entry) => entry.key === key)?.raw ?? "",
  }));
  if (over.length > 0) await saved(clerk, id, over);
}

type Typed = { readonly key: string; readonly raw: string; readonly version: number };

/** Saves through the door of the draft; gives what stands there instead. */
export async function saved(
  clerk: APIRequestContext,
  id: number,
  entries: readonly Typed[],
): Promise<{ readonly conflicts: readonly Typed[] }> {
  const response = await clerk.patch(`/api/reports/${id}/draft`, { data: { entries } });
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()) as { readonly conflicts: readonly Typed[] };
}

async function signIn(request: APIRequestContext, { username, password }: Credentials): Promise<void> {
  await asked(request, "/api/session", { username, password });
}

async function settle(programOf: Fixtures["programOf"], { username, password }: Credentials) {
  const next = `Journey-${username.slice(-6)}-Own9`;
  await asked(await programOf({ username, password }), "/api/password", { current: password, next });
  return { username, password: next };
}

function demoAccount(username: string): Credentials {
  const account = ALL_DEMO_ACCOUNTS.find((each) => each.username === username);
  if (!account) throw new RangeError(`no demo account ${username}`);
  return account;
}
