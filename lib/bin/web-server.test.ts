import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPort, serve, type WebServer } from "./web-server";

let server: WebServer;

beforeAll(async () => {
  server = await serve({ port: 0, host: "127.0.0.1" }, [
    (request, response) => {
      if (request.url !== "/headers") return false;
      response.end(JSON.stringify(request.headers));
      return true;
    },
    (request, response) => {
      if (request.url === "/fault") throw new Error("a fault of ours");
      response.end("application");
      return true;
    },
  ]);
});
afterAll(() => server.stop());

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

describe("the door of the web server", () => {
  it("lets the first who answers answer", async () => {
    expect(await (await fetch(at("/desk"))).text()).toBe("application");
  });

  it.each(["PUT", "OPTIONS", "PROPFIND", "TRACE"])("refuses %s, which nobody uses", async (method) => {
    expect(await raw(`${method} /desk HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 405 [^]*Allow: GET, HEAD/u,
    );
  });

  it("refuses to become a socket", async () => {
    const request = "GET /desk HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 400/u);
  });

  it.each(["/_next/image?url=a&w=1&q=1", "/_next/%69mage", "//_next//image", "/_next\\image"])(
    "has no image optimiser at %s",
    async (path) => {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 404/u,
      );
    },
  );

  it.each(["http://elsewhere/desk", "/%zz", "*"])("refuses the target %s", async (target) => {
    expect(await raw(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/u,
    );
  });

  it("believes no header that only the application may say to itself", async () => {
    const headers = {
      "x-middleware-subrequest": "a",
      "x-nextjs-data": "1",
      "next-action": "x",
      "x-invoke-path": "/",
      "x-kept": "1",
    };
    const seen = (await (await fetch(at("/headers"), { headers })).json()) as Record<string, string>;
    expect(Object.keys(seen).filter((name) => /next|middleware|invoke/u.test(name))).toEqual([]);
    expect(seen["x-kept"]).toBe("1");
  });

  it("refuses headers beyond 16 KB", async () => {
    expect((await fetch(at("/desk"), { headers: { "x-long": "a".repeat(20_000) } })).status).toBe(431);
  });

  it("answers a fault of ours with 500 and no word about it", async () => {
    const response = await fetch(at("/fault"));
    expect([response.status, await response.text()]).toEqual([500, ""]);
  });

  it("says in one line that its port is taken", async () => {
    await expect(checkPort({ port: server.port, host: "127.0.0.1" })).rejects.toMatchObject({
      code: "port-not-available",
      message: `端口 ${server.port} 已被占用（EADDRINUSE），请用 PORT 指定另一个端口`,
    });
  });
});

/** What comes back for these bytes, whatever a well-behaved client would send. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(request));
    socket.setEncoding("utf8").on("data", (chunk: string) => (answer += chunk));
    socket.on("end", () => resolve(answer)).on("error", reject);
  });
}
