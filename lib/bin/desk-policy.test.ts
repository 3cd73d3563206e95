import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { setDeskPolicy } from "./desk-policy";

describe("the content policy of the desks", () => {
  it("carries a new nonce each time, the same for the browser and for Next", () => {
    const [first, second] = [visit("/desk"), visit("/desk")];
    expect(first.sent).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/u);
    expect(first.seen).toBe(first.sent);
    expect(second.sent).not.toBe(first.sent);
  });

  it("never allows inline scripts, inline styles or other sites", () => {
    expect(visit("/desk").sent).not.toMatch(/unsafe-|https?:|\*/u);
  });

  it("is not that of search and compare, which belong to the public side", () => {
    expect(visit("/search?q=x")).toEqual({ seen: undefined, sent: undefined });
    expect(visit("/compare")).toEqual({ seen: undefined, sent: undefined });
    expect(visit("/searching").sent).toContain("script-src");
  });

  it("does not believe a policy the visitor brings", () => {
    expect(visit("/desk", "script-src 'nonce-evil'").seen).not.toContain("evil");
    expect(visit("/api/session", "script-src 'nonce-evil'")).toEqual({ seen: undefined, sent: undefined });
  });
});

function visit(url: string, brought?: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  request.url = url;
  if (brought) request.headers["content-security-policy"] = brought;
  setDeskPolicy(request, response);
  return {
    seen: request.headers["content-security-policy"],
    sent: response.getHeader("Content-Security-Policy"),
  };
}
