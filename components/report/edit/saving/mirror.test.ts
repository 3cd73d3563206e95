import { describe, expect, it } from "vitest";
import { Mirror } from "./mirror";

const typed = { raw: "7", source: "typed" as const, sent: [] };

describe("what the browser keeps", () => {
  it("belongs to one account and one report: nobody else finds it", () => {
    const shelf = memoryShelf();
    new Mirror(shelf, { account: 1, report: 23 }).keep("a", typed, 0);
    expect(new Mirror(shelf, { account: 1, report: 23 }).all()).toHaveLength(1);
    for (const owner of [
      { account: 2, report: 23 },
      { account: 1, report: 2 },
      { account: 12, report: 3 },
    ])
      expect(new Mirror(shelf, owner).all()).toEqual([]);
  });

  it("is missed aloud where there is no storage, or none left, and stops nothing", () => {
    let lost = 0;
    const full: Storage = {
      ...memoryShelf(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    for (const shelf of [null, full]) {
      const mirror = new Mirror(shelf, { account: 1, report: 1 }, () => (lost += 1));
      mirror.keep("a", typed, 0);
      mirror.drop("a");
      expect(mirror.all()).toEqual([]);
    }
    expect(lost).toBe(2);
  });

  it("never gives back an older text in place of one that did not fit", () => {
    const shelf = memoryShelf();
    const owner = { account: 1, report: 1 };
    new Mirror(shelf, owner).keep("a", typed, 0);
    const full: Storage = Object.assign(Object.create(shelf), {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    new Mirror(full, owner).keep("a", { ...typed, raw: "78" }, 0);
    expect(new Mirror(shelf, owner).all()).toEqual([]);
  });
});

function memoryShelf(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, value) {
      kept.set(name, value);
      Object.assign(this, { length: kept.size });
    },
    removeItem(name) {
      kept.delete(name);
      Object.assign(this, { length: kept.size });
    },
    clear: () => kept.clear(),
  };
}
