import { describe, expect, it } from "vitest";
import { duesOf, type Due } from "@/lib/report/due-figures";
import { explainKey } from "@/lib/report/entries";
import { filingOf } from "@/lib/report/draft";
import { editionById } from "@/lib/template/editions";
import { cellsOf, tablesOf } from "@/lib/template/walk";
import { isReason, lockWords, printDue, stateOf, totalFindings } from "./due";
import { noughtsOf } from "../aids/zero-table";

const edition = editionById("2021");
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };
const NATURAL = "applications:received:carriedIn|natural";
const values = { "applications:carriedOut|natural": 3 };
const dues = duesOf(edition, office, { edition, year: 2024, values });
const REASON = "上年一件误登记，本年更正";

function due(cell: string): Due {
  const found = dues.get(cell);
  if (!found) throw new RangeError(cell);
  return found;
}

const reading = (entries: Readonly<Record<string, string>>) => ({
  edition,
  read: (key: string) => entries[key] ?? "",
});

describe("a figure that is settled", () => {
  const carry = due(NATURAL);

  it.each([
    ["locked", "as last year left it", { [NATURAL]: "3" }],
    ["locked", "written otherwise", { [NATURAL]: " ３ " }],
    ["differing", "another", { [NATURAL]: "4" }],
    ["differing", "blank", {}],
    ["differing", "what is no figure", { [NATURAL]: "三" }],
    [
      "differing",
      "another with a reason that says nothing",
      { [NATURAL]: "4", [explainKey(carry.finding)]: "有误" },
    ],
    ["open", "another with a reason", { [NATURAL]: "4", [explainKey(carry.finding)]: REASON }],
    ["open", "as last year left it with a reason", { [NATURAL]: "3", [explainKey(carry.finding)]: REASON }],
  ] as const)("is %s where it stands %s", (state, _, entries) => {
    expect(stateOf(reading(entries), carry)).toBe(state);
  });

  it("says why, and what it is", () => {
    expect(lockWords(carry, 2024)).toBe("上年结转，已按2024年度报告填入");
    expect(lockWords(due("disclosure:a20_1:rule:issued"), 2024)).toContain("立法法");
    expect(printDue(edition, carry)).toBe("3");
    expect([isReason("九个字不够说明的"), isReason(REASON)]).toEqual([false, true]);
  });
});

describe("a reason for a changed figure", () => {
  it("answers for the total of its row too, where the figure is part of one", () => {
    expect(totalFindings(edition, due(NATURAL))).toEqual(["X-CARRY:applications:received:carriedIn|total"]);
    expect(totalFindings(edition, due("disclosure:a20_1:rule:issued"))).toEqual([]);
  });
});

describe("a table that is all noughts", () => {
  const disputes = tablesOf(edition).find(({ id }) => id === "disputes");
  const typed = cellsOf(edition).filter(({ table, total }) => table === disputes && !total);
  const of = (raws: Readonly<Record<string, string>>) =>
    disputes &&
    noughtsOf(
      edition,
      disputes,
      filingOf(
        edition,
        { office, year: 2025 },
        Object.entries(raws).map(([key, raw]) => ({ key, raw })),
      ),
    );
  const [first, second] = typed.map(({ id }) => id);

  it("has every place still empty when untouched, and nothing else in it", () => {
    expect(of({})).toEqual({ blanks: typed.map(({ id }) => id), other: 0 });
  });

  it("is none where something happened, or cannot be read", () => {
    expect(of({ [first ?? ""]: "0", [second ?? ""]: "2" })?.other).toBe(1);
    expect(of({ [first ?? ""]: "无" })).toMatchObject({
      other: 1,
      blanks: typed.slice(1).map(({ id }) => id),
    });
  });
});
