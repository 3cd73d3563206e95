import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ASK_MS, IDLE_MS, Watch, type Heard, type Standing } from "./watch";

const page = new EventTarget();
const document = { visibilityState: "visible" };
let answer: Heard;
let asked: number;
let changes: number;
let standing: Standing | null;

beforeEach(() => {
  vi.useFakeTimers();
  answer = { kind: "same" };
  [asked, changes, standing] = [0, 0, null];
  document.visibilityState = "visible";
  vi.stubGlobal("document", document);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the watch over a board", () => {
  it("asks every few seconds and tells of changes alone", async () => {
    const stop = begun();
    await vi.advanceTimersByTimeAsync(2 * ASK_MS + 10);
    expect([asked, changes, standing]).toEqual([2, 0, "live"]);
    answer = { kind: "changed", mark: "b" };
    await vi.advanceTimersByTimeAsync(ASK_MS);
    expect([asked, changes]).toEqual([3, 1]);
    stop();
    await vi.advanceTimersByTimeAsync(10 * ASK_MS);
    expect(asked).toBe(3);
  });

  it("stops for who does nothing or looks elsewhere, and asks at once when he is back", async () => {
    const stop = begun();
    await vi.advanceTimersByTimeAsync(IDLE_MS + 2 * ASK_MS);
    const before = asked;
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(asked).toBe(before);
    page.dispatchEvent(new Event("pointerdown"));
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toBe(before + 1);
    document.visibilityState = "hidden";
    await vi.advanceTimersByTimeAsync(10 * ASK_MS);
    expect(asked).toBe(before + 1);
    document.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toBe(before + 2);
    stop();
  });

  it("asks less and less often while nobody answers, and says so", async () => {
    answer = { kind: "unreachable" };
    const stop = begun();
    await vi.advanceTimersByTimeAsync(ASK_MS * (1 + 2 + 4) + 10);
    expect([asked, standing]).toEqual([3, "unreachable"]);
    answer = { kind: "same" };
    await vi.advanceTimersByTimeAsync(ASK_MS * 8);
    expect([asked, standing]).toEqual([4, "live"]);
    stop();
  });

  it("does not go on without a session", async () => {
    answer = { kind: "signed-out" };
    const stop = begun();
    await vi.advanceTimersByTimeAsync(10 * ASK_MS);
    expect([asked, standing]).toEqual([1, "signed-out"]);
    stop();
  });
});

function begun(): () => void {
  const ask = async () => {
    asked += 1;
    return answer;
  };
  return new Watch(ask, {
    changed: () => (changes += 1),
    told: (now) => (standing = now),
  }).begin();
}
