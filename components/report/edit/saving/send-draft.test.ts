import { afterEach, describe, expect, it, vi } from "vitest";
import type { Outgoing } from "./ledger";
import { sendTo } from "./send-draft";

afterEach(() => vi.unstubAllGlobals());

const batch: readonly Outgoing[] = [
  { key: "a", raw: "1", version: 0, source: "typed" },
  { key: "text:problems", raw: "问题", version: 2, source: "typed" },
];

/** A line at whose end somebody answers so. */
function answering(status: number, body: unknown) {
  vi.stubGlobal("fetch", async () => Response.json(body, { status }));
  return sendTo(7, 7)(batch, false);
}

describe("sending a draft", () => {
  it("hears what was saved and what is in conflict", async () => {
    const answer = { saved: [{ key: "a", version: 1 }], conflicts: [] };
    expect(await answering(200, answer)).toEqual({ kind: "answered", ...answer });
  });

  it("takes a cut line, a busy and a broken server for a reason to wait", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    expect(await sendTo(7, 7)(batch, false)).toEqual({ kind: "unreachable" });
    for (const status of [429, 500, 503])
      expect(await answering(status, { id: "x" })).toEqual({ kind: "unreachable" });
    expect(await answering(200, "<html>")).toEqual({ kind: "unreachable" });
  });

  it("knows an ended session", async () => {
    expect(await answering(401, { code: "not-signed-in", issues: [], detail: {} })).toEqual({
      kind: "signed-out",
    });
  });

  it("knows which entries were refused, named by key or by their place in the batch", async () => {
    const issues = [
      { at: "entries.1.raw", message: "不能超过20000字" },
      { at: "a", message: "报告中没有这一项" },
    ];
    expect(await answering(422, { code: "invalid", issues, detail: {} })).toEqual({
      kind: "refused",
      message: "不能超过20000字",
      at: { "text:problems": "不能超过20000字", a: "报告中没有这一项" },
    });
  });

  it("says why nothing more is taken when the report itself is closed", async () => {
    const issues = [{ at: null, message: "报告已报送，不能修改" }];
    expect(await answering(409, { code: "stale", issues, detail: {} })).toEqual({
      kind: "refused",
      message: "报告已报送，不能修改",
      at: {},
    });
  });
});
