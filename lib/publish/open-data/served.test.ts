import { createServer, type Server } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gate } from "@/lib/bin/gate";
import { PublishedFolder } from "../published-folder";
import { staticHandler, withoutApplication } from "../static-handler";

let root = "";
let server: Server;

const DIGEST = "ab".repeat(32);
/** More than is kept in memory, and nothing that compresses to little. */
const LARGE = Array.from({ length: 400_000 }, (_, at) => `${(at * 2_654_435_761) % 4_294_967_296}`).join(
  "\n",
);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "served-"));
  const folder = await PublishedFolder.open(root);
  await folder.write([
    { path: "open-data/index.html", text: "开放数据" },
    { path: "open-data/v1/index.json", text: "{}" },
    { path: "open-data/v1/qu/2025.csv", text: "\uFEFFregion\r\n" },
    { path: "open-data/v1/verify.mjs", text: "//" },
    { path: "open-data/v1/verify.py", text: "#" },
    { path: "qu/index.html", text: "district" },
    { path: "qu/ju/2025/index.html", text: "report" },
    { path: "qu/ju/2025/report.json", text: "{}" },
    { path: "verify/index.html", text: "核验" },
    { path: `verify/${DIGEST}.json`, text: "{}" },
    { path: `verify/${DIGEST}/index.html`, text: "有效" },
    { path: "_pages/404.html", text: "没有找到" },
    { path: "_pages/503-verify.html", text: "暂时不能核验" },
  ]);
  const large = await folder.large("open-data/v1/2025.ndjson");
  await large.write(LARGE);
  await folder.settle("open-data/v1/2025.ndjson", large);
  const answerers = [gate, staticHandler(root), withoutApplication(root)];
  server = createServer((incoming, outgoing) => {
    void (async () => {
      for (const answer of answerers) if (await answer(incoming, outgoing)) return;
    })();
  }).listen(0);
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

const OPEN = [
  ["/open-data/v1/index.json", "application/json; charset=utf-8"],
  ["/open-data/v1/qu/2025.csv", "text/csv; charset=utf-8"],
  ["/open-data/v1/2025.ndjson", "application/x-ndjson; charset=utf-8"],
  ["/open-data/v1/verify.mjs", "text/javascript; charset=utf-8"],
  ["/open-data/v1/verify.py", "text/plain; charset=utf-8"],
  ["/qu/ju/2025/report.json", "application/json; charset=utf-8"],
  [`/verify/${DIGEST}.json`, "application/json; charset=utf-8"],
] as const;

describe("open data over http", () => {
  it.each(OPEN)(
    "gives %s to programs on any site, as what it is, with a tag to ask by again",
    async (address, type) => {
      const answer = await ask(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
      await answer.arrayBuffer();
      const etag = answer.headers.get("etag") ?? "";
      const again = await ask(address, { headers: { "If-None-Match": etag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("access-control-allow-origin")).toBe("*");
    },
  );

  it.each(OPEN)("tells a browser that asks first that it may ask for %s by its tag", async (address) => {
    const answer = await ask(address, { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect(answer.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  it.each([
    "/open-data/",
    "/qu/",
    "/qu/ju/2025/",
    "/verify/",
    "/desk",
    "/api/session",
    "/api/reports/1/draft",
  ])("opens %s to no other site", async (address) => {
    for (const method of ["GET", "OPTIONS"]) {
      const answer = await ask(address, { method });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      if (method === "OPTIONS") expect(answer.status).toBe(405);
    }
  });

  it("sends a file larger than memory is for whole, in every encoding", async () => {
    for (const encoding of ["identity", "gzip", "br"]) {
      const answer = await ask("/open-data/v1/2025.ndjson", { headers: { "Accept-Encoding": encoding } });
      expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      expect((await answer.text()) === LARGE).toBe(true);
    }
  });

  it("verifies what was published without the application, and says that the rest must wait", async () => {
    expect(await (await ask(`/verify/${DIGEST}`)).text()).toBe("有效");
    for (const address of [`/verify/${"cd".repeat(32)}`, "/verify/answer?q=BS-2025-000001-ABABABAB"]) {
      const answer = await ask(address);
      expect([answer.status, await answer.text()]).toEqual([503, "暂时不能核验"]);
    }
    expect((await ask(`/verify/${"cd".repeat(32)}.json`)).status).toBe(404);
  });
});

function ask(address: string, how: RequestInit = {}): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${address}`, how);
}
