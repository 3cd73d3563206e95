import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import { mkdtemp, rm, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PublishedFolder } from "./published-folder";
import { staticHandler, withoutApplication } from "./static-handler";

let root = "";
let server: Server;

const PAGE = `<!doctype html><title>年报</title>${"正文".repeat(500)}`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "public-"));
  const folder = await PublishedFolder.open(root);
  await folder.write([
    { path: "index.html", text: "home" },
    { path: "qu/index.html", text: "district" },
    { path: "qu/ju/2025/index.html", text: PAGE },
    { path: "qu/ju/2025/report.json", text: `{"values":{}}` },
    { path: "qu/ju/2025/report.csv", text: "id,项目,值" },
    ...(["docx", "pdf", "xlsx"] as const).map((kind) => ({
      path: `qu/ju/2025/report.${kind}`,
      bytes: new Uint8Array([1, 2, 3]),
    })),
    { path: "qu/ju/2020/gone.html", text: "已撤下" },
    { path: "assets/site.abc.css", text: "body{}" },
    { path: "_pages/404.html", text: "没有找到" },
    { path: "_pages/503.html", text: "检索暂停" },
  ]);
  await folder.seal();
  const answerers = [staticHandler(root), withoutApplication(root)];
  server = createServer((incoming, outgoing) => {
    void (async () => {
      const known = incoming.headers["x-only-static"] ? answerers.slice(0, 1) : answerers;
      for (const answer of known) if (await answer(incoming, outgoing)) return;
      outgoing.writeHead(599).end("not ours");
    })();
  }).listen(0);
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

describe("the published folder over http", () => {
  it("serves home, district and report, each at its one address", async () => {
    expect((await get("/")).text).toBe("home");
    expect((await get("/qu/")).text).toBe("district");
    expect((await get("/qu/ju/2025/")).text).toBe(PAGE);
    const moved = await get("/qu/ju/2025?x=1");
    expect([moved.status, moved.headers.location]).toEqual([301, "/qu/ju/2025/?x=1"]);
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("gives the bytes it compressed once, as %s", async (encoding, open) => {
    const { headers, body } = await get("/qu/ju/2025/", { "accept-encoding": encoding });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(open(body).toString()).toBe(PAGE);
    expect(Number(headers["content-length"])).toBe(body.length);
  });

  it("gives plain bytes to whoever forbids compression", async () => {
    const { headers, text } = await get("/qu/ju/2025/", { "accept-encoding": "br;q=0, gzip;q=0.0" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(text).toBe(PAGE);
  });

  it.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["pdf", "application/pdf"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["csv", "text/csv; charset=utf-8"],
  ])("says what a .%s is, and no browser has to guess", async (kind, type) => {
    const { headers, status } = await get(`/qu/ju/2025/report.${kind}`, { "accept-encoding": "br" });
    expect([status, headers["content-type"]]).toEqual([200, type]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers a known tag with 304 and no body, and HEAD with headers alone", async () => {
    const { headers } = await get("/qu/ju/2025/");
    const again = await get("/qu/ju/2025/", { "if-none-match": `"x", W/${headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await get("/qu/ju/2025/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers["content-length"])).toBe(Buffer.byteLength(PAGE));
  });

  it("keeps hashed files for ever and asks for pages anew", async () => {
    expect((await get("/assets/site.abc.css")).headers).toMatchObject({
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect((await get("/qu/")).headers["cache-control"]).toBe("public, no-cache");
    expect((await get("/qu/ju/2025/report.json")).headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "access-control-allow-origin": "*",
    });
  });

  it("sends the policy of the public side with every answer", async () => {
    const answers = [get("/"), get("/qu/nothing/"), get("/qu/ju/2020/"), get("/", {}, "POST"), get("/qu")];
    for (const { headers } of await Promise.all(answers)) {
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("script");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("same-origin");
    }
  });

  it("says 404 under a known region, 410 for what was withdrawn, 405 to writing", async () => {
    for (const path of ["/qu/nothing", "/qu/ju/2031/", "/qu/%00", "/qu/..%2f..", "/assets/none.css"]) {
      const { status, text } = await get(path);
      expect([path, status, text]).toEqual([path, 404, "没有找到"]);
    }
    const gone = await get("/qu/ju/2020/");
    expect([gone.status, gone.text]).toEqual([410, "已撤下"]);
    expect((await get("/qu/ju/2020/gone.html")).status).toBe(404);
    const refused = await get("/qu/ju/2025/", {}, "POST");
    expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    "/desk",
    "/search?q=x",
    "/_next/static/x.js",
    "//qu/",
    "/%2e%2e/secret",
    "/..%5c",
    "/%zz",
    "/.data/x",
  ])("leaves %s to others", async (path) => {
    expect((await get(path, { "x-only-static": "1" })).status).toBe(599);
  });

  it.each([
    "/../package.json",
    "/qu/../../package.json",
    "/qu/%2e%2e/%2e%2e/package.json",
    "/_pages/404.html",
    "/qu/index.html",
    "/qu/index.html.gz",
    "/qu/index.html.br",
    "/qu/.index.html.tmp",
    "/%5f%70ages/503.html",
  ])("never gives out %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("shows a replaced page within half a second, in every encoding", async () => {
    const folder = await PublishedFolder.open(root);
    await get("/qu/");
    await folder.write([{ path: "qu/index.html", text: "distrikt" }]);
    await vi.waitFor(async () => expect((await get("/qu/")).text).toBe("distrikt"), 500);
    await vi.waitFor(async () => {
      const { body } = await get("/qu/", { "accept-encoding": "gzip" });
      expect(gunzipSync(body).toString()).toBe("distrikt");
    }, 500);
  });

  it("without the application says that search rests and that the rest is not there", async () => {
    expect(await get("/search?q=x")).toMatchObject({ status: 503, text: "检索暂停" });
    expect(await get("/desk")).toMatchObject({ status: 404, text: "没有找到" });
    await unlink(join(root, "_pages/404.html"));
    await vi.waitFor(async () => expect(await get("/desk")).toMatchObject({ status: 404, text: "" }), 500);
  });
});

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

/** A request as it is written, without a client that would tidy the address. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() });
      });
    })
      .on("error", reject)
      .end();
  });
}
