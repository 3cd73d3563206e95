import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal, STATUS, type RefusalCode } from "@/lib/report/refusal";
import { door } from "./door";
import { text } from "./fields";

const HOST = "portal.example.gov.cn";
const LIMIT = 1_000;

const echo = door(
  { policy: "anyone", body: z.strictObject({ word: text(20) }), limit: LIMIT },
  async ({ body }) => body,
);

type Sent = { readonly body?: BodyInit; readonly headers?: Record<string, string> };

function post({ body = '{"word":"好"}', headers = {} }: Sent = {}, handler = echo): Promise<Response> {
  const all = { host: HOST, "content-type": "application/json", ...headers };
  // undici wants to know that a stream is only sent; the type of lib.dom does not have the field.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers: all, duplex: "half" };
  return handler(new Request(`http://${HOST}/api/echo`, init), { params: Promise.resolve({}) });
}

async function codeOf(response: Response): Promise<unknown> {
  return z.object({ code: z.string() }).parse(await response.json()).code;
}

describe("a door lets in changes from pages of its own host only", () => {
  it.each([
    ["a program that is no browser", {}, 200],
    ["our page", { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" }, 200],
    ["our page behind TLS", { origin: `https://${HOST}`, "x-forwarded-proto": "https" }, 200],
    ["an address typed in", { "sec-fetch-site": "none" }, 200],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["a sandboxed frame that claims to be ours", { origin: "null", "sec-fetch-site": "same-origin" }, 403],
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, 403],
    ["another site without Fetch Metadata", { origin: "https://evil.example" }, 403],
    ["another site without Origin", { "sec-fetch-site": "cross-site" }, 403],
    ["a sister host", { origin: "http://other.example.gov.cn", "sec-fetch-site": "same-site" }, 403],
    ["a sister host without Origin", { "sec-fetch-site": "same-site" }, 403],
    ["a host that begins like ours", { origin: `http://${HOST}.evil.example` }, 403],
    ["another port of our host", { origin: `http://${HOST}:8080` }, 403],
    [
      "an unencrypted page while ours is encrypted",
      { origin: `http://${HOST}`, "x-forwarded-proto": "https" },
      403,
    ],
    ["an origin that is no address", { origin: "evil" }, 403],
    ["an empty origin", { origin: "" }, 403],
  ])("%s", async (_, headers, status) => {
    expect((await post({ headers })).status).toBe(status);
  });
});

describe("a door takes JSON and nothing else", () => {
  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
    "",
  ])("not %s, which a form of another site could send", async (type) => {
    expect((await post({ headers: { "content-type": type } })).status).toBe(422);
  });

  it("whatever its case and character set", async () => {
    expect((await post({ headers: { "content-type": "Application/JSON; charset=utf-8" } })).status).toBe(200);
  });

  it.each([
    ["nothing", ""],
    ["half a value", '{"word":'],
    ["a word twice", '{"word":"甲","word":"乙"}'],
    ["a word twice, once escaped", '{"word":"甲","\\u0077ord":"乙"}'],
    ["a way into prototypes", '{"word":"甲","__proto__":{"admin":true}}'],
    ["a field nobody asked for", '{"word":"甲","role":"administrator"}'],
    ["another type", '{"word":1}'],
    ["a list", "[]"],
    ["null", "null"],
    ["a character that cannot be kept", '{"word":"\\u0000"}'],
    ["half a character", '{"word":"\\ud83d"}'],
    ["depth", "[".repeat(200) + "]".repeat(200)],
  ])("and refuses %s as invalid", async (_, body) => {
    const response = await post({ body });
    expect(response.status).toBe(422);
    expect(await codeOf(response)).toBe("invalid");
  });

  it("and refuses bytes that are not UTF-8", async () => {
    expect((await post({ body: new Uint8Array([0x7b, 0xff, 0xfe]) })).status).toBe(422);
  });

  it("and never answers 500, whatever the body", async () => {
    const bodies = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.uint8Array());
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const sent = typeof body === "string" ? body : new Uint8Array(body);
        expect([200, 413, 422]).toContain((await post({ body: sent })).status);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a door stops reading at its limit", () => {
  it("when the length is announced", async () => {
    const response = await post({ body: `{"word":"${"a".repeat(LIMIT)}"}` });
    expect(response.status).toBe(413);
  });

  it("when the sender never stops", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100).fill(97));
      },
    });
    expect((await post({ body: endless })).status).toBe(413);
    expect(sent).toBeLessThan(LIMIT * 2);
  });
});

describe("a door answers", () => {
  const throwing = (thrown: unknown) =>
    door({ policy: "anyone", body: z.strictObject({ word: z.string() }) }, () => Promise.reject(thrown));

  it.each(Object.entries(STATUS))(
    "%s with %i, what is wrong and what is needed to go on",
    async (code, status) => {
      const issues = [{ at: "cell", message: "请核对" }];
      const handler = throwing(new Refusal(code as RefusalCode, issues, { now: 1 }));
      const response = await post({}, handler);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ code, issues, detail: { now: 1 } });
      expect(response.headers.get("cache-control")).toBe("no-store");
    },
  );

  it("a fault of ours with an id and not a word more", async () => {
    const response = await post({}, throwing(new Error("password of the database")));
    expect(response.status).toBe(500);
    expect(Object.keys(z.record(z.string(), z.string()).parse(await response.json()))).toEqual(["id"]);
  });

  it("nobody who is not signed in, before it reads the body", async () => {
    const desk = door({ policy: "signed-in", body: z.strictObject({}) }, async () => ({}));
    expect((await post({ body: "garbage", headers: { "content-type": "text/plain" } }, desk)).status).toBe(
      401,
    );
  });
});
