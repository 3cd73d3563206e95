import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./ask-server";

/** Answers with the status its path names, and what was sent to it. */
const server = createServer((request, response) => {
  const [, status = "200", body = ""] = (request.url ?? "").split("/");
  response.writeHead(Number(status)).end(decodeURIComponent(body));
});

const at = (status: number, body: string) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${status}/${encodeURIComponent(body)}`;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
});

describe("asking the server", () => {
  it("gives what the door answers", async () => {
    expect(await send("POST", at(200, '{"id":7}'), {})).toEqual({ ok: true, data: { id: 7 } });
  });

  it("gives a refusal with its code, its places and what is needed to go on", async () => {
    const refused = {
      code: "stale",
      issues: [{ at: null, message: "已变化" }],
      detail: { state: "approved" },
    };
    expect(await send("POST", at(409, JSON.stringify(refused)))).toEqual({ ok: false, ...refused });
  });

  it("gives the number of a fault, so that it can be told on", async () => {
    const answer = await send("POST", at(500, '{"id":"a-b-c"}'));
    expect(answer).toMatchObject({ ok: false, code: "fault" });
    expect(JSON.stringify(answer)).toContain("a-b-c");
  });

  it("says so when what answers is no door of ours", async () => {
    expect(await send("POST", at(502, "<html>Bad gateway</html>"))).toMatchObject({
      ok: false,
      code: "fault",
    });
  });

  it("says so when nothing answers at all", async () => {
    expect(await send("POST", "http://127.0.0.1:1/")).toMatchObject({ ok: false, code: "unreachable" });
  });
});
