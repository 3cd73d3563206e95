import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { hashPassword } from "@/lib/auth/password-hash";
import { sessionOf } from "@/lib/auth/session-of";
import { changeEmail } from "@/lib/commands/change-email";
import { createAccount } from "@/lib/commands/create-account";
import { createAccounts } from "@/lib/commands/create-accounts";
import { disableAccount } from "@/lib/commands/disable-account";
import { handOver } from "@/lib/commands/hand-over";
import { signIn } from "@/lib/commands/sign-in";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { writeAccounts } from "@/lib/formats/lists/accounts";
import { accountForAdministration } from "@/lib/queries/accounts/account-page";
import { legacyOf } from "@/lib/queries/accounts/legacy-of";
import {
  accountsWorkbook,
  officesWithoutAccount,
  readingOfAccounts,
} from "@/lib/queries/accounts/list-of-accounts";
import { entryHistory } from "@/lib/queries/entry-history";
import { noticesOf } from "@/lib/queries/notices-of";
import type { Actor } from "@/lib/report/permissions";
import { drafted, outcomeOf, refusalOf, reportIn, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

const { pool, url } = testDatabase();

const PASSWORD = "Chunfeng-7788";
const district = await testDistrict("accounts", { agencies: 12 });
const { regionId, offices } = district;
const hash = await hashPassword(PASSWORD);
const administrator = await testActor(district, regionId, { role: "administrator", username: "admin", hash });
const reviewer = await testActor(district, regionId, { role: "reviewer", username: "reviewer" });
const office = (at: number) => offices[at]?.id ?? 0;
let serial = 0;

const clerkOf = (at: number, name = "张敏") =>
  ({ officeId: office(at), name, username: `person-${(serial += 1)}`, role: "clerk" }) as const;

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const dumps = await Promise.all(
    rows.map(({ name }) => pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)),
  );
  return dumps.flatMap((dump) => dump.rows.map(({ row }) => row)).join("\n");
}

describe("an account is one person's", () => {
  it.each(["办公室", "系统管理员", "公用", "青禾区第1局", "admin"])(
    "and is not opened as %s",
    async (name) => {
      const { code, issues } = await refusalOf(createAccount(administrator, clerkOf(0, name)));
      expect([code, issues[0]?.at]).toEqual(["invalid", "name"]);
      expect(issues[0]?.message).toContain("一人一个账号");
    },
  );

  it("and nobody has two at one office while the first is open", async () => {
    await createAccount(administrator, clerkOf(0));
    const { issues } = await refusalOf(createAccount(administrator, clerkOf(0)));
    expect(issues).toMatchObject([{ at: "name" }]);
    expect(await outcomeOf(createAccount(administrator, clerkOf(0, "张敏（小）")))).toBe("done");
    expect(await outcomeOf(createAccount(administrator, clerkOf(1)))).toBe("done");
  });

  it("and its mail address changes on record, the address itself left out of it", async () => {
    const { id } = await createAccount(administrator, { ...clerkOf(2), email: "zhang@example.gov.cn" });
    await changeEmail(administrator, id, "min@example.gov.cn");
    const account = await accountForAdministration(administrator, id);
    expect(account).toMatchObject({ email: "min@example.gov.cn", events: [{ kind: "change-email" }, {}] });
    const events = await db.event.findMany({ where: { subject: "accounts", subjectId: id } });
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("example.gov.cn");
    expect(await outcomeOf(changeEmail(reviewer, id, null))).toBe("not-allowed");
  });
});

