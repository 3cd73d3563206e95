import { describe, expect, it } from "vitest";
import { addressOf, choose, countByState, filterOf } from "./choose-tasks";
import type { Task } from "./work-list";

describe("the work list", () => {
  it("puts what waits for the reader on top, the longest waiting first", () => {
    const tasks = [
      task(1, { state: "draft" }),
      task(2, { state: "submitted", submittedAt: "2026-01-12" }),
      task(3, { state: "reviewing", submittedAt: "2026-01-10" }),
    ];
    expect(choose(tasks, filterOf({}, null), "reviewer").map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it("is narrowed by state, year and part of the name", () => {
    const tasks = [
      task(1, { state: "draft", year: 2024 }),
      task(2, { state: "draft", year: 2025 }),
      task(3, { state: "submitted", year: 2025 }),
    ];
    expect(choose(tasks, filterOf({ state: "draft", year: "2025" }, null), "reviewer")).toHaveLength(1);
    expect(choose(tasks, filterOf({ q: "单位3" }, null), "reviewer").map(({ id }) => id)).toEqual([3]);
    expect(countByState(tasks, filterOf({ state: "draft", year: "2025" }, null))).toEqual(
      new Map([
        ["draft", 1],
        ["submitted", 1],
      ]),
    );
  });

  it("ignores what the address makes up", () => {
    expect(filterOf({ state: "toString", year: "x", q: ["a", "b"] }, 2025)).toEqual({
      year: null,
      state: null,
      text: "a",
    });
  });

  it("begins with the current year and shows all where asked", () => {
    expect(filterOf({}, 2025).year).toBe(2025);
    expect(filterOf({ year: "all" }, 2025).year).toBeNull();
  });

  it("keeps its filter in the address", () => {
    expect(addressOf({ year: 2025, state: "draft", text: "教育" })).toBe(
      "/desk?year=2025&state=draft&q=%E6%95%99%E8%82%B2",
    );
    expect(addressOf(filterOf({}, null))).toBe("/desk?year=all");
  });
});

function task(id: number, about: Partial<Task>): Task {
  return {
    id,
    office: { fullName: `示范区单位${id}`, shortName: `单位${id}`, type: "bureau" },
    year: 2025,
    state: "draft",
    submittedAt: null,
    findings: null,
    changedAt: "2026-01-01",
    ...about,
  };
}
