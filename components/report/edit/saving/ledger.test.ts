import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answered,
  batchOf,
  decided,
  departed,
  isSettled,
  learned,
  noted,
  openLedger,
  setAside,
  type Answer,
  type Ledger,
  type Outgoing,
  type Theirs,
} from "./ledger";

/** The other side as the door describes it: compare-and-set per key. */
class Server {
  readonly rows = new Map<string, { raw: string; version: number }>();
  patch(entries: readonly Outgoing[]): Answer {
    const saved: { key: string; version: number }[] = [];
    const conflicts: Theirs[] = [];
    for (const { key, raw, version } of entries) {
      const row = this.rows.get(key) ?? { raw: "", version: 0 };
      if (row.version === version) {
        this.rows.set(key, { raw, version: version + 1 });
        saved.push({ key, version: version + 1 });
      } else conflicts.push({ key, ...row, changedBy: "李某", changedAt: null });
    }
    return { saved, conflicts };
  }
  standing(): readonly Theirs[] {
    return [...this.rows].map(([key, row]) => ({ key, ...row, changedBy: "李某", changedAt: null }));
  }
}

const typed = (raw: string) => ({ raw, source: "typed" as const });

describe("the books of saving", () => {
  it("sends what was typed over the version that was read, and forgets it when acknowledged", () => {
    const open = openLedger([{ key: "a", version: 3 }]);
    const books = noted(open, "a", typed("7"));
    const batch = batchOf(books);
    expect(batch).toEqual([{ key: "a", raw: "7", version: 3, source: "typed" }]);
    const after = answered(departed(books, batch), batch, {
      saved: [{ key: "a", version: 4 }],
      conflicts: [],
    });
    expect(isSettled(after)).toBe(true);
    expect(after.versions["a"]).toBe(4);
  });

  it("keeps what was typed while the batch was on its way", () => {
    const first = noted(openLedger([]), "a", typed("1"));
    const batch = batchOf(first);
    const later = noted(departed(first, batch), "a", typed("12"));
    const after = answered(later, batch, { saved: [{ key: "a", version: 1 }], conflicts: [] });
    expect(batchOf(after)).toEqual([{ key: "a", raw: "12", version: 1, source: "typed" }]);
  });

  it("takes its own value, arrived without an answer, for no conflict", () => {
    const server = new Server();
    const first = noted(openLedger([]), "a", typed("1"));
    const lost = batchOf(first);
    server.patch(lost);
    const later = noted(departed(first, lost), "a", typed("12"));
    const again = batchOf(later);
    const after = answered(departed(later, again), again, server.patch(again));
    expect(after.conflicts).toEqual({});
    const last = batchOf(after);
    expect(isSettled(answered(departed(after, last), last, server.patch(last)))).toBe(true);
    expect(server.rows.get("a")?.raw).toBe("12");
  });

  it("asks when somebody else wrote the same key, and sends nothing over it unasked", () => {
    const theirs = { key: "a", raw: "9", version: 2, changedBy: "李某", changedAt: null };
    const books = noted(openLedger([]), "a", typed("7"));
    const met = answered(books, batchOf(books), { saved: [], conflicts: [theirs] });
    expect(met.conflicts["a"]).toEqual(theirs);
    expect(batchOf(met)).toEqual([]);
    expect(batchOf(decided(met, "a", "mine"))).toEqual([{ key: "a", raw: "7", version: 2, source: "typed" }]);
    expect(isSettled(decided(met, "a", "theirs"))).toBe(true);
  });

  it("loses nothing and overwrites nobody, however typing, losses and another writer interleave", () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant("type" as const),
        key: fc.constantFrom("a", "b"),
        raw: fc.nat(4).map(String),
      }),
      fc.record({
        kind: fc.constant("other" as const),
        key: fc.constantFrom("a", "b"),
        raw: fc.nat(4).map((n) => `x${n}`),
      }),
      fc.record({
        kind: fc.constantFrom(
          "sync" as const,
          "answer-lost" as const,
          "never-arrives" as const,
          "hear" as const,
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = new Server();
        const wanted = new Map<string, string>();
        let books: Ledger = openLedger([]);
        const sync = () => {
          const batch = batchOf(books);
          books = answered(departed(books, batch), batch, server.patch(batch));
        };
        for (const at of steps) {
          if (at.kind === "type") {
            wanted.set(at.key, at.raw);
            books = noted(books, at.key, typed(at.raw));
          } else if (at.kind === "other") {
            const version = server.rows.get(at.key)?.version ?? 0;
            server.patch([{ key: at.key, raw: at.raw, version, source: "typed" }]);
          } else if (at.kind === "sync") sync();
          else if (at.kind === "hear") books = server.standing().reduce(learned, books);
          else {
            const batch = batchOf(books);
            books = departed(books, batch);
            if (at.kind === "answer-lost") server.patch(batch);
          }
        }
        sync();
        sync();
        for (const [key, raw] of wanted) {
          const there = server.rows.get(key)?.raw;
          const open = books.unsaved[key];
          // Ours is there, or it is kept and asked about, or somebody wrote over it after it was acknowledged.
          expect(
            there === raw ||
              (open?.raw === raw && key in books.conflicts) ||
              (!open && there?.startsWith("x")),
          ).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("what the server does not take", () => {
  it("is set aside until it is changed, and the rest goes on", () => {
    const both = noted(noted(openLedger([]), "a", typed("1".repeat(99))), "b", typed("2"));
    const held = setAside(both, { a: "不能超过64字，请缩短" });
    expect(batchOf(held).map(({ key }) => key)).toEqual(["b"]);
    expect(isSettled(held)).toBe(false);
    expect(batchOf(noted(held, "a", typed("1"))).map(({ key }) => key)).toEqual(["a", "b"]);
  });
});
