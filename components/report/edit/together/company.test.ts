import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Theirs } from "../saving/ledger";
import { Company, IDLE_MS, PULSE_MS } from "./company";

const page = new EventTarget();
const document = { visibilityState: "visible" };
const beats: z.infer<typeof beat>[] = [];
const beat = z.object({
  place: z.string(),
  since: z.string().nullable(),
  leaving: z.boolean(),
  author: z.int(),
});
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  beats.length = 0;
  document.visibilityState = "visible";
  answer = async () => Response.json(pulse({}));
  vi.stubGlobal("document", document);
  vi.stubGlobal("Element", class {});
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    beats.push(beat.parse(JSON.parse(body)));
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the company in a report", () => {
  it("is heard every few seconds, each time since the last", async () => {
    const { stop } = opened();
    await vi.advanceTimersByTimeAsync(2 * PULSE_MS + 10);
    expect(beats.map(({ since }) => since)).toEqual([null, AS_OF, AS_OF]);
    expect(beats[0]?.author).toBe(7);
    stop();
    expect(beats.at(-1)?.leaving).toBe(true);
  });

  it("asks again for what could not be told while a batch was on its way", async () => {
    const { stop } = opened(() => false);
    await vi.advanceTimersByTimeAsync(PULSE_MS + 10);
    expect(beats.map(({ since }) => since)).toEqual([null, null]);
    stop();
  });

  it("is not told of who does nothing or looks elsewhere, until he is back", async () => {
    const { stop } = opened();
    await vi.advanceTimersByTimeAsync(IDLE_MS + 2 * PULSE_MS);
    const heard = beats.length;
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(beats).toHaveLength(heard);
    page.dispatchEvent(new Event("keydown"));
    await vi.advanceTimersByTimeAsync(10);
    expect(beats).toHaveLength(heard + 1);
    document.visibilityState = "hidden";
    await vi.advanceTimersByTimeAsync(10 * PULSE_MS);
    expect(beats).toHaveLength(heard + 1);
    stop();
  });

  it("is asked for more and more seldom while the line is down, and nobody is shown", async () => {
    const { company, stop } = opened();
    answer = async () => Response.json(pulse({ others: [{ name: "李四", place: "", seenAt: AS_OF }] }));
    await vi.advanceTimersByTimeAsync(10);
    expect(company.others.value).toEqual([{ name: "李四", place: "" }]);
    answer = () => Promise.reject(new TypeError("offline"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(company.others.value).toEqual([]);
    expect(beats.length).toBeLessThan(7);
    stop();
  });

  it("tells who closed the report, and that it is open again", async () => {
    const { company, reopened, stop } = opened();
    const moved = { deed: "submit", by: "李四", at: AS_OF };
    answer = async () => Response.json(pulse({ state: "submitted", moved }));
    await vi.advanceTimersByTimeAsync(10);
    expect(company.moved.value).toEqual({ state: "submitted", ...moved });
    answer = async () => Response.json(pulse({}));
    await vi.advanceTimersByTimeAsync(PULSE_MS);
    expect(company.moved.value).toBeNull();
    expect(reopened).toHaveBeenCalledOnce();
    stop();
  });

  it("says that the session has ended, or is another's", async () => {
    const { session, stop } = opened();
    answer = async () =>
      Response.json(
        { issues: [{ at: null, message: "由另一账号填写" }], detail: { signedIn: "李四" } },
        { status: 401 },
      );
    await vi.advanceTimersByTimeAsync(10);
    expect(session).toHaveBeenLastCalledWith({ kind: "signed-out", message: "由另一账号填写" });
    stop();
  });
});

const AS_OF = "2026-01-05T02:00:00.000Z";

function pulse(change: Record<string, unknown>) {
  return { asOf: AS_OF, others: [], changed: [], state: "draft", moved: null, ...change };
}

function opened(learn: (written: readonly Theirs[]) => boolean = () => true) {
  const [session, reopened] = [vi.fn(), vi.fn()];
  const company = new Company({ account: 7, report: 1 }, { learn, session, reopened });
  return { company, session, reopened, stop: company.begin() };
}
