import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asOf } from "@/lib/clock";
import { beginReview } from "@/lib/commands/begin-review";
import { returnReport, type Return } from "@/lib/commands/return-report";
import { db } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import { noteMailed, takeOutgoing } from "@/lib/db/mail-queue";
import { testDatabase } from "@/lib/db/test-database";
import type { Actor } from "@/lib/report/permissions";
import { testActor, testDistrict } from "@/lib/scenarios/test-district";
import { drafted, submitted } from "@/lib/scenarios/test-reports";
import { sendWaiting, smtp, type Send } from "./post";

const { pool } = testDatabase();

const SENDER = {
  from: "nianbao@qinghe.example",
  name: "青禾区年报",
  publicUrl: "https://nianbao.qinghe.example",
};
const REASON = "表三自然人一栏多计3件，请核对后改正";

const district = await testDistrict("mail", { agencies: 12 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const silent = await testActor(district, district.regionId, { role: "reviewer", username: "silent" });

/** One mail as it came over the line. */
type Received = { readonly to: readonly string[]; readonly source: string };

let server: Awaited<ReturnType<typeof mailServer>>;
let serial = 0;

beforeEach(async () => {
  // What other tests left is not this one's post.
  await pool.query("UPDATE notices SET mailed_at = now() WHERE mailed_at IS NULL");
  server = await mailServer();
});
afterEach(() => server.close());

describe("the post", () => {
  it("brings each notice once to whoever gave an address, and to nobody else", async () => {
    const { clerk, colleague } = await returned();
    expect(await sendWaiting(server.send, SENDER)).toBe(2);
    expect(server.received.map(({ to }) => to)).toEqual([[addressOf(reviewer)], [addressOf(clerk)]]);
    expect(await sendWaiting(server.send, SENDER)).toBe(0);
    for (const actor of [colleague, silent])
      expect(
        await db.notice.count({
          where: { accountId: actor.accountId, mailedAt: { not: null }, mailTries: { gt: 0 } },
        }),
      ).toBe(0);
  });

  it("says in Chinese what happened and where to look, and nothing of reasons, figures or people", async () => {
    const { clerk, id } = await returned();
    await sendWaiting(server.send, SENDER);
    const mail = server.received.find(({ to }) => to[0] === addressOf(clerk));
    const { subject, text, head } = read(mail);
    expect(subject).toMatch(/^青禾区第\d+局2024年度报告已退回，请修改后重新提交$/u);
    expect(head).toMatch(/^Subject: =\?UTF-8\?/imu);
    expect(head).toMatch(/^Auto-Submitted: auto-generated/imu);
    expect(text).toContain(`https://nianbao.qinghe.example/reports/${id}`);
    expect(text).not.toContain("多计");
    expect(text).not.toContain(clerk.name);
    expect(text.replace(/https:\S+|青禾区第\d+局|2024年度/gu, "")).not.toMatch(/\d/u);
  });

  it("says of a return by when it is asked back and how many remarks wait, but not which", async () => {
    const remarks = [{ place: "text:problems", words: "请写本单位的问题", span: null }];
    const { clerk } = await returned({ dueOn: "2999-01-29", remarks });
    await sendWaiting(server.send, SENDER);
    const { subject, text } = read(server.received.find(({ to }) => to[0] === addressOf(clerk)));
    const asked = "已退回，请在2999年1月29日前修改后重新提交，退回意见 1 条";
    expect(subject).toContain(asked);
    expect(text).toContain(`${asked}。`);
    expect(text).not.toContain("请写本单位的问题");
  });

  it("is kept while the server is down and goes out when it is back, waiting longer each time", async () => {
    const began = new Date();
    const minutes = (count: number) => new Date(began.getTime() + count * 60_000);
    await asOf(began, () => returned());
    await server.close();
    const at = (count: number) => asOf(minutes(count), () => sendWaiting(server.send, SENDER));
    for (const count of [0, 0.2, 0.4, 1.1, 1.3, 3.2]) expect(await at(count)).toBe(0);
    const tries = await db.notice.findMany({ where: { mailedAt: null, mailTries: { gt: 0 } } });
    expect(tries.map(({ mailTries }) => mailTries).toSorted()).toEqual([2, 3]);
    server = await mailServer();
    expect(await at(60)).toBe(2);
    expect(server.received).toHaveLength(2);
  });

  it("repeats after a crash between sending and noting that one mail alone, under the same Message-ID", async () => {
    const { clerk } = await returned();
    const died = new Error("killed");
    const killed: Send = async (letter) => {
      await server.send(letter);
      throw died;
    };
    expect(await sendWaiting(killed, SENDER)).toBe(0);
    expect(server.received).toHaveLength(1);
    const later = new Date(Date.now() + 2 * 60_000);
    expect(await asOf(later, () => sendWaiting(server.send, SENDER))).toBe(2);
    const ids = server.received.map((mail) => /^Message-ID: (.+)$/imu.exec(read(mail).head)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^<notice\.\d+\.\d+@qinghe\.example>$/u);
    expect(ids.filter((id) => id === ids[0])).toHaveLength(2);
    expect(server.received.filter(({ to }) => to[0] === addressOf(clerk))).toHaveLength(1);
  });

  it("is not held up by an address the server refuses, nor by one that is none", async () => {
    const { clerk } = await returned();
    await setAddress(reviewer, "refused@qinghe.example");
    expect(await sendWaiting(server.send, SENDER)).toBe(1);
    await setAddress(reviewer, "a@qinghe.example>\r\nBcc: everybody@elsewhere.example");
    const later = new Date(Date.now() + 10 * 60_000);
    expect(await asOf(later, () => sendWaiting(server.send, SENDER))).toBe(0);
    expect(server.received.map(({ to }) => to)).toEqual([[addressOf(clerk)]]);
  });

  it("gives a name with a line break in it no header of its own", async () => {
    const { clerk } = await returned();
    await pool.query(`UPDATE notices SET detail = jsonb_set(detail, '{office}', $1) WHERE account_id = $2`, [
      JSON.stringify("青禾区\r\nBcc: everybody@elsewhere.example\r\n\r\n某局"),
      clerk.accountId,
    ]);
    await sendWaiting(server.send, SENDER);
    const mail = server.received.find(({ to }) => to.includes(addressOf(clerk)));
    expect(server.received.flatMap(({ to }) => to)).not.toContain("everybody@elsewhere.example");
    const { head, subject } = read(mail);
    expect(head).not.toMatch(/^Bcc:/imu);
    expect(subject).toContain("青禾区 Bcc: everybody@elsewhere.example 某局");
  });

  it("is shared by two at work without sending anything twice", async () => {
    for (let round = 0; round < 3; round += 1) await returned();
    const sent = await Promise.all([sendWaiting(server.send, SENDER), sendWaiting(server.send, SENDER)]);
    expect(sent[0] + sent[1]).toBe(6);
    const ids = server.received.map((mail) => /^Message-ID: (.+)$/imu.exec(read(mail).head)?.[1]);
    expect(new Set(ids).size).toBe(6);
  });

  it("leaves alone what is a week old", async () => {
    await asOf(new Date(Date.now() - 8 * 24 * 3_600_000), () => returned());
    expect(await takeOutgoing(new Date())).toBeNull();
    expect(await sendWaiting(server.send, SENDER)).toBe(0);
    await noteMailed("999999999", new Date());
  });
});

/** A report returned to its office: a notice for the reviewers, and one for each of its two clerks. */
async function returned(slip: Pick<Return, "dueOn" | "remarks"> = {}) {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  const colleague = await testActor(district, officeId, { role: "clerk", username: `colleague${serial}` });
  await setAddress(clerk, addressOf(clerk));
  await setAddress(reviewer, addressOf(reviewer));
  const id = await drafted({ district, clerk, reviewer });
  const contentSha256 = await submitted(clerk, id);
  await beginReview(reviewer, id);
  await returnReport(reviewer, id, { reason: REASON, contentSha256, ...slip });
  return { clerk, colleague, id };
}

function addressOf({ name }: Actor): string {
  return `${name}@qinghe.example`;
}

function setAddress({ accountId }: Actor, email: string): Promise<null> {
  return command(null, async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { email } });
    return { events: [{ subject: "accounts", subjectId: accountId, kind: "email" }], result: null };
  });
}

