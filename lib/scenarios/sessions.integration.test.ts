import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changePassword } from "@/lib/commands/change-password";
import { disableAccount } from "@/lib/commands/disable-account";
import { resetPassword } from "@/lib/commands/reset-password";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { testActor, testDistrict } from "./test-district";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { Refusal } from "@/lib/report/refusal";
import { LOCKED_MINUTES, TRIES } from "@/lib/auth/lock-out";
import { hashPassword } from "@/lib/auth/password-hash";
import { sessionOf } from "@/lib/auth/session-of";

const { pool } = testDatabase();

const PASSWORD = "Chunfeng-7788";
const MORNING = new Date("2025-01-10T09:00:00+08:00");

const district = await testDistrict("auth");
const officeId = district.offices[0]?.id ?? 0;
const hash = await hashPassword(PASSWORD);
const administrator = await testActor(district, district.regionId, {
  role: "administrator",
  username: "admin-a",
});

let number = 0;

async function person(): Promise<{ readonly username: string; readonly actor: typeof administrator }> {
  number += 1;
  const username = `person${number}`;
  return {
    username,
    actor: await testActor(district, officeId, { role: "clerk", username, hash }),
  };
}

function after(minutes: number): Date {
  return new Date(MORNING.getTime() + minutes * 60_000);
}

async function enter(username: string, password = PASSWORD, at = MORNING): Promise<string> {
  return (await signIn({ username, password, replaces: null }, at)).token;
}

function codeOf(trying: Promise<unknown>): Promise<string> {
  return trying.then(
    () => "let in",
    (thrown: unknown) => {
      if (thrown instanceof Refusal) return thrown.code;
      throw thrown;
    },
  );
}

describe("a session", () => {
  it("opens with a token of its own that the store does not know", async () => {
    const { username, actor } = await person();
    const [one, other] = [await enter(username), await enter(username)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, "base64url").length).toBe(32);
    const { rows } = await pool.query("SELECT token_hash FROM sessions WHERE account_id = $1", [
      actor.accountId,
    ]);
    const digest = createHash("sha256").update(one).digest("hex");
    expect(rows.map(({ token_hash }) => token_hash.toString("hex"))).toContain(digest);
    expect(await sessionOf(one, MORNING)).toEqual({ actor, mustChangePassword: false });
  });

  it("ends the one it replaces in the same browser", async () => {
    const { username } = await person();
    const before = await enter(username);
    await signIn({ username, password: PASSWORD, replaces: before }, MORNING);
    expect(await sessionOf(before, MORNING)).toBeNull();
  });

  it("ends after thirty minutes without a request, and lives on with requests", async () => {
    const { username } = await person();
    const token = await enter(username);
    expect(await sessionOf(token, after(29))).not.toBeNull();
    expect(await sessionOf(token, after(58))).not.toBeNull();
    expect(await sessionOf(token, after(88.1))).toBeNull();
  });

  it("ends after twelve hours however busy", async () => {
    const { username } = await person();
    const token = await enter(username);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      expect(await sessionOf(token, after(minutes))).not.toBeNull();
    }
    expect(await sessionOf(token, after(12 * 60))).toBeNull();
  });

  it("ends when the person signs out, others of the account go on", async () => {
    const { username, actor } = await person();
    const [here, there] = [await enter(username), await enter(username)];
    await signOut(actor, here);
    expect(await sessionOf(here, MORNING)).toBeNull();
    expect(await sessionOf(there, MORNING)).not.toBeNull();
  });

  it("cannot be ended by another account", async () => {
    const [mine, stranger] = [await person(), await person()];
    const token = await enter(mine.username);
    await signOut(stranger.actor, token);
    expect(await sessionOf(token, MORNING)).not.toBeNull();
  });

  it("is not opened by a guess", async () => {
    for (const guess of ["", "x", "a".repeat(43)]) expect(await sessionOf(guess, MORNING)).toBeNull();
  });
});

