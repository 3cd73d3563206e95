import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openLedger, type Ledger, type Outgoing } from "./ledger";
import { Mirror, restored } from "./mirror";
import { LONGEST_MS, QUIET_MS, Saver, type SaveState, type Sent } from "./saver";

const OWNER = { account: 7, report: 1 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the saver", () => {
  it("sends once after a pause, with the last of what was typed", async () => {
    const { saver, batches } = opened();
    saver.note("a", "1");
    saver.note("a", "12");
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([[{ key: "a", raw: "12", version: 0, source: "typed" }]]);
  });

  it("sends every five seconds while nobody pauses", async () => {
    const { saver, batches } = opened();
    for (let at = 0; at < LONGEST_MS + 1_000; at += 500) {
      saver.note("a", String(at));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(batches).toHaveLength(1);
  });

  it("keeps what is unsaved in the mirror until it is acknowledged, and comes back with it", async () => {
    const { saver, shelf, line } = opened();
    line.answer = { kind: "unreachable" };
    saver.note("a", "abc");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    const { raws, ledger } = restored([], new Mirror(shelf, OWNER).all());
    expect(raws).toEqual({ a: "abc" });
    expect(Object.keys(ledger.conflicts)).toEqual([]);
    line.answer = null;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(new Mirror(shelf, OWNER).all()).toEqual([]);
  });

  it("tries again while the line is down and says that it waits", async () => {
    const { saver, states, batches, line } = opened();
    line.answer = { kind: "unreachable" };
    saver.note("a", "1");
    await vi.advanceTimersByTimeAsync(QUIET_MS + 3_500);
    expect(states.at(-1)?.kind).toBe("waiting");
    line.answer = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)?.kind).toBe("saved");
    expect(batches.length).toBeGreaterThanOrEqual(3);
  });

  it("keeps the text and goes on trying when the session has ended", async () => {
    const { saver, states, line, shelf } = opened();
    line.answer = { kind: "signed-out" };
    saver.note("text:problems", "问题");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(states.at(-1)?.kind).toBe("signed-out");
    expect(shelf.length).toBe(1);
    line.answer = null;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)?.kind).toBe("saved");
  });

  it("takes along what fits when the page goes, the short ones first", () => {
    const { saver, batches } = opened();
    saver.note("text:problems", "长".repeat(20_000));
    saver.note("a", "7");
    saver.leave();
    expect(batches[0]?.map(({ key }) => key)).toEqual(["a"]);
  });

  it("waits for the batch on its way before it says that all is saved", async () => {
    const { saver } = opened();
    saver.note("a", "1");
    const first = saver.flush();
    saver.note("a", "2");
    expect(await first).toBe(false);
    expect(await saver.flush()).toBe(true);
  });
});

describe("coming back to a draft", () => {
  it("asks when somebody else changed the cell meanwhile", () => {
    const kept = [{ key: "a", raw: "7", source: "typed" as const, sent: [], version: 1 }];
    const { ledger, raws } = restored([{ key: "a", raw: "9", version: 2 }], kept);
    expect(raws["a"]).toBe("7");
    expect(ledger.conflicts["a"]?.raw).toBe("9");
  });

  it("knows what it sent itself and goes on from there", () => {
    const kept = [{ key: "a", raw: "12", source: "typed" as const, sent: ["1"], version: 0 }];
    const { ledger } = restored([{ key: "a", raw: "1", version: 1 }], kept);
    expect(ledger.conflicts).toEqual({});
    expect(ledger.unsaved["a"]?.raw).toBe("12");
  });

  it("forgets what has arrived after all", () => {
    const kept = [{ key: "a", raw: "7", source: "typed" as const, sent: ["7"], version: 0 }];
    expect(restored([{ key: "a", raw: "7", version: 1 }], kept).ledger).toEqual(
      openLedger([{ key: "a", version: 1 }]),
    );
  });
});

/** A saver over a line that can be cut, with all that is seen of it. */
function opened() {
  const line: { answer: Sent | null } = { answer: null };
  const batches: (readonly Outgoing[])[] = [];
  const states: SaveState[] = [];
  const shelf = memoryShelf();
  const ledgers: Ledger[] = [];
  const saver = new Saver(
    openLedger([]),
    async (batch) => {
      batches.push(batch);
      const saved = batch.map(({ key, version }) => ({ key, version: version + 1 }));
      return line.answer ?? { kind: "answered", saved, conflicts: [] };
    },
    new Mirror(shelf, OWNER),
    (state, ledger) => {
      states.push(state);
      ledgers.push(ledger);
    },
  );
  return { saver, batches, states, shelf, line, ledgers };
}

function memoryShelf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
