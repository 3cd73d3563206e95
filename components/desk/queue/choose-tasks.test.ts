import { describe, expect, it } from "vitest";
import { addressOf, choose, countOf, EVERYTHING, filterOf, yearAsked, type Filter } from "./choose-tasks";
import type { Task } from "./task";

const NONE = { error: 0, explainable: 0, warning: 0, info: 0 };

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
    const inDraft = filterOf({ state: "draft", year: "2025" }, null);
    expect(countOf(tasks, inDraft)).toBe(1);
    expect(countOf(tasks, { ...inDraft, state: "submitted" })).toBe(1);
    expect(countOf(tasks, { ...inDraft, state: null })).toBe(2);
  });

  it("ignores what the address makes up", () => {
    const made = { state: "toString", year: "x", q: ["a", "b"], type: "valueOf", late: "yes", findings: "3" };
    expect(filterOf(made, 2025)).toEqual({ ...EVERYTHING, text: "a" });
  });

  it("begins with the current year and shows all where asked", () => {
    expect(filterOf({}, 2025).year).toBe(2025);
    expect(filterOf({ year: "all" }, 2025).year).toBeNull();
    const asked = [yearAsked({}), yearAsked({ year: "2024" }), yearAsked({ year: "-3" })];
    expect(asked).toEqual([undefined, 2024, "all"]);
  });

  it("keeps its filter in the address", () => {
    expect(addressOf({ ...EVERYTHING, year: 2025, state: "draft", text: "教育" })).toBe(
      "/desk?year=2025&state=draft&q=%E6%95%99%E8%82%B2",
    );
    expect(addressOf(filterOf({}, null))).toBe("/desk?year=all");
    const full = filterOf({ year: "2025", type: "town", late: "1", findings: "with", state: "draft" }, null);
    const query = Object.fromEntries(new URL(addressOf(full), "http://desk").searchParams);
    expect(filterOf(query, null)).toEqual(full);
  });

  it("puts the riskier of two on top, whoever waits longer", () => {
    const tasks = [
      task(1, { state: "submitted", submittedAt: "2026-01-02" }),
      task(2, { state: "submitted", submittedAt: "2026-01-09", daysLate: 3 }),
      task(3, { state: "submitted", submittedAt: "2026-01-08", findings: { ...NONE, explainable: 1 } }),
    ];
    expect(choose(tasks, EVERYTHING, "reviewer").map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it("does not take a returned report for one that waits for the reviewer", () => {
    const tasks = [task(1, { state: "returned", daysLate: 9 }), task(2, { state: "submitted" })];
    expect(choose(tasks, EVERYTHING, "reviewer").map(({ id }) => id)).toEqual([2, 1]);
  });

  it("is narrowed by type, lateness and findings, all at once", () => {
    const office = { fullName: "示范区柳镇人民政府", shortName: "柳镇", type: "town" as const };
    const tasks = [
      task(1, { office, daysLate: 2, findings: { ...NONE, warning: 1 } }),
      task(2, { office, daysLate: 0, findings: { ...NONE, warning: 1 } }),
      task(3, { daysLate: 2, findings: NONE }),
      task(4, { daysLate: 2 }),
    ];
    const ids = (about: Partial<Filter>) =>
      choose(tasks, { ...EVERYTHING, ...about }, "reviewer").map(({ id }) => id);
    expect(ids({ type: "town", late: true, findings: "with" })).toEqual([1]);
    expect(ids({ findings: "without" })).toEqual([3]);
    expect(ids({ late: true }).toSorted()).toEqual([1, 3, 4]);
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
    daysLate: 0,
    submitted: null,
    ...about,
  };
}
