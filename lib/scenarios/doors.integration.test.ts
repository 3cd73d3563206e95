import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Handler } from "@/app/api/gate";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { greyOf } from "@/lib/formats/qr/draw";
import { scannedPdf } from "@/lib/formats/scan/samples";
import { signOff } from "@/lib/queries/sign-off";
import type { Role } from "@/lib/report/permissions";
import { drafted, reportIn, SECRECY, sampleFor, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

/** Every door there is, and what it says to a clerk, a reviewer and an administrator with nothing in hand. */
const DOORS: Readonly<Record<string, "anyone" | "own-session" | "signed-in" | "administers">> = {
  "POST /api/session": "anyone",
  "DELETE /api/session": "own-session",
  "POST /api/password": "own-session",
  "POST /api/reports": "signed-in",
  "PATCH /api/reports/[id]/draft": "signed-in",
  "POST /api/reports/[id]/pulse": "signed-in",
  "POST /api/reports/[id]/read": "signed-in",
  "POST /api/reports/[id]/submit": "signed-in",
  "POST /api/reports/[id]/register/read": "signed-in",
  "POST /api/reports/[id]/register": "signed-in",
  "GET /api/reports/[id]/register": "signed-in",
  "GET /api/reports/[id]/register-template": "signed-in",
  "POST /api/reports/[id]/recall": "signed-in",
  "POST /api/reports/[id]/undo": "signed-in",
  "POST /api/reports/[id]/correct": "signed-in",
  "POST /api/reports/[id]/abandon": "signed-in",
  "POST /api/reports/[id]/begin-review": "signed-in",
  "POST /api/reports/[id]/return": "signed-in",
  "POST /api/reports/[id]/approve": "signed-in",
  "POST /api/reports/[id]/waive": "signed-in",
  "POST /api/reports/[id]/revoke-waiver": "signed-in",
  "POST /api/reports/[id]/rekey": "signed-in",
  "POST /api/reports/[id]/release-rekeying": "signed-in",
  "POST /api/reports/[id]/publish": "signed-in",
  "GET /api/reports/[id]/preview": "signed-in",
  "GET /api/reports/[id]/neighbours": "signed-in",
  "POST /api/reports/[id]/sealed-scan": "signed-in",
  "GET /api/reports/[id]/sealed-scan": "signed-in",
  "POST /api/notices": "signed-in",
  "GET /api/board": "signed-in",
  "POST /api/board/remind": "signed-in",
  "POST /api/reports/[id]/take-rollup": "signed-in",
  "POST /api/offices/[id]/rollup": "signed-in",
  "POST /api/archive": "signed-in",
  "POST /api/archive/[id]/file": "signed-in",
  "POST /api/archive/[id]/zip": "signed-in",
  "POST /api/archive/items/[id]/place": "signed-in",
  "POST /api/archive/items/[id]/keep": "signed-in",
  "POST /api/archive/items/[id]/drop": "signed-in",
  "POST /api/batches/approve": "signed-in",
  "POST /api/batches/publish": "signed-in",
  "POST /api/accounts": "administers",
  "POST /api/accounts/bulk": "administers",
  "POST /api/accounts/read": "administers",
  "GET /api/accounts/workbook": "administers",
  "POST /api/accounts/[id]/email": "administers",
  "POST /api/accounts/[id]/handover": "administers",
  "POST /api/accounts/[id]/reset": "administers",
  "POST /api/accounts/[id]/disable": "administers",
  "POST /api/seasons": "administers",
  "PATCH /api/seasons/[id]": "administers",
  "POST /api/seasons/[id]/extensions": "administers",
  "POST /api/seasons/[id]/preview": "administers",
  "GET /api/seasons/[id]/workbook": "signed-in",
  "GET /api/seasons/[id]/documents": "signed-in",
  "POST /api/offices": "administers",
  "POST /api/offices/end": "administers",
  "POST /api/offices/[id]/rename": "administers",
  "POST /api/offices/[id]/type": "administers",
  "GET /api/offices/workbook": "administers",
  "POST /api/offices/read": "administers",
  "POST /api/offices/import": "administers",
};

const SEED = join(process.cwd(), "../shared/reports/seeds/002.txt");
const HOST = "portal.example.gov.cn";
const PASSWORD = "Chunfeng-7788";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const handlers = await handlersOf(join(process.cwd(), "app/api"));
const district = await testDistrict("doors", { agencies: 20 });
const hash = await hashPassword(PASSWORD);
const officeId = district.offices[0]?.id ?? 0;
const clerk = await testActor(district, officeId, { role: "clerk", username: "clerk", hash });
const reviewer = await testActor(district, district.regionId, {
  role: "reviewer",
  username: "reviewer",
  hash,
});
await testActor(district, district.regionId, { role: "administrator", username: "administrator", hash });
const desk: Desk = { district, clerk, reviewer };

type Call = {
  /** A user name, or nobody. */
  readonly as?: string | null;
  readonly id?: string | number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly query?: string;
};

describe("the doors", () => {
  it("are exactly those with a policy in this list", () => {
    expect([...handlers.keys()].toSorted()).toEqual(Object.keys(DOORS).toSorted());
  });

  it.each(Object.entries(DOORS).filter(([, policy]) => policy !== "anyone"))(
    "%s says 401 to nobody",
    async (door) => {
      expect((await call(door, { as: null })).status).toBe(401);
      const forged = { cookie: `session=${"a".repeat(43)}` };
      expect((await call(door, { as: null, headers: forged })).status).toBe(401);
    },
  );

  it.each(Object.entries(DOORS).filter(([, policy]) => policy === "administers"))(
    "%s says 403 to a clerk and a reviewer",
    async (door) => {
      expect((await call(door, { as: "clerk" })).status).toBe(403);
      expect((await call(door, { as: "reviewer" })).status).toBe(403);
    },
  );

  it.each(Object.keys(DOORS).filter((door) => !door.startsWith("GET")))(
    "%s says 403 to another site, even with the cookie",
    async (door) => {
      const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
      expect((await call(door, { as: "administrator", headers })).status).toBe(403);
    },
  );

  it.each(Object.keys(DOORS).filter((door) => door.includes("[id]")))(
    "%s says 404 to what is no key and to what does not exist",
    async (door) => {
      const as = DOORS[door] === "administers" ? "administrator" : "clerk";
      for (const id of ["0", "-1", "1.5", "abc", "99999999999", "2147483647", "1;drop"]) {
        const { status } = await call(door, { as, id, body: bodyFor(door) });
        expect([door, id, status]).toEqual([door, id, 404]);
      }
    },
  );

  it("say 403 to everything but one's own password while it is the initial one", async () => {
    await testActor(district, officeId, { role: "clerk", username: "newcomer", hash });
    const made = await call("POST /api/accounts", {
      as: "administrator",
      body: { officeId, username: "fresh", name: "新来者", role: "clerk" },
    });
    const { initialPassword } = z.object({ initialPassword: z.string() }).parse(await made.json());
    const cookie = await signedIn("fresh", initialPassword);
    for (const [door, policy] of Object.entries(DOORS)) {
      if (policy === "anyone" || policy === "own-session") continue;
      const response = await call(door, { as: null, headers: { cookie } });
      expect([door, await codeOf(response)]).toEqual([door, "password-change-required"]);
    }
    const passwords = { current: initialPassword, next: "Qiuyue-3141" };
    const changed = await call("POST /api/password", { as: null, headers: { cookie }, body: passwords });
    const next = changed.headers.get("set-cookie")?.split(";")[0] ?? "";
    const body = { seasonId: district.seasonId };
    expect((await call("POST /api/reports", { as: null, headers: { cookie: next }, body })).status).toBe(200);
    expect((await call("POST /api/reports", { as: null, headers: { cookie }, body })).status).toBe(401);
  });

  it("say 422, at the reason, to a return and to a correction without one, and move nothing", async () => {
    for (const [deed, state] of [
      ["return", "reviewing"],
      ["correct", "published"],
    ] as const) {
      const own = await otherDesk();
      const { id, contentSha256 } = await reportIn(state, own);
      const as = deed === "return" ? "reviewer" : own.clerk.name;
      for (const reason of ["", "    "]) {
        const body = deed === "return" ? { reason, contentSha256 } : { reason };
        const response = await call(`POST /api/reports/[id]/${deed}`, { as, id, body });
        expect([deed, response.status]).toEqual([deed, 422]);
        expect(await response.json()).toMatchObject({ issues: [{ at: "reason" }] });
      }
      expect((await db.report.findUniqueOrThrow({ where: { id } })).state).toBe(state);
    }
  });

  it("never answer 500, whatever is sent by whoever is signed in", async () => {
    const report = await reportIn("reviewing", await otherDesk());
    const scratch = (await otherDesk()).clerk.accountId;
    const doors = Object.keys(DOORS).filter((door) => !door.startsWith("GET") && !UNFUZZED.includes(door));
    const anything = fc.oneof(fc.json(), fc.string({ unit: "binary" }));
    const visit = fc
      .constantFrom(...doors)
      .chain((door) =>
        fc.tuple(
          fc.constant(door),
          fc.constantFrom<Role>("clerk", "reviewer", "administrator"),
          fc.oneof({ weight: 1, arbitrary: anything }, { weight: 3, arbitrary: mutationsOf(bodyFor(door)) }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(visit, async ([door, as, body]) => {
        const id = door.includes("/accounts/") ? scratch : report.id;
        expect((await call(door, { as, id, body })).status).toBeLessThan(500);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe("signing in", () => {
  it("sets a cookie no script can read, bound to the host behind TLS", async () => {
    const body = { username: "clerk", password: PASSWORD };
    const plain = (await call("POST /api/session", { as: null, body })).headers.get("set-cookie") ?? "";
    expect(plain).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/u);
    const headers = { "x-forwarded-proto": "https" };
    const secure =
      (await call("POST /api/session", { as: null, body, headers })).headers.get("set-cookie") ?? "";
    expect(secure).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/u,
    );
  });

  it("and out leaves nothing that opens a door", async () => {
    const cookie = await signedIn("clerk", PASSWORD);
    const out = await call("DELETE /api/session", { as: null, headers: { cookie } });
    expect(out.status).toBe(200);
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await call("DELETE /api/session", { as: null, headers: { cookie } })).status).toBe(401);
  });

  it("says the same of a wrong password and of a name nobody has", async () => {
    const answers = await Promise.all(
      ["reviewer", "nobody-at-all"].map(async (username) => {
        const response = await call("POST /api/session", {
          as: null,
          body: { username, password: "Wrong-00999x" },
        });
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(401);
  });
});

describe("a file brought in", () => {
  it("is shown beside the draft with its places, and changes nothing", async () => {
    const own = await otherDesk();
    const id = await drafted(own, sampleFor(own));
    const before = await db.draftEntry.findMany({ where: { reportId: id } });
    if (!existsSync(SEED)) return console.log(`SKIPPED: ${SEED} is missing`);
    const response = await call("POST /api/reports/[id]/read", {
      as: own.clerk.name,
      id,
      query: "name=002.txt",
      body: readFileSync(SEED),
    });
    expect(response.status).toBe(200);
    const reading = READING.parse(await response.json());
    expect(reading.entries.filter(({ kind }) => kind === "cell").length).toBe(200);
    expect(reading.entries.every(({ place, raw }) => place !== "" && raw !== "")).toBe(true);
    expect(reading.entries.filter(({ total }) => total).length).toBeGreaterThan(30);
    expect(reading.entries.some(({ current }) => current !== null)).toBe(true);
    expect(await db.draftEntry.findMany({ where: { reportId: id } })).toEqual(before);
  });

  it.each([
    ["empty", new Uint8Array(), 422],
    ["garbage", new Uint8Array(5_000).map((_, index) => (index * 7_919) % 256), 422],
    ["too large", new Uint8Array(20 * 1024 * 1024 + 1), 413],
  ])("that is %s is refused with a sentence", async (_, body, status) => {
    const own = await otherDesk();
    const id = await drafted(own, sampleFor(own));
    const response = await call("POST /api/reports/[id]/read", {
      as: own.clerk.name,
      id,
      body,
    });
    expect(response.status).toBe(status);
    expect(ISSUES.parse(await response.json()).issues[0]?.message.length).toBeGreaterThan(5);
  });
});

describe("a file made to stop the desks", () => {
  it.each([
    ["twenty megabytes of tables", "| 自然人 | 1 | 2 |\n".repeat(900_000)],
    ["twenty megabytes of words", "政府信息公开工作年度报告".repeat(580_000)],
    ["brackets without end", "<table><tr><td>".repeat(400_000)],
  ])("of %s stops nobody: other doors answer meanwhile", async (_, content) => {
    const own = await otherDesk();
    const id = await drafted(own, sampleFor(own));
    const body = new TextEncoder().encode(content).subarray(0, 20 * 1024 * 1024);
    const answered: string[] = [];
    const reading = call("POST /api/reports/[id]/read", { as: own.clerk.name, id, body }).then(
      ({ status }) => {
        answered.push("the file");
        return status;
      },
    );
    const other = await call("GET /api/reports/[id]/preview", { as: "reviewer", id: 2_147_483_647 });
    answered.push("another door");
    expect(other.status).toBe(404);
    expect([200, 422]).toContain(await reading);
    expect(answered).toEqual(["another door", "the file"]);
  });
});

describe("the scan of a signed print", () => {
  const SCAN = "POST /api/reports/[id]/sealed-scan";

  it.each([
    ["a program named .pdf", "MZ\x90\0This program cannot be run", 422],
    ["a page of the web", "<!doctype html><script>alert(1)</script>%PDF-1.7", 422],
    ["a drawing that could run", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 422],
    ["a PDF by its first bytes alone", "%PDF-1.7\nnothing more", 422],
    ["too large", new Uint8Array(20 * 1024 * 1024 + 1), 413],
  ])("that is %s is refused with a sentence", async (_, body, status) => {
    const own = await otherDesk();
    const id = await drafted(own, sampleFor(own));
    const response = await call(SCAN, { as: own.clerk.name, id, body });
    expect(response.status).toBe(status);
    expect(ISSUES.parse(await response.json()).issues[0]?.message.length).toBeGreaterThan(5);
    expect(await db.sealedScan.count({ where: { reportId: id } })).toBe(0);
  });

  it("goes into the browser as a file to be saved, and is known to its office and region alone", async () => {
    const own = await otherDesk();
    const id = await drafted(own, sampleFor(own));
    const { qr } = await signOff(own.clerk, id);
    const body = scannedPdf([{ ...greyOf(qr, { scale: 4 }), bits: 8 }]);
    expect((await call(SCAN, { as: "clerk", id, body })).status).toBe(404);
    expect((await call(SCAN, { as: "reviewer", id, body })).status).toBe(403);
    expect((await call(SCAN, { as: own.clerk.name, id, body })).status).toBe(200);
    const door = "GET /api/reports/[id]/sealed-scan";
    const kept = await call(door, { as: "reviewer", id });
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(body);
    expect(kept.headers.get("content-type")).toBe("application/pdf");
    expect(kept.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''/u);
    expect(kept.headers.get("x-content-type-options")).toBe("nosniff");
    expect(kept.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(kept.headers.get("cache-control")).toBe("no-store");
    expect((await call(door, { as: "clerk", id })).status).toBe(404);
    expect((await call(door, { as: "reviewer", id, query: "scan=2147483647" })).status).toBe(404);
  });
});

describe("the preview", () => {
  it("is the page as HTML, without script, for the region alone", async () => {
    const own = await otherDesk();
    const { id } = await reportIn("reviewing", own);
    const response = await call("GET /api/reports/[id]/preview", { as: "reviewer", id });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    const page = await response.text();
    expect(page).toContain(sampleFor(own).filing.office.fullName);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)/u);
    expect((await call("GET /api/reports/[id]/preview", { as: "clerk", id })).status).toBe(404);
  });
});

const READING = z.object({
  entries: z.array(
    z.object({
      key: z.string(),
      raw: z.string(),
      place: z.string(),
      current: z.string().nullable(),
      kind: z.enum(["cell", "text"]),
      total: z.boolean(),
    }),
  ),
});
const ISSUES = z.object({ issues: z.array(z.object({ message: z.string() })) });

/** They would sign the test out, or lock it. */
const UNFUZZED = ["DELETE /api/session", "POST /api/password"];

const cookies = new Map<string, string>();

async function call(
  door: string,
  { as = "clerk", id = 1, body, headers = {}, query = "" }: Call,
): Promise<Response> {
  const [method = "", path = ""] = door.split(" ");
  const handler = handlers.get(door);
  if (!handler) throw new RangeError(`no door ${door}`);
  const type = /\/(?:read|sealed-scan|file|zip)$/u.test(path)
    ? "application/octet-stream"
    : "application/json";
  const cookie: Record<string, string> = as === null ? {} : { cookie: await cookieOf(as) };
  const sent =
    body === undefined
      ? "{}"
      : typeof body === "string" || body instanceof Uint8Array
        ? body
        : JSON.stringify(body);
  const request = new Request(`http://${HOST}${path.replace("[id]", encodeURIComponent(id))}?${query}`, {
    method,
    headers: { host: HOST, "content-type": type, ...cookie, ...headers },
    ...(method !== "GET" && { body: sent as BodyInit }),
  });
  return handler(request, { params: Promise.resolve({ id: String(id) }) });
}

async function cookieOf(username: string): Promise<string> {
  const known = cookies.get(username) ?? (await signedIn(username, PASSWORD));
  cookies.set(username, known);
  return known;
}

async function signedIn(username: string, password: string): Promise<string> {
  const response = await call("POST /api/session", { as: null, body: { username, password } });
  expect(response.status).toBe(200);
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function codeOf(response: Response): Promise<string> {
  return z.object({ code: z.string() }).parse(await response.json()).code;
}

/** A line of the list of offices: its row, then its eleven cells. */
const LINE_OF_LIST = [2, "new-bureau", "青禾区新设局", "区新设局", "政府部门", ...Array<string>(7).fill("")];

/** A body of the right shape, so that what is refused is not refused for its shape. */
function bodyFor(door: string): unknown {
  const contentSha256 = "0".repeat(64);
  const bodies: Readonly<Record<string, unknown>> = {
    session: { username: "stranger", password: "Wrong-00999x" },
    draft: { entries: [{ key: "text:problems", raw: "甲", version: 0 }] },
    place: { officeId, year: 2022 },
    keep: { officeId, year: 2022 },
    pulse: { place: "text:problems", since: "2025-01-10T01:00:00.000Z", leaving: false },
    return: { reason: "请核对表三", contentSha256 },
    correct: { reason: "请核对表三" },
    approve: { contentSha256 },
    waive: { rule: "N-FEE", grounds: "信息处理费由市级统一收取", expiresOn: "2025-06-30" },
    "revoke-waiver": { waiver: 1 },
    rekey: { totals: { "applications:result:total|natural": 0 } },
    "release-rekeying": { releaseGrounds: "已与填报单位当面核对纸件" },
    register: { lines: [[2, "2024-03-04", "natural", "result:granted", "2024-03-20"]] },
    publish: { contentSha256, secrecy: SECRECY },
    reports: { seasonId: 1 },
    remind: { year: 2024, offices: [officeId] },
    rollup: { year: 2024, included: "no", reason: "由本系统汇总" },
    "take-rollup": { basis: "submitted", cells: [{ key: "disputes:review:upheld", raw: "0", version: 0 }] },
    import: { lines: [LINE_OF_LIST], year: 2024, digest: contentSha256, since: "0" },
    type: { type: "town", reason: "机构改革方案", shown: null },
    rename: { fullName: "青禾区更名局", shortName: "区更名局", until: "2024-12-31" },
    end: {
      ...{ ending: "abolished", offices: [1], successors: [], founded: [] },
      ...{ closedOn: "2024-12-31", accounts: [] },
    },
    accounts: { officeId, username: "somebody", name: "某某某", role: "clerk" },
    extensions: { officeId, campaignDue: "2025-01-24", editUntil: "", grounds: "机构改革，台账移交较晚" },
    bulk: { accounts: [{ officeId, name: "某某某", username: "somebody-else", email: "" }] },
    email: { address: "somebody@example.gov.cn" },
    handover: { name: "后来者", username: "successor", email: "", reason: "调离本单位", note: "" },
    seasons: { year: 2023, campaignDue: "2024-01-15", legalDue: "2024-01-31" },
    offices: { type: "bureau", fullName: "青禾区新设局", shortName: "区新设局", slug: "new-bureau" },
  };
  if (door.endsWith("/seasons/[id]/preview")) return { rulesOff: ["N-FEE"] };
  if (door.startsWith("PATCH /api/seasons")) {
    return {
      editUntil: "2025-01-31",
      prompts: { "other:rest": ["写明建议提案办理结果公开情况"] },
      rekey: true,
    };
  }
  if (door.includes("/batches/")) {
    const reports = [{ id: 1, contentSha256 }];
    return door.endsWith("publish") ? { reports, secrecy: SECRECY } : { reports };
  }
  return bodies[door.split("/").at(-1) ?? ""] ?? {};
}

/** The body with one of its values replaced by something else. */
function mutationsOf(body: unknown): fc.Arbitrary<unknown> {
  const text = JSON.stringify(body);
  const strange = fc.constantFrom(
    "null",
    "0",
    "-1",
    "1e308",
    "[]",
    "{}",
    '""',
    '"\\u0000"',
    '"\\ud800"',
    "true",
    "2147483648",
    `"${"9".repeat(99)}"`,
  );
  const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d+)/gu)];
  if (values.length === 0) return strange;
  return fc.tuple(fc.constantFrom(...values), strange).map(([value, other]) => {
    const start = value.index + 1;
    return text.slice(0, start) + other + text.slice(start + (value[1]?.length ?? 0));
  });
}

let serial = 0;

async function otherDesk(): Promise<Desk> {
  serial += 1;
  const office = district.offices[serial]?.id ?? 0;
  return {
    ...desk,
    clerk: await testActor(district, office, { role: "clerk", username: `clerk${serial}`, hash }),
  };
}

async function handlersOf(folder: string): Promise<ReadonlyMap<string, Handler>> {
  const found = new Map<string, Handler>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith("route.ts")) continue;
    const path = `/api/${file.split(sep).slice(0, -1).join("/")}`;
    const exported: Record<string, Handler> = await import(join(folder, file));
    for (const method of METHODS) {
      const handler = exported[method];
      if (handler) found.set(`${method} ${path}`, handler);
    }
  }
  return found;
}