describe("accounts opened together", () => {
  it("are those of the list that goes out and comes back filled in", async () => {
    const waiting = await officesWithoutAccount(administrator);
    expect(waiting.map(({ officeId }) => officeId)).toContain(office(5));
    const filled = waiting.map((row, at) => ({ ...row, name: at === 0 ? "" : `李${at}青` }));
    const bytes = await writeAccounts([...filled, { ...ROW, slug: "nowhere", name: "何人" }]);
    const { accounts, unknown } = await readingOfAccounts(administrator, { bytes, name: "名单.xlsx" });
    expect(accounts).toEqual(filled.slice(1));
    expect(unknown).toMatchObject([{ row: filled.length + 2 }]);
    const slug = waiting[0]?.slug ?? "";
    const second = await writeAccounts([{ ...ROW, slug, name: "李又青" }]);
    const proposed = await readingOfAccounts(administrator, { bytes: second, name: "名单.xlsx" });
    expect(proposed.accounts).toMatchObject([{ name: "李又青", username: waiting[0]?.username }]);
    const empty = { bytes: await accountsWorkbook(administrator), name: "名单.xlsx" };
    expect(await readingOfAccounts(administrator, empty)).toEqual({ accounts: [], unknown: [] });
  });

  it("are all opened or none, and it is said which is in the way", async () => {
    const before = await db.account.count();
    const list = [clerkOf(5, "王一"), clerkOf(6, "办公室"), { ...clerkOf(7, "王三"), username: "admin" }];
    const { issues } = await refusalOf(createAccounts(administrator, list));
    expect(issues.map(({ at }) => at)).toEqual(["accounts.1.name", "accounts.2.username"]);
    const twice = [clerkOf(5, "王一"), { ...clerkOf(6, "王二"), username: `person-${serial - 1}` }];
    const again = await refusalOf(createAccounts(administrator, twice));
    expect(again.issues.map(({ at }) => at)).toContain("accounts.1.username");
    expect(await db.account.count()).toBe(before);
    expect(await outcomeOf(createAccounts(reviewer, [clerkOf(5)]))).toBe("not-allowed");
  });

  it("sign in with the password told once, which is nowhere in the database, and must change it", async () => {
    const list = [clerkOf(5, "王一"), clerkOf(6, "王二"), clerkOf(7, "王三")];
    const { opened } = await createAccounts(administrator, list);
    expect(new Set(opened.map(({ initialPassword }) => initialPassword)).size).toBe(3);
    const stored = await everything();
    expect(stored).toContain(list[0]?.username);
    for (const { username, initialPassword: password } of opened) {
      expect(stored).not.toContain(password);
      const session = await signIn({ username, password, replaces: null }, new Date());
      expect(session.mustChangePassword).toBe(true);
    }
  });

  it("leave no password in the log of the server that opened them", async () => {
    const session = await signIn({ username: "admin", password: PASSWORD, replaces: null }, new Date());
    const account = { officeId: office(8), name: "赵四", username: "zhaosi", email: "" };
    const { log, answer } = await askServer(`session=${session.token}`, { accounts: [account] });
    const { opened } = OPENED.parse(answer);
    expect(log).toContain('"path":"/api/accounts/bulk"');
    expect(log).not.toContain(opened[0]?.initialPassword);
    expect(log).not.toContain("赵四");
  });
});

