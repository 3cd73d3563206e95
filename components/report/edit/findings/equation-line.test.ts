import { describe, expect, it } from "vitest";
import { nameOf } from "@/lib/report/amounts";
import type { Finding, Side } from "@/lib/report/finding";
import { editionById } from "@/lib/template/editions";
import { equationLine, equationText } from "./equation-line";

const edition = editionById("2021");

const side = (...values: readonly (number | null)[]): Side => ({
  terms: values.map((value, at) => ({ cell: null, label: `第${at + 1}项`, value })),
  sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
});

const finding = (left: Side, right: Side): Finding => ({
  key: "T3-BAL:natural",
  rule: "T3-BAL",
  severity: "error",
  cells: [],
  part: null,
  quote: null,
  remedies: [],
  sides: { left, right },
  basis: "",
  message: "",
});

const text = (left: Side, right: Side) => {
  const line = equationLine(edition, finding(left, right));
  return line && equationText(line);
};

describe("an equation that does not hold", () => {
  it("is written out with both sides and the difference", () => {
    expect(text(side(16, 0), side(15, 0))).toBe("16＋0 ≠ 15＋0，差1");
  });

  it("adds up what has more than two terms, and counts the noughts of long sums", () => {
    expect(text(side(9, 3, 0), side(13))).toBe("9＋3＋0＝12 ≠ 13，差1");
    expect(text(side(9, 0, 0, 3, 0, 0), side(13))).toBe("9＋3＋其余4项为0＝12 ≠ 13，差1");
  });

  it("says that a term is empty instead of taking it for 0", () => {
    expect(text(side(9, null), side(13))).toBe("9＋空 ≠ 13，差4");
  });

  it("is printed in the unit of its cells", () => {
    const fee = { cell: "disclosure:a20_8:fee:amountWan", label: "", value: 12_500 };
    const left = { terms: [fee], sum: 12_500 };
    expect(text(left, { terms: [{ ...fee, value: 10_000 }], sum: 10_000 })).toBe("1.25 ≠ 1，差0.25");
  });

  it("leads to every cell of this report, and to none of another year's", () => {
    const cell = "applications:received:carriedIn|natural";
    const label = nameOf(edition, cell);
    const own = { terms: [{ cell, label, value: 2 }], sum: 2 };
    const earlier = { terms: [{ cell, label: `2024年度 ${label}`, value: 3 }], sum: 3 };
    const line = equationLine(edition, finding(own, earlier));
    expect(line?.left[0]).toMatchObject({ cell, text: "2" });
    expect(line?.right[0]).toMatchObject({ cell: null, text: "3" });
  });

  it("keeps every nought it counts, to be looked at", () => {
    const [, counted] = equationLine(edition, finding(side(9, 0, 0, 0, 0), side(8)))?.left ?? [];
    expect(counted?.kind === "noughts" && counted.figures.map(({ label }) => label)).toEqual([
      "第2项",
      "第3项",
      "第4项",
      "第5项",
    ]);
  });

  it("is nothing where a finding compares nothing", () => {
    expect(equationLine(edition, { ...finding(side(), side()), sides: null })).toBeNull();
  });
});