/** A mail server of the test's own, which refuses one address. */
async function mailServer() {
  const received: Received[] = [];
  const listening = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _, done) =>
      done(
        address.startsWith("refused@")
          ? Object.assign(new Error("no such user"), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  listening.listen(0, "127.0.0.1");
  await once(listening.server, "listening");
  const { port } = listening.server.address() as AddressInfo;
  let open = true;
  return {
    received,
    send: smtp(`smtp://127.0.0.1:${port}`),
    close: async () => {
      if (!open) return;
      open = false;
      await new Promise<void>((resolve) => listening.close(resolve));
    },
  };
}

/** The head unfolded, the subject and the words as a reader's program shows them. */
function read(mail: Received | undefined) {
  const [head = "", body = ""] = (mail?.source ?? "").split(/\r\n\r\n/u);
  const unfolded = head.replace(/\r\n[ \t]+/gu, " ");
  const subject = (/^Subject: (.+)$/imu.exec(unfolded)?.[1] ?? "").replace(
    /=\?UTF-8\?([BQ])\?(.*?)\?=\s*/giu,
    (_, how: string, coded: string) =>
      how.toUpperCase() === "B"
        ? Buffer.from(coded, "base64").toString("latin1")
        : decodeURIComponent(coded.replaceAll("_", " ").replaceAll("=", "%")),
  );
  return { head: unfolded, subject: wide(subject), text: Buffer.from(body, "base64").toString("utf8") };
}

/** A character may be cut in two between coded words. */
function wide(words: string): string {
  return /^[\u0000-\u00ff]*$/u.test(words) ? Buffer.from(words, "latin1").toString("utf8") : words;
}
