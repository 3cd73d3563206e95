import { describe, expect, it } from "vitest";
import { countsOf, type Progress } from "@/lib/report/progress";
import { addressOf, groupsOf, viewOf } from "./choose-lines";
import { countsInWords } from "./counts-in-words";

const NOW = "2026-01-22T04:00:00Z";

const BOARD: readonly Progress[] = [
  office(1, { state: "draft", lastAt: "2026-01-10T04:00:00Z" }),
  office(2, { state: "draft", due: "2026-02-01", lastAt: "2026-01-12T04:00:00Z" }),
  office(3),
  office(4, { state: "submitted", filedAt: "2026-01-21T04:00:00Z" }),
  office(5, { state: "published", published: true, filedAt: "2026-01-20T15:59:00Z" }),
];

const shown = (query: Record<string, string>) =>
  groupsOf(BOARD, viewOf(query, 2025), NOW).map(({ place, lines }) => [
    place,
    lines.map(({ officeId }) => officeId),
  ]);

describe("the board", () => {
  it("stands by where the offices are, in the order of a report's way, without empty groups", () => {
    expect(shown({})).toEqual([
      ["none", [3]],
      ["draft", [1, 2]],
      ["submitted", [4]],
      ["published", [5]],
    ]);
  });

  it("is narrowed to a place, to who is overdue and to who came late", () => {
    expect(shown({ state: "draft" })).toEqual([["draft", [1, 2]]]);
    expect(shown({ state: "overdue" })).toEqual([
      ["none", [3]],
      ["draft", [1]],
    ]);
    expect(shown({ state: "late" })).toEqual([["submitted", [4]]]);
  });

  it("is sorted within its groups", () => {
    expect(shown({ state: "draft", sort: "last", dir: "desc" })).toEqual([["draft", [2, 1]]]);
    expect(shown({ state: "draft", sort: "late", dir: "desc" })).toEqual([["draft", [1, 2]]]);
    expect(shown({ state: "draft", sort: "due", dir: "desc" })).toEqual([["draft", [2, 1]]]);
  });

  it("keeps its view in the address and ignores what the address makes up", () => {
    const view = viewOf({ state: "returned", sort: "last", dir: "desc" }, 2025);
    expect(addressOf(view)).toBe("/board?year=2025&state=returned&sort=last&dir=desc");
    expect(addressOf(viewOf({ state: "toString", sort: "constructor", dir: "up" }, 2025))).toBe(
      "/board?year=2025",
    );
  });

  it("counts every office once, and says so in words", () => {
    const counts = countsOf(BOARD, NOW);
    expect([...counts.places.values()].reduce((sum, count) => sum + count, 0)).toBe(counts.total);
    expect(countsInWords(counts)).toBe(
      "共 5 个单位，未开始 1，填报中 2，已报送 1，已公开 1，逾期未报 2，迟报 1",
    );
  });
});

function office(officeId: number, about: Partial<Progress> = {}): Progress {
  const name = `青禾区第${officeId}局`;
  return {
    officeId,
    office: { fullName: name, shortName: name, type: "bureau" },
    reportId: null,
    state: null,
    published: false,
    due: "2026-01-20",
    extended: false,
    filedAt: null,
    revision: null,
    verdict: null,
    responsible: [],
    lastAt: null,
    ...about,
  };
}