describe("a handover", () => {
  const HANDOVER = { email: null, reason: "调离本单位", note: "台账在共享文件夹，年底前与法制科核对" };

  it("closes one account and opens the next in one act; the draft stays, the record keeps the old name", async () => {
    const desk = await deskOf(9, "老林");
    const id = await drafted(desk);
    const { initialPassword, id: next } = await handOver(administrator, desk.clerk.accountId, {
      ...HANDOVER,
      name: "小周",
      username: "xiaozhou",
    });
    const old = await accountForAdministration(administrator, desk.clerk.accountId);
    expect(old).toMatchObject({
      successor: { id: next, name: "小周" },
      events: [{ reason: "调离本单位" }, {}],
    });
    expect(old.disabledAt).not.toBeNull();
    const session = await signIn(
      { username: "xiaozhou", password: initialPassword, replaces: null },
      new Date(),
    );
    expect(session.mustChangePassword).toBe(true);
    const successor: Actor = { ...desk.clerk, accountId: next, name: "小周" };
    const legacy = await legacyOf(successor);
    expect(legacy).toMatchObject({ from: "老林", ...{ reason: HANDOVER.reason, note: HANDOVER.note } });
    expect(legacy?.reports).toMatchObject([{ id, state: "draft" }]);
    const history = await entryHistory(successor, id, "text:problems");
    expect(JSON.stringify(history)).toContain("老林");
    expect(await everything()).not.toContain(initialPassword);
  });

  it("shows the successor why last year's report was returned, and passes on what is still to be done", async () => {
    const desk = await deskOf(10, "老陈");
    const { id } = await reportIn("returned", desk);
    const handover = { ...HANDOVER, name: "小吴", username: "xiaowu" };
    const { id: next } = await handOver(administrator, desk.clerk.accountId, handover);
    const successor: Actor = { ...desk.clerk, accountId: next, name: "小吴" };
    expect((await legacyOf(successor))?.reports).toMatchObject([{ id, returns: ["请核对表三"] }]);
    const before = await noticesOf(desk.clerk);
    const after = await noticesOf(successor);
    expect(after.news.map(({ title }) => title)).toEqual(before.news.map(({ title }) => title));
    expect(after.news.length).toBeGreaterThan(0);
    expect(await db.notice.count({ where: { accountId: next, mailedAt: null } })).toBe(0);
  });

  it("that was forgotten leaves the next clerk what there is all the same, for a season", async () => {
    const desk = await deskOf(4, "老何");
    const id = await drafted(desk);
    await disableAccount(administrator, desk.clerk.accountId);
    const next = await createAccount(administrator, clerkOf(4, "小罗"));
    const successor: Actor = { ...desk.clerk, accountId: next.id, name: "小罗" };
    expect(await legacyOf(successor)).toMatchObject({ from: "老何", reason: null, reports: [{ id }] });
    expect(await legacyOf(desk.clerk)).toBeNull();
  });

  it("ends the sessions of who leaves", async () => {
    const { id, initialPassword: password } = await createAccount(administrator, {
      ...clerkOf(11, "老郑"),
      username: "laozheng",
    });
    const session = await signIn({ username: "laozheng", password, replaces: null }, new Date());
    await handOver(administrator, id, { ...HANDOVER, name: "小孙", username: "xiaosun" });
    expect(await sessionOf(session.token, new Date())).toBeNull();
  });

  it("is refused as a whole where the successor cannot be opened", async () => {
    const { id } = await createAccount(administrator, clerkOf(11, "老钱"));
    const to = (name: string, username: string) =>
      refusalOf(handOver(administrator, id, { ...HANDOVER, name, username }));
    expect((await to("办公室", "new-name")).issues).toMatchObject([{ at: "name" }]);
    expect((await to("小冯", "admin")).issues).toMatchObject([{ at: "username" }]);
    expect(await db.account.findUnique({ where: { id } })).toMatchObject({ disabledAt: null });
    const own = handOver(administrator, administrator.accountId, {
      ...HANDOVER,
      name: "小冯",
      username: "xf",
    });
    expect(await outcomeOf(own)).toBe("invalid");
    expect(await outcomeOf(handOver(reviewer, id, { ...HANDOVER, name: "小冯", username: "xf" }))).toBe(
      "not-allowed",
    );
    await handOver(administrator, id, { ...HANDOVER, name: "小冯", username: "xiaofeng" });
    expect((await to("小许", "xiaoxu")).code).toBe("stale");
  });
});

const ROW = { office: "", username: "", email: "" };

const OPENED = z.object({ opened: z.array(z.object({ initialPassword: z.string() })).length(1) });

async function deskOf(at: number, name: string): Promise<Desk> {
  const account = { ...clerkOf(at, name), username: `desk-${at}` };
  const { id } = await createAccount(administrator, account);
  const { officeId } = account;
  return { district, reviewer, clerk: { accountId: id, name, role: "clerk", officeId, regionId } };
}

/** Opens accounts through the door in a process with its log on, as the real server has; the answer on stderr. */
async function askServer(cookie: string, body: unknown) {
  const program = `
    const { POST } = await import("@/app/api/accounts/bulk/route");
    const headers = { host: "localhost", "content-type": "application/json", cookie: process.env.COOKIE };
    const request = new Request("http://localhost/api/accounts/bulk", { method: "POST", headers, body: process.env.BODY });
    const response = await POST(request, { params: Promise.resolve({}) });
    process.stderr.write(await response.text(), () => process.exit());`;
  const { stdout: log, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    {
      env: {
        ...{ PATH: process.env.PATH, NODE_ENV: "production", DATABASE_URL: url },
        ...{ COOKIE: cookie, BODY: JSON.stringify(body) },
      },
    },
  );
  const answer: unknown = JSON.parse(stderr);
  return { log, answer };
}