describe("an account", () => {
  it("that is disabled loses its sessions at once and lets nobody in", async () => {
    const { username, actor } = await person();
    const token = await enter(username);
    await disableAccount(administrator, actor.accountId);
    expect(await sessionOf(token, MORNING)).toBeNull();
    expect(await codeOf(enter(username))).toBe("not-signed-in");
    expect(await db.session.count({ where: { accountId: actor.accountId } })).toBe(0);
  });

  it("cannot disable itself, nor be disabled twice, nor by a clerk, nor from another region", async () => {
    const { actor } = await person();
    const other = await testDistrict("auth-other");
    const neighbour = await testActor(other, other.regionId, { role: "administrator", username: "admin-b" });
    expect(await codeOf(disableAccount(administrator, administrator.accountId))).toBe("invalid");
    expect(await codeOf(disableAccount(actor, administrator.accountId))).toBe("not-allowed");
    expect(await codeOf(disableAccount(neighbour, actor.accountId))).toBe("not-found");
    await disableAccount(administrator, actor.accountId);
    expect(await codeOf(disableAccount(administrator, actor.accountId))).toBe("stale");
  });

  it("with a reset password must change it first, and its sessions are gone", async () => {
    const { username, actor } = await person();
    const token = await enter(username);
    const { initialPassword } = await resetPassword(administrator, actor.accountId);
    expect(await sessionOf(token, MORNING)).toBeNull();
    expect(await codeOf(enter(username))).toBe("not-signed-in");
    const first = await enter(username, initialPassword);
    expect((await sessionOf(first, MORNING))?.mustChangePassword).toBe(true);
  });

  it("that changes its password keeps the one new session and no other", async () => {
    const { username, actor } = await person();
    const [here, there] = [await enter(username), await enter(username)];
    const next = await changePassword(actor, { current: PASSWORD, next: "Qiuyue-3141" }, MORNING);
    expect(await sessionOf(here, MORNING)).toBeNull();
    expect(await sessionOf(there, MORNING)).toBeNull();
    expect(await sessionOf(next, MORNING)).toEqual({ actor, mustChangePassword: false });
    expect(await codeOf(enter(username))).toBe("not-signed-in");
    expect(await codeOf(enter(username, "Qiuyue-3141"))).toBe("let in");
  });

  it.each([
    ["the same", { current: PASSWORD, next: PASSWORD }],
    ["a weak one", { current: PASSWORD, next: "abc" }],
    ["without knowing the old one", { current: "Wrong-00999x", next: "Qiuyue-3141" }],
  ])("does not take %s as its new password", async (_, passwords) => {
    const { username, actor } = await person();
    expect(await codeOf(changePassword(actor, passwords, MORNING))).toBe("invalid");
    expect(await codeOf(enter(username))).toBe("let in");
  });

  it("leaves an event of every change", async () => {
    const { username, actor } = await person();
    const token = await enter(username);
    await signOut(actor, token);
    await changePassword(actor, { current: PASSWORD, next: "Qiuyue-3141" }, MORNING);
    const events = await db.event.findMany({
      where: { subject: "accounts", subjectId: actor.accountId },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "create",
      "try-password",
      "sign-in",
      "sign-out",
      "try-password",
      "change-password",
    ]);
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(PASSWORD);
  });
});

describe("wrong passwords", () => {
  it(`lock the name after ${TRIES}, even for the right one, for ${LOCKED_MINUTES} minutes`, async () => {
    const { username } = await person();
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(await codeOf(enter(username, "Wrong-00999x"))).toBe("not-signed-in");
    }
    expect(await codeOf(enter(username))).toBe("too-many");
    expect(await codeOf(enter(username, PASSWORD, after(LOCKED_MINUTES - 0.1)))).toBe("too-many");
    expect(await codeOf(enter(username, PASSWORD, after(LOCKED_MINUTES)))).toBe("let in");
  });

  it("are forgotten after a right one", async () => {
    const { username } = await person();
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 1; tries < TRIES; tries += 1) await codeOf(enter(username, "Wrong-00999x"));
      expect(await codeOf(enter(username))).toBe("let in");
    }
  });

  it("are counted again from one when a lock has run out", async () => {
    const { username } = await person();
    for (let tries = 0; tries < TRIES; tries += 1) await codeOf(enter(username, "Wrong-00999x"));
    const later = after(LOCKED_MINUTES + 1);
    expect(await codeOf(enter(username, "Wrong-00999x", later))).toBe("not-signed-in");
    expect(await codeOf(enter(username, PASSWORD, later))).toBe("let in");
  });

  it("two hundred at once are looked at five times at most", async () => {
    const { username, actor } = await person();
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, index) => codeOf(enter(username, `Wrong-${index}-xyz`))),
    );
    expect(codes.filter((code) => code === "not-signed-in").length).toBeLessThanOrEqual(TRIES);
    expect(new Set(codes)).toEqual(new Set(["not-signed-in", "too-many"]));
    const tried = await db.event.count({ where: { subjectId: actor.accountId, kind: "try-password" } });
    expect(tried).toBe(TRIES);
  });

  it("by a name nobody has are answered and locked like others", async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(await codeOf(enter("nobody-here", "Wrong-00999x"))).toBe("not-signed-in");
    }
    expect(await codeOf(enter("nobody-here", "Wrong-00999x"))).toBe("too-many");
    expect(await codeOf(enter("nobody-here", "Wrong-00999x", after(LOCKED_MINUTES)))).toBe("not-signed-in");
  });

  it("are answered no sooner for a name nobody has than for one that exists", async () => {
    const { username } = await person();
    for (const name of [username, "nobody-at-all"]) {
      const began = performance.now();
      await codeOf(enter(name, "Wrong-00999x"));
      // A timer may fire a millisecond early.
      expect(performance.now() - began).toBeGreaterThan(98);
    }
  });

  it("of the current password count as well: a stolen session cannot guess it", async () => {
    const { actor } = await person();
    const guess = { current: "Wrong-00999x", next: "Qiuyue-3141" };
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(await codeOf(changePassword(actor, guess, MORNING))).toBe("invalid");
    }
    const right = { current: PASSWORD, next: "Qiuyue-3141" };
    expect(await codeOf(changePassword(actor, right, MORNING))).toBe("too-many");
  });
});
